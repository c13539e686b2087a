r"""A formula's source as tokens.

| token | written |
|---|---|
| number | digits, and a fraction: `12`, `0.5`; neither `.5` nor `1e3` |
| text | `"…"` or `'…'`; a backslash stands before `n r t " ' \` and nothing else |
| name | a letter or `$`, then letters, digits and `_ $ : . #` |
| operator | `+ - * / ^ & = == <> != < > <= >= && || !` and `( ) ,` |

White space is space, tab, form feed and line ends; `/* … */` is a comment. Of the escapes only
`\"` and `\\` stand for one character: `"a\nb"` has four. Everything else is a syntax error.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from msgcore.components.formula.problems import FormulaSyntaxError

__all__ = ["Token", "TokenKind", "tokens", "unescaped"]


class TokenKind(Enum):
    """What a token is."""

    NUMBER = auto()
    TEXT = auto()
    NAME = auto()
    OPERATOR = auto()
    END = auto()

    __hash__ = object.__hash__


class Token(NamedTuple):
    """A piece of source.

    Args:
        kind: What it is.
        text: As it is written; empty at the end.
        start: Where it begins.
        end: Where it ends, half-open.
    """

    kind: TokenKind
    text: str
    start: int
    end: int


_SKIPPED = r"(?:[ \t\f\r\n]+|/\*.*?\*/)*+"
_TOKEN = re.compile(
    _SKIPPED + r"(?:([0-9]+(?:\.[0-9]+)?)"
    r"|([A-Za-z$][A-Za-z0-9_$:.#]*)"
    r"|(\"(?:[^\"\\\r\n]|\\[nrt\"'\\])*\"|'(?:[^'\\\r\n]|\\[nrt\"'\\])*')"
    r"|(&&|\|\||==|<>|!=|<=|>=|/(?!\*)|[-+*^&=<>!(),])"
    r"|\Z)",
    re.DOTALL,
)
_SKIP = re.compile(_SKIPPED, re.DOTALL)
_GROUPS = (TokenKind.END, TokenKind.NUMBER, TokenKind.NAME, TokenKind.TEXT, TokenKind.OPERATOR)

_CURLY = "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb"
_HINTS = {
    **dict.fromkeys(_CURLY, "Write straight quotes, \" or '."),
    "\u2013": "Write - for minus.",
    "\u2212": "Write - for minus.",
    "\u00a0": "It is a no-break space: write a plain one.",
    "\u200b": "It is an invisible space: delete it.",
    "%": "Divide by 100 instead.",
    "?": "Write IF(condition, then, else).",
    "[": "Dynamic references, with [ ], are not supported in messaging components: name the field.",
    "{": "Braces belong to templates: a merge field is written {!…}.",
    "}": "Braces belong to templates: a merge field is written {!…}.",
    ";": "Parameters are parted by commas.",
    ".": "A number has digits on both sides of its point.",
}


def tokens(source: str) -> Iterator[Token]:
    r"""Yield the tokens of a formula, and one for its end.

    Args:
        source: The formula.

    Raises:
        FormulaSyntaxError: Something is no token.

    >>> [token.text for token in tokens("IF(a >= 1.5, 'x', \"y\") /* z */")]
    ['IF', '(', 'a', '>=', '1.5', ',', "'x'", ',', '"y"', ')', '']
    """
    place = 0
    match, make = _TOKEN.match, tuple.__new__
    while True:
        found = match(source, place)
        if found is None:
            raise _no_token(source, place)
        group = found.lastindex
        if group is None:
            break
        start, place = found.span(group)
        # What a named tuple does besides takes longer than the rest of this loop.
        yield make(Token, (_GROUPS[group], found[group], start, place))
    yield Token(TokenKind.END, "", len(source), len(source))


def _no_token(source: str, place: int) -> FormulaSyntaxError:
    skipped = _SKIP.match(source, place)
    place = skipped.end() if skipped else place
    char = source[place]
    if source.startswith("/*", place):
        return FormulaSyntaxError(
            "Syntax error.  Missing '*/'", source, (place, place + 2), "The comment has no end."
        )
    if char in "\"'":
        return FormulaSyntaxError(
            f"Syntax error.  Missing '{char}'",
            source,
            (place, place + 1),
            "A text ends in the line in which it began, and a backslash in it stands before "
            "n, r, t, a quote or another backslash.",
        )
    hint = _HINTS.get(char, "")
    return FormulaSyntaxError(f"Syntax error.  Found '{char}'", source, (place, place + 1), hint)


_ESCAPE = re.compile(r"\\([\"\\])")


def unescaped(text: str) -> str:
    """Return what a text token says.

    Args:
        text: The token with its quotes.
    """
    text = text[1:-1]
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text
