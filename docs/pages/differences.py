"""Where formulas differ from the product's engine on purpose: the one page that says so."""

from collections.abc import Iterator, Sequence

from msgcore.components.formula import DIFFERENCES
from pages.markdown import HEAD, code, table

__all__ = ["page"]

_INTRODUCTION = """\
# Where formulas differ on purpose

[Formulas](formulas.md) compute what the product's engine computes, also where that surprises. The
exceptions are few, and all of them are here:

- A null in a template prints as nothing.
- Where the engine crashes, there is an error with its place, or a null.
- `ISNUMBER` takes ASCII digits alone.
- What the guide says goes before what the engine does: `NULLVAL`, and merge fields with broken
  braces.
- What Python's dates and texts cannot hold, and what would take all memory, is an error.
"""

_EXAMPLES = """\
## What is seen of them

```python
>>> from msgcore.components.formula import Formula, FormulaError, Schema, Template
>>> def value(source):
...     try:
...         return Formula.compile(source, Schema.of({"Note": "text"})).evaluate({})
...     except FormulaError as error:
...         print(type(error).__name__, error.message, sep=": ")
>>> Template.compile("Note: {!Note}.", Schema.of({"Note": "text"})).render({})
'Note: .'
>>> value("MAX()")
FormulaTypeError: Incorrect number of parameters for function 'MAX()'. Expected 1 to 255, received 0
>>> value('LPAD("7", 3, "")'), value('FIND("a", "banana", NULL)')
(None, None)
>>> for source in ("1 / 0", "LN(0)", "SQRT(-1)"):
...     value(source)
FormulaEvaluationError: Division by zero.
FormulaEvaluationError: Out of range argument to LN() function.
FormulaEvaluationError: Out of range argument to SQRT() function.
>>> value('ISNUMBER("١٢")'), value('ISNUMBER("12")'), value('VALUE("١٢")')
(False, True, Decimal('12'))
```
"""

_ROWS = """\
## Rows of the golden data that are not followed

The language is tested against 2,965 cases of the engine's own tests. Six of them, counted from 0,
say something else than the formula does, because the table from which they were taken has lost a
part of them:
"""

_DAYS = "the time of day of the dates: both were on one day, and now the first is a day later"
_LOST = (
    (
        "398, 399",
        "IF(number = currency, text, phone)",
        "the space before the expected `300`, with which the field begins",
    ),
    ("748, 749", "IF(date1 > date2, datetime1, datetime2)", _DAYS),
    ("998, 999", "IF(date1 <= date2, datetime1, datetime2)", _DAYS),
)

_KEPT = """\
## What surprises, and is kept

These are no differences. They are listed because a reader may take them for some.
"""

_SURPRISES = (
    ("2 * 2 ^ 3", "64", "`^` binds looser than `*`"),
    ("LOG(1000)", "2.9999999999999996", "it is a quotient of natural logarithms, by doubles"),
    ("ROUND(50, -2)", "0", "no digit would be kept"),
    ("FLOOR(-2.9)", "-2", "it rounds towards zero; `MFLOOR` rounds down"),
    ('CONTAINS("abc", "")', "true", "every text holds a blank one"),
    ('SUBSTITUTE("abc", "", "x")', "null", "there is nothing to look for"),
    ('DATEVALUE("2024-02-09xyz")', "9 February 2024", "what follows a date is not looked at"),
    ('FIND("a", "banana", 0)', "2", "a start below 1 is 1"),
    ('ISNULL("")', "false", "a text is never null, except in a template"),
    ('BLANKVALUE("", "x")', "null", "a text that stands in the formula is kept"),
    ("1 / 0 + NULL", "null", "a sum with NULL is NULL, whatever else it holds"),
    ("MOD(10 ^ 45, 7)", "an error", "the quotient would have more than 39 digits"),
    (
        'DISTANCE(a, b, "KM")',
        "an error, when it is evaluated",
        "a unit may be in any case when it is compiled, and not when it is used",
    ),
    (
        "{!Status}",
        "the value of a picklist",
        "a merge field that is nothing but a field shows it, whatever the field",
    ),
)

_SHOWN = """\
```python
>>> [str(value(source)) for source in ("LOG(1000)", "ROUND(50, -2)", "FLOOR(-2.9)", "2 * 2 ^ 3")]
['2.9999999999999996', '0', '-2', '64']
>>> value('CONTAINS("abc", "")'), value('ISNULL("")'), value('DATEVALUE("2024-02-09xyz")')
(True, False, datetime.date(2024, 2, 9))
>>> value('SUBSTITUTE("abc", "", "x")'), value('BLANKVALUE("", "x")'), value("1 / 0 + NULL")
(None, None, None)
```
"""


def page() -> str:
    """Return the page."""
    return HEAD + "\n".join(_sections())


def _sections() -> Iterator[str]:
    yield _INTRODUCTION
    rows = [(code(one.formula), one.engine, one.msgcore, one.reason) for one in DIFFERENCES]
    yield table(("for example", "the engine", "msgcore", "because"), rows)
    yield from (_EXAMPLES, _ROWS)
    yield table(("rows", "formula", "lost"), _coded(_LOST, 1))
    yield _KEPT
    yield table(("formula", "gives", "because"), _coded(_SURPRISES, 0))
    yield _SHOWN


def _coded(rows: Sequence[Sequence[str]], column: int) -> Iterator[tuple[str, ...]]:
    for row in rows:
        yield (*row[:column], code(row[column]), *row[column + 1 :])
