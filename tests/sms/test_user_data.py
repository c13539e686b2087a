"""What may be user data, and what may not: any octets are data or a fault."""

import random

import attrs
import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.sms import AUTO, Decoded, Encoding, Profile, UserData, decode, encode

GSM_7, UCS_2 = Encoding.GSM_7, Encoding.UCS_2


class TestUserData:
    def faults(self, **given: object) -> list[str]:
        with pytest.raises(InvalidValueError) as caught:
            UserData(**given)  # type: ignore[arg-type]
        return [str(fault) for fault in caught.value.faults]

    def test_no_more_than_140_octets(self) -> None:
        (fault,) = self.faults(encoding=UCS_2, octets=bytes(142), length=142)
        assert fault == "octets: are 142 (A short message carries 140.)"

    def test_ucs_2_counts_octets_and_has_whole_units(self) -> None:
        assert self.faults(encoding=UCS_2, octets=b"ab", length=1) == ["length: is 1, not 2"]
        assert self.faults(encoding=UCS_2, octets=b"abc", length=3) == [
            "octets: hold half a unit of UCS-2"
        ]
        odd_header = bytes.fromhex("06 08 04 00 07 02 01 00")
        assert self.faults(encoding=UCS_2, octets=odd_header, length=8, has_header=True) == [
            "octets: hold half a unit of UCS-2"
        ]

    @pytest.mark.parametrize("length", [-1, 0, 4, 6, 160])
    def test_gsm_7_counts_septets(self, length: int) -> None:
        (fault,) = self.faults(encoding=GSM_7, octets=bytes(5), length=length)
        assert f"length: is {length} septets, which 5 octets do not hold" in fault

    def test_the_header_is_counted_as_septets(self) -> None:
        header = bytes.fromhex("05 00 03 07 02 01")
        # Six octets are seven septets, in seven octets.
        assert UserData(
            encoding=GSM_7, octets=header + b"\x00", length=7, has_header=True
        ).units == (b"")
        assert self.faults(encoding=GSM_7, octets=header, length=6, has_header=True)

    def test_a_header_that_is_cut_off(self) -> None:
        (fault,) = self.faults(encoding=GSM_7, octets=b"\x05ab", length=3, has_header=True)
        assert fault == "octets: hold a header of 6 octets and are 3"
        assert self.faults(encoding=UCS_2, octets=b"", length=0, has_header=True) == [
            "octets: hold a header of 1 octets and are 0"
        ]

    def test_every_fault_is_named(self) -> None:
        assert len(self.faults(encoding=UCS_2, octets=bytes(141), length=3)) == 3

    def test_every_octet_string_of_up_to_ten_is_data_or_a_fault(self) -> None:
        draw = random.Random(3)  # noqa: S311 - nonsense is no secret
        read = 0
        for _ in range(20_000):
            octets = bytes(
                draw.choice((0, 1, 2, 3, 5, 8, 36, 37, draw.randrange(256)))
                for _ in range(draw.randrange(11))
            )
            for encoding in Encoding:
                lengths = {len(octets), len(octets) * 8 // 7, draw.randrange(-1, 12)}
                for length in lengths:
                    try:
                        part = UserData(
                            encoding=encoding,
                            octets=octets,
                            length=length,
                            has_header=draw.random() < 0.7,
                        )
                    except InvalidValueError:
                        continue
                    read += 1
                    text = decode([part]).text
                    assert len(text) <= length
        assert read > 5000

    def test_its_units(self) -> None:
        assert encode("a€")[0].units == b"\x61\x1b\x65"
        assert encode("世")[0].units == b"\x4e\x16"
        assert encode("a" * 161)[1].units == b"a" * 8


class TestValues:
    def test_messages_stay_out_of_logs(self) -> None:
        (part,) = encode("secret")
        assert "secret" not in repr(part)
        assert part.octets.hex() not in repr(part)
        assert "secret" not in repr(decode([part]))
        assert repr(decode([part])).startswith("Decoded(total=1")

    @pytest.mark.parametrize("text", ["", "secret", "世" * 100, "ş" * 161])
    def test_they_go_to_data_and_back(self, text: str) -> None:
        for part in encode(text, Profile(national=AUTO), 7):
            assert codec.from_data(UserData, codec.to_data(part)) == part
        decoded = decode(encode(text, Profile(national=AUTO), 7))
        assert codec.from_data(Decoded, codec.to_data(decoded)) == decoded

    def test_octets_are_hexadecimal_data(self) -> None:
        assert codec.to_data(encode("hello")[0])["octets"] == "e8329bfd06"

    def test_changing_one_is_checked_too(self) -> None:
        with pytest.raises(InvalidValueError):
            attrs.evolve(encode("hello")[0], length=4)
