"""Headers: what is written, and what is read out of anything."""

import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.sms import PLAIN, Concatenation, Element, NationalLanguage, Shift
from msgcore.sms.header import concatenation_of, is_known, read_header, shift_of, written_header

TURKISH, HINDI = NationalLanguage.TURKISH, NationalLanguage.HINDI


def element(identifier: int, *data: int) -> Element:
    return Element(identifier=identifier, data=bytes(data))


class TestWriting:
    @pytest.mark.parametrize(
        ("concatenation", "shift", "octets"),
        [
            (None, PLAIN, ""),
            (Concatenation(reference=7, bits=8, total=2, number=1), PLAIN, "05 00 03 07 02 01"),
            (
                Concatenation(reference=0xABCD, bits=16, total=255, number=254),
                PLAIN,
                "06 08 04 ab cd ff fe",
            ),
            (None, Shift(single=TURKISH), "03 24 01 01"),
            (None, Shift(locking=HINDI), "03 25 01 06"),
            (None, Shift(single=HINDI, locking=TURKISH), "06 24 01 06 25 01 01"),
            (
                Concatenation(reference=0, bits=8, total=1, number=1),
                Shift(locking=HINDI, single=HINDI),
                "0b 00 03 00 01 01 24 01 06 25 01 06",
            ),
        ],
    )
    def test_the_octets(
        self, concatenation: Concatenation | None, shift: Shift, octets: str
    ) -> None:
        header = written_header(concatenation, shift)
        assert header.hex(" ") == octets
        if header:
            elements, size = read_header(header + b"text")
            assert size == len(header)
            assert (concatenation_of(elements), shift_of(elements)) == (concatenation, shift)
            assert all(map(is_known, elements))


class TestReading:
    def test_a_header_without_elements_says_nothing(self) -> None:
        assert read_header(b"\x00abc") == ((), 1)

    @pytest.mark.parametrize(
        "octets", ["", "05", "05 00 03 07 02", "01 00", "02 00 01", "04 00 03 01 02"]
    )
    def test_what_is_cut_off_is_no_header(self, octets: str) -> None:
        with pytest.raises(InvalidValueError, match="hold a header"):
            read_header(bytes.fromhex(octets))

    def test_every_truncation_of_a_header_is_refused(self) -> None:
        whole = bytes.fromhex("0e 00 03 07 02 01 24 01 06 25 01 06 70 01 ff")
        assert len(read_header(whole)[0]) == 4
        for length in range(len(whole)):
            with pytest.raises(InvalidValueError):
                read_header(whole[:length])

    def test_an_element_may_be_empty(self) -> None:
        assert read_header(bytes.fromhex("02 70 00")) == ((element(0x70),), 3)


class TestConcatenationElements:
    @pytest.mark.parametrize(
        "without_effect",
        [
            element(0x00, 7, 0, 0),
            element(0x00, 7, 0, 1),
            element(0x00, 7, 2, 0),
            element(0x00, 7, 2, 3),
            element(0x00, 7, 2),
            element(0x00, 7, 2, 1, 0),
            element(0x00),
            element(0x08, 7, 2, 1),
            element(0x08, 0, 7, 0, 1),
            element(0x01, 7, 2, 1),
        ],
    )
    def test_what_makes_no_sense_has_no_effect(self, without_effect: Element) -> None:
        assert concatenation_of([without_effect]) is None
        assert not is_known(without_effect)
        good = element(0x00, 9, 2, 1)
        expected = Concatenation(reference=9, bits=8, total=2, number=1)
        assert concatenation_of([good, without_effect]) == expected
        assert concatenation_of([without_effect, good]) == expected

    def test_the_last_one_counts(self) -> None:
        short, long = element(0x00, 9, 2, 1), element(0x08, 1, 2, 3, 3)
        found = concatenation_of([short, long])
        assert found == Concatenation(reference=0x102, bits=16, total=3, number=3)
        found = concatenation_of([long, short])
        assert found == Concatenation(reference=9, bits=8, total=2, number=1)


class TestLanguageElements:
    @pytest.mark.parametrize(
        "without_effect",
        [
            element(0x24, 0),
            element(0x24, 14),
            element(0x24, 255),
            element(0x24),
            element(0x24, 1, 1),
            element(0x25, 2),  # Spanish has no table for this place
            element(0x26, 1),
        ],
    )
    def test_what_names_no_language_has_no_effect(self, without_effect: Element) -> None:
        assert shift_of([without_effect]) == PLAIN
        assert not is_known(without_effect)
        assert shift_of([element(0x24, 1), without_effect]) == Shift(single=TURKISH)

    def test_the_last_one_counts(self) -> None:
        both = [element(0x24, 1), element(0x25, 1), element(0x24, 6)]
        assert shift_of(both) == Shift(single=HINDI, locking=TURKISH)


class TestValues:
    @pytest.mark.parametrize(
        ("identifier", "data", "path"),
        [(-1, b"", "identifier"), (256, b"", "identifier"), (0, bytes(256), "data")],
    )
    def test_an_element_fits_its_octets(self, identifier: int, data: bytes, path: str) -> None:
        with pytest.raises(InvalidValueError) as caught:
            Element(identifier=identifier, data=data)
        assert caught.value.faults[0].path == path

    def test_every_fault_of_an_element_is_named(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            Element(identifier=256, data=bytes(256))
        assert [fault.path for fault in caught.value.faults] == ["identifier", "data"]

    @pytest.mark.parametrize(
        ("reference", "bits", "total", "number", "paths"),
        [
            (0, 7, 1, 1, ["bits"]),
            (256, 8, 1, 1, ["reference"]),
            (-1, 16, 1, 1, ["reference"]),
            (65536, 16, 1, 1, ["reference"]),
            (0, 8, 0, 1, ["total", "number"]),
            (0, 8, 256, 1, ["total"]),
            (0, 8, 2, 0, ["number"]),
            (0, 8, 2, 3, ["number"]),
            (999, 8, 999, 0, ["reference", "total", "number"]),
        ],
    )
    def test_a_part_has_a_number_that_a_header_can_hold(
        self, reference: int, bits: int, total: int, number: int, paths: list[str]
    ) -> None:
        with pytest.raises(InvalidValueError) as caught:
            Concatenation(reference=reference, bits=bits, total=total, number=number)
        assert [fault.path for fault in caught.value.faults] == paths

    @pytest.mark.parametrize(
        "value",
        [
            Element(identifier=0x70, data=b"\x00\xff"),
            Element(identifier=0, data=b""),
            Concatenation(reference=65535, bits=16, total=255, number=255),
            Shift(single=NationalLanguage.TELUGU, telugu_euro=True),
        ],
    )
    def test_they_go_to_data_and_back(self, value: object) -> None:
        assert codec.from_data(type(value), codec.to_data(value)) == value
