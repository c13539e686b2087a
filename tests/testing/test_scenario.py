"""Verbs let things happen, and return the scenario, so that they can be chained."""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from tests.conversation.world import (
    ACTIVE,
    CONSENT,
    ENDED,
    ERROR,
    INACTIVE,
    NEW,
    PAUSED,
    START,
    STATUS_CAPACITY,
    TEXTS,
    WAITING,
    orders,
    play,
    prepared,
    service,
)

from msgcore.conversation import AgentGoesOffline, CustomerSays, TimePasses
from msgcore.errors import CodecError, InvalidValueError
from msgcore.lifecycle import Recipient, RecipientKind
from msgcore.policy import SUMMER_26
from msgcore.testing import AGENT, SUPERVISOR, Scenario
from msgcore.vocabulary import ChannelKind, ConsentLevel, ResponseKind


def test_the_example_of_the_design() -> None:
    s = Scenario(prepared(orders()), at="2026-03-08T09:00Z")
    s.customer("YES").customer("STOP!").agent("Sale!")
    assert s.refused("consent.opted-out")
    assert s.after(hours=30).status is ENDED


def test_it_can_be_imported_without_pytest_and_hypothesis() -> None:
    code = (
        "import sys, msgcore.testing;"
        "sys.exit(any(name in sys.modules for name in ('pytest', 'hypothesis')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - our own words


# Verbs


@pytest.mark.parametrize(
    ("verb", "status"),
    [
        (lambda s: s.customer("Hi"), WAITING),
        (lambda s: s.customer("HELP"), CONSENT),
        (lambda s: s.customer("Hi").accept(), ACTIVE),
        (lambda s: s.customer("Hi").accept("helper", bot=True).agent("Hello"), ACTIVE),
        (lambda s: s.customer("Hi").accept().inactive(), INACTIVE),
        (lambda s: s.customer("Hi").accept().pause(), PAUSED),
        (lambda s: s.customer("Hi").accept().pause().unpause(), ACTIVE),
        (lambda s: s.customer("Hi").accept().ends(), ENDED),
        (lambda s: s.customer("Hi").opts_out_by_agent(), ENDED),
        (lambda s: s.customer("Hi").fails("a trigger"), ERROR),
        (lambda s: s.customer("START").customer("STOP").customer("START").ends().agent("Hi"), NEW),
        (lambda s: s.customer("START").ends().automation("Your parcel is on its way."), NEW),
        (lambda s: s.customer("START").ends().automation("Hello", keep_open=False), ENDED),
        (lambda s: s.customer("Hi").accept().closes_tab(), ACTIVE),
        (lambda s: s.customer("Hi").accept().transfers(to="agent:bo"), WAITING),
        (lambda s: s.customer("Hi").accept().transfers("ana", to="agent:bo").accept(), ACTIVE),
        (lambda s: s.customer("Hi").accept().invites(to="queue:billing").joins("bo"), ACTIVE),
        (lambda s: s.customer("Hi").accept().invites(to="agent:bo").declines("bo"), ACTIVE),
        (lambda s: s.customer("Hi").accept().invites(to="agent:bo").joins("bo").leaves(), ACTIVE),
        (lambda s: s.customer("Hi").accept().flags("Help!").lowers_flag(SUPERVISOR), ACTIVE),
        (lambda s: s.customer("Hi").accept().whispers("Well?").supervisor("Yes."), ACTIVE),
        (lambda s: s.customer("Hi").thread_closes(), ENDED),
    ],
)
def test_a_verb_for_everything_that_can_happen(
    verb: Callable[[Scenario], Scenario], status: object
) -> None:
    s = play(service(), STATUS_CAPACITY)
    assert verb(s) is s
    assert s.status is status
    assert not s.refused()


def test_the_host_begins_routing_on_a_standard_channel() -> None:
    assert play().customer("Hi").routing().status is WAITING


def test_the_customer_ends_where_the_channel_lets_them() -> None:
    assert play().customer("Hi").customer_ends().refused("lifecycle.customer-cannot-end")


def test_who_is_not_named_is_the_owner_else_the_agent_of_the_house() -> None:
    assert play().customer("Hi").accept().owner == AGENT
    s = play().customer("Hi").accept("bo").agent("Hello")
    assert not s.refused()
    assert s.agent("Hello", by="dot").refused("lifecycle.not-present")


def test_a_transfer_is_accepted_by_who_it_is_for_where_nobody_is_named() -> None:
    s = play(service()).customer("Hi").accept().transfers(to="agent:bo")
    assert s.fork().accept().owner == "bo"
    to = Recipient(kind=RecipientKind.QUEUE, name="billing")
    s = play(service()).customer("Hi").accept().transfers(to=to)
    assert s.accept("dot").owner == "dot"


def test_a_recipient_is_written_as_in_a_transcript() -> None:
    with pytest.raises(InvalidValueError, match="'bo' is no recipient"):
        play(service()).customer("Hi").accept().invites(to="bo")


def test_the_customer_ends_the_conversation() -> None:
    s = play(service(kind=ChannelKind.WEB), SUMMER_26).customer("Hi").customer_ends()
    assert s.conversation.closed


def test_each_happening_has_an_id_of_its_own() -> None:
    s = play().customer("Hi").agent("No").agent("No")
    assert [step.happening.id for step in s.steps] == ["step-1", "step-2", "step-3"]


def test_it_goes_on_from_a_stored_conversation_without_reusing_its_ids() -> None:
    stored = play().customer("Hi").conversation
    s = Scenario(prepared(orders()), stored.at or START, conversation=stored)
    assert s.accept().status is ACTIVE
    assert s.steps[0].happening.id == "step-2"


# Time


def test_a_second_passes_before_each_happening_but_the_first() -> None:
    s = play().customer("STOP").customer("START")
    assert [step.happening.at - START for step in s.steps] == [timedelta(), timedelta(seconds=1)]
    assert s.level is ConsentLevel.EXPLICIT


def test_it_begins_when_the_test_says() -> None:
    s = Scenario(prepared(orders()), "2026-03-08T10:00+01:00")
    assert s.now == datetime(2026, 3, 8, 9, tzinfo=UTC)


def test_what_is_no_instant_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="has no time zone"):
        Scenario(prepared(orders()), datetime(2026, 3, 8))  # noqa: DTZ001 - that is the point
    with pytest.raises(CodecError, match="is not an instant"):
        Scenario(prepared(orders()), "tomorrow")


def test_time_passes_exactly_as_long_as_the_test_says() -> None:
    s = play(service()).customer("Hi").accept().inactive()
    early = s.fork().after(hours=29, minutes=59, seconds=59)
    assert early.status is INACTIVE
    assert early.fork().after(seconds=1).status is ENDED
    assert s.after(days=1, hours=6).status is ENDED
    assert s.now == s.steps[2].happening.at + timedelta(hours=30)


def test_the_next_happening_comes_at_the_very_instant_to_which_the_test_went() -> None:
    s = play().customer("Hi").until("2026-03-03T09:00Z").customer("Hello?")
    assert s.steps[-1].happening.at == datetime(2026, 3, 3, 9, tzinfo=UTC)
    assert s.customer("?").now == datetime(2026, 3, 3, 9, 0, 1, tzinfo=UTC)


def test_time_does_not_run_backwards() -> None:
    s = play().customer("Hi")
    with pytest.raises(InvalidValueError, match="is before 2026-03-02T09:00:00Z"):
        s.until("2026-03-01T09:00Z")
    with pytest.raises(InvalidValueError):
        s.after(seconds=-1)


def test_a_message_may_have_been_sent_before_it_arrives() -> None:
    s = play().customer("START").customer("STOP", sent_at="-5m")
    assert s.level is ConsentLevel.EXPLICIT
    assert s.found("consent.opt-out-overtaken")
    assert s.customer("STOP", sent_at="2026-03-02T09:05Z").found("conversation.sent-in-future")
    assert s.customer("STOP", sent_at="+5m").found("conversation.sent-in-future")
    assert s.customer("STOP", sent_at=s.now).level is ConsentLevel.OPTED_OUT


# Presence


def test_without_presence_everybody_is_online() -> None:
    assert play().customer("Hi").accept("anybody").owner == "anybody"


def test_only_who_is_online_accepts() -> None:
    s = play(online=["bo"]).customer("Hi")
    assert s.fork().accept("ana").refused("lifecycle.agent-not-online")
    assert s.online("ana", "bo").accept("ana").owner == "ana"


def test_an_owner_who_is_no_longer_online_has_gone() -> None:
    s = play(service()).customer("Hi").accept("ana")
    assert s.fork().online("ana", "bo").status is ACTIVE
    assert s.online("bo").status is WAITING
    assert isinstance(s.steps[-1].happening, AgentGoesOffline)
    assert s.accept("ana").refused("lifecycle.agent-not-online")


def test_one_goes_offline_and_the_others_stay() -> None:
    s = play(service(), online=["ana", "bo"]).customer("Hi").accept("ana").offline()
    assert s.status is WAITING
    assert s.accept("ana").refused("lifecycle.agent-not-online")
    assert s.accept("bo").owner == "bo"
    untracked = play(service()).customer("Hi").accept("ana").offline("ana")
    assert untracked.status is WAITING
    assert untracked.accept("ana").owner == "ana"


def test_agents_are_online_with_or_without_a_load() -> None:
    s = play(service(), online=["ana", "bo"], load={"bo": 100}).customer("Hi").accept("ana")
    assert s.fork().transfers(to="agent:bo").owner == ""
    assert s.online("ana", bo=40).transfers(to="agent:bo").owner == "ana"
    assert s.facts.load == (("bo", 40),)
    assert s.online("ana", "bo").facts.load == ()


def test_whoever_is_involved_and_no_longer_online_has_gone() -> None:
    s = play(service()).customer("Hi").accept("ana").invites(to="agent:bo").joins("bo")
    s.invites(to="agent:dot").online("bo")
    assert [step.happening.agent for step in s.steps[-2:]] == ["ana", "dot"]
    s.expect(owner="bo", participants=[])


# Deliveries


def test_what_is_delivered_again_changes_nothing() -> None:
    s = play().customer("STOP")
    before = s.conversation
    s.redelivers()
    assert s.duplicate
    assert s.conversation is before
    assert s.steps[-1].happening.at > s.steps[0].happening.at


def test_nothing_can_be_delivered_again_before_anything_happened() -> None:
    with pytest.raises(InvalidValueError, match="nothing has happened"):
        play().redelivers()


def test_any_happening_can_be_handed_over_however_late() -> None:
    s = play().customer("Hi")
    s.happens(CustomerSays(id="late", at=START - timedelta(minutes=1), text="Hello?"))
    assert s.found("conversation.clock-went-back")
    assert s.now == START
    assert s.happens(TimePasses(id="tick", at=START + timedelta(days=1))).now > START


# Two endings


def test_a_fork_goes_its_own_way() -> None:
    s = play().customer("Hi").accept()
    other = s.fork().ends()
    assert (s.status, other.status) == (ACTIVE, ENDED)
    assert (len(s.steps), len(other.steps)) == (2, 3)
    assert other.steps[:2] == s.steps


def test_what_is_expected_can_stand_between_the_verbs() -> None:
    (
        play()
        .customer("Hi")
        .expect(
            status=NEW, level=ConsentLevel.IMPLICIT, responded=ResponseKind.ACKNOWLEDGMENT, owner=""
        )
        .accept()
        .expect(status=ACTIVE, owner="ana", responded=ResponseKind.START, refused=False)
        .agent("On its way.")
        .expect(
            sent=[
                TEXTS[ResponseKind.OPT_IN_CONFIRMATION],
                TEXTS[ResponseKind.ACKNOWLEDGMENT],
                TEXTS[ResponseKind.START],
                "On its way.",
            ]
        )
    )
