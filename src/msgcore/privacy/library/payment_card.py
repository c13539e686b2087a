r"""Payment cards: a network's prefix, a length that it uses, and Luhn's check digit.

ISO/IEC 7812-1 gives a number 8 to 19 digits, the first of which name its issuer, and a check
digit by Luhn's formula. ISO keeps its register of issuers to itself; `NETWORKS` is what the
networks publish of theirs. A number must pass all three tests, or a tenth of all long numbers
would be taken for cards.

What a number stands among is often digits, too: an expiry date, a security code, an order. So
the pattern only finds rows of digits, and the validator looks at every number in them that
begins and ends with a group. Where two genuine ones overlap, both are covered.
"""

from collections.abc import Mapping
from typing import Unpack

import attrs

from msgcore.privacy.library.digits import Span, luhn, merged, numbers
from msgcore.privacy.library.making import MAY_BE_JOINED, Settings, made
from msgcore.privacy.rule import Mask, SensitiveDataRule, Validation

__all__ = ["KEEPS", "NETWORKS", "Network", "network_of", "payment_card", "validate"]


KEEPS = Mask(keep_last=4)
"""PCI DSS 3.4.1 lets the first six or eight digits and the last four be shown; four identify."""


@attrs.frozen
class Network:
    """A card network: what its numbers begin with, and how long they are.

    Args:
        name: What it is called.
        prefixes: First and last of each range of prefixes, both of one length.
        lengths: How many digits a number has.
    """

    name: str
    prefixes: tuple[tuple[str, str], ...]
    lengths: frozenset[int]


_16 = frozenset({16})
_16_19 = frozenset(range(16, 20))

NETWORKS: tuple[Network, ...] = (
    Network("Visa", (("4", "4"),), frozenset({13, 16, 19})),
    Network("Mastercard", (("51", "55"), ("2221", "2720")), _16),
    Network("American Express", (("34", "34"), ("37", "37")), frozenset({15})),
    Network("Discover", (("6011", "6011"), ("644", "649"), ("65", "65")), _16_19),
    Network(
        "Diners Club",
        (("300", "305"), ("3095", "3095"), ("36", "36"), ("38", "39")),
        frozenset(range(14, 20)),
    ),
    Network("JCB", (("3528", "3589"),), _16_19),
    Network("UnionPay", (("62", "62"), ("8100", "8171")), _16_19),
    Network(
        "Maestro",
        (
            ("0604", "0604"),
            ("5018", "5018"),
            ("5020", "5020"),
            ("5038", "5038"),
            ("5893", "5893"),
            ("6304", "6304"),
            ("6759", "6759"),
            ("6761", "6763"),
        ),
        frozenset(range(12, 20)),
    ),
    Network("Dankort", (("5019", "5019"),), _16),
    Network("Mir", (("2200", "2204"),), _16_19),
    Network("RuPay", (("508", "508"), ("60", "60"), ("81", "82")), _16),
    Network("Troy", (("9792", "9792"),), _16),
    Network("Verve", (("506099", "506198"), ("507865", "507964")), frozenset({16, 18, 19})),
    Network("InterPayment", (("636", "636"),), _16_19),
)
"""The networks whose numbers are looked for.

Left out: UATP (any 15 digits that begin with 1), which few people hold and many numbers look
like; and prefixes that are Elo's alone (504175, 506699 to 506778, 509), so that of its numbers
those are found that begin as another network's do. Visa no longer issues 13 digits, but old
numbers may still be written.
"""

_LEAST, _MOST = 12, 19


def _by_first_digit() -> Mapping[str, tuple[Network, ...]]:
    return {
        digit: tuple(
            network
            for network in NETWORKS
            if any(low[0] <= digit <= high[0] for low, high in network.prefixes)
        )
        for digit in "0123456789"
    }


_CANDIDATES = _by_first_digit()


def network_of(digits: str) -> Network | None:
    """Return the network that a number of this prefix and length belongs to.

    Args:
        digits: ASCII digits; the check digit is not looked at.

    >>> network_of("5500000000000004").name
    'Mastercard'
    >>> network_of("9999999999999999") is None
    True
    """
    for network in _CANDIDATES[digits[0]] if digits else ():
        if len(digits) in network.lengths and any(
            low <= digits[: len(low)] <= high for low, high in network.prefixes
        ):
            return network
    return None


def validate(candidate: str, region: str = "") -> tuple[Span, ...]:  # noqa: ARG001 - as others
    """Return where in a row of digits the numbers of payment cards stand.

    Args:
        candidate: Groups of digits, and what stands between them.
        region: Not looked at: cards are alike everywhere.

    >>> validate("12 4111 1111 1111 1111 12")
    ((3, 22),)
    """
    return merged(
        place
        for place, digits in numbers(candidate, _LEAST, _MOST)
        if network_of(digits) and luhn(digits)
    )


_LINK = r"(?<!(?::\/\/|www\.)[^\s<>]{0,200})"
"""Not in the first 200 characters of a web address.

So far a look back is too much to be proven safe: with it, searches have a limit of time.
"""


def payment_card(
    *, full_width: bool = False, skip_links: bool = False, **settings: Unpack[Settings]
) -> SensitiveDataRule:
    """Make the rule that finds the numbers of payment cards.

    Args:
        full_width: Whether to find the full-width digits that Chinese and Japanese keyboards
            write, too. JavaScript's own digits are ASCII.
        skip_links: Whether to leave numbers in web addresses alone: masked, a link no longer
            works, and a tenth of the numbers in links that look like cards are none. A card
            number in a link is one all the same, so they are masked unless the host says so.
        settings: What else to set.

    >>> payment_card().mask.keep_last
    4
    """
    mask = settings.get("mask", KEEPS)
    digit = r"[\d\uff10-\uff19]" if full_width else r"\d"
    pattern = (
        rf"(?<!{digit}){_not_to_be_dialled(digit)}"
        rf"{_LINK if skip_links else ''}{_not_kept_last(mask, digit)}"
        rf"{digit}(?:{MAY_BE_JOINED}{digit}){{11,63}}(?!{digit}{_not_kept_first(mask)})"
    )
    return made(
        settings,
        name="payment-card",
        pattern=pattern,
        priority=40,
        validation=Validation(by="payment-card"),
        mask=KEEPS,
        samples=("4111 1111 1111 1111", "3782-822463-10005", "5500000000000004 12/26"),
    )


def _not_to_be_dialled(digit: str) -> str:
    """Refuse what a plus stands before, unless it joins to a word a row too long to be dialled.

    With the country's code few numbers have 14 digits, and none has 16 (ITU-T E.164).
    """
    letter = r"[A-Za-z\u00c0-\u024f]"
    return rf"(?<!(?<!{letter})\+)(?!(?<=\+)(?!{digit}(?:{MAY_BE_JOINED}{digit}){{13}}))"


def _covered(mask: Mask) -> int:
    return max(_LEAST - mask.keep_first - mask.keep_last, 1)


def _escaped(character: str) -> str:
    return rf"\u{ord(character):04x}" if ord(character) <= 0xFFFF else character  # noqa: PLR2004 - BMP


def _not_kept_last(mask: Mask, digit: str) -> str:
    """Refuse to begin with digits that an earlier look left behind those that it covered.

    Otherwise a second look could take them, with others after them, for a number of its own.
    """
    if not mask.keep_last:
        return ""
    cover, more = _escaped(mask.character), _covered(mask) - 1
    return (
        rf"(?!(?<=(?:{cover}{MAY_BE_JOINED}){{{more}}}{cover})"
        rf"{digit}{{1,{mask.keep_last}}}(?!{digit}))"
    )


def _not_kept_first(mask: Mask) -> str:
    """Refuse to end with digits that an earlier look left before those that it covered."""
    if not mask.keep_first:
        return ""
    cover, more = _escaped(mask.character), _covered(mask) - 1
    return rf"|{cover}(?:{MAY_BE_JOINED}{cover}){{{more}}}"
