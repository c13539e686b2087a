"""Going through a tree from the leaves to the root, without recursion.

A pattern nests as deep as the policy allows, and each parenthesis is several parts deep: a
function that called itself could run out of stack.
"""

from collections.abc import Callable
from collections.abc import Sequence as SequenceOf
from typing import TypeVar

import attrs

from msgcore.privacy.ecmascript.flags import LETTERS, Flags
from msgcore.privacy.ecmascript.tree import (
    Alternation,
    Group,
    Look,
    Modified,
    Node,
    Pattern,
    Repeat,
    Sequence,
)

__all__ = ["Place", "fold", "parts_of"]

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Place:
    """Where a part stands in a pattern.

    Args:
        flags: The flags that hold for it.
        is_last: Whether nothing of the pattern comes after it, so that it is found once the part
            itself is. What is looked for is never last: it is what it looks at that goes on.
    """

    flags: Flags
    is_last: bool


def parts_of(node: Node) -> tuple[Node, ...]:
    """What a part of a pattern consists of, in the order of the source.

    >>> from msgcore.privacy.ecmascript.tree import Character, Repeat
    >>> parts_of(Repeat(Character(97), 1, None)) == (Character(97),), parts_of(Character(97))
    (True, ())
    """
    match node:
        case Sequence():
            return node.parts
        case Alternation():
            return node.branches
        case Group() | Look() | Modified() | Repeat():
            return (node.body,)
        case _:
            return ()


def fold(pattern: Pattern, step: Callable[[Node, Place, SequenceOf[T]], T]) -> T:
    """Work out something for a whole pattern from what it is for the parts.

    Args:
        pattern: The pattern.
        step: Given a part, where it stands and what came out for the parts of it, in their
            order: what comes out for it.

    Returns:
        What came out for the whole.

    >>> from msgcore.privacy.ecmascript.tree import Character, Sequence
    >>> body = Sequence((Character(97), Character(98)))
    >>> pattern = Pattern(source="ab", flags=Flags(), body=body, groups=())
    >>> fold(pattern, lambda node, place, below: 1 + sum(below))
    3
    """
    results: list[T] = []
    place = Place(flags=pattern.flags, is_last=True)
    waiting: list[tuple[Node, Place, bool]] = [(pattern.body, place, False)]
    while waiting:
        node, place, is_due = waiting.pop()
        below = parts_of(node)
        if is_due or not below:
            first = len(results) - len(below)
            result = step(node, place, results[first:])
            del results[first:]
            results.append(result)
            continue
        waiting.append((node, place, True))
        waiting.extend(
            (below[at], _inside(node, place, at), False) for at in reversed(range(len(below)))
        )
    return results[0]


def _inside(node: Node, place: Place, at: int) -> Place:
    match node:
        case Sequence():
            return place if at == len(node.parts) - 1 else attrs.evolve(place, is_last=False)
        case Repeat(most=1):
            return place
        case Look() | Repeat():
            return attrs.evolve(place, is_last=False)
        case Modified():
            changes = {LETTERS[letter]: True for letter in node.on}
            changes.update({LETTERS[letter]: False for letter in node.off})
            return attrs.evolve(place, flags=attrs.evolve(place.flags, **changes))
        case _:
            return place
