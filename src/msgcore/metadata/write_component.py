"""A component, written as `ConversationMessageDefinition` metadata.

What a file has no element for is left out, and said so: the status, translations, how records
become options, how a web page opens. What is written under a name that no file confirms is told.

Metadata API: ConversationMessageDefinition.
"""

from msgcore.components import (
    Component,
    ComponentStatus,
    Constant,
    ConstantKind,
    Handler,
    Option,
    Parameter,
    ParameterKind,
    ValueType,
)
from msgcore.metadata.builder import Builder, File
from msgcore.metadata.component import ComponentMetadata
from msgcore.metadata.component_words import PRIMITIVES
from msgcore.metadata.extra import Written
from msgcore.metadata.minutes import whole_minutes
from msgcore.metadata.read_parts import usual_type
from msgcore.metadata.write_layout import write_layouts

__all__ = ["write_component"]

_COMPOSITE = frozenset(
    {
        ParameterKind.COMPOSITE,
        ParameterKind.COMPOSITE_OPTIONS,
        # Which details a time slot has is not said; it is a start and an end, so a composite.
        ParameterKind.TIME_SLOT_OPTIONS,
    }
)
_PRIMITIVE_OF = {ValueType.URL: "Url", ValueType.IMAGE: "ImageAsset"}
_ITEMS = (
    (ConstantKind.TITLE, "title"),
    (ConstantKind.SUBTITLE, "subtitle"),
    (ConstantKind.IMAGE, "image"),
)


def write_component(metadata: ComponentMetadata) -> Written:
    """Write a `ConversationMessageDefinition` file.

    Reading it again with `ComponentUnsaid.of` the component gives the same, but for what the
    report names. The name of the component is that of the file.

    Args:
        metadata: The component, and what was kept when it was read.

    Returns:
        The file's content, and what it does not say.

    Raises:
        MetadataError: A text holds characters that XML has no place for.

    Metadata API: ConversationMessageDefinition.

    >>> from msgcore.components import auto_response
    >>> bye = ComponentMetadata(component=auto_response("Bye", "Goodbye!"))
    >>> written = write_component(bye)
    >>> written.data.decode().splitlines()[2:4]
    ['    <constants>', '        <constantType>Title</constantType>']
    """
    component, file = metadata.component, File(metadata.extra)
    root = Builder(file, "ConversationMessageDefinition")
    root.leaf("type", component.kind.api_name)
    root.leaf("label", component.label)
    root.leaf("description", component.description)
    root.leaf("language", component.language.replace("-", "_"))
    if component.category is not None:
        root.leaf("contentCategory", component.category.api_name)
    for constant in component.constants:
        group = root.group("constants")
        _fill_constant(group, constant)
        root.add(group)
    for place, parameter in enumerate(component.parameters):
        _write_parameter(root, parameter, f"component.parameters[{place}]")
    for place, handler in enumerate(component.handlers):
        _write_handler(root, handler, f"component.handlers[{place}]")
    write_layouts(root, component)
    _leave_out(file, component)
    return file.written(root)


def _leave_out(file: File, component: Component) -> None:
    for path, said in (
        ("component.status", component.status is not ComponentStatus.DRAFT),
        ("component.translations", component.translations),
        ("component.records", component.records is not None),
    ):
        if said:
            file.leave_out(path, "metadata has no element for it")


def _fill_constant(group: Builder, constant: Constant) -> None:
    custom = constant.kind is ConstantKind.CUSTOM
    usual = Constant(name="Usual", kind=constant.kind).type
    group.leaf("constantType", constant.kind.api_name)
    if custom or constant.name != constant.kind.api_name:
        group.leaf("name", constant.name)
    if custom or constant.type is not usual:
        group.leaf("valueType", constant.type.api_name, usual=constant.type is usual)
    if constant.value:
        value = group.group("primitiveValues")
        kind = _PRIMITIVE_OF.get(constant.type, "Text")
        value.leaf("type", kind)
        value.leaf(PRIMITIVES[kind], constant.value)
        group.add(value)
    for option in constant.options:
        _write_option(group, option)


def _write_option(parent: Builder, option: Option) -> None:
    group = parent.group("compositeValues")
    group.leaf("identifier", option.id)
    for kind, name in _ITEMS:
        text: str = getattr(option, name)
        if text:
            item = group.group("constantItems")
            _fill_constant(item, Constant(name=kind.api_name, kind=kind, value=text))
            group.add(item)
    parent.add(group)


def _write_parameter(root: Builder, parameter: Parameter, path: str) -> None:
    options, composite = parameter.is_options, parameter.kind in _COMPOSITE
    group = root.group("optionsParameter" if options else "parameters")
    group.leaf("optionsParameterType" if options else "parameterType", parameter.kind.api_name)
    details = group.group("compositeTypeDetails" if composite else "primitiveTypeDetails")
    details.leaf("name", parameter.name)
    details.leaf("isList", parameter.is_list, usual=parameter.is_list is options)
    details.leaf("isRequired", parameter.required, usual=not parameter.required)
    details.leaf("maxListItems", parameter.maximum_items)
    if composite:
        for member in parameter.members:
            child = details.group("primitiveChildItems")
            child.leaf("name", member.name)
            child.leaf("valueType", member.type.api_name, usual=member.type is ValueType.TEXT)
            details.add(child)
        if parameter.type is not ValueType.TEXT:
            root.file.leave_out(f"{path}.type", "the members of a composite have types, not it")
    else:
        details.leaf("sobjectType", parameter.object)
        usual = usual_type(parameter.kind)
        details.leaf("valueType", parameter.type.api_name, usual=parameter.type is usual)
        if parameter.members:
            root.file.leave_out(f"{path}.members", "only composites name their members")
    group.add(details)
    root.add(group)


def _write_handler(root: Builder, handler: Handler, path: str) -> None:
    active = None if handler.active_for is None else whole_minutes(handler.active_for)
    if handler.active_for is not None and active is None:
        root.file.leave_out(f"{path}.active_for", "it is no whole number of minutes")
    if handler.provider != handler.name:
        root.file.leave_out(f"{path}.provider", "metadata has one name for both")
    group = root.group("messageHandlers")
    group.leaf("activeRequestDurationMinutes", active)
    group.leaf("handlerName", handler.name)
    group.leaf("handlerType", handler.kind.api_name)
    root.add(group)
