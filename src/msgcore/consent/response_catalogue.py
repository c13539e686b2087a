"""The catalogue of automatic responses: which there are, where each is needed, in what form.

| response | guide | needed |
|---|---|---|
| acknowledgment, start, end | always | never; no acknowledgment where a bot answers |
| opt-in prompt, help, custom | where they are asked for | short codes |
| opt-in confirmation | after an opt-in keyword | standard SMS, short codes |
| double opt-in prompt | where consent is asked for twice | there |
| opt-out confirmation | after an opt-out | everywhere |
| idle, inactive, rerouted | not at all: they are newer | never |

Every cell is a `Clause` of `AUTO_RESPONSES`, with its source; `responses` reads it. What is
sent at which event of a session stands in `msgcore.conversation.responses`.

Guide: Customize Auto-Responses in Service Cloud Messaging Channels.
"""

from collections.abc import Callable, Mapping
from enum import Enum, unique

import attrs

from msgcore.channels import WEB_AND_APP, Channel, Feature, Support, capability
from msgcore.consent.asking import asks, asks_twice, confirms_implicit
from msgcore.consent.permits import SendKind
from msgcore.policy import Confidence, Policy, Preset
from msgcore.rules import GUIDE, HELP, METADATA_API, MSGCORE, Citation
from msgcore.vocabulary import (
    CapacityModel,
    ChannelKind,
    Platform,
    ResponseKind,
)

__all__ = ["AUTO_RESPONSES", "AutoResponse", "Clause", "Need"]


@unique
class Need(Enum):
    """Whether a channel has to have an automatic response."""

    REQUIRED = "required"
    """The channel must have it, or use the default where there is one."""
    OPTIONAL = "optional"
    """It is sent where the channel has it, or has a default for it."""
    NEVER = "never"
    """It is not sent on such a channel, whatever the channel has."""


@attrs.frozen(kw_only=True)
class Clause:
    """Whether one automatic response is needed on some channels, and who says so.

    Args:
        need: The answer.
        where: Which channels it speaks of; its docstring says it in words.
        citation: Where it is written.
        since: The oldest preset that knows it.
        note: What else is to be known; may be empty.
        confidence: How sure it is.
    """

    need: Need
    where: Callable[[Channel, Policy], bool]
    citation: Citation
    since: Preset = Preset.SPRING_23
    note: str = ""
    confidence: Confidence = Confidence.STATED


@attrs.frozen(kw_only=True)
class AutoResponse:
    """One automatic response of the catalogue.

    Args:
        kind: Which.
        label: What the product calls it.
        sent: When it is sent, in words.
        to_consent: What it is to the consent gate.
        clauses: Where it is needed; the first clause that speaks of a channel is heard.
        default: What is sent, in English, where a channel has no text; empty for nothing.
        is_prompt: Whether it asks for a keyword, and so may have one language only.
        component_since: The oldest preset in which it may be a messaging component instead
            of a text, on channels that have such components; None where it never may.
    """

    kind: ResponseKind
    label: str
    sent: str
    to_consent: SendKind
    clauses: tuple[Clause, ...]
    default: str = ""
    is_prompt: bool = False
    component_since: Preset | None = None


# Which channels a clause speaks of: the docstrings are what the documentation shows.


def _anywhere(_channel: Channel, _policy: Policy) -> bool:
    """On every other channel."""
    return True


def _bot_answers(channel: Channel, _policy: Policy) -> bool:
    """Where a bot answers first."""
    return channel.bot


def _is_short_code(channel: Channel, _policy: Policy) -> bool:
    """On short codes."""
    return channel.is_short_code


def _is_standard_sms(channel: Channel, _policy: Policy) -> bool:
    """On standard SMS channels and short codes."""
    standard_sms = channel.kind is ChannelKind.SMS and channel.platform is Platform.STANDARD
    return standard_sms or channel.is_short_code


def _is_web_or_app(channel: Channel, _policy: Policy) -> bool:
    """On web and in-app channels."""
    return channel.kind in WEB_AND_APP


def _is_enhanced(channel: Channel, _policy: Policy) -> bool:
    """On the enhanced platform."""
    return channel.is_enhanced


def _asks(channel: Channel, _policy: Policy) -> bool:
    """Where the channel asks for explicit or double consent."""
    return asks(channel)


_PROMPTLESS = frozenset({ChannelKind.SMS, ChannelKind.WHATSAPP})


def _is_not_activated_without_prompt(channel: Channel, _policy: Policy) -> bool:
    """Where an enhanced channel asks for consent, but for SMS and WhatsApp."""
    return channel.is_enhanced and asks(channel) and channel.kind not in _PROMPTLESS


def _asks_twice(channel: Channel, policy: Policy) -> bool:
    """Where the channel asks for double consent, and can."""
    return asks_twice(channel, policy)


def _confirms_nothing(channel: Channel, policy: Policy) -> bool:
    """Where writing is enough, and neither that nor an opt-in keyword is confirmed."""
    confirms = confirms_implicit(channel, policy) or policy.consent.start_after_stop_is_explicit
    return not (asks(channel) or confirms)


def _watches_silence(channel: Channel, policy: Policy) -> bool:
    """Where an inactivity timer can run: web, in-app and own channels, capacity by tab."""
    timer = capability(Feature.INACTIVITY_TIMER, channel, policy)
    by_tab = policy.lifecycle.capacity_model is CapacityModel.TAB
    return by_tab and timer.support is Support.YES


_GUIDE = GUIDE("Customize Auto-Responses in Service Cloud Messaging Channels")
_SHORT_CODES = GUIDE("Considerations for Short Codes")
_CONSENT = GUIDE("Track Customer Consent in Messaging Channels")
_CHANNEL = METADATA_API("MessagingChannel")
_COMPONENTS = HELP("Create and Send Auto-Response Components in Messaging Sessions")
_SILENT = MSGCORE("Automatic responses", note="What no source speaks of is not sent.")


def _required(
    where: Callable[[Channel, Policy], bool],
    citation: Citation = _GUIDE,
    since: Preset = Preset.SPRING_23,
    note: str = "",
    confidence: Confidence = Confidence.STATED,
) -> Clause:
    return Clause(
        need=Need.REQUIRED,
        where=where,
        citation=citation,
        since=since,
        note=note,
        confidence=confidence,
    )


_OPTIONAL = Clause(need=Need.OPTIONAL, where=_anywhere, citation=_GUIDE)
_NOT_ASKED = Clause(
    need=Need.NEVER,
    where=_anywhere,
    citation=_CONSENT,
    note="Nobody is asked for a keyword there.",
    confidence=Confidence.INFERRED,
)
_UNHEARD_OF = Clause(
    need=Need.NEVER, where=_anywhere, citation=_SILENT, confidence=Confidence.INFERRED
)
_ON_SILENCE = (
    Clause(
        need=Need.OPTIONAL,
        where=_watches_silence,
        citation=_COMPONENTS,
        since=Preset.SUMMER_26,
    ),
    _UNHEARD_OF,
)

_R = ResponseKind

_CATALOGUE: tuple[AutoResponse, ...] = (
    AutoResponse(
        kind=_R.ACKNOWLEDGMENT,
        label="Conversation Acknowledgment",
        sent="the customer's first message that can be answered has come",
        to_consent=SendKind.AUTO_RESPONSE,
        clauses=(
            Clause(
                need=Need.NEVER,
                where=_bot_answers,
                citation=_GUIDE,
                note="The bot itself answers the first message.",
            ),
            _OPTIONAL,
        ),
        component_since=Preset.SPRING_23,
    ),
    AutoResponse(
        kind=_R.START,
        label="Start Conversation",
        sent="an agent takes the session",
        to_consent=SendKind.AUTO_RESPONSE,
        clauses=(_OPTIONAL,),
        component_since=Preset.SPRING_23,
    ),
    AutoResponse(
        kind=_R.END,
        label="End Conversation",
        sent="the agent, the bot or the customer ends the session",
        to_consent=SendKind.AUTO_RESPONSE,
        clauses=(_OPTIONAL,),
        component_since=Preset.SPRING_23,
    ),
    AutoResponse(
        kind=_R.OPT_IN_PROMPT,
        label="Opt-In Prompt",
        sent="somebody writes who has not opted in as the channel asks",
        to_consent=SendKind.PROMPT,
        clauses=(
            _required(_is_short_code),
            _required(
                _is_not_activated_without_prompt,
                _CHANNEL,
                Preset.SUMMER_26,
                note="Without it such a channel is not activated.",
                confidence=Confidence.INFERRED,
            ),
            Clause(need=Need.OPTIONAL, where=_asks, citation=_GUIDE),
            _NOT_ASKED,
        ),
        is_prompt=True,
    ),
    AutoResponse(
        kind=_R.OPT_IN_CONFIRMATION,
        label="Opt-In Confirmation",
        sent="somebody has opted in",
        to_consent=SendKind.OPT_IN_CONFIRMATION,
        clauses=(
            _required(_is_standard_sms),
            Clause(
                need=Need.NEVER,
                where=_confirms_nothing,
                citation=_CONSENT,
                confidence=Confidence.INFERRED,
            ),
            _OPTIONAL,
        ),
        default="You will now receive our messages.",
    ),
    AutoResponse(
        kind=_R.DOUBLE_OPT_IN_PROMPT,
        label="Double Opt-In Prompt",
        sent="somebody has opted in and has still to confirm it",
        to_consent=SendKind.PROMPT,
        clauses=(
            _required(
                _asks_twice,
                note="The table says short codes only; there, asking twice is a choice.",
                confidence=Confidence.INFERRED,
            ),
            _NOT_ASKED,
        ),
        is_prompt=True,
    ),
    AutoResponse(
        kind=_R.OPT_OUT_CONFIRMATION,
        label="Opt-Out Confirmation",
        sent="somebody has opted out",
        to_consent=SendKind.OPT_OUT_CONFIRMATION,
        clauses=(
            Clause(
                need=Need.OPTIONAL,
                where=_is_web_or_app,
                citation=GUIDE("Compare Messaging Channel Capabilities"),
                note="Consent does not apply there; the table of responses requires it all over.",
                confidence=Confidence.DISPUTED,
            ),
            _required(_anywhere),
        ),
        default="You are unsubscribed and will receive no more messages from us.",
    ),
    AutoResponse(
        kind=_R.HELP,
        label="Help Response",
        sent="anybody texts a help keyword",
        to_consent=SendKind.KEYWORD_REPLY,
        clauses=(_required(_is_short_code, _SHORT_CODES), _OPTIONAL),
    ),
    AutoResponse(
        kind=_R.CUSTOM,
        label="Custom Response",
        sent="anybody texts a custom keyword",
        to_consent=SendKind.KEYWORD_REPLY,
        clauses=(
            _required(
                _is_short_code,
                note="The page on short codes speaks of it as of something one may do.",
                confidence=Confidence.DISPUTED,
            ),
            _OPTIONAL,
        ),
    ),
    AutoResponse(
        kind=_R.IDLE,
        label="End User Idle Response",
        sent="the customer has been silent for the response's own time after an agent's answer",
        to_consent=SendKind.AUTO_RESPONSE,
        clauses=_ON_SILENCE,
        component_since=Preset.SUMMER_26,
    ),
    AutoResponse(
        kind=_R.INACTIVE,
        label="End User Inactive Response",
        sent="the customer's silence makes the session inactive, or ends it",
        to_consent=SendKind.AUTO_RESPONSE,
        clauses=_ON_SILENCE,
        component_since=Preset.SUMMER_26,
    ),
    AutoResponse(
        kind=_R.REROUTED,
        label="Reroute Response",
        sent="the session waits again: its agent is gone, or the customer came back",
        to_consent=SendKind.AUTO_RESPONSE,
        clauses=(
            Clause(
                need=Need.OPTIONAL,
                where=_is_enhanced,
                citation=_CHANNEL,
                since=Preset.SUMMER_26,
                note="It is named there; when it is sent is our reading.",
                confidence=Confidence.INFERRED,
            ),
            _UNHEARD_OF,
        ),
    ),
)

AUTO_RESPONSES: Mapping[ResponseKind, AutoResponse] = {entry.kind: entry for entry in _CATALOGUE}
"""The whole catalogue. After-hours responses are missing: they are of Salesforce Classic alone."""
