"""An automaton made ready to be run: without places of no width, over an alphabet of few letters.

Characters that no part of the pattern tells apart are one letter. A set of letters is a number
with a bit for each.
"""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from msgcore.privacy.ecmascript.nfa import Fragment, TooLargeError
from msgcore.privacy.ecmascript.ranges import Ranges

__all__ = ["Letters", "Machine", "ready"]

_AHEAD_MAX = 100_000
"""How many places may lie ahead of all places together."""


_RANGES_MAX = 30_000
"""How many ranges the sets that are told apart have together."""

_MEMBERS_MAX = 300_000
"""How many letters there are, times how many sets."""


@attrs.frozen
class Letters:
    """The alphabet of one or more automata.

    Args:
        of: Each set of characters, as a set of letters.
        samples: A few characters of each letter.
    """

    of: Mapping[Ranges, int]
    samples: tuple[tuple[int, ...], ...]

    @classmethod
    def telling_apart(cls, sets: Iterable[Ranges]) -> "Letters":
        """The fewest letters that tell sets of characters apart.

        Raises:
            TooLargeError: There are too many sets, or letters of them.

        >>> letters = Letters.telling_apart([((1, 9),), ((5, 5),)])
        >>> letters.of == {((1, 9),): 0b11, ((5, 5),): 0b10}
        True
        """
        distinct = tuple(dict.fromkeys(sets))
        if sum(map(len, distinct)) > _RANGES_MAX:
            raise TooLargeError
        flips: dict[int, int] = {}
        for number, ranges in enumerate(distinct):
            for first, last in ranges:
                flips[first] = flips.get(first, 0) ^ (1 << number)
                flips[last + 1] = flips.get(last + 1, 0) ^ (1 << number)
        places = sorted(flips)
        pieces: dict[int, list[tuple[int, int]]] = {}
        inside = 0
        for at, place in enumerate(places):
            inside ^= flips[place]
            if inside:
                pieces.setdefault(inside, []).append((place, places[at + 1] - 1))
        if len(pieces) * len(distinct) > _MEMBERS_MAX:
            raise TooLargeError
        held = [0] * len(distinct)
        for letter, belongs in enumerate(pieces):
            for number in range(belongs.bit_length()):
                if belongs >> number & 1:
                    held[number] |= 1 << letter
        return cls(dict(zip(distinct, held, strict=True)), tuple(map(_samples, pieces.values())))


def _samples(pieces: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """From within, from the end and from the beginning."""
    first, last = max(pieces, key=lambda piece: (piece[0] < _LAST_OF_ASCII, piece[1] - piece[0]))
    return tuple(dict.fromkeys(((first + last) // 2, last, first)))


_LAST_OF_ASCII = 0x7F


@attrs.frozen
class Machine:
    """An automaton made ready to be run. Its first place is where it begins, and has no letters.

    Args:
        letters: What each place matches.
        ahead: What lies ahead of each place, and in how many ways.
        price: What it costs to look at all that lies ahead of each place.
        ends: The places after which it may be at its end.
        width: How many letters there are.
        samples: A few characters of each letter.
    """

    letters: tuple[int, ...]
    ahead: tuple[tuple[tuple[int, int], ...], ...]
    price: tuple[int, ...]
    ends: frozenset[int]
    width: int
    samples: tuple[tuple[int, ...], ...]


def ready(fragment: Fragment, letters: Letters | None = None) -> Machine | None:
    """Make an automaton ready to be run.

    Args:
        fragment: The automaton.
        letters: The alphabet, where it is that of several; otherwise its own.

    Returns:
        The same without places of no width; None where such places lead around in a circle.

    Raises:
        TooLargeError: Too much lies ahead.
    """
    spots = fragment.spots
    if letters is None:
        letters = Letters.telling_apart(spot.letters for spot in spots if spot.letters is not None)
    edges: list[list[tuple[int, int]]] = [[] for _ in range(len(spots) + 1)]
    edges[0] = [(at + 1, ways) for at, ways in fragment.first]
    for start, end, ways in fragment.edges:
        edges[start + 1].append((end + 1, ways))
    has_width = [True, *(spot.letters is not None for spot in spots)]
    cost = [0, *(spot.cost for spot in spots)]
    order = _in_order(edges, has_width)
    if order is None:
        return None
    goes_to_end = {at + 1 for at, _ in fragment.last} | ({0} if fragment.empty else set())
    ahead: list[dict[int, int]] = [{} for _ in edges]
    price = [0] * len(edges)
    total = 0
    for at in order:
        for place, ways in edges[at]:
            price[at] += ways * cost[place]
            if has_width[place]:
                ahead[at][place] = ahead[at].get(place, 0) + ways
                continue
            price[at] += ways * price[place]
            for beyond, more in ahead[place].items():
                ahead[at][beyond] = ahead[at].get(beyond, 0) + ways * more
            if place in goes_to_end:
                goes_to_end.add(at)
        total += len(ahead[at])
        if total > _AHEAD_MAX:
            raise TooLargeError
    kept = [at for at, width in enumerate(has_width) if width]
    renamed = {at: number for number, at in enumerate(kept)}
    return Machine(
        letters=(0, *(letters.of[spot.letters] for spot in spots if spot.letters is not None)),
        ahead=tuple(
            tuple((renamed[place], ways) for place, ways in ahead[at].items()) for at in kept
        ),
        price=tuple(1 + price[at] for at in kept),
        ends=frozenset(renamed[at] for at in goes_to_end if at in renamed),
        width=len(letters.samples),
        samples=letters.samples,
    )


def _in_order(
    edges: Sequence[Sequence[tuple[int, int]]], has_width: Sequence[bool]
) -> list[int] | None:
    """All places, those of no width after what lies ahead of them, before all that have one."""
    order: list[int] = []
    state = [0] * len(edges)
    for root in range(len(edges)):
        if has_width[root] or state[root]:
            continue
        waiting = [(root, iter(edges[root]))]
        state[root] = 1
        while waiting:
            at, rest = waiting[-1]
            for place, _ in rest:
                if has_width[place] or state[place] == _DONE:
                    continue
                if state[place]:
                    return None
                state[place] = 1
                waiting.append((place, iter(edges[place])))
                break
            else:
                state[at] = _DONE
                order.append(at)
                waiting.pop()
    return order + [at for at, width in enumerate(has_width) if width]


_DONE = 2
