"""Whether a text can be read in ever more ways: the mark of exponential time.

A loop is ambiguous when one and the same text leads around it in two ways. Each time around then
doubles the ways, and a text that fails at its end makes the engine go through all of them. Two
runs of the machine side by side show it: they start at one place, are at two places at some
moment, and come back to the first place together.

Weber and Seidl, On the degree of ambiguity of finite automata (1991); Weideman and others,
Analyzing matching time behavior of backtracking regular expression matchers (2016).
"""

from collections.abc import Callable, Sequence
from itertools import product

from msgcore.privacy.ecmascript.machine import Machine

__all__ = ["circles", "is_ambiguous"]

_WAYS_MAX = 400
"""How many ways from place to place are looked at in one circle: each is held against each."""


def is_ambiguous(machine: Machine, spend: Callable[[int], None]) -> bool:
    """Whether one text leads from a place back to it in two ways.

    Args:
        machine: The pattern.
        spend: Is told how much is looked at, before it is.

    Returns:
        Whether it does, or is too large to be looked at.
    """
    found = circles([[place for place, _ in ahead] for ahead in machine.ahead])
    return any(_is_ambiguous(machine, frozenset(circle), spend) for circle in found)


def _is_ambiguous(machine: Machine, circle: frozenset[int], spend: Callable[[int], None]) -> bool:
    letters = machine.letters
    within = {
        at: tuple((to, ways) for to, ways in machine.ahead[at] if to in circle) for at in circle
    }
    if any(ways > 1 for ahead in within.values() for _, ways in ahead):
        return True
    if not any(_share([letters[to] for to, _ in ahead]) for ahead in within.values()):
        return False
    ways = sum(map(len, within.values()))
    if ways > _WAYS_MAX:
        return True
    spend(ways**2)
    pairs = list(product(sorted(circle), repeat=2))
    number = {pair: at for at, pair in enumerate(pairs)}
    edges = [
        [
            number[one, other]
            for (one, _), (other, _) in product(within[left], within[right])
            if letters[one] & letters[other]
        ]
        for left, right in pairs
    ]
    for together in circles(edges):
        same = sum(pairs[at][0] == pairs[at][1] for at in together)
        if 0 < same < len(together):
            return True
    return False


def _share(sets: Sequence[int]) -> bool:
    """Whether a letter is in two of some sets."""
    together = 0
    for letters in sets:
        if together & letters:
            return True
        together |= letters
    return False


def _down_to(place: int, places: list[int]) -> list[int]:
    """Take the last places from a list, as far as one of them."""
    taken = [places.pop()]
    while taken[-1] != place:
        taken.append(places.pop())
    return taken


def circles(edges: Sequence[Sequence[int]]) -> list[list[int]]:
    """The places that lead around to each other: the strongly connected parts with an edge.

    >>> circles([[1], [2, 3], [1], []])
    [[1, 2]]
    """
    index: dict[int, int] = {}
    lowest: dict[int, int] = {}
    open_: list[int] = []
    is_open: set[int] = set()
    found: list[list[int]] = []
    for root in range(len(edges)):
        if root in index:
            continue
        waiting = [(root, iter(edges[root]))]
        index[root] = lowest[root] = len(index)
        open_.append(root)
        is_open.add(root)
        while waiting:
            at, rest = waiting[-1]
            for to in rest:
                if to not in index:
                    index[to] = lowest[to] = len(index)
                    open_.append(to)
                    is_open.add(to)
                    waiting.append((to, iter(edges[to])))
                    break
                if to in is_open:
                    lowest[at] = min(lowest[at], index[to])
            else:
                waiting.pop()
                if waiting:
                    above = waiting[-1][0]
                    lowest[above] = min(lowest[above], lowest[at])
                if lowest[at] == index[at]:
                    circle = _down_to(at, open_)
                    is_open.difference_update(circle)
                    if len(circle) > 1 or at in edges[at]:
                        found.append(sorted(circle))
    return found
