"""Nattvakt and its peers over the same logs, in rounds that alternate between them."""

import os
import statistics
import subprocess
import sys
from pathlib import Path

from .contestants import BASELINE, INPUT_TITLES, INPUTS, Contestant
from .folders import PEERS
from .inputs import log
from .measuring import CommandFailed, Cost, measure
from .tables import short, table

# Slow contestants take part in so many rounds.
_SLOW_ROUNDS = 3


def compare(events: int, people: int, rounds: int, only: list[str]) -> dict:
    """Measures, and gives the section `comparison` of a run."""
    subprocess.run([str(PEERS / "install")], check=True)
    rows, notes = [], []
    for name, contestants in INPUTS.items():
        chosen = [c for c in contestants if not only or c.key in only]
        path = log(name, events, people=people)
        costs = _rounds(chosen, path, rounds, notes)
        notes += _disagreements(name, chosen, costs)
        size = os.path.getsize(path)
        rows += [_row(name, c, costs[c.key], costs.get(BASELINE, {}), size) for c in chosen if costs[c.key]]
    return {"events": events, "people": people, "rounds": rounds, "rows": rows, "notes": notes}


def _rounds(chosen: list[Contestant], path: Path, rounds: int, notes: list[str]) -> dict[str, dict[int, Cost]]:
    """The costs by contestant and round; who fails is noted and left out from then on."""
    costs: dict[str, dict[int, Cost]] = {c.key: {} for c in chosen}
    failed = set()
    for number in range(rounds):
        for contestant in chosen:
            if contestant.key in failed or contestant.is_slow and number >= _SLOW_ROUNDS:
                continue
            if sys.stderr.isatty():
                print(f"round {number + 1} of {rounds}: {contestant.key:16}", end="\r", file=sys.stderr)
            try:
                cost = measure(contestant.command(path), discard=contestant.discard)
            except (CommandFailed, OSError) as error:
                failed.add(contestant.key)
                notes.append(f"{contestant.title} did not run")
                print(f"{contestant.key} did not run: {error}", file=sys.stderr)
            else:
                costs[contestant.key][number] = cost
    return costs


def _disagreements(name: str, chosen: list[Contestant], costs: dict[str, dict[int, Cost]]) -> list[str]:
    """Peers that answer the same question must agree, else one of them does other work than the rest."""
    answers = {c.key: cost.output.decode().strip() for c in chosen if c.answers for cost in costs[c.key].values()}
    if len(set(answers.values())) < 2:
        return []
    return [f"answers differ on {name}: " + ", ".join(f"{key} {answer}" for key, answer in answers.items())]


def _row(name: str, contestant: Contestant, costs: dict[int, Cost], baseline: dict[int, Cost], size: int) -> dict:
    """Medians, and the medians of the ratios to the baseline within a round."""
    cpu = statistics.median(cost.cpu for cost in costs.values())
    row = {
        "input": name, "key": contestant.key, "title": contestant.title, "rounds": len(costs), "bytes": size,
        "wall": statistics.median(cost.wall for cost in costs.values()), "cpu": cpu, "gb_per_cpu": size / 1e9 / cpu,
        "peak_mb": statistics.median(cost.peak_mb for cost in costs.values())}
    pairs = [(cost, baseline[number]) for number, cost in costs.items() if number in baseline]
    if pairs:
        row["wall_ratio"] = statistics.median(cost.wall / base.wall for cost, base in pairs)
        row["cpu_ratio"] = statistics.median(cost.cpu / base.cpu for cost, base in pairs)
    return row


def comparison_table(section: dict) -> str:
    """The one table, with what was noted under it."""
    sizes = {row["input"]: row["bytes"] / 1e9 for row in section["rows"]}
    logs = "; ".join(f"{INPUT_TITLES[name]} {size:.2f} GB" for name, size in sizes.items())
    head = (
        f"{section['events']:,} sign-ins of {section['people']:,} people ({logs}); medians of {section['rounds']} "
        "rounds, ratios to DuckDB with typed columns in the same round: less is better.\n\n")
    rows = [
        [INPUT_TITLES[row["input"]], row["title"], short(row["wall"]), short(row["cpu"]), short(row["gb_per_cpu"]),
         f"{row['peak_mb']:.0f}", _ratio(row, "wall_ratio"), _ratio(row, "cpu_ratio")]
        for row in section["rows"]]
    titles = ["log", "what", "wall s", "CPU s", "GB/s CPU", "peak MB", "wall, DuckDB = 1", "CPU, DuckDB = 1"]
    notes = "".join(f"\n\nNote: {note}." for note in section["notes"])
    return head + table(titles, rows, words=2) + notes


def _ratio(row: dict, name: str) -> str:
    return short(row[name]) if name in row else ""
