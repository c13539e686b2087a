"""The flags of a JavaScript regular expression.

ECMAScript 2025: 22.2.4.1 RegExp.
"""

import attrs

from msgcore.errors import SourceError

__all__ = ["LETTERS", "Flags"]

LETTERS = {
    "d": "has_indices",
    "g": "global_",
    "i": "ignore_case",
    "m": "multiline",
    "s": "dot_all",
    "u": "unicode",
    "y": "sticky",
}
"""Each letter, and what it is called as a field of `Flags`."""


@attrs.frozen(kw_only=True)
class Flags:
    """Which flags a pattern has. Without any, a pattern reads as the product stores it.

    Args:
        has_indices: `d`; it changes nothing here: every match tells where its groups are.
        global_: `g`; it changes nothing here: who searches says how often.
        ignore_case: `i`: letters match in either case.
        multiline: `m`: `^` and `$` match at each line.
        dot_all: `s`: a dot matches the end of a line too.
        unicode: `u`: characters are code points, and escapes are strict.
        sticky: `y`: a match must begin where the search begins.
    """

    has_indices: bool = False
    global_: bool = False
    ignore_case: bool = False
    multiline: bool = False
    dot_all: bool = False
    unicode: bool = False
    sticky: bool = False

    @classmethod
    def of(cls, letters: str) -> "Flags":
        """Read flags as JavaScript writes them.

        Args:
            letters: Any of `dgimsuy`, each once, in any order.

        Raises:
            SourceError: A letter is unknown or repeated, or is `v`, which is not supported.

        >>> Flags.of("gi").ignore_case
        True
        >>> Flags.of("gg")
        Traceback (most recent call last):
        msgcore.errors.SourceError: flags, line 1, column 2: 'g' stands twice
          gg
           ^
        """
        for place, letter in enumerate(letters):
            if letter in letters[:place]:
                raise _fault(f"{letter!r} stands twice", letters, place)
            if letter == "v":
                raise _fault("'v' is not supported", letters, place, "Write the pattern for 'u'.")
            if letter not in LETTERS:
                raise _fault(f"{letter!r} is no flag", letters, place, "Flags are dgimsuy.")
        return cls(**{LETTERS[letter]: True for letter in letters})

    def __str__(self) -> str:
        return "".join(letter for letter, name in LETTERS.items() if getattr(self, name))


def _fault(message: str, letters: str, place: int, hint: str = "") -> SourceError:
    return SourceError(message, letters, (place, place + 1), hint, where="flags")
