"""The validators by name: what a rule's `validation` may name.

A validator looks at what a pattern found, and says which parts of it are genuine. A host adds
its own by making a table of these and more: `{**VALIDATORS, "mine": mine}`.
"""

from collections.abc import Mapping

from msgcore.privacy.library.account_number import validate as validate_luhn
from msgcore.privacy.library.ca_sin import validate as validate_sin
from msgcore.privacy.library.digits import Validator
from msgcore.privacy.library.email import validate as validate_email
from msgcore.privacy.library.iban import validate as validate_iban
from msgcore.privacy.library.in_aadhaar import validate as validate_aadhaar
from msgcore.privacy.library.ip_address import validate_4, validate_6
from msgcore.privacy.library.payment_card import validate as validate_card
from msgcore.privacy.library.phone import validate as validate_phone
from msgcore.privacy.library.phone import validate_possible as validate_possible_phone
from msgcore.privacy.library.uk_nhs import validate as validate_nhs
from msgcore.privacy.library.uk_nino import validate as validate_nino
from msgcore.privacy.library.us_aba import validate as validate_aba
from msgcore.privacy.library.us_ssn import validate as validate_ssn

__all__ = ["VALIDATORS"]

VALIDATORS: Mapping[str, Validator] = {
    "ca-sin": validate_sin,
    "email": validate_email,
    "iban": validate_iban,
    "in-aadhaar": validate_aadhaar,
    "ipv4": validate_4,
    "ipv6": validate_6,
    "luhn": validate_luhn,
    "payment-card": validate_card,
    "phone": validate_phone,
    "phone-possible": validate_possible_phone,
    "uk-nhs": validate_nhs,
    "uk-nino": validate_nino,
    "us-aba": validate_aba,
    "us-ssn": validate_ssn,
}
"""Each validator's name, and the function."""
