"""Holds: what reads like an opt-out keeps messages back until somebody has looked at it."""

import attrs
import pytest
from tests.consent.people import LONG_CODE, SHORT_CODE, WHATSAPP, Person, minute

from msgcore import codec
from msgcore.consent import (
    AgentOptOut,
    ConsentDecision,
    HoldReview,
    Obstacle,
    Permission,
    RevocationDismissed,
    RevocationSuspected,
    SendKind,
    confirm,
    dismiss,
    evolve,
    opt_out_by_agent,
    permits,
)
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED
from msgcore.rules import Refusal
from msgcore.vocabulary import Actor


def review(number: int = 1, at: float = 50) -> HoldReview:
    return HoldReview(id=f"review-{number}", occurred_at=minute(at), agent="ana")


def sendable(person: Person) -> set[SendKind]:
    kinds = ((kind, permits(person.state, person.channel, kind)) for kind in SendKind)
    return {kind for kind, verdict in kinds if isinstance(verdict, Permission)}


EXEMPT = {SendKind.OPT_OUT_CONFIRMATION, SendKind.KEYWORD_REPLY}


# The hold


def test_what_reads_like_an_opt_out_is_recorded_not_answered_and_holds_messages() -> None:
    person = Person(LONG_CODE).says("Hi").hints()
    (event,) = person.last.events
    assert isinstance(event, RevocationSuspected)
    assert (event.cue, event.language, event.table) == ("stop texting", "en", person.table.version)
    assert person.replies == []
    assert person.refused == ("consent.revocation-suspected",)
    assert person.level == "implicit"
    assert person.state.obstacles == {Obstacle.HELD}
    assert person.state.held is not None
    assert person.state.held.id == "m2"
    assert sendable(person) == EXEMPT


def test_it_is_implicit_consent_all_the_same_once_it_is_dismissed() -> None:
    person = Person(LONG_CODE).hints()
    assert [event.__tag__[1] for event in person.last.events] == [
        "wrote-first",
        "revocation-suspected",
    ]
    assert (person.level, person.replies, sendable(person)) == ("implicit", [], EXEMPT)
    person.decided(dismiss(person.state, review(), DOCUMENTED))
    assert SendKind.MESSAGE in sendable(person)


def test_no_prompt_follows_it() -> None:
    assert Person(WHATSAPP).hints().replies == []
    assert Person(SHORT_CODE).says("START").hints().replies == []


def test_keywords_are_answered_during_a_hold_and_nothing_else() -> None:
    person = Person(WHATSAPP).says("Hi").hints()
    assert person.says("HELP").replies == ["help"]
    person.says("Hello?")
    assert (person.replies, person.refused) == ([], ("consent.revocation-suspected",))
    assert person.says("STOP").replies == ["opt-out-confirmation"]
    assert person.state.held is None


def test_a_later_opt_in_ends_it_and_an_earlier_one_does_not() -> None:
    person = Person(WHATSAPP).says("Hi").hints(at=5)
    early = person.fork().says("START", at=4)
    assert (early.level, early.replies) == ("explicit", [])
    assert early.refused == ("consent.revocation-suspected",)
    assert early.says("START", at=5).state.held is not None
    later = person.says("START", at=6)
    assert (later.replies, later.state.held) == (["opt-in-confirmation"], None)


def test_a_second_one_holds_again() -> None:
    person = Person(LONG_CODE).says("Hi").hints()
    person.decided(dismiss(person.state, review(), DOCUMENTED))
    assert person.hints().state.held is not None


def test_the_same_delivery_does_not_hold_again() -> None:
    person = Person(LONG_CODE).says("Hi").hints(message_id="x")
    state = person.state
    assert person.hints(message_id="x").last == ConsentDecision()
    person.decided(dismiss(state, review(), DOCUMENTED))
    assert person.hints(message_id="x").last == ConsentDecision()
    assert person.state.held is None


def test_one_that_a_later_opt_in_has_overtaken_holds_nothing() -> None:
    person = Person(LONG_CODE).says("START", at=9).hints(at=8)
    assert (len(person.last.events), person.refused, person.state.held) == (1, (), None)


def test_of_somebody_who_opted_out_it_is_recorded_and_asks_for_nothing() -> None:
    person = Person(LONG_CODE).says("STOP", at=1).hints(at=5, message_id="x")
    assert person.refused == ("consent.message-after-opt-out",)
    assert (len(person.last.events), person.state.held) == (1, None)
    assert person.hints(at=5, message_id="x").last.events == ()
    # Yet it counts against an opt-in that was sent before it and arrives only now.
    person.says("START", at=3)
    assert (person.level, person.replies) == ("explicit", [])
    assert person.state.held is not None
    assert person.says("STOP", at=5).state.held is None


# The review


def test_a_confirmed_one_is_an_opt_out_as_of_when_it_was_said() -> None:
    person = Person(LONG_CODE).says("Hi").hints(at=7)
    decision = confirm(person.state, review(at=20), DOCUMENTED)
    (event,) = decision.events
    assert (event.occurred_at, event.received_at) == (minute(7), minute(20))
    assert (event.actor, event.by, event.id) == (Actor.AGENT, "ana", "review-1")
    person.decided(decision)
    assert (person.level, person.replies) == ("opted-out", ["opt-out-confirmation"])
    assert person.says("START", at=7).level == "opted-out"
    assert person.says("START", at=8).level == "explicit"


def test_a_dismissed_one_holds_nothing_more_and_neither_does_what_was_said_before_it() -> None:
    person = Person(LONG_CODE).says("Hi").hints(at=7)
    decision = dismiss(person.state, review(at=20), DOCUMENTED)
    (event,) = decision.events
    assert isinstance(event, RevocationDismissed)
    assert (event.message, event.said_at, event.by) == ("m2", minute(7), "ana")
    person.decided(decision)
    assert (person.replies, person.state.held) == ([], None)
    assert SendKind.MESSAGE in sendable(person)
    assert person.hints(at=6).state.held is None
    assert person.fork().hints(at=8).state.held is not None


def test_what_was_said_before_the_dismissal_but_after_the_message_holds() -> None:
    person = Person(LONG_CODE).says("Hi").hints(at=7)
    person.decided(dismiss(person.state, review(at=20), DOCUMENTED))
    assert person.hints(at=19).state.held is not None


@pytest.mark.parametrize("decide", [confirm, dismiss])
def test_where_nothing_is_held_there_is_nothing_to_review(decide: object) -> None:
    for texts in ((), ("Hi",), ("STOP",)):
        person = Person(LONG_CODE)
        for text in texts:
            person.says(text)
        decision = decide(person.state, review(), DOCUMENTED)
        assert decision.events == decision.replies == ()
        assert isinstance(decision.refusal, Refusal)
        assert decision.refusal.rules == ("consent.nothing-held",)


def test_a_review_is_decided_once() -> None:
    person = Person(LONG_CODE).says("Hi").hints()
    person.decided(confirm(person.state, review(), DOCUMENTED))
    for decide in (confirm, dismiss):
        assert decide(person.state, review(2), DOCUMENTED).events == ()


# Opting out by hand


def test_an_agent_opts_a_person_out_by_hand() -> None:
    state = Person(LONG_CODE).says("Please do not write to me any more").state
    request = AgentOptOut(id="a1", occurred_at=minute(5), received_at=minute(6), agent="ana")
    decision = opt_out_by_agent(state, request, DOCUMENTED)
    (event,) = decision.events
    assert (event.actor, event.by, event.keyword) == (Actor.AGENT, "ana", "")
    assert [reply.kind.value for reply in decision.replies] == ["opt-out-confirmation"]
    after = evolve(state, event)
    assert after.level.value == "opted-out"
    assert opt_out_by_agent(after, request, DOCUMENTED) == ConsentDecision()
    with pytest.raises(InvalidValueError, match="agent"):
        attrs.evolve(request, agent="")


def test_an_agent_who_repeats_an_opt_out_confirms_nothing_again() -> None:
    state = Person(LONG_CODE).says("STOP").state
    request = AgentOptOut(id="a1", occurred_at=minute(5), received_at=minute(6), agent="ana")
    decision = opt_out_by_agent(state, request, DOCUMENTED)
    assert (len(decision.events), decision.replies) == (1, ())


def test_values_go_to_data_and_back() -> None:
    person = Person(LONG_CODE).says("Hi").hints()
    for decision in (
        person.last,
        confirm(person.state, review(), DOCUMENTED),
        dismiss(person.state, review(), DOCUMENTED),
    ):
        assert codec.from_data(ConsentDecision, codec.to_data(decision)) == decision
    assert codec.from_data(HoldReview, codec.to_data(review())) == review()
    with pytest.raises(InvalidValueError):
        attrs.evolve(review(), agent="")
