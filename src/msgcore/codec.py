"""Values to plain data and back, without loss and without guessing.

    to_data(value)          -> str, int, float, bool, None, lists and dicts: JSON-ready
    from_data(kind, data)   -> the value, or a CodecError that names every fault

Reading refuses unknown fields, missing fields, wrong types (`"4"` is no number, `"abc"`
is no list, `true` is no integer) and values that the constructor refuses, each with its
path. No class is registered: the hooks read attrs classes as they are.

A member of a tagged union carries its tag as a class variable,

    __tag__: ClassVar = ("what", "customer-says")

which is written by the class itself, so it also survives in `A | None` and bare lists.

| type | data |
|---|---|
| `str` `int` `bool` `None` | themselves |
| `float` | a number |
| `Decimal` | a string, so that no digit is lost |
| `datetime` | ISO 8601 with a zone: `2026-03-02T09:00:00Z` |
| `timedelta` | `30h`, `1h30m` |
| `Enum` | the member's value |
| `tuple[X, ...]`, `frozenset[X]` | a list; sets are sorted |
| `tuple[X, Y]` | a list of just that length |
| attrs class | an object |
"""

import difflib
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, overload

import attrs
import cattrs

from msgcore.errors import CodecError, Fault, MalformedError
from msgcore.values import duration_text, instant_text, parse_duration, utc

__all__ = ["from_data", "nearest", "to_data"]

T = TypeVar("T")
Plain = Any
Hook = Callable[[Any, Any], Any]


@overload
def from_data(kind: type[T], data: Plain) -> T: ...
@overload
def from_data(kind: Any, data: Plain) -> Any: ...
def from_data(kind: Any, data: Plain) -> Any:
    """Read a value from plain data.

    Args:
        kind: What to read: an attrs class, a union of tagged classes, a tuple type, …
        data: What `json.loads` or `tomllib.loads` gives.

    Raises:
        CodecError: The data does not describe such a value; every fault with its path.

    >>> from_data(tuple[int, ...], [1, 2])
    (1, 2)
    >>> from_data(tuple[int, ...], [1, "2", True])
    Traceback (most recent call last):
    msgcore.errors.CodecError: [1]: is text, expected an integer
    [2]: is true or false, expected an integer
    """
    return _converter().structure(data, kind)


def to_data(value: Any) -> Plain:
    """Write a value as plain data.

    >>> from datetime import timedelta
    >>> to_data((timedelta(hours=30), None))
    ['30h', None]
    """
    return _converter().unstructure(value)


def nearest(word: Any, known: Iterable[str]) -> str:
    """Return a hint that names the known word nearest to a misspelt one.

    >>> nearest("statsu", ["status", "owner"])
    "Did you mean 'status'?"
    >>> nearest("zzz", ["status", "owner"])
    'Known: owner, status.'
    """
    names = sorted(known)
    close = difflib.get_close_matches(str(word), names, n=1)
    if close:
        return f"Did you mean {close[0]!r}?"
    return f"Known: {', '.join(names)}." if names else ""


@cache
def _converter() -> cattrs.Converter:
    converter = cattrs.Converter(detailed_validation=False)
    for kind, hook in _SCALARS.items():
        converter.register_structure_hook(kind, hook)
    converter.register_structure_hook(Enum, _read_enum)
    converter.register_structure_hook_factory(attrs.has, _class_reader(converter))
    converter.register_structure_hook_factory(_is_union, _union_reader(converter))
    converter.register_structure_hook_factory(_is_sequence, _sequence_reader(converter))
    converter.register_structure_hook_func(lambda kind: kind is Any, lambda data, _: data)

    converter.register_unstructure_hook(datetime, instant_text)
    converter.register_unstructure_hook(timedelta, duration_text)
    converter.register_unstructure_hook(Decimal, str)
    converter.register_unstructure_hook(Enum, lambda member: member.value)
    converter.register_unstructure_hook(tuple, _list_writer(converter))
    converter.register_unstructure_hook(frozenset, _set_writer(converter))
    converter.register_unstructure_hook_factory(attrs.has, _class_writer(converter))
    return converter


# Scalars


def _describe(data: Any) -> str:
    for kind, word in _WORDS:
        if isinstance(data, kind):
            return word
    return type(data).__name__


_WORDS: tuple[tuple[Any, str], ...] = (
    (bool, "true or false"),
    (str, "text"),
    ((int, float, Decimal), "a number"),
    (Mapping, "an object"),
    ((list, tuple), "a list"),
    (types.NoneType, "empty"),
)


def _fault(data: Any, expected: str) -> CodecError:
    return CodecError(Fault(message=f"is {_describe(data)}, expected {expected}"))


def _read_str(data: Any, _: Any) -> str:
    if not isinstance(data, str):
        raise _fault(data, "text")
    return data


def _read_bool(data: Any, _: Any) -> bool:
    if not isinstance(data, bool):
        raise _fault(data, "true or false")
    return data


def _read_int(data: Any, _: Any) -> int:
    if not isinstance(data, int) or isinstance(data, bool):
        raise _fault(data, "an integer")
    return data


def _read_float(data: Any, _: Any) -> float:
    if not isinstance(data, int | float) or isinstance(data, bool):
        raise _fault(data, "a number")
    return float(data)


def _read_decimal(data: Any, _: Any) -> Decimal:
    if isinstance(data, bool) or not isinstance(data, str | int | Decimal):
        raise _fault(data, "a decimal number as text")
    try:
        number = Decimal(data)
    except InvalidOperation:
        raise CodecError(Fault(message=f"{data!r} is not a decimal number")) from None
    if not number.is_finite():
        raise CodecError(Fault(message=f"{data!r} is not a finite number"))
    return number


def _read_datetime(data: Any, _: Any) -> datetime:
    if isinstance(data, datetime):  # TOML has instants of its own
        return _checked(utc, data)
    if not isinstance(data, str):
        raise _fault(data, "an instant such as '2026-03-02T09:00:00Z'")
    try:
        instant = datetime.fromisoformat(data)
    except ValueError:
        raise CodecError(
            Fault(
                message=f"{data!r} is not an instant", hint="Write it like '2026-03-02T09:00:00Z'."
            )
        ) from None
    return _checked(utc, instant)


def _read_timedelta(data: Any, _: Any) -> timedelta:
    if not isinstance(data, str):
        raise _fault(data, "a duration such as '30h'")
    return _checked(parse_duration, data)


def _read_none(data: Any, _: Any) -> None:
    if data is not None:
        raise _fault(data, "nothing")


def _checked(function: Callable[[Any], T], data: Any) -> T:
    try:
        return function(data)
    except MalformedError as error:
        raise CodecError(error.faults) from None


_SCALARS: dict[Any, Hook] = {
    str: _read_str,
    bool: _read_bool,
    int: _read_int,
    float: _read_float,
    Decimal: _read_decimal,
    datetime: _read_datetime,
    timedelta: _read_timedelta,
    types.NoneType: _read_none,
}


def _read_enum(data: Any, kind: type[Enum]) -> Enum:
    for member in kind:
        if member.value == data and type(member.value) is type(data):
            return member
    known = {str(member.value) for member in kind}
    raise CodecError(
        Fault(message=f"{data!r} is no {kind.__name__}", hint=nearest(data, known))
        if isinstance(data, str | int)
        else Fault(message=f"is {_describe(data)}, expected one of {', '.join(sorted(known))}")
    )


# Lists


def _is_sequence(kind: Any) -> bool:
    return get_origin(kind) in (tuple, frozenset)


def _sequence_reader(converter: cattrs.Converter) -> Callable[[Any], Hook]:
    def factory(kind: Any) -> Hook:
        container, arguments = get_origin(kind), get_args(kind)
        any_length = container is frozenset or arguments[-1] is Ellipsis

        def read(data: Any, _: Any) -> Any:
            if not isinstance(data, list | tuple):
                raise _fault(data, "a list")
            if not any_length and len(data) != len(arguments):
                raise CodecError(Fault(message=f"has {len(data)} items, expected {len(arguments)}"))
            kinds = [arguments[0]] * len(data) if any_length else list(arguments)
            items, faults = [], []
            for place, (item, item_kind) in enumerate(zip(data, kinds, strict=True)):
                try:
                    items.append(converter.structure(item, item_kind))
                except CodecError as error:
                    faults += [fault.under(f"[{place}]") for fault in error.faults]
            if faults:
                raise CodecError(faults)
            return container(items)

        return read

    return factory


def _list_writer(converter: cattrs.Converter) -> Callable[[Any], list[Any]]:
    return lambda items: [converter.unstructure(item) for item in items]


def _set_writer(converter: cattrs.Converter) -> Callable[[Any], list[Any]]:
    return lambda items: sorted(converter.unstructure(item) for item in items)


# Unions: `X | None`, and unions of tagged classes


def _is_union(kind: Any) -> bool:
    return get_origin(kind) in (Union, types.UnionType)


def _union_reader(converter: cattrs.Converter) -> Callable[[Any], Hook]:
    def factory(kind: Any) -> Hook:
        optional = types.NoneType in get_args(kind)
        members = [member for member in get_args(kind) if member is not types.NoneType]
        tagged = {
            member.__tag__[1]: member for member in members if getattr(member, "__tag__", None)
        }
        if len(members) > 1 and len(tagged) != len(members):
            raise TypeError(f"{kind} is no union of tagged classes")

        def read(data: Any, _: Any) -> Any:
            if data is None and optional:
                return None
            if len(members) == 1:
                return converter.structure(data, members[0])
            return converter.structure(data, _member(data, tagged))

        return read

    return factory


def _member(data: Any, tagged: Mapping[str, Any]) -> Any:
    if not isinstance(data, Mapping):
        raise _fault(data, "an object")
    name = next(iter(tagged.values())).__tag__[0]
    if name not in data:
        raise CodecError(Fault(path=name, message="is missing", hint=nearest("", tagged)))
    tag = data[name]
    if not isinstance(tag, str) or tag not in tagged:
        raise CodecError(Fault(path=name, message=f"{tag!r} is unknown", hint=nearest(tag, tagged)))
    return tagged[tag]


# attrs classes


def _class_reader(converter: cattrs.Converter) -> Callable[[Any], Hook]:
    def factory(kind: Any) -> Hook:
        plain_kind = get_origin(kind) or kind
        hints = typing.get_type_hints(plain_kind)
        fields = {field.alias: field for field in attrs.fields(plain_kind) if field.init}
        tag = getattr(plain_kind, "__tag__", None)

        def read(data: Any, _: Any) -> Any:
            if not isinstance(data, Mapping):
                raise _fault(data, "an object")
            faults = [*_unknown(data, fields, tag), *_wrong_tag(data, tag)]
            values: dict[str, Any] = {}
            for name, field in fields.items():
                if name in data:
                    faults += _read_field(converter, field, hints, data[name], values)
                elif field.default is attrs.NOTHING:
                    faults.append(Fault(path=str(name), message="is missing"))
            if not faults:
                try:
                    return plain_kind(**values)
                except MalformedError as error:
                    faults += error.faults
            raise CodecError(faults)

        return read

    return factory


def _unknown(
    data: Mapping[Any, Any], fields: Mapping[Any, Any], tag: tuple[str, str] | None
) -> list[Fault]:
    known = {str(name) for name in fields} | ({tag[0]} if tag else set())
    return [
        Fault(path=str(name), message="is unknown here", hint=nearest(name, known))
        for name in data
        if name not in known
    ]


def _wrong_tag(data: Mapping[Any, Any], tag: tuple[str, str] | None) -> list[Fault]:
    if tag is None or data.get(tag[0]) == tag[1]:
        return []
    if tag[0] not in data:
        return [Fault(path=tag[0], message="is missing", hint=f"Write {tag[1]!r}.")]
    return [Fault(path=tag[0], message=f"is {data[tag[0]]!r}, expected {tag[1]!r}")]


def _read_field(
    converter: cattrs.Converter,
    field: "attrs.Attribute[Any]",
    hints: Mapping[str, Any],
    data: Any,
    values: dict[str, Any],
) -> list[Fault]:
    """Read one field into `values`, and return what is wrong with it.

    The field's own validator runs here as well as in the constructor, which stops at
    the first field that fails.
    """
    try:
        value = converter.structure(data, hints[field.name])
    except CodecError as error:
        return [fault.under(str(field.alias)) for fault in error.faults]
    if field.validator is not None:
        try:
            field.validator(None, field, value)
        except MalformedError as error:
            return list(error.faults)
    values[str(field.alias)] = value
    return []


def _class_writer(converter: cattrs.Converter) -> Callable[[Any], Callable[[Any], Any]]:
    def factory(kind: Any) -> Callable[[Any], dict[str, Any]]:
        plain_kind = get_origin(kind) or kind
        names = [(f.alias, f.name) for f in attrs.fields(plain_kind) if f.init]
        tag = getattr(plain_kind, "__tag__", None)
        head = dict([tag]) if tag else {}

        def write(value: Any) -> dict[str, Any]:
            data = dict(head)
            for alias, name in names:
                data[str(alias)] = converter.unstructure(getattr(value, name))
            return data

        return write

    return factory
