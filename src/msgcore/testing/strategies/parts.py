"""What the walks draw at each step: an event of the chart, an instant, an id, who acts.

The strategies stand here ready made: a walk that made them anew at every step would spend
most of its time on that.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from operator import itemgetter
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st

from msgcore.lifecycle import (
    OVER,
    UNOPENED,
    Lifecycle,
    Recipient,
    RecipientKind,
    Session,
    next_deadline,
)
from msgcore.testing.strategies.moments import delays
from msgcore.vocabulary import ConsentLevel, ConsentSource

__all__ = [
    "AGENTS",
    "BOOLEANS",
    "CAUSES",
    "DELAYS",
    "LEVELS",
    "LOADS",
    "PRESENCE",
    "RECIPIENTS",
    "SOURCES",
    "SUPERVISORS",
    "draw_agent",
    "draw_arrival",
    "draw_event",
    "draw_id",
    "draw_recipient",
    "draw_seldom",
    "fill",
]

K = TypeVar("K", bound=attrs.AttrsInstance)

_NAMES = ("ana", "bo", "dot")
AGENTS = st.sampled_from(_NAMES)
"""The agents who are drawn."""

SUPERVISORS = st.just("sue")

_AGENTS = {name: Recipient(kind=RecipientKind.AGENT, name=name) for name in _NAMES}
_OTHERS = (
    Recipient(kind=RecipientKind.QUEUE, name="billing"),
    Recipient(kind=RecipientKind.FLOW, name="refunds"),
)
_OUTSIDE = Recipient(kind=RecipientKind.EXTERNAL, name="lab")
RECIPIENTS = st.sampled_from([*_AGENTS.values(), *_OTHERS, _OUTSIDE])
"""To whom sessions are drawn to go."""

CAUSES = st.sampled_from(["a trigger", "a trigger", "a mandatory field"])
"""What is drawn to fail."""

LEVELS = st.sampled_from([level for level in ConsentLevel if level is not ConsentLevel.NONE])
"""What is drawn to be declared."""

SOURCES = st.sampled_from(ConsentSource)
"""Where it is drawn to have been given."""

_EVERYBODY = st.just(frozenset(_NAMES))
PRESENCE = st.one_of(st.none(), _EVERYBODY, _EVERYBODY, st.frozensets(AGENTS))
"""Who is online; None for a host that does not track it."""

LOADS = st.sampled_from([(), (), (("bo", 100),), (("ana", 40), ("bo", 100), ("dot", 100))])
"""How loaded they are."""

BOOLEANS = st.booleans()
DELAYS = delays()

_TENTHS = st.integers(0, 9)


def draw_seldom(draw: st.DrawFn) -> bool:
    """Draw True one time in ten."""
    return draw(_TENTHS) == 9  # noqa: PLR2004 - the last of the ten


def draw_agent(draw: st.DrawFn, session: Session | None, event: str = "") -> str:
    """Draw who acts: mostly somebody who may, such as the owner of the session.

    Args:
        draw: Draws.
        session: The session; None where there is none.
        event: The event of the chart that the act makes happen; empty for any.
    """
    if session is None or draw_seldom(draw):
        return draw(AGENTS)
    able = tuple(_ABLE.get(event, _owner)(session))
    return draw(_one_of(able) if able else AGENTS)


def _owner(session: Session) -> Iterable[str]:
    staffing = session.staffing
    owner = staffing.owner or staffing.preferred
    return (owner,) if owner else ()


def _takers(session: Session) -> Iterable[str]:
    """Return for whom the session waits: the recipient of a transfer, else anybody else."""
    transfer = session.pending.transfer
    if transfer is not None and transfer.to is not None and transfer.to.kind in _PEOPLE:
        return [transfer.to.name]
    return _outsiders(session)


def _outsiders(session: Session) -> Iterable[str]:
    return [name for name in _NAMES if name not in session.staffing.present]


def _invited(session: Session) -> list[str]:
    asked = [invitation.to for invitation in session.pending.invitations]
    return [to.name for to in asked if to.kind is RecipientKind.AGENT]


_PEOPLE = frozenset({RecipientKind.AGENT, RecipientKind.EXTERNAL})

_ABLE: Mapping[str, Callable[[Session], Iterable[str]]] = {
    "agent_accepts": _takers,
    "agent_joins": lambda session: _invited(session) or _outsiders(session),
    "agent_declines": _invited,
    "agent_leaves": lambda session: session.staffing.present,
    "agent_goes_offline": lambda session: session.involved,
    "agent_writes": lambda session: session.staffing.present or _owner(session),
    "agent_whispers": lambda session: session.staffing.present,
    "agent_raises_flag": lambda session: session.staffing.present,
    "agent_invites": lambda session: session.staffing.present,
}
"""Who may act; only the owner, where nobody else is named."""


def draw_recipient(draw: st.DrawFn, session: Session | None) -> Recipient:
    """Draw to whom a session may go: mostly to somebody inside who is not in it."""
    if session is None or draw_seldom(draw):
        return draw(RECIPIENTS)
    agents = (_AGENTS[name] for name in _outsiders(session))
    return draw(st.sampled_from([*agents, *_OTHERS]))


def draw_id(draw: st.DrawFn, new: str, known: Sequence[str]) -> str:
    """Draw an id: mostly the new one, seldom one that is known already."""
    return draw(st.sampled_from(known)) if known and draw_seldom(draw) else new


def draw_event(draw: st.DrawFn, lifecycle: Lifecycle, session: Session | None) -> str:
    """Draw an event of the chart for which the compiled table has an arrow.

    Those that lead to another open status come most often, those that can only end the
    session least: otherwise few sessions would live to see all that can happen to them.
    What nobody could do as things stand, such as answer an invitation that is not there,
    comes seldom. The likely ones stand first, because Hypothesis prefers those.
    """
    here = UNOPENED if session is None else session.status
    weighed = [
        (_weight(event, session, branch.target), event)
        for status, event, branch in lifecycle.table.arrows()
        if status == here
    ]
    weighed.sort(key=itemgetter(0), reverse=True)
    return draw(_one_of(tuple(event for weight, event in weighed for _ in range(weight))))


def _weight(event: str, session: Session | None, target: object) -> int:
    if session is None:
        return 1 if target in OVER else 8
    if target in OVER or event in _TAKES_AWAY:
        return 1
    if event in _NEEDS and not _NEEDS[event](session):
        return 1
    return 8 if target != session.status or event in _ADDS else 2


_NEEDS: Mapping[str, Callable[[Session], object]] = {
    "agent_joins": lambda session: session.pending.invitations,
    "agent_declines": _invited,
    "agent_leaves": lambda session: session.staffing.participants,
    "agent_goes_offline": lambda session: session.involved,
    "agent_writes": lambda session: session.staffing.present or session.staffing.preferred,
    "agent_raises_flag": lambda session: session.staffing.present and not session.flagged_by,
    "flag_is_lowered": lambda session: session.flagged_by,
    "agent_whispers": lambda session: session.staffing.present,
    "supervisor_whispers": lambda session: session.staffing.present,
    "agent_closes_tab": lambda session: _owner(session) and not session.staffing.tab_closed,
}
"""What must be there for an event to make sense."""

_ADDS = frozenset({"agent_invites", "agent_joins", "agent_leaves", "agent_declines"})
"""What leaves the status as it is, but not who is there."""

_TAKES_AWAY = frozenset({"agent_goes_offline", "customer_opts_out"})
"""What makes short work of a session."""


@lru_cache(maxsize=256)
def _one_of(names: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(names)


def draw_arrival(
    draw: st.DrawFn, lifecycle: Lifecycle, session: Session | None, since: datetime
) -> datetime:
    """Draw when something arrives: later, often just when something falls due."""
    deadline = next_deadline(lifecycle, session) if session else None
    if deadline is None or deadline <= since or draw(BOOLEANS):
        return since + draw(DELAYS)
    return deadline - timedelta(microseconds=draw(_TENTHS) % 2)


def fill(kind: type[K], fields: Mapping[str, Callable[[], Any]]) -> K:
    """Make a value of a class, drawing only those fields that it has."""
    names = {field.name for field in attrs.fields(kind)}
    return kind(**{name: drawn() for name, drawn in fields.items() if name in names})
