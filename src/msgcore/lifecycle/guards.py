"""The conditions of the chart: plain functions of one moment.

A static guard reads only the setting, that is policy and channel; it is decided once,
when the table is compiled. The others read the session, the command and the facts.
"""

from datetime import datetime
from typing import Any

import attrs

from msgcore.channels import Channel, Feature, Support, capability
from msgcore.chart import static
from msgcore.lifecycle.session import NO_FACTS, Facts, Inquiry, Session
from msgcore.policy import Policy
from msgcore.vocabulary import CapacityModel, ChannelKind, Initiator

__all__ = [
    "Moment",
    "Setting",
    "agent_is_online",
    "automation_may_open",
    "business_may_open",
    "can_be_accepted_when_new",
    "can_be_inactive",
    "can_be_paused",
    "customer_may_end",
    "has_consent_status",
    "has_error_status",
    "has_held_message",
    "has_inquiry",
    "is_business_initiated",
    "is_owner",
    "is_standard",
    "opt_out_closes",
    "opt_out_opens",
    "outbound_lapses",
    "reply_arrives_in_time",
    "status_holds_capacity",
]


@attrs.frozen(kw_only=True)
class Setting:
    """What does not change while a session lives: the policy and the channel."""

    policy: Policy
    channel: Channel


@attrs.define(slots=True)
class Moment:
    """What guards look at.

    It lives for one look-up and is not frozen: that halves the cost of making it.
    """

    setting: Setting
    session: Session | None = None
    command: Any = None
    facts: Facts = NO_FACTS
    at: datetime | None = None


_WEB_AND_APP = frozenset({ChannelKind.WEB, ChannelKind.WEB_V2, ChannelKind.IN_APP})


@static
def is_standard(moment: Moment) -> bool:
    """Whether the standard platform runs the channel."""
    return not moment.setting.channel.is_enhanced


@static
def has_consent_status(moment: Moment) -> bool:
    """Whether sessions of the channel can have the status Consent."""
    channel, policy = moment.setting.channel, moment.setting.policy
    if channel.kind in _WEB_AND_APP:
        return policy.lifecycle.consent_status_on_web
    return channel.is_enhanced


@static
def has_error_status(moment: Moment) -> bool:
    """Whether sessions of the channel can be in error."""
    return moment.setting.channel.is_enhanced


@static
def can_be_inactive(moment: Moment) -> bool:
    """Whether sessions of the channel can be inactive."""
    return moment.setting.channel.is_enhanced


@static
def can_be_paused(moment: Moment) -> bool:
    """Whether sessions of the channel can be paused, for which their status must hold capacity."""
    return (
        moment.setting.channel.is_enhanced
        and moment.setting.policy.lifecycle.pausing
        and status_holds_capacity(moment)
    )


@static
def can_be_accepted_when_new(moment: Moment) -> bool:
    """Whether a New session may be accepted before routing begins."""
    return moment.setting.policy.lifecycle.standard_accepts_from_new


@static
def business_may_open(moment: Moment) -> bool:
    """Whether agents can open sessions on the channel."""
    return _new_exists(moment) and _supports(moment, Feature.AGENT_INITIATED)


@static
def automation_may_open(moment: Moment) -> bool:
    """Whether automatic processes can open sessions on the channel."""
    return _new_exists(moment) and _supports(moment, Feature.TRIGGERED_OUTBOUND)


@static
def customer_may_end(moment: Moment) -> bool:
    """Whether the customer can end the conversation."""
    return _supports(moment, Feature.CUSTOMER_ENDS)


@static
def status_holds_capacity(moment: Moment) -> bool:
    """Whether the session's status, not the open tab, holds the agent's capacity."""
    return moment.setting.policy.lifecycle.capacity_model is CapacityModel.STATUS


@static
def opt_out_closes(moment: Moment) -> bool:
    """Whether an opt-out ends the open session."""
    lifecycle = moment.setting.policy.lifecycle
    if moment.setting.channel.kind is ChannelKind.FACEBOOK:
        return lifecycle.opt_out_closes_messenger
    return lifecycle.opt_out_closes_session


@static
def opt_out_opens(moment: Moment) -> bool:
    """Whether an opt-out out of the blue makes a session."""
    return moment.setting.policy.lifecycle.first_opt_out_opens_session


@static
def outbound_lapses(moment: Moment) -> bool:
    """Whether an unanswered business-initiated session ends by itself."""
    return moment.setting.policy.lifecycle.outbound_window_is_timer


def is_owner(moment: Moment) -> bool:
    """Whether the command comes from the session's owner."""
    return moment.session is not None and moment.session.staffing.owner == moment.command.agent


def agent_is_online(moment: Moment) -> bool:
    """Whether the agent of the command is online."""
    return moment.facts.is_online(moment.command.agent)


def is_business_initiated(moment: Moment) -> bool:
    """Whether the business opened the session."""
    return moment.session is not None and moment.session.initiator is not Initiator.CUSTOMER


def has_inquiry(moment: Moment) -> bool:
    """Whether the session holds something that an agent should answer."""
    return moment.session is not None and moment.session.inquiry is Inquiry.READY


def has_held_message(moment: Moment) -> bool:
    """Whether the session keeps a message until its author consents."""
    return moment.session is not None and moment.session.inquiry is Inquiry.HELD


def reply_arrives_in_time(moment: Moment) -> bool:
    """Whether a reply to the business comes within the window and finds its agent online.

    The window runs from the last message of the business. A session that an automatic
    process opened has no agent to find.
    """
    session = moment.session
    if session is None or moment.at is None or session.times.business_at is None:
        return False
    window = moment.setting.policy.lifecycle.outbound_reply_window
    in_time = moment.at - session.times.business_at < window
    agent = session.staffing.preferred
    return in_time and (not agent or moment.facts.is_online(agent))


def _new_exists(moment: Moment) -> bool:
    """Whether business-initiated sessions of the channel can have the status New."""
    channel, policy = moment.setting.channel, moment.setting.policy
    return not channel.is_enhanced or policy.lifecycle.enhanced_outbound_is_new


def _supports(moment: Moment, feature: Feature) -> bool:
    """Tell whether the documents say yes; what they leave open counts as no."""
    answer = capability(feature, moment.setting.channel, moment.setting.policy)
    return answer.support is Support.YES
