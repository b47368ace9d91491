"""Who is compared, on which log."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from .folders import PEERS, WORK
from .program import analyze, reading_only

# What every row's ratio is taken against.
BASELINE = "duckdb"


@dataclass(frozen=True)
class Contestant:
    """`key` is what `--only` takes; the ones that answer the same question must give the same answer."""

    key: str
    title: str
    command: Callable[[Path], list[str]]
    answers: bool = False
    # Measured in at most three rounds.
    is_slow: bool = False
    # Its output is not worth keeping.
    discard: bool = False


def _python(script: str, *arguments: str) -> Callable[[Path], list[str]]:
    return lambda log: [str(WORK / "venv/bin/python"), str(PEERS / script), *arguments, str(log)]


def _peer(key: str, title: str, script: str, *arguments: str, is_slow: bool = False) -> Contestant:
    return Contestant(key, title, _python(script, *arguments), answers=True, is_slow=is_slow)


def _nattvakt() -> list[Contestant]:
    return [
        Contestant("nattvakt", "**nattvakt analyze**, every detection", analyze),
        Contestant("nattvakt-1", "nattvakt analyze --jobs 1", lambda log: analyze(log, "--jobs", "1")),
        Contestant(
            "nattvakt-store", "nattvakt analyze with its store",
            lambda log: analyze(log, store="{scratch}/store.sqlite")),
        Contestant("nattvakt-read", "nattvakt, reading only", reading_only)]


def _floor(pattern: str) -> list[Contestant]:
    return [
        Contestant("grep", f"grep -c '{pattern}'", lambda log: ["grep", "-c", pattern, str(log)]),
        Contestant("wc", "wc -l", lambda log: ["wc", "-l", str(log)]),
        Contestant("cat", "cat", lambda log: ["cat", str(log)], discard=True)]


ENTRA = [
    *_nattvakt(),
    Contestant(
        "simdjson", "simdjson on-demand (C++), parsing only", lambda log: [str(WORK / "entra_simdjson"), str(log)]),
    _peer(BASELINE, "**DuckDB**, typed columns, travel query", "entra_duckdb.py", "typed"),
    _peer("duckdb-inferred", "DuckDB, types inferred, travel query", "entra_duckdb.py", "inferred"),
    _peer("chdb", "ClickHouse (chdb), typed, travel query", "entra_chdb.py"),
    _peer("polars", "Polars, lazy, travel query", "entra_polars.py"),
    _peer("pandas", "pandas, travel query", "entra_pandas.py", is_slow=True),
    _peer("orjson", "Python loop with orjson, travel query", "entra_python.py", "orjson", is_slow=True),
    _peer("python", "Python loop with json, travel query", "entra_python.py", "json", is_slow=True),
    Contestant(
        "jq", "jq, travel query", lambda log: ["jq", "-n", "-f", str(PEERS / "entra_travel.jq"), str(log)],
        answers=True, is_slow=True),
    *_floor('"errorCode":0,')]

AUDIT = [
    *_nattvakt(),
    _peer(BASELINE, "**DuckDB**, typed columns, failures by user", "ual_duckdb.py", "typed"),
    _peer("duckdb-inferred", "DuckDB, types inferred, failures by user", "ual_duckdb.py", "inferred"),
    _peer("chdb", "ClickHouse (chdb), failures by user", "ual_chdb.py"),
    _peer("polars", "Polars, lazy, failures by user", "ual_polars.py"),
    _peer("pandas", "pandas, failures by user", "ual_pandas.py", is_slow=True),
    _peer("orjson", "Python loop with orjson, failures by user", "ual_python.py", "orjson", is_slow=True),
    _peer("python", "Python loop with json, failures by user", "ual_python.py", "json", is_slow=True),
    *_floor("UserLoginFailed")]

# By name of the log's format.
INPUTS = {"entra-ndjson": ENTRA, "ual-csv": AUDIT}
INPUT_TITLES = {"entra-ndjson": "Entra, NDJSON", "ual-csv": "audit log, CSV"}
KEYS = sorted({contestant.key for contestants in INPUTS.values() for contestant in contestants})
