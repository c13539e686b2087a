"""The session as a value, and what the host knows of the moment.

A session never changes: `evolve` makes the next one. Whatever cannot be, such as an
active session without an owner, is refused when it is made.

Guide: Messaging Glossary (Messaging Session); Lifecycle of a Messaging Session.
"""

from collections.abc import Iterator
from datetime import datetime

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.values import at_least, not_empty, utc
from msgcore.vocabulary import Actor, EndReason, Initiator, Origin, SessionStatus, Word

__all__ = [
    "NO_FACTS",
    "OVER",
    "OWNED",
    "REMEMBERED_COMMANDS",
    "Ending",
    "Facts",
    "Inquiry",
    "Session",
    "Staffing",
    "Times",
    "valid_load",
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


def valid_load(
    _instance: object,
    attribute: "attrs.Attribute[tuple[tuple[str, int], ...]]",
    load: tuple[tuple[str, int], ...],
) -> None:
    """Refuse negative loads, and two for one agent; an attrs validator."""
    agents = [agent for agent, _ in load]
    faults = [
        Fault(path=f"{attribute.name}[{place}]", message=message)
        for place, (agent, percent) in enumerate(load)
        for message, is_wrong in (
            (f"is {percent}, must be at least 0", percent < 0),
            (f"is a second load of {agent!r}", agent in agents[:place]),
        )
        if is_wrong
    ]
    if faults:
        raise InvalidValueError(faults)


@attrs.frozen(kw_only=True)
class Facts:
    """What the host knows of the moment and msgcore cannot.

    Args:
        session_id: The id that a session opened now gets; it must be new.
        online: The agents who are online; None where the host does not track presence,
            in which case everyone counts as online.
        load: (agent, percent of capacity in use), for those the host knows of.
    """

    session_id: str = ""
    online: frozenset[str] | None = None
    load: tuple[tuple[str, int], ...] = attrs.field(default=(), validator=valid_load)

    def is_online(self, agent: str) -> bool:
        """Tell whether an agent can be reached.

        >>> Facts(online=frozenset({"ana"})).is_online("bo")
        False
        """
        return self.online is None or agent in self.online


NO_FACTS = Facts()
"""The host knows nothing of the moment."""


@attrs.frozen(kw_only=True)
class Staffing:
    """Who works on the session.

    Args:
        owner: The agent or bot in charge; empty where nobody is.
        bot: Whether that is a bot.
        preferred: The agent to whom the session should go next: the one who opened it, or
            who had it before it became inactive.
    """

    owner: str = ""
    bot: bool = False
    preferred: str = ""

    def __attrs_post_init__(self) -> None:
        if self.bot and not self.owner:
            raise InvalidValueError(
                Fault(path="bot", message="is true, but nobody owns the session")
            )


@attrs.frozen(kw_only=True)
class Times:
    """When things happened, in UTC.

    Args:
        opened_at: The first message.
        changed_at: The last change of status.
        touched_at: The last thing that happened at all.
        customer_at: The customer's last message.
        business_at: The last message of an agent, a bot or an automatic process.
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

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        for name in ("changed_at", "customer_at", "business_at"):
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
    staffing: Staffing = Staffing()
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

    def _faults(self) -> Iterator[Fault]:
        yield from self._ending_faults()
        yield from self._staffing_faults()
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
        if self.status not in OWNED and staffing.owner:
            yield Fault(
                path="staffing.owner",
                message=f"is {staffing.owner!r}, but the status is {status}",
                hint="Only active and paused sessions have an owner.",
            )
        if self.status is SessionStatus.INACTIVE and not staffing.preferred:
            yield Fault(
                path="staffing.preferred",
                message=f"is empty, but the status is {status}",
                hint="Name the agent who had the session before.",
            )
