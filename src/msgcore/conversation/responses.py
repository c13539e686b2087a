"""Which automatic response an event calls for, and in which words.

The table says when; the channel's own texts say what, in the language of the keyword, else
in the channel's own. Only two responses have words of ours, because a confirmation must go
out even where nobody wrote one.

Guide: Customize Auto-Responses.
"""

from collections.abc import Callable, Iterator

import attrs

from msgcore.channels import Channel, Response
from msgcore.consent import SendKind
from msgcore.lifecycle import Accepted, Ended, Inquiry, Session, SessionEvent
from msgcore.vocabulary import EndReason, Initiator, ResponseKind

__all__ = [
    "DEFAULT_RESPONSES",
    "SEND_KINDS",
    "TRIGGERS",
    "Trigger",
    "find_response",
    "responses_to",
]

_R = ResponseKind


@attrs.frozen(kw_only=True)
class Trigger:
    """When a response is due.

    Args:
        kind: The response.
        fires: Whether it is due: (channel, session before, event, session after).
    """

    kind: ResponseKind
    fires: Callable[[Channel, Session | None, SessionEvent, Session], bool]


def _first_inquiry(
    channel: Channel, before: Session | None, _event: SessionEvent, after: Session
) -> bool:
    """Whether the customer's first message that can be answered just came; a bot answers itself."""
    return (
        after.inquiry is Inquiry.READY
        and (before is None or before.inquiry is not Inquiry.READY)
        and after.initiator is Initiator.CUSTOMER
        and not channel.bot
    )


def _agent_joined(_channel: Channel, _before: object, event: SessionEvent, _after: Session) -> bool:
    """Whether an agent took the session, be it by a transfer: nothing else tells the customer.

    Who joins a conference is announced by a notice instead.
    """
    return isinstance(event, Accepted) and not event.bot


_SAID_GOODBYE = frozenset({EndReason.AGENT_ENDED, EndReason.BOT_ENDED, EndReason.CUSTOMER_ENDED})


def _somebody_ended(
    _channel: Channel, _before: object, event: SessionEvent, _after: Session
) -> bool:
    return isinstance(event, Ended) and event.reason in _SAID_GOODBYE


TRIGGERS: tuple[Trigger, ...] = (
    Trigger(kind=_R.ACKNOWLEDGMENT, fires=_first_inquiry),
    Trigger(kind=_R.START, fires=_agent_joined),
    Trigger(kind=_R.END, fires=_somebody_ended),
)
"""The responses that a session calls for; those to keywords are the consent dialogue's."""

SEND_KINDS: dict[ResponseKind, SendKind] = {
    _R.ACKNOWLEDGMENT: SendKind.AUTO_RESPONSE,
    _R.START: SendKind.AUTO_RESPONSE,
    _R.END: SendKind.AUTO_RESPONSE,
    _R.OPT_IN_PROMPT: SendKind.PROMPT,
    _R.DOUBLE_OPT_IN_PROMPT: SendKind.PROMPT,
    _R.OPT_IN_CONFIRMATION: SendKind.OPT_IN_CONFIRMATION,
    _R.OPT_OUT_CONFIRMATION: SendKind.OPT_OUT_CONFIRMATION,
    _R.HELP: SendKind.KEYWORD_REPLY,
    _R.CUSTOM: SendKind.KEYWORD_REPLY,
}
"""What each response is to the consent gate."""

DEFAULT_RESPONSES: tuple[Response, ...] = (
    Response(
        kind=_R.OPT_IN_CONFIRMATION,
        language="en",
        text="You will now receive our messages.",
    ),
    Response(
        kind=_R.OPT_OUT_CONFIRMATION,
        language="en",
        text="You are unsubscribed and will receive no more messages from us.",
    ),
)
"""Texts for the responses that have to go out where a channel has none of its own."""


def responses_to(
    channel: Channel, before: Session | None, event: SessionEvent, after: Session
) -> tuple[ResponseKind, ...]:
    """Say which responses a session's event calls for."""
    return tuple(
        trigger.kind for trigger in TRIGGERS if trigger.fires(channel, before, event, after)
    )


def find_response(
    channel: Channel, kind: ResponseKind, language: str = "", keyword: str = ""
) -> Response | None:
    """Find the text of a response.

    Args:
        channel: Whose texts are searched.
        kind: The response.
        language: The language wanted; empty for the channel's own.
        keyword: For custom responses, the keyword that asked for it.

    Returns:
        The channel's text in that language, else in the same language without its region,
        else in the channel's own, else ours in English; None where there is none at all.

    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> page = Channel(
    ...     name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED,
    ...     responses=(Response(kind=ResponseKind.HELP, language="fr", text="Aide"),),
    ... )
    >>> find_response(page, ResponseKind.HELP, "fr-CA").text
    'Aide'
    """
    mine = [
        response
        for response in channel.responses
        if response.kind is kind and response.keyword.casefold() in ("", keyword.casefold())
    ]
    mine.sort(key=lambda response: not response.keyword)
    for tongue in (*_widening(language), *_widening(channel.language)):
        for response in mine:
            if (response.language or channel.language).casefold() == tongue:
                return response
    return next((r for r in DEFAULT_RESPONSES if r.kind is kind), None)


def _widening(language: str) -> Iterator[str]:
    """Yield a language tag, then the same without its last part: `fr-CA`, `fr`."""
    tongue = language.casefold()
    while tongue:
        yield tongue
        tongue = tongue.rpartition("-")[0]
