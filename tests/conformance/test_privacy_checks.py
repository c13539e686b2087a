"""The rules about sensitive-data rules, one test each."""

from datetime import UTC, datetime

import pytest
from tests.privacy.rules_of_ours import ENHANCED, HANGS, HANGS_ON, STANDARD, rule

from msgcore.policy import DOCUMENTED, SUMMER_26, Policy, override
from msgcore.privacy import (
    Action,
    Audit,
    Generation,
    Mask,
    SensitiveDataRule,
    Validation,
    check,
)
from msgcore.privacy.library import payment_card
from msgcore.rules import Report, Severity
from msgcore.vocabulary import Role

SSN = r"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)"


def report(*rules: SensitiveDataRule, **fields: object) -> Report:
    checked = check(Audit.of(rules, **fields))
    assert checked.complete
    return checked


def found(*rules: SensitiveDataRule, **fields: object) -> list[str]:
    """The rules that speak."""
    return [finding.rule for finding in report(*rules, **fields)]


def of(rule_id: str, *rules: SensitiveDataRule, **fields: object) -> list[str]:
    """Where one rule speaks."""
    return [finding.path for finding in report(*rules, **fields) if finding.rule == rule_id]


def expanding() -> Policy:
    return override(DOCUMENTED, {"privacy.replacement_expands": True})


def test_a_sound_rule_passes() -> None:
    ssn = rule("ssn", SSN, "[SSN]", samples=("It is 078-05-1120.",))
    card = rule("card", r"(?<!\d)\d{16}(?!\d)", action=Action.MASK, samples=("4111111111111111",))
    assert found(ssn, card, channel=STANDARD) == []


def test_no_finding_holds_a_sample_or_what_was_found_in_it() -> None:
    samples = ("secret-one", "nothing")
    checked = report(
        rule("one", "^secret-one$", "secret-", samples=samples),
        rule("two", "secret", "secret", priority=1, samples=samples),
        rule("three", HANGS, samples=(HANGS_ON,)),
    )
    assert len(checked) > 3
    said = repr([(f.message, f.remedy, f.path) for f in checked])
    assert "secret-one" not in said
    assert "nothing'" not in said
    assert HANGS_ON not in said


@pytest.mark.rule("privacy.rule-malformed")
def test_malformed() -> None:
    """Guide, Block Sensitive Data: a pattern is a JavaScript regular expression."""
    checked = report(
        rule("open", r"\d("),
        rule("named", r"\d", validation=Validation(by="nobody")),
        rule("python", r"(?P<name>\d)"),
        rule("flags", r"\d", flags="x"),
    )
    findings = [finding for finding in checked if finding.rule == "privacy.rule-malformed"]
    assert [finding.path for finding in findings] == [
        "rules[0].pattern, line 1, column 3",
        "rules[1].validation.by",
        "rules[2].pattern, line 1, column 1",
        "rules[3].flags, line 1, column 1",
    ]
    assert {finding.severity for finding in findings} == {Severity.ERROR}


@pytest.mark.rule("privacy.foreign-leftover")
@pytest.mark.parametrize(
    "pattern",
    ["\\d{16}\n\\d{15}", '@"\\d{16}', '(l, @"\\d{16}', '(x, "\\d{16}', "/\\d{16}/g", 'r"\\d{16}"'],
)
def test_foreign_leftover(pattern: str) -> None:
    """Object Reference: the field holds one expression; lines of programs were found in it."""
    assert of("privacy.foreign-leftover", rule("card", pattern)) == ["rules[0].pattern"]


@pytest.mark.parametrize(
    "pattern",
    [r"\A\d{16}\z", r"\d{16}\Z", r"x\h+", r"\p{Nd}{9}", r"[[:digit:]]{9}", r"\Q1.2\E", r"\\d{16}"],
)
def test_what_another_language_means_by_a_letter_is_a_leftover(pattern: str) -> None:
    assert of("privacy.foreign-leftover", rule("card", pattern)) == ["rules[0].pattern"]


@pytest.mark.parametrize(
    "pattern",
    [
        r"\d{16}|\d{15}",
        *(r"a/b/c", '"quoted"', r"(a, b)", r"\n", r"C:\\docs", r"\\z", r"[[:x]", r"\xe9", r"\cA"),
    ],
)
def test_what_a_pattern_may_hold_is_no_leftover(pattern: str) -> None:
    assert of("privacy.foreign-leftover", rule("card", pattern)) == []


@pytest.mark.rule("privacy.exponential-pattern")
def test_exponential() -> None:
    """msgcore, what a pattern costs: none may take twice as long for each character."""
    for pattern in ("(a+)+$", "(a|aa)+$", HANGS):
        assert of("privacy.exponential-pattern", rule("slow", pattern)) == ["rules[0].pattern"]
    assert of("privacy.exponential-pattern", rule("ssn", SSN)) == []


@pytest.mark.rule("privacy.polynomial-pattern")
def test_polynomial() -> None:
    """msgcore, what a pattern costs: a long message should not take long out of proportion."""
    (finding,) = report(rule("slow", r"\d+x"))
    assert (finding.rule, finding.severity) == ("privacy.polynomial-pattern", Severity.INFO)
    assert found(rule("bounded", r"\d{1,9}x")) == []


@pytest.mark.rule("privacy.whole-message-only")
@pytest.mark.parametrize(
    "pattern",
    [
        r"^\d{16}$",
        r"(^\d{16}$)",
        r"^\d{16}$|^\d{15}$",
        r"^(?:\d{16}|\d{15})$",
        r"(?=\d)^\d{16}$",
        r"(?i:^[a-z]{2}\d{6}$)",
        r"(?:^\d{16}$)+",
        r"^(?<card>\d{16})$",
    ],
)
def test_whole_message_only(pattern: str) -> None:
    """Rules in the wild are anchored at both ends, and so find nothing within a message."""
    assert of("privacy.whole-message-only", rule("card", pattern)) == ["rules[0].pattern"]


@pytest.mark.parametrize(
    "pattern",
    [
        r"\d{16}",
        r"^\d{16}",
        r"\d{16}$",
        r"^\d{16}$|\d{15}",
        r"^.*\d{16}.*$",
        r"^(.*)\d{16}(?:[^x]*)$",
        r"^(?i:.*)\d{16}$",
        r"(?:^\d{16}$)?",
        r"\b\d{16}\b",
        r"^\d{16}(?=x)",
        r"(?m:^\d{16}$)",
        r"(?=x)(?!y)",
        r"^(.*x)\d{16}(?:x[^x]*)$",
    ],
)
def test_what_is_found_within_a_message_is_not_anchored(pattern: str) -> None:
    assert of("privacy.whole-message-only", rule("card", pattern)) == []


def test_nor_is_what_is_found_on_each_line() -> None:
    assert of("privacy.whole-message-only", rule("card", r"^\d{16}$", flags="m")) == []


@pytest.mark.rule("privacy.misses-sample")
def test_misses_sample() -> None:
    """msgcore, writing rules: a rule finds something in each of its own samples."""
    card = rule("card", r"\d{16}", samples=("4111111111111111", "4111 1111 1111 1111"))
    assert of("privacy.misses-sample", card) == ["rules[0].samples[1]"]
    luhn = rule("card", r"\d{16}", validation=Validation(by="luhn"), samples=("4111111111111112",))
    assert of("privacy.misses-sample", luhn) == ["rules[0].samples[0]"]


def test_a_sample_that_cannot_be_looked_through_is_told_of() -> None:
    def fails(_candidate: str, _region: str) -> tuple[tuple[int, int], ...]:
        raise ZeroDivisionError

    card = rule("card", r"\d{4}", validation=Validation(by="mine"), samples=("1234", "none"))
    audit = Audit.of([card], validators={"mine": fails})
    samples = {f.path: f.message for f in check(audit) if f.rule == "privacy.misses-sample"}
    assert list(samples) == ["rules[0].samples[0]", "rules[0].samples[1]"]
    assert "masked or held whole" in samples["rules[0].samples[0]"]
    assert "finds nothing" in samples["rules[0].samples[1]"]


@pytest.mark.rule("privacy.hidden-by-earlier")
def test_hidden_by_earlier() -> None:
    """Guide, Block Sensitive Data: lower numbers go first, so they may take what others want."""
    any_number = rule("number", r"\d+", "#", priority=1)
    ssn = rule("ssn", SSN, "#", priority=2, samples=("078-05-1120",))
    assert of("privacy.hidden-by-earlier", ssn, any_number) == ["rules[0].priority"]
    without_samples = rule("same", SSN), rule("too", SSN)
    assert of("privacy.hidden-by-earlier", *without_samples) == ["rules[1].priority"]
    assert of("privacy.hidden-by-earlier", rule("number", r"\d+"), rule("ssn", SSN)) == [
        "rules[1].priority"
    ]


def test_a_rule_without_samples_is_hidden_by_one_with_them() -> None:
    rule_id = "privacy.hidden-by-earlier"
    number = rule("number", r"\d+", samples=("12",), priority=1)
    assert of(rule_id, number, rule("card", r"\d{16}", priority=2)) == ["rules[1].priority"]
    assert of(rule_id, payment_card(), rule("card", r"\d{16}", priority=50)) == [
        "rules[1].priority"
    ]


def test_rules_that_leave_each_other_alone_may_go_in_any_order() -> None:
    rule_id = "privacy.hidden-by-earlier"
    ssn = rule("ssn", SSN, priority=2, samples=("078-05-1120", "no. 5, 078-05-1120"))
    slow = rule("slow", HANGS, validation=Validation(by="nobody"))
    assert of(rule_id, ssn, slow) == []
    assert of(rule_id, ssn, rule("word", r"no\.")) == []
    assert of(rule_id, ssn, rule("number", r"\d+", priority=3)) == []
    assert of(rule_id, ssn, rule("number", r"\d+", enabled=False)) == []
    assert of(rule_id, ssn, rule("broken", "(")) == []
    assert of(rule_id, rule("broken", "("), rule("word", "no")) == []
    assert of(rule_id, rule("letters", "[a-z]+"), rule("number", r"\d+")) == []
    of_agents = {"enforce_on": frozenset({Role.AGENT})}
    of_customers = {"enforce_on": frozenset({Role.CUSTOMER})}
    assert of(rule_id, rule("a", SSN, **of_agents), rule("b", SSN, **of_customers)) == []


def test_versions_of_a_rule_hide_nothing_from_each_other() -> None:
    changed = rule("ssn", SSN, updated_at=datetime(2026, 3, 2, 9, tzinfo=UTC))
    assert of("privacy.hidden-by-earlier", rule("ssn", SSN), changed) == []


def test_equal_priorities_go_in_the_order_of_the_policy() -> None:
    number = rule("a number", r"\d+")
    ssn = rule("an ssn", SSN, samples=("078-05-1120",))
    assert of("privacy.hidden-by-earlier", ssn, number) == []
    by_name = override(DOCUMENTED, {"privacy.equal_priorities_by_name": True})
    assert of("privacy.hidden-by-earlier", ssn, number, policy=by_name) == ["rules[0].priority"]


@pytest.mark.rule("privacy.rule-disabled")
def test_disabled() -> None:
    """Object Reference: a rule that does not say otherwise is disabled."""
    (finding,) = report(rule("ssn", SSN, enabled=False))
    assert (finding.rule, finding.severity) == ("privacy.rule-disabled", Severity.INFO)


@pytest.mark.rule("privacy.not-enforced-here")
def test_not_enforced_here() -> None:
    """Guide, Block Sensitive Data: rules are not enforced in enhanced channels."""
    ssn = rule("ssn", SSN)
    assert found(ssn, channel=ENHANCED) == ["privacy.not-enforced-here"]
    assert found(ssn, channel=STANDARD) == []
    assert found(ssn) == []
    assert of("privacy.not-enforced-here", rule("off", SSN, enabled=False), channel=ENHANCED) == []
    second = rule("ssn", SSN, generation=Generation.TWO)
    assert found(second, channel=ENHANCED, policy=SUMMER_26) == []


@pytest.mark.rule("privacy.matches-empty")
def test_matches_empty() -> None:
    """msgcore, writing rules: what matches nothing at all changes every message."""
    for pattern in (r"\d*", r"\b", "a|", "(?=a)", "^", "(a?)"):
        assert of("privacy.matches-empty", rule("all", pattern)) == ["rules[0].pattern"]
    for pattern in (r"\d+", r"(?=a)a", "a|b"):
        assert of("privacy.matches-empty", rule("some", pattern)) == []


@pytest.mark.rule("privacy.reveals-match")
@pytest.mark.parametrize("replacement", ["$&", "XXXX$1", "$01", "$<last>", "$`", "$'"])
def test_reveals_match(replacement: str) -> None:
    """msgcore, writing rules: a block does not bring back what it blocks."""
    last = rule("ssn", r"\d{3}-(?<last>\d{4})", replacement)
    assert of("privacy.reveals-match", last) == ["rules[0].replacement"]
    assert of("privacy.reveals-match", last, policy=expanding()) == ["rules[0].replacement"]


def test_a_dollar_sign_behind_another_is_followed_by_a_reference() -> None:
    last = rule("ssn", r"\d{3}-(\d{4})", "$$$1")
    assert of("privacy.reveals-match", last) == ["rules[0].replacement"]


def test_a_price_reveals_nothing() -> None:
    for replacement in ("$", "$0", "$$", "US$ 5", "$$1", "$$$$&"):
        assert of("privacy.reveals-match", rule("price", r"\d{3}", replacement)) == []
    assert of("privacy.reveals-match", rule("removed", r"\d", replacement="$&")) == [
        "rules[0].replacement"
    ]
    removed = SensitiveDataRule(name="removed", pattern=r"\d", replacement="$&", enabled=True)
    assert of("privacy.reveals-match", removed) == []


@pytest.mark.rule("privacy.not-idempotent")
def test_not_idempotent() -> None:
    """msgcore, writing rules: a mask of the same shape is found again, and masked again."""
    rule_id = "privacy.not-idempotent"
    assert of(rule_id, rule("number", r"\d+", "0")) == ["rules[0].replacement"]
    letters = rule("name", r"[A-Z]{4}", action=Action.MASK, samples=("MARY",))
    assert of(rule_id, letters) == ["rules[0].mask"]
    joined = rule("pair", "ab", samples=("aabb",))
    assert of(rule_id, joined) == ["rules[0].action"]
    for found_without_samples in (
        rule("letters", r"\w{4}", action=Action.MASK),
        rule("digits", r"\d{8}", action=Action.MASK, mask=Mask(character="9", keep_last=4)),
    ):
        assert of(rule_id, found_without_samples) == ["rules[0].mask"]
    for comes_together in (rule("pair", "ab"), rule("no", r"\d{3}-\d{4}", action=Action.REPLACE)):
        assert of(rule_id, comes_together) == ["rules[0].action"]
    for sound in (
        rule("ssn", SSN),
        rule("word", r"\bsecret\b"),
        rule("number", r"\d+", "#"),
        rule("name", "MARY", action=Action.MASK, samples=("MARY",)),
        rule("broken", "(", "("),
    ):
        assert of(rule_id, sound) == []


@pytest.mark.rule("privacy.becomes-markup")
@pytest.mark.parametrize(
    ("replacement", "kind"),
    [
        ("####", "a heading"),
        ("# hidden", "a heading"),
        ("====", "a heading"),
        ("----", "a line across"),
        ("- hidden", "a list"),
        ("1. hidden", "a list"),
        ("> hidden", "a quotation"),
        ("**hidden**", "emphasis"),
        ("_hidden_", "emphasis"),
        ("~~hidden~~", "struck out"),
        ("`hidden`", "code"),
        ("[x](y)", "a link"),
        ("https://example.com", "a link"),
        ("<b>", "markup"),
        ("@here", "a mention"),
        ("<@U123>", "a mention"),
    ],
)
def test_becomes_markup(replacement: str, kind: str) -> None:
    """A public incident: a mask of number signs was shown as a heading, and the text was gone."""
    checked = report(rule("ssn", r"\d{9}", replacement))
    (finding,) = (f for f in checked if f.rule == "privacy.becomes-markup")
    assert kind in finding.message
    assert finding.path == "rules[0].replacement"


def test_a_mask_may_become_markup_too() -> None:
    def masked(character: str, **fields: object) -> SensitiveDataRule:
        mask = Mask(character=character)
        return rule("mask", r"\d{3}@?", action=Action.MASK, mask=mask, **fields)

    for character in "#*_~`=-":
        assert of("privacy.becomes-markup", masked(character)) == ["rules[0].mask.character"]
    for character in "X?\u2022":
        assert of("privacy.becomes-markup", masked(character)) == []
    assert of("privacy.becomes-markup", rule("usual", r"\d{9}", action=Action.MASK)) == []


def test_what_a_mask_makes_of_the_samples_counts() -> None:
    kept = rule(
        "user",
        r"[#@ ]\w+",
        action=Action.MASK,
        mask=Mask(keep_first=1),
        samples=("@mary",),
    )
    assert of("privacy.becomes-markup", kept) == ["rules[0].mask.character"]


def test_words_and_brackets_are_no_markup() -> None:
    for replacement in ("[SSN]", "XXXX", "", "a_b", "2 * 3", "a@b", "#1", "(hidden)"):
        assert of("privacy.becomes-markup", rule("ssn", r"\d{9}", replacement)) == []
    assert of("privacy.becomes-markup", rule("removed", r"\d{9}")) == []


@pytest.mark.rule("privacy.replacement-too-long")
def test_replacement_too_long() -> None:
    """Guide, Accept a Message and Chat with a Customer: texts have a greatest length."""
    assert of("privacy.replacement-too-long", rule("r", "a", "b" * 840), channel=STANDARD) == []
    over = report(rule("r", "a", "b" * 841), channel=STANDARD)
    assert [finding.rule for finding in over] == ["privacy.replacement-too-long"]
    assert "1 more" in over.findings[0].message
    assert found(rule("r", "a", "b" * 841)) == []
    removed = SensitiveDataRule(name="r", pattern="a", replacement="b" * 841, enabled=True)
    assert found(removed, channel=STANDARD) == []


def test_a_class_of_unicode_is_understood_with_its_flag() -> None:
    assert of("privacy.foreign-leftover", rule("name", r"\p{Lu}\p{Ll}{1,9}", flags="u")) == []
