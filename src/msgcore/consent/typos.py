"""Misspelled words: one letter wrong, missing, too many, or changed with its neighbour.

A short word is put right in a short text only, where nothing else says what was meant;
and never one that is a word itself: `shop`, `step` and `spot` are no `stop`.
"""

from collections.abc import Collection, Iterable, Sequence

__all__ = ["LONG_WORD", "SHORT_TEXT", "Typos"]

LONG_WORD = 8
"""A word of as many letters is recognised in any text."""

SHORT_TEXT = 4
"""A text of no more words is short."""


class Typos:
    """What puts misspelled words right.

    Args:
        words: The words to recognise.
        known: Words that are none of them, however near.

    >>> typos = Typos(["stop", "unsubscribe"], {"shop"})
    >>> typos.corrected(["sotp"]), typos.corrected(["shop"])
    (['stop'], ['shop'])
    >>> typos.corrected("would you please unsubcribe this number".split())[3]
    'unsubscribe'
    """

    def __init__(self, words: Iterable[str], known: Collection[str]) -> None:
        self._words = tuple(words)
        self._long = tuple(word for word in self._words if len(word) >= LONG_WORD)
        self._known = {*known, *self._words}

    def corrected(self, words: Sequence[str]) -> list[str]:
        """Return the words, the misspelled ones put right."""
        wanted = self._words if sum(map(str.isalnum, words)) <= SHORT_TEXT else self._long
        return [self._corrected(word, wanted) for word in words]

    def _corrected(self, word: str, wanted: Iterable[str]) -> str:
        if word not in self._known:
            for right in wanted:
                if _is_near(word, right):
                    return right
        return word


def _is_near(word: str, right: str) -> bool:
    """Tell whether one letter, or two neighbours, are all that differs."""
    longer = len(word) - len(right)
    if abs(longer) > 1 or len(word) == 1:
        return False
    same = 0
    while same < min(len(word), len(right)) and word[same] == right[same]:
        same += 1
    rest, wanted = word[same:], right[same:]
    if longer > 0:
        return rest[1:] == wanted
    if longer < 0:
        return rest == wanted[1:]
    return rest[1:] == wanted[1:] or (rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:])
