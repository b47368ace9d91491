"""What a story adds to ordinary life: sign-ins at a named minute."""

from datetime import timedelta, timezone

from .chance import Chance
from .life import at
from .people import Device, SignIn


class Scene:
    """One session of one device; the steps are given one by one, and `line` may be set between them."""

    def __init__(self, name: str, person, device: Device, line, native=False, session=""):
        self.chance = Chance(f"scene {name} {person.user}")
        self.person, self.device, self.line, self.native = person, device, line, native
        self.session = session or self.chance.guid()
        self.events = []

    def sign_in(self, when: str, app, **details) -> SignIn:
        """`when` in Central European summer time; `details` are fields of `SignIn`."""
        time = at(when).astimezone(timezone.utc).replace(microsecond=self.chance.whole(1000, 999_999))
        event = SignIn(time, self.person, self.device, self.line, app, self.session, self.chance.guid(),
                       self.chance.guid(), latency=self.chance.whole(80, 700), native=self.native)
        for name, value in details.items():
            setattr(event, name, value)
        self.events.append(event)
        return event

    def refreshes(self, first: str, last: str, every_minutes: float, apps) -> None:
        """Token renewals in the background between two times, both in Central European summer time."""
        when, end = at(first), at(last)
        while when < end:
            event = self.sign_in(f"{when:%Y-%m-%d %H:%M:%S}", self.chance.pick(apps), interactive=False)
            event.factor = "previous"
            when += timedelta(minutes=self.chance.between(0.7, 1.3) * every_minutes)


def ongoing_session(events, person, device, before: str, native=False) -> str:
    """The session in which this device of the person last was before that time."""
    earlier = [event for event in events if event.person is person and event.device == device
               and event.native == native and event.session and event.time < at(before)]
    return max(earlier, key=lambda event: event.time).session
