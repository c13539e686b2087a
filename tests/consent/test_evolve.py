from tests.consent.people import minute

from msgcore.consent import (
    NEWCOMER,
    ConsentEvent,
    ConsentState,
    DoublyOptedIn,
    OptedIn,
    OptedOut,
    WroteFirst,
    evolve,
)


def event(kind: type[ConsentEvent], at: float, name: str = "") -> ConsentEvent:
    instant = minute(at)
    return kind(
        id=name or f"{kind.__name__}{at}",
        occurred_at=instant,
        received_at=instant,
        policy="documented",
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
