"""Laws of sensitive-data rules as metadata: nothing is lost on the way, and no bytes do harm."""

import json
from datetime import UTC
from pathlib import Path

import attrs
from hypothesis import example, given
from hypothesis import strategies as st
from tests.property.test_metadata import BYTES, PLAIN, STRANGE, places_in, spoilt

from msgcore.codec import from_data, to_data
from msgcore.errors import MetadataError
from msgcore.metadata import (
    Extra,
    SensitiveDataRuleMetadata,
    SensitiveDataRuleUnsaid,
    read_json,
    read_sensitive_data_rule,
    read_xml,
    write_json,
    write_sensitive_data_rule,
    write_xml,
)
from msgcore.privacy import (
    Action,
    Generation,
    Mask,
    Processing,
    SensitiveDataRule,
    Validation,
    read_rules,
)
from msgcore.vocabulary import Role

SAMPLE = (Path(__file__).parents[1] / "metadata" / "samples" / "Order.xml").read_bytes()
NAMED = SensitiveDataRuleUnsaid(name="Order")
TAGS = ("actionType", "enforceOn", "isEnabled", "pattern", "priority", "version", "fullName")
PARTS = st.sampled_from(
    [
        *(f"<{tag}>{text}</{tag}>".encode() for tag in TAGS for text in ("1", "true", "Remove")),
        b"<pattern xsi:nil='true'/>",
        b"<priority><version/></priority>",
        b"</LiveChatSensitiveDataRule>",
        b"<LiveChatSensitiveDataRule>",
        b"<!DOCTYPE a>",
        b"&x;",
    ]
)
WHOLE = st.lists(PARTS, max_size=12).map(
    lambda parts: b"<LiveChatSensitiveDataRule>%b</LiveChatSensitiveDataRule>" % b"".join(parts)
)
MASKS = st.builds(Mask, character=st.sampled_from("X*$&"), keep_last=st.integers(0, 4))
UNSTATED = st.frozensets(st.sampled_from(["priority", "processingType", "version"]))


@st.composite
def _rules(draw: st.DrawFn) -> SensitiveDataRule:
    action = draw(st.sampled_from(Action))
    return SensitiveDataRule(
        name=draw(st.sampled_from(["Order", "payment-card", "x y"])),
        pattern=draw(PLAIN.filter(bool)),
        flags=draw(st.text(st.sampled_from("dgimsuvy"), max_size=2)),
        action=action,
        replacement=draw(PLAIN),
        mask=draw(st.none() | MASKS) if action is Action.MASK else None,
        validation=draw(st.none() | st.just(Validation(by="phone", region="GB"))),
        priority=draw(st.integers(-(1 << 31), (1 << 31) - 1) | st.just(0)),
        enabled=draw(st.booleans()),
        enforce_on=draw(st.frozensets(st.sampled_from(Role), min_size=1)),
        updated_at=draw(st.none() | st.datetimes(timezones=st.just(UTC))),
        generation=draw(st.sampled_from(Generation)),
        processing=draw(st.sampled_from(Processing)),
        samples=tuple(draw(st.lists(PLAIN, max_size=2))),
    )


@given(_rules(), UNSTATED, st.sampled_from([(), (Extra(xml="<weather>fine</weather>"),)]))
def test_a_rule_survives_a_file_but_for_what_is_left_out(
    rule: SensitiveDataRule, unstated: frozenset[str], extra: tuple[Extra, ...]
) -> None:
    metadata = SensitiveDataRuleMetadata(rule=rule, extra=extra, unstated=unstated)
    written = write_sensitive_data_rule(metadata)
    again = read_sensitive_data_rule(written.data, SensitiveDataRuleUnsaid.of(rule))
    if rule.action is Action.MASK:
        cover = (rule.mask or Mask()).character * 4
        rule = attrs.evolve(rule, action=Action.REPLACE, mask=None, replacement=cover)
    assert again == attrs.evolve(metadata, rule=rule)
    assert write_sensitive_data_rule(again).data == written.data
    assert from_data(SensitiveDataRuleMetadata, to_data(again)) == again


@given(_rules())
def test_a_part_that_does_not_come_back_is_reported(rule: SensitiveDataRule) -> None:
    written = write_sensitive_data_rule(SensitiveDataRuleMetadata(rule=rule))
    unsaid = SensitiveDataRuleUnsaid(name=rule.name)
    read = read_sensitive_data_rule(written.data, unsaid).rule
    lost = {
        f"rule.{field.name}"
        for field in attrs.fields(SensitiveDataRule)
        if getattr(read, field.name) != getattr(rule, field.name)
    }
    assert {part.path for part in written.left_out} - {"rule.name"} >= lost - {"rule.replacement"}
    assert "rule.replacement" not in lost or rule.action is Action.MASK


@given(_rules())
def test_a_rule_survives_plain_data(rule: SensitiveDataRule) -> None:
    assert read_json(SensitiveDataRule, write_json(rule)) == rule
    assert read_rules([json.loads(write_json(rule))]) == (rule,)


@given(st.data())
def test_a_file_that_was_spoilt_is_refused_or_loses_nothing(data: st.DataObject) -> None:
    root = read_xml(SAMPLE)
    for _ in range(data.draw(st.integers(1, 4))):
        ways = st.sampled_from(places_in(root))
        root = spoilt(root, data.draw(ways), data.draw(STRANGE | st.integers(0, 20) | st.none()))
    try:
        metadata = read_sensitive_data_rule(write_xml(root), NAMED)
    except MetadataError as error:
        assert error.faults  # noqa: PT017 - a file may be beyond reading, and says why
        return
    written = write_sensitive_data_rule(metadata)
    assert written.left_out == ()
    again = read_sensitive_data_rule(written.data, NAMED)
    assert (again, again.unstated) == (metadata, metadata.unstated)
    assert write_sensitive_data_rule(again).data == written.data


def read_or_refuse(data: bytes, unsaid: SensitiveDataRuleUnsaid | None) -> None:
    """Read a file; where it is refused, a fault must say why. Any other error is let through."""
    try:
        read_sensitive_data_rule(data, unsaid)
    except MetadataError as error:
        assert error.faults  # noqa: PT017 - as above


@given(BYTES | WHOLE)
@example(SAMPLE)
def test_no_bytes_raise_anything_but_a_metadata_error(data: bytes) -> None:
    for unsaid in (None, NAMED):
        read_or_refuse(data, unsaid)


@given(st.data())
def test_no_change_of_bytes_raises_anything_but_a_metadata_error(data: st.DataObject) -> None:
    changed = bytearray(SAMPLE)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(changed) - 1))
        length = data.draw(st.integers(0, 30))
        changed[place : place + length] = data.draw(st.binary(max_size=4))
    read_or_refuse(bytes(changed), NAMED)
