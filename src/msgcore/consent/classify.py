"""What a message asks for: a keyword is the whole message, or it is no keyword.

The word is looked for without what stands around it; what stands around it then decides
whether it counts, and that depends on the kind of keyword (see `decoration`). So an
opt-out in quotes or between emoji is heard, and a grant is not guessed at.

Most messages are no keywords, and are told apart by their length and number of words
before anything is computed.

Guide: Track Customer Consent in Messaging Channels.
"""

import re
from unicodedata import normalize

import attrs

from msgcore.consent.classification import Classification
from msgcore.consent.decoration import HEARD_THROUGH, is_word, undecorated
from msgcore.consent.fold import fold
from msgcore.consent.keywords import KeywordTable
from msgcore.consent.lookup import Lookup
from msgcore.consent.words import ANY_LANGUAGE
from msgcore.vocabulary import KeywordKind

__all__ = ["LONGEST_BODY", "classify"]

LONGEST_BODY = 4096
"""No channel of the guide carries a longer text; what is longer is no keyword, unread."""


def classify(text: str, table: KeywordTable, language: str | None = None) -> Classification:
    """Tell whether a message is a consent keyword, and which.

    Args:
        text: The message as it came.
        table: The channel's keywords.
        language: The person's language, in which a word that belongs to no language is
            answered; the words of every language are heard whatever it is.

    Returns:
        What was heard; `kind` is None for an ordinary message.

    >>> from msgcore.consent import DEFAULT_KEYWORDS
    >>> table = KeywordTable.build(DEFAULT_KEYWORDS)
    >>> classify("“Stop!!” 🛑", table).kind
    <KeywordKind.OPT_OUT: 'opt-out'>
    >>> classify("Stop it", table).kind, classify("> STOP", table).kind
    (None, None)
    >>> classify("yes.", table).kind
    <KeywordKind.OPT_IN: 'opt-in'>
    >>> classify("yes 😀", table).kind is None
    True
    """
    lookup = table.lookup
    heard = lookup.exact.get(text) or _heard(text.strip(), lookup)
    if heard.language == ANY_LANGUAGE:
        known = language in table.languages
        return attrs.evolve(heard, language=language if known else table.language)
    return heard


def _heard(body: str, lookup: Lookup) -> Classification:
    if len(body) > LONGEST_BODY:
        return lookup.ordinary
    if body.isascii():
        return _heard_in_ascii(body, lookup)
    if _is_too_much(body, lookup):
        return lookup.ordinary
    folded = fold(body)
    return _judged(*undecorated(folded), lookup) or _spelled(folded, lookup) or lookup.ordinary
