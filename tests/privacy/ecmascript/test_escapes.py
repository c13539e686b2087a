r"""What a backslash makes of the character behind it, with the flag `u` and without."""

import string

import pytest
from tests.privacy.ecmascript.reading import body, char, items, refused, said, seq, single

from msgcore.privacy.ecmascript.tree import Character, Range, Repeat, Sequence

CONTROLS = {r"\f": 12, r"\n": 10, r"\r": 13, r"\t": 9, r"\v": 11, r"\0": 0}


@pytest.mark.parametrize("flags", ["", "u"])
class TestWithOrWithoutTheFlag:
    def test_letters_for_control_characters(self, flags: str) -> None:
        for source, value in CONTROLS.items():
            assert body(source, flags) == Character(value)
            assert items(f"[{source}]", flags) == (Range(value, value),)

    def test_c_and_a_letter(self, flags: str) -> None:
        for number, letter in enumerate(string.ascii_lowercase, 1):
            assert body(rf"\c{letter}", flags) == Character(number)
            assert body(rf"\c{letter.upper()}", flags) == Character(number)
            assert items(rf"[\c{letter}]", flags) == (Range(number, number),)

    def test_hexadecimal_numbers(self, flags: str) -> None:
        assert body(r"\x41\xe9\xFf", flags) == seq("Aéÿ")
        assert body(r"\u0041\u00e9\uFEFF", flags) == seq("Aé\ufeff")
        assert items(r"[\x41-\u005A]", flags) == (Range(0x41, 0x5A),)

    def test_syntax_characters_and_the_slash(self, flags: str) -> None:
        for letter in r"^$\.*+?()[]{}|/":
            assert body(f"\\{letter}", flags) == char(letter)
            assert items(f"[\\{letter}]", flags) == (single(letter),)

    def test_half_a_pair(self, flags: str) -> None:
        assert body(r"\uD83D", flags) == Character(0xD83D)
        assert body(r"\uDE00\uD83D", flags) == Sequence((Character(0xDE00), Character(0xD83D)))

    def test_spans_are_those_of_the_source(self, flags: str) -> None:
        node = body(r"a\x41\u0041\n", flags)
        assert isinstance(node, Sequence)
        assert [part.span for part in node.parts] == [(0, 1), (1, 5), (5, 11), (11, 13)]


def test_halves_of_a_pair_pair_up_with_u_only_if_both_are_four_digits() -> None:
    apart = Sequence((Character(0xD83D), Character(0xDE00)))
    assert body(r"\uD83D\uDE00", "u") == Character(0x1F600)
    assert body(r"\ud83d\ude00", "u") == Character(0x1F600)
    assert body(r"\uD83D\uDE00") == apart
    assert body(r"\uD83D\u{DE00}", "u") == apart
    assert body(r"\u{D83D}\uDE00", "u") == apart
    assert body("\\uD83D\ude00", "u") == apart
    assert body(r"\uD83D\u0041", "u") == Sequence((Character(0xD83D), char("A")))


def test_code_points_in_braces_are_read_with_u() -> None:
    assert body(r"\u{61}", "u") == char("a")
    assert body(r"\u{1F600}", "u") == Character(0x1F600)
    assert body(r"\u{10ffff}", "u") == Character(0x10FFFF)
    assert body(r"\u{0}", "u") == body(r"\u{000}", "u") == Character(0)
    assert body(rf"\u{{{'0' * 5000}61}}", "u") == char("a")


def test_without_u_braces_say_how_often_the_letter_stands() -> None:
    assert body(r"\u{3}") == Repeat(char("u"), 3, 3)
    assert body(r"\x{41}") == Repeat(char("x"), 41, 41)
    assert body(r"\u{6a}") == seq("u{6a}")


def test_without_u_unfinished_numbers_are_letters() -> None:
    assert body(r"\x4") == seq("x4")
    assert body(r"\xg1") == seq("xg1")
    assert body(r"\u004") == seq("u004")
    assert items(r"[\x]") == (single("x"),)


def test_without_u_a_number_of_no_group_is_octal() -> None:
    assert body(r"\1") == Character(1)
    assert body(r"\12") == Character(0o12)
    assert body(r"\377") == Character(0o377)
    assert body(r"\400") == Sequence((Character(0o40), char("0")))
    assert body(r"\1234") == Sequence((Character(0o123), char("4")))
    assert body(r"\47") == Character(0o47)
    assert body(r"\477") == Sequence((Character(0o47), char("7")))
    assert body(r"\18") == Sequence((Character(1), char("8")))
    assert body(r"\00") == Character(0)
    assert body(r"\012") == Character(0o12)
    assert body(r"\08") == Sequence((Character(0), char("8")))


def test_without_u_8_and_9_are_themselves() -> None:
    assert body(r"\8") == char("8")
    assert body(r"\9") == char("9")
    assert body(r"\81") == seq("81")


def test_in_a_class_without_u_every_number_is_octal() -> None:
    assert items(r"(a)[\1]".removeprefix("(a)")) == (Range(1, 1),)
    assert items(r"[\12\8]") == (Range(0o12, 0o12), single("8"))


def test_without_u_every_other_character_is_itself() -> None:
    for letter in r"aeghijlmopqyzACEFGHIJKLMNOPQRTUVXYZ_-'!,;é名":
        assert body(f"\\{letter}") == char(letter)
        assert items(f"[\\{letter}]") == (single(letter),)
    assert body("\\\n") == char("\n")
    assert body("\\k") == char("k")


def test_without_u_a_backslash_takes_only_half_of_a_pair() -> None:
    assert body("\\😀*") == Sequence((Character(0xD83D), Repeat(Character(0xDE00), 0, None)))


def test_c_without_a_letter_is_a_backslash_and_a_c() -> None:
    assert body(r"\c") == seq(r"\c")
    assert body(r"\c1") == seq(r"\c1")
    assert body(r"\c*") == Sequence((char("\\"), Repeat(char("c"), 0, None)))
    assert items(r"[\c]") == (single("\\"), single("c"))
    assert items(r"[\c*]") == (single("\\"), single("c"), single("*"))


def test_in_a_class_without_u_a_control_may_have_a_digit() -> None:
    assert items(r"[\c1\c_\cA]") == (Range(0x11, 0x11), Range(0x1F, 0x1F), Range(1, 1))


def test_a_hyphen_may_have_a_backslash_in_a_class() -> None:
    assert items(r"[a\-z]", "u") == items(r"[a\-z]") == (single("a"), single("-"), single("z"))
    assert body(r"\-") == char("-")
    assert said(r"\-", "u")[1] == r"\-"


def test_an_error_is_about_the_whole_escape_and_hints_at_what_to_write() -> None:
    assert said(r"ab\q", "u") == (r"'\q' means nothing with the flag u", r"\q")
    assert said(r"(a)\012", "u") == ("An octal number means nothing with the flag u", r"\012")
    assert refused(r"\u{110000}", "u").hint == r"Write them, as in '\u0041' or '\u{1F600}'."
