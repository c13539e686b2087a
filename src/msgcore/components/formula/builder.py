"""A tree as a function: each part is checked and becomes a closure over those below it.

What is the same in every context is computed once, when the formula is compiled; what fails
then is left to fail when it is asked for, because it may never be.
"""

import difflib
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import attrs

from msgcore.components.formula import operators
from msgcore.components.formula.context import BLANKS, Context
from msgcore.components.formula.function import Accepts, Function, Functions
from msgcore.components.formula.kinds import FieldKind, Type, Value, named
from msgcore.components.formula.novalue import FAILURES, reason
from msgcore.components.formula.numbers import ZERO
from msgcore.components.formula.part import Part, Run
from msgcore.components.formula.problems import FormulaEvaluationError, FormulaTypeError
from msgcore.components.formula.reading import reader
from msgcore.components.formula.schema import Schema
from msgcore.components.formula.tree import Call, Chain, Constant, Name, Node, Span, Unary
from msgcore.components.formula.unsupported import UNSUPPORTED

__all__ = ["Builder", "Part", "Run"]

_NUMERIC = frozenset({FieldKind.NUMBER, FieldKind.CURRENCY, FieldKind.PERCENT})
_ANYWHERE = Context()
"""Stands in for a context where none is needed."""


_MOST_CLOSURES = 3
"""How many operators of a chain call each other. A longer chain is computed in a loop, so that
it needs no deeper stack."""


class _Held:
    """A context together with the value of a chain so far."""

    __slots__ = ("context", "value")

    def __init__(self, context: Context, value: Value) -> None:
        self.context = context
        self.value = value


def _held(held: Any) -> Value:
    return held.value


def _within(run: Run) -> Run:
    def within(held: Any) -> Value:
        return run(held.context)

    return within


class Builder:
    """Builds one formula.

    Args:
        source: Its source, for messages.
        schema: The fields that it may name.
        functions: The functions that it may call.
        blank_as_zero: Whether a blank number field counts as 0.
        in_template: Whether it is a block of a template, where ISNULL and NULLVALUE take a
            text without anything in it for null.
    """

    def __init__(
        self,
        source: str,
        schema: Schema,
        functions: Functions,
        *,
        blank_as_zero: bool,
        in_template: bool,
    ) -> None:
        self.source = source
        self.schema = schema
        self.functions = functions
        self.blank_as_zero = blank_as_zero
        self.in_template = in_template
        self.references: dict[str, None] = {}

    def build(self, node: Node) -> Part:
        """Check a tree and make its function."""
        return _BUILDERS[type(node)](self, node)

    # What the parts of a tree become

    def constant(self, node: Constant) -> Part:
        """Make a part of a literal; an empty text is null, and still a text."""
        value = node.value
        if value is None:
            return self.known(Type.NULL, None, node)
        if isinstance(value, bool):
            return self.known(Type.BOOLEAN, value, node)
        if isinstance(value, Decimal):
            return self.known(Type.NUMBER, value, node)
        return self.known(Type.TEXT, value or None, node)

    def name(self, node: Name) -> Part:
        """Make a part of a field."""
        field = self.schema.get(node.name)
        if field is None:
            hint = nearest(node.name, self.schema.names)
            if self.functions.get(node.name.upper()):
                hint = f"It is a function: write {node.name.upper()}(…)."
            raise self.wrong(f"Field {node.name} does not exist. Check spelling.", node.span, hint)
        self.references[field.name] = None
        blank = BLANKS.get(field.kind)
        if self.blank_as_zero and field.kind in _NUMERIC:
            blank = ZERO
        run = reader(field, blank, lambda message: self.failed(message, node.span))
        return Part(field.type, run, node.span, node)

    def unary(self, node: Unary) -> Part:
        """Make a part of an operator before its operand."""
        operand = self.build(node.operand)
        operators.check_unary(self, node, operand)
        run = operators.unary(node.operator, operand.run)
        kind = operand.type if node.operator != "NOT" else Type.BOOLEAN
        denied = operand.run if node.operator == "NOT" else None
        return self.folded(Part(kind, run, node.span, node, denied=denied), [operand])

    def chain(self, node: Chain) -> Part:
        """Make a part of operands of one level."""
        names = {operator for operator, _ in node.rest}
        parts = list(map(self.build, (node.first, *(right for _, right in node.rest))))
        alike = "&" if operators.makes_text(names, parts) else "".join(names)
        if alike in operators.ALIKE:
            return operators.joined_alike(self, alike, parts, node)
        part, place = self._known(parts, node)
        if len(parts) - place > _MOST_CLOSURES:
            return self._long_chain(part, parts[place:], node)
        for (operator, _), operand in zip(node.rest[place - 1 :], parts[place:], strict=True):
            part = operators.joined(self, operator, part, operand, node)
        return part

    def _known(self, parts: Sequence[Part], node: Chain) -> tuple[Part, int]:
        """Join the operands that are known; return what comes of it, and how many they are."""
        part = parts[0]
        for place, operand in enumerate(parts[1:], start=1):
            if not (part.is_constant and operand.is_constant):
                return part, place
            joined = operators.joined(self, node.rest[place - 1][0], part, operand, node)
            part = self.folded(joined, [part, operand])
        return part, len(parts)

    def _long_chain(self, first: Part, operands: Sequence[Part], node: Chain) -> Part:
        """Make a part that computes operand after operand."""
        part = first
        steps: list[Run] = []
        for (operator, _), operand in zip(node.rest[-len(operands) :], operands, strict=True):
            left = Part(part.type, _held, part.span, part.node)
            right = attrs.evolve(operand, run=_within(operand.run))
            part = operators.joined(self, operator, left, right, node)
            steps.append(part.run)
        begin = first.run

        def run(context: Context) -> Value:
            held: Any = _Held(context, begin(context))
            for step in steps:
                held.value = step(held)
            return held.value

        return Part(part.type, run, node.span, node)

    def call(self, node: Call) -> Part:
        """Make a part of a function with its parameters."""
        function = self.functions.get(node.name)
        if function is None:
            raise self._unknown(node)
        count = len(node.arguments)
        if not function.takes(count):
            raise self.wrong(
                f"Incorrect number of parameters for function '{node.name}()'. "
                f"Expected {function.expected}, received {count}",
                node.span,
            )
        if function.build is not None:
            return function.build(self, node)
        parts = [self.build(argument) for argument in node.arguments]
        for place, part in enumerate(parts):
            self.expect(node, part, function.accepts(place))
        kind = function.result([part.type for part in parts])
        part = Part(kind, self._runner(function, parts, node.span), node.span, node)
        return part if function.takes_context else self.folded(part, parts)

    def _unknown(self, node: Call) -> FormulaTypeError:
        if node.name in UNSUPPORTED:
            return self.wrong(
                f"Function {node.name} may not be used in this type of formula",
                node.name_span,
                f"Messaging components do not support it. {UNSUPPORTED[node.name]}".rstrip(),
            )
        hint = nearest(node.name, (*self.functions.names, "NOT"))
        if self.schema.get(node.name):
            hint = "It is a field: a field has no parentheses."
        return self.wrong(f"Unknown function {node.name}. Check spelling.", node.name_span, hint)

    def _runner(self, function: Function, parts: Sequence[Part], span: Span) -> Run:
        implement: Any = function.implement
        runs = [part.run for part in parts]
        strict = not function.takes_null

        def failed(error: Exception) -> FormulaEvaluationError:
            return self.failed(reason(error), span)

        if function.takes_context:
            return _run_in_context(implement, runs, failed, strict=strict)
        if len(runs) == 1 and strict:
            return _run_one(implement, runs[0], failed)
        return _run_all(implement, runs, failed, strict=strict)

    # What builders of functions and operators use

    def known(self, kind: Type, value: Value, node: Node) -> Part:
        """Make a part that is the same in every context."""
        return Part(kind, lambda _: value, node.span, node, is_constant=True, value=value)

    def folded(self, part: Part, below: Sequence[Part]) -> Part:
        """Compute a part now, if everything below it is known and it has a value."""
        for other in below:
            if not other.is_constant:
                return part
        try:
            value = part.run(_ANYWHERE)
        except FormulaEvaluationError:
            return part
        return Part(part.type, lambda _: value, part.span, part.node, is_constant=True, value=value)

    def expect(self, node: Call, part: Part, accepted: Accepts) -> None:
        """Refuse a parameter of a wrong type."""
        if part.type not in accepted:
            raise self.wrong_parameter(node, part, accepted)

    def wrong_parameter(self, node: Call, part: Part, accepted: Accepts) -> FormulaTypeError:
        """Return the error of a parameter that has a wrong type."""
        if part.type in {Type.PICKLIST, Type.MULTIPICKLIST}:
            return self.picklist(part)
        return self.wrong(
            f"Incorrect parameter type for function '{node.name}()'. "
            f"Expected {named(accepted)}, received {part.type.value}",
            part.span,
            _advice(accepted, part.type),
        )

    def picklist(self, part: Part) -> FormulaTypeError:
        """Return the error of a picklist in a place where none may stand."""
        name = part.node.name if isinstance(part.node, Name) else "of this type"
        return self.wrong(
            f"Field {name} is a picklist field. "
            "Picklist fields are only supported in certain functions.",
            part.span,
            "Use ISPICKVAL, CASE, INCLUDES or TEXT.",
        )

    def wrong(self, message: str, span: Span, hint: str = "") -> FormulaTypeError:
        """Return an error of the formula itself."""
        return FormulaTypeError(message, self.source, span, hint)

    def failed(self, message: str, span: Span, hint: str = "") -> FormulaEvaluationError:
        """Return an error of its evaluation."""
        return FormulaEvaluationError(message, self.source, span, hint)


Failed = Callable[[Exception], FormulaEvaluationError]


def _run_in_context(
    implement: Callable[..., Value], runs: Sequence[Run], failed: Failed, *, strict: bool
) -> Run:
    def run_alone(context: Context) -> Value:
        try:
            return implement(context)
        except FAILURES as error:
            raise failed(error) from None

    def run(context: Context) -> Value:
        values = [run(context) for run in runs]
        if strict and None in values:
            return None
        try:
            return implement(context, *values)
        except FAILURES as error:
            raise failed(error) from None

    return run if runs else run_alone


def _run_one(implement: Callable[..., Value], only: Run, failed: Failed) -> Run:
    def run(context: Context) -> Value:
        value = only(context)
        if value is None:
            return None
        try:
            return implement(value)
        except FAILURES as error:
            raise failed(error) from None

    return run


def _run_all(
    implement: Callable[..., Value], runs: Sequence[Run], failed: Failed, *, strict: bool
) -> Run:
    def run(context: Context) -> Value:
        values = [run(context) for run in runs]
        if strict and None in values:
            return None
        try:
            return implement(*values)
        except FAILURES as error:
            raise failed(error) from None

    return run


def nearest(word: str, known: Sequence[str]) -> str:
    """Return a hint that names what a misspelt word may be, whatever its case.

    Args:
        word: What is written.
        known: What may be written.

    >>> nearest("amuont", ["Amount", "Status"])
    "Did you mean 'Amount'?"
    """
    by_word = {name.casefold(): name for name in known}
    close = difflib.get_close_matches(word.casefold(), by_word, n=1)
    return f"Did you mean {by_word[close[0]]!r}?" if close else ""


def _advice(accepted: Accepts, received: Type) -> str:
    if Type.TEXT in accepted and accepted.isdisjoint(_HAVE_TEXT) and received in _HAVE_TEXT:
        return "Write TEXT(…) around it."
    if Type.NUMBER in accepted and received is Type.TEXT:
        return "Write VALUE(…) around it."
    if Type.DATE in accepted and received is Type.DATETIME:
        return "Write DATEVALUE(…) around it."
    if Type.TIME in accepted and received is Type.DATETIME:
        return "Write TIMEVALUE(…) around it."
    return ""


_HAVE_TEXT = frozenset({Type.NUMBER, Type.DATE, Type.DATETIME, Type.TIME})

_BUILDERS: dict[type, Callable[[Builder, Any], Part]] = {
    Constant: Builder.constant,
    Name: Builder.name,
    Unary: Builder.unary,
    Chain: Builder.chain,
    Call: Builder.call,
}
