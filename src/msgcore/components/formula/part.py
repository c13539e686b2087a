"""A checked part of a formula: what it is, and what computes it."""

from collections.abc import Callable

import attrs

from msgcore.components.formula.context import Context
from msgcore.components.formula.kinds import Type, Value
from msgcore.components.formula.tree import Constant, Node, Span

__all__ = ["Part", "Run"]

Run = Callable[[Context], Value]
"""Computes a part."""


@attrs.define
class Part:
    """A checked part of a formula.

    Args:
        type: What it is.
        run: Computes it.
        span: Where it stands.
        node: The tree that it was made from.
        is_constant: Whether it is the same in every context, and has a value.
        value: Its value then.
        denied: Computes what it is the contrary of, if it is a NOT.
        choice: The checkbox by which it is one of two known values, if it is such an IF: the
            field's name, the value where it is true, and the value where it is not.
    """

    type: Type
    run: Run
    span: Span
    node: Node
    is_constant: bool = False
    value: Value = None
    denied: Run | None = None
    choice: tuple[str, Value, Value] | None = None

    @property
    def is_literal(self) -> bool:
        """Whether it stands in the source as a number, a text, TRUE, FALSE or NULL."""
        return isinstance(self.node, Constant)
