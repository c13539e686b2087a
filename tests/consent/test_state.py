from datetime import datetime

import pytest
from tests.consent.people import minute

from msgcore import codec
from msgcore.consent import NEWCOMER, ConsentState, Grant, Moment, Obstacle
from msgcore.errors import CodecError, InvalidValueError


def moment(at: float, name: str = "") -> Moment:
    return Moment(at=minute(at), id=name or f"e{at}")


def opt_in(at: float, name: str = "") -> Grant:
    return Grant(at=minute(at), id=name or f"in{at}", opens=True, confirms=False)


def double(at: float, name: str = "") -> Grant:
    return Grant(at=minute(at), id=name or f"double{at}", opens=False, confirms=True)


def either(at: float, name: str = "") -> Grant:
    return Grant(at=minute(at), id=name or f"either{at}", opens=True, confirms=True)


def complete(at: float, name: str = "") -> Grant:
    return Grant(at=minute(at), id=name or f"both{at}", opens=True, confirms=True, complete=True)


@pytest.mark.parametrize(
    ("state", "level", "cause"),
    [
        (ConsentState(), "none", None),
        (ConsentState(wrote=moment(1)), "implicit", "e1"),
        (ConsentState(wrote=moment(1), opt_out=moment(2)), "opted-out", "e2"),
        (ConsentState(wrote=moment(3), opt_out=moment(2)), "opted-out", "e2"),
        (ConsentState(grants=(opt_in(1),)), "explicit", "in1"),
        (ConsentState(grants=(opt_in(1), opt_in(2))), "explicit", "in1"),
        (ConsentState(opt_out=moment(1), grants=(opt_in(2),)), "explicit", "in2"),
        (ConsentState(opt_out=moment(2), grants=(opt_in(1),)), "opted-out", "e2"),
        (ConsentState(opt_out=moment(1), grants=(opt_in(1),)), "opted-out", "e1"),
        (ConsentState(grants=(opt_in(1), double(2))), "double", "double2"),
        (ConsentState(grants=(double(1, "a"), opt_in(1, "b"))), "double", "a"),
        (ConsentState(grants=(double(1), opt_in(2))), "explicit", "in2"),
        (ConsentState(grants=(double(1),)), "none", None),
        (ConsentState(grants=(double(1),), wrote=moment(2)), "implicit", "e2"),
        (ConsentState(grants=(double(2),), opt_out=moment(1)), "opted-out", "e1"),
        (ConsentState(grants=(opt_in(1), double(3)), opt_out=moment(2)), "opted-out", "e2"),
        (ConsentState(grants=(either(1),)), "explicit", "either1"),
        (ConsentState(grants=(either(1), either(2))), "double", "either2"),
        (ConsentState(grants=(either(1, "a"), opt_in(1, "b"))), "double", "a"),
        (ConsentState(grants=(either(1), opt_in(2))), "explicit", "either1"),
        (ConsentState(grants=(complete(1),)), "double", "both1"),
        (ConsentState(grants=(complete(1),), opt_out=moment(1)), "opted-out", "e1"),
        (ConsentState(grants=(opt_in(1), complete(2))), "double", "both2"),
        (ConsentState(grants=(complete(1), opt_in(2))), "double", "both1"),
    ],
)
def test_the_level_follows_from_when_things_were_said(
    state: ConsentState, level: str, cause: str | None
) -> None:
    assert state.level.value == level
    assert (state.cause.id if state.cause else None) == cause


HELD, DELETED, BLOCKED = Obstacle


@pytest.mark.parametrize(
    ("state", "obstacles"),
    [
        (ConsentState(wrote=moment(1)), set()),
        (ConsentState(suspected=moment(2)), {HELD}),
        (ConsentState(suspected=moment(2), dismissed=moment(2)), set()),
        (ConsentState(suspected=moment(2, "b"), dismissed=moment(2, "a")), {HELD}),
        (ConsentState(suspected=moment(2, "a"), dismissed=moment(2, "b")), set()),
        (ConsentState(suspected=moment(3), dismissed=moment(2)), {HELD}),
        (ConsentState(suspected=moment(2), dismissed=moment(3)), set()),
        (ConsentState(suspected=moment(2), grants=(opt_in(2),)), {HELD}),
        (ConsentState(suspected=moment(2), grants=(opt_in(3),)), set()),
        (ConsentState(suspected=moment(2), grants=(double(3),)), {HELD}),
        (ConsentState(suspected=moment(2), opt_out=moment(1)), set()),
        (ConsentState(suspected=moment(3), opt_out=moment(1), grants=(opt_in(2),)), {HELD}),
        (ConsentState(suspected=moment(3), opt_out=moment(3), grants=(opt_in(4),)), set()),
        (ConsentState(deleted=moment(2)), {DELETED}),
        (ConsentState(deleted=moment(2), returned=moment(2)), {DELETED}),
        (ConsentState(deleted=moment(2), returned=moment(3)), set()),
        (ConsentState(deleted=moment(2), blocked=moment(4), returned=moment(3)), {BLOCKED}),
        (
            ConsentState(deleted=moment(2), blocked=moment(4), suspected=moment(5)),
            {HELD, DELETED, BLOCKED},
        ),
    ],
)
def test_what_stands_in_the_way_follows_from_when_things_were_said(
    state: ConsentState, obstacles: set[Obstacle]
) -> None:
    assert state.obstacles == obstacles
    assert state.held == (state.suspected if HELD in obstacles else None)


def test_it_names_every_moment_that_it_keeps() -> None:
    names = ("opt_out", "wrote", "suspected", "dismissed", "deleted", "blocked", "returned")
    state = ConsentState(**{name: moment(1, name) for name in names}, grants=(opt_in(3, "c"),))
    assert {kept.id for kept in state.moments} == {*names, "c"}
    assert {name for name in names if state.heard(name)} == set(names[:4])


def test_it_knows_what_it_heard() -> None:
    state = ConsentState(opt_out=moment(1, "a"), wrote=moment(2, "b"), grants=(opt_in(3, "c"),))
    assert all(state.heard(name) for name in "abc")
    assert not state.heard("d")
    assert not NEWCOMER.heard("a")


def test_impossible_states_are_refused_with_every_fault() -> None:
    with pytest.raises(InvalidValueError) as caught:
        ConsentState(grants=(opt_in(2, "a"), opt_in(1, "b"), opt_in(3, "a")))
    assert [fault.path for fault in caught.value.faults] == ["grants[1]", "grants[2].id"]
    with pytest.raises(InvalidValueError, match="one or both"):
        Grant(at=minute(1), id="a", opens=False, confirms=False)
    for opens in (True, False):
        with pytest.raises(InvalidValueError, match="both open and confirm"):
            Grant(at=minute(1), id="a", opens=opens, confirms=not opens, complete=True)
    with pytest.raises(InvalidValueError, match="time zone"):
        Moment(at=datetime(2026, 3, 2), id="a")  # noqa: DTZ001 - a naive datetime is the point
    with pytest.raises(InvalidValueError, match="empty"):
        Moment(at=minute(1), id="")


def test_it_goes_to_data_and_back() -> None:
    state = ConsentState(
        opt_out=moment(1),
        wrote=moment(2),
        grants=(opt_in(3), double(4), complete(5)),
        suspected=moment(6),
        dismissed=moment(6),
        deleted=moment(7),
        blocked=moment(8),
        returned=moment(9),
    )
    assert codec.from_data(ConsentState, codec.to_data(state)) == state
    assert codec.from_data(ConsentState, {}) == NEWCOMER
    with pytest.raises(CodecError, match="grants"):
        codec.from_data(ConsentState, {"grants": codec.to_data((opt_in(2), opt_in(1)))})
