"""How much a backtracking engine works where a pattern fails, at worst.

A machine is run over all texts at once. What matters of a text so far is in how many ways each
place of the machine can have been reached; what lies ahead is a matter of that alone. So the texts
fall into a few kinds, and the dearest chain of kinds is what the worst text costs.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgcore.privacy.ecmascript.machine import Machine

__all__ = ["STEPS_MAX", "Work", "work_at_a_place", "work_in_a_text"]

STEPS_MAX = 5_000
"""How many steps a safe pattern takes at most for each character: about 100 microseconds."""

_EFFORT_MAX = 100_000
"""How much is tried in finding out: about 50 milliseconds."""

_Ways = tuple[tuple[int, int], ...]
"""In how many ways each place has been reached."""


class Work(NamedTuple):
    """How much the engine works, and what it took to find out.

    Attributes:
        steps: How many steps; None where there is no limit, or none that could be found out.
        effort: How much was tried.
    """

    steps: int | None
    effort: int


class _SpentError(Exception):
    """Finding out would take too long."""


class _Run:
    """A machine that is being run over all texts."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine
        self.effort = 0

    def price(self, ways: _Ways) -> int:
        """What it costs to look at what lies ahead."""
        return sum(count * self.machine.price[at] for at, count in ways)

    def next(self, ways: _Ways) -> Iterator[dict[int, int]]:
        """What may come of a kind of text with one more character."""
        machine = self.machine
        ahead: dict[int, dict[int, int]] = {}
        for at, count in ways:
            for place, more in machine.ahead[at]:
                same = ahead.setdefault(machine.letters[place], {})
                same[place] = same.get(place, 0) + count * more
            self.effort += 1 + len(machine.ahead[at])
        for letters in self._split(ahead):
            after: dict[int, int] = {}
            for some, places in ahead.items():
                if some & letters:
                    after.update(places)
            self.effort += 1 + len(after)
            if self.effort > _EFFORT_MAX:
                raise _SpentError
            yield after

    def _split(self, sets: dict[int, dict[int, int]]) -> Sequence[int]:
        """Letters that lead to different places, and to any at all."""
        everything = 0
        parts: list[int] = []
        for some in sets:
            new = some & ~everything
            everything |= some
            split = [piece for part in parts for piece in (part & some, part & ~some) if piece]
            self.effort += len(parts)
            parts = [*split, new] if new else split
        return parts


def work_at_a_place(machine: Machine) -> Work:
    """How many steps the engine takes at most where a match may begin, before it gives up.

    Args:
        machine: The pattern.
    """
    run = _Run(machine)
    try:
        steps = _at_a_place(run)
    except _SpentError:
        steps = None
    return Work(steps, run.effort)


def _at_a_place(run: _Run) -> int | None:
    start: _Ways = ((0, 1),)
    worst: dict[_Ways, int | None] = {start: None}
    spent = run.price(start)
    waiting = [(start, run.next(start), [0])]
    while waiting:
        ways, rest, most = waiting[-1]
        after = next(rest, None)
        if after is None:
            waiting.pop()
            spent -= run.price(ways)
            total = worst[ways] = most[0] + run.price(ways)
            if waiting:
                waiting[-1][2][0] = max(waiting[-1][2][0], total)
            continue
        kind = tuple(sorted(after.items()))
        known = worst.get(kind, 0)
        if known is None or spent + known > STEPS_MAX:
            return None
        if known:
            most[0] = max(most[0], known)
            continue
        worst[kind] = None
        spent += run.price(kind)
        if spent > STEPS_MAX:
            return None
        waiting.append((kind, run.next(kind), [0]))
    return worst[start]


def work_in_a_text(machine: Machine, *, only_at_start: bool) -> int | None:
    """How many steps the engine takes at most for each character of a text.

    Args:
        machine: The pattern.
        only_at_start: Whether it can match nowhere but at the start of the text. Otherwise a
            match may begin at each character, while others are still under way.

    Returns:
        The number; None where there is no limit, or none that could be found out.
    """
    if not only_at_start and _starts_again_within(machine):
        return None
    run = _Run(machine)
    fresh = {} if only_at_start else {0: 1}
    start: _Ways = ((0, 1),)
    known = {start}
    waiting = [start]
    most = 0
    try:
        while waiting:
            ways = waiting.pop()
            most = max(most, run.price(ways))
            if most > STEPS_MAX:
                return None
            for after in run.next(ways):
                kind = tuple(sorted((after | fresh).items()))
                if kind not in known:
                    known.add(kind)
                    waiting.append(kind)
    except _SpentError:
        return None
    return most


def _starts_again_within(machine: Machine) -> bool:
    """Whether a run of one character leads from the start to a place where it may go on.

    Then a match may begin at each character of the run, and each goes to its end. Most patterns
    that are not safe show it in this way, at once.

    Returns:
        Whether it does, or there is too much to look at.
    """
    loops = [at for at, ahead in enumerate(machine.ahead) if any(place == at for place, _ in ahead)]
    wanted = 0
    for at in loops:
        wanted |= machine.letters[at]
    ways = sum(map(len, machine.ahead))
    if ways * wanted.bit_count() > _EFFORT_MAX:
        return True
    for letter in (1 << number for number in range(machine.width)):
        if not letter & wanted:
            continue
        reached, waiting = {0}, [0]
        while waiting:
            for place, _ in machine.ahead[waiting.pop()]:
                if machine.letters[place] & letter and place not in reached:
                    reached.add(place)
                    waiting.append(place)
        if any(machine.letters[at] & letter and at in reached for at in loops):
            return True
    return False
