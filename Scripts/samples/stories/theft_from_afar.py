from .. import entra_json, people, world
from ..life import day_at, ordinary_life
from ..people import Device, Line, Tenant, staff
from ..scene import Scene
from ..story import Story, others

TEXT = """
# Theft from afar

Fjordbygg AB builds bridges from an office in Malmö. **Anna Berg**, project manager, signs in there on Tuesday 6
October 2026 at 08:12, as on any other morning. At 08:52 somebody else signs in as her, from a rented server in
Lagos: the password is right, and the prompt on Anna's telephone is approved (she thought that it was her own). The
stranger reads her mail and opens the project site for an hour, while Anna's own computer and telephone go on
renewing their tokens in Malmö.

## Must be found, all of Anna Berg and on the sign-in at 08:52

| Detection | Severity | Because |
|---|---|---|
| `impossible-travel` | high | 5,500 km in 40 minutes, unknown device, rented server |
| `hosting-sign-in` | medium or high | nobody in the tenant uses that network, and nobody sits in a server hall |
| `tenant-new-country` | medium or high | the first access from Nigeria that the tenant has ever had; a second factor was given and the agent is hers, as in every theft through a page in between |

One case, since all of them are hers and lie within 72 hours.

## Must stay quiet

Everybody else. Among them: *Per*, whose telephone tries last month's password fourteen times from his own home;
*Ulla*, who is on vacation for two weeks; everybody's browser, which updates on 2 and 30 September; prompts for the
second factor (50074, then 0) and "stay signed in?" (50140), which are no failures.

## The logs

`signIns-page-1.json` and `-2.json`: pages of Microsoft Graph `auditLogs/signIns`, newest first.

`nonInteractive.ndjson.gz`: the background sign-ins, one object a line, with fractions of seconds.
"""


def story() -> Story:
    tenant = Tenant("Fjordbygg AB", "fjordbygg", "fjordbygg.example", world.MALMO, Line(world.OFFICE["fjordbygg"], 2))
    staff(tenant, 11, [world.LUND], [("Anna", "Berg"), ("Per", "Nyman"), ("Ulla", "Fors")])
    anna = tenant.person("Anna")
    anna.home, anna.office_share = Line(world.HOME["Malmö"], 77), 0.85
    tenant.person("Per").old_password_on = day_at("2026-09-17")
    tenant.person("Ulla").vacation = (("2026-09-14", "2026-09-27"),)

    events = ordinary_life(tenant, "2026-08-31", "2026-10-11")
    events = [event for event in events if not (event.person is anna and f"{event.time:%m-%d}" == "10-06")]
    own = _own_day(anna)
    theft, first = _theft(anna)
    events += own + theft

    result = Story("theft-from-afar", TEXT, [tenant])
    interactive = entra_json.newest_first(event for event in events if event.interactive)
    background = entra_json.oldest_first(event for event in events if not event.interactive)
    half = len(interactive) // 2
    result.add("signIns-page-1.json", entra_json.graph_page(interactive[:half], interactive[half].id),
               "entra-sign-ins", half)
    result.add("signIns-page-2.json", entra_json.graph_page(interactive[half:]),
               "entra-sign-ins", len(interactive) - half)
    result.add("nonInteractive.ndjson.gz", entra_json.lines(map(entra_json.graph, background)),
               "entra-sign-ins", len(background))
    result.expect("impossible-travel", "high", [first])
    for detection in ("hosting-sign-in", "tenant-new-country"):
        result.expect(detection, "medium", [first])
    result.expect_quiet(others(tenant, "Anna"))
    return result


def _own_day(anna) -> list:
    office = anna.tenant.office
    browser = Scene("own day", anna, anna.laptop, office)
    browser.sign_in("2026-10-06 08:12:08", people.OFFICE_HOME)
    browser.sign_in("2026-10-06 13:05:44", people.SHAREPOINT)
    laptop = Scene("own day, apps", anna, anna.laptop, office, native=True)
    laptop.refreshes("2026-10-06 08:14:00", "2026-10-06 16:30:00", 55, [people.TEAMS, people.OFFICE])
    phone = Scene("own day, phone", anna, anna.phone, office, native=True)
    phone.refreshes("2026-10-06 08:20:00", "2026-10-06 16:00:00", 70, [people.OUTLOOK_MOBILE])
    return browser.events + laptop.events + phone.events


def _theft(anna):
    server = Scene("theft", anna, Device("windows", browser="chrome"), Line(world.RENTED_LAGOS, 11))
    first = server.sign_in("2026-10-06 08:52:19", people.OFFICE_HOME, factor="done")
    server.sign_in("2026-10-06 08:53:02", people.OUTLOOK_WEB)
    server.sign_in("2026-10-06 09:11:37", people.SHAREPOINT)
    server.refreshes("2026-10-06 08:58:00", "2026-10-06 09:54:00", 8, [people.OUTLOOK_WEB, people.OFFICE_HOME])
    return server.events, first
