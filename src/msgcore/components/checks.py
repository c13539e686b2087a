"""The rules on where a component goes out and how it looks there; and all rules of this room.

Guide: Considerations for Messaging Components; Messaging Component Types and Formats.
"""

from collections.abc import Iterator

from msgcore.channels import Channel, text_cap
from msgcore.components import check_content as content
from msgcore.components import check_formulas as formulas
from msgcore.components.choose import choose_format
from msgcore.components.component import Component
from msgcore.components.formats import capacity
from msgcore.components.kinds import ComponentKind, Display, Format
from msgcore.components.option import Option
from msgcore.components.render import display_on
from msgcore.components.sending import may_send
from msgcore.components.setup import ChannelComponents, ComponentSetup
from msgcore.components.support import unsupported
from msgcore.components.unfilled import Measured, measured
from msgcore.policy import Policy
from msgcore.rules import GUIDE, Draft, RuleSet, Severity, rule
from msgcore.vocabulary import Actor

__all__ = ["CHANNEL_COMPONENT_RULES", "COMPONENT_RULES"]

_FORMATS = GUIDE("Messaging Component Types and Formats")
_CONSIDERATIONS = GUIDE("Considerations for Messaging Components")
_RESPONSES = GUIDE("Create a Messaging Component: Auto-Response")


@rule("components.unsupported-target", cites=_CONSIDERATIONS, severity=Severity.ERROR)
def unsupported_target(setup: ComponentSetup) -> Iterator[Draft]:
    """A component is meant for channels that have components of its kind."""
    for place, channel in enumerate(setup.channels):
        refusal = unsupported(setup.component.kind, channel, setup.policy)
        if refusal is not None:
            (reason,) = refusal.reasons
            yield Draft(
                path=f"channels[{place}]",
                message=f"{channel.name!r} sends no such component: {reason.detail}",
                remedy=reason.remedy,
            )


@rule("components.format-unreachable", cites=_FORMATS)
def format_unreachable(setup: ComponentSetup) -> Iterator[Draft]:
    """Each format of a component is used somewhere."""
    component = setup.component
    channels = [c for c in setup.channels if not unsupported(component.kind, c, setup.policy)]
    if not channels:
        return
    used = {of for channel in channels for of in _used(component, channel, setup.policy)}
    for place, layout in enumerate(component.layouts):
        if layout.format not in used | {Format.TEXT}:
            yield Draft(
                path=f"layouts[{place}]",
                message=f"the format {layout.format.value} is never used on these channels",
                remedy="Drop it, move it up, or change the options.",
            )


def _used(component: Component, channel: Channel, policy: Policy) -> Iterator[Format]:
    """Yield the formats that a component takes, whatever options are handed in."""
    if not component.asks or component.has_static_options:
        yield choose_format(component, channel, policy=policy).format
        return
    source = component.records
    for count in _counts(component, channel, policy):
        for image in ("",) if source is not None and not source.image else ("", "any"):
            options = tuple(Option(id=str(n), title=str(n), image=image) for n in range(count))
            yield choose_format(component, channel, options, policy).format


def _counts(component: Component, channel: Channel, policy: Policy) -> set[int]:
    """Return the numbers of options at which the choice of a format may turn."""
    limits = [parameter.maximum_items for parameter in component.parameters if parameter.is_options]
    limits += [component.records.limit] if component.records else []
    most = min((limit for limit in limits if limit is not None), default=None)
    held = [capacity(of, channel, policy) for of in component.formats]
    ends = {end for holds in held for end in (holds.least - 1, holds.most) if end is not None}
    turns = {turn for end in ends for turn in (end, end + 1) if turn > 0}
    return {count for count in turns if most is None or count <= most} | ({most} if most else set())


@rule(
    "components.text-too-long",
    cites=GUIDE("Accept a Message and Chat with a Customer"),
    severity=Severity.ERROR,
)
def text_too_long(setup: ComponentSetup) -> Iterator[Draft]:
    """The plain text of a component is no longer than any target channel's cap."""
    said = Measured(text=setup.text, whole=True) if setup.text else measured(setup.component)
    length, more = (len(said.text), "" if said.whole else " or more") if said else (0, "")
    for place, channel in enumerate(setup.channels):
        cap = text_cap(channel, setup.policy)
        if said and cap is not None and cap.characters is not None and length > cap.characters:
            yield Draft(
                path=f"channels[{place}]",
                span=(cap.characters, length) if said.whole else None,
                message=f"{channel.name!r} takes {cap.characters} characters, not {length}{more}",
                remedy=f"Shorten it by {length - cap.characters}{more}.",
            )


@rule("components.translation-unsupported", cites=_CONSIDERATIONS)
def translation_unsupported(setup: ComponentSetup) -> Iterator[Draft]:
    """A component is translated only where the product translates components."""
    languages = setup.component.translations
    if languages and not setup.policy.components.translations:
        yield Draft(
            path="translations",
            message=f"{len(languages)} translations are never used",
            remedy="Make a component for each language.",
        )


@rule("components.pop-up-in-app", cites=_RESPONSES, severity=Severity.INFO)
def pop_up_in_app(setup: ComponentSetup) -> Iterator[Draft]:
    """A web page that shall open as a pop-up is meant for channels that have pop-ups."""
    layout = setup.component.layout(Format.WEB_PAGE)
    if layout is None or layout.display is not Display.POP_UP:
        return
    for place, channel in enumerate(setup.channels):
        if display_on(Display.POP_UP, channel, setup.policy) is not Display.POP_UP:
            yield Draft(
                path=f"channels[{place}]",
                message=f"on {channel.name!r} the page is a chat message",
                remedy="Word it so that it reads well as a message.",
            )


@rule("components.response-component-unknown", cites=_RESPONSES, severity=Severity.ERROR)
def response_component_unknown(setup: ChannelComponents) -> Iterator[Draft]:
    """An automatic response of a channel names an auto-response that there is."""
    kinds = {component.name: component.kind for component in setup.components}
    for place, response in enumerate(setup.channel.responses):
        kind = kinds.get(response.component)
        if not response.component or kind is ComponentKind.AUTO_RESPONSE:
            continue
        what = "is no component" if kind is None else f"is of the kind {kind.value}"
        yield Draft(
            path=f"responses[{place}].component",
            message=f"{response.component!r} {what}",
            remedy="Name a component of the kind 'auto-response'.",
        )


@rule("components.response-component-unsent", cites=_CONSIDERATIONS, severity=Severity.ERROR)
def response_component_unsent(setup: ChannelComponents) -> Iterator[Draft]:
    """An auto-response that a channel names can be sent there."""
    known = {component.name: component for component in setup.components}
    for place, response in enumerate(setup.channel.responses):
        component = known.get(response.component)
        if component is None or component.kind is not ComponentKind.AUTO_RESPONSE:
            continue
        refusal = may_send(component, setup.channel, Actor.SYSTEM, setup.policy)
        for reason in refusal.reasons if refusal else ():
            yield Draft(
                path=f"responses[{place}].component",
                message=f"{response.component!r} is not sent: {reason.detail}",
                remedy=reason.remedy,
            )


COMPONENT_RULES: RuleSet[ComponentSetup] = RuleSet.of(
    unsupported_target,
    format_unreachable,
    text_too_long,
    translation_unsupported,
    pop_up_in_app,
    content.image_missing,
    content.url_missing,
    content.options_missing,
    content.duplicate_titles,
    formulas.reference_unknown,
    formulas.broken_merge_field,
    content.native_survey,
    content.link_not_in_text,
    content.handler_missing,
)
"""The rules of components, for a `ComponentSetup`."""

CHANNEL_COMPONENT_RULES: RuleSet[ChannelComponents] = RuleSet.of(
    response_component_unknown, response_component_unsent
)
"""The rules on the components that a channel names, for `ChannelComponents`."""
