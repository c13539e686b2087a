"""Sensitive-data rules as JSON and TOML: what the codec writes is read again."""

import json
import tomllib
from datetime import UTC, datetime, timedelta

import pytest

from msgcore.codec import to_data
from msgcore.errors import CodecError
from msgcore.metadata import read_json, read_toml, write_json
from msgcore.privacy import (
    Action,
    Generation,
    Mask,
    Processing,
    SensitiveDataRule,
    Validation,
    read_rules,
)
from msgcore.privacy.library.ready import READY
from msgcore.vocabulary import Role

EVERYTHING = SensitiveDataRule(
    name="card",
    pattern='\\d{4}\n"\u00e9\U0001f600',
    flags="iu",
    action=Action.MASK,
    replacement="#",
    mask=Mask(character="*", keep_first=1, keep_last=4, keep_format=False),
    validation=Validation(by="payment-card", region="US"),
    priority=-3,
    enabled=False,
    enforce_on=frozenset({Role.AGENT, Role.SUPERVISOR}),
    updated_at=datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(microseconds=7),
    generation=Generation.TWO,
    processing=Processing.PERSIST,
    samples=("4111 1111 1111 1111",),
)
PLAIN = SensitiveDataRule(name="order", pattern=r"\bORD-\d{6}\b", enabled=True)
RULES = (EVERYTHING, PLAIN)


def toml(data: object) -> str:
    """Plain data as inline TOML, which has no null: what is None is not said."""
    if isinstance(data, dict):
        pairs = (f"{key} = {toml(value)}" for key, value in data.items() if value is not None)
        return f"{{ {', '.join(pairs)} }}"
    if isinstance(data, list):
        return f"[{', '.join(map(toml, data))}]"
    return json.dumps(data, ensure_ascii=False)


def test_rules_survive_json() -> None:
    data = write_json(RULES)
    assert read_json(tuple[SensitiveDataRule, ...], data) == RULES
    assert read_rules(json.loads(data)) == RULES


def test_rules_survive_toml() -> None:
    text = f"sensitive_data = {toml(to_data(RULES))}"
    assert read_rules(tomllib.loads(text)["sensitive_data"]) == RULES


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_one_rule_is_a_toml_file_of_its_own(rule: SensitiveDataRule) -> None:
    lines = [f"{key} = {toml(value)}" for key, value in to_data(rule).items() if value is not None]
    assert read_toml(SensitiveDataRule, "\n".join(lines).encode()) == rule


@pytest.mark.parametrize("ready", sorted(set(READY) - {"account-number", "profanity"}))
def test_a_ready_rule_survives_as_the_rule_that_it_is(ready: str) -> None:
    rules = read_rules([{"ready": ready}])
    assert read_rules(json.loads(write_json(rules))) == rules


def test_an_instant_may_stand_as_toml_has_it() -> None:
    text = 'name = "a"\npattern = "b"\nenabled = true\nupdated_at = 2026-03-02T10:00:00+01:00'
    expected = datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert read_toml(SensitiveDataRule, text.encode()).updated_at == expected
    (rule,) = read_rules([tomllib.loads(text)])
    assert rule.updated_at == expected


def test_a_rule_must_say_whether_it_is_enabled() -> None:
    with pytest.raises(CodecError, match="enabled: is missing"):
        read_toml(SensitiveDataRule, b'name = "a"\npattern = "b"')
