"""What happened and what follows, in words: one phrase for each kind of thing."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from msgcore.cli.output import plural, shown
from msgcore.consent import DoublyOptedIn, OptedIn, OptedOut, WroteFirst
from msgcore.conversation import happenings as h
from msgcore.conversation.effects import Deliver, SendAutoResponse
from msgcore.conversation.setup import Setup
from msgcore.conversation.transcript import Presence
from msgcore.lifecycle import ReleaseCapacity, Route, WakeAt
from msgcore.sms import Encoding, segment
from msgcore.vocabulary import Actor

__all__ = ["CONSENT", "EFFECTS", "HAPPENINGS", "effect_words", "happening_words"]

HAPPENINGS: Mapping[type, tuple[str, str]] = {
    h.CustomerSays: ("customer", ": {text}"),
    h.CustomerEnds: ("customer", " ends the conversation"),
    h.AgentSays: ("agent {agent}", ": {text}"),
    h.AgentAccepts: ("{role} {agent}", " accepts"),
    h.AgentMarksInactive: ("agent {agent}", " marks the session inactive"),
    h.AgentPauses: ("agent {agent}", " pauses"),
    h.AgentUnpauses: ("agent {agent}", " goes on"),
    h.AgentGoesOffline: ("agent {agent}", " goes offline"),
    h.AgentEnds: ("agent {agent}", " ends the session"),
    h.AgentOptsOut: ("agent {agent}", " opts the customer out"),
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
    if "text" in fields:
        fields["text"] = fields["text"] or "(no text)"
    if isinstance(what, Presence):
        fields["who"] = _present(what)
    return who.format_map(fields), does.format_map(fields)


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


def _deliver(effect: Deliver, setup: Setup) -> str:
    if effect.to is Actor.CUSTOMER:
        return f"deliver to the customer{_cost(effect, setup)}"
    return f"deliver to agent {shown(effect.agent)}"


def _auto_response(effect: SendAutoResponse, setup: Setup) -> str:
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
    return f"route to {shown(effect.agent)} first" if effect.agent else "route to anyone"


EFFECTS: Mapping[type, Callable[[Any, Setup], str]] = {
    Deliver: _deliver,
    SendAutoResponse: _auto_response,
    Route: _route,
    ReleaseCapacity: lambda effect, _: f"release the capacity of {shown(effect.agent)}",
    WakeAt: lambda effect, _: f"wake at {effect.due:%Y-%m-%d %H:%M:%S}",
}
"""Each effect."""
