"""What a message asks for: a keyword is the whole message, or it is no keyword.

The word is looked for without what stands around it; what stands around it then decides
whether it counts, and that depends on the kind of keyword (see `decoration`). So an
opt-out in quotes or between emoji is heard, and in another spelling, too (see `spelling`);
a grant is not guessed at.

Most messages are no keywords, and are told apart by their length and number of words
before anything is computed.

Guide: Track Customer Consent in Messaging Channels.
"""

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

import attrs

from msgcore.consent.classification import Classification
from msgcore.consent.decoration import ASCII_OUTER, HEARD_THROUGH, bare, undecorated
from msgcore.consent.fold import fold, without_invisible
from msgcore.consent.keywords import KeywordTable
from msgcore.consent.lookup import Lookup
from msgcore.consent.spelling import respelled
from msgcore.consent.words import ANY_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from msgcore.consent.languages import Language

__all__ = ["LONGEST_BODY", "classify"]

LONGEST_BODY = 1024
"""A longer text between whatever stands around it is no keyword, and is not read.

Where a text is longer with what stands around the word, only the ends of that are read.
"""


def classify(
    text: str,
    table: KeywordTable,
    language: str | None = None,
    *,
    suspect_in: "Iterable[Language]" = (),
) -> Classification:
    """Tell whether a message is a consent keyword, and which.

    Args:
        text: The message as it came.
        table: The channel's keywords.
        language: The person's language, in which a word that belongs to no language is
            answered; the words of every language are heard whatever it is.
        suspect_in: The languages in which a message that is no keyword is searched for a
            probable revocation, such as `LANGUAGES`; nothing is searched for unless asked.

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
        return attrs.evolve(heard, language=table.nearest_language(language or ""))
    if suspect_in and heard.kind is None:
        return _suspected(heard, text, suspect_in)
    return heard


def _suspected(
    ordinary: Classification, text: str, languages: "Iterable[Language]"
) -> Classification:
    # Loaded here: the phrases of five languages take longer to load than all else in the room.
    from msgcore.consent.revocation import probable_revocation  # noqa: PLC0415 - as above

    found = probable_revocation(text, languages=languages)
    return attrs.evolve(ordinary, probable_revocation=found)


def _heard(body: str, lookup: Lookup) -> Classification:
    if len(body) > LONGEST_BODY:
        body = _shortened(body)
    if body.isascii():
        return _heard_in_ascii(body, lookup)
    body = _APOSTROPHE.sub("'", without_invisible(body))
    if _is_too_much(body, lookup):
        return lookup.ordinary
    folded = fold(body)
    return _judged(folded, lookup) or respelled(folded, lookup) or lookup.ordinary


def _shortened(body: str) -> str:
    """Cut short what stands around a word; leave nothing if the word itself is too long.

    What is cut may be anything: only an opt-out is heard through it.
    """
    if len(bare(body)) > LONGEST_BODY:
        return ""
    if not (body.isascii() and body.isprintable()):
        body = " ".join(without_invisible(body).split())
    before, word, after = undecorated(body)
    return _cut(before) + word + _cut(after)


def _cut(decoration: str) -> str:
    if len(decoration) <= 2 * _ENOUGH:
        return decoration
    return decoration[:_ENOUGH] + _UNKNOWN + decoration[-_ENOUGH:]


_ENOUGH = 100
"""So much of either end of what stands around a word tells whether it quotes somebody."""

_UNKNOWN = "\ufffc"
"""The placeholder of an attachment: a symbol like any other."""


def _heard_in_ascii(body: str, lookup: Lookup) -> Classification:
    if not body.isprintable():
        body = without_invisible(body).strip()
    word = body.strip(ASCII_OUTER)
    parts = word.split(None, lookup.words + 1)
    if len(parts) <= lookup.words:
        form = " ".join(parts).lower()
        if form in lookup.folded:
            return _judged(fold(body), lookup) or lookup.ordinary
        letters = form if form.isalnum() else form.translate(_ASCII_BETWEEN)
    elif not word[1].isalnum():
        letters = word.lower().translate(_ASCII_BETWEEN)
    else:
        return lookup.ordinary
    if letters not in lookup.spellings:
        return lookup.ordinary
    return respelled(fold(body), lookup) or lookup.ordinary


_ASCII_BETWEEN = str.maketrans("", "", ASCII_OUTER)


def _is_too_much(body: str, lookup: Lookup) -> bool:
    """Tell whether a text surely holds more than a keyword, without folding it."""
    word = bare(body)
    parts = word.split(None, lookup.words + 1)
    if len(parts) > lookup.words + 1 and not (_is_letter(parts[0]) and _is_letter(parts[1])):
        return True
    most = lookup.longest * _LETTERS_TO_ONE
    return len(word) > most and sum(map(str.isalnum, word)) > most


def _is_letter(part: str) -> bool:
    """Tell whether a part of a text holds one letter, as all do of a word in single letters."""
    return len(part) == 1 or sum(map(str.isalnum, normalize("NFKC", part))) <= 1


_LETTERS_TO_ONE = 3
"""Folding never makes fewer than one letter of three: those of a Hangul syllable."""

_APOSTROPHE = re.compile("[\u02bb\u02bc]")
"""Letters by their category, of which folding makes punctuation."""


def _judged(folded: str, lookup: Lookup) -> Classification | None:
    before, word, after = undecorated(folded)
    heard = lookup.folded.get(word)
    if heard is None or heard.kind is None:
        return None
    if not before and not after:
        return heard
    return lookup.decorated[word] if HEARD_THROUGH[heard.kind](before, after) else None
