"""The chart as it is declared: every rule has its place, and every place its rule."""

from collections import defaultdict

from msgcore.chart import is_static, transitions
from msgcore.lifecycle import UNOPENED, SessionChart
from msgcore.lifecycle.chart import CHART_REFUSALS, CHART_RULINGS, TIMED
from msgcore.lifecycle.deadlines import TIMERS
from msgcore.lifecycle.reasons import REFUSALS, RULINGS
from msgcore.vocabulary import SessionStatus

ARROWS = transitions(SessionChart)
BY_DECISION = {
    "lifecycle.no-session",
    "lifecycle.session-over",
    "lifecycle.no-session-id",
    "lifecycle.back-in-time",
    "lifecycle.transfer-in-flight",
    "lifecycle.transfer-not-declinable",
}
BY_ADMISSION = {
    "lifecycle.session-open",
    "lifecycle.deleted-singly",
    "lifecycle.deleted-when-over",
}
"""Refusals that no guard gives: those of `decide` itself, and those of `admission`."""


def test_it_has_a_start_and_every_status() -> None:
    assert SessionChart.initial_state.value == UNOPENED
    assert {state.value for state in SessionChart.states} == {UNOPENED, *SessionStatus}


def test_what_is_over_has_no_way_out() -> None:
    final = {state.value for state in SessionChart.states if state.final}
    assert final == {SessionStatus.ENDED, SessionStatus.ERROR}
    assert not any(arrow.source in final for arrow in ARROWS)


def test_every_ruling_stands_behind_an_arrow() -> None:
    """That a key has an arrow, `compile_chart` sees to; that a rule has a key, nobody else."""
    assert set(CHART_RULINGS.values()) == set(RULINGS)


def test_every_refusal_is_given_by_somebody() -> None:
    guards = {guard for arrow in ARROWS for guard, _ in arrow.guards}
    assert set(CHART_REFUSALS) <= guards
    assert any(map(is_static, guards))
    by_guards = {reason.rule for reason in CHART_REFUSALS.values()}
    assert not by_guards & (BY_DECISION | BY_ADMISSION)
    assert by_guards | BY_DECISION | BY_ADMISSION == {reason.rule for reason in REFUSALS}


def test_rules_are_told_apart() -> None:
    ids = [reason.rule for reason in (*RULINGS, *REFUSALS)]
    assert len(set(ids)) == len(ids)
    assert all(rule.startswith("lifecycle.") for rule in ids)
    assert not set(RULINGS) & set(REFUSALS)


def test_only_the_clock_pulls_what_is_timed() -> None:
    assert {timer.event for timer in TIMERS} == TIMED
    assert {arrow.event for arrow in ARROWS} >= TIMED


def test_in_a_pause_only_its_owner_moves_it_on() -> None:
    """Every way out of Paused: the owner goes on, or the session is over."""
    out = defaultdict(set)
    for arrow in ARROWS:
        if arrow.source is SessionStatus.PAUSED and arrow.target is not arrow.source:
            out[arrow.target].add(arrow.event)
    assert out[SessionStatus.ACTIVE] == {"agent_unpauses"}
    assert set(out) == {SessionStatus.ACTIVE, SessionStatus.ENDED, SessionStatus.ERROR}


def test_every_open_status_can_be_ended_and_opted_out_of() -> None:
    for status in set(SessionStatus) - {SessionStatus.ENDED, SessionStatus.ERROR}:
        for event in ("agent_ends", "customer_opts_out", "thread_closes"):
            targets = {a.target for a in ARROWS if (a.source, a.event) == (status, event)}
            assert SessionStatus.ENDED in targets
