"""The parts of a component, read: its constants, parameters and handlers.

A standard constant goes by the word of its type, `Title`: files give names to custom ones only.

Metadata API: ConversationMessageDefinition.
"""

from collections.abc import Mapping

from msgcore.components import (
    Constant,
    ConstantKind,
    Handler,
    Member,
    Option,
    Parameter,
    ParameterKind,
    ValueType,
)
from msgcore.metadata.component_words import (
    CONSTANTS,
    HANDLERS,
    IN_COMPOSITE,
    IN_COMPOSITE_DETAILS,
    IN_CONSTANT,
    IN_PRIMITIVE,
    IN_PRIMITIVE_DETAILS,
    PRIMITIVES,
    VALUES,
)
from msgcore.metadata.cursor import Cursor, Unreadable
from msgcore.metadata.minutes import minutes

__all__ = ["read_constant", "read_handler", "read_parameter", "usual_type"]

_RECORDS = frozenset({ParameterKind.RECORDS, ParameterKind.RECORD_OPTIONS})


def usual_type(kind: ParameterKind) -> ValueType:
    """Return what a parameter holds where a file says nothing."""
    return ValueType.RECORD if kind in _RECORDS else ValueType.TEXT


def read_constant(cursor: Cursor) -> Constant:
    """Read a constant."""
    kind = cursor.value("constantType", CONSTANTS)
    if kind is None:
        raise Unreadable("has no constantType that is known")
    given = cursor.value("valueType", VALUES)
    values = cursor.each("primitiveValues", IN_PRIMITIVE, _primitive)
    if len(values) > 1:
        raise Unreadable("has several values")
    name = cursor.word("name") or ("" if kind is ConstantKind.CUSTOM else kind.api_name)
    options = cursor.each("compositeValues", IN_COMPOSITE, _option)
    value = "".join(values)
    if given is None:
        return Constant(name=name, kind=kind, value=value, options=options)
    return Constant(name=name, kind=kind, type=given, value=value, options=options)


def _primitive(cursor: Cursor) -> str:
    element = cursor.value("type", PRIMITIVES)
    value = None if element is None else cursor.text(element)
    if value is None:
        raise Unreadable("has no value of a type that is known")
    return value


def _option(cursor: Cursor) -> Option:
    items = cursor.each("constantItems", IN_CONSTANT, _item, whole=True)
    held = {item.kind: item.value for item in items}
    if len(held) < len(items):
        raise Unreadable("has two parts of one type")
    return Option(
        id=cursor.text("identifier") or "",
        title=held.get(ConstantKind.TITLE, ""),
        subtitle=held.get(ConstantKind.SUBTITLE, ""),
        image=held.get(ConstantKind.IMAGE, ""),
    )


def _item(cursor: Cursor) -> Constant:
    item = read_constant(cursor)
    if item.kind not in {ConstantKind.TITLE, ConstantKind.SUBTITLE, ConstantKind.IMAGE}:
        raise Unreadable(f"an option has no {item.kind.api_name}")
    if not item.value:
        raise Unreadable("is empty")
    return item


def read_parameter(cursor: Cursor, tag: str, kinds: Mapping[str, ParameterKind]) -> Parameter:
    """Read a parameter.

    Args:
        cursor: The element.
        tag: The element that says its kind.
        kinds: The words for it.
    """
    kind = cursor.value(tag, kinds)
    if kind is None:
        raise Unreadable(f"has no {tag} that is known")

    def details(inner: Cursor) -> Parameter:
        stated = inner.value("valueType", VALUES)
        is_list = inner.flag("isList")
        return Parameter(
            name=inner.word("name"),
            kind=kind,
            type=stated or usual_type(kind),
            object=inner.text("sobjectType") or "",
            members=inner.each("primitiveChildItems", IN_PRIMITIVE_DETAILS, _member),
            required=inner.flag("isRequired"),
            is_list=is_list or tag == "optionsParameterType",
            maximum_items=inner.number("maxListItems"),
        )

    found = (
        *cursor.each("primitiveTypeDetails", IN_PRIMITIVE_DETAILS, details),
        *cursor.each("compositeTypeDetails", IN_COMPOSITE_DETAILS, details),
    )
    if len(found) != 1:
        raise Unreadable("has no details, or several")
    return found[0]


def _member(cursor: Cursor) -> Member:
    return Member(
        name=cursor.word("name"), type=cursor.value("valueType", VALUES) or ValueType.TEXT
    )


def read_handler(cursor: Cursor) -> Handler:
    """Read a handler; the file has one name for it and for what stands behind it."""
    kind = cursor.value("handlerType", HANDLERS)
    if kind is None:
        raise Unreadable("has no handlerType that is known")
    name = cursor.word("handlerName")
    active = cursor.number("activeRequestDurationMinutes")
    return Handler(
        name=name,
        kind=kind,
        provider=name,
        active_for=None if active is None else minutes(active),
    )
