"""Short ways to evaluate a formula, for tables of cases."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from msgcore.components.formula import Blank, Context, Formula, FormulaError, Options, Schema

D = Decimal
NOW = datetime(2026, 3, 2, 9, 15, 30, 123456, tzinfo=UTC)
BLANK = Options(blank=Blank.BLANK)

SCHEMA = Schema.of(
    {
        "Name": "text",
        "Empty": "text",
        "Amount": "number",
        "Price": "currency",
        "Rate": "percent",
        "Nothing": "number",
        "Day": "date",
        "NoDay": "date",
        "Moment": "datetime",
        "Hour": "time",
        "Flag": "checkbox",
        "NoFlag": "checkbox",
        "Place": "location",
        "NoPlace": "location",
        "Status": "picklist",
        "NoStatus": "picklist",
        "Tags": "multipicklist",
        "NoTags": "multipicklist",
        "Key": "id",
    }
)


def value(
    source: str,
    values: Mapping[str, Any] | None = None,
    options: Options | None = None,
    **context: Any,
) -> Any:
    """Evaluate a formula over SCHEMA."""
    formula = Formula.compile(source, SCHEMA, options or Options())
    return formula.evaluate(Context(values=values or {}, now=NOW, **context))


def failure(
    source: str, values: Mapping[str, Any] | None = None, options: Options | None = None
) -> FormulaError:
    """Return the error of a formula over SCHEMA."""
    with pytest.raises(FormulaError) as caught:
        value(source, values, options)
    error = caught.value
    assert 0 <= error.span[0] <= error.span[1] <= len(error.source)
    return error


def said(source: str, values: Mapping[str, Any] | None = None) -> str:
    """Return the message of a formula's error."""
    return failure(source, values).message
