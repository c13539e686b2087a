"""The laws of the parser of JavaScript patterns. Where Node is there, it is asked as well.

HYPOTHESIS_PROFILE=nightly tries thirty times as many patterns.
"""

from collections.abc import Iterator

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.privacy.ecmascript.mutants import FLAGS, PIECES
from tests.privacy.ecmascript.node import node
from tests.privacy.ecmascript.same_patterns import differences, read
from tests.privacy.ecmascript.valid import VALID

from msgcore.policy import DOCUMENTED
from msgcore.privacy.ecmascript.flags import Flags
from msgcore.privacy.ecmascript.parser import parse
from msgcore.privacy.ecmascript.tree import Node, Pattern

USUAL = settings.default.max_examples if settings.default else 100

ANY_FLAGS = st.sampled_from(FLAGS)
PATTERNS = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
"""Most are none."""

UNITS = st.text(st.characters(codec=None, exclude_categories=()), max_size=20)
"""Halves of pairs, too."""


@st.composite
def mutants(draw: st.DrawFn) -> tuple[str, str]:
    """Something valid with some characters taken out and some put in."""
    pattern, flags = draw(st.sampled_from(VALID))
    for _ in range(draw(st.integers(1, 3))):
        first = draw(st.integers(0, len(pattern)))
        last = draw(st.integers(first, min(len(pattern), first + 2)))
        put = draw(st.sampled_from(("", *PIECES)))
        pattern = pattern[:first] + put + pattern[last:]
    return pattern, flags


VALIDS = st.sampled_from(VALID)


def tree(pattern: str, flags: str) -> Pattern:
    return parse(pattern, Flags.of(flags), DOCUMENTED.privacy)


@settings(max_examples=5 * USUAL)
@given(PATTERNS, ANY_FLAGS)
def test_a_pattern_of_many_pieces_is_read_where_node_reads_it(pattern: str, flags: str) -> None:
    assert differences(node(), [(pattern, flags)]) == []


@settings(max_examples=5 * USUAL)
@given(mutants())
def test_a_spoilt_pattern_is_read_where_node_reads_it(spoilt: tuple[str, str]) -> None:
    assert differences(node(), [spoilt]) == []


@settings(max_examples=2 * USUAL)
@given(UNITS | PATTERNS, ANY_FLAGS)
def test_whatever_is_read_comes_out_as_a_tree_or_as_an_error_with_its_place(
    pattern: str, flags: str
) -> None:
    error = read(pattern, flags)
    if error is None:
        assert tree(pattern, flags).source == pattern
    else:
        assert 0 <= error.span[0] < error.span[1] <= len(pattern)
        assert str(error)


def nested(node: object) -> Iterator[Node]:
    """The parts of a tree that stand directly below one."""
    for field in attrs.fields(type(node)):  # type: ignore[arg-type]
        value = getattr(node, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if attrs.has(type(one)):
                yield one


def check_spans(part: Node, shared: int) -> None:
    """Check the places of what stands below, of which neighbours may share so many characters."""
    first, last = part.span[0], part.span[0]
    for below in nested(part):
        start, end = below.span
        assert part.span[0] <= start <= end <= part.span[1]
        assert first <= start
        assert last <= end
        assert last - shared <= start
        first, last = start, end
        check_spans(below, shared)


@settings(max_examples=2 * USUAL)
@given(mutants() | VALIDS)
def test_the_parts_of_a_tree_stand_in_order_and_inside_what_they_are_parts_of(
    given_pattern: tuple[str, str],
) -> None:
    pattern, flags = given_pattern
    if read(pattern, flags) is None:
        # The halves of a pair stand in one place.
        astral = any(letter > "\uffff" for letter in pattern)
        check_spans(tree(pattern, flags).body, shared=int(astral and "u" not in flags))


@given(VALIDS)
def test_parentheses_that_do_not_capture_change_nothing(valid: tuple[str, str]) -> None:
    pattern, flags = valid
    assert tree(f"(?:{pattern})", flags).body == tree(pattern, flags).body


@given(st.integers(0, 0xFFFF), ANY_FLAGS)
def test_a_character_by_its_number_is_that_character(value: int, flags: str) -> None:
    written = [rf"\u{value:04x}", rf"\u{value:04X}", rf"(?:\u{value:04x})"]
    if value <= 0xFF:
        written.append(rf"\x{value:02x}")
    if "u" in flags:
        written.append(rf"\u{{{value:x}}}")
    if chr(value) not in "^$\\.*+?()[]{}|":
        written.append(chr(value))
    assert len({tree(one, flags).body for one in written}) == 1


@given(PATTERNS.filter(lambda pattern: not pattern.isascii()))
def test_without_u_a_pair_and_its_halves_are_the_same(pattern: str) -> None:
    units = pattern.encode("utf-16-le", "surrogatepass")
    halves = "".join(
        chr(int.from_bytes(units[at : at + 2], "little")) for at in range(0, len(units), 2)
    )
    error = read(pattern, "")
    if error is None:
        assert tree(pattern, "").body == tree(halves, "").body
    else:
        other = read(halves, "")
        assert other is not None
        assert other.message == error.message


Place = tuple[tuple[int, int], ...]
"""Which alternative of which groups something stands in, from outside to inside."""


@st.composite
def named(draw: st.DrawFn) -> tuple[str, list[tuple[str, Place]]]:
    """A pattern of groups with names, and where each name stands."""
    places: list[tuple[str, Place]] = []
    numbers = iter(range(1000))

    def alternatives(place: Place, depth: int) -> str:
        number = next(numbers)
        many = draw(st.integers(1, 3))
        return "|".join(
            "".join(part((*place, (number, at)), depth) for _ in range(draw(st.integers(0, 2))))
            for at in range(many)
        )

    def part(place: Place, depth: int) -> str:
        kind = draw(st.sampled_from("abc:=") if depth else st.just("x"))
        if kind == "x":
            return kind
        if kind in ":=":
            return f"(?{kind}{alternatives(place, depth - 1)})"
        places.append((kind, place))
        return f"(?<{kind}>{alternatives(place, depth - 1)})"

    return alternatives((), 3), places


def apart(first: Place, second: Place) -> bool:
    """Whether two places are in different alternatives of something that holds both."""
    alternatives = dict(first)
    return any(alternatives.get(number, at) != at for number, at in second)


@settings(max_examples=2 * USUAL)
@given(named())
def test_groups_share_a_name_exactly_where_no_two_of_them_can_take_part(
    drawn: tuple[str, list[tuple[str, Place]]],
) -> None:
    pattern, places = drawn
    together = [
        (one, other)
        for at, (one, first) in enumerate(places)
        for other, second in places[:at]
        if one == other and not apart(first, second)
    ]
    assert (read(pattern, "") is None) == (not together)
