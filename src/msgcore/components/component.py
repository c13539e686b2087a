"""A messaging component: its kind, its values, and how it looks in each format.

Layouts stand in the order of priority. The format Text is always there: where no layout fills
it, it says what the default text of the component's kind says.

Guide: Interactive Messaging Components; Messaging Component Types and Formats. Metadata API:
ConversationMessageDefinition.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta

import attrs

from msgcore.components.constants import Constant, Parameter, api_name
from msgcore.components.kinds import (
    ComponentKind,
    ComponentStatus,
    ConsoleList,
    ContentCategory,
    Format,
    HandlerKind,
)
from msgcore.components.layouts import Layout, ListTemplate
from msgcore.components.option import Option
from msgcore.components.records import RecordSource
from msgcore.errors import Fault, InvalidValueError
from msgcore.values import at_least, not_empty

__all__ = ["Component", "Handler", "console_list"]

_QUESTIONS = frozenset(
    {
        ComponentKind.STATIC_QUESTION,
        ComponentKind.DYNAMIC_QUESTION,
        ComponentKind.TIME_SELECTOR,
    }
)
_CONSOLE_LISTS: Mapping[ComponentKind, ConsoleList] = {
    ComponentKind.DYNAMIC_QUESTION: ConsoleList.FLOW,
    ComponentKind.TIME_SELECTOR: ConsoleList.FLOW,
    ComponentKind.AUTO_RESPONSE: ConsoleList.NONE,
    ComponentKind.NOTIFICATION: ConsoleList.NONE,
}


def console_list(kind: ComponentKind) -> ConsoleList:
    """Tell where an agent finds components of a kind.

    Args:
        kind: The kind.

    Returns:
        The list of components; a flow for those whose options are only known when they are
        sent; nowhere for those that are sent automatically.

    Guide: Send Messaging Components in Enhanced Messaging Sessions.

    >>> console_list(ComponentKind.TIME_SELECTOR)
    <ConsoleList.FLOW: 'flow'>
    """
    return _CONSOLE_LISTS.get(kind, ConsoleList.COMPONENTS)


@attrs.frozen(kw_only=True)
class Handler:
    """What stands behind a component of the later product: a form, a login, a payment.

    Args:
        name: Its name within the component.
        kind: What it is.
        provider: The name of the action, provider or survey.
        active_for: How long a request stands open; None where nothing is said.

    Raises:
        InvalidValueError: A name that is none, no provider, or a time that is not positive.
    """

    name: str = attrs.field(validator=api_name)
    kind: HandlerKind
    provider: str = attrs.field(validator=not_empty)
    active_for: timedelta | None = attrs.field(
        default=None, validator=attrs.validators.optional(at_least(timedelta(microseconds=1)))
    )


@attrs.frozen(kw_only=True)
class Component:
    """A messaging component as its owner set it up.

    Args:
        name: Its name in data.
        kind: What it is for.
        label: The name that agents see; may be empty.
        description: What agents read about it; may be empty.
        constants: What is part of it.
        parameters: What is handed in when it is sent.
        list_templates: How its lists are put into words.
        layouts: Its formats, in the order of priority; each once.
        records: For a question with dynamic options, how records become options.
        handlers: What stands behind a component of the later product.
        category: What a component of the later product is sent for; None where not said.
        language: The language that it is written in; empty for the channel's own.
        translations: The languages into which it is translated.
        status: Whether it can be sent; without meaning where the policy knows no statuses.

    Raises:
        InvalidValueError: The parts contradict each other; every contradiction is named.

    >>> Component(name="Hours", kind=ComponentKind.AUTO_RESPONSE).formats
    (<Format.TEXT: 'text'>,)
    """

    name: str = attrs.field(validator=api_name)
    kind: ComponentKind
    label: str = ""
    description: str = ""
    constants: tuple[Constant, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    list_templates: tuple[ListTemplate, ...] = ()
    layouts: tuple[Layout, ...] = ()
    records: RecordSource | None = None
    handlers: tuple[Handler, ...] = ()
    category: ContentCategory | None = None
    language: str = ""
    translations: tuple[str, ...] = ()
    status: ComponentStatus = ComponentStatus.DRAFT

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    @property
    def formats(self) -> tuple[Format, ...]:
        """The formats in the order of priority; Text is last where no layout names it."""
        named = tuple(layout.format for layout in self.layouts)
        return named if Format.TEXT in named else (*named, Format.TEXT)

    @property
    def asks(self) -> bool:
        """Whether a customer chooses from options."""
        return self.kind in _QUESTIONS

    @property
    def has_static_options(self) -> bool:
        """Whether its options are part of it."""
        return self.kind is ComponentKind.STATIC_QUESTION

    @property
    def options(self) -> tuple[Option, ...]:
        """The options that are part of it: none but for a question with static options."""
        if not self.has_static_options:
            return ()
        return tuple(option for constant in self.constants for option in constant.options)

    @property
    def custom_parameters(self) -> tuple[Parameter, ...]:
        """The parameters whose values are the host's own."""
        return tuple(parameter for parameter in self.parameters if parameter.is_custom)

    def layout(self, of: Format) -> Layout | None:
        """Return the layout of a format; None where it has none."""
        return next((layout for layout in self.layouts if layout.format is of), None)

    def constant(self, name: str) -> Constant | None:
        """Return the constant of a name, in any case of letters."""
        return next((c for c in self.constants if c.name.lower() == name.lower()), None)

    def parameter(self, name: str) -> Parameter | None:
        """Return the parameter of a name, in any case of letters."""
        return next((p for p in self.parameters if p.name.lower() == name.lower()), None)

    def source(self, path: str) -> Constant | Parameter | None:
        """Return the constant or parameter that a path such as `$Constants.Title` leads to.

        Args:
            path: The path; what stands behind the name, such as a field, makes it lead nowhere.
        """
        root, _, name = path.partition(".")
        if root.lower() == "$constants":
            return self.constant(name)
        return self.parameter(name) if root.lower() == "$parameters" else None

    def _repr_html_(self) -> str:
        """Show the component as the customer would see it, before anything is handed in.

        It is shown as enhanced web chat shows it, or as Facebook Messenger does where that alone
        shows a format of higher priority. What needs a value shows what it is called.
        """
        from msgcore.components.preview import preview_html  # noqa: PLC0415 - it renders components

        return preview_html(self)

    def _faults(self) -> Iterator[Fault]:
        for path, names in (
            ("constants", [constant.name.lower() for constant in self.constants]),
            ("parameters", [parameter.name.lower() for parameter in self.parameters]),
            ("list_templates", [template.name.lower() for template in self.list_templates]),
            ("handlers", [handler.name.lower() for handler in self.handlers]),
            ("layouts", [layout.format.value for layout in self.layouts]),
            ("translations", [language.lower() for language in self.translations]),
        ):
            for name, times in Counter(names).items():
                if times > 1:
                    yield Fault(path=path, message=f"has {name!r} twice", hint="Keep one of them.")
        lists = [constant for constant in self.constants if constant.is_options]
        if len(lists) > 1:
            yield Fault(
                path="constants",
                message="has two lists of options",
                hint="A component asks one question.",
            )
        if self.records is not None and self.kind is not ComponentKind.DYNAMIC_QUESTION:
            yield Fault(
                path="records",
                message=f"is given for a component of the kind {self.kind.value}",
                hint=f"It goes with {ComponentKind.DYNAMIC_QUESTION.value!r}.",
            )
