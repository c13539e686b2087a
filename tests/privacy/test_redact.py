"""Redaction: what rules make of a text, in order; and nothing where they cannot finish."""

from datetime import datetime

import attrs
import pytest
from tests.privacy.rules_of_ours import HANGS, HANGS_ON, NINE, STANDARD, redacted, rule

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, SUMMER_26, Policy, override
from msgcore.privacy import (
    Action,
    Edit,
    FailureCause,
    Mask,
    Redaction,
    RedactionFailed,
    RedactionRules,
    SensitiveDataBlocked,
    Validation,
    applied,
    preview,
    redact,
)
from msgcore.privacy.ecmascript import units
from msgcore.privacy.ecmascript.units import halved
from msgcore.vocabulary import Platform, Role

SSN = r"\d{3}-\d{2}-\d{4}"


def with_policy(**fields: object) -> Policy:
    return override(DOCUMENTED, {f"privacy.{name}": value for name, value in fields.items()})


# One rule


def test_without_rules_a_text_stays_as_it_is() -> None:
    assert redacted("123-45-6789") == Redaction(text="123-45-6789")
    assert redacted("", rule("any", "x*")) == Redaction(text="")


def test_sensitive_data_is_removed_replaced_or_masked() -> None:
    text = "It is 123-45-6789, or 987-65-4321."
    assert redacted(text, rule("ssn", SSN)).text == "It is , or ."
    assert redacted(text, rule("ssn", SSN, "[SSN]")).text == "It is [SSN], or [SSN]."
    masked = rule("ssn", SSN, action=Action.MASK, mask=Mask(keep_last=4))
    assert redacted(text, masked).text == "It is XXX-XX-6789, or XXX-XX-4321."
    assert redacted("1-2", rule("all", ".+", action=Action.MASK)).text == "X-X"


def test_an_event_tells_the_role_the_rule_and_how_often() -> None:
    redaction = redacted("1, 2 and 3", rule("digit", r"\d", "#"), author=Role.AGENT)
    (event,) = redaction.events
    assert event == SensitiveDataBlocked(at=NINE, role=Role.AGENT, rule="digit", count=3)
    assert event.title == "Sensitive data blocked (Agent)"
    titles = {role: attrs.evolve(event, role=role).title for role in Role}
    assert titles[Role.CUSTOMER] == "Sensitive data blocked (Visitor)"
    assert titles[Role.SUPERVISOR] == "Sensitive data blocked (Supervisor)"


def test_edits_say_where_it_stood_and_not_what() -> None:
    text = "It is 123-45-6789."
    redaction = redacted(text, rule("ssn", SSN, "[SSN]"))
    assert redaction.edits == (Edit(span=(6, 17), replacement="[SSN]", rules=("ssn",)),)
    assert applied(text, redaction.edits) == redaction.text


def test_a_result_survives_plain_data() -> None:
    for redaction in (
        redacted("1 2", rule("digit", r"\d", "#")),
        redacted(HANGS_ON, rule("slow", HANGS)),
    ):
        assert codec.from_data(Redaction, codec.to_data(redaction)) == redaction


def test_patterns_are_those_of_javascript() -> None:
    assert redacted("é123-45-6789", rule("ssn", rf"\b{SSN}\b", "#")).text == "é#"
    assert redacted("\u0663", rule("digit", r"\d", "#")).text == "\u0663"


def test_half_a_character_is_never_left() -> None:
    assert redacted("a\U0001f600b", rule("half", r"\ud83d", "#")).text == "a#b"
    both = redacted("a\U0001f600b", rule("any", r"[^ab]", "#"))
    assert (both.text, both.edits[0].span) == ("a#b", (1, 2))
    overlapping = redacted("\U0001f600b", rule("two", "(?<=.)[^]", "#"))
    assert overlapping.text == "##"
    shared = redacted("\U0001f600bc", rule("halves", r"\ud83d|\ude00b", "#"))
    assert (shared.text, [edit.span for edit in shared.edits]) == ("##c", [(0, 1), (1, 2)])


def test_what_is_empty_changes_nothing_unless_something_is_put_there() -> None:
    assert redacted("ab", rule("nothing", "x*")) == Redaction(text="ab")
    assert redacted("ab", rule("nothing", "x*", action=Action.MASK)) == Redaction(text="ab")
    put = redacted("ab", rule("edge", r"\b", "|"))
    assert put.text == "|ab|"
    assert [edit.span for edit in put.edits] == [(0, 0), (2, 2)]


# Several rules


def test_lower_numbers_go_first() -> None:
    first = rule("a", "a", "b", priority=1)
    second = rule("b", "b", "c", priority=2)
    assert redacted("a", first, second).text == "c"
    assert redacted("a", second, first).text == "c"
    assert redacted("a", attrs.evolve(first, priority=3), second).text == "b"


def test_of_equal_numbers_the_one_that_was_given_first_goes_first() -> None:
    one, other = rule("z", "a", "b"), rule("a", "b", "c")
    assert redacted("a", one, other).text == "c"
    assert redacted("a", other, one).text == "b"
    by_name = with_policy(equal_priorities_by_name=True)
    assert redacted("a", one, other, policy=by_name).text == "b"


def test_a_rule_sees_what_the_ones_before_it_have_left() -> None:
    dashes, digits = rule("dashes", "-"), rule("digits", r"\d{4}", "#")
    chained = redacted("12-34", dashes, digits)
    assert chained.text == "#"
    assert chained.edits == (Edit(span=(0, 5), replacement="#", rules=("dashes", "digits")),)
    apart = redacted("12-34", dashes, digits, policy=with_policy(rules_chain=False))
    assert apart.text == "1234"


def test_rules_that_each_see_the_original_hide_all_that_any_of_them_finds() -> None:
    policy = with_policy(rules_chain=False)
    short, long = rule("short", "234", "X"), rule("long", "12345", "Y")
    redaction = redacted("0123456", short, long, policy=policy)
    assert redaction.text == "0X6"
    assert redaction.edits == (Edit(span=(1, 6), replacement="X", rules=("short", "long")),)
    assert [event.count for event in redaction.events] == [1, 1]
    assert redacted("0123456", long, short, policy=policy).text == "0Y6"


def test_rules_after_one_that_puts_digits_there_look_at_them() -> None:
    words = rule("words", "one", "1")
    assert redacted("one", words, rule("digits", r"\d", "#")).text == "#"


def test_a_dollar_sign_stands_for_itself_unless_the_policy_expands_it() -> None:
    swapped = rule("pair", "(a)(?<last>b)", "<$2$<last>$&$$>")
    assert redacted("ab", swapped).text == "<$2$<last>$&$$>"
    assert redacted("ab", swapped, policy=with_policy(replacement_expands=True)).text == "<bbab$>"


# Validation


def even(candidate: str, region: str) -> tuple[tuple[int, int], ...]:
    """Finds genuine the first two digits, if their number is even in this region."""
    assert region == "here"
    return ((0, 2),) if int(candidate[:2]) % 2 == 0 else ()


def validated(text: str, pattern: str = r"\d{2,3}", **fields: object) -> Redaction:
    with_validator = rule("even", pattern, "#", validation=Validation(by="even", region="here"))
    return redacted(text, with_validator, validators={"even": even}, **fields)


def test_only_what_is_genuine_is_hidden() -> None:
    assert validated("12 and 13").text == "# and 13"
    assert validated("nothing") == Redaction(text="nothing")
    assert validated("13") == Redaction(text="13")


def test_what_is_no_part_of_the_genuine_stays() -> None:
    redaction = validated("125")
    assert redaction.text == "#5"
    assert redaction.edits == (Edit(span=(0, 2), replacement="#", rules=("even",)),)


def test_where_a_match_is_not_genuine_the_search_goes_on_one_character_later() -> None:
    assert validated("132").text == "1#"
    assert validated("1328").text == "1#8"
    assert validated("12146").text == "##6"


def test_two_genuine_parts_of_a_match_are_two() -> None:
    pairs = {"pairs": lambda _candidate, _region: ((0, 1), (2, 3))}
    both = rule("pairs", "a-b", "#", validation=Validation(by="pairs"))
    redaction = redacted("a-b", both, validators=pairs)
    assert (redaction.text, redaction.events[0].count) == ("#-#", 2)


# Failing closed


def failure(redaction: Redaction) -> tuple[FailureCause, str]:
    (event,) = redaction.events
    assert isinstance(event, RedactionFailed)
    assert not redaction.complete
    return event.cause, event.rule


def test_a_rule_that_takes_too_long_hides_the_whole_text() -> None:
    redaction = redacted(HANGS_ON, rule("slow", HANGS))
    assert failure(redaction) == (FailureCause.TIMED_OUT, "slow")
    assert redaction.text == DOCUMENTED.privacy.failed_redaction_mask
    assert redaction.edits == (Edit(span=(0, len(HANGS_ON)), replacement=redaction.text),)
    assert redaction.events[0].title == "Sensitive data not looked for (Visitor)"


def test_nothing_of_what_other_rules_have_left_is_shown_either() -> None:
    digits = rule("digits", r"\d", "#", priority=-1)
    redaction = redacted(f"1{HANGS_ON}", digits, rule("slow", HANGS))
    assert failure(redaction) == (FailureCause.TIMED_OUT, "slow")
    assert redaction.text == DOCUMENTED.privacy.failed_redaction_mask
    apart = with_policy(rules_chain=False)
    assert not redacted(f"1{HANGS_ON}", digits, rule("slow", HANGS), policy=apart).complete


def test_the_policy_says_what_becomes_of_it() -> None:
    slow = rule("slow", HANGS)
    hold = with_policy(failed_redaction="hold")
    held = redacted(HANGS_ON, slow, policy=hold)
    assert (held.text, held.held, held.complete) == ("", True, False)
    masked = redacted(HANGS_ON, slow, policy=with_policy(failed_redaction_mask="###"))
    assert (masked.text, masked.held) == ("###", False)


def test_what_agents_and_supervisors_write_has_a_policy_of_its_own() -> None:
    slow = rule("slow", HANGS)
    for author in (Role.AGENT, Role.SUPERVISOR):
        assert redacted(HANGS_ON, slow, author=author).held
        masking = with_policy(failed_redaction_outbound="mask")
        assert not redacted(HANGS_ON, slow, author=author, policy=masking).held


def test_a_text_that_is_too_long_is_not_looked_through() -> None:
    policy = with_policy(redaction_characters_max=10)
    digits = rule("digits", r"\d", "#")
    assert redacted("1" * 10, digits, policy=policy).text == "#" * 10
    over = redacted("1" * 11, digits, policy=policy)
    assert failure(over) == (FailureCause.TOO_LONG, "")
    unconcerned = redacted(
        "1" * 11, digits, policy=policy, channel=attrs.evolve(STANDARD, platform=Platform.ENHANCED)
    )
    assert unconcerned.complete


def test_nor_may_it_become_too_long_by_replacements() -> None:
    longer = rule("longer", "a", "bcd")
    for chain in (True, False):
        policy = with_policy(redaction_characters_max=10, rules_chain=chain)
        assert redacted("aaa", longer, policy=policy).text == "bcdbcdbcd"
        cause, name = failure(redacted("aaaa", longer, policy=policy))
        assert (cause, name) == (FailureCause.TOO_LONG, "longer")
    other = rule("other", "x", "yyy")
    apart = with_policy(redaction_characters_max=10, rules_chain=False)
    assert failure(redacted("aaxx", longer, other, policy=apart))[0] is FailureCause.TOO_LONG


def test_expansions_may_not_let_it_grow_without_end() -> None:
    policy = with_policy(replacement_expands=True)
    redaction = redacted("a" * 5000, rule("twice", "a", "$`$'"), policy=policy)
    assert failure(redaction) == (FailureCause.TOO_LONG, "twice")


class SecretError(ValueError):
    """What a careless validator raises: it quotes the text."""


def careless(candidate: str, _region: str) -> tuple[tuple[int, int], ...]:
    raise SecretError(candidate)


def test_a_validator_that_raises_hides_the_whole_text() -> None:
    asked = rule("card", r"\d+", validation=Validation(by="careless"))
    redaction = redacted("4111", asked, validators={"careless": careless})
    assert failure(redaction) == (FailureCause.BROKEN, "card")
    assert "4111" not in repr(redaction)


@pytest.mark.parametrize("spans", [((0, 9),), ((2, 1),), ((1, 1),), ((-1, 2),), ((1, 2), (0, 1))])
def test_so_does_one_that_returns_what_is_no_part_of_the_match(
    spans: tuple[tuple[int, int], ...],
) -> None:
    asked = rule("card", r"\d+", validation=Validation(by="odd"))
    redaction = redacted("4111", asked, validators={"odd": lambda _text, _region: spans})
    assert failure(redaction) == (FailureCause.BROKEN, "card")


def test_so_do_more_matches_than_may_be_validated() -> None:
    policy = with_policy(validations_max=2)
    assert validated("12 14", policy=policy).complete
    assert failure(validated("12 14 16", policy=policy)) == (FailureCause.TIMED_OUT, "even")


def test_the_rules_share_the_time_that_a_text_may_take() -> None:
    slow = [rule(f"slow {number}", HANGS) for number in range(16)]
    plan = RedactionRules.compile(slow).in_force(Role.CUSTOMER, STANDARD.platform, NINE)
    privacy = DOCUMENTED.privacy
    assert sum((step.timeout for step in plan.steps), plan.steps[0].timeout * 0) == (
        privacy.redaction_timeout
    )
    (one,) = RedactionRules.compile(slow[:1]).in_force(Role.CUSTOMER, STANDARD.platform, NINE).steps
    assert one.timeout == privacy.pattern_timeout


def test_a_text_is_taken_apart_into_code_units_once_for_all_rules(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts: list[str] = []

    def counted(text: str) -> str:
        texts.append(text)
        return halved(text)

    monkeypatch.setattr(units, "halved", counted)
    rules = [rule(f"no {number}", rf".{number}") for number in range(5)]
    assert redacted("\U0001f600 9", *rules).edits == ()
    assert texts == ["\U0001f600 9"]


# What redact is asked


def test_a_preview_is_the_same_function() -> None:
    assert preview is redact


def test_the_rules_must_be_compiled_under_the_policy_that_is_named() -> None:
    rules = RedactionRules.compile([rule("digits", r"\d")])
    asked = {"author": Role.CUSTOMER, "channel": STANDARD, "at": NINE}
    assert redact("1", rules, policy=DOCUMENTED, **asked).text == ""
    with pytest.raises(InvalidValueError, match="compiled under another policy"):
        redact("1", rules, policy=SUMMER_26, **asked)


def test_who_is_no_role_is_refused() -> None:
    rules = RedactionRules.compile([rule("digits", r"\d")])
    with pytest.raises(InvalidValueError, match="is no role on a platform"):
        redact("1", rules, author="customer", channel=STANDARD, at=NINE)


def test_what_is_no_text_is_none_that_was_looked_through() -> None:
    assert redacted(None, rule("digits", r"\d")).text == ""


def test_the_instant_has_a_zone() -> None:
    with pytest.raises(InvalidValueError, match="has no time zone"):
        redacted("1", rule("digits", r"\d"), at=datetime(2026, 3, 2, 9))  # noqa: DTZ001 - on purpose
