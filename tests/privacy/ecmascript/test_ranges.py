from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcore.privacy.ecmascript.ranges import (
    NOTHING,
    Ranges,
    complement,
    difference,
    holds,
    intersection,
    union,
)

LAST = 30
numbers = st.integers(0, LAST)
pairs = st.lists(st.tuples(numbers, numbers).map(lambda pair: (min(pair), max(pair))))
sets = pairs.map(union)


def members(ranges: Ranges) -> set[int]:
    return {value for first, last in ranges for value in range(first, last + 1)}


def has_gaps(ranges: Ranges) -> bool:
    return all(after[0] > before[1] + 1 for before, after in pairwise(ranges))


def test_ranges_that_touch_become_one() -> None:
    assert union([(1, 2), (3, 4), (6, 6)]) == ((1, 4), (6, 6))


def test_the_complement_of_nothing_is_everything() -> None:
    assert complement(NOTHING, 9) == ((0, 9),)
    assert complement(((0, 9),), 9) == NOTHING


def test_nothing_less_something_is_nothing() -> None:
    assert difference(NOTHING, ((1, 2),)) == NOTHING


@pytest.mark.parametrize(("value", "held"), [(0, False), (1, True), (3, True), (4, False)])
def test_a_range_holds_its_ends(value: int, held: bool) -> None:  # noqa: FBT001 - a table
    assert holds(((1, 3),), value) is held


@given(pairs)
def test_a_union_holds_what_its_ranges_hold(some: list[tuple[int, int]]) -> None:
    assert members(union(some)) == members(tuple(some))
    assert has_gaps(union(some))


@given(sets, sets)
def test_sets_are_those_of_mathematics(some: Ranges, others: Ranges) -> None:
    everything = set(range(LAST + 1))
    for made, meant in (
        (complement(some, LAST), everything - members(some)),
        (intersection(some, others), members(some) & members(others)),
        (difference(some, others), members(some) - members(others)),
    ):
        assert members(made) == meant
        assert has_gaps(made)
    assert {value for value in everything if holds(some, value)} == members(some)
