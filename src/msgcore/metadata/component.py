"""`ConversationMessageDefinition`: a messaging component, read from metadata.

| element | value |
|---|---|
| `type` `label` `description` `language` `contentCategory` | the like-named field |
| `constants` | `constants`; a list of options by its `compositeValues` |
| `parameters`, then `optionsParameter` | `parameters` |
| `messageHandlers` | `handlers` |
| `messageLayouts` | `layouts`, in their order |
| `mergeFields` in the format Text | `list_templates` |

The rest is kept as it stands. What a file does not say, and nobody should guess, is handed in.

Metadata API: ConversationMessageDefinition.
"""

from functools import partial

import attrs

from msgcore.components import (
    Component,
    ComponentStatus,
    Display,
    Format,
    Parameter,
    RecordSource,
)
from msgcore.errors import Fault, InvalidValueError, MetadataError
from msgcore.metadata.component_words import (
    CATEGORIES,
    IN_COMPONENT,
    IN_CONSTANT,
    IN_HANDLER,
    IN_LAYOUT,
    IN_OPTIONS,
    IN_PARAMETER,
    KINDS,
    OPTIONS,
    PARAMETERS,
)
from msgcore.metadata.cursor import Cursor, open_file
from msgcore.metadata.extra import READING_RULES, Extra, Reading, in_order
from msgcore.metadata.options import option_items, option_source
from msgcore.metadata.read_layout import read_layout
from msgcore.metadata.read_parts import read_constant, read_handler, read_parameter
from msgcore.rules import Report

__all__ = ["ComponentMetadata", "ComponentUnsaid", "read_component"]


@attrs.frozen(kw_only=True)
class ComponentMetadata:
    """A component with all that its metadata says.

    Args:
        component: The component.
        extra: What is kept as it stands.
    """

    component: Component
    extra: tuple[Extra, ...] = attrs.field(default=(), converter=in_order)

    @property
    def report(self) -> Report:
        """What was kept as it stands, as findings."""
        return READING_RULES.check(Reading(extra=self.extra))


@attrs.frozen(kw_only=True)
class ComponentUnsaid:
    """What a component's metadata does not say.

    Args:
        name: Its name: that of the file, up to the first dot. A file may hold it.
        status: Whether it can be sent.
        translations: The languages into which it is translated: they have files of their own.
        records: For a question with dynamic options, how records become options.
        display: How a web page opens.
    """

    name: str = ""
    status: ComponentStatus = ComponentStatus.DRAFT
    translations: tuple[str, ...] = ()
    records: RecordSource | None = None
    display: Display = Display.CHAT_MESSAGE

    @classmethod
    def of(cls, component: Component) -> "ComponentUnsaid":
        """Return what the metadata of a component would not say."""
        page = component.layout(Format.WEB_PAGE)
        shown = page.display if page is not None else None
        return cls(
            name=component.name,
            status=component.status,
            translations=component.translations,
            records=component.records,
            display=shown or Display.CHAT_MESSAGE,
        )


def read_component(data: bytes, unsaid: ComponentUnsaid | None = None) -> ComponentMetadata:
    """Read a `ConversationMessageDefinition` file.

    Args:
        data: Its content.
        unsaid: What the file does not say: at least the name, unless the file holds it.

    Returns:
        The component, and what is kept as it stands.

    Raises:
        MetadataError: The file is no harmless XML, is of another type, or lacks what makes a
            component; every fault is named.

    Metadata API: ConversationMessageDefinition.

    >>> file = b'''<ConversationMessageDefinition>
    ...     <constants>
    ...         <constantType>Title</constantType>
    ...         <primitiveValues><textValue>Goodbye!</textValue><type>Text</type></primitiveValues>
    ...     </constants>
    ...     <type>AutoResponse</type>
    ... </ConversationMessageDefinition>'''
    >>> read = read_component(file, ComponentUnsaid(name="Bye"))
    >>> read.component.kind.value, read.component.constants[0].value
    ('auto-response', 'Goodbye!')
    """
    unsaid = unsaid or ComponentUnsaid()
    cursor, extra = open_file(data, "ConversationMessageDefinition", IN_COMPONENT)
    kind_word, name = cursor.word("type"), cursor.word("fullName")
    faults: list[Fault] = []
    kind = KINDS.get(kind_word)
    if kind is None:
        message = f"{kind_word!r} is no type of a component" if kind_word else "is missing"
        hint = f"Use one of {', '.join(KINDS)}."
        faults.append(Fault(path="type", message=message, hint=hint))
    if not (name or unsaid.name):
        faults.append(Fault(path="name", message="is missing", hint="Hand in the file's name."))
    if name and unsaid.name not in {"", name}:
        message = f"is {name!r} in the file, and {unsaid.name!r} was handed in"
        faults.append(Fault(path="name", message=message, hint="Hand in one or none."))
    if faults or kind is None:
        raise MetadataError(faults)
    constants = cursor.each("constants", IN_CONSTANT, read_constant)
    parameters = cursor.each("parameters", IN_PARAMETER, _parameter)
    options = cursor.each("optionsParameter", IN_OPTIONS, _options)
    handlers = cursor.each("messageHandlers", IN_HANDLER, read_handler)
    source = option_source(kind, constants, unsaid.records)
    read = partial(
        read_layout,
        kind=kind,
        display=unsaid.display,
        options=None if source is None else option_items(source),
    )
    layouts = cursor.each("messageLayouts", IN_LAYOUT, read)
    try:
        component = Component(
            name=name or unsaid.name,
            kind=kind,
            label=cursor.text("label") or "",
            description=cursor.text("description") or "",
            constants=constants,
            parameters=(*parameters, *options),
            list_templates=tuple(one for layout in layouts for one in layout.lists),
            layouts=tuple(read.layout for read in layouts),
            records=unsaid.records,
            handlers=handlers,
            category=cursor.value("contentCategory", CATEGORIES),
            language=cursor.word("language").replace("_", "-"),
            translations=unsaid.translations,
            status=unsaid.status,
        )
    except InvalidValueError as error:
        raise MetadataError(error.faults) from None
    cursor.close()
    return ComponentMetadata(component=component, extra=tuple(extra))


def _parameter(cursor: Cursor) -> Parameter:
    return read_parameter(cursor, "parameterType", PARAMETERS)


def _options(cursor: Cursor) -> Parameter:
    return read_parameter(cursor, "optionsParameterType", OPTIONS)
