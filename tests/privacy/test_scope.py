"""Where, when and on which texts a rule is enforced."""

from datetime import UTC, datetime, timedelta

import attrs
import pytest
from tests.privacy.rules_of_ours import ENHANCED, NINE, STANDARD, redacted, rule

from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy, override
from msgcore.privacy import Generation, Processing, TextOrigin, effective_at, is_enforced
from msgcore.vocabulary import Platform, Role

ONE, TWO = Generation.ONE, Generation.TWO
SECOND = timedelta(seconds=1)
INSTANT = timedelta(microseconds=1)


def enforced(policy: Policy) -> set[tuple[Generation, Platform]]:
    return {
        (generation, platform)
        for generation in Generation
        for platform in Platform
        if is_enforced(rule("r", "x", generation=generation), platform, policy)
    }


@pytest.mark.parametrize("policy", [SPRING_23, DOCUMENTED])
def test_the_guide_knows_rules_on_the_standard_platform_alone(policy: Policy) -> None:
    assert enforced(policy) == {(ONE, Platform.STANDARD), (TWO, Platform.STANDARD)}


def test_later_rules_of_the_second_generation_are_enforced_on_the_enhanced_platform() -> None:
    assert enforced(SUMMER_26) == {
        (ONE, Platform.STANDARD),
        (TWO, Platform.STANDARD),
        (TWO, Platform.ENHANCED),
    }


def test_a_host_may_say_that_they_left_the_standard_platform() -> None:
    policy = override(SUMMER_26, {"privacy.second_generation_on_standard": False})
    assert enforced(policy) == {(ONE, Platform.STANDARD), (TWO, Platform.ENHANCED)}


def test_rules_for_storing_are_enforced_at_once_unless_the_policy_leaves_them_to_the_host() -> None:
    stored = rule("r", "x", processing=Processing.PERSIST)
    assert is_enforced(stored, Platform.STANDARD)
    left = override(DOCUMENTED, {"privacy.stored_rules_at_once": False})
    assert not is_enforced(stored, Platform.STANDARD, left)
    assert is_enforced(rule("r", "x"), Platform.STANDARD, left)


def test_a_rule_counts_where_it_is_enforced() -> None:
    digits = rule("digits", r"\d", "#", generation=TWO)
    assert redacted("a1", digits, channel=STANDARD).text == "a#"
    assert redacted("a1", digits, channel=ENHANCED).text == "a1"
    assert redacted("a1", digits, channel=ENHANCED, policy=SUMMER_26).text == "a#"


# On whom and on what


def test_rules_are_enforced_on_the_author() -> None:
    digits = rule("digits", r"\d", "#", enforce_on=frozenset({Role.CUSTOMER}))
    assert redacted("a1", digits, author=Role.CUSTOMER).text == "a#"
    assert redacted("a1", digits, author=Role.AGENT).text == "a1"
    assert redacted("a1", digits, author=Role.SUPERVISOR).text == "a1"


@pytest.mark.parametrize(
    ("origin", "looked_through"),
    [
        (TextOrigin.MESSAGE, True),
        (TextOrigin.AUTO_GREETING, True),
        (TextOrigin.QUICK_TEXT, True),
        (TextOrigin.AGENT_NAME, False),
        (TextOrigin.STANDARD_TEXT, False),
    ],
)
def test_names_and_standard_texts_are_not_looked_through(
    *, origin: TextOrigin, looked_through: bool
) -> None:
    text = redacted("a1", rule("digits", r"\d", "#"), author=Role.AGENT, origin=origin).text
    assert text == ("a#" if looked_through else "a1")


# When


def test_a_change_takes_effect_sixty_seconds_later() -> None:
    changed = rule("digits", r"\d", "#", updated_at=NINE)
    assert effective_at(changed) == NINE + 60 * SECOND
    before = redacted("a1", changed, at=NINE + 60 * SECOND - INSTANT)
    assert (before.text, before.complete) == ("a1", True)
    assert redacted("a1", changed, at=NINE + 60 * SECOND).text == "a#"
    assert redacted("a1", changed, at=NINE + 60 * SECOND + INSTANT).text == "a#"


def test_a_host_may_know_a_shorter_while() -> None:
    policy = override(DOCUMENTED, {"privacy.rules_effective_after": "1s"})
    changed = rule("digits", r"\d", "#", updated_at=NINE)
    assert redacted("a1", changed, at=NINE + SECOND - INSTANT, policy=policy).text == "a1"
    assert redacted("a1", changed, at=NINE + SECOND, policy=policy).text == "a#"


def test_a_rule_without_an_instant_has_always_counted() -> None:
    assert effective_at(rule("digits", r"\d")) is None
    assert redacted("1", rule("digits", r"\d"), at=datetime.min.replace(tzinfo=UTC)).text == ""


def test_until_a_change_takes_effect_the_earlier_version_counts() -> None:
    old = rule("digits", r"\d", "#")
    new = rule("digits", r"\d+", "N", updated_at=NINE)
    assert redacted("a12", old, new, at=NINE).text == "a##"
    assert redacted("a12", old, new, at=NINE + 60 * SECOND).text == "aN"
    off = attrs.evolve(new, enabled=False)
    assert redacted("a12", new, old, at=NINE + 59 * SECOND).text == "a##"
    assert redacted("a12", off, old, at=NINE + 59 * SECOND).text == "a##"
    assert redacted("a12", off, old, at=NINE + 60 * SECOND).text == "a12"


def test_of_several_changes_the_latest_that_took_effect_counts() -> None:
    versions = [
        rule("digits", r"\d", str_, updated_at=NINE + minutes * 60 * SECOND)
        for minutes, str_ in ((2, "c"), (0, "a"), (1, "b"))
    ]
    seen = [
        redacted("1", *versions, at=NINE + minutes * 60 * SECOND).text for minutes in (0, 1, 2, 3)
    ]
    assert seen == ["1", "a", "b", "c"]


def test_a_change_at_the_end_of_time_takes_effect_with_it() -> None:
    last = datetime.max.replace(tzinfo=UTC)
    assert effective_at(rule("r", "x", updated_at=last)) == last
