"""The automaton of a pattern: how many ways lead from one of its characters to the next.

The places of the automaton are the one-character parts of the pattern, those that are counted
written out. A backtracking engine goes through every way, so ways are counted, not joined. Two
things are places of no width: a look-around, since looking costs something, and a back-reference,
since it compares.

What looks around or asks for an edge is taken to hold: the automaton goes at least as far as the
engine, never less far.
"""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from msgcore.privacy.ecmascript.ranges import Ranges

__all__ = [
    "NOTHING",
    "Fragment",
    "Spot",
    "TooLargeError",
    "alternation",
    "letter",
    "optional",
    "repeat",
    "sequence",
    "toll",
]

_SPOTS_MAX = 12_000
_EDGES_MAX = 60_000

_OFTEN_ENOUGH = 20
"""Ways past a part that are doubled as often as this are more than any limit."""

_RANGES_OF_A_STEP = 8
"""How many ranges the engine compares a character with in the time of a step."""


class TooLargeError(Exception):
    """The automaton would become too large to look at."""


@attrs.frozen
class Spot:
    """A place of the automaton.

    Args:
        letters: The characters that it matches; None where it has no width.
        cost: How many steps a visit takes.
    """

    letters: Ranges | None
    cost: int


@attrs.frozen
class Fragment:
    """The automaton of a part.

    Args:
        spots: Its places.
        edges: From place to place, and how many ways lead there.
        first: Where it begins, and in how many ways.
        last: Where it ends, and in how many ways.
        empty: How many ways lead past all of its places.
    """

    spots: tuple[Spot, ...] = ()
    edges: tuple[tuple[int, int, int], ...] = ()
    first: tuple[tuple[int, int], ...] = ()
    last: tuple[tuple[int, int], ...] = ()
    empty: int = 0

    @property
    def size(self) -> int:
        """How much there is to go through."""
        ranges = sum(len(spot.letters) for spot in self.spots if spot.letters)
        return len(self.spots) + len(self.edges) + ranges // _RANGES_OF_A_STEP

    def reversed(self) -> "Fragment":
        """The automaton that reads from right to left."""
        edges = tuple((end, start, ways) for start, end, ways in self.edges)
        return attrs.evolve(self, edges=edges, first=self.last, last=self.first)


NOTHING = Fragment(empty=1)
"""The automaton of an empty part, or of one that only asks for an edge."""


def letter(letters: Ranges) -> Fragment:
    """The automaton of a part that matches one character."""
    return _single(Spot(letters, 1 + len(letters) // _RANGES_OF_A_STEP))


def toll(cost: int) -> Fragment:
    """The automaton of a part of no width that costs something."""
    return _single(Spot(None, cost))


def _single(spot: Spot) -> Fragment:
    return Fragment((spot,), (), ((0, 1),), ((0, 1),), 0)


def sequence(parts: Iterable[Fragment]) -> Fragment:
    """One part after the other.

    Raises:
        TooLargeError: There are too many places, or ways between them.
    """
    builder = _Builder()
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    empty = 1
    for part in parts:
        starts, ends = builder.add(part)
        builder.join(last, starts)
        for at, ways in starts.items():
            if empty:
                first[at] = ways * empty
        last = {at: ways * part.empty for at, ways in last.items() if part.empty} | ends
        empty *= part.empty
    return builder.done(first, last, empty)


def alternation(branches: Sequence[Fragment]) -> Fragment:
    """One of several parts.

    Raises:
        TooLargeError: There are too many places, or ways between them.
    """
    builder = _Builder()
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for branch in branches:
        starts, ends = builder.add(branch)
        first |= starts
        last |= ends
    return builder.done(first, last, sum(branch.empty for branch in branches))


def optional(body: Fragment) -> Fragment:
    """A part that may be left out, and that is not taken where it is empty."""
    return attrs.evolve(body, empty=1)


def repeat(body: Fragment, least: int, most: int | None) -> Fragment:
    """A part a number of times.

    Where it need not be there, it is not taken empty: the engine tries, and goes back.

    Raises:
        TooLargeError: There are too many places, or ways between them.
    """
    if not body.spots:
        return attrs.evolve(body, empty=body.empty ** min(least, _OFTEN_ENOUGH))
    if max(least, most or 0) * len(body.spots) > _SPOTS_MAX:
        raise TooLargeError
    more = body
    if body.empty:
        more = sequence([toll(body.empty), attrs.evolve(body, empty=0)])
    if most is not None:
        return sequence([*[body] * least, _up_to(more, most - least)])
    if body.empty or not least:
        return sequence([*[body] * least, _loop(more, 1)])
    return sequence([*[body] * (least - 1), _loop(body, 0)])


def _loop(body: Fragment, empty: int) -> Fragment:
    builder = _Builder()
    starts, ends = builder.add(body)
    builder.join(ends, starts)
    return builder.done(starts, ends, empty)


def _up_to(body: Fragment, most: int) -> Fragment:
    builder = _Builder()
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    before: dict[int, int] = {}
    for _ in range(most):
        starts, ends = builder.add(body)
        builder.join(before, starts)
        first = first or starts
        last |= ends
        before = ends
    return builder.done(first, last, 1)


class _Builder:
    """An automaton that is being put together."""

    def __init__(self) -> None:
        self.spots: list[Spot] = []
        self.edges: dict[tuple[int, int], int] = {}

    def add(self, part: Fragment) -> tuple[dict[int, int], dict[int, int]]:
        """Add a part, and tell where it begins and ends."""
        shift = len(self.spots)
        if shift + len(part.spots) > _SPOTS_MAX or (len(self.edges) + len(part.edges) > _EDGES_MAX):
            raise TooLargeError
        self.spots.extend(part.spots)
        for start, end, ways in part.edges:
            self.edges[start + shift, end + shift] = ways
        return (
            {at + shift: ways for at, ways in part.first},
            {at + shift: ways for at, ways in part.last},
        )

    def join(self, ends: Mapping[int, int], starts: Mapping[int, int]) -> None:
        """Lead from where one part ends to where another begins."""
        if len(self.edges) + len(ends) * len(starts) > _EDGES_MAX:
            raise TooLargeError
        for end, there in ends.items():
            for start, here in starts.items():
                self.edges[end, start] = self.edges.get((end, start), 0) + there * here

    def done(self, first: Mapping[int, int], last: Mapping[int, int], empty: int) -> Fragment:
        """What has been put together."""
        edges = tuple((start, end, ways) for (start, end), ways in self.edges.items())
        return Fragment(tuple(self.spots), edges, tuple(first.items()), tuple(last.items()), empty)
