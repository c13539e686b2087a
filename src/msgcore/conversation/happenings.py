"""What can happen in a conversation, one small class a verb.

A happening is what a host hands over: a message from a provider's webhook, a click of an
agent, the tick of a clock. Its tag `what` is also what stands in transcripts.

- `id` is the provider's message id, or another that is the same when the same thing is
  delivered again. A repeated id changes nothing.
- `at` is when it arrived; the session goes by it.
- `sent_at` is when the customer sent it, `given_at` when consent was given elsewhere; consent
  goes by them.
"""

from datetime import datetime
from typing import ClassVar

import attrs

from msgcore.consent.events import can_be_declared, text_or_digest
from msgcore.errors import Fault, InvalidValueError
from msgcore.lifecycle import Recipient
from msgcore.values import not_empty, utc
from msgcore.vocabulary import ConsentLevel, ConsentSource

__all__ = [
    "AgentAccepts",
    "AgentClosesTab",
    "AgentConfirmsRevocation",
    "AgentDeclines",
    "AgentDismissesRevocation",
    "AgentEnds",
    "AgentGoesOffline",
    "AgentInvites",
    "AgentJoins",
    "AgentLeaves",
    "AgentMarksInactive",
    "AgentOptsOut",
    "AgentPauses",
    "AgentRaisesFlag",
    "AgentSays",
    "AgentTransfers",
    "AgentUnpauses",
    "AgentWhispers",
    "AutomationSays",
    "ConsentDeclared",
    "CustomerEnds",
    "CustomerSays",
    "FlagIsLowered",
    "Happening",
    "RecordFails",
    "RoutingBegins",
    "SupervisorWhispers",
    "ThreadCloses",
    "TimePasses",
]


@attrs.frozen(kw_only=True)
class _Happening:
    """What all happenings have: an id, and the instant of arrival."""

    id: str = attrs.field(validator=not_empty)
    at: datetime = attrs.field(converter=utc)


@attrs.frozen(kw_only=True)
class CustomerSays(_Happening):
    """The customer sends a message.

    Args:
        text: What it says; may be empty, as when only a picture came.
        sent_at: When it was sent; None where the provider does not tell.
    """

    __tag__: ClassVar = ("what", "customer-says")
    text: str
    sent_at: datetime | None = attrs.field(default=None, converter=attrs.converters.optional(utc))


@attrs.frozen(kw_only=True)
class _ByAgent(_Happening):
    """Something that an agent or a bot does, named by its id."""

    agent: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class AgentSays(_ByAgent):
    """An agent or a bot sends a message; without a session, this opens one."""

    __tag__: ClassVar = ("what", "agent-says")
    text: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class AutomationSays(_Happening):
    """A flow or a process sends a message; without a session, this opens one.

    It may go to anyone whom an agent could write to. A broadcast may not: ask `permits`
    about `SendKind.BROADCAST` first.

    Args:
        text: What it says.
        keep_open: Whether a session that it opens waits for a reply; otherwise it ends at
            once.
    """

    __tag__: ClassVar = ("what", "automation-says")
    text: str = attrs.field(validator=not_empty)
    keep_open: bool = True


@attrs.frozen(kw_only=True)
class RoutingBegins(_Happening):
    """The host starts to look for an agent."""

    __tag__: ClassVar = ("what", "routing-begins")


@attrs.frozen(kw_only=True)
class AgentAccepts(_ByAgent):
    """An agent or a bot accepts the session."""

    __tag__: ClassVar = ("what", "agent-accepts")
    bot: bool = False


@attrs.frozen(kw_only=True)
class AgentMarksInactive(_ByAgent):
    """The owner closes the tab because the customer stopped answering."""

    __tag__: ClassVar = ("what", "agent-marks-inactive")


@attrs.frozen(kw_only=True)
class AgentPauses(_ByAgent):
    """The owner pauses the session."""

    __tag__: ClassVar = ("what", "agent-pauses")


@attrs.frozen(kw_only=True)
class AgentUnpauses(_ByAgent):
    """The owner goes on with a paused session."""

    __tag__: ClassVar = ("what", "agent-unpauses")


@attrs.frozen(kw_only=True)
class AgentGoesOffline(_ByAgent):
    """An agent goes offline, for whatever reason."""

    __tag__: ClassVar = ("what", "agent-goes-offline")


@attrs.frozen(kw_only=True)
class AgentClosesTab(_ByAgent):
    """The owner closes the session's tab without ending the chat."""

    __tag__: ClassVar = ("what", "agent-closes-tab")


@attrs.frozen(kw_only=True)
class AgentTransfers(_ByAgent):
    """The owner hands the session over.

    Args:
        to: To whom, such as `agent:bo` or `queue:billing`.
    """

    __tag__: ClassVar = ("what", "agent-transfers")
    to: Recipient


@attrs.frozen(kw_only=True)
class AgentInvites(_ByAgent):
    """Somebody in the session asks another agent, or whoever comes first, to join.

    Args:
        to: Whom, such as `agent:bo` or `queue:billing`.
    """

    __tag__: ClassVar = ("what", "agent-invites")
    to: Recipient


@attrs.frozen(kw_only=True)
class AgentJoins(_ByAgent):
    """An agent accepts an invitation."""

    __tag__: ClassVar = ("what", "agent-joins")


@attrs.frozen(kw_only=True)
class AgentDeclines(_ByAgent):
    """An agent declines an invitation."""

    __tag__: ClassVar = ("what", "agent-declines")


@attrs.frozen(kw_only=True)
class AgentLeaves(_ByAgent):
    """An agent leaves a conference."""

    __tag__: ClassVar = ("what", "agent-leaves")


@attrs.frozen(kw_only=True)
class AgentRaisesFlag(_ByAgent):
    """An agent asks a supervisor for help.

    Args:
        text: What the agent writes to the supervisor with it; the customer never sees it.
            May be empty.
    """

    __tag__: ClassVar = ("what", "agent-raises-flag")
    text: str = ""


@attrs.frozen(kw_only=True)
class FlagIsLowered(_ByAgent):
    """An agent or a supervisor, named by `agent`, takes the flag down."""

    __tag__: ClassVar = ("what", "flag-is-lowered")


@attrs.frozen(kw_only=True)
class AgentWhispers(_ByAgent):
    """An agent writes to the supervisor; the customer never sees it."""

    __tag__: ClassVar = ("what", "agent-whispers")
    text: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class SupervisorWhispers(_Happening):
    """A supervisor writes to the agents; the customer never sees it.

    Args:
        supervisor: Which one.
        text: What is written.
    """

    __tag__: ClassVar = ("what", "supervisor-whispers")
    supervisor: str = attrs.field(validator=not_empty)
    text: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class ThreadCloses(_Happening):
    """The customer deletes the thread or blocks the business, or another application takes it.

    Args:
        control_lost: Whether another application took control.
        blocked: Whether the customer blocked the business.

    Raises:
        InvalidValueError: Both are true.
    """

    __tag__: ClassVar = ("what", "thread-closes")
    control_lost: bool = False
    blocked: bool = False

    def __attrs_post_init__(self) -> None:
        if self.control_lost and self.blocked:
            raise InvalidValueError(
                Fault(
                    path="blocked",
                    message="is true, and so is control_lost",
                    hint="Hand over two happenings.",
                )
            )


@attrs.frozen(kw_only=True)
class AgentEnds(_ByAgent):
    """An agent ends the session."""

    __tag__: ClassVar = ("what", "agent-ends")


@attrs.frozen(kw_only=True)
class AgentOptsOut(_ByAgent):
    """An agent opts the customer out by hand, because the customer asked for it."""

    __tag__: ClassVar = ("what", "agent-opts-out")


@attrs.frozen(kw_only=True)
class AgentConfirmsRevocation(_ByAgent):
    """An agent takes a held message for the opt-out that it reads like."""

    __tag__: ClassVar = ("what", "agent-confirms-revocation")


@attrs.frozen(kw_only=True)
class AgentDismissesRevocation(_ByAgent):
    """An agent finds that a held message is no opt-out: messages are sent again."""

    __tag__: ClassVar = ("what", "agent-dismisses-revocation")


@attrs.frozen(kw_only=True)
class ConsentDeclared(_Happening):
    """The host declares what the customer agreed to, or took back, outside the channel.

    Args:
        level: What the customer agreed to; `opted-out` for a withdrawal.
        source: Where.
        reference: Where the proof is kept: the address of a form, a receipt, a file and line.
        disclosure: The exact words that the customer agreed to, or `sha256:` and their digest.
        given_at: When the customer did it; None for the moment of arrival. For an import it
            is not the moment of the import.
        by: Who declares it: the name of a system or an agent; may be empty.
    """

    __tag__: ClassVar = ("what", "consent-declared")
    level: ConsentLevel = attrs.field(validator=can_be_declared)
    source: ConsentSource
    reference: str = ""
    disclosure: str = attrs.field(default="", validator=text_or_digest)
    given_at: datetime | None = attrs.field(default=None, converter=attrs.converters.optional(utc))
    by: str = ""


@attrs.frozen(kw_only=True)
class CustomerEnds(_Happening):
    """The customer ends the conversation, on channels with such a button.

    Where that ends more than the session, nothing can be written in it any more.
    """

    __tag__: ClassVar = ("what", "customer-ends")


@attrs.frozen(kw_only=True)
class RecordFails(_Happening):
    """The host could not write the session's or the messaging user's record.

    Args:
        cause: What failed, in words that are the same when the same thing fails again.
    """

    __tag__: ClassVar = ("what", "record-fails")
    cause: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class TimePasses(_Happening):
    """The clock ticks: whatever is overdue happens."""

    __tag__: ClassVar = ("what", "time-passes")


Happening = (
    CustomerSays
    | AgentSays
    | AutomationSays
    | RoutingBegins
    | AgentAccepts
    | AgentMarksInactive
    | AgentPauses
    | AgentUnpauses
    | AgentGoesOffline
    | AgentClosesTab
    | AgentTransfers
    | AgentInvites
    | AgentJoins
    | AgentDeclines
    | AgentLeaves
    | AgentRaisesFlag
    | FlagIsLowered
    | AgentWhispers
    | SupervisorWhispers
    | ThreadCloses
    | AgentEnds
    | AgentOptsOut
    | AgentConfirmsRevocation
    | AgentDismissesRevocation
    | ConsentDeclared
    | CustomerEnds
    | RecordFails
    | TimePasses
)
"""Anything that can happen in a conversation."""
