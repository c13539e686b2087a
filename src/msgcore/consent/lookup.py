"""A keyword table, compiled for `classify`: what is heard in which form."""

from collections import defaultdict
from collections.abc import Iterable

import attrs

from msgcore.consent.classification import Classification, Match
from msgcore.consent.fold import fold
from msgcore.consent.words import Keyword
from msgcore.vocabulary import KeywordKind

__all__ = ["Lookup"]


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
        longest: The number of code points in the longest canonical form.
        words: The number of words in the one that has most.
    """

    __slots__ = ("decorated", "exact", "folded", "longest", "ordinary", "words")

    def __init__(self, keywords: Iterable[Keyword], version: str) -> None:
        self.ordinary = Classification(table=version)
        self.exact: dict[str, Classification] = {}
        self.folded: dict[str, Classification] = {}
        self.decorated: dict[str, Classification] = {}
        owners: dict[str, list[Keyword]] = defaultdict(list)
        for word in keywords:
            owners[fold(word.word)].append(word)
        for form, words in owners.items():
            self._add(form, sorted(words, key=_precedence), version)
        self.longest = max(map(len, owners), default=0)
        self.words = max((form.count(" ") + 1 for form in owners), default=0)

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


def _precedence(word: Keyword) -> int:
    return _ORDER[word.kind]


_ORDER = {kind: place for place, kind in enumerate(KeywordKind)}
