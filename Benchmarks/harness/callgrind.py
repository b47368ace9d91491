"""Runs the program under callgrind, and reads what its functions cost."""

import os
import re
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .folders import WORK
from .measuring import compiled
from .program import nattvakt

# "871,839,064 (40.64%)  *  ???:ChunkReader.read(_:) [/path/program]"; "<" instead of "*" is a caller, with its calls.
_LINE = re.compile(r"\s*([\d,]+) \([\s\d.]+%\)\s+([*<]) +[^ ]*?:(.*?) ?(?:\(([\d,]+)x\) )?(?:\[[^]]*\])?$")


@dataclass
class Profile:
    """Instructions by function, those of the functions that it calls included, and how often it was called."""

    total: int = 0
    inclusive: dict[str, int] = field(default_factory=dict)
    calls: dict[str, int] = field(default_factory=dict)

    def cost(self, name: str) -> int | None:
        """Of the function whose name starts so; nothing when it is not there, because it was renamed or inlined."""
        return max((cost for found, cost in self.inclusive.items() if found.startswith(name)), default=None)

    def count(self, name: str) -> int:
        """How often the function whose name starts so was called."""
        return sum(count for found, count in self.calls.items() if found.startswith(name))


def profile(command: list[str]) -> Profile:
    """Counts a command of the program, whose path comes first."""
    with tempfile.TemporaryDirectory(dir=WORK) as folder:
        counts = Path(folder) / "counts"
        environment = os.environ | {"LD_PRELOAD": str(compiled("park", "-shared", "-fPIC"))}
        # Its debug information stops this valgrind, and the names are in the symbol table.
        stripped = Path(folder) / "nattvakt"
        subprocess.run(["strip", "-g", "-o", str(stripped), str(nattvakt())], check=True)
        data = ["--data", str(_data_folder())] if _data_folder() else []
        subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={counts}", str(stripped), *command[1:], *data],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, cwd=folder)
        return _read(counts)


def _data_folder() -> Path | None:
    """The stripped copy lies elsewhere, and the program looks for its places beside itself."""
    beside = [folder / "Data" for folder in nattvakt().parents]
    return next((folder for folder in beside if folder.is_dir()), None)


def _read(counts: Path) -> Profile:
    listed = subprocess.run(
        ["callgrind_annotate", "--inclusive=yes", "--tree=caller", "--threshold=100", "--auto=no", str(counts)],
        check=True, capture_output=True)
    demangle = ["swift", "demangle", "--simplified"]
    demangled = subprocess.run(demangle, input=listed.stdout, check=True, capture_output=True)
    listing = demangled.stdout.decode(errors="replace")
    found = Profile()
    waiting = 0
    for instructions, mark, name, calls in _lines(listing):
        if mark == "<":
            waiting += calls
            continue
        if instructions > found.inclusive.get(name, 0):
            found.inclusive[name] = instructions
        found.calls[name] = found.calls.get(name, 0) + waiting
        waiting = 0
    found.total = _total(listing)
    return found


def _lines(listing: str) -> Iterator[tuple[int, str, str, int]]:
    for line in listing.splitlines():
        if match := _LINE.match(line):
            instructions, mark, name, calls = match.groups()
            yield _number(instructions), mark, name.strip(), _number(calls or "0")


def _number(text: str) -> int:
    return int(text.replace(",", ""))


def _total(listing: str) -> int:
    match = re.search(r"([\d,]+) \(100\.0%\)\s+PROGRAM TOTALS", listing)
    return _number(match.group(1)) if match else 0
