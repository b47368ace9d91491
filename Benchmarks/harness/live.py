"""What following a log costs, and how long a finding takes from the write that decides it to its line."""

import json
import statistics
import tempfile
from bisect import bisect_right
from pathlib import Path

from Generators.stream import number_of

from .feeding import Feed, Writes
from .folders import WORK
from .following import Follower, Following
from .tables import short, table

_ROTATE = 10


def days(seconds: int) -> float:
    """That pass in the records meanwhile: without habits there are no findings."""
    return max(10, seconds / 6)


def live(seconds: int, rate: int, people: int) -> dict:
    """Measures without kills, and gives the section `live`."""
    WORK.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        (logs := Path(folder) / "logs").mkdir()
        feed = Feed(logs / "app.log", rate, seconds, _ROTATE, people, days(seconds))
        seen = Follower(feed, Path(folder) / "store.sqlite").run()
        size = sum(file.stat().st_size for file in logs.iterdir())
    return {
        "events": feed.events, "bytes": size, "days": feed.days, "people": people,
        "seconds": seen.seconds, "behind": seen.behind,
        "events_per_second": feed.events / seen.seconds, "cores": seen.cpu / seen.seconds,
        "us_per_event": seen.cpu / feed.events * 1e6,
        "memory_mb": [usage.rss_mb for usage in seen.samples], "peak_mb": seen.lives[-1][1].peak_mb,
        **waits(seen), **ending(seen)}


def waits(seen: Following) -> dict:
    """How many findings were told, and the seconds that they took: at the median, of 99 in 100, and at worst."""
    seconds = sorted(delays(seen.writes, seen.said))
    if not seconds:
        return {"findings": 0}
    return {
        "findings": len(seconds), "p50_seconds": statistics.median(seconds),
        "p99_seconds": seconds[-(-99 * len(seconds) // 100) - 1], "worst_seconds": seconds[-1]}


def ending(seen: Following) -> dict:
    """What is wrong at the end: events that are lost, how the last process ended, what was complained of."""
    return {"lost": seen.lost, "status": seen.status, "complaint": seen.complaint}


def arrival(section: dict) -> str:
    """When everything was in the store, or that it was not."""
    if section["lost"]:
        return f"**{section['lost']:,} events never came into the store.**"
    return f"Everything was in the store {section['behind']:.1f} s after the last write."


def note(section: dict) -> str:
    """Says what went wrong, where something did."""
    if not section["status"] and not section["complaint"]:
        return ""
    complaint = " ".join(section["complaint"].split())
    return f"\n\nNote: `watch` ended with status {section['status']} and said: {complaint}"


def delays(writes: Writes, said: list[tuple[float, bytes]]) -> list[float]:
    """Of each line, from the write of the last event that it rests on."""
    firsts = [first for first, _ in writes]
    found = []
    for moment, line in said:
        last = max(number_of(identity) for identity in json.loads(line)["eventIDs"])
        found.append(moment - writes[bisect_right(firsts, last) - 1][1])
    return found


def live_table(section: dict) -> str:
    """One row, under what was written."""
    head = (
        f"{section['events']:,} sign-ins of {section['people']:,} people, {section['bytes'] / 1e9:.2f} GB, written in "
        f"{section['seconds']:.0f} s by another process into a file that is renamed every {_ROTATE} s; "
        f"{section['days']:.0f} days pass in its records. {arrival(section)}\n\n")
    third, two_thirds, end = (f"{size:.0f}" for size in section["memory_mb"])
    row = [
        short(section["events_per_second"]), short(section["cores"]), short(section["us_per_event"]),
        f"{section['findings']:,}", *(short(section.get(f"{name}_seconds", 0)) for name in ("p50", "p99", "worst")),
        third, two_thirds, end, f"{section['peak_mb']:.0f}"]
    titles = [
        "events/s", "cores", "µs CPU per event", "findings", "p50 s", "p99 s", "worst s", "MB at a third",
        "two thirds", "the end", "peak MB"]
    return head + table(titles, [row]) + note(section)
