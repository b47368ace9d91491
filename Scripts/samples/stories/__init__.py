"""The stories, in the order of the list in SampleLogs/README.md; each file has one `story()`."""

from . import (
    a_vpn, anonymiser, business_trip, damaged_spreadsheet, new_employee, roaming_phone, same_country_proxy,
    swedish_portal, tenants_first_country, theft_from_afar, two_places_at_once, unauthorised_country,
)

STORIES = [
    module.story for module in (
        theft_from_afar, a_vpn, business_trip, roaming_phone, same_country_proxy, new_employee, tenants_first_country,
        damaged_spreadsheet, unauthorised_country, anonymiser, two_places_at_once, swedish_portal)
]
