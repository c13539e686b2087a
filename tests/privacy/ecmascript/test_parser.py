"""Whole patterns: what people write, where each part stands, and what no pattern may cost."""

import attrs
import pytest
from tests.privacy.ecmascript.reading import body, char, pattern, refused, single

from msgcore.policy import DOCUMENTED
from msgcore.privacy.ecmascript.flags import Flags
from msgcore.privacy.ecmascript.parser import parse
from msgcore.privacy.ecmascript.problems import PatternError
from msgcore.privacy.ecmascript.tree import (
    Anchor,
    AnchorKind,
    Character,
    Class,
    Dot,
    Look,
    Repeat,
    Sequence,
    Shorthand,
)

DIGIT = Shorthand("d")

HOSTILE = [
    *("(", "[", "\\", "{9", "|", ")", "*", "]", "}", "😀", "\ud83d", "9", "a"),
    *(
        "(?",
        "(?:",
        "(?=",
        "(?<=",
        "(?i:",
        "(?i",
        "(?i-",
        "(?<",
        "(?<a",
        "(?<a>",
        "(?<a>|",
        "(?<a>)|",
    ),
    *("()", "[]", "[^", "[a-", r"[\c", r"[\]", "a{", "a{1", "a{1,", "{1,", "a{99}", "a|b", ".{9}"),
    *(r"\u", r"\u{", r"\u{1", r"\x", r"\c", r"\9", r"\1", r"\k", r"\k<", r"\k<a", r"\p{", r"\p{L"),
]


def test_a_social_security_number() -> None:
    assert body(r"(?<!\d)\d{3}-\d{2}") == Sequence(
        (
            Look(DIGIT, ahead=False, negated=True),
            Repeat(DIGIT, 3, 3),
            char("-"),
            Repeat(DIGIT, 2, 2),
        )
    )


def test_an_address_of_mail() -> None:
    assert body(r"^[\w.+-]+@.+$") == Sequence(
        (
            Anchor(AnchorKind.START),
            Repeat(
                Class(
                    (Shorthand("w"), single("."), single("+"), single("-")),
                    negated=False,
                ),
                1,
                None,
            ),
            char("@"),
            Repeat(Dot(), 1, None),
            Anchor(AnchorKind.END),
        )
    )


def test_boundaries() -> None:
    assert body(r"\b\B") == Sequence((Anchor(AnchorKind.WORD), Anchor(AnchorKind.NOT_WORD)))


def test_without_u_an_astral_character_is_two_and_the_second_is_repeated() -> None:
    lead, trail = Character(0xD83D), Character(0xDE00)
    node = body("😀+")
    assert node == Sequence((lead, Repeat(trail, 1, None)))
    assert isinstance(node, Sequence)
    assert [part.span for part in node.parts] == [(0, 1), (0, 2)]
    assert body("😀+", "u") == Repeat(Character(0x1F600), 1, None)


def test_two_halves_in_a_source_are_one_character_with_u() -> None:
    assert body("\ud83d\ude00+", "u") == Repeat(Character(0x1F600), 1, None)
    assert body("\ud83d\ude00+", "u").span == (0, 3)


def test_halves_alone_are_characters() -> None:
    assert body("\ud83d", "u") == body("\ud83d") == Character(0xD83D)


def test_ends_of_lines_are_characters() -> None:
    for end in "\n\r\u2028\u2029":
        assert body(end) == char(end)
    assert refused("a\n(b").line == 2


def test_every_part_knows_where_it_stands() -> None:
    node = body(r"ab|(c)\1*|$")
    assert node.span == (0, 11)
    assert [branch.span for branch in node.branches] == [(0, 2), (3, 9), (10, 11)]  # type: ignore[union-attr]


def test_a_pattern_keeps_what_it_was_made_of() -> None:
    made = pattern("(?<n>a)", "gi")
    assert (made.source, str(made.flags), made.groups) == ("(?<n>a)", "gi", ("n",))


def test_a_pattern_is_no_longer_than_the_policy_says() -> None:
    policy = attrs.evolve(DOCUMENTED.privacy, pattern_characters_max=4)
    parse("abcd", Flags(), policy)
    parse("😀😀😀😀", Flags(), policy)
    with pytest.raises(PatternError, match="has 5 characters, and 4 are the most") as caught:
        parse("abcde", Flags(), policy)
    assert caught.value.span == (4, 5)


@pytest.mark.parametrize("flags", ["", "u"])
@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
def test_a_hostile_pattern_ends_and_not_in_the_depths(piece: str, flags: str) -> None:
    """However deep a policy lets groups nest: the parser needs none of Python's stack for it."""
    policy = attrs.evolve(DOCUMENTED.privacy, pattern_depth_max=10**6, pattern_characters_max=10**6)
    for end in ("", ")" * 10_000 + r"]\k<a>"):
        source = piece * (10_000 // len(piece)) + end
        try:
            read = parse(source, Flags.of(flags), policy)
        except PatternError as error:
            assert 0 <= error.span[0] < error.span[1] <= len(source)  # noqa: PT017 - either may come
        else:
            assert read.source == source


def test_many_names_at_many_depths_are_told_apart() -> None:
    policy = attrs.evolve(DOCUMENTED.privacy, pattern_depth_max=10**6)
    source = "".join(f"(?<n{number}>a|" for number in range(900)) + ")" * 900
    assert len(set(parse(source, Flags(), policy).groups)) == 900
