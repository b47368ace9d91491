"""`watch` over a log that another process writes, with or without kills, until everything is in its store."""

import multiprocessing
import signal
import time
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from . import kept
from .feeding import Feed, Writes
from .program import watch
from .watcher import Usage, Watcher

# Seconds for a watcher to stand ready, and without progress after which no more is expected.
_READY, _PATIENCE = 1.5, 60


@dataclass
class Following:
    """What was seen. `lives`: of each process its seconds and its cost; `samples`: of the one that runs, in time."""

    writes: Writes = field(default_factory=list)
    said: list[tuple[float, bytes]] = field(default_factory=list)
    lives: list[tuple[float, Usage]] = field(default_factory=list)
    samples: list[Usage] = field(default_factory=list)
    # From the first write to the last, and from then until everything was in the store.
    seconds: float = 0
    behind: float = 0
    # Events that did not come into the store.
    lost: int = 0
    # How the last process ended after SIGTERM, and what all of them complained of.
    status: int = 0
    complaint: str = ""

    @property
    def cpu(self) -> float:
        return sum(usage.cpu for _, usage in self.lives)


@dataclass
class Follower:
    """Runs a feed and watches over it; `kill`: seconds after which a watcher is killed, never by default."""

    feed: Feed
    store: Path
    kill: float | None = None
    seen: Following = field(default_factory=Following)

    def run(self) -> Following:
        """Writes and follows to the end, and stops the last watcher in good order."""
        self.feed.path.touch()
        line, end = multiprocessing.Pipe()
        writer = multiprocessing.Process(target=self.feed.run, args=(end,), daemon=True)
        writer.start()
        end.close()
        self._begin()
        try:
            time.sleep(_READY)
            self._accompany(line)
            self._await()
            self._end(signal.SIGTERM)
        except BaseException:
            writer.terminate()
            self._watcher.kill()
            raise
        finally:
            writer.join()
        self.seen.status, self.seen.complaint = self._watcher.status, self._watcher.complaint
        return self.seen

    def _begin(self) -> None:
        self._watcher = Watcher(watch(self.feed.path, self.store), self.store.with_suffix(".complaints"))
        self._born = time.monotonic()

    def _end(self, by: signal.Signals) -> None:
        usage = self._watcher.end(by)
        self.seen.lives.append((time.monotonic() - self._born, usage))
        self.seen.said += self._watcher.said

    def _accompany(self, line: Connection) -> None:
        """While the other process writes: takes samples, and kills when it is time."""
        kills, start = 0, time.monotonic()
        line.send("begin")
        while not line.poll(0.05):
            passed = time.monotonic() - start
            if passed >= (len(self.seen.samples) + 1) * self.feed.seconds / 3:
                self.seen.samples.append(self._watcher.usage)
            if self.kill and passed >= (kills + 1) * self.kill:
                kills += 1
                self._end(signal.SIGKILL)
                self._begin()
        self.seen.writes = line.recv()
        self.seen.seconds = time.monotonic() - start
        if len(self.seen.samples) < 3:
            self.seen.samples.append(self._watcher.usage)

    def _await(self) -> None:
        """Until the store's history holds every event, or no more come."""
        wrote, stored, progress = time.monotonic(), -1, time.monotonic()
        while stored < self.feed.events:
            time.sleep(0.5)
            now, last = time.monotonic(), stored
            stored = kept.history(self.store).events
            progress = now if stored > last else progress
            if now - progress > _PATIENCE:
                break
        self.seen.lost = self.feed.events - stored
        self.seen.behind = time.monotonic() - wrote
