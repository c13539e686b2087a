"""The chart as it is declared: every rule has its place, and every place its rule."""

from msgcore.chart import is_static, transitions
from msgcore.lifecycle import UNOPENED, SessionChart
from msgcore.lifecycle.chart import CHART_REFUSALS, CHART_RULINGS
from msgcore.lifecycle.reasons import REFUSALS, RULINGS
from msgcore.vocabulary import SessionStatus

ARROWS = transitions(SessionChart)


def test_it_has_a_start_and_every_status() -> None:
    assert SessionChart.initial_state.value == UNOPENED
    assert {state.value for state in SessionChart.states} == {UNOPENED, *SessionStatus}


def test_what_is_over_has_no_way_out() -> None:
    final = {state.value for state in SessionChart.states if state.final}
    assert final == {SessionStatus.ENDED, SessionStatus.ERROR}
    assert not any(arrow.source in final for arrow in ARROWS)


def test_every_ruling_is_in_use() -> None:
    """A key that no arrow comes to is a rule that nobody follows."""
    used = set()
    for arrow in ARROWS:
        for source, target in (
            (arrow.source, arrow.target),
            (arrow.source, None),
            (None, arrow.target),
            (None, None),
        ):
            key = (arrow.event, source, target)
            if key in CHART_RULINGS:
                used.add(key)
                break
    assert used == set(CHART_RULINGS)
    assert set(CHART_RULINGS.values()) == set(RULINGS)


def test_every_refusal_belongs_to_a_guard_of_the_chart() -> None:
    guards = {guard for arrow in ARROWS for guard, _ in arrow.guards}
    assert set(CHART_REFUSALS) <= guards
    assert set(CHART_REFUSALS.values()) <= set(REFUSALS)
    assert any(map(is_static, guards))


def test_rules_are_told_apart() -> None:
    ids = [reason.rule for reason in (*RULINGS, *REFUSALS)]
    assert len(set(ids)) == len(ids)
    assert all(rule.startswith("lifecycle.") for rule in ids)
    assert not set(RULINGS) & set(REFUSALS)
