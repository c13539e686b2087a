"""The types of the formula language, and the fields that have them.

| type | in Python | blank |
|---|---|---|
| Text, Id, Picklist | `str` | None, and the empty text, which is the same |
| Number | `Decimal` | None |
| Date, DateTime, Time | `date`, aware `datetime`, `time` | None |
| Boolean | `bool` | None, which counts as false |
| Location | `Location` | None |
| MultiPicklist | `tuple` of `str` | the empty tuple |
| Null | None | always |

Salesforce Help: Formula Field Data Types.
"""

from decimal import Decimal
from enum import Enum, unique
from typing import Any

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.values import not_empty

__all__ = ["Field", "FieldKind", "Location", "Type", "named"]


@unique
class Type(Enum):
    """What a part of a formula is."""

    TEXT = "Text"
    NUMBER = "Number"
    DATE = "Date"
    DATETIME = "DateTime"
    TIME = "Time"
    BOOLEAN = "Boolean"
    LOCATION = "Location"
    PICKLIST = "Picklist"
    MULTIPICKLIST = "MultiPicklist"
    ID = "Id"
    NULL = "Null"

    __hash__ = object.__hash__

    @property
    def plain(self) -> "Type":
        """The type itself, and Text for an Id, which is a text."""
        return Type.TEXT if self is Type.ID else self


def named(kinds: frozenset[Type]) -> str:
    """Return the names of types, for messages: without Null, and Id, which is a text.

    >>> named(frozenset({Type.DATE, Type.NULL, Type.TEXT}))
    'Text, Date'
    """
    return ", ".join(kind.value for kind in Type if kind in kinds - {Type.NULL, Type.ID})


@unique
class FieldKind(Enum):
    """What a field holds, as a schema names it."""

    TEXT = "text"
    NUMBER = "number"
    CURRENCY = "currency"
    PERCENT = "percent"
    """Stored as 45.5, and 0.455 in a formula."""
    DATE = "date"
    DATETIME = "datetime"
    TIME = "time"
    CHECKBOX = "checkbox"
    LOCATION = "location"
    PICKLIST = "picklist"
    MULTIPICKLIST = "multipicklist"
    ID = "id"

    __hash__ = object.__hash__

    @property
    def type(self) -> Type:
        """The type that such a field has in a formula."""
        return _TYPES[self]


_TYPES = {
    FieldKind.TEXT: Type.TEXT,
    FieldKind.NUMBER: Type.NUMBER,
    FieldKind.CURRENCY: Type.NUMBER,
    FieldKind.PERCENT: Type.NUMBER,
    FieldKind.DATE: Type.DATE,
    FieldKind.DATETIME: Type.DATETIME,
    FieldKind.TIME: Type.TIME,
    FieldKind.CHECKBOX: Type.BOOLEAN,
    FieldKind.LOCATION: Type.LOCATION,
    FieldKind.PICKLIST: Type.PICKLIST,
    FieldKind.MULTIPICKLIST: Type.MULTIPICKLIST,
    FieldKind.ID: Type.ID,
}


@attrs.frozen(kw_only=True)
class Field:
    """A field that formulas may name.

    Args:
        name: Its name, dots included, such as `Case.Owner.Name`.
        kind: What it holds.
        values: The values of a picklist, where they are known; empty for any.
    """

    name: str = attrs.field(validator=not_empty)
    kind: FieldKind
    values: tuple[str, ...] = ()

    @property
    def type(self) -> Type:
        """The type that it has in a formula."""
        return self.kind.type


@attrs.frozen
class Location:
    """A place on earth; a part that is missing is None.

    Args:
        latitude: In degrees, -90 to 90.
        longitude: In degrees, -180 to 180.

    Raises:
        InvalidValueError: A number is out of range; both faults.
    """

    latitude: Decimal | None
    longitude: Decimal | None

    def __attrs_post_init__(self) -> None:
        faults = [
            Fault(path=name, message=f"is {value}", hint=f"Use -{limit} to {limit}.")
            for name, value, limit in (
                ("latitude", self.latitude, 90),
                ("longitude", self.longitude, 180),
            )
            if value is not None and not (Decimal(value).is_finite() and -limit <= value <= limit)
        ]
        if faults:
            raise InvalidValueError(faults)


Value = Any
"""What a formula computes with: see the table above."""
