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
    status = States.from_enum(S, initial=None, final=[S.ENDED, S.ERROR])
    new, waiting, active = status.NEW, status.WAITING, status.ACTIVE
    consent, inactive, paused = status.CONSENT, status.INACTIVE, status.PAUSED
    ended, error = status.ENDED, status.ERROR

    customer_writes = (
        unopened.to(new, cond=g.is_standard)
        | unopened.to(waiting)
        | new.to(waiting, cond=[g.is_business_initiated, g.reply_arrives_in_time])
        | new.to(ended, cond=g.is_business_initiated)
        | new.to.itself()
        | consent.to(waiting)
        | waiting.to.itself()
        | active.to.itself()
        | inactive.to(active, cond=g.status_holds_capacity)
        | inactive.to(waiting)
        | paused.to.itself()
    )
    customer_writes_unconsented = (
        unopened.to(consent, cond=g.has_consent_status)
        | unopened.to(new, cond=g.is_standard)
        | unopened.to(waiting)
        | new.to.itself()
        | consent.to.itself()
        | waiting.to.itself()
        | active.to.itself()
        | inactive.to.itself()
        | paused.to.itself()
    )
    customer_sends_keyword = (
        unopened.to(consent, cond=g.has_consent_status)
        | unopened.to(new, cond=g.is_standard)
        | unopened.to(waiting)
        | new.to.itself()
        | consent.to.itself()
        | waiting.to.itself()
        | active.to.itself()
        | inactive.to.itself()
        | paused.to.itself()
    )
    customer_consents = (
        unopened.to(consent, cond=g.has_consent_status)
        | unopened.to(new, cond=g.is_standard)
        | unopened.to(waiting)
        | new.to.itself()
        | consent.to(waiting, cond=g.has_held_message)
        | consent.to.itself()
        | waiting.to.itself()
        | active.to.itself()
        | inactive.to.itself()
        | paused.to.itself()
    )
    customer_opts_out = (
        unopened.to(ended, cond=g.opt_out_opens)
        | unopened.to.itself()
        | new.to(ended, cond=g.opt_out_closes)
        | new.to.itself()
        | consent.to(ended, cond=g.opt_out_closes)
        | consent.to.itself()
        | waiting.to(ended, cond=g.opt_out_closes)
        | waiting.to.itself()
        | active.to(ended, cond=g.opt_out_closes)
        | active.to.itself()
        | inactive.to(ended, cond=g.opt_out_closes)
        | inactive.to.itself()
        | paused.to(ended, cond=g.opt_out_closes)
        | paused.to.itself()
    )
    agent_writes = (
        unopened.to(new, cond=g.business_may_open)
        | new.to.itself(cond=g.is_business_initiated)
        | active.to.itself(cond=g.is_owner)
        | paused.to.itself(cond=g.is_owner)
    )
    automation_writes = (
        unopened.to(new, cond=g.automation_may_open)
        | new.to.itself()
        | consent.to.itself()
        | waiting.to.itself()
        | active.to.itself()
        | inactive.to.itself()
        | paused.to.itself()
    )
    routing_begins = new.to(waiting, cond=g.has_inquiry)
    agent_accepts = new.to(
        active, cond=[g.can_be_accepted_when_new, g.has_inquiry, g.agent_is_online]
    ) | waiting.to(active, cond=g.agent_is_online)
    agent_marks_inactive = active.to(inactive, cond=[g.can_be_inactive, g.is_owner])
    agent_pauses = active.to(paused, cond=[g.can_be_paused, g.is_owner])
    agent_unpauses = paused.to(active, cond=g.is_owner)
    agent_goes_offline = (
        active.to.itself(cond=[g.status_holds_capacity, g.is_owner])
        | active.to(waiting, cond=g.is_owner)
        | paused.to.itself(cond=g.is_owner)
    )
    customer_ends = (
        new.to(ended, cond=g.customer_may_end)
        | consent.to(ended, cond=g.customer_may_end)
        | waiting.to(ended, cond=g.customer_may_end)
        | active.to(ended, cond=g.customer_may_end)
        | inactive.to(ended, cond=g.customer_may_end)
        | paused.to(ended, cond=g.customer_may_end)
    )
    agent_ends = ended.from_(new, consent, waiting, active, inactive, paused)
    record_fails = (
        unopened.to(error, cond=g.has_error_status)
        | new.to(error, cond=g.has_error_status)
        | consent.to(error, cond=g.has_error_status)
        | waiting.to(error, cond=g.has_error_status)
        | active.to(error, cond=g.has_error_status)
        | inactive.to(error, cond=g.has_error_status)
        | paused.to(error, cond=g.has_error_status)
    )
    inactive_expires = inactive.to(ended)
    outbound_lapses = new.to(ended, cond=[g.outbound_lapses, g.is_business_initiated])


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
