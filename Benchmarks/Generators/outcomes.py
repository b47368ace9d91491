"""What systems other than Microsoft's say of the same sign-ins: a record's fields beyond those of `happenings`."""

from datetime import date
from functools import cache

from .crowd import Fields

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
WRONG_PASSWORD, SECOND_FACTOR_DUE = 50126, 50074


def is_granted(fields: Fields) -> bool:
    """Whether the person was let in; other systems have no more than these three outcomes."""
    return fields["code"] not in (WRONG_PASSWORD, SECOND_FACTOR_DUE)


def clocked(fields: Fields) -> Fields:
    """The moment in the spellings that systems have, the account without its domain, and a port and a number."""
    day, clock, number = fields["day"], fields["clock"], fields["id"]
    return {
        "account": fields["upn"].partition("@")[0], "milli": fields["ticks"][:3], "micro": fields["ticks"][:6],
        "syslogDay": _syslog_day(day), "slashDay": day.replace("-", "/"),
        "epoch": _midnight(day) + int(clock[:2]) * 3600 + int(clock[3:5]) * 60 + int(clock[6:]),
        "port": 1024 + int(number[:4], 16) % 64_000, "process": 1000 + int(number[4:8], 16),
        "serial": int(number[24:], 16)}


@cache
def _syslog_day(day: str) -> str:
    """As RFC 3164 writes it, without a year: `Sep  1`."""
    return f"{_MONTHS[int(day[5:7]) - 1]} {int(day[8:]):2d}"


@cache
def _midnight(day: str) -> int:
    return (date.fromisoformat(day) - date(1970, 1, 1)).days * 86_400
