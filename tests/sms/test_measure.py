import pytest
from tests.sms.reference import GSM_7_DEFAULT, GSM_7_EXTENSION

from msgcore.sms.encoding import Encoding
from msgcore.sms.measure import measure

GSM_7, UCS_2 = Encoding.GSM_7, Encoding.UCS_2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", (GSM_7, 0)),
        ("Your parcel is here.", (GSM_7, 20)),
        ("line\r\nline", (GSM_7, 10)),
        ("[ok]", (GSM_7, 6)),
        ("5 €", (GSM_7, 4)),
        ("€€", (GSM_7, 4)),
        ("{€}", (GSM_7, 6)),
        ("Grüße", (GSM_7, 5)),
        ("Grüße ~ ä", (GSM_7, 10)),
        ("ΔΦΓΛΩΠΨΣΘΞ", (GSM_7, 10)),
        ("Ω=1€", (GSM_7, 5)),
        ("façade", (UCS_2, 6)),
        ("FAÇADE", (GSM_7, 6)),
        ("€ façade", (UCS_2, 8)),
        ("Α", (UCS_2, 1)),  # noqa: RUF001 - a Greek capital that looks like A is not in GSM-7
        ("`", (UCS_2, 1)),
        ("\t", (UCS_2, 1)),
        ("\x1b", (UCS_2, 1)),
        ("\x00", (UCS_2, 1)),
        ("\x7f", (UCS_2, 1)),
        ("[\x1b]", (UCS_2, 3)),
        ("e\u0301", (UCS_2, 2)),
        ("世界", (UCS_2, 2)),
        ("👍", (UCS_2, 2)),
        ("👍 [€]", (UCS_2, 6)),
        ("\U0010ffff", (UCS_2, 2)),
        ("\uffff", (UCS_2, 1)),
        ("\ud83d", (UCS_2, 1)),
        ("\ude00a", (UCS_2, 2)),
        ("\ud83d\ude00", (UCS_2, 2)),
        ("👍\ud83d👍", (UCS_2, 5)),
    ],
)
def test_the_encoding_and_the_units(text: str, expected: tuple[Encoding, int]) -> None:
    assert measure(text) == expected


def test_every_code_point_alone_and_between_others() -> None:
    for code_point in (*range(0x3000), *range(0xD700, 0xE100), *range(0xFE00, 0x10200), 0x10FFFF):
        character = chr(code_point)
        if code_point in GSM_7_DEFAULT:
            encoding, units = GSM_7, 1
        elif code_point in GSM_7_EXTENSION:
            encoding, units = GSM_7, 2
        else:
            encoding, units = UCS_2, 2 if code_point > 0xFFFF else 1
        assert measure(character) == (encoding, units), hex(code_point)
        assert measure(f"a{character}é") == (encoding, units + 2), hex(code_point)
