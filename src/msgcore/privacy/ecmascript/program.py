"""A translated pattern, and how a match of it tells what each group held."""

from enum import Enum, auto

import attrs

__all__ = ["Keeping", "Program"]


class Keeping(Enum):
    """How a match tells what a group held."""

    NOTHING = auto()
    """It can never take part."""

    PLAIN = auto()
    """It is the group of the same number."""

    NOT_EMPTY = auto()
    """The same; but where that is empty, it took no part."""

    TWIN = auto()
    """The same; but where its twin is empty, it took no part."""


@attrs.frozen(kw_only=True)
class Program:
    """A translated pattern.

    Args:
        source: What the `regex` package compiles, with the flags V0 and ASCII.
        groups: How each group tells what it held, in their order.
        is_folded: Whether the text must be folded before it is searched.
        is_blind: Whether characters beyond U+FFFF cannot concern it, although it knows only
            halves of them.
        may_be_empty: Whether a match may be empty; the group `m` holds it, and the match itself
            takes in one more character then.
    """

    source: str
    groups: tuple[Keeping, ...]
    is_folded: bool
    is_blind: bool
    may_be_empty: bool
