"""Septets in octets: eight codes of 7 bits stand in seven octets, the first one lowest.

Behind a header, fill bits come first, so that the first septet begins where a septet would
begin if the header were made of septets too. Nothing is padded with a carriage return: the
length of an SMS counts septets, so the last bits need no filling that could be read.

The whole is shifted together as one integer, in three steps that each move half of the
lanes: a loop over the septets takes twenty times as long.

Source: TS 23.038, 6.1.2.1; TS 23.040, 9.2.3.24.
"""

from msgcore.errors import Fault, InvalidValueError

__all__ = ["fill_bits", "pack", "unpack"]

_LANES = 32
"""How many lanes of eight septets the masks cover at first: more than a segment has."""


def fill_bits(header_octets: int) -> int:
    """Return how many bits stand between a header and the first septet, 0 to 6.

    Args:
        header_octets: The size of the header, its length octet included.

    >>> [fill_bits(octets) for octets in (0, 6, 7, 9)]
    [0, 1, 0, 5]
    """
    return -8 * header_octets % 7


def pack(codes: bytes, fill: int = 0) -> bytes:
    """Write septets into octets.

    Args:
        codes: The septets, each 0 to 127.
        fill: How many bits to leave before the first, 0 to 6.

    Raises:
        InvalidValueError: A code has more than 7 bits, or the fill is out of range.

    >>> pack(b"hello").hex()
    'e8329bfd06'
    """
    if not codes.isascii() or not 0 <= fill <= _MOST_FILL:
        raise InvalidValueError(
            Fault(message=f"are no septets after {fill} bits", hint="Give codes of 0 to 127.")
        )
    lanes = -(-len(codes) // 8)
    low, mid, high = _masks(lanes)
    value = int.from_bytes(codes, "little")
    value = value & low | (value & low << 8) >> 1
    value = value & mid | (value & mid << 16) >> 2
    value = value & high | (value & high << 32) >> 4
    dense = bytearray(value.to_bytes(8 * lanes, "little"))
    del dense[7::8]
    bits = 7 * len(codes)
    if fill:
        value = int.from_bytes(dense, "little") << fill
        return value.to_bytes(-(-(bits + fill) // 8), "little")
    return bytes(dense[: -(-bits // 8)])


def unpack(octets: bytes, count: int, fill: int = 0) -> bytes:
    """Read septets out of octets.

    Args:
        octets: The octets behind the header.
        count: How many septets there are.
        fill: How many bits stand before the first, 0 to 6.

    Raises:
        InvalidValueError: The octets are too few for so many septets, or the fill is out of
            range.

    >>> unpack(bytes.fromhex("e8329bfd06"), 5)
    b'hello'
    """
    bits = 7 * count + fill
    if not 0 <= fill <= _MOST_FILL or count < 0 or bits > 8 * len(octets):
        raise InvalidValueError(
            Fault(
                message=f"{count} septets after {fill} bits do not fit into {len(octets)} octets",
                hint="The length of GSM-7 user data counts septets, not octets.",
            )
        )
    value = (int.from_bytes(octets, "little") & (1 << bits) - 1) >> fill
    lanes = -(-count // 8)
    dense = value.to_bytes(7 * lanes, "little")
    spread = bytearray(8 * lanes)
    for place in range(7):
        spread[place::8] = dense[place::7]
    low, mid, high = _masks(lanes)
    value = int.from_bytes(spread, "little")
    value = value & high | (value & high << 28) << 4
    value = value & mid | (value & mid << 14) << 2
    value = value & low | (value & low << 7) << 1
    return value.to_bytes(8 * lanes, "little")[:count]


_MOST_FILL = 6


def _made_masks(lanes: int) -> tuple[int, int, int]:
    """Return the masks of the lower half of each lane of 2, 4 and 8 octets."""
    return (
        int.from_bytes(b"\x7f\x00" * 4 * lanes, "little"),
        int.from_bytes(b"\xff\x3f\x00\x00" * 2 * lanes, "little"),
        int.from_bytes(b"\xff\xff\xff\x0f\x00\x00\x00\x00" * lanes, "little"),
    )


_MASKS = _made_masks(_LANES)


def _masks(lanes: int) -> tuple[int, int, int]:
    return _MASKS if lanes <= _LANES else _made_masks(lanes)
