"""Tenants, the people in them, what they carry, and the sign-ins that they leave behind."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

from . import world
from .chance import Chance, guid

# Central European summer time: every story ends before the clocks go back on 25 October 2026.
SUMMER = timezone(timedelta(hours=2))


@dataclass(frozen=True)
class App:
    name: str
    id: str
    resource: str
    resource_id: str


_GRAPH = ("Microsoft Graph", "00000003-0000-0000-c000-000000000000")
_EXCHANGE = ("Office 365 Exchange Online", "00000002-0000-0ff1-ce00-000000000000")
_SHAREPOINT = ("Office 365 SharePoint Online", "00000003-0000-0ff1-ce00-000000000000")
_ARM = ("Windows Azure Service Management API", "797f4846-ba00-4fd7-ba43-dac1f8f63013")

OFFICE_HOME = App("OfficeHome", "4765445b-32c6-49b0-83e6-1d93765276ca", *_GRAPH)
OUTLOOK_WEB = App("One Outlook Web", "9199bf20-a13f-4107-85dc-02114787ef48", *_EXCHANGE)
SHAREPOINT = App("SharePoint Online Web Client Extensibility", "08e18876-6177-487e-b8b5-cf950c1e598c", *_SHAREPOINT)
TEAMS_WEB = App("Microsoft Teams Web Client", "5e3ce6c0-2b1f-4285-8d4b-75ee78787346", *_GRAPH)
TEAMS = App("Microsoft Teams", "1fec8e78-bce4-4aaf-ab1b-5451cc387264", *_GRAPH)
OFFICE = App("Microsoft Office", "d3590ed6-52b3-4102-aeff-aad2292ab01c", *_EXCHANGE)
ONEDRIVE = App("OneDrive SyncEngine", "ab9b8c07-8f02-4f72-87fa-80105867a763", *_SHAREPOINT)
OUTLOOK_MOBILE = App("Outlook Mobile", "27922004-5251-4030-b22d-91ecd9a37ea4", *_EXCHANGE)
APPLE_MAIL = App("Apple Internet Accounts", "f8d98a96-0999-43f5-8af3-69971c7bb423", *_EXCHANGE)
AZURE_PORTAL = App("Azure Portal", "c44b4083-3bb0-49c1-b47d-974e53cbdf3c", *_ARM)
SECURITY_INFO = App("My Signins", "19db86c3-b2b9-44cc-b339-36da233a3be2", *_GRAPH)


@dataclass(frozen=True)
class Device:
    """A computer or a phone. `id` is empty for one that the directory does not know."""

    kind: str  # windows, mac, iphone, android, linux
    id: str = ""
    name: str = ""
    browser: str = "edge"  # edge, chrome, safari, firefox

    @property
    def is_phone(self) -> bool:
        return self.kind in ("iphone", "android")

    @property
    def is_managed(self) -> bool:
        return bool(self.id) and not self.is_phone


@dataclass(frozen=True)
class Line:
    """A network with the number of the address in it: one subscriber's line."""

    network: world.Network
    number: int

    def address(self, time: datetime) -> str:
        return self.network.address(self.number, f"{time:%Y-%m-%d}")


@dataclass
class Stay:
    """A time away from home and office. Without a line the person is on the way and signs in nowhere."""

    start: datetime
    end: datetime
    line: Line = None
    utc_offset: float = 2
    # The phone keeps its home carrier's address abroad (home-routed roaming).
    phone_routed_home: bool = False


@dataclass
class Person:
    first: str
    last: str
    tenant: "Tenant"
    home: Line
    laptop: Device
    phone: Device
    starts_at: float = 8.0
    office_share: float = 0.6
    from_day: datetime = None
    vacation: tuple = ()
    stays: list = field(default_factory=list)
    # The day when an old password is left in the phone's mail program.
    old_password_on: datetime = None
    hubs: tuple = ()

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}"

    @property
    def user(self) -> str:
        return _ascii(f"{self.first}.{self.last}@{self.tenant.domain}")

    @property
    def id(self) -> str:
        return guid(f"person {self.user}")


@dataclass
class Tenant:
    name: str
    key: str
    domain: str
    city: world.City
    office: Line
    people: list = field(default_factory=list)

    @property
    def id(self) -> str:
        return guid(f"tenant {self.domain}")

    def person(self, first: str) -> Person:
        return next(person for person in self.people if person.first == first)


@dataclass
class SignIn:
    time: datetime
    person: Person
    device: Device
    line: Line
    app: App
    session: str
    id: str
    correlation: str
    code: int = 0
    interactive: bool = True
    # What became of the second factor: none, previous, done, asked, denied.
    factor: str = "previous"
    # Conditional access: success, notApplied, failure.
    access: str = "success"
    latency: int = 200
    # An app of its own or a browser.
    native: bool = False
    method: str = "Mobile app notification"
    risk: str = "none"

    @property
    def address(self) -> str:
        return self.line.address(self.time)


_FIRST = (
    "Anna Erik Maja Karin Lars Per Sofia Johan Elin Nils Eva Anders Ida Oskar Lena Gustav Sara Mikael Hanna Olof "
    "Birgitta Emil Klara Henrik Linnea Fredrik Astrid Viktor Ulla Mattias").split()
_LAST = (
    "Berg Lund Ek Holm Sjö Nyman Dahl Wik Åberg Ström Lind Hed Öst Falk Norén Sand Backe Rask Modin Kvist "
    "Blom Torn Alm Hage Björk Renn Stål Fors Myhr Quist").split()


def staff(tenant: Tenant, count: int, near=(), chosen=None) -> list:
    """`count` people who live in the tenant's city or in one of `near`; names in `chosen` come first."""
    chance = Chance(f"staff of {tenant.domain}")
    names = list(chosen or [])
    taken = {first for first, _ in names} | {last for _, last in names}
    spare_first = [name for name in _FIRST if name not in taken]
    spare_last = [name for name in _LAST if name not in taken]
    while len(names) < count:
        names.append((_take(chance, spare_first), _take(chance, spare_last)))
    cities = [tenant.city.name] * 3 + [city.name for city in near]
    tenant.people = [_person(tenant, first, last, chance, cities, at) for at, (first, last) in enumerate(names)]
    return tenant.people


def _person(tenant, first, last, chance, cities, at) -> Person:
    city = chance.pick(cities)
    table = world.HOME6 if chance.maybe(0.25) else world.HOME
    number = (at + 1) * 14 + chance.whole(0, 9) + sum(map(ord, tenant.domain)) * 3 % 3000
    kind = "mac" if chance.maybe(0.15) else "windows"
    base = f"{tenant.domain} {first}"
    laptop = Device(kind, guid(f"laptop {base}"), f"{tenant.key[:3].upper()}-{1000 + at * 7}",
                    "safari" if kind == "mac" else "chrome" if chance.maybe(0.25) else "edge")
    phone_kind = "android" if chance.maybe(0.4) else "iphone"
    phone = Device(phone_kind, guid(f"phone {base}") if chance.maybe(0.8) else "",
                   f"{first}'s {'Pixel' if phone_kind == 'android' else 'iPhone'}",
                   "chrome" if phone_kind == "android" else "safari")
    return Person(
        first, last, tenant, Line(table[city], number), laptop, phone,
        starts_at=chance.around(8.0, 0.5), office_share=chance.between(0.4, 0.95), hubs=(world.HUB[city],))


def _take(chance: Chance, spare: list) -> str:
    return spare.pop(int(chance.unit() * len(spare)))


def _ascii(text: str) -> str:
    return text.lower().translate(str.maketrans("åäöéèêçïû", "aaoeeeciu"))
