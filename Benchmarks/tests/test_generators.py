"""The logs are what they say they are, and the same every time."""

import csv
import gzip
import hashlib
import json
import tempfile
import unittest
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree

from Generators.command import main
from Generators.formats import FORMATS
from Generators.happenings import BLOCK, Happenings, Plan

# More than four blocks, so that several processes write.
EVENTS = 4 * BLOCK + 37
KNOWN = Path(__file__).parent / "known.json"


def written(name: str, *options: str, events: int = EVENTS, ending: str = "") -> bytes:
    """What the command writes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"log{ending}"
        assert main([name, str(events), str(path), "--people", "50", *options]) == 0
        return path.read_bytes()


# Those that tell the identity that Entra gave a sign-in; others tell its person and address.
IDENTIFIED = [name for name, shape in FORMATS.items() if not shape.also]


def records(name: str) -> list[dict]:
    """The records of a small log, whatever stands around them."""
    content = written(name, events=100).decode("utf-8-sig")
    if name.endswith("-csv"):
        return list(csv.DictReader(content.splitlines()))
    if name in ("entra-array", "entra-pretty"):
        return json.loads(content)
    if name == "entra-envelope":
        return json.loads(content)["value"]
    return [json.loads(line) for line in content.splitlines()]


class Generators(unittest.TestCase):
    def test_the_same_arguments_give_the_bytes_they_always_gave(self):
        """After a wanted change: `Benchmarks/test --known` writes the new ones."""
        self.assertEqual(fingerprints(), json.loads(KNOWN.read_text()))

    def test_the_number_of_processes_changes_nothing(self):
        self.assertEqual(written("entra-ndjson", "--jobs", "1"), written("entra-ndjson", "--jobs", "3"))

    def test_another_seed_gives_another_log(self):
        self.assertNotEqual(written("entra-ndjson", events=10), written("entra-ndjson", "--seed", "1", events=10))

    def test_every_format_parses_and_tells_the_same_story(self):
        identities = [record["id"] for record in records("entra-ndjson")]
        for name in IDENTIFIED:
            with self.subTest(name):
                found = records(name)
                self.assertEqual(len(found), 100)
                self.assertEqual([identity(record) for record in found], identities)

    def test_other_systems_name_the_same_people_and_addresses(self):
        told = [
            (fields["upn"].partition("@")[0], fields["address"])
            for fields in Happenings(Plan(100, people=50)).block(0)]
        for name in FORMATS.keys() - set(IDENTIFIED):
            with self.subTest(name):
                shape = FORMATS[name]
                content = written(name, events=100).decode()
                body = content.removeprefix(shape.opening).removesuffix(shape.closing)
                lines = 1 + shape.record(False).count("\n")
                found = split(body, shape.between, lines) if shape.between != "," else json.loads(f"[{body}]")
                self.assertEqual(len(found), 100)
                for record, (account, address) in zip(found, told):
                    self.assertIn(account, str(record))
                    self.assertIn(address, str(record))

    def test_records_of_json_parse(self):
        for name in ("okta-ndjson", "cloudtrail-ndjson", "duo-ndjson"):
            with self.subTest(name):
                self.assertEqual(len(records(name)), 100)

    def test_events_are_well_formed_xml_and_rows_as_long_as_their_header(self):
        for line in written("windows-xml", events=100).splitlines():
            ElementTree.fromstring(line)
        rows = list(csv.reader(written("windows-csv", events=100).decode("utf-8-sig").splitlines()))
        self.assertEqual({len(row) for row in rows}, {len(rows[0])})

    def test_audit_data_is_json_that_agrees_with_its_row(self):
        for row in records("ual-csv"):
            record = json.loads(row["AuditData"])
            self.assertEqual((record["UserId"], record["Operation"]), (row["UserId"], row["Operation"]))
            self.assertEqual(record["Operation"] == "UserLoginFailed", record["ErrorNumber"] in ("50126", "50074"))

    def test_compressed_logs_hold_the_plain_ones(self):
        self.assertEqual(gzip.decompress(written("ual-csv", ending=".gz")), written("ual-csv"))
        self.assertEqual(written("ual-csv", ending=".gz"), written("ual-csv", ending=".gz"))

    def test_small_records_are_about_a_kilobyte(self):
        for name in ("entra-ndjson", "ual-ndjson"):
            self.assertAlmostEqual(len(written(name, "--record-size", "small", events=100)) / 100, 1000, delta=300)

    def test_time_never_goes_back(self):
        happenings = Happenings(Plan(3 * BLOCK, people=20))
        moments = [
            f"{fields['day']}T{fields['clock']}.{fields['ticks']}"
            for number in range(3) for fields in happenings.block(number)]
        self.assertEqual(moments, sorted(moments))

    def test_a_log_of_nothing_is_refused(self):
        with tempfile.TemporaryDirectory() as folder, self.assertRaises(SystemExit), redirect_stderr(StringIO()):
            main(["entra-ndjson", "0", f"{folder}/log"])


def split(body: str, between: str, lines: int) -> list[str]:
    """Records of so many lines each."""
    every = body.split(between)
    return [between.join(every[start:start + lines]) for start in range(0, len(every), lines)]


def identity(record: dict) -> str:
    """Of a record in any format."""
    properties = record.get("properties", record)
    for name in ("id", "Id", "RecordId", "Request ID"):
        if name in properties:
            return properties[name]
    raise KeyError("identity")


def fingerprints() -> dict[str, str]:
    """SHA-256 of a log in each format and size."""
    return {
        f"{name} {size}": hashlib.sha256(written(name, "--record-size", size, events=2000)).hexdigest()
        for name in FORMATS for size in ("small", "full")}
