"""What judging costs on top of reading, on one core: by the CPU time of runs side by side, and by instructions."""

import statistics

from .callgrind import profile
from .inputs import log
from .measuring import measure
from .program import analyze, reading_only
from .tables import short, table

_FORMAT = "entra-ndjson"


def analysis(events: int, people: int, rounds: int, counted: int) -> dict:
    """Runs both in turn over `events` sign-ins, counts both over `counted`, and gives the section `analysis`."""
    path = log(_FORMAT, events, people=people)
    pairs = [(measure(analyze(path, "--jobs", "1")), measure(reading_only(path))) for _ in range(rounds)]
    fewer = log(_FORMAT, counted, people=people)
    return {
        "input": _FORMAT, "events": events, "people": people, "rounds": rounds, "counted": counted,
        "analysis_cpu": statistics.median(whole.cpu for whole, _ in pairs),
        "reading_cpu": statistics.median(reading.cpu for _, reading in pairs),
        "analysis_peak_mb": statistics.median(whole.peak_mb for whole, _ in pairs),
        "reading_peak_mb": statistics.median(reading.peak_mb for _, reading in pairs),
        "ratios": sorted(whole.cpu / reading.cpu for whole, reading in pairs),
        "analysis_instructions": profile(analyze(fewer, "--jobs", "1")).total,
        "reading_instructions": profile(reading_only(fewer)).total}


def analysis_table(section: dict) -> str:
    """Both, and how many times the reading the analysis is."""
    ratios, counted = section["ratios"], section["counted"]
    rows = [
        [title, short(section[f"{key}_cpu"]), f"{section[f'{key}_cpu'] / section['events'] * 1e6:.2f}",
         f"{section[f'{key}_peak_mb']:.0f}", f"{section[f'{key}_instructions'] / counted:,.0f}"]
        for title, key in (("`analyze`, every detection", "analysis"), ("reading only", "reading"))]
    rows.append([
        "analysis / reading", f"{statistics.median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})", "", "",
        f"{counted_ratio(section):.2f}"])
    head = (
        f"{section['events']:,} sign-ins of {section['people']:,} people, {section['input']}, `--no-store --jobs 1`, "
        f"start-up included; medians of {section['rounds']} rounds in turn. Instructions by callgrind over "
        f"{counted:,} sign-ins of as many people.\n\n")
    return head + table(["what", "CPU s", "µs CPU per event", "peak MB", "instructions per event"], rows)


def counted_ratio(section: dict) -> float:
    """Instructions of the analysis by those of reading alone."""
    return section["analysis_instructions"] / section["reading_instructions"]
