"""A text made plain for searching, which remembers where each character stood.

Patterns are then written once: in lower case, without accents, with straight quotes,
plain hyphens and plain spaces. A match is turned back into places of the original.
"""

import re
import unicodedata
from collections.abc import Iterator

import attrs

__all__ = ["Flat", "flat"]

_PLAIN = str.maketrans(
    "\u2018\u2019\u02bc\u00ab\u00bb\u201c\u201d\u201e"
    "\u2010\u2011\u2012\u2013\u2014\u0131\u0142\u00f8\u0141\u00d8",
    '\'\'\'"""""-----iloLO',
)
"""What stands for quotes, hyphens, dashes and letters that Unicode does not take apart."""

_SHARP_S = "\u00df\u1e9e"


@attrs.frozen
class Flat:
    """A text made plain.

    Args:
        text: In lower case, without accents.
        capitals: The same, in the case of the original.
        places: For each character, where it stands in the original.
        length: How many code points the original has.
    """

    text: str
    capitals: str
    places: tuple[int, ...] = attrs.field(repr=False)
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the original a part of the plain text stands."""
        if start >= end:
            place = self.places[start] if start < len(self.places) else self.length
            return place, place
        last = self.places[end - 1]
        # One character may have become two, and a dropped mark belongs to the one before it.
        while end < len(self.places) and self.places[end] == last:
            end += 1
        return self.places[start], self.places[end] if end < len(self.places) else self.length

    def matched(self, match: "re.Match[str]", group: int | str = 0) -> tuple[int, int]:
        """Return where in the original a match in the plain text stands."""
        return self.span(match.start(group), match.end(group))


def flat(text: str) -> Flat:
    """Make a text plain for searching.

    Args:
        text: Any text.

    >>> found = flat("Répondez « ARRÊT »")
    >>> found.text
    'repondez " arret "'
    >>> found.span(*re.search("arret", found.text).span())
    (11, 16)
    """
    spread = [(part, place) for place, character in enumerate(text) for part in _parts(character)]
    capitals = "".join(part for part, _ in spread)
    return Flat(
        text="".join(part.lower() if len(part.lower()) == 1 else part for part in capitals),
        capitals=capitals,
        places=tuple(place for _, place in spread),
        length=len(text),
    )


def _parts(character: str) -> Iterator[str]:
    if character.isascii():
        yield character
        return
    for part in unicodedata.normalize("NFKD", character.translate(_PLAIN)):
        category = unicodedata.category(part)
        if category == "Zs":
            yield " "
        elif part in _SHARP_S:
            yield from "ss"
        elif category not in ("Mn", "Cf"):
            yield part
