from .. import entra_csv, people, world
from ..life import ordinary_life
from ..people import Device, Line, Tenant, staff
from ..scene import Scene
from ..story import Story, others

TEXT = """
# The anonymiser

Tallmo Fastigheter lets flats in Stockholm. On Tuesday 29 September 2026 at 02:40 somebody comes to **Hanna
Quist**'s account through a Tor exit. Two passwords are wrong, the third is right; then the second factor is asked
for (50074) and refused (500121). Nobody got in. But somebody knows the password.

The same day **Johan Backe** signs in on his own telephone, for the first time by way of the private relay that its
maker offers: an address of a content network, in Stockholm where he is. That hides his address and nothing else.

## Must be found, of Hanna Quist and on the attempt with the right password

| Detection | Severity | Because |
|---|---|---|
| `anonymiser-sign-in` | medium or more | Tor, never used by anybody in the tenant, and the password was right |

## Must stay quiet

Everybody else, Johan among them: a relay that keeps the country is no anonymiser.

## The logs

`EntraIdSignInEvents.csv`: a query over EntraIdSignInEvents in Defender's advanced hunting. There is no column for
the tenant: the domain of the user tells it. Coordinates are given.
"""


def story() -> Story:
    tenant = Tenant("Tallmo Fastigheter AB", "tallmo", "tallmo.example", world.STOCKHOLM,
                    Line(world.OFFICE["tallmo"], 11))
    hanna, johan, *_ = staff(tenant, 7, [world.UPPSALA], [("Hanna", "Quist"), ("Johan", "Backe")])
    johan.phone = Device("iphone", johan.phone.id, "Johan's iPhone", "safari")
    johan.home = Line(world.HOME["Stockholm"], 1777)
    events = ordinary_life(tenant, "2026-08-24", "2026-10-04", refreshes=(1, 3))
    attempt = Scene("tor", hanna, Device("windows", browser="firefox"), Line(world.TOR_EXIT, 21))
    for when in ("2026-09-29 02:38:12", "2026-09-29 02:39:03"):
        attempt.sign_in(when, people.OFFICE_HOME, code=50126, factor="none", access="notApplied", session="")
    right = attempt.sign_in("2026-09-29 02:40:30", people.OFFICE_HOME, code=50074, factor="asked", access="failure")
    attempt.sign_in("2026-09-29 02:41:20", people.OFFICE_HOME, code=500121, factor="denied", access="failure")
    relay = Scene("relay", johan, johan.phone, Line(world.RELAY_STOCKHOLM, 12))
    relay.sign_in("2026-09-29 02:44:18", people.OUTLOOK_WEB, factor="done")
    relay.sign_in("2026-09-29 19:12:40", people.OUTLOOK_WEB)
    events += attempt.events + relay.events

    result = Story("anonymiser", TEXT, [tenant])
    result.add("EntraIdSignInEvents.csv", entra_csv.defender(events), "defender-sign-ins", len(events))
    result.expect("anonymiser-sign-in", "medium", [right])
    result.expect_quiet(others(tenant, "Hanna"))
    return result
