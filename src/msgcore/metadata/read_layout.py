"""The layouts of a component, read.

| type of a value | what it is here |
|---|---|
| `Literal`, `MediaAsset` | `Literal` |
| `SourcePrimitiveValue`, `SourceSobjectFieldValue` | `Reference` |
| `SourceSobjectFormula` | `RecordFormula` |
| `FormulaTemplate` | `FormulaTemplate`, or the text of the format Text |

The items of lists, for options, have no place here: a renderer finds the options itself.

Metadata API: ConversationMessageDefinition.
"""

from collections.abc import Callable, Mapping

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
    IN_LAYOUT_VALUE,
    IN_MERGE_FIELD,
    MESSAGE_TYPES,
    PLACES,
    STATIC,
)
from msgcore.metadata.cursor import Cursor, Unreadable
from msgcore.metadata.extra import Why

__all__ = ["ReadLayout", "read_layout"]

_PLACES = {name.lower(): place for place, name in PLACES.items()}


@attrs.frozen(kw_only=True)
class ReadLayout:
    """A layout, with the list templates that stand in it.

    Args:
        layout: The layout.
        lists: The list templates.
    """

    layout: Layout
    lists: tuple[ListTemplate, ...]


@attrs.frozen
class _Item:
    place: str
    binding: Binding
    lists: tuple[ListTemplate, ...]


def read_layout(cursor: Cursor, kind: ComponentKind, display: Display) -> ReadLayout:
    """Read a layout.

    Args:
        cursor: The element.
        kind: The kind of component that it belongs to.
        display: How a web page opens.
    """
    shown = cursor.value("formatType", FORMATS)
    if shown is None:
        raise Unreadable("has no formatType that is known")
    usual = MESSAGE_TYPES.get(kind, STATIC)
    cursor.value("messageType", {usual: usual})
    taken: set[str] = set()

    def item(inner: Cursor) -> _Item:
        found = _read_item(inner, words=shown is Format.TEXT)
        if found.place in taken:
            raise Unreadable(f"is a second {found.place}")
        taken.add(found.place)
        return found

    items = cursor.each("layoutItems", IN_ITEM, item)
    bindings = {item.place: item.binding for item in items}
    text = bindings.pop("text", None)
    layout = Layout(
        format=shown,
        title=bindings.get("title"),
        subtitle=bindings.get("subtitle"),
        url=bindings.get("url"),
        image=bindings.get("image"),
        text=text.source if isinstance(text, FormulaTemplate) else "",
        display=display if shown is Format.WEB_PAGE else None,
    )
    return ReadLayout(layout=layout, lists=tuple(one for item in items for one in item.lists))


def _read_item(cursor: Cursor, *, words: bool) -> _Item:
    name = cursor.word("name")
    place = name.lower() if words else _PLACES.get(name.lower(), "")
    if not place or (words and place != "text"):
        raise Unreadable(f"{name!r} is no place that is known", Why.NO_PLACE)
    if cursor.value("collectionType", {"None": True}) is None:
        raise Unreadable("is a list", Why.NO_PLACE)

    def value(inner: Cursor) -> _Item:
        binding, lists = _binding(inner, words=words)
        return _Item(place, binding, lists)

    values = cursor.each("primitiveValues", IN_LAYOUT_VALUE, value)
    if len(values) != 1:
        raise Unreadable("has no value that is understood, or several")
    return values[0]


def _binding(cursor: Cursor, *, words: bool) -> tuple[Binding, tuple[ListTemplate, ...]]:
    read = cursor.value("type", _WORDS if words else _BINDINGS)
    if read is None:
        raise Unreadable("has no type that goes here")
    binding = read(cursor)
    return binding, cursor.each("mergeFields", IN_MERGE_FIELD, _merge_field) if words else ()


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
_WORDS: Mapping[str, Callable[[Cursor], Binding]] = {"FormulaTemplate": _template}
