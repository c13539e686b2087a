r"""Words that are not to be said: a list of the host's, found as whole words.

msgcore has no such list: what offends depends on the language, the country and the business.
Each word is found in either case, with any white space where it has a space, and with its
accents in one character or in two (Unicode Standard Annex #15). It must stand by itself:
`Scunthorpe` holds no word of its own. Chinese, Japanese, Korean and Thai put no spaces between
words, so at such a letter a word may begin and end anywhere.
"""

import unicodedata
from collections.abc import Iterable
from typing import Unpack

from msgcore.errors import Fault, InvalidValueError
from msgcore.privacy.library.making import Settings, made
from msgcore.privacy.library.spelling import AFTER, BEFORE, either_case, runs_on
from msgcore.privacy.rule import SensitiveDataRule

__all__ = ["profanity"]


def profanity(words: Iterable[str], **settings: Unpack[Settings]) -> SensitiveDataRule:
    """Make a rule that finds the words of a list.

    A pattern has a longest length (`privacy.pattern_characters_max`), which some 250
    words reach; make several rules of a longer list.

    Args:
        words: The words and phrases.
        settings: What else to set.

    Raises:
        InvalidValueError: There is no word, or one is blank; every blank one is named.

    >>> rule = profanity(["darn", "dash it"])
    >>> rule.name, rule.samples
    ('profanity', ('dash it', 'darn'))
    """
    given = tuple(words)
    faults = [
        Fault(path=f"words[{place}]", message="is blank", hint="Leave it out.")
        for place, word in enumerate(given)
        if not word.split()
    ]
    if not given:
        faults.append(Fault(path="words", message="is empty", hint="Name the words."))
    if faults:
        raise InvalidValueError(faults)
    tidy = {" ".join(unicodedata.normalize("NFC", word).split()) for word in given}
    ordered = sorted(tidy, key=lambda word: (-len(word), word))
    return made(
        settings,
        name="profanity",
        pattern=f"(?:{_standing(ordered)})",
        priority=100,
        samples=tuple(ordered),
    )


def _standing(words: list[str]) -> str:
    """Write the words with their edges, each edge once for all words that have it."""
    shapes: dict[tuple[str, str], list[str]] = {}
    for word in words:
        edges = ("" if runs_on(word[0]) else BEFORE, "" if runs_on(word[-1]) else AFTER)
        shapes.setdefault(edges, []).extend(_forms(word))
    return "|".join(
        f"{before}(?:{'|'.join(forms)}){after}" for (before, after), forms in shapes.items()
    )


def _forms(word: str) -> list[str]:
    apart = unicodedata.normalize("NFD", word)
    return [either_case(form) for form in dict.fromkeys((word, apart))]
