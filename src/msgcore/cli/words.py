"""What happened and what follows, in words: one phrase for each kind of thing."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from msgcore.cli.output import plural, shown
from msgcore.consent import (
    DeclaredOutside,
    DoublyOptedIn,
    OptedIn,
    OptedOut,
    RevocationDismissed,
    RevocationSuspected,
    ThreadBlocked,
    ThreadDeleted,
    WroteAgain,
    WroteFirst,
)
from msgcore.conversation import happenings as h
from msgcore.conversation.effects import Deliver, SendAutoResponse
from msgcore.conversation.setup import Setup
from msgcore.conversation.transcript import Presence
from msgcore.lifecycle import (
    CancelInvitation,
    CancelTransfer,
    Notice,
    Notify,
    OfferInvitation,
    Recipient,
    RecipientKind,
    ReleaseCapacity,
    Route,
    WakeAt,
)
from msgcore.sms import Encoding, segment
from msgcore.vocabulary import Actor

__all__ = ["CONSENT", "EFFECTS", "HAPPENINGS", "NOTICES", "effect_words", "happening_words"]

HAPPENINGS: Mapping[type, tuple[str, str]] = {
    h.CustomerSays: ("customer", ": {text}"),
    h.CustomerEnds: ("customer", " ends the conversation"),
    h.ThreadCloses: ("thread", " {closes}"),
    h.AgentSays: ("agent {agent}", ": {text}"),
    h.AgentAccepts: ("{role} {agent}", " accepts"),
    h.AgentMarksInactive: ("agent {agent}", " marks the session inactive"),
    h.AgentPauses: ("agent {agent}", " pauses"),
    h.AgentUnpauses: ("agent {agent}", " goes on"),
    h.AgentGoesOffline: ("agent {agent}", " goes offline"),
    h.AgentClosesTab: ("agent {agent}", " closes the tab without ending the chat"),
    h.AgentTransfers: ("agent {agent}", " transfers the session to {to}"),
    h.AgentInvites: ("agent {agent}", " invites {to}"),
    h.AgentJoins: ("agent {agent}", " joins"),
    h.AgentDeclines: ("agent {agent}", " declines the invitation"),
    h.AgentLeaves: ("agent {agent}", " leaves the session"),
    h.AgentRaisesFlag: ("agent {agent}", " raises a flag{internal}"),
    h.FlagIsLowered: ("{agent}", " takes the flag down"),
    h.AgentWhispers: ("agent {agent}", "{internal}"),
    h.SupervisorWhispers: ("supervisor {supervisor}", "{internal}"),
    h.AgentEnds: ("agent {agent}", " ends the session"),
    h.AgentOptsOut: ("agent {agent}", " opts the customer out"),
    h.AgentConfirmsRevocation: ("agent {agent}", " finds that a held message is an opt-out"),
    h.AgentDismissesRevocation: ("agent {agent}", " finds that a held message is no opt-out"),
    h.ConsentDeclared: ("host", " declares consent from outside: {level}, {source}"),
    h.AutomationSays: ("automation", ": {text}"),
    h.RoutingBegins: ("routing", " begins"),
    h.RecordFails: ("record", " cannot be written: {cause}"),
    h.TimePasses: ("time", " passes"),
    Presence: ("online", ": {who}"),
}
"""Each happening: who, and what they do."""

CONSENT: Mapping[type, str] = {
    WroteFirst: "first message",
    OptedIn: "opt-in",
    DoublyOptedIn: "double opt-in",
    OptedOut: "opt-out",
    RevocationSuspected: "probable opt-out, held for a review",
    RevocationDismissed: "no opt-out, after a review",
    DeclaredOutside: "consent from outside",
    ThreadDeleted: "thread deleted",
    ThreadBlocked: "business blocked",
    WroteAgain: "return to the thread",
}
"""Each thing that is recorded for consent."""


def happening_words(what: h.Happening | Presence) -> tuple[str, str]:
    """Say who does what."""
    who, does = HAPPENINGS[type(what)]
    fields = {
        field.name: shown(value)
        for field in attrs.fields(type(what))
        if isinstance(value := getattr(what, field.name), str)
    }
    fields["role"] = "bot" if getattr(what, "bot", False) else "agent"
    fields["closes"] = _closes(what)
    if "text" in fields:
        fields["internal"] = f" (internal): {fields['text']}" if fields["text"] else ""
        fields["text"] = fields["text"] or "(no text)"
    if isinstance(what, h.AgentTransfers | h.AgentInvites):
        fields["to"] = _recipient(what.to)
    if isinstance(what, h.ConsentDeclared):
        fields |= {"level": what.level.value, "source": what.source.value}
    if isinstance(what, Presence):
        fields["who"] = _present(what)
    return who.format_map(fields), does.format_map(fields)


def _closes(what: h.Happening | Presence) -> str:
    if getattr(what, "control_lost", False):
        return "is taken by another application"
    return f"is {'blocked' if getattr(what, 'blocked', False) else 'deleted'} by the customer"


def _present(presence: Presence) -> str:
    load = dict(presence.load)
    who = [
        shown(f"{agent} ({load[agent]} % loaded)" if agent in load else agent)
        for agent in sorted(presence.online)
    ]
    return ", ".join(who) or "nobody"


def effect_words(effect: object, setup: Setup) -> str:
    """Say what the host has to do."""
    return EFFECTS[type(effect)](effect, setup)


def _recipient(to: Recipient) -> str:
    kind = "external contact" if to.kind is RecipientKind.EXTERNAL else to.kind.value
    return f"{kind} {shown(to.name)}"


def _deliver(effect: Deliver, setup: Setup) -> str:
    if effect.to is Actor.CUSTOMER:
        return f"deliver to the customer{_cost(effect, setup)}"
    how = "deliver, internal," if effect.whisper else "deliver"
    return f"{how} to {f'agent {shown(effect.agent)}' if effect.agent else _WHO[effect.to]}"


def _auto_response(effect: SendAutoResponse, setup: Setup) -> str:
    if effect.component:
        return f"send {effect.kind.value}: component {shown(effect.component)}"
    return f"send {effect.kind.value}{_cost(effect, setup)}: {shown(effect.text)}"


def _cost(effect: Deliver | SendAutoResponse, setup: Setup) -> str:
    """Say how many segments a text takes, and which character made it UCS-2."""
    if setup.profile is None:
        return ""
    measured = segment(effect.text, setup.profile)
    why = ""
    if measured.encoding is Encoding.UCS_2:
        why = f", UCS-2 because of “{shown(measured.offenders[0].character)}”"
    return f" ({plural(effect.segments, 'segment')}{why})"


def _route(effect: Route, _: Setup) -> str:
    if effect.to is not None:
        return f"route to {_recipient(effect.to)}"
    return f"route to {shown(effect.agent)} first" if effect.agent else "route to anyone"


def _cancel_transfer(effect: CancelTransfer, _: Setup) -> str:
    return f"withdraw the transfer to {_recipient(effect.to) if effect.to else 'anyone'}"


def _release(effect: ReleaseCapacity, _: Setup) -> str:
    when = " once the tab closes" if effect.once_tab_closes else ""
    return f"release the capacity of {shown(effect.agent)}{when}"


def _notify(effect: Notify, _: Setup) -> str:
    return f"tell {_WHO[effect.to]} that {shown(effect.agent)} {NOTICES[effect.notice]}"


_WHO: Mapping[Actor, str] = {
    Actor.CUSTOMER: "the customer",
    Actor.AGENT: "the agents",
    Actor.SUPERVISOR: "the supervisors",
}

NOTICES: Mapping[Notice, str] = {
    Notice.AGENT_JOINED: "joined",
    Notice.AGENT_LEFT: "left",
    Notice.INVITATION_DECLINED: "declined",
    Notice.HISTORY_LOADING: "is loading older messages",
    Notice.FLAG_RAISED: "raised a flag",
    Notice.FLAG_LOWERED: "took the flag down",
}
"""Each notice: what somebody did."""


EFFECTS: Mapping[type, Callable[[Any, Setup], str]] = {
    Deliver: _deliver,
    SendAutoResponse: _auto_response,
    Route: _route,
    CancelTransfer: _cancel_transfer,
    OfferInvitation: lambda effect, _: f"invite {_recipient(effect.to)}",
    CancelInvitation: lambda effect, _: f"withdraw the invitation of {_recipient(effect.to)}",
    ReleaseCapacity: _release,
    Notify: _notify,
    WakeAt: lambda effect, _: f"wake at {effect.due:%Y-%m-%d %H:%M:%S}",
}
"""Each effect."""
