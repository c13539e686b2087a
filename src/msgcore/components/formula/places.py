"""Functions about places, ids and currencies.

| function | law |
|---|---|
| DISTANCE | 2R asin(c/2), c the straight line through a sphere of radius 1 |
| CASESAFEID | three characters that say which of the fifteen are capitals |
| CURRENCYRATE | what one unit of the corporate currency is; 1 for a code without a rate |

Salesforce Help: Formula Operators and Functions.
"""

import math
from decimal import Decimal

from msgcore.components.formula.builder import Builder
from msgcore.components.formula.context import Context
from msgcore.components.formula.kinds import Location, Type, Value
from msgcore.components.formula.novalue import NoValueError
from msgcore.components.formula.part import Part
from msgcore.components.formula.tree import Call
from msgcore.errors import InvalidValueError

__all__ = ["build_distance", "build_geolocation", "case_safe_id", "distance", "geolocation"]

RADIUS = {"mi": 3958.761, "km": 6371.009}
"""Of the earth."""

_SHORT_ID, _LONG_ID, _CHUNK = 15, 18, 5
_SUFFIX = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"


def geolocation(latitude: Decimal | None, longitude: Decimal | None) -> Location:
    """Make a place of its latitude and longitude."""
    try:
        place = Location(latitude, longitude)
    except InvalidValueError as error:
        raise NoValueError(_said(error)) from None
    if (latitude is None) is not (longitude is None):
        raise NoValueError(_LACKS_PART)
    return place


def _said(error: InvalidValueError) -> str:
    # It is without the numbers: where somebody is, is nobody's business.
    said = (f"{fault.path} is out of range ({fault.hint})" for fault in error.faults)
    return f"The {' and the '.join(said)}"


_LACKS_PART = "The location lacks its latitude or its longitude."


def distance(first: Location | None, second: Location | None, unit: str) -> Decimal | None:
    """Return how far two places are from each other."""
    ends = [_point(place) for place in (first, second)]
    if None in ends:
        return None
    start, end = (point for point in ends if point is not None)
    chord = math.dist(start, end)
    return Decimal(repr(2 * RADIUS[unit] * math.asin(min(1.0, chord / 2))))


def _point(place: Location | None) -> tuple[float, float, float] | None:
    if place is None or (place.latitude is None and place.longitude is None):
        return None
    if place.latitude is None or place.longitude is None:
        raise NoValueError(_LACKS_PART)
    north, east = math.radians(place.latitude), math.radians(place.longitude)
    return (
        math.cos(north) * math.cos(east),
        math.cos(north) * math.sin(east),
        math.sin(north),
    )


def build_geolocation(builder: Builder, node: Call) -> Part:
    """Build GEOLOCATION: numbers that stand in the source must be degrees."""
    latitude, longitude = parts = [builder.build(argument) for argument in node.arguments]
    for part in parts:
        builder.expect(node, part, frozenset({Type.NUMBER}))
    north, east = latitude.run, longitude.run
    try:
        Location(*(part.value if part.is_literal else None for part in parts))
    except InvalidValueError as error:
        raise builder.wrong(_said(error), node.span) from None

    def run(context: Context) -> Value:
        latitude, longitude = north(context), east(context)
        try:
            return geolocation(latitude, longitude)
        except NoValueError as error:
            raise builder.failed(str(error), node.span) from None

    return builder.folded(Part(Type.LOCATION, run, node.span, node), parts)


def build_distance(builder: Builder, node: Call) -> Part:
    """Build DISTANCE: a unit that stands in the source must be one, in any case.

    A unit in capitals, like one that is computed, is looked at when it is evaluated.
    """
    first, second, unit = parts = [builder.build(argument) for argument in node.arguments]
    for part in (first, second):
        builder.expect(node, part, frozenset({Type.LOCATION}))
    builder.expect(node, unit, _UNIT)
    if unit.is_literal and str(unit.value).lower() not in RADIUS:
        raise builder.wrong(
            "Incorrect parameter value for function 'DISTANCE()'. "
            f"Expected 'mi'/'km', received \"{unit.value or ''}\"",
            unit.span,
        )
    start, end, measure = first.run, second.run, unit.run

    def run(context: Context) -> Value:
        here, there, name = start(context), end(context), measure(context)
        if name not in RADIUS:
            raise builder.failed(
                "Invalid unit for the distance() function.",
                unit.span,
                'Write "mi" or "km", in small letters.',
            )
        try:
            return distance(here, there, name)
        except NoValueError as error:
            raise builder.failed(str(error), node.span) from None

    return builder.folded(Part(Type.NUMBER, run, node.span, node), parts)


_UNIT = frozenset({Type.TEXT, Type.ID})


def case_safe_id(identifier: str) -> str:
    """Return an id that can be told from others whatever its case."""
    if len(identifier) == _LONG_ID:
        return identifier
    if len(identifier) != _SHORT_ID or not (identifier.isascii() and identifier.isalnum()):
        raise NoValueError("The id must have 15 or 18 letters and digits.")
    chunks = (identifier[start : start + _CHUNK] for start in range(0, _SHORT_ID, _CHUNK))
    return identifier + "".join(
        _SUFFIX[sum(char.isupper() << place for place, char in enumerate(chunk))]
        for chunk in chunks
    )
