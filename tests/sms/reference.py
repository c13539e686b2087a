"""A slow, obvious segmenter, written from 3GPP TS 23.038 and TS 23.040 to test the fast one.

It shares no code and no table with msgcore: the alphabet is typed out again as code points
in the order of the standard's table, and the capacities are the standard's own figures.
"""

from typing import NamedTuple

GSM_7_DEFAULT = {
    *(0x40, 0xA3, 0x24, 0xA5, 0xE8, 0xE9, 0xF9, 0xEC, 0xF2, 0xC7, 0x0A, 0xD8, 0xF8, 0x0D),
    *(0xC5, 0xE5, 0x394, 0x5F, 0x3A6, 0x393, 0x39B, 0x3A9, 0x3A0, 0x3A8, 0x3A3, 0x398, 0x39E),
    *(0xC6, 0xE6, 0xDF, 0xC9, 0x20, 0x21, 0x22, 0x23, 0xA4, 0x25, 0x26, 0x27, 0x28, 0x29),
    *range(0x2A, 0x40),  # * + , - . / the digits : ; < = > ?
    0xA1,
    *range(0x41, 0x5B),  # A to Z
    *(0xC4, 0xD6, 0xD1, 0xDC, 0xA7, 0xBF),
    *range(0x61, 0x7B),  # a to z
    *(0xE4, 0xF6, 0xF1, 0xFC, 0xE0),
}
GSM_7_EXTENSION = {0x0C, 0x5E, 0x7B, 0x7D, 0x5C, 0x5B, 0x7E, 0x5D, 0x7C, 0x20AC}
GSM_7 = GSM_7_DEFAULT | GSM_7_EXTENSION

CAPACITY = {
    # (encoding, header octets) -> units of a segment
    ("gsm-7", 0): 160,
    ("gsm-7", 6): 153,
    ("gsm-7", 7): 152,
    ("ucs-2", 0): 70,
    ("ucs-2", 6): 67,
    ("ucs-2", 7): 66,
}


class Reference(NamedTuple):
    encoding: str
    units: int
    parts: tuple[str, ...]
    part_units: tuple[int, ...]
    offenders: tuple[tuple[str, int], ...]

    @property
    def segments(self) -> int:
        return len(self.parts)


def reference(text: str, header_octets: int) -> Reference:
    offenders = tuple(
        (character, position)
        for position, character in enumerate(text)
        if ord(character) not in GSM_7
    )
    encoding = "ucs-2" if offenders else "gsm-7"
    sizes = [size(character, encoding) for character in text]
    total = sum(sizes)
    if total <= CAPACITY[encoding, 0]:
        return Reference(encoding, total, (text,), (total,), offenders)

    capacity = CAPACITY[encoding, header_octets]
    parts, part_units = [""], [0]
    for character, units in zip(text, sizes, strict=True):
        if part_units[-1] + units > capacity:
            parts.append("")
            part_units.append(0)
        parts[-1] += character
        part_units[-1] += units
    return Reference(encoding, total, tuple(parts), tuple(part_units), offenders)


def size(character: str, encoding: str) -> int:
    if encoding == "gsm-7":
        return 2 if ord(character) in GSM_7_EXTENSION else 1
    return 2 if ord(character) > 0xFFFF else 1
