from .. import audit, entra_json, people, world
from ..life import at, ordinary_life
from ..people import Device, Line, Tenant, staff
from ..scene import Scene
from ..story import Story, others

TEXT = """
# Two places at once

Västerhav Marin in Göteborg: on Wednesday 30 September 2026 two people use **Sofia Wik**'s account. One is Sofia, at
the office. The other sits in Warszawa with a session that was stolen, on a household's line, and comes back all
day:

| Time | Place |
|---|---|
| 08:05 | Göteborg |
| 09:20 | Warszawa |
| 10:35 | Göteborg |
| 11:45 | Warszawa |
| 12:58 | Göteborg |
| 14:10 | Warszawa |
| 15:20 | Göteborg |

Each leg would be a fast flight, and none is impossible: 840 km in 70 minutes or more. Together they are two people.
After the second visit the stranger registers an authenticator of his own (`directoryAudits.json`), to stay.

## Must be found, of Sofia Wik

| Detection | Severity | Because |
|---|---|---|
| `concurrent-countries` | medium or more | Sweden, Poland and Sweden again within three hours; nobody knows Poland |

## Must stay quiet

Everybody else, among them a colleague who registered a telephone for the second factor at the office, weeks before.

## The logs

`signIns.ndjson.gz`: sign-ins of both kinds, one Graph object a line. `directoryAudits.json`: the directory's own
audit log.
"""


def story() -> Story:
    tenant = Tenant("Västerhav Marin AB", "vasterhav", "vasterhav.example", world.GOTEBORG,
                    Line(world.OFFICE["vasterhav"], 12))
    sofia, *_ = staff(tenant, 7, [], [("Sofia", "Wik")])
    events = [event for event in ordinary_life(tenant, "2026-08-24", "2026-10-04", refreshes=(1, 3))
              if not (event.person is sofia and f"{event.time:%m-%d}" == "09-30")]
    own = Scene("own", sofia, sofia.laptop, tenant.office)
    for clock in ("08:05:12", "10:35:40", "12:58:06", "15:20:31"):
        own.sign_in(f"2026-09-30 {clock}", people.OFFICE_HOME)
    stranger = Scene("stranger", sofia, Device("windows", browser="chrome"), Line(world.HOME_WARSAW, 8))
    visits = [stranger.sign_in(f"2026-09-30 {clock}", people.OUTLOOK_WEB) for clock in
              ("09:20:55", "11:45:19", "14:10:47")]
    events += own.events + stranger.events

    result = Story("two-places-at-once", TEXT, [tenant])
    result.add("signIns.ndjson.gz", entra_json.lines(map(entra_json.graph, entra_json.oldest_first(events))),
               "entra-sign-ins", len(events))
    acts = _acts(sofia, tenant, stranger.line)
    result.add("directoryAudits.json", audit.directory_audits(acts), "entra-audit", len(acts))
    result.expect("concurrent-countries", "medium", visits[:1], until=own.events[-1])
    result.expect_quiet(others(tenant, "Sofia"))
    return result


def _acts(sofia, tenant, line) -> list:
    colleague = tenant.people[2]
    chance = Scene("acts", sofia, sofia.laptop, line).chance
    return [
        audit.Act(at("2026-09-02 10:12:33"), colleague, "User registered security info", tenant.office, chance.guid(),
                  "Mobile phone"),
        audit.Act(at("2026-09-30 11:49:02"), sofia, "User registered security info", line, chance.guid(),
                  "Authenticator app"),
    ]
