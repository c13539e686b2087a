"""A JavaScript regular expression as a tree. Each part knows where it stands in the source.

What Annex B allows only by custom is gone from the tree: an octal escape is a character, a
brace that closes nothing is one too, and `(?:…)` is what it holds. Without the flag `u` the
characters of a pattern are UTF-16 code units: `😀` is a sequence of two of them.

ECMAScript 2025: 22.2.1 Patterns; B.1.2 Regular Expressions Patterns.
"""

from enum import Enum, unique

import attrs

from msgcore.privacy.ecmascript.flags import Flags

__all__ = [
    "Alternation",
    "Anchor",
    "AnchorKind",
    "BackReference",
    "Character",
    "Class",
    "Dot",
    "Group",
    "Item",
    "Look",
    "Modified",
    "Node",
    "Pattern",
    "Property",
    "Range",
    "Repeat",
    "Sequence",
    "Shorthand",
    "Span",
]

Span = tuple[int, int]
"""Where something stands in the source, in code points, half-open."""


@unique
class AnchorKind(Enum):
    """What holds at a place without taking up a character."""

    START = "^"
    END = "$"
    WORD = r"\b"
    NOT_WORD = r"\B"


@attrs.frozen
class Character:
    """One character: a code point with the flag `u`, a UTF-16 code unit without.

    Args:
        value: Its number, from 0 to 0x10FFFF; to 0xFFFF without `u`.
    """

    value: int
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Dot:
    """The dot."""

    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Range:
    """Characters of a class, from the first to the last; a single one is a range of its own.

    Args:
        first: The number of the first character.
        last: The number of the last one, which belongs to it.
    """

    first: int
    last: int
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Shorthand:
    r"""`\d`, `\D`, `\s`, `\S`, `\w` or `\W`, in a class or by itself.

    Args:
        letter: The letter after the backslash.
    """

    letter: str
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Property:
    r"""`\p{…}` or `\P{…}`, in a class or by itself; only with the flag `u`.

    Args:
        name: The property by its long name: `General_Category`, `Script`,
            `Script_Extensions`, or a property that is true or false.
        value: The value by its long name; empty for one that is true or false.
        negated: Whether it is `\P`.
    """

    name: str
    value: str
    negated: bool
    span: Span = attrs.field(eq=False, default=(0, 0))


Item = Range | Shorthand | Property
"""What stands in a class."""


@attrs.frozen
class Class:
    """`[…]` or `[^…]`.

    Args:
        items: What stands in it; nothing in `[]`, which never matches.
        negated: Whether it begins with `^`.
    """

    items: tuple[Item, ...]
    negated: bool
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Anchor:
    r"""`^`, `$`, `\b` or `\B`."""

    kind: AnchorKind
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Look:
    """`(?=…)`, `(?!…)`, `(?<=…)` or `(?<!…)`.

    Args:
        body: What is looked for.
        ahead: Whether it looks ahead, otherwise behind.
        negated: Whether it must not be there.
    """

    body: "Node"
    ahead: bool
    negated: bool
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Group:
    """A group that captures.

    Args:
        body: What it holds.
        index: Its number, from 1, in the order of the opening parentheses.
        name: Its name; empty where it has none.
    """

    body: "Node"
    index: int
    name: str = ""
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Modified:
    """`(?ims-ims:…)`: flags that hold for a part of the pattern.

    Args:
        body: The part.
        on: The letters of the flags that it sets, in any order.
        off: The letters of those that it clears.
    """

    body: "Node"
    on: frozenset[str]
    off: frozenset[str]
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class BackReference:
    r"""`\1` or `\k<name>`.

    Args:
        indices: The numbers of the groups it may mean: more than one where several
            alternatives have a group of the name.
        name: The name; empty for a number.
    """

    indices: tuple[int, ...]
    name: str = ""
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Repeat:
    """Something a number of times.

    Args:
        body: What is repeated; a `Look` where Annex B allows it.
        least: How often at least.
        most: How often at most; None for any number of times.
        lazy: Whether it takes as few as it can.
    """

    body: "Node"
    least: int
    most: int | None
    lazy: bool = False
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Sequence:
    """One after the other; nothing at all where it is empty."""

    parts: tuple["Node", ...]
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Alternation:
    """The first of several that matches, and with it what follows."""

    branches: tuple["Node", ...]
    span: Span = attrs.field(eq=False, default=(0, 0))


Node = (
    Character
    | Dot
    | Shorthand
    | Property
    | Class
    | Anchor
    | Look
    | Group
    | Modified
    | BackReference
    | Repeat
    | Sequence
    | Alternation
)
"""A part of a pattern."""


@attrs.frozen(kw_only=True)
class Pattern:
    """A whole pattern.

    Args:
        source: As it was given.
        flags: Its flags.
        body: The tree.
        groups: The names of the groups that capture, in their order; empty for one without.
    """

    source: str
    flags: Flags
    body: Node
    groups: tuple[str, ...]
