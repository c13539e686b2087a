"""The titles of dynamic options that a formula makes of records.

Guide: Customizing Messaging Components with sObject Formulas.
"""

from collections.abc import Callable, Sequence
from typing import Any

from msgcore.components.compiling import Compiler, placed
from msgcore.components.formula import Field, FieldKind, FormulaError, Schema
from msgcore.components.render_context import RenderContext, Values, found_in
from msgcore.components.schemas import inferred
from msgcore.errors import InvalidValueError

__all__ = ["record_titles"]


def record_titles(
    source: str, records: Sequence[Any], context: RenderContext
) -> Callable[[Any], str]:
    """Return what makes a record's title by a formula.

    Args:
        source: The formula, which names the fields of the record without a prefix.
        records: The records; what their fields hold is inferred from all of them.
        context: The clock and place, and the values of what begins with `$`.

    Returns:
        A function of a record that raises `FormulaEvaluationError` for one without a value.

    Raises:
        InvalidValueError: The formula cannot be compiled.

    Guide: Customizing Messaging Components with sObject Formulas.
    """
    compiler, others = Compiler(), Values(context.values)

    def value(record: Any, name: str) -> Any:  # noqa: ANN401 - a value of any type
        return others[name] if name.startswith("$") else found_in(record, name.split("."))

    def kind(name: str) -> FieldKind:
        values = (value(record, name) for record in records)
        return inferred(next((found for found in values if found is not None), None))

    names = compiler.formula_names(source)
    schema = Schema(Field(name=name, kind=kind(name)) for name in names)
    try:
        formula = compiler.formula(source, schema)
    except FormulaError as error:
        raise InvalidValueError(placed("formula", error.faults)) from error

    def titled(record: Any) -> str:  # noqa: ANN401 - a mapping or an object
        values = {name: value(record, name) for name in names}
        return compiler.words(formula, context.for_formulas(values))

    return titled
