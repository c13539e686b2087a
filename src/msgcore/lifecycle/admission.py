"""Whether a session may be started or deleted: questions about sessions that are there.

Guide: Lifecycle of a Messaging Session; Delete Messaging Customer Data.
"""

from collections.abc import Sequence

from msgcore.lifecycle import reasons as r
from msgcore.lifecycle.session import Session
from msgcore.rules import Refusal

__all__ = ["may_delete", "may_start"]


def may_start(previous: Session | None) -> Refusal | None:
    """Say whether an agent may start a new session with a customer.

    Args:
        previous: The customer's last session on the channel; None where there is none.

    Returns:
        None where nothing speaks against it; otherwise why not.

    >>> may_start(None) is None
    True
    """
    if previous is None or previous.is_over:
        return None
    return Refusal.of(r.SESSION_OPEN.with_detail(f"its status is {previous.status.value}"))


def may_delete(sessions: Sequence[Session]) -> Refusal | None:
    """Say whether sessions may be deleted in one go.

    Args:
        sessions: What is to be deleted.

    Returns:
        None where nothing speaks against it; otherwise every reason.

    >>> may_delete([]) is None
    True
    """
    reasons = []
    if len(sessions) > 1:
        reasons.append(r.DELETED_SINGLY)
    still_open = [session.id for session in sessions if not session.is_over]
    if still_open:
        reasons.append(r.DELETED_WHEN_OVER.with_detail(f"still open: {', '.join(still_open)}"))
    return Refusal(reasons=tuple(reasons)) if reasons else None
