"""What the host knows of the moment."""

import pytest
from tests.lifecycle.world import ANA, BO, CY

from msgcore import codec
from msgcore.errors import CodecError, InvalidValueError
from msgcore.lifecycle import Facts
from msgcore.lifecycle.facts import FULL, NO_FACTS


def test_without_presence_everyone_counts_as_online() -> None:
    assert NO_FACTS.is_online(ANA)


def test_with_presence_only_those_who_are() -> None:
    assert Facts(online=frozenset({ANA})).is_online(ANA)
    assert not Facts(online=frozenset()).is_online(ANA)


@pytest.mark.parametrize(("load", "full"), [(0, False), (99, False), (100, True), (120, True)])
def test_who_is_at_a_hundred_percent_is_full(load: int, full: bool) -> None:  # noqa: FBT001 - the expected answer
    assert FULL == 100
    assert Facts(load=((ANA, 100), (BO, load))).is_full(BO) is full


def test_of_whom_nothing_is_known_is_not_full() -> None:
    assert not Facts(load=((ANA, 100),)).is_full(CY)


def test_a_load_is_given_once_and_not_below_zero() -> None:
    with pytest.raises(InvalidValueError) as error:
        Facts(load=((ANA, -1), (BO, 3), (ANA, 5)))
    assert {fault.path: fault.message for fault in error.value.faults} == {
        "load[0]": "is -1, must be at least 0",
        "load[2]": "is a second load of 'ana'",
    }


def test_they_are_plain_data() -> None:
    facts = Facts(session_id="c:1", online=frozenset({BO, ANA}), load=((ANA, 100),))
    data = codec.to_data(facts)
    assert data == {"session_id": "c:1", "online": ["ana", "bo"], "load": [["ana", 100]]}
    assert codec.from_data(Facts, data) == facts
    with pytest.raises(CodecError):
        codec.from_data(Facts, {"load": [["ana", "full"]]})
