"""What msgcore raises, and nothing else.

What the domain forbids is a value (`msgcore.rules.Refusal`). What is malformed is
an exception, and it names every fault at once: where it is, what is wrong and,
where there is one, what to do.

    MsgcoreError
    ├── MalformedError (also a ValueError)
    │   ├── InvalidValueError    a constructor was given something impossible
    │   ├── CodecError           plain data does not describe the value
    │   ├── PolicyError          an unknown preset, field or override
    │   ├── RuleSetError         an unknown or duplicate rule, bad settings
    │   ├── PluginError          a plug-in that cannot be loaded
    │   ├── ChartError           a state chart that cannot be compiled
    │   ├── KeywordTableError    consent keywords that contradict each other
    │   ├── MetadataError        a metadata file that cannot be read, or a value that none can hold
    │   ├── SourceError          a formula or a pattern that cannot be compiled, with the place
    │   └── TranscriptError      a transcript that cannot be read
    └── FindingsError            raised on request by a report with errors
"""

from collections.abc import Iterable
from typing import Any

import attrs

__all__ = [
    "ChartError",
    "CodecError",
    "Fault",
    "FindingsError",
    "InvalidValueError",
    "KeywordTableError",
    "MalformedError",
    "MetadataError",
    "MsgcoreError",
    "PluginError",
    "PolicyError",
    "RuleSetError",
    "SourceError",
    "TranscriptError",
]


@attrs.frozen(kw_only=True)
class Fault:
    """One thing that is wrong with an input.

    Args:
        message: What is wrong, as a sentence without the path.
        path: Where: `keywords[3].language`; empty for the input as a whole.
        hint: What to do about it; empty where there is nothing to say.

    >>> print(Fault(path="at", message="has no time zone", hint="Add 'Z' for UTC."))
    at: has no time zone (Add 'Z' for UTC.)
    """

    message: str
    path: str = ""
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.path}: " if self.path else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}{self.message}{hint}"

    def under(self, path: str) -> "Fault":
        """Return the same fault, seen from one level further out.

        >>> Fault(path="at", message="is missing").under("lines[2]").path
        'lines[2].at'
        >>> Fault(path="[0]", message="is missing").under("lines").path
        'lines[0]'
        """
        joint = "." if path and self.path and not self.path.startswith("[") else ""
        return attrs.evolve(self, path=f"{path}{joint}{self.path}")


class MsgcoreError(Exception):
    """The root of everything that msgcore raises."""


class MalformedError(MsgcoreError, ValueError):
    """An input that means nothing, with all that is wrong with it.

    Args:
        faults: Every fault that was found, in the order of the input; at least one.

    >>> error = MalformedError([Fault(path="at", message="is missing")])
    >>> str(error), error.faults[0].path
    ('at: is missing', 'at')
    """

    faults: tuple[Fault, ...]

    def __init__(self, faults: Iterable[Fault] | Fault | str) -> None:
        if isinstance(faults, str):
            faults = Fault(message=faults)
        self.faults = (faults,) if isinstance(faults, Fault) else tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))

    def __reduce__(self) -> tuple[type["MalformedError"], tuple[tuple[Fault, ...]]]:
        return type(self), (self.faults,)


class InvalidValueError(MalformedError):
    """A constructor was given something that cannot be."""


class CodecError(MalformedError):
    """Plain data does not describe the value that was asked for."""


class PolicyError(MalformedError):
    """A preset, a policy field or an override that does not exist or does not fit."""


class RuleSetError(MalformedError):
    """A rule set with an unknown or duplicate rule, or with settings that do not fit."""


class PluginError(MalformedError):
    """A plug-in that cannot be loaded or does not hold rules."""


class ChartError(MalformedError):
    """A state chart that says something the compiled table could not do."""


class KeywordTableError(MalformedError):
    """Consent keywords that contradict each other or lack a mandatory word."""


class MetadataError(MalformedError):
    """A metadata file that cannot be read, or a value that no metadata file can hold."""


_WIDEST = 72
"""How much of a line is shown around a place."""


class SourceError(MalformedError):
    r"""A text in some language, such as a formula or a pattern, that means nothing, and where.

    Attributes:
        message: What is wrong.
        source: The text as it was given.
        span: Where the fault is in it, in code points, half-open.
        hint: What to do about it; may be empty.
        line: In which line that begins, from 1.
        column: At which character of the line, from 1.
        where: What the source is, where it is one of several; may be empty.

    >>> error = SourceError("is no operand", "1 +\n* 2", (4, 5))
    >>> error.line, error.column
    (2, 1)
    """

    def __init__(
        self,
        message: str,
        source: str,
        span: tuple[int, int],
        hint: str = "",
        where: str = "",
    ) -> None:
        self.message, self.source, self.span, self.hint = message, source, span, hint
        self.where = where
        before = source[: span[0]]
        self.line = before.count("\n") + 1
        self.column = span[0] - (before.rfind("\n") + 1) + 1
        path = f"line {self.line}, column {self.column}"
        if where:
            path = f"{where}, {path}"
        super().__init__(Fault(path=path, message=message, hint=hint))
        self.args = (f"{self.faults[0]}\n{self.excerpt}",)

    @property
    def excerpt(self) -> str:
        """The line of the fault, with carets beneath it."""
        start = self.span[0] - self.column + 1
        end = self.source.find("\n", start)
        line = self.source[start : len(self.source) if end < 0 else end].rstrip("\r")
        first = max(0, self.column - 1 - _WIDEST // 2)
        shown = line[first : first + _WIDEST].replace("\t", " ")
        width = max(1, min(self.span[1], start + first + len(shown)) - self.span[0])
        return f"  {shown}\n  {' ' * (self.column - 1 - first)}{'^' * width}"

    def __reduce__(self) -> "tuple[type[SourceError], tuple[Any, ...]]":
        return type(self), (self.message, self.source, self.span, self.hint, self.where)


class TranscriptError(MalformedError):
    """A transcript or channel file that cannot be read."""


class FindingsError(MsgcoreError):
    """A report holds errors or is incomplete; raised by `Report.raise_for_errors` alone.

    Args:
        findings: The findings, one line each.
    """

    findings: tuple[str, ...]

    def __init__(self, findings: Iterable[str]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(self.findings))

    def __reduce__(self) -> tuple[type["FindingsError"], tuple[tuple[str, ...]]]:
        return type(self), (self.findings,)
