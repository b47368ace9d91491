from .. import entra_csv, spreadsheet, world
from ..life import ordinary_life
from ..people import Line, Tenant, staff
from ..story import Story

TEXT = """
# The damaged spreadsheet

Somebody at Ekbacken Bygg wanted to help: opened the exports in a spreadsheet program, looked, pasted some rows back
and saved. In every third row or so the time has become `19:04.4` (minutes, seconds, tenths; the day and the hour
are gone), numbers have become `-4.32E+18`, and coordinates have become `57.709.912`.

## Must be found

Every damaged row is refused, counted under *time*, and the first of them are named with their places. Nothing is
guessed: not the day from the row above, not the coordinates from their digits. Every sound row is read.

## Must stay quiet: everybody

It is ordinary life in Göteborg, with holes.

## The logs

`InteractiveSignIns.csv`: from the portal, partly damaged. `EntraIdSignInEvents.csv`: from Defender's advanced
hunting, other weeks, partly damaged. Neither has a BOM any more.
"""


def story() -> Story:
    tenant = Tenant("Ekbacken Bygg AB", "ekbacken", "ekbacken.example", world.GOTEBORG,
                    Line(world.OFFICE["ekbacken"], 9))
    staff(tenant, 6)
    events = ordinary_life(tenant, "2026-08-31", "2026-10-09", refreshes=(1, 3))
    early = [event for event in events if event.interactive and f"{event.time:%m}" < "10"]
    late = [event for event in events if f"{event.time:%m}" >= "10"]

    result = Story("damaged-spreadsheet", TEXT, [tenant])
    for name, text, shape, count in (
            ("InteractiveSignIns.csv", entra_csv.portal(early), "entra-portal-csv", len(early)),
            ("EntraIdSignInEvents.csv", entra_csv.defender(late), "defender-sign-ins", len(late))):
        # Blocks of rows, as they were pasted, the first of them sound.
        text, damaged = spreadsheet.save(text, lambda row: row // 20 % 3 == 1)
        result.add(name, text, shape, count - damaged)
        result.refusals["time"] += damaged
    result.expect_quiet(tenant.people)
    return result
