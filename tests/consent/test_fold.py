# ruff: noqa: RUF001 - look-alikes are what folding is about
import sys
from unicodedata import category, combining, decomposition, name, normalize

import pytest

from msgcore.consent.fold import _LETTERED, OVERLAYS, fold, without_invisible, without_overlays

EVERY_CHARACTER = tuple(map(chr, range(sys.maxunicode + 1)))
PARTS = tuple(decomposition(char).split() for char in EVERY_CHARACTER)
PAIRS = tuple(pair for pair in PARTS if len(pair) == 2 and not pair[0].startswith("<"))
BASES = sorted({chr(int(base, 16)) for base, _ in PAIRS} | set("ßŉǰΐﬀڛאکกあ한łı"))
MARKS = sorted({chr(int(mark, 16)) for _, mark in PAIRS if combining(chr(int(mark, 16)))})
BASE_AND_MARK = tuple(base + mark for base in BASES for mark in (*MARKS, "\u0336", "\u20dd"))
"""Whatever Unicode composes of two, each base with each mark, and with what is laid over it."""


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Stop \t all\n", "stop all"),
        ("ＳＴＯＰ", "stop"),
        ("𝐒𝐭𝑜𝗽", "stop"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("ﬁn", "fin"),
        ("Désinscription", "desinscription"),
        ("De\u0301sinscription", "desinscription"),
        ("WYŁĄCZ", "wylacz"),
        ("støp", "stop"),
        ("QUİT quıt", "quit quit"),
        ("ΔΙΑΚΟΠΉΣ", "διακοπησ"),
        ("ΔΙΑΚΟΠΗΣ", "διακοπησ"),
        ("ОТПИСА́ТЬСЯ ещё", "отписаться еще"),
        ("إِيقَاف", "ايقاف"),
        ("إلغـــاء", "الغاء"),
        ("בָּטֵל", "בטל"),
        ("S\u200dT\u200bO\u2060P\ufeff", "stop"),
        ("\u202bSTOP\u202c", "stop"),
        ("S\u00adTOP", "stop"),
        ("D’accord dʼaccord d´accord", "d'accord d'accord d'accord"),
        ("opt–out opt—out opt‑out opt−out", "opt-out opt-out opt-out opt-out"),
        ("❤\ufe0f", "❤"),
        ("S\x00TOP\x7f", "stop"),
        ("STOP\xa0ALL\u3000NOW\x1cOK", "stop all now ok"),
        ("", ""),
    ],
)
def test_writing_habits_are_taken_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Стой", "стой"),
        ("и\u0306", "й"),
        ("й\u0323", "й"),
        ("и\u200d\u0306", "й"),
        ("Їжак ў ѓќ ӣӯ ӳ ӝ", "їжак ў ѓќ ӣӯ ӳ ӝ"),
        ("ガギ", "ガギ"),
        ("ｶﾞ", "ガ"),
        ("か\u3099", "が"),
        ("रोकें", "रोकें"),
        ("நிறுத்து", "நிறுத்து"),
        ("หยุด", "หยุด"),
        ("ئؤ", "ئؤ"),
        ("≠", "≠"),
        ("정지", "정지"),
        ("\u1112\u1161\u11ab", "한"),
    ],
)
def test_marks_that_make_another_letter_are_kept(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize("text", ["Ⓢ", "™", "№", "🅾", "ℹ\ufe0f", "1\ufe0f\u20e3", "﷼", "´", "゛"])
def test_a_symbol_never_becomes_a_letter(text: str) -> None:
    assert not any(char.isalpha() for char in fold(text) if char != "ℹ")
    assert fold(text).strip()


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("S̶T̶O̶P̶", "s̶t̶o̶p̶"),
        ("YES\u20e0", "yes\u20e0"),
        ("Ý\u0338", "y\u0338"),
        ("Й̶", "й̶"),
        ("И\u20dd\u0306", "й\u20dd"),
    ],
)
def test_what_is_laid_over_a_letter_stays(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert without_overlays(folded) == fold(without_overlays(normalize("NFD", text)))


def test_a_keycap_keeps_its_key() -> None:
    assert without_overlays("1\u20e3 s\u20e3") == "1\u20e3 s"


def test_every_mark_that_strikes_out_or_encloses_is_laid_over_for_it() -> None:
    over = (
        char
        for char in EVERY_CHARACTER
        if category(char) == "Me" or (category(char) == "Mn" and "OVERLAY" in name(char, ""))
    )
    assert [char for char in over if without_overlays(f"a{char}") != "a"] == []
    assert [char for char in OVERLAYS if char != "-" and category(char)[0] != "M"] == []


def test_lone_surrogates_are_left_alone() -> None:
    assert fold("A\ud800") == "a\ud800"


def test_folding_any_character_twice_is_folding_it_once() -> None:
    assert [char for char in EVERY_CHARACTER if fold(fold(char)) != fold(char)] == []


def test_folding_any_base_and_mark_of_unicode_twice_is_folding_them_once() -> None:
    assert [text for text in BASE_AND_MARK if fold(fold(text)) != fold(text)] == []


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_it_does_not_matter_whether_a_base_and_mark_are_one_character(form: str) -> None:
    assert [t for t in BASE_AND_MARK if fold(normalize(form, t)) != fold(t)] == []
    composed = (char for char in EVERY_CHARACTER if normalize(form, char) != char)
    assert [char for char in composed if fold(normalize(form, char)) != fold(char)] == []


SCRIPTS_WITHOUT_ACCENTS = ("LATIN SMALL", "LATIN CAPITAL", "GREEK SMALL", "GREEK CAPITAL")


def test_no_accent_is_left_on_a_latin_or_greek_letter() -> None:
    letters = [
        char for char in EVERY_CHARACTER if name(char, "").startswith(SCRIPTS_WITHOUT_ACCENTS)
    ]
    assert len(letters) > 1000
    assert [c for c in letters if any(combining(part) for part in normalize("NFD", fold(c)))] == []


@pytest.mark.parametrize(
    ("first", "last", "kept"),
    [
        (0x0300, 0x030C, ""),
        (0x0591, 0x05C7, "\u05be\u05c0\u05c3\u05c6"),
        (0x064B, 0x0652, ""),
        (0xFE00, 0xFE0F, ""),
        (0x200B, 0x200F, ""),
        (0x202A, 0x202E, ""),
        (0x2066, 0x2069, ""),
        (0xE0100, 0xE01EF, ""),
    ],
    ids=[
        "accents",
        "Hebrew",
        "Arabic",
        "variants",
        "zero width",
        "bidi",
        "isolates",
        "more variants",
    ],
)
def test_whole_ranges_are_taken_away(first: int, last: int, kept: str) -> None:
    base = {0x0591: "ב", 0x064B: "ب"}.get(first, "a")
    marks = set(map(chr, range(first, last + 1))) - set(kept)
    assert sorted(mark for mark in marks if fold(base + mark) != base) == []


@pytest.mark.parametrize(
    ("base", "marks"),
    [
        ("か", "\u3099"),
        ("は", "\u309a"),
        ("क", "".join(map(chr, (*range(0x093E, 0x094E), 0x0901, 0x0902, 0x0903, 0x093C)))),
        ("க", "\u0bbe\u0bbf\u0bc0\u0bc6\u0bcd"),
        ("ก", "\u0e31\u0e34\u0e38\u0e48\u0e4c"),
        ("и", "\u0306"),
        ("і", "\u0308"),
    ],
)
def test_every_mark_that_makes_another_letter_stays(base: str, marks: str) -> None:
    assert [mark for mark in marks if fold(base + mark) == base] == []
    assert [
        mark for mark in marks if fold(base + mark) != fold(normalize("NFC", base + mark))
    ] == []


def test_every_format_character_is_invisible_to_it() -> None:
    hidden = (char for char in EVERY_CHARACTER if category(char) in {"Cc", "Cf"})
    assert [char for char in hidden if fold(f"a{char}b") not in {"ab", "a b"}] == []


def test_nothing_invisible_is_white_space_or_a_letter_that_shows() -> None:
    hidden = [char for char in EVERY_CHARACTER if not without_invisible(char)]
    assert [char for char in hidden if char.isspace()] == []
    shown = {"Lm": "\u0640", "Lo": "\u115f\u1160\u3164\uffa0", "So": "\ufffc"}
    kinds = {char: category(char) for char in hidden if category(char)[0] in "LNPSZ"}
    assert [c for c, kind in kinds.items() if c not in shown.get(kind, "")] == []


def test_every_symbol_that_could_become_a_letter_is_known_to_it() -> None:
    spread = (
        (char, normalize("NFKD", char)) for char in EVERY_CHARACTER if category(char)[0] in "PS"
    )
    lettered = (char for char, parts in spread if any(p.isalnum() or p.isspace() for p in parts))
    assert [char for char in lettered if not _LETTERED.search(char)] == []
