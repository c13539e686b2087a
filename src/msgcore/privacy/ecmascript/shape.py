"""Where in a text a pattern can match, told from its tree.

| question | answer |
|---|---|
| `begins_at_the_start` | can it match nowhere but where the text begins? |
| `is_whole` | can it match nothing but the whole text, and not just any? |

`^` and `$` bind the whole pattern only where the flag `m` is off. Next to neither of them may stand
what takes whatever there is: `^.*secret.*$` means a part of the text, and takes all of it.
"""

from collections.abc import Sequence

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
    Look,
    Node,
    Pattern,
    Property,
    Repeat,
    Shorthand,
)
from msgcore.privacy.ecmascript.walk import Place, fold

__all__ = ["begins_at_the_start", "is_whole"]


def begins_at_the_start(pattern: Pattern) -> bool:
    """Whether a pattern can match nowhere but where the text begins.

    Args:
        pattern: The pattern.

    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.privacy.ecmascript.flags import Flags
    >>> from msgcore.privacy.ecmascript.parser import parse
    >>> begins_at_the_start(parse("^a|^b", Flags(), DOCUMENTED.privacy))
    True
    """
    return fold(pattern, _shape).at_start.holds


def is_whole(pattern: Pattern) -> bool:
    r"""Whether a pattern can match nothing but a text as a whole, and looks at all of it.

    Args:
        pattern: The pattern.

    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.privacy.ecmascript.flags import Flags
    >>> from msgcore.privacy.ecmascript.parser import parse
    >>> [is_whole(parse(source, Flags(), DOCUMENTED.privacy)) for source in (r"^\d+$", "^.*a$")]
    [True, False]
    """
    shape = fold(pattern, _shape)
    ends = (shape.at_start, shape.at_end)
    return all(end.holds and not end.is_open for end in ends)


@attrs.frozen
class _End:
    """What is known of one end of a part.

    Args:
        holds: Whether the part holds nowhere but at that end of the text.
        is_open: Whether something beside the anchor there takes whatever there is.
        takes_any: Whether the part itself takes whatever there is there.
    """

    holds: bool = False
    is_open: bool = False
    takes_any: bool = False


@attrs.frozen
class _Shape:
    """Whether a part takes up room, and what is known of its ends."""

    takes_room: bool = False
    at_start: _End = _End()
    at_end: _End = _End()


def _shape(node: Node, place: Place, below: Sequence[_Shape]) -> _Shape:
    shape = below[0] if below else _Shape()
    match node:
        case Character() | Class() | Dot() | Property() | Shorthand() | BackReference():
            shape = _Shape(takes_room=True)
        case Anchor() if not place.flags.multiline:
            starts, ends = node.kind is AnchorKind.START, node.kind is AnchorKind.END
            shape = _Shape(at_start=_End(starts), at_end=_End(ends))
        case Look():
            shape = _Shape()
        case tree.Sequence():
            at_start = _sequence(below, [part.at_start for part in below])
            at_end = _sequence(below[::-1], [part.at_end for part in reversed(below)])
            shape = _Shape(any(part.takes_room for part in below), at_start, at_end)
        case Alternation():
            at_start = _alternation([branch.at_start for branch in below])
            at_end = _alternation([branch.at_end for branch in below])
            shape = _Shape(any(branch.takes_room for branch in below), at_start, at_end)
        case Repeat():
            shape = _repeat(node, shape)
        case _:
            pass
    return shape


def _sequence(parts: Sequence[_Shape], ends: Sequence[_End]) -> _End:
    """Join what is known of the parts, read towards the end that is asked of."""
    takes_any = bool(ends) and ends[0].takes_any
    for place, (part, end) in enumerate(zip(parts, ends, strict=True)):
        if end.holds:
            beside = ends[place + 1 : place + 2]
            is_open = end.is_open or any(other.takes_any for other in beside)
            return _End(holds=True, is_open=is_open, takes_any=takes_any)
        if part.takes_room:
            break
    return _End(takes_any=takes_any)


def _alternation(ends: Sequence[_End]) -> _End:
    return _End(
        all(end.holds for end in ends),
        any(end.is_open for end in ends),
        any(end.takes_any for end in ends),
    )


def _repeat(node: Repeat, body: _Shape) -> _Shape:
    takes_room = body.takes_room and node.most != 0
    if node.most is None and _is_almost_any(node.body):
        end = _End(takes_any=True)
        return _Shape(takes_room, end, end)
    return attrs.evolve(body, takes_room=takes_room) if node.least > 0 else _Shape(takes_room)


def _is_almost_any(node: Node) -> bool:
    return isinstance(node, Dot) or (isinstance(node, Class) and node.negated)
