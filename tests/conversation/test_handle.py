"""One happening in, everything that follows out; and never twice."""

import attrs
import pytest
from tests.conversation.world import (
    ENDED,
    NEW,
    START,
    WAITING,
    minutes,
    orders,
    page,
    play,
    prepared,
)

from msgcore import codec
from msgcore.conversation import (
    Conversation,
    CustomerSays,
    Effect,
    Event,
    Facts,
    Outcome,
    TimePasses,
    handle,
)
from msgcore.conversation.conversation import REMEMBERED_HAPPENINGS
from msgcore.vocabulary import ConsentLevel

HELLO = CustomerSays(id="m1", at=START, text="Hello?")


def test_it_leaves_its_arguments_as_they_are_and_always_answers_the_same() -> None:
    conversation = Conversation(id="c1")
    first = handle(conversation, HELLO, prepared(orders()))
    assert conversation == Conversation(id="c1")
    assert handle(conversation, HELLO, prepared(orders())) == first


def test_ids_derive_from_the_conversation() -> None:
    outcome = handle(Conversation(id="c1"), HELLO, prepared(orders()), Facts(session_id="ignored"))
    assert outcome.conversation.session.id == "c1:1"
    assert [effect.id for effect in outcome.effects] == [
        "c1:1:1:0",
        f"c1:customer-says:{HELLO.id}:1",
        f"c1:customer-says:{HELLO.id}:2",
    ]


def test_the_conversation_counts_what_changed_it() -> None:
    s = play().customer("Hi").agent("Too early").customer("Hello?").after(hours=1)
    assert s.conversation.revision == 2
    assert s.conversation.seen == ("customer-says:step-1", "customer-says:step-3")
    assert s.conversation.at == s.steps[2].happening.at


def test_what_was_handled_before_changes_nothing() -> None:
    s = play().customer("STOP")
    once = s.conversation
    s.redelivers()
    assert s.outcome == Outcome(conversation=once, duplicate=True)


def test_a_duplicate_is_known_by_its_id_whatever_else_it_says() -> None:
    s = play().customer("STOP")
    s.happens(CustomerSays(id="step-1", at=minutes(5), text="START"))
    assert s.duplicate
    assert s.level is ConsentLevel.OPTED_OUT


def test_only_so_many_ids_are_remembered() -> None:
    s = play()
    for _ in range(REMEMBERED_HAPPENINGS + 1):
        s.customer("Hi")
    assert len(s.conversation.seen) == REMEMBERED_HAPPENINGS
    assert "step-1" not in s.conversation.seen


def test_an_old_grant_that_comes_again_is_no_new_grant() -> None:
    s = play().customer("START")
    grant = s.steps[0].happening
    for _ in range(REMEMBERED_HAPPENINGS + 1):
        s.customer("Hi")
    s.customer("STOP").happens(attrs.evolve(grant, at=s.now))
    assert not s.duplicate
    assert s.level is ConsentLevel.OPTED_OUT


def test_a_refused_happening_is_not_remembered() -> None:
    s = play().customer("Hi").customer_ends()
    assert s.refused()
    assert "step-2" not in s.conversation.seen


def test_a_tick_before_anything_else() -> None:
    conversation = Conversation(id="c1")
    outcome = handle(conversation, TimePasses(id="t", at=START), prepared(orders()))
    assert outcome == Outcome(conversation=conversation)


def test_a_late_tick_finds_what_an_early_one_would_have_found() -> None:
    s = play(page()).customer("Hi").accept().inactive()
    late = s.fork().after(days=5)
    early = s.after(hours=29).after(hours=1).after(days=4)
    assert early.events == late.events
    assert early.effects == late.effects
    assert early.conversation.session == late.conversation.session
    assert early.conversation.revision == late.conversation.revision


@pytest.mark.parametrize("channel", [orders(), page()])
def test_outcomes_survive_the_codec(channel: object) -> None:
    s = play(channel).customer("Hi").routing().accept().agent("x").customer("STOP").agent("x")
    s.customer("Hello?").customer("START").opts_out_by_agent().fails("a trigger").fails("a trigger")
    for outcome in s.outcomes:
        assert codec.from_data(Outcome, codec.to_data(outcome)) == outcome
    assert {
        type(event) for event in codec.from_data(tuple[Event, ...], codec.to_data(s.events))
    } == {type(event) for event in s.events}
    assert codec.from_data(tuple[Effect, ...], codec.to_data(s.effects)) == s.effects


def test_a_session_after_the_other() -> None:
    s = play().customer("Hi").routing().ends().customer("Hi again")
    assert (s.status, s.session.id, s.conversation.sessions) == (NEW, "scenario:2", 2)
    s.routing().expect(status=WAITING).ends().expect(status=ENDED)
