"""The functions and operators of the formula language, with what an example of each gives."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, NamedTuple

from msgcore.components.formula import (
    FUNCTIONS,
    OPERATORS,
    PREFIXES,
    Context,
    Field,
    FieldKind,
    Formula,
    Function,
    Location,
    Operator,
    Schema,
    Type,
)
from msgcore.components.formula.unsupported import UNSUPPORTED
from pages.markdown import HEAD, code, table

__all__ = ["page"]

_INTRODUCTION = """\
# The functions of formulas

Every function that a messaging component's formula may call, and every operator, with an example
and what it gives. [Formulas](rooms/formulas.md) tells how the language is written and what its
types are; where it differs from the product's engine, [one page](rooms/formulas-differences.md)
says so.

- Square brackets hold a parameter that may be left out; `…` stands where more may follow.
- *any* is any type, *same* the type of the other parameter or result. A literal NULL may stand
  where the type is Text or Number.
- A parameter that is null gives null, if nothing else is said.
- The examples are evaluated on 2 March 2026, at 9:00 in Greenwich, with the fields below.
"""


class _About(NamedTuple):
    """What the registry does not hold: the parameters' names, a sentence and an example."""

    names: str
    says: str
    example: str


_SECTIONS: Mapping[str, Mapping[str, _About]] = {
    "Choices": {
        "IF": _About(
            "condition, then, else",
            "One of two values; only that one is computed. A null condition is false.",
            'IF(Amount > 100, "large", "small")',
        ),
        "CASE": _About(
            "expression, value, result, …, else",
            "The result beside the first value that is the same. Everything is computed first.",
            'CASE(Tier, "G", "Gold", "S", "Silver", "None")',
        ),
        "AND": _About(
            "condition, …",
            "Whether all are true; it looks no further than the first that is not.",
            "AND(Amount > 100, Quantity > 1)",
        ),
        "OR": _About(
            "condition, …",
            "Whether one is true; it looks no further than that one.",
            "OR(Amount > 100, Quantity > 9)",
        ),
    },
    "Blanks": {
        "ISBLANK": _About("value", "Whether there is nothing in it.", "ISBLANK(Nickname)"),
        "BLANKVALUE": _About(
            "value, other",
            "The value, or the other where it is blank.",
            'BLANKVALUE(Nickname, "?")',
        ),
        "ISNULL": _About(
            "value",
            "The same as ISBLANK, but a text is never null, except in a template.",
            "ISNULL(Nickname)",
        ),
        "NULLVALUE": _About(
            "value, other",
            "The same as BLANKVALUE, but a text is kept, except in a template.",
            "NULLVALUE(Closed, DATE(2026, 1, 1))",
        ),
        "NULLVAL": _About(
            "value, other", "Another name of NULLVALUE.", "NULLVAL(Closed, DATE(2026, 1, 1))"
        ),
    },
    "Picklists": {
        "ISPICKVAL": _About(
            "picklist, literal",
            "Whether a picklist has a value, which is written in the formula.",
            'ISPICKVAL(Status, "New")',
        ),
        "INCLUDES": _About(
            "multipicklist, literal",
            "Whether a value is among those that are selected.",
            'INCLUDES(Topics, "Billing")',
        ),
    },
    "Texts": {
        "BEGINS": _About(
            "text, start",
            "Whether a text begins so; every text begins with a blank one.",
            'BEGINS("parcel", "par")',
        ),
        "BR": _About("", "A line break.", '"a" & BR() & "b"'),
        "CASESAFEID": _About(
            "id",
            "An id of 15 characters as one of 18, which can be told from others in any case.",
            'CASESAFEID("500Dn00000aBcDe")',
        ),
        "CONTAINS": _About(
            "text, part",
            "Whether a text holds another; every text holds a blank one.",
            'CONTAINS("parcel", "arc")',
        ),
        "FIND": _About(
            "part, text, start",
            "Where a part begins, from 1; 0 where it is not there. Case matters.",
            'FIND("c", "parcel")',
        ),
        "ISNUMBER": _About("text", "Whether VALUE could read it.", 'ISNUMBER("1e3")'),
        "LEFT": _About("text, count", "The first characters.", 'LEFT("parcel", 3)'),
        "LEN": _About("text", "How long it is, in UTF-16 units.", 'LEN("a😀")'),
        "LOWER": _About(
            "text, locale", "In small letters; a Turkish locale has its own i.", 'LOWER("PARCEL")'
        ),
        "LPAD": _About(
            "text, length, pad",
            "Filled from the left, with spaces if nothing else is given; cut where it is longer.",
            'LPAD("7", 3, "0")',
        ),
        "MID": _About("text, start, count", "Characters from the midst.", 'MID("parcel", 2, 3)'),
        "RIGHT": _About("text, count", "The last characters.", 'RIGHT("parcel", 3)'),
        "RPAD": _About("text, length, pad", "Filled from the right.", 'RPAD("7", 3, ".")'),
        "SUBSTITUTE": _About(
            "text, old, new",
            "With every occurrence of a part replaced.",
            'SUBSTITUTE("banana", "an", "o")',
        ),
        "TEXT": _About(
            "value",
            "A number, date, time or picklist as a text, always in the same way.",
            "TEXT(Due)",
        ),
        "TRIM": _About("text", "Without spaces at its ends.", 'TRIM("  a b ")'),
        "UPPER": _About("text, locale", "In capitals.", 'UPPER("straße")'),
        "VALUE": _About(
            "text", "The number that a text is; another text has no value.", 'VALUE("1e3")'
        ),
    },
    "Numbers": {
        "ABS": _About("number", "Without its sign.", "ABS(-2.5)"),
        "CEILING": _About("number", "Rounded away from zero.", "CEILING(-2.1)"),
        "EXP": _About("number", "e to its power.", "EXP(1)"),
        "FLOOR": _About("number", "Rounded towards zero.", "FLOOR(-2.9)"),
        "LN": _About("number", "The natural logarithm.", "LN(10)"),
        "LOG": _About("number", "The logarithm to the base 10, by doubles.", "LOG(1000)"),
        "MAX": _About("number, …", "The largest.", "MAX(1, 3, 2)"),
        "MCEILING": _About("number", "Rounded up.", "MCEILING(-2.1)"),
        "MFLOOR": _About("number", "Rounded down.", "MFLOOR(-2.9)"),
        "MIN": _About("number, …", "The smallest.", "MIN(1, 3, 2)"),
        "MOD": _About(
            "number, divisor", "What a division leaves, with the sign of the number.", "MOD(-10, 3)"
        ),
        "ROUND": _About(
            "number, places",
            "Rounded to decimal places, halves away from zero; below zero to tens and hundreds.",
            "ROUND(-2.345, 2)",
        ),
        "SQRT": _About("number", "The square root.", "SQRT(2)"),
        "CURRENCYRATE": _About(
            "code",
            "What one unit of the corporate currency is in another; 1 for an unknown code.",
            'CURRENCYRATE("EUR")',
        ),
    },
    "Dates and times": {
        "ADDMONTHS": _About(
            "day, months",
            "So many months later; the last day of a month stays the last.",
            "ADDMONTHS(DATE(2026, 2, 28), 1)",
        ),
        "DATE": _About("year, month, day", "A date.", "DATE(2026, 3, 2)"),
        "DATETIMEVALUE": _About(
            "value",
            "An instant of Greenwich, from a text or a date.",
            'DATETIMEVALUE("2026-03-02 17:00:00")',
        ),
        "DATEVALUE": _About(
            "value",
            "A date, from a text, or from an instant in the user's zone.",
            'DATEVALUE("2026-03-02")',
        ),
        "DAY": _About("date", "The day of the month.", "DAY(Due)"),
        "HOUR": _About("time", "The hour.", "HOUR(TIMEVALUE(Opened))"),
        "MILLISECOND": _About("time", "The milliseconds.", "MILLISECOND(TIMEVALUE(Opened))"),
        "MINUTE": _About("time", "The minute.", "MINUTE(TIMEVALUE(Opened))"),
        "MONTH": _About("date", "The month.", "MONTH(Due)"),
        "NOW": _About("", "The instant of the evaluation.", "NOW()"),
        "SECOND": _About("time", "The second.", "SECOND(TIMEVALUE(Opened))"),
        "TIMENOW": _About("", "The time of day in Greenwich.", "TIMENOW()"),
        "TIMEVALUE": _About(
            "value",
            "A time of day, from a text with milliseconds or from an instant, in Greenwich.",
            'TIMEVALUE("17:00:00.000")',
        ),
        "TODAY": _About("", "The date in the user's zone.", "TODAY()"),
        "WEEKDAY": _About("date", "The day of the week, Sunday is 1.", "WEEKDAY(Due)"),
        "YEAR": _About("date", "The year.", "YEAR(Due)"),
    },
    "Places": {
        "DISTANCE": _About(
            "from, to, unit",
            'How far two places are apart; the unit is written as `"mi"` or `"km"`.',
            'ROUND(DISTANCE(Shop, GEOLOCATION(40.713, -74.006), "km"), 1)',
        ),
        "GEOLOCATION": _About(
            "latitude, longitude", "A place, in degrees.", "GEOLOCATION(37.775, -122.418)"
        ),
    },
}

_BUILT: Mapping[str, tuple[str, str]] = {
    "IF": ("Boolean, any, same", "same"),
    "CASE": ("any but Boolean, same, any but Boolean, …, same", "the results'"),
    "AND": ("Boolean, …", "Boolean"),
    "OR": ("Boolean, …", "Boolean"),
    "ISBLANK": ("any but Boolean", "Boolean"),
    "BLANKVALUE": ("any but Boolean, same", "same"),
    "ISNULL": ("any but Boolean", "Boolean"),
    "NULLVALUE": ("any but Boolean, same", "same"),
    "NULLVAL": ("any but Boolean, same", "same"),
    "ISPICKVAL": ("Picklist, Text", "Boolean"),
    "INCLUDES": ("MultiPicklist, Text", "Boolean"),
    "TEXT": ("Number, Date, DateTime, Time or Picklist", "Text"),
    "GEOLOCATION": ("Number, Number", "Location"),
    "DISTANCE": ("Location, Location, Text", "Number"),
}
"""The types of the functions that check their parameters themselves."""

_KINDS: Mapping[str, FieldKind] = {
    "Amount": FieldKind.CURRENCY,
    "Quantity": FieldKind.NUMBER,
    "Tier": FieldKind.TEXT,
    "Nickname": FieldKind.TEXT,
    "Status": FieldKind.PICKLIST,
    "Topics": FieldKind.MULTIPICKLIST,
    "Due": FieldKind.DATE,
    "Closed": FieldKind.DATE,
    "Opened": FieldKind.DATETIME,
    "Shop": FieldKind.LOCATION,
}
_SCHEMA = Schema.of({name: Field(name=name, kind=kind) for name, kind in _KINDS.items()})
_VALUES: Mapping[str, Any] = {
    "Amount": Decimal("249.50"),
    "Quantity": Decimal(2),
    "Tier": "G",
    "Nickname": None,
    "Status": "New",
    "Topics": ("Billing", "Delivery"),
    "Due": date(2026, 3, 9),
    "Closed": None,
    "Opened": datetime(2026, 3, 2, 7, 30, 15, 250_000, tzinfo=UTC),
    "Shop": Location(Decimal("37.775"), Decimal("-122.418")),
}
_CONTEXT = Context(
    values=dict(_VALUES), now=datetime(2026, 3, 2, 9, tzinfo=UTC), rates={"EUR": Decimal("0.9")}
)


def page() -> str:
    """Return the page.

    Raises:
        KeyError: A function of the registry is not told of here, or one here is not in it.
    """
    told = {name for section in _SECTIONS.values() for name in section}
    missing = told.symmetric_difference(FUNCTIONS.names)
    if missing:
        raise KeyError(sorted(missing))
    parts = [_INTRODUCTION, _fields(), _operators(), *_sections(), _unsupported(), _sources()]
    return HEAD + "\n".join(parts)


def _fields() -> str:
    rows = [(code(name), kind.value, _written(_VALUES[name])) for name, kind in _KINDS.items()]
    return f"## The fields\n\n{table(('field', 'kind', 'holds'), rows)}"


_OPERATOR_EXAMPLES: Mapping[tuple[str, int], str] = {
    ("+", 2): "Amount + Quantity",
    ("-", 2): "Due - 7",
    ("*", 2): "Amount * Quantity",
    ("/", 2): "Amount / 2",
    ("^", 2): "Quantity ^ 3",
    ("&", 2): 'Tier & "!"',
    ("=", 2): 'Tier = "G"',
    ("<>", 2): "Amount <> 249.5",
    ("<", 2): "Amount < 100",
    (">", 2): "Amount > 100",
    ("<=", 2): "Due <= DATE(2026, 3, 9)",
    (">=", 2): "Quantity >= 3",
    ("&&", 2): "Amount > 100 && Quantity > 9",
    ("||", 2): "Amount > 100 || Quantity > 9",
    ("-", 1): "-Quantity",
    ("+", 1): "+Quantity",
    ("NOT", 1): "NOT(Amount > 100)",
}


def _operators() -> str:
    rows = [_operator(one) for one in sorted((*OPERATORS, *PREFIXES), key=lambda one: one.level)]
    headings = ("operator", "joins", "gives", "for example", "is")
    return (
        "## Operators\n\n"
        "The loosest first. `TRUE`, `FALSE` and `NULL` are values, as are numbers, texts and "
        f"fields.\n\n{table(headings, rows)}"
    )


def _operator(operator: Operator) -> tuple[str, ...]:
    example = _OPERATOR_EXAMPLES[operator.name, 1 if operator.stands_before else 2]
    joins: dict[str, list[str]] = {}
    for operands, returns, _ in operator.signatures:
        joins.setdefault(returns.value, []).append(" and ".join(kind.value for kind in operands))
    return (
        " or ".join(map(code, (operator.name, *operator.also))),
        "; ".join(", ".join(each) for each in joins.values()),
        "; ".join(joins),
        code(example),
        _written(Formula.compile(example, _SCHEMA).evaluate(_CONTEXT)),
    )


def _sections() -> Iterator[str]:
    for title, section in _SECTIONS.items():
        rows = [_row(name, about) for name, about in section.items()]
        headings = ("function", "takes", "gives", "", "for example", "is")
        yield f"## {title}\n\n{table(headings, rows)}"


def _row(name: str, about: _About) -> tuple[str, ...]:
    function = FUNCTIONS.get(name)
    assert function is not None
    takes, gives = _types(function)
    formula = Formula.compile(about.example, _SCHEMA)
    value = _written(formula.evaluate(_CONTEXT))
    return (
        code(f"{name}({_names(function, about.names)})"),
        takes,
        gives,
        about.says,
        code(about.example),
        value,
    )


def _names(function: Function, names: str) -> str:
    """Put the parameters that may be left out into brackets."""
    if function.repeats or function.least is None:
        return names
    parts = names.split(", ")
    needed, others = parts[: function.fewest], parts[function.fewest :]
    return ", ".join(needed) + "".join(f"[, {name}]" for name in others)


def _types(function: Function) -> tuple[str, str]:
    if function.build is not None:
        return _BUILT[function.name]
    takes = ", ".join(_listed(accepted) for accepted in function.parameters)
    gives = function.returns.value if isinstance(function.returns, Type) else "same"
    return takes + ", …" * function.repeats, gives


def _listed(accepted: frozenset[Type]) -> str:
    named = [kind.value for kind in Type if kind in accepted - {Type.NULL, Type.ID}]
    return " or ".join(named)


def _written(value: object) -> str:
    """Write a value as a reader of formulas would."""
    if isinstance(value, tuple):
        return ", ".join(map(_written, value))
    return _WRITERS[type(value)](value)


_WRITERS: Mapping[type, Callable[[Any], str]] = {
    type(None): lambda _: "null",
    bool: lambda value: str(value).lower(),
    str: lambda value: code('"' + value.replace("\n", "⏎") + '"'),
    Decimal: lambda value: f"{value:f}",
    Location: lambda value: f"{value.latitude}, {value.longitude}",
    datetime: lambda value: f"{value:%Y-%m-%d %H:%M:%S}Z",
    date: date.isoformat,
    time: time.isoformat,
}


def _unsupported() -> str:
    rows = [(code(name), advice) for name, advice in UNSUPPORTED.items()]
    return (
        "## What messaging components do not have\n\n"
        "These are refused by name, and so are dynamic references, `[ ]`; the first four, the "
        f"guide names.\n\n{table(('function', 'instead'), rows)}"
    )


def _sources() -> str:
    cited = sorted({str(function.citation) for function in FUNCTIONS})
    return (
        "## Where they are described\n\n"
        f"{'; '.join(cited)}. How each computes: Salesforce Help, *Formula Operators and "
        "Functions*, and the open-source formula engine of the product where Help is silent.\n"
    )
