"""The header of user data: elements that say which part of a message this is, and in which tables.

| element | id | data |
|---|---|---|
| concatenation, 8-bit reference | 0x00 | reference, total, number |
| concatenation, 16-bit reference | 0x08 | reference (two octets), total, number |
| national language, single shift | 0x24 | language |
| national language, locking shift | 0x25 | language |

The header's first octet is its length without that octet. An element that is not known, or
whose data make no sense, is kept and has no effect; of an element that stands twice, the
last one counts.

Source: TS 23.040, 9.2.3.24.
"""

from collections.abc import Iterable, Iterator

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.sms.shift import NationalLanguage, Shift

__all__ = [
    "Concatenation",
    "Element",
    "concatenation_of",
    "is_known",
    "read_header",
    "shift_of",
    "written_header",
]

_CONCATENATION = 0x00
_CONCATENATION_16 = 0x08
_SINGLE_SHIFT = 0x24
_LOCKING_SHIFT = 0x25

_OCTET = 255
_REFERENCE_BITS = (8, 16)
_REFERENCE_OCTETS = {_CONCATENATION: 1, _CONCATENATION_16: 2}


@attrs.frozen(kw_only=True)
class Element:
    """One element of a header.

    Args:
        identifier: What it is about, 0 to 255.
        data: What it says, at most 255 octets.

    Raises:
        InvalidValueError: The identifier is out of range, or the data are too long; every fault.
    """

    identifier: int
    data: bytes

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        if not 0 <= self.identifier <= _OCTET:
            yield Fault(path="identifier", message=f"is {self.identifier}", hint="Use 0 to 255.")
        if len(self.data) > _OCTET:
            yield Fault(path="data", message=f"are {len(self.data)} octets", hint="255 at most.")


@attrs.frozen(kw_only=True)
class Concatenation:
    """Which part of which message.

    Args:
        reference: What all parts of the message share.
        bits: The size of the reference, 8 or 16.
        total: How many parts the message has, 1 to 255.
        number: Which of them this is, 1 to `total`.

    Raises:
        InvalidValueError: A number is out of range; every fault is named.
    """

    reference: int
    bits: int
    total: int
    number: int

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        if self.bits not in _REFERENCE_BITS:
            yield Fault(path="bits", message=f"is {self.bits}", hint="Use 8 or 16.")
        elif not 0 <= self.reference < 1 << self.bits:
            most = (1 << self.bits) - 1
            yield Fault(path="reference", message=f"is {self.reference}", hint=f"Use 0 to {most}.")
        if not 1 <= self.total <= _OCTET:
            yield Fault(path="total", message=f"is {self.total}", hint="Use 1 to 255.")
        if not 1 <= self.number <= self.total:
            yield Fault(path="number", message=f"is {self.number}", hint="Number the parts from 1.")

    @property
    def element(self) -> Element:
        """What stands for it in a header."""
        octets = self.bits // 8
        identifier = _CONCATENATION if octets == 1 else _CONCATENATION_16
        return Element(
            identifier=identifier,
            data=self.reference.to_bytes(octets, "big") + bytes((self.total, self.number)),
        )


def written_header(concatenation: Concatenation | None, shift: Shift) -> bytes:
    """Write the header of a part; nothing where there is nothing to say.

    Args:
        concatenation: Which part it is; None for a message of one part.
        shift: The tables that it is written with.

    >>> from msgcore.sms.shift import PLAIN
    >>> first = Concatenation(reference=7, bits=8, total=2, number=1)
    >>> written_header(first, PLAIN).hex(" ")
    '05 00 03 07 02 01'
    """
    elements = [] if concatenation is None else [concatenation.element]
    for identifier, language in ((_SINGLE_SHIFT, shift.single), (_LOCKING_SHIFT, shift.locking)):
        if language is not None:
            elements.append(Element(identifier=identifier, data=bytes((language.identifier,))))
    content = b"".join(
        bytes((element.identifier, len(element.data))) + element.data for element in elements
    )
    return bytes((len(content),)) + content if content else b""


def read_header(octets: bytes) -> tuple[tuple[Element, ...], int]:
    """Read the header at the beginning of user data.

    Args:
        octets: The user data, header first.

    Returns:
        The elements, and how many octets the header takes.

    Raises:
        InvalidValueError: The header or one of its elements is longer than what is there.
    """
    size = octets[0] + 1 if octets else 1
    if size > len(octets):
        raise InvalidValueError(
            Fault(message=f"hold a header of {size} octets and are {len(octets)}")
        )
    return tuple(_elements(octets[1:size])), size


def _elements(octets: bytes) -> Iterator[Element]:
    place = 0
    while place < len(octets):
        end = place + 2 + (octets[place + 1] if place + 1 < len(octets) else 0)
        if end > len(octets) or place + 1 == len(octets):
            raise InvalidValueError(
                Fault(message=f"hold a header whose element at octet {place + 1} is cut off")
            )
        yield Element(identifier=octets[place], data=octets[place + 2 : end])
        place = end


def concatenation_of(elements: Iterable[Element]) -> Concatenation | None:
    """Return which part of which message a header says this is; None for a whole message."""
    found = None
    for element in elements:
        found = _concatenation(element) or found
    return found


def _concatenation(element: Element) -> Concatenation | None:
    octets = _REFERENCE_OCTETS.get(element.identifier)
    if octets is None or len(element.data) != octets + 2:
        return None
    *_, total, number = element.data
    if not 1 <= number <= total:
        return None
    reference = int.from_bytes(element.data[:octets], "big")
    return Concatenation(reference=reference, bits=8 * octets, total=total, number=number)


def shift_of(elements: Iterable[Element]) -> Shift:
    """Return the tables that a header names; the default ones where it names no known language."""
    found: dict[int, NationalLanguage] = {}
    for element in elements:
        language = _language(element)
        if language is not None:
            found[element.identifier] = language
    return Shift(locking=found.get(_LOCKING_SHIFT), single=found.get(_SINGLE_SHIFT))


def _language(element: Element) -> NationalLanguage | None:
    if element.identifier not in {_SINGLE_SHIFT, _LOCKING_SHIFT} or len(element.data) != 1:
        return None
    language = NationalLanguage.of(element.data[0])
    if language is None or (
        element.identifier == _LOCKING_SHIFT and not language.has_locking_table
    ):
        return None
    return language


def is_known(element: Element) -> bool:
    """Tell whether an element says something that is understood here."""
    return _concatenation(element) is not None or _language(element) is not None
