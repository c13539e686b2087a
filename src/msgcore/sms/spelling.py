# ruff: noqa: RUF001, RUF002 - look-alikes are what this table is about
"""How a character outside GSM-7 is spelt in GSM-7, where that says the same.

| characters | spelt as |
|---|---|
| quotes, primes, dashes, hyphens, minus, dots, spaces of print | those of a typewriter |
| invisible breaks: zero-width space, word joiner, byte order mark, soft hyphen | nothing |
| signs with a customary spelling: ™ © ® № × ≤ ≥ ≠ → ← | that |

Left out on purpose is whatever says something else once it is spelt out: emoji, joiners that
shape a script, raised digits (10² is not 102) and fractions (1½ is not 11/2).
"""

from unicodedata import category, decomposition, normalize

from msgcore.sms.alphabet import BASIC, EXTENSION

__all__ = ["TYPOGRAPHY", "nearest"]

_SPELLINGS: tuple[tuple[str, str], ...] = (
    ("\u2018\u2019\u201a\u201b\u2032\u2035\u02b9\u02bb\u02bc\u02c8\u00b4\u2039\u203a`", "'"),
    ("\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\u02ba", '"'),
    ("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\u02d7\ufe58\ufe63", "-"),
    ("\u2026", "..."),
    ("\u2025", ".."),
    ("\u2022\u2023\u25e6\u2219", "*"),
    ("\u00b7", "."),
    ("\u2044\u2215", "/"),
    ("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "),
    ("\u202f\u205f\u3000\t", " "),
    ("\u2028\u2029\x0b\x85", "\n"),
    ("\u200b\u2060\ufeff\u00ad", ""),
    ("™", "(TM)"),
    ("©", "(C)"),
    ("®", "(R)"),
    ("№", "No."),
    ("×", "x"),
    ("≤", "<="),
    ("≥", ">="),
    ("≠", "!="),
    ("→", "->"),
    ("←", "<-"),
)

TYPOGRAPHY: dict[str, str] = {
    character: spelling for characters, spelling in _SPELLINGS for character in characters
}
"""What a character of print is on a typewriter."""

_LETTERS = {
    "œ": "oe",
    "Œ": "OE",
    "ł": "l",
    "Ł": "L",
    "đ": "d",
    "Đ": "D",
    "ð": "d",
    "Ð": "D",
    "þ": "th",
    "Þ": "Th",
    "ı": "i",
    "ħ": "h",
    "Ħ": "H",
    "ŧ": "t",
    "Ŧ": "T",
    "ŀ": "l",
    "Ŀ": "L",
    "ẞ": "SS",
}
"""Letters that Unicode does not take apart, with their customary spelling."""

_GSM_7 = BASIC | EXTENSION


def nearest(character: str) -> str | None:
    """Return the nearest spelling of a character in GSM-7; None where there is none.

    It is a suggestion for whoever writes the text: a letter without its accent may be
    another word.

    Args:
        character: One character.

    >>> nearest("ê"), nearest("\u2019"), nearest("Œ"), nearest("👍")
    ('e', "'", 'OE', None)
    """
    if character in _GSM_7:
        return character
    for table in (TYPOGRAPHY, _LETTERS):
        if character in table:
            return table[character]
    parts = normalize("NFKD", character)
    bare = "".join(part for part in parts if category(part) != "Mn")
    return bare if _says_the_same(character, bare) else None


_SPELT = frozenset({"Lu", "Ll", "Lt", "Lo", "Nd"})
_OF_ONE_WIDTH = ("<wide>", "<narrow>")
"""How Unicode marks the characters of East Asian print that say the same as those of GSM-7."""


def _says_the_same(character: str, bare: str) -> bool:
    """Tell whether a character taken apart is in GSM-7, and neither a symbol nor raised."""
    kind = category(character)
    like = kind in _SPELT or kind[0] in "PZ" or decomposition(character).startswith(_OF_ONE_WIDTH)
    return like and bool(bare) and _GSM_7.issuperset(bare)
