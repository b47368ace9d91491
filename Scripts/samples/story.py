"""A story on disk: `logs/` as the vendor exports them, `story.md` for people, `expected.json` for the test."""

import gzip
import io
import json
from collections import Counter
from datetime import timedelta

from .entra_json import stamp


class Story:
    def __init__(self, name: str, text: str, tenants):
        self.name = name
        self.text = text.strip() + "\n"
        self.tenants = tenants
        self.files = {}
        self.findings = []
        self.quiet = []
        self.events = Counter()
        self.refusals = Counter()
        self.duplicates = 0

    def add(self, path: str, text: str, shape: str, events: int, encoding="utf-8") -> None:
        """A log file; compressed when `path` ends in .gz. `events` counts those that can be read from it."""
        content = text.encode(encoding)
        self.files[path] = _gzip(content) if path.endswith(".gz") else content
        self.events[shape] += events

    def expect(self, detection: str, least: str, events, most: str = None, until=None) -> None:
        """A finding of at least that severity that rests on these sign-ins, made from the first to the last of them or
        to `until`."""
        until = until or events[-1]
        finding = {
            "detection": detection, "tenant": events[0].person.tenant.key, "user": events[0].person.user,
            "minSeverity": least, "maxSeverity": most,
            "from": stamp(events[0].time, 0), "to": stamp(until.time + timedelta(seconds=1), 0),
            "eventIDs": [event.id for event in events],
        }
        self.findings.append({key: value for key, value in finding.items() if value is not None})

    def expect_quiet(self, people, below="medium", detection: str = None, before: str = None) -> None:
        """No finding of these people at or above a severity; only of one detection, or before a time, where given."""
        for person in people:
            entry = {"tenant": person.tenant.key, "user": person.user, "below": below, "detection": detection,
                     "before": before}
            self.quiet.append({key: value for key, value in entry.items() if value is not None})

    def write(self, folder) -> None:
        for path, content in self.files.items():
            target = folder / self.name / "logs" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        (folder / self.name / "story.md").write_text(self.text, encoding="utf-8")
        text = json.dumps(self._expected(), ensure_ascii=False, indent=2) + "\n"
        (folder / self.name / "expected.json").write_text(text, encoding="utf-8")

    def _expected(self) -> dict:
        read = sum(self.events.values())
        return {
            "schema": 1, "story": self.name, "findings": self.findings, "quiet": self.quiet,
            "account": {
                "records": read + self.duplicates + sum(self.refusals.values()), "events": dict(self.events),
                "duplicates": self.duplicates, "refusals": dict(self.refusals),
            },
        }


def others(tenant, *names) -> list:
    """Everybody in the tenant but those with these first names."""
    return [person for person in tenant.people if person.first not in names]


def _gzip(content: bytes) -> bytes:
    """Without file name and time, so that the same content gives the same bytes."""
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=buffer, compresslevel=9, mtime=0) as file:
        file.write(content)
    return buffer.getvalue()
