"""The tables of the languages: every cell that copies disagree about, and all the others."""

import json
import unicodedata
from pathlib import Path

import pytest

from msgcore.errors import InvalidValueError
from msgcore.sms import PLAIN, NationalLanguage, Shift, shifts_of
from msgcore.sms.alphabet import DEFAULT_TABLE
from msgcore.sms.national_tables import LOCKING_SHIFT, NAMES, SINGLE_SHIFT
from msgcore.sms.shift import AUTO, alphabet_of

LANGUAGE = NationalLanguage
INDIC_AND_URDU = [LANGUAGE(NAMES[identifier]) for identifier in range(4, 14)]


def main(language: NationalLanguage) -> dict[int, str]:
    return alphabet_of(Shift(locking=language)).main


def behind(language: NationalLanguage) -> dict[int, str]:
    return alphabet_of(Shift(single=language)).behind


class TestDisputedCells:
    """In each, three of four public copies of TS 23.038, annex A, say the same."""

    def test_default_09_is_the_capital_c_with_cedilla(self) -> None:
        """One copy has the small letter: it then could not write FRANÇAIS."""
        assert DEFAULT_TABLE[0x09] == "Ç"
        assert alphabet_of(PLAIN).codes[ord("Ç")] == b"\x09"
        assert ord("ç") not in alphabet_of(PLAIN).codes

    def test_turkish_1f_is_the_capital_e_with_acute(self) -> None:
        """One copy has a space, which stands at 0x20 already."""
        assert main(LANGUAGE.TURKISH)[0x1F] == "É"
        assert alphabet_of(Shift(locking=LANGUAGE.TURKISH)).codes[ord(" ")] == b"\x20"

    @pytest.mark.parametrize("language", INDIC_AND_URDU)
    def test_2c_of_the_indic_tables_is_the_comma(self, language: NationalLanguage) -> None:
        """One copy has an apostrophe: a comma could not be written at all."""
        assert main(language)[0x2C] == ","
        assert alphabet_of(Shift(locking=language)).codes[ord(",")] == b"\x2c"

    def test_hindi_00_to_02_are_signs_of_devanagari(self) -> None:
        """One copy has the same signs of Bengali, another script."""
        assert [main(LANGUAGE.HINDI)[code] for code in range(3)] == ["\u0901", "\u0902", "\u0903"]
        assert unicodedata.name(main(LANGUAGE.HINDI)[0]).startswith("DEVANAGARI")

    def test_kannada_24_is_the_letter_pa(self) -> None:
        """One copy has the letter that the alphabet has between its neighbours; three do not.

        The letter stands at 0x3D as well, where all agree, and that code is written.
        """
        assert main(LANGUAGE.KANNADA)[0x24] == "\u0caa"
        assert main(LANGUAGE.KANNADA)[0x3D] == "\u0caa"
        assert alphabet_of(Shift(locking=LANGUAGE.KANNADA)).codes[0x0CAA] == b"\x3d"

    def test_kannada_single_3c_is_the_opening_bracket(self) -> None:
        """One copy has a second closing one."""
        assert behind(LANGUAGE.KANNADA)[0x3C] == "["
        assert behind(LANGUAGE.KANNADA)[0x3E] == "]"

    def test_malayalam_2e_is_the_full_stop(self) -> None:
        """One copy has a second comma."""
        assert main(LANGUAGE.MALAYALAM)[0x2E] == "."

    def test_oriya_47_is_the_letter_lla(self) -> None:
        """One copy has the sign nukta, which stands at 0x4D already."""
        assert main(LANGUAGE.ORIYA)[0x47] == "\u0b33"
        assert main(LANGUAGE.ORIYA)[0x4D] != main(LANGUAGE.ORIYA)[0x47]
        assert alphabet_of(Shift(locking=LANGUAGE.ORIYA)).codes[0x0B3C] != b"\x47"

    def test_punjabi_single_23_is_a_digit(self) -> None:
        """One copy has the letter O, which stands at 0x4F already; this is the digit seven."""
        assert behind(LANGUAGE.PUNJABI)[0x23] == "\u0a6d"
        assert unicodedata.digit(behind(LANGUAGE.PUNJABI)[0x23]) == 7
        assert behind(LANGUAGE.PUNJABI)[0x4F] == "O"

    def test_tamil_single_24_is_a_digit(self) -> None:
        """One copy has the digit nine twice; this is the digit eight."""
        assert unicodedata.digit(behind(LANGUAGE.TAMIL)[0x24]) == 8
        assert unicodedata.digit(behind(LANGUAGE.TAMIL)[0x25]) == 9

    def test_telugu_single_22_and_23_are_digits(self) -> None:
        """One copy has two letters of Arabic there, with the figures turned round."""
        assert [unicodedata.digit(behind(LANGUAGE.TELUGU)[code]) for code in (0x22, 0x23)] == [6, 7]

    def test_bengali_single_10_to_1f_are_there(self) -> None:
        """One copy leaves the whole row out."""
        row = [behind(LANGUAGE.BENGALI).get(code) for code in range(0x10, 0x20)]
        assert row[:10] == [*"<=>¡^¡_#*", "\u09e6"]
        # 0x1B is kept for a further table.
        assert [code for code, one in enumerate(row, start=0x10) if one is None] == [0x1B]

    def test_telugu_single_65_is_empty_unless_it_is_chosen(self) -> None:
        """Two of five copies have the euro sign there: it is a choice by name."""
        without = Shift(single=LANGUAGE.TELUGU)
        chosen = Shift(single=LANGUAGE.TELUGU, telugu_euro=True)
        assert 0x65 not in alphabet_of(without).behind
        assert ord("€") not in alphabet_of(without).codes
        assert alphabet_of(chosen).behind[0x65] == "€"
        assert alphabet_of(chosen).codes[ord("€")] == b"\x1b\x65"
        assert without != chosen


# By the number of the language, after the vote: 0x1B and the code kept in each table left out.
LOCKING_COUNTS = dict(
    zip(
        (1, *range(3, 14)),
        (127, 127, 114, 120, 127, 120, 120, 116, 110, 102, 120, 127),
        strict=True,
    )
)
SINGLE_COUNTS = dict(
    zip(range(1, 14), (17, 19, 37, 82, 70, 88, 73, 82, 75, 76, 77, 77, 90), strict=True)
)


def test_the_tables_have_as_many_characters_as_the_standard_says() -> None:
    locking = {one.identifier: len(main(one)) for one in LANGUAGE if one.has_locking_table}
    assert locking == LOCKING_COUNTS
    assert {one.identifier: len(behind(one)) for one in LANGUAGE} == SINGLE_COUNTS


def test_no_two_rows_hold_the_same_code_and_none_holds_the_escape() -> None:
    for tables in (LOCKING_SHIFT, SINGLE_SHIFT):
        for identifier, rows in tables.items():
            codes = [first + place for first, text in rows for place in range(len(text))]
            assert len(codes) == len(set(codes)), identifier
            assert 0x1B not in codes
            assert set(codes) <= set(range(0x80))


def test_the_whole_tables_are_those_of_the_vote(test_data: Path) -> None:
    data = json.loads((test_data / "national_language_tables.json").read_text("utf-8"))
    for kind, ours in (("L", main), ("S", behind)):
        for identifier, cells in data[kind].items():
            expected = {int(code): chr(code_point) for code, code_point in cells.items()}
            if identifier == "0":
                plain = alphabet_of(PLAIN)
                assert (plain.main if kind == "L" else plain.behind) == expected
            else:
                assert ours(LANGUAGE(NAMES[int(identifier)])) == expected, (kind, identifier)


class TestWhichCodeIsWritten:
    @pytest.mark.parametrize("language", INDIC_AND_URDU)
    def test_of_two_codes_the_later_one(self, language: NationalLanguage) -> None:
        codes = alphabet_of(Shift(single=language)).codes
        # The asterisk stands in the default table, which goes before what stands behind it.
        assert codes[ord("*")] == b"\x2a"
        # Beside a table of the language there is none but the one behind the escape.
        both = alphabet_of(Shift(locking=language, single=language)).codes
        assert both[ord("*")] == b"\x1b\x18"
        assert both[ord("¡")] == b"\x1b\x15"

    @pytest.mark.parametrize("shift", [PLAIN, *AUTO], ids=str)
    def test_every_character_is_read_as_it_was_written(self, shift: Shift) -> None:
        alphabet = alphabet_of(shift)
        for code_point, codes in alphabet.codes.items():
            table = alphabet.behind if len(codes) == 2 else alphabet.main
            assert table[codes[-1]] == chr(code_point)
            assert (len(codes) == 2) == (chr(code_point) in alphabet.two)
        assert {chr(code_point) for code_point in alphabet.codes} == alphabet.one | alphabet.two
        assert not alphabet.one & alphabet.two


class TestShift:
    def test_each_language_has_its_number(self) -> None:
        assert [one.identifier for one in LANGUAGE] == list(range(1, 14))
        assert [LANGUAGE.of(number) for number in range(1, 14)] == list(LANGUAGE)
        assert LANGUAGE.of(0) is LANGUAGE.of(14) is LANGUAGE.of(255) is None

    def test_spanish_has_no_table_for_the_place_of_the_default_one(self) -> None:
        assert [one for one in LANGUAGE if not one.has_locking_table] == [LANGUAGE.SPANISH]
        with pytest.raises(InvalidValueError, match="locking: spanish has no locking table"):
            Shift(locking=LANGUAGE.SPANISH)

    @pytest.mark.parametrize("single", [None, LANGUAGE.TAMIL])
    def test_the_euro_sign_of_telugu_needs_telugu(self, single: NationalLanguage | None) -> None:
        with pytest.raises(InvalidValueError, match="telugu_euro: is true without Telugu"):
            Shift(locking=LANGUAGE.TELUGU, single=single, telugu_euro=True)

    def test_every_fault_is_named_at_once(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            Shift(locking=LANGUAGE.SPANISH, telugu_euro=True)
        assert [fault.path for fault in caught.value.faults] == ["locking", "telugu_euro"]

    def test_pairs_of_languages(self) -> None:
        turkish, spanish = LANGUAGE.TURKISH, LANGUAGE.SPANISH
        assert shifts_of([]) == ()
        assert shifts_of([spanish]) == (Shift(single=spanish),)
        assert set(shifts_of([turkish, spanish])) == {
            Shift(single=turkish),
            Shift(single=spanish),
            Shift(locking=turkish),
            Shift(locking=turkish, single=turkish),
            Shift(locking=turkish, single=spanish),
        }
        # 13 choices with none, times 14 with none, without the plain pair.
        assert len(AUTO) == len(set(AUTO)) == 13 * 14 - 1
        assert PLAIN not in AUTO

    @pytest.mark.parametrize(
        ("shift", "octets"),
        [
            (PLAIN, 0),
            (Shift(single=LANGUAGE.URDU), 3),
            (Shift(locking=LANGUAGE.URDU), 3),
            (Shift(locking=LANGUAGE.URDU, single=LANGUAGE.HINDI), 6),
        ],
    )
    def test_each_name_takes_three_octets(self, shift: Shift, octets: int) -> None:
        assert shift.header_octets == octets
