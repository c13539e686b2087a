from functools import reduce

from tests.consent.people import minute

from msgcore.consent import (
    NEWCOMER,
    ConsentEvent,
    ConsentState,
    DeclaredOutside,
    DoublyOptedIn,
    Moment,
    OptedIn,
    OptedOut,
    RevocationDismissed,
    RevocationSuspected,
    ThreadBlocked,
    ThreadDeleted,
    WroteAgain,
    WroteFirst,
    evolve,
)
from msgcore.consent.evolve import evolve_all
from msgcore.vocabulary import ConsentLevel, ConsentSource


def event(kind: type[ConsentEvent], at: float, name: str = "", **more: object) -> ConsentEvent:
    instant = minute(at)
    return kind(
        id=name or f"{kind.__name__}{at}",
        occurred_at=instant,
        received_at=instant,
        policy="documented",
        **more,
    )


def fold(*events: ConsentEvent) -> ConsentState:
    state = NEWCOMER
    for one in events:
        state = evolve(state, one)
    return state


def test_a_dialogue_leads_from_level_to_level() -> None:
    wrote, start, yes = event(WroteFirst, 1), event(OptedIn, 2), event(DoublyOptedIn, 3)
    stop = event(OptedOut, 4)
    levels = [fold(*(wrote, start, yes, stop)[:count]).level.value for count in range(5)]
    assert levels == ["none", "implicit", "explicit", "double", "opted-out"]


def test_the_latest_opt_out_and_the_first_message_are_kept() -> None:
    assert fold(event(OptedOut, 1), event(OptedOut, 2)).opt_out.at == minute(2)
    assert fold(event(OptedOut, 2), event(OptedOut, 1)).opt_out.at == minute(2)
    assert fold(event(WroteFirst, 1), event(WroteFirst, 2)).wrote.at == minute(1)
    assert fold(event(WroteFirst, 2), event(WroteFirst, 1)).wrote.at == minute(1)


def test_a_late_opt_out_takes_away_only_what_was_before_it() -> None:
    assert fold(event(OptedIn, 3), event(OptedOut, 2)).level.value == "explicit"
    assert fold(event(OptedIn, 3), event(OptedOut, 4)).level.value == "opted-out"


def test_a_repeated_grant_is_known_by_its_id_even_after_an_opt_out() -> None:
    before = fold(event(OptedIn, 1, "m1"), event(OptedOut, 2))
    # The provider delivers m1 again, and the host takes its arrival for the time of sending.
    after = evolve(before, event(OptedIn, 3, "m1"))
    assert after == before
    assert fold(event(OptedIn, 3, "m1"), event(OptedOut, 2), event(OptedIn, 1, "m1")) == before


def test_one_word_for_both_opt_ins_opens_first_and_confirms_then() -> None:
    def yes(at: float) -> OptedIn:
        instant = minute(at)
        return OptedIn(
            id=f"m{at}", occurred_at=instant, received_at=instant, policy="p", confirms=True
        )

    assert fold(yes(1)).level.value == "explicit"
    assert fold(yes(1), yes(2)).level.value == "double"


def test_of_everything_else_the_latest_is_kept() -> None:
    fields = {
        "suspected": (RevocationSuspected, {"cue": "no more"}),
        "deleted": (ThreadDeleted, {}),
        "blocked": (ThreadBlocked, {}),
        "returned": (WroteAgain, {}),
    }
    for field, (kind, more) in fields.items():
        first, second = (event(kind, at, **more) for at in (1, 2))
        for order in ((first, second), (second, first), (second, first, second)):
            assert getattr(fold(*order), field) == Moment(at=minute(2), id=f"{kind.__name__}2")


def test_a_dismissal_is_kept_as_the_message_that_it_dismisses() -> None:
    dismissal = event(RevocationDismissed, 9, message="m1", said_at=minute(1))
    earlier = event(RevocationDismissed, 10, message="m0", said_at=minute(0.5))
    assert fold(dismissal, earlier).dismissed == Moment(at=minute(1), id="m1")


def test_what_was_declared_counts_as_if_it_had_been_said() -> None:
    def declared(level: ConsentLevel, at: float) -> ConsentEvent:
        return event(DeclaredOutside, at, level=level, source=ConsentSource.FORM)

    for level in ConsentLevel:
        if level is not ConsentLevel.NONE:
            assert fold(declared(level, 1)).level is level
    out = declared(ConsentLevel.OPTED_OUT, 3)
    assert fold(declared(ConsentLevel.DOUBLE, 3), out).level is ConsentLevel.OPTED_OUT
    assert fold(out, declared(ConsentLevel.DOUBLE, 4)).level is ConsentLevel.DOUBLE
    assert fold(out, declared(ConsentLevel.IMPLICIT, 4)).level is ConsentLevel.OPTED_OUT


def test_of_two_grants_with_one_id_the_earlier_counts() -> None:
    early, late = event(OptedIn, 1, "m1"), event(OptedIn, 3, "m1")
    assert fold(early, late) == fold(late, early) == fold(early)


def test_many_events_fold_as_they_would_one_after_the_other() -> None:
    known = fold(event(OptedIn, 3, "m1"), event(WroteFirst, 1))
    assert evolve_all(known, ()) == known
    late = (event(OptedOut, 2), event(DoublyOptedIn, 4, "m2"), event(OptedIn, 1, "m1"))
    assert evolve_all(known, late) == reduce(evolve, late, known)
