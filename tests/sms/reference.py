"""A slow, obvious segmenter, written from 3GPP TS 23.038 and TS 23.040 to test the fast one.

It shares no code and no table with msgcore: the alphabet is typed out again as code points
in the order of the standard's table, the capacities are the standard's own figures, and where
national tables come in they are handed over as plain dictionaries, code to code point.

What msgcore adds to the standards is written here a second time, as plainly as it can be said:
clusters, composed texts, and which of several ways is taken when they need as many segments.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import regex

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

OCTETS = 140

Table = Mapping[int, int]
"""Code to code point."""


class Pair(NamedTuple):
    """Two tables, and what naming them adds to a header."""

    name: str
    main: frozenset[int]
    behind: frozenset[int]
    header_octets: int


def pair(
    locking: int, single: int, lockings: Mapping[int, Table], singles: Mapping[int, Table]
) -> Pair:
    """Make a pair of the tables of two languages; 0 stands for the default table."""
    return Pair(
        name=f"{locking}/{single}",
        main=frozenset(lockings[locking].values()) if locking else frozenset(GSM_7_DEFAULT),
        behind=frozenset(singles[single].values()) if single else frozenset(GSM_7_EXTENSION),
        header_octets=3 * bool(locking) + 3 * bool(single),
    )


DEFAULT = Pair("0/0", frozenset(GSM_7_DEFAULT), frozenset(GSM_7_EXTENSION), 0)


def capacity(encoding: str, header_octets: int) -> int:
    """Count the units that find room behind a header, one by one."""
    bits = {"gsm-7": 7, "ucs-2": 16}[encoding]
    units, begin = 0, 0
    while begin < 8 * header_octets:
        # The first unit begins where a unit would if the header were made of units too.
        begin += bits if encoding == "gsm-7" else 8
    while begin + bits <= 8 * OCTETS:
        units += 1
        begin += bits
    return units


CAPACITY = {
    # (encoding, octets of the header's elements) -> units of a segment
    (encoding, octets): capacity(encoding, octets)
    for encoding in ("gsm-7", "ucs-2")
    for octets in range(14)
}


class Reference(NamedTuple):
    encoding: str
    units: int
    parts: tuple[str, ...]
    part_units: tuple[int, ...]
    offenders: tuple[tuple[str, int], ...]
    pair: Pair = DEFAULT

    @property
    def segments(self) -> int:
        return len(self.parts)


def reference(  # noqa: PLR0913 - what a profile can say, one by one
    text: str,
    header_octets: int,
    *,
    whole: str = "character",
    normalise: bool = False,
    encoding: str | None = None,
    national: Sequence[Pair] = (),
) -> Reference:
    if normalise:
        text = unicodedata.normalize("NFC", text)
    offenders = tuple(
        (character, position)
        for position, character in enumerate(text)
        if ord(character) not in GSM_7
    )
    if encoding == "ucs-2" or (offenders and not national):
        return written(text, "ucs-2", DEFAULT, header_octets, whole, offenders)
    if not national:
        return written(text, "gsm-7", DEFAULT, header_octets, whole, ())

    code_points = {ord(character) for character in text}
    ways: list[Reference] = []
    if not offenders:
        ways.append(written(text, "gsm-7", DEFAULT, header_octets, whole, ()))
    elif encoding is None:
        ways.append(written(text, "ucs-2", DEFAULT, header_octets, whole, offenders))
    fitting = [
        written(text, "gsm-7", one, header_octets, whole, ())
        for one in national
        if code_points <= one.main | one.behind
    ]
    ways += sorted(fitting, key=lambda way: (way.pair.header_octets, way.units))
    if not ways:
        return written(text, "ucs-2", DEFAULT, header_octets, whole, offenders)
    return min(ways, key=lambda way: way.segments)  # the first of the fewest


def written(  # noqa: PLR0913, PLR0917 - the same
    text: str,
    encoding: str,
    tables: Pair,
    header_octets: int,
    whole: str,
    offenders: tuple[tuple[str, int], ...],
) -> Reference:
    """Write a text in one way: greedily, and never through what is whole."""
    if encoding == "gsm-7":
        sizes = [1 if ord(character) in tables.main else 2 for character in text]
    else:
        sizes = [2 if character > "\uffff" else 1 for character in text]
    total = sum(sizes)
    language_octets = tables.header_octets
    single = CAPACITY[encoding, language_octets + 1 if language_octets else 0]
    if total <= single:
        return Reference(encoding, total, (text,), (total,), offenders, tables)

    room = CAPACITY[encoding, header_octets + language_octets]
    parts: list[str] = []
    part_units: list[int] = []
    said, used = "", 0
    for atom, units in atoms(text, sizes, encoding, whole):
        if used and used + units > room:
            parts.append(said)
            part_units.append(used)
            said, used = "", 0
        if units <= room:
            said += atom
            used += units
            continue
        for character in atom:  # longer than a segment: cut between characters
            taken = size(character, encoding, tables)
            if used + taken > room:
                parts.append(said)
                part_units.append(used)
                said, used = "", 0
            said += character
            used += taken
    parts.append(said)
    part_units.append(used)
    return Reference(encoding, total, tuple(parts), tuple(part_units), offenders, tables)


def atoms(text: str, sizes: Sequence[int], encoding: str, whole: str) -> Iterator[tuple[str, int]]:
    """Yield what must stay whole, with its units."""
    if whole == "cluster":
        place = 0
        for cluster in regex.findall(r"\r|\X", text):
            yield cluster, sum(sizes[place : place + len(cluster)])
            place += len(cluster)
    elif whole == "unit" and encoding == "ucs-2":
        for character, units in zip(text, sizes, strict=True):
            if units == 1:
                yield character, 1
            else:
                beyond = ord(character) - 0x10000
                yield chr(0xD800 + beyond // 0x400), 1
                yield chr(0xDC00 + beyond % 0x400), 1
    else:
        yield from zip(text, sizes, strict=True)


def size(character: str, encoding: str, tables: Pair = DEFAULT) -> int:
    if encoding == "gsm-7":
        return 1 if ord(character) in tables.main else 2
    return 2 if ord(character) > 0xFFFF else 1
