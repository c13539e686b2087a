"""The languages in which a probable revocation is recognised, each a table of phrases."""

from msgcore.consent.languages.english import ENGLISH
from msgcore.consent.languages.french import FRENCH
from msgcore.consent.languages.german import GERMAN
from msgcore.consent.languages.language import Language
from msgcore.consent.languages.portuguese import PORTUGUESE
from msgcore.consent.languages.spanish import SPANISH

__all__ = ["ENGLISH", "FRENCH", "GERMAN", "LANGUAGES", "PORTUGUESE", "SPANISH", "Language"]

LANGUAGES: tuple[Language, ...] = (ENGLISH, FRENCH, SPANISH, PORTUGUESE, GERMAN)
"""What is tried when nothing else is said, in this order."""
