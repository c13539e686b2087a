r"""Which characters a part of a pattern that matches one character matches.

| part | characters |
|---|---|
| `\d` | `0` to `9` |
| `\w` | letters and digits of ASCII, `_`; with `iu` also U+017F and U+212A |
| `\s` | tab, line ends, vertical tab, form feed, `\uFEFF`, and what is a space to Unicode |
| `.` | all but the four line ends; with `s` all |
| a class | what its items match; with `i` also what matches one of them in another case |

ECMAScript 2025: 22.2.2.7 Runtime Semantics: CompileAtom; 22.2.2.9 CompileToCharSet.
"""

from functools import cache

import regex

from msgcore.privacy.ecmascript.casing import closure
from msgcore.privacy.ecmascript.flags import Flags
from msgcore.privacy.ecmascript.ranges import Ranges, complement, union
from msgcore.privacy.ecmascript.tree import Character, Class, Dot, Item, Property, Shorthand

__all__ = [
    "DIGITS",
    "LINE_ENDS",
    "SPACES",
    "SURROGATES",
    "WORD",
    "OneCharacter",
    "characters_of",
    "last_of",
    "property_source",
]

OneCharacter = Character | Dot | Shorthand | Property | Class
"""A part that matches exactly one character."""

DIGITS: Ranges = ((0x30, 0x39),)
WORD: Ranges = ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A))
LINE_ENDS: Ranges = ((0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029))
SPACES: Ranges = (
    (0x09, 0x0D),
    (0x20, 0x20),
    (0xA0, 0xA0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x2028, 0x2029),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
    (0xFEFF, 0xFEFF),
)
SURROGATES: Ranges = ((0xD800, 0xDFFF),)

_FOLDS_TO_WORD: Ranges = ((0x17F, 0x17F), (0x212A, 0x212A))
"""The long s and the sign of the kelvin, which are `s` and `k` with `iu`."""

_SHORTHANDS = {"d": DIGITS, "s": SPACES, "w": WORD}


def last_of(flags: Flags) -> int:
    """Return the last character that there is: a code point with `u`, a code unit without."""
    return 0x10FFFF if flags.unicode else 0xFFFF


def characters_of(node: OneCharacter, flags: Flags) -> Ranges:
    r"""Return all the characters that a part matches.

    Args:
        node: The part.
        flags: The flags that hold for it.

    Returns:
        Code points with the flag `u`, UTF-16 code units without.

    >>> characters_of(Character(107), Flags.of("iu"))
    ((75, 75), (107, 107), (8490, 8490))
    >>> characters_of(Class((Shorthand("d"),), negated=True), Flags())
    ((0, 47), (58, 65535))
    """
    match node:
        case Character():
            return _in_any_case(((node.value, node.value),), flags)
        case Dot():
            return complement(() if flags.dot_all else LINE_ENDS, last_of(flags))
        case Class():
            held = union(pair for item in node.items for pair in _item(item, flags))
            held = _in_any_case(held, flags)
            return complement(held, last_of(flags)) if node.negated else held
        case _:
            return _in_any_case(_item(node, flags), flags)


def _in_any_case(ranges: Ranges, flags: Flags) -> Ranges:
    return closure(ranges, unicode=flags.unicode) if flags.ignore_case else ranges


def _item(item: Item, flags: Flags) -> Ranges:
    match item:
        case Shorthand():
            held = _SHORTHANDS[item.letter.lower()]
            if item.letter in "wW" and flags.ignore_case and flags.unicode:
                held = union((*held, *_FOLDS_TO_WORD))
            return complement(held, last_of(flags)) if item.letter.isupper() else held
        case Property():
            return _with_property(property_source(item))
        case _:
            return ((item.first, item.last),)


def property_source(item: Property) -> str:
    r"""Write a property as the `regex` package does, for use under its Unicode flag.

    >>> property_source(Property("Script", "Greek", negated=True))
    '\\P{Script=Greek}'
    """
    value = f"={item.value}" if item.value else ""
    return rf"\{'P' if item.negated else 'p'}{{{item.name}{value}}}"


_FULL_PLANES = 4
_PLANE = 0x10000
_TAGS = (0xE0000, 0xE0FFF)
"""Beyond the full planes, only these characters differ within a plane, and its last two."""


@cache
def _kinds() -> tuple[str, tuple[int, ...]]:
    """Every character, of many that are alike the first only, and the place of each.

    Behind the last place comes the end.
    """
    last = last_of(Flags(unicode=True))
    places = [*range(_FULL_PLANES * _PLANE), *range(_TAGS[0], _TAGS[1] + 2)]
    for plane in range(_FULL_PLANES * _PLANE, last + 1, _PLANE):
        places += {plane, plane + _PLANE - 2, plane + _PLANE - 1} - {_TAGS[0]}
    places.sort()
    return "".join(map(chr, places)), (*places, last + 1)


@cache
def _with_property(source: str) -> Ranges:
    if source.startswith(r"\P"):
        return complement(_with_property(rf"\p{source[2:]}"), last_of(Flags(unicode=True)))
    holder = regex.compile(rf"(?u:{source})+", regex.V0, cache_pattern=False)
    every, places = _kinds()
    return union(
        (places[found.start()], places[found.end()] - 1) for found in holder.finditer(every)
    )
