"""Records as templates: written down once as what they are in JSON, filled in as fast as Python can.

A record is described by ordinary dictionaries and lists in which `text("name")` stands for a string that changes from
record to record and `bare("name")` for a number or a boolean. `compiled` makes a format string of it, whose fields are
then filled from a dictionary with `%`. Values are never escaped: they come from this package and need no escaping.
"""

import json
import re

_OPEN, _BARE, _CLOSE = "\ue000", "\ue001", "\ue002"


def text(name: str) -> str:
    """A field inside a string; may stand beside other text."""
    return f"{_OPEN}{name}{_CLOSE}"


def bare(name: str) -> str:
    """A field that is written without quotation marks."""
    return f"{_BARE}{name}{_CLOSE}"


def compiled(record: dict, indent: int | None = None) -> str:
    """The format string of a record, compact, or indented by so many spaces."""
    separators = (",", ":") if indent is None else None
    written = json.dumps(record, ensure_ascii=False, separators=separators, indent=indent)
    unquoted = re.sub(f'"{_BARE}(\\w+){_CLOSE}"', f"{_OPEN}\\1{_CLOSE}", written)
    return filled_later(unquoted)


def filled_later(written: str) -> str:
    """Turns text with the marks of `text` in it into a format string."""
    return re.sub(f"{_OPEN}(\\w+){_CLOSE}", r"%(\1)s", written.replace("%", "%%"))
