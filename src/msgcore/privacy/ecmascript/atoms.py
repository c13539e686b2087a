r"""What matches one character, or a place, as the `regex` package reads it.

| JavaScript | written |
|---|---|
| a character, `.`, `\d`, a class | the set of what it matches |
| the same, the whole pattern with `i` | the same; the text is folded, so a character is enough |
| a class with `\p{…}`, `\p{…}` | a class under the Unicode flag; with `i` also its relatives |
| a class with both `\p{…}` and `\P{…}` of a property | `(?s:.)`, or with `^` in it `(?!)` |
| `^`, `$` | `\A`, `\Z`; with `m` looks at the line ends |
| `\b`, `\B` | the same; with `i` and `u` for a part, looks at word characters |

ECMAScript 2025: 22.2.2.4 CompileAssertion; 22.2.2.7 CompileAtom.
"""

from functools import cache, lru_cache

import attrs
import regex

from msgcore.privacy.ecmascript.casing import canonical, cased, closure
from msgcore.privacy.ecmascript.characters import (
    LINE_ENDS,
    OneCharacter,
    characters_of,
    property_source,
)
from msgcore.privacy.ecmascript.flags import Flags
from msgcore.privacy.ecmascript.ranges import Ranges, union
from msgcore.privacy.ecmascript.tree import (
    Anchor,
    AnchorKind,
    Character,
    Class,
    Dot,
    Item,
    Property,
    Shorthand,
)
from msgcore.privacy.ecmascript.writing import ANYTHING, NEVER, items

__all__ = ["anchor", "known", "of_property", "properties_of", "set_of"]

_INSIDE_A_LINE = f"[^{items(LINE_ENDS)}]"
_ANCHORS = {
    AnchorKind.START: (r"\A", f"(?<!{_INSIDE_A_LINE})"),
    AnchorKind.END: (r"\Z", f"(?!{_INSIDE_A_LINE})"),
}
_BOUNDARY = "(?:(?<={0})(?!{0})|(?<!{0})(?={0}))"
_NO_BOUNDARY = "(?:(?<={0})(?={0})|(?<!{0})(?!{0}))"


def anchor(node: Anchor, flags: Flags, *, is_folded: bool) -> str:
    r"""Write `^`, `$`, `\b` or `\B`.

    >>> anchor(Anchor(AnchorKind.END), Flags(), is_folded=False)
    '\\Z'
    """
    if node.kind in _ANCHORS:
        return _ANCHORS[node.kind][flags.multiline]
    if is_folded or not (flags.ignore_case and flags.unicode):
        return node.kind.value
    word = f"[{items(characters_of(Shorthand('w'), flags))}]"
    return (_BOUNDARY if node.kind is AnchorKind.WORD else _NO_BOUNDARY).format(word)


def set_of(node: OneCharacter, flags: Flags, *, is_folded: bool) -> Ranges:
    """Return what a part without a property matches, in a text that may be folded.

    >>> set_of(Character(0x61), Flags.of("i"), is_folded=True)
    ((65, 65),)
    """
    if not (is_folded and flags.ignore_case):
        return characters_of(node, flags)
    match node:
        case Character():
            value = canonical(node.value, unicode=flags.unicode)
            return ((value, value),)
        case Dot() | Shorthand():
            return characters_of(node, attrs.evolve(flags, ignore_case=False))
        case _:
            return characters_of(node, flags)


def properties_of(node: OneCharacter) -> tuple[Property, ...]:
    """Return the properties that a part holds."""
    match node:
        case Property():
            return (node,)
        case Class():
            return tuple(item for item in node.items if isinstance(item, Property))
        case _:
            return ()


@cache
def known(source: str) -> bool:
    r"""Whether the `regex` package knows a property.

    >>> known(r"\p{Script=Greek}"), known(r"\p{Script=Atlantean}")
    (True, False)
    """
    try:
        regex.compile(source, regex.V0, cache_pattern=False)
    except regex.error:
        return False
    return True


def of_property(node: Property | Class, flags: Flags) -> str:
    r"""Write a part that holds properties.

    >>> of_property(Property("Script", "Greek", negated=False), Flags(unicode=True))
    '(?u:[\\p{Script=Greek}])'
    """
    held: tuple[Item, ...] = node.items if isinstance(node, Class) else (node,)
    negated = isinstance(node, Class) and node.negated
    signs = {(one.name, one.value, one.negated) for one in properties_of(node)}
    if any((name, value, not sign) in signs for name, value, sign in signs):
        # The engine forgets the `^` of a class that it sees to be every character.
        return NEVER if negated else ANYTHING
    properties = "".join(map(property_source, properties_of(node)))
    others = Class(tuple(item for item in held if not isinstance(item, Property)), negated=False)
    ranges = characters_of(others, flags)
    if flags.ignore_case:
        ranges = union((*ranges, *_relatives(properties)))
    return f"(?u:[{'^' if negated else ''}{properties}{items(ranges)}])"


@lru_cache(maxsize=256)
def _relatives(properties: str) -> Ranges:
    """All that matches with `iu` something with one of some properties, if it has a case."""
    every = "".join(map(chr, sorted(cased(unicode=True))))
    holder = regex.compile(f"(?u:[{properties}])", regex.V0, cache_pattern=False)
    found = holder.findall(every)
    return closure(union((ord(char), ord(char)) for char in found), unicode=True)
