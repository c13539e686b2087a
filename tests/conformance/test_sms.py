"""The rules of the SMS room, one test each."""

import pytest

from msgcore.rules import Reason
from msgcore.sms import AUTO, GUIDE, STANDARD, Encoding, Profile, segment


def reasons(text: str, profile: Profile) -> tuple[Reason, ...]:
    refusal = segment(text, profile).refusal
    assert refusal is not None
    return refusal.reasons


@pytest.mark.rule("sms.too-many-segments")
def test_a_message_has_no_more_segments_than_the_sender_lets_through() -> None:
    """Up to six segments make one message; a seventh is refused, with the number over.

    Guide: Considerations for Long Code Messaging Channels.
    """
    # Six segments of 66 units with a header of seven octets.
    assert segment("世" * 396, GUIDE).refusal is None
    (reason,) = reasons("世" * 397, GUIDE)
    assert reason.rule == "sms.too-many-segments"
    assert reason.detail == "7 segments, 1 more than 6"
    assert reason.remedy
    # The cap is the sender's: without one, seven segments pass.
    assert segment("世" * 397, Profile(reference_bits=16)).refusal is None


@pytest.mark.rule("sms.too-many-characters")
def test_a_message_has_no_more_characters_than_the_sender_lets_through() -> None:
    """What has more than 840 characters is not sent, however few segments it needs.

    Guide: Considerations for Long Code Messaging Channels.
    """
    assert segment("a" * 840, GUIDE).refusal is None
    (reason,) = reasons("a" * 850, GUIDE)
    assert reason.rule == "sms.too-many-characters"
    assert reason.detail == "850 characters, 10 more than 840"
    assert reason.remedy
    # An emoji is one character, though it takes two units.
    capped = Profile(max_characters=40)
    assert segment("👍" * 40, capped).refusal is None
    assert [reason.rule for reason in reasons("👍" * 41, capped)] == ["sms.too-many-characters"]


@pytest.mark.rule("sms.beyond-concatenation")
def test_a_header_counts_no_more_than_255_segments() -> None:
    """The header gives one octet to the number of segments, so no message has 256.

    TS 23.040: 9.2.3.24.1.
    """
    assert segment("a" * 153 * 255, STANDARD).refusal is None
    (reason,) = reasons("a" * (153 * 255 + 1), STANDARD)
    assert reason.rule == "sms.beyond-concatenation"
    assert reason.detail == "256 segments, 1 more than 255"
    assert reason.remedy


@pytest.mark.rule("sms.not-gsm-7")
def test_a_message_that_has_to_be_gsm_7_has_no_other_characters() -> None:
    """A sender that forces GSM-7 cannot write what no table has: it is refused, not replaced.

    TS 23.038: 6.2.1.
    """
    forced = Profile(encoding=Encoding.GSM_7)
    assert segment("Gr\u00fc\u00dfe [5 \u20ac]", forced).refusal is None
    (reason,) = reasons("Votre colis est pr\u00eat \u2013 \u00e0 bient\u00f4t", forced)
    assert reason.rule == "sms.not-gsm-7"
    assert reason.detail == "3, the first at 18: LATIN SMALL LETTER E WITH CIRCUMFLEX"
    assert reason.remedy
    # National tables that the profile may use count as GSM-7.
    national = Profile(encoding=Encoding.GSM_7, national=AUTO)
    assert segment("\u015eim\u015fek", forced).refusal is not None
    assert segment("\u015eim\u015fek", national).refusal is None
    # Nothing is refused where the encoding is free, or is UCS-2.
    assert segment("\u2013").refusal is None
    assert segment("\u2013", Profile(encoding=Encoding.UCS_2)).refusal is None
