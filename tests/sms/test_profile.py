import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26
from msgcore.sms import GUIDE, STANDARD, Encoding, Profile


def test_the_standard_profile_has_the_short_header_and_no_caps() -> None:
    assert Profile(reference_bits=8, max_segments=None, max_characters=None) == STANDARD
    assert STANDARD.header_octets == 6
    assert STANDARD.capacity(Encoding.GSM_7) == 153
    assert STANDARD.capacity(Encoding.UCS_2) == 67


def test_the_guide_has_the_long_header_and_both_caps() -> None:
    assert Profile(reference_bits=16, max_segments=6, max_characters=840) == GUIDE
    assert GUIDE.header_octets == 7
    assert GUIDE.capacity(Encoding.GSM_7) == 152
    assert GUIDE.capacity(Encoding.UCS_2) == 66


def test_a_policy_describes_a_profile() -> None:
    assert Profile.from_policy(SPRING_23.sms) == GUIDE
    assert Profile.from_policy(DOCUMENTED.sms) == GUIDE
    assert Profile.from_policy(SUMMER_26.sms) == Profile(max_segments=6, max_characters=840)


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Profile(reference_bits=7, max_segments=0, max_characters=-1)
    assert [str(fault) for fault in caught.value.faults] == [
        "reference_bits: is 7 (Use 8 for a header of 6 octets, 16 for one of 7.)",
        "max_segments: is 0, must be at least 1 (Use None for no cap.)",
        "max_characters: is -1, must be at least 1 (Use None for no cap.)",
    ]


def test_the_smallest_caps_are_fine() -> None:
    assert Profile(max_segments=1, max_characters=1).max_segments == 1


@pytest.mark.parametrize("profile", [STANDARD, GUIDE, Profile(reference_bits=16)])
def test_a_profile_goes_to_data_and_back(profile: Profile) -> None:
    assert codec.from_data(Profile, codec.to_data(profile)) == profile
