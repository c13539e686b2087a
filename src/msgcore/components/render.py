"""Rendering: a component, a channel and values become a structure and a plain text.

1. The options are found: those of the component, those that were handed in, or those made of
   the records or time slots that were; no more of them than their parameter takes.
2. The format is chosen.
3. Its layout is filled: constants, parameters, templates, formulas on records.
4. The plain text is written: each list entry by entry, then the formula template.

Guide: Use Formulas to Add Dynamic Content to Messaging Components; Customizing Messaging
Components with Formula Templates.
"""

from collections.abc import Iterator, Sequence

import attrs

from msgcore.channels import Channel
from msgcore.components.bounds import bounded
from msgcore.components.choose import choose_format
from msgcore.components.compiling import Compiler
from msgcore.components.component import Component
from msgcore.components.create import OPTIONS_LIST, default_list, default_text
from msgcore.components.filling import Filling
from msgcore.components.kinds import Display, Format
from msgcore.components.layouts import Layout, ListTemplate
from msgcore.components.reasons import (
    BAD_MERGE_FIELD,
    MERGE_FIELD_BLANKED,
    NO_OPTIONS,
    REMARKS,
)
from msgcore.components.render_context import RenderContext
from msgcore.components.rendering import PageValue, Rendering
from msgcore.components.slots import SLOT_RULES
from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import DOCUMENTED, Policy
from msgcore.rules import Reason, Refusal
from msgcore.vocabulary import BadMergeField, ChannelKind

__all__ = ["Renderer", "display_on", "list_templates", "render", "text_template"]

_NOTHING = RenderContext()
_REMARKED = frozenset(
    (*(reason.rule for reason in REMARKS), *(rule.id for rule in SLOT_RULES.rules))
)
"""What does not keep a component from going out."""


@attrs.frozen(kw_only=True)
class Renderer:
    """A component that is rendered often: its formulas are compiled once and kept with it.

    Args:
        component: The component.
        policy: Which state of the documents is asked, and the numbers.

    >>> from msgcore.components.create import auto_response
    >>> from msgcore.vocabulary import Platform
    >>> web = Channel(name="Chat", kind=ChannelKind.WEB, platform=Platform.ENHANCED)
    >>> Renderer(component=auto_response("Bye", "Thank you!")).render(web).text
    'Thank you!'
    """

    component: Component
    policy: Policy = DOCUMENTED
    _compiler: Compiler = attrs.field(factory=Compiler, init=False, eq=False, repr=False)

    def render(self, channel: Channel, context: RenderContext = _NOTHING) -> Rendering:
        """Render the component for a channel; see `render`.

        Args:
            channel: The channel.
            context: The values, options and lists, the clock and the place.

        Raises:
            InvalidValueError: As `render` does.
        """
        component, policy = self.component, self.policy
        missing = tuple(_missing(component, context))
        if missing:
            raise InvalidValueError(missing)
        within = bounded(component, context, policy)
        context = within.context
        options = component.options if component.has_static_options else context.options
        choice = choose_format(
            component, channel, options, policy, device_lacks=context.device_lacks
        )
        lists = list_templates(component)
        fill = Filling(component, context, options, lists, self._compiler)
        text = fill.template(*text_template(component))
        layout = component.layout(choice.format) or Layout(format=Format.TEXT)
        place = f"layouts[{component.formats.index(choice.format)}]"
        rendering = Rendering(
            component=component.name,
            kind=component.kind,
            format=choice.format,
            text=text,
            title=fill.binding(f"{place}.title", layout.title),
            subtitle=fill.binding(f"{place}.subtitle", layout.subtitle),
            url=fill.binding(f"{place}.url", layout.url),
            image=fill.binding(f"{place}.image", layout.image),
            options=options if component.asks else (),
            display=display_on(layout.display, channel, policy),
            page_values=tuple(
                PageValue(
                    name=parameter.name,
                    value=fill.binding(f"{place}.page_parameters[{number}].value", parameter.value),
                )
                for number, parameter in enumerate(layout.page_parameters)
            ),
            passed_over=choice.passed_over,
            refusal=choice.refusal,
        )
        if fill.faults:
            raise InvalidValueError(dict.fromkeys(fill.faults))
        nothing = (NO_OPTIONS,) if component.asks and not options else ()
        return _judged(rendering, (*nothing, *within.said, *_unfilled(fill.bad, policy)))


def render(
    component: Component,
    channel: Channel,
    context: RenderContext = _NOTHING,
    policy: Policy = DOCUMENTED,
) -> Rendering:
    """Render a component for a channel; a `Renderer` does it faster if it is done often.

    Args:
        component: The component.
        channel: The channel.
        context: The values, options and lists, the clock and the place.
        policy: Which state of the documents is asked, and the numbers.

    Returns:
        The structure and the plain text. Where the channel sends no such component, or a merge
        field has no value, the refusal stands beside the plain text.

    Raises:
        InvalidValueError: A required parameter is missing; no options can be made of what was
            handed in for them; or a formula cannot be compiled, as for a constant or parameter
            that there is not; all of a sort at once, each with its place.

    Guide: Messaging Component Types and Formats.

    >>> from msgcore.components.create import auto_response
    >>> from msgcore.vocabulary import Platform
    >>> web = Channel(name="Chat", kind=ChannelKind.WEB, platform=Platform.ENHANCED)
    >>> shown = render(auto_response("Bye", "Thank you!"), web)
    >>> shown.format.value, shown.text
    ('text', 'Thank you!')
    """
    return Renderer(component=component, policy=policy).render(channel, context)


def display_on(
    display: Display | None, channel: Channel, policy: Policy = DOCUMENTED
) -> Display | None:
    """Tell how a web page opens on a channel.

    Args:
        display: How it is set up to open; None for what is no web page.
        channel: The channel.
        policy: Says whether a page may open as a pop-up in an app.

    Guide: Create a Messaging Component: Auto-Response.

    >>> from msgcore.vocabulary import Platform
    >>> app = Channel(name="App", kind=ChannelKind.IN_APP, platform=Platform.ENHANCED)
    >>> display_on(Display.POP_UP, app)
    <Display.CHAT_MESSAGE: 'chat-message'>
    """
    in_app = channel.kind is ChannelKind.IN_APP and not policy.components.in_app_pop_ups
    return Display.CHAT_MESSAGE if display is Display.POP_UP and in_app else display


def list_templates(component: Component) -> tuple[ListTemplate, ...]:
    """Return the list templates; where nobody wrote a text, the default one's own as well.

    Args:
        component: The component.
    """
    named = {template.name.lower() for template in component.list_templates}
    if not component.asks or component.layout(Format.TEXT) or OPTIONS_LIST.lower() in named:
        return component.list_templates
    constants = [f"$Constants.{each.name}" for each in component.constants if each.is_options]
    parameters = [each.reference for each in component.parameters if each.is_options]
    source = next(iter((*constants, *parameters)), f"$Constants.{OPTIONS_LIST}")
    return (*component.list_templates, default_list(source))


def _missing(component: Component, context: RenderContext) -> Iterator[Fault]:
    given = {name.lower() for name in (*context.values, *context.lists)}
    for parameter in component.parameters:
        name = parameter.reference.lower()
        there = parameter.is_options or any(g == name or g.startswith(f"{name}.") for g in given)
        if parameter.required and not there:
            yield Fault(
                path=parameter.reference,
                message="is missing",
                hint="Hand in its value, or make the parameter optional.",
            )


def text_template(component: Component) -> tuple[str, str]:
    """Return where the template of the plain text is, and what it is.

    Args:
        component: The component.
    """
    for place, layout in enumerate(component.layouts):
        if layout.format is Format.TEXT:
            return f"layouts[{place}].text", layout.text
    return "the default text", default_text(component.kind)


def _judged(rendering: Rendering, said: Sequence[Reason]) -> Rendering:
    """Refuse what cannot go out so, and remark on what was left out or left blank."""
    remarks = tuple(reason for reason in said if reason.rule in _REMARKED)
    against = tuple(reason for reason in said if reason.rule not in _REMARKED)
    if not said:
        return rendering
    before = rendering.refusal.reasons if rendering.refusal else ()
    refusal = Refusal.of(*before, *against) if against else rendering.refusal
    return attrs.evolve(rendering, remarks=remarks, refusal=refusal)


def _unfilled(bad: Sequence[Fault], policy: Policy) -> Iterator[Reason]:
    blank = policy.components.bad_merge_field is BadMergeField.BLANK
    reason = MERGE_FIELD_BLANKED if blank else BAD_MERGE_FIELD
    return (reason.with_detail(str(fault)) for fault in dict.fromkeys(bad))
