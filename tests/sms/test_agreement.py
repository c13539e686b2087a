"""The fast segmenter against the slow one, on generated texts: 100,000 of them every night.

With HYPOTHESIS_PROFILE=nightly all 100,000 are compared, otherwise the first 2,000 of them.
"""

import os
from collections.abc import Iterator, Sequence

import attrs
import pytest
from tests.sms.reference import Reference, reference
from tests.sms.texts import generated

from msgcore.sms import (
    AWS,
    GUIDE,
    STANDARD,
    TWILIO,
    Encoding,
    Profile,
    Segmentation,
    Whole,
    segment,
    segment_many,
)

COUNT = 100_000 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 2_000
NAMED = {"STANDARD": STANDARD, "GUIDE": GUIDE, "TWILIO": TWILIO, "AWS": AWS}
CAPS = {"STANDARD": None, "GUIDE": 840, "TWILIO": 1600, "AWS": 1530}


def agrees(result: Segmentation, expected: Reference) -> bool:
    return (
        result.encoding.value == expected.encoding
        and result.units == expected.units
        and result.segments == expected.segments
        and said(result, [part.text for part in result.parts]) == said(result, expected.parts)
        and tuple(part.units for part in result.parts) == expected.part_units
        and tuple((o.character, o.position) for o in result.offenders) == expected.offenders
    )


def said(result: Segmentation, parts: Sequence[str]) -> list[str] | list[bytes]:
    """Where pairs may be cut, the reference hands over halves: they are compared as UTF-16."""
    if result.profile.whole is Whole.UNIT:
        return [part.encode("utf-16", "surrogatepass") for part in parts]
    return list(parts)


def rules(result: Segmentation) -> tuple[str, ...]:
    return result.refusal.rules if result.refusal else ()


def capped(name: str, characters: int, expected: Reference) -> tuple[str, ...]:
    """Say the caps of the named profiles once more."""
    most = 630 if name == "AWS" and expected.encoding == "ucs-2" else CAPS[name]
    found = {
        "sms.too-many-segments": name == "GUIDE" and expected.segments > 6,
        "sms.too-many-characters": most is not None and characters > most,
    }
    return tuple(rule for rule, over in found.items() if over)


def texts() -> Iterator[str]:
    yield from generated(COUNT)


def test_every_named_profile_agrees_with_the_reference_at_both_header_sizes() -> None:
    for text in texts():
        for whole in ("character", "cluster"):
            for octets in (6, 7):
                expected = reference(text, octets, whole=whole)
                for name, profile in NAMED.items():
                    if profile.whole.value != whole:
                        continue
                    if profile.header_octets == octets:
                        result = segment(text, profile)
                        assert rules(result) == capped(name, len(text), expected), (name, text)
                    else:
                        result = segment(
                            text, attrs.evolve(profile, reference_bits=8 * octets - 40)
                        )
                    assert agrees(result, expected), (name, octets, text)


@pytest.mark.parametrize("octets", [6, 7])
@pytest.mark.parametrize("whole", list(Whole))
@pytest.mark.parametrize("form", ["given", "composed"])
@pytest.mark.parametrize("encoding", [None, *Encoding])
def test_every_option_agrees_with_the_reference(
    octets: int, whole: Whole, form: str, encoding: Encoding | None
) -> None:
    normalise = form == "composed"
    profile = Profile(
        reference_bits=8 * octets - 40, whole=whole, normalise=normalise, encoding=encoding
    )
    for text in generated(COUNT // 50, seed=2):
        expected = reference(
            text,
            octets,
            whole=whole.value,
            normalise=normalise,
            encoding=encoding.value if encoding else None,
        )
        result = segment(text, profile)
        assert agrees(result, expected), text
        refused = encoding is Encoding.GSM_7 and bool(expected.offenders)
        assert rules(result) == (("sms.not-gsm-7",) if refused else ())


@pytest.mark.parametrize(
    "profile", [*NAMED.values(), Profile(reference_bits=16), Profile(whole=Whole.UNIT)]
)
def test_many_texts_say_what_each_of_them_says(profile: Profile) -> None:
    given = list(generated(COUNT // 5, seed=3))
    counts = segment_many(given, profile)
    each = [segment(text, profile) for text in given]
    assert counts.encodings == tuple(one.encoding.value for one in each)
    assert counts.units == tuple(one.units for one in each)
    assert counts.segments == tuple(one.segments for one in each)
    assert counts.units_left == tuple(one.units_left for one in each)
