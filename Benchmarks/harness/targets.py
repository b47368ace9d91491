"""The targets, each beside what was measured."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass

from .analysis import counted_ratio
from .growth import DEFAULT
from .tables import short, table

Sections = dict[str, dict]


@dataclass(frozen=True)
class Verdict:
    """What was measured, in words, and whether that is enough."""

    measured: str
    is_met: bool


@dataclass(frozen=True)
class Target:
    """`needed` says what would have to happen where it is not met."""

    aim: str
    judge: Callable[[Sections], Verdict]
    needed: str


def _row(sections: Sections, name: str, key: str) -> dict:
    """Of the comparison; KeyError when that was not measured."""
    found = [row for row in sections["comparison"]["rows"] if (row["input"], row["key"]) == (name, key)]
    if not found:
        raise KeyError(key)
    return found[0]


def _parsing(sections: Sections) -> Verdict:
    ahead = _row(sections, "entra-ndjson", "simdjson")["cpu"] / _row(sections, "entra-ndjson", "nattvakt-read")["cpu"]
    return Verdict(f"{short(ahead)} × ahead", ahead >= 1.5)


def _framings(sections: Sections) -> Verdict:
    speed = {row["title"]: row["bytes"] / row["read_cpu"] for row in sections["formats"]["rows"]}
    lines = speed["Graph NDJSON"]
    array, envelope = speed["one JSON array"] / lines, speed["Graph `value` envelope"] / lines
    return Verdict(f"array {array:.2f}, envelope {envelope:.2f} of NDJSON", min(array, envelope) >= 0.95)


def _slowest(sections: Sections) -> Verdict:
    speed = {
        row["title"]: row["bytes"] / 1e6 / row["read_cpu"] for row in sections["formats"]["rows"] if not row["ending"]}
    slow = {title: value for title, value in speed.items() if value < 150}
    if not slow:
        title, value = min(speed.items(), key=lambda pair: pair[1])
        return Verdict(f"slowest is {title}: {value:.0f} MB/s CPU", True)
    named = ", ".join(f"{title} {value:.0f}" for title, value in slow.items())
    return Verdict(f"MB/s CPU: {named}", all("patterns" in title for title in slow))


def _ahead(measure: str) -> Callable[[Sections], Verdict]:
    def judge(sections: Sections) -> Verdict:
        ahead = 1 / _row(sections, "entra-ndjson", "nattvakt")[f"{measure}_ratio"]
        return Verdict(f"{short(ahead)} × ahead", ahead >= 3)
    return judge


def _judging(sections: Sections) -> Verdict:
    section = sections["analysis"]
    ratio = statistics.median(section["ratios"])
    return Verdict(f"{ratio:.2f} × in CPU time, {counted_ratio(section):.2f} × in instructions", ratio <= 1.8)


def _memory_of_a_million(sections: Sections) -> Verdict:
    rows = [row for row in sections["growth"]["rows"] if row["events"] == 1_000_000 and row["memory"] == DEFAULT]
    if not rows or sections["growth"]["people"] != 5000:
        raise KeyError("growth")
    peak = max(row["peak_mb"] for row in rows)
    return Verdict(f"{peak:.0f} MB", peak <= 150)


def _growth(key: str, share: float, what: str) -> Callable[[Sections], Verdict]:
    def judge(sections: Sections) -> Verdict:
        sizes = [row for row in sections["growth"]["rows"] if row["memory"] == DEFAULT]
        if len(sizes) < 2:
            raise KeyError("growth")
        ratio = max(row[key] for row in sizes) / sizes[0][key]
        span = f"{sizes[0]['events'] / 1e6:g} M to {sizes[-1]['events'] / 1e6:g} M events"
        return Verdict(f"at most {ratio:.2f} × the {what} of the smallest, {span}", ratio <= 1 + share)
    return judge


def _same_output(sections: Sections) -> Verdict:
    rows = sections["growth"]["rows"]
    largest = [row for row in rows if row["events"] == rows[-1]["events"]]
    is_same = len({tuple(row["output"]) for row in largest}) == 1
    answer = "the same" if is_same else "other"
    return Verdict(f"{answer} output at {largest[0]['events'] / 1e6:g} M events", is_same)


def _audit(sections: Sections) -> Verdict:
    speed = _row(sections, "ual-csv", "nattvakt-read")["gb_per_cpu"]
    return Verdict(f"{short(speed)} GB/s CPU", speed >= 1.5)


def _gzip(sections: Sections) -> Verdict:
    rows = {row["title"]: row for row in sections["formats"]["rows"]}
    plain, packed = rows["Graph NDJSON"], rows["Graph NDJSON, gzip"]
    unpacking = max(packed["read_cpu"] - plain["read_cpu"], 1e-9)
    speed = plain["bytes"] / 1e9 / unpacking
    # With two tasks one may unpack while the other parses; then neither waits for the sum of both.
    beside = packed["two_jobs_wall"] < packed["read_wall"] - min(unpacking, plain["read_cpu"]) / 2
    return Verdict(
        f"unpacking at {short(speed)} GB/s CPU, {'beside' if beside else 'not beside'} parsing",
        speed >= 0.8 and beside)


def _live(sections: Sections) -> Verdict:
    live = sections["live"]
    return Verdict(
        f"{live['events_per_second']:,.0f} events/s with {live['cores']:.2f} of a core, "
        f"p99 {live['p99_seconds']:.2f} s",
        live["events_per_second"] >= 20_000 and live["cores"] <= 0.1 and live["p99_seconds"] <= 2)


def _start(sections: Sections) -> Verdict:
    return Verdict(f"{sections['start']['median_ms']:.0f} ms", sections["start"]["median_ms"] <= 100)


TARGETS = (
    Target(
        "Entra JSON to events: 1.5 × ahead of simdjson on-demand (C++) in CPU", _parsing,
        "fewer instructions per record in *parse*"),
    Target(
        "a big array or an envelope as fast as NDJSON", _framings,
        "finding the record boundaries of an array in the same pass that reads them"),
    Target(
        "no format read slower than 150 MB/s of a core, but text that patterns read, which is named", _slowest,
        "a profile of the slowest, to see which part of its lines is looked at twice"),
    Target(
        "`analyze` with every detection 3 × ahead of DuckDB's travel query, CPU", _ahead("cpu"),
        "fewer instructions per event: the largest of parse, enrich, detect and the rest first"),
    Target(
        "the same, wall time", _ahead("wall"),
        "more of the work beside the reading: the judging of a batch waits for the batch before it"),
    Target(
        "`analyze` with every detection at most 1.8 × reading alone, CPU on one core", _judging,
        "fewer waits for memory: smaller events on their way to people, and less kept apart of a person"),
    Target(
        "at most 150 MB for a million events of 5,000 people", _memory_of_a_million,
        "smaller states of people, and smaller batches on their way to them"),
    Target(
        "cost linear in events, within 10 %", _growth("us_per_event", 0.1, "CPU per event"),
        "a profile of the largest size, to see which table or history grows"),
    Target(
        "memory with people and addresses only, within 10 %", _growth("peak_mb", 0.1, "memory"),
        "a look at what is kept for each event or finding"),
    Target("the same findings in `--memory 256M` as without a limit", _same_output, "mending: this is a defect"),
    Target(
        "audit-log CSV with JSON in a column: 1.5 GB/s CPU", _audit,
        "skipping unwanted members of the doubled-quote JSON by structure, and predicting its shape"),
    Target(
        "gzip no slower than zlib (0.8 GB/s), beside parsing", _gzip,
        "a faster library (isa-l: 1.7 GB/s), or a task of its own for unpacking"),
    Target("live: 20,000 events/s with a tenth of a core, p99 at most 2 s", _live, "less work per wake-up"),
    Target(
        "a small export in at most 100 ms", _start,
        "not probing the layout of the place databases at every start (a quarter of its instructions), parsing the "
        "command line with less reflection (a fifth), reading the country tables when they are needed (a seventh)"))


def targets_table(sections: Sections) -> str:
    """A row for each target; where it is not met, what would be needed."""
    rows = []
    for target in TARGETS:
        try:
            verdict = target.judge(sections)
        except KeyError:
            rows.append([target.aim, "not measured", "", ""])
            continue
        met = "yes" if verdict.is_met else "**no**"
        rows.append([target.aim, verdict.measured, met, "" if verdict.is_met else target.needed])
    return table(["target", "measured", "met", "what would be needed"], rows, words=4)
