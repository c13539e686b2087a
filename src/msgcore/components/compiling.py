"""Formulas and formula templates, compiled once and kept, as long as their fields hold the same.

The cache is an object of whoever renders; nothing is kept beside it.

Guide: Use Formulas to Add Dynamic Content to Messaging Components.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

import attrs

from msgcore.components.formula import (
    Context,
    Field,
    FieldKind,
    Formula,
    FormulaCache,
    ListTemplate,
    Schema,
    Template,
    Type,
)
from msgcore.components.schemas import formula_names, template_names
from msgcore.errors import Fault

__all__ = ["Compiler", "placed"]

Lists = tuple[tuple[str, ListTemplate], ...]

_KIND_OF_TYPE: Mapping[Type, FieldKind] = {
    Type.NULL: FieldKind.TEXT,
    **{kind.type: kind for kind in reversed(FieldKind) if kind is not FieldKind.PERCENT},
}
"""For each type of a result a kind of field that holds it."""


def _template(source: str, schema: Schema, lists: Lists) -> Template:
    return Template.compile(source, schema, lists=dict(lists))


class Compiler:
    """Compiles, and keeps what was compiled; threads may share one.

    Args:
        size: How many templates are kept at most, and how many formulas.
    """

    __slots__ = ("formula", "formula_names", "template", "template_names")

    def __init__(self, size: int = 256) -> None:
        self.template: Callable[[str, Schema, Lists], Template] = lru_cache(size)(_template)
        self.formula: Callable[[str, Schema], Formula] = FormulaCache(size).compile
        self.template_names: Callable[[str], tuple[str, ...]] = lru_cache(size)(template_names)
        self.formula_names: Callable[[str], tuple[str, ...]] = lru_cache(size)(formula_names)

    def words(self, formula: Formula, context: Context) -> str:
        """Write what a formula gives as a merge field would.

        Args:
            formula: The formula.
            context: What it is evaluated with.

        Raises:
            FormulaEvaluationError: It has no value.
        """
        value = formula.evaluate(context)
        if value is None or isinstance(value, str):
            return value or ""
        schema = Schema([Field(name="Value", kind=_KIND_OF_TYPE[formula.returns])])
        written = attrs.evolve(context, values={"Value": value})
        return self.template("{!Value}", schema, ()).render(written)

    def __reduce__(self) -> tuple[type["Compiler"], tuple[()]]:
        # What is kept can be compiled again wherever this is read.
        return Compiler, ()


def placed(place: str, faults: Sequence[Fault]) -> list[Fault]:
    """Return the faults of a formula with the place where it stands.

    Args:
        place: Such as `layouts[0].title`.
        faults: What is wrong with it.
    """
    return [attrs.evolve(fault, path=f"{place}, {fault.path}") for fault in faults]
