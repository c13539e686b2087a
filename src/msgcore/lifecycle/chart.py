"""The session's state chart: the public, drawable declaration of its life.

`unopened` stands for 'no session yet'. Alternatives are tried in the order in which they
are written. Everything that decides is in `guards`; every arrow has a rule in `reasons`.

Guide: Lifecycle of a Messaging Session.
"""

from collections.abc import Mapping

from msgcore.chart import Guard, Rulings, State, StateMachine, States
from msgcore.lifecycle import guards as g
from msgcore.lifecycle import reasons as r
from msgcore.rules import Reason
from msgcore.vocabulary import SessionStatus as S

__all__ = ["CHART_REFUSALS", "CHART_RULINGS", "UNOPENED", "SessionChart"]

UNOPENED = "unopened"
"""The start of the chart: there is no session yet."""


class SessionChart(StateMachine):
    """A messaging session, for every platform and preset at once."""

    unopened = State(initial=True, value=UNOPENED)
    is_ = States.from_enum(S, initial=None, final=[S.ENDED, S.ERROR])

    customer_writes = (
        unopened.to(is_.NEW, cond=g.is_standard)
        | unopened.to(is_.WAITING)
        | is_.NEW.to(is_.WAITING, cond=[g.is_business_initiated, g.reply_arrives_in_time])
        | is_.NEW.to(is_.ENDED, cond=g.is_business_initiated)
        | is_.NEW.to.itself()
        | is_.CONSENT.to(is_.WAITING)
        | is_.WAITING.to.itself()
        | is_.ACTIVE.to.itself()
        | is_.INACTIVE.to(is_.ACTIVE, cond=g.status_holds_capacity)
        | is_.INACTIVE.to(is_.WAITING)
        | is_.PAUSED.to.itself()
    )
    customer_writes_unconsented = (
        unopened.to(is_.CONSENT, cond=g.has_consent_status)
        | unopened.to(is_.NEW, cond=g.is_standard)
        | unopened.to(is_.WAITING)
        | is_.NEW.to.itself()
        | is_.CONSENT.to.itself()
        | is_.WAITING.to.itself()
        | is_.ACTIVE.to.itself()
        | is_.INACTIVE.to.itself()
        | is_.PAUSED.to.itself()
    )
    customer_sends_keyword = (
        unopened.to(is_.CONSENT, cond=g.has_consent_status)
        | unopened.to(is_.NEW, cond=g.is_standard)
        | unopened.to(is_.WAITING)
        | is_.NEW.to.itself()
        | is_.CONSENT.to.itself()
        | is_.WAITING.to.itself()
        | is_.ACTIVE.to.itself()
        | is_.INACTIVE.to.itself()
        | is_.PAUSED.to.itself()
    )
    customer_consents = (
        unopened.to(is_.CONSENT, cond=g.has_consent_status)
        | unopened.to(is_.NEW, cond=g.is_standard)
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
        unopened.to(is_.ENDED, cond=g.opt_out_opens)
        | unopened.to.itself()
        | is_.NEW.to(is_.ENDED, cond=g.opt_out_closes)
        | is_.NEW.to.itself()
        | is_.CONSENT.to(is_.ENDED, cond=g.opt_out_closes)
        | is_.CONSENT.to.itself()
        | is_.WAITING.to(is_.ENDED, cond=g.opt_out_closes)
        | is_.WAITING.to.itself()
        | is_.ACTIVE.to(is_.ENDED, cond=g.opt_out_closes)
        | is_.ACTIVE.to.itself()
        | is_.INACTIVE.to(is_.ENDED, cond=g.opt_out_closes)
        | is_.INACTIVE.to.itself()
        | is_.PAUSED.to(is_.ENDED, cond=g.opt_out_closes)
        | is_.PAUSED.to.itself()
    )
    agent_writes = (
        unopened.to(is_.NEW, cond=g.business_may_open)
        | is_.NEW.to.itself(cond=g.is_business_initiated)
        | is_.ACTIVE.to.itself(cond=g.is_owner)
        | is_.PAUSED.to.itself(cond=g.is_owner)
    )
    automation_writes = (
        unopened.to(is_.NEW, cond=g.automation_may_open)
        | is_.NEW.to.itself()
        | is_.CONSENT.to.itself()
        | is_.WAITING.to.itself()
        | is_.ACTIVE.to.itself()
        | is_.INACTIVE.to.itself()
        | is_.PAUSED.to.itself()
    )
    routing_begins = is_.NEW.to(is_.WAITING, cond=g.has_inquiry)
    agent_accepts = is_.NEW.to(
        is_.ACTIVE, cond=[g.can_be_accepted_when_new, g.has_inquiry, g.agent_is_online]
    ) | is_.WAITING.to(is_.ACTIVE, cond=g.agent_is_online)
    agent_marks_inactive = is_.ACTIVE.to(is_.INACTIVE, cond=[g.can_be_inactive, g.is_owner])
    agent_pauses = is_.ACTIVE.to(is_.PAUSED, cond=[g.can_be_paused, g.is_owner])
    agent_unpauses = is_.PAUSED.to(is_.ACTIVE, cond=g.is_owner)
    agent_goes_offline = (
        is_.ACTIVE.to.itself(cond=[g.status_holds_capacity, g.is_owner])
        | is_.ACTIVE.to(is_.WAITING, cond=g.is_owner)
        | is_.PAUSED.to.itself(cond=g.is_owner)
    )
    customer_ends = (
        is_.NEW.to(is_.ENDED, cond=g.customer_may_end)
        | is_.CONSENT.to(is_.ENDED, cond=g.customer_may_end)
        | is_.WAITING.to(is_.ENDED, cond=g.customer_may_end)
        | is_.ACTIVE.to(is_.ENDED, cond=g.customer_may_end)
        | is_.INACTIVE.to(is_.ENDED, cond=g.customer_may_end)
        | is_.PAUSED.to(is_.ENDED, cond=g.customer_may_end)
    )
    agent_ends = is_.ENDED.from_(
        is_.NEW, is_.CONSENT, is_.WAITING, is_.ACTIVE, is_.INACTIVE, is_.PAUSED
    )
    record_fails = (
        unopened.to(is_.ERROR, cond=g.has_error_status)
        | is_.NEW.to(is_.ERROR, cond=g.has_error_status)
        | is_.CONSENT.to(is_.ERROR, cond=g.has_error_status)
        | is_.WAITING.to(is_.ERROR, cond=g.has_error_status)
        | is_.ACTIVE.to(is_.ERROR, cond=g.has_error_status)
        | is_.INACTIVE.to(is_.ERROR, cond=g.has_error_status)
        | is_.PAUSED.to(is_.ERROR, cond=g.has_error_status)
    )
    inactive_expires = is_.INACTIVE.to(is_.ENDED)
    outbound_lapses = is_.NEW.to(
        is_.ENDED, cond=[g.outbound_lapses, g.is_business_initiated], unless=g.has_inquiry
    )


CHART_RULINGS: Rulings = {
    ("customer_writes", UNOPENED, S.NEW): r.OPENS_NEW,
    ("customer_writes", UNOPENED, S.WAITING): r.OPENS_WAITING,
    ("customer_writes", S.NEW, S.WAITING): r.REPLY_ROUTES,
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
    ("routing_begins", None, None): r.ROUTING_BEGINS,
    ("agent_accepts", None, None): r.ACCEPT,
    ("agent_marks_inactive", None, None): r.MARK_INACTIVE,
    ("agent_pauses", None, None): r.PAUSE,
    ("agent_unpauses", None, None): r.UNPAUSE,
    ("agent_goes_offline", S.ACTIVE, S.WAITING): r.AGENT_OFFLINE,
    ("agent_goes_offline", None, None): r.AGENT_OFFLINE_KEEPS,
    ("customer_ends", None, None): r.CUSTOMER_ENDS,
    ("agent_ends", None, None): r.AGENT_ENDS,
    ("record_fails", None, None): r.RECORD_FAILS,
    ("inactive_expires", None, None): r.INACTIVE_EXPIRES,
    ("outbound_lapses", None, None): r.OUTBOUND_LAPSES,
}
"""Which rule stands behind each arrow."""

CHART_REFUSALS: Mapping[Guard, Reason] = {
    g.is_owner: r.NOT_THE_OWNER,
    g.agent_is_online: r.AGENT_NOT_ONLINE,
    g.has_inquiry: r.NOTHING_TO_ROUTE,
    g.is_business_initiated: r.CUSTOMER_OPENED,
    g.can_be_accepted_when_new: r.ACCEPT_NEEDS_ROUTING,
    g.business_may_open: r.OUTBOUND_UNSUPPORTED,
    g.automation_may_open: r.TRIGGERED_UNSUPPORTED,
    g.can_be_inactive: r.INACTIVE_UNSUPPORTED,
    g.can_be_paused: r.PAUSE_UNSUPPORTED,
    g.has_error_status: r.ERROR_UNSUPPORTED,
    g.customer_may_end: r.CUSTOMER_CANNOT_END,
    g.outbound_lapses: r.NOT_IN_THIS_STATUS,
}
"""What each guard says when it refuses."""
