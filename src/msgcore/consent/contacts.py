"""How to reach somebody, as a text says it: telephone numbers, e-mail and web addresses.

Guide: Considerations for Short Codes (a toll-free number or a support e-mail address).
"""

import re
from collections.abc import Iterator
from enum import Enum, unique

__all__ = ["Contact", "contacts"]


@unique
class Contact(Enum):
    """A way to reach somebody."""

    TOLL_FREE = "toll-free"
    PHONE = "phone"
    """A telephone number that costs the caller something."""
    EMAIL = "e-mail"
    WEB = "web"


_EMAIL = re.compile(r"[\w.+-]+@(?:[\w-]+\.)+[^\W\d_]{2,}")
_WEB = re.compile(r"(?<![@\w.-])(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)
_VANITY = re.compile(
    r"(?<!\w)(?:\+?1[-. ]?)?\(?8(?:00|33|44|55|66|77|88)\)?[-. ]?"
    r"(?=[A-Z0-9-]*[A-Z])(?:[A-Z0-9]-?){7,11}(?!\w)"
)
"""A toll-free number of North America with letters for digits: 1-800-FLOWERS."""


_LONGEST = 4096
"""No channel carries a longer text, and what is not sent names no contact."""


def contacts(text: str, country: str = "US") -> frozenset[Contact]:
    """Find the ways to reach somebody that a text names.

    Args:
        text: Any text.
        country: Where a number without a country code would be dialled, as two capitals.

    Returns:
        What the text holds. A number counts only where numbering plans know it.

    >>> sorted(contact.value for contact in contacts("Call 1-800-555-0100, or see a.example/x"))
    ['toll-free', 'web']
    """
    return frozenset(_found(text, country))


def _found(text: str, country: str) -> Iterator[Contact]:
    text = text[:_LONGEST]
    if _EMAIL.search(text):
        yield Contact.EMAIL
    if _WEB.search(_EMAIL.sub(" ", text)):
        yield Contact.WEB
    if _VANITY.search(text):
        yield Contact.TOLL_FREE
    if any(map(str.isdigit, text)):
        yield from _numbers(text, country)


def _numbers(text: str, country: str) -> Iterator[Contact]:
    # It is large, and nothing else here needs it.
    import phonenumbers  # noqa: PLC0415 - loaded by who checks a text with digits, not by all

    for match in phonenumbers.PhoneNumberMatcher(text, country):
        kind = phonenumbers.number_type(match.number)
        toll_free = kind == phonenumbers.PhoneNumberType.TOLL_FREE
        yield Contact.TOLL_FREE if toll_free else Contact.PHONE
