"""What kind of sender an address is, as far as the address can tell.

| address | kind |
|---|---|
| holds a letter | alphanumeric |
| fewer digits than a long code has | short code |
| ... that its country has for numbers, too, as Andorra has | none: any that fits |
| a number that its plan has for land lines | long code |
| ... for mobiles | mobile |
| ... for free calls | toll-free |
| ... for land lines or mobiles, as in North America | none: either of the two |
| a number that its plan does not have, or digits without `+` or country | none: any that fits |

A kind that the caller supplies wins; what speaks against it stands beside it. An A2P long code
is a use, not a range of numbers: it is never concluded, only supplied.

Guide: SMS Terminology in Service Cloud; SMS Number Types in Service Cloud; Considerations for
Short Codes.
"""

import re
from collections.abc import Iterator, Mapping

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import DOCUMENTED, Policy, SmsPolicy
from msgcore.sms.numbering import (
    NORTH_AMERICA,
    Line,
    PlanNumber,
    calling_code,
    is_region,
    read,
    regions,
)
from msgcore.values import country_fault
from msgcore.vocabulary import SenderKind

__all__ = ["NumberClassification", "classify_number", "in_country"]

_LONG_CODE = SenderKind.LONG_CODE
_MOBILE = SenderKind.MOBILE
_TOLL_FREE = SenderKind.TOLL_FREE
_SHORT_CODE = SenderKind.SHORT_CODE
_A2P = SenderKind.A2P_LONG_CODE
_FULL = (_LONG_CODE, _TOLL_FREE, _MOBILE)
"""The kinds whose addresses are full telephone numbers of their own ranges."""

_BY_LINE: Mapping[Line, tuple[SenderKind, ...]] = {
    Line.FIXED: (_LONG_CODE,),
    Line.MOBILE: (_MOBILE,),
    Line.FIXED_OR_MOBILE: (_LONG_CODE, _MOBILE),
    Line.TOLL_FREE: (_TOLL_FREE,),
    Line.VOIP: (_LONG_CODE,),
    Line.OTHER: (),
    Line.UNKNOWN: _FULL,
}
"""What the plan says of a number -> the kinds of sender that it can be."""

_NORTH_AMERICAN_SENDERS = frozenset({"US", "CA"})


def _country(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    fault = country_fault(attribute.name, value)
    if fault:
        raise InvalidValueError(fault)


@attrs.frozen(kw_only=True)
class NumberClassification:
    """What `classify_number` found.

    Args:
        address: The address as it is dialled: `+` and all digits, the digits of a short code or
            of a number whose country is unknown, or the name of an alphanumeric sender.
        kind: What it is; None where the address cannot tell.
        candidates: The kinds that the address alone allows, the caller's word apart; empty
            for numbers that are for none, such as premium rate.
        country: Where it belongs: what the caller supplied, or what its digits name: the
            largest country where others, such as Vatican City in Italy, have such numbers as
            well. Empty where they name none, as of toll-free numbers in North America.
        countries: The countries that its digits allow; empty where they tell nothing.
        calling_code: The country's calling code; 0 where the address has none.
        line: What its numbering plan says; None where it is not in one.
        supplied: Whether the kind is the caller's word.

    >>> classify_number("+44 20 7946 0000").kind
    <SenderKind.LONG_CODE: 'long-code'>
    """

    address: str
    kind: SenderKind | None = None
    candidates: tuple[SenderKind, ...] = ()
    country: str = attrs.field(default="", validator=_country)
    countries: tuple[str, ...] = ()
    calling_code: int = 0
    line: Line | None = None
    supplied: bool = False

    @property
    def kind_conflict(self) -> bool:
        """Whether the address speaks against the kind that the caller supplied."""
        if not self.supplied or self.kind in self.candidates:
            return False
        return not (self.kind is _A2P and {_LONG_CODE, _MOBILE} & set(self.candidates))

    @property
    def country_conflict(self) -> bool:
        """Whether the address speaks against the country that the caller supplied."""
        return bool(self.countries) and self.country not in ("", *self.countries)


def classify_number(
    address: str,
    *,
    country: str = "",
    kind: SenderKind | None = None,
    policy: Policy = DOCUMENTED,
) -> NumberClassification:
    """Tell what kind of sender an address is.

    Args:
        address: A telephone number, a short code, or a name of letters, digits and spaces.
            Numbers may hold spaces, hyphens, dots, slashes and brackets.
        country: Where the sender is registered, as two capital letters such as `US`; it also
            says how a number without `+` is dialled. May be empty.
        kind: What the caller knows the sender to be; it wins.
        policy: Whose lengths count, in digits and characters.

    Returns:
        What is known. `kind` is None where numbering plans cannot tell, as between land lines
        and mobiles in North America; `candidates` then says what it may be.

    Raises:
        InvalidValueError: It is no address at all; the fault says where and what to do.

    >>> us = classify_number("(202) 555-0123", country="US")
    >>> us.address, us.kind, [kind.value for kind in us.candidates]
    ('+12025550123', None, ['long-code', 'mobile'])
    >>> classify_number("+18005550100").kind.value
    'toll-free'
    >>> classify_number("24273", country="US").kind.value
    'short-code'
    >>> classify_number("1-800-FLOWERS")
    Traceback (most recent call last):
    msgcore.errors.InvalidValueError: address[1]: '-' stands in no name ...

    Guide: SMS Number Types in Service Cloud.
    """
    fault = country_fault("country", country, is_region, what="telephone numbers")
    if fault is not None:
        raise InvalidValueError(fault)
    text = address.strip(" ")
    read_as = _name if _LETTER.search(text) else _number
    found = read_as(text, country, policy.sms, len(address) - len(address.lstrip(" ")))
    if kind is None:
        return found
    return attrs.evolve(found, kind=kind, supplied=True)


# Names

_LETTER = re.compile(r"[^\W\d_]")
_NOT_IN_NAME = re.compile(r"[^A-Za-z0-9 ]")


def _name(text: str, country: str, policy: SmsPolicy, offset: int) -> NumberClassification:
    faults = tuple(_name_faults(text, policy.alphanumeric_max_characters, offset))
    if faults:
        raise InvalidValueError(faults)
    alphanumeric = SenderKind.ALPHANUMERIC
    return NumberClassification(
        address=text, kind=alphanumeric, candidates=(alphanumeric,), country=country
    )


def _name_faults(text: str, longest: int, offset: int) -> Iterator[Fault]:
    for position, character in _first_of_each(_NOT_IN_NAME, text):
        yield Fault(
            path=f"address[{offset + position}]",
            message=f"{character!r} stands in no name of a sender",
            hint="Use A-Z, a-z, 0-9 and spaces; write a number in digits.",
        )
    if len(text) > longest:
        yield Fault(
            path=f"address[{offset + longest}]",
            message=f"the name has {len(text)} characters, at most {longest} are allowed",
            hint="Shorten it.",
        )


def _first_of_each(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    """Yield where each character that a pattern finds stands first, and the character."""
    first: dict[str, int] = {}
    for match in pattern.finditer(text):
        first.setdefault(match[0], match.start())
    return ((position, character) for character, position in first.items())


# Numbers

_PUNCTUATION = " -./()\N{NO-BREAK SPACE}\N{HYPHEN}\N{NON-BREAKING HYPHEN}"
_NOT_IN_NUMBER = re.compile(rf"[^0-9{re.escape(_PUNCTUATION)}]")
_NOT_DIGIT = re.compile(r"[^0-9]")


def _number(text: str, country: str, policy: SmsPolicy, offset: int) -> NumberClassification:
    international = text.startswith("+")
    plus = int(international)
    faults = [
        Fault(
            path=f"address[{offset + plus + position}]",
            message=f"{character!r} stands in no telephone number",
            hint="Use the digits 0-9, after a '+' where the calling code is given.",
        )
        for position, character in _first_of_each(_NOT_IN_NUMBER, text[plus:])
    ]
    digits = _NOT_DIGIT.sub("", text)
    if not faults:
        faults = list(_length_faults(len(digits), policy, international=international))
    if faults:
        raise InvalidValueError(faults)
    if international:
        return _international(digits, country)
    return _national(digits, country, policy)


def _national(digits: str, country: str, policy: SmsPolicy) -> NumberClassification:
    long = policy.long_code_digits_min <= len(digits) <= policy.long_code_digits_max
    short = policy.short_code_digits_min <= len(digits) <= policy.short_code_digits_max
    numbers = _readings(digits, country) if country else []
    if long and len(numbers) == 1:
        return _in_plan(numbers[0], country)
    # Nothing tells a full number of an unknown country from a local one, or from a short code;
    # nor a short code from a number of a small country, which may have five digits.
    readings = [_BY_LINE[number.line] for number in numbers]
    if long and not numbers:
        readings.append(_FULL)
    if short:
        readings.append((_SHORT_CODE,))
    candidates = tuple(dict.fromkeys(kind for reading in readings for kind in reading))
    return NumberClassification(
        address=digits,
        kind=_sole(candidates) if all(readings) else None,
        candidates=candidates,
        country=country,
    )


def _readings(digits: str, country: str) -> list[PlanNumber]:
    """Return the numbers that digits can be: as dialled in a country, or with its calling code.

    Where numbers have many lengths, as in Germany, both may be in the plan.
    """
    found = [read(digits, country)]
    if digits.startswith(str(calling_code(country))):
        found.append(read(f"+{digits}"))
    return [
        number
        for number in dict.fromkeys(found)
        if number is not None and number.line is not Line.UNKNOWN
    ]


def _sole(candidates: tuple[SenderKind, ...]) -> SenderKind | None:
    return candidates[0] if len(candidates) == 1 else None


def _length_faults(length: int, policy: SmsPolicy, *, international: bool) -> Iterator[Fault]:
    ranges = [(policy.long_code_digits_min, policy.long_code_digits_max, "a number")]
    if not international:
        ranges.append((policy.short_code_digits_min, policy.short_code_digits_max, "a short code"))
    if not any(least <= length <= most for least, most, _ in ranges):
        allowed = ", ".join(f"{what} {least} to {most}" for least, most, what in ranges)
        yield Fault(
            path=f"address[{length}]" if length else "address",
            message=f"has {length} digit{'' if length == 1 else 's'}",
            hint=f"Allowed are: {allowed}.",
        )


def _international(digits: str, country: str) -> NumberClassification:
    number = read(f"+{digits}")
    if number is None:
        raise InvalidValueError(
            Fault(
                path="address[1]",
                message="begins with no calling code",
                hint="Write the country's calling code after '+', such as +1 or +44.",
            )
        )
    return _in_plan(number, country)


def _in_plan(number: PlanNumber, country: str) -> NumberClassification:
    candidates = _BY_LINE[number.line]
    countries = number.regions or regions(number.calling_code)
    named = number.region or (countries[0] if len(countries) == 1 else "")
    return NumberClassification(
        address=f"+{number.digits}",
        kind=_sole(candidates),
        candidates=candidates,
        country=country or named,
        countries=countries,
        calling_code=number.calling_code,
        line=number.line,
    )


# Two numbers


def in_country(
    sender: NumberClassification,
    recipient: NumberClassification,
    policy: Policy = DOCUMENTED,
    *,
    notification: bool = False,
) -> bool | None:
    """Tell whether a sender may reach a recipient as far as their countries go.

    Outside the US and Canada a number reaches only numbers of its own country; with automatic
    notifications that is so everywhere. Countries are told apart by their calling codes; in
    North America, which shares one, by the countries themselves.

    Args:
        sender: Who sends.
        recipient: Who is to be reached.
        policy: Whether numbers of the US and Canada are bound, too.
        notification: Whether it is an automatic notification.

    Returns:
        Whether both are of one country; None where a country is unknown.

    >>> london = classify_number("+442079460000")
    >>> in_country(london, classify_number("+447400123456"))
    True
    >>> in_country(london, classify_number("+33123456789"))
    False

    Guide: Considerations for Long Code Messaging Channels; Set Up Automatic Message
    Notifications in Service Cloud.
    """
    bound = policy.sms.in_country_binds_north_america or (
        notification and policy.sms.notifications_stay_in_country
    )
    if not bound and sender.country in _NORTH_AMERICAN_SENDERS:
        return True
    codes = _code(sender), _code(recipient)
    if not all(codes):
        return None
    if codes[0] != codes[1]:
        return False
    if codes[0] != NORTH_AMERICA:
        return True
    if not sender.country or not recipient.country:
        return None
    return sender.country == recipient.country


def _code(number: NumberClassification) -> int:
    if number.calling_code:
        return number.calling_code
    return calling_code(number.country) if number.country else 0
