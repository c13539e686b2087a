"""The rules on what a message comes from, and whom it goes to.

Guide: SMS Number Types in Service Cloud; Create SMS Long Code Channels in Service Cloud;
Considerations for Long Code Messaging Channels; Set Up Automatic Message Notifications in Service
Cloud.
"""

from collections.abc import Iterator, Mapping

from msgcore.rules import GUIDE, MSGCORE, Draft, Severity, rule
from msgcore.sms.numbering import Line
from msgcore.sms.numbers import NumberClassification, in_country
from msgcore.sms.outbound import OutboundSms
from msgcore.sms.sender_lookup import long_code_countries
from msgcore.sms.sender_table import UseCase
from msgcore.vocabulary import SenderKind

__all__ = [
    "alphanumeric_recipient",
    "malformed_number",
    "notification_abroad",
    "number_outside_plan",
    "other_country",
    "sender_conflict",
    "sender_unavailable",
    "unsupported_number",
    "use_case_unavailable",
]

_NUMBER_TYPES = GUIDE("SMS Number Types in Service Cloud")
_LONG_CODES = GUIDE("Create SMS Long Code Channels in Service Cloud")


@rule("sms.malformed-number", cites=_NUMBER_TYPES, severity=Severity.ERROR)
def malformed_number(message: OutboundSms) -> Iterator[Draft]:
    """Sender and recipient are addresses that can exist."""
    for path, address, number in (
        ("address", message.address, message.from_number),
        ("recipient", message.recipient, message.to_number),
    ):
        if address and number is None:
            yield Draft(
                path=path,
                message="is no number, short code or name that can exist",
                remedy="Write a number with '+' and its calling code; classify_number says where"
                " the fault lies.",
            )


@rule("sms.number-outside-plan", cites=MSGCORE("Numbers", note="As phonenumbers knows the plans."))
def number_outside_plan(message: OutboundSms) -> Iterator[Draft]:
    """A number is one that its country's numbering plan has."""
    for path, number in (("address", message.from_number), ("recipient", message.to_number)):
        if number is not None and number.line is Line.UNKNOWN:
            yield Draft(
                path=path,
                message="the numbering plan has no such number",
                remedy="Check the digits and the calling code.",
            )


@rule("sms.sender-conflict", cites=MSGCORE("Senders", note="The caller's word counts."))
def sender_conflict(message: OutboundSms) -> Iterator[Draft]:
    """What the caller says of a sender fits its address."""
    number = message.from_number
    if number is None:
        return
    if number.kind_conflict:
        kinds = " or ".join(kind.value for kind in number.candidates) or "no kind of sender"
        yield Draft(
            path="sender",
            message=f"the address is {kinds} by its numbering plan",
            remedy="Correct the kind or the address; until then the kind that was given counts.",
        )
    if number.country_conflict:
        yield Draft(
            path="country",
            message=f"the address belongs to {' or '.join(number.countries)}",
            remedy="Correct the country or the address; until then the country counts.",
        )


@rule("sms.unsupported-number", cites=_LONG_CODES, severity=Severity.ERROR)
def unsupported_number(message: OutboundSms) -> Iterator[Draft]:
    """A sender is no internet telephone number, no premium number and, by policy, no mobile."""
    number = message.from_number
    what = "" if number is None or number.line is None else _UNSUPPORTED.get(number.line, "")
    if message.sender_kind is SenderKind.MOBILE and not message.policy.sms.mobile_senders:
        what = "a mobile number"
    if what:
        yield Draft(
            path="address",
            message=f"{what} cannot be a sender",
            remedy="Use a land line, a toll-free number or a short code.",
        )


_UNSUPPORTED: Mapping[Line, str] = {
    Line.VOIP: "an internet telephone number",
    Line.OTHER: "a number for other services",
}


_LISTED = (SenderKind.LONG_CODE, SenderKind.A2P_LONG_CODE, SenderKind.MOBILE)


@rule("sms.sender-unavailable", cites=_NUMBER_TYPES, severity=Severity.ERROR)
def sender_unavailable(message: OutboundSms) -> Iterator[Draft]:
    """A sender is of a kind that is to be had in its country."""
    facts = message.facts
    if facts is None:
        return
    listed = facts.kind not in _LISTED or facts.country in long_code_countries(message.policy)
    if not facts.available or not listed:
        yield Draft(
            path="sender",
            message=f"a sender of the kind {facts.kind.value} is not to be had in {facts.country}",
            remedy="Choose another kind of sender there.",
        )


@rule("sms.use-case-unavailable", cites=_NUMBER_TYPES, severity=Severity.ERROR)
def use_case_unavailable(message: OutboundSms) -> Iterator[Draft]:
    """A sender is used for what its kind is for in its country."""
    facts = message.facts
    if facts is None or message.use_case is None or not facts.available:
        return
    if not facts.allows(message.use_case):
        allowed = ", ".join(use_case.value for use_case in facts.use_cases)
        yield Draft(
            path="use_case",
            message=f"{facts.kind.value} in {facts.country} is not for {message.use_case.value}",
            remedy=f"It is for {allowed}.",
        )


_NO_NAMES = ("US", "CA", "PR")


@rule(
    "sms.alphanumeric-recipient",
    cites=MSGCORE("Alphanumeric senders", note="As providers have it; the guide knows none."),
    severity=Severity.ERROR,
)
def alphanumeric_recipient(message: OutboundSms) -> Iterator[Draft]:
    """A name writes to nobody in the US, Canada or Puerto Rico."""
    to = message.to_number
    country = message.recipient_country or ("" if to is None else to.country)
    if message.sender_kind is SenderKind.ALPHANUMERIC and country in _NO_NAMES:
        yield Draft(
            path="recipient",
            message=f"no name can be a sender to {country}",
            remedy="Send from a number of that country.",
        )


@rule(
    "sms.other-country",
    cites=GUIDE("Considerations for Long Code Messaging Channels"),
    severity=Severity.ERROR,
)
def other_country(message: OutboundSms) -> Iterator[Draft]:
    """Outside the US and Canada a number writes only to numbers of its own country."""
    if _leaves_country(message):
        yield _ABROAD


@rule(
    "sms.notification-abroad",
    cites=GUIDE("Set Up Automatic Message Notifications in Service Cloud"),
    severity=Severity.ERROR,
)
def notification_abroad(message: OutboundSms) -> Iterator[Draft]:
    """In the US and Canada, too, an automatic notification stays in its number's country."""
    if message.use_case is not UseCase.AUTOMATED_OUTBOUND or _leaves_country(message):
        return
    if _leaves_country(message, notification=True):
        yield _ABROAD


_ABROAD = Draft(
    path="recipient",
    message="sender and recipient are not in the same country",
    remedy="Request a number of the recipient's country.",
)


def _leaves_country(message: OutboundSms, *, notification: bool = False) -> bool:
    sender = _party(message.from_number, message.country)
    recipient = _party(message.to_number, message.recipient_country)
    if sender is None or recipient is None or message.sender_kind is SenderKind.ALPHANUMERIC:
        return False
    return in_country(sender, recipient, message.policy, notification=notification) is False


def _party(number: NumberClassification | None, country: str) -> NumberClassification | None:
    """Return a number, or what stands for one of which only the country is known."""
    if number is None and country:
        return NumberClassification(address="", country=country)
    return number
