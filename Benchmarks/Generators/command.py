"""The command `Benchmarks/generate`."""

import argparse
from pathlib import Path

from .formats import FORMATS
from .happenings import Plan
from .places import write_database
from .writing import write

_EPILOG = """FORMAT is one of: places, {formats}.
`places` writes a place database (MMDB) of the made-up world instead of a log; EVENTS means nothing then.
A FILE that ends in .gz or .zst is compressed (the latter by the command zstd).
The same arguments give the same bytes, however many processes write."""


def main(arguments: list[str] | None = None) -> int:
    """Writes what the command line asks for."""
    parser = argparse.ArgumentParser(
        prog="generate", description="Writes made-up sign-in logs, the same bytes for the same arguments.",
        epilog=_EPILOG.format(formats=", ".join(FORMATS)), formatter_class=argparse.RawDescriptionHelpFormatter)
    plan = Plan(0)
    parser.add_argument("format", choices=["places", *FORMATS], metavar="FORMAT")
    parser.add_argument("events", type=int, metavar="EVENTS")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--people", type=int, default=plan.people, help="default %(default)s")
    parser.add_argument("--days", type=int, default=plan.days, help="that the log covers; default %(default)s")
    parser.add_argument(
        "--record-size", choices=["small", "full"], default="full",
        help="1 KB a record, or everything there is (default); the portal's CSV has one size")
    parser.add_argument(
        "--away", type=int, default=plan.away, metavar="N",
        help="of a million sign-ins come from another city; default %(default)s")
    parser.add_argument("--seed", type=int, default=plan.seed, help="of everything made up; default %(default)s")
    parser.add_argument("--jobs", type=int, help="processes that write; default one per processor")
    chosen = parser.parse_args(arguments)
    if min(chosen.events, chosen.people, chosen.days) < 1:
        parser.error("EVENTS, --people and --days are at least 1")
    if chosen.format == "places":
        write_database(chosen.file)
        return 0
    plan = Plan(chosen.events, chosen.people, chosen.days, chosen.away, chosen.seed)
    write(plan, chosen.format, chosen.file, is_small=chosen.record_size == "small", jobs=chosen.jobs)
    return 0
