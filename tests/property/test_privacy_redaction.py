"""Laws of redaction: what was found is gone, edits tell the truth, failure shows nothing."""

import json
import traceback
from collections.abc import Sequence
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.privacy.rules_of_ours import HANGS, HANGS_ON, NINE, STANDARD, redacted, rule

from msgcore import codec
from msgcore.policy import DOCUMENTED, Policy, override
from msgcore.privacy import (
    Action,
    Audit,
    Mask,
    RedactionRules,
    SensitiveDataRule,
    Validation,
    applied,
    check,
    original_span,
)
from msgcore.privacy.edits import Edit, Hit, laid_over, united
from msgcore.privacy.masking import masked
from msgcore.vocabulary import FailedRedaction, Role

PATTERNS = st.sampled_from(
    ["a", "b", "ab?", "[ab]", "a+", r"\d", r"\d{2,}", "1a", r"[^\d]", "b|1", "(a)(1)?", r"\b", "X"]
)
TEXTS = st.text("ab1 X\U0001f600e\u0301\n", max_size=24)
REPLACEMENTS = st.sampled_from(["", "a", "#", "1", "XX", "$&"])
PRESETS = st.sampled_from([DOCUMENTED, override(DOCUMENTED, {"privacy.rules_chain": False})])


@st.composite
def rule_lists(draw: st.DrawFn) -> list[SensitiveDataRule]:
    """A few rules, in any order of priority, on any of the roles."""
    return [
        rule(
            f"rule {number}",
            draw(PATTERNS),
            action=draw(st.sampled_from(Action)),
            replacement=draw(REPLACEMENTS),
            priority=draw(st.integers(-1, 1)),
            enabled=draw(st.integers(0, 4)) > 0,
            enforce_on=draw(st.frozensets(st.sampled_from(Role), min_size=1)),
        )
        for number in range(draw(st.integers(0, 4)))
    ]


@given(TEXTS, rule_lists(), st.sampled_from(Role), PRESETS)
def test_the_original_with_the_edits_is_what_is_left(
    text: str, rules: list[SensitiveDataRule], author: Role, policy: Policy
) -> None:
    redaction = redacted(text, *rules, author=author, policy=policy)
    assert applied(text, redaction.edits) == redaction.text
    spans = [edit.span for edit in redaction.edits]
    assert spans == sorted(spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(0 <= start <= end <= len(text) for start, end in spans)


@given(TEXTS, rule_lists(), PRESETS)
def test_events_and_edits_name_the_same_rules(
    text: str, rules: list[SensitiveDataRule], policy: Policy
) -> None:
    redaction = redacted(text, *rules, policy=policy)
    assert {name for edit in redaction.edits for name in edit.rules} == {
        event.rule for event in redaction.events
    }
    assert bool(redaction.edits) is bool(redaction.events)


@given(TEXTS, rule_lists(), st.sampled_from(Role))
def test_roles_on_which_nothing_is_enforced_are_untouched(
    text: str, rules: list[SensitiveDataRule], author: Role
) -> None:
    others = [one for one in rules if author not in one.enforce_on or not one.enabled]
    redaction = redacted(text, *others, author=author)
    assert (redaction.text, redaction.edits, redaction.events) == (text, (), ())


@given(TEXTS, PATTERNS, st.sampled_from([Action.REMOVE, Action.MASK]), PRESETS)
def test_nothing_of_what_a_rule_found_is_left(
    text: str, pattern: str, action: Action, policy: Policy
) -> None:
    one = rule(
        "one", pattern, action=action, mask=Mask(character="#") if action is Action.MASK else None
    )
    compiled = RedactionRules.compile([one]).in_force(Role.CUSTOMER, STANDARD.platform, NINE)
    matches = compiled.steps[0].rule.pattern.find_all(text)
    redaction = redacted(text, one, policy=policy)
    covered = [place for edit in redaction.edits for place in range(*edit.span)]
    for match in matches:
        for place in range(*match.span):
            assert place in covered
    for edit in redaction.edits:
        found = text[slice(*edit.span)]
        assert not any(shown.isalnum() for shown in edit.replacement), (
            "a mask shows no letter or digit of what it covers"
        )
        assert len(edit.replacement) <= len(found)


@given(TEXTS, rule_lists(), PRESETS)
def test_redaction_never_shows_what_one_rule_by_itself_hides(
    text: str, rules: list[SensitiveDataRule], policy: Policy
) -> None:
    """Where each rule looks through the original, all of what any of them finds is hidden."""
    if policy.privacy.rules_chain:
        return
    together = redacted(text, *rules, policy=policy)
    covered = {place for edit in together.edits for place in range(*edit.span)}
    for one in rules:
        alone = redacted(text, one, policy=policy)
        assert {place for edit in alone.edits for place in range(*edit.span)} <= covered


@given(TEXTS, rule_lists(), st.randoms())
def test_order_is_that_of_the_priorities_and_else_as_given(
    text: str, rules: list[SensitiveDataRule], chance: Random
) -> None:
    plan = RedactionRules.compile(rules).in_force(Role.CUSTOMER, STANDARD.platform, NINE)
    names = [step.name for step in plan.steps]
    assert names == [
        one.name
        for one in sorted(rules, key=lambda one: one.priority)
        if one.enabled and Role.CUSTOMER in one.enforce_on
    ]
    distinct = {one.priority: one for one in rules}
    shuffled = list(distinct.values())
    chance.shuffle(shuffled)
    assert redacted(text, *shuffled) == redacted(text, *distinct.values())


@given(TEXTS, rule_lists())
def test_what_a_check_calls_idempotent_is(text: str, rules: list[SensitiveDataRule]) -> None:
    for one in rules:
        once = redacted(text, one)
        if redacted(once.text, one).edits:
            audit = Audit.of(
                [
                    rule(
                        "it",
                        one.pattern,
                        action=one.action,
                        replacement=one.replacement,
                        samples=(text,),
                    )
                ]
            )
            assert one.enabled
            assert "privacy.not-idempotent" in {finding.rule for finding in check(audit)}


@given(TEXTS, rule_lists(), PRESETS)
def test_results_survive_plain_data(
    text: str, rules: list[SensitiveDataRule], policy: Policy
) -> None:
    redaction = redacted(text, *rules, policy=policy)
    assert codec.from_data(type(redaction), codec.to_data(redaction)) == redaction


# Edits by themselves


@st.composite
def hits_in(draw: st.DrawFn, length: int) -> list[Hit]:
    """Places in a text of a length, in order, none within another."""
    places = sorted(draw(st.lists(st.integers(0, length), max_size=6)))
    pairs = list(zip(places[::2], places[1::2], strict=False))
    return [Hit(start, end, draw(st.text("xy", max_size=2))) for start, end in pairs]


@given(st.data())
def test_edits_laid_over_edits_are_told_in_places_of_the_original(data: st.DataObject) -> None:
    original = text = "0123456789"
    edits: tuple[Edit, ...] = ()
    for number in range(3):
        hits = data.draw(hits_in(len(text)))
        before = text
        edits, text = laid_over(text, edits, hits, f"rule {number}")
        expected = list(before)
        for start, end, replacement in reversed(hits):
            expected[start:end] = [replacement]
        assert text == "".join(expected)
        assert applied(original, edits) == text
        for place in range(len(text)):
            start, end = original_span((place, place + 1), edits)
            assert 0 <= start <= end <= len(original)
            if text[place].isdigit():
                assert text[place] in original[start:end]


@given(st.data())
def test_edits_united_cover_all_that_was_found(data: st.DataObject) -> None:
    edits: tuple[Edit, ...] = ()
    covered: set[int] = set()
    for number in range(3):
        hits = data.draw(hits_in(10))
        edits = united(edits, hits, f"rule {number}")
        covered |= {place for hit in hits for place in range(hit.start, hit.end)}
        assert covered == {place for edit in edits for place in range(*edit.span)}
        spans = [edit.span for edit in edits]
        assert all(first[1] <= second[0] for first, second in pairwise(spans))


@given(
    text=st.text(max_size=20),
    first=st.integers(0, 5),
    last=st.integers(0, 5),
    keeps=st.booleans(),
)
def test_a_mask_covers_something_of_whatever_there_is(
    *, text: str, first: int, last: int, keeps: bool
) -> None:
    shown = masked(
        text, Mask(character="\u2588", keep_first=first, keep_last=last, keep_format=keeps)
    )
    assert len(shown) <= len(text)
    assert ("\u2588" in shown) is bool(text)


# Failure


def raising(candidate: str, _region: str) -> Sequence[tuple[int, int]]:
    raise ValueError(candidate)


def wrong(candidate: str, _region: str) -> Sequence[tuple[int, int]]:
    return ((0, len(candidate) + 1),)


FAILURES: dict[str, dict[str, Any]] = {
    "slow": {"last": rule("last", HANGS, priority=9), "text": HANGS_ON},
    "raises": {"last": rule("last", "secret", validation=Validation(by="raising"), priority=9)},
    "wrong": {"last": rule("last", "secret", validation=Validation(by="wrong"), priority=9)},
    "too long": {"last": rule("last", "secret", "longer" * 100, priority=9), "limit": 200},
    "too many": {
        "last": rule("last", "s|e|c|r", validation=Validation(by="none"), priority=9),
        "validations": 2,
    },
}
TABLE = {"raising": raising, "wrong": wrong, "none": lambda _text, _region: ()}


@pytest.mark.parametrize("name", FAILURES)
@pytest.mark.parametrize("fate", FailedRedaction)
@settings(max_examples=20)
@given(rules=rule_lists(), chain=st.booleans())
def test_whatever_fails_shows_nothing_of_the_text(
    *, name: str, fate: FailedRedaction, rules: list[SensitiveDataRule], chain: bool
) -> None:
    case = FAILURES[name]
    whole = "p455w0rd-secret "
    text = f"{whole}{case.get('text', '')}"
    policy = override(
        DOCUMENTED,
        {
            "privacy.failed_redaction": fate.value,
            "privacy.failed_redaction_outbound": fate.value,
            "privacy.rules_chain": chain,
            "privacy.redaction_characters_max": case.get("limit", 100_000),
            "privacy.validations_max": case.get("validations", 10_000),
            "privacy.pattern_timeout": "10000us",
        },
    )
    harmless = [one for one in rules if one.pattern in {r"\d{2,}", "X", "1a"}]
    for author in (Role.CUSTOMER, Role.SUPERVISOR):
        redaction = redacted(
            text, *harmless, case["last"], author=author, policy=policy, validators=TABLE
        )
        assert not redaction.complete
        assert redaction.held is (fate is FailedRedaction.HOLD)
        assert redaction.text == ("" if redaction.held else policy.privacy.failed_redaction_mask)
        told = json.dumps(codec.to_data(redaction)) + repr(redaction) + str(redaction)
        assert "secret" not in told
        assert "w0rd" not in told
        assert "aaaa" not in told


def test_no_error_quotes_the_text_even_within() -> None:
    """The errors inside redaction, with all that stands behind them."""
    told: list[str] = []
    for name, case in FAILURES.items():
        policy = override(
            DOCUMENTED,
            {
                "privacy.redaction_characters_max": case.get("limit", 100_000),
                "privacy.validations_max": case.get("validations", 10_000),
            },
        )
        rules = RedactionRules.compile([case["last"]], policy, TABLE)
        (step,) = rules.in_force(Role.CUSTOMER, STANDARD.platform, NINE).steps
        text = f"p455w0rd-secret {case.get('text', '')}"
        if name == "raises":
            continue  # a host's own function raises what it likes; redact keeps none of it
        with pytest.raises(Exception, match=r".") as caught:
            step.hits(text, step.timeout)
        error: BaseException | None = caught.value
        while error is not None:
            told += [repr(error), str(error), repr(error.args)]
            error = error.__cause__ or error.__context__
        told += traceback.format_exception_only(caught.value)
    assert told
    assert not any("w0rd" in line or "aaaa" in line for line in told)
