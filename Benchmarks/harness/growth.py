"""What a longer log of the same people costs: CPU per event and memory, with and without a limit to the memory."""

import hashlib
import os
import statistics

from .inputs import log
from .measuring import Cost, measure
from .program import account, analyze
from .tables import short, table

# How the table calls a run without `--memory`.
DEFAULT = "default"
# What `--memory` is given, and how the table calls it. The first never goes to disk.
_SETTINGS = (("1000G", "no limit"), ("256M", "256M"), (None, DEFAULT))


def grow(sizes: list[int], people: int, rounds: int, keep: bool) -> dict:
    """Measures each size, and gives the section `growth`. Logs are removed behind it unless they are to be kept."""
    rows = []
    for size in sizes:
        path = log("entra-ndjson", size, people=people, record_size="small")
        costs: dict[str | None, list[Cost]] = {memory: [] for memory, _ in _SETTINGS}
        for _ in range(rounds):
            for memory, _ in _SETTINGS:
                limit = ["--memory", memory] if memory else []
                costs[memory].append(measure(analyze(path, *limit)))
        rows += [_row(size, os.path.getsize(path), title, costs[memory]) for memory, title in _SETTINGS]
        if not keep:
            path.unlink()
    return {"people": people, "rounds": rounds, "rows": rows}


def _row(events: int, size: int, memory: str, costs: list[Cost]) -> dict:
    cpu = statistics.median(cost.cpu for cost in costs)
    # All but the account, which names the seconds.
    outputs = {hashlib.sha256(b"\n".join(cost.output.splitlines()[:-1])).hexdigest()[:12] for cost in costs}
    return {
        "events": events, "bytes": size, "memory": memory, "cpu": cpu, "us_per_event": cpu / events * 1e6,
        "wall": statistics.median(cost.wall for cost in costs), "peak_mb": max(cost.peak_mb for cost in costs),
        "findings": account(costs[0].output)["findings"], "output": sorted(outputs)}


def growth_table(section: dict) -> str:
    """A row for each size and limit; every ratio is to the smallest size with the same limit."""
    first = {row["memory"]: row for row in reversed(section["rows"])}
    unlimited = {row["events"]: row["output"] for row in section["rows"] if row["memory"] == _SETTINGS[0][1]}
    rows = [
        [f"{row['events']:,}", row["memory"], f"{row['bytes'] / 1e9:.2f}", short(row["wall"]), short(row["cpu"]),
         short(row["us_per_event"]), f"{row['us_per_event'] / first[row['memory']]['us_per_event']:.2f}",
         f"{row['peak_mb']:.0f}", f"{row['findings']:,}", "yes" if unlimited[row["events"]] == row["output"] else "NO"]
        for row in section["rows"]]
    titles = [
        "events", "`--memory`", "GB", "wall s", "CPU s", "µs CPU per event", "to the smallest", "peak MB", "findings",
        "same output"]
    head = (
        f"Records of 1.2 KB, always {section['people']:,} people over 30 days; medians of {section['rounds']} "
        "rounds.\n\n")
    return head + table(titles, rows)
