r"""A backslash and what it makes of the character behind it.

| written | with `u` | without |
|---|---|---|
| `\f \n \r \t \v` | a control character | the same |
| `\cA` | a control character | the same |
| `\c` before anything else | an error | a backslash; in a class, digits and `_` count as letters |
| `\0` before no digit | NUL | the same |
| `\1` to `\377` of no group | an error | the character with the octal number |
| `\8`, `\9` of no group | an error | the digit |
| `\xHH`, `\uHHHH` | a character; two halves pair up | a code unit |
| `\u{H…}` | a character | `u`, as often as the braces say |
| a syntax character, `/` | the character | the same |
| `-` in a class | the character | the same |
| `k` | an error where no name follows | `k`, where no group has a name |
| anything else | an error | the character |

ECMAScript 2025: 22.2.1 Patterns; B.1.2 Regular Expressions Patterns.
"""

import re

from msgcore.privacy.ecmascript.reader import LEADS, Reader, joined

__all__ = ["character", "unicode_escape"]

_SYNTAX = frozenset("^$\\.*+?()[]{}|/")
_CONTROLS = {"f": 0x0C, "n": 0x0A, "r": 0x0D, "t": 0x09, "v": 0x0B}
_CONTROL_BITS = 0x1F

_LETTER = re.compile("[A-Za-z]")
_LETTER_IN_CLASS = re.compile("[A-Za-z0-9_]")
_TWO = re.compile("[0-9A-Fa-f]{2}")
_FOUR = re.compile("u([0-9A-Fa-f]{4})")
_TRAIL = re.compile(r"\\u([Dd][C-Fc-f][0-9A-Fa-f]{2})")
_BRACED = re.compile(r"u\{0*+([0-9A-Fa-f]++|(?<=0))\}")
_OCTAL = re.compile("[0-3][0-7]{0,2}|[4-7][0-7]?")
_DIGITS = re.compile("[0-9]++")

_MOST = 0x10FFFF
_MOST_DIGITS = 6


def unicode_escape(text: str, place: int, *, unicode: bool) -> tuple[int, int] | None:
    r"""Read what follows the backslash of `\uHHHH`, `\uHHHH\uHHHH` or `\u{H…}`.

    Args:
        text: The text.
        place: Where the `u` stands.
        unicode: Whether two halves pair up and braces are read.

    Returns:
        The number, and the place behind; None where there is no such escape.
    """
    if four := _FOUR.match(text, place):
        value = int(four[1], 16)
        if unicode and value in LEADS and (trail := _TRAIL.match(text, four.end())):
            return joined(value, int(trail[1], 16)), trail.end()
        return value, four.end()
    if unicode and (braced := _BRACED.match(text, place)):
        digits = braced[1]
        value = int(digits or "0", 16) if len(digits) <= _MOST_DIGITS else _MOST + 1
        if value <= _MOST:
            return value, braced.end()
    return None


def character(reader: Reader, start: int, *, in_class: bool = False) -> tuple[int, int]:
    """Read an escape that means one character.

    Args:
        reader: The source.
        start: Where the backslash stands.
        in_class: Whether that is between brackets.

    Returns:
        The number of the character, and the place behind.

    Raises:
        PatternError: The escape means nothing.
    """
    text = reader.text
    after = start + 1
    letter = text[after : after + 1]
    if not letter:
        raise reader.error(
            "The pattern ends in a backslash", start, after, "Write '\\\\' for a backslash."
        )
    if letter in _CONTROLS:
        return _CONTROLS[letter], after + 1
    if letter == "c":
        return _control(reader, start, in_class=in_class)
    if digits := _DIGITS.match(text, after):
        return _number(reader, digits)
    found = None
    if letter == "x":
        two = _TWO.match(text, after + 1)
        found = two and (int(two[0], 16), two.end())
    elif letter == "u":
        found = unicode_escape(text, after, unicode=reader.unicode)
    return found or _itself(reader, start, in_class=in_class)


def _control(reader: Reader, start: int, *, in_class: bool) -> tuple[int, int]:
    letters = _LETTER_IN_CLASS if in_class and not reader.unicode else _LETTER
    if letter := letters.match(reader.text, start + 2):
        return ord(letter[0]) & _CONTROL_BITS, start + 3
    if reader.unicode:
        raise reader.error(
            "No letter from A to Z follows '\\c'", start, start + 2, "Write one, as in '\\cJ'."
        )
    return ord("\\"), start + 1


def _number(reader: Reader, digits: re.Match[str]) -> tuple[int, int]:
    start = digits.start() - 1
    if digits[0] == "0":
        return 0, start + 2
    if reader.unicode:
        raise reader.error(
            "An octal number means nothing with the flag u",
            start,
            digits.end(),
            "Write '\\x' and two hexadecimal digits.",
        )
    if octal := _OCTAL.match(reader.text, start + 1):
        return int(octal[0], 8), octal.end()
    return ord(reader.text[start + 1]), start + 2


_SHAPES = {
    "x": ("Two hexadecimal digits must follow '\\x'", "Write them, as in '\\x41'."),
    "u": (
        "Four hexadecimal digits, or up to 10FFFF in braces, must follow '\\u'",
        "Write them, as in '\\u0041' or '\\u{1F600}'.",
    ),
}


def _itself(reader: Reader, start: int, *, in_class: bool) -> tuple[int, int]:
    letter = reader.text[start + 1]
    if letter == "k" and reader.named:
        if in_class:
            raise reader.error(
                "'\\k' cannot stand in a class where groups have names",
                start,
                start + 2,
                "Write 'k' for the letter.",
            )
        raise reader.error(
            "A name must follow '\\k'", start, start + 2, "Write one, as in '\\k<name>'."
        )
    if reader.unicode and not (letter in _SYNTAX or (in_class and letter == "-")):
        message, hint = _SHAPES.get(
            letter,
            (
                f"'\\{letter}' means nothing with the flag u",
                "Write the character without the backslash.",
            ),
        )
        raise reader.error(message, start, start + 2, hint)
    return ord(letter), start + 2
