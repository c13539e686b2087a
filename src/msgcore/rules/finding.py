"""What a check found: drafts become findings, findings make a report.

A rule yields a `Draft`; the engine stamps it with the rule's id, severity and
citation, which makes it a `Finding`. A `Report` is complete when every rule ran.
"""

from collections.abc import Iterator
from enum import Enum, unique

import attrs

from msgcore.errors import Fault, FindingsError, InvalidValueError
from msgcore.rules.citation import Citation
from msgcore.rules.refusal import valid_rule_id
from msgcore.values import not_empty

__all__ = ["Draft", "Finding", "Report", "Severity"]


@unique
class Severity(Enum):
    """How much a finding weighs: an error makes the report not ok."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


def _valid_span(_instance: object, _attribute: object, span: tuple[int, int] | None) -> None:
    if span is not None and not 0 <= span[0] <= span[1]:
        raise InvalidValueError(
            Fault(path="span", message=f"{span} is no span", hint="Use (start, end), start <= end.")
        )


@attrs.frozen(kw_only=True)
class Draft:
    """What a rule says of one place; the engine adds whose word it is.

    Args:
        message: What is wrong, as a sentence. Never text that may be sensitive.
        span: Where, as code points of the original text, half-open; None for the whole.
        path: Where, for subjects that are not text: `keywords[2]`.
        remedy: What to do about it.
    """

    message: str = attrs.field(validator=not_empty)
    span: tuple[int, int] | None = attrs.field(default=None, validator=_valid_span)
    path: str = ""
    remedy: str = ""


@attrs.frozen(kw_only=True)
class Finding:
    """A draft with its rule's id, severity and citation."""

    rule: str = attrs.field(validator=valid_rule_id)
    severity: Severity
    message: str = attrs.field(validator=not_empty)
    citation: Citation
    span: tuple[int, int] | None = attrs.field(default=None, validator=_valid_span)
    path: str = ""
    remedy: str = ""

    def __str__(self) -> str:
        place = f" at {self.path}" if self.path else ""
        span = f" at {self.span[0]}-{self.span[1]}" if self.span else ""
        return f"{self.severity.value} {self.rule}{place}{span}: {self.message}"


@attrs.frozen(kw_only=True)
class Report:
    """All that a check found.

    Args:
        findings: In the order of the rules, then of the places.
        complete: False when a rule could not finish: what it would have found is unknown,
            so a caller that needs certainty must treat the subject as failed.
    """

    findings: tuple[Finding, ...] = ()
    complete: bool = True

    @property
    def ok(self) -> bool:
        """Whether every rule ran and none found an error."""
        return self.complete and not self.errors

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that are errors."""
        return tuple(f for f in self.findings if f.severity is Severity.ERROR)

    def raise_for_errors(self) -> None:
        """Raise when the report is not ok.

        Raises:
            FindingsError: The report holds an error or is incomplete.
        """
        if not self.ok:
            gap = () if self.complete else ("the report is incomplete: a rule could not finish",)
            raise FindingsError((*map(str, self.errors), *gap))

    def __add__(self, other: "Report") -> "Report":
        """Join two reports on the same subject."""
        return Report(
            findings=self.findings + other.findings, complete=self.complete and other.complete
        )

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def __bool__(self) -> bool:
        """Whether there is a report: always. Ask `ok` for the verdict."""
        return True
