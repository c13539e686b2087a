r"""A pattern as a tree: what a JavaScript regular expression says, and nothing that it does not.

| written | with `u` | without |
|---|---|---|
| `a{2,1}`, `*a`, `^*`, `a**`, `(?<=a)*` | an error | the same |
| `(?=a)*` | an error | a repeat |
| `{`, `}`, `]`, `{,3}` | an error | the characters |
| `{1}` after nothing | an error | the same |
| `\1` without a group | an error | an octal number |
| `\k` where no group has a name | an error | `k` |
| `(?<n>a)(?<n>b)` | an error; not in different alternatives | the same |
| `(?i-m:a)` | a part with flags of its own | the same |
| `(?>a)`, `(?P<n>a)`, `(?i)a`, `(?#a)`, `a++` | an error | the same |

The parser keeps open groups on a list of its own: no pattern is too deep for Python.

ECMAScript 2025: 22.2.1 Patterns; B.1.2 Regular Expressions Patterns.
"""

import re
from collections.abc import Callable
from functools import partial
from typing import NoReturn

from msgcore.policy.privacy import PrivacyPolicy
from msgcore.privacy.ecmascript.classes import SHORTHANDS, class_of
from msgcore.privacy.ecmascript.escapes import character
from msgcore.privacy.ecmascript.flags import Flags
from msgcore.privacy.ecmascript.groups import LOOKS, modifiers_at, survey, unknown
from msgcore.privacy.ecmascript.names import group_name
from msgcore.privacy.ecmascript.problems import PatternError
from msgcore.privacy.ecmascript.properties import PROPERTIES, property_escape
from msgcore.privacy.ecmascript.reader import Reader
from msgcore.privacy.ecmascript.repeats import count_at, counted
from msgcore.privacy.ecmascript.tree import (
    Alternation,
    Anchor,
    AnchorKind,
    BackReference,
    Character,
    Dot,
    Group,
    Look,
    Modified,
    Node,
    Pattern,
    Repeat,
    Sequence,
    Shorthand,
    Span,
)

__all__ = ["parse"]


def parse(source: str, flags: Flags, policy: PrivacyPolicy) -> Pattern:
    r"""Read a pattern.

    Args:
        source: The pattern, as it is given to JavaScript's `RegExp`: without slashes around it.
        flags: Its flags; `u` decides how it is read.
        policy: How long a pattern may be, and how deep its groups may nest.

    Returns:
        The tree, and the names of its groups.

    Raises:
        PatternError: JavaScript would not read it, or it is longer or deeper than it may be.

    >>> from msgcore.policy import DOCUMENTED
    >>> parse(r"a|\d", Flags(), DOCUMENTED.privacy).body
    Alternation(branches=(Character(value=97, span=(0, 1)), Shorthand(letter='d', ...
    """
    most = policy.pattern_characters_max
    if len(source) > most:
        raise PatternError(
            f"The pattern has {len(source):,} characters, and {most:,} are the most",
            source,
            (most, len(source)),
            "Make two rules of it.",
        )
    parser = _Parser(Reader(source, unicode=flags.unicode), policy)
    body = parser.whole()
    return Pattern(source=source, flags=flags, body=body, groups=tuple(parser.groups))


_DIGITS = re.compile("[0-9]++")
_ANCHORS = {"^": AnchorKind.START, "$": AnchorKind.END}
_BOUNDARIES = {"b": AnchorKind.WORD, "B": AnchorKind.NOT_WORD}


class _Frame:
    """A group that is not closed yet, or the pattern as a whole.

    Attributes:
        start: Where its parenthesis stands.
        inside: Where what it holds begins.
        began: Where the present alternative begins.
        wrap: What makes a node of its body; None for `(?:…)`.
        repeats: Whether a count may follow it.
        branches: The alternatives that are read.
        parts: What is read of the present one.
        gone: The names of groups in the alternatives that are read.
        here: Those in the present one.
    """

    __slots__ = ("began", "branches", "gone", "here", "inside", "parts", "repeats", "start", "wrap")

    def __init__(
        self,
        start: int,
        inside: int,
        wrap: Callable[..., Node] | None = None,
        *,
        repeats: bool = True,
    ) -> None:
        self.start = start
        self.inside = self.began = inside
        self.wrap = wrap
        self.repeats = repeats
        self.branches: list[Node] = []
        self.parts: list[Node] = []
        self.gone: list[str] = []
        self.here: list[str] = []


class _Parser:
    def __init__(self, reader: Reader, policy: PrivacyPolicy) -> None:
        self.reader = reader
        self.text = reader.text
        self.place = 0
        self.most_deep = policy.pattern_depth_max
        self.frame = _Frame(0, 0)
        self.outer: list[_Frame] = []
        self.groups: list[str] = []
        # The names that a group would share an alternative with, were it to begin here.
        self.taken: set[str] = set()
        self.count, self.indices = survey(reader)

    def whole(self) -> Node:
        text = self.text
        while self.place < len(text):
            _STEPS.get(text[self.place], _Parser.literal)(self)
        if self.outer:
            start = self.frame.start
            raise self.error(
                "This parenthesis is never closed",
                start,
                start + 1,
                "Write ')', or '\\(' for itself.",
            )
        return self.body()

    # What stands by itself

    def literal(self) -> None:
        start = self.place
        self.atom(Character(ord(self.text[start]), self.span(start, start + 1)), start, start + 1)

    def brace(self) -> None:
        start = self.place
        letter = self.text[start]
        if letter == "{" and count_at(self.reader, start):
            self.nothing()
        if self.reader.unicode:
            raise self.error(
                f"'{letter}' cannot stand by itself with the flag u",
                start,
                start + 1,
                f"Write '\\{letter}'.",
            )
        self.literal()

    def nothing(self) -> NoReturn:
        """Refuse a count that follows nothing which may be repeated."""
        start = self.place
        count = count_at(self.reader, start)
        end = count.end if count else start + 1
        before = self.frame.parts[-1:]
        if before and isinstance(before[0], Repeat):
            hint = "Only one count may follow; JavaScript has no possessive repeats."
        elif before:
            hint = "A place in the text cannot be repeated."
        else:
            hint = "Write a backslash before the character for itself."
        raise self.error("There is nothing to repeat", start, end, hint)

    def dot(self) -> None:
        start = self.place
        self.atom(Dot(self.span(start, start + 1)), start, start + 1)

    def anchor(self) -> None:
        start = self.place
        self.assertion(Anchor(_ANCHORS[self.text[start]], self.span(start, start + 1)), start + 1)

    def bracket(self) -> None:
        node, end = class_of(self.reader, self.place)
        self.atom(node, self.place, end)

    def escape(self) -> None:
        start = self.place
        letter = self.text[start + 1 : start + 2]
        if letter in _BOUNDARIES:
            self.assertion(Anchor(_BOUNDARIES[letter], self.span(start, start + 2)), start + 2)
            return
        end = start + 2
        node: Node
        if letter in SHORTHANDS:
            node = Shorthand(letter, self.span(start, end))
        elif self.reader.unicode and letter in PROPERTIES:
            node, end = property_escape(self.reader, start)
        elif found := self.reference():
            node, end = found
        else:
            value, end = character(self.reader, start)
            node = Character(value, self.span(start, end))
        self.atom(node, start, end)

    def reference(self) -> tuple[BackReference, int] | None:
        start = self.place
        if self.reader.named and self.text.startswith("\\k<", start):
            name, end = group_name(self.reader, start + 2)
            if name not in self.indices:
                raise self.error(
                    f"No group has the name {name!r}", start, end, "Give the name to a group."
                )
            return BackReference(self.indices[name], name, self.span(start, end)), end
        digits = _DIGITS.match(self.text, start + 1)
        if not digits or digits[0].startswith("0"):
            return None
        end = digits.end()
        number = counted(digits[0])
        if number <= self.count:
            return BackReference((number,), "", self.span(start, end)), end
        if self.reader.unicode:
            groups = "1 group" if self.count == 1 else f"{self.count} groups"
            raise self.error(
                "No group has this number", start, end, f"The pattern has {groups} that capture."
            )
        return None

    # What is put together

    def assertion(self, node: Node, end: int) -> None:
        self.place = end
        self.frame.parts.append(node)

    def atom(self, node: Node, start: int, end: int) -> None:
        """Take in something that may be repeated, and how often it is."""
        if count := count_at(self.reader, end):
            end = count.end
            node = Repeat(node, count.least, count.most, count.lazy, self.span(start, end))
        self.assertion(node, end)

    def branch(self) -> None:
        frame = self.frame
        frame.branches.append(self.sequence())
        self.place += 1
        frame.began = self.place
        frame.parts = []
        self.taken.difference_update(frame.here)
        frame.gone += frame.here
        frame.here = []

    def sequence(self) -> Node:
        frame = self.frame
        if len(frame.parts) == 1:
            return frame.parts[0]
        return Sequence(tuple(frame.parts), self.span(frame.began, self.place))

    def body(self) -> Node:
        frame = self.frame
        last = self.sequence()
        if not frame.branches:
            return last
        return Alternation((*frame.branches, last), self.span(frame.inside, self.place))

    # Groups

    def opened(self) -> None:
        if len(self.outer) == self.most_deep:
            raise self.error(
                f"Groups are nested more than {self.most_deep:,} deep",
                self.place,
                self.place + 1,
                "Make two rules of it.",
            )
        frame = self.opening()
        self.outer.append(self.frame)
        self.frame = frame
        self.place = frame.inside

    def opening(self) -> _Frame:
        start, text = self.place, self.text
        if not text.startswith("(?", start):
            return self.capturing(start + 1, "")
        if text.startswith("(?:", start):
            return _Frame(start, start + 3)
        for width in (3, 4):
            if look := LOOKS.get(text[start : start + width]):
                ahead, negated = look
                wrap = partial(Look, ahead=ahead, negated=negated)
                repeats = ahead and not self.reader.unicode
                return _Frame(start, start + width, wrap, repeats=repeats)
        if text.startswith("(?<", start):
            return self.capturing(*self.name())
        if part := modifiers_at(self.reader, start):
            on, off, inside = part
            return _Frame(start, inside, partial(Modified, on=on, off=off))
        raise unknown(self.reader, start)

    def name(self) -> tuple[int, str]:
        start = self.place + 2
        name, end = group_name(self.reader, start)
        if name in self.taken:
            raise self.error(
                f"Another group has the name {name!r}",
                start + 1,
                end - 1,
                "Two groups may share a name only in different alternatives.",
            )
        self.taken.add(name)
        self.frame.here.append(name)
        return end, name

    def capturing(self, inside: int, name: str) -> _Frame:
        self.groups.append(name)
        return _Frame(self.place, inside, partial(Group, index=len(self.groups), name=name))

    def closed(self) -> None:
        if not self.outer:
            raise self.error(
                "This parenthesis closes nothing",
                self.place,
                self.place + 1,
                "Write '\\)' for itself.",
            )
        frame, node = self.frame, self.body()
        self.frame = self.outer.pop()
        self.taken.update(frame.gone)
        self.frame.here += frame.gone
        self.frame.here += frame.here
        end = self.place + 1
        if frame.wrap:
            node = frame.wrap(node, span=self.span(frame.start, end))
        if frame.repeats:
            self.atom(node, frame.start, end)
        else:
            self.assertion(node, end)

    # Places

    def span(self, start: int, end: int) -> Span:
        return self.reader.span(start, end)

    def error(self, message: str, start: int, end: int, hint: str) -> PatternError:
        return self.reader.error(message, start, end, hint)


_STEPS: dict[str, Callable[[_Parser], None]] = {
    "^": _Parser.anchor,
    "$": _Parser.anchor,
    ".": _Parser.dot,
    "|": _Parser.branch,
    "(": _Parser.opened,
    ")": _Parser.closed,
    "[": _Parser.bracket,
    "\\": _Parser.escape,
    "*": _Parser.nothing,
    "+": _Parser.nothing,
    "?": _Parser.nothing,
    "{": _Parser.brace,
    "}": _Parser.brace,
    "]": _Parser.brace,
}
"""What reads each character that is more than itself."""
