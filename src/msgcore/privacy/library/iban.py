r"""International bank account numbers: a country, its length, and a remainder of one by 97.

ISO 13616-1 makes an IBAN of a country's two letters, two check digits (ISO/IEC 7064, MOD 97-10)
and an account number of at most 30 letters and digits. How long it is in each country stands in
the IBAN registry that SWIFT keeps; `LENGTHS` is taken from it.

What follows the number may be letters, too, such as the name of the bank. So the pattern takes
as much as an IBAN may have, and the validator cuts it to the length of the country. It looks
for what stands before the number last: that is the quickest.
"""

from collections.abc import Mapping
from typing import Unpack

from msgcore.errors import InvalidValueError
from msgcore.privacy.library.digits import Span, mod_97
from msgcore.privacy.library.making import MAY_BE_JOINED, Settings, made
from msgcore.privacy.rule import SensitiveDataRule, Validation
from msgcore.values import country_fault

__all__ = ["LENGTHS", "iban", "validate"]


LENGTHS: Mapping[str, int] = {
    country: length
    for length, countries in (
        (15, "NO"),
        (16, "BE"),
        (18, "DK FI FK FO GL NL SD"),
        (19, "MK SI"),
        (20, "AT BA EE KZ LT LU MN XK"),
        (21, "CH HR LI LV"),
        (22, "BG BH CR DE GB GE IE ME RS VA"),
        (23, "AE GI IL IQ OM SO TL"),
        (24, "AD CZ ES MD PK RO SA SE SK TN VG"),
        (25, "LY PT ST"),
        (26, "IS TR"),
        (27, "BI DJ FR GR IT MC MR SM"),
        (28, "AL AZ BY CY DO GT HN HU LB NI PL SV"),
        (29, "BR EG PS QA UA"),
        (30, "JO KW MU YE"),
        (31, "MT SC"),
        (32, "LC"),
        (33, "RU"),
    )
    for country in countries.split()
}
"""How many letters and digits the IBAN of each country has."""

_COVERED = "XXX"
"""What no account number holds, and what stands where another rule covered a word."""


def validate(candidate: str, region: str = "") -> tuple[Span, ...]:
    """Return where in a candidate an IBAN stands: at its beginning, or nowhere.

    Args:
        candidate: Letters and digits, and what stands between them.
        region: The only country whose numbers count, as two letters; empty for all.

    >>> validate("GB82 WEST 1234 5698 7654 32 WESTGB2L")
    ((0, 27),)
    """
    places = [place for place, character in enumerate(candidate) if character.isalnum()]
    text = "".join(candidate[place] for place in places).upper()
    country = text[:2]
    length = LENGTHS.get(country, 0)
    if not length or len(text) < length or (region and region.upper() != country):
        return ()
    end = places[length - 1] + 1
    if candidate[end : end + 1].isalnum() or not text[:length].isascii():
        return ()
    if _COVERED in candidate[:end] or not mod_97(text[4:length] + text[:4]):
        return ()
    return ((places[0], end),)


SAMPLES = ("GB82 WEST 1234 5698 7654 32", "DE89370400440532013000")
"""Made-up numbers of two countries, in groups and in one piece."""


def _sample(country: str) -> str:
    """Make up a number of a country, with its length and its check digits."""
    account = ("0123456789" * 3)[: LENGTHS[country] - 4]
    return next(
        f"{country}{check:02}{account}"
        for check in range(2, 99)
        if mod_97(f"{account}{country}{check:02}")
    )


def iban(*, country: str = "", **settings: Unpack[Settings]) -> SensitiveDataRule:
    """Make the rule that finds international bank account numbers.

    Args:
        country: The only country whose numbers it finds, as two letters; empty for all.
        settings: What else to set.

    Raises:
        InvalidValueError: The country has no IBANs.

    >>> iban(country="DE").validation.region
    'DE'
    """
    hint = "Use the letters that its IBANs begin with, such as 'GB'."
    fault = country_fault("country", country, LENGTHS.__contains__, what="IBANs", hint=hint)
    if fault is not None:
        raise InvalidValueError(fault)
    return made(
        settings,
        name="iban",
        pattern=(
            r"[A-Za-z][A-Za-z]\d\d(?:(?<![A-Za-z0-9]....)|(?<=[Ii][Bb][Aa][Nn]....))"
            rf"(?:{MAY_BE_JOINED}[A-Za-z0-9]){{11,30}}"
        ),
        priority=20,
        validation=Validation(by="iban", region=country),
        samples=(_sample(country),) if country else SAMPLES,
    )
