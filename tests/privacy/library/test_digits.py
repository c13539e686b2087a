"""Digits, where they stand, and the checksums."""

import pytest

from msgcore.privacy.library.digits import (
    digits_of,
    luhn,
    merged,
    mod_97,
    numbers,
    verhoeff,
    whole,
)


def test_digits_of_any_script_become_ascii() -> None:
    assert digits_of("a1-2 3") == "123"
    assert digits_of("\uff14\u0661\u0967") == "411"
    assert digits_of("no\u00b2") == ""  # a raised two is no digit of a number


def test_spans_that_overlap_become_one_and_those_that_touch_stay_apart() -> None:
    assert merged([(3, 5), (0, 4), (5, 7)]) == ((0, 5), (5, 7))
    assert merged([(0, 9), (2, 3)]) == ((0, 9),)
    assert merged([]) == ()


def test_numbers_begin_and_end_with_a_group() -> None:
    found = [(text, digits) for text, digits in numbers("12 345-6", 2, 5)]
    assert found == [((0, 2), "12"), ((0, 6), "12345"), ((3, 6), "345"), ((3, 8), "3456")]
    assert list(numbers("none", 1, 9)) == []


def test_a_candidate_counts_as_a_whole_or_not_at_all() -> None:
    assert whole("1-2", "12".__eq__) == ((0, 3),)
    assert whole("1-3", "12".__eq__) == ()


@pytest.mark.parametrize("check", [luhn, verhoeff])
def test_no_digits_have_no_check_digit(check: object) -> None:
    assert not check("")


@pytest.mark.parametrize(
    ("check", "number"),
    [(luhn, "79927398713"), (luhn, "0018"), (verhoeff, "2363"), (verhoeff, "123451")],
)
def test_each_other_last_digit_fails(check: object, number: str) -> None:
    passing = [last for last in "0123456789" if check(number[:-1] + last)]
    assert passing == [number[-1]]


def test_verhoeff_hears_every_swap_of_neighbours() -> None:
    number = "234123412346"
    for place in range(len(number) - 1):
        swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
        assert verhoeff(swapped) is (swapped == number)


def test_letters_count_as_ten_and_more() -> None:
    assert mod_97("1")
    assert mod_97("W" * 0 + "98")
    assert not mod_97("A")
