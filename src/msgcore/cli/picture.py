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
"""

from collections.abc import Iterator
from datetime import date

import attrs
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from msgcore.cli.output import NOTHING, grid, shown
from msgcore.cli.steps import Step
from msgcore.cli.words import CONSENT, effect_words, happening_words
from msgcore.consent import ConsentEvent
from msgcore.conversation import Setup
from msgcore.conversation.events import FailedAgain
from msgcore.lifecycle import SessionEvent

__all__ = ["Picture"]

_TIME = 8
_SMS = 3
_STATUS = 18
"""As wide as the longest change of status: `inactive → waiting`."""
_GAP = 2


@attrs.frozen(kw_only=True)
class _Row:
    """Something that follows: its mark, its words, and their style."""

    mark: str
    words: Text | str
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
        self._setup = setup
        self._sms = setup.profile is not None
        self._number = max(len("line"), len(str(last)))
        widths = (self._number, _TIME, *((_SMS,) if self._sms else ()), _STATUS)
        self._words = console.width - sum(widths) - _GAP * len(widths)
        self._day: date | None = None

    def head(self) -> RenderableType:
        """Return the names of the columns."""
        table = self._table()
        table.add_row(
            *self._cells("line", "time", "what happens", "sms", "status"), style="bold underline"
        )
        return table

    def step(self, step: Step) -> Iterator[RenderableType]:
        """Draw one line, after its date where that is new."""
        at = step.line.what.at
        if at is not None and at.date() != self._day:
            self._day = at.date()
            yield Text(f"{self._day.isoformat()} UTC", style="dim")
        table = self._table()
        table.add_row(
            *self._cells(
                str(step.line.number),
                f"{at:%H:%M:%S}" if at else "",
                _happening(step),
                str(step.segments or ""),
                _status(step),
            )
        )
        for row in self._rows(step):
            table.add_row(*self._cells("", Text(row.mark, row.style), row.words, "", ""))
        yield table

    def _table(self) -> Table:
        table = grid("right", "right", self._words, *(("right",) if self._sms else ()), _STATUS)
        table.columns[0].width = self._number
        table.columns[1].width = _TIME
        if self._sms:
            table.columns[3].width = _SMS
        return table

    def _cells(
        self, number: str, time: Text | str, words: Text | str, sms: str, status: Text | str
    ) -> list[Text | str]:
        cells = [number, time, words, sms, status]
        return cells if self._sms else [*cells[:3], status]

    def _rows(self, step: Step) -> Iterator[_Row]:
        outcome = step.outcome
        if outcome.duplicate:
            yield _Row(mark="·", words="handled before: nothing changes")
        yield from _recorded(step)
        for effect in outcome.effects:
            yield _Row(mark="→", words=effect_words(effect, self._setup), style="green")
        for finding in outcome.findings:
            words = Text.assemble(
                (finding.rule, "yellow"), f" ({finding.severity.value}): {shown(finding.message)}"
            )
            yield _Row(mark="!", words=words, style="yellow")
        for reason in outcome.refusal.reasons if outcome.refusal else ():
            detail = f" ({shown(reason.detail)})" if reason.detail else ""
            remedy = f" {reason.remedy}" if reason.remedy else ""
            words = Text.assemble((reason.rule, "red"), f": {reason.text}{detail}", (remedy, "dim"))
            yield _Row(mark="✗", words=words, style="red")


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
    for event in step.outcome.events:
        if isinstance(event, SessionEvent):
            late = event.at != step.line.what.at
            words = Text(event.rule, style="cyan")
            yield _Row(mark="·", words=words + Text(f" at {event.at:%Y-%m-%d %H:%M:%S}" * late))
        elif isinstance(event, ConsentEvent):
            keyword = f" by {shown(event.keyword)}" if event.keyword else ""
            yield _Row(mark="·", words=f"{CONSENT[type(event)]}{keyword}{change}")
        elif isinstance(event, FailedAgain):
            yield _Row(mark="·", words=f"failed again: {shown(event.cause)}")
