"""How a formula reads its fields.

What stands in a dict in the very type that formulas compute with is read at once. Anything
else is looked for, through mappings and attributes, and converted.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from msgcore.components.formula.context import Context, converted, looked_up
from msgcore.components.formula.kinds import Field, FieldKind, Value
from msgcore.components.formula.lists import LIST_ITEM, LIST_TEMPLATES
from msgcore.components.formula.novalue import NoValueError
from msgcore.components.formula.numbers import in_range
from msgcore.components.formula.part import Run

__all__ = ["SCOPED", "finder", "reader"]

SCOPED = (LIST_ITEM, LIST_TEMPLATES)
"""How names begin that list templates tell."""

_EXACT: dict[FieldKind, type[Any]] = {
    FieldKind.TEXT: str,
    FieldKind.ID: str,
    FieldKind.PICKLIST: str,
    FieldKind.NUMBER: Decimal,
    FieldKind.CURRENCY: Decimal,
    FieldKind.CHECKBOX: bool,
    FieldKind.DATE: date,
}
"""What need not be converted; but an empty text is blank, and not every decimal is a number."""


def reader(field: Field, blank: Value, failed: Callable[[str], Exception]) -> Run:
    """Return what reads a field.

    Args:
        field: The field.
        blank: What it is where it is blank.
        failed: Makes the error for what is no value of such a field.
    """
    name, exact = field.name, _EXACT.get(field.kind)
    look = _looker(field, blank, failed)
    if name.startswith(SCOPED):
        return _scope_reader(name, exact, look)
    return (_part_reader if "." in name else _whole_reader)(name, exact, look)


def _looker(field: Field, blank: Value, failed: Callable[[str], Exception]) -> Run:
    name = field.name

    def look(context: Context) -> Value:
        found = context.scope.get(name)
        if found is None and name not in context.scope:
            found = looked_up(context.values, name)
        if found is None:
            return blank
        try:
            return converted(found, field)
        except NoValueError as error:
            raise failed(str(error)) from None

    return look


def _whole_reader(name: str, exact: type[Any] | None, look: Run) -> Run:
    # Each kind has a function of its own: to ask which it is takes as long as to read it.
    if exact is str:
        return _text_reader(name, look)
    if exact is Decimal:
        return _number_reader(name, look)

    def read(context: Context) -> Value:
        values = context.values
        if type(values) is dict:
            found: Any = values.get(name)
            if type(found) is exact:
                return found
        return look(context)

    return read


def _text_reader(name: str, look: Run) -> Run:
    def read(context: Context) -> Value:
        values = context.values
        if type(values) is dict:
            found: Any = values.get(name)
            if type(found) is str and found:
                return found
        return look(context)

    return read


def _number_reader(name: str, look: Run) -> Run:
    def read(context: Context) -> Value:
        values = context.values
        if type(values) is dict:
            found: Any = values.get(name)
            if type(found) is Decimal and in_range(found):
                return found
        return look(context)

    return read


def finder(name: str) -> Callable[[Any], Any]:
    """Return what looks a name up in values, as `looked_up` does, and sooner.

    Args:
        name: The name, perhaps with dots.
    """
    first, _, rest = name.partition(".")

    def find(values: Any) -> Any:
        if type(values) is dict and name not in values:
            below = values.get(first)
            if type(below) is dict and rest in below:
                return below[rest]
        return looked_up(values, name)

    return find


def _part_reader(name: str, exact: type[Any] | None, look: Run) -> Run:
    first, _, rest = name.partition(".")

    def read(context: Context) -> Value:
        values = context.values
        if type(values) is dict and name not in values:
            below = values.get(first)
            if type(below) is dict:
                found: Any = below.get(rest)
                if type(found) is exact and (
                    found if exact is str else exact is not Decimal or in_range(found)
                ):
                    return found
        return look(context)

    return read


def _scope_reader(name: str, exact: type[Any] | None, look: Run) -> Run:
    def read_truth(context: Context) -> Value:
        found = context.scope.get(name)
        return found if type(found) is bool else look(context)

    def read_text(context: Context) -> Value:
        return context.scope.get(name) or look(context)

    if exact is bool:
        return read_truth
    return read_text if name.startswith(LIST_TEMPLATES) else look
