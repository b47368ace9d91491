"""The harness reads, judges and shows what it should."""

import unittest
from unittest import mock

from harness import analysis, callgrind, comparing, document, folders, runs, targets
from harness.command import _number
from harness.contestants import Contestant
from harness.measuring import CommandFailed, Cost, measure
from harness.tables import short, table


def cost(wall: float, cpu: float) -> Cost:
    return Cost(wall, cpu, 10, b"7\n")


class Measuring(unittest.TestCase):
    def test_a_command_tells_its_cost_and_what_it_said(self):
        found = measure(["sh", "-c", "echo said; pwd"])
        self.assertTrue(found.output.startswith(b"said\n"))
        self.assertLess(found.peak_mb, 10)

    def test_a_command_that_fails_is_told_with_its_complaint(self):
        with self.assertRaisesRegex(CommandFailed, "status 3: .*\nalas"):
            measure(["sh", "-c", "echo alas >&2; exit 3"])
        with self.assertRaisesRegex(CommandFailed, "status 127"):
            measure(["no-such-command"])

    def test_what_nobody_wants_is_discarded(self):
        self.assertEqual(measure(["echo", "much"], discard=True).output, b"")


class Comparing(unittest.TestCase):
    def test_ratios_are_medians_of_pairs_within_a_round(self):
        contestant = Contestant("x", "X", lambda log: [])
        row = comparing._row(
            "entra-ndjson", contestant, {0: cost(2, 1), 1: cost(30, 20), 2: cost(4, 3)},
            {0: cost(4, 4), 1: cost(60, 80), 2: cost(1, 1)}, 10**9)
        self.assertEqual((row["wall_ratio"], row["cpu_ratio"]), (0.5, 0.25))
        self.assertEqual((row["wall"], row["cpu"]), (4, 3))

    def test_peers_that_disagree_are_named(self):
        both = [Contestant(key, key, lambda log: [], answers=True) for key in ("a", "b")]
        costs = {"a": {0: cost(1, 1)}, "b": {0: Cost(1, 1, 1, b"8\n")}}
        self.assertEqual(comparing._disagreements("log", both, costs), ["answers differ on log: a 7, b 8"])
        self.assertEqual(comparing._disagreements("log", both[:1], costs), [])


class Callgrind(unittest.TestCase):
    def test_lines_of_the_listing_are_read(self):
        listing = (
            " 180,493,892 ( 8.41%)  < ???:Pass.take(_:tenant:) (16,811x) [/folder/nattvakt]\n"
            " 180,493,892 ( 8.41%)  *  ???:Pass.slot(of:tenant:) [/folder/nattvakt]\n"
            "--------\n")
        self.assertEqual(list(callgrind._lines(listing)), [
            (180_493_892, "<", "Pass.take(_:tenant:)", 16_811), (180_493_892, "*", "Pass.slot(of:tenant:)", 0)])
        self.assertEqual(callgrind._total("2,145,443,152 (100.0%)  PROGRAM TOTALS"), 2_145_443_152)

    def test_a_stage_that_is_gone_has_no_cost(self):
        self.assertIsNone(callgrind.Profile().cost("ChunkReader.read"))


class Judging(unittest.TestCase):
    def test_analysis_and_reading_run_in_turn(self):
        costs = iter([cost(3, 3), cost(1, 2), cost(4, 4), cost(2, 2), cost(9, 5), cost(3, 4)])
        with (mock.patch.object(analysis, "log"), mock.patch.object(analysis, "measure", lambda _: next(costs)),
              mock.patch.object(analysis, "analyze"), mock.patch.object(analysis, "reading_only"),
              mock.patch.object(analysis, "profile", side_effect=[mock.Mock(total=90), mock.Mock(total=60)])):
            section = analysis.analysis(1000, 10, 3, 100)
        self.assertEqual(section["ratios"], [1.25, 1.5, 2.0])
        self.assertEqual((section["analysis_cpu"], section["reading_cpu"]), (4, 2))
        self.assertIn("| 1.50 (1.25 to 2.00) |", analysis.analysis_table(section))
        self.assertEqual(analysis.counted_ratio(section), 1.5)


class Targets(unittest.TestCase):
    def test_without_measurements_nothing_is_claimed(self):
        shown = targets.targets_table({})
        self.assertEqual(shown.count("| not measured |"), len(targets.TARGETS))

    def test_what_is_missed_says_what_would_be_needed(self):
        shown = targets.targets_table({"start": {"median_ms": 250}})
        self.assertIn("| 250 ms | **no** | ", shown)
        self.assertIn("| 99 ms | yes |  |", targets.targets_table({"start": {"median_ms": 99}}))

    def test_judging_is_held_against_the_reading_of_the_same_round(self):
        section = {"ratios": [1.5, 1.7, 2.5], "analysis_instructions": 34, "reading_instructions": 20}
        self.assertEqual(targets._judging({"analysis": section}), targets.Verdict(
            "1.70 × in CPU time, 1.70 × in instructions", True))
        self.assertFalse(targets._judging({"analysis": section | {"ratios": [1.9]}}).is_met)

    def test_growth_is_judged_against_the_smallest(self):
        rows = [
            {"events": n, "memory": "default", "us_per_event": us, "peak_mb": 100, "output": ["a"]}
            for n, us in ((1_000_000, 1.0), (4_000_000, 1.05), (16_000_000, 1.2))]
        sections = {"growth": {"rows": rows, "people": 5000}}
        self.assertFalse(targets._growth("us_per_event", 0.1, "CPU")(sections).is_met)
        self.assertTrue(targets._growth("peak_mb", 0.1, "memory")(sections).is_met)
        self.assertTrue(targets._memory_of_a_million(sections).is_met)


    def test_live_is_judged_by_rate_cores_and_delay(self):
        live = {"events_per_second": 20_000, "cores": 0.1, "p99_seconds": 2}
        self.assertTrue(targets._live({"live": live}).is_met)
        for name, worse in (("events_per_second", 19_999), ("cores", 0.11), ("p99_seconds", 2.1)):
            self.assertFalse(targets._live({"live": live | {name: worse}}).is_met)
        self.assertIn("| not measured |", targets.targets_table({"live": {"events_per_second": 20_000, "cores": 0.1}}))


class Showing(unittest.TestCase):
    def test_tables_and_numbers(self):
        self.assertEqual(table(["a", "b"], [["x", 1]]), "| a | b |\n|---|---:|\n| x | 1 |")
        self.assertEqual([short(1234.5), short(12.34), short(0.123)], ["1,234", "12.3", "0.12"])
        self.assertEqual([_number("16M"), _number("400k"), _number("1_000")], [16_000_000, 400_000, 1000])

    def test_every_mark_of_the_document_is_known(self):
        marks = {match.group(1) for match in document._MARKED.finditer(folders.DOCUMENT.read_text(encoding="utf-8"))}
        self.assertEqual(marks, {*runs._PARTS, "targets"})

    def test_a_part_that_was_never_measured_says_so(self):
        with mock.patch.object(runs, "RUNS", folders.BENCHMARKS / "no such folder"):
            self.assertEqual(runs.part("growth", runs.latest()), "Not measured yet.")
