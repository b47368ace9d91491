"""Chance that is the same on every machine and every Python: only SHA-256 and `random()` are relied on."""

import hashlib
import random


class Chance:
    """A stream of luck with a name; the same name gives the same stream."""

    def __init__(self, name: str):
        self.name = name
        self._source = random.Random(int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big"))
        self._guids = 0

    def unit(self) -> float:
        return self._source.random()

    def maybe(self, probability: float) -> bool:
        return self.unit() < probability

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * self.unit()

    def whole(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self.unit() * (high - low + 1))

    def around(self, middle: float, spread: float) -> float:
        """Bell-shaped, never more than three spreads from the middle."""
        return middle + spread * 2 * (self.unit() + self.unit() + self.unit() - 1.5)

    def pick(self, things):
        return things[int(self.unit() * len(things))]

    def guid(self) -> str:
        self._guids += 1
        return guid(f"{self.name}#{self._guids}")


def guid(name: str) -> str:
    """The GUID that belongs to a name, in the form of a random one (version 4)."""
    digits = list(hashlib.sha256(name.encode()).hexdigest()[:32])
    digits[12], digits[16] = "4", "89ab"[int(digits[16], 16) % 4]
    text = "".join(digits)
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
