"""A source as JavaScript reads it: code points with `u`, code units without."""

import pytest

from msgcore.privacy.ecmascript.reader import Reader

GRIN = "😀"
HALVES = "\ud83d\ude00"


def test_a_source_without_pairs_is_read_as_it_stands() -> None:
    for unicode in (False, True):
        reader = Reader("aé\ud83d", unicode=unicode)
        assert reader.text == "aé\ud83d"
        assert reader.span(1, 3) == (1, 3)


def test_without_u_a_pair_is_two_characters_in_the_same_place() -> None:
    reader = Reader(f"a{GRIN}b", unicode=False)
    assert reader.text == f"a{HALVES}b"
    assert [reader.span(at, at + 1) for at in range(4)] == [(0, 1), (1, 2), (1, 2), (2, 3)]


def test_with_u_a_pair_is_one_character_even_where_its_halves_stand_apart() -> None:
    reader = Reader(f"a{GRIN}{HALVES}b", unicode=True)
    assert reader.text == f"a{GRIN}{GRIN}b"
    assert [reader.span(at, at + 1) for at in range(4)] == [(0, 1), (1, 2), (2, 4), (4, 5)]


@pytest.mark.parametrize("unicode", [False, True])
def test_a_place_between_two_characters_is_found_in_the_source(unicode: bool) -> None:  # noqa: FBT001 - what is tested
    reader = Reader(f"a{GRIN}{HALVES}b", unicode=unicode)
    end = len(reader.text)
    assert reader.span(0, 0) == (0, 0)
    assert reader.span(1, 1) == (1, 1)
    assert reader.span(end, end) == (5, 5)
    assert reader.span(0, end) == (0, 5)


def test_halves_in_the_wrong_order_stay_apart() -> None:
    assert Reader("\ude00\ud83d", unicode=True).text == "\ude00\ud83d"


def test_only_neighbours_pair_up() -> None:
    assert Reader("\ud83d\ud83d\ude00\ude00", unicode=True).text == f"\ud83d{GRIN}\ude00"
