"""What people text, labelled by hand: what it must be heard as, and why.

A text without a label is an ordinary message: it goes to an agent, and grants or revokes
nothing. The labels say what is right, whatever the code does.

What can be argued either way is left out: an opt-out that looks right with a letter of
another alphabet in it, typing errors with a digit (`ST0P`), the full stop of another
script behind a grant.
"""

from collections.abc import Mapping

from tests.conformance.labelled import english, ordinary
from tests.conformance.labelled.latin import LATIN
from tests.conformance.labelled.scripts import SCRIPTS
from tests.conformance.labelled.table import TABLE, Labelled

__all__ = ["BY_LANGUAGE", "LABELLED", "TABLE", "Labelled"]

BY_LANGUAGE: Mapping[str, tuple[Labelled, ...]] = {
    "en": (
        *english.WORDS,
        *english.AROUND,
        *english.SPELLED,
        *english.DISGUISED,
        *english.GRANTS,
        *ordinary.QUOTED,
        *ordinary.TAPBACKS,
        *ordinary.SENTENCES,
        *ordinary.SEVERAL,
        *ordinary.SIGNED,
        *ordinary.NUMBERS,
        *ordinary.EMPTY,
    ),
    **LATIN,
    **SCRIPTS,
}
"""The texts by the language of whoever writes them."""

LABELLED: tuple[tuple[str, Labelled], ...] = tuple(
    (language, labelled) for language, texts in BY_LANGUAGE.items() for labelled in texts
)
"""All of them, with the language."""
