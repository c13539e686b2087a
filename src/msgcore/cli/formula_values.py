"""What a context file says: fields with their kinds, and their values.

| in JSON | without a schema |
|---|---|
| a number | a number |
| true, false | a checkbox |
| `"2026-03-02"` | a date |
| `"2026-03-02T09:00:00Z"`, with any offset | a date and time |
| any other text, null | a text |
| a list of texts | a multi-select picklist |
| `{"latitude": …, "longitude": …}` | a location |
| any other object | fields with dots in their names |

With a schema, each field has the kind that it says; a file of that form names kinds where
the context holds values.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import Any

from msgcore.components.formula import Field, FieldKind, Location, Schema
from msgcore.errors import CodecError, Fault, InvalidValueError

__all__ = ["inferred", "read_with", "schema_of"]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_INSTANT = re.compile(
    r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})", re.ASCII
)
_PLACE = {"latitude", "longitude"}


def inferred(data: object) -> tuple[Schema, Mapping[str, Any]]:
    """Return the fields of a context with the kinds that their values have, and the values.

    Args:
        data: What the file holds, its numbers as decimals.

    Raises:
        CodecError: It is no object, or a list or a location in it is no field; every fault.
        InvalidValueError: Two names differ in case alone.

    >>> schema, values = inferred({"Case": {"Opened": "2026-03-02"}})
    >>> schema.get("Case.Opened").kind.value, values
    ('date', {'Case.Opened': datetime.date(2026, 3, 2)})
    """
    kinds: dict[str, str | FieldKind | Field] = {}
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, value in _flat(_object(data)):
        kind = _kind(value)
        if kind is None:
            hint = "A list of texts is a multi-select picklist; name the kind in a schema."
            faults.append(Fault(path=name, message="is a list of other things", hint=hint))
            continue
        kinds[name] = kind
        _read(name, kind, value, values, faults)
    if faults:
        raise CodecError(faults)
    return Schema.of(kinds), values


def schema_of(data: object) -> Schema:
    """Return the fields of a schema file.

    Args:
        data: What the file holds: kinds by name, or lists of the values of picklists.

    Raises:
        CodecError: It is no object, or a kind is no text.
        InvalidValueError: A kind does not exist, or two names differ in case alone.
    """
    fields: dict[str, str | FieldKind | Field] = {}
    faults: list[Fault] = []
    for name, kind in _flat(_object(data)):
        if isinstance(kind, str):
            fields[name] = kind
        elif isinstance(kind, list) and all(isinstance(value, str) for value in kind):
            fields[name] = Field(name=name, kind=FieldKind.PICKLIST, values=tuple(kind))
        else:
            hint = "Write a kind, such as text, or a list of a picklist's values."
            faults.append(Fault(path=name, message="is no kind", hint=hint))
    if faults:
        raise CodecError(faults)
    return Schema.of(fields)


def read_with(schema: Schema, data: object) -> Mapping[str, Any]:
    """Return the values of a context, each as its schema says.

    Args:
        schema: The fields; what else the context holds is not read.
        data: What the file holds, its numbers as decimals.

    Raises:
        CodecError: It is no object, or a value is not what its field holds; every fault.
    """
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, value in _flat(_object(data)):
        field = schema.get(name)
        if field is not None:
            _read(field.name, field.kind, value, values, faults)
    if faults:
        raise CodecError(faults)
    return values


def _object(data: object) -> Mapping[str, Any]:
    if isinstance(data, dict):
        return data
    raise CodecError(Fault(message="is no JSON object", hint='Write {"Name": value, …}.'))


def _flat(data: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield each field by its whole name."""
    for name, value in data.items():
        if isinstance(value, dict) and value.keys() != _PLACE:
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", value


def _kind(value: object) -> FieldKind | None:
    if isinstance(value, str):
        return _kind_of_text(value)
    if isinstance(value, list):
        return FieldKind.MULTIPICKLIST if all(isinstance(one, str) for one in value) else None
    return _KINDS[type(value)]


_KINDS = {
    bool: FieldKind.CHECKBOX,
    Decimal: FieldKind.NUMBER,
    dict: FieldKind.LOCATION,
    type(None): FieldKind.TEXT,
}


def _kind_of_text(text: str) -> FieldKind:
    if _DAY.fullmatch(text) and _is_read(date.fromisoformat, text):
        return FieldKind.DATE
    if _INSTANT.fullmatch(text) and _is_read(datetime.fromisoformat, text):
        return FieldKind.DATETIME
    return FieldKind.TEXT


def _is_read(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except ValueError:
        return False
    return True


def _read(
    name: str, kind: FieldKind, value: object, values: dict[str, Any], faults: list[Fault]
) -> None:
    """Add a value as its field holds it, or the fault that it has."""
    reader = _READERS.get(kind)
    try:
        values[name] = value if value is None or reader is None else reader(value)
    except InvalidValueError as error:
        faults += [
            Fault(path=f"{name}.{one.path}", message=one.message, hint=one.hint)
            for one in error.faults
        ]
    except (ValueError, TypeError, AttributeError, InvalidOperation):
        faults.append(Fault(path=name, message=f"is no {kind.value}", hint=_HINTS.get(kind, "")))


def _number(value: Any) -> Decimal:  # noqa: ANN401 - whatever JSON holds
    if isinstance(value, bool):
        raise TypeError
    return Decimal(value)


def _date(value: Any) -> date:  # noqa: ANN401 - as above
    return date.fromisoformat(value)


def _datetime(value: Any) -> datetime:  # noqa: ANN401 - as above
    instant = datetime.fromisoformat(value)
    if instant.tzinfo is None:
        raise ValueError
    return instant


def _time(value: Any) -> time:  # noqa: ANN401 - as above
    return time.fromisoformat(value)


def _text(value: Any) -> str:  # noqa: ANN401 - as above
    if not isinstance(value, str):
        raise TypeError
    return value


def _checkbox(value: Any) -> bool:  # noqa: ANN401 - as above
    if not isinstance(value, bool):
        raise TypeError
    return value


def _location(value: Any) -> Location:  # noqa: ANN401 - as above
    parts = (value[name] for name in ("latitude", "longitude"))
    return Location(*(part if part is None else _number(part) for part in parts))


def _selected(value: Any) -> tuple[str, ...]:  # noqa: ANN401 - as above
    parts = value.split(";") if isinstance(value, str) else value
    return tuple(_text(part) for part in parts if part != "")


_READERS: dict[FieldKind, Callable[[Any], Any]] = {
    FieldKind.TEXT: _text,
    FieldKind.ID: _text,
    FieldKind.PICKLIST: _text,
    FieldKind.NUMBER: _number,
    FieldKind.CURRENCY: _number,
    FieldKind.PERCENT: _number,
    FieldKind.DATE: _date,
    FieldKind.DATETIME: _datetime,
    FieldKind.TIME: _time,
    FieldKind.CHECKBOX: _checkbox,
    FieldKind.LOCATION: _location,
    FieldKind.MULTIPICKLIST: _selected,
}
_HINTS = {
    FieldKind.DATE: "Write it like 2026-03-02.",
    FieldKind.DATETIME: "Write it like 2026-03-02T09:00:00Z, with an offset.",
    FieldKind.TIME: "Write it like 09:00:00.",
    FieldKind.CHECKBOX: "Write true or false.",
    FieldKind.LOCATION: 'Write {"latitude": 37.8, "longitude": -122.4}.',
    FieldKind.MULTIPICKLIST: "Write a list of texts.",
    FieldKind.TEXT: "Write it in quotes.",
}
