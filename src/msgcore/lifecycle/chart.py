"""The session's state chart: the public, drawable declaration of its life.

`unopened` stands for 'no session yet'. Alternatives are tried in the order in which they
are written. Everything that decides is in `guards`; every arrow has a rule in `reasons`.

Guide: Lifecycle of a Messaging Session.
"""

from collections.abc import Mapping

from msgcore.chart import Guard, Rulings, State, StateMachine, States
from msgcore.lifecycle import guards as g
from msgcore.lifecycle import reasons as r
from msgcore.lifecycle import setting as p
from msgcore.rules import Reason
from msgcore.vocabulary import SessionStatus as S

__all__ = ["CHART_REFUSALS", "CHART_RULINGS", "TIMED", "UNOPENED", "SessionChart"]

UNOPENED = "unopened"
"""The start of the chart: there is no session yet."""


class SessionChart(StateMachine):
    """A messaging session, for every platform and preset at once."""

    unopened = State(initial=True, value=UNOPENED)
    is_ = States.from_enum(S, initial=None, final=[S.ENDED, S.ERROR])

    customer_writes = (
        unopened.to(is_.NEW, cond=p.is_standard)
        | unopened.to(is_.WAITING)
        | is_.NEW.to(
            is_.ACTIVE,
            cond=[
                p.reply_goes_to_same_agent,
                g.is_opened_by_agent,
                g.reply_is_in_window,
                g.preferred_is_online,
            ],
        )
        | is_.NEW.to(is_.ENDED, cond=[p.reply_opens_anew, g.is_opened_by_agent])
        | is_.NEW.to(
            is_.WAITING,
            cond=[g.is_business_initiated, g.reply_is_in_window, g.reply_finds_its_agent],
        )
        | is_.NEW.to(is_.ENDED, cond=g.is_business_initiated)
        | is_.NEW.to.itself()
        | is_.CONSENT.to(is_.WAITING)
        | is_.WAITING.to.itself()
        | is_.ACTIVE.to.itself()
        | is_.INACTIVE.to(is_.ACTIVE, cond=[p.status_holds_capacity, g.preferred_is_online])
        | is_.INACTIVE.to(is_.WAITING)
        | is_.PAUSED.to.itself()
    )
    customer_writes_unconsented = (
        unopened.to(is_.CONSENT, cond=p.has_consent_status)
        | unopened.to(is_.NEW, cond=p.is_standard)
        | unopened.to(is_.WAITING)
        | is_.NEW.to.itself()
        | is_.CONSENT.to.itself()
        | is_.WAITING.to.itself()
        | is_.ACTIVE.to.itself()
        | is_.INACTIVE.to.itself()
        | is_.PAUSED.to.itself()
    )
    customer_sends_keyword = (
        unopened.to(is_.CONSENT, cond=p.has_consent_status)
        | unopened.to(is_.NEW, cond=p.is_standard)
        | unopened.to(is_.WAITING)
        | is_.NEW.to.itself()
        | is_.CONSENT.to.itself()
        | is_.WAITING.to.itself()
        | is_.ACTIVE.to.itself()
        | is_.INACTIVE.to.itself()
        | is_.PAUSED.to.itself()
    )
    customer_consents = (
        unopened.to(is_.CONSENT, cond=p.has_consent_status)
        | unopened.to(is_.NEW, cond=p.is_standard)
        | unopened.to(is_.WAITING)
        | is_.NEW.to.itself()
        | is_.CONSENT.to(is_.WAITING, cond=g.has_held_message)
        | is_.CONSENT.to.itself()
        | is_.WAITING.to.itself()
        | is_.ACTIVE.to.itself()
        | is_.INACTIVE.to.itself()
        | is_.PAUSED.to.itself()
    )
    customer_opts_out = (
        unopened.to(is_.ENDED, cond=p.opt_out_opens)
        | unopened.to.itself()
        | is_.NEW.to(is_.ENDED, cond=p.opt_out_closes)
        | is_.NEW.to.itself()
        | is_.CONSENT.to(is_.ENDED, cond=p.opt_out_closes)
        | is_.CONSENT.to.itself()
        | is_.WAITING.to(is_.ENDED, cond=p.opt_out_closes)
        | is_.WAITING.to.itself()
        | is_.ACTIVE.to(is_.ENDED, cond=p.opt_out_closes)
        | is_.ACTIVE.to.itself()
        | is_.INACTIVE.to(is_.ENDED, cond=p.opt_out_closes)
        | is_.INACTIVE.to.itself()
        | is_.PAUSED.to(is_.ENDED, cond=p.opt_out_closes)
        | is_.PAUSED.to.itself()
    )
    agent_writes = (
        unopened.to(is_.NEW, cond=p.business_may_open)
        | is_.NEW.to.itself(cond=[g.is_business_initiated, g.may_write_again])
        | is_.WAITING.to.itself(cond=[p.waiting_may_be_staffed, g.is_present])
        | is_.ACTIVE.to.itself(cond=g.is_present)
        | is_.PAUSED.to.itself(cond=g.is_present)
    )
    automation_writes = (
        unopened.to(is_.NEW, cond=p.automation_may_open)
        | is_.NEW.to.itself()
        | is_.CONSENT.to.itself()
        | is_.WAITING.to.itself()
        | is_.ACTIVE.to.itself()
        | is_.INACTIVE.to.itself()
        | is_.PAUSED.to.itself()
    )
    automation_writes_once = (
        unopened.to(is_.ENDED, cond=[p.automation_may_open, p.automation_may_end_at_once])
        | is_.NEW.to.itself()
        | is_.CONSENT.to.itself()
        | is_.WAITING.to.itself()
        | is_.ACTIVE.to.itself()
        | is_.INACTIVE.to.itself()
        | is_.PAUSED.to.itself()
    )
    routing_begins = is_.NEW.to(is_.WAITING, cond=g.has_inquiry)
    agent_accepts = is_.NEW.to(
        is_.ACTIVE, cond=[p.can_be_accepted_when_new, g.has_inquiry, g.agent_is_online]
    ) | is_.WAITING.to(is_.ACTIVE, cond=[g.may_accept, g.agent_is_online])
    agent_marks_inactive = is_.ACTIVE.to(
        is_.INACTIVE, cond=[p.can_be_inactive, g.is_owner, g.owner_is_human, g.is_alone]
    )
    agent_pauses = is_.ACTIVE.to(is_.PAUSED, cond=[p.can_be_paused, g.is_owner, g.is_alone])
    agent_unpauses = is_.PAUSED.to(is_.ACTIVE, cond=g.is_owner)
    agent_closes_tab = (
        is_.NEW.to.itself(cond=[g.is_business_initiated, g.is_opener])
        | is_.WAITING.to.itself(cond=[p.waiting_may_be_staffed, g.is_owner])
        | is_.ACTIVE.to.itself(cond=g.is_owner)
        | is_.PAUSED.to.itself(cond=g.is_owner)
    )
    agent_transfers = is_.ACTIVE.to(
        is_.WAITING,
        cond=[
            p.transfers_exist,
            g.is_owner,
            g.recipient_is_supported,
            g.recipient_is_elsewhere,
            g.recipient_is_online,
            g.external_leaves_nobody,
        ],
    )
    agent_invites = is_.ACTIVE.to.itself(
        cond=[
            p.conferences_exist,
            g.is_present,
            g.recipient_is_inside,
            g.recipient_is_elsewhere,
            g.recipient_is_not_invited,
            g.recipient_is_online,
        ]
    )
    agent_joins = is_.ACTIVE.to.itself(
        cond=[p.conferences_exist, g.is_invited, g.is_not_present, g.agent_is_online]
    ) | is_.WAITING.to.itself(
        cond=[
            p.conferences_exist,
            g.is_invited,
            g.is_not_present,
            g.is_not_awaited,
            g.agent_is_online,
        ]
    )
    agent_declines = is_.ACTIVE.to.itself(
        cond=[p.conferences_exist, g.is_invited_by_name]
    ) | is_.WAITING.to.itself(cond=[p.conferences_exist, g.is_invited_by_name])
    agent_leaves = is_.ACTIVE.to.itself(
        cond=[p.conferences_exist, g.is_present, g.may_leave]
    ) | is_.WAITING.to.itself(cond=[p.conferences_exist, g.is_participant, g.may_leave])
    agent_raises_flag = (
        is_.ACTIVE.to.itself(cond=[p.flags_exist, g.is_present, g.is_not_flagged])
        | is_.WAITING.to.itself(
            cond=[p.waiting_may_be_staffed, p.flags_exist, g.is_present, g.is_not_flagged]
        )
        | is_.PAUSED.to.itself(cond=[p.flags_exist, g.is_present, g.is_not_flagged])
    )
    flag_is_lowered = (
        is_.ACTIVE.to.itself(cond=[p.flags_exist, g.is_flagged])
        | is_.WAITING.to.itself(cond=[p.flags_exist, g.is_flagged])
        | is_.INACTIVE.to.itself(cond=[p.flags_exist, g.is_flagged])
        | is_.PAUSED.to.itself(cond=[p.flags_exist, g.is_flagged])
    )
    agent_whispers = (
        is_.ACTIVE.to.itself(cond=[p.whispers_exist, g.is_present])
        | is_.WAITING.to.itself(cond=[p.waiting_may_be_staffed, p.whispers_exist, g.is_present])
        | is_.PAUSED.to.itself(cond=[p.whispers_exist, g.is_present])
    )
    supervisor_whispers = (
        is_.ACTIVE.to.itself(cond=p.whispers_exist)
        | is_.WAITING.to.itself(
            cond=[p.waiting_may_be_staffed, p.whispers_exist, g.agents_are_present]
        )
        | is_.PAUSED.to.itself(cond=p.whispers_exist)
    )
    agent_goes_offline = (
        is_.ACTIVE.to.itself(cond=[p.status_holds_capacity, g.is_present])
        | is_.ACTIVE.to(is_.WAITING, cond=[g.is_owner, g.is_alone], unless=p.status_holds_capacity)
        | is_.ACTIVE.to.itself(
            cond=[p.conferences_exist, g.is_owner], unless=p.status_holds_capacity
        )
        | is_.ACTIVE.to.itself(cond=[p.conferences_exist, g.is_involved])
        | is_.WAITING.to.itself(
            cond=[p.waiting_may_be_staffed, p.status_holds_capacity, g.is_present]
        )
        | is_.WAITING.to.itself(cond=[p.waiting_may_be_staffed, g.is_transfer_recipient])
        | is_.WAITING.to.itself(cond=[p.waiting_may_be_staffed, g.is_involved])
        | is_.PAUSED.to.itself(cond=g.is_owner)
    )
    customer_ends = (
        is_.NEW.to(is_.ENDED, cond=p.customer_may_end)
        | is_.CONSENT.to(is_.ENDED, cond=p.customer_may_end)
        | is_.WAITING.to(is_.ENDED, cond=p.customer_may_end)
        | is_.ACTIVE.to(is_.ENDED, cond=p.customer_may_end)
        | is_.INACTIVE.to(is_.ENDED, cond=p.customer_may_end)
        | is_.PAUSED.to(is_.ENDED, cond=p.customer_may_end)
    )
    agent_ends = (
        is_.NEW.to(is_.ENDED)
        | is_.CONSENT.to(is_.ENDED)
        | is_.WAITING.to(is_.ENDED, cond=g.may_be_ended)
        | is_.ACTIVE.to(is_.ENDED, cond=g.may_be_ended)
        | is_.INACTIVE.to(is_.ENDED)
        | is_.PAUSED.to(is_.ENDED)
    )
    thread_closes = (
        unopened.to(is_.ENDED, cond=p.closed_thread_opens)
        | unopened.to.itself()
        | is_.NEW.to(is_.ENDED)
        | is_.CONSENT.to(is_.ENDED)
        | is_.WAITING.to(is_.ENDED)
        | is_.ACTIVE.to(is_.ENDED)
        | is_.INACTIVE.to(is_.ENDED)
        | is_.PAUSED.to(is_.ENDED)
    )
    record_fails = (
        unopened.to(is_.ERROR, cond=p.has_error_status)
        | is_.NEW.to(is_.ERROR, cond=p.has_error_status)
        | is_.CONSENT.to(is_.ERROR, cond=p.has_error_status)
        | is_.WAITING.to(is_.ERROR, cond=p.has_error_status)
        | is_.ACTIVE.to(is_.ERROR, cond=p.has_error_status)
        | is_.INACTIVE.to(is_.ERROR, cond=p.has_error_status)
        | is_.PAUSED.to(is_.ERROR, cond=p.has_error_status)
    )
    inactive_expires = is_.INACTIVE.to(is_.ENDED)
    inactive_ends_early = is_.INACTIVE.to(is_.ENDED, cond=p.inactive_ends_early)
    outbound_lapses = is_.NEW.to(
        is_.ENDED, cond=[p.outbound_lapses, g.is_business_initiated], unless=g.has_inquiry
    )
    customer_is_idle = is_.ACTIVE.to(
        is_.INACTIVE, cond=[p.idle_inactivates, g.owner_is_human]
    ) | is_.ACTIVE.to(is_.ENDED, cond=[p.idle_ends, g.owner_is_human])


TIMED = frozenset(
    {"inactive_expires", "inactive_ends_early", "outbound_lapses", "customer_is_idle"}
)
"""The triggers that no command pulls, but the clock."""

CHART_RULINGS: Rulings = {
    ("customer_writes", UNOPENED, S.NEW): r.OPENS_NEW,
    ("customer_writes", UNOPENED, S.WAITING): r.OPENS_WAITING,
    ("customer_writes", S.NEW, S.ACTIVE): r.REPLY_SAME_AGENT,
    ("customer_writes", S.NEW, S.WAITING): r.REPLY_ROUTES,
    ("customer_writes", S.NEW, S.ENDED, p.reply_opens_anew): r.REPLY_OPENS_ANEW,
    ("customer_writes", S.NEW, S.ENDED): r.LATE_REPLY_ENDS,
    ("customer_writes", S.CONSENT, S.WAITING): r.CONSENT_REACHED,
    ("customer_writes", S.INACTIVE, S.ACTIVE): r.RESUME_SAME_AGENT,
    ("customer_writes", S.INACTIVE, S.WAITING): r.RESUME,
    ("customer_writes", None, None): r.MESSAGE_KEPT,
    ("customer_writes_unconsented", UNOPENED, S.CONSENT): r.OPENS_CONSENT,
    ("customer_writes_unconsented", UNOPENED, S.NEW): r.OPENS_NEW,
    ("customer_writes_unconsented", UNOPENED, S.WAITING): r.OPENS_WAITING,
    ("customer_writes_unconsented", None, None): r.HELD_MESSAGE_KEPT,
    ("customer_sends_keyword", UNOPENED, S.CONSENT): r.OPENS_CONSENT,
    ("customer_sends_keyword", UNOPENED, S.NEW): r.OPENS_NEW,
    ("customer_sends_keyword", UNOPENED, S.WAITING): r.OPENS_WAITING,
    ("customer_sends_keyword", None, None): r.KEYWORD_MOVES_NOTHING,
    ("customer_consents", UNOPENED, S.CONSENT): r.OPENS_CONSENT,
    ("customer_consents", UNOPENED, S.NEW): r.OPENS_NEW,
    ("customer_consents", UNOPENED, S.WAITING): r.OPENS_WAITING,
    ("customer_consents", S.CONSENT, S.WAITING): r.CONSENT_REACHED,
    ("customer_consents", None, None): r.KEYWORD_MOVES_NOTHING,
    ("customer_opts_out", UNOPENED, S.ENDED): r.OPT_OUT_OPENS_ENDED,
    ("customer_opts_out", UNOPENED, UNOPENED): r.OPT_OUT_OPENS_NOTHING,
    ("customer_opts_out", None, S.ENDED): r.OPT_OUT_ENDS,
    ("customer_opts_out", None, None): r.OPT_OUT_KEEPS,
    ("agent_writes", UNOPENED, S.NEW): r.OPENS_OUTBOUND,
    ("agent_writes", None, None): r.AGENT_WRITES,
    ("automation_writes", UNOPENED, S.NEW): r.OPENS_OUTBOUND,
    ("automation_writes", None, None): r.AUTOMATION_WRITES,
    ("automation_writes_once", UNOPENED, S.ENDED): r.AUTOMATION_ENDS,
    ("automation_writes_once", None, None): r.AUTOMATION_WRITES,
    ("routing_begins", None, None): r.ROUTING_BEGINS,
    ("agent_accepts", None, None): r.ACCEPT,
    ("agent_marks_inactive", None, None): r.MARK_INACTIVE,
    ("agent_pauses", None, None): r.PAUSE,
    ("agent_unpauses", None, None): r.UNPAUSE,
    ("agent_closes_tab", None, None): r.TAB_CLOSED,
    ("agent_transfers", None, None): r.TRANSFER_WAITS,
    ("agent_invites", None, None): r.INVITE,
    ("agent_joins", None, None): r.JOIN,
    ("agent_declines", None, None): r.DECLINE,
    ("agent_leaves", None, None): r.LEAVE,
    ("agent_raises_flag", None, None): r.RAISE_FLAG,
    ("flag_is_lowered", None, None): r.LOWER_FLAG,
    ("agent_whispers", None, None): r.AGENT_WHISPERS,
    ("supervisor_whispers", None, None): r.SUPERVISOR_WHISPERS,
    ("agent_goes_offline", S.ACTIVE, S.ACTIVE, p.status_holds_capacity): r.AGENT_OFFLINE_KEEPS,
    ("agent_goes_offline", S.ACTIVE, S.WAITING): r.AGENT_OFFLINE,
    ("agent_goes_offline", S.ACTIVE, S.ACTIVE, g.is_owner): r.OFFLINE_SUCCESSION,
    ("agent_goes_offline", S.PAUSED, S.PAUSED): r.AGENT_OFFLINE_KEEPS,
    ("agent_goes_offline", S.WAITING, S.WAITING, p.status_holds_capacity): r.AGENT_OFFLINE_KEEPS,
    ("agent_goes_offline", S.WAITING, S.WAITING, g.is_transfer_recipient): r.RECIPIENT_GONE,
    ("agent_goes_offline", None, None): r.OFFLINE_LEAVES,
    ("customer_ends", None, None): r.CUSTOMER_ENDS,
    ("agent_ends", None, None): r.AGENT_ENDS,
    ("record_fails", None, None): r.RECORD_FAILS,
    ("inactive_expires", None, None): r.INACTIVE_EXPIRES,
    ("inactive_ends_early", None, None): r.INACTIVE_ENDS_EARLY,
    ("outbound_lapses", None, None): r.OUTBOUND_LAPSES,
    ("customer_is_idle", None, S.INACTIVE): r.IDLE_INACTIVATES,
    ("customer_is_idle", None, S.ENDED): r.IDLE_ENDS,
    ("thread_closes", UNOPENED, S.ENDED): r.CLOSED_THREAD_OPENS_ENDED,
    ("thread_closes", UNOPENED, UNOPENED): r.CLOSED_THREAD_OPENS_NOTHING,
    ("thread_closes", None, None): r.THREAD_CLOSES,
}
"""Which rule stands behind each arrow."""

CHART_REFUSALS: Mapping[Guard, Reason] = {
    g.is_owner: r.NOT_THE_OWNER,
    g.agent_is_online: r.AGENT_NOT_ONLINE,
    g.has_inquiry: r.NOTHING_TO_ROUTE,
    g.is_business_initiated: r.CUSTOMER_OPENED,
    g.is_opener: r.NOT_THE_OWNER,
    g.may_write_again: r.NOT_THE_OWNER,
    g.is_present: r.NOT_PRESENT,
    g.is_not_present: r.ALREADY_PRESENT,
    g.is_not_awaited: r.ACCEPT_INSTEAD,
    g.agents_are_present: r.NOBODY_PRESENT,
    g.is_participant: r.NOT_PRESENT,
    g.is_involved: r.NOT_PRESENT,
    g.is_alone: r.OTHERS_PRESENT,
    g.may_be_ended: r.OTHERS_PRESENT,
    g.may_leave: r.LAST_MUST_END,
    g.may_accept: r.NOT_FOR_THIS_AGENT,
    g.is_invited: r.NOT_INVITED,
    g.is_invited_by_name: r.NOT_INVITED,
    g.is_flagged: r.NO_FLAG,
    g.is_not_flagged: r.ALREADY_FLAGGED,
    g.recipient_is_supported: r.RECIPIENT_UNSUPPORTED,
    g.recipient_is_elsewhere: r.RECIPIENT_PRESENT,
    g.recipient_is_online: r.RECIPIENT_OFFLINE,
    g.recipient_is_inside: r.INVITE_INSIDE_ONLY,
    g.recipient_is_not_invited: r.ALREADY_INVITED,
    g.external_leaves_nobody: r.EXTERNAL_FROM_CONFERENCE,
    p.transfers_exist: r.TRANSFER_UNSUPPORTED,
    p.conferences_exist: r.CONFERENCE_UNSUPPORTED,
    p.flags_exist: r.FLAGS_UNSUPPORTED,
    p.whispers_exist: r.WHISPERS_UNSUPPORTED,
    p.automation_may_end_at_once: r.AUTOMATION_MUST_STAY,
    p.can_be_accepted_when_new: r.ACCEPT_NEEDS_ROUTING,
    p.business_may_open: r.OUTBOUND_UNSUPPORTED,
    p.automation_may_open: r.TRIGGERED_UNSUPPORTED,
    p.can_be_inactive: r.INACTIVE_UNSUPPORTED,
    p.can_be_paused: r.PAUSE_UNSUPPORTED,
    p.has_error_status: r.ERROR_UNSUPPORTED,
    p.customer_may_end: r.CUSTOMER_CANNOT_END,
    p.waiting_may_be_staffed: r.NOT_IN_THIS_STATUS,
    p.outbound_lapses: r.NOT_IN_THIS_STATUS,
    p.inactive_ends_early: r.NOT_IN_THIS_STATUS,
    p.idle_ends: r.NOT_IN_THIS_STATUS,
    g.owner_is_human: r.ONLY_AGENTS,
}
"""What each guard says when it refuses."""
