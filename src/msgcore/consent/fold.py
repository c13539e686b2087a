"""The canonical form of a text: what is left when writing habits are taken away.

| taken away | kept, because it makes another letter |
|---|---|
| case, width, ligatures, mathematical and other styled letters | |
| accents on Latin and Greek letters, strokes through Latin ones, the dotless i | |
| stress marks on Cyrillic letters, and the dots of ё | й ї ў ѓ ќ and the like |
| Arabic vowel points and tatweel, hamza and madda on alef; Hebrew points | hamza elsewhere |
| strokes, circles and keycaps laid over a character | the keycap emoji |
| invisible characters: zero-width, bidi controls, variation selectors, fillers | |
| white space at the ends; every other run of it becomes one space | |
| | Japanese voicing marks, Indic vowel signs, tone marks of any other script |

A symbol never becomes a letter: a circled S stays a symbol, so that no decoration can
spell a word.
"""

import re
from unicodedata import category, normalize

__all__ = ["fold", "without_invisible"]


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


def _fold_ascii(text: str) -> str:
    if not text.isprintable():
        text = without_invisible(text)
    return " ".join(text.lower().split())


def _fold_once(text: str) -> str:
    text = _decomposed(without_invisible(text))
    text = _LETTER_MARK.sub("", _MARK.sub("", text)).casefold()
    for letter, plain in _LETTERS:
        text = text.replace(letter, plain)
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
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Controls that are no white space, format and other ignorable characters, and tatweel."""

_MARK = re.compile(
    "[\u0300\u0302\u0303\u0305\u0307\u0309\u030a\u030c-\u036f\u0488\u0489\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20e2\u20e4-\u20ff\ua670-\ua672\ufe20-\ufe2f"  # general
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\ufb1e"  # Hebrew
    "\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8"
    "\u06ea-\u06ed\u0897-\u089f\u08ca-\u08e1\u08e3-\u08ff\U00010efc-\U00010eff]"  # Arabic
)
"""Marks that never make another letter."""

_LETTER_MARK = re.compile(
    "[\u0301\u0304\u0306\u0308\u030b\u20e3\u0653-\u0655]"
    "(?<!"
    "[\u0413\u041a\u0433\u043a]\u0301"
    "|[\u0418\u0423\u0438\u0443]\u0304"
    "|[\u0410\u0415\u0416\u0418\u0423\u0430\u0435\u0436\u0438\u0443]\u0306"
    "|[\u0406\u0410\u0416\u0417\u0418\u041e\u0423\u0427\u042b\u042d\u04d8\u04e8"
    "\u0456\u0430\u0436\u0437\u0438\u043e\u0443\u0447\u044b\u044d\u04d9\u04e9]\u0308"
    "|[\u0423\u0443]\u030b"
    "|[0-9#*]\u20e3"
    "|[^\u0627][\u0653-\u0655]"
    ")"
)
"""Marks that make another letter, unless they stand on one of those."""

_LETTERS = (
    ("\u0131", "i"),
    ("\u0142", "l"),
    ("\u00f8", "o"),
    ("\u0111", "d"),
    ("\u0127", "h"),
    ("\u0167", "t"),
)
"""Latin letters whose dot or stroke is no mark of its own in Unicode."""
