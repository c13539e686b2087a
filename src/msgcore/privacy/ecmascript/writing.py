r"""Characters and sets of characters, as the `regex` package reads them.

| set | written |
|---|---|
| no character, every character | `(?!)`, `(?s:.)` |
| one character | itself, with a backslash or by its number where it could mean something |
| `\d`, `\w` | the same, with the ASCII flag: several times as quick as `[0-9]` |
| an ASCII letter in both cases | `(?i:a)`: with the ASCII flag nothing else, and quicker |
| any other | `[…]` or `[^…]`, whichever is shorter, in numbers |

Nothing of the pattern is copied: braces are fuzzy matching to `regex`, and a bracket in a class
may open a set within.
"""

from msgcore.privacy.ecmascript.characters import DIGITS, SURROGATES, WORD
from msgcore.privacy.ecmascript.ranges import Ranges, complement, intersection

__all__ = [
    "ANYTHING",
    "NEVER",
    "TOOK_PART",
    "UNGUARDED",
    "character",
    "count",
    "full",
    "is_ascii_letter",
    "items",
    "one_of",
]

NEVER = "(?!)"
ANYTHING = "(?s:.)"
TOOK_PART = "(?>(?=(?P<t{0}>(?s:.)))|(?<=(?P<t{0}>(?s:.)))|)"
"""The twin of a group that may be empty: one character, unless the text itself is empty."""
UNGUARDED = "(?>|(?:a){e<=1})"
"""Always empty; but with something fuzzy in it, the engine tries again what failed before."""

_ASCII, _TWO_DIGITS, _FOUR_DIGITS = 0x7F, 0xFF, 0xFFFF


def character(value: int) -> str:
    r"""Write one character.

    >>> [character(ord(char)) for char in "a{é😀"]
    ['a', '\\{', '\\xe9', '\\U0001f600']
    """
    char = chr(value)
    if value <= _ASCII and char.isprintable() and char != " ":
        return char if char.isalnum() else f"\\{char}"
    if value <= _TWO_DIGITS:
        return f"\\x{value:02x}"
    return f"\\u{value:04x}" if value <= _FOUR_DIGITS else f"\\U{value:08x}"


def count(least: int, most: int | None, mark: str) -> str:
    """Write how often something is repeated.

    >>> count(0, None, ""), count(2, 2, "?"), count(1, 3, "?")
    ('*', '{2}', '{1,3}?')
    """
    if (least, most) in _COUNTS:
        return _COUNTS[least, most] + mark
    if least == most:
        return f"{{{least}}}"
    return f"{{{least},{'' if most is None else most}}}{mark}"


def full(group: str) -> str:
    """Write that a group is not empty, in one step."""
    return f"(?!(?s:.*+)(?P={group}))"


def is_ascii_letter(ranges: Ranges) -> bool:
    """Whether a set is an ASCII letter in both its cases.

    >>> is_ascii_letter(((0x41, 0x41), (0x61, 0x61))), is_ascii_letter(((0x61, 0x62),))
    (True, False)
    """
    return ranges in _LETTERS


def items(ranges: Ranges) -> str:
    r"""Write what stands between the brackets of a class.

    >>> items(((0x30, 0x39), (0x5F, 0x5F)))
    '0-9\\_'
    """
    return "".join(
        character(first) if first == last else f"{character(first)}-{character(last)}"
        for first, last in ranges
    )


def one_of(ranges: Ranges, last: int) -> str:
    r"""Write a set.

    Args:
        ranges: The set.
        last: The last character that there is.

    >>> one_of(((0x61, 0x63),), 0xFFFF), one_of(((0, 0x60), (0x64, 0xFFFF)), 0xFFFF)
    ('[a-c]', '[^a-c]')
    """
    if ranges in _SHORT:
        return _SHORT[ranges]
    rest = complement(ranges, last)
    if not rest:
        return ANYTHING
    # A set that no half of a pair is in must not hold what the halves make, either: text with
    # such characters may be searched as it is.
    if len(rest) < len(ranges) and intersection(ranges, SURROGATES) == SURROGATES:
        return _SHORT_WITHOUT.get(rest) or _clocked(f"[^{items(rest)}]", rest)
    if len(ranges) == 1 and ranges[0][0] == ranges[0][1]:
        return character(ranges[0][0])
    return _clocked(f"[{items(ranges)}]", ranges)


def _clocked(written: str, ranges: Ranges) -> str:
    """Write a set of many ranges so that a limit of time holds.

    However far a set is repeated, the engine looks at the clock only when it is through, unless
    the set is one that it does not know to be one.
    """
    return f"(?>{written})" if len(ranges) > _WIDE else written


_WIDE = 16
_COUNTS = {(0, None): "*", (1, None): "+", (0, 1): "?", (1, 1): ""}
_LETTERS = {((capital, capital), (capital + 0x20, capital + 0x20)) for capital in range(0x41, 0x5B)}
_SHORT = {(): NEVER, DIGITS: r"\d", WORD: r"\w"}
_SHORT_WITHOUT = {DIGITS: r"\D", WORD: r"\W"}
