"""How a sender writes and numbers its segments, and how long it lets a message be.

| profile | header | caps | never cut |
|---|---|---|---|
| `STANDARD` | 6 octets | none | characters |
| `GUIDE` | 7 octets | six segments, 840 characters | characters |
| `TWILIO` | 6 octets | 1,600 characters | clusters |
| `AWS` | 6 octets | 1,530 characters; 630 in UCS-2 | characters |

Source: TS 23.040, 9.2.3.24.1 and 9.2.3.24.8; Twilio's documentation, error 21617, and its
calculator of segments; AWS End User Messaging SMS, SMS character limits.
Guide: Considerations for Long Code Messaging Channels.
"""

from collections.abc import Iterator
from enum import Enum, unique
from typing import Self

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import SPRING_23, SmsPolicy
from msgcore.sms.encoding import Encoding, units_per_segment
from msgcore.sms.shift import PLAIN, Shift

__all__ = ["AWS", "GUIDE", "STANDARD", "TWILIO", "Profile", "Whole", "single_capacity"]

_FIXED_HEADER_OCTETS = 5
"""The header's length, the element's id and length, the total and the part's number."""

_LENGTH_OCTETS = 1
"""The header's length, where a header only names a language."""

_REFERENCE_BITS = (8, 16)


@unique
class Whole(Enum):
    """What is never cut in two between segments. An escape pair never is."""

    UNIT = "unit"
    """A unit: the two halves of a surrogate pair may stand in two segments."""
    CHARACTER = "character"
    """A character: a surrogate pair moves to the next segment whole."""
    CLUSTER = "cluster"
    """What a reader takes for one character, such as a family emoji or a letter with its
    marks. One that is longer than a segment is cut between characters. The two characters of
    a line end may stand in two segments."""


@attrs.frozen(kw_only=True)
class Profile:
    """What of a sender decides how a text is segmented.

    The guide caps "characters" without saying what it counts. Here it is code points: an
    emoji of two units is one character.

    Args:
        reference_bits: The size of the number that the segments of one message share, 8 or
            16 bits: their header takes 6 or 7 octets.
        max_segments: How many segments a message may have, at least 1; None for no cap.
        max_characters: How many code points a message may have, at least 1; None for no cap.
        max_ucs_2_characters: The same for a message in UCS-2; None where it is no other.
        encoding: The encoding that every message has; None for the one that it needs. A
            text that is not GSM-7 and has to be is refused.
        national: The national language tables that a message may use besides the default
            ones, such as `AUTO` or `shifts_of([...])`. They are used only where that saves
            a segment, because a phone without them shows other characters.
        whole: What is never cut in two.
        normalise: Whether a text is sent in its composed form (NFC).

    Raises:
        InvalidValueError: A number is out of range; every fault is named.

    >>> Profile(reference_bits=16).header_octets
    7
    """

    reference_bits: int = 8
    max_segments: int | None = None
    max_characters: int | None = None
    max_ucs_2_characters: int | None = None
    encoding: Encoding | None = None
    national: tuple[Shift, ...] = ()
    whole: Whole = Whole.CHARACTER
    normalise: bool = False
    is_usual: bool = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)
        # Read for every message, so it is worked out once.
        object.__setattr__(self, "is_usual", self._takes_texts_as_they_are())

    @classmethod
    def from_policy(cls, policy: SmsPolicy) -> Self:
        """Make the profile that a policy describes.

        Args:
            policy: The SMS room of a policy, such as `DOCUMENTED.sms`.

        >>> from msgcore.policy import SUMMER_26
        >>> Profile.from_policy(SUMMER_26.sms).reference_bits
        8
        """
        return cls(
            reference_bits=8 * (policy.header_octets - _FIXED_HEADER_OCTETS),
            max_segments=policy.max_segments,
            max_characters=policy.max_characters,
        )

    @property
    def header_octets(self) -> int:
        """How many octets of each segment the header takes, where there are several: 6 or 7."""
        return _FIXED_HEADER_OCTETS + self.reference_bits // 8

    def capacity(self, encoding: Encoding, shift: Shift = PLAIN) -> int:
        """Return how many units a segment holds in a message that needs several.

        Args:
            encoding: The encoding of the message.
            shift: The languages that its header names.

        >>> Profile(reference_bits=16).capacity(Encoding.UCS_2)
        66
        """
        return units_per_segment(encoding, self.header_octets + shift.header_octets)

    def cap(self, encoding: Encoding) -> int | None:
        """Return how many code points a message may have; None for no cap.

        >>> AWS.cap(Encoding.GSM_7), AWS.cap(Encoding.UCS_2)
        (1530, 630)
        """
        if encoding is Encoding.UCS_2 and self.max_ucs_2_characters is not None:
            return self.max_ucs_2_characters
        return self.max_characters

    def _takes_texts_as_they_are(self) -> bool:
        return (
            self.encoding is None
            and not self.national
            and self.whole is Whole.CHARACTER
            and not self.normalise
        )

    def _faults(self) -> Iterator[Fault]:
        if self.reference_bits not in _REFERENCE_BITS:
            yield Fault(
                path="reference_bits",
                message=f"is {self.reference_bits}",
                hint="Use 8 for a header of 6 octets, 16 for one of 7.",
            )
        for name, cap in (
            ("max_segments", self.max_segments),
            ("max_characters", self.max_characters),
            ("max_ucs_2_characters", self.max_ucs_2_characters),
        ):
            if cap is not None and cap < 1:
                yield Fault(
                    path=name, message=f"is {cap}, must be at least 1", hint="Use None for no cap."
                )


def single_capacity(encoding: Encoding, shift: Shift = PLAIN) -> int:
    """Return how many units a message of one segment holds.

    Its header does no more than name the languages; without any there is none.

    >>> single_capacity(Encoding.GSM_7), single_capacity(Encoding.UCS_2)
    (160, 70)
    """
    header = shift.header_octets
    return units_per_segment(encoding, header + _LENGTH_OCTETS if header else 0)


STANDARD = Profile()
"""What nearly every sender does: a header of 6 octets. It caps nothing."""

GUIDE = Profile.from_policy(SPRING_23.sms)
"""What the guide says: a header of 7 octets, at most six segments and 840 characters.

Guide: SMS Terminology; Considerations for Long Code Messaging Channels.
"""

TWILIO = Profile(max_characters=1600, whole=Whole.CLUSTER)
"""What Twilio does: it never cuts what a reader takes for one character.

Source: Twilio's documentation, error 21617, and its calculator of segments.
"""

AWS = Profile(max_characters=1530, max_ucs_2_characters=630)
"""What AWS End User Messaging does.

Source: AWS End User Messaging SMS user guide, SMS character limits.
"""
