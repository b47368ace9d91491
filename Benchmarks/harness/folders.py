"""Where things are."""

from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent.parent
ROOT = BENCHMARKS.parent
PEERS = BENCHMARKS / "peers"
RUNS = BENCHMARKS / "runs"
# Everything that can be made again: logs, peers, builds.
WORK = BENCHMARKS / "work"
DOCUMENT = ROOT / "Docs" / "Performance.md"
