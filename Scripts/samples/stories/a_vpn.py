from .. import entra_csv, people, world
from ..chance import Chance
from ..life import day_at, ordinary_life
from ..people import Line, Tenant, staff
from ..scene import Scene, ongoing_session
from ..story import Story

TEXT = """
# A VPN

Granskog Konsult advises forest owners from Göteborg. **Erik Lund** likes a commercial VPN, *HidePath*, and has used
it on about half of his days for as long as the logs go back; it lets him out in Amsterdam or Frankfurt, as it
pleases. On Wednesday 23 September 2026 his colleague **Maja Ek** tries it for the first time, for one working day
from home, on her own computer that the directory knows. She is in Göteborg in the morning and, by her address, in
Amsterdam twenty minutes later.

## Must stay quiet: everybody

- Erik's exits are a habit, and they are placeless: an address of a VPN says nothing of where a person is, so
  Göteborg, Amsterdam and Frankfurt within an hour are no journey, and neither country is new.
- Maja's first use is worth a line in a case, low at most: a familiar device in a strange place points to a VPN.

## The logs

`SigninLogs.csv`: a query over SigninLogs in Log Analytics, "Export to CSV": `[UTC]` after the names of times, times
month first, JSON in cells, newest first.
"""


def story() -> Story:
    tenant = Tenant("Granskog Konsult AB", "granskog", "granskog.example", world.GOTEBORG,
                    Line(world.OFFICE["granskog"], 3))
    erik, maja, *_ = staff(tenant, 8, [], [("Erik", "Lund"), ("Maja", "Ek")])
    erik.home, maja.home = Line(world.HOME["Göteborg"], 301), Line(world.HOME["Göteborg"], 1460)
    maja.office_share = 0.5
    events = [event for event in ordinary_life(tenant, "2026-08-24", "2026-10-04") if event.interactive]
    for event in events:
        if event.person is erik:
            _perhaps_by_vpn(event)
    events = [event for event in events if not (event.person is maja and f"{event.time:%m-%d}" == "09-23")]
    events += _first_use(maja, events)

    result = Story("a-vpn", TEXT, [tenant])
    result.add("SigninLogs.csv", "\ufeff" + entra_csv.log_analytics_csv(events), "entra-sign-ins", len(events))
    result.expect_quiet(tenant.people)
    return result


def _perhaps_by_vpn(event) -> None:
    """Every other day from the second on, at one exit or the other."""
    chance = Chance(f"vpn {event.time:%Y-%m-%d}")
    if event.time > day_at("2026-08-26") and chance.maybe(0.5):
        exits = world.HIDEPATH_NL if event.time.hour % 2 else world.HIDEPATH_DE
        event.line = Line(exits, 5 + event.time.day % 9)


def _first_use(maja, events) -> list:
    session = ongoing_session(events, maja, maja.laptop, "2026-09-23 00:00")
    day = Scene("first use", maja, maja.laptop, maja.home, session=session)
    day.sign_in("2026-09-23 08:03:40", people.OFFICE_HOME)
    day.line = Line(world.HIDEPATH_NL, 9)
    for clock in ("08:24:12", "11:10:05", "15:31:48"):
        day.sign_in(f"2026-09-23 {clock}", people.OUTLOOK_WEB)
    day.line = maja.home
    day.sign_in("2026-09-23 19:02:27", people.OFFICE_HOME)
    return day.events
