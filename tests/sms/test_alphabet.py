from tests.sms import reference

from msgcore.sms.alphabet import BASIC, DEFAULT_TABLE, ESCAPE, EXTENSION, EXTENSION_TABLE


def test_the_tables_are_those_of_the_standard() -> None:
    assert {ord(character) for character in BASIC} == reference.GSM_7_DEFAULT
    assert {ord(character) for character in EXTENSION} == reference.GSM_7_EXTENSION


def test_a_character_stands_at_its_code() -> None:
    assert len(DEFAULT_TABLE) == 128
    assert len(set(DEFAULT_TABLE)) == 128
    assert DEFAULT_TABLE[0x00] == "@"
    assert DEFAULT_TABLE[0x09] == "Ç"
    assert DEFAULT_TABLE[0x10] == "Δ"
    assert DEFAULT_TABLE[0x1B] == ESCAPE
    assert DEFAULT_TABLE[0x24] == "¤"
    assert DEFAULT_TABLE[0x40] == "¡"
    assert DEFAULT_TABLE[0x60] == "¿"
    assert DEFAULT_TABLE[0x7F] == "à"
    # Digits and letters stand where ASCII has them.
    for code in (*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B)):
        assert DEFAULT_TABLE[code] == chr(code)


def test_the_escape_is_no_character() -> None:
    assert ESCAPE not in BASIC | EXTENSION


def test_extension_codes_are_distinct() -> None:
    assert len({code for code, _ in EXTENSION_TABLE}) == len(EXTENSION_TABLE) == len(EXTENSION)
    assert dict(EXTENSION_TABLE)[0x65] == "€"
