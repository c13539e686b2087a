"""Failures that other systems had with consent, each a test that it cannot happen here."""

import pytest
from tests.conversation.world import EXPLICIT, alerts, orders, page, play, prepared, service

from msgcore.channels import Channel
from msgcore.consent import (
    ConsentState,
    Permission,
    Place,
    SendKind,
    classify,
    effective,
    keyword_table,
    permits,
)
from msgcore.conversation import CustomerSays, handle
from msgcore.policy import DOCUMENTED
from msgcore.testing import Scenario
from msgcore.vocabulary import ConsentLevel, KeywordKind, ResponseKind, SessionStatus

R = ResponseKind


@pytest.mark.parametrize("channel", [orders(), alerts(), service(**EXPLICIT), page()])
def test_a_confirmation_is_not_blocked_by_the_opt_out_that_it_confirms(channel: Channel) -> None:
    """The opt-out was applied before its confirmation was queued, so that was never sent."""
    s = play(channel).customer("STOP")
    s.expect(level=ConsentLevel.OPTED_OUT, sent=["You are off our list."])
    assert s.customer("STOP").responses == (R.OPT_OUT_CONFIRMATION, R.OPT_OUT_CONFIRMATION)


def test_an_opt_out_from_one_number_does_not_silence_the_others() -> None:
    """A STOP to one number opted the person out of every number of the business."""
    stopped = play(orders()).customer("Hi").customer("STOP")
    other = play(orders(name="Delivery")).customer("Hi")
    assert stopped.automation("Sale!").refused("consent.opted-out")
    assert other.automation("Your parcel is here.").refused() is False
    # Nor where a host keeps what one person said at every number side by side.
    here, there = Place(channel="+15550100"), Place(channel="+15550101")
    states = {here: stopped.conversation.consent, there: other.conversation.consent}
    allowed = {
        place: permits(effective(states, place, DOCUMENTED), orders(), SendKind.MESSAGE)
        for place in states
    }
    assert [isinstance(allowed[place], Permission) for place in (here, there)] == [False, True]


def test_a_start_that_arrives_late_does_not_undo_the_stop_that_was_sent_after_it() -> None:
    """START was delivered after the STOP that followed it, and opted the person in again."""
    s = play().customer("Hi").after(minutes=10).customer("STOP")
    s.customer("START", sent_at="-5m")
    s.expect(level=ConsentLevel.OPTED_OUT, responded=False)
    assert s.found("consent.grant-overtaken")
    assert s.agent("Welcome back!").refused("consent.opted-out")


def test_a_stop_that_arrives_late_takes_away_what_was_before_it() -> None:
    s = play().customer("START").after(minutes=10).customer("Hm", sent_at="-1m")
    s.customer("STOP", sent_at="-5m")
    s.expect(level=ConsentLevel.OPTED_OUT, responded=R.OPT_OUT_CONFIRMATION)


def test_a_stop_is_not_swallowed_by_a_bot_or_by_anything_that_runs() -> None:
    """STOP and START were taken for answers by a running flow."""
    for s in (
        play(service()).customer("Hi").accept("max", bot=True),
        play(service()).customer("Hi").accept("ana").invites(to="agent:bo"),
        play(orders()).customer("Hi").automation("Is it urgent? Reply YES or NO."),
    ):
        s.customer("STOP").expect(level=ConsentLevel.OPTED_OUT, responded=R.OPT_OUT_CONFIRMATION)
        s.customer("START").expect(level=ConsentLevel.EXPLICIT, responded=R.OPT_IN_CONFIRMATION)


def test_a_stop_is_heard_whoever_is_typing() -> None:
    """An agent went on sending, because the status was read when the message was begun."""
    s = play().customer("Hi").accept("ana")
    typed = s.fork()
    s.customer("STOP")
    assert typed.agent("Hello").refused() is False
    assert s.agent("Hello").refused("consent.opted-out")


def test_a_stop_is_not_confirmed_twice_when_it_is_delivered_twice() -> None:
    s = play().customer("STOP").redelivers()
    s.expect(duplicate=True, sent=["You are off our list."])
    stop = CustomerSays(id="m1", at=s.now, text="STOP")
    first = handle(play().conversation, stop, prepared(orders()))
    forgetful = Scenario(prepared(orders()), s.now)
    forgetful.conversation = first.conversation
    assert forgetful.happens(stop).duplicate


@pytest.mark.parametrize("text", ["STOP 12345", "I said stop", "Stop. Thank you for everything!"])
def test_a_keyword_among_other_words_is_none(text: str) -> None:
    """A word somewhere in a message was taken for the message."""
    assert classify(text, keyword_table(orders(), DOCUMENTED)).kind is not KeywordKind.OPT_OUT


def test_an_ordinary_message_after_an_opt_out_resurrects_nobody() -> None:
    s = play().customer("Hi").customer("STOP")
    for text in ("By the way", "HELP", "INFO", "ok"):
        s.customer(text)
        s.expect(level=ConsentLevel.OPTED_OUT)
        assert s.agent("Sale!").refused("consent.opted-out")


def test_on_messenger_an_opt_out_ends_no_conversation_and_still_silences_it() -> None:
    s = play(page()).customer("Hi").accept("ana").customer("STOP")
    s.expect(status=SessionStatus.ACTIVE, responded=R.OPT_OUT_CONFIRMATION)
    assert s.agent("One more thing").refused("consent.opted-out")
    elsewhere = play(service()).customer("Hi").accept("ana").customer("STOP")
    elsewhere.expect(status=SessionStatus.ENDED)


def test_three_thousand_opt_ins_leave_a_small_state() -> None:
    s = play(alerts()).customer("START")
    for _ in range(300):
        s.customer("YES")
    assert s.level is ConsentLevel.DOUBLE
    consent = s.conversation.consent
    assert isinstance(consent, ConsentState)
    assert len(consent.grants) < 40
