"""The rules on how long a short code's texts become, and in which alphabet they travel.

Guide: Considerations for Short Codes (at most 160 characters).
Source: TS 23.038 (the alphabet decides how many characters fit an SMS).
"""

from collections.abc import Iterator

from msgcore.consent.check_composition import texts
from msgcore.consent.composition import Demand, Element, demanded
from msgcore.consent.elements import ResponseText
from msgcore.consent.subjects import ConsentSetup
from msgcore.rules import GSM_ALPHABETS, GUIDE, Draft, Rule, Severity, rule
from msgcore.sms import Encoding, Profile, Segmentation, segment
from msgcore.vocabulary import ChannelKind

__all__ = ["LENGTH_CHECKS"]

_CAP = GUIDE("Considerations for Short Codes", note="At most 160 characters.")


def _capped(setup: ConsentSetup) -> Iterator[ResponseText]:
    for text in texts(setup):
        if demanded(Element.LENGTH, text.kind, setup.channel).demand is Demand.REQUIRED:
            yield text


@rule("consent.too-long-when-sent", cites=_CAP, severity=Severity.ERROR)
def too_long_when_sent(setup: ConsentSetup) -> Iterator[Draft]:
    """A short code's text is within its cap once its merge fields are filled."""
    cap = setup.policy.sms.short_code_response_characters
    for text in _capped(setup):
        length = len(text.merged.text)
        if length > cap:
            filled = " once its merge fields are filled" if text.merged.fields else ""
            yield Draft(
                path=text.path,
                span=None if text.merged.fields else (cap, length),
                message=f"the {text.title} has {length} characters{filled}, not {cap}",
                remedy=f"Shorten it by {length - cap}.",
            )


@rule("consent.merge-length-unknown", cites=_CAP)
def merge_length_unknown(setup: ConsentSetup) -> Iterator[Draft]:
    """How long a merge field of a short code's text can become is known."""
    cap = setup.policy.sms.short_code_response_characters
    for text in _capped(setup):
        if text.merged.unknown:
            left = max(cap - len(text.merged.text), 0)
            yield Draft(
                path=text.path,
                message=f"the {text.title} leaves {left} characters to {len(text.merged.unknown)}"
                " merge field(s) of unknown length",
                remedy="Say what each becomes, or how long it can become.",
            )


def _sent(text: ResponseText) -> Segmentation:
    return segment(text.merged.text, Profile.from_policy(text.setup.policy.sms))


@rule(
    "consent.leaves-gsm-7",
    cites=GSM_ALPHABETS("6.2.1", note="One character outside it halves what an SMS holds."),
)
def leaves_gsm_7(setup: ConsentSetup) -> Iterator[Draft]:
    """An automatic text takes one SMS, and not several because of single characters.

    A text of another script, most of whose letters are outside, has no other way to be written.
    """
    if setup.channel.kind is not ChannelKind.SMS:
        return
    for text in texts(setup):
        sent = _sent(text)
        letters = sum(map(str.isalpha, text.merged.text))
        outside = sum(offender.character.isalpha() for offender in sent.offenders)
        single = 2 * outside <= letters
        if sent.encoding is Encoding.UCS_2 and sent.segments > 1 and single:
            marks = {offender.character: offender.name for offender in sent.offenders}
            first = next(iter(marks))
            more = f" and {len(marks) - 1} more" if len(marks) > 1 else ""
            place = text.response.text.find(first)
            yield Draft(
                path=text.path,
                span=(place, place + 1) if place >= 0 else None,
                message=f"the {text.title} takes {sent.segments} SMS of {sent.characters}"
                f" characters in all, because {marks[first]}{more} is outside GSM-7",
                remedy="Write it without, as carriers' own samples do, or shorten it to 70.",
            )


LENGTH_CHECKS: tuple[Rule[ConsentSetup], ...] = (
    too_long_when_sent,
    merge_length_unknown,
    leaves_gsm_7,
)
"""The rules on how long texts become."""
