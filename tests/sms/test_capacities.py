"""How much a segment holds, for every header there is."""

import pytest

from msgcore.sms import PLAIN, Encoding, NationalLanguage, Profile, Shift, Whole, encode, segment
from msgcore.sms.encoding import USER_DATA_OCTETS, units_per_segment
from msgcore.sms.profile import single_capacity
from msgcore.sms.septets import fill_bits

ONE = Shift(single=NationalLanguage.TURKISH)
OTHER = Shift(locking=NationalLanguage.TURKISH)
BOTH = Shift(locking=NationalLanguage.TURKISH, single=NationalLanguage.TURKISH)
WRITABLE = "ş"  # behind the escape with ONE, a code of its own with OTHER and BOTH

# Reference bits (None in a single segment), languages, header octets, septets, fill bits,
# octets of content, UCS-2 units (None where a header with languages is in GSM-7 anyway).
ROWS = [
    (None, PLAIN, 0, 160, 0, 140, 70),
    (None, ONE, 4, 155, 3, 136, None),
    (None, OTHER, 4, 155, 3, 136, None),
    (None, BOTH, 7, 152, 0, 133, None),
    (8, PLAIN, 6, 153, 1, 134, 67),
    (8, ONE, 9, 149, 5, 131, None),
    (8, OTHER, 9, 149, 5, 131, None),
    (8, BOTH, 12, 146, 2, 128, None),
    (16, PLAIN, 7, 152, 0, 133, 66),
    (16, ONE, 10, 148, 4, 130, None),
    (16, OTHER, 10, 148, 4, 130, None),
    (16, BOTH, 13, 145, 1, 127, None),
]


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_the_table(
    row: tuple[int | None, Shift, int, int, int, int, int | None],
) -> None:
    bits, shift, header, septets, fill, octets, units = row
    assert units_per_segment(Encoding.GSM_7, header) == septets
    assert fill_bits(header) == fill
    assert USER_DATA_OCTETS - header == octets
    if bits is None:
        assert single_capacity(Encoding.GSM_7, shift) == septets
    else:
        assert Profile(reference_bits=bits).capacity(Encoding.GSM_7, shift) == septets
    if units is not None:
        assert units_per_segment(Encoding.UCS_2, header) == units


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("shift", [ONE, OTHER, BOTH])
def test_texts_fill_it_to_the_last_septet(bits: int, shift: Shift) -> None:
    profile = Profile(
        reference_bits=bits, national=(shift,), encoding=Encoding.GSM_7, whole=Whole.UNIT
    )
    used = 2 if shift is ONE else 1
    single = single_capacity(Encoding.GSM_7, shift)
    capacity = profile.capacity(Encoding.GSM_7, shift)
    for room, segments in ((single, 1), (2 * capacity, 2), (6 * capacity, 6)):
        full = WRITABLE + "a" * (room - used)
        result = segment(full, profile)
        assert (result.shift, result.segments, result.units_left) == (shift, segments, 0)
        assert all(len(part.octets) == USER_DATA_OCTETS for part in encode(full, profile)[:-1])
        more = segment(full + "a", profile)
        assert more.segments == segments + 1


@pytest.mark.parametrize(
    ("bits", "shift", "six_segments"),
    [
        (8, PLAIN, 918),
        (8, ONE, 894),
        (8, BOTH, 876),
        (16, PLAIN, 912),
        (16, ONE, 888),
        (16, BOTH, 870),
    ],
)
def test_six_segments_of_septets(bits: int, shift: Shift, six_segments: int) -> None:
    assert 6 * Profile(reference_bits=bits).capacity(Encoding.GSM_7, shift) == six_segments


def test_six_segments_of_ucs_2() -> None:
    assert 6 * Profile().capacity(Encoding.UCS_2) == 402
    assert 6 * Profile(reference_bits=16).capacity(Encoding.UCS_2) == 396


BOUNDARIES = [
    # (unit, first, last, segments with 6 octets, segments with 7)
    *(("a", *row) for row in ((305, 306, 2, 3), (457, 459, 3, 4), (609, 612, 4, 5))),
    *(("a", *row) for row in ((761, 765, 5, 6), (913, 918, 6, 7))),
    *(("世", *row) for row in ((133, 134, 2, 3), (199, 201, 3, 4), (265, 268, 4, 5))),
    *(("世", *row) for row in ((331, 335, 5, 6), (397, 402, 6, 7))),
]
EACH = [
    (unit, units, six if units <= last else seven, seven if units >= first else six)
    for unit, first, last, six, seven in BOUNDARIES
    for units in range(first - 1, last + 2)
]


@pytest.mark.parametrize(("unit", "units", "six", "seven"), EACH)
def test_every_number_around_the_boundaries(unit: str, units: int, six: int, seven: int) -> None:
    """Between them both headers agree: there, and at one to each side, the counts are the same."""
    text = unit * units
    assert segment(text).segments == len(segment(text).parts) == six
    longer = segment(text, Profile(reference_bits=16))
    assert longer.segments == len(longer.parts) == seven
    assert len(encode(text)) == six
    assert len(encode(text, Profile(reference_bits=16))) == seven
