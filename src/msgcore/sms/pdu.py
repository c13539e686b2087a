"""Texts as the user data of short messages, and back.

`encode` writes each part of a text as it goes over the air: header, fill bits and packed
septets, or header and UCS-2. `decode` reads parts in whatever order they came, some of them
twice and some not at all.

What a code means that its table leaves empty: behind the escape, what it means without one;
otherwise the replacement character. An escape that announces nothing is a space. The euro
sign of Telugu's table is read whether or not a profile would write it.

Source: TS 23.038, 6.1.2.1 and 6.2.1; TS 23.040, 9.2.3.16, 9.2.3.23 and 9.2.3.24.
"""

from codecs import charmap_encode
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.sms.encoding import USER_DATA_OCTETS, Encoding
from msgcore.sms.header import (
    Concatenation,
    Element,
    concatenation_of,
    is_known,
    read_header,
    shift_of,
    written_header,
)
from msgcore.sms.profile import STANDARD, Profile
from msgcore.sms.segmentation import MOST_SEGMENTS, Part, Segmentation
from msgcore.sms.septets import fill_bits, pack, unpack
from msgcore.sms.shift import ESCAPE_CODE, NationalLanguage, Shift, alphabet_of

__all__ = ["Decoded", "UserData", "decode", "encode"]

_GSM_7, _UCS_2 = Encoding.GSM_7, Encoding.UCS_2
_UTF_16 = "utf-16-be"


@attrs.frozen(kw_only=True)
class UserData:
    """What one short message carries.

    Args:
        encoding: How its content is written (the data coding scheme says it).
        octets: Header and content, at most 140 octets.
        length: How long that is (TP-UDL): in septets for GSM-7, the header rounded up to
            whole septets; in octets for UCS-2.
        has_header: Whether it begins with a header (TP-UDHI).

    Raises:
        InvalidValueError: Length, octets and header contradict each other; every fault.
    """

    encoding: Encoding
    octets: bytes = attrs.field(repr=False)
    length: int
    has_header: bool = False

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    @property
    def header(self) -> tuple[Element, ...]:
        """The elements of the header."""
        return self._read_header()[0]

    @property
    def concatenation(self) -> Concatenation | None:
        """Which part of which message it is; None for a whole message."""
        return concatenation_of(self.header)

    @property
    def shift(self) -> Shift:
        """The tables that its codes are of."""
        return shift_of(self.header)

    @property
    def units(self) -> bytes:
        """The content without the header: a code an octet in GSM-7, two octets a unit in UCS-2."""
        size = self._read_header()[1]
        if self.encoding is _UCS_2:
            return self.octets[size:]
        count = self.length - _header_septets(size)
        return unpack(self.octets[size:], count, fill_bits(size))

    def _read_header(self) -> tuple[tuple[Element, ...], int]:
        return read_header(self.octets) if self.has_header else ((), 0)

    def _faults(self) -> Iterator[Fault]:
        if len(self.octets) > USER_DATA_OCTETS:
            yield Fault(
                path="octets",
                message=f"are {len(self.octets)}",
                hint=f"A short message carries {USER_DATA_OCTETS}.",
            )
        try:
            size = self._read_header()[1]
        except InvalidValueError as error:
            yield from (fault.under("octets") for fault in error.faults)
            return
        if self.encoding is _UCS_2:
            if self.length != len(self.octets):
                yield Fault(path="length", message=f"is {self.length}, not {len(self.octets)}")
            if (len(self.octets) - size) % 2:
                yield Fault(path="octets", message="hold half a unit of UCS-2")
        elif not self._fits(size):
            yield Fault(
                path="length",
                message=f"is {self.length} septets, which {len(self.octets)} octets do not hold",
                hint="The length of GSM-7 user data counts septets, not octets.",
            )

    def _fits(self, header_octets: int) -> bool:
        least = _header_septets(header_octets)
        return self.length >= least and -(-self.length * 7 // 8) == len(self.octets)


def _header_septets(octets: int) -> int:
    return -(-8 * octets // 7)


def encode(text: str, profile: Profile = STANDARD, reference: int = 0) -> tuple[UserData, ...]:
    """Write a text as the user data of each of its parts.

    The profile's caps are not looked at: ask `segment` whether the text may be sent.

    Args:
        text: Any text. A lone surrogate goes through UCS-2 unharmed.
        profile: The header's size and the tables that may be used.
        reference: What all parts share: 0 to 255, or to 65535 with 16 bits.

    Raises:
        InvalidValueError: The reference is out of range, the text needs more parts than a
            header can count, or it has to be GSM-7 and is not.

    >>> [part.octets.hex() for part in encode("hello")]
    ['e8329bfd06']
    >>> len(encode("x" * 161)), encode("x" * 161, reference=7)[1].octets[:6].hex(" ")
    (2, '05 00 03 07 02 02')
    """
    segmentation = Segmentation(text, profile)
    faults = tuple(_unwritable(segmentation, reference))
    if faults:
        raise InvalidValueError(faults)
    total = segmentation.segments
    return tuple(
        _written(segmentation, part, _numbered(profile, reference, total, number))
        for number, part in enumerate(segmentation.parts, start=1)
    )


def _unwritable(segmentation: Segmentation, reference: int) -> Iterator[Fault]:
    profile, total = segmentation.profile, segmentation.segments
    if not 0 <= reference < 1 << profile.reference_bits:
        yield Fault(
            path="reference",
            message=f"is {reference}",
            hint=f"Use 0 to {(1 << profile.reference_bits) - 1}.",
        )
    if total > MOST_SEGMENTS:
        yield Fault(
            path="text",
            message=f"needs {total} parts, {total - MOST_SEGMENTS} more than a header can count",
            hint="Send several messages.",
        )
    if profile.encoding is _GSM_7 is not segmentation.encoding:
        first = segmentation.offenders[0]
        yield Fault(
            path="text",
            message=f"is not GSM-7: {first.name} at {first.position}",
            hint="Replace what is not, or let the message be UCS-2.",
        )


def _numbered(profile: Profile, reference: int, total: int, number: int) -> Concatenation | None:
    if total == 1:
        return None
    bits = profile.reference_bits
    return Concatenation(reference=reference, bits=bits, total=total, number=number)


def _written(
    segmentation: Segmentation, part: Part, concatenation: Concatenation | None
) -> UserData:
    shift = segmentation.shift
    header = written_header(concatenation, shift)
    if segmentation.encoding is _UCS_2:
        octets = header + part.text.encode(_UTF_16, "surrogatepass")
        length = len(octets)
    else:
        # A charmap may give several bytes for one character, and does so in C.
        codes = charmap_encode(part.text, "strict", alphabet_of(shift).codes)[0]
        octets = header + pack(codes, fill_bits(len(header)))
        length = _header_septets(len(header)) + len(codes)
    return UserData(
        encoding=segmentation.encoding, octets=octets, length=length, has_header=bool(header)
    )


@attrs.frozen(kw_only=True)
class Decoded:
    """What parts of a message say together.

    Args:
        text: What was read, in the order of the parts; missing parts are left out.
        total: How many parts the message has.
        missing: The numbers of those that were not there.
        reference: What the parts share; None for a message of one part without one.
        elements: What the headers held besides, in the order of the parts.
    """

    text: str = attrs.field(repr=False)
    total: int = 1
    missing: tuple[int, ...] = ()
    reference: int | None = None
    elements: tuple[Element, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every part was there."""
        return not self.missing


def decode(parts: Iterable[UserData]) -> Decoded:
    """Read a message from its parts.

    Args:
        parts: Parts of one message, in any order, some of them maybe twice.

    Raises:
        InvalidValueError: There is no part, the parts are of several messages, or two that
            have the same number say different things; every fault.

    >>> first, second = encode("x" * 161 + "!")
    >>> decode([second, first, second]).text[-2:]
    'x!'
    >>> decode([second]).missing
    (1,)
    """
    given = list(dict.fromkeys(parts))
    faults = tuple(_contradictions(given))
    if faults:
        raise InvalidValueError(faults)
    places = [part.concatenation for part in given]
    if places[0] is None:
        return Decoded(text=_text(given), elements=_kept(given))
    by_number = {place.number: part for place, part in zip(places, given, strict=True) if place}
    total = places[0].total
    missing = tuple(number for number in range(1, total + 1) if number not in by_number)
    ordered = [by_number[number] for number in sorted(by_number)]
    return Decoded(
        text="".join(_text(run) for run in _runs(by_number)),
        total=total,
        missing=missing,
        reference=places[0].reference,
        elements=_kept(ordered),
    )


def _contradictions(parts: Sequence[UserData]) -> Iterator[Fault]:
    if not parts:
        yield Fault(message="there is no part", hint="Give at least one.")
        return
    places = [part.concatenation for part in parts]
    first = places[0]
    numbers: set[int] = set()
    for index, place in enumerate(places):
        if _message(place) != _message(first) or (index and place is None):
            yield Fault(
                path=f"parts[{index}]",
                message="belongs to another message than parts[0]",
                hint="Decode one message at a time: sort parts by their reference.",
            )
        elif place is not None and place.number in numbers:
            yield Fault(
                path=f"parts[{index}]",
                message=f"is a part {place.number} that says something else than the other one",
                hint="A reference was used again: keep the parts that belong together.",
            )
        if place is not None:
            numbers.add(place.number)


def _message(place: Concatenation | None) -> tuple[int, int, int] | None:
    return None if place is None else (place.reference, place.bits, place.total)


def _kept(parts: Iterable[UserData]) -> tuple[Element, ...]:
    return tuple(element for part in parts for element in part.header if not is_known(element))


def _runs(by_number: dict[int, UserData]) -> Iterator[list[UserData]]:
    """Yield the parts that follow each other without a gap, run by run."""
    ordered = sorted(by_number)
    for _, run in groupby(enumerate(ordered), key=lambda pair: pair[1] - pair[0]):
        yield [by_number[number] for _, number in run]


def _text(parts: Iterable[UserData]) -> str:
    """Read parts that follow each other: a pair may begin in one and end in the next."""
    read: list[str] = []
    for encoding, run in groupby(parts, key=lambda part: part.encoding):
        if encoding is _UCS_2:
            octets = b"".join(part.units for part in run)
            read.append(octets.decode(_UTF_16, "surrogatepass"))
        else:
            read += _characters(run)
    return "".join(read)


def _characters(parts: Iterable[UserData]) -> Iterator[str]:
    escaped = False
    for part in parts:
        alphabet = alphabet_of(_as_read(part.shift))
        for code in part.units:
            if code == ESCAPE_CODE:
                if escaped:
                    yield _NOTHING_ANNOUNCED
                escaped = not escaped
            elif escaped:
                escaped = False
                yield alphabet.behind.get(code) or alphabet.main.get(code, _NO_CHARACTER)
            else:
                yield alphabet.main.get(code, _NO_CHARACTER)
    if escaped:
        yield _NOTHING_ANNOUNCED


def _as_read(shift: Shift) -> Shift:
    """Read the euro sign in Telugu's table: whoever sends its code means nothing else."""
    return attrs.evolve(shift, telugu_euro=shift.single is NationalLanguage.TELUGU)


_NO_CHARACTER = "\ufffd"
_NOTHING_ANNOUNCED = " "
