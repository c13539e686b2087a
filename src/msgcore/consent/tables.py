"""The keywords that the documents name, as data, and the table of a channel.

| short code | must hear | answers in |
|---|---|---|
| of Canada | STOP, HELP | English |
| | ARRET, AIDE | French |
| | INFO | the person's language, for it is spelled alike in both |
| any other | STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, HELP | the language of the word |

On other channels every word may be replaced.

The guide's examples contradict each other: the opt-in prompt asks for YES in one place
and for START in another, and the double opt-in prompt the other way round. So the words
are data, a host may replace them, and the defaults take either for an opt-in.

Guide: Customize Auto-Responses; Considerations for Short Codes.
Help: Opt-out keywords of enhanced SMS.
"""

from collections.abc import Mapping, Sequence

import attrs

from msgcore.channels.channel import Channel
from msgcore.consent.keywords import KeywordTable
from msgcore.consent.words import ANY_LANGUAGE, Keyword, KeywordData, read
from msgcore.policy import Policy
from msgcore.vocabulary import ChannelKind, ConsentRequirement, KeywordKind

__all__ = [
    "CANADIAN_MANDATORY",
    "CANADIAN_SHORT_CODE_KEYWORDS",
    "DEFAULT_KEYWORDS",
    "DOUBLE_KEYWORDS",
    "REVOKE_KEYWORDS",
    "SHORT_CODE_KEYWORDS",
    "SHORT_CODE_MANDATORY",
    "SINGLE_CANADIAN_SHORT_CODE_KEYWORDS",
    "SINGLE_SHORT_CODE_KEYWORDS",
    "keyword_table",
    "missing_words",
]

_OPT_OUT = KeywordKind.OPT_OUT.value
_OPT_IN = KeywordKind.OPT_IN.value
_DOUBLE = KeywordKind.DOUBLE_OPT_IN.value
_HELP = KeywordKind.HELP.value
_CUSTOM = KeywordKind.CUSTOM.value

_STOP_WORDS = ("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT")

DEFAULT_KEYWORDS: KeywordData = {
    "en": {_OPT_OUT: _STOP_WORDS, _OPT_IN: ("START", "YES"), _HELP: ("HELP",)}
}
"""What a channel starts with that asks once, or not at all."""

DOUBLE_KEYWORDS: KeywordData = {
    "en": {
        _OPT_OUT: _STOP_WORDS,
        _OPT_IN: ("START",),
        _DOUBLE: ("CONFIRM", "YES", "Y"),
        _HELP: ("HELP",),
    }
}
"""What a channel starts with that asks for a double opt-in and is no short code."""

SHORT_CODE_KEYWORDS: KeywordData = {
    "en": {
        _OPT_OUT: _STOP_WORDS,
        _OPT_IN: ("START",),
        _DOUBLE: ("CONFIRM", "YES", "Y"),
        _HELP: ("HELP",),
        _CUSTOM: ("INFO",),
    }
}
"""What a United States short code starts with that asks for a double opt-in."""

SINGLE_SHORT_CODE_KEYWORDS: KeywordData = {
    "en": {
        _OPT_OUT: _STOP_WORDS,
        _OPT_IN: ("START", "YES"),
        _HELP: ("HELP",),
        _CUSTOM: ("INFO",),
    }
}
"""What a United States short code starts with that asks once, or not at all."""

SHORT_CODE_MANDATORY: KeywordData = {ANY_LANGUAGE: {_OPT_OUT: _STOP_WORDS, _HELP: ("HELP",)}}
"""What a short code must answer to, whatever else it is given."""

_FRENCH: Mapping[str, Sequence[str]] = {_OPT_OUT: ("ARRET",), _HELP: ("AIDE",)}
_NEUTRAL: Mapping[str, Sequence[str]] = {_CUSTOM: ("INFO",)}

CANADIAN_SHORT_CODE_KEYWORDS: KeywordData = {
    **DOUBLE_KEYWORDS,
    "fr": _FRENCH,
    ANY_LANGUAGE: _NEUTRAL,
}
"""What a Canadian short code starts with that asks for a double opt-in."""

SINGLE_CANADIAN_SHORT_CODE_KEYWORDS: KeywordData = {
    **DEFAULT_KEYWORDS,
    "fr": _FRENCH,
    ANY_LANGUAGE: _NEUTRAL,
}
"""What a Canadian short code starts with that asks once, or not at all."""

CANADIAN_MANDATORY: KeywordData = {
    "en": {_OPT_OUT: ("STOP",), _HELP: ("HELP",)},
    "fr": _FRENCH,
    ANY_LANGUAGE: _NEUTRAL,
}
"""What a Canadian short code must answer to, whatever the languages of its program."""

REVOKE_KEYWORDS: KeywordData = {"en": {_OPT_OUT: ("REVOKE", "OPT OUT")}}
"""The opt-out keywords that enhanced SMS enforces where the policy says so."""


def keyword_table(
    channel: Channel, policy: Policy, keywords: KeywordData | None = None
) -> KeywordTable:
    """Make the keyword table of a channel.

    Args:
        channel: Short codes have mandatory words, those of Canada their own; enhanced SMS
            may have enforced ones.
        policy: Says whether REVOKE and OPT OUT are enforced, which words Canada demands, and
            whether a word may be an opt-in and a double opt-in keyword at once.
        keywords: The channel's own words; None for those that it starts with.

    Raises:
        KeywordTableError: The channel's own words do not make a table.

    >>> from msgcore.policy import SUMMER_26
    >>> from msgcore.vocabulary import Platform, SenderKind
    >>> orders = Channel(
    ...     name="Orders", kind=ChannelKind.SMS, platform=Platform.ENHANCED,
    ...     sender=SenderKind.LONG_CODE,
    ... )
    >>> [word.word for word in keyword_table(orders, SUMMER_26).keywords][-2:]
    ['REVOKE', 'OPT OUT']
    """
    return KeywordTable.build(
        _starting_keywords(channel) if keywords is None else keywords,
        language=channel.language,
        mandatory=_mandatory(channel, policy),
        enforced=_enforced(channel, policy),
        allow_same_opt_in=policy.consent.allow_same_opt_in_words,
    )


def _starting_keywords(channel: Channel) -> KeywordData:
    twice = channel.requirement is ConsentRequirement.DOUBLE
    if not channel.is_short_code:
        return DOUBLE_KEYWORDS if twice else DEFAULT_KEYWORDS
    if channel.country == _CANADA:
        return CANADIAN_SHORT_CODE_KEYWORDS if twice else SINGLE_CANADIAN_SHORT_CODE_KEYWORDS
    return SHORT_CODE_KEYWORDS if twice else SINGLE_SHORT_CODE_KEYWORDS


def _mandatory(channel: Channel, policy: Policy) -> KeywordData:
    if not channel.is_short_code:
        return {}
    if channel.country != _CANADA:
        return SHORT_CODE_MANDATORY
    if not policy.consent.general_stop_words_in_canada:
        return CANADIAN_MANDATORY
    neutral = {**CANADIAN_MANDATORY[ANY_LANGUAGE], **SHORT_CODE_MANDATORY[ANY_LANGUAGE]}
    return {**CANADIAN_MANDATORY, ANY_LANGUAGE: neutral}


def _enforced(channel: Channel, policy: Policy) -> KeywordData:
    enhanced_sms = channel.kind is ChannelKind.SMS and channel.is_enhanced
    return REVOKE_KEYWORDS if enhanced_sms and policy.consent.enforce_revoke_words else {}


_CANADA = "CA"


def missing_words(table: KeywordTable, channel: Channel, policy: Policy) -> tuple[Keyword, ...]:
    """Return the keywords that a channel must answer to and a table does not hear.

    Args:
        table: The keywords.
        channel: Short codes have mandatory words, those of Canada their own; enhanced SMS
            may have enforced ones.
        policy: Says whether REVOKE and OPT OUT are enforced, and which words Canada demands.

    Returns:
        The words as the channel needs them; under `*`, in any language.

    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.vocabulary import Platform, SenderKind
    >>> alerts = Channel(
    ...     name="Alertes", kind=ChannelKind.SMS, platform=Platform.STANDARD,
    ...     sender=SenderKind.SHORT_CODE, country="CA",
    ... )
    >>> table = KeywordTable.build(SINGLE_SHORT_CODE_KEYWORDS)
    >>> [word.word for word in missing_words(table, alerts, DOCUMENTED)]
    ['ARRET', 'AIDE']
    """
    needed = [word for _, word in read(_mandatory(channel, policy), "", [])]
    for _, word in read(_enforced(channel, policy), "", []):
        needed.append(attrs.evolve(word, language=ANY_LANGUAGE))
    return tuple(word for word in needed if not table.hears(word))
