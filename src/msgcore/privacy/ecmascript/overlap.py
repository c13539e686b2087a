"""What a pattern finds, and whether another can find something within that.

Two automata are run side by side: the one over a text that the other matches, the other from any
place of it to any place. If they never come to an end together, there is no such text. If they
do, the way there spells one. What looks around or asks for an edge was taken to hold; so the
patterns are tried on the texts that are spelled, and only what they find there counts.
"""

from collections import deque
from collections.abc import Iterator
from datetime import timedelta

from msgcore.privacy.ecmascript.automaton import Automaton, UnclearError
from msgcore.privacy.ecmascript.machine import Letters, Machine, ready
from msgcore.privacy.ecmascript.nfa import TooLargeError
from msgcore.privacy.ecmascript.pattern import JavaScriptPattern
from msgcore.privacy.ecmascript.problems import TimedOutError
from msgcore.privacy.ecmascript.units import joined
from msgcore.privacy.ecmascript.walk import fold

__all__ = ["examples", "overlaps"]

_EFFORT_MAX = 200_000
"""How many ways from pairs of places to others are looked at."""

_PATIENCE = timedelta(milliseconds=50)
"""How much processor time a pattern may take with a text that is tried."""

_BEFORE, _BEHIND = -1, -2
"""Where the inner pattern has not begun, and where it has ended."""


def overlaps(one: JavaScriptPattern, other: JavaScriptPattern) -> bool | None:
    r"""Whether one of two patterns can match within what the other matches, or all of it.

    Args:
        one: A pattern.
        other: Another one.

    Returns:
        Whether there is a text in which they do; None where that is not known. That a pattern
        finds nothing at all, an empty match, does not count.

    >>> digits, card = JavaScriptPattern.compile(r"\d{4}"), JavaScriptPattern.compile(r"\d{16}")
    >>> overlaps(digits, card), overlaps(card, JavaScriptPattern.compile(r"[a-z]+"))
    (True, False)
    """
    if one.flags.unicode is not other.flags.unicode:
        return None
    machines = _machines(one, other)
    if machines is None:
        return None
    first, second = machines
    within = [_within(one, other, first, second), _within(other, one, second, first)]
    if True in within:
        return True
    return None if None in within else False


def examples(pattern: JavaScriptPattern) -> tuple[str, ...]:
    r"""Return a few of the shortest texts that a pattern matches as a whole.

    Args:
        pattern: The pattern.

    Returns:
        The texts; none where none is known.

    >>> examples(JavaScriptPattern.compile(r"\b\d{3}-?x"))
    ('444x', '999x', '000x')
    """
    machines = _machines(pattern)
    if machines is None:
        return ()
    (machine,) = machines
    texts = dict.fromkeys(_spelled(_way(machine, machine) or [], machine))
    return tuple(text for text in texts if text and _is_matched(text, pattern))


def _is_matched(text: str, pattern: JavaScriptPattern) -> bool:
    """Tell whether a pattern matches a text as a whole, as far as it can be told in time."""
    try:
        found = pattern.find(text, timeout=_PATIENCE)
    except TimedOutError:
        return False
    return found is not None and found.span == (0, len(text))


def _machines(*patterns: JavaScriptPattern) -> list[Machine] | None:
    """Make the automata of patterns, of the same letters; None where one has none."""
    try:
        fragments = [fold(pattern.tree, Automaton().step) for pattern in patterns]
        letters = Letters.telling_apart(
            spot.letters
            for fragment in fragments
            for spot in fragment.spots
            if spot.letters is not None
        )
        machines = [ready(fragment, letters) for fragment in fragments]
    except (UnclearError, TooLargeError):
        return None
    made = [machine for machine in machines if machine is not None]
    return made if len(made) == len(patterns) else None


def _within(
    inner: JavaScriptPattern, outer: JavaScriptPattern, small: Machine, large: Machine
) -> bool | None:
    """Whether the inner pattern matches within something that the outer one matches."""
    way = _way(small, large)
    if not way:
        return False if way is None else None
    for text in _spelled(way, large):
        try:
            found = _is_matched(text, outer) and inner.find(text, timeout=_PATIENCE)
        except TimedOutError:
            continue
        if found:
            return True
    return None


def _way(small: Machine, large: Machine) -> list[int] | None:
    """The shortest row of sets of letters on which both come to an end; None if there is none.

    It is empty where there are too many to look at, too.
    """
    start = (_BEFORE, 0)
    came: dict[tuple[int, int], tuple[tuple[int, int], int]] = {}
    waiting = deque([start])
    effort = 0
    while waiting:
        at = waiting.popleft()
        if _has_ended(small, at[0]) and at[1] in large.ends:
            way = []
            while at != start:
                at, letters = came[at]
                way.append(letters)
            return way[::-1]
        effort += (1 + len(small.ahead[max(at[0], 0)])) * len(large.ahead[at[1]])
        if effort > _EFFORT_MAX:
            return []
        for to, letters in _next(small, large, at):
            if to not in came:
                came[to] = (at, letters)
                waiting.append(to)
    return None


def _has_ended(small: Machine, place: int) -> bool:
    return place == _BEHIND or place in small.ends


def _next(
    small: Machine, large: Machine, at: tuple[int, int]
) -> Iterator[tuple[tuple[int, int], int]]:
    place, whole = at
    ahead = small.ahead[max(place, 0)] if place != _BEHIND else ()
    for beyond, _ in large.ahead[whole]:
        letters = large.letters[beyond]
        for inside, _ in ahead:
            both = letters & small.letters[inside]
            if both:
                yield (inside, beyond), both
        if place == _BEFORE and letters:
            yield (_BEFORE, beyond), letters
        if _has_ended(small, place) and letters:
            yield (_BEHIND, beyond), letters


def _spelled(way: list[int], machine: Machine) -> Iterator[str]:
    """A few texts on that way."""
    for number in range(3):
        units = []
        for letters in way:
            samples = machine.samples[(letters & -letters).bit_length() - 1]
            units.append(samples[min(number, len(samples) - 1)])
        yield joined("".join(map(chr, units)))
