"""The program that is measured: the one that NATTVAKT names, or a release build of this checkout."""

import json
import os
import subprocess
from functools import cache
from pathlib import Path

from .folders import ROOT
from .inputs import places


@cache
def nattvakt() -> Path:
    """The path of the program; builds it when NATTVAKT is not set."""
    if named := os.environ.get("NATTVAKT"):
        return Path(named).resolve()
    build = ["swift", "build", "-c", "release", "--package-path", str(ROOT)]
    subprocess.run([*build, "--product", "nattvakt", "-j", "2"], check=True, stdout=subprocess.DEVNULL)
    shown = subprocess.run([*build, "--show-bin-path"], check=True, capture_output=True, text=True)
    return Path(shown.stdout.strip()) / "nattvakt"


def analyze(log: Path, *options: str, store: str | Path | None = None) -> list[str]:
    """The command that analyses a log with every detection, in the made-up world's places."""
    kept = ["--store", str(store)] if store else ["--no-store"]
    return [
        str(nattvakt()), "analyze", str(log), *kept, "--geo", str(places()), "--progress", "never", "--quiet",
        "--format", "ndjson", *options]


def watch(log: Path, store: Path) -> list[str]:
    """The command that follows a log and tells every finding, in the same places."""
    return [
        str(nattvakt()), "watch", str(log), "--store", str(store), "--geo", str(places()), "--quiet",
        "--format", "ndjson", "--min-severity", "low"]


def check(store: Path) -> str:
    """What the program says of the soundness of a store, in its last word."""
    checked = subprocess.run([str(nattvakt()), "store", "check", "--store", str(store)], capture_output=True, text=True)
    return (checked.stdout + checked.stderr).strip().rpartition(": ")[2]


def reading_only(log: Path, jobs: int = 1) -> list[str]:
    """The command that reads every record to an event and then drops it, because it lies before `--since`."""
    return analyze(log, "--since", "2099-01-01", "--jobs", str(jobs))


def account(output: bytes) -> dict:
    """What the run says of itself in the last line that it prints: events, findings, cases, seconds."""
    return json.loads(output.splitlines()[-1])["account"]


def version() -> str:
    """What the program says of itself."""
    return subprocess.run([str(nattvakt()), "--version"], check=True, capture_output=True, text=True).stdout.strip()
