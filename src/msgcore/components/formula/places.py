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
from msgcore.components.formula.function import NUMBER
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
        return Location(latitude, longitude)
    except InvalidValueError as error:
        # The message is without the numbers: where somebody is, is nobody's business.
        said = (f"{fault.path} is out of range ({fault.hint})" for fault in error.faults)
        raise NoValueError(f"The {' and the '.join(said)}") from None


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
        raise NoValueError("The location lacks its latitude or its longitude.")
    north, east = math.radians(place.latitude), math.radians(place.longitude)
    return (
        math.cos(north) * math.cos(east),
        math.cos(north) * math.sin(east),
        math.sin(north),
    )


def build_geolocation(builder: Builder, node: Call) -> Part:
    """Build GEOLOCATION: a place that stands in the source must be one."""
    latitude, longitude = parts = [builder.build(argument) for argument in node.arguments]
    for part in parts:
        builder.expect(node, part, NUMBER)
    north, east = latitude.run, longitude.run

    def run(context: Context) -> Value:
        try:
            return geolocation(north(context), east(context))
        except NoValueError as error:
            raise builder.failed(str(error), node.span) from None

    if latitude.is_constant and longitude.is_constant:
        try:
            place = geolocation(latitude.value, longitude.value)
        except NoValueError as error:
            raise builder.wrong(str(error), node.span) from None
        return builder.known(Type.LOCATION, place, node)
    return Part(Type.LOCATION, run, node.span, node)


def build_distance(builder: Builder, node: Call) -> Part:
    """Build DISTANCE, whose unit stands in the source."""
    first, second, unit = map(builder.build, node.arguments)
    for part in (first, second):
        builder.expect(node, part, frozenset({Type.LOCATION}))
    if not unit.is_literal or unit.value not in RADIUS:
        received = f'"{unit.value}"' if unit.is_literal else unit.type.value
        raise builder.wrong(
            "Incorrect parameter value for function 'DISTANCE()'. "
            f"Expected 'mi'/'km', received {received}",
            unit.span,
            "Write it in small letters.",
        )
    start, end, measure = first.run, second.run, str(unit.value)

    def run(context: Context) -> Value:
        here, there = start(context), end(context)
        try:
            return distance(here, there, measure)
        except NoValueError as error:
            raise builder.failed(str(error), node.span) from None

    return builder.folded(Part(Type.NUMBER, run, node.span, node), (first, second))


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
