import copy
import pickle

import attrs
import pytest

from msgcore import codec
from msgcore.errors import CodecError, InvalidValueError
from msgcore.sms import (
    AUTO,
    GUIDE,
    STANDARD,
    TWILIO,
    Encoding,
    Offender,
    Part,
    Profile,
    Segmentation,
    Whole,
    segment,
)


class TestFigures:
    def test_one_segment(self) -> None:
        result = segment("Your code is [1234].")
        assert result.encoding is Encoding.GSM_7
        assert (result.characters, result.units) == (20, 22)
        assert (result.segments, result.capacity, result.units_left) == (1, 160, 138)

    def test_several_segments(self) -> None:
        result = segment("a" * 200)
        assert (result.segments, result.capacity, result.units_left) == (2, 153, 106)
        result = segment("世" * 200, GUIDE)
        assert (result.segments, result.capacity, result.units_left) == (4, 66, 64)

    def test_units_left_count_what_moved_pairs_push_on(self) -> None:
        result = segment("a" * 152 + "[" + "a" * 151)
        assert (result.units, result.segments, result.units_left) == (305, 2, 0)

    def test_a_full_segment_has_no_units_left(self) -> None:
        assert segment("a" * 160).units_left == 0
        assert segment("a" * 306).units_left == 0

    def test_it_remembers_what_it_was_made_from(self) -> None:
        result = segment("a", GUIDE)
        assert (result.text, result.profile) == ("a", GUIDE)


class TestParts:
    def test_ranges_are_code_points_of_the_text(self) -> None:
        text = "€" * 76 + "a" * 100
        first, second = segment(text).parts
        assert first == Part(text=text[:77], start=0, end=77, units=153)
        assert second == Part(text=text[77:], start=77, end=176, units=99)

    def test_emoji_are_one_code_point_and_two_units(self) -> None:
        text = "👍" * 40
        first, second = segment(text).parts
        assert (first.start, first.end, first.units) == (0, 33, 66)
        assert (second.start, second.end, second.units) == (33, 40, 14)

    def test_they_are_made_once(self) -> None:
        result = segment("a" * 200)
        assert result.parts is result.parts

    def test_both_parts_of_a_cut_pair_hold_the_character(self) -> None:
        text = "世" * 66 + "👍" + "a" * 70
        first, second, third = segment(text, Profile(whole=Whole.UNIT)).parts
        assert first == Part(text="世" * 66 + "\ud83d", start=0, end=67, units=67)
        assert second == Part(text="\udc4d" + "a" * 66, start=66, end=133, units=67)
        assert third == Part(text="aaaa", start=133, end=137, units=4)

    def test_a_segment_may_begin_and_end_with_half_a_pair(self) -> None:
        text = "a" + "👍" * 70
        parts = segment(text, Profile(whole=Whole.UNIT)).parts
        assert [part.units for part in parts] == [67, 67, 7]
        joined = "".join(part.text for part in parts)
        assert joined.encode("utf-16-be", "surrogatepass").decode("utf-16-be") == text
        assert [(part.start, part.end) for part in parts] == [(0, 34), (34, 68), (67, 71)]

    def test_ranges_are_those_of_the_text_as_it_is_sent(self) -> None:
        result = segment("e\u0301" * 200, Profile(normalise=True))
        assert (result.sent, result.text) == ("é" * 200, "e\u0301" * 200)
        assert (result.characters, result.units) == (200, 200)
        assert [(part.start, part.end) for part in result.parts] == [(0, 153), (153, 200)]

    def test_its_text_stays_out_of_logs(self) -> None:
        assert "secret" not in repr(segment("secret").parts)

    def test_a_range_fits_its_text(self) -> None:
        with pytest.raises(InvalidValueError, match=r"end: \(2, 5\) is not 2 characters"):
            Part(text="ab", start=2, end=5, units=2)
        with pytest.raises(InvalidValueError):
            Part(text="ab", start=-1, end=1, units=2)


class TestOffenders:
    def test_each_occurrence_with_its_position(self) -> None:
        result = segment("l`été, l`hiver, fête")
        assert [(o.character, o.position, o.name) for o in result.offenders] == [
            ("`", 1, "GRAVE ACCENT"),
            ("`", 8, "GRAVE ACCENT"),
            ("ê", 17, "LATIN SMALL LETTER E WITH CIRCUMFLEX"),
        ]

    def test_positions_are_code_points(self) -> None:
        assert [o.position for o in segment("👍👍ê").offenders] == [0, 1, 2]

    def test_what_has_no_name_has_its_number(self) -> None:
        names = [o.name for o in segment("\x1b\ud83d\U0010ffff").offenders]
        assert names == ["U+001B", "U+D83D", "U+10FFFF"]

    def test_a_gsm_7_message_has_none(self) -> None:
        assert segment("[€] Ω ÄÖÜ").offenders == ()

    def test_they_are_found_once(self) -> None:
        result = segment("ê")
        assert result.offenders is result.offenders

    def test_an_offender_is_one_character_somewhere(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            Offender(character="secret", position=-1)
        assert [str(fault) for fault in caught.value.faults] == [
            "character: is 6 characters, not one",
            "position: is -1 (Count from 0.)",
        ]
        with pytest.raises(InvalidValueError):
            Offender(character="", position=0)

    def test_positions_are_those_of_the_text_as_it_is_sent(self) -> None:
        result = segment("e\u0301e\u0301ê", Profile(normalise=True))
        assert [o.position for o in result.offenders] == [2]

    def test_each_has_the_nearest_spelling(self) -> None:
        assert [o.nearest for o in segment("ê…👍\u200b").offenders] == ["e", "...", None, ""]


def refused(text: str) -> tuple[str, ...]:
    refusal = segment(text, GUIDE).refusal
    return refusal.rules if refusal else ()


class TestRefusal:
    """One test a rule stands in the conformance tests; here is how they combine."""

    def test_what_fits_is_not_refused(self) -> None:
        assert segment("a" * 840, GUIDE).refusal is None
        assert segment("世" * 396, GUIDE).refusal is None
        assert segment("世" * 5000).refusal is None

    def test_the_caps_are_apart(self) -> None:
        # 840 characters, but 1,680 septets.
        assert refused("€" * 840) == ("sms.too-many-segments",)
        # 841 characters in six segments.
        assert refused("a" * 841) == ("sms.too-many-characters",)

    def test_every_reason_is_given(self) -> None:
        assert refused("世" * 20_000) == (
            "sms.too-many-segments",
            "sms.too-many-characters",
            "sms.beyond-concatenation",
        )

    def test_a_refused_text_is_segmented_all_the_same(self) -> None:
        result = segment("a" * 1000, Profile(max_segments=1))
        assert result.refusal is not None
        assert result.refusal.reasons[0].detail == "7 segments, 6 more than 1"
        assert result.refusal is not None
        assert len(result.parts) == 7


class TestValue:
    def test_equal_when_text_and_profile_are(self) -> None:
        assert segment("a") == segment("a")
        assert hash(segment("a")) == hash(segment("a"))
        assert segment("a") != segment("b")
        assert segment("a") != segment("a", GUIDE)
        assert segment("a") != object()

    def test_what_was_asked_for_does_not_change_it(self) -> None:
        asked, fresh = segment("ê" * 100), segment("ê" * 100)
        assert asked.parts
        assert asked.offenders
        assert asked == fresh
        assert hash(asked) == hash(fresh)

    @pytest.mark.parametrize(
        "name",
        [
            *("text", "profile", "encoding", "characters", "units", "segments", "capacity"),
            *("units_left", "parts", "offenders", "refusal", "anything"),
        ],
    )
    def test_it_cannot_be_changed(self, name: str) -> None:
        with pytest.raises(AttributeError):
            setattr(segment("a"), name, None)

    def test_its_text_stays_out_of_logs(self) -> None:
        assert repr(segment("secret")) == "<Segmentation gsm-7, units: 6, segments: 1>"

    def test_it_survives_copying_and_pickling(self) -> None:
        result = segment("a" * 200, GUIDE)
        assert result.parts
        assert copy.copy(result) == copy.deepcopy(result) == result
        again = pickle.loads(pickle.dumps(result))  # noqa: S301 - our own bytes
        assert again == result
        assert again.parts == result.parts

    def test_another_profile_is_laid_over_it(self) -> None:
        assert attrs.evolve(segment("a" * 306), profile=GUIDE).segments == 3

    @pytest.mark.parametrize(
        "profile", [STANDARD, GUIDE, TWILIO, Profile(national=AUTO, normalise=True)]
    )
    def test_it_goes_to_data_and_back(self, profile: Profile) -> None:
        result = segment("Votre colis est prêt.", profile)
        data = codec.to_data(result)
        assert data["text"] == "Votre colis est prêt."
        assert codec.from_data(Segmentation, data) == result

    def test_parts_and_offenders_go_to_data_and_back(self) -> None:
        result = segment("ê" * 100)
        for value, kind in ((result.parts[1], Part), (result.offenders[1], Offender)):
            assert codec.from_data(kind, codec.to_data(value)) == value

    def test_malformed_data_is_refused(self) -> None:
        with pytest.raises(CodecError, match="text: is a number, expected text"):
            codec.from_data(Segmentation, {"text": 3})
