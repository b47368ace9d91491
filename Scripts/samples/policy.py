"""`nattvakt.yaml`, the policy of a made-up provider that has all the tenants as customers, and the list of stories.

Telephone numbers are those that PTS (Sweden) and ARCEP (France) keep free for fiction.
"""

_ALLOWED = {
    "granit": """\
    allowed-countries: [SE, "NO", DK, FI]
    groups:
      sales:
        users: [lena.falk@granit.example]
        allowed-countries: [DE]
    users:
      oskar.hed@granit.example:
        allowed-countries:
          - {country: ES, until: 2026-09-15}
        note: Had leave to work from Barcelona until the middle of September.
""",
}
# Only some customers have said which addresses are theirs; the rest is learned.
_NAMED_OFFICES = ("fjordbygg", "nordljus", "kustlinjen", "granit")
_NUMBER_CHANGED = {"hanna.quist@tallmo.example": "2026-09-20"}


class _Numbers:
    """The next free number of each country."""

    def __init__(self):
        self.used = {"SE": 4, "FR": 0}

    def next(self, country: str) -> str:
        self.used[country] += 1
        number = self.used[country]
        assert number <= 99, "no numbers for fiction left"
        return f"070-174 06 {number:02}" if country == "SE" else f"06 39 98 00 {number:02}"


def text(stories) -> str:
    tenants = [tenant for story in stories for tenant in story.tenants]
    numbers = _Numbers()
    parts = [_HEAD] + [_tenant(tenant, numbers) for tenant in tenants] + ["\ncontacts:\n"]
    parts += [_contact(person, numbers) for tenant in tenants for person in _listed(tenant)]
    return "".join(parts)


_HEAD = """\
# The policy of Nordvakt Drift AB, a made-up provider, for the stories in this folder.
# Written by Scripts/make-samples. People, companies and numbers are made up.
provider:
  name: Nordvakt Drift AB
  callback-number: 08-465 004 10
  callback-page: https://nordvakt.example/call-us
language: en
time-zone: Europe/Stockholm
geo: [places.mmdb]

tenants:
"""


def _tenant(tenant, numbers) -> str:
    country = tenant.city.country
    language = "sv" if country == "SE" else "en"
    lines = [
        f"  {tenant.key}:", f"    # {tenant.name}", f"    ids: [{tenant.id}, {tenant.domain}]",
        f"    domains: [{tenant.domain}]", f"    language: {language}", f"    home: {country}",
        "    it-contact:", f"      name: {_quoted(tenant.people[-1].name)}",
        f"      user: {tenant.people[-1].user}", f"      phone: {numbers.next(country)}", f"      language: {language}",
        "      source: contract with the customer", "      source-date: 2026-06-15"]
    if tenant.key in _NAMED_OFFICES:
        office = tenant.office.network
        lines += ["    networks:", f"      - {{name: {_quoted(office.city.name + ' office')}, kind: office, "
                                   f"ranges: [{office.prefix}]}}"]
    return "\n".join(lines) + "\n" + _ALLOWED.get(tenant.key, "")


def _listed(tenant) -> list:
    return tenant.people[:4]


def _contact(person, numbers) -> str:
    tenant, manager = person.tenant, person.tenant.people[3]
    phone = numbers.next(tenant.city.country)
    lines = [
        f"  - name: {_quoted(person.name)}", f"    user: {person.user}", f"    phone: {phone}",
        *([f"    manager: {manager.user}"] if manager is not person else []),
        f"    language: {'sv' if tenant.city.country == 'SE' else 'en'}",
        f"    time-zone: {'Europe/Paris' if tenant.city.country == 'FR' else 'Europe/Stockholm'}",
        f"    tenant: {tenant.key}", "    source: customer's staff list, by telephone",
        f"    source-date: {_NUMBER_CHANGED.get(person.user, '2026-06-15')}"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return f'"{text}"'


def readme(stories) -> str:
    rows = "".join(
        f"| [{story.name}]({story.name}/story.md) | {_shapes(story)} | {_found(story)} |\n" for story in stories)
    return _README.replace("STORIES", rows.rstrip("\n"))


def _shapes(story) -> str:
    return ", ".join(f"{count:,} {shape}" for shape, count in story.events.items())


def _found(story) -> str:
    found = ", ".join(f"`{finding['detection']}`" for finding in story.findings)
    if story.refusals:
        return f"nothing; {sum(story.refusals.values())} damaged rows refused"
    return found or "nothing"


_README = """\
# Sample logs

Made-up companies, made-up people, weeks of their ordinary life, and in some of them an attack. Each folder is one
story: `story.md` tells it, `logs/` holds it as the vendor would export it, `expected.json` says what must be found and
what must not. They are for trying Nattvakt out, and its tests run all of them from end to end.

```
nattvakt analyze --config SampleLogs/nattvakt.yaml SampleLogs/*/logs
```

| Story | Events read | To be found at medium or above |
|---|---|---|
STORIES

`nattvakt.yaml` is the policy of *Nordvakt Drift AB*, the provider that watches over all of them: tenants, allowed
countries, a contact book (the number of one person is too new to be trusted). `places.mmdb` knows where the addresses
are and who runs them.

Nothing here belongs to anybody. Addresses are from the ranges for documentation and benchmarks (RFC 5737, 3849, 2544),
ASNs from those for documentation (RFC 5398), domains end in `.example`, telephone numbers are reserved for drama by
PTS and ARCEP, operators are made up. Only the ids of Microsoft's own applications are real. All of it is in 2026, and
local times in the stories are Central European summer time (UTC+2).

## expected.json

| Field | Meaning |
|---|---|
| `findings[]` | a finding of `detection` for `user` of `tenant` that must exist; the user may have others |
| `findings[].minSeverity`, `maxSeverity` | the bounds of its severity; without the second there is no upper one |
| `findings[].from`, `to` | between which its time lies |
| `findings[].eventIDs` | all of them must be among its events |
| `quiet[]` | `user` of `tenant` has no finding at or above severity `below` |
| `quiet[].detection`, `before` | where given: none of that detection, none before that time |
| `account` | `records` in the logs, `events` read by format, `duplicates` dropped, `refusals` by reason |

## Writing them anew

`Scripts/make-samples` writes this whole folder, the same every time; `Scripts/make-samples --check` fails when the
folder is not what it writes. A new story is one file in `Scripts/samples/stories/`.
"""
