"""What can happen to a session, one small class a verb.

Each command carries an id, by which a repeated delivery is known, and the instant at
which it arrived. `event` names the chart's trigger.
"""

from datetime import datetime
from typing import ClassVar

import attrs

from msgcore.values import not_empty, utc
from msgcore.vocabulary import Actor, Word

__all__ = [
    "Accept",
    "AgentWrites",
    "AutomationWrites",
    "BeginRouting",
    "Command",
    "CustomerWrites",
    "End",
    "Fail",
    "GoOffline",
    "Heard",
    "MarkInactive",
    "Pause",
    "Unpause",
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
    """A flow, a process or a broadcast sends a message; without a session, this opens one."""

    __tag__: ClassVar = ("command", "automation-writes")
    event: ClassVar = "automation_writes"


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
    | End
    | Fail
)
"""Anything that can happen to a session."""
