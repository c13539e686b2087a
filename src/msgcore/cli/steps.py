"""A transcript as it is told: each line with what it led to, presence lines included."""

from collections.abc import Iterable, Iterator

import attrs

from msgcore.conversation import Conversation, Deliver, Line, Outcome, SendAutoResponse, Setup
from msgcore.conversation import replay as replayed_lines
from msgcore.lifecycle import SessionEvent
from msgcore.vocabulary import Actor

__all__ = ["Step", "steps"]


@attrs.frozen(kw_only=True)
class Step:
    """A line of a transcript and what it led to.

    Args:
        line: The line.
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
            yield Step(line=line, before=coming.before, outcome=coming.outcome)
            now, quiet = coming.outcome.conversation, False
            coming = next(outcomes, None)
        if quiet:
            yield Step(line=line, before=now, outcome=Outcome(conversation=now))
