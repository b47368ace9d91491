from .. import entra_json, people, world
from ..chance import Chance
from ..life import ordinary_life
from ..people import Device, Line, Tenant, staff
from ..scene import Scene
from ..story import Story, others

TEXT = """
# The tenant's first country

Solgläntan is a school in Västerås. On Saturday 3 October 2026 at 14:05 **Maria Sund**'s account is used from a
household in Ho Chi Minh City, by a computer that nobody knows; the second factor counts as satisfied by a claim in
the token, as it does for a stolen one. Maria's own last sign-in was on Friday afternoon, so that an aeroplane would
just have made it, and the network is an ordinary one. What is strange is the country: nobody in the school was ever
let in from Vietnam.

For weeks before, attempts from Vietnam and Brazil have failed on a few accounts, two or three a day: the constant
noise of the internet. They reach nothing, page nobody, and do not make Vietnam a country that the tenant knows.

## Must be found, of Maria Sund and on the sign-in at 14:05

| Detection | Severity | Because |
|---|---|---|
| `tenant-new-country` | high | the first access from Vietnam that the tenant has ever had |

## Must stay quiet

Everybody else, also those on whose accounts the attempts fail.

## The logs

`SigninLogs.json.gz` and `AADNonInteractiveUserSignInLogs.json.gz`: what `az monitor log-analytics query` prints, an
array of rows in which the dynamic columns are JSON within strings.
"""


def story() -> Story:
    tenant = Tenant("Solgläntans skola", "solglantan", "solglantan.example", world.VASTERAS,
                    Line(world.OFFICE["solglantan"], 8))
    maria, *_ = staff(tenant, 9, [], [("Maria", "Sund")])
    maria.home = Line(world.HOME["Västerås"], 508)
    events = [event for event in ordinary_life(tenant, "2026-08-24", "2026-10-04", refreshes=(0, 2))
              if not (event.person is maria and f"{event.time:%m-%d}" in ("10-03", "10-04"))]
    events += _noise(tenant)
    stranger = Scene("stranger", maria, Device("windows", browser="chrome"), Line(world.HOME_SAIGON, 17))
    first = stranger.sign_in("2026-10-03 14:05:26", people.OUTLOOK_WEB)
    stranger.sign_in("2026-10-03 14:07:51", people.OFFICE_HOME)
    events += stranger.events

    result = Story("tenants-first-country", TEXT, [tenant])
    for name, chosen in (("SigninLogs", [event for event in events if event.interactive]),
                         ("AADNonInteractiveUserSignInLogs", [event for event in events if not event.interactive])):
        result.add(f"{name}.json.gz", entra_json.log_analytics_json(chosen), "entra-sign-ins", len(chosen))
    result.expect("tenant-new-country", "high", [first])
    result.expect_quiet(others(tenant, "Maria"))
    return result


def _noise(tenant) -> list:
    """Two or three failed attempts a day on the same four accounts, from anywhere."""
    chance, targets, events = Chance("noise at the school"), tenant.people[1:5], []
    for day in range(4, 31):
        for _ in range(chance.whole(1, 3)):
            network = chance.pick([world.NOISE_HANOI, world.NOISE_SAO_PAULO])
            attempt = Scene(f"noise {len(events)}", chance.pick(targets), Device("windows", browser="chrome"),
                            Line(network, chance.whole(1, 12)))
            clock = f"{chance.whole(0, 23):02}:{chance.whole(0, 59):02}:{chance.whole(0, 59):02}"
            attempt.sign_in(f"2026-09-{day:02} {clock}", people.OFFICE_HOME, code=chance.pick([50126, 50126, 50053]),
                            factor="none", access="notApplied", session="")
            events += attempt.events
    return events
