"""How the units of a long message are dealt out to segments.

Packing is greedy: each segment takes what fits. What must stay whole is never split: where
only its first part would fit, it moves to the next segment, and the segment before it stays
that much short. An escape pair is always whole; a profile says whether a surrogate pair, or
all that a reader takes for one character, is as well.

Source: TS 23.040, 9.2.3.24.1. Clusters: Unicode Standard Annex 29.
"""

from codecs import charmap_encode
from collections.abc import Iterator

from msgcore.sms.alphabet import EXTENSION
from msgcore.sms.cluster import clusters, has_clusters
from msgcore.sms.encoding import Encoding
from msgcore.sms.measure import ucs_2_octets
from msgcore.sms.profile import Whole
from msgcore.sms.shift import ESCAPE_CODE, PLAIN, Shift, alphabet_of

__all__ = ["HIGH_SURROGATE_OCTETS", "bonds", "cuts", "first_halves", "segments_without_walk"]

_EURO, _STAND_IN = "€", "|"
HIGH_SURROGATE_OCTETS = range(0xD8, 0xDC)
"""The first octet of the first half of a surrogate pair, in big-endian order."""
_EXTENSION_MASK = bytes(chr(octet) in EXTENSION for octet in range(256))
_ESCAPE_MASK = bytes(octet == ESCAPE_CODE for octet in range(256))
_HIGH_SURROGATE_MASK = bytes(octet in HIGH_SURROGATE_OCTETS for octet in range(256))


def first_halves(text: str, encoding: Encoding, shift: Shift = PLAIN) -> bytes:
    r"""Return one byte a unit: 1 for the first half of a character of two units, else 0.

    Args:
        text: The text.
        encoding: Its encoding.
        shift: The tables that its units are codes of.

    >>> first_halves("a[b", Encoding.GSM_7)
    b'\x00\x01\x00\x00'
    """
    if encoding is Encoding.UCS_2:
        # In big-endian order the even bytes tell a high surrogate. A lone surrogate becomes
        # '?': one unit, and half of nothing.
        return ucs_2_octets(text)[::2].translate(_HIGH_SURROGATE_MASK)
    if shift == PLAIN:
        # The euro sign is the one extension character outside Latin-1; '|' is another one.
        latin = text.replace(_EURO, _STAND_IN).encode("latin-1", "replace")
        return latin.translate(_EXTENSION_MASK).replace(b"\x01", b"\x01\x00")
    # The escape stands nowhere but before a code, so it is the first half of two.
    return charmap_encode(text, "strict", alphabet_of(shift).codes)[0].translate(_ESCAPE_MASK)


def bonds(text: str, halves: bytes, encoding: Encoding, whole: Whole) -> bytes:
    r"""Return one byte a unit: 1 where no segment may end with it, else 0.

    Args:
        text: The text.
        halves: What `first_halves` gives for it.
        encoding: Its encoding.
        whole: What must stay whole.

    >>> bonds("👍", b"\x01\x00", Encoding.UCS_2, Whole.UNIT)
    b'\x00\x00'
    """
    if whole is Whole.UNIT and encoding is Encoding.UCS_2:
        return bytes(len(halves))
    if whole is Whole.CLUSTER and has_clusters(text):
        return _cluster_bonds(text, halves)
    return halves


def _cluster_bonds(text: str, halves: bytes) -> bytes:
    starts = list(_starts(halves))
    found = bytearray(halves)
    for first, last in clusters(text):
        if last - first > 1:
            begin, end = starts[first], starts[last]
            found[begin : end - 1] = b"\x01" * (end - 1 - begin)
    return bytes(found)


def _starts(halves: bytes) -> Iterator[int]:
    """Yield the unit at which each character begins, and the unit after the last."""
    second = 0
    for unit, half in enumerate(halves):
        if not second:
            yield unit
        second = half
    yield len(halves)


def cuts(kept: bytes, capacity: int, halves: bytes | None = None) -> tuple[int, ...]:
    """Return the units at which the second and each further segment begins.

    Args:
        kept: What `bonds` gives.
        capacity: How many units a segment holds, at least 2.
        halves: What `first_halves` gives, where that is not the same: what must stay whole
            and is longer than a segment is cut between characters.

    >>> cuts(bytes(400), 153)
    (153, 306)
    """
    found: list[int] = []
    start, last = 0, len(kept) - capacity
    while start < last:
        end = start + capacity
        cut = kept.rfind(0, start, end) + 1
        if cut <= start:
            cut = end - (kept if halves is None else halves)[end - 1]
        start = cut
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
