import attrs
import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26
from msgcore.sms import AUTO, AWS, GUIDE, STANDARD, TWILIO, Encoding, Profile, Whole, segment


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
        Profile(reference_bits=7, max_segments=0, max_characters=-1, max_ucs_2_characters=0)
    assert [str(fault) for fault in caught.value.faults] == [
        "reference_bits: is 7 (Use 8 for a header of 6 octets, 16 for one of 7.)",
        "max_segments: is 0, must be at least 1 (Use None for no cap.)",
        "max_characters: is -1, must be at least 1 (Use None for no cap.)",
        "max_ucs_2_characters: is 0, must be at least 1 (Use None for no cap.)",
    ]


def test_twilio_never_cuts_clusters_and_caps_characters() -> None:
    assert Profile(max_characters=1600, whole=Whole.CLUSTER) == TWILIO
    family = "👩\u200d👩\u200d👧\u200d👦"
    parts = segment("世" * 60 + family + "世", TWILIO).parts
    assert [part.units for part in parts] == [60, 12]
    # The two characters of a line end may be parted, as Twilio's calculator does.
    assert [part.units for part in segment("a" * 152 + "\r\n" + "a" * 9, TWILIO).parts] == [153, 10]
    assert segment("a" * 1600, TWILIO).refusal is None
    assert segment("a" * 1601, TWILIO).refusal is not None


def test_aws_caps_characters_by_the_encoding() -> None:
    assert Profile(max_characters=1530, max_ucs_2_characters=630) == AWS
    for text, most in (("a", 1530), ("世", 630), ("👍", 630)):
        assert segment(text * most, AWS).refusal is None
        refusal = segment(text * (most + 1), AWS).refusal
        assert refusal is not None
        assert refusal.rules == ("sms.too-many-characters",)
    # Where only one cap is given, it is for both.
    assert Profile(max_characters=5).cap(Encoding.UCS_2) == 5
    assert Profile(max_ucs_2_characters=5).cap(Encoding.GSM_7) is None


def test_a_composed_text_is_capped_as_it_is_sent() -> None:
    profile = Profile(normalise=True, max_characters=10)
    assert segment("e\u0301" * 10, profile).refusal is None
    assert segment("e\u0301" * 11, profile).refusal is not None


def test_only_a_profile_that_changes_nothing_is_usual() -> None:
    assert all(profile.is_usual for profile in (STANDARD, GUIDE, AWS, Profile(reference_bits=16)))
    for profile in (
        TWILIO,
        Profile(whole=Whole.UNIT),
        Profile(normalise=True),
        Profile(encoding=Encoding.GSM_7),
        Profile(national=AUTO),
    ):
        assert not profile.is_usual
        assert attrs.evolve(profile, max_segments=3) != profile


def test_the_smallest_caps_are_fine() -> None:
    assert Profile(max_segments=1, max_characters=1).max_segments == 1


@pytest.mark.parametrize(
    "profile",
    [
        *(STANDARD, GUIDE, TWILIO, AWS, Profile(reference_bits=16)),
        Profile(encoding=Encoding.UCS_2, national=AUTO, whole=Whole.UNIT, normalise=True),
    ],
)
def test_a_profile_goes_to_data_and_back(profile: Profile) -> None:
    assert codec.from_data(Profile, codec.to_data(profile)) == profile
