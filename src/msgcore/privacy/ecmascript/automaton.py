"""Builds the automaton of a pattern from its tree.

What is built here matches everything that the pattern matches, and no way of matching it is
missing. It may match more: what looks around or asks for an edge is taken to hold.
"""

from collections.abc import Sequence

from msgcore.privacy.ecmascript import nfa, tree
from msgcore.privacy.ecmascript.characters import characters_of
from msgcore.privacy.ecmascript.machine import Machine, ready
from msgcore.privacy.ecmascript.nfa import Fragment, TooLargeError
from msgcore.privacy.ecmascript.tree import (
    Alternation,
    BackReference,
    Character,
    Class,
    Dot,
    Group,
    Look,
    Node,
    Property,
    Repeat,
    Shorthand,
    Span,
)
from msgcore.privacy.ecmascript.walk import Place

__all__ = ["Automaton", "UnclearError"]


_EFFORT_MAX = 250_000
"""How much is gone through in building an automaton: about 150 milliseconds."""


_LETTERS_AT_ONCE = 8
"""How many letters of a place are gone through in the time of an edge."""


class UnclearError(Exception):
    """A part of which an automaton cannot tell what is asked for.

    Args:
        span: Where it stands.
        reason: Why it cannot, as a sentence.
    """

    def __init__(self, span: Span, reason: str) -> None:
        self.span, self.reason = span, reason
        super().__init__(reason)


class Automaton:
    """Builds the automaton of a pattern: `step` is for `fold`."""

    def __init__(self) -> None:
        self.groups: dict[int, Fragment] = {}
        self.effort = 0

    def step(self, node: Node, place: Place, below: Sequence[Fragment]) -> Fragment:
        """Build the automaton of a part from those of its parts.

        Raises:
            UnclearError: It would become too large, or means a group that has not ended.
        """
        fragment = below[0] if below else nfa.NOTHING
        try:
            self.spend(sum(part.size for part in below))
            match node:
                case Character() | Class() | Dot() | Property() | Shorthand():
                    fragment = nfa.letter(characters_of(node, place.flags))
                case Look():
                    fragment = self.look(node, fragment)
                case BackReference():
                    fragment = self.back_reference(node)
                case Group():
                    self.groups[node.index] = fragment
                case tree.Sequence():
                    fragment = nfa.sequence(below)
                case Alternation():
                    fragment = nfa.alternation(below)
                case Repeat():
                    fragment = self.repeat(node, place, fragment)
                    self.spend(fragment.size)
                case _:
                    pass
        except TooLargeError:
            raise UnclearError(node.span, "This is too large to be looked at.") from None
        return fragment

    def spend(self, effort: int) -> None:
        """Note what has been gone through.

        Raises:
            TooLargeError: It is too much, all in all.
        """
        self.effort += effort
        if self.effort > _EFFORT_MAX:
            raise TooLargeError

    def ready(self, fragment: Fragment) -> Machine | None:
        """Make a part ready to be run.

        Raises:
            TooLargeError: It is too much, all in all.
        """
        self.spend(fragment.size)
        machine = ready(fragment)
        if machine is not None:
            self.spend(len(machine.letters) * machine.width // _LETTERS_AT_ONCE)
        return machine

    def look(self, _node: Look, _body: Fragment) -> Fragment:
        """What looking around comes to."""
        return nfa.NOTHING

    def repeat(self, node: Repeat, _place: Place, body: Fragment) -> Fragment:
        """What repeating a part comes to."""
        return nfa.repeat(body, node.least, node.most)

    def back_reference(self, node: BackReference) -> Fragment:
        """As many ways as the group itself has, and none where it is not set."""
        if not all(index in self.groups for index in node.indices):
            raise UnclearError(node.span, "This refers to a group that has not ended.")
        bodies = [self.groups[index] for index in node.indices]
        self.spend(sum(body.size for body in bodies))
        return nfa.sequence([nfa.toll(1), nfa.optional(nfa.alternation(bodies))])
