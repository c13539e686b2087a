"""The canonical form of a text: what is left when writing habits are taken away.

| taken away | kept, because it makes another letter |
|---|---|
| case, width, ligatures, mathematical and other styled letters | |
| accents on Latin and Greek letters, strokes through Latin ones, the dotless i | |
| stress marks on Cyrillic letters, and the dots of ё | й ї ў ѓ ќ and the like |
| Arabic vowel points and tatweel, hamza and madda on alef; Hebrew points | hamza elsewhere |
| which apostrophe and which dash it is: `'` and `-` stand for all of them | quotation marks |
| invisible characters: zero-width, bidi controls, variation selectors, fillers | |
| white space at the ends; every other run of it becomes one space | |
| | strokes, circles and keycaps laid over a character |
| | Japanese voicing marks, Indic vowel signs, tone marks of any other script |

A symbol never becomes a letter: a circled S stays a symbol, so that no decoration can
spell a word. Nor does a word that was struck out become the word: what is laid over a
letter may take it back.
"""

import re
from unicodedata import category, normalize

__all__ = ["OVERLAYS", "fold", "without_invisible", "without_overlays"]


def fold(text: str) -> str:
    r"""Return the canonical form of a text; folding it again changes nothing.

    Args:
        text: Any text; lone surrogates are left as they are.

    >>> fold("  Désinscription\u200b "), fold("\uff33\uff34\uff2f\uff30"), fold("QUİT")
    ('desinscription', 'stop', 'quit')
    >>> fold("Стой"), fold("ガ")
    ('стой', 'ガ')
    """
    if text.isascii():
        return _fold_ascii(text)
    while True:
        folded = _fold_once(text)
        if folded.isascii() or folded == text:
            return folded
        text = folded


def without_invisible(text: str) -> str:
    """Return a text without the characters that nobody sees; white space stays."""
    return _INVISIBLE.sub("", text)


def without_overlays(folded: str) -> str:
    """Return a folded text without what is laid over its letters; keycap emoji stay.

    >>> without_overlays(fold("S\u0336T\u0336O\u0336P\u0336"))
    'stop'
    """
    return _OVER_A_LETTER.sub("", folded)


def _fold_ascii(text: str) -> str:
    if not text.isprintable():
        text = without_invisible(text)
    return " ".join(text.lower().split())


def _fold_once(text: str) -> str:
    text = _MARK.sub("", _decomposed(without_invisible(text)))
    if _OVERLAY.search(text):
        text = _OVERLAID.sub(r"\2\1", text)
    text = _LETTER_MARK.sub("", text).casefold()
    if _SPECIAL.search(text):
        text = text.translate(_PLAIN)
    return " ".join(normalize("NFC", text).split())


def _decomposed(text: str) -> str:
    if not _LETTERED.search(text):
        return normalize("NFKD", text)
    spread = {ord(char): _spread(char) for char in set(text)}
    return normalize("NFD", text.translate(spread))


def _spread(char: str) -> str:
    """Decompose one character, unless that made letters or a space out of a symbol."""
    spread = normalize("NFKD", char)
    symbol = category(char)[0] in "PS" or char == _INFORMATION
    if symbol and any(part.isalnum() or part.isspace() for part in spread):
        return char
    return spread


_INFORMATION = "\u2139"
"""By its category a letter, in use an emoji."""

_LETTERED = re.compile(
    "[\u00a8\u00af\u00b4\u00b8\u02d8-\u02dd\u0384\u0385\u1fbd-\u1fff\u2017\u203e\u20a8"
    "\u2100-\u214f\u2460-\u24ff\u2e80-\u2fdf\u309b\u309c\u3190-\u319f\u3200-\u33ff"
    "\ufdfc\ufe49-\ufe4c\uffe3\U0001ccd6-\U0001ccf9\U0001f100-\U0001f2ff]"
)
"""Where the symbols are that have a decomposition with letters or white space in it."""

_INVISIBLE = re.compile(
    "[\\x00-\\x08\\x0e-\\x1b\\x7f-\\x84\\x86-\\x9f\u00ad\u034f\u0600-\u0605\u061c\u0640\u06dd"
    "\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000110bd\U000110cd"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]+"
)
"""Controls that are no white space, format and other ignorable characters, and tatweel."""

_MARK = re.compile(
    "[\u0300\u0302\u0303\u0305\u0307\u0309\u030a\u030c-\u0333\u0339-\u036f\u1ab0-\u1abd\u1abf-\u1aff"
    "\u1dc0-\u1dff\u20d0\u20d1\u20d4-\u20d7\u20db\u20dc\u20e1\u20e7-\u20e9\u20ec-\u20ff"
    "\ufe20-\ufe2f"  # general
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\ufb1e"  # Hebrew
    "\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8"
    "\u06ea-\u06ed\u0897-\u089f\u08ca-\u08e1\u08e3-\u08ff\U00010efc-\U00010eff]+"  # Arabic
)
"""Marks that never make another letter."""

_LETTER_MARK = re.compile(
    "[\u0301\u0304\u0306\u0308\u030b\u0653-\u0655]"
    "(?<!"
    "[\u0413\u041a\u0433\u043a]\u0301"
    "|[\u0418\u0423\u0438\u0443]\u0304"
    "|[\u0410\u0415\u0416\u0418\u0423\u0430\u0435\u0436\u0438\u0443]\u0306"
    "|[\u0406\u0410\u0416\u0417\u0418\u041e\u0423\u0427\u042b\u042d\u04d8\u04e8"
    "\u0456\u0430\u0436\u0437\u0438\u043e\u0443\u0447\u044b\u044d\u04d9\u04e9]\u0308"
    "|[\u0423\u0443]\u030b"
    "|[^\u0627][\u0653-\u0655]"
    ")"
)
"""Marks that make another letter, unless they stand on one of those."""

OVERLAYS = (
    "\u0334-\u0338\u0488\u0489\u1abe\u20d2\u20d3\u20d8-\u20da\u20dd-\u20e0\u20e2-\u20e6\u20ea\u20eb"
    "\ua670-\ua672"
)
"""Marks that strike out or enclose what they stand on, as in a character class."""

_OVERLAY = re.compile(f"[{OVERLAYS}]")
_OVERLAID = re.compile(
    f"(?<![{OVERLAYS}])([{OVERLAYS}]++)([\u0301\u0304\u0306\u0308\u030b\u0653-\u0655]+)"
)
_OVER_A_LETTER = re.compile(f"(?<![0-9#*](?=\u20e3))[{OVERLAYS}]")

_PLAIN = str.maketrans(
    {
        **dict(zip("\u0131\u0142\u00f8\u0111\u0127\u0167", "ilodht", strict=True)),
        **dict.fromkeys("\u2018\u2019\u201b\u2032\u02bb\u02bc\u00b4", "'"),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
"""Latin letters whose dot or stroke is no mark of its own in Unicode; apostrophes; dashes."""

_SPECIAL = re.compile(f"[{''.join(map(chr, _PLAIN))}]")
