"""What happens: the sign-ins of a month, one dictionary of fields each, in the order of time."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from .crowd import Fields, Person, crowd, device, guid
from .places import CITIES

# Any process makes any block, each from its own chance: the bytes do not depend on how many processes work.
BLOCK = 1024

_FIRST_DAY = date(2026, 9, 1)
_APPS = (
    ("Office 365 Exchange Online", "00000002-0000-0ff1-ce00-000000000000"),
    ("Microsoft Teams", "1fec8e78-bce4-4aaf-ab1b-5451cc387264"),
    ("Office365 Shell WCSS-Client", "89bee1f7-5e6e-4d8a-9f3d-ecd601259da7"),
    ("SharePoint Online Web Client Extensibility", "08e18876-6177-487e-b8b5-cf950c1e598c"),
    ("Azure Portal", "c44b4083-3bb0-49c1-b47d-974e53cbdf3c"))
_SUCCESS = {
    "code": 0, "reason": "Other.", "succeeded": "true", "status": "Success", "operation": "UserLoggedIn",
    "auditStatus": "Success"}
_WRONG_PASSWORD = {
    "code": 50126, "reason": "Error validating credentials due to invalid username or password.",
    "succeeded": "false", "status": "Failure", "operation": "UserLoginFailed", "auditStatus": "Failed"}
_SECOND_FACTOR_DUE = {
    "code": 50074, "reason": "Strong Authentication is required.", "succeeded": "false", "status": "Interrupted",
    "operation": "UserLoginFailed", "auditStatus": "Failed"}
_STAY_SIGNED_IN = {
    "code": 50140, "reason": "This error occurred due to 'Keep me signed in' interrupt when the user was signing-in.",
    "succeeded": "true", "status": "Interrupted", "operation": "UserLoggedIn", "auditStatus": "Success"}
# One in a hundred each.
_OUTCOMES = (_SUCCESS,) * 93 + (_WRONG_PASSWORD,) * 2 + (_SECOND_FACTOR_DUE,) * 3 + (_STAY_SIGNED_IN,) * 2


@dataclass(frozen=True)
class Plan:
    """How many sign-ins of how many people, over how many days.

    `away`: how many of a million come from another city, half of them from a stranger's machine.
    """

    events: int
    people: int = 5000
    days: int = 30
    away: int = 2000
    seed: int = 20261014

    @property
    def blocks(self) -> int:
        return -(-self.events // BLOCK)


@dataclass
class Happenings:
    """Everything that blocks share, made once in every process."""

    plan: Plan
    people: list[Person] = field(init=False)
    strangers: list[Fields] = field(init=False)
    days: list[str] = field(init=False)
    clock: list[str] = field(init=False)
    apps: list[Fields] = field(init=False)

    def __post_init__(self) -> None:
        self.people = crowd(self.plan.people, self.plan.seed)
        chance = Random(f"{self.plan.seed}/strangers")
        self.strangers = [device(chance) for _ in range(64)]
        self.days = [(_FIRST_DAY + timedelta(days=day)).isoformat() for day in range(self.plan.days + 1)]
        self.clock = [f"{s // 3600:02d}:{s // 60 % 60:02d}:{s % 60:02d}" for s in range(86_400)]
        self.apps = [{"app": sys.intern(name), "appID": number} for name, number in _APPS]

    def block(self, number: int) -> Iterator[Fields]:
        """The sign-ins of one block."""
        plan, people, apps = self.plan, self.people, self.apps
        chance = Random(f"{plan.seed}/{number}")
        random, bits = chance.random, chance.getrandbits
        step = plan.days * 86_400 / plan.events
        away = plan.away / 1_000_000
        first = number * BLOCK
        for index in range(first, min(first + BLOCK, plan.events)):
            person = people[int(random() * len(people))]
            moment = (index + random()) * step
            day, second = divmod(int(moment), 86_400)
            place, address = person.home, person.homes[int(random() * 4)]
            machine = person.devices[int(random() * 2)]
            if random() < away:
                place = CITIES[int(random() * len(CITIES))]
                address = place.address(chance)
                if random() < 0.5:
                    machine = self.strangers[int(random() * len(self.strangers))]
            clock, identity = self.clock[second], bits(128)
            yield {
                **person.fields, **machine, **place.fields, **apps[int(random() * 5)],
                **_OUTCOMES[int(random() * 100)],
                "id": guid(identity), "correlation": guid(bits(128)), "token": f"{identity & (1 << 88) - 1:022x}",
                "address": address, "day": self.days[day], "clock": clock,
                "ticks": f"{int(moment % 1 * 10_000_000):07d}", "milliseconds": 40 + identity % 860}
