"""The rules on how a channel is set up.

Guide: Compare Messaging Channel Capabilities; Considerations for Short Codes; Customize
Auto-Responses in Service Cloud Messaging Channels.
"""

from collections.abc import Iterator, Mapping

import attrs

from msgcore.channels.channel import Channel
from msgcore.channels.columns import Column
from msgcore.channels.features import Feature
from msgcore.channels.matrix import capability, exists, retired
from msgcore.channels.newer import RETIRED
from msgcore.channels.support import Support
from msgcore.policy import DOCUMENTED, Policy
from msgcore.rules import GUIDE, HELP, Draft, RuleSet, Severity, rule
from msgcore.values import duration_text
from msgcore.vocabulary import CapacityModel, ConsentRequirement, ResponseKind

__all__ = ["CHANNEL_RULES", "ChannelSetup"]

_MATRIX = GUIDE("Compare Messaging Channel Capabilities")
_SHORT_CODES = GUIDE("Considerations for Short Codes")
_IDLE = HELP("End Inactive Sessions Automatically")
_RESPONSES = GUIDE("Customize Auto-Responses in Service Cloud Messaging Channels")


@attrs.frozen(kw_only=True)
class ChannelSetup:
    """A channel under a policy: what the rules of this room look at.

    Args:
        channel: The channel.
        policy: The documents and choices that it is held against.
    """

    channel: Channel
    policy: Policy = DOCUMENTED


@rule("channels.kind-unavailable", cites=GUIDE("Messaging Glossary"), severity=Severity.ERROR)
def kind_unavailable(setup: ChannelSetup) -> Iterator[Draft]:
    """A channel is of a kind, and on a platform, that the chosen documents know."""
    column = Column.of(setup.channel)
    if not exists(column, setup.policy):
        yield Draft(
            path="kind",
            message=f"{column.label} is not available under {setup.policy.id}",
            remedy="Use a newer preset, or a channel of another kind or platform.",
        )


@rule(
    "channels.retired",
    cites=HELP(
        "Considerations for SMS channels",
        note="Standard WhatsApp is no longer among the channels that the pages name.",
    ),
)
def retired_kind(setup: ChannelSetup) -> Iterator[Draft]:
    """A channel is not of a kind that has left the product."""
    column = Column.of(setup.channel)
    if retired(column, setup.policy):
        yield Draft(
            path="platform",
            message=RETIRED[column].note,
            remedy="Move to an enhanced channel.",
        )


def _known(setup: ChannelSetup) -> bool:
    """Tell whether the kind is there at all: where it is not, one finding says enough."""
    return exists(Column.of(setup.channel), setup.policy)


CONSENT_FEATURES: Mapping[ConsentRequirement, Feature] = {
    ConsentRequirement.IMPLICIT: Feature.IMPLICIT_OPT_IN,
    ConsentRequirement.EXPLICIT: Feature.EXPLICIT_OPT_IN,
    ConsentRequirement.DOUBLE: Feature.DOUBLE_OPT_IN,
}
"""The row of the matrix that stands for each level of consent a channel may ask for."""


@rule("channels.consent-type-unsupported", cites=_MATRIX, severity=Severity.ERROR)
def consent_type_unsupported(setup: ChannelSetup) -> Iterator[Draft]:
    """A channel asks for a level of consent that such a channel can ask for."""
    if not _known(setup):
        return
    requirement = setup.channel.requirement
    answer = capability(CONSENT_FEATURES[requirement], setup.channel, setup.policy)
    asks = requirement is not ConsentRequirement.IMPLICIT
    if answer.support is Support.NO or (asks and answer.support is Support.NOT_APPLICABLE):
        yield Draft(
            path="requirement",
            message=" ".join(filter(None, (f"{requirement.value} opt-in: {answer}.", answer.note))),
            remedy="Ask for a level that the matrix of capabilities allows here.",
        )


_PROMPTS: Mapping[ResponseKind, Feature] = {
    ResponseKind.OPT_IN_PROMPT: Feature.EXPLICIT_OPT_IN,
    ResponseKind.DOUBLE_OPT_IN_PROMPT: Feature.DOUBLE_OPT_IN,
}


@rule("channels.response-unsupported", cites=_RESPONSES)
def response_unsupported(setup: ChannelSetup) -> Iterator[Draft]:
    """A channel has a prompt only for a consent that it can ask for."""
    if not _known(setup):
        return
    for place, response in enumerate(setup.channel.responses):
        feature = _PROMPTS.get(response.kind)
        if feature and capability(feature, setup.channel, setup.policy).support is Support.NO:
            yield Draft(
                path=f"responses[{place}]",
                message=f"the {response.kind.value} is never sent: there is no {feature.value}",
                remedy="Drop the response.",
            )


@rule("channels.response-missing", cites=_RESPONSES, severity=Severity.ERROR)
def response_missing(setup: ChannelSetup) -> Iterator[Draft]:
    """A short code has the prompts and the help response that it must send."""
    if not setup.channel.is_short_code:
        return
    required = [ResponseKind.OPT_IN_PROMPT, ResponseKind.HELP]
    if setup.channel.requirement is ConsentRequirement.DOUBLE:
        required.append(ResponseKind.DOUBLE_OPT_IN_PROMPT)
    present = {response.kind for response in setup.channel.responses}
    for kind in required:
        if kind not in present:
            yield Draft(
                path="responses",
                message=f"the {kind.value} response is missing",
                remedy="Write it; short codes have no default for it.",
            )


@rule("channels.response-too-long", cites=_SHORT_CODES, severity=Severity.ERROR)
def response_too_long(setup: ChannelSetup) -> Iterator[Draft]:
    """An automatic response of a short code is no longer than its cap."""
    cap = setup.policy.sms.short_code_response_characters
    if not setup.channel.is_short_code:
        return
    for place, response in enumerate(setup.channel.responses):
        length = len(response.text)
        if length > cap:
            yield Draft(
                path=f"responses[{place}].text",
                span=(cap, length),
                message=f"the {response.kind.value} response has {length} characters, not {cap}",
                remedy=f"Shorten it by {length - cap}.",
            )


@rule("channels.acknowledgment-with-bot", cites=_RESPONSES, severity=Severity.INFO)
def acknowledgment_with_bot(setup: ChannelSetup) -> Iterator[Draft]:
    """A channel on which a bot answers first has no acknowledgment: the bot speaks."""
    if setup.channel.bot:
        for place, response in enumerate(setup.channel.responses):
            if response.kind is ResponseKind.ACKNOWLEDGMENT:
                yield Draft(
                    path=f"responses[{place}]",
                    message="the acknowledgment is never sent: a bot answers first",
                    remedy="Let the bot say it, or drop the response.",
                )


@rule("channels.idle-unsupported", cites=_IDLE, severity=Severity.ERROR)
def idle_unsupported(setup: ChannelSetup) -> Iterator[Draft]:
    """A channel has an inactivity timer only where such a timer runs."""
    if setup.channel.idle is None or not _known(setup):
        return
    answer = capability(Feature.INACTIVITY_TIMER, setup.channel, setup.policy)
    if answer.support is not Support.YES:
        yield Draft(
            path="idle",
            message=f"the timer never fires on a {setup.channel.kind.value} channel",
            remedy="Drop it, or let agents mark sessions inactive.",
        )
    elif setup.policy.lifecycle.capacity_model is CapacityModel.STATUS:
        yield Draft(
            path="idle",
            message="the timer never fires with status-based capacity",
            remedy="Drop it, or use tab-based capacity.",
        )


@rule("channels.idle-out-of-range", cites=_IDLE, severity=Severity.ERROR)
def idle_out_of_range(setup: ChannelSetup) -> Iterator[Draft]:
    """An inactivity timer waits for no shorter and no longer than the product allows."""
    idle, lifecycle = setup.channel.idle, setup.policy.lifecycle
    if idle is None:
        return
    shortest, longest = lifecycle.idle_shortest, lifecycle.idle_longest
    if not shortest <= idle.after <= longest:
        yield Draft(
            path="idle.after",
            message=f"is {duration_text(idle.after)}",
            remedy=f"Choose from {duration_text(shortest)} to {duration_text(longest)}.",
        )


CHANNEL_RULES: RuleSet[ChannelSetup] = RuleSet.of(
    kind_unavailable,
    retired_kind,
    consent_type_unsupported,
    response_unsupported,
    response_missing,
    response_too_long,
    acknowledgment_with_bot,
    idle_unsupported,
    idle_out_of_range,
)
"""The rules of this room, for a `ChannelSetup`."""
