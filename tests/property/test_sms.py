"""Laws of segmentation, over texts that mix everything that matters to it."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.sms.reference import reference, size

from msgcore import codec
from msgcore.sms import Encoding, Profile, Segmentation, segment

GSM_7 = st.sampled_from("ab 1@\n\rØéÇΔΩ§¿à[]{}~^|\\\f€")
FOREIGN = st.sampled_from("`\t\x1b\x00çêΑЖ世\u0301\u200d\ufe0f\ud7ff\ue000\uffff👍😀\U0010ffff")  # noqa: RUF001 - look-alikes are wanted
HALVES = st.sampled_from("\ud83d\ude00\udfff\ud800")
ANYTHING = st.one_of(GSM_7, FOREIGN, HALVES, st.characters())

HEADERS = st.sampled_from((6, 7))
PROFILES = st.builds(
    Profile,
    reference_bits=st.sampled_from((8, 16)),
    max_segments=st.none() | st.integers(1, 300),
    max_characters=st.none() | st.integers(1, 2000),
)


def runs(character: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Texts as long as several segments, made of few choices, so that they shrink well."""
    run = st.builds(lambda piece, times: piece * times, st.text(character, max_size=3), LENGTHS)
    return st.lists(run, max_size=6).map("".join)


# Half of the lengths are near a boundary.
BOUNDARIES = (35, 66, 67, 70, 76, 80, 132, 134, 152, 153, 160, 304, 306, 457, 459)
LENGTHS = st.one_of(
    st.integers(1, 170),
    st.builds(
        lambda boundary, off: boundary + off, st.sampled_from(BOUNDARIES), st.integers(-2, 2)
    ),
)
TEXTS = st.one_of(runs(GSM_7), runs(st.one_of(GSM_7, FOREIGN)), runs(ANYTHING), st.text(ANYTHING))


def with_header(header_octets: int) -> Profile:
    return Profile(reference_bits={6: 8, 7: 16}[header_octets])


@given(TEXTS, HEADERS)
def test_it_agrees_with_the_reference(text: str, header_octets: int) -> None:
    expected = reference(text, header_octets)
    result = segment(text, with_header(header_octets))
    assert result.encoding.value == expected.encoding
    assert result.units == expected.units
    assert result.segments == expected.segments
    assert tuple(part.text for part in result.parts) == expected.parts
    assert tuple(part.units for part in result.parts) == expected.part_units
    assert tuple((o.character, o.position) for o in result.offenders) == expected.offenders


@given(TEXTS, PROFILES)
def test_the_parts_make_up_the_message(text: str, profile: Profile) -> None:
    result = segment(text, profile)
    parts = result.parts
    assert "".join(part.text for part in parts) == text
    assert len(parts) == result.segments
    assert sum(part.units for part in parts) == result.units
    assert (parts[0].start, parts[-1].end) == (0, len(text))
    assert all(before.end == after.start for before, after in pairwise(parts))
    assert all(part.text == text[part.start : part.end] for part in parts)


@given(TEXTS, PROFILES)
def test_every_part_fits_and_no_unit_is_wasted(text: str, profile: Profile) -> None:
    result = segment(text, profile)
    assert all(part.units <= result.capacity for part in result.parts)
    assert result.units_left == result.capacity - result.parts[-1].units
    # Greedy: the character that begins a part would not have fitted into the one before.
    for before, after in pairwise(result.parts):
        assert before.units + size(after.text[0], result.encoding.value) > result.capacity


@given(TEXTS, TEXTS, PROFILES)
def test_more_text_never_needs_fewer_segments_or_units(
    text: str, more: str, profile: Profile
) -> None:
    shorter, longer = segment(text, profile), segment(text + more, profile)
    if shorter.encoding is longer.encoding:
        assert shorter.units <= longer.units
        assert shorter.segments <= longer.segments


@given(TEXTS)
def test_a_longer_header_never_needs_fewer_segments(text: str) -> None:
    six, seven = segment(text, with_header(6)), segment(text, with_header(7))
    assert six.units == seven.units
    assert six.segments <= seven.segments
    # What fits into one segment has no header.
    assert (six.segments == 1) == (seven.segments == 1)


@given(TEXTS)
def test_offenders_are_what_makes_a_message_ucs_2(text: str) -> None:
    result = segment(text)
    assert bool(result.offenders) == (result.encoding is Encoding.UCS_2)
    positions = {offender.position for offender in result.offenders}
    rest = "".join(character for place, character in enumerate(text) if place not in positions)
    assert segment(rest).encoding is Encoding.GSM_7
    assert all(text[offender.position] == offender.character for offender in result.offenders)


@given(TEXTS, PROFILES)
def test_it_is_refused_just_when_a_cap_is_passed(text: str, profile: Profile) -> None:
    result = segment(text, profile)
    expected = {
        "sms.too-many-segments": result.segments > (profile.max_segments or result.segments),
        "sms.too-many-characters": len(text) > (profile.max_characters or len(text)),
        "sms.beyond-concatenation": result.segments > 255,
    }
    given_rules = result.refusal.rules if result.refusal else ()
    assert given_rules == tuple(rule for rule, passed in expected.items() if passed)


@given(TEXTS, PROFILES)
def test_equal_inputs_give_equal_values_and_data_brings_them_back(
    text: str, profile: Profile
) -> None:
    result = segment(text, profile)
    assert result == segment(text, profile)
    assert hash(result) == hash(segment(text, profile))
    assert codec.from_data(Segmentation, codec.to_data(result)) == result
    assert codec.from_data(Profile, codec.to_data(profile)) == profile
