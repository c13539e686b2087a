"""What a formula's error tells: the words, the place, an excerpt and advice."""

import pickle
import sys

import pytest
from tests.components.formula.helper import failure

from msgcore.components.formula import (
    Formula,
    FormulaError,
    FormulaEvaluationError,
    FormulaSyntaxError,
    FormulaTypeError,
    Options,
    Schema,
    Type,
    parsed,
)
from msgcore.errors import MalformedError


def test_an_error_shows_its_place() -> None:
    error = failure('"a" &\n  UPER("b")')
    assert str(error) == (
        "line 2, column 3: Unknown function UPER. Check spelling. (Did you mean 'UPPER'?)\n"
        '    UPER("b")\n'
        "    ^^^^"
    )
    assert (error.line, error.column, error.span) == (2, 3, (8, 12))
    assert error.faults[0].path == "line 2, column 3"
    assert error.faults[0].hint == "Did you mean 'UPPER'?"
    assert isinstance(error, MalformedError)


def test_a_long_line_is_shown_around_the_place() -> None:
    error = failure(" & ".join(['"x"'] * 50) + " & Nmae & " + " & ".join(['"x"'] * 50))
    line, carets = error.excerpt.splitlines()
    assert len(line) <= 74
    assert line[carets.index("^") :].startswith("Nmae")
    assert carets.strip() == "^^^^"


def test_an_excerpt_ends_with_its_line() -> None:
    error = failure("IF(1,\r\n\t2, 3)")
    assert error.excerpt == "  IF(1,\n     ^"
    error = failure('ROUND(\n  "a",\n  1)')
    assert (error.line, error.column) == (2, 3)
    error = failure("ROUND(\n 1)")
    assert error.excerpt == "  ROUND(\n  ^^^^^^"
    error = failure("\t1 1")
    assert error.excerpt == "   1 1\n     ^"


@pytest.mark.parametrize(
    ("source", "message", "hint"),
    [
        ("Nmae", "Field Nmae does not exist. Check spelling.", "Did you mean 'Name'?"),
        ("AMUONT", "Field AMUONT does not exist. Check spelling.", "Did you mean 'Amount'?"),
        ("Zzz", "Field Zzz does not exist. Check spelling.", ""),
        (
            "TODAY + 1",
            "Field TODAY does not exist. Check spelling.",
            "It is a function: write TODAY(…).",
        ),
        (
            "Amount(1)",
            "Unknown function AMOUNT. Check spelling.",
            "It is a field: a field has no parentheses.",
        ),
        ("XYZZY(1)", "Unknown function XYZZY. Check spelling.", ""),
        (
            '"a" & Amount',
            "Incorrect parameter type for operator '&'. Expected Text, received Number",
            "Write TEXT(…) around what is no text.",
        ),
        (
            '"a" & Day & "b"',
            "Incorrect parameter type for operator '&'. Expected Text, received Date",
            "Write TEXT(…) around what is no text.",
        ),
        (
            '"a" & Flag',
            "Incorrect parameter type for operator '&'. Expected Text, received Boolean",
            'Write IF(…, "yes", "no") around it.',
        ),
        (
            '"a" + 1',
            "Incorrect parameter type for operator '+'. Expected Text, received Number",
            "Write TEXT(…) around what is no text.",
        ),
        (
            '1 + "a"',
            (
                "Incorrect parameter type for operator '+'. "
                "Expected Number, Date, DateTime, received Text"
            ),
            "Write TEXT(…) around what is no text.",
        ),
        (
            "Flag + 1",
            (
                "Incorrect parameter type for operator '+'. "
                "Expected Number, Date, DateTime, received Boolean"
            ),
            "",
        ),
        (
            '2 * "a"',
            "Incorrect parameter type for operator '*'. Expected Number, received Text",
            "Write VALUE(…) around it.",
        ),
        (
            "1 = Name",
            "Incorrect parameter type for operator '='. Expected Number, received Text",
            "Write TEXT(…) around the number, or VALUE(…) around the text.",
        ),
        (
            "Day > Moment",
            "Incorrect parameter type for operator '>'. Expected Date, received DateTime",
            "Write DATEVALUE(…) around the DateTime.",
        ),
        (
            "Day = Name",
            "Incorrect parameter type for operator '='. Expected Date, received Text",
            "Write DATEVALUE(…) around the text.",
        ),
        (
            "IF(1, 2, 3)",
            "Incorrect parameter type for function 'IF()'. Expected Boolean, received Number",
            "",
        ),
        (
            "LEN(Amount)",
            "Incorrect parameter type for function 'LEN()'. Expected Text, received Number",
            "Write TEXT(…) around it.",
        ),
        (
            "ABS(Name)",
            "Incorrect parameter type for function 'ABS()'. Expected Number, received Text",
            "Write VALUE(…) around it.",
        ),
        (
            "DAY(Moment)",
            "Incorrect parameter type for function 'DAY()'. Expected Date, received DateTime",
            "Write DATEVALUE(…) around it.",
        ),
        (
            "TEXT(Name)",
            (
                "Incorrect parameter type for function 'TEXT()'. "
                "Expected Number, Date, DateTime, Time, Picklist, received Text"
            ),
            "A text needs no TEXT(…).",
        ),
        (
            "CASE(TRUE, 1, 2, 3)",
            "Incorrect argument type for function 'CASE()'.",
            "",
        ),
        (
            "CASE(Status, Name, 2, 3)",
            "Incorrect argument type for function 'CASE()'.",
            "A picklist is compared with a text that stands in the formula.",
        ),
        (
            "INCLUDES(Tags, '')",
            (
                "Incorrect parameter for function INCLUDES(). "
                "Text Literal must be a valid value for this multi-select picklist field."
            ),
            "",
        ),
        (
            "Flag && 1",
            "Incorrect parameter type for operator '&&'. Expected Boolean, received Number",
            "",
        ),
        (
            "NULL * Flag",
            "Incorrect parameter type for operator '*'. Expected Number, received Boolean",
            "",
        ),
        (
            "-Flag",
            "Incorrect parameter type for operator '-'. Expected Number, received Boolean",
            "",
        ),
    ],
)
def test_the_words_and_the_advice(source: str, message: str, hint: str) -> None:
    error = failure(source)
    assert (error.message, error.hint) == (message, hint)


def test_a_formula_gives_what_is_asked_of_it() -> None:
    error = failure("1 + 1", options=Options(returns=Type.TEXT))
    assert error.message == (
        "Formula result is data type (Number), incompatible with expected data type (Text)."
    )
    assert Formula.compile("NULL", options=Options(returns=Type.TEXT)).returns is Type.NULL
    key = Schema.of({"Key": "id"})
    assert Formula.compile("Key", key, Options(returns=Type.TEXT)).returns is Type.ID


def test_a_formula_has_at_most_3900_characters() -> None:
    longest = "1" * 3900
    assert Formula.compile(longest).source == longest
    error = failure("1" * 3901)
    assert error.message == (
        "Formula is too long (3901 characters).  Maximum length is 3900 characters"
    )
    assert error.span == (3900, 3901)
    assert Formula.compile("1" * 4000, options=Options(longest=4000)).evaluate() is not None


NESTED = [
    ("(", "1", ")"),
    ("IF(TRUE, ", "1", ", 2)"),
    ("ABS(", "1", ")"),
    ("1 + (", "1", ")"),
    ("(1 = 1) = (", "TRUE", ")"),
]
DENIED = [("NOT(", "TRUE", ")"), ("-(", "1", ")"), ("! (", "TRUE", ")")]


@pytest.mark.parametrize(("before", "within", "after"), [*NESTED, *DENIED])
def test_a_formula_may_be_nested_150_deep(before: str, within: str, after: str) -> None:
    wide = Options(longest=10**8)
    Formula.compile(before * 150 + within + after * 150, options=wide).evaluate()
    for depth in (151, 100_000):
        with pytest.raises(FormulaSyntaxError, match="Nested more than 150 deep") as caught:
            Formula.compile(before * depth + within + after * depth, options=wide)
        assert 0 <= caught.value.span[0] <= len(caught.value.source)


@pytest.mark.parametrize("operator", ["-", "+", "!", "NOT "])
def test_operators_before_an_operand_may_be_150(operator: str) -> None:
    operand = "1" if operator in "-+" else "TRUE"
    Formula.compile(operator * 150 + operand).evaluate()
    with pytest.raises(FormulaSyntaxError, match="Too many operators"):
        Formula.compile(operator * 100_000 + operand, options=Options(longest=10**6))


@pytest.mark.parametrize(
    ("operator", "kind"),
    [
        ("+", "number"),
        ("*", "number"),
        ("/", "number"),
        ("-", "date"),
        ("&", "text"),
        ("&&", "checkbox"),
        ("||", "checkbox"),
        ("=", "checkbox"),
        ("+", "text"),
        ("^", "number"),
    ],
)
def test_a_chain_may_be_as_long_as_the_formula(operator: str, kind: str) -> None:
    from datetime import date  # noqa: PLC0415 - beside its one use

    values = {"number": 1, "date": date(2026, 3, 2), "text": "x", "checkbox": True}
    schema = Schema.of({"a": kind, "n": "number"})
    rest = "n" if kind == "date" else "a"
    source = "a" + f"{operator}{rest}" * (3899 // (len(operator) + 1))
    result = Formula.compile(source, schema).evaluate({"a": values[kind], "n": 0})
    assert result is not None


def at_depth(depth: int, source: str) -> object:
    if depth:
        return at_depth(depth - 1, source)
    try:
        return Formula.compile(source, Schema.of({"a": "number"})).evaluate({"a": 1})
    except FormulaError as error:
        return error.span


@pytest.mark.parametrize("depth", [100, 500, 700, 800, 850, 900])
@pytest.mark.parametrize(("before", "within", "after"), NESTED)
def test_a_host_that_is_deep_in_calls_gets_an_answer_or_an_error(
    depth: int, before: str, within: str, after: str
) -> None:
    for nested in (1, 20, 75, 150):
        within_a = within if within == "TRUE" else "a"
        source = before * nested + within_a + after * nested
        result = at_depth(depth, source)
        assert result in (1, 2, True, (0, len(source))) or result == nested + 1


def test_evaluating_deep_in_calls_is_a_clear_error() -> None:
    schema = Schema.of({"a": "checkbox"})
    source = "IF(a, " * 150 + "1" + ", 2)" * 150
    formula = Formula.compile(source, schema)

    def descend(left: int) -> object:
        return descend(left - 1) if left else formula.evaluate({"a": True})

    assert descend(10) == 1
    with pytest.raises(FormulaEvaluationError, match="what is left of the stack"):
        descend(sys.getrecursionlimit() - 150)


def test_parsing_deep_in_calls_is_a_clear_error() -> None:
    def descend(left: int) -> object:
        return descend(left - 1) if left else parsed("(" * 150 + "1" + ")" * 150)

    with pytest.raises(FormulaSyntaxError, match="what is left of the stack"):
        descend(sys.getrecursionlimit() - 200)


def test_compiling_deep_in_calls_is_a_clear_error() -> None:
    def descend(left: int) -> object:
        return descend(left - 1) if left else Formula.compile("NOT " * 150 + "TRUE")

    with pytest.raises(FormulaSyntaxError, match="what is left of the stack"):
        descend(sys.getrecursionlimit() - 250)


@pytest.mark.parametrize(
    "error",
    [
        FormulaSyntaxError("What?", "1 +", (3, 3), "Try."),
        FormulaTypeError("What?", "1 +", (3, 3)),
        FormulaEvaluationError("What?", "1 +", (0, 1), "Try.", "$ListTemplates.Options"),
    ],
)
def test_errors_survive_pickling(error: FormulaError) -> None:
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - it was pickled on this line
    assert type(copy) is type(error)
    assert str(copy) == str(error)
    assert copy.where == error.where


def test_an_error_may_tell_what_it_is_in() -> None:
    error = FormulaTypeError("What?", "1 +", (2, 3)).named("Title")
    assert str(error) == "Title, line 1, column 3: What?\n  1 +\n    ^"
    assert error.named("Other").where == "Title"
