"""What each event changes in a session, besides its status, revision and times.

Every function takes a session and an event that follows, and returns the fields that are
new. The events do not overlap: what one changes is not changed again.
"""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from msgcore.lifecycle import events as e
from msgcore.lifecycle.recipient import Recipient, agent_named
from msgcore.lifecycle.session import OVER, Ending, Inquiry, Session, Times, WaitReason
from msgcore.lifecycle.staffing import (
    NOBODY,
    NOTHING_PENDING,
    Invitation,
    Pending,
    Staffing,
    Transfer,
)
from msgcore.values import copier
from msgcore.vocabulary import Actor, EndReason, Initiator, Origin, SessionStatus

__all__ = ["CHANGES", "opened"]

_Changes = dict[str, Any]

_next_staffing = copier(Staffing)


# What opens a session


def opened(event: e.SessionEvent) -> Session | None:
    """Return the session that an event opens; None where it opens none."""
    if event.revision != 1 or not isinstance(event, e.Opened | e.Failed):
        return None
    wrote = isinstance(event, e.Opened) and event.origin not in _WITHOUT_MESSAGE
    by_customer = event.initiator is Initiator.CUSTOMER
    return Session(
        id=event.session,
        status=event.status,
        revision=1,
        initiator=event.initiator,
        origin=event.origin,
        inquiry=event.inquiry if isinstance(event, e.Opened) else Inquiry.NONE,
        times=Times(
            opened_at=event.at,
            changed_at=event.at,
            touched_at=event.at,
            customer_at=event.at if wrote and by_customer else None,
            business_at=event.at if wrote and not by_customer else None,
        ),
        staffing=Staffing(preferred=event.agent) if isinstance(event, e.Opened) else NOBODY,
        wait=WaitReason.ROUTED if event.status is SessionStatus.WAITING else None,
        ending=_ending(event) if event.status in OVER else None,
        commands=(event.command,) if event.command else (),
    )


_WITHOUT_MESSAGE = frozenset({Origin.CONVERSATION_CLOSE, Origin.CONVERSATION_CONTROL_LOST})
"""The origins of sessions in which nobody wrote anything."""


def _ending(event: e.Opened | e.Failed) -> Ending:
    if isinstance(event, e.Failed):
        return Ending(by=Actor.SYSTEM, cause=event.cause)
    by, reason = _ENDED_AT_ONCE[event.origin]
    return Ending(by=by, reason=reason)


_ENDED_AT_ONCE: Mapping[Origin, tuple[Actor, EndReason]] = {
    Origin.OPT_OUT: (Actor.CUSTOMER, EndReason.OPTED_OUT),
    Origin.CONVERSATION_CLOSE: (Actor.CUSTOMER, EndReason.THREAD_CLOSED),
    Origin.CONVERSATION_CONTROL_LOST: (Actor.SYSTEM, EndReason.CONTROL_LOST),
    Origin.TRIGGERED_OUTBOUND: (Actor.SYSTEM, EndReason.SENT_ONCE),
}
"""How a session ended that was over as soon as it was opened."""


# Who has it


def _accepted(session: Session, event: e.Accepted) -> _Changes:
    """Whoever had it is out; who has it now is not invited any more."""
    stay = session.staffing.participants if event.participants_stay else ()
    pending = NOTHING_PENDING
    if session.pending.invitations:
        pending = Pending(invitations=_without(session.pending, agent_named(event.agent)))
    return {
        "staffing": Staffing(owner=event.agent, bot=event.bot, participants=stay),
        "pending": pending,
        "wait": None,
    }


def _marked_inactive(_: Session, event: e.MarkedInactive) -> _Changes:
    return {"staffing": Staffing(preferred=event.agent), "pending": NOTHING_PENDING}


def _resumed(_: Session, event: e.Resumed) -> _Changes:
    return {
        "staffing": Staffing(owner=event.agent),
        "inquiry": Inquiry.READY,
        "wait": None if event.agent else WaitReason.RESUMED,
    }


def _requeued(_: Session, __: e.Requeued) -> _Changes:
    return {"staffing": NOBODY, "pending": NOTHING_PENDING, "wait": WaitReason.AGENT_GONE}


def _over(_: Session, event: e.Ended | e.Failed) -> _Changes:
    ending = (
        Ending(by=event.by, reason=event.reason)
        if isinstance(event, e.Ended)
        else Ending(by=Actor.SYSTEM, cause=event.cause)
    )
    return {
        "staffing": NOBODY,
        "pending": NOTHING_PENDING,
        "wait": None,
        "flagged_by": "",
        "ending": ending,
    }


# Transfers


def _transfer_requested(session: Session, event: e.TransferRequested) -> _Changes:
    """The recipient, if invited, is to accept the session, not to join it."""
    staffing = session.staffing
    if event.released:
        staffing = Staffing(participants=staffing.participants)
    return {
        "staffing": staffing,
        "pending": Pending(
            transfer=Transfer(to=event.to, by=event.agent, at=event.at),
            invitations=_without(session.pending, event.to) if staffing.present else (),
        ),
        "wait": WaitReason.TRANSFERRED,
    }


def _recipient_gone(session: Session, _: e.RecipientGone) -> _Changes:
    transfer = session.pending.transfer
    if transfer is None:  # such an event does not follow
        return {}
    for_anyone = attrs.evolve(transfer, to=None)
    return {"pending": Pending(transfer=for_anyone, invitations=session.pending.invitations)}


# Conferences


def _without(pending: Pending, *answered: Recipient) -> tuple[Invitation, ...]:
    return tuple(invitation for invitation in pending.invitations if invitation.to not in answered)


def _invited(session: Session, event: e.Invited) -> _Changes:
    invitation = Invitation(to=event.to, by=event.agent, at=event.at)
    return {"pending": Pending(invitations=(*session.pending.invitations, invitation))}


def _joined(session: Session, event: e.Joined) -> _Changes:
    staffing, pending = session.staffing, session.pending
    rest = _without(pending, event.invited_as, agent_named(event.agent))
    return {
        "staffing": _next_staffing(staffing, participants=(*staffing.participants, event.agent)),
        "pending": Pending(transfer=pending.transfer, invitations=rest),
    }


def _declined(session: Session, event: e.Declined) -> _Changes:
    pending = session.pending
    rest = _without(pending, agent_named(event.agent))
    return {"pending": Pending(transfer=pending.transfer, invitations=rest)}


def _left(session: Session, event: e.Left) -> _Changes:
    staffing, pending = session.staffing, session.pending
    leavers = {event.agent, event.successor}
    rest = tuple(agent for agent in staffing.participants if agent not in leavers)
    if event.agent == staffing.owner:
        staffing = Staffing(owner=event.successor, participants=rest)
    else:
        staffing = _next_staffing(staffing, participants=rest)
    if not staffing.present:
        pending = Pending(transfer=pending.transfer)
    return {"staffing": staffing, "pending": pending}


def _tab_closed(session: Session, _: e.TabClosed) -> _Changes:
    return {"staffing": _next_staffing(session.staffing, tab_closed=True)}


def _unchanged(_: Session, __: e.SessionEvent) -> _Changes:
    return {}


CHANGES: Mapping[type[Any], Callable[[Session, Any], _Changes]] = {
    e.Routed: lambda _, event: {"inquiry": Inquiry.READY, "wait": event.wait},
    e.Accepted: _accepted,
    e.MarkedInactive: _marked_inactive,
    e.Resumed: _resumed,
    e.Requeued: _requeued,
    e.TransferRequested: _transfer_requested,
    e.RecipientGone: _recipient_gone,
    e.Invited: _invited,
    e.Joined: _joined,
    e.Declined: _declined,
    e.Left: _left,
    e.TabClosed: _tab_closed,
    e.FlagRaised: lambda _, event: {"flagged_by": event.agent},
    e.FlagLowered: lambda _, __: {"flagged_by": ""},
    e.Whispered: _unchanged,
    e.Paused: lambda _, __: {"pending": NOTHING_PENDING},
    e.Unpaused: _unchanged,
    e.Ended: _over,
    e.Failed: _over,
}
"""What each event changes; messages have a path of their own in `evolve`."""
