"""A transcript as a table: a row for what happens, below it a row for each thing that follows.

    line      time  what happens                               sms  status
       2  09:00:00  customer: Where is my parcel?                1  none → new
                 ·  lifecycle.opens-new
                 →  route to anyone

| mark | stands before |
|---|---|
| `·` | what is recorded: consent, and the rule behind each step of the session |
| `→` | what the host has to do |
| `!` | a finding |
| `✗` | a reason to refuse |

The rows are laid out here and not by rich's table: hardly anything but the words is ever
wrapped, so a long transcript is drawn in less than half the time.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import zip_longest

import attrs
from rich.console import Console
from rich.text import Text

from msgcore.cli.output import NOTHING, shown
from msgcore.cli.steps import Step
from msgcore.cli.words import CONSENT, effect_words, happening_words
from msgcore.consent import ConsentEvent
from msgcore.conversation import Setup
from msgcore.conversation.events import ConversationClosed, FailedAgain
from msgcore.lifecycle import SessionEvent
from msgcore.privacy import PrivacyEvent, SensitiveDataBlocked

__all__ = ["LEGEND", "Picture"]

LEGEND = "· recorded, → to be done, ! finding, ✗ refused"
"""What the marks mean."""

_TIME = 8
_SMS = 3
_STATUS = 18
"""As wide as the longest change of status: `inactive → waiting`."""
_GAP = "  "


@attrs.frozen(kw_only=True)
class _Row:
    """A row of the table.

    Args:
        number: The line's number; empty below it.
        mark: The time, or the mark of what follows.
        words: What happens; the only column that is as wide as it can be.
        sms: How many segments.
        status: How the status changes.
        style: Of the mark.
    """

    number: str = ""
    mark: str = ""
    words: Text
    sms: str = ""
    status: Text | None = None
    style: str = ""


class Picture:
    """Draws a transcript step by step.

    Args:
        console: How wide it is drawn.
        setup: The channel; the column of segments is only there for SMS.
        last: The number of the last line.
    """

    def __init__(self, console: Console, setup: Setup, last: int) -> None:
        """Lay out the columns: the words take what the others leave."""
        self._console = console
        self._setup = setup
        self._number = max(len("line"), len(str(last)))
        self._sms = len(_GAP) + _SMS if setup.profile is not None else 0
        self._left = self._number + len(_GAP) + _TIME + len(_GAP)
        self._words = console.width - self._left - self._sms - len(_GAP) - _STATUS
        self._day: date | None = None

    def head(self) -> Text:
        """Return the names of the columns."""
        names = _Row(
            number="line",
            mark="time",
            words=Text("what happens"),
            sms="sms",
            status=Text("status"),
        )
        head = _stacked(self._drawn(names))
        head.stylize("bold")
        return head

    def step(self, step: Step) -> Text:
        """Draw one line of the transcript, after its date where that is new."""
        return _stacked(line for row in self._rows(step) for line in self._drawn(row))

    def _rows(self, step: Step) -> Iterator[_Row]:
        at = step.line.what.at
        if at is not None and at.date() != self._day:
            self._day = at.date()
            yield _Row(words=Text(f"{self._day.isoformat()} UTC", style="dim"))
        yield _Row(
            number=str(step.line.number),
            mark=f"{at:%H:%M:%S}" if at else "",
            words=_happening(step),
            sms=str(step.segments or ""),
            status=_status(step),
        )
        yield from _recorded(step)
        yield from self._to_be_done(step)
        yield from _findings(step)
        yield from _refusal(step)

    def _to_be_done(self, step: Step) -> Iterator[_Row]:
        for effect in step.outcome.effects:
            yield _Row(mark="→", words=Text(effect_words(effect, self._setup)), style="green")

    def _drawn(self, row: _Row) -> Iterator[Text]:
        """Lay out a row: as many lines as its words or its status need."""
        words = row.words.wrap(self._console, self._words)
        status = row.status.wrap(self._console, _STATUS) if row.status is not None else ()
        for place, (said, became) in enumerate(zip_longest(words, status)):
            first = place == 0
            line = Text(f"{row.number if first else '':>{self._number}}{_GAP}")
            line.append(f"{row.mark if first else '':>{_TIME}}{_GAP}", style=row.style)
            if said is not None:
                line.append_text(said)
            if became is not None:
                line.append(" " * (self._left + self._words - line.cell_len))
                line.append(f"{row.sms if first else '':>{self._sms}}"[: self._sms] + _GAP)
                line.append_text(became)
            yield line


def _stacked(lines: Iterable[Text]) -> Text:
    """Put lines that are laid out below each other; rich need not wrap them again."""
    return Text("\n", no_wrap=True, overflow="ignore").join(lines)


def _happening(step: Step) -> Text:
    who, does = happening_words(step.line.what)
    return Text.assemble((who, "bold"), does)


def _status(step: Step) -> Text:
    statuses = [status or NOTHING for status in step.statuses]
    return Text(" → ".join(statuses), style="" if len(statuses) > 1 else "dim")


def _recorded(step: Step) -> Iterator[_Row]:
    """Say what was recorded for consent, and by which rules the session moved."""
    before, after = step.before.consent.level, step.outcome.conversation.consent.level
    change = f" (consent: {before.value} → {after.value})" if before is not after else ""
    if step.outcome.duplicate:
        yield _Row(mark="·", words=Text("handled before: nothing changes"))
    for event in step.outcome.events:
        if isinstance(event, SessionEvent):
            words = Text(event.rule, style="cyan")
            if event.at != step.line.what.at:
                words.append(f" at {event.at:%Y-%m-%d %H:%M:%S}", style="default")
            yield _Row(mark="·", words=words)
        elif isinstance(event, ConsentEvent):
            keyword = f" by {shown(event.keyword)}" if event.keyword else ""
            yield _Row(mark="·", words=Text(f"{CONSENT[type(event)]}{keyword}{change}"))
        elif isinstance(event, FailedAgain):
            yield _Row(mark="·", words=Text(f"failed again: {shown(event.cause)}"))
        elif isinstance(event, ConversationClosed):
            yield _Row(mark="·", words=Text("conversation closed"))
        elif isinstance(event, PrivacyEvent):
            yield _Row(mark="·", words=Text(_blocked(event)))


def _blocked(event: PrivacyEvent) -> str:
    """Say which sensitive data was blocked, or why it could not be looked for."""
    if isinstance(event, SensitiveDataBlocked):
        return f"{event.title}: {shown(event.rule)} {event.count}"
    return f"{event.title}: {event.cause.value} {shown(event.rule)}".rstrip()


def _findings(step: Step) -> Iterator[_Row]:
    for finding in step.outcome.findings:
        says = f" ({finding.severity.value}): {shown(finding.message)}"
        words = Text.assemble((finding.rule, "yellow"), says)
        yield _Row(mark="!", words=words, style="yellow")


def _refusal(step: Step) -> Iterator[_Row]:
    for reason in step.outcome.refusal.reasons if step.outcome.refusal else ():
        detail = f" ({shown(reason.detail)})" if reason.detail else ""
        remedy = f" {reason.remedy}" if reason.remedy else ""
        says = f": {reason.text}{detail}"
        words = Text.assemble((reason.rule, "red"), says, (remedy, "dim"))
        yield _Row(mark="✗", words=words, style="red")
