"""A formula as a tree. Each part knows where it stands in the source.

Operators of one level that follow each other make one `Chain`, read from the left: so no
tree is deeper than the parentheses of its source.
"""

from decimal import Decimal

import attrs

__all__ = ["KEYWORDS", "Call", "Chain", "Constant", "Name", "Node", "Span", "Unary", "source_of"]

KEYWORDS = frozenset({"TRUE", "FALSE", "NULL", "NOT"})
"""Words that are no names, whatever their case."""

Span = tuple[int, int]
"""Where something stands, in code points, half-open."""


@attrs.frozen
class Constant:
    """A number, a text, TRUE, FALSE or NULL."""

    value: Decimal | str | bool | None
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Name:
    """A field, a parameter or a constant, by its name with dots."""

    name: str
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Unary:
    """An operator before its operand: `-`, `+` or `NOT`."""

    operator: str
    operand: "Node"
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Chain:
    """Operands of one level: the first, then each with the operator before it.

    Args:
        first: The first operand.
        rest: The operators, `=` for `==` and `<>` for `!=`, each with what follows it.
    """

    first: "Node"
    rest: tuple[tuple[str, "Node"], ...]
    span: Span = attrs.field(eq=False, default=(0, 0))


@attrs.frozen
class Call:
    """A function with its parameters.

    Args:
        name: Its name in capitals.
        arguments: What is handed to it.
        name_span: Where the name stands.
    """

    name: str
    arguments: tuple["Node", ...]
    span: Span = attrs.field(eq=False, default=(0, 0))
    name_span: Span = attrs.field(eq=False, default=(0, 0))


Node = Constant | Name | Unary | Chain | Call


def source_of(node: Node) -> str:
    """Print a tree, so that parsing what was printed gives the same tree.

    Args:
        node: The tree.

    >>> from msgcore.components.formula.parser import parsed
    >>> source_of(parsed("1+2 * -x == if(a,b,'c')"))
    '(1 + (2 * -x)) = IF(a, b, "c")'
    """
    if isinstance(node, Constant):
        return _constant(node.value)
    if isinstance(node, Name):
        return node.name
    if isinstance(node, Call):
        return f"{node.name}({', '.join(map(source_of, node.arguments))})"
    if isinstance(node, Unary):
        operator = "NOT " if node.operator == "NOT" else node.operator
        return f"{operator}{_operand(node.operand)}"
    parts = [_operand(node.first)]
    parts += (f"{operator} {_operand(operand)}" for operator, operand in node.rest)
    return " ".join(parts)


def _operand(node: Node) -> str:
    text = source_of(node)
    return f"({text})" if isinstance(node, Chain) else text


def _constant(value: Decimal | str | bool | None) -> str:  # noqa: FBT001 - a constant of the tree
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, Decimal):
        return f"{value:f}"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
