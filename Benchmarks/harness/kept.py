"""What stands in a store, and how two stores and what was said beside them differ."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

# Where a record lies: another path after a rotation, or when the same events are read from elsewhere.
_PLACES = ("source", "sources")
_SEVERITIES = ("low", "medium", "high", "critical")


@dataclass(frozen=True)
class History:
    """Rows of people's days, and the events in them."""

    rows: int
    events: int


def history(store: Path) -> History:
    """Nothing where there is no store yet."""
    try:
        with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=10)) as base:
            rows, events = base.execute("SELECT count(*), coalesce(sum(count), 0) FROM history").fetchone()
    except sqlite3.OperationalError:
        return History(0, 0)
    return History(rows, events)


def findings(store: Path) -> dict[str, str]:
    """By id the case and the body, without the places of its records."""
    with closing(sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=10)) as base:
        rows = base.execute("SELECT id, case_id, body FROM finding").fetchall()
    return {identity: f"{case} {_placeless(json.loads(body))}" for identity, case, body in rows}


def _placeless(body: dict) -> str:
    return json.dumps({name: value for name, value in body.items() if name not in _PLACES}, sort_keys=True)


@dataclass(frozen=True)
class Difference:
    """Ids that only one side has, and those of which the bodies differ."""

    missing: list[str]
    extra: list[str]
    changed: list[str]

    @property
    def count(self) -> int:
        return len(self.missing) + len(self.extra) + len(self.changed)


def difference(found: dict[str, str], wanted: dict[str, str]) -> Difference:
    """Of what was found to what should be there."""
    return Difference(
        sorted(wanted.keys() - found.keys()), sorted(found.keys() - wanted.keys()),
        sorted(key for key in found.keys() & wanted.keys() if found[key] != wanted[key]))


@dataclass(frozen=True)
class Telling:
    """The findings that were said, by id; and those that were said again without having become graver."""

    told: set[str]
    twice: list[str]


def telling(lines: Iterable[bytes]) -> Telling:
    """Reads lines of findings; an account among them is passed over."""
    gravest: dict[str, int] = {}
    twice = []
    for line in lines:
        found = json.loads(line)
        if "detection" not in found:
            continue
        severity = _SEVERITIES.index(found["severity"])
        if severity <= gravest.get(found["id"], -1):
            twice.append(found["id"])
        gravest[found["id"]] = max(severity, gravest.get(found["id"], -1))
    return Telling(set(gravest), twice)
