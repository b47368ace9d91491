from .. import audit, people, world
from ..life import at, ordinary_life
from ..people import Line, Stay, Tenant, staff
from ..scene import Scene
from ..story import Story, others

TEXT = """
# The country that is not allowed

Granit Teknik in Stockholm has told its provider from where its people may sign in: Sweden, Norway, Denmark and
Finland. The group *sales* may also be in Germany. **Oskar Hed** had leave to work from Spain, but only until 15
September 2026.

- *Lena Falk*, sales, works from Hamburg from 24 to 27 August and from 7 to 10 September: allowed by her group.
- *Nils Renn* spends 26 August and 17 September with a customer in Copenhagen: allowed.
- **Oskar Hed** works from Barcelona from 24 to 28 August and from 7 to 11 September: allowed, by the exception. On
  6 October he is there again, with his own computer. The exception has run out.

## Must be found, of Oskar Hed and on his first sign-in from Barcelona on 6 October

| Detection | Severity | Because |
|---|---|---|
| `unauthorised-country` | medium | Spain is on no list that holds for him on that day; his own laptop keeps it from being high |

## Must stay quiet

`unauthorised-country` for everybody else, and for Oskar in September. Lena and Nils travel, so a country can be new
to them: nothing at high. All who stay at home: nothing at medium or above.

## The logs

`audit.csv.gz`: the export of an audit search in the Purview portal, compressed afterwards: JSON in AuditData, a
space after each time. `nattvakt.yaml`, one folder up, holds the lists.
"""


def story() -> Story:
    tenant = Tenant("Granit Teknik AB", "granit", "granit.example", world.STOCKHOLM, Line(world.OFFICE["granit"], 10))
    oskar, lena, nils, *_ = staff(
        tenant, 10, [world.UPPSALA], [("Oskar", "Hed"), ("Lena", "Falk"), ("Nils", "Renn")])
    oskar.home = Line(world.HOME["Stockholm"], 1211)
    oskar.stays = [
        Stay(at("2026-08-24 00:00"), at("2026-08-28 15:00"), Line(world.HOTEL_BARCELONA, 4)),
        Stay(at("2026-08-28 15:00"), at("2026-08-28 22:00")),
        *_journey(("2026-09-06 12:00", "2026-09-06 18:00", "2026-09-11 15:00", "2026-09-11 22:00"),
                  Line(world.HOTEL_BARCELONA, 4)),
        Stay(at("2026-10-05 16:00"), at("2026-10-07 23:00"))]
    lena.stays = [
        Stay(at("2026-08-24 00:00"), at("2026-08-27 15:00"), Line(world.HOTEL_HAMBURG, 6)),
        Stay(at("2026-08-27 15:00"), at("2026-08-27 20:00")),
        *_journey(("2026-09-06 13:00", "2026-09-06 18:00", "2026-09-10 15:00", "2026-09-10 20:00"),
                  Line(world.HOTEL_HAMBURG, 11))]
    nils.stays = [
        stay for day in ("2026-08-26", "2026-09-17")
        for stay in _journey([f"{day} {clock}" for clock in ("00:00", "07:45", "17:00", "22:00")],
                             Line(world.CUSTOMER_COPENHAGEN, 5))]
    events = ordinary_life(tenant, "2026-08-24", "2026-10-09", refreshes=(1, 3))
    again = Scene("again", oskar, oskar.laptop, Line(world.HOTEL_BARCELONA, 9))
    first = again.sign_in("2026-10-06 09:10:07", people.OFFICE_HOME, factor="done")
    again.sign_in("2026-10-06 13:42:55", people.OUTLOOK_WEB)
    again.sign_in("2026-10-07 08:55:12", people.OFFICE_HOME)
    events += again.events

    result = Story("unauthorised-country", TEXT, [tenant])
    entries = sorted(events + audit.everyday_acts(events, 0.1), key=lambda entry: (entry.time, entry.id), reverse=True)
    result.add("audit.csv.gz", audit.purview(entries), "unified-audit", len(entries))
    result.expect("unauthorised-country", "medium", [first])
    result.expect_quiet([lena, nils], below="low", detection="unauthorised-country")
    result.expect_quiet([oskar], below="low", detection="unauthorised-country", before="2026-10-01T00:00:00Z")
    result.expect_quiet([lena, nils], below="high")
    result.expect_quiet(others(tenant, "Oskar", "Lena", "Nils"))
    return result


def _journey(times, line) -> list:
    """Off, there, off again, home."""
    leave, arrive, depart, home = (at(time) for time in times)
    return [Stay(leave, arrive), Stay(arrive, depart, line), Stay(depart, home)]
