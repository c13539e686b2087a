"""How the units of a long message are dealt out to segments.

Packing is greedy: each segment takes what fits. A character of two units, an escape pair
or a surrogate pair, is never split: where only its first half would fit, it moves whole
to the next segment, and the segment before it stays one unit short.

Source: TS 23.040, 9.2.3.24.1.
"""

from msgcore.sms.alphabet import EXTENSION
from msgcore.sms.encoding import Encoding

__all__ = ["cuts", "first_halves", "segments_without_walk"]

_EURO, _STAND_IN = "€", "|"
_HIGH_SURROGATE_OCTETS = range(0xD8, 0xDC)
_EXTENSION_MASK = bytes(chr(octet) in EXTENSION for octet in range(256))
_HIGH_SURROGATE_MASK = bytes(octet in _HIGH_SURROGATE_OCTETS for octet in range(256))


def first_halves(text: str, encoding: Encoding) -> bytes:
    r"""Return one byte a unit: 1 for the first half of a character of two units, else 0.

    Args:
        text: The text.
        encoding: Its encoding, as `measure` tells it.

    >>> first_halves("a[b", Encoding.GSM_7)
    b'\x00\x01\x00\x00'
    """
    if encoding is Encoding.GSM_7:
        # The euro sign is the one extension character outside Latin-1; '|' is another one.
        latin = text.replace(_EURO, _STAND_IN).encode("latin-1", "replace")
        return latin.translate(_EXTENSION_MASK).replace(b"\x01", b"\x01\x00")
    # In big-endian order the even bytes tell a high surrogate. A lone surrogate becomes
    # '?': one unit, and half of nothing.
    return text.encode("utf-16-be", "replace")[::2].translate(_HIGH_SURROGATE_MASK)


def cuts(halves: bytes, capacity: int) -> tuple[int, ...]:
    """Return the units at which the second and each further segment begins.

    Args:
        halves: What `first_halves` gives.
        capacity: How many units a segment holds, at least 2.

    >>> cuts(bytes(400), 153)
    (153, 306)
    """
    found: list[int] = []
    start, last = 0, len(halves) - capacity
    while start < last:
        start += capacity
        start -= halves[start - 1]
        found.append(start)
    return tuple(found)


def segments_without_walk(units: int, capacity: int, *, pairs: bool) -> int | None:
    """Return the number of segments where it follows from the number of units alone.

    A segment before the last holds `capacity` units, or one less when a pair moved on.
    So k segments hold at least (k - 1) * (capacity - 1) + capacity units, and only for
    the few numbers above that must the cuts be found.

    Args:
        units: The length of the text.
        capacity: How many units a segment holds.
        pairs: Whether any character takes two units.

    Returns:
        The number of segments; None where it hangs on where the pairs stand.

    >>> segments_without_walk(305, 153, pairs=True)
    2
    >>> segments_without_walk(306, 153, pairs=True) is None
    True
    """
    fewest = -(-units // capacity)
    if pairs and units > fewest * (capacity - 1) + 1:
        return None
    return fewest
