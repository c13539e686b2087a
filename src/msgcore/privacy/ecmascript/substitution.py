r"""What a match is replaced by: a template with `$`.

| written | means |
|---|---|
| `$$` | a dollar sign |
| `$&` | the match |
| `` $` ``, `$'` | the text before it, the text behind it |
| `$1`, `$01`, `$12` | what a group held; nothing if it took no part |
| `$12` with fewer than twelve groups | the first group, then `2` |
| `$<name>` | what the group of the name held; as it is written if no group has a name |
| anything else, such as `$0`, `$9` without a ninth group | as it is written |

ECMAScript 2025: 22.1.3.19.1 GetSubstitution.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

import attrs

from msgcore.privacy.ecmascript.tree import Span

__all__ = ["Template"]


class _Around(Enum):
    """What a template may take from outside the groups."""

    BEFORE = auto()
    BEHIND = auto()


_Part = str | tuple[int, ...] | _Around
"""Text, groups of which the one that took part is meant (0 is the match), or what is around."""

_WITHOUT_NAMES = re.compile(r"\$(?:([$&`'])|([0-9]{1,2}))")
_WITH_NAMES = re.compile(rf"{_WITHOUT_NAMES.pattern}|\$<([^>]*)>")


@attrs.frozen
class Template:
    """A template that was read.

    Args:
        parts: What it consists of.
    """

    parts: tuple[_Part, ...]

    @classmethod
    def of(cls, source: str, groups: tuple[str, ...] = ()) -> "Template":
        """Read a template.

        Args:
            source: As JavaScript writes it. Any string is one.
            groups: The names of the pattern's groups, in their order; empty for one without.

        >>> Template.of("$1$2", ("",)).parts
        ((1,), '$2')
        """
        parts: list[_Part] = []
        place = 0
        reference = _WITH_NAMES if any(groups) else _WITHOUT_NAMES
        for found in reference.finditer(source):
            parts += (source[place : found.start()], *_meant(found, groups))
            place = found.end()
        parts.append(source[place:])
        return cls(tuple(part for part in parts if part != ""))

    def fill(self, text: str, match: Span, groups: Sequence[Span | None] = ()) -> str:
        """Return what a match is replaced by.

        Args:
            text: The text that was searched.
            match: Where the match is in it.
            groups: Where each group is, in their order; None for one that took no part.

        >>> Template.of("<$&|$1|$'>", ("",)).fill("abc", (0, 2), [(1, 2)])
        '<ab|b|c>'
        """
        return "".join(self._filled(text, match, groups))

    def _filled(self, text: str, match: Span, groups: Sequence[Span | None]) -> Iterator[str]:
        spans = (match, *groups)
        for part in self.parts:
            match part:
                case str():
                    yield part
                case _Around.BEFORE:
                    yield text[: match[0]]
                case _Around.BEHIND:
                    yield text[match[1] :]
                case _:
                    held = (spans[index] for index in part)
                    yield from (text[span[0] : span[1]] for span in held if span)


_SIGNS: dict[str, _Part] = {
    "$": "$",
    "&": (0,),
    "`": _Around.BEFORE,
    "'": _Around.BEHIND,
}


def _meant(found: re.Match[str], groups: tuple[str, ...]) -> tuple[_Part, ...]:
    sign = found[1]
    digits = found[2]
    if sign:
        return (_SIGNS[sign],)
    if digits is None:
        return (tuple(index for index, name in enumerate(groups, 1) if name == found[3]),)
    if 0 < int(digits) <= len(groups):
        return ((int(digits),),)
    if 0 < int(digits[0]) <= len(groups):
        return (int(digits[0]),), digits[1:]
    return (found[0],)
