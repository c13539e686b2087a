"""The chart's conditions on policy and channel: decided once, when the table is compiled.

Every one is a plain function of a `Moment`, of which it reads the setting alone. What the
documents leave open counts as no.
"""

from datetime import datetime, timedelta
from typing import Any

import attrs

from msgcore.channels import WEB_AND_APP, Channel, Feature, Support, capability
from msgcore.chart import static
from msgcore.lifecycle.facts import NO_FACTS, Facts
from msgcore.lifecycle.recipient import RecipientKind
from msgcore.lifecycle.session import Session
from msgcore.policy import Policy
from msgcore.vocabulary import CapacityModel, ChannelKind, IdleAction

__all__ = [
    "Moment",
    "Setting",
    "automation_may_end_at_once",
    "automation_may_open",
    "business_may_open",
    "can_be_accepted_when_new",
    "can_be_inactive",
    "can_be_paused",
    "can_receive",
    "closed_thread_opens",
    "conferences_exist",
    "customer_may_end",
    "flags_exist",
    "has_consent_status",
    "has_error_status",
    "idle_ends",
    "idle_inactivates",
    "inactive_ends_early",
    "is_standard",
    "opt_out_closes",
    "opt_out_opens",
    "outbound_lapses",
    "reply_goes_to_same_agent",
    "reply_opens_anew",
    "reply_window",
    "status_holds_capacity",
    "transfers_exist",
    "waiting_may_be_staffed",
    "whispers_exist",
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


@static
def is_standard(moment: Moment) -> bool:
    """Whether the standard platform runs the channel."""
    return not moment.setting.channel.is_enhanced


@static
def has_consent_status(moment: Moment) -> bool:
    """Whether sessions of the channel can have the status Consent."""
    channel, policy = moment.setting.channel, moment.setting.policy
    if channel.kind in WEB_AND_APP:
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
    channel, lifecycle = moment.setting.channel, moment.setting.policy.lifecycle
    if channel.kind is ChannelKind.IN_APP and not lifecycle.customer_ends_in_app:
        return False
    if channel.verified and not lifecycle.customer_ends_verified_web:
        return False
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
def closed_thread_opens(moment: Moment) -> bool:
    """Whether a thread that closes out of the blue makes a session."""
    return moment.setting.policy.lifecycle.closed_thread_opens_session


@static
def outbound_lapses(moment: Moment) -> bool:
    """Whether an unanswered business-initiated session ends by itself."""
    return moment.setting.policy.lifecycle.outbound_window_is_timer


@static
def automation_may_end_at_once(moment: Moment) -> bool:
    """Whether a session that an automatic process opens may end with its message."""
    return moment.setting.policy.lifecycle.automation_may_end_at_once


@static
def reply_goes_to_same_agent(moment: Moment) -> bool:
    """Whether a reply in time goes back to the agent who wrote, without being routed."""
    follows = moment.setting.policy.lifecycle.reply_follows_capacity
    return follows and status_holds_capacity(moment)


@static
def reply_opens_anew(moment: Moment) -> bool:
    """Whether a reply to an agent's message is not the agent's, but opens a new session."""
    follows = moment.setting.policy.lifecycle.reply_follows_capacity
    return follows and not status_holds_capacity(moment)


@static
def transfers_exist(moment: Moment) -> bool:
    """Whether sessions of the channel can be transferred at all."""
    return any(_supports(moment, feature) for feature in _TRANSFERS.values())


@static
def waiting_may_be_staffed(moment: Moment) -> bool:
    """Whether agents can be in a session that waits: only a transfer leaves them in it."""
    return transfers_exist(moment)


@static
def conferences_exist(moment: Moment) -> bool:
    """Whether agents can join a session of the channel."""
    return _supports(moment, Feature.CONFERENCING)


@static
def flags_exist(moment: Moment) -> bool:
    """Whether agents can raise a flag on the channel."""
    return _supports(moment, Feature.FLAG_RAISE)


@static
def whispers_exist(moment: Moment) -> bool:
    """Whether supervisors and agents can write to each other on the channel."""
    return _supports(moment, Feature.WHISPER)


@static
def idle_inactivates(moment: Moment) -> bool:
    """Whether a customer's silence makes a session inactive."""
    return _idle_action(moment) in (IdleAction.INACTIVATE, IdleAction.INACTIVATE_AND_END)


@static
def idle_ends(moment: Moment) -> bool:
    """Whether a customer's silence ends a session."""
    return _idle_action(moment) is IdleAction.END


@static
def inactive_ends_early(moment: Moment) -> bool:
    """Whether an inactive session ends after the channel's own time."""
    return _idle_action(moment) is IdleAction.INACTIVATE_AND_END


_TRANSFERS = {
    RecipientKind.AGENT: Feature.AGENT_TRANSFER,
    RecipientKind.QUEUE: Feature.QUEUE_TRANSFER,
    RecipientKind.FLOW: Feature.FLOW_TRANSFER,
    RecipientKind.EXTERNAL: Feature.EXTERNAL_TRANSFER,
}


def reply_window(setting: Setting) -> timedelta:
    """Return how long a business-initiated session waits for a reply."""
    lifecycle = setting.policy.lifecycle
    if setting.channel.is_enhanced:
        return lifecycle.outbound_reply_window
    return lifecycle.standard_reply_window


def can_receive(moment: Moment, kind: RecipientKind) -> bool:
    """Tell whether sessions of the channel can be transferred to such a recipient."""
    return _supports(moment, _TRANSFERS[kind])


def _idle_action(moment: Moment) -> IdleAction | None:
    """Return what the channel's inactivity timer does; None where none runs."""
    idle = moment.setting.channel.idle
    if idle is None or status_holds_capacity(moment):
        return None
    return idle.action if _supports(moment, Feature.INACTIVITY_TIMER) else None


def _new_exists(moment: Moment) -> bool:
    """Whether business-initiated sessions of the channel can have the status New."""
    channel, policy = moment.setting.channel, moment.setting.policy
    return not channel.is_enhanced or policy.lifecycle.enhanced_outbound_is_new


def _supports(moment: Moment, feature: Feature) -> bool:
    """Tell whether the documents say yes; what they leave open counts as no."""
    answer = capability(feature, moment.setting.channel, moment.setting.policy)
    return answer.support is Support.YES
