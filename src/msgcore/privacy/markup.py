"""What of a replacement would become Markdown or a mention, on channels that render them.

A mask of number signs at the beginning of a line is a heading, one of asterisks is emphasis
or a rule: the customer sees that something vanished, or sees the wrong thing large.

CommonMark 0.31: Blocks and inlines.
"""

import re
from collections.abc import Mapping

__all__ = ["becomes_markup"]

_KINDS: Mapping[str, re.Pattern[str]] = {
    "a heading": re.compile(r"^ {0,3}(?:#{1,6}(?:[ \t]|$)|=+ *$)", re.MULTILINE),
    "a line across": re.compile(r"^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$", re.MULTILINE),
    "a list": re.compile(r"^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)", re.MULTILINE),
    "a quotation": re.compile(r"^ {0,3}>", re.MULTILINE),
    "emphasis": re.compile(r"\*\*|__|([*_])[^\s*_](?:[^*_]*[^\s*_])?\1"),
    "struck out": re.compile(r"~~"),
    "code": re.compile(r"`"),
    "a link": re.compile(r"\]\(|<[A-Za-z][A-Za-z0-9+.-]*:|https?://", re.IGNORECASE),
    "a mention": re.compile(r"(?<![^\W_])@\w|<[@#!]"),
    "markup": re.compile(r"</?[A-Za-z]"),
}
"""What a text becomes, and how that is told."""


def becomes_markup(text: str) -> tuple[str, ...]:
    """Return what a text would become where Markdown and mentions are rendered.

    Args:
        text: A replacement, or what a mask makes of a match.

    >>> becomes_markup("####"), becomes_markup("[SSN]"), becomes_markup("@here")
    (('a heading',), (), ('a mention',))
    """
    return tuple(kind for kind, pattern in _KINDS.items() if pattern.search(text))
