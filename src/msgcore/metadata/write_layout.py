"""The layouts of a component, written.

Metadata API: ConversationMessageDefinition.
"""

from msgcore.components import (
    Binding,
    Component,
    Constant,
    Display,
    Format,
    FormulaTemplate,
    Layout,
    ListTemplate,
    Literal,
    ParameterKind,
    Reference,
)
from msgcore.metadata.builder import Builder, leaf, node
from msgcore.metadata.layout_words import (
    CONFIRMED,
    LISTS,
    OPTION_ITEMS,
    TEXT_ITEM,
    Shape,
    message_type,
    places_of,
    shape_of,
)
from msgcore.metadata.options import NAME, option_items, option_source
from msgcore.metadata.safe import Element

__all__ = ["write_layouts"]

_RECORDS = frozenset({ParameterKind.RECORDS, ParameterKind.RECORD_OPTIONS})
_FIELD_PARTS = 3
_OFFERS = LISTS | {Format.CAROUSEL, Format.LIST_PICKER, Format.TIME_PICKER}
_INFERRED = "no file of the product confirms it"


def write_layouts(root: Builder, component: Component) -> None:
    """Write every layout.

    Args:
        root: The element that they stand in.
        component: The component.
    """
    for place, layout in enumerate(component.layouts):
        path = f"component.layouts[{place}]"
        group = root.group("messageLayouts")
        group.leaf("formatType", layout.format.api_name)
        group.leaf("messageType", message_type(component.kind, layout.format), usual=True)
        if layout.format is Format.TEXT:
            _write_words(group, layout, component)
        else:
            _write_items(group, layout, component, path)
        _leave_out(root, layout, path)
        root.add(group)
    words = component.layout(Format.TEXT)
    if component.list_templates and not (words and words.text):
        root.file.leave_out("component.list_templates", "they stand in the text, and it is empty")


def _leave_out(root: Builder, layout: Layout, path: str) -> None:
    if layout.display not in {None, Display.CHAT_MESSAGE}:
        root.file.leave_out(f"{path}.display", "metadata has no element for it")
    if layout.page_parameters:
        root.file.leave_out(f"{path}.page_parameters", "metadata has no element for them")


def _write_words(group: Builder, layout: Layout, component: Component) -> None:
    if not layout.text:
        return
    item = group.group("layoutItems")
    item.leaf("collectionType", "None")
    item.leaf("name", TEXT_ITEM)
    value = item.group("primitiveValues")
    value.leaf("type", "FormulaTemplate")
    value.leaf("formulaTemplate", layout.text)
    for template in component.list_templates:
        _write_list(value, template)
    item.add(value)
    group.add(item)


def _write_list(value: Builder, template: ListTemplate) -> None:
    field = value.group("mergeFields")
    field.leaf("name", template.name)
    field.leaf("mergeFieldType", "ListTemplate")
    field.leaf("formulaTemplate", template.text)
    field.leaf("valueSourceReference", template.source.removeprefix("$"))
    value.add(field)


def _write_items(group: Builder, layout: Layout, component: Component, path: str) -> None:
    shape = shape_of(layout.format)
    items = dict(_items(shape, layout, component))
    for place in places_of(shape):
        if getattr(layout, place) is not None and (layout.format, place) not in CONFIRMED:
            group.file.infer(f"{path}.{place}", _INFERRED)
    if component.asks and layout.format in _OFFERS:
        items |= _options(group, layout.format, component, path)
    for _, item in sorted(items.items()):
        group.put(item)


def _options(group: Builder, shown: Format, component: Component, path: str) -> dict[str, Element]:
    file, place = group.file, f"{path}.options"
    source = option_source(component.kind, component.constants, component.records)
    if file.holds(group.path, node("layoutItems", NAME)):
        return {}
    if source is None or shown not in LISTS:
        if not file.holds(group.path, leaf("layoutItems", "")):
            file.leave_out(place, "no file of the product tells how they are written")
        return {}
    if not isinstance(source, Constant) or (shown, "options") not in CONFIRMED:
        file.infer(place, _INFERRED)
    return {OPTION_ITEMS: option_items(source)}


def _items(shape: Shape, layout: Layout, component: Component) -> list[tuple[str, Element]]:
    made: list[tuple[str, Element]] = []
    for name, spot in sorted(shape.items()):
        if isinstance(spot, str):
            binding: Binding | None = getattr(layout, spot)
            if binding is not None:
                value = node("primitiveValues", *_value(spot, binding, component))
                made.append((name, _item(name, value)))
            continue
        inner = [item for _, item in _items(spot.items, layout, component)]
        if inner:
            named = leaf("compositeTypeName", spot.type)
            made.append((name, _item(name, node("compositeValues", named, *inner))))
    return made


def _item(name: str, value: Element) -> Element:
    return node("layoutItems", leaf("collectionType", "None"), leaf("name", name), value)


def _value(place: str, binding: Binding, component: Component) -> tuple[Element, ...]:
    match binding:
        case Literal(text=text) if place == "image" and text and "://" not in text:
            return leaf("type", "MediaAsset"), leaf("contentAssetName", text)
        case Literal(text=text):
            return leaf("type", "Literal"), *_unless_empty("literalValue", text)
        case Reference(path=path):
            return _reference(path, component)
        case FormulaTemplate(source=source):
            return leaf("type", "FormulaTemplate"), *_unless_empty("formulaTemplate", source)
        case _:
            return (
                leaf("type", "SourceSobjectFormula"),
                leaf("valueFormula", binding.source),
                leaf("valueSourceReference", f"Parameters.{binding.parameter}"),
            )


def _unless_empty(tag: str, text: str) -> tuple[Element, ...]:
    return (leaf(tag, text),) if text else ()


def _reference(path: str, component: Component) -> tuple[Element, ...]:
    parts = path.removeprefix("$").split(".", _FIELD_PARTS - 1)
    source = component.source(".".join(path.split(".")[: _FIELD_PARTS - 1]))
    is_record = getattr(source, "kind", None) in _RECORDS
    if is_record and len(parts) == _FIELD_PARTS:
        return (
            leaf("fieldName", parts[-1]),
            leaf("type", "SourceSobjectFieldValue"),
            leaf("valueSourceReference", ".".join(parts[:-1])),
        )
    return (
        leaf("type", "SourcePrimitiveValue"),
        leaf("valueSourceReference", ".".join(parts)),
    )
