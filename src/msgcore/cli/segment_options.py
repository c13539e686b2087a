"""The options of `msgcore segment` as values: profiles by name, headers, tables, a speller."""

from collections.abc import Callable, Iterator
from enum import Enum
from importlib import import_module
from typing import TypeVar

from msgcore import codec
from msgcore.errors import Fault, PolicyError
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26
from msgcore.sms import (
    AUTO,
    AWS,
    GUIDE,
    STANDARD,
    TWILIO,
    Encoding,
    NationalLanguage,
    Profile,
    Shift,
    Whole,
    shifts_of,
)

__all__ = [
    "PROFILES",
    "encoding_of",
    "national_of",
    "profile_of",
    "reference_bits_of",
    "spelling_of",
    "whole_of",
]

PROFILES = {
    "standard": STANDARD,
    "guide": GUIDE,
    "twilio": TWILIO,
    "aws": AWS,
    **{policy.id: Profile.from_policy(policy.sms) for policy in (SPRING_23, DOCUMENTED, SUMMER_26)},
}
"""The profiles that have a name."""

_REFERENCE_BITS = {6: 8, 7: 16, 8: 8, 16: 16}
"""The bits of the reference, by the header's octets and by themselves."""

_AUTO = "auto"
_SPELLER = "anyascii"

E = TypeVar("E", bound=Enum)


def profile_of(name: str) -> Profile:
    """Return the profile with a name."""
    if name not in PROFILES:
        hint = codec.nearest(name, PROFILES)
        raise PolicyError(Fault(message=f"{name!r} is no profile", hint=hint))
    return PROFILES[name]


def reference_bits_of(header: int | None) -> int | None:
    """Return the bits of a segment's reference; None for the profile's own.

    Args:
        header: The header's octets, 6 or 7, or the reference's bits, 8 or 16.
    """
    if header is None:
        return None
    if header not in _REFERENCE_BITS:
        hint = "A header takes 6 or 7 octets, its reference 8 or 16 bits."
        raise PolicyError(Fault(message=f"is {header}", hint=hint))
    return _REFERENCE_BITS[header]


def national_of(names: str | None) -> tuple[Shift, ...] | None:
    """Return the tables that may be used: of the languages named, or `auto` for all."""
    if names is None:
        return None
    if names == _AUTO:
        return AUTO
    words = [word.strip() for word in names.split(",")]
    faults = tuple(_unknown_languages(words))
    if faults:
        raise PolicyError(faults)
    return shifts_of(dict.fromkeys(map(NationalLanguage, words)))


def _unknown_languages(words: list[str]) -> Iterator[Fault]:
    known = {language.value for language in NationalLanguage}
    for word in words:
        if word not in known:
            hint = codec.nearest(word, {*known, _AUTO})
            yield Fault(message=f"{word!r} is no language with tables", hint=hint)


def encoding_of(name: str | None) -> Encoding | None:
    """Return the encoding with a name; None for the one that a text needs."""
    return _member(Encoding, name)


def whole_of(name: str | None) -> Whole | None:
    """Return what is never cut; None for what the profile says."""
    return _member(Whole, name)


def _member(kind: type[E], name: str | None) -> E | None:
    if name is None:
        return None
    names = [str(member.value) for member in kind]
    if name not in names:
        raise PolicyError(Fault(message=f"is {name!r}", hint=f"Use {', '.join(names)}."))
    return kind(name)


def spelling_of(*, wanted: bool) -> Callable[[str], str] | None:
    """Return what spells letters in ASCII; None where it is not wanted.

    anyascii is an extra of its own, and is loaded only when somebody asks for it.
    """
    if not wanted:
        return None
    try:
        spell: Callable[[str], str] = import_module(_SPELLER).anyascii
    except ModuleNotFoundError:
        hint = "Install it with: pip install 'msgcore[transliteration]'"
        message = f"needs {_SPELLER}, which is not installed"
        raise PolicyError(Fault(message=message, hint=hint)) from None
    return spell
