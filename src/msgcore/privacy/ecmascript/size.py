"""How large a translation becomes in the engine.

| written | takes |
|---|---|
| a character, an escape, a reference, `|` | 1 |
| `[…]` | 1, and more for a long one |
| `(?:…)`, `(?i:…)` | what it holds |
| any other parentheses | 1 more |
| a repeat of one character | as many as must be there |
| a repeat of more | one more than must be there, if any must: the loop stands behind them |

The engine writes out what must be there. Found by measuring: it takes a kilobyte at most for each,
and some 50 microseconds to read each before it is written out.
"""

import re

import attrs

__all__ = ["size_of"]

_ROOM = 150
"""How long a set is, as it is written, that takes as much room as one part more."""

_TIME = 30
"""How long a set is that takes as much time to read as one part more; any takes that of three."""

_TOKENS = re.compile(
    r"""
    (?:
        \\(?:x..|u.{4}|U.{8}|[pP]\{[^}]*+\}|.)
      | \[(?P<set>(?:\\(?:[pP]\{[^}]*+\}|.)|[^]\\])++)\]
      | \(\?P=\w++\)
    )
  | (?P<open>\((?:\?(?:(?P<plain>[a-z]?:)|P<\w++>|\(\w++\)|<?[=!]|>))?)
  | (?P<close>\))
  | (?P<count>[*+?]|\{(?P<least>\d++),?\d*+\})[?+]?
  | .
    """,
    re.VERBOSE | re.DOTALL,
)


@attrs.define
class _Open:
    """Parentheses that are not closed yet.

    Args:
        is_plain: Whether they only hold together.
        size: How large all in it but the last part is.
        last: How large the last part is.
        is_one: Whether the last part is one character.
        parts: How many parts there are.
    """

    is_plain: bool
    size: int = 0
    last: int = 0
    is_one: bool = False
    parts: int = 0

    def add(self, size: int, *, is_one: bool) -> None:
        self.size += self.last
        self.last, self.is_one = size, is_one
        self.parts += 1

    def repeat(self, least: int) -> None:
        if self.is_one:
            self.last *= max(least, 1)
        elif least:
            self.last *= least + 1
        self.is_one = False


def size_of(source: str, most: int) -> int:
    r"""Tell how large a translation becomes.

    Args:
        source: The translation, for the `regex` package.
        most: From where on it does not matter how much larger it is.

    Returns:
        The size; a lower bound of it where it is more than the most.

    >>> size_of(r"(?P<g1>\d{3})\-(?P=g1)", 1_000), size_of(r"(?:(?:ab)+c)+", 1_000)
    (6, 10)
    """
    waiting = [_Open(is_plain=True)]
    read = 0
    for token in _TOKENS.finditer(source):
        inner = waiting[-1]
        if token["open"]:
            waiting.append(_Open(is_plain=token["plain"] is not None))
            read += 1
        elif token["close"]:
            waiting.pop()
            size = inner.size + inner.last + (not inner.is_plain)
            is_one = inner.is_plain and inner.parts == 1 and inner.is_one
            waiting[-1].add(size, is_one=is_one)
        elif token["count"]:
            inner.repeat(int(token["least"] or token["count"] == "+"))
        else:
            length = len(token["set"] or "")
            inner.add(1 + length // _ROOM, is_one=token[0][0] != "(")
            read += 1 + 2 * (length > 0) + length // _TIME
        if read > most:
            return read
    (whole,) = waiting
    return whole.size + whole.last
