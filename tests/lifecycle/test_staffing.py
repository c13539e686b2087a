"""Who works on a session, who is about to, and who waits to be asked."""

import pytest
from tests.lifecycle.world import (
    ANA,
    BO,
    CY,
    T0,
    TO_BO,
    TO_CY,
    TO_FLOW,
    TO_LAB,
    TO_QUEUE,
    invitations,
    transfer,
)

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.lifecycle import Invitation, Pending, Staffing, Transfer
from msgcore.lifecycle.staffing import NOBODY, NOTHING_PENDING


def faults(error: pytest.ExceptionInfo[InvalidValueError]) -> dict[str, str]:
    return {fault.path: fault.message for fault in error.value.faults}


class TestStaffing:
    def test_the_owner_comes_first(self) -> None:
        assert Staffing(owner=ANA, participants=(BO, CY)).present == (ANA, BO, CY)
        assert Staffing(participants=(BO, CY)).present == (BO, CY)
        assert NOBODY.present == ()

    def test_a_bot_is_an_owner_and_so_is_who_closed_the_tab(self) -> None:
        assert Staffing(owner="helper", bot=True, tab_closed=True).bot
        with pytest.raises(InvalidValueError) as error:
            Staffing(bot=True, tab_closed=True)
        assert faults(error) == {
            "bot": "is true, but nobody owns the session",
            "tab_closed": "is true, but nobody owns the session",
        }

    def test_nobody_is_in_it_twice_or_nameless(self) -> None:
        with pytest.raises(InvalidValueError) as error:
            Staffing(owner=ANA, participants=(BO, "", ANA, BO))
        assert faults(error) == {
            "participants[0]": "'bo' is in the session more than once",
            "participants[1]": "must not be empty",
            "participants[2]": "'ana' is in the session more than once",
            "participants[3]": "'bo' is in the session more than once",
        }

    def test_every_contradiction_is_named_at_once(self) -> None:
        with pytest.raises(InvalidValueError) as error:
            Staffing(bot=True, participants=("",))
        assert set(faults(error)) == {"bot", "participants[0]"}


class TestTransfer:
    def test_it_has_an_instant_and_an_author(self) -> None:
        with pytest.raises(InvalidValueError, match="by: must not be empty"):
            Transfer(to=TO_BO, by="", at=T0)
        with pytest.raises(InvalidValueError, match="has no time zone"):
            Transfer(to=TO_BO, by=ANA, at=T0.replace(tzinfo=None))


class TestInvitation:
    def test_nobody_from_outside_is_invited(self) -> None:
        with pytest.raises(InvalidValueError) as error:
            Invitation(to=TO_LAB, by=ANA, at=T0)
        assert faults(error) == {"to": "is external:lab"}
        for to in (TO_BO, TO_QUEUE, TO_FLOW):
            assert Invitation(to=to, by=ANA, at=T0).to == to

    def test_it_has_an_author(self) -> None:
        with pytest.raises(InvalidValueError, match="by: must not be empty"):
            Invitation(to=TO_BO, by="", at=T0)


class TestPending:
    def test_everybody_is_invited_once(self) -> None:
        with pytest.raises(InvalidValueError) as error:
            invitations(TO_BO, TO_CY, TO_BO, TO_BO)
        assert faults(error) == {
            "invitations[2]": "agent:bo is invited more than once",
            "invitations[3]": "agent:bo is invited more than once",
        }

    def test_an_agents_own_invitation_comes_before_an_open_one(self) -> None:
        pending = invitations(TO_QUEUE, TO_CY, TO_FLOW)
        own, first = pending.invitation_for(CY), pending.invitation_for(BO)
        assert own is not None
        assert own.to == TO_CY
        assert first is not None
        assert first.to == TO_QUEUE
        assert invitations(TO_CY).invitation_for(BO) is None
        assert NOTHING_PENDING.invitation_for(BO) is None

    def test_who_has_been_asked(self) -> None:
        pending = invitations(TO_QUEUE, TO_CY)
        assert pending.has_invited(TO_CY)
        assert not pending.has_invited(TO_BO)

    def test_it_is_plain_data(self) -> None:
        for pending in (NOTHING_PENDING, transfer(None), transfer(TO_BO, invited=(TO_QUEUE,))):
            assert codec.from_data(Pending, codec.to_data(pending)) == pending
