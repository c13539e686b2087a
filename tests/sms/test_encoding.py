import pytest

from msgcore.sms.encoding import Encoding, units_per_segment


@pytest.mark.parametrize(
    ("header_octets", "septets", "ucs_2_units"),
    [
        (0, 160, 70),  # no header
        (4, 155, 68),
        (6, 153, 67),  # a reference of 8 bits
        (7, 152, 66),  # a reference of 16 bits
        (9, 149, 65),
        (10, 148, 65),
        (12, 146, 64),
        (13, 145, 63),
        (140, 0, 0),  # nothing but header
    ],
)
def test_a_segment_holds_what_its_header_leaves(
    header_octets: int, septets: int, ucs_2_units: int
) -> None:
    assert units_per_segment(Encoding.GSM_7, header_octets) == septets
    assert units_per_segment(Encoding.UCS_2, header_octets) == ucs_2_units


def test_the_formula_is_the_one_of_the_standard() -> None:
    for header_octets in range(141):
        header_septets = -(-8 * header_octets // 7)
        assert units_per_segment(Encoding.GSM_7, header_octets) == 160 - header_septets


def test_encodings_are_written_as_words() -> None:
    assert [encoding.value for encoding in Encoding] == ["gsm-7", "ucs-2"]
