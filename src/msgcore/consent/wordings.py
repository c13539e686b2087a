"""The languages of which the wording is known."""

from collections.abc import Mapping

from msgcore.consent.wording import Wording
from msgcore.consent.wording_de import GERMAN
from msgcore.consent.wording_en import ENGLISH
from msgcore.consent.wording_fr import FRENCH
from msgcore.consent.wording_iberian import PORTUGUESE, SPANISH

__all__ = ["WORDINGS", "primary", "wording_of"]

WORDINGS: Mapping[str, Wording] = {
    wording.language: wording for wording in (ENGLISH, FRENCH, SPANISH, PORTUGUESE, GERMAN)
}
"""Language -> wording."""


def primary(language: str) -> str:
    """Return a language without its region.

    >>> primary("fr-CA")
    'fr'
    """
    return language.casefold().partition("-")[0]


def wording_of(language: str) -> Wording | None:
    """Return the wording of a language; None where it is not known."""
    return WORDINGS.get(primary(language))
