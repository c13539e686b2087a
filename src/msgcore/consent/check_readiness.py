"""The rules on what must be there before a channel is switched on.

| | keywords | texts |
|---|---|---|
| every channel with consent | opt-out | opt-out confirmation |
| explicit or double consent | opt-in | opt-in prompt, but for enhanced SMS and WhatsApp |
| double consent | double opt-in | double opt-in prompt |
| short codes, besides | opt-in, help | opt-in prompt, opt-in confirmation, help |

Where nobody wrote a confirmation a default goes out. It names no campaign, so it does for no
short code.

Guide: Customize Auto-Responses. Metadata API: MessagingChannel.
"""

from collections.abc import Iterator

from msgcore.channels import Channel
from msgcore.consent.check_composition import texts
from msgcore.consent.check_keywords import knows_consent
from msgcore.consent.elements import title_of
from msgcore.consent.flat import flat
from msgcore.consent.subjects import ConsentSetup
from msgcore.rules import GUIDE, METADATA_API, Draft, Rule, Severity, rule
from msgcore.vocabulary import ChannelKind, ConsentRequirement, KeywordKind, ResponseKind

__all__ = ["READINESS_CHECKS", "required_keywords", "required_texts"]

_RESPONSES = GUIDE("Customize Auto-Responses")
_SHORT_CODES = GUIDE("Considerations for Short Codes")
_ACTIVATION = METADATA_API("MessagingChannel", note="What each consent type needs.")

_R, _K = ResponseKind, KeywordKind

_PROMPT_OPTIONAL = frozenset({ChannelKind.SMS, ChannelKind.WHATSAPP})
"""Enhanced channels of these kinds may go without an opt-in prompt."""


def required_keywords(channel: Channel) -> tuple[KeywordKind, ...]:
    """Return the kinds of keyword that a channel needs before it is switched on.

    Args:
        channel: What counts is the consent that it asks for, and whether it is a short code.
    """
    explicit = channel.requirement is not ConsentRequirement.IMPLICIT
    double = channel.requirement is ConsentRequirement.DOUBLE
    needs = {
        _K.OPT_OUT: True,
        _K.OPT_IN: explicit or channel.is_short_code,
        _K.DOUBLE_OPT_IN: double,
        _K.HELP: channel.is_short_code,
    }
    return tuple(kind for kind, needed in needs.items() if needed)


def required_texts(channel: Channel) -> tuple[ResponseKind, ...]:
    """Return the texts that a channel needs, of its own, before it is switched on.

    Args:
        channel: What counts is the consent that it asks for, its platform, and whether it is
            a short code.
    """
    explicit = channel.requirement is not ConsentRequirement.IMPLICIT
    double = channel.requirement is ConsentRequirement.DOUBLE
    optional = channel.is_enhanced and channel.kind in _PROMPT_OPTIONAL
    short = channel.is_short_code
    needs = {
        _R.OPT_IN_PROMPT: short or (explicit and not optional),
        _R.DOUBLE_OPT_IN_PROMPT: double,
        _R.OPT_OUT_CONFIRMATION: channel.is_enhanced and not short,
        _R.HELP: short,
    }
    return tuple(kind for kind, needed in needs.items() if needed)


@rule("consent.keywords-missing", cites=_ACTIVATION, severity=Severity.ERROR)
def keywords_missing(setup: ConsentSetup) -> Iterator[Draft]:
    """A channel has every kind of keyword that its consent type needs."""
    if not knows_consent(setup):
        return
    held = {word.kind for word in setup.keywords.keywords}
    for kind in required_keywords(setup.channel):
        if kind not in held:
            yield Draft(
                path="keywords",
                message=f"there is no {kind.value} keyword",
                remedy=f"Add one: {setup.channel.requirement.value} consent needs it here.",
            )


@rule("consent.text-missing", cites=_RESPONSES, severity=Severity.ERROR)
def text_missing(setup: ConsentSetup) -> Iterator[Draft]:
    """A channel has every text that its consent type needs."""
    if not knows_consent(setup):
        return
    held = {response.kind for response in setup.channel.responses}
    for kind in required_texts(setup.channel):
        if kind not in held:
            yield Draft(
                path="responses",
                message=f"the {title_of(kind)} is missing",
                remedy="Write it, at least in the channel's own language.",
            )


SHIPPED = frozenset(
    {
        "thanks for opting in and allowing us to send you messages.",
        "you've opted out of receiving messages from us, so we won't contact you again.",
    }
)
"""The product's default confirmations, made plain."""

_CONFIRMATIONS = (_R.OPT_IN_CONFIRMATION, _R.OPT_OUT_CONFIRMATION)


@rule("consent.default-text-on-short-code", cites=_SHORT_CODES, severity=Severity.ERROR)
def default_text_on_short_code(setup: ConsentSetup) -> Iterator[Draft]:
    """A short code confirms in its own words: a default text names no campaign."""
    if not setup.channel.is_short_code:
        return
    held = {response.kind for response in setup.channel.responses}
    for kind in _CONFIRMATIONS:
        if kind not in held:
            yield Draft(
                path="responses",
                message=f"there is no {title_of(kind)}, so that a default goes out",
                remedy="Write one that names the campaign.",
            )
    for text in texts(setup):
        if flat(text.response.text).text.strip() in SHIPPED:
            yield Draft(
                path=text.path,
                message=f"the {text.title} is the default that the product ships",
                remedy="Write one that names the campaign.",
            )


@rule("consent.campaign-missing", cites=_SHORT_CODES, severity=Severity.ERROR)
def campaign_missing(setup: ConsentSetup) -> Iterator[Draft]:
    """A short code says what its campaign is, so that its texts can be held against it."""
    if setup.channel.is_short_code and setup.channel.campaign is None:
        yield Draft(
            path="campaign",
            message="is missing: nobody can tell whether the texts name it",
            remedy="Give the channel a campaign with a name and a description.",
        )


READINESS_CHECKS: tuple[Rule[ConsentSetup], ...] = (
    keywords_missing,
    text_missing,
    default_text_on_short_code,
    campaign_missing,
)
"""The rules on what must be there."""
