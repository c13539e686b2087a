"""Edits: what was done to a text, told in places of the original."""

import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.privacy.edits import Edit, Hit, applied, laid_over, original_span, united

TEXT = "Call 555-0100 or 555-0199."
CALL = Edit(span=(5, 13), replacement="X", rules=("phone",))


def test_a_span_goes_forwards() -> None:
    for span in ((2, 1), (-1, 3)):
        with pytest.raises(InvalidValueError, match="is no span"):
            Edit(span=span)


def test_it_survives_plain_data() -> None:
    assert codec.from_data(Edit, codec.to_data(CALL)) == CALL


def test_the_first_rule_edits_the_original() -> None:
    edits, text = laid_over(TEXT, (), [Hit(5, 13, "X"), Hit(17, 25, "Y")], "phone")
    assert text == "Call X or Y."
    assert [edit.span for edit in edits] == [(5, 13), (17, 25)]
    assert applied(TEXT, edits) == text


def test_a_later_rule_finds_its_place_in_the_original() -> None:
    edits, text = laid_over("Call X or 555-0199.", (CALL,), [Hit(10, 18, "Y")], "again")
    assert [edit.span for edit in edits] == [(5, 13), (17, 25)]
    assert text == applied(TEXT, edits) == "Call X or Y."


def test_a_rule_that_changes_what_another_put_there_makes_one_edit_of_both() -> None:
    edits, text = laid_over("Call X or 555-0199.", (CALL,), [Hit(4, 9, "_")], "blanks")
    assert edits == (Edit(span=(4, 16), replacement="_", rules=("phone", "blanks")),)
    assert text == applied(TEXT, edits) == "Call_ 555-0199."


def test_it_keeps_what_it_does_not_touch_of_the_earlier_replacement() -> None:
    masked = Edit(span=(5, 13), replacement="XXX-XXXX", rules=("phone",))
    edits, text = laid_over("Call XXX-XXXX.", (masked,), [Hit(8, 9, " ")], "hyphen")
    assert edits == (Edit(span=(5, 13), replacement="XXX XXXX", rules=("phone", "hyphen")),)
    assert text == "Call XXX XXXX."


def test_several_hits_in_one_replacement_make_one_edit() -> None:
    masked = Edit(span=(5, 13), replacement="XXX-XXXX", rules=("phone",))
    edits, text = laid_over("Call XXX-XXXX.", (masked,), [Hit(5, 6, "#"), Hit(9, 10, "#")], "hash")
    assert edits == (Edit(span=(5, 13), replacement="#XX-#XXX", rules=("phone", "hash")),)
    assert text == "Call #XX-#XXX."


def test_a_rule_may_take_in_several_edits() -> None:
    before = (Edit(span=(1, 2), rules=("a",)), Edit(span=(4, 6), replacement="-", rules=("b",)))
    text = applied("0123456789", before)
    assert text == "023-6789"
    edits, text = laid_over(text, before, [Hit(0, 6, "*")], "c")
    assert edits == (Edit(span=(0, 8), replacement="*", rules=("a", "b", "c")),)
    assert text == applied("0123456789", edits) == "*89"


def test_beside_each_other_is_not_within() -> None:
    removed = Edit(span=(2, 4), rules=("a",))
    for hit, span in ((Hit(0, 2, "L"), (0, 2)), (Hit(2, 4, "R"), (4, 6))):
        edits, text = laid_over("0145", (removed,), [hit], "b")
        assert sorted(edit.span for edit in edits) == sorted([(2, 4), span])
        assert applied("012345", edits) == text


def test_what_is_put_in_where_something_was_removed_is_one_edit() -> None:
    removed = Edit(span=(2, 4), rules=("a",))
    edits, text = laid_over("0145", (removed,), [Hit(2, 2, "!")], "b")
    assert edits == (Edit(span=(2, 4), replacement="!", rules=("a", "b")),)
    assert text == "01!45"


def test_what_is_put_in_beside_a_replacement_stands_by_itself() -> None:
    edits, text = laid_over("Call X.", (CALL,), [Hit(5, 5, "<"), Hit(6, 6, ">")], "quotes")
    assert [edit.span for edit in edits] == [(5, 5), (5, 13), (13, 13)]
    assert text == applied("Call 555-0100.", edits) == "Call <X>."


def test_rules_that_look_through_the_original_share_what_they_both_found() -> None:
    edits = united((CALL,), [Hit(0, 8, "Y"), Hit(17, 25, "Z")], "other")
    assert edits == (
        Edit(span=(0, 13), replacement="X", rules=("phone", "other")),
        Edit(span=(17, 25), replacement="Z", rules=("other",)),
    )
    assert united((CALL,), [Hit(17, 25, "Z")], "other")[0] == CALL


@pytest.mark.parametrize(
    ("now", "original"),
    [
        ((0, 4), (0, 4)),
        ((0, 6), (0, 13)),
        ((5, 6), (5, 13)),
        ((6, 10), (13, 17)),
        ((4, 10), (4, 17)),
        ((10, 11), (17, 18)),
    ],
)
def test_a_place_in_what_is_left_has_one_in_the_original(
    now: tuple[int, int], original: tuple[int, int]
) -> None:
    assert original_span(now, (CALL,)) == original


def test_a_place_between_has_what_was_removed_there() -> None:
    assert original_span((2, 2), (Edit(span=(2, 4)),)) == (2, 4)
    assert original_span((2, 3), (Edit(span=(2, 4)),)) == (4, 5)
    assert original_span((1, 2), (Edit(span=(2, 4)),)) == (1, 2)
