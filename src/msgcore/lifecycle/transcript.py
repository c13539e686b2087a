"""The transcript: who said and did what, and who may see it.

What agents and supervisors whisper stands in it, and is never the customer's to see.

Conferencing: Add Conferencing to a Messaging Session.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

import attrs

from msgcore.lifecycle import events as e
from msgcore.values import utc
from msgcore.vocabulary import Actor, Word

__all__ = ["Entry", "EntryKind", "Transcript", "entries_of"]


class EntryKind(Word):
    """What a line of the transcript is."""

    MESSAGE = "message"
    RESPONSE = "response"
    """An automatic response."""
    WHISPER = "whisper"
    """Between agents and supervisors."""
    NOTICE = "notice"
    """What everybody is told: who joined, who left, that the session ended."""
    REMARK = "remark"
    """What only agents and supervisors are told."""


_STAFF_ONLY = frozenset({EntryKind.WHISPER, EntryKind.REMARK})


@attrs.frozen(kw_only=True)
class Entry:
    """A line of the transcript.

    Args:
        at: When.
        kind: What it is.
        by: Who said or did it.
        name: Which agent, bot or supervisor; may be empty.
        text: What was said, or what happened.
        session: The session's id; empty where it belongs to none.
    """

    at: datetime = attrs.field(converter=utc)
    kind: EntryKind
    by: Actor
    name: str = ""
    text: str
    session: str = ""

    @property
    def is_for_customer(self) -> bool:
        """Whether the customer may see it."""
        return self.kind not in _STAFF_ONLY


@attrs.frozen(kw_only=True)
class Transcript:
    """The lines of a conversation, in the order in which they were written.

    >>> Transcript().seen_by(Actor.CUSTOMER)
    ()
    """

    entries: tuple[Entry, ...] = ()

    def with_entries(self, entries: Iterable[Entry]) -> "Transcript":
        """Return the transcript with more lines."""
        return Transcript(entries=(*self.entries, *entries))

    def seen_by(self, party: Actor) -> tuple[Entry, ...]:
        """Return what a party may see: agents and supervisors all of it."""
        if party in _STAFF:
            return self.entries
        return tuple(entry for entry in self.entries if entry.is_for_customer)

    def of_session(self, session: str) -> "Transcript":
        """Return the lines of one session."""
        return Transcript(
            entries=tuple(entry for entry in self.entries if entry.session == session)
        )

    def messages_by(self) -> Mapping[Actor, int]:
        """Count the messages of each party, without whispers and automatic responses."""
        return Counter(entry.by for entry in self.entries if entry.kind is EntryKind.MESSAGE)


_STAFF = frozenset({Actor.AGENT, Actor.SUPERVISOR, Actor.SYSTEM})


def entries_of(event: e.SessionEvent) -> Iterator[Entry]:
    """Yield the lines that an event of a session adds to the transcript.

    Messages and whispers are not among them: a session does not know what was said.
    """
    line = _LINES.get(type(event))
    if line is not None:
        kind, by, text = line
        by = Actor.BOT if getattr(event, "bot", False) else getattr(event, "by", by)
        yield Entry(
            at=event.at,
            kind=kind,
            by=by,
            name="" if by is Actor.SYSTEM else getattr(event, "agent", ""),
            text=text,
            session=event.session,
        )


_NOTICE, _REMARK = EntryKind.NOTICE, EntryKind.REMARK

_LINES: Mapping[type[Any], tuple[EntryKind, Actor, str]] = {
    e.Accepted: (_NOTICE, Actor.AGENT, "accepted the session"),
    e.Joined: (_NOTICE, Actor.AGENT, "joined"),
    e.Left: (_NOTICE, Actor.AGENT, "left"),
    e.Ended: (_NOTICE, Actor.SYSTEM, "ended the session"),
    e.TransferRequested: (_REMARK, Actor.AGENT, "transferred the session"),
    e.RecipientGone: (_REMARK, Actor.AGENT, "went offline before accepting the transfer"),
    e.Invited: (_REMARK, Actor.AGENT, "invited somebody"),
    e.Declined: (_REMARK, Actor.AGENT, "declined an invitation"),
    e.MarkedInactive: (_REMARK, Actor.AGENT, "marked the session inactive"),
    e.Requeued: (_REMARK, Actor.AGENT, "went offline"),
    e.Paused: (_REMARK, Actor.AGENT, "paused the session"),
    e.Unpaused: (_REMARK, Actor.AGENT, "went on"),
    e.FlagRaised: (_REMARK, Actor.AGENT, "raised a flag"),
    e.FlagLowered: (_REMARK, Actor.SUPERVISOR, "took the flag down"),
    e.Failed: (_REMARK, Actor.SYSTEM, "failed"),
}
"""What stands in the transcript for each event."""
