"""A template's source as texts and blocks.

| written | is |
|---|---|
| `{!formula}` | a block: the first `}` outside quotes and comments ends it |
| `{!}` | nothing |
| `{x}`, `{ !x}`, `}` | text |
| `{ $Constants.X }`, `{$Parameters.X}`, `{ !BR() }` | a mistake: a merge field was meant |
"""

import re
from collections.abc import Iterator

from msgcore.components.formula.problems import FormulaError, FormulaSyntaxError

__all__ = ["pieces_of"]

# Nothing in it is tried twice, so that a block without an end is found out in one go.
_BLOCK = re.compile(
    r"\{!((?>[^}\"'/]|/(?!\*)|/\*(?>[^*]|\*(?!/))*+\*/"
    r"|\"(?>[^\"\\]|\\.)*+\"|'(?>[^'\\]|\\.)*+')*+)\}",
    re.DOTALL,
)
_MEANT = re.compile(
    r"\{[ \t]*(?:![ \t]*)?\$(?:Constants|Parameters|ListTemplates|ListItem)\b[^{}\r\n]*+\}?"
    r"|\{[ \t]+![ \t]*[A-Za-z]+\([^{}\r\n]*+\}?",
    re.IGNORECASE,
)


def pieces_of(source: str, errors: list[FormulaError]) -> Iterator[str | tuple[int, str]]:
    """Yield the texts of a template, and its formulas with their places.

    Args:
        source: The template.
        errors: What is wrong with it is added here.

    >>> list(pieces_of("Hello {!Name}!", []))
    ['Hello ', (8, 'Name'), '!']
    """
    place = 0
    while place < len(source):
        start = source.find("{!", place)
        end = start if start >= 0 else len(source)
        if end > place:
            errors.extend(_mistakes(source, place, end))
            yield source[place:end]
        if start < 0:
            return
        found = _BLOCK.match(source, start)
        if found is None:
            errors.append(
                FormulaSyntaxError(
                    "Syntax error.  Missing '}'",
                    source,
                    (start, start + 2),
                    "The first } outside of quotes ends a merge field.",
                )
            )
            return
        if found[1].strip():
            yield found.start(1), found[1]
        place = found.end()


def _mistakes(source: str, start: int, end: int) -> Iterator[FormulaError]:
    for found in _MEANT.finditer(source, start, end):
        yield FormulaSyntaxError(
            "Syntax error.  Found '{' without '!' after it",
            source,
            found.span(),
            "A merge field begins with {!, without a space: {!$Parameters.Name}.",
        )
