"""Hypothesis writes formulas whose parts have the types that they must have."""

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from tests.components.formula.naive import Node

from msgcore.components.formula import Schema

KINDS = {"N": "number", "T": "text", "B": "checkbox", "D": "date"}

# Typed formulas

NUMBERS = st.one_of(
    st.integers(-20, 20).map(Decimal),
    st.decimals(-100, 100, places=2),
    st.sampled_from([Decimal(text) for text in ("0", "0.5", "-2.5", "1e9", "1e-9", "0.00")]),
)
TEXTS = st.text(st.sampled_from("abAB 1.-é'\"\\\n/*{}"), max_size=6)
LITERAL_TEXTS = TEXTS.map(lambda text: text.replace("\n", ""))
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
FIELDS = {
    "n1": NUMBERS,
    "n2": st.none() | NUMBERS,
    "t1": TEXTS,
    "t2": st.none() | TEXTS,
    "b1": st.booleans(),
    "d1": DAYS,
    "d2": st.none() | DAYS,
}
SCHEMA = Schema.of({name: KINDS[name[0].upper()] for name in FIELDS})


def field(name: str) -> st.SearchStrategy[Node]:
    return st.just(Node("field", name, name[0].upper()))


def literals(kind: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Node]:
    return values.map(lambda value: Node("literal", value, kind))


def op(kind: str, operators: str, *parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.builds(
        lambda operator, *found: Node("op", operator, kind, found),
        st.sampled_from(operators.split()),
        *parts,
    )


def call(kind: str, names: str, *parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    return st.builds(
        lambda name, *found: Node("call", name, kind, found),
        st.sampled_from(names.split()),
        *parts,
    )


def many(
    kind: str, names: str, part: st.SearchStrategy[Node], most: int = 5
) -> st.SearchStrategy[Node]:
    return st.builds(
        lambda name, parts: Node("call", name, kind, tuple(parts)),
        st.sampled_from(names.split()),
        st.lists(part, min_size=1, max_size=most),
    )


def long(kind: str, operators: str, part: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    """Chains that lean to the left, as they are read."""

    def joined(first: Node, rest: list[tuple[str, Node]]) -> Node:
        for operator, node in rest:
            first = Node("op", operator, kind, (first, node))
        return first

    pairs = st.tuples(st.sampled_from(operators.split()), part)
    return st.builds(joined, part, st.lists(pairs, min_size=1, max_size=9))


def formulas(kinds: dict[str, st.SearchStrategy[Node]]) -> dict[str, st.SearchStrategy[Node]]:
    """Return formulas one level deeper."""
    number, text, truth, day = (kinds[kind] for kind in "NTBD")
    null = literals("N", st.none()).map(lambda node: node._replace(kind="0"))
    # A literal text is kept by BLANKVALUE, even an empty one: it has a test of its own.
    field_text = field("t1") | field("t2")

    def of_any(kind: str, own: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
        subject = own.filter(lambda node: node.what != "literal") if kind != "T" else field_text
        return st.one_of(
            call(kind, "IF", truth, own, own),
            call(kind, "IF", truth, own, null),
            call(kind, "BLANKVALUE NULLVALUE", subject, own),
            call(kind, "CASE", number, number, own, number, own, own),
            call(kind, "CASE", text, text, own, null, own, own),
            call(kind, "CASE", day, day, own, own),
        )

    return {
        "N": st.one_of(
            number,
            long("N", "+ - * /", number),
            op("N", "+ - * / ^", number, number),
            op("N", "-", day, day),
            number.map(lambda node: Node("unary", "-", "N", (node,))),
            call("N", "ABS CEILING FLOOR MCEILING MFLOOR SQRT", number),
            call("N", "MOD ROUND", number, number),
            many("N", "MAX MIN", number),
            call("N", "LEN VALUE", text),
            call("N", "FIND", text, text),
            call("N", "FIND", text, text, number),
            call("N", "DAY MONTH YEAR WEEKDAY", day),
            of_any("N", number),
        ),
        "T": st.one_of(
            text,
            long("T", "& +", text),
            call("T", "UPPER LOWER TRIM", text),
            call("T", "LEFT RIGHT LPAD RPAD", text, number),
            call("T", "LPAD RPAD", text, number, text),
            call("T", "MID", text, number, number),
            call("T", "SUBSTITUTE", text, text, text),
            call("T", "TEXT", number),
            call("T", "TEXT", day),
            st.just(Node("call", "BR", "T")),
            of_any("T", text),
        ),
        "B": st.one_of(
            truth,
            op("B", "= <> < > <= >=", number, number),
            op("B", "= <> < > <= >=", text, text),
            op("B", "= <> < > <= >=", day, day),
            op("B", "= <>", truth, truth),
            op("B", "= <>", text, null),
            op("B", "&& ||", truth, truth),
            long("B", "&& || = <>", truth),
            truth.map(lambda node: Node("unary", "!", "B", (node,))),
            many("B", "AND OR", truth),
            call("B", "ISBLANK ISNULL", number),
            call("B", "ISBLANK ISNULL", text),
            call("B", "ISBLANK ISNULL", day),
            call("B", "CONTAINS BEGINS", text, text),
            call("B", "ISNUMBER", text),
            call("B", "IF", truth, truth, truth),
        ),
        "D": st.one_of(
            day,
            call("D", "DATE", number, number, number),
            op("D", "+ -", day, number),
            op("D", "+", number, day),
            call("D", "ADDMONTHS", day, number),
            call("D", "DATEVALUE", text),
            of_any("D", day),
        ),
    }


def typed(depth: int) -> dict[str, st.SearchStrategy[Node]]:
    kinds: dict[str, st.SearchStrategy[Node]] = {
        "N": st.one_of(literals("N", NUMBERS.map(abs)), field("n1"), field("n2")),
        "T": st.one_of(literals("T", LITERAL_TEXTS), field("t1"), field("t2")),
        "B": st.one_of(literals("B", st.booleans()), field("b1")),
        "D": st.one_of(field("d1"), field("d2")),
    }
    for _ in range(depth):
        kinds = formulas(kinds)
    return kinds


TYPED = st.one_of(*typed(3).values())
VALUES = st.fixed_dictionaries(FIELDS)
