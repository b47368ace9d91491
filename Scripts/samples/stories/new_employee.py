from .. import audit, people, world
from ..chance import Chance
from ..life import at, day_at, ordinary_life
from ..people import Line, Tenant, staff
from ..scene import Scene
from ..story import Story

TEXT = """
# The new employee

Havsörn Bygg in Lund gets a new colleague on Monday 28 September 2026: **Ida Alm**. She has no history at all. Her
first sign-in is from the office, where she enrols a second factor (50072, then 0) and her computer joins the
directory; in the evening she signs in from home, and the next day her telephone comes on, on the carrier.

## Must stay quiet: everybody

Nobody is suspicious for being new. Until Ida has a history, she is held against what is normal in the tenant.

## The logs

`audit-1.csv` and `audit-2.csv.gz`: `Search-UnifiedAuditLog | Export-Csv`, with the record as JSON in the column
AuditData, in no order. The pages overlapped, so that every third row or so comes twice: the same `Id`, to be
counted as a repeat. The first file starts with the `#TYPE` line of Windows PowerShell. `ResultStatus` says
"Success" also where a sign-in failed: only `Operation` and `ErrorNumber` tell. The log knows no places; they come
from the database.
"""


def story() -> Story:
    tenant = Tenant("Havsörn Bygg AB", "havsorn", "havsorn.example", world.LUND, Line(world.OFFICE["havsorn"], 7))
    ida, *_ = staff(tenant, 7, [world.MALMO], [("Ida", "Alm")])
    ida.home, ida.from_day, ida.office_share = Line(world.HOME["Lund"], 233), day_at("2026-09-29"), 0.7
    events = ordinary_life(tenant, "2026-08-31", "2026-10-09", refreshes=(1, 2)) + _first_day(ida)
    entries = events + audit.everyday_acts(events, 0.08) + [
        audit.Act(at("2026-09-28 09:14:20"), ida, "Add registered owner to device.", tenant.office,
                  Chance("join").guid(), ida.laptop.name)]

    result = Story("new-employee", TEXT, [tenant])
    entries = sorted(entries, key=lambda entry: entry.id)
    chance = Chance("overlapping pages")
    half = len(entries) // 2
    for number, part in enumerate((entries[:half], entries[half:]), start=1):
        repeated = {row for row in range(len(part)) if chance.maybe(0.3)}
        text = audit.search_unified_audit_log(part, repeated, type_line=number == 1)
        result.add(f"audit-{number}.csv" + (".gz" if number == 2 else ""), text, "unified-audit", len(part))
        result.duplicates += len(repeated)
    result.expect_quiet(tenant.people)
    return result


def _first_day(ida) -> list:
    office = Scene("first day", ida, ida.laptop, ida.tenant.office)
    office.sign_in("2026-09-28 09:02:11", people.OFFICE_HOME, code=50072, factor="asked", access="failure")
    office.sign_in("2026-09-28 09:05:48", people.SECURITY_INFO, factor="done")
    office.sign_in("2026-09-28 09:06:30", people.OFFICE_HOME)
    office.sign_in("2026-09-28 13:20:05", people.TEAMS_WEB)
    office.line = ida.home
    office.sign_in("2026-09-28 20:41:17", people.OUTLOOK_WEB)
    return office.events
