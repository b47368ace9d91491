"""The made-up world: cities, the operators that serve them, and the address ranges that belong to each.

Every range is reserved for documentation (RFC 5737, RFC 3849) or benchmarks (RFC 2544), every ASN for
documentation (RFC 5398); operators are made up. `places.mmdb` holds the same table.
"""

import ipaddress
from dataclasses import dataclass, field

from . import mmdb
from .chance import Chance


@dataclass(frozen=True)
class City:
    name: str
    state: str
    country: str
    latitude: float
    longitude: float


MALMO = City("Malmö", "Skåne län", "SE", 55.6050, 13.0007)
LUND = City("Lund", "Skåne län", "SE", 55.7047, 13.1910)
GOTEBORG = City("Göteborg", "Västra Götalands län", "SE", 57.7089, 11.9746)
STOCKHOLM = City("Stockholm", "Stockholms län", "SE", 59.3293, 18.0686)
UPPSALA = City("Uppsala", "Uppsala län", "SE", 59.8586, 17.6389)
VASTERAS = City("Västerås", "Västmanlands län", "SE", 59.6099, 16.5448)
COPENHAGEN = City("København", "Hovedstaden", "DK", 55.6761, 12.5683)
AMSTERDAM = City("Amsterdam", "Noord-Holland", "NL", 52.3676, 4.9041)
FRANKFURT = City("Frankfurt am Main", "Hessen", "DE", 50.1109, 8.6821)
HAMBURG = City("Hamburg", "Hamburg", "DE", 53.5511, 9.9937)
WARSAW = City("Warszawa", "Mazowieckie", "PL", 52.2297, 21.0122)
PARIS = City("Paris", "Île-de-France", "FR", 48.8566, 2.3522)
MALAGA = City("Málaga", "Andalucía", "ES", 36.7213, -4.4214)
BARCELONA = City("Barcelona", "Catalunya", "ES", 41.3874, 2.1686)
CHICAGO = City("Chicago", "Illinois", "US", 41.8781, -87.6298)
LAGOS = City("Lagos", "Lagos", "NG", 6.4541, 3.3947)
SAIGON = City("Ho Chi Minh City", "Ho Chi Minh", "VN", 10.8231, 106.6297)
HANOI = City("Hà Nội", "Hà Nội", "VN", 21.0278, 105.8342)
SAO_PAULO = City("São Paulo", "São Paulo", "BR", -23.5505, -46.6333)


@dataclass(frozen=True)
class Operator:
    asn: int
    name: str
    # `traits` of a GeoIP2 Enterprise record beyond number and name.
    traits: tuple = ()


BUSINESS = Operator(64496, "Sample Business Networks AB", (("user_type", "business"),))
FIBER = Operator(64497, "Example Fiber AB", (("user_type", "residential"),))
STADSNAT = Operator(64498, "Stadsnät Exempel AB", (("user_type", "residential"),))
MOBILE = Operator(64499, "Sample Mobile AB", (("user_type", "cellular"), ("is_mobile", True)))
RENTED = Operator(64500, "Rented Servers BV", (("user_type", "hosting"), ("is_hosting_provider", True)))
HIDEPATH = Operator(
    64501, "Rented Racks GmbH",
    (("is_hosting_provider", True), ("is_anonymous_vpn", True), ("network_label", "HidePath VPN")))
TOR = Operator(
    64502, "Exit Relay Foundation",
    (("is_hosting_provider", True), ("is_tor_exit_node", True), ("network_label", "Tor")))
RELAY = Operator(64503, "Example Content Delivery", (("is_relay", True), ("network_label", "Example Private Relay")))
GUEST_WIFI = Operator(64504, "Guest Wi-Fi Services AG", (("user_type", "traveler"),))
SOL = Operator(64505, "Telecomunicaciones Ejemplo SA", (("user_type", "residential"),))
EXEMPLE = Operator(64506, "Exemple Télécom SA", (("user_type", "residential"),))
EXEMPLE_MOBILE = Operator(64507, "Exemple Mobile SA", (("user_type", "cellular"), ("is_mobile", True)))
VIDU = Operator(64508, "Vi Du Telecom", (("user_type", "residential"),))
BEISPIEL = Operator(64509, "Beispiel Telekom AG", (("user_type", "residential"),))
PRZYKLAD = Operator(64510, "Sieć Przykład SA", (("user_type", "residential"),))
BREDBAND = Operator(64511, "Bredband Exempel AB", (("user_type", "residential"),))
EKSEMPEL = Operator(65536, "Eksempel Net ApS", (("user_type", "residential"),))
EXEMPLO = Operator(65537, "Exemplo Telecom Ltda", (("user_type", "residential"),))


@dataclass(frozen=True)
class Network:
    """A range of addresses of one operator in one city."""

    prefix: str
    operator: Operator
    city: City
    radius: int = 20
    # Where the log puts it: never quite where the database does.
    log_latitude: float = field(init=False)
    log_longitude: float = field(init=False)

    def __post_init__(self):
        chance = Chance(f"log place {self.prefix}")
        object.__setattr__(self, "log_latitude", round(self.city.latitude + chance.between(-0.06, 0.06), 5))
        object.__setattr__(self, "log_longitude", round(self.city.longitude + chance.between(-0.09, 0.09), 5))

    def address(self, number: int, day: str = "") -> str:
        """The address with that number. In IPv6 the number is a /48, and its host part changes with the day."""
        network = ipaddress.ip_network(self.prefix)
        if network.version == 4:
            return str(network[number % (network.num_addresses - 2) + 1])
        host = Chance(f"host {self.prefix} {number} {day}").whole(1 << 56, (1 << 60) - 1)
        return str(ipaddress.ip_address(int(network.network_address) + (number << 80) + host))

    def record(self) -> dict:
        traits = {
            "autonomous_system_number": mmdb.UInt(self.operator.asn, 32),
            "autonomous_system_organization": self.operator.name,
        }
        return {
            "city": {"names": {"en": self.city.name}},
            "country": {"iso_code": self.city.country},
            "location": {
                "accuracy_radius": mmdb.UInt(self.radius, 16),
                "latitude": self.city.latitude, "longitude": self.city.longitude,
            },
            "traits": traits | dict(self.operator.traits),
        }


OFFICE = {
    name: Network(f"192.0.2.{number * 16}/28", BUSINESS, city, radius=5)
    for number, (name, city) in enumerate([
        ("fjordbygg", MALMO), ("granskog", GOTEBORG), ("nordljus", STOCKHOLM), ("kustlinjen", MALMO),
        ("bruksvallen", UPPSALA), ("havsorn", LUND), ("solglantan", VASTERAS), ("ekbacken", GOTEBORG),
        ("granit", STOCKHOLM), ("tallmo", STOCKHOLM), ("vasterhav", GOTEBORG), ("lingonhult", UPPSALA),
        ("chenebleu", PARIS),
    ])
}

HOME = {
    "Malmö": Network("198.18.0.0/20", FIBER, MALMO),
    "Stockholm": Network("198.18.16.0/20", FIBER, STOCKHOLM),
    "Göteborg": Network("198.18.32.0/20", FIBER, GOTEBORG),
    "Lund": Network("198.18.48.0/20", STADSNAT, LUND),
    "Uppsala": Network("198.18.64.0/20", FIBER, UPPSALA),
    "Västerås": Network("198.18.80.0/20", FIBER, VASTERAS),
    "Paris": Network("198.18.96.0/20", EXEMPLE, PARIS),
}
HOME6 = {
    "Malmö": Network("2001:db8:1000::/36", STADSNAT, MALMO),
    "Stockholm": Network("2001:db8:2000::/36", STADSNAT, STOCKHOLM),
    "Göteborg": Network("2001:db8:3000::/36", STADSNAT, GOTEBORG),
    "Lund": Network("2001:db8:4000::/36", STADSNAT, LUND),
    "Uppsala": Network("2001:db8:5000::/36", STADSNAT, UPPSALA),
    "Västerås": Network("2001:db8:6000::/36", STADSNAT, VASTERAS),
    "Paris": Network("2001:db8:7000::/36", EXEMPLE, PARIS),
}
# A carrier's traffic comes out of a hub, and a hub serves half a country.
HUB_MALMO = Network("198.19.0.0/20", MOBILE, MALMO, radius=100)
HUB_STOCKHOLM = Network("198.19.16.0/20", MOBILE, STOCKHOLM, radius=100)
HUB_GOTEBORG = Network("198.19.32.0/20", MOBILE, GOTEBORG, radius=100)
HUB_PARIS = Network("198.19.48.0/20", EXEMPLE_MOBILE, PARIS, radius=100)
HUB = {
    "Malmö": HUB_MALMO, "Lund": HUB_MALMO, "Göteborg": HUB_GOTEBORG, "Stockholm": HUB_STOCKHOLM,
    "Uppsala": HUB_STOCKHOLM, "Västerås": HUB_STOCKHOLM, "Paris": HUB_PARIS,
}

RENTED_LAGOS = Network("198.51.100.0/27", RENTED, LAGOS)
HIDEPATH_NL = Network("198.51.100.32/27", HIDEPATH, AMSTERDAM)
HIDEPATH_DE = Network("198.51.100.64/27", HIDEPATH, FRANKFURT)
TOR_EXIT = Network("198.51.100.96/27", TOR, FRANKFURT)
RELAY_STOCKHOLM = Network("198.51.100.128/27", RELAY, STOCKHOLM)
HOME_VASTERAS = Network("198.51.100.160/27", BREDBAND, VASTERAS)
HOME_SAIGON = Network("198.51.100.192/27", VIDU, SAIGON)
NOISE_HANOI = Network("198.51.100.224/28", VIDU, HANOI)
NOISE_SAO_PAULO = Network("198.51.100.240/28", EXEMPLO, SAO_PAULO)

AIRPORT_FRANKFURT = Network("203.0.113.0/28", GUEST_WIFI, FRANKFURT)
AIRPORT_STOCKHOLM = Network("203.0.113.16/28", GUEST_WIFI, STOCKHOLM)
HOTEL_CHICAGO = Network("203.0.113.32/28", GUEST_WIFI, CHICAGO)
HOTEL_MALAGA = Network("203.0.113.64/28", GUEST_WIFI, MALAGA)
HOTEL_BARCELONA = Network("203.0.113.80/28", SOL, BARCELONA)
HOME_WARSAW = Network("203.0.113.96/28", PRZYKLAD, WARSAW)
HOTEL_HAMBURG = Network("203.0.113.112/28", BEISPIEL, HAMBURG)
CUSTOMER_COPENHAGEN = Network("203.0.113.128/28", EKSEMPEL, COPENHAGEN)
HOTEL_FRANKFURT = Network("203.0.113.144/28", BEISPIEL, FRANKFURT)


def networks() -> list:
    found = [thing for name, thing in sorted(globals().items()) if isinstance(thing, Network) and name != "HUB"]
    for table in (OFFICE, HOME, HOME6):
        found += table.values()
    return found


def write_places(path) -> None:
    mmdb.write(
        path, [(network.prefix, network.record()) for network in networks()], "Nattvakt-Sample-City-ASN",
        "Made-up operators in documentation and benchmark ranges, for SampleLogs", built=1785542400)
