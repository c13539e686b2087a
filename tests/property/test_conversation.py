"""Laws of whole conversations, over scenarios on several channels and presets.

The scenarios walk: what comes next is mostly something that can happen there, so they get
to every status of every channel, which is measured below.
"""

import typing
from collections import Counter
from datetime import timedelta
from functools import cache
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conversation.world import (
    EXPLICIT,
    STATUS_CAPACITY,
    alerts,
    orders,
    page,
    prepared,
    service,
)

from msgcore import codec
from msgcore.catalogue import catalogue
from msgcore.consent import (
    NEWCOMER,
    SHORT_CODE_KEYWORDS,
    ConsentEvent,
    KeywordTable,
    OptedIn,
    OptedOut,
)
from msgcore.consent import evolve as evolve_consent
from msgcore.conversation import (
    Conversation,
    CustomerSays,
    Deliver,
    Effect,
    Event,
    Outcome,
    Said,
    SendAutoResponse,
    Setup,
    TimePasses,
    handle,
)
from msgcore.conversation.reasons import REMARKS
from msgcore.conversation.turn import key_of
from msgcore.lifecycle import Facts, Session, SessionEvent
from msgcore.lifecycle import evolve as evolve_session
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, override
from msgcore.testing import Scenario, Step, strategies
from msgcore.vocabulary import Actor, ChannelKind, ConsentRequirement, Platform, ResponseKind

ROUTED_FIRST = override(DOCUMENTED, {"lifecycle.standard_accepts_from_new": False})

SETUPS: dict[str, Setup] = {
    f"{channel.name}, {policy.id}": prepared(channel, policy)
    for channel, policy in (
        (orders(), DOCUMENTED),
        (
            orders(name="Routed first", responses=()),
            override(DOCUMENTED, {"lifecycle.standard_accepts_from_new": False}),
        ),
        (alerts(), SPRING_23),
        (orders(name="Enhanced SMS", platform=Platform.ENHANCED), SUMMER_26),
        (page(name="Old page", platform=Platform.STANDARD), SPRING_23),
        (page(**EXPLICIT), DOCUMENTED),
        (service(name="Web", kind=ChannelKind.WEB, bot=True), SPRING_23),
        (service(), STATUS_CAPACITY),
    )
}
TWICE = Setup.of(
    service(name="Twice", requirement=ConsentRequirement.DOUBLE),
    SUMMER_26,
    keywords=KeywordTable.build(SHORT_CODE_KEYWORDS),
)
SETUPS["Twice, summer-26"] = TWICE

SCENARIOS = strategies.scenarios(st.sampled_from(list(SETUPS.values())))

RULES = {entry.id for entry in catalogue()}

EXEMPT = {ResponseKind.OPT_OUT_CONFIRMATION, ResponseKind.HELP, ResponseKind.CUSTOM}
"""What somebody who opted out still receives: the answers to keywords."""

STOP_WORDS = {"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"}


# The main law


def has_opted_out(events: list[ConsentEvent]) -> bool:
    """Whether there is an opt-out without a later opt-in, told from the evidence alone."""
    return any(
        not any(
            isinstance(grant, OptedIn) and grant.occurred_at > opt_out.occurred_at
            for grant in events
        )
        for opt_out in events
        if isinstance(opt_out, OptedOut)
    )


@given(SCENARIOS)
def test_nobody_who_opted_out_is_reached_without_a_later_grant(s: Scenario) -> None:
    evidence: list[ConsentEvent] = []
    for step in s.steps:
        evidence += [e for e in step.outcome.events if isinstance(e, ConsentEvent)]
        if not has_opted_out(evidence):
            continue
        for effect in step.outcome.effects:
            assert not (isinstance(effect, Deliver) and effect.to is Actor.CUSTOMER)
            assert not isinstance(effect, SendAutoResponse) or effect.kind in EXEMPT


@given(SCENARIOS)
def test_every_opt_out_is_heard(s: Scenario) -> None:
    for step in s.steps:
        happening, outcome = step.happening, step.outcome
        if isinstance(happening, CustomerSays) and not outcome.duplicate:
            stops = happening.text.strip().upper() in STOP_WORDS
            assert not stops or any(isinstance(event, OptedOut) for event in outcome.events)


# Happenings


@given(SCENARIOS)
def test_a_happening_that_comes_again_changes_nothing(s: Scenario) -> None:
    for step in s.steps:
        now = step.outcome.conversation
        again = handle(now, step.happening, s.setup, step.facts)
        assert again.conversation == now
        assert (again.events, again.effects) == ((), ())
        assert again.duplicate is (key_of(step.happening) in now.seen)


@given(SCENARIOS)
def test_the_same_question_has_the_same_answer(s: Scenario) -> None:
    for step in s.steps:
        assert handle(step.before, step.happening, s.setup, step.facts) == step.outcome


@given(SCENARIOS)
def test_effects_are_never_asked_for_twice(s: Scenario) -> None:
    ids = Counter(effect.id for effect in s.effects)
    assert set(ids.values()) <= {1}


@given(SCENARIOS)
def test_refusals_and_findings_say_why(s: Scenario) -> None:
    for outcome in s.outcomes:
        for reason in outcome.refusal.reasons if outcome.refusal else ():
            assert reason.rule in RULES
            assert reason.text
        for finding in outcome.findings:
            assert finding.rule in RULES
            assert finding.message
        reasons = outcome.refusal.reasons if outcome.refusal else ()
        assert len(set(reasons)) == len(reasons)


@given(st.sampled_from(list(SETUPS.values())), st.lists(strategies.happenings(), max_size=10))
def test_nothing_that_happens_raises(setup: Setup, happenings: list[Any]) -> None:
    conversation = Conversation(id="c1")
    for happening in happenings:
        conversation = handle(conversation, happening, setup).conversation


@settings(max_examples=50)
@given(strategies.scenarios())
def test_nor_does_it_on_any_other_channel(s: Scenario) -> None:
    assert all(step.outcome.conversation.id == "scenario" for step in s.steps)


# The conversation


def fold_sessions(session: Session | None, events: tuple[Any, ...]) -> tuple[Session | None, int]:
    opened = 0
    for event in events:
        if isinstance(event, SessionEvent):
            before = session if session is not None and session.id == event.session else None
            opened += before is None
            session = evolve_session(before, event)
    return session, opened


@given(SCENARIOS)
def test_events_fold_to_the_conversation(s: Scenario) -> None:
    for step in s.steps:
        consent, before, after = step.before.consent, step.before, step.outcome.conversation
        for event in step.outcome.events:
            if isinstance(event, ConsentEvent):
                consent = evolve_consent(consent, event)
        session, opened = fold_sessions(before.session, step.outcome.events)
        assert (after.consent, after.session) == (consent, session)
        assert after.sessions == before.sessions + opened
    consent = NEWCOMER
    for event in s.events:
        consent = evolve_consent(consent, event) if isinstance(event, ConsentEvent) else consent
    assert s.conversation.consent == consent
    assert fold_sessions(None, s.events)[0] == s.session


@given(SCENARIOS)
def test_every_session_has_an_id_of_its_own(s: Scenario) -> None:
    opening = [e for e in s.events if isinstance(e, SessionEvent) and e.revision == 1]
    ids = [event.session for event in opening]
    assert ids == [f"{s.conversation.id}:{number + 1}" for number in range(len(ids))]
    assert s.conversation.sessions == len(ids)
    for event in s.events:
        if isinstance(event, Said):
            assert event.session in {"", *ids}


@given(SCENARIOS)
def test_it_survives_the_codec_at_every_step(s: Scenario) -> None:
    for step in s.steps:
        assert codec.from_data(Outcome, codec.to_data(step.outcome)) == step.outcome
        assert codec.from_data(Step, codec.to_data(step)) == step


@given(SCENARIOS)
def test_it_is_changed_by_what_happened_and_by_nothing_else(s: Scenario) -> None:
    for step in s.steps:
        before, after = step.before, step.outcome.conversation
        if step.outcome.events:
            assert after.revision == before.revision + 1
            assert after.at is not None
            assert after.at == max(step.happening.at, before.at or step.happening.at)
        else:
            assert after is before
            assert step.outcome.effects == ()


@given(SCENARIOS, st.lists(strategies.delays(), min_size=1, max_size=5))
def test_time_may_pass_in_one_step_or_in_many(s: Scenario, delays: list[timedelta]) -> None:
    now = max(s.now, s.conversation.at or s.now)
    many, events, effects = s.conversation, [], []
    for number, delay in enumerate(delays):
        now += delay
        tick = TimePasses(id=f"tick-{number}", at=now)
        outcome = handle(many, tick, s.setup, Facts())
        many = outcome.conversation
        events += outcome.events
        effects += outcome.effects
    once = handle(s.conversation, TimePasses(id="tick", at=now), s.setup, Facts())
    assert once.events == tuple(events)
    assert once.effects == tuple(effects)
    for conversation in (many, once.conversation):
        assert attrs.evolve(conversation, at=now, seen=()) == attrs.evolve(
            once.conversation, at=now, seen=()
        )


# What the walks reach


class Reached:
    """What many walks on one channel come to."""

    def __init__(self, setup: Setup) -> None:
        self.statuses: Counter[Any] = Counter()
        self.rules: Counter[str] = Counter()
        self.kinds: Counter[type] = Counter()
        self.responses: Counter[ResponseKind] = Counter()
        walk = given(strategies.scenarios(st.just(setup), most=40))(self._take)
        quiet = list(HealthCheck)
        settings(max_examples=200, derandomize=True, database=None, suppress_health_check=quiet)(
            walk
        )()

    def _take(self, s: Scenario) -> None:
        for outcome in s.outcomes:
            session = outcome.conversation.session
            self.statuses.update([session.status] if session else ())
            self.rules.update(outcome.refusal.rules if outcome.refusal else ())
        self.rules.update(finding.rule for finding in s.findings)
        self.kinds.update(type(thing) for thing in (*s.events, *s.effects))
        self.responses.update(s.responses)


@cache
def reached(name: str) -> Reached:
    return Reached(SETUPS[name])


@pytest.mark.parametrize("name", SETUPS)
def test_the_walks_reach_every_status(name: str) -> None:
    assert set(reached(name).statuses) == set(SETUPS[name].lifecycle.table.statuses)


def test_together_they_reach_every_remark_and_every_kind_of_event_effect_and_response() -> None:
    all_of_them = [reached(name) for name in SETUPS]
    rules = {rule for each in all_of_them for rule in each.rules}
    kinds = {kind for each in all_of_them for kind in each.kinds}
    responses = {kind for each in all_of_them for kind in each.responses}
    assert {"consent.opted-out", "lifecycle.not-the-owner"} <= rules
    assert {reason.rule for reason in REMARKS} <= rules
    assert kinds == {*typing.get_args(Event), *typing.get_args(Effect)}
    assert responses == set(ResponseKind)
