"""Rules, compiled: every fault at once, and what is in force."""

from datetime import timedelta

import attrs
import pytest
from tests.privacy.rules_of_ours import ENHANCED, NINE, STANDARD, rule

from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, SUMMER_26, override
from msgcore.privacy import Action, RedactionRules, Validation
from msgcore.vocabulary import Role


def faults(*rules: object, **fields: object) -> list[tuple[str, str]]:
    with pytest.raises(InvalidValueError) as caught:
        RedactionRules.compile(rules, **fields)
    return [(fault.path, fault.message) for fault in caught.value.faults]


def test_every_fault_of_every_rule_is_told_at_once() -> None:
    found = faults(
        rule("one", "a(b"),
        rule("two", r"\d", validation=Validation(by="payment-crad")),
        rule("three", "x", "y" * 1001),
        rule("four", "x", flags="gg"),
        rule("one", "x"),
    )
    assert [path for path, _ in found] == [
        "[4].name",
        "[0].pattern, line 1, column 2",
        "[1].validation.by",
        "[2].replacement",
        "[3].flags, line 1, column 2",
    ]


def test_an_unknown_validator_is_told_the_nearest() -> None:
    with pytest.raises(InvalidValueError, match="Did you mean 'payment-card'"):
        RedactionRules.compile([rule("card", r"\d", validation=Validation(by="payment-crad"))])


def test_a_disabled_rule_may_be_anything() -> None:
    rules = RedactionRules.compile([rule("left over", '(l, @"', enabled=False)])
    assert rules.in_force(Role.CUSTOMER, STANDARD.platform, NINE).steps == ()


def test_versions_that_take_effect_at_once_are_refused() -> None:
    assert faults(rule("a", "x", updated_at=NINE), rule("a", "y", updated_at=NINE)) == [
        ("[1].name", "'a' is taken by a rule that takes effect at the same time")
    ]
    RedactionRules.compile([rule("a", "x", updated_at=NINE), rule("a", "y")])


def test_rules_are_the_same_that_were_given_under_the_same_policy() -> None:
    given = [rule("a", "x"), rule("b", "y")]
    assert RedactionRules.compile(given) == RedactionRules.compile(given)
    assert hash(RedactionRules.compile(given)) == hash(RedactionRules.compile(given))
    assert RedactionRules.compile(given) != RedactionRules.compile(given, SUMMER_26)
    assert RedactionRules.compile(given).rules == tuple(given)


def test_a_text_without_digits_meets_no_rule_that_needs_some() -> None:
    rules = [rule("ssn", r"\d{3}-\d{2}-\d{4}"), rule("word", "secret"), rule("one", r"\d")]
    plan = RedactionRules.compile(rules).in_force(Role.CUSTOMER, STANDARD.platform, NINE)
    assert [step.name for step in plan.steps_for(0)] == ["word"]
    assert [step.name for step in plan.steps_for(1)] == ["word", "one"]
    assert [step.name for step in plan.steps_for(9)] == ["ssn", "word", "one"]
    assert [step.name for step in plan.steps_for(1000)] == ["ssn", "word", "one"]


def test_a_rule_that_needs_very_many_digits_is_not_forgotten() -> None:
    many = RedactionRules.compile([rule("many", r"\d{40}")])
    plan = many.in_force(Role.CUSTOMER, STANDARD.platform, NINE)
    assert plan.steps_for(31) == ()
    assert [step.name for step in plan.steps_for(40)] == ["many"]


def test_a_proven_rule_searches_a_short_text_without_a_limit() -> None:
    rules = RedactionRules.compile([rule("safe", r"\d{3}"), rule("slow", "(a+)+$")])
    safe, slow = rules.in_force(Role.CUSTOMER, STANDARD.platform, NINE).steps
    limits: list[timedelta | None] = []

    class Spy:
        def find_spans(self, _text: str, timeout: timedelta | None) -> tuple[()]:
            limits.append(timeout)
            return ()

    for step, text in ((safe, "1" * 160), (safe, "1" * 100_000), (slow, "a")):
        attrs.evolve(step.rule, pattern=Spy()).hits(text, step.timeout)
    assert limits == [None, safe.timeout, slow.timeout]


def test_the_searches_of_one_text_share_the_time_that_it_may_take() -> None:
    validated = [
        rule(str(number), r"\d{3}", validation=Validation(by="luhn")) for number in range(6)
    ]
    for rules in (validated, validated[:1], [rule("safe", "x")]):
        compiled = RedactionRules.compile(rules)
        steps = compiled.in_force(Role.CUSTOMER, STANDARD.platform, NINE).steps
        total = sum((step.rule.searches * step.timeout for step in steps), timedelta())
        assert total <= DOCUMENTED.privacy.redaction_timeout
        assert all(step.timeout <= DOCUMENTED.privacy.pattern_timeout for step in steps)


def test_the_bounds_of_the_policy_count() -> None:
    policy = override(DOCUMENTED, {"privacy.replacement_characters_max": 2})
    RedactionRules.compile([rule("r", "x", "yy")], policy)
    assert faults(rule("r", "x", "yyy"), policy=policy)[0][0] == "[0].replacement"
    assert faults(
        rule("r", "xx"), policy=override(DOCUMENTED, {"privacy.pattern_characters_max": 1})
    )[0][0].startswith("[0].pattern")


def test_expansion_is_prepared_for_replacements_alone() -> None:
    policy = override(SUMMER_26, {"privacy.replacement_expands": True})
    rules = RedactionRules.compile(
        [rule("a", "x", "$&"), rule("b", "x"), rule("c", "x", action=Action.MASK)], policy
    )
    steps = rules.in_force(Role.AGENT, STANDARD.platform, NINE).steps
    assert [step.rule.template is None for step in steps] == [False, True, True]
    assert rules.in_force(Role.AGENT, ENHANCED.platform, NINE).steps == ()
