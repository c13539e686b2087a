"""All ready rules together: by name, as data, and what holds for each of them."""

from collections.abc import Callable
from typing import Any

import pytest

from msgcore import codec
from msgcore.errors import CodecError
from msgcore.privacy import Action, Audit, Mask, SensitiveDataRule, check
from msgcore.privacy.ecmascript import JavaScriptPattern
from msgcore.privacy.library import READY, VALIDATORS, payment_card, ready_rule
from msgcore.privacy.library.making import AUTHORS
from msgcore.vocabulary import Role

MORE: dict[str, dict[str, Any]] = {
    "account-number": {"digits": [6, 9], "prefix": "ACC-"},
    "profanity": {"words": ["darn", "dash it"]},
    "phone": {"region": "GB"},
}
RULES = {name: ready_rule({"ready": name, **MORE.get(name, {})}) for name in READY}


@pytest.mark.parametrize("name", READY)
def test_a_ready_rule_has_its_name_and_masks_what_customers_and_agents_write(name: str) -> None:
    rule = RULES[name]
    assert rule.name == name
    assert (rule.enabled, rule.action, rule.enforce_on) == (True, Action.MASK, AUTHORS)
    assert codec.from_data(SensitiveDataRule, codec.to_data(rule)) == rule


@pytest.mark.parametrize("name", READY)
def test_a_pattern_works_in_the_product_and_cannot_hang(name: str) -> None:
    rule = RULES[name]
    assert rule.flags == ""
    assert JavaScriptPattern.compile(rule.pattern).verdict.danger.value == "safe"


@pytest.mark.parametrize(
    "data", [{"full_width": True}, {"mask": {"keep_first": 6, "keep_last": 4}}]
)
def test_options_leave_a_pattern_safe(data: dict[str, Any]) -> None:
    rule = ready_rule({"ready": "payment-card", **data})
    assert JavaScriptPattern.compile(rule.pattern).verdict.danger.value == "safe"


@pytest.mark.parametrize("name", READY)
def test_a_rule_finds_its_own_samples_and_nothing_in_plain_words(
    name: str, found: Callable[..., list[str]]
) -> None:
    rule = RULES[name]
    assert rule.samples
    for sample in rule.samples:
        assert found(rule, f"It is {sample}, you know.") == [sample.removesuffix(" 12/26")]
    assert found(rule, "Your parcel leaves on 2 March at 9:30, order 7, for 12.50.") == []


@pytest.mark.parametrize("name", READY)
def test_a_validation_names_a_validator(name: str) -> None:
    validation = RULES[name].validation
    assert validation is None or validation.by in VALIDATORS


def test_a_host_may_set_what_every_rule_has() -> None:
    rule = payment_card(
        name="cards",
        enabled=False,
        enforce_on=frozenset({Role.SUPERVISOR}),
        priority=7,
        mask=Mask(character="x"),
    )
    assert (rule.name, rule.enabled, rule.priority) == ("cards", False, 7)
    assert (rule.enforce_on, rule.mask) == ({Role.SUPERVISOR}, Mask(character="x"))
    assert payment_card(action=Action.REMOVE).mask is None


def test_a_rule_is_made_from_plain_data() -> None:
    rule = ready_rule(
        {
            "ready": "payment-card",
            "name": "cards",
            "skip_links": True,
            "enforce_on": ["customer"],
            "updated_at": "2026-03-02T09:00:00Z",
            "mask": {"keep_last": 2},
        }
    )
    made = payment_card(
        name="cards",
        skip_links=True,
        enforce_on=frozenset({Role.CUSTOMER}),
        mask=Mask(keep_last=2),
    )
    assert rule.updated_at is not None
    assert rule.pattern == made.pattern
    assert (rule.name, rule.enforce_on, rule.mask) == (made.name, made.enforce_on, made.mask)


@pytest.mark.parametrize(
    ("data", "paths"),
    [
        ({}, ["ready"]),
        ({"ready": 3}, ["ready"]),
        ({"ready": "payment-cart"}, ["ready"]),
        ({"ready": "phone", "region": 44, "priority": "high"}, ["priority", "region"]),
        ({"ready": "phone", "region": "GBR"}, ["region"]),
        ({"ready": "iban", "country": "DEU"}, ["country"]),
        ({"ready": "account-number"}, ["digits"]),
        ({"ready": "account-number", "digits": [9, 6]}, ["digits"]),
        ({"ready": "account-number", "digits": "6"}, ["digits"]),
        ({"ready": "profanity", "words": [""]}, ["words[0]"]),
        ({"ready": "email", "colour": "red"}, ["colour"]),
        ({"ready": "email", "action": "remove", "mask": {}}, ["mask"]),
    ],
)
def test_what_does_not_fit_is_named_with_its_path(data: dict[str, Any], paths: list[str]) -> None:
    with pytest.raises(CodecError) as caught:
        ready_rule(data)
    assert [fault.path for fault in caught.value.faults] == paths


def test_all_ready_rules_together_pass_the_rules_on_rules() -> None:
    report = check(Audit.of(tuple(RULES.values())))
    assert report.complete
    assert list(report) == []


@pytest.mark.parametrize(
    "data", [{"ready": "iban", "country": "FR"}, {"ready": "phone", "region": "US"}]
)
def test_a_rule_of_one_country_passes_them_as_well(data: dict[str, Any]) -> None:
    assert list(check(Audit.of((ready_rule(data),)))) == []
