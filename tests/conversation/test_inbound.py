"""What the customer does: heard first, then recorded, then handed to the session."""

import attrs
import pytest
from tests.conversation.world import (
    ACTIVE,
    CONSENT,
    ENDED,
    EXPLICIT,
    INACTIVE,
    NEW,
    START,
    WAITING,
    alerts,
    minutes,
    orders,
    page,
    play,
    service,
)

from msgcore.consent import DoublyOptedIn, OptedIn, OptedOut, WroteFirst
from msgcore.conversation import CustomerSays, Deliver, Event, Said, SendAutoResponse
from msgcore.lifecycle import Ended, Inquiry, Opened, Route, Routed, Wrote
from msgcore.policy import DOCUMENTED, SUMMER_26, override
from msgcore.vocabulary import Actor, ConsentLevel, EndReason, Origin, ResponseKind

R = ResponseKind
L = ConsentLevel


def kinds(events: tuple[Event, ...]) -> list[type]:
    return [type(event) for event in events]


# The order of things


def test_consent_is_recorded_before_the_session_moves_and_responses_come_last() -> None:
    s = play().customer("Hi, where is my parcel?")
    assert kinds(s.events) == [WroteFirst, Opened, Said, Said, Said]
    assert [(said.by, said.response) for said in s.events[2:]] == [
        (Actor.CUSTOMER, None),
        (Actor.SYSTEM, R.OPT_IN_CONFIRMATION),
        (Actor.SYSTEM, R.ACKNOWLEDGMENT),
    ]
    assert [type(effect) for effect in s.effects] == [Route, SendAutoResponse, SendAutoResponse]


def test_an_opt_out_is_heard_before_anything_else_and_ends_the_session() -> None:
    s = play().customer("Hi").routing().accept("ana").customer("“Stop!!” 🛑")
    assert kinds(s.outcome.events) == [OptedOut, Ended, Said, Said]
    assert s.status is ENDED
    assert s.session is not None
    assert s.session.ending is not None
    assert s.session.ending.reason is EndReason.OPTED_OUT
    assert s.responded(R.OPT_OUT_CONFIRMATION)
    assert s.delivered == ()


def test_responses_wait_for_the_consent_that_results_from_everything() -> None:
    # The session is over when the confirmation goes out, and no end text follows it.
    s = play().customer("Hi").routing().accept("ana").customer("STOP")
    assert [e.kind for e in s.outcome.effects if isinstance(e, SendAutoResponse)] == [
        R.OPT_OUT_CONFIRMATION
    ]


# Messages


def test_a_message_is_brought_to_the_owner() -> None:
    s = play(page()).customer("Hi").accept("ana").customer("It has not come.")
    (effect,) = s.outcome.effects
    assert isinstance(effect, Deliver)
    assert (effect.to, effect.agent, effect.text) == (Actor.AGENT, "ana", "It has not come.")
    assert effect.segments == 0


def test_a_message_without_text_counts_as_one() -> None:
    s = play(page()).customer("")
    assert (s.status, s.level) == (WAITING, L.IMPLICIT)


def test_a_message_resumes_an_inactive_session() -> None:
    s = play(page()).customer("Hi").accept("ana").inactive()
    assert s.status is INACTIVE
    assert s.after(hours=29).customer("Hello?").status is WAITING


def test_what_is_overdue_happens_before_the_message() -> None:
    s = play(page()).customer("Hi").accept("ana").inactive()
    first = s.session
    s.until(START.replace(day=4)).customer("Hello?")
    assert (s.status, s.conversation.sessions) == (WAITING, 2)
    late = play(page()).customer("Hi").accept("ana").inactive()
    late.happens(CustomerSays(id="m", at=START.replace(day=4), text="Hello?"))
    ended, *_ = late.outcome.events
    assert isinstance(ended, Ended)
    assert ended.at == minutes(30 * 60 + 2 / 60)
    assert first is not None
    assert late.conversation.sessions == 2


# Opting out


def test_stop_as_the_first_message_is_recorded_and_confirmed_without_a_session() -> None:
    s = play().customer("STOP")
    s.expect(status=None, level=L.OPTED_OUT, responses=[R.OPT_OUT_CONFIRMATION])
    assert kinds(s.events) == [OptedOut, Said, Said]
    assert {event.session for event in s.events if isinstance(event, Said)} == {""}


def test_the_later_product_makes_a_session_of_it() -> None:
    s = play(service(), SUMMER_26).customer("STOP")
    assert s.status is ENDED
    assert s.session is not None
    assert s.session.origin is Origin.OPT_OUT
    assert s.responded(R.OPT_OUT_CONFIRMATION)


def test_on_messenger_a_stop_keyword_keeps_the_session_open() -> None:
    s = play(page()).customer("Hi").accept("ana").customer("STOP")
    assert (s.status, s.level) == (ACTIVE, L.OPTED_OUT)
    assert s.agent("Sorry to hear that.").refused("consent.opted-out")


def test_help_is_answered_even_for_somebody_who_opted_out() -> None:
    s = play().customer("STOP").customer("HELP")
    assert s.responded(R.HELP)
    assert s.level is L.OPTED_OUT
    assert s.customer("START").status is NEW


def test_an_ordinary_message_of_somebody_who_opted_out() -> None:
    s = play().customer("STOP").customer("Hello?")
    s.expect(status=None, level=L.OPTED_OUT, responded=False, refused=False)
    s.expect(found="consent.message-after-opt-out")
    (said,) = s.outcome.events
    assert isinstance(said, Said)
    assert (said.text, said.session) == ("Hello?", "")


def test_it_joins_a_session_that_the_opt_out_kept_open() -> None:
    s = play(page()).customer("Hi").accept("ana").customer("STOP").customer("Wait!")
    assert kinds(s.outcome.events) == [Wrote, Said]
    assert s.delivered == ("STOP", "Wait!")
    assert not s.responded()


def test_it_is_not_put_into_a_session_that_has_just_run_out() -> None:
    s = play(page()).customer("Hi").accept("ana").inactive().customer("STOP")
    s.happens(CustomerSays(id="m", at=START.replace(day=4), text="Hello?"))
    ended, said = s.outcome.events
    assert isinstance(ended, Ended)
    assert isinstance(said, Said)
    assert said.session == ""


def test_start_after_stop_is_an_explicit_grant() -> None:
    s = play().customer("STOP").customer("START")
    s.expect(level=L.EXPLICIT, responded=R.OPT_IN_CONFIRMATION, status=NEW)
    assert s.session is not None
    assert (s.session.origin, s.session.inquiry) == (Origin.OPT_IN, Inquiry.NONE)
    s.customer("Hi").expect(responded=R.ACKNOWLEDGMENT)
    assert not s.agent("Hello").refused("consent.opted-out")


def test_an_opt_out_that_a_later_grant_has_overtaken_ends_nothing() -> None:
    s = play(service()).customer("START").customer("Hi").accept("ana")
    s.customer("STOP", sent_at="-5m")
    s.expect(status=ACTIVE, level=L.EXPLICIT, found="consent.opt-out-overtaken", responded=False)
    assert s.customer("STOP").status is ENDED


def test_a_grant_that_a_later_opt_out_has_overtaken_opens_no_door() -> None:
    s = play().customer("STOP").customer("START", sent_at="-5m")
    s.expect(level=L.OPTED_OUT, found="consent.grant-overtaken", responded=False)
    assert s.agent("Sale!").refused("consent.opted-out")


# Consent before conversation


def test_the_opt_in_confirmation_comes_before_the_acknowledgment() -> None:
    s = play(service(**EXPLICIT)).customer("Hi").customer("START")
    assert s.responses == (R.OPT_IN_PROMPT, R.OPT_IN_CONFIRMATION, R.ACKNOWLEDGMENT)


def test_an_enhanced_channel_holds_a_message_in_consent_until_the_level_is_reached() -> None:
    s = play(service(**EXPLICIT)).customer("Hi, where is my parcel?")
    s.expect(status=CONSENT, responded=R.OPT_IN_PROMPT)
    assert s.session is not None
    assert s.session.inquiry is Inquiry.HELD
    assert not any(isinstance(effect, Route) for effect in s.effects)
    s.customer("START").expect(status=WAITING, level=L.EXPLICIT)
    assert kinds(s.outcome.events)[:2] == [OptedIn, Routed]
    assert isinstance(s.outcome.effects[0], Route)


def test_a_standard_short_code_holds_it_in_new() -> None:
    s = play(alerts()).customer("Hi, where is my parcel?")
    s.expect(status=NEW, responded=R.OPT_IN_PROMPT)
    s.customer("START").expect(status=NEW, level=L.EXPLICIT, responded=R.DOUBLE_OPT_IN_PROMPT)
    assert s.routing().refused("lifecycle.nothing-to-route")
    s.customer("YES").expect(status=NEW, level=L.DOUBLE, responded=R.OPT_IN_CONFIRMATION)
    assert DoublyOptedIn in kinds(s.outcome.events)
    assert any(isinstance(effect, Route) for effect in s.outcome.effects)
    assert s.routing().status is WAITING


def test_a_session_of_keywords_only_is_not_routed() -> None:
    s = play(service()).customer("HELP")
    s.expect(status=CONSENT, responded=R.HELP)
    assert s.session is not None
    assert s.session.origin is Origin.HELP
    assert s.customer("START").status is CONSENT
    assert not any(isinstance(effect, Route) for effect in s.effects)
    assert s.customer("Where is my parcel?").status is WAITING


def test_the_policy_says_whether_a_custom_keyword_is_a_keyword_to_the_session() -> None:
    short_code = alerts(requirement=EXPLICIT["requirement"])
    s = play(short_code).customer("START").customer("INFO")
    assert s.responded(R.CUSTOM)
    assert s.session is not None
    assert s.session.inquiry is Inquiry.NONE
    policy = override(DOCUMENTED, {"lifecycle.custom_keywords_mean_consent": False})
    inquiry = play(short_code, policy).customer("START").customer("INFO").session
    assert inquiry is not None
    assert inquiry.inquiry is Inquiry.READY
    held = play(short_code, policy).customer("INFO").session
    assert held is not None
    assert held.inquiry is Inquiry.HELD


def test_help_and_start_leave_an_inactive_session_as_it_is() -> None:
    s = play(page()).customer("Hi").accept("ana").inactive()
    assert s.customer("HELP").status is INACTIVE
    assert s.customer("START").status is INACTIVE


# Answers to the business


def outbound() -> object:
    """An agent has written to a customer whose last session is over."""
    s = play(orders(), online=["ana", "bo"]).customer("START").ends("ana")
    return s.agent("Your parcel is here.", by="ana")


def test_a_reply_in_time_goes_to_the_agent_who_wrote() -> None:
    s = outbound().after(hours=24, seconds=-1).customer("Thanks")
    assert (s.status, s.conversation.sessions) == (WAITING, 2)
    (route,) = (effect for effect in s.outcome.effects if isinstance(effect, Route))
    assert route.agent == "ana"
    assert not s.responded()


def test_a_late_reply_ends_the_session_and_opens_another_for_anyone() -> None:
    s = outbound().after(hours=24).customer("Thanks")
    assert kinds(s.outcome.events)[:3] == [Ended, Opened, Said]
    ended, opened, said, *_ = s.outcome.events
    assert ended.reason is EndReason.OUTBOUND_UNANSWERED
    assert (ended.session, opened.session, said.session) == (
        "scenario:2",
        "scenario:3",
        "scenario:3",
    )
    assert (s.status, s.conversation.sessions) == (NEW, 3)
    (route,) = (effect for effect in s.outcome.effects if isinstance(effect, Route))
    assert (route.agent, route.session) == ("", "scenario:3")
    assert s.responded(R.ACKNOWLEDGMENT)
    assert not s.responded(R.END)


def test_so_does_a_reply_whose_agent_has_gone() -> None:
    s = outbound().offline("ana").customer("Thanks")
    assert (s.status, s.conversation.sessions) == (NEW, 3)


def test_the_later_product_ends_an_unanswered_session_by_itself() -> None:
    s = play(service(), SUMMER_26).customer("START").ends()
    s.agent("Your parcel is here.").after(hours=48)
    assert s.status is ENDED
    assert s.customer("Thanks").status is WAITING
    assert s.conversation.sessions == 3


# The end


def test_the_customer_ends_the_conversation_where_the_channel_lets_them() -> None:
    web = attrs.evolve(service(), kind=type(service().kind).WEB, responses=service().responses)
    s = play(web).customer("Hi").accept("ana").customer_ends()
    s.expect(status=ENDED, responded=R.END)
    assert s.session is not None
    assert s.session.ending is not None
    assert s.session.ending.by is Actor.CUSTOMER
    assert s.customer_ends().refused()


def test_elsewhere_the_customer_cannot() -> None:
    s = play().customer("Hi").customer_ends()
    s.expect(status=NEW, refused="lifecycle.customer-cannot-end", responded=False)


# Time


@pytest.mark.parametrize("text", ["Hi", "STOP", "START", "HELP"])
def test_what_arrives_late_counts_as_happening_now(text: str) -> None:
    s = play(page()).customer("Hi").accept("ana")
    at = s.now
    s.happens(CustomerSays(id="late", at=minutes(-5), text=text))
    assert s.found("conversation.clock-went-back")
    assert s.conversation.at == at
    assert all(event.at == at for event in s.outcome.events if hasattr(event, "at"))


def test_consent_goes_by_when_it_was_said_even_if_it_arrives_late() -> None:
    s = play().customer("START")
    s.happens(CustomerSays(id="late", at=minutes(5), sent_at=minutes(-5), text="STOP"))
    assert s.level is L.EXPLICIT
    s = play().customer("STOP")
    s.happens(CustomerSays(id="late", at=minutes(-5), text="START"))
    assert s.level is L.OPTED_OUT


def test_at_the_same_instant_the_opt_out_wins() -> None:
    s = play().customer("STOP")
    s.happens(CustomerSays(id="tie", at=START, text="START"))
    assert s.level is L.OPTED_OUT


def test_nothing_was_sent_after_it_arrived() -> None:
    s = play().customer("START", sent_at="+1h")
    assert s.found("conversation.sent-in-future")
    assert s.after(minutes=1).customer("STOP").level is L.OPTED_OUT


def test_an_opt_in_keyword_that_means_nothing_is_a_message_like_any_other() -> None:
    policy = override(DOCUMENTED, {"consent.start_after_stop_is_explicit": False})
    s = play(orders(), policy).customer("START")
    assert s.session is not None
    assert s.session.inquiry is Inquiry.READY
    assert any(isinstance(effect, Route) for effect in s.effects)
