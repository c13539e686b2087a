"""What a component is rendered with: values, options, lists, and the customer's clock and place.

Guide: Use Formulas to Add Dynamic Content to Messaging Components.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, tzinfo
from decimal import Decimal
from typing import Any

import attrs

from msgcore.components.formula import Context, Schema
from msgcore.components.formula.context import attribute
from msgcore.components.kinds import Format
from msgcore.components.option import Option
from msgcore.errors import Fault, InvalidValueError
from msgcore.values import utc

__all__ = ["RenderContext", "Values", "first_in", "found_in", "identity", "is_record"]


def _apart(
    _instance: object, attribute: "attrs.Attribute[tuple[Option, ...]]", options: tuple[Option, ...]
) -> None:
    seen: set[str] = set()
    faults: list[Fault] = []
    for place, option in enumerate(options):
        if option.id in seen:
            path = f"{attribute.name}[{place}].id"
            faults.append(Fault(path=path, message=f"{option.id!r} is taken by an earlier option"))
        seen.add(option.id)
    if faults:
        raise InvalidValueError(faults)


@attrs.frozen(kw_only=True)
class RenderContext:
    """What a component is rendered with; it is handed in and never stored.

    Args:
        values: Reference -> value: `$Parameters.FirstName`, `$Parameters.MyCase.Subject`; a
            record may be a mapping or an object with its fields as well. A value is text, a
            truth value, a number, a date, an instant, or None.
        options: What the customer chooses from, for options that are no part of the component.
            Records or `TimeSlot`s as the value of the question's parameter do as well; slots
            need `now`.
        lists: Reference -> entries, for lists that are no options: single values, mappings or
            objects.
        now: The instant that NOW and TODAY tell; None where no formula asks.
        zone: The customer's time zone; None for Greenwich.
        locale: The customer's locale, such as `en_US`, by which dates are written.
        rates: What one unit of the corporate currency is in others, by ISO code.
        device_lacks: The formats that the customer's device does not show.

    Raises:
        InvalidValueError: Two options with one id, or an instant without a zone.
    """

    values: Mapping[str, Any] = attrs.field(factory=dict, repr=False)
    options: tuple[Option, ...] = attrs.field(default=(), validator=_apart)
    lists: Mapping[str, Sequence[Any]] = attrs.field(factory=dict, repr=False)
    now: datetime | None = attrs.field(default=None, converter=attrs.converters.optional(utc))
    zone: tzinfo | None = None
    locale: str = "en_US"
    rates: Mapping[str, Decimal] = attrs.field(factory=dict)
    device_lacks: frozenset[Format] = frozenset()

    def for_formulas(
        self, values: Mapping[str, Any], lists: Mapping[str, Sequence[Any]] | None = None
    ) -> Context:
        """Return what a formula is evaluated with.

        Args:
            values: The values, named as in the formula's schema.
            lists: The lists of its list templates.
        """
        return Context(
            values=dict(values),
            now=self.now,
            zone=self.zone,
            locale=self.locale,
            rates=self.rates,
            lists=lists or {},
        )


_SINGLE = (str, bytes, int, float, Decimal, date, time)
"""What has attributes of its own that are no fields."""


class Values:
    """The values of a component, found by their names in any case of letters.

    Args:
        given: Name -> value; a value may be a mapping or an object with parts.

    >>> values = Values({"$Parameters.MyCase": {"Subject": "Late"}})
    >>> values["$parameters.mycase.subject"]
    'Late'
    """

    def __init__(self, given: Mapping[str, Any]) -> None:
        self._given = {name.casefold(): value for name, value in given.items()}

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - a value of any type
        """Return the value of a name; None where there is none."""
        parts = name.split(".")
        for count in range(len(parts), 0, -1):
            value = self._given.get(".".join(parts[:count]).casefold())
            if value is not None:
                return found_in(value, parts[count:])
        return None

    def of(self, schema: Schema) -> dict[str, Any]:
        """Return the values of a schema's fields, by the fields' names."""
        return {field.name: self[field.name] for field in schema}


def found_in(record: Any, path: Sequence[str]) -> Any:  # noqa: ANN401 - a value of any type
    """Return what a path leads to; None where it leads nowhere.

    Args:
        record: A mapping, whose names are found in any case of letters, or an object with
            attributes.
        path: The names on the way.

    >>> found_in({"Owner": {"name": "Ana"}}, ("owner", "Name"))
    'Ana'
    """
    for count in range(len(path), 1, -1):
        whole = _part(record, ".".join(path[:count]))
        if whole is not None:
            return found_in(whole, path[count:])
    return found_in(_part(record, path[0]), path[1:]) if path else record


def first_in(records: Iterable[Any], name: str) -> Any:  # noqa: ANN401 - a value of any type
    """Return the first value that a field has in some records; None where it has none.

    Args:
        records: Mappings or objects.
        name: The field's name, perhaps with dots.
    """
    values = (found_in(record, name.split(".")) for record in records)
    return next((value for value in values if value is not None), None)


def identity(record: Any) -> Any:  # noqa: ANN401 - a record, or its id
    """Return the id of a record; what is no record with an id stands for itself."""
    found = found_in(record, ("Id",))
    return record if found is None else found


def is_record(value: Any) -> bool:  # noqa: ANN401 - a value of any type
    """Tell whether a value may have fields: neither a single value nor a list has any."""
    return value is not None and not isinstance(value, (*_SINGLE, Sequence))


def _part(record: Any, name: str) -> Any:  # noqa: ANN401 - a value of any type
    if isinstance(record, _SINGLE):
        return None
    if not isinstance(record, Mapping):
        return attribute(record, name)
    if name in record:
        return record[name]
    wanted = name.casefold()
    return next((value for key, value in record.items() if str(key).casefold() == wanted), None)
