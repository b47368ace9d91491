"""The cities of the made-up world, the addresses of each, and a place database that says so."""

import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random


@dataclass(frozen=True)
class Place:
    """A city and its addresses: one /18 of 198.18.0.0/15."""

    index: int
    country: str
    state: str
    city: str
    latitude: float
    longitude: float

    @property
    def prefix(self) -> str:
        return f"198.{18 + self.index // 4}.{self.index % 4 * 64}.0/18"

    def address(self, chance: Random) -> str:
        """An address of this city."""
        bits = chance.getrandbits(14)
        return f"198.{18 + self.index // 4}.{self.index % 4 * 64 + (bits >> 8)}.{bits & 255}"

    @cached_property
    def fields(self) -> dict[str, object]:
        return {
            "country": self.country, "state": self.state, "city": self.city, "latitude": self.latitude,
            "longitude": self.longitude}


CITIES = tuple(Place(index, *city) for index, city in enumerate((
    ("SE", "Skåne", "Malmö", 55.605, 13.0), ("SE", "Stockholm", "Stockholm", 59.329, 18.069),
    ("SE", "Västra Götaland", "Göteborg", 57.709, 11.975), ("DK", "Hovedstaden", "København", 55.676, 12.568),
    ("NO", "Oslo", "Oslo", 59.914, 10.752), ("DE", "Berlin", "Berlin", 52.52, 13.405),
    ("US", "Illinois", "Chicago", 41.878, -87.63), ("NG", "Lagos", "Lagos", 6.455, 3.394))))

# Where people live, as indexes of cities: most in the first ones, nobody in the last two.
HOMES = (0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5)


def write_database(path: Path) -> None:
    """The same table as a MaxMind database, for the logs that name no places."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "Scripts"))
    from samples import mmdb  # the project's own writer of such files

    mmdb.write(
        path, [(place.prefix, _record(place, mmdb)) for place in CITIES], "Nattvakt-Benchmark-City",
        "The made-up cities of Benchmarks", built=1785542400)


def _record(place: Place, mmdb) -> dict:
    return {
        "city": {"names": {"en": place.city}}, "country": {"iso_code": place.country},
        "location": {
            "accuracy_radius": mmdb.UInt(20, 16), "latitude": place.latitude, "longitude": place.longitude},
        "traits": {
            "autonomous_system_number": mmdb.UInt(64500, 32),
            "autonomous_system_organization": "Example Fiber AB"}}
