"""The two encodings of SMS, and how many units of each fit beside a header.

One law gives every capacity: a segment carries 140 octets of user data, and what the
header leaves of them is filled with units of 7 or of 16 bits.

Source: TS 23.038; TS 23.040, 9.2.3.24.1.
"""

from enum import Enum, unique

__all__ = ["USER_DATA_OCTETS", "Encoding", "units_per_segment"]

USER_DATA_OCTETS = 140
"""What one segment carries, its header included."""


@unique
class Encoding(Enum):
    """How the characters of a message become bits.

    >>> Encoding("gsm-7") is Encoding.GSM_7
    True
    """

    GSM_7 = "gsm-7"
    """Units of 7 bits (septets); characters of the extension table take two."""
    UCS_2 = "ucs-2"
    """Units of 16 bits; characters above U+FFFF take two, a surrogate pair."""


def units_per_segment(encoding: Encoding, header_octets: int = 0) -> int:
    """Return how many units one segment holds beside its header.

    For GSM-7 this is 160 - ceil(8H/7), for UCS-2 floor((140 - H)/2): a unit begins where
    the header ends, rounded up to whole units.

    Args:
        encoding: The encoding of the message.
        header_octets: The size H of the user data header, 0 to 140 octets.

    Returns:
        The capacity in units.

    >>> [units_per_segment(Encoding.GSM_7, header) for header in (0, 6, 7)]
    [160, 153, 152]
    >>> [units_per_segment(Encoding.UCS_2, header) for header in (0, 6, 7)]
    [70, 67, 66]
    """
    octets = USER_DATA_OCTETS - header_octets
    return octets * 8 // 7 if encoding is Encoding.GSM_7 else octets // 2
