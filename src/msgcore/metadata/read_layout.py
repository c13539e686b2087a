"""The layouts of a component, read.

| type of a value | what it is here |
|---|---|
| `Literal`, `MediaAsset` | `Literal` |
| `SourcePrimitiveValue`, `SourceSobjectFieldValue` | `Reference` |
| `SourceSobjectFormula` | `RecordFormula` |
| `FormulaTemplate` | `FormulaTemplate`, or the text of the format Text |

An item is taken where its name and its nesting are those of its format, and kept whole otherwise.
The item that offers options is taken where it says no more than the component does.

Metadata API: ConversationMessageDefinition.
"""

from collections.abc import Callable, Container, Mapping
from functools import partial
from typing import TypeVar

import attrs

from msgcore.components import (
    Binding,
    ComponentKind,
    Display,
    Format,
    FormulaTemplate,
    Layout,
    ListTemplate,
    Literal,
    RecordFormula,
    Reference,
)
from msgcore.metadata.component_words import (
    FORMATS,
    IN_ITEM,
    IN_LAYOUT_COMPOSITE,
    IN_LAYOUT_VALUE,
    IN_MERGE_FIELD,
)
from msgcore.metadata.cursor import Cursor, Unreadable
from msgcore.metadata.extra import Why
from msgcore.metadata.layout_words import (
    LISTS,
    TEXT_ITEM,
    Composite,
    Shape,
    message_type,
    shape_of,
)
from msgcore.metadata.options import NAME
from msgcore.metadata.safe import Element

__all__ = ["ReadLayout", "read_layout"]

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class ReadLayout:
    """A layout, with the list templates that stand in it.

    Args:
        layout: The layout.
        lists: The list templates.
    """

    layout: Layout
    lists: tuple[ListTemplate, ...]


def read_layout(
    cursor: Cursor, kind: ComponentKind, display: Display, options: Element | None
) -> ReadLayout:
    """Read a layout.

    Args:
        cursor: The element.
        kind: The kind of component that it belongs to.
        display: How a web page opens.
        options: The item that offers the component's options; None where there is none.
    """
    shown = cursor.value("formatType", FORMATS)
    if shown is None:
        raise Unreadable("has no formatType that is known")
    usual = message_type(kind, shown)
    cursor.value("messageType", {usual: usual})
    if shown is Format.TEXT:
        return _read_words(cursor)
    if options is not None and shown in LISTS:
        cursor.take(options, NAME)
    bindings = _bindings(cursor, shape_of(shown))
    layout = Layout(
        format=shown,
        title=bindings.get("title"),
        subtitle=bindings.get("subtitle"),
        url=bindings.get("url"),
        image=bindings.get("image"),
        display=display if shown is Format.WEB_PAGE else None,
    )
    return ReadLayout(layout=layout, lists=())


def _read_words(cursor: Cursor) -> ReadLayout:
    seen: set[str] = set()

    def item(inner: Cursor) -> ReadLayout:
        _check_item(inner, inner.word("name"), {TEXT_ITEM}, seen)
        return _only(inner.each("primitiveValues", IN_LAYOUT_VALUE, _words))

    found = cursor.each("layoutItems", IN_ITEM, item)
    return found[0] if found else ReadLayout(layout=Layout(format=Format.TEXT), lists=())


def _words(cursor: Cursor) -> ReadLayout:
    if cursor.value("type", {"FormulaTemplate": True}) is None:
        raise Unreadable("has no type that goes here")
    text = cursor.text("formulaTemplate")
    if not text:
        raise Unreadable("is empty")
    layout = Layout(format=Format.TEXT, text=text)
    return ReadLayout(layout=layout, lists=cursor.each("mergeFields", IN_MERGE_FIELD, _merge_field))


def _bindings(cursor: Cursor, shape: Shape) -> dict[str, Binding]:
    seen: set[str] = set()

    def item(inner: Cursor) -> dict[str, Binding]:
        name = inner.word("name")
        _check_item(inner, name, shape, seen)
        spot = shape[name]
        if isinstance(spot, str):
            return {spot: _only(inner.each("primitiveValues", IN_LAYOUT_VALUE, _binding))}
        read = partial(_composite, composite=spot)
        return _only(inner.each("compositeValues", IN_LAYOUT_COMPOSITE, read))

    items = cursor.each("layoutItems", IN_ITEM, item, whole=True)
    return {place: binding for found in items for place, binding in found.items()}


def _composite(cursor: Cursor, composite: Composite) -> dict[str, Binding]:
    if cursor.value("compositeTypeName", {composite.type: True}) is None:
        raise Unreadable(f"is no {composite.type}", Why.NO_PLACE)
    bindings = _bindings(cursor, composite.items)
    if not bindings:
        raise Unreadable("is empty")
    return bindings


def _check_item(cursor: Cursor, name: str, known: Container[str], seen: set[str]) -> None:
    if name not in known:
        raise Unreadable(f"{name!r} is no item that is known here", Why.NO_PLACE)
    if cursor.value("collectionType", {"None": True}) is None:
        raise Unreadable("is a list", Why.NO_PLACE)
    if name in seen:
        raise Unreadable(f"is a second {name}")
    seen.add(name)


def _only(found: tuple[T, ...]) -> T:
    if len(found) != 1:
        raise Unreadable("has no value that is understood, or several")
    return found[0]


def _binding(cursor: Cursor) -> Binding:
    read = cursor.value("type", _BINDINGS)
    if read is None:
        raise Unreadable("has no type that goes here")
    return read(cursor)


def _merge_field(cursor: Cursor) -> ListTemplate:
    if cursor.value("mergeFieldType", {"ListTemplate": True}) is None:
        raise Unreadable("is no list template")
    return ListTemplate(
        name=cursor.word("name"), source=_path(cursor), text=cursor.text("formulaTemplate") or ""
    )


def _path(cursor: Cursor) -> str:
    return f"${cursor.word('valueSourceReference').removeprefix('$')}"


def _literal(cursor: Cursor) -> Literal:
    return Literal(text=cursor.text("literalValue") or "")


def _asset(cursor: Cursor) -> Literal:
    return Literal(text=cursor.text("contentAssetName") or "")


def _reference(cursor: Cursor) -> Reference:
    return Reference(path=_path(cursor))


def _field(cursor: Cursor) -> Reference:
    return Reference(path=f"{_path(cursor)}.{cursor.word('fieldName')}")


def _formula(cursor: Cursor) -> RecordFormula:
    root, _, parameter = _path(cursor).partition(".")
    if root.lower() != "$parameters":
        raise Unreadable("is a formula on something that is no parameter")
    return RecordFormula(parameter=parameter, source=cursor.text("valueFormula") or "")


def _template(cursor: Cursor) -> FormulaTemplate:
    return FormulaTemplate(source=cursor.text("formulaTemplate") or "")


_BINDINGS: Mapping[str, Callable[[Cursor], Binding]] = {
    "Literal": _literal,
    "MediaAsset": _asset,
    "SourcePrimitiveValue": _reference,
    "SourceSobjectFieldValue": _field,
    "SourceSobjectFormula": _formula,
    "FormulaTemplate": _template,
}
