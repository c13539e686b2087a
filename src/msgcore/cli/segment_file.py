"""Many texts as `msgcore segment --file` counts them, and what the counts come to."""

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Self
from unicodedata import normalize

import attrs
from rich.console import RenderableType
from rich.text import Text

from msgcore.cli.output import counted, grid, plural, shown
from msgcore.cli.progress import in_steps
from msgcore.cli.segment_text import quoted, spelling
from msgcore.sms import Encoding, Offender, Profile, Rewriting, rewrite, segment, segment_many
from msgcore.sms.alphabet import BASIC, EXTENSION
from msgcore.sms.segmentation import MOST_SEGMENTS

__all__ = ["Counting", "json_lines", "summary"]

_MOST_OFFENDERS = 10
"""How many characters outside GSM-7 are listed for people; programs get all."""

_WIDEST_BAR = 40

_GSM_7 = BASIC | EXTENSION
_UCS_2 = Encoding.UCS_2.value


@attrs.define
class Counting:
    """What the messages of a file cost.

    Args:
        profile: Whose segments they are.
        spell: How to spell letters when rewriting; None to leave them.
        encodings: The encoding of each message.
        units: Its length in units of that.
        segments: How many segments it takes.
        units_left: How many units of its last segment are free.
        times: How often each character outside GSM-7 stands in the messages in UCS-2.
        messages: In how many of them it stands.
        refusals: Messages that cannot be sent, by rule.
        savings: The messages that can be written in fewer segments, by line.
    """

    profile: Profile
    spell: Callable[[str], str] | None = None
    encodings: list[str] = attrs.Factory(list)
    units: list[int] = attrs.Factory(list)
    segments: list[int] = attrs.Factory(list)
    units_left: list[int] = attrs.Factory(list)
    times: Counter[str] = attrs.Factory(Counter)
    messages: Counter[str] = attrs.Factory(Counter)
    refusals: Counter[str] = attrs.Factory(Counter)
    savings: dict[int, Rewriting] = attrs.Factory(dict)

    @classmethod
    def of(
        cls, texts: Sequence[str], profile: Profile, spell: Callable[[str], str] | None = None
    ) -> Self:
        """Count messages; on a terminal, a bar shows how far that is.

        Args:
            texts: The messages.
            profile: Whose segments they are.
            spell: How to spell letters when rewriting.
        """
        counting = cls(profile, spell)
        for some in in_steps(texts, "Counting"):
            counting.add(some)
        return counting

    def add(self, texts: Sequence[str]) -> None:
        """Count some more messages."""
        before = len(self.segments)
        counts = segment_many(texts, self.profile)
        self.encodings += counts.encodings
        self.units += counts.units
        self.segments += counts.segments
        self.units_left += counts.units_left
        rows = zip(texts, counts.encodings, counts.segments, strict=True)
        for line, (text, encoding, segments) in enumerate(rows, start=before + 1):
            if self._may_be_refused(text, encoding, segments):
                self._add_refusal(text)
            if encoding == _UCS_2:
                self._add_offenders(text)
            if segments > 1 and not _GSM_7.issuperset(text):
                self._add_saving(line, text)

    def _may_be_refused(self, text: str, encoding: str, segments: int) -> bool:
        """Tell whether a message has to be asked for its refusal: most are short and have none."""
        profile = self.profile
        caps = (profile.max_characters, profile.max_ucs_2_characters)
        return (
            segments > min(profile.max_segments or MOST_SEGMENTS, MOST_SEGMENTS)
            or any(cap is not None and len(self._sent(text)) > cap for cap in caps)
            or (profile.encoding is Encoding.GSM_7 and encoding == _UCS_2)
        )

    def _sent(self, text: str) -> str:
        return normalize("NFC", text) if self.profile.normalise else text

    def _add_refusal(self, text: str) -> None:
        refusal = segment(text, self.profile).refusal
        if refusal is not None:
            self.refusals.update(reason.rule for reason in refusal.reasons)

    def _add_offenders(self, text: str) -> None:
        foreign = Counter(one for one in self._sent(text) if one not in _GSM_7)
        self.times.update(foreign)
        self.messages.update(foreign.keys())

    def _add_saving(self, line: int, text: str) -> None:
        rewriting = rewrite(text, self.profile, spell=self.spell)
        if rewriting.saved:
            self.savings[line] = rewriting

    @property
    def saved(self) -> int:
        """How many segments rewriting saves."""
        return sum(rewriting.saved for rewriting in self.savings.values())

    @property
    def offenders(self) -> list[tuple[Offender, int]]:
        """The characters outside GSM-7 with the number of messages, the most frequent first."""
        by_use = sorted(self.messages, key=lambda one: (-self.messages[one], -self.times[one], one))
        return [(Offender(character=one, position=0), self.messages[one]) for one in by_use]


# For programs


def json_lines(counting: Counting, *, rewritten: bool) -> Iterator[str]:
    """Yield one JSON object for each message, and one for all of them.

    Args:
        counting: What was counted.
        rewritten: Whether to say how messages may be written in fewer segments.
    """
    rows = zip(
        counting.encodings, counting.units, counting.segments, counting.units_left, strict=True
    )
    for line, (encoding, units, segments, left) in enumerate(rows, start=1):
        told: dict[str, Any] = {
            "line": line,
            "encoding": encoding,
            "units": units,
            "segments": segments,
            "units_left": left,
        }
        if rewritten and line in counting.savings:
            rewriting = counting.savings[line]
            told["rewriting"] = {"saved": rewriting.saved, "text": rewriting.text}
        yield f"{json.dumps(told)}\n"
    yield f"{json.dumps({'summary': _data(counting)})}\n"


def _data(counting: Counting) -> dict[str, Any]:
    return {
        "messages": len(counting.segments),
        "encodings": Counter(counting.encodings),
        "segments": sum(counting.segments),
        "messages_by_segments": dict(sorted(Counter(counting.segments).items())),
        "offenders": [
            {
                "character": offender.character,
                "name": offender.name,
                "nearest": offender.nearest,
                "messages": messages,
                "times": counting.times[offender.character],
            }
            for offender, messages in counting.offenders
        ],
        "refusals": counting.refusals,
        "rewriting": {"messages": len(counting.savings), "saved": counting.saved},
    }


# For people


def summary(counting: Counting, *, rewritten: bool) -> Iterator[RenderableType]:
    """Draw what the messages of a file come to.

    Args:
        counting: What was counted.
        rewritten: Whether to list the messages that can be written in fewer segments.
    """
    table = grid(14, None)
    table.add_row("messages", str(len(counting.segments)))
    table.add_row("encodings", counted(Counter(counting.encodings)))
    table.add_row("segments", str(sum(counting.segments)))
    table.add_row("cannot be sent", counted(counting.refusals))
    table.add_row("rewriting", _saving(counting))
    yield table
    yield from _histogram(Counter(counting.segments))
    yield from _offenders(counting)
    if rewritten:
        yield from _savings(counting)


def _saving(counting: Counting) -> str:
    if not counting.savings:
        return "saves nothing"
    saved, messages = plural(counting.saved, "segment"), plural(len(counting.savings), "message")
    return f"saves {saved}, in {messages}"


def _histogram(messages: Counter[int]) -> Iterator[RenderableType]:
    table = grid("right", "right", None, header=("segments", "messages", ""))
    most = max(messages.values(), default=0)
    for segments, many in sorted(messages.items()):
        bar = "#" * -(-many * _WIDEST_BAR // most)
        table.add_row(str(segments), str(many), Text(bar, "cyan"))
    if messages:
        yield from ("", table)


def _offenders(counting: Counting) -> Iterator[RenderableType]:
    offenders = counting.offenders
    if not offenders:
        return
    header = ("character", "messages", "times", "nearest in GSM-7", "name")
    table = grid("left", "right", "right", "left", None, header=header)
    for offender, messages in offenders[:_MOST_OFFENDERS]:
        times = str(counting.times[offender.character])
        character = Text(shown(offender.character), "bold red")
        table.add_row(character, str(messages), times, spelling(offender.nearest), offender.name)
    more = len(offenders) - _MOST_OFFENDERS
    listed = f", the {_MOST_OFFENDERS} most frequent" if more > 0 else ""
    title = f"{plural(len(offenders), 'character')} outside GSM-7{listed}:"
    yield from ("", Text(title), table)


def _savings(counting: Counting) -> Iterator[RenderableType]:
    table = grid("right", "left", None, header=("line", "segments", "text"))
    for line, rewriting in counting.savings.items():
        change = f"{rewriting.before.segments} → {rewriting.after.segments}"
        table.add_row(str(line), change, quoted(rewriting.text))
    if counting.savings:
        yield from ("", Text("Rewritten:"), table)
