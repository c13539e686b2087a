"""The session as a value, and what the host knows of the moment.

A session never changes: `evolve` makes the next one. Whatever cannot be, such as an
active session without an owner, is refused when it is made.

Guide: Messaging Glossary (Messaging Session); Lifecycle of a Messaging Session.
"""

from collections.abc import Iterator
from datetime import datetime

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.lifecycle.recipient import RecipientKind, agent_named
from msgcore.lifecycle.staffing import NOBODY, NOTHING_PENDING, Pending, Staffing
from msgcore.values import at_least, not_empty, utc
from msgcore.vocabulary import Actor, EndReason, Initiator, Origin, SessionStatus, Word

__all__ = [
    "OVER",
    "OWNED",
    "REMEMBERED_COMMANDS",
    "Ending",
    "Inquiry",
    "Session",
    "Times",
    "WaitReason",
]

OVER = frozenset({SessionStatus.ENDED, SessionStatus.ERROR})
"""The statuses after which nothing happens any more."""

OWNED = frozenset({SessionStatus.ACTIVE, SessionStatus.PAUSED})
"""The statuses in which somebody owns the session."""

REMEMBERED_COMMANDS = 32
"""How many command ids a session remembers: more than any provider repeats a delivery."""


class Inquiry(Word):
    """Whether the session holds something that an agent should answer."""

    NONE = "none"
    """Nothing but consent keywords, or messages of the business."""
    HELD = "held"
    """A message that is kept until its author consents."""
    READY = "ready"
    """A message that an agent should answer."""


class WaitReason(Word):
    """Why a session waits for an agent."""

    ROUTED = "routed"
    """It was routed for the first time, or consent was reached."""
    REPLY = "reply"
    """The customer answered a message of the business."""
    RESUMED = "resumed"
    """The customer wrote into an inactive session."""
    AGENT_GONE = "agent-gone"
    """Its owner went offline."""
    TRANSFERRED = "transferred"
    """A transfer is not accepted yet."""


@attrs.frozen(kw_only=True)
class Times:
    """When things happened, in UTC.

    Args:
        opened_at: The first message.
        changed_at: The last change of status.
        touched_at: The last thing that happened at all.
        customer_at: The customer's last message.
        business_at: The last message of an agent, a bot or an automatic process.
        answered_at: The first message of an agent since the customer's last one; None
            while the customer waits for an answer.
        agent_at: The last message of an agent since the customer's last one.
    """

    opened_at: datetime = attrs.field(converter=utc)
    changed_at: datetime = attrs.field(converter=utc)
    touched_at: datetime = attrs.field(converter=utc)
    customer_at: datetime | None = attrs.field(
        default=None, converter=attrs.converters.optional(utc)
    )
    business_at: datetime | None = attrs.field(
        default=None, converter=attrs.converters.optional(utc)
    )
    answered_at: datetime | None = attrs.field(
        default=None, converter=attrs.converters.optional(utc)
    )
    agent_at: datetime | None = attrs.field(default=None, converter=attrs.converters.optional(utc))

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        for name in ("changed_at", "customer_at", "business_at", "answered_at", "agent_at"):
            at = getattr(self, name)
            if at is not None and not self.opened_at <= at <= self.touched_at:
                yield Fault(
                    path=name,
                    message="is not between opened_at and touched_at",
                    hint="A session is opened first and touched last.",
                )


@attrs.frozen(kw_only=True)
class Ending:
    """How the session came to its end.

    Args:
        by: Who ended it.
        reason: Why; None for a failed session.
        cause: What failed, for a session in error; empty otherwise.
    """

    by: Actor
    reason: EndReason | None = None
    cause: str = ""

    def __attrs_post_init__(self) -> None:
        if (self.reason is None) is not bool(self.cause):
            raise InvalidValueError(
                Fault(
                    path="reason",
                    message="and cause are both there or both missing",
                    hint="A session ends for a reason, or fails from a cause.",
                )
            )


@attrs.frozen(kw_only=True)
class Session:
    """An exchange of messages between a business and one customer.

    Args:
        id: The session's id.
        status: Its status.
        revision: How many events made it, from 1: compare it before you store.
        initiator: Who opened it.
        origin: How it came about.
        inquiry: Whether it holds something that an agent should answer. A session that
            does not, such as one of consent keywords only, is not routed.
        times: When things happened.
        staffing: Who works on it.
        pending: What is in flight: a transfer, invitations.
        wait: Why it waits; None where it does not.
        flagged_by: The agent who raised a flag for a supervisor; empty where no flag is up.
        ending: How it ended; None while it lives.
        commands: The ids of the last commands that changed it, oldest first.

    Raises:
        InvalidValueError: The parts contradict each other; every contradiction is named.
    """

    id: str = attrs.field(validator=not_empty)
    status: SessionStatus
    revision: int = attrs.field(validator=at_least(1))
    initiator: Initiator
    origin: Origin
    inquiry: Inquiry
    times: Times
    staffing: Staffing = NOBODY
    pending: Pending = NOTHING_PENDING
    wait: WaitReason | None = None
    flagged_by: str = ""
    ending: Ending | None = None
    commands: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    @property
    def is_over(self) -> bool:
        """Whether the session has ended or failed."""
        return self.status in OVER

    @property
    def involved(self) -> tuple[str, ...]:
        """Every agent whose absence matters: present, to receive it, or invited."""
        transfer, invitations = self.pending.transfer, self.pending.invitations
        asked = [transfer.to if transfer else None, *(item.to for item in invitations)]
        named = [to.name for to in asked if to is not None and to.kind is RecipientKind.AGENT]
        return (*self.staffing.present, *named)

    def _faults(self) -> Iterator[Fault]:
        yield from self._ending_faults()
        yield from self._staffing_faults()
        yield from self._waiting_faults()
        yield from self._pending_faults()
        if len(self.commands) > REMEMBERED_COMMANDS:
            yield Fault(
                path="commands",
                message=f"has {len(self.commands)} ids",
                hint=f"Keep the last {REMEMBERED_COMMANDS}.",
            )

    def _ending_faults(self) -> Iterator[Fault]:
        status = self.status.value
        if self.ending is None:
            if self.is_over:
                yield Fault(path="ending", message=f"is missing, but the status is {status}")
        elif not self.is_over:
            yield Fault(path="ending", message=f"is there, but the status is {status}")
        elif (self.status is SessionStatus.ERROR) is not bool(self.ending.cause):
            yield Fault(
                path="ending.cause",
                message=f"is {self.ending.cause!r}, but the status is {status}",
                hint="A failed session has a cause, an ended one a reason.",
            )

    def _staffing_faults(self) -> Iterator[Fault]:
        status, staffing = self.status.value, self.staffing
        if self.status in OWNED and not staffing.owner:
            yield Fault(path="staffing.owner", message=f"is empty, but the status is {status}")
        if self.status not in OWNED and staffing.present and self.pending.transfer is None:
            yield Fault(
                path="staffing",
                message=f"has {', '.join(staffing.present)}, but the status is {status}",
                hint="Only active and paused sessions, and those in transfer, have agents.",
            )
        if self.status is SessionStatus.INACTIVE and not staffing.preferred:
            yield Fault(
                path="staffing.preferred",
                message=f"is empty, but the status is {status}",
                hint="Name the agent who had the session before.",
            )

    def _waiting_faults(self) -> Iterator[Fault]:
        status, waits = self.status.value, self.status is SessionStatus.WAITING
        if waits and self.wait is None:
            yield Fault(path="wait", message=f"is missing, but the status is {status}")
        if not waits and self.wait is not None:
            yield Fault(path="wait", message=f"is there, but the status is {status}")
        in_flight = self.pending.transfer is not None
        if in_flight is not (self.wait is WaitReason.TRANSFERRED):
            yield Fault(
                path="pending.transfer",
                message="and the reason to wait contradict each other",
                hint="A session waits as transferred just while a transfer is in flight.",
            )

    def _pending_faults(self) -> Iterator[Fault]:
        transfer, invitations = self.pending.transfer, self.pending.invitations
        if invitations and not self.staffing.present:
            yield Fault(
                path="pending.invitations", message="are there, but nobody is in the session"
            )
        if invitations and self.status is SessionStatus.PAUSED:
            yield Fault(
                path="pending.invitations",
                message="are there, but the status is paused",
                hint="Nobody joins a paused session.",
            )
        present = [agent_named(name) for name in self.staffing.present]
        if transfer is not None and transfer.to in present:
            yield Fault(
                path="pending.transfer.to", message=f"is {transfer.to}, who is in the session"
            )
        taken = present if transfer is None else [*present, transfer.to]
        for place, invitation in enumerate(invitations):
            if invitation.to.kind is RecipientKind.AGENT and invitation.to in taken:
                yield Fault(
                    path=f"pending.invitations[{place}].to",
                    message=f"is {invitation.to}, who is in the session or to receive it",
                )
