"""How far an opt-out reaches: a policy value, read when something is to be sent."""

import pytest
from tests.consent.people import LONG_CODE, minute
from tests.consent.test_state import moment, opt_in

from msgcore import codec
from msgcore.consent import NEWCOMER, ConsentState, Moment, Place, SendKind, effective, permits
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, Policy, override
from msgcore.rules import Refusal
from msgcore.vocabulary import OptOutScope

ORDERS = Place(channel="+15550100", program="service", brand="acme")
DELIVERY = Place(channel="+15550101", program="service", brand="acme")
OFFERS = Place(channel="+15550199", program="offers", brand="acme")
OTHER = Place(channel="+15550700", program="service", brand="other")
PLACES = (ORDERS, DELIVERY, OFFERS, OTHER)

GRANTED = ConsentState(grants=(opt_in(1),))


def scope(value: str) -> Policy:
    return override(DOCUMENTED, {"consent.opt_out_scope": value})


def test_by_the_guide_an_opt_out_counts_where_it_was_said() -> None:
    assert DOCUMENTED.consent.opt_out_scope is OptOutScope.CHANNEL


@pytest.mark.parametrize(
    ("reach", "silent"),
    [
        ("channel", {ORDERS}),
        ("program", {ORDERS, DELIVERY}),
        ("brand", {ORDERS, DELIVERY, OFFERS}),
    ],
)
def test_an_opt_out_reaches_as_far_as_the_policy_says(reach: str, silent: set[Place]) -> None:
    states = dict.fromkeys(PLACES, GRANTED) | {ORDERS: ConsentState(opt_out=moment(2))}
    levels = {place: effective(states, place, scope(reach)).level.value for place in PLACES}
    assert {place for place, level in levels.items() if level == "opted-out"} == silent
    assert {levels[place] for place in PLACES if place not in silent} <= {"explicit"}


def test_a_place_shares_an_opt_out_with_itself_at_least() -> None:
    for reach in OptOutScope:
        assert ORDERS.shares(ORDERS, reach)
        assert not ORDERS.shares(OTHER, reach)


def test_a_later_opt_in_counts_where_it_was_said_and_nowhere_else() -> None:
    states = {
        ORDERS: ConsentState(opt_out=moment(2)),
        OFFERS: ConsentState(grants=(opt_in(3),)),
        DELIVERY: GRANTED,
    }
    brand = scope("brand")
    assert effective(states, OFFERS, brand).level.value == "explicit"
    assert effective(states, DELIVERY, brand).level.value == "opted-out"
    assert effective(states, ORDERS, brand).level.value == "opted-out"


def test_at_the_same_instant_the_opt_out_wins() -> None:
    states = {ORDERS: ConsentState(opt_out=moment(1)), OFFERS: GRANTED}
    assert effective(states, OFFERS, scope("brand")).level.value == "opted-out"


def test_the_latest_opt_out_counts_wherever_it_was_said() -> None:
    here = ConsentState(opt_out=moment(4, "here"))
    states = {ORDERS: ConsentState(opt_out=moment(2)), OFFERS: here}
    assert effective(states, OFFERS, scope("brand")) is here
    assert effective(states, ORDERS, scope("brand")).opt_out == moment(4, "here")


def test_somebody_of_whom_nothing_is_known_at_a_place_is_a_newcomer_there() -> None:
    assert effective({}, ORDERS, scope("brand")) is NEWCOMER
    out = {ORDERS: ConsentState(opt_out=moment(2))}
    assert effective(out, OFFERS, scope("brand")).level.value == "opted-out"


def test_a_held_message_reaches_as_far_as_an_opt_out_would() -> None:
    held = ConsentState(wrote=moment(1), suspected=moment(5, "m5"))
    states = {ORDERS: held, OFFERS: GRANTED}
    for reach, refused in (("channel", False), ("brand", True)):
        there = effective(states, OFFERS, scope(reach))
        verdict = permits(there, LONG_CODE, SendKind.MESSAGE)
        assert isinstance(verdict, Refusal) is refused
    # What was dismissed here is another message, and an opt-in here is plain enough.
    dismissed = ConsentState(grants=(opt_in(1),), suspected=moment(7), dismissed=moment(7))
    assert effective({**states, OFFERS: dismissed}, OFFERS, scope("brand")).held == moment(5, "m5")
    later = ConsentState(grants=(opt_in(6),))
    assert effective({**states, OFFERS: later}, OFFERS, scope("brand")).held is None


def test_of_two_held_messages_the_later_counts() -> None:
    here = ConsentState(wrote=moment(1), suspected=moment(9))
    states = {ORDERS: ConsentState(wrote=moment(1), suspected=moment(5)), OFFERS: here}
    assert effective(states, OFFERS, scope("brand")).held == moment(9)


def test_a_blocked_thread_is_gone_in_its_channel_alone() -> None:
    states = {ORDERS: ConsentState(blocked=moment(5)), OFFERS: GRANTED}
    assert effective(states, OFFERS, scope("brand")).obstacles == frozenset()


def test_a_place_names_its_channel_and_goes_to_data_and_back() -> None:
    with pytest.raises(InvalidValueError):
        Place(channel="")
    assert codec.from_data(Place, codec.to_data(OFFERS)) == OFFERS
    assert Moment(at=minute(1), id="e1") == moment(1)
