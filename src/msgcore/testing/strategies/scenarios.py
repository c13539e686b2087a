"""Conversations that walk: what comes next is mostly something that can happen there."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs
from hypothesis import strategies as st

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
    AgentPauses,
    AgentRaisesFlag,
    AgentSays,
    AgentTransfers,
    AgentUnpauses,
    AgentWhispers,
    AutomationSays,
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
from msgcore.testing.scenario import Scenario
from msgcore.testing.strategies.happenings import happenings
from msgcore.testing.strategies.moments import instants
from msgcore.testing.strategies.parts import (
    BOOLEANS,
    CAUSES,
    DELAYS,
    LOADS,
    PRESENCE,
    SUPERVISORS,
    draw_agent,
    draw_arrival,
    draw_event,
    draw_id,
    draw_recipient,
    draw_seldom,
    fill,
)
from msgcore.testing.strategies.settings import setups
from msgcore.testing.strategies.texts import keyword_texts, texts
from msgcore.vocabulary import ConsentLevel, ConsentRequirement
from msgcore.vocabulary import KeywordKind as K

__all__ = ["conversations", "next_happenings", "scenarios"]

_BY_EVENT: Mapping[str, tuple[type[Any], tuple[K, ...]]] = {
    "customer_writes": (CustomerSays, ()),
    "customer_writes_unconsented": (CustomerSays, ()),
    "customer_sends_keyword": (CustomerSays, (K.HELP, K.CUSTOM)),
    "customer_consents": (CustomerSays, (K.OPT_IN, K.DOUBLE_OPT_IN)),
    "customer_opts_out": (CustomerSays, (K.OPT_OUT,)),
    "agent_writes": (AgentSays, ()),
    "automation_writes": (AutomationSays, ()),
    "automation_writes_once": (AutomationSays, ()),
    "routing_begins": (RoutingBegins, ()),
    "agent_accepts": (AgentAccepts, ()),
    "agent_marks_inactive": (AgentMarksInactive, ()),
    "agent_pauses": (AgentPauses, ()),
    "agent_unpauses": (AgentUnpauses, ()),
    "agent_goes_offline": (AgentGoesOffline, ()),
    "agent_closes_tab": (AgentClosesTab, ()),
    "agent_transfers": (AgentTransfers, ()),
    "agent_invites": (AgentInvites, ()),
    "agent_joins": (AgentJoins, ()),
    "agent_declines": (AgentDeclines, ()),
    "agent_leaves": (AgentLeaves, ()),
    "agent_raises_flag": (AgentRaisesFlag, ()),
    "flag_is_lowered": (FlagIsLowered, ()),
    "agent_whispers": (AgentWhispers, ()),
    "supervisor_whispers": (SupervisorWhispers, ()),
    "thread_closes": (ThreadCloses, ()),
    "customer_ends": (CustomerEnds, ()),
    "agent_ends": (AgentEnds, ()),
    "record_fails": (RecordFails, ()),
    "inactive_expires": (TimePasses, ()),
    "inactive_ends_early": (TimePasses, ()),
    "outbound_lapses": (TimePasses, ()),
    "customer_is_idle": (TimePasses, ()),
}
"""What makes the chart's events happen: a happening, and the keywords that it says."""

_CLOSINGS = st.sampled_from([(False, False), (True, False), (False, True)])
"""Whether a thread that closes was taken, and whether it was blocked."""

_REVIEWS = st.sampled_from([AgentConfirmsRevocation, AgentDismissesRevocation])

_ANYTHING = happenings()
_NO_FACTS = Facts()


def next_happenings(
    setup: Setup, conversation: Conversation, *, since: datetime, facts: Facts = _NO_FACTS
) -> st.SearchStrategy[Happening]:
    """Draw what happens next in a conversation.

    Mostly it is something that can happen there, as the compiled table says, done by
    somebody who may, a little later than the last. Seldom it is anything at all, or an id
    that has been handled before, or comes out of order.

    Args:
        setup: The channel.
        conversation: The conversation as it stands.
        since: The instant of the last happening.
        facts: What the host knows of the moment.
    """
    return _next_happening(setup, conversation, since, facts)


@st.composite
def _next_happening(
    draw: st.DrawFn, setup: Setup, conversation: Conversation, since: datetime, facts: Facts
) -> Happening:
    walk = _Walk(draw=draw, setup=setup, conversation=conversation, since=since)
    if draw_seldom(draw):
        return attrs.evolve(draw(_ANYTHING), id=walk.draw_name(), at=walk.draw_instant())
    happening = walk.draw_happening()
    if handle(conversation, happening, setup, facts).refusal is not None:
        happening = walk.draw_happening()  # once more: most refusals are alike
    return happening


@attrs.frozen(kw_only=True)
class _Walk:
    """Where a walk has come to."""

    draw: st.DrawFn
    setup: Setup
    conversation: Conversation
    since: datetime

    def draw_name(self) -> str:
        new = f"happening-{self.conversation.revision + 1}"
        return draw_id(
            self.draw, new, tuple(key.partition(":")[2] for key in self.conversation.seen)
        )

    def draw_instant(self) -> datetime:
        if draw_seldom(self.draw):
            return self.since - self.draw(DELAYS)
        session = self.conversation.open_session
        return draw_arrival(self.draw, self.setup.lifecycle, session, self.since)

    def draw_happening(self) -> Happening:
        session, at = self.conversation.open_session, self.draw_instant()
        event, kind, keywords = self._draw_kind()
        taken, blocked = self.draw(_CLOSINGS) if kind is ThreadCloses else (False, False)
        happening: Happening = fill(
            kind,
            {
                "id": self.draw_name,
                "at": lambda: at,
                "agent": lambda: draw_agent(self.draw, session, event),
                "supervisor": lambda: self.draw(SUPERVISORS),
                "to": lambda: draw_recipient(self.draw, session),
                "text": lambda: self._draw_text(keywords) or ("" if kind is CustomerSays else "…"),
                "sent_at": lambda: self._draw_sending(at) if draw_seldom(self.draw) else None,
                "cause": lambda: self.draw(CAUSES),
                "bot": lambda: draw_seldom(self.draw),
                "keep_open": lambda: event != "automation_writes_once",
                "control_lost": lambda: taken,
                "blocked": lambda: blocked,
            },
        )
        return happening

    def _draw_sending(self, at: datetime) -> datetime:
        """Draw when a message was sent: before it arrived, or by a clock that is fast."""
        delay = self.draw(DELAYS)
        return at + delay if draw_seldom(self.draw) else at - delay

    def _draw_kind(self) -> tuple[str, type[Any], tuple[K, ...]]:
        """Draw what happens; half the time, it is the keyword that all else waits for."""
        missing = _missing(self.setup, self.conversation)
        if missing is not None and self.draw(BOOLEANS):
            return "customer_consents", CustomerSays, (missing,)
        if self.conversation.consent.held is not None and self.draw(BOOLEANS):
            return "", self.draw(_REVIEWS), ()
        event = draw_event(self.draw, self.setup.lifecycle, self.conversation.open_session)
        return event, *_BY_EVENT[event]

    def _draw_text(self, keywords: tuple[K, ...]) -> str:
        table = self.setup.keywords
        known = any(word.kind in keywords for word in table.keywords)
        if known and not draw_seldom(self.draw):
            return self.draw(keyword_texts(table, *keywords))
        return self.draw(texts(table=table))


def _missing(setup: Setup, conversation: Conversation) -> K | None:
    """Return the keyword without which no message gets any further, if there is one."""
    level, requirement = conversation.consent.level, setup.channel.requirement
    implicit = requirement is ConsentRequirement.IMPLICIT
    if level is ConsentLevel.OPTED_OUT or not (implicit or level.meets(_EXPLICIT)):
        return K.OPT_IN
    return None if implicit or level.meets(requirement) else K.DOUBLE_OPT_IN


_EXPLICIT = ConsentRequirement.EXPLICIT


def scenarios(
    setup: st.SearchStrategy[Setup] | None = None, *, most: int = 20
) -> st.SearchStrategy[Scenario]:
    """Draw scenarios in which something has happened already.

    Args:
        setup: Which channels; any where it is left out.
        most: How many happenings there are at most.
    """
    return _scenario(setups() if setup is None else setup, most)


@st.composite
def _scenario(draw: st.DrawFn, setup: st.SearchStrategy[Setup], most: int) -> Scenario:
    chosen = draw(setup)
    scenario = Scenario(chosen, draw(instants()), online=draw(PRESENCE), load=dict(draw(LOADS)))
    for _ in range(draw(st.integers(0, most))):
        scenario.happens(
            draw(_next_happening(chosen, scenario.conversation, scenario.now, scenario.facts))
        )
    return scenario


def conversations(
    setup: st.SearchStrategy[Setup] | None = None, *, most: int = 20
) -> st.SearchStrategy[Conversation]:
    """Draw conversations, as scenarios leave them.

    Args:
        setup: Which channels; any where it is left out.
        most: How many happenings there were at most.
    """
    return scenarios(setup, most=most).map(lambda scenario: scenario.conversation)
