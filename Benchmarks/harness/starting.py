"""How long a small export takes, from the command to its end."""

import statistics

from .folders import ROOT
from .measuring import measure
from .program import analyze

_EXPORT = "theft-from-afar"


def start(rounds: int) -> dict:
    """Analyses one of the sample logs many times, and gives the section `start`, in milliseconds."""
    folder = ROOT / "SampleLogs" / _EXPORT / "logs"
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    walls = sorted(measure(analyze(folder)).wall * 1000 for _ in range(rounds))
    return {
        "export": f"SampleLogs/{_EXPORT}", "kilobytes": size / 1000, "rounds": rounds,
        "median_ms": statistics.median(walls), "worst_ms": walls[-1]}


def start_text(section: dict) -> str:
    """The figures as a sentence."""
    return (
        f"`{section['export']}` ({section['kilobytes']:.0f} KB) from the command to its last line: "
        f"{section['median_ms']:.0f} ms at the median of {section['rounds']} runs, "
        f"{section['worst_ms']:.0f} ms at worst.")
