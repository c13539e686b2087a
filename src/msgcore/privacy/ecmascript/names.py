r"""The names of groups: identifiers of JavaScript, in which `\u` escapes may stand.

ECMAScript 2025: 22.2.1 Patterns, GroupName; 12.7 Names and Keywords.
"""

from functools import lru_cache

import regex

from msgcore.privacy.ecmascript.escapes import unicode_escape
from msgcore.privacy.ecmascript.reader import LEADS, TRAILS, Reader, joined

__all__ = ["group_name"]

_START = regex.compile(r"[$_\p{ID_Start}]")
_CONTINUE = regex.compile(r"[$_\u200c\u200d\p{ID_Continue}]")


@lru_cache(maxsize=256)
def _fits(letter: str, *, first: bool) -> bool:
    return bool((_START if first else _CONTINUE).match(letter))


def group_name(reader: Reader, start: int) -> tuple[str, int]:
    """Read a name between angle brackets.

    Args:
        reader: The source.
        start: Where the opening bracket stands.

    Returns:
        The name, its escapes resolved, and the place behind the closing bracket.

    Raises:
        PatternError: It is empty, no identifier, or not closed.
    """
    text = reader.text
    letters: list[str] = []
    place = start + 1
    while (letter := text[place : place + 1]) != ">":
        if not letter:
            raise reader.error(
                "The name of a group is never closed", start, place, "Write '>' behind it."
            )
        value, end = _letter(reader, place)
        if not _fits(chr(value), first=not letters):
            raise reader.error(
                f"{chr(value)!r} cannot {'stand in' if letters else 'begin'} the name of a group",
                place,
                end,
                "A name has letters, digits, '_' and '$', and begins with no digit.",
            )
        letters.append(chr(value))
        place = end
    if not letters:
        raise reader.error("The name of a group is empty", start, place + 1, "Write one.")
    return "".join(letters), place + 1


def _letter(reader: Reader, place: int) -> tuple[int, int]:
    text = reader.text
    value = ord(text[place])
    if value == ord("\\"):
        # In a name, every escape reads as with the flag u.
        found = unicode_escape(text, place + 1, unicode=True)
        if found is None:
            raise reader.error(
                "Only '\\u' escapes may stand in the name of a group",
                place,
                min(place + 2, len(text)),
                "Write the character itself.",
            )
        return found
    if value in LEADS and place + 1 < len(text) and (trail := ord(text[place + 1])) in TRAILS:
        return joined(value, trail), place + 2
    return value, place + 1
