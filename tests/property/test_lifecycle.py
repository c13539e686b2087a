"""Laws of the session's life, with measured coverage of what the lives have reached."""

from collections.abc import Sequence
from datetime import timedelta
from functools import reduce

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import run_state_machine_as_test
from tests.lifecycle.anything import EVENT_KINDS, commands, events, meetings, sessions
from tests.lifecycle.lives import AIMS, FACTS, LIFECYCLES, PAUSES, Lives, Seen, in_plain_data
from tests.lifecycle.world import T0

from msgcore.lifecycle import (
    OVER,
    UNOPENED,
    Entry,
    EntryKind,
    Facts,
    Lifecycle,
    Session,
    SessionEffect,
    SessionEvent,
    Transcript,
    WaitReason,
    advance,
    decide,
    effects,
    entries_of,
    evolve,
    next_deadline,
)
from msgcore.lifecycle.reasons import REFUSALS, RULINGS
from msgcore.vocabulary import Actor, SessionStatus

ANY_LIFECYCLE = st.sampled_from(sorted(LIFECYCLES)).map(LIFECYCLES.__getitem__)


def test_a_session_keeps_its_laws_however_it_lives() -> None:
    Lives.seen = seen = Seen()
    # A few aims at a time: left to itself, Hypothesis looks where it has been.
    usual = settings.default.max_examples if settings.default else 100
    few = settings(max_examples=usual // 12, stateful_step_count=4)
    aims = list(AIMS)
    for first in range(0, len(aims), 6):
        Lives.aims = aims[first : first + 6]
        run_state_machine_as_test(Lives, settings=few)
    assert set(seen.statuses) == set(SessionStatus)
    assert set(seen.arrows) == {aim for aim in AIMS if aim.target is not None}
    assert {aim.rule for aim in seen.arrows} == {reason.rule for reason in RULINGS}
    assert set(seen.refusals) == {reason.rule for reason in REFUSALS}
    assert set(seen.waits) == set(WaitReason)
    assert set(seen.effects) == set(SessionEffect.__args__)
    assert +seen.beside_overdue, "no refusal ever stood beside something overdue"
    # Each kind of event was seen in just those statuses in which it says that it can happen.
    for kind in EVENT_KINDS:
        moves = [(source, target) for type_, source, target in seen.moves if type_ is kind]
        assert {source for source, _ in moves} - {UNOPENED} == kind.sources, kind
        assert {target for _, target in moves} == kind.statuses, kind


@given(meetings())
@settings(max_examples=1500)
def test_evolve_is_total(meeting: tuple[Session | None, SessionEvent]) -> None:
    """Any event leaves a possible session, and one that does not follow leaves it as it is."""
    session, event = meeting
    after = evolve(session, event)
    if after is None:
        assert session is None
        return
    assert in_plain_data(Session, after)
    assert evolve(after, event) is after
    if after is session:
        return
    assert (after.id, after.revision, after.status) == (event.session, event.revision, event.status)
    assert after.times.touched_at == event.at
    if session is not None:
        assert session.status in event.sources
        assert after.revision == session.revision + 1
        assert after.times.opened_at == session.times.opened_at
        assert (after.times.changed_at == event.at) or (after.status is session.status)


@given(st.data(), sessions(), ANY_LIFECYCLE, FACTS)
@settings(max_examples=600)
def test_decide_is_total(
    data: st.DataObject, session: Session, lifecycle: Lifecycle, known: Facts
) -> None:
    """Any command to any session has an answer, also where another setting left it behind."""
    command = data.draw(commands(session))
    decision = decide(lifecycle, session, command, known)
    assert decision.session == reduce(evolve, decision.steps, session)  # type: ignore[arg-type]  # never None
    assert in_plain_data(Session, decision.session)
    assert session.status not in OVER or decision.session is session
    before: Session | None = session
    for event in decision.steps:
        after = evolve(before, event)
        assert after is not None
        assert in_plain_data(SessionEvent, event)
        for effect in effects(lifecycle, before, event, after):
            assert in_plain_data(SessionEffect, effect)
        before = after


@given(sessions(), ANY_LIFECYCLE, st.lists(PAUSES, min_size=1, max_size=6))
@settings(max_examples=400)
def test_time_may_be_cut_anywhere(
    session: Session, lifecycle: Lifecycle, pauses: Sequence[timedelta]
) -> None:
    """Many looks at the clock find what one finds, and time never runs back.

    Not even for a session that another policy left behind, whose timers were longer.
    """
    now, cut = session.times.touched_at, session
    steps: list[SessionEvent] = []
    for pause in pauses:
        now += pause
        advanced = advance(lifecycle, cut, now)
        steps += advanced.steps
        assert cut.times.touched_at <= advanced.session.times.touched_at
        cut = advanced.session
        deadline = next_deadline(lifecycle, cut)
        assert deadline is None or deadline > now
        assert advance(lifecycle, cut, now).steps == ()
    at_once = advance(lifecycle, session, now)
    assert (at_once.session, at_once.steps) == (cut, tuple(steps))
    assert in_plain_data(Session, cut)


ENTRIES = st.lists(
    st.builds(
        Entry,
        at=st.just(T0),
        kind=st.sampled_from(EntryKind),
        by=st.sampled_from(Actor),
        text=st.text(max_size=5),
        session=st.sampled_from(("", "c:1", "c:2")),
    )
)


@given(ENTRIES, st.lists(events()))
def test_whispers_never_reach_the_customer(
    entries: list[Entry], happened: list[SessionEvent]
) -> None:
    lines = [line for event in happened for line in entries_of(event)]
    transcript = Transcript().with_entries(entries).with_entries(lines)
    assert in_plain_data(Transcript, transcript)
    assert transcript.entries == (*entries, *lines)
    for party in (Actor.CUSTOMER, Actor.BOT):
        seen = transcript.seen_by(party)
        assert {entry.kind for entry in seen} <= {
            EntryKind.MESSAGE,
            EntryKind.RESPONSE,
            EntryKind.NOTICE,
        }
    for party in (Actor.AGENT, Actor.SUPERVISOR, Actor.SYSTEM):
        assert transcript.seen_by(party) == transcript.entries
    assert sum(transcript.messages_by().values()) == sum(
        entry.kind is EntryKind.MESSAGE for entry in transcript.entries
    )
