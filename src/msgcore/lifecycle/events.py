"""What happened to a session, as facts: events that `evolve` turns into the next session.

Every event carries the status that results, the rule behind it, the id of the policy that
was in force, and the id of the command that caused it (empty for a timer).
"""

from collections.abc import Iterator
from datetime import datetime
from typing import ClassVar

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.lifecycle.recipient import Recipient
from msgcore.lifecycle.session import OVER, Inquiry, WaitReason
from msgcore.values import not_empty, utc
from msgcore.vocabulary import Actor, EndReason, Initiator, Origin, SessionStatus
from msgcore.vocabulary import SessionStatus as S

__all__ = [
    "Accepted",
    "Declined",
    "Ended",
    "Failed",
    "FlagLowered",
    "FlagRaised",
    "Invited",
    "Joined",
    "Left",
    "MarkedInactive",
    "Opened",
    "Paused",
    "RecipientGone",
    "Requeued",
    "Resumed",
    "Routed",
    "SessionEvent",
    "TabClosed",
    "TransferRequested",
    "Unpaused",
    "Whispered",
    "Wrote",
]


_OPEN = frozenset(S) - OVER

ENDED_AT_ONCE = frozenset(
    {
        Origin.OPT_OUT,
        Origin.CONVERSATION_CLOSE,
        Origin.CONVERSATION_CONTROL_LOST,
        Origin.TRIGGERED_OUTBOUND,
    }
)
"""The origins of sessions that may be over as soon as they are opened."""


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
    stays: ClassVar[bool] = False
    """Whether it leaves the status as it is."""

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

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if not self._origin_fits:
            raise InvalidValueError(self._faults())

    @property
    def _origin_fits(self) -> bool:
        return self.status is not S.ENDED or self.origin in ENDED_AT_ONCE

    def _faults(self) -> Iterator[Fault]:
        yield from super()._faults()
        if not self._origin_fits:
            yield Fault(
                path="origin", message=f"{self.origin.value!r} opens no session that has ended"
            )


@attrs.frozen(kw_only=True)
class Wrote(_Event):
    """A message was added, and the status stayed.

    Args:
        by: Who wrote it.
        inquiry: Whether the session now holds something to answer.
        agent: Which agent or bot; empty for everybody else.
    """

    __tag__: ClassVar = ("event", "wrote")
    sources: ClassVar = _OPEN
    statuses: ClassVar = _OPEN
    stays: ClassVar = True
    by: Actor
    inquiry: Inquiry
    agent: str = ""


@attrs.frozen(kw_only=True)
class Routed(_Event):
    """The session began to wait for an agent.

    Args:
        by: Whose doing it was: the customer's message, or the host's routing.
        wait: Why it waits.
    """

    __tag__: ClassVar = ("event", "routed")
    sources: ClassVar = frozenset({S.NEW, S.CONSENT})
    statuses: ClassVar = frozenset({S.WAITING})
    by: Actor
    wait: WaitReason = WaitReason.ROUTED


@attrs.frozen(kw_only=True)
class Accepted(_Event):
    """An agent or a bot took the session.

    Args:
        agent: Who took it.
        bot: Whether that is a bot.
        participants_stay: Whether the other agents of a conference stay in it.
    """

    __tag__: ClassVar = ("event", "accepted")
    sources: ClassVar = frozenset({S.NEW, S.WAITING})
    statuses: ClassVar = frozenset({S.ACTIVE})
    agent: str = attrs.field(validator=not_empty)
    bot: bool = False
    participants_stay: bool = True


@attrs.frozen(kw_only=True)
class MarkedInactive(_Event):
    """The customer stopped answering; the agent's capacity is free.

    Args:
        agent: The owner until now.
        by: Who noticed: the agent, or the system's timer.
    """

    __tag__: ClassVar = ("event", "marked-inactive")
    sources: ClassVar = frozenset({S.ACTIVE})
    statuses: ClassVar = frozenset({S.INACTIVE})
    agent: str = attrs.field(validator=not_empty)
    by: Actor = Actor.AGENT


@attrs.frozen(kw_only=True)
class Resumed(_Event):
    """The customer wrote into an inactive session, or answered who had written to them.

    Args:
        agent: The agent who has it again at once; empty where it waits for anyone.
    """

    __tag__: ClassVar = ("event", "resumed")
    sources: ClassVar = frozenset({S.NEW, S.INACTIVE})
    statuses: ClassVar = frozenset({S.WAITING, S.ACTIVE})
    agent: str = ""

    def __attrs_post_init__(self) -> None:
        super().__attrs_post_init__()
        if not self._agent_fits:
            raise InvalidValueError(self._faults())

    @property
    def _agent_fits(self) -> bool:
        return bool(self.agent) is (self.status is S.ACTIVE)

    def _faults(self) -> Iterator[Fault]:
        yield from super()._faults()
        if not self._agent_fits:
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
class TransferRequested(_Event):
    """The owner handed the session over, and it waits for the recipient.

    Args:
        agent: Who handed it over.
        to: To whom.
        released: Whether the agent is out of it at once, because the recipient is full.
    """

    __tag__: ClassVar = ("event", "transfer-requested")
    sources: ClassVar = frozenset({S.ACTIVE})
    statuses: ClassVar = frozenset({S.WAITING})
    agent: str = attrs.field(validator=not_empty)
    to: Recipient
    released: bool


@attrs.frozen(kw_only=True)
class RecipientGone(_Event):
    """The recipient of a transfer went offline, so that anyone may accept it."""

    __tag__: ClassVar = ("event", "recipient-gone")
    sources: ClassVar = frozenset({S.WAITING})
    statuses: ClassVar = frozenset({S.WAITING})
    stays: ClassVar = True
    agent: str = attrs.field(validator=not_empty)


_CONFERENCE = frozenset({S.ACTIVE, S.WAITING})
_STAFFED = _CONFERENCE | {S.PAUSED}


@attrs.frozen(kw_only=True)
class Invited(_Event):
    """Somebody was asked to join the session."""

    __tag__: ClassVar = ("event", "invited")
    sources: ClassVar = frozenset({S.ACTIVE})
    statuses: ClassVar = frozenset({S.ACTIVE})
    stays: ClassVar = True
    agent: str = attrs.field(validator=not_empty)
    to: Recipient


@attrs.frozen(kw_only=True)
class Joined(_Event):
    """An agent joined the session.

    Args:
        agent: Who joined.
        invited_as: The recipient of the invitation that this used up.
    """

    __tag__: ClassVar = ("event", "joined")
    sources: ClassVar = _CONFERENCE
    statuses: ClassVar = _CONFERENCE
    stays: ClassVar = True
    agent: str = attrs.field(validator=not_empty)
    invited_as: Recipient


@attrs.frozen(kw_only=True)
class Declined(_Event):
    """An invited agent declined, or went offline before answering."""

    __tag__: ClassVar = ("event", "declined")
    sources: ClassVar = _CONFERENCE
    statuses: ClassVar = _CONFERENCE
    stays: ClassVar = True
    agent: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class Left(_Event):
    """An agent left the session, and it goes on.

    Args:
        agent: Who left.
        successor: Who owns the session now; empty where the owner stays, or a transfer
            waits for its recipient.
    """

    __tag__: ClassVar = ("event", "left")
    sources: ClassVar = _CONFERENCE
    statuses: ClassVar = _CONFERENCE
    stays: ClassVar = True
    agent: str = attrs.field(validator=not_empty)
    successor: str = ""


@attrs.frozen(kw_only=True)
class TabClosed(_Event):
    """The owner closed the tab without ending the chat."""

    __tag__: ClassVar = ("event", "tab-closed")
    sources: ClassVar = _STAFFED
    statuses: ClassVar = _STAFFED
    stays: ClassVar = True
    agent: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class FlagRaised(_Event):
    """An agent asked for a supervisor's help."""

    __tag__: ClassVar = ("event", "flag-raised")
    sources: ClassVar = _STAFFED
    statuses: ClassVar = _STAFFED
    stays: ClassVar = True
    agent: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class FlagLowered(_Event):
    """The flag was taken down.

    Args:
        by: An agent or a supervisor.
        agent: Which one.
    """

    __tag__: ClassVar = ("event", "flag-lowered")
    sources: ClassVar = _STAFFED | {S.INACTIVE}
    statuses: ClassVar = _STAFFED | {S.INACTIVE}
    stays: ClassVar = True
    by: Actor = Actor.SUPERVISOR
    agent: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class Whispered(_Event):
    """An agent or a supervisor wrote what the customer never sees.

    Args:
        by: The agent or the supervisor.
        agent: Which one.
    """

    __tag__: ClassVar = ("event", "whispered")
    sources: ClassVar = _STAFFED
    statuses: ClassVar = _STAFFED
    stays: ClassVar = True
    by: Actor
    agent: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class Paused(_Event):
    """The owner paused the session, and nobody is invited into it any more."""

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
    | TransferRequested
    | RecipientGone
    | Invited
    | Joined
    | Declined
    | Left
    | TabClosed
    | FlagRaised
    | FlagLowered
    | Whispered
    | Paused
    | Unpaused
    | Ended
    | Failed
)
"""Anything that happened to a session."""
