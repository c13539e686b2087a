"""Any session, any event and any command that can be made, whether they make sense or not."""

from datetime import datetime
from typing import Any

import attrs
from hypothesis import strategies as st
from tests.lifecycle.lives import COMMANDS, RECIPIENTS
from tests.lifecycle.world import ANA, BO, CY, HOUR, MICROSECOND, T0, session_in

from msgcore.lifecycle import (
    OVER,
    Command,
    Ending,
    Inquiry,
    Invitation,
    Opened,
    Pending,
    Recipient,
    RecipientKind,
    Resumed,
    Session,
    SessionEvent,
    Staffing,
    Times,
    Transfer,
    WaitReason,
)
from msgcore.lifecycle.events import ENDED_AT_ONCE
from msgcore.lifecycle.recipient import agent_named
from msgcore.lifecycle.session import OWNED
from msgcore.vocabulary import Actor, EndReason, Initiator, Origin, SessionStatus

__all__ = ["EVENT_KINDS", "commands", "events", "meetings", "sessions"]

EVENT_KINDS: tuple[type[Any], ...] = SessionEvent.__args__

AGENTS = st.sampled_from((ANA, BO, CY))
NAMES = st.sampled_from(("", ANA, BO))
INSTANTS = st.timedeltas(-2 * HOUR, 2 * HOUR).map(lambda after: T0 + after)
STATUSES = st.sampled_from(SessionStatus)

FIELDS: dict[str, st.SearchStrategy[Any]] = {
    "session": st.sampled_from(("c:1",) * 7 + ("c:2",)),
    "revision": st.sampled_from((4,) * 6 + (1, 9)),
    "at": st.just(T0 + 3 * HOUR) | INSTANTS,
    "rule": st.just("lifecycle.accept"),
    "policy": st.just("documented"),
    "command": st.sampled_from(("", "m1")),
    "by": st.sampled_from(Actor),
    "inquiry": st.sampled_from(Inquiry),
    "initiator": st.sampled_from(Initiator),
    "origin": st.sampled_from(Origin),
    "reason": st.sampled_from(EndReason),
    "cause": st.just("a field is missing"),
    "bot": st.booleans(),
    "wait": st.sampled_from((WaitReason.ROUTED, WaitReason.REPLY)),
    "participants_stay": st.booleans(),
    "released": st.booleans(),
    "to": st.sampled_from(RECIPIENTS),
    "invited_as": st.sampled_from(RECIPIENTS),
    "successor": st.sampled_from(("", ANA, CY)),
    "agent": AGENTS,
}


def _by_name(statuses: frozenset[SessionStatus]) -> st.SearchStrategy[SessionStatus]:
    return st.sampled_from(sorted(statuses, key=lambda status: str(status.value)))


@st.composite
def events(draw: st.DrawFn) -> SessionEvent:
    """Draw any event that can be made."""
    kind = draw(st.sampled_from(EVENT_KINDS))
    status = draw(_by_name(kind.statuses))
    names = [field.name for field in attrs.fields(kind) if field.name != "status"]
    values = {name: draw(FIELDS[name]) for name in names}
    if kind is Resumed and status is not SessionStatus.ACTIVE:
        values["agent"] = ""
    if kind is Opened:
        values["agent"] = draw(NAMES)
        if status is SessionStatus.ENDED:
            values["origin"] = draw(st.sampled_from(sorted(ENDED_AT_ONCE, key=str)))
    event: SessionEvent = kind(status=status, **values)
    return event


@st.composite
def sessions(draw: st.DrawFn, statuses: st.SearchStrategy[SessionStatus] = STATUSES) -> Session:
    """Draw any session that can be made, at its third revision."""
    status = draw(statuses)
    wait = draw(st.sampled_from(WaitReason)) if status is SessionStatus.WAITING else None
    staffing = _staffing(draw, status, wait)
    return session_in(
        status,
        initiator=draw(FIELDS["initiator"]),
        origin=draw(FIELDS["origin"]),
        inquiry=draw(FIELDS["inquiry"]),
        times=_times(draw),
        wait=wait,
        staffing=staffing,
        pending=_pending(draw, status, wait, staffing.present),
        flagged_by=draw(NAMES),
        ending={
            SessionStatus.ENDED: Ending(by=draw(FIELDS["by"]), reason=draw(FIELDS["reason"])),
            SessionStatus.ERROR: Ending(by=Actor.SYSTEM, cause="a field is missing"),
        }.get(status),
        commands=draw(st.sampled_from(((), ("m0",), tuple(f"m{n}" for n in range(2, 34))))),
    )


def _times(draw: st.DrawFn) -> Times:
    opened, changed, touched = sorted(draw(st.tuples(INSTANTS, INSTANTS, INSTANTS)))

    def within() -> datetime | None:
        return draw(st.none() | st.sampled_from((opened, changed, touched)))

    return Times(
        opened_at=opened,
        changed_at=changed,
        touched_at=touched,
        customer_at=within(),
        business_at=within(),
        answered_at=within(),
        agent_at=within(),
    )


def _staffing(draw: st.DrawFn, status: SessionStatus, wait: WaitReason | None) -> Staffing:
    in_transfer = wait is WaitReason.TRANSFERRED
    owner = draw(AGENTS) if status in OWNED or (in_transfer and draw(st.booleans())) else ""
    others: tuple[str, ...] = ()
    if owner or in_transfer:
        rest = [agent for agent in (ANA, BO, CY) if agent != owner]
        others = tuple(draw(st.lists(st.sampled_from(rest), unique=True, max_size=2)))
    return Staffing(
        owner=owner,
        bot=bool(owner) and draw(st.booleans()),
        participants=others,
        preferred=draw(AGENTS if status is SessionStatus.INACTIVE else NAMES),
        tab_closed=bool(owner) and draw(st.booleans()),
    )


def _pending(
    draw: st.DrawFn, status: SessionStatus, wait: WaitReason | None, present: tuple[str, ...]
) -> Pending:
    taken = {agent_named(agent) for agent in present}
    transfer = None
    if wait is WaitReason.TRANSFERRED:
        recipients: list[Recipient | None] = [to for to in RECIPIENTS if to not in taken]
        to = draw(st.sampled_from([None, *recipients]))
        transfer = Transfer(to=to, by=draw(AGENTS), at=T0)
        taken |= {to} if to is not None and to.kind is RecipientKind.AGENT else set()
    invited: list[Recipient] = []
    if present and status is not SessionStatus.PAUSED:
        inside = [
            to for to in RECIPIENTS if to not in taken and to.kind is not RecipientKind.EXTERNAL
        ]
        invited = draw(st.lists(st.sampled_from(inside), unique=True, max_size=2))
    return Pending(
        transfer=transfer,
        invitations=tuple(Invitation(to=to, by=draw(AGENTS), at=T0) for to in invited),
    )


@st.composite
def meetings(draw: st.DrawFn) -> tuple[Session | None, SessionEvent]:
    """Draw an event and a session, more often than not in a status in which it can happen."""
    event = draw(events())
    if not event.sources or draw(st.integers(0, 9)) == 0:
        return draw(st.none() | sessions()), event
    fitting = _by_name(event.sources)
    if event.stays and draw(st.integers(0, 9)):
        fitting = st.just(event.status)
    return draw(sessions(fitting | fitting | STATUSES)), event


@st.composite
def commands(draw: st.DrawFn, session: Session) -> Command:
    """Draw any command at the time of a session's last event, or later."""
    make = draw(st.sampled_from(COMMANDS[draw(st.sampled_from(sorted(COMMANDS)))]))
    later = draw(st.sampled_from((0 * HOUR, MICROSECOND, HOUR, 25 * HOUR, 60 * HOUR)))
    return make("m1", session.times.touched_at + later)


def open_sessions() -> st.SearchStrategy[Session]:
    """Draw any session that is not over."""
    return sessions(_by_name(frozenset(SessionStatus) - OVER))
