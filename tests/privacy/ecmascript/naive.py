"""What a tree says, searched for as the specification words it: slowly, one way after the other.

It knows every part of a tree but properties, and every flag but `i`. It shows that the parser
understood a pattern, whatever the engine that patterns are carried out on makes of the tree.

ECMAScript 2025: 22.2.2 Pattern Semantics.
"""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from msgcore.privacy.ecmascript.flags import Flags
from msgcore.privacy.ecmascript.tree import (
    Alternation,
    Anchor,
    AnchorKind,
    BackReference,
    Character,
    Class,
    Dot,
    Group,
    Item,
    Look,
    Modified,
    Node,
    Pattern,
    Range,
    Repeat,
    Sequence,
    Shorthand,
    Span,
)

__all__ = ["CannotTellError", "characters", "searched"]

_LINE_ENDS = frozenset(map(ord, "\n\r\u2028\u2029"))
_SPACES = frozenset(
    map(
        ord,
        "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009"
        "\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
    )
)
_DIGITS = frozenset(map(ord, "0123456789"))
_WORDS = _DIGITS | frozenset(map(ord, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz"))
_SHORTHANDS = {"d": _DIGITS, "s": _SPACES, "w": _WORDS}
_MOST_STEPS = 20_000

_Captures = tuple[Span | None, ...]


class State(NamedTuple):
    """How far a search is, and what the groups hold."""

    place: int
    captures: _Captures


_Then = Callable[[State], State | None]


class CannotTellError(Exception):
    """The search takes too many steps for a test, or the pattern needs what is not known here."""


def characters(text: str, *, unicode: bool) -> tuple[list[int], list[int]]:
    """The characters that JavaScript sees, and where in code units each begins, and the end."""
    units = text.encode("utf-16-le", "surrogatepass")
    if not unicode:
        values = [units[i] | units[i + 1] << 8 for i in range(0, len(units), 2)]
        return values, list(range(len(values) + 1))
    values = [ord(letter) for letter in units.decode("utf-16-le", "surrogatepass")]
    places = [0]
    for value in values:
        places.append(places[-1] + 1 + (value > 0xFFFF))
    return values, places


def searched(pattern: Pattern, text: str) -> list[_Captures]:
    """Every match of a pattern, as with the flag `g`: its groups, in code units."""
    values, places = characters(text, unicode=pattern.flags.unicode)
    found: list[_Captures] = []
    start = 0
    search = _Search(pattern, values)
    while start <= len(values):
        state = search.match(start)
        if state is None:
            if pattern.flags.sticky:
                break
            start += 1
            continue
        every = ((start, state.place), *state.captures)
        found.append(tuple(span and (places[span[0]], places[span[1]]) for span in every))
        start = state.place + (state.place == start)
    return found


def holds(item: Item | Character, value: int) -> bool:
    """Whether a character is one of those that a part of a class means."""
    match item:
        case Range():
            return item.first <= value <= item.last
        case Character():
            return item.value == value
        case Shorthand():
            return (value in _SHORTHANDS[item.letter.lower()]) == item.letter.islower()
    raise CannotTellError


class _Search:
    def __init__(self, pattern: Pattern, values: list[int]) -> None:
        self.pattern = pattern
        self.values = values
        self.steps = 0

    def match(self, start: int) -> State | None:
        nothing = State(start, (None,) * len(self.pattern.groups))
        return self.node(self.pattern.body, nothing, lambda state: state, self.pattern.flags)

    def node(  # noqa: C901, PLR0911, PLR0912 - naive on purpose: one case after another
        self, node: Node, state: State, then: _Then, flags: Flags, *, ahead: bool = True
    ) -> State | None:
        self.steps += 1
        if self.steps > _MOST_STEPS or flags.ignore_case:
            raise CannotTellError
        go = partial(self.node, flags=flags, ahead=ahead)
        match node:
            case Character() | Shorthand():
                return self.one(partial(holds, node), state, then, ahead=ahead)
            case Dot():
                return self.one(
                    lambda value: flags.dot_all or value not in _LINE_ENDS, state, then, ahead=ahead
                )
            case Class():
                return self.one(
                    lambda value: any(holds(i, value) for i in node.items) != node.negated,
                    state,
                    then,
                    ahead=ahead,
                )
            case Anchor():
                return then(state) if self.anchored(node.kind, state.place, flags) else None
            case Look():
                found = self.node(node.body, state, lambda inner: inner, flags, ahead=node.ahead)
                if node.negated:
                    return None if found else then(state)
                return then(State(state.place, found.captures)) if found else None
            case Group():
                return go(node.body, state, partial(self.close, node, state.place, then))
            case Modified():
                changed = self.changed(flags, node)
                return self.node(node.body, state, then, changed, ahead=ahead)
            case BackReference():
                return self.again(node, state, then, ahead=ahead)
            case Repeat():
                inside = _groups(node.body)
                return self.repeat(node, node.least, node.most, inside, state, then, go)
            case Sequence():
                parts = node.parts if ahead else node.parts[::-1]
                return self.parts(parts, state, then, go)
            case Alternation():
                found_here = (go(branch, state, then) for branch in node.branches)
                return next(filter(None, found_here), None)
        raise CannotTellError

    def one(
        self, fits: Callable[[int], bool], state: State, then: _Then, *, ahead: bool
    ) -> State | None:
        place = state.place if ahead else state.place - 1
        if not 0 <= place < len(self.values) or not fits(self.values[place]):
            return None
        return then(State(place + 1 if ahead else place, state.captures))

    def anchored(self, kind: AnchorKind, place: int, flags: Flags) -> bool:
        values = self.values
        if kind is AnchorKind.START:
            return place == 0 or (flags.multiline and values[place - 1] in _LINE_ENDS)
        if kind is AnchorKind.END:
            return place == len(values) or (flags.multiline and values[place] in _LINE_ENDS)
        before = place > 0 and values[place - 1] in _WORDS
        behind = place < len(values) and values[place] in _WORDS
        return (before != behind) == (kind is AnchorKind.WORD)

    @staticmethod
    def close(node: Group, start: int, then: _Then, state: State) -> State | None:
        span = min(start, state.place), max(start, state.place)
        return then(State(state.place, _with(state.captures, node.index, span)))

    @staticmethod
    def changed(flags: Flags, node: Modified) -> Flags:
        letters = (set(str(flags)) | node.on) - node.off
        return Flags.of("".join(sorted(letters)))

    def again(self, node: BackReference, state: State, then: _Then, *, ahead: bool) -> State | None:
        held = [state.captures[i - 1] for i in node.indices if state.captures[i - 1]]
        if not held or held[0] is None:
            return then(state)
        start, end = held[0]
        width = end - start
        first = state.place if ahead else state.place - width
        if first < 0 or self.values[first : first + width] != self.values[start:end]:
            return None
        return then(State(first + width if ahead else first, state.captures))

    def parts(
        self, parts: tuple[Node, ...], state: State, then: _Then, go: Callable[..., State | None]
    ) -> State | None:
        if not parts:
            return then(state)
        return go(parts[0], state, lambda inner: self.parts(parts[1:], inner, then, go))

    def repeat(  # noqa: PLR0913, PLR0917 - the specification's RepeatMatcher has as many
        self,
        node: Repeat,
        least: int,
        most: int | None,
        inside: frozenset[int],
        state: State,
        then: _Then,
        go: Callable[..., State | None],
    ) -> State | None:
        if most == 0:
            return then(state)

        def more(inner: State) -> State | None:
            if least == 0 and inner.place == state.place:
                return None
            left = None if most is None else most - 1
            return self.repeat(node, max(0, least - 1), left, inside, inner, then, go)

        captures = tuple(
            None if number in inside else span for number, span in enumerate(state.captures, 1)
        )
        fresh = State(state.place, captures)
        if least:
            return go(node.body, fresh, more)
        if node.lazy:
            return then(state) or go(node.body, fresh, more)
        return go(node.body, fresh, more) or then(state)


def _with(captures: _Captures, index: int, span: Span) -> _Captures:
    return (*captures[: index - 1], span, *captures[index:])


def _groups(node: Node) -> frozenset[int]:
    match node:
        case Group():
            return _groups(node.body) | {node.index}
        case Look() | Modified() | Repeat():
            return _groups(node.body)
        case Sequence():
            return frozenset[int]().union(*map(_groups, node.parts))
        case Alternation():
            return frozenset[int]().union(*map(_groups, node.branches))
    return frozenset()
