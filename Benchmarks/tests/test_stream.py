"""A stream is the same however it is asked for, and has in it what detections look for."""

import json
import unittest

from Generators.stream import Stream, number_of

A_DAY = 86_400


def records(stream: Stream, first: int, count: int) -> list[dict]:
    return [json.loads(line) for line in stream.lines(first, count).splitlines()]


class Streams(unittest.TestCase):
    def test_the_bytes_do_not_depend_on_how_they_are_asked_for(self):
        whole = Stream(50, step=100).lines(0, 4_000)
        stream = Stream(50, step=100)
        self.assertEqual(b"".join(stream.lines(first, 400) for first in range(0, 4_000, 400)), whole)
        self.assertEqual(stream.lines(400, 400), whole[len(stream.lines(0, 400)):][:len(stream.lines(400, 400))])
        self.assertNotEqual(Stream(50, step=100, seed=1).lines(0, 10), stream.lines(0, 10))

    def test_an_identity_tells_its_number_and_is_told_once(self):
        found = records(Stream(50), 0, 3_000)
        self.assertEqual([number_of(record["id"]) for record in found], list(range(3_000)))
        self.assertEqual(len({record["id"] for record in found}), 3_000)

    def test_records_are_small_and_follow_in_time(self):
        stream = Stream(50, step=A_DAY / 100)
        self.assertAlmostEqual(len(stream.lines(0, 1_000)) / 1_000, 900, delta=100)
        stamps = [record["createdDateTime"] for record in records(stream, 0, 1_000)]
        self.assertEqual(stamps, sorted(stamps))
        self.assertEqual((stamps[0], stamps[100]), ("2026-09-01T00:00:00Z", "2026-09-02T00:00:00Z"))

    def test_attacks_begin_when_habits_are_known(self):
        stream = Stream(50, step=A_DAY / 100)

        def far(first: int, count: int) -> set[tuple]:
            found = (r for r in records(stream, first, count) if r["location"]["countryOrRegion"] in ("NG", "US"))
            return {(record["status"]["errorCode"], record["deviceDetail"]["deviceId"]) for record in found}

        self.assertEqual(far(0, 200), set())
        self.assertEqual(far(1_990, 20), {(0, "")})
        self.assertEqual(far(200_003, 1_000), {(50126, "")})
