"""What redaction did to a text, told in places of the original.

The law: the original with its edits applied is the redacted text. A rule that finds something
in what earlier rules have left finds it at another place than where it stood at first, and
perhaps within what such a rule has put there; the edits that it touches become one.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.values import copier

__all__ = ["Edit", "Hit", "applied", "laid_over", "original_span", "united"]

Span = tuple[int, int]


def _valid_span(_instance: object, attribute: "attrs.Attribute[Span]", span: Span) -> None:
    if not 0 <= span[0] <= span[1]:
        raise InvalidValueError(
            Fault(
                path=attribute.name,
                message=f"{span} is no span",
                hint="Use (start, end), start <= end.",
            )
        )


@attrs.frozen(kw_only=True)
class Edit:
    """A part of a text that was replaced. It does not hold what stood there.

    Args:
        span: Where that was in the original, in code points, half-open; empty where something
            was only put in.
        replacement: What stands there now.
        rules: The names of the rules that did it, in the order in which they did; none where
            the whole text was masked or held because redaction failed.
    """

    span: Span = attrs.field(validator=_valid_span)
    replacement: str = ""
    rules: tuple[str, ...] = ()


class Hit(NamedTuple):
    """What a rule replaces in the text as it finds it."""

    start: int
    end: int
    replacement: str


def applied(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits applied.

    Args:
        text: The original.
        edits: In the order of their places, none within another.

    >>> applied("Call 555-0100 now", [Edit(span=(5, 13), replacement="XXX")])
    'Call XXX now'
    """
    parts, place = [], 0
    for edit in edits:
        start, end = edit.span
        parts += [text[place:start], edit.replacement]
        place = end
    parts.append(text[place:])
    return "".join(parts)


def original_span(span: Span, edits: Iterable[Edit]) -> Span:
    """Return where in the original that stood which now stands at a place.

    Args:
        span: A place in the redacted text.
        edits: What was done to the original. A place within a replacement is all that was
            replaced.

    >>> edits = [Edit(span=(5, 13), replacement="XXX")]
    >>> original_span((9, 12), edits), original_span((6, 7), edits)
    ((14, 17), (5, 13))
    """
    start, end = span
    grown, first, last = 0, None, None
    for edit, place, after in _placed(edits):
        before = grown
        grown += (after - place) - (edit.span[1] - edit.span[0])
        if first is None and start < after:
            first = start - before if start < place else edit.span[0]
        if last is None and end <= after:
            last = end - before if end <= place else edit.span[1]
    first = start - grown if first is None else first
    last = end - grown if last is None else last
    # What is empty where something was removed has the removal on both sides.
    return min(first, last), max(first, last)


def laid_over(
    text: str, edits: Sequence[Edit], hits: Sequence[Hit], rule: str
) -> tuple[tuple[Edit, ...], str]:
    """Let a rule replace what it found in a text that other rules may have edited.

    Args:
        text: The text as the rule found it: the original with the edits applied.
        edits: What was done so far.
        hits: What the rule replaces, in the order of their places, none within another.
        rule: The rule's name.

    Returns:
        All that was done, and the text with it.
    """
    if not edits:
        if len(hits) == 1:  # as in most messages in which there is anything
            hit = hits[0]
            return (_edit(hit, rule),), f"{text[: hit.start]}{hit.replacement}{text[hit.end :]}"
        fresh = tuple(_edit(hit, rule) for hit in hits)
        return fresh, applied(text, fresh)
    done: list[Edit] = []
    for run in _runs(edits, hits, chained=True):
        if isinstance(run, Edit):
            done.append(run)
            continue
        span = run.start - run.before, run.end - run.after
        now = applied(text[run.start : run.end], _within(run))
        done.append(Edit(span=span, replacement=now, rules=run.rules(rule)))
    return tuple(done), applied(text, (_edit(hit, rule) for hit in hits))


def united(edits: Sequence[Edit], hits: Sequence[Hit], rule: str) -> tuple[Edit, ...]:
    """Let a rule replace what it found in the original, whatever other rules found there.

    Where it touches what they replace, the first of their replacements stands for all.

    Args:
        edits: What was done so far.
        hits: What the rule replaces, in the order of their places, none within another.
        rule: The rule's name.

    Returns:
        All that is done.
    """
    done: list[Edit] = []
    for run in _runs(edits, hits, chained=False):
        if isinstance(run, Edit):
            done.append(run)
            continue
        first = run.edits[0] if run.edits else _edit(run.hits[0], rule)
        done.append(attrs.evolve(first, span=(run.start, run.end), rules=run.rules(rule)))
    return tuple(done)


_made = copier(Edit, "span", "replacement", "rules")
_NOWHERE = Edit(span=(0, 0))


def _edit(hit: Hit, rule: str) -> Edit:
    start, end, replacement = hit
    return _made(_NOWHERE, (start, end), replacement, (rule,))  # the span of a match is valid


def _placed(edits: Iterable[Edit]) -> Iterator[tuple[Edit, int, int]]:
    """Yield each edit with the place of its replacement in the edited text."""
    grown = 0
    for edit in edits:
        start = edit.span[0] + grown
        end = start + len(edit.replacement)
        grown = end - edit.span[1]
        yield edit, start, end


@attrs.define
class _Run:
    """A hit, with all the edits and other hits that overlap it, directly or by others of them.

    Args:
        start: Where all of them begin.
        end: Where all of them end.
        before: How much longer earlier edits make the text where the run begins.
        after: The same where it ends.
        edits: The edits.
        hits: The hits.
    """

    start: int
    end: int
    before: int
    after: int
    edits: list[Edit]
    hits: list[Hit]

    def touches(self, start: int, end: int) -> bool:
        """Tell whether what stands there overlaps it; what is empty, also what is empty there."""
        overlaps = start < self.end and self.start < end
        return overlaps or self.start == self.end == start == end

    def rules(self, rule: str) -> tuple[str, ...]:
        """Return the names of the rules behind it, and of the one that comes to them."""
        names = [name for edit in self.edits for name in edit.rules]
        return tuple(dict.fromkeys((*names, rule)))


class _Upcoming:
    """The edits one after the other, and where each stands in the text that is looked through."""

    def __init__(self, edits: Sequence[Edit], *, chained: bool) -> None:
        self.edits, self.chained = edits, chained
        self.place = self.start = self.end = self.grown = 0
        self._look()

    @property
    def is_over(self) -> bool:
        """Whether there are no more."""
        return self.place == len(self.edits)

    def take(self) -> Edit:
        """Return the next edit, and look at the one after it."""
        edit = self.edits[self.place]
        self.grown = self.end - edit.span[1]
        self.place += 1
        self._look()
        return edit

    def _look(self) -> None:
        if not self.is_over:
            start, end = self.edits[self.place].span
            length = len(self.edits[self.place].replacement) if self.chained else end - start
            self.start = start + self.grown
            self.end = self.start + length


def _runs(edits: Sequence[Edit], hits: Sequence[Hit], *, chained: bool) -> Iterator[Edit | _Run]:
    """Yield edits and hits in the order of their places, together where they overlap.

    Args:
        edits: What was done so far.
        hits: What comes to it.
        chained: Whether the hits stand in the edited text; otherwise, in the original.
    """
    upcoming, place = _Upcoming(edits, chained=chained), 0
    while place < len(hits):
        hit = hits[place]
        run = _Run(hit.start, hit.end, 0, 0, [], [hit])
        while not upcoming.is_over and not run.touches(upcoming.start, upcoming.end):
            if upcoming.start >= hit.end and upcoming.end > hit.start:
                break
            yield upcoming.take()
        run.before = upcoming.grown
        place = _filled(run, upcoming, hits, place + 1)
        run.after = upcoming.grown
        yield run
    while not upcoming.is_over:
        yield upcoming.take()


def _filled(run: _Run, upcoming: _Upcoming, hits: Sequence[Hit], place: int) -> int:
    """Take into a run all that overlaps it, and return the place of the hit after it."""
    while True:
        if not upcoming.is_over and run.touches(upcoming.start, upcoming.end):
            run.start, run.end = min(run.start, upcoming.start), max(run.end, upcoming.end)
            run.edits.append(upcoming.take())
        elif run.edits and place < len(hits) and run.touches(hits[place].start, hits[place].end):
            run.end = max(run.end, hits[place].end)
            run.hits.append(hits[place])
            place += 1
        else:
            return place


def _within(run: _Run) -> Iterator[Edit]:
    """Yield the hits of a run as edits of its own text."""
    for start, end, replacement in run.hits:
        yield Edit(span=(start - run.start, end - run.start), replacement=replacement)
