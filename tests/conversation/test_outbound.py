"""What the business says and does: it goes out when nothing speaks against it."""

from collections.abc import Iterator

import pytest
from tests.conversation.world import (
    ACTIVE,
    ENDED,
    ERROR,
    EXPLICIT,
    INACTIVE,
    NEW,
    PAUSED,
    START,
    STATUS_CAPACITY,
    TEXTS,
    WAITING,
    alerts,
    minutes,
    orders,
    page,
    play,
    service,
)

from msgcore.channels import Channel, Response
from msgcore.consent import OptedOut, OutboundText
from msgcore.conversation import (
    AgentOptsOut,
    AutomationSays,
    Conversation,
    Deliver,
    Event,
    FailedAgain,
    Said,
    Setup,
)
from msgcore.lifecycle import Accepted, Ended, Failed, Inquiry, Wrote
from msgcore.rules import MSGCORE, RuleSet, Severity, rule
from msgcore.rules.finding import Draft
from msgcore.testing import Scenario
from msgcore.vocabulary import Actor, ChannelKind, ConsentLevel, EndReason, ResponseKind

R = ResponseKind


def kinds(events: tuple[Event, ...]) -> list[type]:
    return [type(event) for event in events]


def talking(channel: Channel | None = None) -> Scenario:
    """A customer who has been accepted."""
    return play(channel or page()).customer("Hi").accept("ana")


# Messages


def test_the_owner_writes_to_the_customer() -> None:
    s = talking().agent("On its way.")
    assert kinds(s.outcome.events) == [Wrote, Said]
    wrote, said = s.outcome.events
    assert (said.by, said.agent, said.session) == (Actor.AGENT, "ana", "scenario:1")
    assert said.happening == "step-3"
    assert wrote.by is Actor.AGENT
    (effect,) = s.outcome.effects
    assert isinstance(effect, Deliver)
    assert (effect.to, effect.agent, effect.text) == (Actor.CUSTOMER, "", "On its way.")


def test_the_segments_of_an_sms_are_counted() -> None:
    s = play().customer("Hi").accept("ana").agent("x" * 161)
    assert s.outcome.effects[0].segments == 2
    assert {effect.segments for effect in s.effects if hasattr(effect, "segments")} == {1, 2}
    assert talking().agent("x" * 161).outcome.effects[0].segments == 0


def test_a_bot_writes_as_a_bot() -> None:
    s = play(page()).customer("Hi").accept("helper", bot=True).agent("Hello")
    said = s.outcome.events[-1]
    assert (said.by, said.agent) == (Actor.BOT, "helper")
    ended = s.ends("helper").outcome.events[0]
    assert (ended.by, ended.reason) == (Actor.BOT, EndReason.BOT_ENDED)


def test_an_agent_opens_a_session() -> None:
    s = play().customer("START").ends().agent("Your parcel is here.", by="bo")
    assert (s.status, s.conversation.sessions) == (NEW, 2)
    assert s.session is not None
    assert (s.session.staffing.preferred, s.session.inquiry) == ("bo", Inquiry.NONE)
    assert not s.responded()


def test_so_does_an_automatic_process() -> None:
    s = play().customer("START").ends().automation("Your parcel is here.")
    assert s.status is NEW
    said = s.outcome.events[-1]
    assert (said.by, said.agent) == (Actor.SYSTEM, "")
    assert s.automation("Is everything fine?").session.revision == 2


# Refusals


def test_every_reason_is_named_at_once() -> None:
    s = play().customer("Hi").accept("ana").agent("世" * 841, by="bo")
    assert s.outcome.refusal is not None
    assert s.outcome.refusal.rules == (
        "sms.too-many-segments",
        "sms.too-many-characters",
        "lifecycle.not-present",
    )


def test_a_refused_message_leaves_no_trace() -> None:
    s = talking()
    before = s.conversation
    s.agent("Hello", by="bo")
    assert s.conversation is before
    assert (s.outcome.events, s.outcome.effects) == ((), ())


def test_it_may_be_tried_again_under_the_same_id() -> None:
    s = play(online=["bo"]).customer("Hi").accept("ana")
    assert s.refused("lifecycle.agent-not-online")
    s.online("ana", "bo").redelivers()
    assert not s.duplicate
    assert s.owner == "ana"


def test_a_person_must_consent_first() -> None:
    assert play().agent("Sale!").refused("consent.below-requirement")
    s = play(service(**EXPLICIT)).customer("Hi").automation("Sale!")
    assert s.refused("consent.below-requirement")


def test_a_channel_that_agents_cannot_open_says_so_beside_the_lack_of_consent() -> None:
    assert play(page()).agent("Hello").outcome.refusal.rules == (
        "consent.below-requirement",
        "lifecycle.outbound-unsupported",
    )


@pytest.mark.parametrize(
    ("channel", "most"),
    [(page(), 2000), (service(), 4096), (service(kind=ChannelKind.APPLE), None)],
)
def test_what_is_no_sms_has_a_cap_on_its_characters(channel: Channel, most: int | None) -> None:
    s = talking(channel)
    assert not s.agent("世" * (most or 10_000)).refused()
    if most:
        assert s.agent("世" * (most + 3)).refused("conversation.text-too-long")
        (reason,) = s.outcome.refusal.reasons
        assert reason.detail == f"{most + 3} characters, 3 more than {most}"
        assert reason.citation == s.setup.cap.citation


# Rules of the host


@rule("shop.no-shouting", cites=MSGCORE("A test"), severity=Severity.ERROR)
def no_shouting(message: OutboundText) -> Iterator[Draft]:
    """A message is not written in capitals."""
    if message.text.isupper():
        yield Draft(message="all capitals", remedy="Use sentence case.")


@rule("shop.polite", cites=MSGCORE("A test"), severity=Severity.WARNING)
def polite(message: OutboundText) -> Iterator[Draft]:
    """A response thanks."""
    if message.response is R.ACKNOWLEDGMENT and "hank" not in message.text:
        yield Draft(message="no thanks")


@rule("shop.broken", cites=MSGCORE("A test"))
def broken(_message: OutboundText) -> Iterator[Draft]:
    """A rule that cannot finish."""
    raise RuntimeError("the customer's number is 555-0100")


def checked(*rules: object, channel: Channel | None = None) -> Scenario:
    setup = Setup.of(channel or page(), checks=RuleSet.of(*rules))
    return Scenario(setup, START).customer("Hi").accept("ana")


def acknowledgment(text: str) -> Response:
    return Response(kind=R.ACKNOWLEDGMENT, text=text)


def test_an_error_of_a_host_s_rule_stops_a_message() -> None:
    s = checked(no_shouting).agent("BUY NOW")
    s.expect(refused="conversation.check-failed", found="shop.no-shouting", sent=s.sent)
    assert s.outcome.findings[0].remedy == "Use sentence case."
    assert s.fork().agent("Buy now").outcome.findings == ()
    assert "BUY NOW" not in s.sent


def test_a_warning_does_not() -> None:
    assert checked(polite).findings == ()
    s = checked(polite, channel=page(responses=(acknowledgment("Wait."),)))
    assert R.ACKNOWLEDGMENT in s.responses
    assert [finding.rule for finding in s.findings] == ["shop.polite"]


@rule("shop.french", cites=MSGCORE("A test"), severity=Severity.INFO)
def french(message: OutboundText) -> Iterator[Draft]:
    """A text is in French."""
    if message.language == "fr":
        yield Draft(message="a text in French")


def test_a_rule_is_told_the_language_of_a_response() -> None:
    aide = Response(kind=R.HELP, text="Aide", language="fr")
    s = checked(french, channel=page(responses=(aide,)))
    assert s.findings == ()
    setup = Setup.of(page(responses=(aide,)), checks=RuleSet.of(french))
    theirs = Scenario(setup, START, conversation=Conversation(id="c1", language="fr-CA"))
    assert theirs.customer("HELP").found("shop.french")


def test_a_rule_that_cannot_finish_stops_everything() -> None:
    s = checked(broken).agent("Hello")
    assert s.refused("conversation.check-failed")
    assert s.found("shop.broken")
    assert "555" not in str(s)


def test_it_stops_automatic_responses_too_and_says_so() -> None:
    s = checked(no_shouting, channel=page(responses=(acknowledgment("WAIT"),)))
    assert s.responses == ()
    assert [finding.rule for finding in s.findings] == [
        "shop.no-shouting",
        "conversation.response-withheld",
    ]
    assert s.findings[1].message.endswith("(acknowledgment: conversation.check-failed)")


# Agents at work


def test_an_agent_greets_when_accepting_and_a_bot_does_not() -> None:
    assert play(page()).customer("Hi").accept("ana").responded(R.START)
    assert not play(page()).customer("Hi").accept("helper", bot=True).responded()


def test_whoever_ends_the_session_says_goodbye() -> None:
    s = talking().ends()
    s.expect(status=ENDED, responded=R.END)
    assert s.outcome.events[-1].session == "scenario:1"
    # But to nobody who has opted out in the meantime.
    s = talking().customer("STOP").ends()
    s.expect(status=ENDED, responded=False, found="conversation.response-withheld")


def test_inactive_sessions_end_in_silence() -> None:
    s = talking().inactive().after(hours=30)
    s.expect(status=ENDED, responded=False)


def test_an_owner_who_goes_offline_leaves_the_session_waiting() -> None:
    assert talking().offline().status is WAITING


def test_with_status_based_capacity_nothing_happens_to_it() -> None:
    s = play(service(), STATUS_CAPACITY).customer("Hi").accept("ana")
    before = s.conversation
    s.offline("ana")
    assert (s.status, s.outcome.events) == (ACTIVE, ())
    assert s.conversation is before


def test_a_pause_and_its_end() -> None:
    s = play(service(), STATUS_CAPACITY).customer("Hi").accept("ana").pause()
    assert s.status is PAUSED
    assert s.unpause().status is ACTIVE
    assert talking().pause().refused("lifecycle.pause-unsupported")


def test_only_the_owner_marks_a_session_inactive() -> None:
    s = talking()
    assert s.fork().inactive("bo").refused("lifecycle.not-the-owner")
    assert s.inactive().status is INACTIVE


def test_nothing_can_be_done_without_a_session() -> None:
    assert play().accept().refused("lifecycle.no-session")
    assert play().ends().refused("lifecycle.no-session")


def test_an_overdue_end_stands_beside_a_refusal() -> None:
    s = talking().inactive()
    s.happens(AutomationSays(id="m", at=minutes(60 * 31), text="x" * 5000))
    assert s.status is ENDED
    assert s.refused("conversation.text-too-long")
    assert [type(event) for event in s.outcome.events] == [Ended]
    revision = s.conversation.revision
    assert not s.redelivers().duplicate
    assert s.conversation.revision == revision


# Opting out by hand


def test_an_agent_opts_the_customer_out_on_request() -> None:
    s = talking(service()).opts_out_by_agent()
    assert (s.status, s.level) == (ENDED, ConsentLevel.OPTED_OUT)
    assert s.responded(R.OPT_OUT_CONFIRMATION)
    assert not s.responded(R.END)
    event = s.outcome.events[0]
    assert isinstance(event, OptedOut)
    assert (event.actor, event.by) == (Actor.AGENT, "ana")
    assert s.agent("Sale!").refused("consent.opted-out")


def test_somebody_who_never_wrote_can_be_opted_out_too() -> None:
    s = play().opts_out_by_agent("bo")
    s.expect(status=None, level=ConsentLevel.OPTED_OUT, sent=[TEXTS[R.OPT_OUT_CONFIRMATION]])
    assert s.conversation.sessions == 0


def test_where_an_opt_out_keeps_the_session_nothing_happens_to_it() -> None:
    s = talking()
    before = s.session
    s.opts_out_by_agent()
    assert s.session is before
    assert s.level is ConsentLevel.OPTED_OUT


def test_an_agent_s_opt_out_counts_now_whatever_the_agent_s_clock_says() -> None:
    s = talking(service()).customer("START")
    s.happens(AgentOptsOut(id="m", at=START, agent="ana"))
    s.expect(status=ENDED, level=ConsentLevel.OPTED_OUT)


def test_an_agent_who_opts_somebody_out_again_texts_nobody() -> None:
    s = talking(service()).opts_out_by_agent().opts_out_by_agent()
    assert len(s.responses) == 1 or not s.responded()


# Failures


def test_a_failed_record_puts_the_session_in_error() -> None:
    s = talking().fails("a trigger")
    assert s.status is ERROR
    assert play(page()).fails("a trigger").status is ERROR
    assert talking(orders()).fails("a trigger").refused("lifecycle.error-unsupported")


def test_the_same_failure_again_makes_no_other_session() -> None:
    s = talking().fails("a trigger")
    failed = s.session
    s.fails("a trigger")
    assert (s.session, s.conversation.sessions) == (failed, 1)
    assert s.found("conversation.failed-again")
    (event,) = s.outcome.events
    assert event == FailedAgain(
        at=s.now, session="scenario:1", cause="a trigger", happening="step-4"
    )
    assert s.redelivers().duplicate


def test_another_failure_does() -> None:
    s = talking().fails("a trigger").fails("a mandatory field")
    assert isinstance(s.outcome.events[0], Failed)
    assert s.conversation.sessions == 2


def test_a_failure_after_a_new_session_has_begun_fails_that_one() -> None:
    s = talking().fails("a trigger").customer("Hi").fails("a trigger")
    assert (s.status, s.conversation.sessions) == (ERROR, 2)


# Time


def test_a_tick_at_which_nothing_is_due_changes_nothing() -> None:
    s = talking()
    before = s.conversation
    s.after(days=1)
    assert s.conversation is before


def test_a_tick_lets_what_is_overdue_happen_at_its_own_moment() -> None:
    s = talking().inactive().after(days=3)
    (ended,) = s.outcome.events
    assert ended.at == s.steps[2].happening.at.replace(day=3, hour=15)
    assert s.conversation.at == s.now


def test_accepting_twice() -> None:
    s = talking().accept("bo")
    assert s.refused("lifecycle.not-in-this-status")
    assert Accepted not in kinds(s.outcome.events)


def test_a_short_code_is_measured_too() -> None:
    s = play(alerts()).customer("START").customer("YES").customer("Hi").accept("ana")
    assert s.agent("x" * 841).refused("sms.too-many-characters")
