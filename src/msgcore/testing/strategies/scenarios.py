"""Conversations that walk: what comes next is mostly something that can happen there."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import attrs
from hypothesis import strategies as st

from msgcore.conversation import (
    AgentAccepts,
    AgentEnds,
    AgentGoesOffline,
    AgentMarksInactive,
    AgentPauses,
    AgentSays,
    AgentUnpauses,
    AutomationSays,
    Conversation,
    CustomerEnds,
    CustomerSays,
    Happening,
    RecordFails,
    RoutingBegins,
    Setup,
    TimePasses,
)
from msgcore.testing.scenario import Scenario
from msgcore.testing.strategies.happenings import happenings
from msgcore.testing.strategies.moments import instants
from msgcore.testing.strategies.parts import (
    BOOLEANS,
    CAUSES,
    DELAYS,
    PRESENCE,
    draw_agent,
    draw_arrival,
    draw_event,
    draw_id,
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
    "routing_begins": (RoutingBegins, ()),
    "agent_accepts": (AgentAccepts, ()),
    "agent_marks_inactive": (AgentMarksInactive, ()),
    "agent_pauses": (AgentPauses, ()),
    "agent_unpauses": (AgentUnpauses, ()),
    "agent_goes_offline": (AgentGoesOffline, ()),
    "customer_ends": (CustomerEnds, ()),
    "agent_ends": (AgentEnds, ()),
    "record_fails": (RecordFails, ()),
    "inactive_expires": (TimePasses, ()),
    "outbound_lapses": (TimePasses, ()),
}
"""What makes the chart's events happen: a happening, and the keywords that it says."""

_ANYTHING = happenings()


def next_happenings(
    setup: Setup, conversation: Conversation, *, since: datetime
) -> st.SearchStrategy[Happening]:
    """Draw what happens next in a conversation.

    Mostly it is something for which the compiled table has an arrow, done by somebody who
    may, a little later than the last. Seldom it is anything at all, or an id that has been
    handled before, or comes out of order.

    Args:
        setup: The channel.
        conversation: The conversation as it stands.
        since: The instant of the last happening.
    """
    return _next_happening(setup, conversation, since)


@st.composite
def _next_happening(
    draw: st.DrawFn, setup: Setup, conversation: Conversation, since: datetime
) -> Happening:
    lifecycle, session = setup.lifecycle, conversation.open_session
    at = draw_arrival(draw, lifecycle, session, since)
    if draw_seldom(draw):
        at = since - draw(DELAYS)
    name = draw_id(draw, f"happening-{conversation.revision + 1}", conversation.seen)
    if draw_seldom(draw):
        return attrs.evolve(draw(_ANYTHING), id=name, at=at)
    event = draw_event(draw, lifecycle, session)
    if event == "customer_writes" and _must_consent(setup, conversation):
        event = "customer_consents"
    kind, keywords = _BY_EVENT[event]
    said = texts(table=setup.keywords)
    if any(word.kind in keywords for word in setup.keywords.keywords) and not draw_seldom(draw):
        said = keyword_texts(setup.keywords, *keywords)
    happening: Happening = fill(
        kind,
        {
            "id": lambda: name,
            "at": lambda: at,
            "agent": lambda: draw_agent(draw, session),
            "text": lambda: draw(said) or ("" if kind is CustomerSays else "…"),
            "sent_at": lambda: at - draw(DELAYS) if draw(BOOLEANS) else None,
            "cause": lambda: draw(CAUSES),
            "bot": lambda: draw(BOOLEANS),
        },
    )
    return happening


def _must_consent(setup: Setup, conversation: Conversation) -> bool:
    """Tell whether an ordinary message would be kept until the customer consents."""
    level, requirement = conversation.consent.level, setup.channel.requirement
    if level is ConsentLevel.OPTED_OUT:
        return True
    return requirement is not ConsentRequirement.IMPLICIT and not level.meets(requirement)


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
    scenario = Scenario(chosen, draw(instants()), online=draw(PRESENCE))
    for _ in range(draw(st.integers(0, most))):
        scenario.happens(draw(_next_happening(chosen, scenario.conversation, scenario.now)))
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
