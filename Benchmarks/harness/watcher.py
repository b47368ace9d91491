"""One life of `nattvakt watch`: what it says and when, what it costs, and how it ends."""

import os
import signal
import subprocess
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Usage:
    """CPU seconds of all threads, those that ended too; resident memory now and at most."""

    cpu: float
    rss_mb: float
    peak_mb: float

    @classmethod
    def of(cls, process: int) -> "Usage":
        """Of a process that runs."""
        # The name, in brackets, may hold anything.
        figures = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        lines = (line.partition(":") for line in Path(f"/proc/{process}/status").read_text().splitlines())
        sizes = {name: value for name, _, value in lines if name in ("VmRSS", "VmHWM")}
        return cls(
            (int(figures[11]) + int(figures[12])) / _TICKS, int(sizes["VmRSS"].split()[0]) / 1024,
            int(sizes["VmHWM"].split()[0]) / 1024)


class WatcherFailed(Exception):
    """It ended on its own, or gets nowhere."""


@dataclass
class Watcher:
    """Starts with its making; `said` grows as it speaks, each whole line with the moment at which it came."""

    command: list[str]
    complaints: Path
    said: list[tuple[float, bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        with open(self.complaints, "ab") as complaints:
            self._process = subprocess.Popen(
                self.command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=complaints)
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        for line in self._process.stdout:
            # A kill may cut the last one short.
            if line.endswith(b"\n"):
                self.said.append((time.monotonic(), line))

    @property
    def usage(self) -> Usage:
        if self._process.poll() is not None:
            raise WatcherFailed(f"watch ended with status {self.status}\n{self.complaint}")
        return Usage.of(self._process.pid)

    def kill(self) -> None:
        """Whatever it does."""
        self._process.kill()
        self._process.wait()

    def end(self, by: signal.Signals) -> Usage:
        """What it has cost, up to the signal."""
        usage = self.usage
        self._process.send_signal(by)
        self._process.wait()
        self._listener.join()
        self._process.stdout.close()
        return usage

    @property
    def status(self) -> int:
        """With which it ended."""
        return self._process.wait()

    @property
    def complaint(self) -> str:
        """What it wrote to standard error, or the end of it."""
        return self.complaints.read_text(errors="replace").strip()[-800:]
