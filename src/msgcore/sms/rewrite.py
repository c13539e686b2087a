"""A text that says the same in fewer segments.

| step | does | for |
|---|---|---|
| 1 | writes letters and their accents as one character (NFC) | what is not GSM-7 |
| 2 | writes characters of print as a typewriter does | the same |
| 3 | spells letters by a function that is handed in, if one is | the same, if all becomes GSM-7 |

The first step that saves the most segments is the last that is taken, and of its changes only
those that make the text shorter where these save as much. A step treats all alike: it does
not leave the last accent as it was because there is room. What GSM-7 has stays as it is, and
no step turns a symbol into words.

Composition: Unicode Standard Annex 15.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from unicodedata import category

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.sms.alphabet import BASIC, EXTENSION
from msgcore.sms.cluster import clusters, composed
from msgcore.sms.encoding import Encoding
from msgcore.sms.measure import ucs_2_octets
from msgcore.sms.picture import rewriting_html
from msgcore.sms.profile import STANDARD, Profile
from msgcore.sms.segmentation import Segmentation
from msgcore.sms.shift import PLAIN, alphabet_of
from msgcore.sms.spelling import TYPOGRAPHY

__all__ = ["Change", "Rewriting", "rewrite"]

_GSM_7 = BASIC | EXTENSION
_HAS_OTHERS = re.compile(f"[^{re.escape(''.join(sorted(_GSM_7)))}]").search
_LETTERS = frozenset({"Lu", "Ll", "Lt"})
_MARKS = frozenset({"Mn", "Mc"})
"""What may be spelt by a function of the caller: no symbols, and no letters without case,
whose spelling in another script is not the same word to a reader; nor their marks."""

Spell = Callable[[str], str]
"""Spells a letter in ASCII, as `anyascii.anyascii` does."""


@attrs.frozen(kw_only=True)
class Change:
    """One thing that was written in another way.

    Args:
        start: Where it began in the text as it was given, in code points.
        end: Where it ended, half-open.
        before: What stood there.
        after: What stands there now; empty where it was invisible.

    Raises:
        InvalidValueError: What stood there is not as long as the range.
    """

    start: int
    end: int
    before: str = attrs.field(repr=False)
    after: str = attrs.field(repr=False)

    def __attrs_post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.before):
            raise InvalidValueError(
                Fault(
                    path="end",
                    message=f"({self.start}, {self.end}) is not {len(self.before)} characters",
                    hint="Count code points, half-open.",
                )
            )


@attrs.frozen(kw_only=True)
class Rewriting:
    """A text and how it may be written in fewer segments.

    Args:
        before: The text as it was given.
        after: The text as it is written now; the same where nothing was saved.
        changes: What was changed, in order.

    Raises:
        InvalidValueError: The changes do not lead from the one to the other.
    """

    before: Segmentation
    after: Segmentation
    changes: tuple[Change, ...] = ()

    def __attrs_post_init__(self) -> None:
        given = self.before.text
        fits = all(given[one.start : one.end] == one.before for one in self.changes)
        in_order = all(one.end <= other.start for one, other in pairwise(self.changes))
        if not (fits and in_order and _applied(given, self.changes) == self.after.text):
            raise InvalidValueError(
                Fault(path="changes", message="do not lead from the first text to the second")
            )

    @property
    def text(self) -> str:
        """The text as it is written now."""
        return self.after.text

    def _repr_html_(self) -> str:
        return rewriting_html(self)

    @property
    def saved(self) -> int:
        """How many segments the changes save."""
        return self.before.segments - self.after.segments


def rewrite(text: str, profile: Profile = STANDARD, *, spell: Spell | None = None) -> Rewriting:
    r"""Write a text in fewer segments, if it can be done without saying something else.

    Args:
        text: Any text.
        profile: Whose segments are to be saved.
        spell: How to spell letters that GSM-7 lacks, such as `anyascii.anyascii`; None to
            leave them. Only what it spells in GSM-7 is taken, and only where nothing else
            keeps the text from being GSM-7.

    Returns:
        The text as it was and as it is now, with every change.

    >>> quoted = rewrite("It\u2019s here \u2013 " * 6)
    >>> quoted.before.segments, quoted.after.segments, quoted.changes[0].after
    (2, 1, "'")
    >>> rewrite("It\u2019s here").changes
    ()
    """
    before = best = Segmentation(text, profile)
    taken: tuple[Change, ...] = ()
    if before.segments == 1 or not _HAS_OTHERS(text):
        return Rewriting(before=before, after=before)
    for step, for_gsm_7 in _steps(spell):
        changes = tuple(_changes(text, step, normalised=profile.normalise))
        for some in (tuple(filter(_is_shorter, changes)), changes):
            option = Segmentation(_applied(text, some), profile)
            if for_gsm_7 and option.encoding is Encoding.UCS_2:
                continue
            if option.segments < best.segments:
                best, taken = option, some
    if best.shift != PLAIN:
        best, taken = _without_what_the_tables_have(text, best, taken)
    return Rewriting(before=before, after=best, changes=taken)


def _steps(spell: Spell | None) -> Iterator[tuple[Spell, bool]]:
    """Yield the steps, and whether each is for texts that it makes GSM-7."""
    yield composed, False
    yield _typed, False
    if spell is not None:
        yield lambda cluster: _spelt(cluster, spell), True


def _typed(cluster: str) -> str:
    return "".join(TYPOGRAPHY.get(char, char) for char in composed(cluster))


def _spelt(cluster: str, spell: Spell) -> str:
    typed = _typed(cluster)
    letter, rest = typed[:1], typed[1:]
    if not letter or category(letter) not in _LETTERS:
        return typed
    bare = letter if letter in _GSM_7 else spell(letter)
    marks = (spell(mark) if category(mark) in _MARKS else mark for mark in rest)
    spelling = "".join((bare, *marks))
    return spelling if bare and _GSM_7.issuperset(spelling) else typed


def _changes(text: str, step: Spell, *, normalised: bool) -> Iterator[Change]:
    for first, last in clusters(text):
        before = text[first:last]
        if _GSM_7.issuperset(before):
            continue
        after = step(before)
        if after not in {before, composed(before) if normalised else before}:
            yield Change(start=first, end=last, before=before, after=after)


def _is_shorter(change: Change) -> bool:
    return len(ucs_2_octets(change.after)) < len(ucs_2_octets(change.before))


def _without_what_the_tables_have(
    text: str, best: Segmentation, taken: Iterable[Change]
) -> tuple[Segmentation, tuple[Change, ...]]:
    """Leave what the national tables write anyway as it was, where that costs nothing."""
    known = alphabet_of(best.shift).codes
    some = tuple(one for one in taken if not all(ord(char) in known for char in one.before))
    option = Segmentation(_applied(text, some), best.profile)
    return (option, some) if option.segments <= best.segments else (best, tuple(taken))


def _applied(text: str, changes: Iterable[Change]) -> str:
    pieces: list[str] = []
    end = 0
    for change in changes:
        pieces += (text[end : change.start], change.after)
        end = change.end
    return "".join((*pieces, text[end:]))
