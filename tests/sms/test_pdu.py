"""User data, written and read: known octets, parts in disorder, and nonsense."""

import itertools
from collections.abc import Sequence

import attrs
import pytest

from msgcore.errors import InvalidValueError
from msgcore.sms import (
    AUTO,
    PLAIN,
    Concatenation,
    Decoded,
    Element,
    Encoding,
    NationalLanguage,
    Profile,
    Shift,
    UserData,
    Whole,
    decode,
    encode,
    segment,
    shifts_of,
)
from msgcore.sms.header import written_header
from msgcore.sms.septets import fill_bits, pack
from msgcore.sms.shift import alphabet_of

GSM_7, UCS_2 = Encoding.GSM_7, Encoding.UCS_2
LONG = Profile(reference_bits=16)
TURKISH, TELUGU = NationalLanguage.TURKISH, NationalLanguage.TELUGU


def septets(codes: Sequence[int], header: str = "") -> UserData:
    """Make GSM-7 user data of codes, whatever they mean."""
    octets = bytes.fromhex(header)
    return UserData(
        encoding=GSM_7,
        octets=octets + pack(bytes(codes), fill_bits(len(octets))),
        length=-(-8 * len(octets) // 7) + len(codes),
        has_header=bool(octets),
    )


def ucs_2(content: str, header: str = "") -> UserData:
    octets = bytes.fromhex(header + content)
    return UserData(encoding=UCS_2, octets=octets, length=len(octets), has_header=bool(header))


def numbered(total: int, number: int, reference: int = 7) -> str:
    return f"05 00 03 {reference:02x} {total:02x} {number:02x}"


class TestKnownOctets:
    @pytest.mark.parametrize(
        ("text", "profile", "octets", "length"),
        [
            ("", Profile(), "", 0),
            ("hello", Profile(), "e8329bfd06", 5),
            ("1234567", Profile(), "31d98c56b3dd00", 7),
            ("€", Profile(), "9b32", 2),
            ("5 €", LONG, "35d0a60c", 4),
            ("", Profile(encoding=UCS_2), "", 0),
            ("ê", Profile(), "00ea", 2),
            ("👍", Profile(), "d83ddc4d", 4),
            ("\ud83d", Profile(), "d83d", 2),
            ("a", Profile(encoding=UCS_2), "0061", 2),
            # A header that names a language takes five septets, three bits of them to fill up.
            ("ş", Profile(encoding=GSM_7, national=shifts_of([TURKISH])), "03250101e800", 6),
        ],
    )
    def test_one_part(self, text: str, profile: Profile, octets: str, length: int) -> None:
        (part,) = encode(text, profile)
        assert part.octets.hex() == octets
        assert part.length == length
        assert part.has_header == (part.shift != PLAIN)
        assert part.concatenation is None

    def test_a_header_of_six_octets_has_one_fill_bit(self) -> None:
        # 160 units fit into one part, which has none.
        assert [part.has_header for part in encode("a" * 160, reference=0xAB)] == [False]
        first, second = encode("a" * 161, reference=0xAB)
        assert first.octets[:7].hex(" ") == "05 00 03 ab 02 01 c2"  # 0x61 << 1
        assert (len(first.octets), first.length) == (140, 160)
        assert second.octets.hex(" ").startswith("05 00 03 ab 02 02 c2")
        assert second.length == 7 + 8

    def test_a_header_of_seven_octets_has_none(self) -> None:
        first, second = encode("a" * 161, LONG, 0xABCD)
        assert first.octets[:8].hex(" ") == "06 08 04 ab cd 02 01 e1"  # 0x61, and a bit of the next
        assert (len(first.octets), first.length) == (140, 160)
        assert second.length == 8 + 9

    def test_ucs_2_fills_139_or_140_octets(self) -> None:
        assert [len(part.octets) for part in encode("世" * 71)] == [140, 6 + 8]
        # Half a unit would not be whole: the last octet stays empty.
        assert [len(part.octets) for part in encode("世" * 71, LONG)] == [139, 7 + 10]

    def test_concatenation_comes_before_the_languages(self) -> None:
        profile = Profile(national=(Shift(locking=TURKISH, single=TURKISH),))
        first = encode("ş" * 153, profile, 3)[0]
        assert first.octets[:12].hex(" ") == "0b 00 03 03 02 01 24 01 01 25 01 01"
        assert first.shift == Shift(locking=TURKISH, single=TURKISH)
        assert first.length == 14 + 146


class TestLimits:
    def test_255_parts_go_and_256_do_not(self) -> None:
        parts = encode("a" * 153 * 255)
        assert parts[-1].concatenation == Concatenation(reference=0, bits=8, total=255, number=255)
        assert decode(parts).text == "a" * 153 * 255
        with pytest.raises(InvalidValueError, match="text: needs 256 parts, 1 more than a header"):
            encode("a" * (153 * 255 + 1))

    @pytest.mark.parametrize(
        ("profile", "reference"), [(Profile(), 255), (LONG, 65535), (Profile(), 0)]
    )
    def test_the_largest_reference(self, profile: Profile, reference: int) -> None:
        assert decode(encode("a" * 200, profile, reference)).reference == reference

    @pytest.mark.parametrize(
        ("profile", "reference", "hint"),
        [
            (Profile(), 256, "0 to 255"),
            (Profile(), -1, "0 to 255"),
            (LONG, 65536, "0 to 65535"),
        ],
    )
    def test_a_reference_out_of_range(self, profile: Profile, reference: int, hint: str) -> None:
        # Even where the text needs no reference: another text of the campaign will.
        for text in ("a", "a" * 200):
            with pytest.raises(InvalidValueError, match=f"reference: is {reference} .*{hint}"):
                encode(text, profile, reference)

    def test_what_is_not_gsm_7_cannot_be_forced(self) -> None:
        with pytest.raises(InvalidValueError, match="text: is not GSM-7: THUMBS UP SIGN at 2"):
            encode("ok👍", Profile(encoding=GSM_7, national=AUTO))

    def test_every_fault_is_named_and_the_text_is_not_shown(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            encode("secret👍" * 3000, Profile(encoding=GSM_7), 999)
        assert [fault.path for fault in caught.value.faults] == ["reference", "text", "text"]
        assert "secret" not in str(caught.value)

    def test_the_caps_of_a_profile_are_for_segment_to_tell(self) -> None:
        assert len(encode("a" * 200, Profile(max_segments=1, max_characters=1))) == 2


class TestDisorder:
    text = "".join(f"{number:03} " for number in range(150))
    parts = encode(text, reference=9)

    def test_parts_come_in_any_order(self) -> None:
        assert len(self.parts) == 4
        for order in itertools.permutations(self.parts):
            decoded = decode(order)
            assert decoded == Decoded(text=self.text, total=4, reference=9)
            assert decoded.complete

    def test_parts_come_twice(self) -> None:
        assert decode([*self.parts, *reversed(self.parts)]).text == self.text

    def test_missing_parts_are_named_and_the_rest_is_read(self) -> None:
        texts = [part.text for part in segment(self.text).parts]
        for there in range(1, 15):
            numbers = [number for number in range(4) if there >> number & 1]
            decoded = decode([self.parts[number] for number in numbers])
            assert decoded.text == "".join(texts[number] for number in numbers)
            assert decoded.missing == tuple(n + 1 for n in range(4) if n not in numbers)
            assert decoded.complete == (not decoded.missing)
            assert decoded.total == 4

    def test_parts_may_be_of_two_encodings(self) -> None:
        parts = [septets(b"abc", numbered(2, 1)), ucs_2("4e16", numbered(2, 2))]
        assert decode(parts).text == "abc世"

    def test_an_iterator_will_do(self) -> None:
        assert decode(iter(self.parts)).text == self.text


class TestContradictions:
    def faults(self, *parts: UserData) -> list[str]:
        with pytest.raises(InvalidValueError) as caught:
            decode(parts)
        return [f"{fault.path}: {fault.message}" for fault in caught.value.faults]

    def test_there_has_to_be_a_part(self) -> None:
        assert self.faults() == [": there is no part"]

    def test_parts_of_several_messages(self) -> None:
        first = septets(b"a", numbered(2, 1))
        others = [
            septets(b"b", numbered(2, 2, reference=8)),
            septets(b"b", numbered(3, 2)),
            septets(b"b", "06 08 04 00 07 02 02"),  # the same reference, but of 16 bits
            septets(b"b"),
        ]
        assert self.faults(first, *others) == [
            f"parts[{place}]: belongs to another message than parts[0]" for place in range(1, 5)
        ]
        assert self.faults(septets(b"b"), first) == [
            "parts[1]: belongs to another message than parts[0]"
        ]

    def test_two_whole_messages_are_no_message(self) -> None:
        assert self.faults(septets(b"a"), septets(b"b")) == [
            "parts[1]: belongs to another message than parts[0]"
        ]
        assert decode([septets(b"a"), septets(b"a")]).text == "a"

    def test_a_number_that_says_two_things(self) -> None:
        parts = [septets(b"a", numbered(2, 1)), septets(b"b", numbered(2, 1))]
        (fault,) = self.faults(*parts)
        assert fault.startswith("parts[1]: is a part 1 that says something else")

    def test_all_of_it_is_named(self) -> None:
        parts = [
            septets(b"a", numbered(2, 1)),
            septets(b"b", numbered(2, 1)),
            septets(b"c", numbered(2, 2, reference=1)),
        ]
        assert len(self.faults(*parts)) == 2


class TestElements:
    def test_unknown_ones_are_kept_in_the_order_of_the_parts(self) -> None:
        first = septets(b"a", "09 00 03 07 02 01 70 02 ff 00")
        second = septets(b"b", "0a 71 00 00 03 07 02 02 24 01 63")
        decoded = decode([second, first])
        assert decoded.text == "ab"
        assert decoded.elements == (
            Element(identifier=0x70, data=b"\xff\x00"),
            Element(identifier=0x71, data=b""),
            Element(identifier=0x24, data=b"\x63"),
        )

    @pytest.mark.parametrize("data", ["07 00 00", "07 02 00", "07 02 03", "07 00 01"])
    def test_impossible_concatenation_leaves_a_whole_message(self, data: str) -> None:
        decoded = decode([septets(b"a", f"05 00 03 {data}")])
        assert (decoded.text, decoded.total, decoded.reference) == ("a", 1, None)
        assert decoded.elements == (Element(identifier=0, data=bytes.fromhex(data)),)

    def test_an_unknown_language_is_read_by_the_default_tables(self) -> None:
        decoded = decode([septets([0x1B, 0x65, 0x40], "03 24 01 0e")])
        assert decoded.text == "€¡"
        assert decoded.elements == (Element(identifier=0x24, data=b"\x0e"),)

    def test_a_header_of_no_elements(self) -> None:
        assert decode([septets(b"a", "00")]).text == "a"
        assert decode([ucs_2("0061", "00")]).text == "a"


class TestCodes:
    @pytest.mark.parametrize(
        ("codes", "text"),
        [
            ([0x1B, 0x28], "{"),
            # Nothing behind the escape: what the code means without one.
            ([0x1B, 0x41], "A"),
            ([0x1B, 0x0D, 0x61], "\ra"),
            # The escape behind the escape announces a table that nobody has made.
            ([0x1B, 0x1B], " "),
            ([0x1B, 0x1B, 0x28], " ("),
            ([0x1B, 0x1B, 0x1B, 0x28], " {"),
            # The end behind the escape.
            ([0x61, 0x1B], "a "),
            ([0x1B], " "),
            ([0x0D], "\r"),
            ([], ""),
        ],
    )
    def test_what_they_mean(self, codes: list[int], text: str) -> None:
        assert decode([septets(codes)]).text == text

    def test_a_code_that_no_table_has_is_the_replacement_character(self) -> None:
        bengali = "03 25 01 04"
        assert decode([septets([0x61, 0x0E, 0x62], bengali)]).text == "a\ufffdb"
        # Behind the escape as well.
        assert decode([septets([0x1B, 0x0E], bengali)]).text == "\ufffd"

    def test_an_escape_pair_may_be_cut_by_others(self) -> None:
        parts = [
            septets([0x61, 0x1B], numbered(2, 1)),
            septets([0x65, 0x62], numbered(2, 2)),
        ]
        assert decode(parts).text == "a€b"
        # With the second part missing nothing is announced.
        assert decode(parts[:1]).text == "a "
        assert decode(parts[1:]).text == "eb"

    def test_an_escape_before_a_gap_announces_nothing(self) -> None:
        parts = [septets([0x1B], numbered(3, 1)), septets([0x65], numbered(3, 3))]
        assert decode(parts).text == " e"
        assert decode(parts).missing == (2,)

    def test_the_euro_sign_of_telugu_is_always_read(self) -> None:
        assert decode([septets([0x1B, 0x65], "03 24 01 0c")]).text == "€"
        shift = Shift(single=TELUGU, telugu_euro=True)
        text = "\u0c66€"
        assert decode(encode(text, Profile(encoding=GSM_7, national=(shift,)))).text == text


class TestSurrogates:
    def test_a_pair_across_two_parts_is_read_whole(self) -> None:
        profile = Profile(whole=Whole.UNIT)
        text = "世" * 66 + "👍" + "世" * 10
        parts = encode(text, profile)
        assert parts[0].octets[-2:].hex() == "d83d"
        assert parts[1].octets[6:8].hex() == "dc4d"
        assert decode(parts).text == text
        # Each half alone is what it is.
        assert decode(parts[:1]).text == "世" * 66 + "\ud83d"
        assert decode(parts[1:]).text == "\udc4d" + "世" * 10

    def test_halves_go_through_unharmed(self) -> None:
        for text in ("a\ud83d", "\ude00", "\ude00" * 100, "a\ud83d" * 100):
            assert decode(encode(text)).text == text

    def test_two_halves_side_by_side_become_the_character_that_they_are_over_the_air(self) -> None:
        assert decode(encode("\ud83d\ude00")).text == "😀"


@pytest.mark.parametrize("shift", [PLAIN, *AUTO], ids=str)
@pytest.mark.parametrize("profile", [Profile(), LONG])
def test_every_character_of_every_pair_goes_there_and_back(shift: Shift, profile: Profile) -> None:
    alphabet = "".join(map(chr, alphabet_of(shift).codes))
    forced = attrs.evolve(profile, national=(shift,), encoding=GSM_7)
    for text in (alphabet[:70], alphabet, alphabet * 3, alphabet[::-1] + "a" * 77):
        parts = encode(text, forced, 200)
        assert decode(reversed(parts)).text == text
        assert all(len(part.octets) <= 140 for part in parts)
        headers = {written_header(part.concatenation, part.shift) for part in parts}
        assert len(headers) == len(parts)
