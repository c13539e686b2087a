"""The rules of the SMS room, one test each."""

import pytest

from msgcore.rules import Reason
from msgcore.sms import GUIDE, STANDARD, Profile, segment


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
