"""What happened to a session, as facts: events that `evolve` turns into the next session.

Every event carries the status that results, the rule behind it, the id of the policy that
was in force, and the id of the command that caused it (empty for a timer).
"""

from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.lifecycle.session import OVER, Inquiry
from msgcore.values import utc
from msgcore.vocabulary import Actor, EndReason, Initiator, Origin, SessionStatus
from msgcore.vocabulary import SessionStatus as S

__all__ = [
    "Accepted",
    "Ended",
    "Failed",
    "MarkedInactive",
    "Opened",
    "Paused",
    "Requeued",
    "Resumed",
    "Routed",
    "SessionEvent",
    "Unpaused",
    "Wrote",
]


@attrs.frozen(kw_only=True)
class _Event:
    """What all events have.

    Args:
        session: The session's id.
        revision: The revision of the session that results.
        at: When it happened; for a timer, when it fell due, however late that was noticed.
        status: The status that results.
        rule: The id of the rule behind it.
        policy: The id of the policy in force.
        command: The id of the command that caused it; empty for a timer.
    """

    session: str
    revision: int
    at: datetime = attrs.field(converter=utc)
    status: SessionStatus
    rule: str
    policy: str
    command: str = ""

    statuses: ClassVar[frozenset[SessionStatus]]
    """The statuses that such an event can leave the session in."""

    def __attrs_post_init__(self) -> None:
        # One test in the usual case: events are made with every message.
        if self.status not in self.statuses or self.revision < 1 or not self.session:
            raise InvalidValueError(self._faults())

    def _faults(self) -> Iterator[Fault]:
        if self.status not in self.statuses:
            yield Fault(
                path="status",
                message=f"{type(self).__name__} cannot result in {self.status.value!r}",
            )
        if self.revision < 1:
            yield Fault(path="revision", message=f"is {self.revision}, must be at least 1")
        if not self.session:
            yield Fault(path="session", message="must not be empty")


@attrs.frozen(kw_only=True)
class Opened(_Event):
    """A session began."""

    __tag__: ClassVar = ("event", "opened")
    statuses: ClassVar = frozenset({S.NEW, S.WAITING, S.CONSENT, S.ENDED})
    initiator: Initiator
    origin: Origin
    inquiry: Inquiry
    agent: str = ""


@attrs.frozen(kw_only=True)
class Wrote(_Event):
    """A message was added, and the status stayed.

    Args:
        by: Who wrote it.
        inquiry: Whether the session now holds something to answer.
    """

    __tag__: ClassVar = ("event", "wrote")
    statuses: ClassVar = frozenset(S) - OVER
    by: Actor
    inquiry: Inquiry


@attrs.frozen(kw_only=True)
class Routed(_Event):
    """The session began to wait for an agent.

    Args:
        by: Whose doing it was: the customer's message, or the host's routing.
    """

    __tag__: ClassVar = ("event", "routed")
    statuses: ClassVar = frozenset({S.WAITING})
    by: Actor


@attrs.frozen(kw_only=True)
class Accepted(_Event):
    """An agent or a bot took the session."""

    __tag__: ClassVar = ("event", "accepted")
    statuses: ClassVar = frozenset({S.ACTIVE})
    agent: str
    bot: bool = False


@attrs.frozen(kw_only=True)
class MarkedInactive(_Event):
    """The customer stopped answering; the agent's capacity is free."""

    __tag__: ClassVar = ("event", "marked-inactive")
    statuses: ClassVar = frozenset({S.INACTIVE})
    agent: str


@attrs.frozen(kw_only=True)
class Resumed(_Event):
    """The customer wrote into an inactive session.

    Args:
        agent: The agent who has it again at once; empty where it waits for anyone.
    """

    __tag__: ClassVar = ("event", "resumed")
    statuses: ClassVar = frozenset({S.WAITING, S.ACTIVE})
    agent: str = ""


@attrs.frozen(kw_only=True)
class Requeued(_Event):
    """The owner went offline, and the session waits again."""

    __tag__: ClassVar = ("event", "requeued")
    statuses: ClassVar = frozenset({S.WAITING})
    agent: str


@attrs.frozen(kw_only=True)
class Paused(_Event):
    """The owner paused the session."""

    __tag__: ClassVar = ("event", "paused")
    statuses: ClassVar = frozenset({S.PAUSED})
    agent: str


@attrs.frozen(kw_only=True)
class Unpaused(_Event):
    """The owner went on."""

    __tag__: ClassVar = ("event", "unpaused")
    statuses: ClassVar = frozenset({S.ACTIVE})
    agent: str


@attrs.frozen(kw_only=True)
class Ended(_Event):
    """The session ended."""

    __tag__: ClassVar = ("event", "ended")
    statuses: ClassVar = frozenset({S.ENDED})
    by: Actor
    reason: EndReason


@attrs.frozen(kw_only=True)
class Failed(_Event):
    """The session, or its user's record, could not be written."""

    __tag__: ClassVar = ("event", "failed")
    statuses: ClassVar = frozenset({S.ERROR})
    cause: str
    initiator: Initiator = Initiator.CUSTOMER
    origin: Origin = Origin.INBOUND_INITIATED


SessionEvent = (
    Opened
    | Wrote
    | Routed
    | Accepted
    | MarkedInactive
    | Resumed
    | Requeued
    | Paused
    | Unpaused
    | Ended
    | Failed
)
"""Anything that happened to a session."""
