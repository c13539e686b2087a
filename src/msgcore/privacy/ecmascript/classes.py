r"""What stands between brackets. Nothing nests there: `[[a]` is a bracket or an a.

| written | with `u` | without |
|---|---|---|
| `a-z` | a range; from a larger to a smaller number, an error | the same |
| `\w-a` | an error | `\w`, the hyphen and `a` |
| `\b` | backspace | the same |
| `\B` | an error | `B` |

ECMAScript 2025: 22.2.1 Patterns; B.1.2 Regular Expressions Patterns.
"""

from msgcore.privacy.ecmascript.escapes import character
from msgcore.privacy.ecmascript.properties import PROPERTIES, property_escape
from msgcore.privacy.ecmascript.reader import Reader
from msgcore.privacy.ecmascript.tree import Class, Item, Range, Shorthand

__all__ = ["SHORTHANDS", "class_of"]

SHORTHANDS = frozenset("dDsSwW")
"""The letters that mean many characters."""

_BACKSPACE = 0x08


def class_of(reader: Reader, start: int) -> tuple[Class, int]:
    """Read a class.

    Args:
        reader: The source.
        start: Where the opening bracket stands.

    Returns:
        The class, and the place behind its closing bracket.

    Raises:
        PatternError: The class is never closed, or a range or an escape in it means nothing.
    """
    text = reader.text
    place = start + 1
    negated = text[place : place + 1] == "^"
    place += negated
    items: list[Item] = []
    while (letter := text[place : place + 1]) != "]":
        if not letter:
            raise reader.error(
                "This bracket is never closed", start, start + 1, "Write ']', or '\\[' for itself."
            )
        first, end = _atom(reader, place)
        if text[end : end + 1] == "-" and text[end + 1 : end + 2] not in ("]", ""):
            last, behind = _atom(reader, end + 1)
            items += _between(reader, first, last, (place, end, behind))
            end = behind
        else:
            items.append(first)
        place = end
    return Class(tuple(items), negated, reader.span(start, place + 1)), place + 1


def _atom(reader: Reader, place: int) -> tuple[Item, int]:
    text = reader.text
    if text[place] != "\\":
        value = ord(text[place])
        return Range(value, value, reader.span(place, place + 1)), place + 1
    letter = text[place + 1 : place + 2]
    if letter in SHORTHANDS:
        return Shorthand(letter, reader.span(place, place + 2)), place + 2
    if reader.unicode and letter in PROPERTIES:
        return property_escape(reader, place)
    if letter == "b":
        value, end = _BACKSPACE, place + 2
    else:
        value, end = character(reader, place, in_class=True)
    return Range(value, value, reader.span(place, end)), end


def _between(
    reader: Reader, first: Item, last: Item, places: tuple[int, int, int]
) -> tuple[Item, ...]:
    start, hyphen, end = places
    if isinstance(first, Range) and isinstance(last, Range):
        if first.first > last.first:
            raise reader.error(
                "The range ends before it begins", start, end, "Write the lower character first."
            )
        return (Range(first.first, last.first, reader.span(start, end)),)
    if reader.unicode:
        raise reader.error(
            "Only single characters make a range with the flag u",
            start,
            end,
            "Write '\\-' for a hyphen.",
        )
    return first, Range(ord("-"), ord("-"), reader.span(hyphen, hyphen + 1)), last
