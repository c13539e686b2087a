"""When a silent customer is reminded: the idle response, for which no event calls.

Its time runs as that of the inactivity timer does, for as long as the response itself says.
It is sent once for each silence, and never late: where the session is inactive or over by
then, or the customer has written, nothing is left to remind of.

Help: Create and Send Auto-Response Components in Messaging Sessions.
"""

from datetime import datetime

from msgcore.channels import Response
from msgcore.consent import is_known
from msgcore.conversation.conversation import Conversation
from msgcore.conversation.responses import find_response
from msgcore.lifecycle import Lifecycle, Session, next_deadline
from msgcore.lifecycle.deadlines import silent_since
from msgcore.lifecycle.setting import Setting
from msgcore.vocabulary import ResponseKind, SessionStatus

__all__ = ["overdue_reminder", "reminder_at"]


def reminder_at(lifecycle: Lifecycle, session: Session | None, person: str = "") -> datetime | None:
    """Return when a silent customer is to be reminded, or None.

    Args:
        lifecycle: The compiled lifecycle of the channel.
        session: The session.
        person: The person's language; may be empty.
    """
    if session is None or session.status is not SessionStatus.ACTIVE:
        return None
    since = silent_since(lifecycle.setting, session)
    response = None if since is None else _idle_response(lifecycle.setting, person)
    if since is None or response is None or response.after is None:
        return None
    deadline = next_deadline(lifecycle, session)
    if deadline is not None and deadline - since <= response.after:
        return None
    try:
        return since + response.after
    except OverflowError:  # after the last instant that there is: never
        return None


def overdue_reminder(
    lifecycle: Lifecycle, conversation: Conversation, now: datetime
) -> datetime | None:
    """Return when the customer was to be reminded, if that has come since the last happening.

    The conversation's own time tells: it has come as far as the reminder that was sent.

    Args:
        lifecycle: The compiled lifecycle of the channel.
        conversation: The conversation before what happens now.
        now: The present instant.
    """
    at, last = reminder_at(lifecycle, conversation.session, conversation.language), conversation.at
    return at if at is not None and last is not None and last < at <= now else None


def _idle_response(setting: Setting, person: str) -> Response | None:
    """Return the idle response for a person; most channels have none, which is soon seen."""
    channel, policy = setting.channel, setting.policy
    for response in channel.responses:
        if response.kind is ResponseKind.IDLE:
            break
    else:
        return None
    if not is_known(ResponseKind.IDLE, channel, policy):
        return None
    return find_response(channel, ResponseKind.IDLE, person=person, policy=policy)
