"""A transcript as it is told: each line with what it led to, presence lines included.

Sensitive data that the channel's rules block is not told, even where nothing came of a line.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from msgcore.conversation import Conversation, Deliver, Line, Outcome, SendAutoResponse, Setup
from msgcore.conversation import happenings as h
from msgcore.conversation import replay as replayed_lines
from msgcore.lifecycle import SessionEvent
from msgcore.privacy import redact
from msgcore.vocabulary import Actor, Role

__all__ = ["Step", "steps"]


@attrs.frozen(kw_only=True)
class Step:
    """A line of a transcript and what it led to.

    Args:
        line: The line, without the sensitive data that is blocked in it.
        before: The conversation before it.
        outcome: What it led to; for a presence line that makes nothing happen, nothing.
    """

    line: Line
    before: Conversation
    outcome: Outcome

    @property
    def statuses(self) -> tuple[str | None, ...]:
        """The statuses that the session went through, the one before first; None for none."""
        session = self.before.open_session
        passed: list[str | None] = [None if session is None else session.status.value]
        for event in self.outcome.events:
            if isinstance(event, SessionEvent) and event.status.value != passed[-1]:
                passed.append(event.status.value)
        return tuple(passed)

    @property
    def segments(self) -> int:
        """How many SMS segments go to the customer."""
        return sum(
            effect.segments
            for effect in self.outcome.effects
            if isinstance(effect, SendAutoResponse)
            or (isinstance(effect, Deliver) and effect.to is Actor.CUSTOMER)
        )


def steps(lines: Iterable[Line], setup: Setup) -> Iterator[Step]:
    """Let a transcript happen, line by line."""
    now = Conversation(id="replay")
    lines = tuple(lines)
    outcomes = replayed_lines(lines, setup, now)
    coming = next(outcomes, None)
    for line in lines:
        quiet = True
        while coming is not None and coming.line == line.number:
            told = _told(line, setup, coming.before)
            yield Step(line=told, before=coming.before, outcome=coming.outcome)
            now, quiet = coming.outcome.conversation, False
            coming = next(outcomes, None)
        if quiet:
            yield Step(line=line, before=now, outcome=Outcome(conversation=now))


_AUTHORS: Mapping[type, Role] = {
    h.CustomerSays: Role.CUSTOMER,
    h.AgentSays: Role.AGENT,
    h.AgentRaisesFlag: Role.AGENT,
    h.AgentWhispers: Role.AGENT,
    h.AutomationSays: Role.AGENT,
    h.SupervisorWhispers: Role.SUPERVISOR,
}
"""As whom each happening with a text is written."""

_WITHHELD = "(withheld)"
"""Stands for a text of which nothing may be told."""


def _told(line: Line, setup: Setup, before: Conversation) -> Line:
    """Return a line as it may be told."""
    what: Any = line.what
    author = _AUTHORS.get(type(what))
    if setup.redaction is None or author is None:
        return line
    at = max(what.at, before.at or what.at)
    redaction = redact(what.text, setup.redaction, author=author, channel=setup.channel, at=at)
    if not redaction.edits:
        return line
    return attrs.evolve(line, what=attrs.evolve(what, text=redaction.text or _WITHHELD))
