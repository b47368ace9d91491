"""The logs that are measured: written when they are first needed, kept in `work` until the generators change."""

import hashlib
import shutil
import sys
from functools import cache
from pathlib import Path

from Generators.happenings import Plan
from Generators.places import write_database
from Generators.writing import write

from .folders import BENCHMARKS, WORK


@cache
def _folder() -> Path:
    """A folder of its own for each state of the generators; those of earlier states are removed."""
    state = hashlib.sha256()
    for source in sorted((BENCHMARKS / "Generators").glob("*.py")):
        state.update(source.read_bytes())
    folder = WORK / f"logs-{state.hexdigest()[:8]}"
    for outdated in set(WORK.glob("logs-*")) - {folder}:
        shutil.rmtree(outdated)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def log(name: str, events: int, *, people: int = 5000, record_size: str = "full", ending: str = "") -> Path:
    """A log in the format of that name; `ending` is .gz, .zst or nothing."""
    path = _folder() / f"{name}-{record_size}-{events}-{people}{ending}"
    if not path.exists():
        print(f"writing {events:,} sign-ins as {name}{ending}", file=sys.stderr)
        write(Plan(events, people), name, path, is_small=record_size == "small")
    return path


def places() -> Path:
    """The place database of the made-up world."""
    path = _folder() / "places.mmdb"
    if not path.exists():
        write_database(path)
    return path
