"""How a sender numbers its segments, and how long it lets a message be.

Source: TS 23.040, 9.2.3.24.1 and 9.2.3.24.8.
Guide: Considerations for Long Code Messaging Channels.
"""

from collections.abc import Iterator
from typing import Self

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import SPRING_23, SmsPolicy
from msgcore.sms.encoding import Encoding, units_per_segment

__all__ = ["GUIDE", "STANDARD", "Profile"]

_FIXED_HEADER_OCTETS = 5
"""The header's length, the element's id and length, the total and the part's number."""

_REFERENCE_BITS = (8, 16)


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

    Raises:
        InvalidValueError: A number is out of range; every fault is named.

    >>> Profile(reference_bits=16).header_octets
    7
    """

    reference_bits: int = 8
    max_segments: int | None = None
    max_characters: int | None = None

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

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

    def capacity(self, encoding: Encoding) -> int:
        """Return how many units a segment holds in a message that needs several.

        >>> Profile(reference_bits=16).capacity(Encoding.UCS_2)
        66
        """
        return units_per_segment(encoding, self.header_octets)

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
        ):
            if cap is not None and cap < 1:
                yield Fault(
                    path=name, message=f"is {cap}, must be at least 1", hint="Use None for no cap."
                )


STANDARD = Profile()
"""What nearly every sender does: a header of 6 octets. It caps nothing."""

GUIDE = Profile.from_policy(SPRING_23.sms)
"""What the guide says: a header of 7 octets, at most six segments and 840 characters.

Guide: SMS Terminology; Considerations for Long Code Messaging Channels.
"""
