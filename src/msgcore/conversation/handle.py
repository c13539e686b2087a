"""The composed core: a happening goes in, everything that follows comes out."""

from collections.abc import Mapping

from msgcore import lifecycle as c
from msgcore.conversation import consents, inbound, outbound, teamwork
from msgcore.conversation import happenings as h
from msgcore.conversation.commands import Handler, hands_over
from msgcore.conversation.conversation import Conversation
from msgcore.conversation.outcome import Outcome
from msgcore.conversation.responding import respond_to_session
from msgcore.conversation.setup import Setup
from msgcore.conversation.turn import Turn, key_of
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
    ('waiting', 'c1:1:1:0')
    """
    if key_of(happening) in conversation.seen:
        return Outcome(conversation=conversation, duplicate=True)
    turn = Turn.of(conversation, happening, setup, facts)
    _HANDLERS[type(happening)](turn, happening)
    respond_to_session(turn)
    return turn.outcome()


_HANDLERS: Mapping[type[h.Happening], Handler] = {
    h.CustomerSays: inbound.customer_says,
    h.CustomerEnds: inbound.customer_ends,
    h.ThreadCloses: consents.thread_closes,
    h.AgentSays: outbound.agent_says,
    h.AutomationSays: outbound.automation_says,
    h.RoutingBegins: hands_over(c.BeginRouting),
    h.AgentAccepts: teamwork.agent_accepts,
    h.AgentMarksInactive: hands_over(c.MarkInactive),
    h.AgentPauses: hands_over(c.Pause),
    h.AgentUnpauses: hands_over(c.Unpause),
    h.AgentGoesOffline: hands_over(c.GoOffline),
    h.AgentClosesTab: hands_over(c.CloseTab),
    h.AgentTransfers: hands_over(c.TransferTo),
    h.AgentInvites: teamwork.agent_invites,
    h.AgentJoins: teamwork.agent_joins,
    h.AgentDeclines: hands_over(c.Decline),
    h.AgentLeaves: hands_over(c.Leave),
    h.AgentRaisesFlag: teamwork.agent_raises_flag,
    h.FlagIsLowered: hands_over(c.LowerFlag),
    h.AgentWhispers: teamwork.agent_whispers,
    h.SupervisorWhispers: teamwork.supervisor_whispers,
    h.AgentEnds: outbound.agent_ends,
    h.AgentOptsOut: consents.agent_opts_out,
    h.AgentConfirmsRevocation: consents.agent_confirms_revocation,
    h.AgentDismissesRevocation: consents.agent_dismisses_revocation,
    h.ConsentDeclared: consents.consent_declared,
    h.RecordFails: outbound.record_fails,
    h.TimePasses: outbound.time_passes,
}
"""Who handles what."""
