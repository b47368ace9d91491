"""The command `Benchmarks/run`."""

import argparse
import re
import sys
from collections.abc import Callable

from . import machine, runs
from .analysis import analysis
from .comparing import compare
from .contestants import KEYS
from .document import write_document
from .growth import grow
from .instructions import count
from .live import live
from .reading import read_all
from .soak import soak
from .starting import start

_EPILOG = """Without a measurement: compare. Every measurement goes into runs/, under the date of the day.
NATTVAKT=path takes a program that is built already; else a release build of this checkout is made."""

Section = tuple[str, dict]


def main(arguments: list[str] | None = None) -> int:
    """Measures what the command line asks for, prints its table, and keeps it."""
    words = sys.argv[1:] if arguments is None else arguments
    parser, names = _parser()
    if not words or words[0] not in {*names, "-h", "--help"}:
        words = ["compare", *words]
    chosen = parser.parse_args(words)
    for measure in chosen.measures:
        load = machine.load()
        name, section = measure(chosen)
        print(f"\n{runs.record(name, section, machine.facts(load))}\n")
    if chosen.write_docs:
        write_document()
    return 0


def _compare(chosen: argparse.Namespace) -> Section:
    return "comparison", compare(chosen.events, chosen.people, chosen.rounds, chosen.only)


def _formats(chosen: argparse.Namespace) -> Section:
    return "formats", read_all(chosen.events, chosen.people, chosen.rounds)


def _growth(chosen: argparse.Namespace) -> Section:
    return "growth", grow(chosen.sizes, chosen.people, chosen.rounds, chosen.keep)


def _instructions(chosen: argparse.Namespace) -> Section:
    return "instructions", count(chosen.events, chosen.people, chosen.log)


def _analysis(chosen: argparse.Namespace) -> Section:
    return "analysis", analysis(chosen.events, chosen.people, chosen.rounds, chosen.counted)


def _start(chosen: argparse.Namespace) -> Section:
    return "start", start(chosen.rounds)


def _live(chosen: argparse.Namespace) -> Section:
    return "live", live(chosen.seconds, chosen.rate, chosen.people)


def _soak(chosen: argparse.Namespace) -> Section:
    return "soak", soak(chosen.seconds, chosen.rate, chosen.rotate, chosen.kill, chosen.people, chosen.keep)


def _parser() -> tuple[argparse.ArgumentParser, list[str]]:
    parser = argparse.ArgumentParser(
        prog="run", description="Measures Nattvakt beside what people use instead.", epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(metavar="MEASUREMENT", required=True)

    def add(name: str, help_text: str, measures: list[Callable], **defaults: int) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=help_text, description=help_text)
        added.add_argument("--write-docs", action="store_true", help="put the newest figures into Docs/Performance.md")
        for option, default in defaults.items():
            added.add_argument(f"--{option}", type=_number, default=default, metavar="N", help=f"default {default:,}")
        added.set_defaults(measures=measures)
        return added

    comparison = add("compare", "the table of peers", [_compare], events=400_000, people=5000, rounds=7)
    comparison.add_argument("--only", nargs="+", default=[], choices=KEYS, metavar="NAME", help=", ".join(KEYS))
    instructions = add(
        "instructions", "instructions per event by callgrind", [_instructions], events=5000, people=200)
    instructions.add_argument("--log", default="entra-ndjson", metavar="FORMAT", help="default entra-ndjson")
    growth = add("growth", "CPU per event and memory as logs grow", [_growth], people=5000, rounds=3)
    sizes = [1_000_000, 4_000_000, 16_000_000]
    growth.add_argument("--sizes", nargs="+", type=_number, default=sizes, metavar="N", help="default 1M 4M 16M")
    growth.add_argument("--keep", action="store_true", help="keep the logs (25 GB)")
    add(
        "analysis", "what judging costs on top of reading, one core", [_analysis],
        events=400_000, people=5000, rounds=7, counted=200_000)
    add("formats", "speed by input format, one core", [_formats], events=200_000, people=5000, rounds=5)
    add("start", "how long a small export takes", [_start], rounds=21)
    add("live", "following a log that another process writes", [_live], seconds=60, rate=20_000, people=2000)
    soaking = add(
        "soak", "the same, killed again and again, and compared with analyze", [_soak],
        seconds=300, rate=20_000, rotate=10, kill=30, people=2000)
    soaking.add_argument("--keep", action="store_true", help="keep logs and stores in work/soak (6 GB)")
    add("docs", "measure nothing, only --write-docs", []).set_defaults(write_docs=True)
    return parser, list(commands.choices)


def _number(text: str) -> int:
    """A whole number, also as 16M or 400k."""
    match = re.fullmatch(r"(\d+)([kM]?)", text.replace("_", ""))
    if not match:
        raise argparse.ArgumentTypeError(f"{text} is no number such as 400000, 400k or 16M")
    return int(match.group(1)) * {"": 1, "k": 1000, "M": 1_000_000}[match.group(2)]
