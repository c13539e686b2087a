# ruff: noqa: RUF001 - look-alikes are what folding is about
import sys
from unicodedata import category, combining, decomposition, normalize

import pytest

from msgcore.consent.fold import _LETTERED, fold

EVERY_CHARACTER = tuple(map(chr, range(sys.maxunicode + 1)))


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
        ("S̶T̶O̶P̶", "stop"),
        ("S\u20ddTOP", "stop"),
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


def test_lone_surrogates_are_left_alone() -> None:
    assert fold("A\ud800") == "a\ud800"


def test_folding_any_character_twice_is_folding_it_once() -> None:
    assert [char for char in EVERY_CHARACTER if fold(fold(char)) != fold(char)] == []


def test_folding_any_base_and_mark_of_unicode_twice_is_folding_them_once() -> None:
    parts = [decomposition(char).split() for char in EVERY_CHARACTER]
    pairs = [pair for pair in parts if len(pair) == 2 and not pair[0].startswith("<")]
    bases = sorted({chr(int(base, 16)) for base, _ in pairs} | set("ßŉǰΐﬀڛאकกあ한"))
    marks = sorted({chr(int(mark, 16)) for _, mark in pairs if combining(chr(int(mark, 16)))})
    texts = (base + mark for base in bases for mark in marks)
    assert [text for text in texts if fold(fold(text)) != fold(text)] == []


def test_every_format_character_is_invisible_to_it() -> None:
    hidden = (char for char in EVERY_CHARACTER if category(char) in {"Cc", "Cf"})
    assert [char for char in hidden if fold(f"a{char}b") not in {"ab", "a b"}] == []


def test_every_symbol_that_could_become_a_letter_is_known_to_it() -> None:
    spread = (
        (char, normalize("NFKD", char)) for char in EVERY_CHARACTER if category(char)[0] in "PS"
    )
    lettered = (char for char, parts in spread if any(p.isalnum() or p.isspace() for p in parts))
    assert [char for char in lettered if not _LETTERED.search(char)] == []
