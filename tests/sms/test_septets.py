"""Packing, against known octets and against strings of bits."""

import pytest

from msgcore.errors import InvalidValueError
from msgcore.sms.septets import fill_bits, pack, unpack


def packed_slowly(codes: bytes, fill: int) -> bytes:
    """Write the bits out as text, the first septet rightmost, and cut octets off the right."""
    bits = "".join(f"{code:07b}" for code in reversed(codes)) + "0" * fill
    bits = bits.rjust(-(-len(bits) // 8) * 8, "0")
    return bytes(int(bits[place : place + 8], 2) for place in range(0, len(bits), 8))[::-1]


def codes_of(count: int) -> bytes:
    return bytes((37 * place * place + 11 * place + 5) % 128 for place in range(count))


@pytest.mark.parametrize(
    ("codes", "octets"),
    [
        (b"", ""),
        (b"a", "61"),
        (b"hello", "e8329bfd06"),
        (b"1234567", "31d98c56b3dd00"),
        (b"12345678", "31d98c56b3dd70"),
        # All ones and all noughts.
        (b"\x7f" * 8, "ffffffffffffff"),
        (b"\x7f" * 7, "ffffffffffff01"),
        (b"\x00" * 8, "00000000000000"),
        # Each septet alone, to see where it goes: the second one begins in bit 7 of octet 0.
        (b"\x00\x01", "8000"),
        (b"\x00\x00\x01", "004000"),
        (b"\x00\x7f", "803f"),
        # An escape and the code of the euro sign.
        (b"\x1b\x65", "9b32"),
    ],
)
def test_known_octets(codes: bytes, octets: str) -> None:
    assert pack(codes).hex() == octets
    assert unpack(bytes.fromhex(octets), len(codes)) == codes


@pytest.mark.parametrize("fill", range(7))
def test_it_is_what_strings_of_bits_say(fill: int) -> None:
    for count in range(201):
        for codes in (codes_of(count), b"\x7f" * count, bytes(count)):
            octets = packed_slowly(codes, fill)
            assert pack(codes, fill) == octets
            assert unpack(octets, count, fill) == codes
            # What follows, and what stands in the fill bits, is not read.
            noise = bytes(octet | (1 << fill) - 1 for octet in octets[:1]) + octets[1:] + b"\xff"
            assert unpack(noise, count, fill) == codes


@pytest.mark.parametrize("count", [255, 256, 257, 1000, 100_003])
def test_long_rows_go_as_well(count: int) -> None:
    codes = codes_of(count)
    assert unpack(pack(codes, 3), count, 3) == codes


def test_no_carriage_return_fills_the_last_octet() -> None:
    # Seven septets leave seven bits, which could be read as one more: the length says no.
    assert pack(b"1234567")[-1] >> 1 == 0
    assert unpack(pack(b"1234567"), 7) == b"1234567"
    assert unpack(pack(b"1234567\r"), 8) == b"1234567\r"


def test_fill_bits_end_a_header_on_a_whole_septet() -> None:
    assert [fill_bits(octets) for octets in range(8)] == [0, 6, 5, 4, 3, 2, 1, 0]
    for octets in range(141):
        assert (8 * octets + fill_bits(octets)) % 7 == 0


@pytest.mark.parametrize(("codes", "fill"), [(b"\x80", 0), (b"a\xff", 0), (b"a", -1), (b"a", 7)])
def test_what_cannot_be_packed(codes: bytes, fill: int) -> None:
    with pytest.raises(InvalidValueError, match="are no septets after"):
        pack(codes, fill)


@pytest.mark.parametrize(
    ("octets", "count", "fill"),
    [(b"", 1, 0), (b"a", 2, 0), (b"a", 1, 2), (b"a", -1, 0), (b"a", 1, -1), (b"aa", 1, 7)],
)
def test_what_cannot_be_unpacked(octets: bytes, count: int, fill: int) -> None:
    with pytest.raises(InvalidValueError, match="do not fit into"):
        unpack(octets, count, fill)
