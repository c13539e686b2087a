"""In which time zones the owner of a number may be.

A number says where its exchange was, and after a move not even that. So all zones count that
its area code or prefix has ever stood for; of a number that names no area, those of its whole
country. Whoever knows better hands the zone in.

Time zone boundaries of the US: 49 CFR Part 71. Overlays of area codes: the North American
Numbering Plan.
"""

from collections.abc import Mapping

from msgcore.sms.numbering import NORTH_AMERICA, Line, area_zones, zones_by_prefix
from msgcore.sms.numbers import NumberClassification

__all__ = ["SPLIT_AREA_CODES", "recipient_zones"]

_NEW_YORK = "America/New_York"
_CHICAGO = "America/Chicago"
_DENVER = "America/Denver"
_PHOENIX = "America/Phoenix"
_BOISE = "America/Boise"
_LOS_ANGELES = "America/Los_Angeles"
_TORONTO = "America/Toronto"
_WINNIPEG = "America/Winnipeg"
_HALIFAX = "America/Halifax"
_EDMONTON = "America/Edmonton"
_VANCOUVER = "America/Vancouver"
_DAWSON_CREEK = "America/Dawson_Creek"

_BRITISH_COLUMBIA = (_DAWSON_CREEK, _EDMONTON, _VANCOUVER)
_EASTERN_QUEBEC = (_HALIFAX, "America/Puerto_Rico", _TORONTO)
_OREGON = (_BOISE, _LOS_ANGELES)
_IDAHO = (_BOISE, _DENVER, _LOS_ANGELES)
_SASKATCHEWAN = (_EDMONTON, "America/Regina")

SPLIT_AREA_CODES: Mapping[str, tuple[str, ...]] = {
    # Eastern and Central
    "219": (_CHICAGO, _NEW_YORK),  # north-west Indiana
    "270": (_CHICAGO, _NEW_YORK),  # west Kentucky
    "364": (_CHICAGO, _NEW_YORK),  # overlay of 270
    "423": (_CHICAGO, _NEW_YORK),  # east Tennessee
    "574": (_CHICAGO, _NEW_YORK),  # north Indiana
    "606": (_CHICAGO, _NEW_YORK),  # east Kentucky
    "812": (_CHICAGO, _NEW_YORK),  # south Indiana
    "930": (_CHICAGO, _NEW_YORK),  # overlay of 812
    "850": (_CHICAGO, _NEW_YORK),  # the Florida panhandle
    "448": (_CHICAGO, _NEW_YORK),  # overlay of 850
    "906": (_CHICAGO, _NEW_YORK),  # upper Michigan
    "807": (_TORONTO, _WINNIPEG),  # north-west Ontario
    # Central and Mountain
    "308": (_CHICAGO, _DENVER),  # west Nebraska
    "605": (_CHICAGO, _DENVER),  # South Dakota
    "620": (_CHICAGO, _DENVER),  # south Kansas
    "701": (_CHICAGO, _DENVER),  # North Dakota
    "785": (_CHICAGO, _DENVER),  # north Kansas
    "306": _SASKATCHEWAN,  # Lloydminster keeps Alberta's time
    "639": _SASKATCHEWAN,  # overlay of 306
    "474": _SASKATCHEWAN,  # overlay of 306
    # Mountain and Pacific
    "208": _IDAHO,
    "986": _IDAHO,  # overlay of 208
    "458": _OREGON,  # overlay of 541
    "541": _OREGON,  # Malheur county
    "775": (_BOISE, _DENVER, _LOS_ANGELES),  # Nevada: West Wendover and Jackpot
    "250": _BRITISH_COLUMBIA,
    "236": _BRITISH_COLUMBIA,  # overlay of the whole province
    "672": _BRITISH_COLUMBIA,  # overlay of the whole province
    "778": _BRITISH_COLUMBIA,  # overlay of the whole province
    # With and without summer time
    "928": (_DENVER, _PHOENIX),  # the Navajo Nation has it, the rest of Arizona has not
    # Further zones
    "418": _EASTERN_QUEBEC,
    "367": _EASTERN_QUEBEC,  # overlay of 418
    "581": _EASTERN_QUEBEC,  # overlay of 418
    "709": (_HALIFAX, "America/St_Johns"),  # Labrador keeps Atlantic time
    "879": (_HALIFAX, "America/St_Johns"),  # overlay of 709
    "867": (_DAWSON_CREEK, _EDMONTON, _TORONTO, _VANCOUVER, _WINNIPEG),  # the territories
    "907": ("America/Adak", "America/Anchorage", "America/Juneau"),  # Alaska
}
"""Area codes that lie in several time zones -> those zones.

The tables of phonenumbers give one zone to most numbers of such a code, and one to overlays.
"""

_NATIONAL_AREA = slice(1, 4)
_PLACED = (Line.FIXED, Line.FIXED_OR_MOBILE)
"""The lines whose numbers name a place; a mobile names its country at most."""


def recipient_zones(number: NumberClassification) -> tuple[str, ...]:
    """Name every time zone in which the owner of a number may be.

    Args:
        number: What `classify_number` found of it.

    Returns:
        Names of the tz database, sorted; empty where nothing is known, as of short codes.

    >>> from msgcore.sms.numbers import classify_number
    >>> recipient_zones(classify_number("+12195550123"))
    ('America/Chicago', 'America/New_York')
    >>> recipient_zones(classify_number("+442079460000"))
    ('Europe/London',)
    """
    if not number.calling_code:
        return ()
    digits = number.address.removeprefix("+")
    if number.calling_code != NORTH_AMERICA:
        known = digits if number.line in _PLACED else str(number.calling_code)
        return tuple(sorted(zones_by_prefix(known)))
    area = digits[_NATIONAL_AREA]
    zones = {*area_zones(area), *SPLIT_AREA_CODES.get(area, ())}
    return tuple(sorted(zones or zones_by_prefix(str(NORTH_AMERICA))))
