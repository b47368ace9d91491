"""The dated runs: a JSON file a day with a section for each measurement, and the same for people."""

import json
from collections.abc import Callable
from datetime import datetime, timezone

from .analysis import analysis_table
from .comparing import comparison_table
from .folders import RUNS
from .growth import growth_table
from .instructions import instructions_table
from .live import live_table
from .reading import formats_table
from .soak import soak_table
from .starting import start_text
from .targets import Sections, targets_table

# In the order in which a run shows them.
_PARTS: dict[str, tuple[str, Callable[[dict], str]]] = {
    "comparison": ("Beside what people use instead", comparison_table),
    "analysis": ("Judging on top of reading", analysis_table),
    "formats": ("Formats", formats_table),
    "growth": ("Growth", growth_table),
    "instructions": ("Instructions", instructions_table),
    "live": ("Live", live_table),
    "soak": ("Live, killed again and again", soak_table),
    "start": ("Start", start_text)}


def record(name: str, section: dict, machine: dict) -> str:
    """Puts a section with the machine's facts into today's run, and gives its table."""
    RUNS.mkdir(exist_ok=True)
    today = RUNS / f"{datetime.now(timezone.utc):%Y-%m-%d}.json"
    sections = json.loads(today.read_text()) if today.exists() else {}
    sections[name] = section | {"machine": machine}
    today.write_text(json.dumps(sections, indent=1, ensure_ascii=False) + "\n")
    today.with_suffix(".md").write_text(_document(today.stem, sections))
    return _PARTS[name][1](sections[name])


def latest() -> Sections:
    """Each section from the newest run that has it."""
    found: Sections = {}
    for path in sorted(RUNS.glob("*.json")):
        found |= json.loads(path.read_text())
    return found


def part(name: str, sections: Sections) -> str:
    """What stands between the marks of that name in a document."""
    if name == "targets":
        return targets_table(sections)
    if name not in sections:
        return "Not measured yet."
    section = sections[name]
    return f"{_PARTS[name][1](section)}\n\n{_machine(section['machine'])}"


def _document(day: str, sections: Sections) -> str:
    parts = [f"# Run of {day}", "## Targets\n\n" + targets_table(sections)]
    parts += [f"## {title}\n\n{part(name, sections)}" for name, (title, _) in _PARTS.items() if name in sections]
    return "\n\n".join(parts) + "\n"


def _machine(known: dict) -> str:
    versions = ", ".join(f"{name} {number}" for name, number in known["versions"].items())
    return (
        f"*{known['measured']}: {known['processor']}, {known['cores']} cores, {known['memory']}, {known['system']}, "
        f"load {known['load before']} before; nattvakt {known['nattvakt']}; {versions}.*")
