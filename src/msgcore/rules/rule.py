"""A rule: an id, a severity, a citation and a function that yields drafts.

`Rule` is the shape that the engine asks for; `rule` makes one from a function. A
function may take a second argument, `parameters`: a frozen attrs class that can be
made without arguments, whose fields a host may set from plain data.
"""

import inspect
import typing
from collections.abc import Callable, Iterable
from typing import Any, Generic, Protocol, TypeVar

import attrs

from msgcore.errors import Fault, RuleSetError
from msgcore.rules.citation import Citation
from msgcore.rules.finding import Draft, Severity
from msgcore.rules.refusal import valid_rule_id

__all__ = ["FunctionRule", "Rule", "rule"]

S_contra = TypeVar("S_contra", contravariant=True)
S = TypeVar("S")


class Rule(Protocol[S_contra]):
    """What the engine needs of a rule."""

    @property
    def id(self) -> str:
        """`room.kebab-case`, stable for ever."""
        ...

    @property
    def summary(self) -> str:
        """What the rule says, as a sentence."""
        ...

    @property
    def severity(self) -> Severity:
        """What its findings weigh unless the settings say otherwise."""
        ...

    @property
    def citation(self) -> Citation:
        """Where it is written."""
        ...

    @property
    def priority(self) -> int:
        """Lower runs first; rules of one priority run in the order of their ids."""
        ...

    @property
    def parameters(self) -> Any:
        """The default parameters, a frozen attrs value; None where the rule takes none."""
        ...

    def check(self, subject: S_contra, parameters: Any) -> Iterable[Draft]:
        """Yield a draft for each thing that is wrong with the subject."""
        ...


@attrs.frozen(kw_only=True)
class FunctionRule(Generic[S]):
    """A rule made from a function by `rule`."""

    id: str = attrs.field(validator=valid_rule_id)
    summary: str
    severity: Severity
    citation: Citation
    priority: int
    parameters: Any
    function: Callable[..., Iterable[Draft]] = attrs.field(repr=False)

    def check(self, subject: S, parameters: Any) -> Iterable[Draft]:
        """Run the function."""
        if self.parameters is None:
            return self.function(subject)
        return self.function(subject, parameters)


def rule(
    rule_id: str, *, cites: Citation, severity: Severity = Severity.WARNING, priority: int = 100
) -> Callable[[Callable[..., Iterable[Draft]]], FunctionRule[Any]]:
    """Make a rule from a function whose docstring's first line says what it asks for.

    Args:
        rule_id: `room.kebab-case`, stable for ever.
        cites: Where the rule is written.
        severity: What its findings weigh.
        priority: Lower runs first.

    Raises:
        RuleSetError: The function has no docstring, or not the arguments of a rule.
        InvalidValueError: The id is no rule id.

    >>> from msgcore.rules import GUIDE
    >>> @rule("demo.shouting", cites=GUIDE("Write Effective Broadcast Messages"))
    ... def shouting(text: str):
    ...     "A message is not written in capitals."
    ...     if text.isupper():
    ...         yield Draft(message="all capitals", remedy="Use sentence case.")
    >>> shouting.id, shouting.summary
    ('demo.shouting', 'A message is not written in capitals.')
    """

    def make(function: Callable[..., Iterable[Draft]]) -> FunctionRule[Any]:
        summary = (inspect.getdoc(function) or "").partition("\n")[0].strip()
        if not summary:
            raise RuleSetError(
                Fault(path=rule_id, message="has no docstring", hint="Say in a line what it asks.")
            )
        return FunctionRule(
            id=rule_id,
            summary=summary,
            severity=severity,
            citation=cites,
            priority=priority,
            parameters=_default_parameters(rule_id, function),
            function=function,
        )

    return make


def _default_parameters(rule_id: str, function: Callable[..., Iterable[Draft]]) -> Any:
    names = list(inspect.signature(function).parameters)
    if len(names) == 1:
        return None
    if len(names) != 2 or names[1] != "parameters":  # noqa: PLR2004 - subject and parameters
        raise RuleSetError(
            Fault(
                path=rule_id,
                message=f"takes {names}",
                hint="A rule takes its subject and, if it likes, 'parameters'.",
            )
        )
    kind = typing.get_type_hints(function).get("parameters")
    if kind is None or not _can_be_made_bare(kind):
        raise RuleSetError(
            Fault(
                path=f"{rule_id}.parameters",
                message="has no attrs class with defaults as its type",
                hint="Annotate it with a frozen attrs class that can be made without arguments.",
            )
        )
    parameters = kind()
    try:
        hash(parameters)
    except TypeError:
        raise RuleSetError(
            Fault(
                path=f"{rule_id}.parameters",
                message="can be changed",
                hint="Use a frozen attrs class with tuples for lists: all checks share it.",
            )
        ) from None
    return parameters


def _can_be_made_bare(kind: Any) -> bool:
    return attrs.has(kind) and all(
        field.default is not attrs.NOTHING for field in attrs.fields(kind) if field.init
    )
