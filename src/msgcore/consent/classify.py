"""What a message asks for: a keyword is the whole message, or it is no keyword.

The word is looked for without what stands around it; what stands around it then decides
whether it counts, and that depends on the kind of keyword (see `decoration`). So an
opt-out in quotes or between emoji is heard, and a grant is not guessed at.

Most messages are no keywords, and are told apart by their length and number of words
before anything is computed.

Guide: Track Customer Consent in Messaging Channels.
"""

import re
from string import ascii_lowercase
from unicodedata import normalize

import attrs

from msgcore.consent.classification import Classification
from msgcore.consent.decoration import ASCII_OUTER, HEARD_THROUGH, bare, undecorated
from msgcore.consent.fold import fold, without_invisible
from msgcore.consent.keywords import KeywordTable
from msgcore.consent.lookup import Lookup
from msgcore.consent.words import ANY_LANGUAGE
from msgcore.vocabulary import KeywordKind

__all__ = ["LONGEST_BODY", "classify"]

LONGEST_BODY = 4096
"""A longer text between whatever stands around it is no keyword, and is not read."""


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
        known = language if language in table.languages else None
        return attrs.evolve(heard, language=known or table.language)
    return heard


def _heard(body: str, lookup: Lookup) -> Classification:
    if len(body) > LONGEST_BODY and len(bare(body)) > LONGEST_BODY:
        return lookup.ordinary
    if body.isascii():
        return _heard_in_ascii(body, lookup)
    body = without_invisible(body)
    if _is_too_much(body, lookup):
        return lookup.ordinary
    folded = fold(body)
    return _judged(folded, lookup) or _spelled(folded, lookup) or lookup.ordinary


def _heard_in_ascii(body: str, lookup: Lookup) -> Classification:
    if not body.isprintable():
        body = without_invisible(body).strip()
    word = body.strip(ASCII_OUTER)
    parts = word.split(None, lookup.words)
    if len(parts) > lookup.words:
        return lookup.ordinary
    if " ".join(parts).lower() not in lookup.folded:
        return lookup.ordinary
    return _judged(fold(body), lookup) or lookup.ordinary


def _is_too_much(body: str, lookup: Lookup) -> bool:
    """Tell whether a text surely holds more than a keyword, without folding it."""
    word = bare(body)
    if len(word.split(None, lookup.words + 1)) > lookup.words + 1:
        return True
    most = lookup.longest * _LETTERS_TO_ONE
    return len(word) > most and sum(map(str.isalnum, word)) > most


_LETTERS_TO_ONE = 3
"""Folding never makes fewer than one letter of three: those of a Hangul syllable."""


def _judged(folded: str, lookup: Lookup) -> Classification | None:
    before, word, after = undecorated(folded)
    heard = lookup.folded.get(word)
    if heard is None or heard.kind is None:
        return None
    if not before and not after:
        return heard
    return lookup.decorated[word] if HEARD_THROUGH[heard.kind](before, after) else None


def _spelled(folded: str, lookup: Lookup) -> Classification | None:
    """Hear an opt-out that is spelled in symbols, such as circled letters."""
    symbols = set(_SYMBOL.findall(folded))
    if not symbols:
        return None
    letters = folded.translate({ord(symbol): _letter(symbol) for symbol in symbols})
    heard = _judged(fold(letters), lookup)
    if heard is None or heard.kind is not KeywordKind.OPT_OUT:
        return None
    return lookup.decorated[fold(heard.keyword)]


_SYMBOL = re.compile(
    "[\u249c-\u24e9\U0001ccd6-\U0001ccef\U0001f110-\U0001f189\U0001f1e6-\U0001f1ff]"
)
_ALPHABETS = (0x1CCD6, 0x1F150, 0x1F170, 0x1F1E6)
"""Where the alphabets of symbols begin that not every version of Unicode decomposes."""


def _letter(symbol: str) -> str:
    for first in _ALPHABETS:
        if 0 <= ord(symbol) - first < len(ascii_lowercase):
            return ascii_lowercase[ord(symbol) - first]
    return "".join(filter(str.isalnum, normalize("NFKD", symbol)))
