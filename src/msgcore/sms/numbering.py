"""The numbering plans, as the library phonenumbers knows them: the one place that asks it.

The library loads when the first number is read: it costs more than the rest of this room
together, and whoever only segments texts has no use for it.
"""

from collections.abc import Mapping
from enum import Enum, unique
from functools import cache

import attrs

__all__ = [
    "NORTH_AMERICA",
    "Line",
    "PlanNumber",
    "area_zones",
    "calling_code",
    "is_region",
    "read",
    "regions",
    "zones_by_prefix",
]

NORTH_AMERICA = 1
"""The calling code of the US, Canada and twenty-odd other countries."""

_INTERNATIONAL = "001"
"""What phonenumbers calls a number that belongs to no country."""


@unique
class Line(Enum):
    """What a numbering plan says that a number is for."""

    FIXED = "fixed"
    MOBILE = "mobile"
    FIXED_OR_MOBILE = "fixed-or-mobile"
    """The plan does not tell the two apart, as in North America."""
    TOLL_FREE = "toll-free"
    VOIP = "voip"
    OTHER = "other"
    """Premium rate, shared cost, personal, pager, voicemail and the like."""
    UNKNOWN = "unknown"
    """The plan has no such number."""


@attrs.frozen(kw_only=True)
class PlanNumber:
    """A number as its plan has it.

    Args:
        calling_code: The country's calling code, such as 1 or 44.
        national: The rest of the number, leading zeros included.
        line: What the plan says that it is for.
        region: The country that the number's own digits name, the largest of `regions`; empty
            where none has them, or they belong to no country in particular.
        regions: The countries whose plans have the number; empty where `region` is.
    """

    calling_code: int
    national: str
    line: Line
    region: str = ""
    regions: tuple[str, ...] = ()

    @property
    def digits(self) -> str:
        """All digits, from the calling code on."""
        return f"{self.calling_code}{self.national}"


def read(text: str, country: str = "") -> PlanNumber | None:
    """Read a number.

    Args:
        text: Digits, perhaps with a leading `+`.
        country: The country whose way of dialling it is, for a number without `+`.

    Returns:
        The number; None where there is no such calling code, or it is no number at all.

    >>> number = read("+442079460000")
    >>> number.national, number.line.value, number.regions
    ('2079460000', 'fixed', ('GB',))
    """
    import phonenumbers  # noqa: PLC0415 - see the top of the file

    try:
        number = phonenumbers.parse(text, country or None)
    except phonenumbers.NumberParseException:
        return None
    line = _lines().get(phonenumbers.number_type(number), Line.OTHER)
    calling_code = int(number.country_code or 0)
    shared = regions(calling_code)
    region = ""
    if line is not Line.UNKNOWN and not _nobodys(line, calling_code, shared):
        region = phonenumbers.region_code_for_number(number) or ""
    if region == _INTERNATIONAL:
        region = ""
    held: tuple[str, ...] = (region,) if region else ()
    if region and calling_code != NORTH_AMERICA:  # there, area codes tell all countries apart
        held = tuple(
            one
            for one in shared
            if one == region or phonenumbers.is_valid_number_for_region(number, one)
        )
    return PlanNumber(
        calling_code=calling_code,
        national=phonenumbers.national_significant_number(number),
        line=line,
        region=region,
        regions=held,
    )


def _nobodys(line: Line, calling_code: int, shared: tuple[str, ...]) -> bool:
    """Tell whether numbers for a use belong to no one country of those that share a code.

    The tables give all such numbers of North America to the US.
    """
    if line is Line.TOLL_FREE:
        return len(shared) > 1
    return line is Line.OTHER and calling_code == NORTH_AMERICA


@cache
def _lines() -> Mapping[int, Line]:
    from phonenumbers import PhoneNumberType as Kind  # noqa: PLC0415 - see the top of the file

    return {
        Kind.FIXED_LINE: Line.FIXED,
        Kind.MOBILE: Line.MOBILE,
        Kind.FIXED_LINE_OR_MOBILE: Line.FIXED_OR_MOBILE,
        Kind.TOLL_FREE: Line.TOLL_FREE,
        Kind.VOIP: Line.VOIP,
        Kind.UNKNOWN: Line.UNKNOWN,
    }


def regions(calling_code: int) -> tuple[str, ...]:
    """Return the countries that share a calling code, the largest first.

    >>> regions(44)
    ('GB', 'GG', 'IM', 'JE')
    """
    import phonenumbers  # noqa: PLC0415 - see the top of the file

    found = phonenumbers.region_codes_for_country_code(calling_code)
    return tuple(region for region in found if region != _INTERNATIONAL)


def is_region(country: str) -> bool:
    """Tell whether there is a numbering plan for a country of two capital letters."""
    import phonenumbers  # noqa: PLC0415 - see the top of the file

    return country in phonenumbers.SUPPORTED_REGIONS


def calling_code(country: str) -> int:
    """Return a country's calling code; 0 where there is no such country."""
    import phonenumbers  # noqa: PLC0415 - see the top of the file

    return int(phonenumbers.country_code_for_region(country))


def zones_by_prefix(digits: str) -> tuple[str, ...]:
    """Return the time zones of the longest known prefix of a number's digits.

    >>> zones_by_prefix("4930123456")
    ('Europe/Berlin',)
    """
    zones = _zones()
    for length in range(min(len(digits), _longest()), 0, -1):
        found = zones.get(digits[:length])
        if found is not None:
            return found
    return ()


def area_zones(area: str) -> tuple[str, ...]:
    """Return every time zone in which some exchange of a North American area code lies.

    The zone that the tables give for the area code as a whole is often wrong for most of its
    exchanges, and an exchange no longer says where a number is: so all of them count.

    >>> area_zones("219")
    ('America/Chicago', 'America/New_York')
    """
    return _areas().get(area, ())


@cache
def _zones() -> Mapping[str, tuple[str, ...]]:
    from phonenumbers.tzdata import TIMEZONE_DATA  # noqa: PLC0415 - see the top of the file

    return {str(prefix): tuple(zones) for prefix, zones in TIMEZONE_DATA.items()}


@cache
def _longest() -> int:
    return max(map(len, _zones()))


@cache
def _areas() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for prefix, zones in _zones().items():
        if prefix[0] == str(NORTH_AMERICA) and len(prefix) >= _AREA_PREFIX:
            found.setdefault(prefix[1:_AREA_PREFIX], set()).update(zones)
    return {area: tuple(sorted(zones)) for area, zones in found.items()}


_AREA_PREFIX = 4
"""The calling code of North America, and an area code of three digits."""
