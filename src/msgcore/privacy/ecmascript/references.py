r"""What must be known of a whole pattern before its parts are translated, and of `\1` with `i`.

Under `i` a reference compares canonical forms. If all of a pattern is under `i`, the text is
folded, and there is nothing more to it. If only a part is, the engine's own comparison must do,
which with the ASCII flag knows the case of ASCII letters and no other: that is exact for a group
that holds nothing with relatives elsewhere.

ECMAScript 2025: 22.2.2.7.2 BackreferenceMatcher.
"""

from collections.abc import Sequence as SequenceOf
from functools import cache

import attrs

from msgcore.privacy.ecmascript.casing import cased, closure
from msgcore.privacy.ecmascript.characters import characters_of, last_of
from msgcore.privacy.ecmascript.ranges import NOTHING, Ranges, intersection, union
from msgcore.privacy.ecmascript.tree import (
    Alternation,
    Anchor,
    BackReference,
    Group,
    Look,
    Modified,
    Node,
    Pattern,
    Repeat,
    Sequence,
)
from msgcore.privacy.ecmascript.walk import Place, fold

__all__ = ["Survey", "ascii_alone", "survey"]

_ASCII = 0x7F


@attrs.frozen(kw_only=True)
class Survey:
    """What there is in a pattern.

    Args:
        is_folded: Whether `i` holds for all of it, and something is referred to.
        referred: The groups that a reference may mean.
        forgotten: Those that a repeat around them may begin again without.
    """

    is_folded: bool
    referred: frozenset[int]
    forgotten: frozenset[int]


@attrs.frozen
class _Groups:
    """The groups in a part, and those that take part in every match of it."""

    all: frozenset[int] = frozenset()
    set: frozenset[int] = frozenset()


def survey(pattern: Pattern) -> Survey:
    """Look a pattern through.

    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.privacy.ecmascript.flags import Flags
    >>> from msgcore.privacy.ecmascript.parser import parse
    >>> sorted(survey(parse(r"(?:(a)|(b))*(c)*", Flags(), DOCUMENTED.privacy)).forgotten)
    [1, 2]
    """
    is_folded = pattern.flags.ignore_case
    referred: set[int] = set()
    forgotten: set[int] = set()

    def step(node: Node, _: Place, below: SequenceOf[_Groups]) -> _Groups:
        nonlocal is_folded
        everything = frozenset[int]().union(*(groups.all for groups in below))
        always = frozenset[int]().union(*(groups.set for groups in below))
        match node:
            case Alternation():
                always = frozenset.intersection(*(groups.set for groups in below))
            case Group():
                return _Groups(everything | {node.index}, always | {node.index})
            case Look() if node.negated:
                always = frozenset()
            case Repeat():
                if node.most != 1:
                    forgotten.update(everything - always)
                if not node.least:
                    always = frozenset()
            case BackReference():
                referred.update(node.indices)
            case Modified() if "i" in node.off:
                is_folded = False
            case _:
                pass
        return _Groups(everything, always)

    fold(pattern, step)
    return Survey(
        is_folded=is_folded and bool(referred),
        referred=frozenset(referred),
        forgotten=frozenset(forgotten),
    )


def ascii_alone(pattern: Pattern) -> frozenset[int]:
    """The groups whose content has no relatives under `i` but ASCII letters among each other.

    Args:
        pattern: The pattern.
    """
    flags = pattern.flags
    relatives = _with_relatives(unicode=flags.unicode)
    found: set[int] = set()

    def step(node: Node, place: Place, below: SequenceOf[Ranges]) -> Ranges:
        match node:
            case Look() | Anchor():
                # A group within a look is met before the look is: it has been noted.
                return NOTHING
            case BackReference():
                return ((0, last_of(flags)),)
            case Alternation() | Sequence() | Repeat() | Modified():
                return union(pair for ranges in below for pair in ranges)
            case Group():
                if not intersection(below[0], relatives):
                    found.add(node.index)
                return below[0]
            case _:
                return characters_of(node, place.flags)

    fold(pattern, step)
    return frozenset(found)


@cache
def _with_relatives(*, unicode: bool) -> Ranges:
    """All that matches, under `i`, something other than itself that is not ASCII."""
    return union(
        (value, value)
        for value in cased(unicode=unicode)
        if value > _ASCII or closure(((value, value),), unicode=unicode)[-1][1] > _ASCII
    )
