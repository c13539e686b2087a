r"""Groups, their names and numbers, references to them, looks, and parts with flags."""

import attrs
import pytest
from tests.privacy.ecmascript.reading import body, char, pattern, refused, said, seq

from msgcore.policy import DOCUMENTED
from msgcore.privacy.ecmascript.flags import Flags
from msgcore.privacy.ecmascript.parser import parse
from msgcore.privacy.ecmascript.tree import (
    Alternation,
    BackReference,
    Character,
    Group,
    Look,
    Modified,
    Repeat,
    Sequence,
)

A, B = char("a"), char("b")


def test_groups_are_numbered_as_they_open() -> None:
    assert body("((a)b)") == Group(Sequence((Group(A, 2), B)), 1)
    assert pattern("(a)(?:b)(?<n>c)(?=d)(e)").groups == ("", "n", "")


def test_a_group_that_does_not_capture_is_what_it_holds() -> None:
    assert body("(?:a)") == A
    assert body("(?:)") == Sequence(())
    assert body("(?:ab)*") == Repeat(seq("ab"), 0, None)
    assert body("a(?:ab)") == Sequence((A, seq("ab")))


def test_a_repeat_of_one_stands_where_its_parentheses_stand() -> None:
    node = body("a(?:ab)*")
    assert isinstance(node, Sequence)
    assert node.parts[1].span == (1, 8)


def test_alternatives_may_be_empty() -> None:
    nothing = Sequence(())
    assert body("a||b") == Alternation((A, nothing, B))
    assert body("|") == Alternation((nothing, nothing))
    assert body("") == nothing
    assert body("(|a)") == Group(Alternation((nothing, A)), 1)


def test_looks_look_ahead_or_behind() -> None:
    assert body("(?=a)") == Look(A, ahead=True, negated=False)
    assert body("(?!a)") == Look(A, ahead=True, negated=True)
    assert body("(?<=a)") == Look(A, ahead=False, negated=False)
    assert body("(?<!a)") == Look(A, ahead=False, negated=True)


def test_only_a_look_ahead_may_be_repeated_and_only_without_u() -> None:
    assert body("(?=a)*") == Repeat(Look(A, ahead=True, negated=False), 0, None)
    assert said("(?=a)*", "u") == ("There is nothing to repeat", "*")
    assert said("(?<=a)*") == ("There is nothing to repeat", "*")


def test_parts_may_have_flags_of_their_own() -> None:
    assert body("(?im-s:a)") == Modified(A, frozenset("im"), frozenset("s"))
    assert body("(?i-:a)") == Modified(A, frozenset("i"), frozenset())
    assert body("(?-i:a)") == Modified(A, frozenset(), frozenset("i"))


@pytest.mark.parametrize(
    "name",
    ["n", "$", "_1", "é", "名", "groups", r"\u006e", r"\u{6E}", "n\u200d", "𐐀", r"\ud801\udc00"],
)
@pytest.mark.parametrize("flags", ["", "u"])
def test_names_are_identifiers(name: str, flags: str) -> None:
    meant = name.encode().decode("unicode_escape") if name.startswith(r"\u0") else name
    meant = {r"\u{6E}": "n", r"\ud801\udc00": "𐐀"}.get(name, meant)
    assert pattern(f"(?<{name}>a)", flags).groups == (meant,)
    assert body(rf"(?<{name}>a)\k<{name}>", flags) == Sequence(
        (Group(A, 1, meant), BackReference((1,), meant))
    )


def test_a_name_may_stand_in_each_of_several_alternatives() -> None:
    node = body(r"(?:(?<n>a)|(?<n>b))\k<n>")
    assert node == Sequence(
        (Alternation((Group(A, 1, "n"), Group(B, 2, "n"))), BackReference((1, 2), "n"))
    )


def test_a_second_group_of_a_name_is_shown() -> None:
    error = refused("(?<n>a)(?<n>b)")
    assert error.span == (10, 11)
    assert error.hint == "Two groups may share a name only in different alternatives."


def test_a_number_is_a_reference_where_there_is_such_a_group_anywhere() -> None:
    assert body(r"\1(a)") == Sequence((BackReference((1,)), Group(A, 1)))
    assert body(r"\2(a)") == Sequence((Character(2), Group(A, 1)))
    assert body(r"(?:\1|(a))") == Alternation((BackReference((1,)), Group(A, 1)))
    assert body(r"\1(?<n>a)") == Sequence((BackReference((1,)), Group(A, 1, "n")))
    assert body(r"\1[(a)]\(a\)(?:a)(?=a)(?<!a)(?i:a)") != body(r"\1[(a)]\(a\)(?:a)(?=a)(?<!a)(a)")


def test_all_the_digits_of_a_reference_count() -> None:
    ten = "(a)" * 10
    node = body(rf"{ten}\10")
    assert isinstance(node, Sequence)
    assert node.parts[-1] == BackReference((10,))
    assert body(r"(a)\10") == Sequence((Group(A, 1), Character(0o10)))


def test_where_no_group_has_a_name_k_is_a_letter_without_u() -> None:
    assert body(r"\k<n>") == seq("k<n>")
    assert said(r"\k<n>", "u") == ("No group has the name 'n'", r"\k<n>")
    assert said(r"\k<n>(?<m>)") == ("No group has the name 'n'", r"\k<n>")
    assert said(r"\k(?<m>)") == (r"A name must follow '\k'", r"\k")


def test_what_only_looks_like_a_name_makes_k_no_reference() -> None:
    assert body(r"\k[(?<n>)]\(?<n>(?<=a)(?<!b)") is not None


@pytest.mark.parametrize(
    ("source", "hint"),
    [
        ("(?P<n>a)", "'(?<name>…)'"),
        ("(?'n'a)", "'(?<name>…)'"),
        ("(?P=n)", r"'\k<name>'"),
        ("(?>a)", "atomic"),
        ("(?#a)", "comments"),
        ("(?|a)", "share"),
        ("(?(1)a)", "conditions"),
        ("(?R)", "call itself"),
        ("(?&n)", "call a group"),
        ("(?i)a", "'(?i:…)'"),
    ],
)
def test_what_other_engines_write_is_explained(source: str, hint: str) -> None:
    assert hint in refused(source).hint


def test_groups_nest_as_deep_as_the_policy_says() -> None:
    policy = attrs.evolve(DOCUMENTED.privacy, pattern_depth_max=3)
    assert parse("(?:(?=(a)))", Flags(), policy).groups == ("",)
    with pytest.raises(ValueError, match="nested more than 3 deep") as caught:
        parse("a(?:(?=((a))))", Flags(), policy)
    assert caught.value.span == (8, 9)  # type: ignore[attr-defined]
