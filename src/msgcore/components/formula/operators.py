"""The operators: which types they join, and what comes of it.

| operator | joins | gives |
|---|---|---|
| `+` | Number and Number; Text and Text | the same |
| | Date, DateTime and Number, either way round; Time and Number | the former |
| `-` | Number, Date, DateTime, Time, each with Number or its like | see `instants` |
| `* / ^` | Number and Number | Number |
| `&` | Text and Text | Text |
| `= <>` | two of one type, no Location | Boolean |
| `< > <= >=` | two of one type of Number, Date, DateTime, Time, Text | Boolean |
| `&& ||` | Boolean and Boolean | Boolean |

A null operand gives null, but: null texts are empty, and blank texts equal each other;
`&&` and `||` take null for false, and do not look further than they must.
"""

import operator as python
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from msgcore.components.formula import instants, numbers
from msgcore.components.formula.computing import (
    Two,
    comparison,
    computation,
    concatenation,
    equality,
    every,
    nothing,
    some,
    text_comparison,
    text_equality,
)
from msgcore.components.formula.context import Context
from msgcore.components.formula.kinds import Type, Value
from msgcore.components.formula.novalue import reason
from msgcore.components.formula.part import Part, Run
from msgcore.components.formula.tree import Chain, Span, Unary

if TYPE_CHECKING:
    from msgcore.components.formula.builder import Builder

__all__ = ["ALIKE", "check_unary", "joined", "joined_alike", "makes_text", "unary"]

_N, _T, _D, _DT, _TM = Type.NUMBER, Type.TEXT, Type.DATE, Type.DATETIME, Type.TIME


def _swapped(function: Two) -> Two:
    return lambda first, second: function(second, first)


def _back(function: Two) -> Two:
    return lambda moment, count: function(moment, numbers.negate(count))


_ARITHMETIC: dict[tuple[str, Type, Type], tuple[Type, Two]] = {
    ("+", _N, _N): (_N, numbers.add),
    ("-", _N, _N): (_N, numbers.subtract),
    ("*", _N, _N): (_N, numbers.multiply),
    ("/", _N, _N): (_N, numbers.divide),
    ("^", _N, _N): (_N, numbers.power),
    ("+", _D, _N): (_D, instants.move_date),
    ("+", _N, _D): (_D, _swapped(instants.move_date)),
    ("-", _D, _N): (_D, _back(instants.move_date)),
    ("-", _D, _D): (_N, instants.days_between),
    ("+", _DT, _N): (_DT, instants.move_datetime),
    ("+", _N, _DT): (_DT, _swapped(instants.move_datetime)),
    ("-", _DT, _N): (_DT, _back(instants.move_datetime)),
    ("-", _DT, _DT): (_N, instants.days_between_instants),
    ("+", _TM, _N): (_TM, instants.move_time),
    ("-", _TM, _N): (_TM, _back(instants.move_time)),
    ("-", _TM, _TM): (_N, instants.milliseconds_between),
}
"""What comes of two values that are not null."""

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

_COMPARED: dict[str, Callable[[Any, Any], bool]] = {
    "<": python.lt,
    ">": python.gt,
    "<=": python.le,
    ">=": python.ge,
}


def _plain(kind: Type) -> Type:
    """Take an Id for the text that it is."""
    return _T if kind is Type.ID else kind


def check_unary(builder: "Builder", node: Unary, operand: Part) -> None:
    """Refuse an operand of a wrong type."""
    wanted = Type.BOOLEAN if node.operator == "NOT" else _N
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
    if operator == "+":
        return operand
    negate = numbers.negate

    def negated(context: Context) -> Value:
        value = operand(context)
        return None if value is None else negate(value)

    def denied(context: Context) -> Value:
        value = operand(context)
        return None if value is None else not value

    return denied if operator == "NOT" else negated


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
    kinds = [_plain(part.type) for part in parts]
    return (
        {"&", "+"}.issuperset(operators)
        and _TEXTUAL.issuperset(kinds)
        and (_T in kinds[:2] or "+" not in operators)
    )


def _failed(builder: "Builder", span: Span, hint: str = "") -> Callable[[Exception], Exception]:
    return lambda error: builder.failed(reason(error), span, hint)


def _refuse_picklists(builder: "Builder", parts: Sequence[Part]) -> None:
    for part in parts:
        if part.type in {Type.PICKLIST, Type.MULTIPICKLIST}:
            raise builder.picklist(part)


Joined = tuple[Type, Run]


def _join_equal(builder: "Builder", operator: str, left: Part, right: Part, _node: Chain) -> Joined:
    _check_alike(builder, operator, left, right, _EQUAL)
    equal = text_equality if _is_textual(left, right) else equality
    return Type.BOOLEAN, equal(left.run, right.run, wanted=operator == "=")


def _join_ordered(
    builder: "Builder", operator: str, left: Part, right: Part, _node: Chain
) -> Joined:
    _check_alike(builder, operator, left, right, _ORDERED)
    function = _COMPARED[operator]
    if _is_textual(left, right):
        return Type.BOOLEAN, text_comparison(function, left.run, right.run)
    return Type.BOOLEAN, comparison(function, left.run, right)


def _is_textual(left: Part, right: Part) -> bool:
    """Tell whether blank texts are compared: NULL and NULL are such, too."""
    kinds = {_plain(left.type), _plain(right.type)}
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
    first, second = _plain(left.type), _plain(right.type)
    if operator == "+" and first in _TEXTUAL and _T in (first, second):
        return _join_texts(builder, operator, left, right, node)
    if Type.NULL in (first, second):
        return _with_null(builder, operator, left, right)
    found = _ARITHMETIC.get((operator, first, second))
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
    return any(key[0] == operator and key[1] is kind for key in _ARITHMETIC)


def _power_hint(source: str, *operands: Part) -> str:
    """Advise on `a*b^c`, which is `(a*b)^c`, unless it is written with parentheses."""
    for part in operands:
        if not (isinstance(part.node, Chain) and {"*", "/"} & {op for op, _ in part.node.rest}):
            continue
        before, after = source[: part.span[0]].rstrip(), source[part.span[1] :].lstrip()
        if not (before.endswith("(") and after.startswith(")")):
            return "^ binds looser than * and /: write parentheses around the power."
    return ""


def _with_null(builder: "Builder", operator: str, left: Part, right: Part) -> Joined:
    """Join a value and the literal NULL: null, whatever the value."""
    kinds = [_plain(part.type) for part in (left, right) if part.type is not Type.NULL]
    kind = kinds[0] if kinds else _N
    if not _may_begin(operator, kind):
        raise _wrong(builder, operator, left if left.type is not Type.NULL else right)
    return kind, nothing(left.run, right.run)


def _wrong(builder: "Builder", operator: str, part: Part, other: Part | None = None) -> Exception:
    """Return the error of an operand of a wrong type; the other one tells what is expected."""
    kind, beside = _plain(part.type), other and _plain(other.type)
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
    first, second = _plain(left.type), _plain(right.type)
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
            f"Expected {expected or _named(allowed)}, received {received.type.value}",
            received.span,
            _CONVERSIONS.get(frozenset({first, second}), ""),
        )


def _named(allowed: frozenset[Type]) -> str:
    return ", ".join(kind.value for kind in Type if kind in allowed - {Type.NULL})


_CONVERSIONS = {
    frozenset({_N, _T}): "Write TEXT(…) around the number, or VALUE(…) around the text.",
    frozenset({_D, _DT}): "Write DATEVALUE(…) around the DateTime.",
    frozenset({_D, _T}): "Write DATEVALUE(…) around the text.",
    frozenset({_DT, _T}): "Write DATETIMEVALUE(…) around the text.",
    frozenset({_TM, _T}): "Write TIMEVALUE(…) around the text.",
}


_TEXTUAL = frozenset({_T, Type.ID, Type.NULL})
_TRUTH = frozenset({Type.BOOLEAN, Type.NULL})
_EQUAL = frozenset(Type) - {Type.LOCATION, Type.ID, Type.PICKLIST, Type.MULTIPICKLIST}
_ORDERED = frozenset({_N, _T, _D, _DT, _TM, Type.NULL})

ALIKE: dict[str, tuple[Type, frozenset[Type], Callable[[Sequence[Part], Any], Run]]] = {
    "&": (_T, _TEXTUAL, concatenation),
    "&&": (Type.BOOLEAN, _TRUTH, lambda parts, _: every(parts)),
    "||": (Type.BOOLEAN, _TRUTH, lambda parts, _: some(parts)),
}
"""Operators whose whole chain is computed at once: what comes of it, and what they join."""

_JOIN: dict[str, Callable[["Builder", str, Part, Part, Chain], Joined]] = {
    **dict.fromkeys(("=", "<>"), _join_equal),
    **dict.fromkeys(_COMPARED, _join_ordered),
    "&": _join_texts,
}
"""What checks the operands of an operator; `_join_numbers` those of any other one."""
