"""How sensitive data is covered: what of it stays, and what stands for the rest.

The law: what is covered has at most as many characters as before, and a mask that would keep
all of it keeps nothing.
"""

import unicodedata

import regex

from msgcore.privacy.rule import Mask

__all__ = ["masked"]


def masked(text: str, mask: Mask) -> str:
    """Cover a text.

    Args:
        text: What a rule found.
        mask: Says what stays of it.

    >>> masked("4111 1111 1111 1111", Mask(keep_last=4))
    'XXXX XXXX XXXX 1111'
    >>> masked("1111", Mask(keep_last=4))
    'XXXX'
    """
    characters = list(text) if text.isascii() else regex.findall(r"\X", text)
    covered = [
        place
        for place, character in enumerate(characters)
        if not (mask.keep_format and _separates(character))
    ] or list(range(len(characters)))
    if mask.keep_first + mask.keep_last < len(covered):
        covered = covered[mask.keep_first : len(covered) - mask.keep_last]
    for place in covered:
        characters[place] = mask.character
    return "".join(characters)


_SEPARATORS = ("P", "Z")
"""The categories of characters that separate: punctuation and spaces.

Symbols such as `$` and `=` do not, but for the plus of a telephone number.
"""


def _separates(character: str) -> bool:
    """Tell whether a character only gives what stands around it a form.

    A letter with a mark upon it is one character, and is none of them.
    """
    if character.isspace():  # also the two characters of a line break
        return True
    if character.isalnum() or len(character) > 1:
        return False
    return character == "+" or unicodedata.category(character).startswith(_SEPARATORS)
