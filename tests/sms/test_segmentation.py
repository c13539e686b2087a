import copy
import pickle

import attrs
import pytest

from msgcore import codec
from msgcore.errors import CodecError, InvalidValueError
from msgcore.sms import GUIDE, STANDARD, Encoding, Offender, Part, Profile, Segmentation, segment


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
        with pytest.raises(InvalidValueError):
            Offender(character="ab", position=0)
        with pytest.raises(InvalidValueError):
            Offender(character="a", position=-1)


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

    @pytest.mark.parametrize("profile", [STANDARD, GUIDE])
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
