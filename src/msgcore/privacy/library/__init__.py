"""Ready rules for what people should not send each other, beyond what the guide gives.

Each kind has a module of its own: the source of the rule, a pattern that works in the product
as it is, a validator where the pattern alone would find too much, and samples. To add a
country, copy the module that is most like it, and name it in `ready` and `validators`.

A rule whose numbers may hold what another rule finds goes first, so that no piece of them is
left over. The one mask that keeps digits goes before all other rules for numbers, so that
these look at what it kept as well: a second look finds nothing.

| priority | rule | what is genuine | kept |
|---|---|---|---|
| 5 | `ipv6` | an address with a digit | nothing |
| 10 | `email` | no file name of a picture | nothing |
| 20 | `iban` | the country's length, MOD 97-10 | nothing |
| 40 | `payment_card` | a network's prefix and length, Luhn | the last four |
| 42 | `ipv4` | no part above 255 | nothing |
| 45 | `account_number` | Luhn, where the host says so | nothing |
| 50 | `uk_nino` | no pair of letters that is not given out | nothing |
| 60 | `ca_sin` | first digit, Luhn | nothing |
| 60 | `in_aadhaar` | first digit, Verhoeff | nothing |
| 60 | `uk_nhs` | weighted sum by 11 | nothing |
| 60 | `us_aba` | prefix, weighted sum by 10 | nothing |
| 60 | `us_ssn` | area, group and serial | nothing |
| 90 | `phone` | the plans of the world | nothing |
| 100 | `profanity` | the whole word | nothing |

A check digit is no proof. Of numbers that are something else, one in ten or eleven passes;
that is why numbers without one, or in one piece, are looked for only on request.
"""

from msgcore.privacy.library.account_number import account_number
from msgcore.privacy.library.ca_sin import ca_sin
from msgcore.privacy.library.digits import Validator
from msgcore.privacy.library.email import email
from msgcore.privacy.library.iban import iban
from msgcore.privacy.library.in_aadhaar import in_aadhaar
from msgcore.privacy.library.ip_address import ipv4, ipv6
from msgcore.privacy.library.making import Settings
from msgcore.privacy.library.payment_card import payment_card
from msgcore.privacy.library.phone import phone
from msgcore.privacy.library.profanity import profanity
from msgcore.privacy.library.ready import READY, ready_rule
from msgcore.privacy.library.uk_nhs import uk_nhs
from msgcore.privacy.library.uk_nino import uk_nino
from msgcore.privacy.library.us_aba import us_aba
from msgcore.privacy.library.us_ssn import us_ssn
from msgcore.privacy.library.validators import VALIDATORS

__all__ = [
    "READY",
    "VALIDATORS",
    "Settings",
    "Validator",
    "account_number",
    "ca_sin",
    "email",
    "iban",
    "in_aadhaar",
    "ipv4",
    "ipv6",
    "payment_card",
    "phone",
    "profanity",
    "ready_rule",
    "uk_nhs",
    "uk_nino",
    "us_aba",
    "us_ssn",
]
