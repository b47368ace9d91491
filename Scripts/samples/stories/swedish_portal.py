from .. import entra_csv, world
from ..life import ordinary_life
from ..people import Line, Tenant, staff
from ..story import Story

TEXT = """
# The portal in Swedish, and in French

Two small tenants, a sawmill in Uppsala and a publisher in Paris, whose administrators use the portal in their own
languages. Nothing happens in either.

## Must stay quiet: everybody

And every row must be read: columns have other names, outcomes other words (*Lyckades*, *Opération réussie*), cells
are separated by semicolons, one file is UTF-16, and the French dates have the day first (`14/09/2026`), which only
the rest of the file can tell.

## The logs

`InloggningarInteraktiva.csv`: Swedish, semicolons, UTF-16 little-endian with BOM, ISO times.

`ConnexionsInteractives.csv`: French, semicolons, UTF-8 with BOM, typographic apostrophes, day first.
"""


def story() -> Story:
    swedish = Tenant("Lingonhults Såg AB", "lingonhult", "lingonhult.example", world.UPPSALA,
                     Line(world.OFFICE["lingonhult"], 3))
    french = Tenant("Éditions du Chêne bleu", "chenebleu", "chene-bleu.example", world.PARIS,
                    Line(world.OFFICE["chenebleu"], 4))
    staff(swedish, 6)
    staff(french, 6, [], [("Camille", "Moreau"), ("Hugo", "Garnier"), ("Léa", "Faure"), ("Jules", "Mercier"),
                          ("Zoé", "Blanchet"), ("Théo", "Lambert")])
    result = Story("swedish-portal", TEXT, [swedish, french])
    for name, tenant, words, date, encoding in (
            ("InloggningarInteraktiva.csv", swedish, entra_csv.SWEDISH, None, "utf-16-le"),
            ("ConnexionsInteractives.csv", french, entra_csv.FRENCH, _day_first, "utf-8")):
        events = [event for event in ordinary_life(tenant, "2026-08-31", "2026-10-04") if event.interactive]
        text = entra_csv.portal(events, words, delimiter=";", date=date)
        result.add(name, "\ufeff" + text, "entra-portal-csv", len(events), encoding)
        result.expect_quiet(tenant.people)
    return result


def _day_first(time) -> str:
    return f"{time:%d/%m/%Y %H:%M:%S}"
