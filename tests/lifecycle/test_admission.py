"""Whether a session may be started or deleted."""

import pytest
from tests.lifecycle.world import SESSIONS, session_in

from msgcore.lifecycle import OVER, may_delete, may_start
from msgcore.vocabulary import SessionStatus


@pytest.mark.parametrize("status", SessionStatus)
def test_the_next_session_waits_for_the_end_of_the_last(status: SessionStatus) -> None:
    for session in SESSIONS[status]:
        refusal = may_start(session)
        assert (refusal is None) is (status in OVER)
        if refusal is not None:
            (reason,) = refusal.reasons
            assert (reason.rule, reason.detail) == (
                "lifecycle.session-open",
                f"its status is {status.value}",
            )


def test_the_first_session_waits_for_nothing() -> None:
    assert may_start(None) is None


@pytest.mark.parametrize("status", SessionStatus)
def test_what_is_over_may_be_deleted(status: SessionStatus) -> None:
    assert (may_delete([session_in(status)]) is None) is (status in OVER)


def test_deleting_nothing_is_allowed() -> None:
    assert may_delete([]) is None


def test_every_reason_is_given_at_once() -> None:
    one, over = session_in(SessionStatus.ACTIVE), session_in(SessionStatus.ENDED)
    other = session_in(SessionStatus.NEW, id="c:2")
    refusal = may_delete([one, over, other])
    assert refusal is not None
    assert refusal.rules == ("lifecycle.deleted-singly", "lifecycle.deleted-when-over")
    assert refusal.reasons[1].detail == "still open: c:1, c:2"
