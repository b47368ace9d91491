"""How fast each input format is read and analysed on one core, and read on two."""

import os
import statistics

from .inputs import log
from .measuring import measure
from .program import analyze, reading_only
from .tables import table

_FORMATS = (
    ("Graph NDJSON", "entra-ndjson", ""), ("one JSON array", "entra-array", ""),
    ("one indented array", "entra-pretty", ""), ("Graph `value` envelope", "entra-envelope", ""),
    ("diagnostic records", "entra-diagnostic", ""), ("portal CSV", "entra-csv", ""),
    ("audit log, Purview CSV", "ual-csv", ""), ("audit log, NDJSON", "ual-ndjson", ""),
    ("Graph NDJSON, gzip", "entra-ndjson", ".gz"), ("Graph NDJSON, zstd", "entra-ndjson", ".zst"),
    ("audit log, Purview CSV, gzip", "ual-csv", ".gz"), ("audit log, Purview CSV, zstd", "ual-csv", ".zst"),
    ("Okta System Log, NDJSON", "okta-ndjson", ""), ("Google Workspace `items`", "google-items", ""),
    ("CloudTrail `Records`", "cloudtrail-records", ""), ("CloudTrail, NDJSON", "cloudtrail-ndjson", ""),
    ("Duo, NDJSON", "duo-ndjson", ""), ("Windows events, Log Analytics CSV", "windows-csv", ""),
    ("Windows events, XML", "windows-xml", ""), ("GlobalProtect, comma-separated syslog", "panos-csv", ""),
    ("FortiGate, pairs", "fortigate-pairs", ""), ("sshd among other programs, patterns", "sshd-syslog", ""),
    ("Cisco ASA among traffic, patterns", "asa-syslog", ""))


def read_all(events: int, people: int, rounds: int) -> dict:
    """Measures every format in rounds that alternate, and gives the section `formats`. Sizes are those unpacked."""
    logs = {title: (name, ending, log(name, events, people=people, ending=ending)) for title, name, ending in _FORMATS}
    sizes = {title: os.path.getsize(log(name, events, people=people)) for title, name, _ in _FORMATS}
    rounds_of = {title: [] for title in logs}
    for _ in range(rounds):
        for title, (_, _, path) in logs.items():
            rounds_of[title].append(
                (measure(reading_only(path)), measure(analyze(path, "--jobs", "1")), measure(reading_only(path, 2))))
    rows = [
        {"title": title, "input": name, "ending": ending, "bytes": sizes[title],
         "read_cpu": statistics.median(read.cpu for read, _, _ in rounds_of[title]),
         "read_wall": statistics.median(read.wall for read, _, _ in rounds_of[title]),
         "analyze_cpu": statistics.median(whole.cpu for _, whole, _ in rounds_of[title]),
         "two_jobs_wall": statistics.median(read.wall for _, _, read in rounds_of[title])}
        for title, (name, ending, _) in logs.items()]
    return {"events": events, "people": people, "rounds": rounds, "rows": rows}


def formats_table(section: dict) -> str:
    """Megabytes of unpacked log per CPU second."""
    rows = []
    for row in section["rows"]:
        size = row["bytes"] / 1e6
        rows.append([
            row["title"], f"{size:,.0f}", f"{size / row['read_wall']:,.0f}", f"{size / row['read_cpu']:,.0f}",
            f"{size / row['two_jobs_wall']:,.0f}" if "two_jobs_wall" in row else "",
            f"{size / row['analyze_cpu']:,.0f}", f"{section['events'] / row['analyze_cpu']:,.0f}"])
    head = (
        f"{section['events']:,} sign-ins of {section['people']:,} people, `--no-store --jobs 1` but for one column, start-up "
        f"included; medians of {section['rounds']} rounds; megabytes are those of the log unpacked.\n\n")
    titles = [
        "input", "MB", "reading only, MB/s wall", "reading only, MB/s CPU", "with `--jobs 2`, MB/s wall",
        "analyze, MB/s CPU", "analyze, events/s CPU"]
    return head + table(titles, rows)
