"""Making a component in one call: its constants, its layouts and its default text.

Each function does what the product does when somebody creates a component: it makes the
constants and parameters, fills every chosen format with them, and writes the format Text.

| kind | text |
|---|---|
| enhanced link | title, then the address |
| questions, time selector | title, an invitation, then the options by number |
| auto-response | the words; the address of its page must be added by hand |

Guide: Create a Messaging Component: Enhanced Links; Questions with Static Options; Questions
with Dynamic Options; Time Selectors; Auto-Response. Customizing Messaging Components with
Formula Templates.
"""

from collections.abc import Iterable, Sequence

from msgcore.components.component import Component
from msgcore.components.constants import Constant, Parameter
from msgcore.components.kinds import (
    ComponentKind,
    ConstantKind,
    Display,
    Format,
    ParameterKind,
)
from msgcore.components.layouts import (
    Layout,
    ListTemplate,
    Literal,
    PageParameter,
    Reference,
)
from msgcore.components.option import Option
from msgcore.components.records import RecordSource

__all__ = [
    "INVITATION",
    "OPTIONS_LIST",
    "auto_response",
    "default_list",
    "default_text",
    "dynamic_question",
    "enhanced_link",
    "static_question",
    "time_selector",
]

INVITATION = "Select an option:"
"""What stands between a question and its options in the default text.

Guide: Customizing Messaging Components with Formula Templates.
"""

OPTIONS_LIST = "OptionsList"
"""What the default text calls the list of options."""

_BREAK = "{!BR()}"
_TITLE = Reference(path="$Constants.Title")
_URL = Reference(path="$Constants.Url")
_IMAGE = Reference(path="$Constants.Image")


def default_text(kind: ComponentKind, invitation: str = INVITATION) -> str:
    """Return the formula template that fills the format Text of a new component.

    Args:
        kind: The kind of component.
        invitation: What stands between a question and its options.

    Guide: Customizing Messaging Components with Formula Templates.

    >>> default_text(ComponentKind.ENHANCED_LINK)
    '{!$Constants.Title}{!BR()}{!$Constants.Url}'
    """
    title = "{!$Constants.Title}"
    if kind is ComponentKind.ENHANCED_LINK:
        return f"{title}{_BREAK}{{!$Constants.Url}}"
    if kind in {
        ComponentKind.STATIC_QUESTION,
        ComponentKind.DYNAMIC_QUESTION,
        ComponentKind.TIME_SELECTOR,
    }:
        return f"{title}{_BREAK}{invitation}{_BREAK}{{!$ListTemplates.{OPTIONS_LIST}}}"
    return title


def default_list(source: str) -> ListTemplate:
    """Return the list template that numbers options, a line for each.

    Args:
        source: The list: `$Constants.Options`, or the parameter with the options.

    Guide: Customizing Messaging Components with Formula Templates.

    >>> default_list("$Constants.Options").text
    '{!$ListItem.Index}. {!$ListItem.Value.Name}{!IF(NOT($ListItem.IsLast),BR(),"")}'
    """
    entry = "{!$ListItem.Index}. {!$ListItem.Value.Name}"
    return ListTemplate(
        name=OPTIONS_LIST,
        source=source,
        text=f'{entry}{{!IF(NOT($ListItem.IsLast),BR(),"")}}',
    )


def enhanced_link(  # noqa: PLR0913 - a form with these fields
    name: str,
    title: str,
    url: str,
    image: str = "",
    *,
    formats: Sequence[Format] = (Format.RICH_LINK, Format.MEDIA),
    label: str = "",
) -> Component:
    """Make a link to a web page, with an image.

    Args:
        name: The component's name in data.
        title: The text of the link.
        url: Its address.
        image: The image's name or address.
        formats: Its formats but for Text, in the order of priority.
        label: The name that agents see.

    Guide: Create a Messaging Component: Enhanced Links.

    >>> enhanced_link("Shop", "Our shop", "https://shop.example", "shop.png").formats[0]
    <Format.RICH_LINK: 'rich-link'>
    """
    layouts = [Layout(format=of, title=_TITLE, url=_URL, image=_IMAGE) for of in formats]
    return Component(
        name=name,
        kind=ComponentKind.ENHANCED_LINK,
        label=label,
        constants=(
            _title(title),
            Constant(name="Url", kind=ConstantKind.URL, value=url),
            Constant(name="Image", kind=ConstantKind.IMAGE, value=image),
        ),
        layouts=(*layouts, _text(ComponentKind.ENHANCED_LINK)),
    )


def static_question(
    name: str,
    question: str,
    options: Iterable[Option | str],
    *,
    formats: Sequence[Format] = (Format.BUTTONS, Format.QUICK_REPLIES),
    label: str = "",
) -> Component:
    """Make a question with a fixed list of options.

    Args:
        name: The component's name in data.
        question: What is asked.
        options: What can be chosen; a text gets its place as its id.
        formats: Its formats but for Text, in the order of priority.
        label: The name that agents see.

    Guide: Create a Messaging Component: Questions with Static Options.

    >>> static_question("Topic", "What is it about?", ("Bill", "Order")).options[1]
    Option(id='option-2', title='Order', subtitle='', image='')
    """
    choices = tuple(
        Option(id=f"option-{number}", title=option) if isinstance(option, str) else option
        for number, option in enumerate(options, 1)
    )
    return Component(
        name=name,
        kind=ComponentKind.STATIC_QUESTION,
        label=label,
        constants=(
            _title(question),
            Constant(name="Options", kind=ConstantKind.OPTIONS, options=choices),
        ),
        list_templates=(default_list("$Constants.Options"),),
        layouts=_asking(ComponentKind.STATIC_QUESTION, formats),
    )


def dynamic_question(  # noqa: PLR0913 - a form with these fields
    name: str,
    question: str,
    parameter: Parameter,
    records: RecordSource | None = None,
    *,
    formats: Sequence[Format] = (Format.BUTTONS, Format.QUICK_REPLIES),
    label: str = "",
) -> Component:
    """Make a question whose options are records.

    Args:
        name: The component's name in data.
        question: What is asked.
        parameter: The parameter that holds the records.
        records: How records become options; by their names where it is left out.
        formats: Its formats but for Text, in the order of priority.
        label: The name that agents see.

    Guide: Create a Messaging Component: Questions with Dynamic Options.

    >>> orders = Parameter(name="Orders", kind=ParameterKind.RECORD_OPTIONS, object="Order")
    >>> dynamic_question("Which", "Which order is it?", orders).records.title
    'Name'
    """
    return Component(
        name=name,
        kind=ComponentKind.DYNAMIC_QUESTION,
        label=label,
        constants=(_title(question),),
        parameters=(parameter,),
        list_templates=(default_list(parameter.reference),),
        layouts=_asking(ComponentKind.DYNAMIC_QUESTION, formats),
        records=records or RecordSource(parameter=parameter.name),
    )


def time_selector(
    name: str,
    prompt: str,
    *,
    formats: Sequence[Format] = (Format.BUTTONS, Format.QUICK_REPLIES),
    invitation: str = INVITATION,
    label: str = "",
) -> Component:
    """Make a question whose options are time slots.

    Args:
        name: The component's name in data.
        prompt: What is asked.
        formats: Its formats but for Text, in the order of priority.
        invitation: What stands between the prompt and the slots in the text.
        label: The name that agents see.

    Guide: Create a Messaging Component: Time Selectors.

    >>> time_selector("Visit", "When shall we come?").parameters[0].reference
    '$Parameters.TimeSlots'
    """
    slots = Parameter(name="TimeSlots", kind=ParameterKind.TIME_SLOT_OPTIONS)
    return Component(
        name=name,
        kind=ComponentKind.TIME_SELECTOR,
        label=label,
        constants=(_title(prompt),),
        parameters=(slots,),
        list_templates=(default_list(slots.reference),),
        layouts=_asking(ComponentKind.TIME_SELECTOR, formats, invitation),
    )


def auto_response(  # noqa: PLR0913 - a form with these fields
    name: str,
    text: str,
    url: str = "",
    *,
    display: Display = Display.CHAT_MESSAGE,
    page_parameters: tuple[PageParameter, ...] = (),
    parameters: tuple[Parameter, ...] = (),
    template: str = "",
    label: str = "",
) -> Component:
    """Make a response that is sent when a conversation starts, is joined or ends.

    Args:
        name: The component's name in data.
        text: What it says, or what introduces its link.
        url: The address of a web page; empty for words alone.
        display: How the page opens.
        page_parameters: What goes with the address.
        parameters: What the page parameters and the text refer to.
        template: The formula template of the format Text; empty for the text alone, and the
            address after it where there is one.
        label: The name that agents see.

    Guide: Create a Messaging Component: Auto-Response.

    >>> auto_response("Thanks", "Thank you!").formats
    (<Format.TEXT: 'text'>,)
    """
    page = Layout(
        format=Format.WEB_PAGE,
        title=_TITLE,
        url=Literal(text=url),
        display=display,
        page_parameters=page_parameters,
    )
    words = default_text(ComponentKind.AUTO_RESPONSE)
    written = template or (f"{words}{_BREAK}{url}" if url else words)
    return Component(
        name=name,
        kind=ComponentKind.AUTO_RESPONSE,
        label=label,
        constants=(_title(text),),
        parameters=parameters,
        layouts=(*((page,) if url else ()), Layout(format=Format.TEXT, text=written)),
    )


def _title(text: str) -> Constant:
    return Constant(name="Title", kind=ConstantKind.TITLE, value=text)


def _text(kind: ComponentKind, invitation: str = INVITATION) -> Layout:
    return Layout(format=Format.TEXT, text=default_text(kind, invitation))


def _asking(
    kind: ComponentKind, formats: Sequence[Format], invitation: str = INVITATION
) -> tuple[Layout, ...]:
    asked = (Layout(format=of, title=_TITLE) for of in formats)
    return (*asked, _text(kind, invitation))
