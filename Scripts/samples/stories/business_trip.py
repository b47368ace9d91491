from .. import entra_csv, people, world
from ..life import at, ordinary_life
from ..people import Line, Stay, Tenant, staff
from ..scene import Scene, ongoing_session
from ..story import Story, others

TEXT = """
# A business trip

Nordljus Design in Stockholm has a customer in Chicago. **Karin Holm** flies there on Monday 21 September 2026 by
way of Frankfurt, works three days, and comes home the same way:

| Local time | Where | What |
|---|---|---|
| Mon 06:25 | Stockholm, airport Wi-Fi | computer |
| Mon 10:05 | Frankfurt, airport Wi-Fi | computer and telephone, between the flights |
| Mon 14:30 (21:30 at home) | Chicago, hotel | computer and telephone |
| Tue - Thu | Chicago | working days |
| Fri 07:40 | Frankfurt, airport Wi-Fi | computer |
| Fri 13:30 | Stockholm, home | computer |

Every leg takes as long as an aeroplane takes. The devices are her own, and her sessions go on.

When the logs begin, two colleagues are away: *Jonas* in Chicago and *Sara* at a fair in Frankfurt, each for the
first week. So neither country is new to the tenant when Karin gets there.

## Must stay quiet

- Karin: nothing above medium. `new-country` for Germany and the United States may be told, at medium at most: the
  countries are new to her.
- Everybody else: nothing at medium or above.

## The logs

`InteractiveSignIns_*.csv` and `NonInteractiveSignIns_*.csv`: the download of the portal's sign-in page, 57 columns (one
of them twice, two with a space at the end), BOM, newest first. No coordinates: places are names.
"""


def story() -> Story:
    tenant = Tenant("Nordljus Design AB", "nordljus", "nordljus.example", world.STOCKHOLM,
                    Line(world.OFFICE["nordljus"], 4))
    karin, jonas, sara, *_ = staff(
        tenant, 8, [world.UPPSALA], [("Karin", "Holm"), ("Jonas", "Rask"), ("Sara", "Lind")])
    karin.home = Line(world.HOME["Stockholm"], 655)
    jonas.stays = [
        Stay(at("2026-08-24 00:00"), at("2026-08-29 22:00"), Line(world.HOTEL_CHICAGO, 5), utc_offset=-5),
        Stay(at("2026-08-29 22:00"), at("2026-08-30 14:00"))]
    sara.stays = [
        Stay(at("2026-08-24 00:00"), at("2026-08-28 15:00"), Line(world.HOTEL_FRANKFURT, 6)),
        Stay(at("2026-08-28 15:00"), at("2026-08-28 21:00"))]
    karin.stays = [
        Stay(at("2026-09-21 00:00"), at("2026-09-21 22:30")),
        Stay(at("2026-09-21 22:30"), at("2026-09-24 21:00"), Line(world.HOTEL_CHICAGO, 9), utc_offset=-5),
        Stay(at("2026-09-24 21:00"), at("2026-09-25 14:00"))]
    events = ordinary_life(tenant, "2026-08-24", "2026-10-04", refreshes=(1, 4))
    events += _on_the_way(karin, events)

    result = Story("business-trip", TEXT, [tenant])
    for name, chosen in (("InteractiveSignIns", [event for event in events if event.interactive]),
                         ("NonInteractiveSignIns", [event for event in events if not event.interactive])):
        text = "\ufeff" + entra_csv.portal(chosen)
        result.add(f"{name}_2026-08-24_2026-10-04.csv", text, "entra-portal-csv", len(chosen))
    result.expect_quiet([karin], below="high")
    result.expect_quiet(others(tenant, "Karin"))
    return result


def _on_the_way(karin, events) -> list:
    legs = [("2026-09-21 06:25:10", world.AIRPORT_STOCKHOLM, 3), ("2026-09-21 10:05:31", world.AIRPORT_FRANKFURT, 8),
            ("2026-09-21 21:31:05", world.HOTEL_CHICAGO, 9), ("2026-09-25 07:40:52", world.AIRPORT_FRANKFURT, 4),
            ("2026-09-25 13:30:20", None, 0)]
    computer = Scene("trip", karin, karin.laptop, karin.home,
                     session=ongoing_session(events, karin, karin.laptop, legs[0][0]))
    phone = Scene("trip, phone", karin, karin.phone, karin.home, native=True,
                  session=ongoing_session(events, karin, karin.phone, legs[0][0], native=True))
    for when, network, number in legs:
        computer.line = phone.line = Line(network, number) if network else karin.home
        computer.sign_in(when, people.OFFICE_HOME)
        phone.sign_in(when[:14] + f"{int(when[14:16]) + 9:02}:41", people.OUTLOOK_MOBILE, interactive=False)
    return computer.events + phone.events
