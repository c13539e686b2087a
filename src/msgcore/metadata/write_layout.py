"""The layouts of a component, written.

Metadata API: ConversationMessageDefinition.
"""

from msgcore.components import (
    Binding,
    Component,
    Display,
    Format,
    FormulaTemplate,
    Layout,
    ListTemplate,
    Literal,
    ParameterKind,
    Reference,
)
from msgcore.metadata.builder import Builder
from msgcore.metadata.component_words import MESSAGE_TYPES, PLACES, STATIC

__all__ = ["write_layouts"]

_RECORDS = frozenset({ParameterKind.RECORDS, ParameterKind.RECORD_OPTIONS})
_FIELD_PARTS = 3
_LISTS = frozenset({Format.BUTTONS, Format.CAROUSEL, Format.LIST_PICKER, Format.QUICK_REPLIES})


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
        if not root.file.holds(group.path, "messageType"):
            group.leaf("messageType", MESSAGE_TYPES.get(component.kind, STATIC))
        lists = component.asks and layout.format in _LISTS
        if lists and not root.file.holds(group.path, "layoutItems"):
            root.file.leave_out(f"{path}.options", "no document names the items of options")
        for name, item in PLACES.items():
            binding: Binding | None = getattr(layout, name)
            if binding is not None:
                _write_item(group, item, binding, component)
        if layout.format is Format.TEXT:
            _write_words(group, layout, component)
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
    item, value = _open_item(group, "text")
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


def _write_item(group: Builder, name: str, binding: Binding, component: Component) -> None:
    item, value = _open_item(group, name)
    match binding:
        case Literal(text=text) if name == PLACES["image"] and text and "://" not in text:
            value.leaf("type", "MediaAsset")
            value.leaf("contentAssetName", text)
        case Literal(text=text):
            value.leaf("type", "Literal")
            value.leaf("literalValue", text)
        case Reference(path=path):
            _write_reference(value, path, component)
        case FormulaTemplate(source=source):
            value.leaf("type", "FormulaTemplate")
            value.leaf("formulaTemplate", source)
        case _:
            value.leaf("type", "SourceSobjectFormula")
            value.leaf("valueFormula", binding.source)
            value.leaf("valueSourceReference", f"Parameters.{binding.parameter}")
    item.add(value)
    group.add(item)


def _write_reference(value: Builder, path: str, component: Component) -> None:
    parts = path.removeprefix("$").split(".", _FIELD_PARTS - 1)
    source = component.source(".".join(path.split(".")[: _FIELD_PARTS - 1]))
    is_record = getattr(source, "kind", None) in _RECORDS
    if is_record and len(parts) == _FIELD_PARTS:
        value.leaf("type", "SourceSobjectFieldValue")
        value.leaf("fieldName", parts[-1])
        value.leaf("valueSourceReference", ".".join(parts[:-1]))
    else:
        value.leaf("type", "SourcePrimitiveValue")
        value.leaf("valueSourceReference", ".".join(parts))


def _open_item(group: Builder, name: str) -> tuple[Builder, Builder]:
    item = group.group("layoutItems")
    item.leaf("collectionType", "None")
    item.leaf("name", name)
    return item, item.group("primitiveValues")
