"""What is written for a watcher, and how what it did is judged."""

import json
import multiprocessing
import signal
import sqlite3
import sys
import tempfile
import time
import unittest
from contextlib import closing
from pathlib import Path

from Generators.stream import Stream
from harness import kept, live, soak
from harness.feeding import Feed
from harness.following import Following
from harness.watcher import Usage, Watcher, WatcherFailed


def line(identity: str, severity: str, *events: int) -> bytes:
    """As `watch` tells a finding."""
    return json.dumps({
        "id": identity, "detection": "new-country", "severity": severity,
        "eventIDs": [f"0-0-0-0-{number:012x}" for number in events]}).encode() + b"\n"


class Feeding(unittest.TestCase):
    def test_what_is_written_is_the_stream_whatever_the_file_is_called(self):
        with tempfile.TemporaryDirectory() as folder:
            feed = Feed(Path(folder) / "app.log", rate=2_000, seconds=0.5, rotate=0.2, people=20, days=10)
            line, end = multiprocessing.Pipe()
            line.send("begin")
            feed.run(end)
            names = sorted(path.name for path in Path(folder).iterdir())
            written = b"".join(Path(folder, name).read_bytes() for name in [*names[1:], names[0]])
            writes = line.recv()
        self.assertEqual(names, ["app.log", "app.log.0001", "app.log.0002"])
        self.assertEqual(written, Stream(20, 864).lines(0, 1_000))
        self.assertEqual(writes, sorted(writes))
        self.assertLess(writes[-1][0], 1_000)


class Watching(unittest.TestCase):
    def watcher(self, script: str) -> Watcher:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return Watcher(["sh", "-c", script], Path(folder.name) / "complaints")

    def test_whole_lines_are_heard_up_to_a_kill(self):
        watcher = self.watcher("echo one; printf tw; exec sleep 60")
        while not watcher.said:
            time.sleep(0.01)
        usage = watcher.end(signal.SIGKILL)
        self.assertEqual([said for _, said in watcher.said], [b"one\n"])
        self.assertGreater(usage.peak_mb, 0)
        self.assertEqual(watcher.status, -signal.SIGKILL)

    def test_one_that_ends_on_its_own_is_told_with_its_complaint(self):
        watcher = self.watcher("echo alas >&2; exit 3")
        self.assertEqual(watcher.status, 3)
        with self.assertRaisesRegex(WatcherFailed, "status 3\nalas"):
            watcher.end(signal.SIGTERM)
        watcher._process.stdout.close()

    def test_usage_counts_what_is_used(self):
        watcher = Watcher([sys.executable, "-c", "while True: pass"], Path("/dev/null"))
        time.sleep(0.5)
        self.assertGreater(watcher.end(signal.SIGKILL).cpu, 0.05)


class Waiting(unittest.TestCase):
    def test_a_finding_waits_from_the_write_of_the_last_event_it_rests_on(self):
        writes = [(0, 100.0), (400, 101.0), (800, 102.0)]
        said = [(101.5, line("a", "low", 3, 400)), (102.25, line("b", "low", 799)), (102.5, line("c", "low", 900))]
        self.assertEqual(live.delays(writes, said), [0.5, 1.25, 0.5])

    def test_all_but_one_in_a_hundred_take_at_most_p99(self):
        seen = Following(writes=[(0, 0.0)], said=[(float(n), line("a", "low", 1)) for n in range(1, 201)])
        found = live.waits(seen)
        self.assertEqual((found["p99_seconds"], found["worst_seconds"], found["findings"]), (198, 200, 200))
        self.assertEqual(live.waits(Following()), {"findings": 0})


class Comparing(unittest.TestCase):
    def store(self, rows: list[tuple]) -> Path:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = Path(folder.name) / "store.sqlite"
        with closing(sqlite3.connect(path)) as base:
            base.execute("CREATE TABLE finding (id, case_id, body)")
            base.executemany("INSERT INTO finding VALUES (?, ?, ?)", rows)
            base.execute("CREATE TABLE history (count)")
            base.executemany("INSERT INTO history VALUES (?)", [(3,), (4,)])
            base.commit()
        return path

    def test_stores_differ_by_what_findings_say_and_not_by_where_records_lie(self):
        one = self.store([("a", "C", '{"x": 1, "sources": ["f"]}'), ("b", "C", '{"x": 1}'), ("c", "C", '{"x": 1}')])
        two = self.store([("a", "C", '{"sources": ["g"], "x": 1}'), ("b", "C", '{"x": 2}'), ("d", "C", '{"x": 1}')])
        found = kept.difference(kept.findings(one), kept.findings(two))
        self.assertEqual((found.missing, found.extra, found.changed), (["d"], ["c"], ["b"]))
        self.assertEqual(found.count, 3)

    def test_another_case_is_a_difference(self):
        one, two = (self.store([("a", case, "{}")]) for case in ("C", "D"))
        self.assertEqual(kept.difference(kept.findings(one), kept.findings(two)).changed, ["a"])

    def test_history_is_counted_and_nothing_where_there_is_no_store(self):
        self.assertEqual(kept.history(self.store([])), kept.History(2, 7))
        self.assertEqual(kept.history(Path("/no/such/store")), kept.History(0, 0))

    def test_told_again_is_told_twice_unless_it_became_graver(self):
        account = b'{"schema":1,"account":{}}\n'
        found = kept.telling([line("a", "low"), line("b", "high"), line("a", "high"), line("b", "high"), account])
        self.assertEqual((found.told, found.twice), ({"a", "b"}, ["b"]))

    def test_a_soak_shows_what_is_not_equal(self):
        seen = Following(said=[(0, line("a", "low"))])
        checks = soak._lines(seen, line("a", "low") + line("b", "low"))
        self.assertEqual([check["is_equal"] for check in checks], [False, False, True])
        shown = soak.soak_table({
            "events": 1, "people": 1, "rate": 1, "seconds": 1, "rotate": 1, "kill": 1, "behind": 0, "findings": 0,
            "lost": 0, "status": 0, "complaint": "", "checks": checks, "lives": [],
            "analyze": {"wall": 1, "cpu": 1, "peak_mb": 1}})
        self.assertIn("| of them missing, more | 1, 0 | 0, 0 | **no** |", shown)

    def test_a_watcher_that_ends_badly_is_noted(self):
        well = {"status": 0, "complaint": ""}
        self.assertEqual(live.note(well), "")
        self.assertIn("status 2 and said: a b", live.note(well | {"status": 2, "complaint": "a\nb"}))
        self.assertIn("1,000 events never came", live.arrival({"lost": 1_000, "behind": 60}))


class Costs(unittest.TestCase):
    def test_the_cpu_of_every_life_counts(self):
        seen = Following(lives=[(30, Usage(1, 2, 3)), (20, Usage(4, 5, 6))])
        self.assertEqual(seen.cpu, 5)
