"""Sign-ins without an end, made as fast as they are wanted: every line is ready but for its identity and time.

An identity ends in the number of its sign-in, so that whoever meets it later knows when it was written.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from random import Random

from . import entra
from .crowd import Fields, Person, crowd, device
from .places import CITIES, Place
from .template import compiled, text

# What stands before the identity, between it and the time, and after that.
Line = tuple[bytes, bytes, bytes]

_START = datetime(2026, 9, 1, tzinfo=UTC).timestamp()
_APPS = ("Office 365 Exchange Online", "Microsoft Teams", "SharePoint Online Web Client Extensibility")
# Where nobody lives.
_FAR = CITIES[-2:]
# Days without an attack, in which it shows what is usual.
_QUIET_DAYS = 2
# Primes, so that attacks wander over the people: one sign-in of so many comes from afar with a stolen password, and
# now and then somebody tries one password on so many people, one of so many sign-ins.
_THEFT_EVERY = 1_999
_SPRAY_EVERY, _SPRAY_STEP, _SPRAYED = 200_003, 97, 40


@dataclass
class Stream:
    """The sign-ins of so many people, `step` seconds after one another: the same for the same arguments."""

    people: int = 2000
    step: float = 1
    seed: int = 20261014
    _usual: list[Line] = field(init=False)
    _thefts: list[Line] = field(init=False)
    _guesses: list[Line] = field(init=False)

    def __post_init__(self) -> None:
        chance = Random(f"{self.seed}/stream")
        employees = crowd(self.people, self.seed)
        self._usual = [
            _line(person, person.home, address, machine, app=chance.choice(_APPS))
            for person in employees for address in person.homes[:2] for machine in person.devices]
        chance.shuffle(self._usual)
        self._thefts = [_theft(person, chance) for person in employees]
        sprayer, machine = _FAR[0].address(chance), _unknown(chance)
        self._guesses = [_line(person, _FAR[0], sprayer, machine, code=50126) for person in employees]

    def lines(self, first: int, count: int) -> bytes:
        """The sign-ins from that number on, a line each."""
        usual, step, quiet = self._usual, self.step, int(_QUIET_DAYS * 86_400 / self.step)
        made: list[bytes] = []
        for number in range(first, first + count):
            before, between, after = number > quiet and self._attack(number) or usual[number % len(usual)]
            made += (before, _identity(number), between, _stamp(int(number * step)), after)
        return b"".join(made)

    def _attack(self, number: int) -> Line | None:
        if number % _THEFT_EVERY == 0:
            return self._thefts[number // _THEFT_EVERY % self.people]
        spray, position = divmod(number, _SPRAY_EVERY)
        guess, pause = divmod(position, _SPRAY_STEP)
        if guess < _SPRAYED and pause == 0:
            return self._guesses[(spray * _SPRAYED + guess) % self.people]
        return None


def number_of(identity: str) -> int:
    """Which sign-in of a stream it is."""
    return int(identity[-12:], 16)


def _identity(number: int) -> bytes:
    return b"%08x-0000-4000-8000-%012x" % (number * 2_654_435_761 & 0xFFFF_FFFF, number)


@lru_cache(maxsize=8)
def _stamp(moment: int) -> bytes:
    return f"{datetime.fromtimestamp(_START + moment, UTC):%Y-%m-%dT%H:%M:%SZ}".encode()


_TEMPLATE = compiled(entra.lean(text("stamp")))


def _unknown(chance: Random) -> Fields:
    """A machine that the company does not know."""
    return device(chance) | {"device": "", "os": "Linux", "browser": "Firefox 100"}


def _theft(person: Person, chance: Random) -> str:
    place = chance.choice(_FAR)
    return _line(person, place, place.address(chance), _unknown(chance))


def _line(
    person: Person, place: Place, address: str, machine: Fields, *, app: str = _APPS[0], code: int = 0
) -> Line:
    filled = _TEMPLATE % {
        **person.fields, **machine, **place.fields, "app": app, "address": address, "code": code, "id": "\0",
        "stamp": "\0"}
    before, between, after = (filled + "\n").encode().split(b"\0")
    return before, between, after
