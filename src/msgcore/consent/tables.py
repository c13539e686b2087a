"""The keywords that the documents name, as data, and the table of a channel.

The guide's examples contradict each other: the opt-in prompt asks for YES in one place
and for START in another, and the double opt-in prompt the other way round. So the words
are data, a host may replace them, and the defaults take either for an opt-in.

Guide: Customize Auto-Responses; Considerations for Short Codes.
Help: Opt-out keywords of enhanced SMS.
"""

from msgcore.channels.channel import Channel
from msgcore.consent.keywords import KeywordTable
from msgcore.consent.words import ANY_LANGUAGE, Keyword, KeywordData
from msgcore.policy import Policy
from msgcore.vocabulary import ChannelKind, ConsentRequirement, KeywordKind

__all__ = [
    "DEFAULT_KEYWORDS",
    "REVOKE_KEYWORDS",
    "SHORT_CODE_KEYWORDS",
    "SHORT_CODE_MANDATORY",
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
"""What a channel starts with."""

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

REVOKE_KEYWORDS: KeywordData = {"en": {_OPT_OUT: ("REVOKE", "OPT OUT")}}
"""The opt-out keywords that enhanced SMS enforces where the policy says so."""


def keyword_table(
    channel: Channel, policy: Policy, keywords: KeywordData | None = None
) -> KeywordTable:
    """Make the keyword table of a channel.

    Args:
        channel: Short codes have mandatory words; enhanced SMS may have enforced ones.
        policy: Says whether REVOKE and OPT OUT are enforced, and whether a word may be an
            opt-in and a double opt-in keyword at once.
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
    if keywords is None:
        keywords = _starting_keywords(channel)
    enhanced_sms = channel.kind is ChannelKind.SMS and channel.is_enhanced
    revoke = enhanced_sms and policy.consent.enforce_revoke_words
    return KeywordTable.build(
        keywords,
        language=channel.language,
        mandatory=SHORT_CODE_MANDATORY if channel.is_short_code else None,
        enforced=REVOKE_KEYWORDS if revoke else None,
        allow_same_opt_in=policy.consent.allow_same_opt_in_words,
    )


def _starting_keywords(channel: Channel) -> KeywordData:
    if not channel.is_short_code:
        return DEFAULT_KEYWORDS
    if channel.requirement is ConsentRequirement.DOUBLE:
        return SHORT_CODE_KEYWORDS
    return SINGLE_SHORT_CODE_KEYWORDS


def missing_words(table: KeywordTable, channel: Channel, policy: Policy) -> tuple[Keyword, ...]:
    """Return the keywords that a channel must answer to and a table does not hear.

    Args:
        table: The keywords.
        channel: Short codes have mandatory words; enhanced SMS may have enforced ones.
        policy: Says whether REVOKE and OPT OUT are enforced.
    """
    needed = [SHORT_CODE_MANDATORY] if channel.is_short_code else []
    if channel.kind is ChannelKind.SMS and channel.is_enhanced:
        needed += [REVOKE_KEYWORDS] if policy.consent.enforce_revoke_words else []
    words = (word for data in needed for word in KeywordTable.build(data).keywords)
    return tuple(word for word in words if not table.hears(word))
