"""A conversation: one customer on one channel, over as many sessions as it takes."""

from collections.abc import Iterator
from datetime import datetime

import attrs

from msgcore.consent import NEWCOMER, ConsentState
from msgcore.errors import Fault, InvalidValueError
from msgcore.lifecycle import Session
from msgcore.values import at_least, not_empty, utc

__all__ = ["REMEMBERED_HAPPENINGS", "Conversation"]

REMEMBERED_HAPPENINGS = 32
"""How many happening ids a conversation remembers: more than a provider repeats a delivery."""


@attrs.frozen(kw_only=True)
class Conversation:
    """What msgcore needs to remember between two happenings.

    Args:
        id: The conversation's id; those of its sessions derive from it.
        consent: What the customer agreed to on this channel.
        session: The open session, or the last one; None before the first.
        sessions: How many sessions there have been.
        closed: Whether the customer ended the conversation itself, so that no other session
            can begin in it. The next conversation with this person, under an id of its own,
            begins with the same `consent`.
        revision: How many happenings changed it: compare it before you store.
        at: The conversation's own time: the latest arrival that changed it; None before the
            first.
        seen: The last happenings by kind and id, as `customer-says:m1`, oldest first.
        language: The customer's language as far as the host knows it, as a tag such as
            `fr-CA`; may be empty. Automatic responses are sent in it where there is a text.

    >>> Conversation(id="c1").session is None
    True
    """

    id: str = attrs.field(validator=not_empty)
    consent: ConsentState = NEWCOMER
    session: Session | None = None
    sessions: int = attrs.field(default=0, validator=at_least(0))
    closed: bool = False
    revision: int = attrs.field(default=0, validator=at_least(0))
    at: datetime | None = attrs.field(default=None, converter=attrs.converters.optional(utc))
    seen: tuple[str, ...] = ()
    language: str = ""

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    @property
    def open_session(self) -> Session | None:
        """The session that is not over, if there is one."""
        return None if self.session is None or self.session.is_over else self.session

    def _faults(self) -> Iterator[Fault]:
        if (self.session is None) is not (self.sessions == 0):
            there = "no session" if self.session is None else "a session"
            yield Fault(path="sessions", message=f"is {self.sessions}, but there is {there}")
        if self.session is not None and (
            self.at is None or self.at < self.session.times.touched_at
        ):
            yield Fault(
                path="at",
                message="is not as late as the last thing that happened in the session",
                hint="Give the instant of the latest happening.",
            )
        if self.closed and (self.session is None or not self.session.is_over):
            yield Fault(
                path="closed",
                message="is true, but no session has ended"
                if self.session is None
                else "is true, but the session is open",
                hint="A conversation is closed with its last session, or after it.",
            )
        if self.session is not None and self.session.id != f"{self.id}:{self.sessions}":
            yield Fault(
                path="session.id",
                message=f"is {self.session.id!r}, expected '{self.id}:{self.sessions}'",
                hint="A session's id is the conversation's and its number.",
            )
        if any(self.at is None or moment.at > self.at for moment in self.consent.moments):
            yield Fault(
                path="consent",
                message="holds something later than the conversation has come to",
                hint="Give the instant of the latest happening as 'at'.",
            )
        if len(set(self.seen)) < len(self.seen) or "" in self.seen:
            yield Fault(path="seen", message="has an empty id, or one twice")
        if len(self.seen) > REMEMBERED_HAPPENINGS:
            yield Fault(
                path="seen",
                message=f"has {len(self.seen)} ids",
                hint=f"Keep the last {REMEMBERED_HAPPENINGS}.",
            )
