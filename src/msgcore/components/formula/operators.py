"""How the operators are compiled: their operands are checked, and joined.

Which operands each joins stands in `operation`. A null operand gives null, but: null texts are
empty, and blank texts equal each other; `&&` and `||` take null for false, and do not look
further than they must.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from msgcore.components.formula import instants, numbers
from msgcore.components.formula.computing import (
    Two,
    comparison,
    computation,
    concatenation,
    nothing,
    text_equality,
)
from msgcore.components.formula.context import Context
from msgcore.components.formula.kinds import Type, Value, named
from msgcore.components.formula.novalue import reason
from msgcore.components.formula.operation import OPERATORS, PREFIXES, Chained, Operator
from msgcore.components.formula.part import Part, Run
from msgcore.components.formula.tree import Chain, Span, Unary

if TYPE_CHECKING:
    from msgcore.components.formula.builder import Builder

__all__ = ["ALIKE", "check_unary", "joined", "joined_alike", "makes_text", "unary"]

_N, _T, _D, _DT, _TM = Type.NUMBER, Type.TEXT, Type.DATE, Type.DATETIME, Type.TIME


_BY_NAME: dict[str, Operator] = {one.name: one for one in OPERATORS}
_BEFORE: dict[str, Operator] = {one.name: one for one in PREFIXES}

_JOINS: dict[tuple[str, Type, Type], tuple[Type, Two]] = {
    (one.name, signature.operands[0], signature.operands[1]): (
        signature.returns,
        signature.implement,
    )
    for one in OPERATORS
    for signature in one.signatures
    if signature.implement is not None
}
"""What comes of two values that are not null, by the operator and their types."""

_EXPECTED = {
    "+": "Number, Date, DateTime",
    "-": "Number, Date, DateTime",
    "*": "Number",
    "/": "Number",
    "^": "Number",
    "&": "Text",
    "&&": "Boolean",
    "||": "Boolean",
}


def check_unary(builder: "Builder", node: Unary, operand: Part) -> None:
    """Refuse an operand of a wrong type."""
    wanted = _BEFORE[node.operator].signatures[0].operands[0]
    if operand.type is wanted or (operand.type is Type.NULL and wanted is _N):
        return
    name = "function 'NOT()'" if node.operator == "NOT" else f"operator '{node.operator}'"
    hint = ""
    if node.operator == "NOT" and operand.type is not Type.BOOLEAN:
        hint = "NOT binds tighter than a comparison: write NOT(a = b)."
    raise builder.wrong(
        f"Incorrect parameter type for {name}. "
        f"Expected {wanted.value}, received {operand.type.value}",
        operand.span,
        hint,
    )


def unary(operator: str, operand: Run) -> Run:
    """Return what computes an operator before its operand."""
    implement: Any = _BEFORE[operator].signatures[0].implement

    def run(context: Context) -> Value:
        value = operand(context)
        return None if value is None else implement(value)

    return run


def joined(builder: "Builder", operator: str, left: Part, right: Part, node: Chain) -> Part:
    """Check two operands, and return the part that they make.

    Args:
        builder: The builder of the formula.
        operator: What joins them.
        left: What stands before it.
        right: What stands after it.
        node: The chain that they belong to.
    """
    _refuse_picklists(builder, (left, right))
    join = _JOIN.get(operator, _join_numbers)
    kind, run = join(builder, operator, left, right, node)
    return Part(kind, run, (node.span[0], right.span[1]), node)


def joined_alike(builder: "Builder", operator: str, parts: Sequence[Part], node: Chain) -> Part:
    """Check the operands of `&`, `&&` or `||`, and return the part that they make together.

    Args:
        builder: The builder of the formula.
        operator: What joins them, one of `ALIKE`.
        parts: All operands of the chain, in order.
        node: The chain.
    """
    _refuse_picklists(builder, parts)
    kind, allowed, run_of = ALIKE[operator]
    for part in parts:
        if part.type not in allowed:
            raise _wrong(builder, operator, part)
    run = run_of(parts, _failed(builder, node.span))
    return builder.folded(Part(kind, run, node.span, node), parts)


def makes_text(operators: Iterable[str], parts: Sequence[Part]) -> bool:
    """Tell whether a chain of `&` and `+` puts nothing but texts together."""
    kinds = [part.type.plain for part in parts]
    joins = {"&"} if Type.NULL in kinds else {"&", "+"}
    return joins.issuperset(operators) and _TEXTUAL.issuperset(kinds)


def _failed(builder: "Builder", span: Span, hint: str = "") -> Callable[[Exception], Exception]:
    return lambda error: builder.failed(reason(error), span, hint)


def _refuse_picklists(builder: "Builder", parts: Sequence[Part]) -> None:
    for part in parts:
        if part.type in {Type.PICKLIST, Type.MULTIPICKLIST}:
            raise builder.picklist(part)


Joined = tuple[Type, Run]


def _join_equal(builder: "Builder", operator: str, left: Part, right: Part, _node: Chain) -> Joined:
    _check_alike(builder, operator, left, right, _EQUAL)
    if _is_textual(left, right):
        return Type.BOOLEAN, text_equality(left.run, right.run, wanted=operator == "=")
    return _compared(operator, left, right)


def _join_ordered(
    builder: "Builder", operator: str, left: Part, right: Part, _node: Chain
) -> Joined:
    _check_alike(builder, operator, left, right, _ORDERED)
    return _compared(operator, left, right)


def _compared(operator: str, left: Part, right: Part) -> Joined:
    kind = (left.type if left.type is not Type.NULL else right.type).plain
    # Nothing is computed of two NULLs, whatever computes it.
    returns, function = _JOINS[operator, kind, kind] if kind is not Type.NULL else _NOTHING
    return returns, comparison(function, left.run, right)


def _is_textual(left: Part, right: Part) -> bool:
    """Tell whether blank texts are compared: NULL and NULL are such, too."""
    kinds = {left.type.plain, right.type.plain}
    return _T in kinds or kinds == {Type.NULL}


def _join_texts(builder: "Builder", operator: str, left: Part, right: Part, node: Chain) -> Joined:
    for part, other in ((left, right), (right, left)):
        if part.type not in _TEXTUAL:
            raise _wrong(builder, operator, part, other)
    failed = _failed(builder, (node.span[0], right.span[1]))
    return _T, concatenation([left, right], failed)


def _join_numbers(
    builder: "Builder", operator: str, left: Part, right: Part, node: Chain
) -> Joined:
    first, second = left.type.plain, right.type.plain
    if Type.NULL in (first, second):
        return _with_null(builder, operator, left, right)
    if operator == "+" and first is _T:
        return _join_texts(builder, operator, left, right, node)
    found = _JOINS.get((operator, first, second))
    if found is None:
        at_fault = right if _may_begin(operator, first) else left
        raise _wrong(builder, operator, at_fault, right if at_fault is left else left)
    kind, function = found
    span, hint = (node.span[0], right.span[1]), ""
    if operator == "^":
        hint = _power_hint(builder.source, left, right)

    if first is kind is _D and right.is_constant and right.value is not None:
        # A date is moved by days that are known: what they come to is found out once.
        days = right.value if operator == "+" else numbers.negate(right.value)
        right = attrs.evolve(right, value=instants.whole_days(days))
        function = instants.moved
    return kind, computation(function, left.run, right, _failed(builder, span, hint))


def _may_begin(operator: str, kind: Type) -> bool:
    return any(each.operands[0] is kind for each in _BY_NAME[operator].signatures)


def _power_hint(source: str, *operands: Part) -> str:
    """Advise on `a*b^c`, which is `(a*b)^c`, unless it is written with parentheses."""
    for part in operands:
        # The operators of a chain are of one level.
        if not (isinstance(part.node, Chain) and part.node.rest[0][0] in {"*", "/"}):
            continue
        before, after = source[: part.span[0]].rstrip(), source[part.span[1] :].lstrip()
        if not (before.endswith("(") and after.startswith(")")):
            return "^ binds looser than * and /: write parentheses around the power."
    return ""


def _with_null(builder: "Builder", operator: str, left: Part, right: Part) -> Joined:
    """Join a value and the literal NULL: null, whatever the value."""
    if operator in {"+", "-"}:
        # The product takes such a sum for NULL itself: it neither checks nor computes the rest.
        return Type.NULL, lambda _context: None
    for part in (left, right):
        if part.type not in {_N, Type.NULL}:
            raise _wrong(builder, operator, part)
    return _N, nothing(left.run, right.run)


def _wrong(builder: "Builder", operator: str, part: Part, other: Part | None = None) -> Exception:
    """Return the error of an operand of a wrong type; the other one tells what is expected."""
    kind, beside = part.type.plain, other and other.type.plain
    expected = "Text" if operator == "+" and beside is _T else _EXPECTED[operator]
    hint = ""
    if operator == "&" or (operator == "+" and _T in (kind, beside)):
        hint = "Write TEXT(…) around what is no text." if kind is not Type.BOOLEAN else _NO_TEXT
    elif kind is _T and operator in _NUMERIC:
        hint = "Write VALUE(…) around it."
    return builder.wrong(
        f"Incorrect parameter type for operator '{operator}'. "
        f"Expected {expected}, received {part.type.value}",
        part.span,
        hint,
    )


_NUMERIC = frozenset("-*/^")
_NO_TEXT = 'Write IF(…, "yes", "no") around it.'


def _check_alike(
    builder: "Builder", operator: str, left: Part, right: Part, allowed: frozenset[Type]
) -> None:
    """Refuse two operands that are not of one type."""
    first, second = left.type.plain, right.type.plain
    expected, received = "", None
    if first not in allowed:
        received = left
    elif second not in allowed:
        received = right
    elif first is not second and Type.NULL not in (first, second):
        expected, received = left.type.value, right
    if received is not None:
        raise builder.wrong(
            f"Incorrect parameter type for operator '{operator}'. "
            f"Expected {expected or named(allowed)}, received {received.type.value}",
            received.span,
            _CONVERSIONS.get(frozenset({first, second}), ""),
        )


_CONVERSIONS = {
    frozenset({_N, _T}): "Write TEXT(…) around the number, or VALUE(…) around the text.",
    frozenset({_D, _DT}): "Write DATEVALUE(…) around the DateTime.",
    frozenset({_D, _T}): "Write DATEVALUE(…) around the text.",
    frozenset({_DT, _T}): "Write DATETIMEVALUE(…) around the text.",
    frozenset({_TM, _T}): "Write TIMEVALUE(…) around the text.",
}


_TEXTUAL = frozenset({_T, Type.ID, Type.NULL})
_TRUTH = frozenset({Type.BOOLEAN, Type.NULL})


def _joined_by(name: str) -> frozenset[Type]:
    """Return the types that an operator joins with their like, and NULL."""
    return frozenset(each.operands[0] for each in _BY_NAME[name].signatures) | {Type.NULL}


_EQUAL, _ORDERED = _joined_by("="), _joined_by("<")
_NOTHING: tuple[Type, Two] = (Type.BOOLEAN, lambda _first, _second: None)

ALIKE: dict[str, tuple[Type, frozenset[Type], Chained]] = {
    one.name: (
        one.signatures[0].returns,
        _TEXTUAL if one.signatures[0].returns is _T else _TRUTH,
        one.chain,
    )
    for one in OPERATORS
    if one.chain is not None
}
"""Operators whose whole chain is computed at once: what comes of it, and what they join."""

_JOIN: dict[str, Callable[["Builder", str, Part, Part, Chain], Joined]] = {
    **dict.fromkeys(("=", "<>"), _join_equal),
    **dict.fromkeys(("<", ">", "<=", ">="), _join_ordered),
    "&": _join_texts,
}
"""What checks the operands of an operator; `_join_numbers` those of any other one."""
