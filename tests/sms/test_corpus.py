"""5,574 real messages."""

from pathlib import Path

import pytest
from tests.sms.reference import reference

from msgcore.sms import GUIDE, STANDARD, Profile, segment


@pytest.fixture(scope="module")
def messages(test_data: Path) -> list[str]:
    lines = (test_data / "sms_spam_collection.tsv").read_bytes().decode("utf-8").split("\n")
    return [line.rstrip("\r").partition("\t")[2] for line in lines[1:] if line]


@pytest.mark.parametrize("profile", [STANDARD, GUIDE])
def test_every_real_message_agrees_with_the_reference(
    messages: list[str], profile: Profile
) -> None:
    assert len(messages) == 5574
    for message in messages:
        expected = reference(message, profile.header_octets)
        result = segment(message, profile)
        assert result.encoding.value == expected.encoding
        assert result.units == expected.units
        assert result.segments == expected.segments
        assert tuple(part.text for part in result.parts) == expected.parts
        assert tuple((o.character, o.position) for o in result.offenders) == expected.offenders
