"""What a whole transcript came to: counted line by line, shown at the end."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

import attrs
from rich.console import Group, RenderableType
from rich.text import Text

from msgcore.catalogue import catalogue
from msgcore.cli.output import NOTHING, counted, grid, plural
from msgcore.cli.steps import Step
from msgcore.conversation import Presence, Said, entries
from msgcore.lifecycle import Entry, SessionEvent

__all__ = ["Tally"]

Counts = Counter[str]


@attrs.define
class Tally:
    """What a transcript came to so far.

    Args:
        happenings: Lines on which something happened.
        presences: Lines that tell who is online.
        sessions: Sessions that were opened.
        segments: SMS segments that go to the customer.
        messages: Messages by whom; no whispers.
        whispers: Whispers by whom, which the customer never sees.
        responses: Automatic responses by kind.
        steps: Events of sessions by rule.
        refusals: Refusals by rule.
        findings: Findings by rule.
        transcript: Lines of the transcript by kind.
        for_customer: Lines of it that the customer may see.
    """

    happenings: int = 0
    presences: int = 0
    sessions: int = 0
    segments: int = 0
    messages: Counts = attrs.Factory(Counter)
    whispers: Counts = attrs.Factory(Counter)
    responses: Counts = attrs.Factory(Counter)
    steps: Counts = attrs.Factory(Counter)
    refusals: Counts = attrs.Factory(Counter)
    findings: Counts = attrs.Factory(Counter)
    transcript: Counts = attrs.Factory(Counter)
    for_customer: int = 0

    def add(self, step: Step) -> None:
        """Count one line."""
        outcome = step.outcome
        is_presence = isinstance(step.line.what, Presence)
        self.presences += is_presence
        self.happenings += not is_presence
        self.sessions = outcome.conversation.sessions
        self.segments += step.segments
        for event in outcome.events:
            if isinstance(event, Said):
                self._said(event)
            elif isinstance(event, SessionEvent):
                self.steps[event.rule] += 1
        self.refusals.update(outcome.refusal.rules if outcome.refusal else ())
        self.findings.update(finding.rule for finding in outcome.findings)
        for entry in entries(outcome):
            self._written(entry)

    def _said(self, event: Said) -> None:
        if event.response is not None:
            self.responses[event.response.value] += 1
        elif event.whisper:
            self.whispers[event.by.value] += 1
        else:
            self.messages[event.by.value] += 1

    def _written(self, entry: Entry) -> None:
        self.transcript[entry.kind.value] += 1
        self.for_customer += entry.is_for_customer

    def data(self) -> dict[str, Any]:
        """Return the counts as plain data."""
        data: dict[str, Any] = {"lines": self.happenings + self.presences}
        for field in attrs.fields(Tally):
            value = getattr(self, field.name)
            data[field.name] = dict(value) if isinstance(value, Mapping) else value
        return data

    def shown(self, *, sms: bool) -> RenderableType:
        """Return the counts, then the rules that spoke, as people read them."""
        counts = grid(19, None)
        for name, value in self._lines(sms=sms):
            counts.add_row(name, value)
        return Group("", Text("Summary", style="bold"), counts, *self._rules())

    def _lines(self, *, sms: bool) -> list[tuple[str, str]]:
        lines = [
            ("lines", f"{self.happenings + self.presences}, {self.presences} of them presence"),
            ("sessions", str(self.sessions)),
            ("messages", counted(self.messages)),
            ("whispers", counted(self.whispers)),
            ("SMS segments sent", str(self.segments)),
            ("automatic responses", counted(self.responses)),
            ("refusals", counted(self.refusals)),
            ("findings", counted(self.findings)),
            ("transcript", self._transcript()),
        ]
        left_out = set() if sms else {"SMS segments sent"}
        left_out |= set() if self.whispers else {"whispers"}
        return [line for line in lines if line[0] not in left_out]

    def _transcript(self) -> str:
        lines = self.transcript.total()
        return f"{plural(lines, 'line')}, {self.for_customer} of them for the customer"

    def _rules(self) -> list[RenderableType]:
        """Say what the rules say that spoke."""
        spoke = self.steps + self.refusals + self.findings
        if not spoke:
            return []
        entries = {entry.id: entry for entry in catalogue()}
        table = grid(max(map(len, spoke)), "right", None)
        for rule in sorted(spoke):
            entry = entries.get(rule)
            says = f"{entry.text} ({entry.citation})" if entry else NOTHING
            table.add_row(rule, str(spoke[rule]), says)
        return ["", Text(f"The {plural(len(spoke), 'rule')} behind it", style="bold"), table]
