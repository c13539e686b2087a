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
from msgcore.values import not_empty, utc
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


_OPEN = frozenset(S) - OVER


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

    sources: ClassVar[frozenset[SessionStatus]] = frozenset()
    """The statuses in which such an event can happen; none where it opens a session."""
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
    sources: ClassVar = _OPEN
    statuses: ClassVar = _OPEN
    by: Actor
    inquiry: Inquiry


@attrs.frozen(kw_only=True)
class Routed(_Event):
    """The session began to wait for an agent.

    Args:
        by: Whose doing it was: the customer's message, or the host's routing.
    """

    __tag__: ClassVar = ("event", "routed")
    sources: ClassVar = frozenset({S.NEW, S.CONSENT})
    statuses: ClassVar = frozenset({S.WAITING})
    by: Actor


@attrs.frozen(kw_only=True)
class Accepted(_Event):
    """An agent or a bot took the session."""

    __tag__: ClassVar = ("event", "accepted")
    sources: ClassVar = frozenset({S.NEW, S.WAITING})
    statuses: ClassVar = frozenset({S.ACTIVE})
    agent: str = attrs.field(validator=not_empty)
    bot: bool = False


@attrs.frozen(kw_only=True)
class MarkedInactive(_Event):
    """The customer stopped answering; the agent's capacity is free."""

    __tag__: ClassVar = ("event", "marked-inactive")
    sources: ClassVar = frozenset({S.ACTIVE})
    statuses: ClassVar = frozenset({S.INACTIVE})
    agent: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class Resumed(_Event):
    """The customer wrote into an inactive session.

    Args:
        agent: The agent who has it again at once; empty where it waits for anyone.
    """

    __tag__: ClassVar = ("event", "resumed")
    sources: ClassVar = frozenset({S.INACTIVE})
    statuses: ClassVar = frozenset({S.WAITING, S.ACTIVE})
    agent: str = ""

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        yield from super()._faults()
        if bool(self.agent) is not (self.status is S.ACTIVE):
            yield Fault(
                path="agent",
                message=f"is {self.agent!r}, but the status is {self.status.value}",
                hint="Name the agent who has the session again, and only where it is active.",
            )


@attrs.frozen(kw_only=True)
class Requeued(_Event):
    """The owner went offline, and the session waits again."""

    __tag__: ClassVar = ("event", "requeued")
    sources: ClassVar = frozenset({S.ACTIVE})
    statuses: ClassVar = frozenset({S.WAITING})
    agent: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class Paused(_Event):
    """The owner paused the session."""

    __tag__: ClassVar = ("event", "paused")
    sources: ClassVar = frozenset({S.ACTIVE})
    statuses: ClassVar = frozenset({S.PAUSED})
    agent: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class Unpaused(_Event):
    """The owner went on."""

    __tag__: ClassVar = ("event", "unpaused")
    sources: ClassVar = frozenset({S.PAUSED})
    statuses: ClassVar = frozenset({S.ACTIVE})
    agent: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class Ended(_Event):
    """The session ended."""

    __tag__: ClassVar = ("event", "ended")
    sources: ClassVar = _OPEN
    statuses: ClassVar = frozenset({S.ENDED})
    by: Actor
    reason: EndReason


@attrs.frozen(kw_only=True)
class Failed(_Event):
    """The session, or its user's record, could not be written."""

    __tag__: ClassVar = ("event", "failed")
    sources: ClassVar = _OPEN
    statuses: ClassVar = frozenset({S.ERROR})
    cause: str = attrs.field(validator=not_empty)
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
