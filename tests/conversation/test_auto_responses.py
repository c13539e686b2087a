"""The responses of a session from its first message to its last, as a customer gets them."""

from datetime import timedelta

import pytest
from tests.conversation.world import EXPLICIT, orders, page, play, service

from msgcore.channels import Channel, Idle, Response
from msgcore.conversation import AgentEnds, CustomerSays, TimePasses
from msgcore.lifecycle import WakeAt
from msgcore.policy import DOCUMENTED, SUMMER_26, Policy, override
from msgcore.testing import Scenario
from msgcore.vocabulary import ChannelKind, IdleAction, ResponseKind

R = ResponseKind

TEN = timedelta(minutes=10)
AT_REST = Idle(after=TEN)
AT_REST_AND_OVER = Idle(
    after=TEN, action=IdleAction.INACTIVATE_AND_END, ends_after=timedelta(hours=1)
)
OVER = Idle(after=TEN, action=IdleAction.END)


def chat(**changes: object) -> Channel:
    """A web chat with every response; its reminder comes after five minutes of silence."""
    return service(**{"name": "Chat", "kind": ChannelKind.WEB, "idle": AT_REST, **changes})


def silent(channel: Channel | None = None, policy: Policy = SUMMER_26) -> Scenario:
    """An agent has answered, and the customer says no more."""
    return play(channel or chat(), policy).customer("Hi").accept("ana").agent("Which one?")


def unnoticed(s: Scenario, minutes: int, text: str) -> Scenario:
    """The customer writes before anybody has noticed how much time has passed."""
    at = s.now + timedelta(minutes=minutes)
    return s.happens(CustomerSays(id="late", at=at, text=text))


def new(s: Scenario) -> tuple[ResponseKind, ...]:
    """What the last happening led to."""
    return tuple(e.kind for e in s.outcome.effects if hasattr(e, "kind"))


# Order


def test_the_acknowledgment_comes_after_the_opt_in_confirmation() -> None:
    s = play(orders()).customer("Hi")
    assert new(s) == (R.OPT_IN_CONFIRMATION, R.ACKNOWLEDGMENT)
    s = play(page(**EXPLICIT)).customer("Hi").customer("START")
    assert s.responses == (R.OPT_IN_PROMPT, R.OPT_IN_CONFIRMATION, R.ACKNOWLEDGMENT)


def test_a_bot_that_answers_first_silences_the_acknowledgment_and_nothing_else() -> None:
    s = play(orders(bot=True)).customer("Hi").routing().accept("bot", bot=True).ends("bot")
    assert s.responses == (R.OPT_IN_CONFIRMATION, R.END)


@pytest.mark.parametrize("policy", [DOCUMENTED, SUMMER_26])
def test_an_opt_out_is_answered_by_its_confirmation_alone(policy: Policy) -> None:
    for channel in (orders(), page(), service(), chat()):
        s = play(channel, policy).customer("Hi").accept("ana").customer("STOP")
        assert new(s) == (R.OPT_OUT_CONFIRMATION,)
        assert s.outcome.findings == ()
    s = play(service(), policy).customer("Hi").accept("ana").opts_out_by_agent("ana")
    assert new(s) == (R.OPT_OUT_CONFIRMATION,)


def test_that_is_so_even_when_silence_was_to_be_answered_meanwhile() -> None:
    for minutes in (6, 11):
        s = unnoticed(silent(), minutes, "STOP")
        assert new(s) == (R.OPT_OUT_CONFIRMATION,)
        assert s.outcome.findings == ()


# Silence


def test_a_silent_customer_is_reminded_once() -> None:
    s = silent()
    (wake,) = (e for e in s.outcome.effects if isinstance(e, WakeAt) and ":agent-says:" in e.id)
    assert wake.due - s.now == timedelta(minutes=5)
    s.after(minutes=4)
    assert not s.responded()
    s.after(minutes=1)
    assert new(s) == (R.IDLE,)
    s.after(minutes=1)
    assert not s.responded()


MICROSECOND = timedelta(microseconds=1)


def ticked(s: Scenario, after: timedelta) -> Scenario:
    return s.happens(TimePasses(id=f"tick-{after}", at=s.now + after))


@pytest.mark.parametrize(("early", "reminded"), [(1, False), (0, True), (-1, True)])
def test_a_reminder_is_due_at_its_own_instant(early: int, reminded: bool) -> None:  # noqa: FBT001 - a case
    assert ticked(silent(), TEN / 2 - early * MICROSECOND).responded(R.IDLE) is reminded


@pytest.mark.parametrize(("later", "reminded"), [(1, True), (0, False), (-1, False)])
def test_it_comes_before_the_session_rests_or_not_at_all(later: int, reminded: bool) -> None:  # noqa: FBT001 - a case
    s = silent(chat(idle=Idle(after=TEN / 2 + later * MICROSECOND)))
    assert ticked(s, TEN / 2).responded(R.IDLE) is reminded
    assert s.responded(R.INACTIVE) is not reminded


def test_whoever_writes_at_that_very_instant_is_not_reminded() -> None:
    assert not unnoticed(silent(), 5, "The red one").responded()


def test_every_silence_has_its_own_reminder() -> None:
    s = silent().after(minutes=5).customer("The red one").agent("In which size?").after(minutes=5)
    assert s.responses.count(R.IDLE) == 2


def test_further_messages_of_an_agent_restart_the_time_only_where_the_channel_says_so() -> None:
    assert silent().after(minutes=3).agent("Hello?").after(minutes=3).responded(R.IDLE)
    restarts = chat(idle=Idle(after=TEN, restarts_on_agent_message=True))
    s = silent(restarts).after(minutes=3).agent("Hello?").after(minutes=3)
    assert not s.responded()
    assert s.after(minutes=2).responded(R.IDLE)


def test_a_reminder_needs_no_inactivity_timer() -> None:
    assert silent(chat(idle=None)).after(minutes=5).responded(R.IDLE)


def test_whoever_has_answered_meanwhile_is_not_reminded() -> None:
    assert not unnoticed(silent(), 6, "The red one").responded()


def test_a_reminder_that_comes_too_late_never_comes() -> None:
    s = silent().after(minutes=10)
    assert new(s) == (R.INACTIVE,)
    soon = chat(idle=Idle(after=timedelta(minutes=5)))
    assert R.IDLE not in silent(soon).after(minutes=5).responses


def test_silence_that_makes_a_session_inactive_is_told_once() -> None:
    s = silent(chat(idle=AT_REST_AND_OVER)).after(minutes=5).after(minutes=5)
    assert new(s) == (R.INACTIVE,)
    assert not s.after(hours=1).responded()
    late = silent(chat(idle=AT_REST_AND_OVER)).after(hours=3)
    assert new(late) == (R.INACTIVE,)


def test_so_is_silence_that_ends_it() -> None:
    s = silent(chat(idle=OVER)).after(minutes=10)
    assert new(s) == (R.INACTIVE,)


def test_whoever_writes_before_anybody_noticed_is_not_told() -> None:
    assert new(unnoticed(silent(), 11, "The red one")) == (R.REROUTED,)


def test_an_agent_who_marks_a_session_inactive_says_so_or_not() -> None:
    assert not silent().inactive().responded()
    told = override(SUMMER_26, {"consent.inactive_response_when_marked": True})
    assert new(silent(policy=told).inactive()) == (R.INACTIVE,)


def test_whoever_ends_what_had_come_to_rest_unnoticed_says_goodbye_alone() -> None:
    s = silent()
    s.happens(AgentEnds(id="late", at=s.now + timedelta(minutes=11), agent="ana"))
    assert new(s) == (R.END,)


def test_the_older_documents_answer_no_silence() -> None:
    s = silent(policy=DOCUMENTED).after(minutes=5).after(minutes=5).after(hours=30)
    assert not set(s.responses) & {R.IDLE, R.INACTIVE, R.REROUTED}


def test_nor_does_status_based_capacity() -> None:
    by_status = override(SUMMER_26, {"lifecycle.capacity_model": "status"})
    s = silent(policy=by_status).after(minutes=10)
    assert not set(s.responses) & {R.IDLE, R.INACTIVE}


def test_a_channel_without_a_reminder_reminds_nobody() -> None:
    s = silent(chat(responses=()))
    assert not s.after(minutes=5).responded()


def test_a_reminder_that_no_language_has_is_not_sent() -> None:
    french = Response(kind=R.IDLE, language="fr", text="Toujours là ?", after=TEN / 2)
    s = silent(chat(responses=(french,))).after(minutes=5)
    assert not s.responded()


def test_a_reminder_after_the_end_of_time_never_comes() -> None:
    never = Response(kind=R.IDLE, text="Hello?", after=timedelta(days=10**6 * 9))
    s = silent(chat(idle=None, responses=(never,)))
    assert not [e for e in s.outcome.effects if isinstance(e, WakeAt)]


# Rerouting


def test_a_session_whose_agent_is_gone_is_rerouted() -> None:
    s = silent().offline("ana")
    assert new(s) == (R.REROUTED,)
    assert not silent(policy=DOCUMENTED).offline("ana").responded()


def test_a_transfer_and_a_first_reply_are_no_rerouting() -> None:
    s = play(page(), SUMMER_26).customer("Hi").accept("ana").transfers(to="agent:bo").accept("bo")
    assert R.REROUTED not in s.responses


# Endings


def test_goodbye_is_said_once_by_whoever_ends_the_session() -> None:
    for ended in (
        silent().ends("ana"),
        silent().customer_ends(),
        silent(policy=DOCUMENTED).ends("ana"),
    ):
        assert new(ended).count(R.END) == 1


def test_nothing_is_said_when_a_thread_closes_or_a_session_lapses() -> None:
    assert not play(page()).customer("Hi").thread_closes().responded()
    assert not play(page()).customer("Hi").accept("ana").inactive().after(hours=30).responded()
