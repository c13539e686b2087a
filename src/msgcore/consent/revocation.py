"""A sentence that reads like an opt-out, though it is no keyword.

| | |
|---|---|
| asks for the messages to stop | `please stop texting me`, `take me off your list`, `sotp` |
| is vetoed: a negation | `please don't stop sending these` |
| is vetoed: a question for help | `my device does not stop, can you help?` |
| is vetoed: a quotation | `> stop`, `Liked “STOP”`, `the sign said stop` |
| is vetoed: another object | `stop by the store`, `cancel my order` |

What is found here is never an opt-out: it is a reason to ask, and to hold what would be
sent until somebody has looked. So it looks for what somebody who wants out would write,
and says nothing where a sentence may as well mean something else.

47 CFR 64.1200(a)(10): other words count as well, if a reasonable person would read them so.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgcore.consent.classification import Revocation
from msgcore.consent.languages import LANGUAGES, Language
from msgcore.consent.sentences import SENTENCE, spoken

__all__ = ["probable_revocation"]


def probable_revocation(
    text: str, *, languages: Iterable[Language] = LANGUAGES
) -> Revocation | None:
    """Tell whether an ordinary message asks in its own words to be left in peace.

    Args:
        text: The message as it came. Its first 4,096 characters are read.
        languages: The languages that are tried, in this order. Words that one reads as
            something else are no cue for those that follow.

    Returns:
        The cue that was found, in the words of our tables, and its language; or None.

    >>> probable_revocation("Pls STOP txting me, I'm not Steve")
    Revocation(cue='stop texting me', language='en')
    >>> probable_revocation("Arrêtez de m'envoyer ces messages !").language
    'fr'
    >>> probable_revocation("Please don't stop texting me") is None
    True
    """
    said = spoken(text)
    settled: _Settled = defaultdict(set)
    for language in languages:
        cue = _cue(language, said, settled)
        if cue:
            return Revocation(cue=cue, language=language.tag)
    return None


_Settled = defaultdict[int, set[tuple[str, frozenset[str]]]]
"""The number of a sentence -> the words of its cues that were vetoed, and in which language."""


def _cue(language: Language, said: str, settled: _Settled) -> str:
    read = language.read(said)
    words = language.compiled_typos.corrected(read)
    start, end, sentence, vetoed = 0, 0, 0, False
    for place, phrase, ends in language.compiled_cues.found(words, 0, len(words)):
        if place >= end:
            sentence += words[start:place].count(SENTENCE)
            start, end = _sentence(words, place)
            vetoed = any(language.sentence_vetoes.found(words, start, end))
        first = max(start, place - _REACH)
        held = frozenset(read[place : max(ends)])
        if vetoed or any(language.cue_vetoes.found(words, first, place + 1, {place: ends})):
            settled[sentence].add((language.tag, held))
        elif all(
            held.isdisjoint(others) for tag, others in settled[sentence] if tag != language.tag
        ):
            return phrase.name
    return ""


_REACH = 24
"""How many words before a cue a veto that holds it may begin."""


def _sentence(words: Sequence[str], place: int) -> tuple[int, int]:
    start, end = place, place
    while start > 0 and words[start - 1] != SENTENCE:
        start -= 1
    while end < len(words) and words[end] != SENTENCE:
        end += 1
    return start, end
