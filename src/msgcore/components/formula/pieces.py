"""A template's source as texts and blocks.

| written | is |
|---|---|
| `{!formula}` | a block: the first `}` outside quotes and comments ends it |
| `{!}` | nothing |
| `{!BR()}` at the end of a line | one line break, together with the line's own |
| `{x}`, `{ !x}`, `}` | text |
| `{ $Constants.X }`, `{$Parameters.X}`, `{ !BR() }` | a mistake: a merge field was meant |

The guide prints `{!BR()}` at the ends of lines, and a single line break in the result.

Guide: Customizing Messaging Components with Formula Templates.
"""

import re
from collections.abc import Iterator

from msgcore.components.formula.problems import FormulaError, FormulaSyntaxError

__all__ = ["is_break", "pieces_of"]

# Nothing in it is tried twice, so that a block without an end is found out in one go.
_BLOCK = re.compile(
    r"\{!((?>[^}\"'/]|/(?!\*)|/\*(?>[^*]|\*(?!/))*+\*/"
    r"|\"(?>[^\"\\]|\\.)*+\"|'(?>[^'\\]|\\.)*+')*+)\}",
    re.DOTALL,
)
_BREAK = re.compile(r"\s*BR\s*\(\s*\)\s*", re.IGNORECASE)
_LINE_ENDS = ("\r\n", "\n", "")
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
        if is_break(found[1]):
            place += next(len(end) for end in _LINE_ENDS if source.startswith(end, place))


def is_break(formula: str) -> bool:
    """Tell whether a block is a line break and nothing else; a line that ends with it ends once.

    >>> is_break(" BR()"), is_break('BR() & "x"')
    (True, False)
    """
    return _BREAK.fullmatch(formula) is not None


def _mistakes(source: str, start: int, end: int) -> Iterator[FormulaError]:
    for found in _MEANT.finditer(source, start, end):
        yield FormulaSyntaxError(
            "Syntax error.  Found '{' without '!' after it",
            source,
            found.span(),
            "A merge field begins with {!, without a space: {!$Parameters.Name}.",
        )
