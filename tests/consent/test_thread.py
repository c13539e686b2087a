"""Threads that a person deletes or blocks: nothing is sent until that person writes again."""

import pytest
from tests.consent.people import LONG_CODE, WHATSAPP, Person, minute

from msgcore import codec
from msgcore.consent import (
    ConsentDecision,
    Obstacle,
    SendKind,
    ThreadEnd,
    ThreadReport,
    WroteAgain,
    permits,
    report_thread,
)
from msgcore.policy import DOCUMENTED, Policy, override
from msgcore.rules import Refusal

DELETED, BLOCKED = ThreadEnd
RULES = {DELETED: "consent.thread-deleted", BLOCKED: "consent.thread-blocked"}


def report(kind: ThreadEnd, at: float, name: str = "") -> ThreadReport:
    return ThreadReport(
        id=name or f"t{at}", occurred_at=minute(at), received_at=minute(at), kind=kind
    )


def leaves(
    person: Person, kind: ThreadEnd, at: float, name: str = "", policy: Policy = DOCUMENTED
) -> Person:
    return person.decided(report_thread(person.state, report(kind, at, name), policy))


def why_not(person: Person, kind: SendKind = SendKind.MESSAGE) -> tuple[str, ...]:
    verdict = permits(person.state, person.channel, kind)
    return verdict.rules if isinstance(verdict, Refusal) else ()


@pytest.mark.parametrize("kind", ThreadEnd)
def test_nothing_at_all_is_sent_to_a_thread_that_is_gone(kind: ThreadEnd) -> None:
    person = leaves(Person(LONG_CODE).says("START", at=1), kind, at=2)
    assert person.last.events[0].__tag__[1] == f"thread-{kind.value}"
    assert person.level == "explicit"
    assert {why_not(person, send) for send in SendKind} == {(RULES[kind],)}


@pytest.mark.parametrize("kind", ThreadEnd)
def test_the_next_message_brings_the_person_back(kind: ThreadEnd) -> None:
    person = leaves(Person(LONG_CODE).says("START", at=1), kind, at=2)
    person.says("I am back", at=3)
    (back,) = person.last.events
    assert isinstance(back, WroteAgain)
    assert why_not(person) == ()
    assert leaves(person, kind, at=4).state.obstacles == {Obstacle(kind.value)}


def test_what_was_said_before_brings_nobody_back() -> None:
    person = leaves(Person(WHATSAPP).says("Hi", at=1), BLOCKED, at=5)
    person.says("START", at=5)
    assert (person.level, person.replies) == ("explicit", [])
    assert person.refused == ("consent.thread-blocked",)
    assert person.says("HELP", at=5).replies == []
    assert person.says("HELP", at=6).replies == ["help"]


def test_a_keyword_brings_the_person_back_and_does_what_it_does() -> None:
    person = leaves(Person(LONG_CODE).says("Hi", at=1), DELETED, at=2).says("STOP", at=3)
    assert [event.__tag__[1] for event in person.last.events] == ["wrote-again", "opted-out"]
    assert person.replies == ["opt-out-confirmation"]
    assert why_not(person)[0] == "consent.opted-out"


def test_whoever_did_both_is_refused_for_both_until_after_the_later() -> None:
    person = leaves(leaves(Person(LONG_CODE).says("START", at=1), DELETED, at=2), BLOCKED, at=6)
    assert why_not(person) == ("consent.thread-deleted", "consent.thread-blocked")
    assert why_not(person.says("Hm", at=4)) == ("consent.thread-blocked",)
    assert why_not(person.says("Hm", at=7)) == ()


def test_it_is_no_opt_out_and_an_opt_out_stays_one() -> None:
    person = leaves(Person(LONG_CODE).says("STOP", at=1), DELETED, at=2).says("Hello", at=3)
    assert (person.level, person.replies) == ("opted-out", [])
    assert person.refused == ("consent.message-after-opt-out",)


@pytest.mark.parametrize("kind", ThreadEnd)
def test_a_report_that_comes_again_changes_nothing(kind: ThreadEnd) -> None:
    person = leaves(Person(LONG_CODE).says("START", at=1), kind, at=2, name="t")
    person.says("Back", at=3, message_id="b")
    assert leaves(person, kind, at=9, name="t").last == ConsentDecision()
    assert why_not(person) == ()
    # Nor does the message, once the person has left again.
    leaves(person, kind, at=10)
    assert person.says("Back", at=11, message_id="b").last.events == ()
    assert why_not(person) == (RULES[kind],)


def test_the_policy_says_whether_a_deleted_thread_stops_messages() -> None:
    lax = override(DOCUMENTED, {"consent.deleted_thread_stops_messages": False})
    person = Person(LONG_CODE).says("START")
    assert leaves(person, DELETED, at=2, policy=lax).last == ConsentDecision()
    assert why_not(leaves(person, BLOCKED, at=2, policy=lax)) == ("consent.thread-blocked",)


def test_the_policy_says_whether_writing_ends_a_block() -> None:
    final = override(DOCUMENTED, {"consent.writing_ends_block": False})
    person = Person(LONG_CODE, final).says("START", at=1)
    gone = leaves(person.fork(), DELETED, at=2).says("Back", at=3)
    assert why_not(gone) == ()
    blocked = leaves(person, BLOCKED, at=4).says("Back", at=5)
    assert (blocked.last.events, why_not(blocked)) == ((), ("consent.thread-blocked",))
    # A STOP is recorded all the same, and nothing at all is sent.
    assert [event.__tag__[1] for event in blocked.says("STOP", at=6).last.events] == ["opted-out"]
    assert (blocked.replies, blocked.refused) == ([], ("consent.thread-blocked",))


def test_a_report_goes_to_data_and_back() -> None:
    assert codec.from_data(ThreadReport, codec.to_data(report(BLOCKED, 1))) == report(BLOCKED, 1)
