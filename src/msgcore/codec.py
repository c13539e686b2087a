"""Values to plain data and back, without loss and without guessing.

    to_data(value)          -> str, int, float, bool, None, lists and dicts: JSON-ready
    from_data(kind, data)   -> the value, or a CodecError that names every fault

Reading refuses unknown fields, missing fields, wrong types (`"4"` is no number, `"abc"`
is no list, `true` is no integer) and values that the constructor refuses, each with its
path. No class is registered: the hooks read attrs classes as they are.

A member of a tagged union carries its tag as a class variable,

    __tag__: ClassVar = ("what", "customer-says")

which is written by the class itself, so it also survives in `A | None` and bare lists.

A class that is written as text says so, and reads itself by `parse`:

    __as_text__: ClassVar = True

A private field goes by its public name. Where the class has a property of that name, what
the property gives is written, and read again as the property's type.

| type | data |
|---|---|
| `str` `int` `bool` `None` | themselves |
| `float` | a finite number |
| `bytes` | hexadecimal text: `050003` |
| `Decimal` | a string, so that no digit is lost |
| `datetime` | ISO 8601 with a zone: `2026-03-02T09:00:00Z` |
| `timedelta` | `30h`, `1h30m` |
| `Enum` | the member's value, which must be text or an integer |
| `tuple[X, ...]`, `frozenset[X]` | a list; sets are sorted |
| `tuple[X, Y]` | a list of just that length |
| attrs class, generic ones included | an object, or text where the class says so |

Any other type is a mistake in the program, and a `TypeError`: an untyped container would
take whatever it is given.
"""

import difflib
import types
import typing
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import cache
from typing import Any, NoReturn, TypeVar, Union, get_args, get_origin, overload

import attrs
import cattrs

from msgcore.errors import CodecError, Fault, MalformedError
from msgcore.scalars import READERS, WRITERS, wrong_type

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
    # cattrs asks the latest hook first: what no other hook takes is refused.
    converter.register_structure_hook_factory(lambda _: True, _unreadable)
    for kind, read in READERS.items():
        converter.register_structure_hook(kind, _scalar_reader(read))
    read_none = _scalar_reader(READERS[types.NoneType])
    converter.register_structure_hook_func(lambda kind: kind is None, read_none)
    converter.register_structure_hook(Enum, _read_enum)
    converter.register_structure_hook_factory(attrs.has, _class_reader(converter))
    converter.register_structure_hook_factory(_is_text, _text_reader)
    converter.register_structure_hook_factory(_is_union, _union_reader(converter))
    converter.register_structure_hook_factory(_is_sequence, _sequence_reader(converter))

    converter.register_unstructure_hook_factory(lambda _: True, _unwritable)
    for kind, write in WRITERS.items():
        converter.register_unstructure_hook(kind, _scalar_writer(write))
    converter.register_unstructure_hook(Enum, _write_enum)
    converter.register_unstructure_hook(tuple, _list_writer(converter))
    converter.register_unstructure_hook(list, _list_writer(converter))
    converter.register_unstructure_hook(frozenset, _set_writer(converter))
    converter.register_unstructure_hook_factory(attrs.has, _class_writer(converter))
    converter.register_unstructure_hook_factory(_is_text, lambda _: str)
    return converter


def _unreadable(kind: Any) -> NoReturn:
    raise TypeError(f"{kind} is no type that the codec reads")


def _unwritable(kind: Any) -> NoReturn:
    raise TypeError(f"{kind} is no type that the codec writes")


# Scalars and enumerations; a member of `StrEnum` or `IntEnum` is both


def _scalar_reader(read: Callable[[Any], Any]) -> Hook:
    def read_either(data: Any, kind: Any) -> Any:
        if isinstance(kind, type) and issubclass(kind, Enum):
            return _read_enum(data, kind)
        return read(data)

    return read_either


def _scalar_writer(write: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: _write_enum(value) if isinstance(value, Enum) else write(value)


def _read_enum(data: Any, kind: type[Enum]) -> Enum:
    members = _members(kind)
    if isinstance(data, str | int) and (type(data), data) in members:
        return members[type(data), data]
    known = [str(member.value) for member in kind]
    if not isinstance(data, str | int):
        raise wrong_type(data, f"one of {', '.join(known)}")
    raise CodecError(Fault(message=f"{data!r} is no {kind.__name__}", hint=nearest(data, known)))


def _write_enum(member: Enum) -> Any:
    _members(type(member))
    return member.value


@cache
def _members(kind: type[Enum]) -> dict[tuple[type, Any], Enum]:
    if not all(isinstance(member.value, str | int) for member in kind):
        raise TypeError(f"{kind} has members that are neither text nor integers")
    return {(type(member.value), member.value): member for member in kind}


# Lists


def _is_sequence(kind: Any) -> bool:
    return get_origin(kind) in (tuple, frozenset)


def _sequence_reader(converter: cattrs.Converter) -> Callable[[Any], Hook]:
    def factory(kind: Any) -> Hook:
        container, arguments = get_origin(kind), get_args(kind)
        any_length = container is frozenset or arguments[-1:] == (Ellipsis,)

        def read(data: Any, _: Any) -> Any:
            if not isinstance(data, list | tuple):
                raise wrong_type(data, "a list")
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
    def write(items: frozenset[Any]) -> list[Any]:
        data = [converter.unstructure(item) for item in items]
        try:
            return sorted(data)
        except TypeError:  # objects have no order of their own
            return sorted(data, key=repr)

    return write


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
        names = {member.__tag__[0] for member in tagged.values()}
        if len(members) > 1 and (len(tagged) != len(members) or len(names) > 1):
            raise TypeError(f"{kind} is no union of classes with one tag each")

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
        raise wrong_type(data, "an object")
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
        hints = _hints(kind)
        fields = {field.alias: field for field in attrs.fields(plain_kind) if field.init}
        tag = getattr(plain_kind, "__tag__", None)

        def read(data: Any, _: Any) -> Any:
            if not isinstance(data, Mapping):
                raise wrong_type(data, "an object")
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
                except ValueError as error:
                    faults += _faults_of(error)
            raise CodecError(faults)

        return read

    return factory


def _is_text(kind: Any) -> bool:
    """Tell whether a class's values are written as text."""
    return attrs.has(kind) and getattr(kind, "__as_text__", False)


def _text_reader(kind: Any) -> Hook:
    def read(data: Any, _: Any) -> Any:
        if not isinstance(data, str):
            raise wrong_type(data, "text")
        try:
            return kind.parse(data)
        except ValueError as error:
            raise CodecError(_faults_of(error)) from None

    return read


def _hints(kind: Any) -> dict[str, Any]:
    """Return the types of a class's fields, a generic class's arguments filled in."""
    plain_kind = get_origin(kind) or kind
    given = dict(zip(getattr(plain_kind, "__parameters__", ()), get_args(kind), strict=False))
    hints = typing.get_type_hints(plain_kind)
    for field in attrs.fields(plain_kind):
        shown = _shown(plain_kind, field)
        if shown != field.name:
            hints[field.name] = typing.get_type_hints(getattr(plain_kind, shown).fget)["return"]
    return {name: _filled(hint, given) for name, hint in hints.items()}


def _shown(kind: Any, field: "attrs.Attribute[Any]") -> str:
    """Return under which name a field is read: its property's, where it has one."""
    alias = str(field.alias)
    return alias if isinstance(getattr(kind, alias, None), property) else field.name


def _filled(hint: Any, given: Mapping[Any, Any]) -> Any:
    if isinstance(hint, TypeVar):
        return given.get(hint, hint)
    if given and get_origin(hint) is not None and hint.__parameters__:
        return hint[tuple(given[parameter] for parameter in hint.__parameters__)]
    return hint


def _faults_of(error: ValueError, path: str = "") -> list[Fault]:
    """Return what a validator found: msgcore's own name their place, those of attrs do not."""
    if isinstance(error, MalformedError):
        return list(error.faults)
    return [Fault(path=path, message=str(error.args[0] if error.args else type(error).__name__))]


def _unknown(
    data: Mapping[Any, Any], fields: Mapping[Any, Any], tag: tuple[str, str] | None
) -> list[Fault]:
    known = {str(name) for name in fields} | ({tag[0]} if tag else set())
    return [
        Fault(path=_key(name), message="is unknown here", hint=nearest(name, known))
        for name in data
        if name not in known
    ]


def _key(name: Any) -> str:
    return name if isinstance(name, str) and name else f"[{name!r}]"


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
    the first field that fails. It is shown no instance: what concerns several fields
    belongs in `__attrs_post_init__`.
    """
    try:
        value = converter.structure(data, hints[field.name])
    except CodecError as error:
        return [fault.under(str(field.alias)) for fault in error.faults]
    if field.validator is not None and field.converter is None:
        try:
            field.validator(None, field, value)
        except ValueError as error:
            return _faults_of(error, str(field.alias))
    values[str(field.alias)] = value
    return []


def _class_writer(converter: cattrs.Converter) -> Callable[[Any], Callable[[Any], Any]]:
    def factory(kind: Any) -> Callable[[Any], dict[str, Any]]:
        plain_kind = get_origin(kind) or kind
        names = [(f.alias, _shown(plain_kind, f)) for f in attrs.fields(plain_kind) if f.init]
        tag = getattr(plain_kind, "__tag__", None)
        head = dict([tag]) if tag else {}

        def write(value: Any) -> dict[str, Any]:
            data = dict(head)
            for alias, name in names:
                data[str(alias)] = converter.unstructure(getattr(value, name))
            return data

        return write

    return factory
