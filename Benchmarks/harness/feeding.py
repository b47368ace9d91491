"""A process that writes a log as a server would: so many events a second, into a file that is renamed now and then."""

import os
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from Generators.stream import Stream

# Seconds between two writes.
_TICK = 0.02

# Number of the first event of each write, and when it was written, in seconds of the machine's own clock.
Writes = list[tuple[int, float]]


@dataclass(frozen=True)
class Feed:
    """`rotate`: seconds after which the file is renamed and a new one begun; `days`: that pass in its records."""

    path: Path
    rate: int
    seconds: float
    rotate: float
    people: int
    days: float

    @property
    def events(self) -> int:
        return int(self.rate * self.seconds)

    def run(self, line: Connection) -> None:
        """On a word writes everything, then tells when it wrote what. Behind its time, it writes more at once."""
        stream = Stream(self.people, self.days * 86_400 / self.events)
        line.recv()
        writes: Writes = []
        written, rotations, start = 0, 0, time.monotonic()
        out = self._opened()
        while written < self.events:
            now = time.monotonic()
            if now - start >= (rotations + 1) * self.rotate:
                rotations += 1
                os.close(out)
                self.path.rename(f"{self.path}.{rotations:04}")
                out = self._opened()
            due = min(int((now - start) * self.rate), self.events) - written
            if due:
                lines = memoryview(stream.lines(written, due))
                writes.append((written, time.monotonic()))
                while lines:
                    lines = lines[os.write(out, lines):]
                written += due
            time.sleep(_TICK)
        os.close(out)
        line.send(writes)

    def _opened(self) -> int:
        return os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
