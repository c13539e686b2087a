"""The composed core: a happening goes in, everything that follows comes out."""

from collections.abc import Callable, Mapping
from typing import Any

from msgcore.conversation import happenings as h
from msgcore.conversation import inbound, outbound
from msgcore.conversation.conversation import Conversation
from msgcore.conversation.setup import Setup
from msgcore.conversation.turn import Outcome, Turn, key_of
from msgcore.lifecycle import Facts

__all__ = ["handle"]

_NO_FACTS = Facts()


def handle(
    conversation: Conversation,
    happening: h.Happening,
    setup: Setup,
    facts: Facts = _NO_FACTS,
) -> Outcome:
    """Say what follows from a happening.

    Args:
        conversation: The conversation before it.
        happening: What happened.
        setup: The channel, ready to handle.
        facts: What the host knows of the moment, such as who is online.

    Returns:
        The conversation after it, what happened in it, what the host has to do, what is
        worth knowing, and why it was refused, if it was.

    >>> from datetime import UTC, datetime
    >>> from msgcore.channels import Channel
    >>> from msgcore.conversation import Conversation, CustomerSays, Setup
    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> web = Channel(name="Chat", kind=ChannelKind.WEB, platform=Platform.ENHANCED)
    >>> hello = CustomerSays(id="m1", at=datetime(2026, 3, 2, 9, tzinfo=UTC), text="Hello?")
    >>> outcome = handle(Conversation(id="c1"), hello, Setup.of(web))
    >>> outcome.conversation.session.status.value, outcome.effects[0].id
    ('waiting', 'c1:1:1:route')
    """
    if key_of(happening) in conversation.seen:
        return Outcome(conversation=conversation, duplicate=True)
    turn = Turn.of(conversation, happening, setup, facts)
    _HANDLERS[type(happening)](turn, happening)
    turn.respond_to_session()
    return turn.outcome()


_HANDLERS: Mapping[type[Any], Callable[[Turn, Any], None]] = {
    h.CustomerSays: inbound.customer_says,
    h.CustomerEnds: inbound.customer_ends,
    h.AgentSays: outbound.agent_says,
    h.AutomationSays: outbound.automation_says,
    h.RoutingBegins: outbound.routing_begins,
    h.AgentAccepts: outbound.agent_accepts,
    h.AgentMarksInactive: outbound.agent_marks_inactive,
    h.AgentPauses: outbound.agent_pauses,
    h.AgentUnpauses: outbound.agent_unpauses,
    h.AgentGoesOffline: outbound.agent_goes_offline,
    h.AgentEnds: outbound.agent_ends,
    h.AgentOptsOut: outbound.agent_opts_out,
    h.RecordFails: outbound.record_fails,
    h.TimePasses: outbound.time_passes,
}
"""Who handles what."""
