# ruff: noqa: RUF001 - look-alikes are what it is about
"""Rewriting: it saves segments or leaves the text alone, and never says something else."""

import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.sms import (
    AUTO,
    GUIDE,
    PLAIN,
    TWILIO,
    Change,
    Encoding,
    NationalLanguage,
    Profile,
    Rewriting,
    Segmentation,
    Shift,
    rewrite,
    segment,
    shifts_of,
)


def plain_letters(character: str) -> str:
    """Spell some letters, drop accents, and turn into words what it should not."""
    return {
        "П": "P",
        "р": "r",
        "и": "i",
        "в": "v",
        "е": "e",
        "т": "t",
        "ь": "",
        "ê": "e",
        "ą": "a",
        "👍": ":thumbs up:",
        "世": "shi",
        "\u0915": "k",
        "∞": "infinity",
    }.get(character, "" if character in "\u0301\u0323\ufe0f\u094d\u093f" else "`")


class TestSteps:
    def test_letters_are_written_with_their_accents(self) -> None:
        result = rewrite("cafe\u0301 " * 20)
        assert (result.before.segments, result.after.segments, result.saved) == (2, 1, 1)
        assert result.text == "café " * 20
        assert result.changes[1] == Change(start=9, end=11, before="e\u0301", after="é")
        assert result.after.encoding is Encoding.GSM_7

    def test_print_is_written_as_a_typewriter_does(self) -> None:
        result = rewrite("“It\u2019s here” – at last… " * 6)
        assert result.text == '"It\'s here" - at last... ' * 6
        assert (result.before.segments, result.after.segments) == (3, 1)

    def test_composition_alone_goes_before_print(self) -> None:
        # Three segments of UCS-2 become two when the accents are composed, and one with print.
        text = "e\u0301" * 70 + "…"
        assert rewrite(text).after.segments == 1
        # Here composition saves all that can be saved: the dots stay.
        text = "世" + "e\u0301" * 35 + "…"
        result = rewrite(text)
        assert result.text == "世" + "é" * 35 + "…"
        assert result.saved == 1

    def test_letters_are_spelt_by_whatever_is_handed_in(self) -> None:
        text = "Привет " * 12
        assert rewrite(text).changes == ()
        result = rewrite(text, spell=plain_letters)
        assert (result.text, result.saved) == ("Privet " * 12, 1)

    def test_what_it_spells_outside_gsm_7_is_not_taken(self) -> None:
        assert rewrite("Жар " * 20, spell=plain_letters).changes == ()

    def test_nothing_is_spelt_where_the_text_stays_ucs_2(self) -> None:
        # Without their accents the letters would need a segment less, and gain nothing else.
        text = "世" + "ą\u0301" * 40
        assert rewrite(text, spell=plain_letters).changes == ()
        assert rewrite(text[1:], spell=plain_letters).text == "a" * 40

    def test_a_letter_does_not_vanish(self) -> None:
        assert rewrite("вь" * 40, spell=plain_letters).changes == ()

    def test_accents_go_with_the_letter_that_is_spelt(self) -> None:
        result = rewrite("ą\u0301x" * 30, spell=plain_letters)
        assert result.text == "ax" * 30


class TestWhatStays:
    def test_nothing_is_changed_that_saves_nothing(self) -> None:
        for text in ("It\u2019s here", "’" * 70, "世’" * 40, "👍" * 40, "a" * 500, ""):
            result = rewrite(text)
            assert (result.text, result.changes, result.saved) == (text, (), 0)
            assert result.after == result.before

    @pytest.mark.parametrize("spell", [None, plain_letters])
    def test_symbols_never_become_words(self, spell: object) -> None:
        for text in ("👍" * 80, "ok 👍 " * 30, "❤\ufe0f" * 50, "∞ " * 60, "世界" * 50):
            assert rewrite(text, spell=spell).changes == ()  # type: ignore[arg-type]

    def test_marks_of_other_scripts_stay_with_their_letters(self) -> None:
        # The letters have no spelling, so their vowel signs must not be dropped alone.
        for text in ("\u0915\u094d\u0937\u093f" * 40, "❤\ufe0f" * 40, "1\ufe0f\u20e3" * 30):
            assert rewrite(text, spell=plain_letters).changes == ()

    def test_joiners_that_shape_a_script_stay(self) -> None:
        text = "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 " * 8
        assert rewrite(text).changes == ()

    def test_what_gsm_7_has_is_not_touched(self) -> None:
        result = rewrite("ÇèΩ€[\f’" * 20)
        assert result.text == "ÇèΩ€[\f'" * 20
        assert {change.before for change in result.changes} == {"’"}


class TestInUcs2:
    def test_what_makes_it_shorter_is_done(self) -> None:
        text = "世" * 60 + "\u200b" * 11
        result = rewrite(text)
        assert (result.text, result.saved) == ("世" * 60, 1)
        assert len(result.changes) == 11

    def test_what_makes_it_longer_or_nothing_is_not(self) -> None:
        text = "世…’" + "e\u0301" * 34
        result = rewrite(text)
        assert result.text == "世…’" + "é" * 34
        assert {change.before for change in result.changes} == {"e\u0301"}

    def test_of_two_ways_to_one_segment_the_one_with_fewer_changes_is_taken(self) -> None:
        # Without its invisible breaks it fits into one segment of UCS-2, quotes and all.
        text = "“" + "a" * 60 + "\u200b" * 14 + "”"
        result = rewrite(text)
        assert result.text == "“" + "a" * 60 + "”"

    def test_a_forced_encoding_is_kept(self) -> None:
        profile = Profile(encoding=Encoding.UCS_2)
        assert rewrite("’" + "a" * 70, profile).changes == ()
        assert rewrite("\u200b" + "a" * 70, profile).text == "a" * 70


class TestProfiles:
    def test_national_tables_make_changes_needless(self) -> None:
        profile = Profile(national=shifts_of([NationalLanguage.PORTUGUESE]))
        # The grave accent is in Portuguese's locking table; the dash in none.
        text = "ã`–" * 40
        result = rewrite(text, profile)
        assert result.text == "ã`-" * 40
        assert result.after.shift.locking is NationalLanguage.PORTUGUESE
        assert result.after.segments == 1

    def test_they_are_given_up_where_that_costs_a_segment(self) -> None:
        # Typed, the text is 155 units: beside the name of the language, no more.
        profile = Profile(national=(Shift(single=NationalLanguage.TURKISH),))
        text = "ş" + "a" * 152 + "–"
        result = rewrite(text, profile)
        assert (result.after.segments, result.after.units) == (1, 155)

    def test_where_all_becomes_plain_no_table_is_named(self) -> None:
        result = rewrite("’" * 100, Profile(national=AUTO))
        assert result.after.shift == PLAIN
        assert result.text == "'" * 100

    def test_a_profile_that_composes_needs_no_change_for_it(self) -> None:
        profile = Profile(normalise=True)
        assert rewrite("e\u0301" * 100, profile).changes == ()
        result = rewrite("e\u0301’" * 60, profile)
        assert {change.before for change in result.changes} == {"’"}
        assert result.text == "e\u0301'" * 60
        assert (result.before.segments, result.after.segments) == (2, 1)

    @pytest.mark.parametrize("profile", [GUIDE, TWILIO])
    def test_segments_are_those_of_the_profile(self, profile: Profile) -> None:
        result = rewrite("’" + "a" * 400, profile)
        assert result.before == segment("’" + "a" * 400, profile)
        assert result.after == segment("'" + "a" * 400, profile)


class TestValues:
    def test_changes_lead_from_one_text_to_the_other(self) -> None:
        before, after = Segmentation("a–b"), Segmentation("a-b")
        change = Change(start=1, end=2, before="–", after="-")
        assert Rewriting(before=before, after=after, changes=(change,)).saved == 0
        wrong = [
            (),
            (Change(start=0, end=1, before="a", after="a"),),
            (Change(start=1, end=2, before="—", after="-"),),
            (change, change),
        ]
        for changes in wrong:
            with pytest.raises(InvalidValueError, match="changes: do not lead"):
                Rewriting(before=before, after=after, changes=changes)

    @pytest.mark.parametrize(("start", "end"), [(-1, 0), (1, 1), (1, 3), (2, 1)])
    def test_a_range_fits_what_stood_there(self, start: int, end: int) -> None:
        with pytest.raises(InvalidValueError, match="is not 1 characters"):
            Change(start=start, end=end, before="–", after="-")

    def test_messages_stay_out_of_logs(self) -> None:
        result = rewrite("secret’" * 20)
        assert result.changes
        assert "secret" not in repr(result)
        assert "’" not in repr(result.changes[0])

    def test_it_goes_to_data_and_back(self) -> None:
        result = rewrite("’" * 71 + "e\u0301")
        assert codec.from_data(Rewriting, codec.to_data(result)) == result
