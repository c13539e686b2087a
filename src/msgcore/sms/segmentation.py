"""The result of segmenting a text: what it costs, where it is cut, what made it long.

What every caller asks for, the encoding, the units and the number of segments, is
computed when the result is made; the rest when it is first asked for.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Self

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.rules import Reason, Refusal
from msgcore.sms.alphabet import BASIC, EXTENSION
from msgcore.sms.choice import Choice, chosen, count_segments, found_cuts
from msgcore.sms.cluster import composed
from msgcore.sms.encoding import Encoding
from msgcore.sms.measure import measure
from msgcore.sms.packing import first_halves, segments_without_walk
from msgcore.sms.picture import segmentation_html
from msgcore.sms.profile import STANDARD, Profile, single_capacity
from msgcore.sms.reasons import (
    BEYOND_CONCATENATION,
    NOT_GSM_7,
    TOO_MANY_CHARACTERS,
    TOO_MANY_SEGMENTS,
)
from msgcore.sms.shift import PLAIN, Shift
from msgcore.sms.spelling import nearest

__all__ = ["MOST_SEGMENTS", "Offender", "Part", "Segmentation"]

MOST_SEGMENTS = 255
"""How many segments a header can count: their number is one octet."""

_GSM_7 = Encoding.GSM_7
_SINGLE_GSM_7 = single_capacity(Encoding.GSM_7)
_SINGLE_UCS_2 = single_capacity(Encoding.UCS_2)
_NOT_GSM_7 = re.compile(f"[^{re.escape(''.join(sorted(BASIC | EXTENSION)))}]")


@attrs.frozen(kw_only=True)
class Part:
    """One segment of a message.

    Where a profile lets a surrogate pair be cut, both parts hold their half of it, and the
    ranges of both hold the character: the texts make up the message when they are joined as
    UTF-16. The text stays out of `repr`, as it does everywhere here.

    Args:
        text: What it says.
        start: Where it begins in the text as it is sent, in code points.
        end: Where it ends, half-open.
        units: How many units it takes, the header apart.

    Raises:
        InvalidValueError: The text is not as long as the range.
    """

    text: str = attrs.field(repr=False)
    start: int
    end: int
    units: int

    def __attrs_post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text):
            raise InvalidValueError(
                Fault(
                    path="end",
                    message=f"({self.start}, {self.end}) is not {len(self.text)} characters",
                    hint="Count code points, half-open.",
                )
            )


@attrs.frozen(kw_only=True)
class Offender:
    """A character outside GSM-7: it makes the whole message UCS-2.

    Args:
        character: The character.
        position: Where it stands in the text as it is sent, in code points.

    Raises:
        InvalidValueError: Not one character, or a negative position.

    >>> Offender(character="ê", position=4).name
    'LATIN SMALL LETTER E WITH CIRCUMFLEX'
    """

    character: str
    position: int

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        if len(self.character) != 1:
            yield Fault(path="character", message=f"is {len(self.character)} characters, not one")
        if self.position < 0:
            yield Fault(path="position", message=f"is {self.position}", hint="Count from 0.")

    @property
    def name(self) -> str:
        """The character's Unicode name; its number where it has none, such as `U+001B`."""
        return unicodedata.name(self.character, f"U+{ord(self.character):04X}")

    @property
    def nearest(self) -> str | None:
        """The nearest spelling in GSM-7; None where there is none.

        >>> Offender(character="…", position=0).nearest
        '...'
        """
        return nearest(self.character)


# All of it is private and read through properties, so nobody outside can set anything. A
# frozen class keeps the same promise by storing each field through object.__setattr__,
# which costs more than measuring a short text does: 0.6 instead of 0.3 us in all.
@attrs.define(init=False, repr=False, unsafe_hash=True)
class Segmentation:
    """A text under a profile: its encoding, its segments, and whether it may be sent.

    Two are equal when text and profile are.

    Args:
        text: The text.
        profile: Whose segments they are.

    >>> long = Segmentation("Your code is [1234]. " * 8)
    >>> long.encoding.value, long.units, long.segments, long.units_left
    ('gsm-7', 184, 2, 122)
    """

    _text: str
    _profile: Profile = STANDARD
    _encoding: Encoding = attrs.field(init=False, eq=False)
    _units: int = attrs.field(init=False, eq=False)
    _segments: int = attrs.field(init=False, eq=False)
    # Unset for the default tables.
    _shift: Shift = attrs.field(init=False, eq=False)
    # Unset until they are needed.
    _cuts: tuple[int, ...] = attrs.field(init=False, eq=False)
    _parts: tuple[Part, ...] = attrs.field(init=False, eq=False)
    _offenders: tuple[Offender, ...] = attrs.field(init=False, eq=False)

    def __init__(self, text: str, profile: Profile = STANDARD) -> None:
        self._text = text
        self._profile = profile
        if not profile.is_usual:
            self._choose()
            return
        encoding, units = measure(text)
        self._encoding = encoding
        self._units = units
        if units <= (_SINGLE_GSM_7 if encoding is _GSM_7 else _SINGLE_UCS_2):
            self._segments = 1
            self._cuts = ()
        else:
            found = segments_without_walk(
                units, profile.capacity(encoding), pairs=units != len(text)
            )
            self._segments = len(self._found_cuts()) + 1 if found is None else found

    def _choose(self) -> None:
        """Do the same for a profile that does not take texts as they are."""
        text = self.sent
        choice = chosen(text, self._profile)
        self._encoding, self._units, self._shift = choice
        self._segments = count_segments(text, choice, self._profile)

    @property
    def text(self) -> str:
        """The text as it was given."""
        return self._text

    @property
    def sent(self) -> str:
        """The text as it is sent: in its composed form where the profile says so."""
        return composed(self._text) if self._profile.normalise else self._text

    @property
    def profile(self) -> Profile:
        """Whose segments they are."""
        return self._profile

    @property
    def encoding(self) -> Encoding:
        """GSM-7 when every character of the text is, otherwise UCS-2; or what is forced."""
        return self._encoding

    @property
    def shift(self) -> Shift:
        """The national language tables that it is written with; `PLAIN` for the default."""
        try:
            return self._shift
        except AttributeError:
            return PLAIN

    @property
    def characters(self) -> int:
        """The length of the text as it is sent, in characters, that is code points."""
        return len(self.sent)

    @property
    def units(self) -> int:
        """The length of the text in units of its encoding, headers apart."""
        return self._units

    @property
    def segments(self) -> int:
        """How many segments are sent; an empty text is one segment of no units."""
        return self._segments

    @property
    def capacity(self) -> int:
        """How many units each segment of this message holds."""
        shift = self.shift
        single = single_capacity(self._encoding, shift)
        return single if self._units <= single else self._profile.capacity(self._encoding, shift)

    @property
    def units_left(self) -> int:
        """How many units of the last segment are free."""
        found = self._found_cuts()
        return self.capacity - (self._units - (found[-1] if found else 0))

    @property
    def parts(self) -> tuple[Part, ...]:
        """The segments in order; their texts make up the text as it is sent."""
        try:
            return self._parts
        except AttributeError:
            self._parts = self._made_parts()
            return self._parts

    @property
    def offenders(self) -> tuple[Offender, ...]:
        """Every character outside GSM-7, in order; none in a GSM-7 message."""
        try:
            return self._offenders
        except AttributeError:
            self._offenders = self._found_offenders()
            return self._offenders

    @property
    def refusal(self) -> Refusal | None:
        """Why the message cannot be sent, by how much it is too long; None where it can."""
        profile, encoding = self._profile, self._encoding
        reasons = (
            _over(TOO_MANY_SEGMENTS, self._segments, profile.max_segments, "segments"),
            _over(TOO_MANY_CHARACTERS, self.characters, profile.cap(encoding), "characters"),
            _over(BEYOND_CONCATENATION, self._segments, MOST_SEGMENTS, "segments"),
            self._not_gsm_7() if profile.encoding is _GSM_7 is not encoding else None,
        )
        found = tuple(reason for reason in reasons if reason is not None)
        return Refusal(reasons=found) if found else None

    def _repr_html_(self) -> str:
        return segmentation_html(self)

    def __repr__(self) -> str:
        # The text may be sensitive and long: a log line does without it.
        return (
            f"<Segmentation {self._encoding.value}, units: {self._units}, "
            f"segments: {self._segments}>"
        )

    def __reduce__(self) -> tuple[type[Self], tuple[str, Profile]]:
        return type(self), (self._text, self._profile)

    def _not_gsm_7(self) -> Reason:
        first = self.offenders[0]
        many = len(self.offenders)
        return NOT_GSM_7.with_detail(f"{many}, the first at {first.position}: {first.name}")

    def _found_cuts(self) -> tuple[int, ...]:
        try:
            return self._cuts
        except AttributeError:
            choice = Choice(self._encoding, self._units, self.shift)
            self._cuts = found_cuts(self.sent, choice, self._profile)
            return self._cuts

    def _made_parts(self) -> tuple[Part, ...]:
        text = self.sent
        halves = first_halves(text, self._encoding, self.shift)
        parts: list[Part] = []
        start = 0
        for first, last in pairwise((0, *self._found_cuts(), self._units)):
            units = last - first
            end = stop = start + units - halves.count(1, first, last)
            said = text[start:end]
            if first and halves[first - 1]:
                said = _halved(text[start])[1] + said[1:]
            if last < len(halves) and halves[last - 1]:
                said += _halved(text[end])[0]
                stop = end + 1
            parts.append(Part(text=said, start=start, end=stop, units=units))
            start = end
        return tuple(parts)

    def _found_offenders(self) -> tuple[Offender, ...]:
        if self._encoding is _GSM_7:
            return ()
        return tuple(
            Offender(character=match[0], position=match.start())
            for match in _NOT_GSM_7.finditer(self.sent)
        )


def _halved(character: str) -> tuple[str, str]:
    """Return the two surrogates of a character."""
    both = character.encode("utf-16-be", "surrogatepass")
    first, second = both[:2], both[2:]
    return first.decode("utf-16-be", "surrogatepass"), second.decode("utf-16-be", "surrogatepass")


def _over(reason: Reason, count: int, cap: int | None, what: str) -> Reason | None:
    if cap is None or count <= cap:
        return None
    return reason.with_detail(f"{count} {what}, {count - cap} more than {cap}")
