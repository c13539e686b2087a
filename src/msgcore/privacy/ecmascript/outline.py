r"""How a text looks: each ASCII digit as `0`, each ASCII capital as `A`, other ASCII as it is.

| pattern | its outline |
|---|---|
| `\d{3}-\d{2}-\d{4}` | `000-00-0000` |
| `[A-Z]{2}\d{2} ?\w+` | `AA00` |
| `\d{1,3}\.\d{1,3}` | `0.0` |
| `\w+` | nothing |

**Law: the outline of a pattern stands in the outline of every text that it matches.** To look for
it there takes a tenth of the time that the pattern takes to find nothing. Characters beyond ASCII
are no part of it.
"""

from collections.abc import Sequence

import attrs

from msgcore.privacy.ecmascript.ranges import Ranges
from msgcore.privacy.ecmascript.tree import Repeat

__all__ = [
    "EMPTY",
    "UNKNOWN",
    "Outline",
    "around",
    "is_common",
    "of_branches",
    "of_letters",
    "of_parts",
    "of_repeat",
    "outlined",
]

_DIGITS, _CAPITALS = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DRAWN = str.maketrans(_DIGITS + _CAPITALS, "0" * len(_DIGITS) + "A" * len(_CAPITALS))
_DRAWN_BYTES = bytes(range(256)).decode("latin-1").translate(_DRAWN).encode("latin-1")
_LAST_ASCII = 0x7F
_LONGEST = 32
"""How far a part is followed."""


def outlined(raw: bytes) -> str:
    """Return the outline of a text.

    Args:
        raw: The text in UTF-8.

    Returns:
        The outline, a character for each byte: what is ASCII in it was ASCII in the text.

    >>> outlined(b"Call 555-0199, ask for Ann")
    'Aall 000-0000, ask for Ann'
    """
    return raw.translate(_DRAWN_BYTES).decode("latin-1")


def is_common(run: str) -> bool:
    """Whether a run of characters stands in most texts: spaces, one letter, one digit.

    >>> is_common("  "), is_common("0"), is_common("-")
    (True, True, False)
    """
    return run.isspace() or (len(run) == 1 and run.isalnum())


@attrs.frozen(kw_only=True)
class Outline:
    """What is known of how all that a part of a pattern matches looks.

    Args:
        whole: How it looks; None where it may look one way or another.
        start: How it begins.
        end: How it ends.
        held: What stands in it, or around it where it looks around.
    """

    whole: str | None = None
    start: str = ""
    end: str = ""
    held: str = ""

    @property
    def asked(self) -> str:
        """What to look for in the outline of a text: the longest run that is known.

        Nothing where none is, or only a letter, a digit or spaces, which stand in most texts.
        """
        return "" if is_common(self.held) else self.held


def _longest(*runs: str) -> str:
    return max(runs, key=lambda run: (not is_common(run), len(run)))


def _exactly(text: str, held: str = "") -> Outline:
    return Outline(whole=text, start=text, end=text, held=_longest(text, held))


UNKNOWN = Outline()
"""What may look any way."""
EMPTY = _exactly("")
"""What takes up no place."""


def around(body: Outline) -> Outline:
    """Say how a look-around looks: it takes up no place, but what it looks for is there."""
    return _exactly("", body.held)


def of_letters(letters: Ranges) -> Outline:
    """Say how one of several characters looks, if all of them look alike."""
    if not letters or letters[-1][1] > _LAST_ASCII:
        return UNKNOWN
    values = (value for first, last in letters for value in range(first, last + 1))
    looks = {chr(value).translate(_DRAWN) for value in values}
    return _exactly(looks.pop()) if len(looks) == 1 else UNKNOWN


def of_parts(parts: Sequence[Outline]) -> Outline:
    """Say how parts look that follow each other."""
    is_whole, start, end = True, "", ""
    held = ""
    for part in parts:
        held = _longest(held, part.held, end + part.start)
        if is_whole:
            start = end + part.start
        if part.whole is None:
            is_whole, end = False, part.end
        else:
            end += part.whole
        if len(end) > _LONGEST:
            is_whole, end = False, end[-_LONGEST:]
    if is_whole:
        return _exactly(end, held)
    return Outline(start=start[:_LONGEST], end=end, held=held)


def of_branches(branches: Sequence[Outline]) -> Outline:
    """Say how one of several branches looks."""
    first = branches[0]
    same = first.held if all(branch.held == first.held for branch in branches) else ""
    if first.whole is not None and all(branch.whole == first.whole for branch in branches):
        return _exactly(first.whole, same)
    start = _shared([branch.start for branch in branches])
    end = _shared([branch.end[::-1] for branch in branches])[::-1]
    return Outline(start=start, end=end, held=_longest(same, start, end))


def _shared(texts: Sequence[str]) -> str:
    """Return what all of them begin with."""
    first, last = min(texts), max(texts)
    for place, letter in enumerate(first):
        if letter != last[place]:
            return first[:place]
    return first


def of_repeat(node: Repeat, body: Outline) -> Outline:
    """Say how a repeat looks of which the body is known."""
    if node.most == 0:
        return EMPTY
    if node.least == 0:
        return UNKNOWN
    if body.whole is None:
        seam = body.end + body.start if node.least > 1 else ""
        return Outline(start=body.start, end=body.end, held=_longest(body.held, seam))
    times = min(node.least, _LONGEST // max(1, len(body.whole)))
    known = _exactly(body.whole * times, body.held)
    is_whole = node.most == times or not body.whole
    return known if is_whole else attrs.evolve(known, whole=None)
