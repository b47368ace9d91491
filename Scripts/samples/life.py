"""Ordinary life: weeks of sign-ins of people who do nothing wrong.

Mornings at home and in the office, phones on Wi-Fi and on the carrier, background refreshes, prompts for a second
factor (50074, then 0), "stay signed in?" (50140), mistyped passwords, weekends, vacations, and the phone that keeps
asking with last month's password.
"""

from datetime import datetime, timedelta, timezone

from . import people
from .chance import Chance
from .people import Line, SignIn

_BROWSER_APPS = (people.OFFICE_HOME, people.OFFICE_HOME, people.OUTLOOK_WEB, people.SHAREPOINT, people.TEAMS_WEB)
_LAPTOP_REFRESHES = (people.TEAMS, people.OFFICE, people.ONEDRIVE, people.OFFICE)
_PHONE_REFRESHES = (people.OUTLOOK_MOBILE, people.OUTLOOK_MOBILE, people.TEAMS)


def day_at(text: str) -> datetime:
    """Midnight, Central European summer time, of "2026-09-14"."""
    return datetime.fromisoformat(text).replace(tzinfo=people.SUMMER)


def at(text: str) -> datetime:
    """"2026-09-14 08:12:30", Central European summer time."""
    return datetime.fromisoformat(text).replace(tzinfo=people.SUMMER)


def ordinary_life(tenant, first: str, last: str, refreshes=(2, 5)) -> list:
    """Every sign-in of the tenant's people from `first` to `last`, both included, in no special order."""
    events = []
    for person in tenant.people:
        events += Days(person, refreshes).live(day_at(first), day_at(last))
    return events


class Days:
    """One person's days, and what must be remembered from one to the next: sessions and their second factor."""

    def __init__(self, person, refreshes):
        self.person = person
        self.refreshes = refreshes
        self.chance = Chance(f"life of {person.user}")
        self.sessions = {}
        self.events = []

    def live(self, first: datetime, last: datetime) -> list:
        day = max(first, self.person.from_day or first)
        while day <= last:
            if day.weekday() >= 5 or self._is_vacation(day):
                self._day_off(day)
            else:
                self._workday(day)
            if self.person.old_password_on == day:
                self._old_password(day)
            day += timedelta(days=1)
        return self.events

    def _is_vacation(self, day: datetime) -> bool:
        return any(day_at(start) <= day <= day_at(end) for start, end in self.person.vacation)

    # Days: first what will be done, then in the order of the clock

    def _workday(self, day: datetime) -> None:
        chance, person, plan = self.chance, self.person, []
        spot = person.tenant.office if chance.maybe(person.office_share) else person.home
        start = chance.around(person.starts_at, 0.35)
        if chance.maybe(0.6):
            plan.append((start - chance.between(0.5, 1.4), self.refresh, person.phone, person.home))
        plan.append((start, self.sign_in, person.laptop, spot))
        for _ in range(chance.whole(0, 2)):
            plan.append((start + chance.between(0.8, 8), self.sign_in, person.laptop, spot))
        for _ in range(chance.whole(*self.refreshes)):
            plan.append((start + chance.between(0.1, 8.5), self.refresh, *self._background(spot)))
        if chance.maybe(0.5):
            plan.append((start + chance.between(9.5, 14), self.refresh, person.phone, person.home))
        if chance.maybe(0.1):
            plan.append((start + chance.between(11, 13.5), self.sign_in, person.laptop, person.home))
        self._carry_out(plan, day)

    def _day_off(self, day: datetime) -> None:
        chance, person, plan = self.chance, self.person, []
        for _ in range(chance.whole(0, 2)):
            line = self._carrier() if chance.maybe(0.4) else person.home
            plan.append((chance.between(9, 21), self.refresh, person.phone, line))
        if chance.maybe(0.06):
            plan.append((chance.between(15, 21), self.sign_in, person.laptop, person.home))
        self._carry_out(plan, day)

    def _background(self, spot: Line):
        if self.chance.maybe(0.55):
            return self.person.laptop, spot
        return self.person.phone, self._carrier() if self.chance.maybe(0.45) else spot

    def _carry_out(self, plan: list, day: datetime) -> None:
        for hour, act, device, line in sorted(plan, key=lambda entry: entry[0]):
            act(device, day + timedelta(hours=hour), line)

    def _old_password(self, day: datetime) -> None:
        """A mail program that was forgotten when the password changed: it tries for two hours, then is corrected."""
        when = day + timedelta(hours=17.2)
        for _ in range(14):
            when += timedelta(minutes=self.chance.between(6, 10))
            event = self._event(when, self.person.phone, self.person.home, people.APPLE_MAIL, native=True)
            event.code, event.factor, event.access = 50126, "none", "notApplied"
            self._keep(event)

    # Sign-ins

    def sign_in(self, device, when: datetime, line: Line) -> None:
        """Opens a browser: alone when the session still holds, else with the prompt for the second factor."""
        app = self.chance.pick(_BROWSER_APPS)
        session, is_new = self._session(device, "browser", when)
        correlation = self.chance.guid()
        if self.chance.maybe(0.03):
            self._step(when, device, line, app, session, self.chance.guid(), 50126, "none")
            when += timedelta(seconds=self.chance.between(8, 30))
        if is_new:
            self._step(when, device, line, app, session, correlation, 50074, "asked")
            when += timedelta(seconds=self.chance.between(12, 45))
            if self.chance.maybe(0.4):
                self._step(when, device, line, app, session, correlation, 50140, "done")
                when += timedelta(seconds=self.chance.between(2, 6))
        self._step(when, device, line, app, session, correlation, 0, "done" if is_new else "previous")

    def refresh(self, device, when: datetime, line: Line) -> None:
        """An app in the background renews its token; the first time of a session the person signs in to it."""
        app = self.chance.pick(_PHONE_REFRESHES if device.is_phone else _LAPTOP_REFRESHES)
        session, is_new = self._session(device, "app", when)
        event = self._event(when, device, line, app, native=True, session=session)
        event.interactive = is_new
        event.factor = "done" if is_new else "previous"
        self._keep(event)

    def _step(self, when, device, line, app, session, correlation, code, factor) -> None:
        event = self._event(when, device, line, app, session=session)
        event.correlation, event.code, event.factor = correlation, code, factor
        if code == 50126:
            event.access = "notApplied"
        elif code == 50074:
            event.access = "failure"
        self._keep(event)

    def _event(self, when, device, line, app, native=False, session="") -> SignIn:
        return SignIn(
            _utc(when, self.chance), self.person, device, line, app, session, self.chance.guid(), self.chance.guid(),
            native=native, latency=self.chance.whole(60, 900))

    def _session(self, device, client: str, when: datetime):
        """The session of this device and client, and whether it begins now. One lasts two weeks or so."""
        known = self.sessions.get((device, client))
        if known and known[1] > when:
            return known[0], False
        self.sessions[device, client] = (self.chance.guid(), when + timedelta(days=self.chance.between(9, 20)))
        return self.sessions[device, client][0], True

    # Whereabouts

    def _carrier(self) -> Line:
        return Line(self.chance.pick(self.person.hubs), self.chance.whole(1, 4000))

    def _keep(self, event: SignIn) -> None:
        """Moves the sign-in to where the person stays at that time; on the way there is none."""
        stay = next((stay for stay in self.person.stays if stay.start <= event.time < stay.end), None)
        if stay is not None and not (event.device.is_phone and stay.phone_routed_home):
            if stay.line is None:
                return
            event.time -= timedelta(hours=stay.utc_offset - 2)
            if not stay.start <= event.time < stay.end:
                return
            event.line = stay.line
        elif stay is not None:
            event.line = self._carrier()
        self.events.append(event)


def _utc(when: datetime, chance: Chance) -> datetime:
    return when.astimezone(timezone.utc).replace(microsecond=chance.whole(0, 999_999))
