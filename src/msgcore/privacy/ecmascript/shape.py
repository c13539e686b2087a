"""What can be told of a pattern from its tree, for the rules about rules.

| question | answer |
|---|---|
| `matches_empty` | may it match where there is nothing? |
| `begins_at_the_start` | can it match nowhere but where the text begins? |
| `is_anchored` | can it match nothing but the whole text? |
| `widest` | how long is a match at most? |
"""

from collections.abc import Iterable, Sequence

import attrs

from msgcore.privacy.ecmascript import tree
from msgcore.privacy.ecmascript.tree import (
    Alternation,
    Anchor,
    AnchorKind,
    BackReference,
    Character,
    Class,
    Dot,
    Group,
    Look,
    Node,
    Pattern,
    Property,
    Repeat,
    Shorthand,
)
from msgcore.privacy.ecmascript.walk import Place, fold

__all__ = ["begins_at_the_start", "is_anchored", "matches_empty", "widest"]


@attrs.frozen
class _Shape:
    """How narrow and wide a part is, and whether it holds only at the ends of the text."""

    least: int = 0
    most: int | None = 0
    starts: bool = False
    ends: bool = False


def matches_empty(pattern: Pattern) -> bool:
    r"""Whether a pattern may match the empty string somewhere in a text.

    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.privacy.ecmascript.flags import Flags
    >>> from msgcore.privacy.ecmascript.parser import parse
    >>> matches_empty(parse(r"\d*", Flags(), DOCUMENTED.privacy))
    True
    """
    return _shape(pattern).least == 0


def begins_at_the_start(pattern: Pattern) -> bool:
    """Whether a pattern can match nowhere but where the text begins.

    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.privacy.ecmascript.flags import Flags
    >>> from msgcore.privacy.ecmascript.parser import parse
    >>> begins_at_the_start(parse("^a|^b", Flags(), DOCUMENTED.privacy))
    True
    """
    return _shape(pattern).starts


def is_anchored(pattern: Pattern) -> bool:
    r"""Whether a pattern can match nothing but a text as a whole.

    Every branch begins with `^` and ends with `$`, and the flag `m` is off there.

    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.privacy.ecmascript.flags import Flags
    >>> from msgcore.privacy.ecmascript.parser import parse
    >>> is_anchored(parse(r"^\d+$", Flags(), DOCUMENTED.privacy))
    True
    """
    whole = _shape(pattern)
    return whole.starts and whole.ends


def widest(pattern: Pattern) -> int | None:
    r"""How long a match is at most: in code points with `u`, in UTF-16 code units without.

    Returns:
        The length; None where there is no limit, or none is known.

    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.privacy.ecmascript.flags import Flags
    >>> from msgcore.privacy.ecmascript.parser import parse
    >>> widest(parse(r"\d{3}-?\d{4}", Flags(), DOCUMENTED.privacy))
    8
    """
    return _shape(pattern).most


def _shape(pattern: Pattern) -> _Shape:
    groups: dict[int, _Shape] = {}

    def step(node: Node, place: Place, below: Sequence[_Shape]) -> _Shape:
        shape = below[0] if below else _Shape()
        match node:
            case Character() | Class() | Dot() | Property() | Shorthand():
                shape = _Shape(1, 1)
            case Anchor() if not place.flags.multiline:
                kind = node.kind
                shape = _Shape(starts=kind is AnchorKind.START, ends=kind is AnchorKind.END)
            case Look():
                shape = _Shape()
            case BackReference():
                shape = _referred([groups.get(index) for index in node.indices])
            case Group():
                groups[node.index] = shape
            case tree.Sequence():
                shape = _sequence(below)
            case Alternation():
                shape = _alternation(below)
            case Repeat():
                shape = _repeat(node, shape)
            case _:
                pass
        return shape

    return fold(pattern, step)


def _referred(groups: Sequence[_Shape | None]) -> _Shape:
    """What a back-reference takes up: as much as the group, or nothing where it is not set."""
    return _Shape(0, _widest(group.most if group else None for group in groups))


def _sequence(parts: Sequence[_Shape]) -> _Shape:
    widths = [part.most for part in parts]
    return _Shape(
        sum(part.least for part in parts),
        None if None in widths else sum(width or 0 for width in widths),
        _is_first(parts, [part.starts for part in parts]),
        _is_first(parts[::-1], [part.ends for part in reversed(parts)]),
    )


def _alternation(branches: Sequence[_Shape]) -> _Shape:
    return _Shape(
        min(branch.least for branch in branches),
        _widest(branch.most for branch in branches),
        all(branch.starts for branch in branches),
        all(branch.ends for branch in branches),
    )


def _is_first(parts: Sequence[_Shape], holds: Sequence[bool]) -> bool:
    """Whether a part of which it holds comes before everything that takes up room."""
    for part, it_holds in zip(parts, holds, strict=True):
        if it_holds:
            return True
        if part.most != 0:
            break
    return False


def _repeat(node: Repeat, body: _Shape) -> _Shape:
    most = node.most
    if most is None or body.most is None:
        widest = 0 if body.most == 0 or most == 0 else None
    else:
        widest = body.most * most
    is_there = node.least > 0
    return _Shape(body.least * node.least, widest, is_there and body.starts, is_there and body.ends)


def _widest(widths: Iterable[int | None]) -> int | None:
    widest = 0
    for width in widths:
        if width is None:
            return None
        widest = max(widest, width)
    return widest
