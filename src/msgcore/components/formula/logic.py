"""The functions that choose, and those that ask for blanks: they do not take values as given.

| function | computes |
|---|---|
| IF, AND, OR | only what they must; a null condition is false |
| CASE | everything first, then the first value that is the same |
| ISBLANK, BLANKVALUE | a text without anything in it is blank |
| ISNULL, NULLVALUE | a text is never null, but in a template |
| ISPICKVAL, INCLUDES | a picklist with a text that stands in the source |

Salesforce Help: Formula Operators and Functions, logical functions.
"""

from collections.abc import Callable, Sequence
from typing import Any

from msgcore.components.formula.builder import Builder, nearest
from msgcore.components.formula.computing import every, some
from msgcore.components.formula.context import Context
from msgcore.components.formula.function import Function
from msgcore.components.formula.kinds import Field, Location, Type, Value
from msgcore.components.formula.part import Part, Run
from msgcore.components.formula.tree import Call, Name, Unary
from msgcore.rules import GUIDE

__all__ = ["LOGIC_FUNCTIONS"]

_SUPPORTED = GUIDE("Supported Functions in Messaging Component Formulas")

_BOOLEAN = frozenset({Type.BOOLEAN})
_BOOLEAN_OR_NULL = frozenset({Type.BOOLEAN, Type.NULL})
_NO_BOOLEAN = frozenset(Type) - {Type.BOOLEAN}
_REPLACEABLE = _NO_BOOLEAN - {Type.LOCATION}
_ANY = frozenset(Type)
_NO_PICKLIST = _ANY - {Type.PICKLIST, Type.MULTIPICKLIST}


def _common(builder: Builder, node: Call, parts: Sequence[Part]) -> Type:
    """Return the type that parts have in common; NULL goes with any."""
    kind = Type.NULL
    for part in parts:
        builder.expect(node, part, _NO_PICKLIST)
        if kind is Type.NULL:
            kind = part.type.plain
        elif part.type is not Type.NULL and part.type.plain is not kind:
            raise builder.wrong_parameter(node, part, frozenset({kind}))
    return kind


# IF, AND, OR


def _if(builder: Builder, node: Call) -> Part:
    condition, then, otherwise = map(builder.build, node.arguments)
    builder.expect(node, condition, _BOOLEAN)
    kind = _common(builder, node, (then, otherwise))
    is_true, if_true, if_false = condition.run, then.run, otherwise.run

    def run(context: Context) -> Value:
        return if_true(context) if is_true(context) else if_false(context)

    if condition.is_constant:
        chosen = then if condition.value else otherwise
        return _as(Part(kind, chosen.run, node.span, node), chosen)
    if then.is_constant and otherwise.is_constant:
        either = _either(condition, then.value, otherwise.value)
        choice = _choice(builder, condition, then.value, otherwise.value)
        return Part(kind, either, node.span, node, choice=choice)
    return Part(kind, run, node.span, node)


def _choice(
    builder: Builder, condition: Part, then: Value, otherwise: Value
) -> tuple[str, Value, Value] | None:
    """Return the checkbox that is all of a condition, with the values that it chooses."""
    node = condition.node
    if isinstance(node, Unary):
        node, then, otherwise = node.operand, otherwise, then
    field = builder.schema.get(node.name) if isinstance(node, Name) else None
    return None if field is None else (field.name, then, otherwise)


def _either(condition: Part, then: Value, otherwise: Value) -> Run:
    """Return what chooses one of two values that are known."""
    is_true, is_denied = condition.run, condition.denied
    if is_denied is None:
        return lambda context: then if is_true(context) else otherwise

    def run(context: Context) -> Value:
        value = is_denied(context)
        return otherwise if value or value is None else then

    return run


def _as(part: Part, chosen: Part) -> Part:
    part.is_constant, part.value = chosen.is_constant, chosen.value
    return part


def _all(builder: Builder, node: Call) -> Part:
    return _chosen(builder, node, is_and=True)


def _any(builder: Builder, node: Call) -> Part:
    return _chosen(builder, node, is_and=False)


def _chosen(builder: Builder, node: Call, *, is_and: bool) -> Part:
    """Build AND, which looks for a false part, or OR, which looks for a true one."""
    parts = [builder.build(argument) for argument in node.arguments]
    for part in parts:
        builder.expect(node, part, _BOOLEAN_OR_NULL)
    run = (every if is_and else some)(parts)
    return builder.folded(Part(Type.BOOLEAN, run, node.span, node), parts)


# CASE


def _case(builder: Builder, node: Call) -> Part:
    count = len(node.arguments)
    if count % 2:
        raise builder.wrong(
            "Incorrect number of parameters for function 'CASE()'. "
            f"Expected {count - 1}, received {count}",
            node.span,
            "Write CASE(expression, value, result, …, else).",
        )
    parts = [builder.build(argument) for argument in node.arguments]
    subject, values, results = parts[0], parts[1:-1:2], [*parts[2:-1:2], parts[-1]]
    _check_values(builder, node, subject, values)
    kind = _common(builder, node, results)
    if kind is Type.BOOLEAN:
        raise builder.wrong("Incorrect argument type for function 'CASE()'.", results[0].span)
    textual = subject.type.plain in _TEXTUAL
    if all(part.is_constant for part in parts[1:]):
        run = _looked_up(subject.run, values, results, textual=textual)
    else:
        run = _matching([part.run for part in parts], textual=textual)
    return builder.folded(Part(kind, run, node.span, node), parts)


_TEXTUAL = frozenset({Type.TEXT, Type.PICKLIST})


def _check_values(builder: Builder, node: Call, subject: Part, values: Sequence[Part]) -> None:
    if subject.type is Type.MULTIPICKLIST:
        raise builder.picklist(subject)
    for part in (subject, *values):
        if part.type in {Type.BOOLEAN, Type.LOCATION}:
            raise builder.wrong("Incorrect argument type for function 'CASE()'.", part.span)
    if subject.type is Type.PICKLIST:
        _check_literals(builder, node, values)
    else:
        _common(builder, node, (subject, *values))


def _looked_up(
    subject: Run, values: Sequence[Part], results: Sequence[Part], *, textual: bool
) -> Run:
    """Return what finds the result in a table: nothing but the subject needs computing."""
    pairs = reversed([*zip(values, results, strict=False)])
    table = {value.value: result.value for value, result in pairs}
    other = results[-1].value
    if not textual:
        table[None] = other
    return lambda context: table.get(subject(context), other)


def _matching(runs: Sequence[Run], *, textual: bool) -> Run:
    """Return what computes everything, and then compares: a blank text is like another one."""
    pairs = range(1, len(runs) - 1, 2)

    def run(context: Context) -> Value:
        found = [each(context) for each in runs]
        wanted = found[0]
        if wanted is None and not textual:
            return found[-1]
        for place in pairs:
            if found[place] == wanted:
                return found[place + 1]
        return found[-1]

    return run


def _check_literals(builder: Builder, node: Call, values: Sequence[Part]) -> None:
    for part in values:
        if not (part.is_literal and part.type is Type.TEXT):
            raise builder.wrong(
                f"Incorrect argument type for function '{node.name}()'.",
                part.span,
                "A picklist is compared with a text that stands in the formula.",
            )


# Blanks


def _is_blank(builder: Builder, node: Call) -> Part:
    (part,) = map(builder.build, node.arguments)
    builder.expect(node, part, _NO_BOOLEAN)
    return builder.folded(Part(Type.BOOLEAN, _asking(part.run, _blank), node.span, node), [part])


def _is_null(builder: Builder, node: Call) -> Part:
    (part,) = map(builder.build, node.arguments)
    builder.expect(node, part, _NO_BOOLEAN)
    if part.type.plain is Type.TEXT and not builder.in_template:
        # The product does not even compute it.
        return builder.known(Type.BOOLEAN, value=False, node=node)
    return builder.folded(Part(Type.BOOLEAN, _asking(part.run, _blank), node.span, node), [part])


_NOWHERE = Location(None, None)


def _blank(value: Value) -> bool:
    return value is None or value in ((), _NOWHERE)


def _asking(run: Run, test: Callable[[Any], bool]) -> Run:
    return lambda context: test(run(context))


def _blank_value(builder: Builder, node: Call) -> Part:
    return _replaced(builder, node, keeps_text=False)


def _null_value(builder: Builder, node: Call) -> Part:
    return _replaced(builder, node, keeps_text=not builder.in_template)


def _replaced(builder: Builder, node: Call, *, keeps_text: bool) -> Part:
    subject, replacement = map(builder.build, node.arguments)
    for part in (subject, replacement):
        builder.expect(node, part, _REPLACEABLE)
    kind = _common(builder, node, (subject, replacement))
    if subject.is_literal and subject.type is Type.TEXT:
        # The product keeps a text that stands in the source, even an empty one.
        return _as(Part(kind, subject.run, node.span, node), subject)
    if keeps_text and kind is Type.TEXT:
        return _as(Part(kind, subject.run, node.span, node), subject)
    value_of, other = subject.run, replacement.run

    def run(context: Context) -> Value:
        value = value_of(context)
        return other(context) if value is None else value

    return builder.folded(Part(kind, run, node.span, node), (subject, replacement))


# Picklists


def _is_pick_value(builder: Builder, node: Call) -> Part:
    field, wanted = map(builder.build, node.arguments)
    _expect_picklist(builder, node, field, Type.PICKLIST)
    _check_literals(builder, node, (wanted,))
    value_of, value = field.run, wanted.value
    return Part(Type.BOOLEAN, lambda context: value_of(context) == value, node.span, node)


def _includes(builder: Builder, node: Call) -> Part:
    field, wanted = map(builder.build, node.arguments)
    _expect_picklist(builder, node, field, Type.MULTIPICKLIST)
    value_of, value = field.run, wanted.value
    known = _known_values(builder, field)
    if not wanted.is_literal or not isinstance(value, str) or (known and value not in known):
        raise builder.wrong(
            "Incorrect parameter for function INCLUDES(). "
            "Text Literal must be a valid value for this multi-select picklist field.",
            wanted.span,
            nearest(str(value), known),
        )
    return Part(Type.BOOLEAN, lambda context: value in value_of(context), node.span, node)


def _known_values(builder: Builder, part: Part) -> tuple[str, ...]:
    field: Field | None = builder.schema.get(getattr(part.node, "name", ""))
    return field.values if field else ()


def _expect_picklist(builder: Builder, node: Call, part: Part, kind: Type) -> None:
    if part.type is not kind:
        raise builder.wrong(
            f"Incorrect parameter type for function '{node.name}()'. "
            f"Expected {kind.value}, received {part.type.value}",
            part.span,
        )


def _function(
    name: str, count: int, build: Callable[[Builder, Call], Part], *, more: bool = False
) -> Function:
    return Function(
        name=name,
        parameters=(_ANY,) * count,
        repeats=more,
        limit=None,
        build=build,
        citation=_SUPPORTED,
    )


LOGIC_FUNCTIONS: tuple[Function, ...] = (
    _function("IF", 3, _if),
    _function("AND", 1, _all, more=True),
    _function("OR", 1, _any, more=True),
    _function("CASE", 4, _case, more=True),
    _function("ISBLANK", 1, _is_blank),
    _function("ISNULL", 1, _is_null),
    _function("BLANKVALUE", 2, _blank_value),
    _function("NULLVALUE", 2, _null_value),
    _function("NULLVAL", 2, _null_value),
    _function("ISPICKVAL", 2, _is_pick_value),
    _function("INCLUDES", 2, _includes),
)
"""The functions that choose and that ask for blanks."""
