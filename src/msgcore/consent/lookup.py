"""A keyword table, compiled for `classify`: what is heard in which form."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, chain

import attrs

from msgcore.consent.classification import Classification, Match
from msgcore.consent.decoration import parted
from msgcore.consent.fold import fold
from msgcore.consent.words import Keyword
from msgcore.vocabulary import KeywordKind

__all__ = ["Lookup", "Spelling"]


@attrs.frozen(kw_only=True)
class Spelling:
    """An opt-out by its letters alone.

    Args:
        letters: Its letters and digits with their marks, and nothing between them.
        joints: Where in them its parts may meet: in `opt out` at 3.
        heard: What is heard.
    """

    letters: str
    joints: frozenset[int]
    heard: Classification


class Lookup:
    """What is heard in which form.

    Args:
        keywords: The keywords of a table without faults.
        version: The version of that table.

    Attributes:
        ordinary: What is heard in a message that is no keyword.
        exact: By the word as it was configured.
        folded: By its canonical form.
        decorated: By its canonical form, when something stands around it.
        spellings: Opt-outs by their letters and digits, without anything else; none of
            digits alone, which could be any number.
        longest: The number of code points in the longest canonical form.
        words: The most words that a keyword may be written in, unless it is letter by letter.
    """

    __slots__ = ("decorated", "exact", "folded", "longest", "ordinary", "spellings", "words")

    def __init__(self, keywords: Iterable[Keyword], version: str) -> None:
        self.ordinary = Classification(table=version)
        self.exact: dict[str, Classification] = {}
        self.folded: dict[str, Classification] = {}
        self.decorated: dict[str, Classification] = {}
        self.spellings: dict[str, list[Spelling]] = {}
        owners: dict[str, list[Keyword]] = defaultdict(list)
        for word in keywords:
            owners[fold(word.word)].append(word)
        for form, words in owners.items():
            self._add(form, sorted(words, key=_precedence), version)
        self.longest = max(map(len, owners), default=0)
        numbers = chain((1 + form.count(" ") for form in owners), _words_of(self.spellings))
        self.words = max(numbers, default=1)

    def _add(self, form: str, words: list[Keyword], version: str) -> None:
        first, last = words[0], words[-1]
        heard = Classification(
            kind=first.kind,
            keyword=first.word,
            language=first.language,
            match=Match.FOLDED,
            also_opt_in=first.kind is not last.kind,
            table=version,
        )
        self.folded[form] = heard
        self.decorated[form] = attrs.evolve(heard, match=Match.DECORATED)
        for word in words:
            self.exact[word.word] = attrs.evolve(heard, match=Match.EXACT, keyword=word.word)
        if first.kind is KeywordKind.OPT_OUT and any(map(str.isalpha, form)):
            self._spell(form, words)

    def _spell(self, form: str, words: list[Keyword]) -> None:
        parts, _ = parted(form)
        letters = "".join(parts)
        joints = set(_ends(parts)).union(*(_hidden_joints(word.word) for word in words))
        if _UNSPACED.fullmatch(form):
            joints.update(range(1, len(letters)))
        spelling = Spelling(letters=letters, joints=frozenset(joints), heard=self.decorated[form])
        key = "".join(filter(str.isalnum, form))
        self.spellings.setdefault(key, []).append(spelling)


_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"  # Hangul
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+"  # kana, Han
)
"""Scripts that set no space between words, or set it as they please."""

_HIDDEN = "\u200c"
"""Parts the letters of a word without a space, as in Persian; many keyboards lack it."""


def _ends(parts: list[str]) -> Iterator[int]:
    return accumulate(map(len, parts[:-1]))


def _hidden_joints(word: str) -> Iterator[int]:
    return _ends(["".join(parted(fold(part))[0]) for part in word.split(_HIDDEN)])


def _words_of(spellings: Mapping[str, list[Spelling]]) -> Iterator[int]:
    """Yield how many words an opt-out may have when it is written in another way."""
    for key, same in spellings.items():
        yield from (len(spelling.joints) + 1 for spelling in same)
        if any(other != key and key.startswith(other) for other in spellings):
            yield _TWO


_TWO = 2
"""An opt-out and the rest of a longer one, such as `stop all`."""


def _precedence(word: Keyword) -> int:
    return _ORDER[word.kind]


_ORDER = {kind: place for place, kind in enumerate(KeywordKind)}
