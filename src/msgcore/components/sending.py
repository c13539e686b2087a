"""Who may send which component, and where.

| sender | Spring '23 | later |
|---|---|---|
| agent | all but auto-responses | the same, active ones only |
| bot | enhanced links | all but auto-responses |
| the system | auto-responses | auto-responses and notifications |
| customer | nothing | nothing |

Guide: Considerations for Messaging Components; Considerations for Using Enhanced Bots in
Messaging Channels; Send Messaging Components in Enhanced Messaging Sessions.
"""

from collections.abc import Iterator

from msgcore.channels import Channel
from msgcore.components.component import Component
from msgcore.components.kinds import ComponentKind, ComponentStatus, ContentCategory
from msgcore.components.reasons import (
    BOT_SENDS_LINKS,
    CUSTOMER_SENDS_NONE,
    NOT_ACTIVE,
    NOT_AUTOMATIC,
    RESPONSE_NOT_BY_HAND,
    RESPONSE_ON_FACEBOOK,
    TOO_MANY_PARAMETERS,
)
from msgcore.components.support import unsupported
from msgcore.policy import DOCUMENTED, Policy
from msgcore.rules import Reason, Refusal
from msgcore.vocabulary import Actor, ChannelKind

__all__ = ["may_send"]


def may_send(
    component: Component, channel: Channel, sender: Actor, policy: Policy = DOCUMENTED
) -> Refusal | None:
    """Tell whether somebody may send a component on a channel.

    Consent is another question: `msgcore.consent.permits` answers it.

    Args:
        component: The component.
        channel: The channel.
        sender: An agent or supervisor, a bot, or the system for whatever is sent automatically.
        policy: Which state of the documents is asked, and the choices laid over it.

    Returns:
        The refusal with every reason; None where nothing speaks against it.

    Guide: Considerations for Messaging Components.

    >>> from msgcore.components.create import static_question
    >>> from msgcore.vocabulary import Platform
    >>> page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
    >>> question = static_question("Topic", "What is it about?", ("Bill", "Order"))
    >>> may_send(question, page, Actor.AGENT) is None
    True
    >>> may_send(question, page, Actor.BOT).rules
    ('components.bot-sends-links',)
    """
    reasons = tuple(_reasons(component, channel, sender, policy))
    return Refusal(reasons=reasons) if reasons else None


def _reasons(
    component: Component, channel: Channel, sender: Actor, policy: Policy
) -> Iterator[Reason]:
    choices, kind = policy.components, component.kind
    refusal = unsupported(kind, channel, policy)
    if refusal is not None:
        yield from refusal.reasons
    if choices.statuses and component.status is not ComponentStatus.ACTIVE:
        yield NOT_ACTIVE.with_detail(f"it is {component.status.value}")
    if sender is Actor.CUSTOMER:
        yield CUSTOMER_SENDS_NONE
        return
    by_hand = sender is not Actor.SYSTEM
    response = kind is ComponentKind.AUTO_RESPONSE
    notification = kind is ComponentKind.NOTIFICATION
    if response and by_hand:
        yield RESPONSE_NOT_BY_HAND
    links_only = sender is Actor.BOT and choices.bots_send_links_only
    if links_only and kind is not ComponentKind.ENHANCED_LINK and not response:
        yield BOT_SENDS_LINKS
    if not by_hand and not response and not notification:
        yield NOT_AUTOMATIC
    count, most = len(component.custom_parameters), choices.custom_parameters_max
    if not by_hand and notification and count > most:
        yield TOO_MANY_PARAMETERS.with_detail(f"{count}, {most} at most")
    if (
        notification
        and channel.kind is ChannelKind.FACEBOOK
        and component.category is ContentCategory.RESPONSE
    ):
        yield RESPONSE_ON_FACEBOOK
