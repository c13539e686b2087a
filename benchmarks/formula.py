"""Measures formulas and templates against evaluators that a Python program may choose.

    python benchmarks/formula.py

| peer | what it is |
|---|---|
| simpleeval | walks a Python expression that it was given parsed |
| asteval | the same, for statements, too |
| cel-python | the Common Expression Language, as a compiled program |
| pycel | Excel formulas, compiled to Python: no budget, what a formula costs as Python |
| jinja2 | templates compiled to Python |

Every peer gets the formula in its own language, parsed beforehand, and the record in the form
that it likes best; what a language lacks is a function of the host. Ours gets a new context
for each record. Before the clock runs, each answer is held against ours.

The last comparison is that of a formula that is used once: parsed, checked, compiled by ours;
parsed and evaluated by asteval, whose parser is Python's own, in C. So ours may take longer.
"""

import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

import asteval
import celpy
import jinja2
import simpleeval
from _measure import Comparison, Peer, compare, report
from pycel.excelformula import ExcelFormula

from msgcore.components.formula import Context, Formula, ListTemplate, Schema, Template

SEED = 20_261_120
RECORDS = 2000
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
TODAY = NOW.date()
EPOCH = date(1899, 12, 30)
"""The day that is 0 to Excel."""

SCHEMA = Schema.of(
    {
        "CaseNumber": "text",
        "Subject": "text",
        "Amount": "currency",
        "Quantity": "number",
        "Tier": "text",
        "Delivery": "date",
    }
)


class Record(NamedTuple):
    """One record, as each of the languages takes it."""

    ours: Mapping[str, Any]
    python: dict[str, Any]
    cel: Mapping[str, Any]
    excel: Mapping[str, Any]


class Reference(NamedTuple):
    """One formula in every language; `matters` brings the answers to one form."""

    name: str
    ours: str
    python: str
    cel: str
    excel: str
    matters: Callable[[Any], Any] = str


REFERENCES = (
    Reference(
        "a concatenation",
        'CaseNumber & " - " & Subject',
        'CaseNumber + " - " + Subject',
        'CaseNumber + " - " + Subject',
        '=A1&" - "&B1',
    ),
    Reference(
        "IF, AND, ROUND, TEXT, CASE",
        'IF(AND(Amount > 100, Quantity > 1), "Total " & TEXT(ROUND(Amount * Quantity * 0.9, 2)) '
        '& " " & CASE(Tier, "G", "Gold", "S", "Silver", "None"), "")',
        '"Total " + str(round(Amount * Quantity * 0.9, 2)) + " " + ("Gold" if Tier == "G" else '
        '"Silver" if Tier == "S" else "None") if Amount > 100 and Quantity > 1 else ""',
        'Amount > 100.0 && Quantity > 1.0 ? "Total " + string(rounded(Amount * Quantity * 0.9)) '
        '+ " " + (Tier == "G" ? "Gold" : Tier == "S" ? "Silver" : "None") : ""',
        '=IF(AND(C1>100,D1>1),"Total "&ROUND(C1*D1*0.9,2)&" "'
        '&IF(E1="G","Gold",IF(E1="S","Silver","None")),"")',
        lambda answer: str(answer or "").replace(".0 ", " "),
    ),
    Reference(
        "a date computation",
        "Delivery + 14 - TODAY()",
        "(Delivery + days(14) - today()).days",
        '(Delivery + duration("1209600s") - today()).getHours() / 24',
        "=F1+14-G1",
        int,
    ),
)

ITEM = '{!$ListItem.Index}. {!$ListItem.Value.Name}{!IF(NOT($ListItem.IsLast),BR(),"")}'
QUESTION = "{!$Constants.Title}{!BR()}Select an option:{!BR()}{!$ListTemplates.OptionsList}"
JINJA_QUESTION = (
    "{{ Constants.Title }}\nSelect an option:\n{% for item in Constants.Options %}"
    "{{ loop.index }}. {{ item.Name }}{% if not loop.last %}\n{% endif %}{% endfor %}"
)
OPTIONS = ("Cancel my order", "Change my shipping address", "Change the delivery date")
QUESTIONS = [
    {"$Constants": constants, "Constants": constants}
    for constants in (
        {"Title": f"Help, {number}?", "Options": [{"Name": option} for option in OPTIONS]}
        for number in range(20)
    )
] * 50
"""What both take: ours by the one name, jinja2, which knows no `$`, by the other. Constants belong
to a component, so the same ones are rendered again and again."""


def records() -> list[Record]:
    """Records, the same in every run; a third of them without anything to pay for."""
    draw = random.Random(SEED)  # noqa: S311 - a benchmark is no secret
    return [_record(draw, number) for number in range(RECORDS)]


def _record(draw: random.Random, number: int) -> Record:
    # No amount is half-way between two cents once it is multiplied: a double would not know.
    cents = draw.randrange(5001, 50_000, 10) + draw.choice((0, 1, 2, 6))
    quantity = draw.choice((1, 2, 4))
    delivery = TODAY + timedelta(days=draw.randint(-30, 30))
    python = {
        "CaseNumber": f"{number:08}",
        "Subject": draw.choice(OPTIONS),
        "Amount": cents / 100,
        "Quantity": float(quantity),
        "Tier": draw.choice("GSB"),
        "Delivery": delivery,
    }
    ours = {**python, "Amount": Decimal(cents) / 100, "Quantity": Decimal(quantity)}
    noon = datetime(delivery.year, delivery.month, delivery.day, tzinfo=UTC)
    cel = {
        **{name: celpy.celtypes.StringType(python[name]) for name in ("CaseNumber", "Subject")},
        **{name: celpy.celtypes.DoubleType(python[name]) for name in ("Amount", "Quantity")},
        "Tier": celpy.celtypes.StringType(python["Tier"]),
        "Delivery": celpy.celtypes.TimestampType(noon),
    }
    cells = dict(zip("ABCDEF", python.values(), strict=True))
    cells |= {"F": (delivery - EPOCH).days, "G": (TODAY - EPOCH).days}
    excel = {f"{column}1": value for column, value in cells.items()}
    return Record(ours, python, cel, excel)


# The evaluators


def by_ours(formula: str) -> Callable[[Record], object]:
    """Compile once; a formula that asks for the day gets a new context each time."""
    evaluate = Formula.compile(formula, SCHEMA).evaluate
    if "TODAY()" in formula:
        return lambda record: evaluate(Context(values=record.ours, now=NOW))
    return lambda record: evaluate(record.ours)


def days(count: int) -> timedelta:
    """Return so many days."""
    return timedelta(days=count)


PYTHON_FUNCTIONS = {"str": str, "round": round, "days": days, "today": lambda: TODAY}


def by_simpleeval(formula: str) -> Callable[[Record], object]:
    """Parse once; hand in the names."""
    evaluator = simpleeval.SimpleEval(
        functions=PYTHON_FUNCTIONS, allowed_attrs={timedelta: {"days"}}
    )
    tree = evaluator.parse(formula)

    def evaluate(record: Record) -> object:
        evaluator.names = record.python
        return evaluator.eval(formula, previously_parsed=tree)

    return evaluate


def by_asteval(formula: str) -> Callable[[Record], object]:
    """Parse once; put the names into its table of symbols."""
    evaluator = asteval.Interpreter(use_numpy=False)
    evaluator.symtable.update(PYTHON_FUNCTIONS)
    tree = evaluator.parse(formula)
    names = evaluator.symtable

    def evaluate(record: Record) -> object:
        names.update(record.python)
        return evaluator.run(tree)

    return evaluate


def by_cel(formula: str) -> Callable[[Record], object]:
    """Compile once."""
    environment = celpy.Environment()

    def rounded(number: celpy.celtypes.DoubleType) -> celpy.celtypes.DoubleType:
        return celpy.celtypes.DoubleType(round(float(number), 2))

    today = celpy.celtypes.TimestampType(datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC))
    program = environment.program(
        environment.compile(formula), functions={"rounded": rounded, "today": lambda: today}
    )
    return lambda record: program.evaluate(record.cel)


def by_pycel(formula: str) -> Callable[[Record], object]:
    """Compile once; look the cells up."""
    cells: dict[str, Any] = {}
    compiled = ExcelFormula(formula)
    evaluate = ExcelFormula.build_eval_context(lambda address: cells[str(address)], None)

    def evaluated(record: Record) -> object:
        cells.update(record.excel)
        return evaluate(compiled)

    return evaluated


def once_by_ours(formula: str) -> Callable[[Record], object]:
    """Parse, check and compile."""
    return lambda _: Formula.compile(formula, SCHEMA)


def once_by_asteval(formula: str) -> Callable[[Record], object]:
    """Parse and evaluate."""
    evaluator = asteval.Interpreter(use_numpy=False)
    evaluator.symtable.update(PYTHON_FUNCTIONS)
    names = evaluator.symtable

    def evaluate(record: Record) -> object:
        names.update(record.python)
        return evaluator.run(evaluator.parse(formula))

    return evaluate


def list_by_ours() -> Callable[[Mapping[str, Any]], object]:
    """Compile the template and the one of its items."""
    options = ListTemplate(source="$Constants.Options", text=ITEM, members=(("Name", "text"),))
    schema = Schema.of({"$Constants.Title": "text"})
    return Template.compile(QUESTION, schema, lists={"OptionsList": options}).render


def list_by_jinja() -> Callable[[Mapping[str, Any]], object]:
    """Compile the template."""
    return jinja2.Environment(autoescape=False).from_string(JINJA_QUESTION).render  # noqa: S701 - plain text


def agree(
    name: str,
    call: Callable[[Any], object],
    peers: Sequence[Peer],
    corpus: Sequence[Any],
    matters: Callable[[Any], Any] = str,
) -> None:
    """Stop where a peer answers otherwise than ours: it would be measured at another task."""
    for peer in peers:
        for item in corpus[:50]:
            ours, other = matters(call(item)), matters(peer.call(item))
            if ours != other:
                sys.exit(f"{name}: ours gives {ours!r}, {peer.name} gives {other!r}.")


def comparisons() -> Iterator[Comparison]:
    """Each formula against those who can say it, the option list, and the compiler."""
    corpus = records()
    for one in REFERENCES:
        ours = by_ours(one.ours)
        peers = [
            Peer("simpleeval", by_simpleeval(one.python), 2),
            Peer("asteval", by_asteval(one.python), 3),
            Peer("pycel", by_pycel(one.excel)),
        ]
        cel = [Peer("cel-python", by_cel(one.cel), 50)]
        agree(one.name, ours, [*peers, *cel], corpus, one.matters)
        yield compare(one.name, ours, peers, corpus, rounds=15)
        yield compare("  fewer records", ours, cel, corpus[:100])
    template, renderers = list_by_ours(), [Peer("jinja2", list_by_jinja(), 3)]
    agree("the option list", template, renderers, QUESTIONS)
    yield compare("the option list", template, renderers, QUESTIONS, rounds=15)
    long = REFERENCES[1]
    once = [Peer("asteval, with evaluation", once_by_asteval(long.python), 0.6)]
    yield compare("  compiled, 146 characters", once_by_ours(long.ours), once, corpus[:300])


if __name__ == "__main__":
    sys.exit(report(comparisons()))
