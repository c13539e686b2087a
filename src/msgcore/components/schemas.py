"""What formulas may name, as the language of formulas wants it: kinds of fields and schemas.

| value type | kind of field |
|---|---|
| text, url, image | text |
| record | id |
| integer, double | number |
| boolean | checkbox |
| date, datetime | date, datetime |

A field that nobody declared holds what the value at hand says: a number, a date, a text.

Guide: Use Formulas to Add Dynamic Content to Messaging Components.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from msgcore.components.formula import (
    Field,
    FieldKind,
    FormulaError,
    Location,
    Schema,
    parsed,
)
from msgcore.components.formula.pieces import pieces_of
from msgcore.components.formula.tree import Call, Chain, Name, Node, Unary
from msgcore.components.kinds import ValueType

__all__ = ["KINDS", "called_names", "formula_names", "inferred", "schema_of", "template_names"]

KINDS: Mapping[ValueType, FieldKind] = {
    ValueType.TEXT: FieldKind.TEXT,
    ValueType.URL: FieldKind.TEXT,
    ValueType.IMAGE: FieldKind.TEXT,
    ValueType.RECORD: FieldKind.ID,
    ValueType.BOOLEAN: FieldKind.CHECKBOX,
    ValueType.DATE: FieldKind.DATE,
    ValueType.DATETIME: FieldKind.DATETIME,
    ValueType.DOUBLE: FieldKind.NUMBER,
    ValueType.INTEGER: FieldKind.NUMBER,
}
"""The kind of field that each value type is."""

_INFERRED: tuple[tuple[type | tuple[type, ...], FieldKind], ...] = (
    (bool, FieldKind.CHECKBOX),
    ((Decimal, int, float), FieldKind.NUMBER),
    (datetime, FieldKind.DATETIME),
    (date, FieldKind.DATE),
    (time, FieldKind.TIME),
    (Location, FieldKind.LOCATION),
    ((list, tuple, set, frozenset), FieldKind.MULTIPICKLIST),
)
"""What a value says of its field; the first that fits, and otherwise it is text."""


def inferred(value: Any) -> FieldKind:  # noqa: ANN401 - a value of any type
    """Tell what a field holds that nobody declared.

    Args:
        value: Its value.

    >>> inferred(Decimal(3)), inferred("3"), inferred(None)
    (<FieldKind.NUMBER: 'number'>, <FieldKind.TEXT: 'text'>, <FieldKind.TEXT: 'text'>)
    """
    return next((kind for types, kind in _INFERRED if isinstance(value, types)), FieldKind.TEXT)


def schema_of(types: Mapping[str, ValueType]) -> Schema:
    """Return a schema.

    Args:
        types: Name -> type.

    >>> schema_of({"$Constants.Title": ValueType.TEXT}).names
    ('$Constants.Title',)
    """
    return Schema(Field(name=name, kind=KINDS[kind]) for name, kind in types.items())


def formula_names(source: str) -> tuple[str, ...]:
    """Return what a formula names, each once, as it stands there.

    Args:
        source: The formula; one that cannot be read names nothing.

    >>> formula_names('CaseNumber & " - " & Upper(Subject)')
    ('CaseNumber', 'Subject')
    """
    return _unique(_names(source))


def called_names(source: str) -> tuple[str, ...]:
    """Return the functions that a formula calls, each once, in capitals.

    Args:
        source: The formula; one that cannot be read calls none.

    >>> called_names('If(Open, Text(Today()), "")')
    ('IF', 'TEXT', 'TODAY')
    """
    return _unique(node.name for node in _nodes(source) if isinstance(node, Call))


def template_names(source: str) -> tuple[str, ...]:
    """Return what the merge fields of a template name, each once, as it stands there.

    Args:
        source: The template; a merge field that cannot be read names nothing.

    >>> template_names("{!$Constants.Title}{!BR()}{!1 +}")
    ('$Constants.Title',)
    """
    blocks = (piece[1] for piece in pieces_of(source, []) if not isinstance(piece, str))
    return _unique(name for block in blocks for name in _names(block))


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple({name.casefold(): name for name in names}.values())


def _names(source: str) -> Iterator[str]:
    return (node.name for node in _nodes(source) if isinstance(node, Name))


def _nodes(source: str) -> Iterator[Node]:
    try:
        open_nodes = [parsed(source)]
    except FormulaError:
        return
    while open_nodes:
        node = open_nodes.pop()
        yield node
        open_nodes += reversed(_PARTS.get(type(node), _no_parts)(node))


def _no_parts(_node: Node) -> tuple[Node, ...]:
    return ()


_PARTS: Mapping[type, Callable[[Any], tuple[Node, ...]]] = {
    Unary: lambda node: (node.operand,),
    Chain: lambda node: (node.first, *(operand for _, operand in node.rest)),
    Call: lambda node: node.arguments,
}
"""What the parts of a formula consist of."""
