"""What one run of a command costs."""

import os
import subprocess
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .folders import BENCHMARKS, WORK


@dataclass(frozen=True)
class Cost:
    """Wall and CPU seconds (of all threads, user and system), the peak of resident memory, and what was printed."""

    wall: float
    cpu: float
    peak_mb: float
    output: bytes


class CommandFailed(Exception):
    """A measured command ended with a status other than 0, or was killed."""


def measure(command: list[str], *, discard: bool = False) -> Cost:
    """Runs the command in a scratch folder, which `{scratch}` in its arguments stands for.

    What it prints is kept in a file and given back, or goes to /dev/null (`discard`).
    """
    meter = str(compiled("meter"))
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        scratch, told = Path(folder) / "scratch", Path(folder) / "told"
        scratch.mkdir()
        words = [word.replace("{scratch}", str(scratch)) for word in command]
        with open(Path(folder) / "errors", "wb+") as errors, open(Path(folder) / "said", "wb+") as said:
            subprocess.run(
                [meter, str(told), *words], check=True, stdin=subprocess.DEVNULL, stderr=errors, cwd=scratch,
                stdout=subprocess.DEVNULL if discard else said)
            wall, cpu, kilobytes, status = told.read_text().split()
            code = os.waitstatus_to_exitcode(int(status))
            if code != 0:
                errors.seek(0)
                complaint = errors.read().decode(errors="replace").strip()[-800:]
                raise CommandFailed(f"status {code}: {' '.join(words)}\n{complaint}")
            said.seek(0)
            return Cost(float(wall), float(cpu), int(kilobytes) / 1024, said.read())


@cache
def compiled(name: str, *options: str) -> Path:
    """The harness's own C file of that name, compiled when it is newer than what was compiled before."""
    source, built = BENCHMARKS / "harness" / f"{name}.c", WORK / name
    WORK.mkdir(exist_ok=True)
    if not built.exists() or built.stat().st_mtime < source.stat().st_mtime:
        subprocess.run(["clang", "-O1", *options, "-o", str(built), str(source)], check=True)
    return built
