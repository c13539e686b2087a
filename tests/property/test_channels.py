"""What holds of every channel, feature and policy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msgcore import codec
from msgcore.channels import (
    CHANNEL_RULES,
    COLUMNS,
    Capability,
    Channel,
    ChannelSetup,
    Column,
    Direction,
    Feature,
    Support,
    capability,
    cell,
    content_caps,
    text_cap,
)
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Confidence, Policy
from msgcore.rules import SOURCES
from msgcore.vocabulary import ChannelKind, ConsentRequirement, SenderKind

POLICIES = st.sampled_from([SPRING_23, DOCUMENTED, SUMMER_26])
FEATURES = st.sampled_from(Feature)


@st.composite
def channels(draw: st.DrawFn) -> Channel:
    column = draw(st.sampled_from(COLUMNS))
    is_sms = column.kind is ChannelKind.SMS
    return Channel(
        name="Any",
        kind=column.kind,
        platform=column.platform,
        sender=draw(st.sampled_from(SenderKind)) if is_sms else None,
        country=draw(st.sampled_from(["", "US", "CA", "DE"])),
        requirement=draw(st.sampled_from(ConsentRequirement)),
        bot=draw(st.booleans()),
    )


@given(FEATURES, channels(), POLICIES)
def test_every_question_has_an_answer_with_a_source(
    feature: Feature, channel: Channel, policy: Policy
) -> None:
    answer = capability(feature, channel, policy)
    assert answer.citation.source in {source.key for source in SOURCES}
    assert answer.qualifier is None or answer.supported
    assert codec.from_data(Capability, codec.to_data(answer)) == answer


@given(FEATURES, channels(), POLICIES)
def test_a_sender_never_makes_a_yes_of_a_no(
    feature: Feature, channel: Channel, policy: Policy
) -> None:
    column_s = cell(feature, Column.of(channel), policy)
    if not column_s.supported:
        assert capability(feature, channel, policy) == column_s


@given(FEATURES, channels(), POLICIES)
def test_what_is_unknown_is_never_called_stated(
    feature: Feature, channel: Channel, policy: Policy
) -> None:
    answer = capability(feature, channel, policy)
    if answer.support is Support.UNKNOWN:
        assert answer.confidence is Confidence.INFERRED
        assert answer.note


@given(channels(), POLICIES, st.sampled_from(Direction))
def test_a_cap_is_for_the_channel_and_direction_that_was_asked_for(
    channel: Channel, policy: Policy, direction: Direction
) -> None:
    column = Column.of(channel)
    text = text_cap(channel, policy, direction)
    files = content_caps(channel, policy, direction)
    for cap in (*files, *filter(None, [text])):
        assert column in cap.columns
        assert direction in cap.directions


@given(channels(), POLICIES)
def test_the_rules_can_judge_every_channel(channel: Channel, policy: Policy) -> None:
    assert CHANNEL_RULES.check(ChannelSetup(channel=channel, policy=policy)).complete


@pytest.mark.parametrize("policy", [SPRING_23, DOCUMENTED, SUMMER_26], ids=lambda p: p.id)
@given(channels())
def test_the_same_question_has_the_same_answer(policy: Policy, channel: Channel) -> None:
    for feature in Feature:
        assert capability(feature, channel, policy) == capability(feature, channel, policy)
