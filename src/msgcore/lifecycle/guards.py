"""The chart's conditions on session, command and facts: decided when something happens.

Every one is a plain function of a `Moment`.
"""

from msgcore.lifecycle.recipient import Recipient, RecipientKind, agent_named
from msgcore.lifecycle.session import Inquiry
from msgcore.lifecycle.setting import Moment, can_receive, reply_window
from msgcore.lifecycle.staffing import NOBODY, NOTHING_PENDING, Pending, Staffing
from msgcore.vocabulary import Actor, Initiator

__all__ = [
    "agent_is_online",
    "agents_are_present",
    "external_leaves_nobody",
    "has_held_message",
    "has_inquiry",
    "is_alone",
    "is_business_initiated",
    "is_flagged",
    "is_invited",
    "is_invited_by_name",
    "is_involved",
    "is_not_awaited",
    "is_not_flagged",
    "is_not_present",
    "is_opened_by_agent",
    "is_opener",
    "is_owner",
    "is_participant",
    "is_present",
    "is_transfer_recipient",
    "may_accept",
    "may_be_ended",
    "may_leave",
    "may_write_again",
    "owner_is_human",
    "preferred_is_online",
    "recipient_is_elsewhere",
    "recipient_is_inside",
    "recipient_is_not_invited",
    "recipient_is_online",
    "recipient_is_supported",
    "reply_finds_its_agent",
    "reply_is_in_window",
]


def _staffing(moment: Moment) -> Staffing:
    return NOBODY if moment.session is None else moment.session.staffing


def _pending(moment: Moment) -> Pending:
    return NOTHING_PENDING if moment.session is None else moment.session.pending


# Who it is


def is_owner(moment: Moment) -> bool:
    """Whether the command comes from the session's owner."""
    agent: str = moment.command.agent
    return _staffing(moment).owner == agent


def is_participant(moment: Moment) -> bool:
    """Whether the command comes from somebody in the conference who is not the owner."""
    return moment.command.agent in _staffing(moment).participants


def is_present(moment: Moment) -> bool:
    """Whether the command comes from somebody who is in the session."""
    return moment.command.agent in _staffing(moment).present


def is_not_present(moment: Moment) -> bool:
    """Whether the command comes from somebody who is not in the session."""
    return moment.command.agent not in _staffing(moment).present


def is_opener(moment: Moment) -> bool:
    """Whether the command comes from the agent who opened the session."""
    agent: str = moment.command.agent
    return _staffing(moment).preferred == agent


def may_write_again(moment: Moment) -> bool:
    """Whether the command comes from the agent who opened the session, if an agent did."""
    return _staffing(moment).preferred in ("", moment.command.agent)


def is_alone(moment: Moment) -> bool:
    """Whether there are no two agents in the session."""
    return not may_leave(moment)


def agents_are_present(moment: Moment) -> bool:
    """Whether there is anybody in the session whom a supervisor could write to."""
    return bool(_staffing(moment).present)


def owner_is_human(moment: Moment) -> bool:
    """Whether an agent, not a bot, owns the session."""
    return not _staffing(moment).bot


def is_involved(moment: Moment) -> bool:
    """Whether the session has to do with this agent: present, invited, or to receive it."""
    return is_present(moment) or is_invited_by_name(moment) or is_transfer_recipient(moment)


def may_be_ended(moment: Moment) -> bool:
    """Whether nobody else is in the session, or that does not matter.

    It matters to those who could leave instead: agents and bots.
    """
    if moment.command.by not in _COLLEAGUES or is_alone(moment):
        return True
    return not moment.setting.policy.lifecycle.end_needs_last_agent


_COLLEAGUES = frozenset({Actor.AGENT, Actor.BOT})


def agent_is_online(moment: Moment) -> bool:
    """Whether the agent of the command is online; those outside the organisation always are."""
    agent: str = moment.command.agent
    return moment.facts.is_online(agent) or _is_awaited_as(moment, RecipientKind.EXTERNAL, agent)


# What the session holds


def is_business_initiated(moment: Moment) -> bool:
    """Whether the business opened the session."""
    return moment.session is not None and moment.session.initiator is not Initiator.CUSTOMER


def is_opened_by_agent(moment: Moment) -> bool:
    """Whether an agent opened the session."""
    return moment.session is not None and moment.session.initiator is Initiator.AGENT


def preferred_is_online(moment: Moment) -> bool:
    """Whether the agent who should have the session next is online."""
    agent = _staffing(moment).preferred
    return bool(agent) and moment.facts.is_online(agent)


def has_inquiry(moment: Moment) -> bool:
    """Whether the session holds something that an agent should answer."""
    return moment.session is not None and moment.session.inquiry is Inquiry.READY


def has_held_message(moment: Moment) -> bool:
    """Whether the session keeps a message until its author consents."""
    return moment.session is not None and moment.session.inquiry is Inquiry.HELD


def is_flagged(moment: Moment) -> bool:
    """Whether a flag is up."""
    return moment.session is not None and bool(moment.session.flagged_by)


def is_not_flagged(moment: Moment) -> bool:
    """Whether no flag is up."""
    return not is_flagged(moment)


# Replies to the business


def reply_is_in_window(moment: Moment) -> bool:
    """Whether a reply comes within the window, which runs from the business's last message."""
    written_at = None if moment.session is None else moment.session.times.business_at
    if written_at is None or moment.at is None:
        return False
    return moment.at - written_at < reply_window(moment.setting)


def reply_finds_its_agent(moment: Moment) -> bool:
    """Whether the agent who wrote is online; a session of an automatic process has none."""
    return not _staffing(moment).preferred or preferred_is_online(moment)


# Transfers and invitations


_NAMED = frozenset({RecipientKind.AGENT, RecipientKind.EXTERNAL})
"""The kinds of recipients that are one person each."""


def may_accept(moment: Moment) -> bool:
    """Whether the session waits for this agent, or for anyone."""
    agent: str = moment.command.agent
    if agent in _staffing(moment).present:
        return False
    transfer = _pending(moment).transfer
    if transfer is None or transfer.to is None or transfer.to.kind not in _NAMED:
        return True
    return transfer.to.name == agent


def is_transfer_recipient(moment: Moment) -> bool:
    """Whether a transfer waits for this very agent."""
    return _is_awaited_as(moment, RecipientKind.AGENT, moment.command.agent)


def is_not_awaited(moment: Moment) -> bool:
    """Whether no transfer waits for this very agent, who would have to accept it instead."""
    return not is_transfer_recipient(moment)


def _is_awaited_as(moment: Moment, kind: RecipientKind, name: str) -> bool:
    transfer = _pending(moment).transfer
    return transfer is not None and transfer.to == Recipient(kind=kind, name=name)


def may_leave(moment: Moment) -> bool:
    """Whether somebody else would still be in the session."""
    return len(_staffing(moment).present) > 1


def is_invited(moment: Moment) -> bool:
    """Whether there is an invitation that this agent may accept."""
    return _pending(moment).invitation_for(moment.command.agent) is not None


def is_invited_by_name(moment: Moment) -> bool:
    """Whether there is an invitation for this very agent."""
    return _pending(moment).has_invited(agent_named(moment.command.agent))


def recipient_is_supported(moment: Moment) -> bool:
    """Whether the channel can hand sessions to such a recipient."""
    return can_receive(moment, moment.command.to.kind)


def external_leaves_nobody(moment: Moment) -> bool:
    """Whether a transfer to an outsider would leave no other agent behind."""
    return moment.command.to.kind is not RecipientKind.EXTERNAL or is_alone(moment)


def recipient_is_inside(moment: Moment) -> bool:
    """Whether the recipient belongs to the organisation."""
    return moment.command.to.kind is not RecipientKind.EXTERNAL


def recipient_is_elsewhere(moment: Moment) -> bool:
    """Whether the recipient is not in the session already."""
    to = moment.command.to
    return to.kind is not RecipientKind.AGENT or to.name not in _staffing(moment).present


def recipient_is_online(moment: Moment) -> bool:
    """Whether the recipient is online; queues, flows and outsiders always are."""
    to = moment.command.to
    return to.kind is not RecipientKind.AGENT or moment.facts.is_online(to.name)


def recipient_is_not_invited(moment: Moment) -> bool:
    """Whether the recipient has no invitation yet."""
    return not _pending(moment).has_invited(moment.command.to)
