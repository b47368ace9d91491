"""The people of a made-up company: where they live, what they sign in with, from which addresses.

Names are of an example domain, addresses of 198.18.0.0/15, the range for benchmarks (RFC 2544).
"""

from dataclasses import dataclass
from random import Random

from .places import CITIES, HOMES, Place

Fields = dict[str, object]

_DEVICES = (
    ("Windows10", "Edge 141.0.0", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
     "Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0"),
    ("MacOs", "Safari 18.6", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
     "Version/18.6 Safari/605.1.15"),
    ("Ios 18.6", "Mobile Safari", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 "
     "(KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1"),
    ("Android", "Chrome Mobile 141.0.0", "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 "
     "(KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36"),
)


def guid(bits: int) -> str:
    """128 bits as Microsoft writes identifiers."""
    digits = f"{bits:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


@dataclass(frozen=True)
class Person:
    """What is the same in every sign-in of one person, as fields for a record's template."""

    fields: Fields
    home: Place
    homes: tuple[str, ...]
    devices: tuple[Fields, ...]


def device(chance: Random) -> Fields:
    """What a machine and the session on it look like."""
    system, browser, agent = _DEVICES[int(chance.random() * len(_DEVICES))]
    name = guid(chance.getrandbits(128))
    return {
        "device": name, "deviceName": "LAPTOP-" + name[:6].upper(), "os": system, "browser": browser, "agent": agent,
        "agentEscaped": agent.replace("/", "\\/"), "session": guid(chance.getrandbits(128))}


def _person(chance: Random, number: int) -> Person:
    home = CITIES[HOMES[int(chance.random() * len(HOMES))]]
    return Person(
        fields={
            "upn": f"person{number:05d}@fjordbygg.example", "display": f"Person {number:05d}",
            "user": guid(chance.getrandbits(128))},
        home=home, homes=tuple(home.address(chance) for _ in range(4)),
        devices=tuple(device(chance) for _ in range(2)))


def crowd(people: int, seed: int) -> list[Person]:
    """The company of `people` employees that belongs to a seed."""
    chance = Random(f"{seed}/people")
    return [_person(chance, number) for number in range(people)]
