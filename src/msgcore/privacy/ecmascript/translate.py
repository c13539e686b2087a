r"""A tree as a pattern for the `regex` package that finds the same.

| JavaScript | written |
|---|---|
| characters, classes, places | `atoms.py` |
| `(…)` | `(?P<g1>…)` |
| `\1` | `(?(g1)(?P=g1)|)`: what a group that took no part holds is empty |
| `\1` before its group, within it, or in another alternative | nothing |
| `\1` with `i` for all of the pattern | the same; the text is folded before it is searched |
| `\1` with `i` for a part of the pattern | `(?i:(?P=g1))`, for what is ASCII |
| a repeat of what may be empty | as a group; behind it, this group must not be empty |
| a repeat that begins again with groups in it | they are found anew, as empty ones: `(?P<g1>)` |
| a pattern with repeats and references | with a fuzzy part behind it that is never tried |
| `(?=…)*`, `(?=…)+` | nothing; once |
| the same group, if it may really be empty | has twins: one to refer to, one to tell it from none |

What failed at a place, as the body of a repeat or behind it, the engine does not try there again,
whatever groups hold by then; but it does if a pattern has a fuzzy part, even one never tried.

That a group is empty is told at the end of the text, where nothing but an empty one can follow:
`(?!(?s:.*+)(?P=e1))`. The engine gets there in one step.

ECMAScript 2025: 22.2.2 Pattern Semantics; 22.2.2.3.1 RepeatMatcher; 22.2.2.7.2
BackreferenceMatcher.
"""

from collections.abc import Callable, Generator, Mapping
from functools import cached_property
from types import MappingProxyType

import attrs

from msgcore.privacy.ecmascript.atoms import anchor, known, of_property, properties_of, set_of
from msgcore.privacy.ecmascript.characters import SURROGATES, OneCharacter, last_of, property_source
from msgcore.privacy.ecmascript.flags import LETTERS, Flags
from msgcore.privacy.ecmascript.problems import UnsupportedPatternError
from msgcore.privacy.ecmascript.program import Keeping, Program
from msgcore.privacy.ecmascript.ranges import intersection
from msgcore.privacy.ecmascript.references import Survey, ascii_alone, survey
from msgcore.privacy.ecmascript.repeats import MOST_COUNTED
from msgcore.privacy.ecmascript.tree import (
    Alternation,
    Anchor,
    BackReference,
    Character,
    Class,
    Group,
    Look,
    Modified,
    Node,
    Pattern,
    Property,
    Repeat,
    Sequence,
)
from msgcore.privacy.ecmascript.writing import (
    ANYTHING,
    TOOK_PART,
    UNGUARDED,
    character,
    count,
    full,
    is_ascii_letter,
    one_of,
)

__all__ = ["translate"]

_MOST_WRITTEN = 1_000_000
"""How long a translation is at most: repeats within repeats of what may be empty double it."""


@attrs.frozen(kw_only=True)
class _Piece:
    """A part that is translated.

    Args:
        source: The translation.
        is_tight: Whether a count behind it is about all of it.
        is_loose: Whether it is several alternatives, and what stands beside belongs to one.
        may_be_empty: Whether it may match nothing.
        may_be_full: Whether it may match something.
        groups: The groups in it.
    """

    source: str
    is_tight: bool = False
    is_loose: bool = False
    may_be_empty: bool = True
    may_be_full: bool = False
    groups: frozenset[int] = frozenset()

    @property
    def beside(self) -> str:
        """As it is written beside others."""
        return f"(?:{self.source})" if self.is_loose else self.source

    @property
    def counted(self) -> str:
        """As it is written before a count."""
        return self.source if self.is_tight else f"(?:{self.source})"


@attrs.frozen
class _At:
    """Where a part stands: the flags that hold there, and whether it is matched backwards."""

    flags: Flags
    backwards: bool = False


_Work = Generator[tuple[Node, _At], None, None]

_NOTHING = _Piece(source="")


def translate(pattern: Pattern) -> Program:
    r"""Translate a pattern.

    Args:
        pattern: What the parser made of it.

    Raises:
        UnsupportedPatternError: It cannot be translated exactly.

    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.privacy.ecmascript.parser import parse
    >>> translate(parse(r"\b(\d\d)-\1$", Flags(), DOCUMENTED.privacy)).source
    '\\b(?P<g1>\\d\\d)\\-(?P=g1)\\Z'
    """
    writer = _Writer(pattern)
    piece = writer.whole()
    source = piece.source
    if piece.may_be_empty:
        source = f"(?P<m>{source})(?>{full('m')}|{ANYTHING}|)"
    if writer.survey.referred and writer.repeats:
        source = f"(?:{source}){UNGUARDED}"
    if pattern.flags.sticky:
        source = rf"\G(?:{source})"
    kept = (writer.keeping.get(index, Keeping.NOTHING) for index, _ in enumerate(pattern.groups, 1))
    return Program(
        source=source,
        groups=tuple(kept),
        is_folded=writer.survey.is_folded,
        is_blind=writer.is_blind and not piece.may_be_empty,
        may_be_empty=piece.may_be_empty,
    )


class _Writer:
    """Translates parts in the order in which they are matched.

    Attributes:
        keeping: The groups that are translated.
        seen: The groups that may have taken part when the present part is reached.
        set: Those that must have.
        piece: The last part that was translated.
    """

    def __init__(self, pattern: Pattern) -> None:
        self.pattern = pattern
        self.survey: Survey = survey(pattern)
        self.keeping: dict[int, Keeping] = {}
        self.seen: frozenset[int] = frozenset()
        self.set: frozenset[int] = frozenset()
        self.piece = _NOTHING
        self.is_blind = not pattern.flags.unicode
        self.guards = 0
        self.repeats = False

    def whole(self) -> _Piece:
        """Translate the pattern, however deep it is: the parts wait on a list, not on the stack."""
        waiting = [self.work(self.pattern.body, _At(self.pattern.flags))]
        while waiting:
            asked = next(waiting[-1], None)
            if asked:
                waiting.append(self.work(*asked))
            else:
                waiting.pop()
        return self.piece

    @cached_property
    def ascii_alone(self) -> frozenset[int]:
        return ascii_alone(self.pattern)

    def work(self, node: Node, at: _At) -> _Work:
        """Return what translates a part: it asks for the parts of that, and leaves a piece."""
        return _WORK.get(type(node), _Writer.single)(self, node, at)

    def sequence(self, node: Sequence, at: _At) -> _Work:
        pieces: list[_Piece] = []
        for part in reversed(node.parts) if at.backwards else node.parts:
            yield part, at
            pieces.append(self.piece)
        written = reversed(pieces) if at.backwards else pieces
        self.piece = _Piece(
            source=self.bounded("".join(piece.beside for piece in written), node),
            may_be_empty=all(piece.may_be_empty for piece in pieces),
            may_be_full=any(piece.may_be_full for piece in pieces),
            groups=frozenset[int]().union(*(piece.groups for piece in pieces)),
        )

    def alternation(self, node: Alternation, at: _At) -> _Work:
        seen, set_before = self.seen, self.set
        seen_after, set_after = seen, None
        pieces: list[_Piece] = []
        for branch in node.branches:
            self.seen, self.set = seen, set_before
            yield branch, at
            pieces.append(self.piece)
            seen_after |= self.seen
            set_after = self.set if set_after is None else set_after & self.set
        self.seen, self.set = seen_after, set_after or frozenset()
        self.piece = _Piece(
            source="|".join(piece.source for piece in pieces),
            is_loose=True,
            may_be_empty=any(piece.may_be_empty for piece in pieces),
            may_be_full=any(piece.may_be_full for piece in pieces),
            groups=frozenset[int]().union(*(piece.groups for piece in pieces)),
        )

    def group(self, node: Group, at: _At) -> _Work:
        index = node.index
        yield node.body, at
        inner = self.piece
        source = f"(?P<g{index}>{inner.source})"
        self.keeping[index] = Keeping.PLAIN
        if index in self.survey.forgotten:
            self.keeping[index] = Keeping.TWIN if inner.may_be_empty else Keeping.NOT_EMPTY
            if inner.may_be_empty:
                if index in self.survey.referred:
                    source = f"(?P<r{index}>{source})"
                took_part = TOOK_PART.format(index)
                source = took_part + source if at.backwards else source + took_part
        self.seen |= {index}
        self.set |= {index}
        self.piece = _Piece(
            source=source,
            is_tight=self.keeping[index] is not Keeping.TWIN,
            may_be_empty=inner.may_be_empty,
            may_be_full=inner.may_be_full,
            groups=inner.groups | {index},
        )

    def look(self, node: Look, at: _At) -> _Work:
        seen, set_before = self.seen, self.set
        yield node.body, _At(at.flags, backwards=not node.ahead)
        if node.negated:
            self.seen, self.set = seen, set_before
            self.keeping.update(dict.fromkeys(self.piece.groups, Keeping.NOTHING))
        sign = f"?{'' if node.ahead else '<'}{'!' if node.negated else '='}"
        self.piece = _Piece(
            source=f"({sign}{self.piece.source})", is_tight=True, groups=self.piece.groups
        )

    def modified(self, node: Modified, at: _At) -> _Work:
        changes = {LETTERS[letter]: True for letter in node.on}
        changes.update({LETTERS[letter]: False for letter in node.off})
        yield node.body, attrs.evolve(at, flags=attrs.evolve(at.flags, **changes))

    def repeat(self, node: Repeat, at: _At) -> _Work:
        seen, set_before = self.seen, self.set
        yield node.body, at
        body = self.piece
        least, most = node.least, node.most
        if least >= MOST_COUNTED:
            raise UnsupportedPatternError(
                "No text is long enough for this repeat", self.pattern.source, node.span
            )
        if not body.may_be_full:
            # Each time would find what the first one finds, and none but those that must be counts.
            least = most = min(least, 1)
        if not least:
            self.set = set_before
        if most == 0:
            self.seen = seen
            self.keeping.update(dict.fromkeys(body.groups, Keeping.NOTHING))
            self.piece = _NOTHING
            return
        self.piece = _Piece(
            source=self.bounded(self.repeated(body, least, most, node, at), node),
            may_be_empty=body.may_be_empty or not least,
            may_be_full=body.may_be_full,
            groups=body.groups,
        )

    def repeated(self, body: _Piece, least: int, most: int | None, node: Repeat, at: _At) -> str:
        if least == most == 1:
            return body.beside
        self.repeats = True
        mark = "?" if node.lazy else ""
        forgets = "" if most == 1 else self.forgets(body)
        if not body.may_be_empty:
            one = f"(?:{_ordered(forgets, body.beside, at)})" if forgets else body.counted
            return one + count(least, most, mark)
        # Those that must be there may be empty, the others may not.
        needed = f"(?:{_ordered(forgets, body.beside, at)}){count(least, least, '')}"
        if least == most:
            return needed
        self.guards += 1
        name = f"e{self.guards}"
        guarded = _ordered(f"(?P<{name}>{body.source})", full(name), at)
        more = None if most is None else most - least
        again = f"(?:{_ordered(forgets, guarded, at)}){count(0, more, mark)}"
        return _ordered(needed if least else "", again, at)

    def forgets(self, body: _Piece) -> str:
        """Write that the groups of a part did not take part."""
        found_anew = []
        for index in sorted(body.groups & self.survey.forgotten):
            match self.keeping[index]:
                case Keeping.NOT_EMPTY:
                    found_anew.append(f"g{index}")
                case Keeping.TWIN:
                    found_anew.append(f"t{index}")
                    if index in self.survey.referred:
                        found_anew.append(f"r{index}")
                case _:
                    pass
        return "".join(f"(?P<{name}>)" for name in found_anew)

    def anchor(self, node: Anchor, at: _At) -> _Work:
        source = anchor(node, at.flags, is_folded=self.survey.is_folded)
        self.piece = _Piece(source=source, is_tight=True)
        yield from ()

    def single(self, node: OneCharacter, at: _At) -> _Work:
        source = self.one(node, at)
        self.piece = _Piece(source=source, is_tight=True, may_be_empty=False, may_be_full=True)
        yield from ()

    def one(self, node: OneCharacter, at: _At) -> str:
        for item in properties_of(node):
            if not known(property_source(item)):
                raise UnsupportedPatternError(
                    "This property is not known here", self.pattern.source, item.span
                )
        if isinstance(node, Property) or (isinstance(node, Class) and properties_of(node)):
            return of_property(node, at.flags)
        ranges = set_of(node, at.flags, is_folded=self.survey.is_folded)
        self.is_blind = self.is_blind and not intersection(ranges, SURROGATES)
        if isinstance(node, Character) and is_ascii_letter(ranges):
            return f"(?i:{character(node.value)})"
        return one_of(ranges, last_of(at.flags))

    def reference(self, node: BackReference, at: _At) -> _Work:
        indices = tuple(index for index in node.indices if index in self.seen)
        by_engine = at.flags.ignore_case and not self.survey.is_folded
        if by_engine and not self.ascii_alone.issuperset(indices):
            raise UnsupportedPatternError(
                "What this refers to cannot be compared with i here, as it may be no ASCII",
                self.pattern.source,
                node.span,
                "Set i for the whole pattern, or let the group hold ASCII only.",
            )
        sources = [self.referred(index, by_engine=by_engine) for index in indices]
        self.piece = _Piece(
            source="".join(sources), is_tight=len(sources) == 1, may_be_full=bool(sources)
        )
        yield from ()

    def referred(self, index: int, *, by_engine: bool) -> str:
        has_twin = self.keeping[index] is Keeping.TWIN
        name = f"r{index}" if has_twin else f"g{index}"
        source = f"(?P={name})"
        if by_engine:
            source = f"(?i:{source})"
        return source if index in self.set else f"(?({name}){source}|)"

    def bounded(self, source: str, node: Node) -> str:
        if len(source) > _MOST_WRITTEN:
            raise UnsupportedPatternError(
                "Repeats within repeats of what may be empty make this too large",
                self.pattern.source,
                node.span,
            )
        return source


_WORK: Mapping[type[Node], Callable[..., _Work]] = MappingProxyType(
    {
        Alternation: _Writer.alternation,
        Anchor: _Writer.anchor,
        BackReference: _Writer.reference,
        Group: _Writer.group,
        Look: _Writer.look,
        Modified: _Writer.modified,
        Repeat: _Writer.repeat,
        Sequence: _Writer.sequence,
    }
)
"""What translates each kind of part that is not one character."""


def _ordered(first: str, then: str, at: _At) -> str:
    """Write two parts so that the first is matched first."""
    return then + first if at.backwards else first + then
