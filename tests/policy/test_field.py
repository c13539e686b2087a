"""A policy field holds a value, a source and a confidence for every preset."""

import attrs
import pytest

from msgcore.errors import InvalidValueError
from msgcore.policy import Cited, Confidence, Preset
from msgcore.policy.field import choice, cited_in, disputed, inferred, stated
from msgcore.rules import GUIDE, HELP
from msgcore.values import at_least

OLD, NEW = GUIDE("Messaging Glossary"), HELP("Messaging")


@pytest.mark.parametrize(
    ("declare", "confidence"),
    [
        (stated, Confidence.STATED),
        (inferred, Confidence.INFERRED),
        (disputed, Confidence.DISPUTED),
    ],
)
def test_how_sure_a_value_is_stands_in_its_declaration(
    declare: type[Cited], confidence: Confidence
) -> None:
    assert declare(3, OLD) == Cited(value=3, citation=OLD, confidence=confidence)


@attrs.frozen(kw_only=True)
class Room:
    never: int = choice(stated(1, OLD), validator=at_least(0))
    once: int = choice(stated(1, OLD), documented=inferred(2, NEW))
    late: int = choice(stated(1, OLD), summer_26=disputed(3, NEW))
    twice: int = choice(stated(1, OLD), documented=inferred(2, NEW), summer_26=stated(3, NEW))


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("never", [1, 1, 1]),
        ("once", [1, 2, 2]),
        ("late", [1, 1, 3]),
        ("twice", [1, 2, 3]),
    ],
)
def test_a_preset_that_is_left_out_has_what_the_one_before_it_has(
    field: str, values: list[int]
) -> None:
    declared = attrs.fields_dict(Room)[field]
    assert [cited_in(declared, preset).value for preset in Preset] == values


def test_a_value_keeps_its_own_source_and_confidence() -> None:
    declared = attrs.fields_dict(Room)["late"]
    assert cited_in(declared, Preset.SPRING_23) == stated(1, OLD)
    assert cited_in(declared, Preset.SUMMER_26) == disputed(3, NEW)


def test_a_policy_field_has_no_default_and_may_be_validated() -> None:
    with pytest.raises(TypeError, match="required keyword-only arguments"):
        Room()
    with pytest.raises(InvalidValueError, match="never: is -1, must be at least 0"):
        Room(never=-1, once=1, late=1, twice=1)
