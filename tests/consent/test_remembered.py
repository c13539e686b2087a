"""How many grants are remembered: enough, and no more."""

from tests.consent.people import SHORT_CODE, Person, minute
from tests.consent.test_evolve import event
from tests.consent.test_state import double, either, opt_in

from msgcore.consent import (
    NEWCOMER,
    REMEMBERED_GRANTS,
    ConsentState,
    DoublyOptedIn,
    Grant,
    OptedIn,
    evolve,
    remembered,
)

MOST = 2 * REMEMBERED_GRANTS + 1


def test_a_few_are_all_remembered_in_their_order() -> None:
    few = [opt_in(3), double(1), either(2)]
    assert remembered(few) == (double(1), either(2), opt_in(3))


def test_of_many_the_latest_are() -> None:
    kept = remembered([opt_in(n) for n in range(100)])
    assert kept == tuple(opt_in(n) for n in range(100 - REMEMBERED_GRANTS, 100))


def test_three_thousand_confirmations_do_not_push_out_the_opt_in_that_they_confirm() -> None:
    person = Person(SHORT_CODE).says("START")
    for _ in range(3000):
        person.says("YES")
    assert person.level == "double"
    assert len(person.state.grants) <= MOST
    assert person.state.grants[0].id == "m1"


def test_a_confirmed_opt_in_is_not_pushed_out_by_opt_ins_that_nobody_confirmed() -> None:
    person = Person(SHORT_CODE).says("START").says("START").says("YES")
    for _ in range(100):
        person.says("START")
    assert person.level == "double"
    assert [grant.id for grant in person.state.grants[:2]] == ["m2", "m3"]


def test_a_late_opt_out_still_takes_away_what_was_before_it() -> None:
    for at, level in ((2, "double"), (2.5, "explicit"), (200, "opted-out")):
        person = Person(SHORT_CODE).says("START", at=1).says("START", at=2.2).says("YES", at=2.4)
        for number in range(100):
            person.says("START", at=3 + number)
        assert person.says("STOP", at=at).level == level


def test_a_complete_grant_is_remembered_without_anything_that_confirms_it() -> None:
    complete = Grant(at=minute(0), id="form", opens=True, confirms=True, complete=True)
    kept = remembered([complete, *(opt_in(n) for n in range(1, 100))])
    assert kept[0] == complete
    assert ConsentState(grants=kept).level.value == "double"


def test_it_misses_a_confirmation_that_comes_after_too_many_later_opt_ins() -> None:
    """The bound: too low a level, never too high a one."""

    def level_after(many: int) -> str:
        state = NEWCOMER
        for at in range(many):
            state = evolve(state, event(OptedIn, at))
        return evolve(state, event(DoublyOptedIn, 0.5)).level.value

    assert level_after(REMEMBERED_GRANTS) == "double"
    assert level_after(REMEMBERED_GRANTS + 1) == "explicit"
