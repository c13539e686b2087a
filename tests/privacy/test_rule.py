"""A sensitive-data rule as a value: what it says, and what it may not say."""

import pytest
from tests.privacy.rules_of_ours import NINE, rule

from msgcore import codec
from msgcore.errors import CodecError, InvalidValueError
from msgcore.privacy import (
    Action,
    Generation,
    Mask,
    Processing,
    SensitiveDataRule,
    Validation,
    enforce_on_number,
    roles_of,
)
from msgcore.vocabulary import Role


def test_whether_it_is_enabled_must_be_said() -> None:
    with pytest.raises(TypeError, match="enabled"):
        SensitiveDataRule(name="ssn", pattern="x")  # type: ignore[call-arg]
    with pytest.raises(CodecError, match="enabled: is missing"):
        codec.from_data(SensitiveDataRule, {"name": "ssn", "pattern": "x"})


def test_it_is_enforced_on_everybody_unless_it_says_otherwise() -> None:
    assert rule("ssn", "x").enforce_on == frozenset(Role)


def test_it_lives_in_plain_data() -> None:
    full = rule(
        "card",
        r"\d{16}",
        flags="i",
        action=Action.MASK,
        mask=Mask(character="#", keep_first=2, keep_last=4, keep_format=False),
        validation=Validation(by="payment-card", region="US"),
        priority=3,
        enforce_on=frozenset({Role.CUSTOMER}),
        updated_at=NINE,
        generation=Generation.TWO,
        processing=Processing.PERSIST,
        samples=("4111111111111111",),
    )
    data = codec.to_data(full)
    assert data["enforce_on"] == ["customer"]
    assert data["action"] == "mask"
    assert codec.from_data(SensitiveDataRule, data) == full


def test_a_rule_that_says_nothing_is_refused_with_every_fault() -> None:
    with pytest.raises(InvalidValueError) as caught:
        SensitiveDataRule(
            name="", pattern="", enabled=True, enforce_on=frozenset(), mask=Mask(keep_last=4)
        )
    assert [fault.path for fault in caught.value.faults] == [
        "name",
        "pattern",
        "enforce_on",
        "mask",
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", 1),
        ("pattern", 1),
        ("pattern", b"a"),
        ("flags", None),
        ("action", "remove"),
        ("replacement", None),
        ("priority", "1"),
        ("enabled", None),
        ("enabled", "no"),
        ("enabled", 0),
        ("enforce_on", 7),
        ("enforce_on", frozenset({"customer"})),
        ("generation", "two"),
        ("processing", "persist"),
        ("samples", "1234"),
    ],
)
def test_what_is_of_another_type_is_refused(field: str, value: object) -> None:
    """Compiled all the same, such a rule might block nothing."""
    with pytest.raises(InvalidValueError) as caught:
        SensitiveDataRule(**{"name": "pin", "pattern": "a", "enabled": True, field: value})
    assert [fault.path for fault in caught.value.faults] == [field]
    assert "1234" not in str(caught.value)


@pytest.mark.parametrize("number", range(1, 8))
def test_roles_go_to_the_product_s_number_and_back(number: int) -> None:
    assert enforce_on_number(roles_of(number)) == number


def test_one_is_agents_two_customers_four_supervisors() -> None:
    assert roles_of(1) == {Role.AGENT}
    assert roles_of(2) == {Role.CUSTOMER}
    assert roles_of(4) == {Role.SUPERVISOR}
    assert roles_of(7) == set(Role)


@pytest.mark.parametrize("number", [-1, 0, 8, "3", None])
def test_other_numbers_stand_for_nobody(number: int) -> None:
    with pytest.raises(InvalidValueError, match="expected 1 to 7"):
        roles_of(number)


@pytest.mark.parametrize("character", ["", "XX", " ", "\n", "\u200b", "\ud800", "\u0301"])
def test_a_mask_is_one_visible_character(character: str) -> None:
    with pytest.raises(InvalidValueError, match="one visible character"):
        Mask(character=character)


def test_a_mask_keeps_no_fewer_than_nothing() -> None:
    for field in ("keep_first", "keep_last"):
        with pytest.raises(InvalidValueError, match=field):
            Mask(**{field: -1})


def test_samples_stay_out_of_what_is_printed() -> None:
    assert "078-05-1120" not in repr(rule("ssn", r"\d+", samples=("078-05-1120",)))
