"""The golden cases: formulas with the results that the product's own engine gave."""

import json
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, timezone
from decimal import Context as DecimalContext
from decimal import Decimal, Inexact, InvalidOperation, Overflow, localcontext
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from msgcore.components.formula import (
    Blank,
    Formula,
    FormulaError,
    FormulaSyntaxError,
    Options,
    Schema,
    Template,
    parsed,
    source_of,
)

KINDS = {
    "Double": "number",
    "number": "number",
    "null": "number",
    "Currency": "currency",
    "Percent": "percent",
    "Text": "text",
    "text": "text",
    "DateOnly": "date",
    "date": "date",
    "DateTime": "datetime",
    "datetime": "datetime",
    "TimeOnly": "time",
    "Boolean": "checkbox",
    "checkbox": "checkbox",
    "Picklist": "picklist",
    "picklist": "picklist",
}
BLANKS = {"null_as_null": Blank.BLANK, "formulon": Blank.BLANK}
OFFSETS = {"PST": -8, "PDT": -7, "GMT": 0}

ARTEFACTS = {
    398: "the expected text lost the space that the field begins with",
    399: "the expected text lost the space that the field begins with",
    748: "the dates lost the time of day by which the engine told them apart",
    749: "the dates lost the time of day by which the engine told them apart",
    998: "the dates lost the time of day by which the engine told them apart",
    999: "the dates lost the time of day by which the engine told them apart",
}
"""Rows, from 0, whose data no longer says what the engine saw."""


@cache
def rows(folder: Path) -> list[dict[str, Any]]:
    with (folder / "formula_cases.jsonl").open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


@pytest.fixture(scope="session")
def golden(test_data: Path) -> list[dict[str, Any]]:
    return rows(test_data)


def field_value(kind: str, value: Any) -> Any:
    if value is None:
        return None
    if kind in {"number", "currency", "percent"}:
        return Decimal(str(value))
    if kind == "date":
        return date.fromisoformat(value[:10])
    if kind == "datetime" and isinstance(value, dict):
        *parts, zone = value["raw"].split(":")
        return datetime(*map(int, parts), tzinfo=timezone(timedelta(hours=OFFSETS[zone])))  # type: ignore[arg-type, misc]
    if kind == "datetime":
        return datetime.fromisoformat(value)
    return value


def evaluated(row: Mapping[str, Any]) -> Any:
    """Evaluate a row; fields that are formulas are evaluated if they are referred to."""
    blank = BLANKS.get(row["mode"], Blank.ZERO)
    fields: dict[str, dict[str, Any]] = row["fields"]
    schema = Schema.of({name: KINDS[field["type"]] for name, field in fields.items()})
    if "{!" in row["formula"]:
        return Template.compile(row["formula"], schema, Options(blank=blank)).render()
    values: dict[str, Any] = {
        name: field_value(KINDS[field["type"]], field.get("value"))
        for name, field in fields.items()
    }
    options = Options(blank=blank, percent=row["type"] == "Percent")
    formula = Formula.compile(row["formula"], schema, options)
    for name in formula.references:
        if "formula" in fields[name]:
            inner = Formula.compile(fields[name]["formula"], schema, Options(blank=blank))
            values[name] = inner.evaluate(values)
    return formula.evaluate(values)


def agrees(row: Mapping[str, Any]) -> bool:  # noqa: PLR0911 - one for each kind
    kind, expected = row["kind"], row["expected"]
    try:
        result = evaluated(row)
    except FormulaError:
        return bool(kind == "error")
    if kind == "null":
        return result is None
    if kind == "text":
        return bool((result or "") == expected)
    if kind in {"boolean", "checkbox"}:
        return result is expected
    if kind == "number":
        wanted = Decimal(expected)
        with localcontext(prec=60):
            return isinstance(result, Decimal) and abs(result - wanted) <= abs(wanted).scaleb(-30)
    if kind == "date":
        return type(result) is date and result == date.fromisoformat(expected[:10])
    if kind == "datetime":
        return isinstance(result, datetime) and result == datetime.fromisoformat(expected)
    if kind == "time":
        return isinstance(result, time) and result == time.fromisoformat(expected)
    return kind == "formula" and result == Formula.compile(expected).evaluate()


def test_every_row_agrees_with_the_engine(golden: list[dict[str, Any]]) -> None:
    differing = {place for place, row in enumerate(golden) if not agrees(row)}
    assert {place: golden[place] for place in differing - set(ARTEFACTS)} == {}
    assert differing == set(ARTEFACTS)


def test_the_rows_in_which_the_browser_s_engine_differs_agree_with_the_server_s(
    golden: list[dict[str, Any]],
) -> None:
    soft = [row for row in golden if row.get("js_agrees") is False]
    assert len(soft) == 144
    assert all(agrees(row) for row in soft)


def test_the_decimal_context_of_the_thread_plays_no_part(golden: list[dict[str, Any]]) -> None:
    results = []
    strict = DecimalContext(prec=2, Emax=9, Emin=-9, traps=[Inexact, Overflow, InvalidOperation])
    for context in (DecimalContext(), strict):
        with localcontext(context):
            results.append([outcome(row) for row in golden])
    assert results[0] == results[1]


def outcome(row: Mapping[str, Any]) -> Any:
    try:
        return repr(evaluated(row))
    except FormulaError as error:
        return str(error)


def test_every_formula_survives_printing(golden: list[dict[str, Any]]) -> None:
    printed = 0
    for row in golden:
        try:
            tree = parsed(row["formula"])
        except FormulaSyntaxError:
            continue
        assert parsed(source_of(tree)) == tree
        printed += 1
    assert printed > 2900
