"""Laws of the formula language, over formulas that Hypothesis writes."""

import json
import random
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.components.formula.naive import NoAnswerError, Node, result, written
from tests.components.formula.typed import FIELDS, KINDS, SCHEMA, TYPED, VALUES

from msgcore.components.formula import (
    FUNCTIONS,
    Blank,
    Formula,
    FormulaError,
    FormulaEvaluationError,
    FormulaSyntaxError,
    Options,
    Schema,
    Template,
    parsed,
    source_of,
)
from msgcore.components.formula.tree import Call, Chain, Constant, Name, Unary

BLANK = Options(blank=Blank.BLANK, longest=10**6, longest_text=10**6)


def placed(error: FormulaError) -> FormulaError:
    """Return an error whose place is inside of the source."""
    assert 0 <= error.span[0] <= error.span[1] <= len(error.source)
    assert error.line >= 1
    assert error.column >= 1
    assert str(error)
    return error


def outcome(source: str, values: dict[str, Any], schema: Schema = SCHEMA) -> Any:
    """Return the value of a formula, or the message of its error."""
    formula = Formula.compile(source, schema, BLANK)
    try:
        return formula.evaluate(values)
    except FormulaEvaluationError as error:
        return placed(error)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(TYPED, VALUES)
def test_closures_agree_with_a_naive_evaluator(tree: Node, values: dict[str, Any]) -> None:
    found = outcome(written(tree), values)
    try:
        expected = result(tree, values)
    except NoAnswerError:
        assert isinstance(found, FormulaEvaluationError)
        return
    assert found == expected
    assert type(found) is type(expected)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(TYPED, VALUES)
def test_folding_changes_no_result_and_hides_no_error(tree: Node, values: dict[str, Any]) -> None:
    fields: dict[str, Any] = {}
    kinds = {name: KINDS[name[0].upper()] for name in FIELDS}

    def lifted(node: Node) -> Node:
        if node.what == "literal" and node.of is not None:
            name = f"x{len(fields)}"
            fields[name] = node.of
            kinds[name] = KINDS[node.kind]
            return Node("field", name, node.kind)
        return node._replace(parts=tuple(map(lifted, node.parts)))

    slow = written(lifted(tree))
    folded = outcome(written(tree), values)
    unfolded = outcome(slow, {**values, **fields}, Schema.of(kinds))
    if isinstance(folded, FormulaEvaluationError):
        assert isinstance(unfolded, FormulaEvaluationError)
        assert folded.message == unfolded.message
    else:
        if tree.kind == "B":  # of constants alone it may be null
            folded = bool(folded)
        assert folded == unfolded
        assert type(folded) is type(unfolded)


# Any tree

LITERALS = st.one_of(
    st.none(),
    st.booleans(),
    st.decimals(0, 10**12, places=3),
    st.text(st.characters(exclude_characters="\r\n"), max_size=8),
)
NAMES = st.from_regex(r"[A-Za-z$][A-Za-z0-9_$:.#]{0,8}", fullmatch=True).filter(
    lambda name: name.upper() not in {"TRUE", "FALSE", "NULL", "NOT"}
)
LEVELS = ["||", "&&", "= <>", "< > <= >=", "+ - &", "^", "* /"]


def deeper(nodes: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    chains = [
        st.builds(
            Chain,
            nodes,
            st.lists(st.tuples(st.sampled_from(level.split()), nodes), min_size=1, max_size=4).map(
                tuple
            ),
        )
        for level in LEVELS
    ]
    return st.one_of(
        *chains,
        st.builds(Unary, st.sampled_from(["-", "+", "NOT"]), nodes),
        st.builds(Call, NAMES.map(str.upper), st.lists(nodes, max_size=4).map(tuple)),
    )


TREES = st.recursive(st.one_of(st.builds(Constant, LITERALS), st.builds(Name, NAMES)), deeper)


@given(TREES)
def test_a_printed_tree_parses_to_the_same_tree(tree: Any) -> None:
    assert parsed(source_of(tree)) == tree


# Any text

PIECES = [
    *FUNCTIONS.names,
    *[
        "+",
        "-",
        "*",
        "/",
        "^",
        "&",
        "=",
        "==",
        "<>",
        "!=",
        "<",
        ">",
        "<=",
        ">=",
        "&&",
        "||",
        "!",
        "(",
        ")",
        ",",
        "NOT",
        "TRUE",
        "FALSE",
        "NULL",
    ],
    *["n1", "t1", "b1", "d1", "p1", "m1", "l1", "i1", "dt1", "tm1", "$x.y", "zzz"],
    *[
        '"a"',
        '""',
        "'b'",
        "0",
        "1",
        "2.5",
        "007",
        "1e3",
        '"2024-02-29"',
        '"1e4000"',
        '"10:00:00.000"',
        '"km"',
    ],
    *["/* c */", " ", "\n", "\t", "{!", "}", "\u201c", "\u00a0", "\\", "[", "%", "\ud800", "😀"],
]
EVERYTHING = Schema.of(
    {
        "n1": "number",
        "t1": "text",
        "b1": "checkbox",
        "d1": "date",
        "p1": "picklist",
        "m1": "multipicklist",
        "l1": "location",
        "i1": "id",
        "dt1": "datetime",
        "tm1": "time",
        "$x.y": "percent",
    }
)
SOUP = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
ANYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(allow_nan=True, allow_infinity=True),
    st.text(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.lists(st.text(), max_size=3),
    st.just(object()),
    st.sampled_from([Decimal("1e999999"), Decimal("sNaN"), 10**5000, "\ud800", b"x"]),
)


def check_total(source: str, values: dict[str, Any]) -> None:
    """Compile and evaluate: the result is a value or a FormulaError with a place."""
    for options in (Options(), BLANK, Options(in_template=True)):
        try:
            Formula.compile(source, EVERYTHING, options).evaluate(values)
        except FormulaError as error:
            placed(error)
    try:
        Template.compile(f"{{!{source}}}", EVERYTHING).render(values)
    except FormulaError as error:
        placed(error)


RECORDS = st.dictionaries(st.sampled_from(EVERYTHING.names), ANYTHING)


@example("", {})
@example("1" * 3901, {})
@example("n1" + "*n1" * 100, {"n1": Decimal("1e400")})
@example("n1^n1^n1", {"n1": Decimal("1e60")})
@example("LPAD(t1, n1)", {"t1": "a", "n1": 10**9})
@example("ROUND(n1, n1)", {"n1": 10**9})
@example("DATE(n1, n1, n1) + n1", {"n1": 10**20})
@example("ADDMONTHS(d1, n1)", {"d1": date(2024, 2, 29), "n1": -(10**12)})
@given(st.one_of(st.text(), SOUP, st.text(st.sampled_from("()-!,\"'/*1a "))), RECORDS)
def test_any_source_gives_a_value_or_an_error_with_a_place(
    source: str, values: dict[str, Any]
) -> None:
    check_total(source, values)


@given(TYPED, RECORDS)
def test_any_record_gives_a_value_or_an_error_with_a_place(
    tree: Node, values: dict[str, Any]
) -> None:
    check_total(written(tree).replace("n2", "n1").replace("t2", "t1").replace("d2", "d1"), values)


@given(st.text(st.sampled_from("{}!\"'/*\\$ a1.+ListTemplates")))
def test_any_text_is_a_template_or_an_error_with_a_place(source: str) -> None:
    try:
        Template.compile(source, EVERYTHING).render()
    except FormulaError as error:
        placed(error)


@pytest.mark.parametrize("seed", range(4))
def test_mutated_golden_formulas_give_a_value_or_an_error_with_a_place(
    test_data: Path, seed: int
) -> None:
    with (test_data / "formula_cases.jsonl").open(encoding="utf-8") as file:
        sources = sorted({json.loads(line)["formula"] for line in file})
    chance = random.Random(seed)  # noqa: S311 - the same mutations each time
    for source in sources:
        place = chance.randrange(len(source) + 1)
        piece = chance.choice([*PIECES, chance.choice(sources)[:40]])
        cut = chance.randrange(4)
        mutated = source[:place] + piece + source[place + cut :]
        fields = [word for word in source.replace("(", " ").split() if word.endswith("__c")]
        for word in fields:
            mutated = mutated.replace(word, "n1")
        check_total(mutated, {"n1": chance.randrange(-5, 5), "t1": "x"})


def test_a_tree_prints_no_more_than_it_must_to_be_read_again() -> None:
    for source in ("1 + 2 + 3", "a * b ^ c", "NOT a", "-(-1)", "f()"):
        tree = parsed(source)
        assert parsed(source_of(tree)) == tree
    with pytest.raises(FormulaSyntaxError):
        parsed("1 +")
