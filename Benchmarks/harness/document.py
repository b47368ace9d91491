"""Puts the newest figures into Docs/Performance.md, between marks: `<!-- name -->` and `<!-- /name -->`."""

import re

from .folders import DOCUMENT
from .runs import latest, part

_MARKED = re.compile(r"<!-- (\w+) -->\n.*?<!-- /\1 -->", re.DOTALL)


def write_document() -> None:
    """Writes every marked part of the document anew."""
    sections = latest()

    def written(match: re.Match) -> str:
        name = match.group(1)
        return f"<!-- {name} -->\n{part(name, sections)}\n<!-- /{name} -->"

    DOCUMENT.write_text(_MARKED.sub(written, DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")
