"""What a pattern may make of itself before any text is looked at.

| bound | of |
|---|---|
| `pattern_repeats_max` | how often a part is counted: by its own quantifier times all around it |
| `pattern_size_max` | how large the pattern is when everything counted is written out |

The engine writes out what must be there a number of times: `a{10000000}` takes gigabytes before
the first search, and no time limit stops it. The product alone is no bound: it allows a thousand
parts that are each counted as often as it permits. A part that may be there so many times is a
loop to the engine and takes up no room; a most beyond any text is none (`repeats.py`), and not
counted.

| repeat | of one character | of more |
|---|---|---|
| `*`, `?`, `{0,n}` | 1 | 1: the loop |
| `+`, `{1,n}` | 1 | 2: once, and the loop |
| `{n}`, `{n,}`, `{n,m}` | n | n + 1 |

So `+` within `+` within `+` doubles each time. What the translation adds is counted by `size.py`.
"""

from collections.abc import Sequence

import attrs

from msgcore.policy.privacy import PrivacyPolicy
from msgcore.privacy.ecmascript.characters import OneCharacter, characters_of
from msgcore.privacy.ecmascript.problems import PatternError
from msgcore.privacy.ecmascript.ranges import Ranges
from msgcore.privacy.ecmascript.repeats import MOST_COUNTED
from msgcore.privacy.ecmascript.tree import (
    Class,
    Node,
    Pattern,
    Property,
    Repeat,
    Shorthand,
    Span,
)
from msgcore.privacy.ecmascript.walk import Place, fold

__all__ = ["check_bounds", "check_size"]

_RANGES_OF_A_CHARACTER = 2
"""How many ranges of a class take as much memory as one character does."""

_SINGLES_OF_A_CHARACTER = 50
"""How many characters of a class do."""

_SIZE_OF_A_PROPERTY = 30
"""How much a property takes where it is written out, with the flag `i`."""


@attrs.frozen
class _Extent:
    """How far a part goes: how often it counts, how large it is, and where the most of both is."""

    count: int
    counted: Span
    size: int


def check_bounds(pattern: Pattern, policy: PrivacyPolicy) -> None:
    """Refuse a pattern that would take too much to compile.

    Args:
        pattern: The pattern.
        policy: What is allowed.

    Raises:
        PatternError: Something is counted too often, or the whole is too large written out.

    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.privacy.ecmascript.flags import Flags
    >>> from msgcore.privacy.ecmascript.tree import Character
    >>> digits = Repeat(Character(49), 20_000, 20_000, span=(0, 8))
    >>> many = Pattern(source="1{20000}", flags=Flags(), body=digits, groups=())
    >>> check_bounds(many, DOCUMENTED.privacy)
    Traceback (most recent call last):
    msgcore.privacy.ecmascript.problems.PatternError: line 1, column 1: This is counted 20,000 \
times, and 10,000 is the most (Count less often, or less deep.)
      1{20000}
      ^^^^^^^^
    """

    def step(node: Node, place: Place, below: Sequence[_Extent]) -> _Extent:
        extent = _extent(node, place, below)
        if extent.count > policy.pattern_repeats_max:
            endless = extent.count >= MOST_COUNTED
            often = "as often as no text is long" if endless else f"{extent.count:,} times"
            raise PatternError(
                f"This is counted {often}, and {policy.pattern_repeats_max:,} is the most",
                pattern.source,
                extent.counted,
                "Count less often, or less deep.",
            )
        check_size(extent.size, node.span, pattern, policy)
        return extent

    fold(pattern, step)


def check_size(size: int, span: Span, pattern: Pattern, policy: PrivacyPolicy) -> None:
    """Refuse what is too large when it is written out.

    Args:
        size: How large it is.
        span: Where it stands.
        pattern: The pattern.
        policy: What is allowed.

    Raises:
        PatternError: It is too large.
    """
    if size > policy.pattern_size_max:
        raise PatternError(
            f"This has {size:,} parts when it is written out, and {policy.pattern_size_max:,} is "
            "the most",
            pattern.source,
            span,
            "Count less often, or leave something out.",
        )


def _extent(node: Node, place: Place, below: Sequence[_Extent]) -> _Extent:
    match node:
        case Repeat():
            times = max(node.least if node.most is None else node.most, 1)
            (body,) = below
            counted = node.span if times > 1 else body.counted
            return _Extent(body.count * times, counted, _repeated(node, body))
        case Class() if any(isinstance(item, Property) for item in node.items):
            return _Extent(1, node.span, _SIZE_OF_A_PROPERTY * len(node.items))
        case Property():
            return _Extent(1, node.span, _SIZE_OF_A_PROPERTY)
        case Class() | Shorthand(letter="s" | "S"):
            return _Extent(1, node.span, _size(characters_of(node, place.flags)))
        case _:
            most = max(below, key=lambda extent: extent.count, default=_Extent(1, node.span, 0))
            return _Extent(most.count, most.counted, 1 + sum(extent.size for extent in below))


def _repeated(node: Repeat, body: _Extent) -> int:
    if isinstance(node.body, OneCharacter):
        return body.size * max(node.least, 1)
    if node.least == node.most == 1:
        return body.size
    return body.size * (node.least + 1)


def _size(letters: Ranges) -> int:
    singles = sum(first == last for first, last in letters)
    ranges = len(letters) - singles
    return 1 + ranges // _RANGES_OF_A_CHARACTER + singles // _SINGLES_OF_A_CHARACTER
