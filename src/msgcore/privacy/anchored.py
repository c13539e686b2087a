"""Whether a pattern can only match a whole text, told from its tree.

It can where all that it matches begins at `^` and ends at `$`, and next to neither stands what
takes whatever there is, as `.*` does.
"""

from msgcore.privacy.ecmascript.tree import (
    Alternation,
    Anchor,
    AnchorKind,
    Class,
    Dot,
    Group,
    Look,
    Modified,
    Node,
    Repeat,
    Sequence,
)

__all__ = ["is_whole"]


def is_whole(node: Node) -> bool:
    """Tell whether a pattern without the flag `m` can only match a whole text.

    Args:
        node: The tree of the pattern.
    """
    return _begins(node, AnchorKind.START) and _begins(node, AnchorKind.END)


def _begins(node: Node, anchor: AnchorKind) -> bool:
    """Tell whether all that a node matches begins at `^`, or read backwards, at `$`."""
    match node:
        case Anchor():
            return node.kind is anchor
        case Group() | Modified():
            return not (isinstance(node, Modified) and "m" in node.on) and _begins(
                node.body, anchor
            )
        case Repeat():
            return node.least > 0 and _begins(node.body, anchor)
        case Alternation():
            return all(_begins(branch, anchor) for branch in node.branches)
        case Sequence():
            return _sequence_begins(_read(node, anchor), anchor)
        case _:
            return False


def _sequence_begins(parts: tuple[Node, ...], anchor: AnchorKind) -> bool:
    for place, part in enumerate(parts):
        if _begins(part, anchor):
            return not any(_takes_anything(follower, anchor) for follower in parts[place + 1 :][:1])
        if not isinstance(part, Anchor | Look):
            return False
    return False


def _takes_anything(node: Node, anchor: AnchorKind) -> bool:
    """Tell whether a node begins with a repeat without end of more than one kind of character."""
    match node:
        case Group() | Modified():
            return _takes_anything(node.body, anchor)
        case Sequence():
            first = _read(node, anchor)[:1]
            return any(_takes_anything(part, anchor) for part in first)
        case Repeat():
            any_character = isinstance(node.body, Dot) or (
                isinstance(node.body, Class) and node.body.negated
            )
            return node.most is None and any_character
        case _:
            return False


def _read(node: Sequence, anchor: AnchorKind) -> tuple[Node, ...]:
    """Return the parts of a sequence in the direction in which they are read."""
    return node.parts if anchor is AnchorKind.START else node.parts[::-1]
