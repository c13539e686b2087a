"""`LiveChatSensitiveDataRule` files: what becomes a rule, what is kept, what is not written."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import attrs
import pytest

from msgcore.codec import from_data, to_data
from msgcore.errors import InvalidValueError, MetadataError
from msgcore.metadata import (
    Extra,
    SensitiveDataRuleMetadata,
    SensitiveDataRuleUnsaid,
    Why,
    read_sensitive_data_rule,
    write_sensitive_data_rule,
)
from msgcore.privacy import (
    Action,
    Generation,
    Mask,
    Processing,
    RedactionRules,
    SensitiveDataRule,
    Validation,
)
from msgcore.privacy.library import payment_card
from msgcore.vocabulary import Role

SAMPLE = (Path(__file__).parent / "samples" / "Order.xml").read_bytes()
ORDER = SensitiveDataRuleUnsaid(name="Order")
LAST_CHANGED = datetime(2026, 3, 2, 9, tzinfo=UTC)
RULE = SensitiveDataRule(name="Pin", pattern="[0-9]{6}", enabled=True)
WHOLE = {
    "actionType": "<actionType>Remove</actionType>",
    "enforceOn": "<enforceOn>7</enforceOn>",
    "isEnabled": "<isEnabled>true</isEnabled>",
    "pattern": "<pattern>[0-9]{6}</pattern>",
}
NIL = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"'


def file(body: str = "", **instead: str) -> bytes:
    parts = "".join({**WHOLE, **instead}.values())
    return f"<LiveChatSensitiveDataRule>{parts}{body}</LiveChatSensitiveDataRule>".encode()


def read(body: str = "", **instead: str) -> SensitiveDataRuleMetadata:
    return read_sensitive_data_rule(file(body, **instead), ORDER)


def again(metadata: SensitiveDataRuleMetadata) -> SensitiveDataRuleMetadata:
    unsaid = SensitiveDataRuleUnsaid.of(metadata.rule)
    return read_sensitive_data_rule(write_sensitive_data_rule(metadata).data, unsaid)


def left_out(rule: SensitiveDataRule) -> dict[str, str]:
    written = write_sensitive_data_rule(SensitiveDataRuleMetadata(rule=rule))
    return {part.path: part.detail for part in written.left_out}


def text(rule: SensitiveDataRule) -> str:
    return write_sensitive_data_rule(SensitiveDataRuleMetadata(rule=rule)).data.decode()


def test_the_sample_becomes_a_rule() -> None:
    assert read_sensitive_data_rule(SAMPLE, ORDER).rule == SensitiveDataRule(
        name="Order",
        pattern='\\bORD-\\d{6}\\b\n|(?<=n° ?)"?\\d{4}[\'"]?',
        action=Action.REPLACE,
        replacement="###-##-####",
        enabled=True,
        enforce_on=frozenset({Role.CUSTOMER}),
    )


def test_what_has_no_place_is_kept_and_written_again() -> None:
    metadata = read_sensitive_data_rule(SAMPLE, ORDER)
    assert [extra.place for extra in metadata.extra] == ["description", "version"]
    assert {finding.rule for finding in metadata.report} == {"metadata.no-place"}
    assert write_sensitive_data_rule(metadata).left_out == ()
    assert again(metadata) == metadata
    assert from_data(SensitiveDataRuleMetadata, to_data(metadata)) == metadata
    assert from_data(SensitiveDataRuleUnsaid, to_data(ORDER)) == ORDER


def test_a_file_of_the_product_comes_back_byte_for_byte() -> None:
    metadata = read_sensitive_data_rule(SAMPLE, ORDER)
    assert write_sensitive_data_rule(metadata).data == SAMPLE


@pytest.mark.parametrize("tag", ["priority", "processingType", "version"])
def test_an_element_that_is_not_there_does_not_come_into_being(tag: str) -> None:
    assert f"<{tag}" not in write_sensitive_data_rule(read()).data.decode()


@pytest.mark.parametrize(
    "element",
    [
        "<priority>0</priority>",
        "<processingType>RealTime</processingType>",
        "<version>ONE</version>",
    ],
)
def test_an_element_that_says_what_is_usual_stays(element: str) -> None:
    assert element in write_sensitive_data_rule(read(element)).data.decode()


def test_a_pattern_keeps_its_white_space() -> None:
    metadata = read(pattern="<pattern> a\n b\t</pattern>")
    assert metadata.rule.pattern == " a\n b\t"
    assert again(metadata) == metadata


def test_a_pattern_that_means_nothing_is_read_all_the_same() -> None:
    rule = read(pattern="<pattern>(</pattern>").rule
    with pytest.raises(InvalidValueError, match="pattern"):
        RedactionRules.compile([rule])


@pytest.mark.parametrize("word", ["Replace", "REPLACE", "replace", " Replace\n"])
def test_the_action_may_have_any_case_and_is_written_with_a_capital(word: str) -> None:
    metadata = read(actionType=f"<actionType>{word}</actionType>")
    assert metadata.rule.action is Action.REPLACE
    assert "<actionType>Replace</actionType>" in write_sensitive_data_rule(metadata).data.decode()


def test_a_rule_that_does_not_say_that_it_is_enabled_is_not() -> None:
    for element in ("", f"<isEnabled {NIL}/>", "<isEnabled>false</isEnabled>"):
        metadata = read(isEnabled=element)
        assert not metadata.rule.enabled
        assert again(metadata) == metadata


@pytest.mark.parametrize("word", ["TWO", "two", " Two\n"])
def test_so_may_the_other_words(word: str) -> None:
    metadata = read(f"<version>{word}</version><processingType>persist</processingType>")
    assert metadata.rule.generation is Generation.TWO
    assert metadata.rule.processing is Processing.PERSIST
    assert again(metadata) == metadata


def test_words_and_numbers_that_are_none_are_named_at_once() -> None:
    with pytest.raises(MetadataError) as caught:
        read("<version>0</version><priority>x</priority>", isEnabled="<isEnabled>?</isEnabled>")
    assert [fault.path for fault in caught.value.faults] == ["isEnabled", "priority", "version"]


def test_a_replacement_goes_with_any_action() -> None:
    metadata = read("<replacement> x </replacement>")
    assert (metadata.rule.action, metadata.rule.replacement) == (Action.REMOVE, " x ")
    assert again(metadata) == metadata


@pytest.mark.parametrize(("word", "priority"), [("7", 7), ("-7", -7), ("+7", 7), ("", 0)])
def test_a_priority_may_be_below_zero(word: str, priority: int) -> None:
    metadata = read(f"<priority>{word}</priority>")
    assert metadata.rule.priority == priority
    assert again(metadata) == metadata


def test_where_a_rule_is_enforced_is_read() -> None:
    metadata = read("<processingType>Persist</processingType><version>TWO</version>")
    assert metadata.rule.processing is Processing.PERSIST
    assert metadata.rule.generation is Generation.TWO
    assert again(metadata) == metadata


@pytest.mark.parametrize(
    "body",
    [
        "<replacement>a</replacement><replacement>b</replacement>",
        "<replacement><b/></replacement>",
    ],
)
def test_what_contradicts_itself_is_kept_and_not_guessed_at(body: str) -> None:
    metadata = read(body)
    assert metadata.rule == attrs.evolve(RULE, name="Order")
    assert {extra.why for extra in metadata.extra} == {Why.UNREADABLE}
    assert again(metadata) == metadata


def test_what_is_unknown_is_kept() -> None:
    metadata = read("<mood>glad</mood>")
    assert metadata.extra == (Extra(xml="<mood>glad</mood>"),)
    assert again(metadata) == metadata


@pytest.mark.parametrize(
    ("tag", "element", "message"),
    [
        ("actionType", "", "is missing"),
        ("actionType", "<actionType>Mask</actionType>", "is 'Mask'"),
        ("enforceOn", f"<enforceOn {NIL}/>", "is missing"),
        ("enforceOn", "<enforceOn>0</enforceOn>", "is '0'"),
        ("enforceOn", "<enforceOn>8</enforceOn>", "is '8'"),
        ("isEnabled", "<isEnabled>perhaps</isEnabled>", "is 'perhaps'"),
        ("isEnabled", WHOLE["isEnabled"] * 2, "is there twice, or is no plain text"),
        ("pattern", "<pattern/>", "is missing"),
        ("pattern", WHOLE["pattern"] * 2, "is there twice, or is no plain text"),
        ("pattern", '<pattern lang="de">a</pattern>', "is there twice, or is no plain text"),
        ("priority", "<priority>first</priority>", "is 'first'"),
        ("priority", "<priority>1e3</priority>", "is '1e3'"),
        ("priority", "<priority>2147483648</priority>", "is '2147483648'"),
        ("priority", "<priority>1</priority>" * 2, "is there twice, or is no plain text"),
        ("processingType", "<processingType>Never</processingType>", "is 'Never'"),
        ("version", "<version>THREE</version>", "is 'THREE'"),
        ("version", "<version><b/></version>", "is there twice, or is no plain text"),
    ],
)
def test_what_decides_on_what_is_blocked_must_be_clear(
    tag: str, element: str, message: str
) -> None:
    with pytest.raises(MetadataError) as caught:
        read(**{tag: element})
    assert [(fault.path, fault.message) for fault in caught.value.faults] == [(tag, message)]


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(MetadataError) as caught:
        read_sensitive_data_rule(b"<LiveChatSensitiveDataRule/>")
    assert [fault.path for fault in caught.value.faults] == [
        "name",
        "actionType",
        "enforceOn",
        "pattern",
    ]


def test_another_file_is_refused() -> None:
    with pytest.raises(MetadataError, match="not the product's <LiveChatSensitiveDataRule>"):
        read_sensitive_data_rule(b"<MessagingChannel/>", ORDER)


def test_a_file_may_hold_its_name() -> None:
    held = file("<fullName>Order</fullName>")
    assert read_sensitive_data_rule(held).rule.name == "Order"
    assert read_sensitive_data_rule(held, ORDER).rule.name == "Order"
    with pytest.raises(MetadataError, match="'Order' in the file, and 'Other' was handed in"):
        read_sensitive_data_rule(held, SensitiveDataRuleUnsaid(name="Other"))


def test_only_what_may_be_unstated_is() -> None:
    with pytest.raises(InvalidValueError, match="unstated: names 'pattern'"):
        SensitiveDataRuleMetadata(rule=RULE, unstated=frozenset({"pattern", "priority"}))


def test_a_rule_of_ours_says_only_what_is_needed() -> None:
    tags = [line.split("<")[1].split(">")[0] for line in text(RULE).splitlines()[2:-1]]
    assert tags == ["actionType", "enforceOn", "isEnabled", "pattern", "priority"]
    assert left_out(RULE) == {}


def test_what_a_file_has_no_element_for_is_left_out_and_handed_in_again() -> None:
    rule = attrs.evolve(
        RULE,
        flags="gi",
        validation=Validation(by="payment-card"),
        updated_at=LAST_CHANGED,
        samples=("123456",),
    )
    assert list(left_out(rule)) == [
        "rule.flags",
        "rule.validation",
        "rule.updated_at",
        "rule.samples",
    ]
    assert again(SensitiveDataRuleMetadata(rule=rule)).rule == rule


def test_the_instant_of_the_last_change_is_handed_in_in_any_zone() -> None:
    there = LAST_CHANGED.astimezone(timezone(timedelta(hours=2)))
    unsaid = SensitiveDataRuleUnsaid(name="Order", updated_at=there)
    assert read_sensitive_data_rule(file(), unsaid).rule.updated_at == LAST_CHANGED


@pytest.mark.parametrize("mask", [None, Mask(character="*", keep_last=4)])
def test_a_mask_becomes_a_fixed_text_that_keeps_nothing(mask: Mask | None) -> None:
    rule = attrs.evolve(RULE, action=Action.MASK, mask=mask, replacement="$&")
    found = again(SensitiveDataRuleMetadata(rule=rule)).rule
    assert found.action is Action.REPLACE
    assert found.replacement == ("XXXX" if mask is None else "****")
    parts = left_out(rule)
    assert repr(found.replacement) in parts["rule.action"]
    assert set(parts) - {"rule.mask"} == {"rule.action", "rule.replacement"}
    assert ("rule.mask" in parts) is (mask is not None)


@pytest.mark.parametrize(
    ("flag", "means"),
    [("i", "finds less"), ("y", "finds more"), ("g", "finds the same"), ("x", "is no flag")],
)
def test_the_report_says_what_a_flag_that_is_left_out_means(flag: str, means: str) -> None:
    assert means in left_out(attrs.evolve(RULE, flags=flag))["rule.flags"]


@pytest.mark.parametrize("name", ["payment-card", "2nd", "A__B", "A_", "A b"])
def test_a_name_that_the_product_does_not_take_is_mentioned(name: str) -> None:
    assert set(left_out(attrs.evolve(RULE, name=name))) == {"rule.name"}


def test_a_priority_of_more_than_32_bits_is_left_out() -> None:
    rule = attrs.evolve(RULE, priority=1 << 31)
    assert set(left_out(rule)) == {"rule.priority"}
    assert "priority" not in text(rule)


def test_a_ready_rule_tells_what_the_product_cannot_do() -> None:
    rule = payment_card()
    assert {"rule.name", "rule.action", "rule.validation"} <= set(left_out(rule))
    found = again(SensitiveDataRuleMetadata(rule=rule)).rule
    assert found.pattern == rule.pattern


def test_what_was_kept_gives_way_to_what_the_rule_says_now() -> None:
    metadata = read("<replacement>a</replacement><replacement>b</replacement>")
    second = attrs.evolve(metadata, rule=attrs.evolve(metadata.rule, replacement="[pin]"))
    written = write_sensitive_data_rule(second)
    assert {part.path for part in written.left_out} == {"replacement"}
    assert b"<replacement>a" not in written.data


def test_a_pattern_that_xml_has_no_place_for_is_refused() -> None:
    with pytest.raises(MetadataError, match=r"U\+0000"):
        write_sensitive_data_rule(SensitiveDataRuleMetadata(rule=attrs.evolve(RULE, pattern="\0")))
