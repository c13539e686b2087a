"""Whether a channel sends components of a kind at all.

The answer is the matrix of capabilities: a row for each kind of the guide, and one row for
components of any type, which stands for those of the later product. Unknown is not no, but
for auto-responses: the guide has them on web and in-app channels and nowhere else.

Guide: Compare Messaging Channel Capabilities; Considerations for Messaging Components.
"""

from collections.abc import Mapping

from msgcore.channels import WEB_AND_APP, Capability, Channel, Feature, Support, capability
from msgcore.components.kinds import ComponentKind
from msgcore.components.reasons import CHANNEL_UNSUPPORTED, KIND_UNAVAILABLE
from msgcore.policy import DOCUMENTED, Policy
from msgcore.rules import Refusal

__all__ = ["component_capability", "is_available", "unsupported"]

_FEATURES: Mapping[ComponentKind, Feature] = {
    ComponentKind.ENHANCED_LINK: Feature.LINK_COMPONENTS,
    ComponentKind.STATIC_QUESTION: Feature.QUESTION_COMPONENTS,
    ComponentKind.DYNAMIC_QUESTION: Feature.QUESTION_COMPONENTS,
    ComponentKind.TIME_SELECTOR: Feature.TIME_COMPONENTS,
    ComponentKind.AUTO_RESPONSE: Feature.RESPONSE_COMPONENTS,
}
"""The row of the matrix for each kind of the guide."""


def is_available(kind: ComponentKind, policy: Policy = DOCUMENTED) -> bool:
    """Tell whether the chosen documents know a kind of component.

    >>> is_available(ComponentKind.PAYMENT)
    False
    """
    return kind in _FEATURES or policy.components.later_kinds


def component_capability(
    kind: ComponentKind, channel: Channel, policy: Policy = DOCUMENTED
) -> Capability:
    """Tell whether a channel has components of a kind, with the place that says so.

    Args:
        kind: The kind of component.
        channel: The channel.
        policy: Which state of the documents is asked.

    Guide: Compare Messaging Channel Capabilities.
    """
    general = capability(Feature.COMPONENTS, channel, policy)
    if kind not in _FEATURES or general.support is Support.NO:
        return general
    return capability(_FEATURES[kind], channel, policy)


def unsupported(
    kind: ComponentKind, channel: Channel, policy: Policy = DOCUMENTED
) -> Refusal | None:
    """Refuse a kind of component that a channel does not send, or that there is not.

    Args:
        kind: The kind of component.
        channel: The channel.
        policy: Which state of the documents is asked.

    Returns:
        The refusal with its reasons; None where the channel sends it, or nobody says that it
        does not.
    """
    if not is_available(kind, policy):
        return Refusal.of(KIND_UNAVAILABLE.with_detail(f"{kind.value}, under {policy.id}"))
    answer = component_capability(kind, channel, policy)
    if kind is ComponentKind.AUTO_RESPONSE and not _may_respond(channel, policy):
        detail = f"{kind.value}: only web and in-app channels have them"
        return Refusal.of(CHANNEL_UNSUPPORTED.with_detail(detail))
    if answer.support in {Support.NO, Support.NOT_APPLICABLE}:
        return Refusal.of(CHANNEL_UNSUPPORTED.with_detail(f"{kind.value}: {answer.citation}"))
    return None


def _may_respond(channel: Channel, policy: Policy) -> bool:
    return policy.components.auto_responses_beyond_web or channel.kind in WEB_AND_APP
