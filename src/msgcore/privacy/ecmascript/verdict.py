r"""What the search for a pattern may cost, judged from the pattern alone.

| danger | the time for a text of n characters | examples |
|---|---|---|
| `SAFE` | n times a bounded number of steps | `\d{3}-\d{2}-\d{4}`, `card:\s*\d{4}`, `\d+` |
| `POLYNOMIAL` | n² or more, or n times too many steps | `\d+x`, `[\w.+-]+@\w+`, `.*a` |
| `EXPONENTIAL` | may double with each character | `(a+)+$`, `(a|aa)+$` |

A search begins anew at each character. So a part without bounds costs n² as soon as something
must follow that may be missing, however plain the part is. At the very end of a pattern it costs
nothing: it is found, and the search goes on behind it.

**Law: a pattern that is not known to be safe is not called safe.** What looks around or asks for
an edge is taken to hold, a back-reference to repeat in as many ways as its group, and what is too
large to be looked at through and through is not safe.
"""

from collections.abc import Sequence
from enum import Enum, unique

import attrs

from msgcore.privacy.ecmascript import nfa
from msgcore.privacy.ecmascript.ambiguity import is_ambiguous
from msgcore.privacy.ecmascript.automaton import Automaton, UnclearError
from msgcore.privacy.ecmascript.characters import OneCharacter
from msgcore.privacy.ecmascript.machine import ready
from msgcore.privacy.ecmascript.nfa import Fragment, TooLargeError
from msgcore.privacy.ecmascript.shape import begins_at_the_start
from msgcore.privacy.ecmascript.tree import BackReference, Look, Node, Pattern, Repeat, Span
from msgcore.privacy.ecmascript.walk import Place, fold
from msgcore.privacy.ecmascript.work import STEPS_MAX, work_at_a_place, work_in_a_text

__all__ = ["Danger", "Verdict", "judge"]

_OFTEN = 10
"""A part that is repeated more often than this is looked at as one without an end."""

_STEPS_UNTIMED = 1_000_000
"""How many steps a search without a time limit takes at most: about 20 milliseconds."""

_LENGTH_UNTIMED = 10_000
"""How long a text without a time limit is at most.

The engine notes where an endless part went on in vain, in a list that it keeps in order. The time
for that grows with the square of the text, however safe the pattern is: 4 milliseconds for a text
of this length, and a hundred times as much for one ten times as long.
"""


@unique
class Danger(Enum):
    """How the time of a search grows with the text."""

    SAFE = "safe"
    POLYNOMIAL = "polynomial"
    EXPONENTIAL = "exponential"


@attrs.frozen(kw_only=True)
class Verdict:
    """What the search for a pattern may cost.

    Args:
        danger: How the time grows with the text.
        span: Where in the pattern the reason lies; the whole of it where it is safe.
        reason: Why, as a sentence.
        steps: How many steps each character of a text costs at most; None where that has no
            bound. A step takes about 20 nanoseconds.
    """

    danger: Danger
    span: Span
    reason: str
    steps: int | None = None

    def needs_timeout(self, length: int) -> bool:
        """Whether the search of a text needs a time limit.

        Args:
            length: How long the text is, in UTF-16 code units.

        >>> safe = Verdict(danger=Danger.SAFE, span=(0, 1), reason="It is short.", steps=30)
        >>> safe.needs_timeout(160), safe.needs_timeout(100_000)
        (False, True)
        """
        if self.steps is None or length > _LENGTH_UNTIMED:
            return True
        return self.steps * length > _STEPS_UNTIMED


def judge(pattern: Pattern) -> Verdict:
    r"""Judge what the search for a pattern may cost.

    Args:
        pattern: The pattern.

    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.privacy.ecmascript.flags import Flags
    >>> from msgcore.privacy.ecmascript.parser import parse
    >>> judge(parse(r"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)", Flags(), DOCUMENTED.privacy)).danger
    <Danger.SAFE: 'safe'>
    >>> print(judge(parse(r"x(a+)+y", Flags(), DOCUMENTED.privacy)).reason)
    One text can be read as this in ever more ways.
    """
    try:
        steps = _steps(pattern)
    except UnclearError as unsafe:
        return _unsafe(pattern, unsafe.span, unsafe.reason)
    return Verdict(
        danger=Danger.SAFE,
        span=(0, len(pattern.source)),
        reason=f"Each character of a text costs {steps:,} steps at most.",
        steps=steps,
    )


def _unsafe(pattern: Pattern, span: Span, reason: str) -> Verdict:
    try:
        fold(pattern, _Loops().step)
    except UnclearError as worse:
        if fold(pattern, _has_loop):
            return Verdict(danger=Danger.EXPONENTIAL, span=worse.span, reason=worse.reason)
    return Verdict(danger=Danger.POLYNOMIAL, span=span, reason=reason)


def _has_loop(node: Node, _place: Place, below: Sequence[bool]) -> bool:
    return any(below) or (isinstance(node, Repeat) and _is_loop(node))


def _is_loop(node: Repeat) -> bool:
    return node.most is None or node.most > _OFTEN


class _Exact(Automaton):
    """The automaton as the engine runs it, so that steps can be counted."""

    def __init__(self) -> None:
        super().__init__()
        self.endless: list[Span] = []

    def look(self, node: Look, body: Fragment) -> Fragment:
        machine = self.ready(body if node.ahead else body.reversed())
        steps = None
        if machine is not None:
            steps, effort = work_at_a_place(machine)
            self.spend(effort)
        if steps is None:
            raise UnclearError(node.span, "There is no bound to how far this looks.")
        return nfa.toll(steps)

    def repeat(self, node: Repeat, place: Place, body: Fragment) -> Fragment:
        most = node.most
        if most is None and place.is_last and isinstance(node.body, OneCharacter):
            most = node.least
        elif most is None:
            self.endless.append(node.span)
        return nfa.repeat(body, node.least, most)


class _Loops(Automaton):
    """The automaton with all that is repeated often as a loop, so that none is overlooked."""

    def look(self, _node: Look, _body: Fragment) -> Fragment:
        return nfa.toll(1)

    def back_reference(self, node: BackReference) -> Fragment:
        known = attrs.evolve(node, indices=tuple(i for i in node.indices if i in self.groups))
        return super().back_reference(known) if known.indices else nfa.NOTHING

    def repeat(self, node: Repeat, _place: Place, body: Fragment) -> Fragment:
        if not _is_loop(node):
            return nfa.repeat(body, node.least, node.most)
        loop = nfa.repeat(body, min(node.least, 1), None)
        machine = self.ready(loop)
        if machine is None:
            raise UnclearError(node.span, "This may be repeated without taking a character.")
        if is_ambiguous(machine, self.spend):
            raise UnclearError(node.span, "One text can be read as this in ever more ways.")
        return loop


def _steps(pattern: Pattern) -> int:
    whole = (0, len(pattern.source))
    automaton = _Exact()
    try:
        machine = ready(fold(pattern, automaton.step))
    except TooLargeError:
        raise UnclearError(whole, "This is too large to be looked at.") from None
    if machine is None:
        raise UnclearError(whole, "This may be repeated without taking a character.")
    if not automaton.endless:
        steps = work_at_a_place(machine).steps
        if steps is None:
            raise UnclearError(whole, f"A character may cost more than {STEPS_MAX:,} steps.")
        return steps
    steps = work_in_a_text(machine, only_at_start=begins_at_the_start(pattern))
    if steps is None:
        raise UnclearError(
            automaton.endless[0],
            "The time may grow with the square of the length of what matches this.",
        )
    return steps
