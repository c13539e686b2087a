"""Which tables are taken: what needs the fewest segments, found by trying them all."""

import json
import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from tests.sms.reference import Pair, Table, pair, reference

from msgcore.sms import (
    AUTO,
    PLAIN,
    STANDARD,
    Encoding,
    NationalLanguage,
    Profile,
    Shift,
    Whole,
    segment,
    shifts_of,
)
from msgcore.sms.choice import chosen

TURKISH, SPANISH = NationalLanguage.TURKISH, NationalLanguage.SPANISH
PORTUGUESE, HINDI = NationalLanguage.PORTUGUESE, NationalLanguage.HINDI
TELUGU = NationalLanguage.TELUGU

# Typed by hand: enough of two languages to compare without the data.
TURKISH_LOCKING = (
    "@£$¥€éùıòÇ\nĞğ\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bŞşßÉ"
    " !\"#¤%&'()*+,-./0123456789:;<=>?"
    "İABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§çabcdefghijklmnopqrstuvwxyzäöñüà"
)
TURKISH_SINGLE = "\f^{}\\[~]|ĞİŞç€ğış"
SPANISH_SINGLE = "ç\f^{}\\[~]|ÁÍÓÚá€íóú"


def table(characters: str) -> Table:
    return {code: ord(char) for code, char in enumerate(characters) if char != "\x1b"}


BY_HAND = {
    Shift(locking=locking, single=single): pair(
        locking.identifier if locking else 0,
        single.identifier if single else 0,
        {1: table(TURKISH_LOCKING)},
        {1: table(TURKISH_SINGLE), 2: table(SPANISH_SINGLE)},
    )
    for locking in (None, TURKISH)
    for single in (None, TURKISH, SPANISH)
    if locking or single
}


def texts(alphabets: Mapping[str, str], count: int) -> Iterator[str]:
    """Words of one or two languages, at lengths where a header or a pair may decide."""
    draw = random.Random(7)  # noqa: S311 - a corpus is no secret
    names = sorted(alphabets)
    lengths = (10, 60, 66, 70, 71, 72, 76, 80, 134, 146, 149, 152, 153, 155, 160, 161, 292, 306)
    for _ in range(count):
        letters = "".join(alphabets[name] for name in draw.sample(names, draw.choice((1, 1, 2))))
        few = draw.sample(letters, min(len(letters), draw.randint(1, 6)))
        length = draw.choice(lengths) + draw.randint(-2, 2)
        foreign = draw.choices(few, k=draw.choice((1, 5, length // 2, length)))
        yield ("".join(foreign) + "plain words " * 30)[: max(length, 1)]


def compare(text: str, profile: Profile, pairs: Mapping[Shift, Pair]) -> None:
    expected = reference(
        text,
        profile.header_octets,
        whole=profile.whole.value,
        encoding=profile.encoding.value if profile.encoding else None,
        national=[pairs[shift] for shift in profile.national],
    )
    result = segment(text, profile)
    ours = pairs[result.shift].name if result.shift != PLAIN else "0/0"
    assert (result.encoding.value, ours) == (expected.encoding, expected.pair.name), text
    assert (result.units, result.segments) == (expected.units, expected.segments), text
    assert tuple(part.text for part in result.parts) == expected.parts, text
    assert tuple(part.units for part in result.parts) == expected.part_units, text


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("encoding", [None, *Encoding])
@pytest.mark.parametrize("whole", [Whole.CHARACTER, Whole.CLUSTER])
def test_all_pairs_of_two_languages_are_tried(
    bits: int, encoding: Encoding | None, whole: Whole
) -> None:
    alphabets = {"turkish": "ğışİŞ", "spanish": "áíóúç", "both": "[€", "none": "ê👍e\u0301"}
    profile = Profile(
        reference_bits=bits, encoding=encoding, whole=whole, national=shifts_of([TURKISH, SPANISH])
    )
    assert set(profile.national) == set(BY_HAND)
    for text in texts(alphabets, 400):
        compare(text, profile, BY_HAND)


@pytest.mark.parametrize(("bits", "whole"), [(8, Whole.CHARACTER), (16, Whole.CLUSTER)])
def test_all_181_pairs_are_tried(bits: int, whole: Whole, test_data: Path) -> None:
    data = json.loads((test_data / "national_language_tables.json").read_text("utf-8"))
    locking, single = (
        {int(language): {int(k): v for k, v in cells.items()} for language, cells in part.items()}
        for part in (data["L"], data["S"])
    )
    numbers = {
        shift: (
            shift.locking.identifier if shift.locking else 0,
            shift.single.identifier if shift.single else 0,
        )
        for shift in AUTO
    }
    pairs = {shift: pair(*both, locking, single) for shift, both in numbers.items()}
    alphabets = {
        f"{kind}{language}": "".join(map(chr, cells.values()))
        for kind, part in (("L", locking), ("S", single))
        for language, cells in part.items()
    }
    profile = Profile(reference_bits=bits, whole=whole, national=AUTO)
    for text in texts(alphabets, 120):
        compare(text, profile, pairs)


class TestTies:
    def test_a_national_table_is_used_only_where_it_saves_a_segment(self) -> None:
        profile = Profile(national=AUTO)
        # 70 characters are one segment of UCS-2 anyhow.
        assert segment("ş" + "a" * 69, profile).encoding is Encoding.UCS_2
        result = segment("ş" + "a" * 70, profile)
        assert (result.encoding, result.segments) == (Encoding.GSM_7, 1)
        assert segment("a" * 160, profile).shift == PLAIN

    def test_the_shorter_header_goes_first_and_then_fewer_units(self) -> None:
        both = (
            Shift(locking=TURKISH, single=TURKISH),
            Shift(single=TURKISH),
            Shift(locking=TURKISH),
        )
        result = segment("ş" + "a" * 70, Profile(national=both))
        # A locking table takes one unit for the letter, the other one two.
        assert result.shift == Shift(locking=TURKISH)
        assert result.units == 71

    def test_then_the_order_of_the_profile(self) -> None:
        turkish, spanish = Shift(single=TURKISH), Shift(single=SPANISH)
        text = "ç" + "a" * 70
        assert segment(text, Profile(national=(turkish, spanish))).shift == turkish
        assert segment(text, Profile(national=(spanish, turkish))).shift == spanish

    def test_extension_characters_may_be_cheaper_in_another_table(self) -> None:
        # The euro sign is one unit in the Turkish and the Portuguese locking table.
        result = segment("€" * 81, Profile(national=AUTO))
        assert (result.segments, result.units) == (1, 81)
        assert segment("€" * 81).segments == 2

    def test_pairs_may_need_a_segment_more_than_their_number_says(self) -> None:
        # 298 units are twice 149, but a segment holds 74 pairs: three, as in UCS-2.
        text = "ğ" * 149
        profile = Profile(national=(Shift(single=TURKISH),))
        assert segment(text, profile).encoding is Encoding.UCS_2
        assert segment(text[1:], profile).segments == 2

    def test_a_header_may_cost_more_than_its_table_saves(self) -> None:
        # 155 units are left beside one name: 156 need two segments, and so does UCS-2.
        text = "ş" + "a" * 139
        assert segment(text, Profile(national=AUTO)).segments == 1
        assert segment("ş" + "a" * 155, Profile(national=AUTO)).segments == 2
        assert segment("ş" + "a" * 155).segments == 3


class TestAnExplicitList:
    def test_only_what_it_names_is_used(self) -> None:
        text = "şalgam " * 12
        assert segment(text, Profile(national=shifts_of([SPANISH]))).encoding is Encoding.UCS_2
        assert segment(text, Profile(national=shifts_of([TURKISH]))).shift.locking is TURKISH

    def test_naming_the_default_tables_changes_nothing(self) -> None:
        for text in ("a" * 200, "ê" * 200, "€" * 100):
            plain = segment(text, Profile(national=(PLAIN,)))
            usual = segment(text)
            assert (plain.encoding, plain.segments, plain.shift) == (
                usual.encoding,
                usual.segments,
                PLAIN,
            )

    def test_the_euro_sign_of_telugu_is_used_where_it_is_chosen(self) -> None:
        text = "\u0c66\u0c67€" * 24  # digits that only the table behind the escape has
        without = Profile(national=(Shift(single=TELUGU),))
        chosen_euro = Profile(national=(Shift(single=TELUGU, telugu_euro=True),))
        assert segment(text, without).encoding is Encoding.UCS_2
        assert segment(text, chosen_euro).units == 6 * 24


class TestForcedEncodings:
    def test_ucs_2_goes_before_everything(self) -> None:
        profile = Profile(encoding=Encoding.UCS_2, national=AUTO)
        result = segment("plain [", profile)
        assert (result.encoding, result.units, result.shift) == (Encoding.UCS_2, 7, PLAIN)
        assert result.refusal is None
        assert segment("", profile).encoding is Encoding.UCS_2

    def test_gsm_7_takes_tables_where_the_default_ones_are_not_enough(self) -> None:
        profile = Profile(encoding=Encoding.GSM_7, national=AUTO)
        # Here even where no segment is saved: it has to be GSM-7.
        result = segment("ş", profile)
        assert (result.encoding, result.segments, result.shift) == (
            Encoding.GSM_7,
            1,
            Shift(locking=TURKISH),
        )
        assert result.refusal is None
        assert result.offenders == ()

    def test_gsm_7_is_refused_where_no_table_is_enough(self) -> None:
        for national in ((), AUTO):
            profile = Profile(encoding=Encoding.GSM_7, national=national)
            result = segment("a👍ê", profile)
            assert result.encoding is Encoding.UCS_2
            assert result.refusal is not None
            assert result.refusal.rules == ("sms.not-gsm-7",)
            assert result.refusal.reasons[0].detail == "2, the first at 1: THUMBS UP SIGN"

    def test_gsm_7_changes_nothing_for_what_is_gsm_7(self) -> None:
        profile = Profile(encoding=Encoding.GSM_7)
        assert segment("[" * 81, profile).segments == segment("[" * 81).segments == 2
        assert segment("[" * 81, profile).refusal is None


def test_a_choice_says_how_a_text_is_written() -> None:
    assert chosen("a[", STANDARD) == (Encoding.GSM_7, 3, PLAIN)
    hindi = chosen("\u0915" * 71, Profile(national=shifts_of([HINDI])))
    assert hindi == (Encoding.GSM_7, 71, Shift(locking=HINDI))
    # Two units each make two segments, as UCS-2 does.
    behind = chosen("ã" * 81, Profile(national=(Shift(single=PORTUGUESE),)))
    assert behind == (Encoding.UCS_2, 81, PLAIN)


def test_lone_surrogates_are_in_no_table() -> None:
    for half in ("\ud83d", "\ude00"):
        result = segment(half * 100, Profile(national=AUTO))
        assert (result.encoding, result.segments) == (Encoding.UCS_2, 2)
