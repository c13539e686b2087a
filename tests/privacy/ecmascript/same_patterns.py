r"""Whether the parser and Node read the same patterns, but for what Node 24 is known to get wrong.

| Node 24 reads | ECMAScript 2025 |
|---|---|
| `(?<a>x)(?:y|(?<a>z))`, `(?<a>(?<a>x)|y)` | both groups may take part: an early error |
| `a{2147483648,2147483647}` | the numbers are out of order, however large they are |
| `\p{WSpace}` | the table of binary properties has only `White_Space` and `space` |
"""

from collections.abc import Iterable

import attrs
from tests.privacy.ecmascript.node import Node, Question

from msgcore.policy import DOCUMENTED
from msgcore.privacy.ecmascript.flags import Flags
from msgcore.privacy.ecmascript.parser import parse
from msgcore.privacy.ecmascript.problems import PatternError

__all__ = ["differences", "namesake", "read"]

_POLICY = attrs.evolve(DOCUMENTED.privacy, pattern_depth_max=10_000)


def read(pattern: str, flags: str) -> PatternError | None:
    """Return what is wrong with a pattern; None where nothing is."""
    try:
        parse(pattern, Flags.of(flags), _POLICY)
    except PatternError as error:
        return error
    return None


def namesake(pattern: str, flags: str) -> str | None:
    """Return the pattern with every name that stands a second time changed, if there is any."""
    renamed = pattern
    for number in range(len(pattern)):
        error = read(renamed, flags)
        if error is None or not error.message.startswith("Another group has the name"):
            break
        start, end = error.span
        renamed = f"{renamed[:start]}other{number}{renamed[end:]}"
    return None if renamed == pattern else renamed


def differences(node: Node, patterns: Iterable[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Return the patterns that only one of the two reads, with what Node says of them."""
    asked = list(patterns)
    answers = node.ask(Question(pattern, flags) for pattern, flags in asked)
    found = []
    for (pattern, flags), answer in zip(asked, answers, strict=True):
        error = read(pattern, flags)
        if (error is None) == answer.accepted:
            continue
        # Of two groups with one name, Node overlooks some: then all else must be well.
        renamed = namesake(pattern, flags) if answer.accepted else None
        if renamed is None or read(renamed, flags) is not None:
            found.append((pattern, flags, answer.error or "reads it"))
    return found
