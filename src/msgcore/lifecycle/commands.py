"""What can happen to a session, one small class a verb.

Each command carries an id, by which a repeated delivery is known, and the instant at
which it arrived. `event` names the chart's trigger.
"""

from datetime import datetime
from typing import ClassVar

import attrs

from msgcore.lifecycle.recipient import Recipient
from msgcore.values import not_empty, utc
from msgcore.vocabulary import Actor, Word

__all__ = [
    "Accept",
    "AgentWrites",
    "AutomationWrites",
    "BeginRouting",
    "CloseTab",
    "CloseThread",
    "Command",
    "CustomerWrites",
    "Decline",
    "End",
    "Fail",
    "GoOffline",
    "Heard",
    "Invite",
    "Join",
    "Leave",
    "LowerFlag",
    "MarkInactive",
    "Pause",
    "RaiseFlag",
    "SupervisorWhispers",
    "TransferTo",
    "Unpause",
    "Whisper",
]


class Heard(Word):
    """What a customer's message is, once consent has been considered."""

    INQUIRY = "inquiry"
    """An ordinary message of somebody who consents enough for the channel."""
    HELD = "held"
    """An ordinary message of somebody who does not: it is kept and not routed."""
    KEYWORD = "keyword"
    """A consent keyword that leaves the required level as it is."""
    GRANT = "grant"
    """A consent keyword with which the required level is reached."""
    OPT_OUT = "opt-out"


@attrs.frozen(kw_only=True)
class _Arrived:
    """What all commands have: an id, and the instant of arrival."""

    id: str = attrs.field(validator=not_empty)
    at: datetime = attrs.field(converter=utc)


_HEARD = {
    Heard.INQUIRY: "customer_writes",
    Heard.HELD: "customer_writes_unconsented",
    Heard.KEYWORD: "customer_sends_keyword",
    Heard.GRANT: "customer_consents",
    Heard.OPT_OUT: "customer_opts_out",
}


@attrs.frozen(kw_only=True)
class CustomerWrites(_Arrived):
    """The customer sends a message."""

    __tag__: ClassVar = ("command", "customer-writes")
    heard: Heard = Heard.INQUIRY

    @property
    def event(self) -> str:
        """The trigger."""
        return _HEARD[self.heard]


@attrs.frozen(kw_only=True)
class _ByAgent(_Arrived):
    """A command of an agent or a bot, named by its id."""

    agent: str = attrs.field(validator=not_empty)


@attrs.frozen(kw_only=True)
class AgentWrites(_ByAgent):
    """An agent or a bot sends a message; without a session, this opens one."""

    __tag__: ClassVar = ("command", "agent-writes")
    event: ClassVar = "agent_writes"


@attrs.frozen(kw_only=True)
class AutomationWrites(_Arrived):
    """A flow, a process or a broadcast sends a message; without a session, this opens one.

    Args:
        keep_open: Whether a session that it opens waits for a reply; otherwise it ends at
            once.
    """

    __tag__: ClassVar = ("command", "automation-writes")
    keep_open: bool = True

    @property
    def event(self) -> str:
        """The trigger."""
        return "automation_writes" if self.keep_open else "automation_writes_once"


@attrs.frozen(kw_only=True)
class BeginRouting(_Arrived):
    """The host starts to look for an agent."""

    __tag__: ClassVar = ("command", "begin-routing")
    event: ClassVar = "routing_begins"


@attrs.frozen(kw_only=True)
class Accept(_ByAgent):
    """An agent or a bot accepts the session."""

    __tag__: ClassVar = ("command", "accept")
    event: ClassVar = "agent_accepts"
    bot: bool = False


@attrs.frozen(kw_only=True)
class MarkInactive(_ByAgent):
    """The owner closes the tab with 'No Customer Response'."""

    __tag__: ClassVar = ("command", "mark-inactive")
    event: ClassVar = "agent_marks_inactive"


@attrs.frozen(kw_only=True)
class Pause(_ByAgent):
    """The owner pauses the session."""

    __tag__: ClassVar = ("command", "pause")
    event: ClassVar = "agent_pauses"


@attrs.frozen(kw_only=True)
class Unpause(_ByAgent):
    """The owner goes on with a paused session."""

    __tag__: ClassVar = ("command", "unpause")
    event: ClassVar = "agent_unpauses"


@attrs.frozen(kw_only=True)
class GoOffline(_ByAgent):
    """An agent goes offline, for whatever reason."""

    __tag__: ClassVar = ("command", "go-offline")
    event: ClassVar = "agent_goes_offline"


@attrs.frozen(kw_only=True)
class CloseTab(_ByAgent):
    """The owner closes the session's tab without ending the chat."""

    __tag__: ClassVar = ("command", "close-tab")
    event: ClassVar = "agent_closes_tab"


@attrs.frozen(kw_only=True)
class TransferTo(_ByAgent):
    """The owner hands the session over; it cannot be taken back."""

    __tag__: ClassVar = ("command", "transfer-to")
    event: ClassVar = "agent_transfers"
    to: Recipient


@attrs.frozen(kw_only=True)
class Invite(_ByAgent):
    """Somebody in the session asks another agent, or whoever comes first, to join."""

    __tag__: ClassVar = ("command", "invite")
    event: ClassVar = "agent_invites"
    to: Recipient


@attrs.frozen(kw_only=True)
class Join(_ByAgent):
    """An agent accepts an invitation."""

    __tag__: ClassVar = ("command", "join")
    event: ClassVar = "agent_joins"


@attrs.frozen(kw_only=True)
class Decline(_ByAgent):
    """An agent declines an invitation."""

    __tag__: ClassVar = ("command", "decline")
    event: ClassVar = "agent_declines"


@attrs.frozen(kw_only=True)
class Leave(_ByAgent):
    """An agent leaves a conference."""

    __tag__: ClassVar = ("command", "leave")
    event: ClassVar = "agent_leaves"


@attrs.frozen(kw_only=True)
class RaiseFlag(_ByAgent):
    """An agent asks a supervisor for help."""

    __tag__: ClassVar = ("command", "raise-flag")
    event: ClassVar = "agent_raises_flag"


@attrs.frozen(kw_only=True)
class LowerFlag(_ByAgent):
    """An agent or a supervisor takes the flag down."""

    __tag__: ClassVar = ("command", "lower-flag")
    event: ClassVar = "flag_is_lowered"


@attrs.frozen(kw_only=True)
class Whisper(_ByAgent):
    """An agent writes to the supervisor; the customer never sees it."""

    __tag__: ClassVar = ("command", "whisper")
    event: ClassVar = "agent_whispers"


@attrs.frozen(kw_only=True)
class SupervisorWhispers(_ByAgent):
    """A supervisor, named by `agent`, writes to the agents; the customer never sees it."""

    __tag__: ClassVar = ("command", "supervisor-whispers")
    event: ClassVar = "supervisor_whispers"


@attrs.frozen(kw_only=True)
class CloseThread(_Arrived):
    """The customer deletes the thread, or another application takes control of it.

    Args:
        control_lost: Whether another application took control.
    """

    __tag__: ClassVar = ("command", "close-thread")
    event: ClassVar = "thread_closes"
    control_lost: bool = False


_ENDS = {
    Actor.CUSTOMER: "customer_ends",
    Actor.AGENT: "agent_ends",
    Actor.BOT: "agent_ends",
    Actor.SUPERVISOR: "agent_ends",
    Actor.SYSTEM: "agent_ends",
}


@attrs.frozen(kw_only=True)
class End(_Arrived):
    """Somebody ends the session."""

    __tag__: ClassVar = ("command", "end")
    by: Actor = Actor.AGENT

    @property
    def event(self) -> str:
        """The trigger."""
        return _ENDS[self.by]


@attrs.frozen(kw_only=True)
class Fail(_Arrived):
    """The host could not write the session's or the messaging user's record.

    Args:
        cause: What failed, in words that are the same when the same thing fails again.
    """

    __tag__: ClassVar = ("command", "fail")
    event: ClassVar = "record_fails"
    cause: str = attrs.field(validator=not_empty)


Command = (
    CustomerWrites
    | AgentWrites
    | AutomationWrites
    | BeginRouting
    | Accept
    | MarkInactive
    | Pause
    | Unpause
    | GoOffline
    | CloseTab
    | TransferTo
    | Invite
    | Join
    | Decline
    | Leave
    | RaiseFlag
    | LowerFlag
    | Whisper
    | SupervisorWhispers
    | CloseThread
    | End
    | Fail
)
"""Anything that can happen to a session."""
