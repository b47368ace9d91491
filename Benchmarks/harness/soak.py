"""`watch` killed again and again over a log that goes on: it has to end where `analyze` ends over the same events."""

import shutil
from pathlib import Path

from . import kept
from .feeding import Feed
from .folders import WORK
from .following import Follower, Following
from .live import arrival, days, ending, note, waits
from .measuring import measure
from .program import account, analyze, check
from .tables import short, table

_FOLDER = WORK / "soak"


def soak(seconds: int, rate: int, rotate: int, kill: int, people: int, keep: bool) -> dict:
    """Follows with kills, analyses the same files into another store, and gives the section `soak`."""
    shutil.rmtree(_FOLDER, ignore_errors=True)
    logs, store, other = _FOLDER / "logs", _FOLDER / "watch.sqlite", _FOLDER / "analyze.sqlite"
    logs.mkdir(parents=True)
    feed = Feed(logs / "app.log", rate, seconds, rotate, people, days(seconds))
    seen = Follower(feed, store, kill).run()
    whole = measure(analyze(logs, "--min-severity", "low", store=other))
    section = {
        "seconds": seen.seconds, "rate": rate, "rotate": rotate, "kill": kill, "people": people,
        "events": feed.events, "days": feed.days, "behind": seen.behind, "cores": seen.cpu / seen.seconds,
        **waits(seen), **ending(seen),
        "lives": [
            {"seconds": lived, "cpu": usage.cpu, "rss_mb": usage.rss_mb, "peak_mb": usage.peak_mb}
            for lived, usage in seen.lives],
        "analyze": {"wall": whole.wall, "cpu": whole.cpu, "peak_mb": whole.peak_mb},
        "checks": _stores(store, other) + _lines(seen, whole.output) + [
            _check("status at the end", seen.status, 0),
            _check("events that `analyze` counts", feed.events, account(whole.output)["events"])]}
    if not keep:
        shutil.rmtree(_FOLDER)
    return section


def _check(title: str, live: object, whole: object) -> dict:
    return {"title": title, "watch": live, "analyze": whole, "is_equal": live == whole}


def _stores(store: Path, other: Path) -> list[dict]:
    live, whole = kept.findings(store), kept.findings(other)
    differing = kept.difference(live, whole)
    days, wanted = kept.history(store), kept.history(other)
    return [
        _check("findings in the store", len(live), len(whole)),
        _check("of them missing, more, with another body", _three(differing), "0, 0, 0"),
        _check("rows of history", days.rows, wanted.rows), _check("events in them", days.events, wanted.events),
        _check("`store check`", check(store), check(other))]


def _three(differing: kept.Difference) -> str:
    return f"{len(differing.missing)}, {len(differing.extra)}, {len(differing.changed)}"


def _lines(seen: Following, output: bytes) -> list[dict]:
    live, whole = kept.telling(line for _, line in seen.said), kept.telling(output.splitlines())
    return [
        _check("findings on standard output", len(live.told), len(whole.told)),
        _check("of them missing, more", f"{len(whole.told - live.told)}, {len(live.told - whole.told)}", "0, 0"),
        _check("told twice", len(live.twice), len(whole.twice))]


def soak_table(section: dict) -> str:
    """What was done, what agrees, and each life."""
    head = (
        f"{section['events']:,} sign-ins of {section['people']:,} people, {section['rate']:,} a second for "
        f"{section['seconds']:.0f} s, into a file that is renamed every {section['rotate']} s; the watcher is killed "
        f"(SIGKILL) every {section['kill']} s and started again. {arrival(section)}"
        f"{_waiting(section)}\n\n")
    checks = [
        [row["title"], _shown(row["watch"]), _shown(row["analyze"]), "yes" if row["is_equal"] else "**no**"]
        for row in section["checks"]]
    lives = [
        [f"`watch` {number + 1}", f"{life['seconds']:.0f}", short(life["cpu"]), f"{life['peak_mb']:.0f}"]
        for number, life in enumerate(section["lives"])]
    whole = section["analyze"]
    lives.append(["`analyze`, all of it", f"{whole['wall']:.0f}", short(whole["cpu"]), f"{whole['peak_mb']:.0f}"])
    return (
        head + table(["", "`watch`", "`analyze`", "equal"], checks) + "\n\n"
        + table(["process", "s", "CPU s", "peak MB"], lives) + note(section))


def _waiting(section: dict) -> str:
    if not section["findings"]:
        return ""
    return (
        f" A finding took {section['p50_seconds']:.2f} s at the median and {section['worst_seconds']:.2f} s at worst, "
        "kills included.")


def _shown(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)
