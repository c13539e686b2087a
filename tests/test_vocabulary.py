"""The words are kebab-case, unique, and stay themselves wherever they are carried."""

import copy
import inspect
import pickle
import re

import pytest

from msgcore import vocabulary
from msgcore.vocabulary import ConsentLevel, ConsentRequirement, KeywordKind, Word

ENUMERATIONS = [
    kind
    for _, kind in inspect.getmembers(vocabulary, inspect.isclass)
    if issubclass(kind, Word) and kind is not Word
]
MEMBERS = [member for kind in ENUMERATIONS for member in kind]


def test_every_enumeration_is_exported() -> None:
    assert sorted(vocabulary.__all__) == sorted(["Word", *(kind.__name__ for kind in ENUMERATIONS)])


@pytest.mark.parametrize("member", MEMBERS, ids=str)
def test_the_value_is_the_name_in_kebab_case(member: Word) -> None:
    assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", member.value)
    assert member.value == member.name.lower().replace("_", "-")


@pytest.mark.parametrize("kind", ENUMERATIONS)
def test_no_two_names_stand_for_one_value(kind: type[Word]) -> None:
    assert len(kind.__members__) == len(list(kind)) == len({member.value for member in kind})


@pytest.mark.parametrize("member", MEMBERS, ids=str)
def test_a_copied_member_is_the_member_and_is_found_by_its_hash(member: Word) -> None:
    for again in (
        pickle.loads(pickle.dumps(member)),  # noqa: S301 - it was pickled on this line
        copy.copy(member),
        copy.deepcopy(member),
        type(member)(member.value),
    ):
        assert again is member
        assert hash(again) == object.__hash__(member)
        assert {member: "found"}[again] == "found"


@pytest.mark.parametrize(
    ("level", "enough_for"),
    [
        (ConsentLevel.OPTED_OUT, []),
        (ConsentLevel.NONE, []),
        (ConsentLevel.IMPLICIT, ["implicit"]),
        (ConsentLevel.EXPLICIT, ["implicit", "explicit"]),
        (ConsentLevel.DOUBLE, ["implicit", "explicit", "double"]),
    ],
)
def test_a_level_meets_its_own_requirement_and_the_lower_ones(
    level: ConsentLevel, enough_for: list[str]
) -> None:
    assert [r.value for r in ConsentRequirement if level.meets(r)] == enough_for


def test_opting_out_is_the_first_thing_that_a_keyword_is_taken_for() -> None:
    assert next(iter(KeywordKind)) is KeywordKind.OPT_OUT
