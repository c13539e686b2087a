"""What a formula is evaluated with: the values of its fields, the clock, the place.

Nothing is read from the machine: the instant, the time zone, the locale and the rates of
currencies are handed in, and NOW is one instant however often it is asked for.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, tzinfo
from decimal import Decimal
from typing import Any

import attrs

from msgcore.components.formula.kinds import Field, FieldKind, Location, Value
from msgcore.components.formula.novalue import NoValueError
from msgcore.components.formula.numbers import held, scaled
from msgcore.errors import InvalidValueError
from msgcore.values import utc

__all__ = ["BLANKS", "Context", "attribute", "bare", "converted", "looked_up", "rate"]

_NO_RATES: Mapping[str, Decimal] = {}
_NOTHING: Mapping[str, Any] = {}


@attrs.define(kw_only=True, on_setattr=attrs.setters.NO_OP)
class Context:
    """What a formula is evaluated with.

    It is not frozen, because one is made for each evaluation; nothing changes it.

    Args:
        values: The fields by name. A name with dots is looked up whole, then part by part
            through mappings and attributes; what is missing is blank.
        now: The instant that NOW gives; None where the formula must not ask.
        zone: The user's time zone; None for Greenwich.
        locale: The user's locale, such as `en_US`, by which templates write dates.
        rates: What one unit of the corporate currency is in others, by ISO code; a code that
            is not there counts as 1.
        lists: The lists that list templates go through, by name.
        scope: What list templates tell, where one is being rendered.
    """

    values: Any = attrs.field(default=_NOTHING, repr=False)
    now: datetime | None = attrs.field(default=None, converter=attrs.converters.optional(utc))
    zone: tzinfo | None = None
    locale: str = "en_US"
    rates: Mapping[str, Decimal] = _NO_RATES
    lists: Mapping[str, Any] = attrs.field(default=_NOTHING, repr=False)
    scope: Mapping[str, Any] = attrs.field(default=_NOTHING, repr=False)

    @property
    def instant(self) -> datetime:
        """The instant of the evaluation."""
        if self.now is None:
            raise NoValueError("The context does not say what time it is.")
        return self.now

    def local(self, instant: datetime) -> datetime:
        """Return an instant on the user's clock."""
        if self.zone is None:
            return instant
        try:
            return instant.astimezone(self.zone)
        except OverflowError:
            raise NoValueError("The date and time are out of range in the user's zone.") from None

    def scoped(self, scope: Mapping[str, Any]) -> "Context":
        """Return the same context with another scope."""
        made = _new(Context)
        made.values, made.now, made.zone = self.values, self.now, self.zone
        made.locale, made.rates = self.locale, self.rates
        made.lists, made.scope = self.lists, scope
        return made


_new = object.__new__


class _Bare(Context):
    """Values alone: what is as usual is not even stored, which saves time."""

    __slots__ = ()
    now = None
    zone = None
    locale = "en_US"
    rates = _NO_RATES
    lists = _NOTHING

    def scoped(self, scope: Mapping[str, Any]) -> Context:
        """Return the same values with another scope."""
        made = _new(_Bare)
        made.values, made.scope = self.values, scope
        return made

    # What attrs evolves is more than values alone: so it becomes a whole context.
    def __new__(cls, **told: Any) -> Context:  # type: ignore[misc]  # as said above
        """Make a whole context of one that attrs evolves."""
        return Context(**told)


def bare(values: Any) -> Context:
    """Return a context of values alone.

    Args:
        values: The fields by name; None for none.
    """
    made = _new(_Bare)
    made.values = _NOTHING if values is None else values
    made.scope = _NOTHING
    return made


_MISSING = object()

BLANKS: Mapping[FieldKind, Value] = {FieldKind.MULTIPICKLIST: (), FieldKind.CHECKBOX: False}
"""What a blank field is where it is not null."""


def looked_up(values: Any, name: str) -> Any:
    """Return what a name stands for; None where there is nothing.

    Args:
        values: A mapping, or an object with attributes.
        name: The name, perhaps with dots.
    """
    if type(values) is dict or isinstance(values, Mapping):
        found = values.get(name, _MISSING)
        if found is not _MISSING:
            return found
        first, _, rest = name.partition(".")
        if not rest:
            return None
        found = values.get(first)
        if type(found) is dict and rest in found:
            return found[rest]
    else:
        first, _, rest = name.partition(".")
        found = attribute(values, first)
    while rest and found is not None:
        if (type(found) is dict or isinstance(found, Mapping)) and rest in found:
            return found[rest]
        first, _, rest = rest.partition(".")
        found = _part(found, first)
    return found


def _part(values: Any, name: str) -> Any:
    if type(values) is dict or isinstance(values, Mapping):
        return values.get(name)
    return attribute(values, name)


def attribute(record: Any, name: str) -> Any:
    """Return a field of an object; None where it has none.

    Args:
        record: The object.
        name: The field's name. What begins with an underscore is no field: it leads from the
            object to its code, and to whatever the host's program holds.
    """
    return None if name.startswith("_") else getattr(record, name, None)


def converted(value: Any, field: Field) -> Value:
    """Return a field's value as formulas compute with it.

    Args:
        value: What a record holds; not None, see `BLANKS`.
        field: What it should be.

    Raises:
        NoValueError: It is something else.
    """
    made = _CONVERTERS[field.kind](value)
    if made is _MISSING:
        kind = type(value).__name__
        if field.kind is FieldKind.DATETIME and isinstance(value, datetime):
            kind = "datetime, without a zone,"
        raise NoValueError(
            f"Field {field.name} holds a value of type {kind} that is no {field.type.value}."
        )
    return made


def _text(value: Any) -> Any:
    # A member of an enumeration of texts becomes the text that it is.
    return (str.__str__(value) or None) if isinstance(value, str) else _MISSING


def _number(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, Decimal | int | float):
        return _MISSING
    number = held(Decimal(float.__repr__(value) if isinstance(value, float) else value))
    return _MISSING if number is None else number


def _percent(value: Any) -> Any:
    number = _number(value)
    return number if number is _MISSING else scaled(number, -2)


def _date(value: Any) -> Any:
    return value if isinstance(value, date) and not isinstance(value, datetime) else _MISSING


def _datetime(value: Any) -> Any:
    if not isinstance(value, datetime) or value.tzinfo is None:
        return _MISSING
    try:
        moment = utc(value)
    except InvalidValueError:
        return _MISSING
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def _time(value: Any) -> Any:
    if not isinstance(value, time) or value.tzinfo is not None:
        return _MISSING
    return value.replace(microsecond=value.microsecond // 1000 * 1000)


def _boolean(value: Any) -> Any:
    return value if isinstance(value, bool) else _MISSING


def _location(value: Any) -> Any:
    return value if isinstance(value, Location) else _MISSING


def _selected(value: Any) -> Any:
    if isinstance(value, str):
        return tuple(part for part in str.__str__(value).split(";") if part)
    if isinstance(value, list | tuple | set | frozenset) and all(
        isinstance(part, str) for part in value
    ):
        return tuple(value)
    return _MISSING


def rate(context: Context, code: str | None) -> Decimal:
    """Return the rate of a currency; 1 for a code without one.

    Args:
        context: What a formula is evaluated with.
        code: The ISO code.

    Raises:
        NoValueError: The rate is no number.
    """
    found = _number(context.rates.get(code or "", 1))
    if found is _MISSING:
        raise NoValueError(f"The rate of {code} is no number.")
    return Decimal(found)


_CONVERTERS = {
    FieldKind.TEXT: _text,
    FieldKind.NUMBER: _number,
    FieldKind.CURRENCY: _number,
    FieldKind.PERCENT: _percent,
    FieldKind.DATE: _date,
    FieldKind.DATETIME: _datetime,
    FieldKind.TIME: _time,
    FieldKind.CHECKBOX: _boolean,
    FieldKind.LOCATION: _location,
    FieldKind.PICKLIST: _text,
    FieldKind.MULTIPICKLIST: _selected,
    FieldKind.ID: _text,
}
