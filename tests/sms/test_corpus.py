"""5,574 real messages."""

from pathlib import Path

import attrs
import pytest
from tests.sms.reference import reference

from msgcore.sms import (
    AWS,
    GUIDE,
    STANDARD,
    TWILIO,
    Profile,
    decode,
    encode,
    rewrite,
    segment,
    segment_many,
)


@pytest.fixture(scope="module")
def messages(test_data: Path) -> list[str]:
    lines = (test_data / "sms_spam_collection.tsv").read_bytes().decode("utf-8").split("\n")
    return [line.rstrip("\r").partition("\t")[2] for line in lines[1:] if line]


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("named", [STANDARD, GUIDE, TWILIO, AWS], ids=["std", "guide", "tw", "aws"])
def test_every_real_message_agrees_with_the_reference(
    messages: list[str], named: Profile, bits: int
) -> None:
    assert len(messages) == 5574
    profile = attrs.evolve(named, reference_bits=bits)
    counts = segment_many(messages, profile)
    for place, message in enumerate(messages):
        expected = reference(message, profile.header_octets, whole=profile.whole.value)
        result = segment(message, profile)
        assert result.encoding.value == expected.encoding == counts.encodings[place]
        assert result.units == expected.units == counts.units[place]
        assert result.segments == expected.segments == counts.segments[place]
        assert tuple(part.text for part in result.parts) == expected.parts
        assert tuple((o.character, o.position) for o in result.offenders) == expected.offenders


def test_every_real_message_goes_over_the_air_and_back(messages: list[str]) -> None:
    for message in messages:
        assert decode(reversed(encode(message, reference=1))).text == message


def test_rewriting_real_messages_saves_segments(messages: list[str]) -> None:
    before = after = 0
    for message in messages:
        result = rewrite(message)
        assert result.saved > 0 or result.text == message
        before += result.before.segments
        after += result.after.segments
    assert before > after
