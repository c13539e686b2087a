"""Every boundary, for both header sizes, and the answers to odd input."""

from collections.abc import Callable

import pytest
from tests.sms.reference import reference

from msgcore.sms import GUIDE, STANDARD, Encoding, Profile, segment

SIX = STANDARD
SEVEN = Profile(reference_bits=16)


def septets(units: int) -> str:
    return "a" * units


def ucs_2(units: int) -> str:
    return "世" * units


class TestBoundaries:
    @pytest.mark.parametrize(
        ("text", "segments"), [(septets(160), 1), (septets(161), 2), (ucs_2(70), 1), (ucs_2(71), 2)]
    )
    @pytest.mark.parametrize("profile", [SIX, SEVEN])
    def test_one_segment_needs_no_header(self, text: str, segments: int, profile: Profile) -> None:
        assert segment(text, profile).segments == segments

    @pytest.mark.parametrize(
        ("make", "first", "last", "six", "seven"),
        [
            # Where the two header sizes disagree, up to six segments, and the counts.
            (septets, 305, 306, 2, 3),
            (septets, 457, 459, 3, 4),
            (septets, 609, 612, 4, 5),
            (septets, 761, 765, 5, 6),
            (septets, 913, 918, 6, 7),
            (ucs_2, 133, 134, 2, 3),
            (ucs_2, 199, 201, 3, 4),
            (ucs_2, 265, 268, 4, 5),
            (ucs_2, 331, 335, 5, 6),
            (ucs_2, 397, 402, 6, 7),
        ],
    )
    def test_where_the_header_decides(
        self, make: Callable[[int], str], first: int, last: int, six: int, seven: int
    ) -> None:
        for units in range(first, last + 1):
            assert segment(make(units), SIX).segments == six
            assert segment(make(units), SEVEN).segments == seven
        assert segment(make(first - 1), SIX).segments == segment(make(first - 1), SEVEN).segments
        assert segment(make(last + 1), SIX).segments == segment(make(last + 1), SEVEN).segments

    @pytest.mark.parametrize("unit", ["a", "[", "é€", "a[", "ê", "世", "👍", "世👍", "ê\ud83d"])
    @pytest.mark.parametrize("header_octets", [6, 7])
    def test_every_length_around_the_boundaries(self, unit: str, header_octets: int) -> None:
        profile = Profile(reference_bits=8 * (header_octets - 5))
        for repeats in range(430):
            text = unit * repeats
            expected = reference(text, header_octets)
            result = segment(text, profile)
            assert (result.units, result.segments) == (expected.units, expected.segments)


class TestPairs:
    def test_an_escape_pair_is_never_split(self) -> None:
        result = segment("a" * 152 + "[" + "a" * 10)
        assert [part.units for part in result.parts] == [152, 12]
        assert result.parts[1].text == "[" + "a" * 10

    def test_a_surrogate_pair_is_never_split(self) -> None:
        result = segment("世" * 66 + "👍" + "世" * 10)
        assert [part.units for part in result.parts] == [66, 12]
        assert result.parts[1].text.startswith("👍")

    def test_pairs_alone_cost_a_segment_more_than_division_says(self) -> None:
        # 306 septets are twice 153, but each segment holds 76 pairs.
        assert segment("]" * 153).segments == 3
        # With the longer header a segment holds whole pairs only, and nothing is lost.
        assert segment("]" * 152, SEVEN).segments == 2
        # 201 units are three times 67, but each segment holds 33 pairs.
        assert segment("👍" * 100 + "世").segments == 4

    def test_160_units_need_no_cut_even_with_pairs(self) -> None:
        assert segment("[" * 80).segments == 1
        assert segment("[" * 80 + "a").segments == 2
        assert segment("👍" * 35).segments == 1


class TestOddInput:
    def test_an_empty_text_is_one_segment_of_no_units(self) -> None:
        result = segment("")
        assert result.encoding is Encoding.GSM_7
        assert (result.units, result.segments, result.units_left) == (0, 1, 160)
        assert [(part.text, part.start, part.end, part.units) for part in result.parts] == [
            ("", 0, 0, 0)
        ]
        assert result.offenders == ()
        assert result.refusal is None

    def test_the_escape_is_no_character_of_gsm_7(self) -> None:
        result = segment("a\x1bb")
        assert result.encoding is Encoding.UCS_2
        assert [(o.character, o.position) for o in result.offenders] == [("\x1b", 1)]

    def test_control_characters_other_than_line_ends_and_form_feed_are_offenders(self) -> None:
        controls = "".join(map(chr, (*range(0x20), 0x7F)))
        offending = {offender.character for offender in segment(controls).offenders}
        assert offending == set(controls) - {"\n", "\r", "\f"}

    def test_a_lone_surrogate_is_a_character_of_one_unit(self) -> None:
        result = segment("a\ud83d")
        assert (result.encoding, result.units, result.segments) == (Encoding.UCS_2, 2, 1)
        assert [(o.character, o.position) for o in result.offenders] == [("\ud83d", 1)]

    def test_lone_surrogates_are_cut_like_any_character(self) -> None:
        text = "\ud83d\ude00" * 40
        result = segment(text)
        assert [(part.start, part.end, part.units) for part in result.parts] == [
            (0, 67, 67),
            (67, 80, 13),
        ]
        assert "".join(part.text for part in result.parts) == text

    def test_nothing_is_normalised(self) -> None:
        assert segment("e\u0301").units == 2
        assert segment("\r\n").units == 2
        assert segment(" a ").units == 3

    @pytest.mark.parametrize(
        ("character", "units", "capacity"),
        [
            ("a", 1_000_000, 153),
            ("€", 2_000_000, 152),
            ("世", 1_000_000, 67),
            ("👍", 2_000_000, 66),
        ],
    )
    def test_a_megabyte(self, character: str, units: int, capacity: int) -> None:
        result = segment(character * 1_000_000)
        assert result.units == units
        assert result.segments == len(result.parts) == -(-units // capacity)
        assert sum(len(part.text) for part in result.parts) == 1_000_000
        assert result.refusal is not None

    def test_a_megabyte_of_lone_surrogates(self) -> None:
        result = segment("\udc00" * 1_000_000)
        assert result.segments == -(-1_000_000 // 67)

    def test_a_megabyte_with_one_offender(self) -> None:
        result = segment("a" * 999_999 + "ê")
        assert [offender.position for offender in result.offenders] == [999_999]


def test_the_profile_of_the_guide_is_used_when_given() -> None:
    assert segment("a" * 306).segments == 2
    assert segment("a" * 306, GUIDE).segments == 3
