"""A conversation in the making: verbs let things happen, properties say what came of it.

A scenario changes itself and returns itself, so verbs can be chained; `fork` gives a second
one that goes on from the same point. It needs no clock and mints nothing: happenings are
numbered, and time is where the test puts it.
"""

import copy
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from itertools import count
from typing import Any, Self, Unpack

import attrs

from msgcore.conversation import (
    AgentAccepts,
    AgentClosesTab,
    AgentConfirmsRevocation,
    AgentDeclines,
    AgentDismissesRevocation,
    AgentEnds,
    AgentGoesOffline,
    AgentInvites,
    AgentJoins,
    AgentLeaves,
    AgentMarksInactive,
    AgentOptsOut,
    AgentPauses,
    AgentRaisesFlag,
    AgentSays,
    AgentTransfers,
    AgentUnpauses,
    AgentWhispers,
    AutomationSays,
    ConsentDeclared,
    Conversation,
    CustomerEnds,
    CustomerSays,
    Facts,
    FlagIsLowered,
    Happening,
    RecordFails,
    RoutingBegins,
    Setup,
    SupervisorWhispers,
    ThreadCloses,
    TimePasses,
    handle,
)
from msgcore.errors import Fault, InvalidValueError
from msgcore.lifecycle import Recipient, RecipientKind
from msgcore.testing.expectations import Expected, unmet
from msgcore.testing.reading import read_instant, read_moment, read_recipient
from msgcore.testing.record import Record
from msgcore.testing.step import Step
from msgcore.values import instant_text
from msgcore.vocabulary import ConsentLevel, ConsentSource

__all__ = ["AGENT", "SUPERVISOR", "Scenario"]

AGENT = "ana"
"""The agent who acts where none is named and nobody owns the session."""

SUPERVISOR = "sue"
"""The supervisor who acts where none is named."""

_BEAT = timedelta(seconds=1)
"""What passes between two happenings: what is said later is later."""


class Scenario(Record):
    """A conversation that a test plays.

    A second passes before each happening, but for the first one and for those after
    `after` and `until`, which come exactly when the test said.

    Args:
        setup: The channel.
        at: When it begins: an aware datetime, or a text such as `2026-03-08T09:00Z`.
        online: The agents who are online; None where presence is not tracked, and
            everybody counts as online.
        load: How loaded they are, in percent of their capacity.
        conversation: Where to go on from; a new conversation where it is left out.

    Raises:
        InvalidValueError: The instant has no time zone.
        CodecError: The text is no instant.

    >>> from msgcore.channels import Channel
    >>> from msgcore.vocabulary import ChannelKind, Platform, ResponseKind, SessionStatus
    >>> page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
    >>> s = Scenario(Setup.of(page), at="2026-03-08T09:00Z")
    >>> s.customer("Where is my parcel?").accept("ana").agent("On its way.").status
    <SessionStatus.ACTIVE: 'active'>
    >>> s.fork().inactive().after(hours=30).status
    <SessionStatus.ENDED: 'ended'>
    >>> s.customer("STOP").responded(ResponseKind.OPT_OUT_CONFIRMATION)
    True
    """

    def __init__(
        self,
        setup: Setup,
        at: datetime | str,
        *,
        online: Iterable[str] | None = None,
        load: Mapping[str, int] | None = None,
        conversation: Conversation | None = None,
    ) -> None:
        super().__init__(setup, conversation or Conversation(id="scenario"), read_instant(at))
        self.facts = Facts(
            online=None if online is None else frozenset(online),
            load=tuple((load or {}).items()),
        )
        self._is_exact = True

    # The customer

    def customer(self, text: str, *, sent_at: datetime | str | None = None) -> Self:
        """The customer sends a message.

        Args:
            text: What it says.
            sent_at: When it was sent: an instant, or a text such as `-5m`, counted from its
                arrival; None where the provider does not tell.
        """
        now = self._next()
        return self.happens(CustomerSays(**now, text=text, sent_at=read_moment(sent_at, now["at"])))

    def customer_ends(self) -> Self:
        """The customer ends the conversation."""
        return self.happens(CustomerEnds(**self._next()))

    def thread_closes(self, *, control_lost: bool = False, blocked: bool = False) -> Self:
        """The customer deletes the thread or blocks the business, or another takes control."""
        return self.happens(
            ThreadCloses(**self._next(), control_lost=control_lost, blocked=blocked)
        )

    # The business. Where no agent is named, the owner of the session acts, else `AGENT`.

    def agent(self, text: str, *, by: str | None = None) -> Self:
        """An agent or a bot sends a message."""
        return self.happens(AgentSays(**self._next(), text=text, agent=self._who(by)))

    def automation(self, text: str, *, keep_open: bool = True) -> Self:
        """A flow or a process sends a message; a session that it opens may end with it."""
        return self.happens(AutomationSays(**self._next(), text=text, keep_open=keep_open))

    def routing(self) -> Self:
        """The host starts to look for an agent."""
        return self.happens(RoutingBegins(**self._next()))

    def accept(self, by: str | None = None, *, bot: bool = False) -> Self:
        """An agent accepts the session, or a bot does.

        Args:
            by: Who; the agent to whom it was transferred, else `AGENT`, where nobody is named.
            bot: Whether that is a bot.
        """
        agent = by or self._recipient() or self._who(None)
        return self.happens(AgentAccepts(**self._next(), agent=agent, bot=bot))

    def inactive(self, by: str | None = None) -> Self:
        """The owner marks the session inactive."""
        return self.happens(AgentMarksInactive(**self._next(), agent=self._who(by)))

    def pause(self, by: str | None = None) -> Self:
        """The owner pauses the session."""
        return self.happens(AgentPauses(**self._next(), agent=self._who(by)))

    def unpause(self, by: str | None = None) -> Self:
        """The owner goes on with the session."""
        return self.happens(AgentUnpauses(**self._next(), agent=self._who(by)))

    def closes_tab(self, by: str | None = None) -> Self:
        """The owner closes the session's tab without ending the chat."""
        return self.happens(AgentClosesTab(**self._next(), agent=self._who(by)))

    def ends(self, by: str | None = None) -> Self:
        """An agent ends the session."""
        return self.happens(AgentEnds(**self._next(), agent=self._who(by)))

    def opts_out_by_agent(self, by: str | None = None) -> Self:
        """An agent opts the customer out, who asked for it."""
        return self.happens(AgentOptsOut(**self._next(), agent=self._who(by)))

    def confirms_revocation(self, by: str | None = None) -> Self:
        """An agent takes a held message for the opt-out that it reads like."""
        return self.happens(AgentConfirmsRevocation(**self._next(), agent=self._who(by)))

    def dismisses_revocation(self, by: str | None = None) -> Self:
        """An agent finds that a held message is no opt-out."""
        return self.happens(AgentDismissesRevocation(**self._next(), agent=self._who(by)))

    def declares(
        self,
        level: ConsentLevel | str,
        source: ConsentSource | str,
        *,
        reference: str = "",
        disclosure: str = "",
        given_at: datetime | str | None = None,
    ) -> Self:
        """The host declares consent, or a withdrawal, from outside the channel.

        Args:
            level: What the customer agreed to, such as `explicit`; `opted-out` to withdraw.
            source: Where, such as `form`.
            reference: Where the proof is kept.
            disclosure: The words that the customer agreed to.
            given_at: When; `-5m` counts from its arrival, None is its arrival.
        """
        fields = {**self._next(), "reference": reference, "disclosure": disclosure}
        fields |= {"level": ConsentLevel(level), "source": ConsentSource(source)}
        given = read_moment(given_at, fields["at"])
        return self.happens(ConsentDeclared(**fields, given_at=given))

    def fails(self, cause: str) -> Self:
        """The session's record, or the customer's, cannot be written."""
        return self.happens(RecordFails(**self._next(), cause=cause))

    # Several agents, and their supervisors

    def transfers(self, by: str | None = None, *, to: Recipient | str) -> Self:
        """The owner hands the session over, such as to `agent:bo` or `queue:billing`."""
        return self.happens(
            AgentTransfers(**self._next(), agent=self._who(by), to=read_recipient(to))
        )

    def invites(self, by: str | None = None, *, to: Recipient | str) -> Self:
        """Somebody in the session asks another agent, or whoever comes first, to join."""
        return self.happens(
            AgentInvites(**self._next(), agent=self._who(by), to=read_recipient(to))
        )

    def joins(self, by: str) -> Self:
        """An agent accepts an invitation."""
        return self.happens(AgentJoins(**self._next(), agent=by))

    def declines(self, by: str) -> Self:
        """An agent declines an invitation."""
        return self.happens(AgentDeclines(**self._next(), agent=by))

    def leaves(self, by: str | None = None) -> Self:
        """An agent leaves the conference."""
        return self.happens(AgentLeaves(**self._next(), agent=self._who(by)))

    def flags(self, text: str = "", *, by: str | None = None) -> Self:
        """An agent asks a supervisor for help, with or without a message."""
        return self.happens(AgentRaisesFlag(**self._next(), text=text, agent=self._who(by)))

    def lowers_flag(self, by: str | None = None) -> Self:
        """An agent or a supervisor takes the flag down."""
        return self.happens(FlagIsLowered(**self._next(), agent=self._who(by)))

    def whispers(self, text: str, *, by: str | None = None) -> Self:
        """An agent writes to the supervisors."""
        return self.happens(AgentWhispers(**self._next(), text=text, agent=self._who(by)))

    def supervisor(self, text: str, *, by: str = SUPERVISOR) -> Self:
        """A supervisor writes to the agents."""
        return self.happens(SupervisorWhispers(**self._next(), text=text, supervisor=by))

    # Presence

    def online(self, *agents: str, **load: int) -> Self:
        """From now on these agents are online; whoever else is involved has gone offline.

        Args:
            *agents: Who is online.
            **load: Who is online, too, with the percent of capacity in use: `bo=100`.
        """
        online = frozenset((*agents, *load))
        self.facts = attrs.evolve(self.facts, online=online, load=tuple(load.items()))
        for agent in self._involved():
            if agent not in online and agent in self._involved():
                self.happens(AgentGoesOffline(**self._next(), agent=agent))
        return self

    def offline(self, by: str | None = None) -> Self:
        """An agent goes offline. Who else is online stays so."""
        agent = self._who(by)
        if self.facts.online is not None:
            self.facts = attrs.evolve(self.facts, online=self.facts.online - {agent})
        return self.happens(AgentGoesOffline(**self._next(), agent=agent))

    # Time

    def after(
        self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0
    ) -> Self:
        """Let time pass since the last happening, and everything happen that falls due.

        Raises:
            InvalidValueError: The time is negative.
        """
        return self.until(
            self.now + timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
        )

    def until(self, instant: datetime | str) -> Self:
        """Let time pass until an instant, and everything happen that falls due.

        Raises:
            InvalidValueError: The instant has passed, or has no time zone.
            CodecError: The text is no instant.
        """
        then = read_instant(instant)
        if then < self.now:
            raise InvalidValueError(
                Fault(
                    message=f"{instant_text(then)} is before {instant_text(self.now)}",
                    hint="Time does not run backwards; to hand over what is late, use happens().",
                )
            )
        self.now, self._is_exact = then, True
        self.happens(TimePasses(**self._next()))
        self._is_exact = True
        return self

    # Anything else

    def redelivers(self) -> Self:
        """The provider or the host delivers the last happening once more, under its old id.

        Raises:
            InvalidValueError: Nothing has happened yet.
        """
        if not self.steps:
            raise InvalidValueError(Fault(message="nothing has happened that could be repeated"))
        return self.happens(attrs.evolve(self.steps[-1].happening, at=self._next_instant()))

    def happens(self, happening: Happening) -> Self:
        """Hand over any happening, as it is; it may be late.

        Args:
            happening: What happened.
        """
        outcome = handle(self.conversation, happening, self.setup, self.facts)
        step = Step(
            happening=happening, facts=self.facts, before=self.conversation, outcome=outcome
        )
        self.steps += (step,)
        self.conversation = outcome.conversation
        self.now = max(self.now, happening.at)
        self._is_exact = False
        return self

    def fork(self) -> Self:
        """Return a scenario that goes on from here by itself."""
        return copy.copy(self)

    def expect(self, **expected: Unpack[Expected]) -> Self:
        """Check how things stand.

        Args:
            **expected: See `Expected`.

        Raises:
            AssertionError: Something is not as expected; the message tells all that is not,
                and the whole scenario with the rules behind each step.
            InvalidValueError: Something is expected that no scenario tells.
        """
        wrong = tuple(unmet(self, expected))
        if wrong:
            raise AssertionError("\n".join([f"after step {len(self.steps)}:", *wrong, str(self)]))
        return self

    def _who(self, agent: str | None) -> str:
        return agent or self.owner or AGENT

    def _involved(self) -> tuple[str, ...]:
        session = self.conversation.open_session
        return session.involved if session else ()

    def _recipient(self) -> str:
        """Return the agent for whom a transfer waits; empty where there is none."""
        transfer = self.session.pending.transfer if self.session else None
        to = transfer.to if transfer else None
        return to.name if to and to.kind is RecipientKind.AGENT else ""

    def _next(self) -> dict[str, Any]:
        return {"id": self._next_id(), "at": self._next_instant()}

    def _next_id(self) -> str:
        numbers = count(len(self.steps) + 1)
        conversation = self.conversation
        known = {key.partition(":")[2] for key in conversation.seen}
        known |= {moment.id.rpartition(":")[2] for moment in conversation.consent.moments}
        known |= {key.rpartition(":")[2] for key in self._commands()}
        return next(name for number in numbers if (name := f"step-{number}") not in known)

    def _commands(self) -> tuple[str, ...]:
        return () if self.session is None else self.session.commands

    def _next_instant(self) -> datetime:
        return self.now if self._is_exact else self.now + _BEAT
