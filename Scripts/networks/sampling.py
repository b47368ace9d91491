"""A few hundred networks for made-up logs, chosen at random but always the same from the default databases."""

import ipaddress
import random
import re
from collections import defaultdict

# Where made-up companies can be at home, and the capital where a carrier's traffic comes out; where else people and
# attackers are.
HOMES = {
    "SE": "Stockholm", "NO": "Oslo", "DK": "Copenhagen", "FI": "Helsinki", "DE": "Frankfurt am Main", "GB": "London",
    "FR": "Paris", "NL": "Amsterdam", "PL": "Warsaw", "ES": "Madrid", "IT": "Milan", "US": "New York", "CA": "Toronto",
    "BR": "São Paulo", "IN": "Mumbai", "AU": "Sydney", "IE": "Dublin", "CH": "Zurich", "AT": "Vienna", "BE": "Brussels",
    "JP": "Tokyo",
}
OTHERS = ("NG RU CN VN TR RO UA ID ZA KE MX SG TH AE BG HK PK PH LV LT EE CZ PT GR HU CO AR EG MA GH").split()
COUNTRIES = list(HOMES) + OTHERS
ORDER = ["fixed", "carrier", "mobile", "hosting", "cloud", "vpn", "tor", "relay", "egress", "satellite", "microsoft"]
# How many of a use in a country.
MOST = {"tor": 3, "relay": 2, "egress": 2, "satellite": 2, "microsoft": 2, "vpn": 4, "mobile": 4, "hosting": 6}
CLOUDS = ["Amazon AWS", "Hetzner", "Google Cloud"]
# Holders of address space where nobody lives.
_NO_HOMES = re.compile(
    r"universi|college|school|academ|research|govern|ministr|bank|hosting|server|cloud|cdn|google|amazon|microsoft|ibm"
    r"|apple|military|dod|dnic|army|hospital|institut|sunet|renater|janet|dfn|surf|garr|uninett|insurance|ford|daimler"
    r"|usaisc|at&t global|prudential|mit-g|level3|cogent|telia-|lumen|hurricane|zayo|gtt|ntt-|pccw|arelion|region|city"
    r"|stad|kommun|ericsson|eri-as|saab|volvo|siemens|bosch", re.IGNORECASE)


class Sampling:
    def __init__(self, places, operators, kinds):
        self._places, self._operators, self._kinds = places, operators, kinds
        self._chance = random.Random(20260916)
        self._names, self._rows, self._ranges = {}, [], set()
        # Operators' networks by country; special ones by use and country.
        self._fixed = defaultdict(lambda: defaultdict(list))
        self._sizes = defaultdict(lambda: defaultdict(int))
        self._special = defaultdict(lambda: defaultdict(list))

    def rows(self) -> list:
        self._survey()
        for country in COUNTRIES:
            self._sample_lines(country)
        for use, most in MOST.items():
            for country in COUNTRIES:
                self._sample_special(use, country, most)
        for label in CLOUDS:
            for country in COUNTRIES:
                self._sample_cloud(label, country)
        self._sample_v6()
        return sorted(self._rows, key=lambda row: (ORDER.index(row[0]), row[1], row[5], row[7]))

    def _survey(self):
        lines = []
        for base, length, record in self._operators.walk_v4():
            traits = record.get("traits", record)
            number = traits.get("autonomous_system_number", 0)
            if length < 8 or number == 0:
                continue
            self._names[number] = traits.get("autonomous_system_organization", "")
            use = self._kinds.use(traits)
            if use != "fixed":
                place = self._place(base & 0xFFFFFF00 if length > 24 else self._within(base, length))
                if place and place[0] in COUNTRIES:
                    self._special[use][place[0]].append((base, length, number, traits.get("network_label", "")))
            elif length <= 22 and not _NO_HOMES.search(self._names[number]):
                lines.append((base, length, number))
        for base, length, number in lines:
            place = self._place(self._within(base, length))
            if place and place[0] in COUNTRIES:
                self._sizes[place[0]][number] += 1 << (32 - length)
                self._fixed[place[0]][number].append((base, length))

    def _within(self, base, length):
        """A random /24 of a network."""
        return base + (self._chance.randrange(1 << (32 - length)) & ~255) if length < 24 else base

    def _place(self, address, find=None):
        record = (find or self._places.v4)(address) or {}
        country = record.get("country", {}).get("iso_code")
        city = record.get("city", {}).get("names", {}).get("en")
        location = record.get("location", {})
        if not country or not city or "latitude" not in location:
            return None
        return country, city, round(location["latitude"], 3), round(location["longitude"], 3)

    def _piece(self, base, length, country, least):
        """A random part of a network, of at most the size of a /least, that lies in one place and is one operator's."""
        part = max(length, least)
        start = base + (self._chance.randrange(1 << (part - length)) << (32 - part))
        place = self._place(start)
        size = 1 << (32 - part)
        if not place or place[0] != country:
            return None
        if any(self._place(start + offset) != place for offset in range(0, size, 256)):
            return None
        if self._operators.v4(start) != self._operators.v4(start + size - 1):
            return None
        return place, f"{ipaddress.ip_address(start)}/{part}"

    def _add(self, use, number, piece) -> bool:
        if not piece or piece[1] in self._ranges:
            return False
        self._ranges.add(piece[1])
        name = re.sub(r"[\t\n]", " ", self._names[number])[:60]
        self._rows.append((use, *piece[0], number, name, piece[1]))
        return True

    def _largest(self, country, count):
        sizes = self._sizes[country]
        return sorted(sizes, key=lambda number: -sizes[number])[:count]

    def _sample_lines(self, country):
        """Homes of the largest operators, at most three networks a city; carriers that mix lines and phones."""
        is_home = country in HOMES
        operators = self._largest(country, 7 if is_home else 3)
        cities, wanted = defaultdict(int), 16 if is_home else 4
        for attempt in range(4_000 if operators else 0):
            number = self._chance.choices(operators, [self._sizes[country][n] ** 0.5 for n in operators])[0]
            base, length = self._chance.choice(self._fixed[country][number])
            piece = self._piece(base, length, country, 21 if attempt < 2_500 else 23)
            if piece and cities[piece[0][1]] < 3 and self._add("fixed", number, piece):
                cities[piece[0][1]] += 1
                wanted -= 1
            if wanted == 0:
                break
        wanted = 2 if is_home else 0
        for attempt in range(6_000 if wanted else 0):
            number = self._chance.choice(operators[:4])
            base, length = self._chance.choice(self._fixed[country][number])
            piece = self._piece(base, length, country, 22)
            if piece and (piece[0][1].startswith(HOMES[country]) or attempt > 4_000):
                wanted -= self._add("carrier", number, piece)
            if wanted == 0:
                break

    def _sample_special(self, use, country, most):
        """Of as many operators as there are."""
        candidates = self._special[use][country]
        self._chance.shuffle(candidates)
        if use == "mobile":
            candidates = self._largest_first(candidates)
        operators = {number for _, _, number, _ in candidates}
        each = 3 if use == "tor" else 1 if use in ("hosting", "vpn") and len(operators) >= most else 2
        taken = defaultdict(int)
        for base, length, number, _ in candidates:
            if sum(taken.values()) == most:
                break
            if taken[number] >= each or (length < 32 if use == "tor" else length > 26):
                continue
            least = {"tor": 32, "mobile": 22}.get(use, 24)
            taken[number] += self._add(use, number, self._piece(base, length, country, least))

    def _largest_first(self, candidates):
        """Carriers by their addresses, the small ones left out: many a small network has "mobile" in its name and no
        telephones."""
        sizes = defaultdict(int)
        for _, length, number, _ in candidates:
            sizes[number] += 1 << (32 - length)
        large = [candidate for candidate in candidates if sizes[candidate[2]] >= 1 << 16]
        return sorted(large, key=lambda candidate: -sizes[candidate[2]])

    def _sample_cloud(self, label, country):
        for base, length, number, its_label in self._special["hosting"][country]:
            if its_label == label and length <= 24:
                if self._add("cloud", number, self._piece(base, length, country, 24)):
                    return

    def _sample_v6(self):
        lines = defaultdict(list)
        for base, length, record in self._operators.walk_v6(36):
            traits = record.get("traits", record)
            number = traits.get("autonomous_system_number", 0)
            self._names.setdefault(number, traits.get("autonomous_system_organization", ""))
            if length >= 20 and self._kinds.use(traits) == "fixed" and not _NO_HOMES.search(self._names[number]):
                lines[number].append((base, length))
        for country in HOMES:
            wanted = 4
            for _ in range(400):
                number = self._chance.choice(self._largest(country, 10))
                if wanted == 0 or number not in lines:
                    continue
                base, length = self._chance.choice(lines[number])
                start = base + (self._chance.randrange(1 << (40 - length)) << 88)
                place = self._place(start, self._places.v6)
                if place and place[0] == country:
                    wanted -= self._add("fixed", number, (place, f"{ipaddress.ip_address(start)}/40"))
