"""The languages in which a notice that what is written is kept can be told."""

from collections.abc import Mapping

from msgcore.privacy.wordings.germanic import DUTCH, ENGLISH, GERMAN
from msgcore.privacy.wordings.romance import FRENCH, ITALIAN, PORTUGUESE, SPANISH
from msgcore.privacy.wordings.wording import Wording

__all__ = ["NOTICES", "Wording"]

NOTICES: Mapping[str, Wording] = {
    "de": GERMAN,
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "it": ITALIAN,
    "nl": DUTCH,
    "pt": PORTUGUESE,
}
"""Each language, and how it says that what is written is kept."""
