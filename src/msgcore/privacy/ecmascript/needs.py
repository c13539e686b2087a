"""What a text must have for a pattern to match in it at all, told from the tree alone.

| need | found in | asked of a text |
|---|---|---|
| `least` | every part | is it as long as that, in UTF-16 code units? |
| `digits` | parts that match nothing but ASCII digits | has it as many? |
| `outline` | how digits, capitals and single characters follow each other | does it stand in its? |
| `literals` | parts that match one of a few strings | does one of them stand in it? |

**Law: what a pattern needs never excludes a text that it matches.** So what lies in a look-around
counts for no width, what is looked for in vain counts for nothing, and half a surrogate pair is
no literal: the text has the whole one.
"""

from collections.abc import Collection, Iterable, Sequence

import attrs

from msgcore.privacy.ecmascript import tree
from msgcore.privacy.ecmascript.characters import characters_of
from msgcore.privacy.ecmascript.outline import (
    EMPTY,
    UNKNOWN,
    Outline,
    around,
    is_common,
    of_branches,
    of_letters,
    of_parts,
    of_repeat,
    outlined,
)
from msgcore.privacy.ecmascript.ranges import Ranges
from msgcore.privacy.ecmascript.tree import (
    Alternation,
    BackReference,
    Character,
    Class,
    Dot,
    Look,
    Node,
    Pattern,
    Property,
    Repeat,
    Shorthand,
)
from msgcore.privacy.ecmascript.walk import Place, fold

__all__ = ["Needs", "TextFacts", "needs_of"]

_DIGITS = b"0123456789"
_SURROGATES = (0xD800, 0xDFFF)
_LAST_UNIT = 0xFFFF
_LITERALS_MAX = 4
"""How many literals are looked for at most: each costs about as much as the digits do."""
_STRINGS_MAX = 8
"""How many strings a part is followed as while it may yet become a literal."""
_LONGEST = 32
"""How long a literal becomes at most."""


@attrs.define
class TextFacts:
    """What is counted in a text, once, for all patterns.

    Nobody changes what it says; it is not frozen, since making a frozen one takes half as long
    again.

    Args:
        text: The text.
        raw: The same in UTF-8, as it is counted in.
        length: How many UTF-16 code units it has.
        digits: How many ASCII digits it has.
    """

    text: str = attrs.field(repr=False)
    raw: bytes = attrs.field(repr=False)
    length: int
    digits: int
    _outline: str | None = attrs.field(default=None, init=False, repr=False, eq=False)

    @classmethod
    def of(cls, text: str) -> "TextFacts":
        """Count in a text.

        Args:
            text: Any text.

        >>> TextFacts.of("Call 555 😀")
        TextFacts(length=11, digits=3)
        """
        raw = text.encode("utf-8", "surrogatepass")
        length = len(raw) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
        return cls(text, raw, length, len(raw) - len(raw.translate(None, _DIGITS)))

    @property
    def outline(self) -> str:
        """How the text looks (`outline.py`); most patterns are ruled out before they ask."""
        if self._outline is None:
            self._outline = outlined(self.raw)
        return self._outline


@attrs.frozen(kw_only=True)
class Needs:
    """What a text must have for a pattern to match.

    Args:
        least: How long a match is at least, in UTF-16 code units.
        digits: How many ASCII digits a match has at least.
        outline: What stands in the outline of every text with a match; empty where nothing is
            known.
        literals: Strings of which one stands in every text with a match; none where no such
            strings are known.
    """

    least: int = 0
    digits: int = 0
    outline: str = ""
    literals: tuple[str, ...] = ()

    def may_match(self, facts: TextFacts) -> bool:
        """Whether a text has what is needed. If not, the pattern does not match in it.

        >>> Needs(least=11, digits=9, literals=("-",)).may_match(TextFacts.of("No. 123"))
        False
        """
        if facts.digits < self.digits or facts.length < self.least:
            return False
        if self.outline and self.outline not in facts.outline:
            return False
        if not self.literals:
            return True
        text = facts.text
        for literal in self.literals:  # noqa: SIM110 - a loop costs half of what any() does
            if literal in text:
                return True
        return False


@attrs.frozen(kw_only=True)
class _Part:
    """What is known of a part: its width, what it counts, all it can be, what it must hold."""

    least: int = 0
    digits: int = 0
    outline: Outline = UNKNOWN
    strings: frozenset[str] | None = None
    literals: tuple[str, ...] = ()


_NOTHING = _Part(outline=EMPTY, strings=frozenset({""}))


def needs_of(pattern: Pattern) -> Needs:
    r"""What a text must have for a pattern to match in it.

    Args:
        pattern: The pattern.

    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.privacy.ecmascript.flags import Flags
    >>> from msgcore.privacy.ecmascript.parser import parse
    >>> needs_of(parse(r"\d{3}-\d{2}-\d{4}", Flags(), DOCUMENTED.privacy))
    Needs(least=11, digits=9, outline='000-00-0000', literals=('-',))
    """
    whole = fold(pattern, _part)
    return Needs(
        least=whole.least,
        digits=whole.digits,
        outline=whole.outline.asked,
        literals=_best([whole]),
    )


def _part(node: Node, place: Place, below: Sequence[_Part]) -> _Part:
    part = below[0] if below else _NOTHING
    match node:
        case Character() | Class() | Dot() | Property() | Shorthand():
            part = _letter(characters_of(node, place.flags))
        case Look() if node.negated:
            part = _NOTHING
        case Look():
            seen = around(part.outline)
            part = attrs.evolve(_NOTHING, literals=_best(below), outline=seen)
        case BackReference():
            part = _Part()
        case tree.Sequence():
            part = _sequence(below)
        case Alternation():
            part = _alternation(below)
        case Repeat():
            part = _repeat(node, part)
        case _:
            pass
    return part


def _letter(letters: Ranges) -> _Part:
    strings = None
    if letters and sum(last - first + 1 for first, last in letters) <= _LITERALS_MAX:
        values = [value for first, last in letters for value in range(first, last + 1)]
        if not any(_is_half_or_pair(value) for value in values):
            strings = frozenset(map(chr, values))
    return _Part(
        least=1,
        digits=int(_are_digits(letters)),
        outline=of_letters(letters),
        strings=strings,
    )


def _are_digits(letters: Ranges) -> bool:
    return all(first >= _DIGITS[0] and last <= _DIGITS[-1] for first, last in letters)


def _is_half_or_pair(value: int) -> bool:
    return _SURROGATES[0] <= value <= _SURROGATES[1] or value > _LAST_UNIT


def _sequence(parts: Sequence[_Part]) -> _Part:
    run: frozenset[str] = frozenset({""})
    is_whole, found = True, []
    for part in parts:
        found.append(part.literals)
        longer = None if part.strings is None else _joined(run, part.strings)
        if longer is None:
            found.append(_literals(run))
            is_whole = False
            longer = part.strings or frozenset({""})
        run = longer
    found.append(_literals(run))
    return _Part(
        least=sum(part.least for part in parts),
        digits=sum(part.digits for part in parts),
        outline=of_parts([part.outline for part in parts]),
        strings=run if is_whole else None,
        literals=_better(found),
    )


def _alternation(branches: Sequence[_Part]) -> _Part:
    strings = None
    if all(branch.strings is not None for branch in branches):
        strings = frozenset[str]().union(*(branch.strings or () for branch in branches))
    each = [_best([branch]) for branch in branches]
    literals = _fewest({literal for some in each for literal in some}) if all(each) else ()
    return _Part(
        least=min(branch.least for branch in branches),
        digits=min(branch.digits for branch in branches),
        outline=of_branches([branch.outline for branch in branches]),
        strings=strings if strings and len(strings) <= _STRINGS_MAX else None,
        literals=literals,
    )


def _repeat(node: Repeat, body: _Part) -> _Part:
    strings = None
    if node.most == 0:
        strings = _NOTHING.strings
    elif node.least == 0 and node.most == 1 and body.strings is not None:
        strings = body.strings | {""}
    elif node.least == node.most and node.least <= _LONGEST and body.strings is not None:
        strings = _NOTHING.strings
        for _ in range(node.least):
            strings = strings and _joined(strings, body.strings)
    return _Part(
        least=body.least * node.least,
        digits=body.digits * node.least,
        outline=of_repeat(node, body.outline),
        strings=strings,
        literals=_best([body]) if node.least else (),
    )


def _joined(run: frozenset[str], more: frozenset[str]) -> frozenset[str] | None:
    """All of both, one after the other; None where that is too much."""
    if len(run) * len(more) > _STRINGS_MAX:
        return None
    joined = frozenset(first + second for first in run for second in more)
    return joined if max(map(len, joined)) <= _LONGEST else None


def _literals(strings: frozenset[str]) -> tuple[str, ...]:
    """Strings of which one must be there; none where that would say little."""
    literals = _fewest(strings)
    return () if any(map(is_common, literals)) else literals


def _fewest(strings: Collection[str]) -> tuple[str, ...]:
    """Only those that hold no other; none where these are too many, or one is empty."""
    fewest: list[str] = []
    for text in sorted(strings, key=len):
        if not any(shorter in text for shorter in fewest):
            fewest.append(text)
            if not text or len(fewest) > _LITERALS_MAX:
                return ()
    return tuple(sorted(fewest))


def _best(parts: Sequence[_Part]) -> tuple[str, ...]:
    return _better(
        [*(part.literals for part in parts), *(_literals(p.strings) for p in parts if p.strings)]
    )


def _better(candidates: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Of several needs the one that says most: the fewest strings, then the longest."""
    return min(
        filter(None, candidates),
        key=lambda strings: (len(strings), -min(map(len, strings))),
        default=(),
    )
