"""Constants and parameters: what is part of a component, and what is handed in when it is sent.

| value type | as text | for formulas |
|---|---|---|
| text, url, image, record | itself | text |
| boolean | `true`, `false` | a truth value |
| integer, double | `12`, `12.5` | a decimal number |
| date | `2026-03-02` | a date |
| datetime | `2026-03-02T09:00:00Z` | an instant in UTC |

Guide: Use Formulas to Add Dynamic Content to Messaging Components. Metadata API:
ConversationMessageDefinition.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal

import attrs

from msgcore.components.kinds import ConstantKind, ParameterKind, ValueType
from msgcore.components.option import Option
from msgcore.errors import Fault, InvalidValueError
from msgcore.values import at_least, utc

__all__ = ["Constant", "Member", "Parameter", "Primitive", "api_name", "is_field_path"]

Primitive = str | bool | Decimal | date | datetime
"""What a formula sees of a value."""

_API_NAME = re.compile(r"[A-Za-z](?:_?[A-Za-z0-9])*")
_FIELD_NAME = re.compile(r"[A-Za-z](?:_{0,2}[A-Za-z0-9])*")
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?")
_WHOLE = re.compile(r"[+-]?[0-9]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def api_name(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    """Refuse what cannot stand in a formula as a name; an attrs validator."""
    if not _API_NAME.fullmatch(value):
        raise InvalidValueError(
            Fault(
                path=attribute.name,
                message=f"{value!r} is no name",
                hint="Use ASCII letters, digits and single underscores, a letter first.",
            )
        )


def is_field_path(text: str) -> bool:
    """Tell whether a text leads to a field: `Subject`, `Owner.Name`, `Region__c`."""
    return all(_FIELD_NAME.fullmatch(part) for part in text.split("."))


def _field_path(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    if not is_field_path(value):
        raise InvalidValueError(
            Fault(
                path=attribute.name,
                message=f"{value!r} is no field or member",
                hint="Write it like 'Subject', 'Owner.Name' or 'Region__c'.",
            )
        )


def _truth(text: str) -> bool:
    return {"true": True, "false": False}[text]


def _number(text: str) -> Decimal:
    return Decimal(_spelt(_NUMBER, text))


def _whole(text: str) -> Decimal:
    return Decimal(_spelt(_WHOLE, text))


def _day(text: str) -> date:
    return date.fromisoformat(_spelt(_DAY, text))


def _instant(text: str) -> datetime:
    return utc(datetime.fromisoformat(text))


def _spelt(pattern: re.Pattern[str], text: str) -> str:
    """Refuse what Python reads as a value and nobody else does: `1_000`, wide digits, weeks."""
    if not pattern.fullmatch(text):
        raise ValueError(text)
    return text


_READERS: Mapping[ValueType, Callable[[str], Primitive]] = {
    ValueType.TEXT: str,
    ValueType.URL: str,
    ValueType.IMAGE: str,
    ValueType.RECORD: str,
    ValueType.BOOLEAN: _truth,
    ValueType.DATE: _day,
    ValueType.DATETIME: _instant,
    ValueType.DOUBLE: _number,
    ValueType.INTEGER: _whole,
}

TYPES_OF_KINDS: Mapping[ConstantKind, ValueType] = {
    ConstantKind.TITLE: ValueType.TEXT,
    ConstantKind.SUBTITLE: ValueType.TEXT,
    ConstantKind.URL: ValueType.URL,
    ConstantKind.IMAGE: ValueType.IMAGE,
}
"""The value types of constants that can be of one type only."""


def _usual_type(kind: ConstantKind) -> ValueType:
    return TYPES_OF_KINDS.get(kind, ValueType.TEXT)


def _read(kind: ValueType, text: str) -> Primitive:
    try:
        return _READERS[kind](text)
    except (ValueError, KeyError):
        raise InvalidValueError(
            Fault(path="value", message=f"{text!r} is no value of the type {kind.value}")
        ) from None


@attrs.frozen(kw_only=True)
class Constant:
    """A value that is part of a component.

    Args:
        name: What formulas call it: `$Constants.<name>`.
        kind: What it is for.
        type: What it holds; for a list of options, the type of none.
        value: What it holds, as text; empty for nothing.
        options: For a list of options, what it holds; empty for every other kind.

    Raises:
        InvalidValueError: A name that is none, a value of another type, two options with one
            id; all at once.

    >>> Constant(name="Title", kind=ConstantKind.TITLE, value="Our shop").content
    'Our shop'
    """

    name: str = attrs.field(validator=api_name)
    kind: ConstantKind = ConstantKind.CUSTOM
    type: ValueType = attrs.field(
        default=attrs.Factory(lambda self: _usual_type(self.kind), takes_self=True)
    )
    value: str = ""
    options: tuple[Option, ...] = ()

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    @property
    def content(self) -> Primitive | None:
        """What a formula sees; None for nothing."""
        return _read(self.type, self.value) if self.value else None

    @property
    def is_options(self) -> bool:
        """Whether it is a list of options."""
        return self.kind is ConstantKind.OPTIONS

    def _faults(self) -> Iterator[Fault]:
        due = TYPES_OF_KINDS.get(self.kind)
        if due and self.type is not due:
            yield Fault(
                path="type",
                message=f"is {self.type.value} for a constant of the kind {self.kind.value}",
                hint=f"Use {due.value!r}.",
            )
        if self.value:
            try:
                _read(self.type, self.value)
            except InvalidValueError as error:
                yield from error.faults
        if self.value and self.is_options:
            yield Fault(path="value", message="is given for a list", hint="Fill 'options'.")
        if self.options and not self.is_options:
            yield Fault(
                path="options",
                message=f"are given for a constant of the kind {self.kind.value}",
                hint=f"Use the kind {ConstantKind.OPTIONS.value!r}.",
            )
        seen: set[str] = set()
        for place, option in enumerate(self.options):
            if option.id in seen:
                yield Fault(
                    path=f"options[{place}].id",
                    message=f"{option.id!r} is taken by an earlier option",
                )
            seen.add(option.id)


@attrs.frozen(kw_only=True)
class Member:
    """A part of a parameter: a field of a record, a member of a composite value.

    Args:
        name: What formulas call it; for a record a path such as `Owner.Name` or
            `Region__r.Manager__c`.
        type: What it holds.
    """

    name: str = attrs.field(validator=_field_path)
    type: ValueType = ValueType.TEXT


_OPTIONS = frozenset(
    {
        ParameterKind.RECORD_OPTIONS,
        ParameterKind.TIME_SLOT_OPTIONS,
        ParameterKind.PRIMITIVE_OPTIONS,
        ParameterKind.COMPOSITE_OPTIONS,
    }
)
_OF_RECORDS = frozenset({ParameterKind.RECORDS, ParameterKind.RECORD_OPTIONS})
_CUSTOM = frozenset({ParameterKind.PRIMITIVE, ParameterKind.COMPOSITE})


def _usual_content(kind: ParameterKind) -> ValueType:
    return ValueType.RECORD if kind in _OF_RECORDS else ValueType.TEXT


@attrs.frozen(kw_only=True)
class Parameter:
    """A value that is handed in when a component is sent.

    Args:
        name: What formulas call it: `$Parameters.<name>`.
        kind: Where its value comes from.
        type: What it holds; `record` goes with records.
        object: For records, the name of their object, such as `Case`; otherwise empty.
        members: The fields or members that formulas may use; none for a record means that
            its fields are not known here.
        required: Whether the component can only be sent with it.
        is_list: Whether it is a list; options always are.
        maximum_items: How many items a list holds at most; None where nothing is said.

    Raises:
        InvalidValueError: The parts contradict each other; every contradiction is named.

    >>> Parameter(name="MyCase", kind=ParameterKind.RECORDS, object="Case").reference
    '$Parameters.MyCase'
    """

    name: str = attrs.field(validator=api_name)
    kind: ParameterKind = ParameterKind.PRIMITIVE
    type: ValueType = attrs.field(
        default=attrs.Factory(lambda self: _usual_content(self.kind), takes_self=True)
    )
    object: str = ""
    members: tuple[Member, ...] = ()
    required: bool = True
    is_list: bool = attrs.field(
        default=attrs.Factory(lambda self: self.kind in _OPTIONS, takes_self=True)
    )
    maximum_items: int | None = attrs.field(
        default=None, validator=attrs.validators.optional(at_least(1))
    )

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    @property
    def reference(self) -> str:
        """What formulas call it."""
        return f"$Parameters.{self.name}"

    @property
    def is_options(self) -> bool:
        """Whether a customer chooses from it."""
        return self.kind in _OPTIONS

    @property
    def is_custom(self) -> bool:
        """Whether its value is the host's own."""
        return self.kind in _CUSTOM

    def _faults(self) -> Iterator[Fault]:
        records = self.kind in _OF_RECORDS
        if records is not (self.type is ValueType.RECORD):
            yield Fault(
                path="type",
                message=f"is {self.type.value} for a parameter of the kind {self.kind.value}",
                hint="The type 'record' goes with records, and only with them.",
            )
        if records is not bool(self.object):
            yield Fault(
                path="object",
                message="is missing" if records else "is given",
                hint="It goes with records: the name of their object, such as 'Case'.",
            )
        if self.is_options and not self.is_list:
            yield Fault(path="is_list", message="is false for options", hint="Options are a list.")
        if self.maximum_items is not None and not self.is_list:
            yield Fault(path="maximum_items", message="is given for a single value")
        if len({member.name.lower() for member in self.members}) < len(self.members):
            yield Fault(path="members", message="has a name twice")
