from .. import entra_json, people, world
from ..chance import guid
from ..life import at, ordinary_life
from ..people import Device, Line, Tenant, staff
from ..scene import Scene
from ..story import Story, others

TEXT = """
# A proxy in the same country

Bruksvallen Redovisning keeps other people's books in Uppsala. On Thursday 8 October 2026 at 11:20 somebody signs in
as **Per Nyman**: right password, a household's address in Västerås, 65 km away, rented by the hour from a seller of
residential proxies. No country changes, no distance is too far. But the operator is one that Per never used, the
computer is one that nobody knows, it runs Linux and Firefox, and a second factor is not asked for: the policy
covers the platforms that somebody thought of, and Linux is not among them.

## Must be found, of Per Nyman and on the first sign-in at 11:20

| Detection | Severity | Because |
|---|---|---|
| `unfamiliar-sign-in` | medium or more | network, device and agent are all new to him, and access was granted |

## Must stay quiet

Everybody else. *Klara* gets a new telephone and a new computer on 1 October: new devices, with the second factor,
on the office's own line. That is what a new device looks like when nothing is wrong.

## The logs

`signIns.json`: Microsoft Graph, one page. `nonInteractive.ndjson.gz`: the background.
"""


def story() -> Story:
    tenant = Tenant("Bruksvallen Redovisning AB", "bruksvallen", "bruksvallen.example", world.UPPSALA,
                    Line(world.OFFICE["bruksvallen"], 6))
    per, klara, *_ = staff(tenant, 7, [world.STOCKHOLM], [("Per", "Nyman"), ("Klara", "Modin")])
    per.home = Line(world.HOME["Uppsala"], 912)
    events = ordinary_life(tenant, "2026-09-07", "2026-10-11")
    _renew(klara, events)
    proxy = Scene("proxy", per, Device("linux", browser="firefox"), Line(world.HOME_VASTERAS, 14))
    first = proxy.sign_in("2026-10-08 11:20:33", people.OFFICE_HOME, factor="none", access="notApplied")
    proxy.sign_in("2026-10-08 11:21:15", people.OUTLOOK_WEB, factor="none", access="notApplied")
    proxy.sign_in("2026-10-08 11:34:02", people.SHAREPOINT, factor="none", access="notApplied")
    events += proxy.events

    result = Story("same-country-proxy", TEXT, [tenant])
    interactive = [event for event in events if event.interactive]
    background = entra_json.oldest_first(event for event in events if not event.interactive)
    result.add("signIns.json", entra_json.graph_page(interactive), "entra-sign-ins", len(interactive))
    result.add("nonInteractive.ndjson.gz", entra_json.lines(map(entra_json.graph, background)), "entra-sign-ins",
               len(background))
    result.expect("unfamiliar-sign-in", "medium", [first])
    result.expect_quiet(others(tenant, "Per"))
    return result


def _renew(person, events) -> None:
    """From 1 October on, new devices and new sessions; the first use of each asks for the second factor."""
    since, asked = at("2026-10-01 00:00"), set()
    computer = Device("windows", guid("klara new laptop"), "BRU-2007", "edge")
    phone = Device("iphone", guid("klara new phone"), "Klara's iPhone 17", "safari")
    for event in sorted(events, key=lambda event: event.time):
        if event.person is not person or event.time < since:
            continue
        event.device = phone if event.device.is_phone else computer
        event.session = guid(f"renewed {event.session}")
        if event.session not in asked:
            asked.add(event.session)
            event.interactive, event.factor, event.line = True, "done", person.tenant.office
