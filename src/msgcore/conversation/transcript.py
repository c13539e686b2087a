"""Transcripts: one happening a line, pleasant to write by hand.

    {"what": "presence", "online": ["ana", "bo"], "load": {"bo": 100}}
    {"at": "2026-03-02T09:00:00Z", "what": "customer-says", "text": "Where is my parcel?"}
    {"at": "+2m", "what": "agent-accepts", "agent": "ana"}

A line without `at` happens when the one before it did; `+2m` counts from it. Only presence
may come first without an instant. A line without `id` gets one from its place. `presence`
tells who is online and how loaded, from then on; whoever the session has to do with and is no
longer online has gone offline.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

import attrs

from msgcore import codec
from msgcore.conversation.conversation import Conversation
from msgcore.conversation.handle import handle
from msgcore.conversation.happenings import AgentGoesOffline, Happening
from msgcore.conversation.outcome import Outcome
from msgcore.conversation.setup import Setup
from msgcore.errors import CodecError, Fault, MalformedError, TranscriptError
from msgcore.lifecycle import Facts
from msgcore.lifecycle.facts import valid_load
from msgcore.values import instant_text, parse_duration, utc

__all__ = ["Line", "Presence", "Replayed", "read_transcript", "replay"]


@attrs.frozen(kw_only=True)
class Presence:
    """Who is online from now on, and how loaded.

    Args:
        at: From when on; None for presence from the beginning.
        online: The agents who are online.
        load: (agent, percent of capacity in use).
    """

    __tag__: ClassVar = ("what", "presence")
    at: datetime | None = attrs.field(default=None, converter=attrs.converters.optional(utc))
    online: frozenset[str] = frozenset()
    load: tuple[tuple[str, int], ...] = attrs.field(default=(), validator=valid_load)


@attrs.frozen(kw_only=True)
class Line:
    """A line of a transcript.

    Args:
        number: From 1, empty lines and comments counted.
        what: What happened.
    """

    number: int
    what: Happening | Presence


def read_transcript(lines: Iterable[str]) -> tuple[Line, ...]:
    """Read a transcript.

    Args:
        lines: JSON objects, one a line; empty lines and lines that begin with `#` are
            passed over.

    Raises:
        TranscriptError: A line cannot be read; every fault of every line, with its number.

    >>> read_transcript(['{"at": "2026-03-02T09:00:00Z", "what": "customer-say"}'])
    ... # doctest: +ELLIPSIS
    Traceback (most recent call last):
    msgcore.errors.TranscriptError: line 1.what: 'customer-say' is unknown (Did you mean ...)
    """
    read: list[Line] = []
    faults: list[Fault] = []
    clock = _Clock()
    for number, text in enumerate(lines, start=1):
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        try:
            read.append(Line(number=number, what=_read_line(text, number, clock)))
        except MalformedError as error:
            faults += [fault.under(f"line {number}") for fault in error.faults]
    if faults:
        raise TranscriptError(faults)
    return tuple(read)


class _Clock:
    """The instant that the lines have come to; unknown is what follows a fault."""

    def __init__(self) -> None:
        self.now: datetime | None = None
        self.lost = False

    def read(self, at: object, *, optional: bool) -> datetime | None:
        """Return the instant of a line; None where there is none yet, or a fault hides it."""
        lost, self.lost = self.lost, True
        if isinstance(at, str) and at.startswith("+"):
            self.now = self._since(parse_duration(at[1:]), lost=lost)
        elif at is not None:
            self.now, lost = codec.from_data(datetime, at), False
        elif self.now is None and not lost and not optional:
            raise CodecError(
                Fault(message="is missing", hint="The first line needs an instant of its own.")
            )
        self.lost = lost
        return self.now

    def _since(self, length: timedelta, *, lost: bool) -> datetime | None:
        if self.now is None and not lost:
            raise CodecError(
                Fault(
                    message="counts from the line before, which has no instant",
                    hint="Write the first instant in full: '2026-03-02T09:00:00Z'.",
                )
            )
        try:
            return None if self.now is None else self.now + length
        except OverflowError:
            raise CodecError(Fault(message="is beyond the year 9999")) from None


def _read_line(text: str, number: int, clock: _Clock) -> Happening | Presence:
    try:
        data = json.loads(text, object_pairs_hook=_object)
    except CodecError:
        raise
    except ValueError as error:
        raise CodecError(Fault(message=f"is no JSON: {error}")) from None
    except RecursionError:
        raise CodecError(Fault(message="is nested too deeply")) from None
    if not isinstance(data, Mapping):
        raise CodecError(Fault(message="is no object", hint='Write {"what": …}.'))
    faults: list[Fault] = []
    at: datetime | None = None
    try:
        at = clock.read(data.get("at"), optional=data.get("what") == _PRESENCE)
    except MalformedError as error:
        faults += [fault.under("at") for fault in error.faults]
    try:
        what = _read_what(data, number, at)
    except CodecError as error:
        faults += error.faults
    if faults:
        raise CodecError(faults)
    return what


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Read a JSON object, in which no name may stand twice."""
    names = [name for name, _ in pairs]
    twice = dict.fromkeys(name for name in names if names.count(name) > 1)
    if twice:
        raise CodecError(Fault(path=name, message="is given more than once") for name in twice)
    return dict(pairs)


_PRESENCE = Presence.__tag__[1]
_LINE_ID = "line-"
_ANY_INSTANT = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands in for an instant that an earlier fault hides, so that the other fields are read."""


def _told_apart(happening: Happening, begun: int) -> Happening:
    """Return a happening under an id that no line of an earlier transcript had."""
    if begun and happening.id.startswith(_LINE_ID):
        return attrs.evolve(happening, id=f"{begun}.{happening.id}")
    return happening


def _line_id(number: int) -> str:
    """Return the id of a line that has none of its own."""
    return f"{_LINE_ID}{number}"


def _read_what(data: Mapping[str, Any], number: int, at: datetime | None) -> Happening | Presence:
    if data.get("what") == _PRESENCE:
        filled = {**data, "at": None if at is None else instant_text(at)}
        load = data.get("load", {})
        if isinstance(load, Mapping):
            filled["load"] = [[agent, percent] for agent, percent in load.items()]
        return codec.from_data(Presence, filled)
    filled = {"id": _line_id(number), **data, "at": instant_text(at or _ANY_INSTANT)}
    if str(data.get("id", "")).startswith(_LINE_ID):
        raise CodecError(
            Fault(path="id", message="is kept for lines without one", hint="Choose another id.")
        )
    what: Happening | Presence = codec.from_data(Happening | Presence, filled)
    return what


@attrs.frozen(kw_only=True)
class Replayed:
    """What one happening of a transcript led to.

    Args:
        line: The line's number.
        happening: What happened.
        before: The conversation before it.
        outcome: What it led to.
    """

    line: int
    happening: Happening
    before: Conversation
    outcome: Outcome


def replay(
    lines: Iterable[Line], setup: Setup, conversation: Conversation | None = None
) -> Iterator[Replayed]:
    """Let a transcript happen.

    Args:
        lines: The transcript, as `read_transcript` gives it.
        setup: The channel.
        conversation: Where to begin; a new conversation where it is left out.

    Yields:
        What each happening led to. A presence line yields only what it makes happen:
        whoever is involved in the session and no longer online has gone offline.
    """
    now = Conversation(id="replay") if conversation is None else conversation
    facts, begun = Facts(), now.revision
    for line in lines:
        if isinstance(line.what, Presence):
            facts = Facts(online=line.what.online, load=line.what.load)
        for coming in _happenings(now, line):
            happening = _told_apart(coming, begun)
            if _is_settled(now, line, happening):
                continue
            outcome = handle(now, happening, setup, facts)
            yield Replayed(line=line.number, happening=happening, before=now, outcome=outcome)
            now = outcome.conversation


def _happenings(conversation: Conversation, line: Line) -> tuple[Happening, ...]:
    """Return what happens on a line: for presence, the absences of everybody involved."""
    if not isinstance(line.what, Presence):
        return (line.what,)
    session, presence = conversation.open_session, line.what
    if session is None:
        return ()
    at = presence.at or session.times.touched_at
    return tuple(
        AgentGoesOffline(id=f"{_line_id(line.number)}:{agent}", at=at, agent=agent)
        for agent in session.involved
        if agent not in presence.online
    )


def _is_settled(conversation: Conversation, line: Line, happening: Happening) -> bool:
    """Tell whether somebody else's absence has settled this one, as when it ends a conference."""
    if not isinstance(line.what, Presence) or not isinstance(happening, AgentGoesOffline):
        return False
    session = conversation.open_session
    return session is None or happening.agent not in session.involved
