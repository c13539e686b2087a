r"""E-mail addresses: a name, an at sign, a domain.

RFC 5322 allows far more than anybody writes, such as quoted names. What is looked for is what
mail programs accept: up to 64 characters, an at sign, and two labels or more, the last of
letters. Letters of Latin, Greek and Cyrillic may have accents (RFC 6531). Chinese, Japanese and
Thai are left out: they are written without spaces, so nobody could tell where a name begins.

`photo@2x.png` is no address: a picture for screens of double density is called so.
"""

import re
from typing import Unpack

from msgcore.privacy.library.digits import Span
from msgcore.privacy.library.making import MAY_BE_JOINED, Settings, made
from msgcore.privacy.rule import Mask, SensitiveDataRule, Validation

__all__ = ["COVERS", "email", "validate"]


_LETTERS = r"A-Za-z0-9\u00c0-\u024f\u0370-\u052f"
_NAME = rf"[{_LETTERS}.!#$%&'*+/=?^_`{{|}}~-]{{1,64}}"
_LABEL = rf"[{_LETTERS}-]{{1,63}}"
_LAST = r"[A-Za-z\u00c0-\u024f\u0370-\u052f][A-Za-z0-9\u00c0-\u024f\u0370-\u052f-]{1,62}"

_NOT_COVERED = r"(?<!XX)(?!X{3,64}@)"
"""Not what an earlier look covered, with a second at sign after it."""

_STANDS_ALONE = rf"(?![A-Za-z0-9\u00c0-\u024f\u0370-\u052f-])(?!{MAY_BE_JOINED}X)"

_NOT_X = rf"(?!X[X-](?!X{_STANDS_ALONE}))(?<!(?:X{{1,3}}\.){{3}})"
"""Nor a last label that begins so, where another rule covered a number. `XXX` by itself is a
domain of the first level, unless more that is covered follows. Nor behind an address of the
Internet Protocol."""

_COVERED = re.compile("[X.'`*]*XXX@")
"""The same, with quotes and dots before it or in it, which an earlier look left."""

_LONGEST = 254
"""RFC 5321, 4.5.3.1.3, with the angle brackets taken off."""

_PICTURE = re.compile(r"@\dx\.(?:png|jpe?g|gif|webp|svg|avif)", re.IGNORECASE)


COVERS = Mask(keep_format=False)
"""The at sign is covered as well: `XXX@XXXXXXX.XXX` would still be an address."""


def validate(candidate: str, region: str = "") -> tuple[Span, ...]:  # noqa: ARG001 - as others
    """Return where in a candidate the address stands: without quotes and dots before it.

    >>> validate("'ana@example.com"), validate("photo@2x.png")
    (((1, 16),), ())
    """
    start = len(candidate) - len(candidate.lstrip(".'`*"))
    address = candidate[start:]
    if address.find("@") < 1 or len(address) > _LONGEST or _PICTURE.search(address):
        return ()
    if _COVERED.match(address):
        return ()
    return ((start, len(candidate)),)


def email(**settings: Unpack[Settings]) -> SensitiveDataRule:
    """Make the rule that finds e-mail addresses.

    Args:
        settings: What to set.

    >>> email().name
    'email'
    """
    return made(
        settings,
        name="email",
        pattern=rf"{_NOT_COVERED}{_NAME}@(?:{_LABEL}\.){{1,8}}{_NOT_X}{_LAST}",
        priority=10,
        validation=Validation(by="email"),
        mask=COVERS,
        samples=("ana@example.com", "Ana.O'Neil+shop@mail.example.co.uk"),
    )
