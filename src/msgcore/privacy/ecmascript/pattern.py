"""A JavaScript regular expression, ready to search: what it finds is what JavaScript finds.

Which text is searched is said in `units.py`; where a pattern with `i` refers back to a group, it
is searched in canonical letters (`casing.py`).

After an empty match, JavaScript goes on one character later; other engines may find something
that begins at the same place. The translation takes that character in, so that one call of the
engine finds all there is, and one limit of time holds for it.

ECMAScript 2025: 22.2.7.2 RegExpBuiltinExec; 22.2.6.9 RegExp.prototype [ %Symbol.matchAll% ].
"""

from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import cached_property

import attrs
import regex

from msgcore.policy import DOCUMENTED
from msgcore.policy.privacy import PrivacyPolicy
from msgcore.privacy.ecmascript.bounds import check_bounds, check_size
from msgcore.privacy.ecmascript.casing import folded
from msgcore.privacy.ecmascript.flags import Flags
from msgcore.privacy.ecmascript.needs import Needs, needs_of
from msgcore.privacy.ecmascript.parser import parse
from msgcore.privacy.ecmascript.problems import TimedOutError, UnsupportedPatternError
from msgcore.privacy.ecmascript.program import Keeping, Program
from msgcore.privacy.ecmascript.size import size_of
from msgcore.privacy.ecmascript.substitution import Template
from msgcore.privacy.ecmascript.translate import translate
from msgcore.privacy.ecmascript.tree import Pattern, Span
from msgcore.privacy.ecmascript.units import Subject, View, joined
from msgcore.privacy.ecmascript.verdict import Verdict, judge

__all__ = ["JavaScriptPattern", "Match"]

_Found = regex.Match[str]

_FLAGS = regex.VERSION0 | regex.ASCII


@attrs.frozen(kw_only=True)
class Match:
    """Where a pattern matched. It holds no text.

    Args:
        span: Where, in code points of the text, half-open. A match that begins or ends within a
            character beyond U+FFFF takes in all of it; an empty one stands before it.
        groups: The same for each group, in their order; None for one that took no part.
        units: Where the match is as JavaScript counts, in UTF-16 code units.
    """

    span: Span
    groups: tuple[Span | None, ...] = ()
    units: Span


@attrs.frozen(kw_only=True)
class JavaScriptPattern:
    r"""A compiled JavaScript regular expression. `compile` makes one.

    Args:
        source: The pattern, as it was given.
        flags: Its flags.
        tree: What the parser made of it.

    >>> JavaScriptPattern.compile(r"(\d{3})-(\d{4})").find_all("555-0100 or 555-0199")
    (Match(span=(0, 8), groups=((0, 3), (4, 8)), units=(0, 8)), Match(span=(12, 20), ...
    """

    source: str
    flags: Flags
    tree: Pattern = attrs.field(repr=False, eq=False)
    _program: Program = attrs.field(repr=False, eq=False)
    _engine: regex.Pattern[str] = attrs.field(repr=False, eq=False)

    @classmethod
    def compile(
        cls, source: str, flags: str = "", policy: PrivacyPolicy = DOCUMENTED.privacy
    ) -> "JavaScriptPattern":
        r"""Compile a pattern.

        Args:
            source: The pattern, as it is given to JavaScript's `RegExp`: without slashes.
            flags: Any of `dgimsuy`. `d` and `g` change nothing.
            policy: How long, deep and often counted a pattern may be.

        Raises:
            SourceError: A flag is unknown, repeated or not supported.
            PatternError: JavaScript would refuse it, or it is beyond the policy's bounds.
            UnsupportedPatternError: JavaScript knows it, but here it would find something else.

        >>> JavaScriptPattern.compile(r"\d+(?=\s*€)", "u")
        JavaScriptPattern(source='\\d+(?=\\s*€)', flags=Flags(has_indices=False, ...
        """
        tree = parse(source, Flags.of(flags), policy)
        check_bounds(tree, policy)
        program = translate(tree)
        size = size_of(program.source, policy.pattern_size_max)
        check_size(size, (0, len(source)), tree, policy)
        try:
            engine = regex.compile(program.source, _FLAGS, cache_pattern=False)
        except (RecursionError, regex.error):
            raise UnsupportedPatternError(
                "This nests too deep to be carried out", source, (0, len(source))
            ) from None
        return cls(source=source, flags=tree.flags, tree=tree, program=program, engine=engine)

    @property
    def groups(self) -> tuple[str, ...]:
        """The names of the groups, in their order; empty for one without."""
        return self.tree.groups

    def find_all(
        self, text: str | Subject, timeout: timedelta | None = None, *, overlapped: bool = False
    ) -> tuple[Match, ...]:
        """Find every match, as `matchAll` does: from left to right, none within another.

        Args:
            text: The text; a `Subject` if several patterns search it.
            timeout: How much processor time it may take; None for any, nothing for none.
            overlapped: Whether the search goes on one character behind the start of a match, not
                behind its end.

        Returns:
            The matches, in their order. With the flag `y`, those that follow each other from the
            start of the text without a gap.

        Raises:
            TimedOutError: It took longer.

        >>> pattern = JavaScriptPattern.compile("aa|b*")
        >>> [match.span for match in pattern.find_all("aab")]
        [(0, 2), (2, 3), (3, 3)]
        >>> [match.span for match in JavaScriptPattern.compile("..").find_all("a😀b")]
        [(0, 2), (1, 3)]
        """
        view, found = self._search(text, timeout, overlapped=overlapped)
        return tuple([self._match(view, one) for one in found])

    def find_spans(self, text: str | Subject, timeout: timedelta | None = None) -> list[Span]:
        r"""Find where every match is: `find_all` for those who need no groups, in less time.

        Args:
            text: The text; a `Subject` if several patterns search it.
            timeout: How much processor time it may take; None for any, nothing for none.

        Raises:
            TimedOutError: It took longer.

        >>> JavaScriptPattern.compile(r"\d+").find_spans("2 of 12")
        [(0, 1), (5, 7)]
        """
        view, matches = self._search(text, timeout)
        whole = self._whole
        spans: list[Span] = []
        for found in matches:
            span = found.span(whole)
            spans.append(span if view is None else view.span(span))
        return spans

    def find(
        self, text: str | Subject, start: int = 0, timeout: timedelta | None = None
    ) -> Match | None:
        r"""Find the first match.

        Args:
            text: The text; a `Subject` if several patterns search it.
            start: Where the search begins, in code points. What is before it is still seen by
                `\b` and by what looks behind.
            timeout: How much processor time it may take; None for any.

        Returns:
            The match; None if there is none. With the flag `y`, it begins at `start`.

        Raises:
            TimedOutError: It took longer.

        >>> JavaScriptPattern.compile("[aeiou]").find("Rhythm and blues", 8)
        Match(span=(13, 14), groups=(), units=(13, 14))
        """
        view = self._view(text)
        place = view.place(max(0, start))
        if place > len(view.text):
            return None
        try:
            found = self._engine.search(self._searched(view), pos=place, timeout=_seconds(timeout))
        except TimeoutError:
            raise TimedOutError(timeout or timedelta()) from None
        return found and self._match(view, found)

    def replace(
        self, text: str | Subject, template: str | Template, timeout: timedelta | None = None
    ) -> str:
        """Return a text with every match replaced, as `replaceAll` does.

        Args:
            text: The text.
            template: What to put there; `$` means something, see `Template`.
            timeout: How much processor time the search may take; None for any.

        Raises:
            TimedOutError: It took longer.

        >>> JavaScriptPattern.compile(r"(?<first>.)(.)").replace("abcd", "$2$<first>$$")
        'ba$dc$'
        """
        view = self._view(text)
        if isinstance(template, str):
            template = Template.of(template, self.groups)
        pieces: list[str] = []
        place = 0
        for found in self._found(view, timeout):
            start, end = found.span(self._whole)
            filled = template.fill(view.text, (start, end), self._groups(found))
            pieces += (view.text[place:start], filled)
            place = end
        pieces.append(view.text[place:])
        whole = "".join(pieces)
        return whole if whole.isascii() else joined(whole)

    @cached_property
    def verdict(self) -> Verdict:
        """Whether some text may keep the pattern busy for very long."""
        return judge(self.tree)

    @cached_property
    def needs(self) -> Needs:
        """What a text must hold for the pattern to match."""
        return needs_of(self.tree)

    @cached_property
    def _whole(self) -> int:
        return self._engine.groupindex["m"] if self._program.may_be_empty else 0

    @cached_property
    def _readers(self) -> tuple[Callable[[_Found], Span | None], ...]:
        numbers = self._engine.groupindex
        return tuple(
            _reader(keeping, numbers.get(f"g{index}", 0), numbers.get(f"t{index}", 0))
            for index, keeping in enumerate(self._program.groups, 1)
        )

    @cached_property
    def _is_plain(self) -> bool:
        """Whether a text in ASCII is searched as it is."""
        return not self._program.is_folded

    @cached_property
    def _is_direct(self) -> bool:
        """Whether any text is."""
        return self._program.is_blind and not self._program.is_folded

    def _search(
        self, text: str | Subject, timeout: timedelta | None, *, overlapped: bool = False
    ) -> tuple[View | None, Sequence[_Found]]:
        """Find every match, and the view in which it is; None where all places are the same."""
        if timeout is None:
            whole = text if isinstance(text, str) else text.text
            if self._is_plain and whole.isascii():
                return None, self._quickly(whole, overlapped=overlapped)
            if self._is_direct and self._engine.search(whole) is None:
                return None, ()
        view = self._view(text)
        return view, self._found(view, timeout, overlapped=overlapped)

    def _quickly(self, text: str, *, overlapped: bool) -> Sequence[_Found]:
        """Find every match in a text in ASCII, where all places are the same.

        Most patterns match nowhere in most texts, and nothing is made ready for more.
        """
        search = self._engine.search
        found = search(text)
        if found is None:
            return ()
        matches: list[_Found] = []
        while found is not None:
            matches.append(found)
            start, end = found.span()
            if start == end:
                break  # It takes in one more character but at the end of the text.
            found = search(text, start + 1 if overlapped else end)
        return matches

    def _view(self, text: str | Subject) -> View:
        if isinstance(text, str):
            if text.isascii():
                return View(text)
            text = Subject(text)
        if self.flags.unicode:
            return text.joined
        return text.plain if self._program.is_blind else text.halved

    def _searched(self, view: View) -> str:
        if self._program.is_folded:
            return folded(view.text, unicode=self.flags.unicode)
        return view.text

    def _found(
        self, view: View, timeout: timedelta | None, *, overlapped: bool = False
    ) -> list[_Found]:
        try:
            return list(
                self._engine.finditer(
                    self._searched(view),
                    overlapped=overlapped,
                    timeout=_seconds(timeout),
                )
            )
        except TimeoutError:
            raise TimedOutError(timeout or timedelta()) from None

    def _groups(self, found: _Found) -> tuple[Span | None, ...]:
        return tuple([read(found) for read in self._readers])

    def _match(self, view: View | None, found: _Found) -> Match:
        span = found.span(self._whole)
        groups = self._groups(found)
        if view is None or (view.lows is None and not view.beyond):
            return Match(span=span, groups=groups, units=span)
        if view.lows is not None:
            groups = tuple(held and view.span(held) for held in groups)
        return Match(span=view.span(span), groups=groups, units=view.units(span))


def _seconds(timeout: timedelta | None) -> float | None:
    # To the engine, less than nothing is no limit.
    return None if timeout is None else max(0.0, timeout.total_seconds())


def _reader(keeping: Keeping, number: int, twin: int) -> Callable[[_Found], Span | None]:
    """Return what reads from a match where a group is."""

    def plain(found: _Found) -> Span | None:
        span = found.span(number)
        return None if span[0] < 0 else span

    def unless_empty(found: _Found) -> Span | None:
        start, end = found.span(number)
        return None if start == end else (start, end)

    def by_twin(found: _Found) -> Span | None:
        start, end = found.span(twin)
        # In an empty text each iteration finds the same, so none can lack what another had.
        return None if start == end and found.string else plain(found)

    match keeping:
        case Keeping.NOTHING:
            return lambda _: None
        case Keeping.PLAIN:
            return plain
        case Keeping.NOT_EMPTY:
            return unless_empty
        case _:
            return by_twin
