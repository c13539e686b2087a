"""Reads the catalogue of automatic responses: is one needed, is it sent at all, in what form.

`need` answers with the clause and its source; the other functions with yes or no. `in_order`
says what goes out first where several responses are due.

Guide: Customize Auto-Responses in Service Cloud Messaging Channels.
"""

from collections.abc import Iterable

from msgcore.channels import Channel, Feature, Support, capability
from msgcore.consent.response_catalogue import AUTO_RESPONSES, Clause, Need
from msgcore.policy import DOCUMENTED, Policy, Preset
from msgcore.vocabulary import ResponseKind

__all__ = [
    "ORDER",
    "in_order",
    "is_known",
    "is_required",
    "is_translatable",
    "may_be_component",
    "need",
]

_R = ResponseKind


def need(kind: ResponseKind, channel: Channel, policy: Policy = DOCUMENTED) -> Clause:
    """Tell whether a channel has to have an automatic response.

    Args:
        kind: The response.
        channel: The channel.
        policy: Which state of the documents is asked, and the choices laid over it.

    Returns:
        The answer with its source.

    >>> from msgcore.vocabulary import ChannelKind, ConsentRequirement, Platform, SenderKind
    >>> alerts = Channel(
    ...     name="Alerts", kind=ChannelKind.SMS, platform=Platform.STANDARD,
    ...     sender=SenderKind.SHORT_CODE, requirement=ConsentRequirement.EXPLICIT,
    ... )
    >>> clause = need(ResponseKind.HELP, alerts)
    >>> clause.need.value, str(clause.citation)
    ('required', 'Guide: Considerations for Short Codes')
    """
    state = _AGE[policy.channels.capabilities]
    return next(
        clause
        for clause in AUTO_RESPONSES[kind].clauses
        if _AGE[clause.since] <= state and clause.where(channel, policy)
    )


_AGE = {preset: age for age, preset in enumerate(Preset)}


def is_required(kind: ResponseKind, channel: Channel, policy: Policy = DOCUMENTED) -> bool:
    """Tell whether a channel must have an automatic response, be it the default one.

    Args:
        kind: The response.
        channel: The channel.
        policy: Which state of the documents is asked, and the choices laid over it.

    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
    >>> is_required(ResponseKind.OPT_OUT_CONFIRMATION, page)
    True
    """
    return need(kind, channel, policy).need is Need.REQUIRED


def is_known(kind: ResponseKind, channel: Channel, policy: Policy = DOCUMENTED) -> bool:
    """Tell whether an automatic response is ever sent on a channel.

    Args:
        kind: The response.
        channel: The channel.
        policy: Which state of the documents is asked, and the choices laid over it.

    >>> from msgcore.policy import SUMMER_26
    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> chat = Channel(name="Chat", kind=ChannelKind.WEB, platform=Platform.ENHANCED)
    >>> is_known(ResponseKind.INACTIVE, chat), is_known(ResponseKind.INACTIVE, chat, SUMMER_26)
    (False, True)
    """
    return need(kind, channel, policy).need is not Need.NEVER


def is_translatable(kind: ResponseKind, policy: Policy = DOCUMENTED) -> bool:
    """Tell whether an automatic response may have texts in several languages.

    The prompts may not: they are sent in the channel's own language, whoever is asked.

    Args:
        kind: The response.
        policy: Says whether prompts may be translated after all.

    >>> is_translatable(ResponseKind.HELP), is_translatable(ResponseKind.OPT_IN_PROMPT)
    (True, False)
    """
    return policy.consent.prompts_are_translated or not AUTO_RESPONSES[kind].is_prompt


def may_be_component(kind: ResponseKind, channel: Channel, policy: Policy = DOCUMENTED) -> bool:
    """Tell whether an automatic response may be a messaging component on a channel.

    What the documents leave open counts as no: a text can always be sent.

    Args:
        kind: The response.
        channel: The channel.
        policy: Which state of the documents is asked.

    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> chat = Channel(name="Chat", kind=ChannelKind.WEB, platform=Platform.ENHANCED)
    >>> may_be_component(ResponseKind.END, chat), may_be_component(ResponseKind.HELP, chat)
    (True, False)
    """
    since = AUTO_RESPONSES[kind].component_since
    if since is None or _AGE[since] > _AGE[policy.channels.capabilities]:
        return False
    return capability(Feature.RESPONSE_COMPONENTS, channel, policy).support is Support.YES


# Order

ORDER: tuple[ResponseKind, ...] = (
    _R.OPT_OUT_CONFIRMATION,
    _R.OPT_IN_CONFIRMATION,
    _R.OPT_IN_PROMPT,
    _R.DOUBLE_OPT_IN_PROMPT,
    _R.HELP,
    _R.CUSTOM,
    _R.ACKNOWLEDGMENT,
    _R.REROUTED,
    _R.START,
    _R.IDLE,
    _R.INACTIVE,
    _R.END,
)
"""The order of responses to one and the same thing: consent first, then the session's life.

The guide says it of one pair: the acknowledgment comes after the opt-in confirmation.
"""


def in_order(kinds: Iterable[ResponseKind]) -> tuple[ResponseKind, ...]:
    """Put the responses to one happening in order: none twice, nothing beside a goodbye.

    After an opt-out the one message that may still go out is its confirmation.

    Args:
        kinds: The responses that are due.

    >>> due = [ResponseKind.ACKNOWLEDGMENT, ResponseKind.OPT_IN_CONFIRMATION]
    >>> [kind.value for kind in in_order(due)]
    ['opt-in-confirmation', 'acknowledgment']
    """
    due = set(kinds)
    if _R.OPT_OUT_CONFIRMATION in due:
        return (_R.OPT_OUT_CONFIRMATION,)
    return tuple(kind for kind in ORDER if kind in due)
