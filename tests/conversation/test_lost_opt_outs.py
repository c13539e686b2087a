"""No opt-out is lost: ways in which one could have been, each a test."""

import attrs
import pytest
from tests.conversation.world import ENDED, WAITING, orders, page, play, prepared

from msgcore import codec
from msgcore.channels import Channel
from msgcore.consent import DEFAULT_KEYWORDS, KeywordTable, classify, keyword_table
from msgcore.conversation import (
    AgentAccepts,
    AutomationSays,
    Conversation,
    CustomerSays,
    Setup,
    handle,
    read_transcript,
    replay,
)
from msgcore.errors import CodecError, InvalidValueError
from msgcore.policy import DOCUMENTED, SUMMER_26, override
from msgcore.testing import Scenario
from msgcore.vocabulary import ChannelKind, ConsentLevel, KeywordKind, Platform, SenderKind

STOP = KeywordKind.OPT_OUT
WEB = Channel(name="Chat", kind=ChannelKind.WEB, platform=Platform.ENHANCED)


def test_a_clock_that_is_behind_loses_no_opt_out() -> None:
    s = play().customer("START")
    s.happens(CustomerSays(id="b", at=s.now.replace(year=2025), text="STOP"))
    assert s.level is ConsentLevel.OPTED_OUT
    assert s.automation("Sale").refused("consent.opted-out")


def test_a_grant_in_the_far_future_keeps_nobody_in() -> None:
    s = play()
    s.happens(CustomerSays(id="a", at=s.now.replace(year=2099), text="START"))
    s.happens(CustomerSays(id="b", at=s.now.replace(year=2026), text="STOP"))
    assert s.level is ConsentLevel.OPTED_OUT


def test_ids_of_different_kinds_may_be_alike() -> None:
    s = play(page()).customer("Hi")
    s.happens(AgentAccepts(id="17", at=s.now, agent="ana"))
    s.happens(CustomerSays(id="17", at=s.now, text="STOP"))
    assert not s.duplicate
    assert s.level is ConsentLevel.OPTED_OUT


def test_an_opt_out_with_the_id_of_an_old_grant_is_heard() -> None:
    s = play()
    s.happens(CustomerSays(id="1", at=s.now, text="START"))
    for _ in range(40):
        s.customer("ok")
    s.happens(CustomerSays(id="1", at=s.now, text="STOP"))
    assert s.level is ConsentLevel.OPTED_OUT


def test_a_scenario_that_goes_on_later_repeats_no_id() -> None:
    s = play().customer("START")
    stored = attrs.evolve(s.conversation, seen=())
    again = Scenario(s.setup, s.now, conversation=stored).customer("STOP")
    assert again.level is ConsentLevel.OPTED_OUT


def test_a_second_transcript_is_not_taken_for_the_first() -> None:
    setup = prepared(orders())
    line = '{"at": "2026-03-02T09:00:00Z", "what": "customer-says", "text": "%s"}'
    (first,) = replay(read_transcript([line % "START"]), setup)
    (second,) = replay(read_transcript([line % "STOP"]), setup, first.outcome.conversation)
    assert second.outcome.conversation.consent.level is ConsentLevel.OPTED_OUT


@pytest.mark.parametrize("text", ["STOP \x00", "STOP\n\x00", "\x07 STOP \x07", "OPT \x00 OUT"])
def test_control_characters_hide_no_opt_out(text: str) -> None:
    table = KeywordTable.build({"en": {"opt-out": ["STOP", "OPT OUT"]}})
    assert classify(text, table).kind is STOP


@pytest.mark.parametrize("tail", ["!" * 5000, "\u200b" * 5000, "🛑" * 5000])
def test_nothing_around_an_opt_out_is_too_long(tail: str) -> None:
    assert classify("STOP" + tail, KeywordTable.build(DEFAULT_KEYWORDS)).kind is STOP


def test_a_channel_without_an_opt_out_is_refused() -> None:
    data = {"channel": codec.to_data(orders()), "keywords": {}}
    with pytest.raises(CodecError, match="hold no opt-out"):
        Setup.from_data(data)


def test_mandatory_and_enforced_words_cannot_be_left_out() -> None:
    table = KeywordTable.build({"en": {"opt-in": ["YES"], "opt-out": ["HALT"]}})
    with pytest.raises(InvalidValueError) as caught:
        Setup.of(orders(sender=SenderKind.SHORT_CODE), keywords=table)
    assert len(caught.value.faults) == 7
    enhanced = orders(platform=Platform.ENHANCED)
    with pytest.raises(InvalidValueError, match="REVOKE"):
        Setup.of(enhanced, SUMMER_26, keywords=KeywordTable.build(DEFAULT_KEYWORDS))
    assert Setup.of(enhanced, SUMMER_26, keywords=keyword_table(enhanced, SUMMER_26))


def test_a_setup_is_not_half_changed() -> None:
    with pytest.raises(InvalidValueError, match="compiled for another"):
        attrs.evolve(prepared(orders()), policy=SUMMER_26)


def test_a_session_finds_its_way_out_under_another_policy() -> None:
    s = play(WEB).customer("HELP")
    stricter = override(DOCUMENTED, {"lifecycle.consent_status_on_web": False})
    changed = Scenario(Setup.of(WEB, stricter), s.now, conversation=s.conversation)
    assert changed.fork().customer("Hi").status is WAITING
    assert changed.customer("STOP").status is ENDED


def test_a_message_that_was_sent_is_not_sent_again_when_its_id_was_forgotten() -> None:
    s = play().customer("START").agent("Hi")
    forgetful = attrs.evolve(s.conversation, seen=())
    again = handle(forgetful, s.steps[-1].happening, s.setup)
    assert again.effects == ()


@pytest.mark.parametrize("text", ["START", "CONFIRM"])
def test_whoever_is_opted_out_opens_no_session_by_a_keyword_that_did_nothing(text: str) -> None:
    s = play().customer("STOP")
    s.customer(text, sent_at="-5m")
    assert s.status is None


def test_an_instant_beyond_the_window_is_no_crash() -> None:
    s = play(orders()).customer("START").ends().agent("Hello")
    last = s.now.replace(year=9999, month=12, day=31)
    outcome = handle(s.conversation, CustomerSays(id="z", at=last, text="yo"), s.setup)
    assert outcome.conversation.sessions == 3
    late = AutomationSays(id="y", at=last, text="hello")
    assert handle(Conversation(id="c"), late, s.setup).refusal is not None
