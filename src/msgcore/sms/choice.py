"""Which encoding and which tables a message takes under a profile.

| the profile | the choice |
|---|---|
| forces an encoding | that one |
| names national tables | what needs the fewest segments |
| neither | GSM-7 where every character has it, otherwise UCS-2 |

Where two need as many segments, the default alphabet goes before UCS-2 and both before
national tables, which a phone may lack; among these, the shorter header goes first, then
the fewer units, then the order of the profile.

Source: TS 23.038, 6.2.1.
"""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from msgcore.sms.encoding import Encoding
from msgcore.sms.measure import measure, ucs_2_octets
from msgcore.sms.packing import bonds, cuts, first_halves, segments_without_walk
from msgcore.sms.profile import Profile, Whole, single_capacity
from msgcore.sms.shift import PLAIN, Shift, alphabet_of

__all__ = ["Choice", "chosen", "count_segments", "found_cuts"]

_GSM_7, _UCS_2 = Encoding.GSM_7, Encoding.UCS_2


class Choice(NamedTuple):
    """How a text is written.

    Args:
        encoding: Its encoding.
        units: Its length in units of that.
        shift: The languages that its header names.
    """

    encoding: Encoding
    units: int
    shift: Shift = PLAIN

    def fewest_segments(self, profile: Profile) -> int:
        """Return how many segments it takes at least, wherever its characters stand."""
        if self.units <= single_capacity(self.encoding, self.shift):
            return 1
        return -(-self.units // profile.capacity(self.encoding, self.shift))


def chosen(text: str, profile: Profile) -> Choice:
    """Return how a text is written under a profile.

    Args:
        text: The text as it is sent.
        profile: What it may use.

    >>> from msgcore.sms.shift import AUTO
    >>> choice = chosen("Şişli " * 15, Profile(national=AUTO))
    >>> choice.units, choice.shift.locking.value, choice.shift.single
    (90, 'turkish', None)
    """
    plain = Choice(*measure(text))
    if profile.encoding is _UCS_2:
        return _in_ucs_2(text)
    if not profile.national:
        return plain
    options = [plain] if profile.encoding in {None, plain.encoding} else []
    if options and plain.fewest_segments(profile) == 1:
        return plain
    options += sorted(_national(text, profile), key=_precedence)
    return _cheapest(options, text, profile) if options else plain


def _in_ucs_2(text: str) -> Choice:
    return Choice(_UCS_2, len(ucs_2_octets(text)) // 2)


def _national(text: str, profile: Profile) -> Iterator[Choice]:
    counts = Counter(text)
    for shift in profile.national:
        units = alphabet_of(shift).units(counts)
        if units is not None:
            yield Choice(_GSM_7, units, shift)


def _precedence(option: Choice) -> tuple[int, int]:
    return option.shift.header_octets, option.units


def _cheapest(options: list[Choice], text: str, profile: Profile) -> Choice:
    """Return the first of those that need the fewest segments; cuts are found only in doubt."""
    best, fewest = options[0], count_segments(text, options[0], profile)
    for option in options[1:]:
        if option.fewest_segments(profile) < fewest:
            segments = count_segments(text, option, profile)
            if segments < fewest:
                best, fewest = option, segments
    return best


def count_segments(text: str, choice: Choice, profile: Profile) -> int:
    """Return how many segments a text takes when it is written in one way.

    Args:
        text: The text as it is sent.
        choice: How it is written.
        profile: The header's size, and what must stay whole.
    """
    encoding, units, shift = choice
    if units <= single_capacity(encoding, shift):
        return 1
    capacity = profile.capacity(encoding, shift)
    if profile.whole is not Whole.CLUSTER:
        pairs = units != len(text) and (profile.whole is Whole.CHARACTER or encoding is _GSM_7)
        found = segments_without_walk(units, capacity, pairs=pairs)
        if found is not None:
            return found
    return len(found_cuts(text, choice, profile)) + 1


def found_cuts(text: str, choice: Choice, profile: Profile) -> tuple[int, ...]:
    """Return the units at which the second and each further segment begins.

    Args:
        text: The text as it is sent.
        choice: How it is written.
        profile: The header's size, and what must stay whole.
    """
    encoding, units, shift = choice
    if units <= single_capacity(encoding, shift):
        return ()
    halves = first_halves(text, encoding, shift)
    kept = bonds(text, halves, encoding, profile.whole)
    return cuts(kept, profile.capacity(encoding, shift), halves)
