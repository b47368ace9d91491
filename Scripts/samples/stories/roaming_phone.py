from .. import entra_json, world
from ..life import at, ordinary_life
from ..people import Line, Stay, Tenant, staff
from ..story import Story, others

TEXT = """
# The roaming telephone

Kustlinjen Logistik has its office in Malmö. **Lars Dahl** spends the week of 21 September 2026 with a port in
Málaga. His computer signs in from the hotel; his telephone is home-routed: its traffic goes back to the Swedish
carrier, so by its address it never left. Spain and Sweden take turns many times a day.

The carrier has two hubs, and nobody can say why a telephone comes out of one or the other: Malmö now, Stockholm,
510 km away, a quarter of an hour later, for every employee and on every day.

*Elin* was in Málaga in the first week of the logs, so Spain is not new to the tenant.

## Must stay quiet

- Lars: nothing at high or above. His devices are known, and a carrier's hub says little of where a telephone is.
- Everybody else: nothing at medium or above. A hub is no place where a person was.

## The logs

One file a day, as diagnostic settings leave them when an event hub is archived: `{"records": [...]}`, compressed,
interactive (`SignInLogs`) and background (`NonInteractiveUserSignInLogs`) sign-ins mixed.
"""


def story() -> Story:
    tenant = Tenant("Kustlinjen Logistik AB", "kustlinjen", "kustlinjen.example", world.MALMO,
                    Line(world.OFFICE["kustlinjen"], 5))
    lars, elin, *_ = staff(tenant, 9, [world.LUND], [("Lars", "Dahl"), ("Elin", "Torn")])
    for person in tenant.people:
        person.hubs = (world.HUB_MALMO, world.HUB_STOCKHOLM)
    elin.stays = [Stay(at("2026-08-31 00:00"), at("2026-09-04 14:00"), Line(world.HOTEL_MALAGA, 3)),
                  Stay(at("2026-09-04 14:00"), at("2026-09-04 23:00"))]
    lars.stays = [Stay(at("2026-09-20 12:00"), at("2026-09-20 21:00")),
                  Stay(at("2026-09-20 21:00"), at("2026-09-25 14:00"), Line(world.HOTEL_MALAGA, 7),
                       phone_routed_home=True),
                  Stay(at("2026-09-25 14:00"), at("2026-09-25 23:00"))]
    events = ordinary_life(tenant, "2026-08-31", "2026-10-04", refreshes=(3, 7))

    result = Story("roaming-phone", TEXT, [tenant])
    days = {}
    for event in entra_json.oldest_first(events):
        days.setdefault(f"{event.time:%Y/%m/%d}", []).append(entra_json.diagnostic(event))
    for day, records in days.items():
        result.add(f"{day}.json.gz", entra_json.compact({"records": records}), "entra-sign-ins", len(records))
    result.expect_quiet([lars], below="high")
    result.expect_quiet(others(tenant, "Lars"))
    return result
