"""Erasing a person: what goes, what stays, and who is still not written to."""

import json

import attrs
import pytest
from tests.consent.books import ANNA, BEN, KEY, OFFERS, ORDERS, entered, opted_out, said
from tests.consent.people import LONG_CODE, minute

from msgcore import codec
from msgcore.consent import (
    NEWCOMER,
    ConsentState,
    DeclaredOutside,
    DoublyOptedIn,
    Erased,
    Evidence,
    Grant,
    Kept,
    Ledger,
    Means,
    Moment,
    OptedIn,
    OptedOut,
    Outside,
    Permission,
    SendKind,
    WroteFirst,
    erase,
    is_suppressed,
    permits,
    state_of,
    verify,
)
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, override
from msgcore.vocabulary import ConsentLevel, ConsentSource


def level(ledger: Ledger, subject: str = ANNA, scope: str = ORDERS) -> str:
    return state_of(ledger, subject, scope, key=KEY).level.value


def test_no_word_of_the_person_is_left_and_everybody_else_is_untouched() -> None:
    outside = Outside(means=Means.FORM, reference="https://example.com/anna")
    before = entered(opted_out(), said(OptedIn, 9, "f"), evidence=Evidence(outside=outside))
    after = erase(before, ANNA, minute(60), KEY)
    left = json.dumps(codec.to_data(after), ensure_ascii=False) + repr(after) + repr(after.entries)
    for word in (ANNA, "Hello", "where is my order", "Anna", "anna", "stop!!", "/anna"):
        assert word not in left
    for entry in before.entries:
        if entry.subject == ANNA:
            assert entry.salt not in left
    assert after.entries[2] == before.entries[2]


def test_the_chain_holds_after_an_erasure() -> None:
    before = opted_out()
    after = erase(before, ANNA, minute(60), KEY)
    assert verify(after, before.head).ok
    assert after.head.count == before.head.count + 1
    assert [entry.hash for entry in after.entries[:-1]] == [entry.hash for entry in before.entries]


def test_an_erasure_says_what_was_erased_and_what_is_kept() -> None:
    record = erase(opted_out(), ANNA, minute(60), KEY).last.record
    assert isinstance(record, Erased)
    assert (record.at, record.entries) == (minute(60), (0, 1, 3))
    opt_out = Moment(at=minute(2), id="OptedOut@2")
    assert record.kept == (Kept(scope=ORDERS, state=ConsentState(opt_out=opt_out)),)
    assert ANNA not in record.person


def test_an_erased_person_stays_opted_out_where_they_were() -> None:
    ledger = entered(opted_out(), said(OptedIn, 3), scope=OFFERS)
    ledger = erase(ledger, ANNA, minute(60), KEY)
    assert is_suppressed(ledger, ANNA, KEY)
    assert is_suppressed(ledger, ANNA, KEY, scope=ORDERS)
    assert not is_suppressed(ledger, ANNA, KEY, scope=OFFERS)
    assert not is_suppressed(ledger, BEN, KEY)
    assert not is_suppressed(ledger, "+15550199", KEY)


def test_suppression_needs_no_erasure() -> None:
    assert is_suppressed(opted_out(), ANNA)
    assert not is_suppressed(opted_out(), BEN)


def test_a_grant_goes_with_the_person() -> None:
    """Nobody could show any more that it was given."""
    ledger = erase(opted_out(), BEN, minute(60), KEY)
    assert state_of(ledger, BEN, ORDERS, key=KEY) == NEWCOMER
    assert ledger.last.record.kept == ()


def test_an_opt_out_comes_back_when_the_grant_after_it_is_erased() -> None:
    ledger = entered(opted_out(), said(OptedIn, 9))
    assert level(ledger) == "explicit"
    assert level(erase(ledger, ANNA, minute(60), KEY)) == "opted-out"


def test_whoever_returns_must_opt_in_again() -> None:
    ledger = erase(opted_out(), ANNA, minute(60), KEY)
    ledger = entered(ledger, said(WroteFirst, 61))
    assert level(ledger) == "opted-out"
    ledger = entered(ledger, said(OptedIn, 62))
    assert level(ledger) == "explicit"
    assert not is_suppressed(ledger, ANNA, KEY)


def test_what_was_said_before_the_erasure_and_comes_late_only_takes_away() -> None:
    ledger = erase(opted_out(), ANNA, minute(60), KEY)
    for kind in (OptedIn, DoublyOptedIn, WroteFirst):
        late = entered(ledger, said(kind, 60))
        assert state_of(late, ANNA, ORDERS, key=KEY) == state_of(ledger, ANNA, ORDERS, key=KEY)
    ledger = erase(opted_out(), BEN, minute(60), KEY)
    assert level(entered(ledger, said(OptedIn, 60), subject=BEN), BEN) == "none"
    assert level(entered(ledger, said(OptedOut, 30), subject=BEN), BEN) == "opted-out"


def test_so_does_what_was_declared_outside_before_it() -> None:
    ledger = erase(opted_out(), BEN, minute(60), KEY)
    form = {"source": ConsentSource.FORM, "reference": "row 7"}
    for at, declared, after in ((60, "double", "none"), (61, "double", "double")):
        given = said(DeclaredOutside, at, **form, level=ConsentLevel(declared))
        assert level(entered(ledger, given, subject=BEN), BEN) == after
    taken_back = said(DeclaredOutside, 30, **form, level=ConsentLevel.OPTED_OUT)
    assert level(entered(ledger, taken_back, subject=BEN), BEN) == "opted-out"


def test_a_person_may_be_erased_again() -> None:
    once = erase(opted_out(), ANNA, minute(60), KEY)
    returned = entered(entered(once, said(OptedIn, 70)), said(OptedOut, 71), scope=OFFERS)
    twice = erase(returned, ANNA, minute(80), KEY)
    assert [kept.scope for kept in twice.last.record.kept] == [OFFERS, ORDERS]
    assert {level(twice), level(twice, scope=OFFERS)} == {"opted-out"}
    assert verify(twice, once.head).ok


def test_a_clock_that_went_back_brings_no_grant_back() -> None:
    once = erase(opted_out(), ANNA, minute(60), KEY)
    twice = erase(entered(once, said(OptedIn, 70)), ANNA, minute(10), KEY)
    assert twice.last.record.at == minute(60)
    assert level(entered(twice, said(OptedIn, 30))) == "opted-out"


def test_erasing_somebody_who_is_not_there_changes_nothing() -> None:
    once = erase(opted_out(), ANNA, minute(60), KEY)
    assert erase(once, ANNA, minute(61), KEY) is once
    assert erase(once, "+15550199", minute(61), KEY) is once


def test_the_cause_of_a_kept_opt_out_is_still_in_the_ledger() -> None:
    ledger = erase(opted_out(), ANNA, minute(60), KEY)
    cause = state_of(ledger, ANNA, ORDERS, key=KEY).cause
    (entry,) = ledger.with_id(cause.id)
    assert isinstance(entry.record, OptedOut)


# The key


def test_without_the_key_nobody_is_taken_for_a_newcomer() -> None:
    """An answer without it might let an opted-out person be written to."""
    ledger = erase(opted_out(), ANNA, minute(60), KEY)
    for ask in (
        lambda: state_of(ledger, ANNA, ORDERS),
        lambda: is_suppressed(ledger, ANNA),
        lambda: state_of(ledger, ANNA, ORDERS, key=bytes(32)),
        lambda: erase(ledger, BEN, minute(61), bytes(32)),
    ):
        with pytest.raises(InvalidValueError) as caught:
            ask()
        assert caught.value.faults[0].path == "key"


@pytest.mark.parametrize(
    ("least", "length", "enough"), [(32, 31, False), (32, 32, True), (48, 47, False)]
)
def test_a_key_is_long_enough(least: int, length: int, enough: bool) -> None:  # noqa: FBT001 - a case
    policy = override(DOCUMENTED, {"consent.ledger_key_bytes": least})
    try:
        erase(opted_out(), ANNA, minute(60), bytes(length), policy=policy)
    except InvalidValueError as error:
        assert not enough
        assert error.faults[0].path == "key"  # noqa: PT017 - one of two outcomes
    else:
        assert enough


def test_the_key_does_not_stand_in_the_ledger() -> None:
    ledger = erase(opted_out(), ANNA, minute(60), KEY)
    assert KEY.hex() not in json.dumps(codec.to_data(ledger))


@pytest.mark.parametrize(
    "state",
    [
        ConsentState(wrote=Moment(at=minute(0), id="m")),
        ConsentState(grants=(Grant(at=minute(0), id="m", opens=True, confirms=False),)),
    ],
)
def test_nothing_that_lets_somebody_be_written_to_is_kept(state: ConsentState) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Kept(scope=ORDERS, state=state)
    assert caught.value.faults[0].path == "state"


def test_nobody_erased_is_sent_anything() -> None:
    for subject in (ANNA, BEN):
        ledger = erase(opted_out(), subject, minute(60), KEY)
        state = state_of(ledger, subject, ORDERS, key=KEY)
        assert state.level in {ConsentLevel.NONE, ConsentLevel.OPTED_OUT}
        assert not isinstance(permits(state, LONG_CODE, SendKind.MESSAGE), Permission)


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"entries": (1, 0)}, "entries"),
        ({"entries": (1, 1)}, "entries"),
        ({"entries": (-1,)}, "entries"),
        ({"entries": ()}, "entries"),
        ({"kept": (Kept(scope=ORDERS, state=NEWCOMER),) * 2}, "kept"),
    ],
)
def test_an_erasure_names_each_entry_and_each_scope_once(
    changes: dict[str, object], path: str
) -> None:
    record = erase(opted_out(), ANNA, minute(60), KEY).last.record
    with pytest.raises(InvalidValueError) as caught:
        attrs.evolve(record, **changes)
    assert caught.value.faults[0].path == path


def test_of_two_people_who_wrote_the_same_one_may_be_erased() -> None:
    ledger = entered(Ledger(), said(OptedOut, 1, "a"), text="Stop, please!")
    ledger = entered(ledger, said(OptedOut, 1, "b"), subject=BEN, text="Stop, please!")
    ledger = erase(ledger, ANNA, minute(60), KEY)
    assert [entry.evidence.text for entry in ledger.entries[:2]] == ["", "Stop, please!"]
    assert ledger.entries[0].seal.words != ledger.entries[1].seal.words
    assert (level(ledger), level(ledger, BEN)) == ("opted-out", "opted-out")
