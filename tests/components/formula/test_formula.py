"""The objects: formulas, options, functions of a host's own, the cache."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time
from decimal import Decimal

import attrs
import pytest
from tests.components.formula.helper import SCHEMA, D

from msgcore import codec
from msgcore.components.formula import (
    BOOLEAN,
    DIFFERENCES,
    FUNCTIONS,
    NUMBER,
    TEXTUAL,
    Blank,
    Difference,
    Formula,
    FormulaCache,
    FormulaError,
    FormulaEvaluationError,
    FormulaTypeError,
    Function,
    Functions,
    NoValueError,
    Options,
    Schema,
    Type,
)
from msgcore.errors import InvalidValueError
from msgcore.rules import HOST

OWN = HOST("house style")


def greeting(name: str | None, title: str | None = None) -> str:
    return f"Hello, {title + ' ' if title else ''}{name or 'you'}!"


def half(number: Decimal) -> Decimal:
    if number % 2:
        raise NoValueError("The number is odd.")
    return number / 2


GREET = Function(
    name="GREET",
    parameters=(TEXTUAL, TEXTUAL),
    least=1,
    returns=Type.TEXT,
    implement=greeting,
    takes_null=True,
    citation=OWN,
)
HALF = Function(
    name="HALF", parameters=(NUMBER,), returns=Type.NUMBER, implement=half, citation=OWN
)
OPTIONS = Options(functions=FUNCTIONS.with_functions(GREET, HALF))


def test_a_formula_tells_of_itself() -> None:
    formula = Formula.compile("IF(flag, Amount, AMOUNT + Price)", SCHEMA)
    assert formula.source == "IF(flag, Amount, AMOUNT + Price)"
    assert formula.returns is Type.NUMBER
    assert formula.references == ("Flag", "Amount", "Price")
    assert repr(formula) == "<Formula of 32 characters, Number>"
    assert formula.tree == Formula.compile("IF(flag,Amount,AMOUNT+Price)", SCHEMA).tree


def test_formulas_are_the_same_if_what_they_are_made_from_is() -> None:
    one, other = Formula.compile("Amount + 1", SCHEMA), Formula.compile("Amount + 1", SCHEMA)
    assert one == other
    assert hash(one) == hash(other)
    assert one != Formula.compile("Amount + 1", SCHEMA, Options(blank=Blank.BLANK))
    assert one != Formula.compile("Amount +1", SCHEMA)
    assert one != "Amount + 1"


@pytest.mark.parametrize(
    "source",
    [
        "IF(AND(Flag, OR(Flag, NoFlag)), MAX(Amount, 1), ABS(Price))",
        "HALF(4)",
        'GREET(Name) & TEXT(Day) & IF(ISBLANK(Empty), "x", CASE(Amount, 1, "a", "b"))',
    ],
)
def test_formulas_survive_pickling(source: str) -> None:
    formula = Formula.compile(source, SCHEMA, OPTIONS)
    copy = pickle.loads(pickle.dumps(formula))  # noqa: S301 - it was pickled on this line
    assert copy == formula
    assert hash(copy) == hash(formula)
    values = {"Name": "Ann", "Flag": True, "Amount": 3, "Day": date(2026, 3, 2)}
    assert copy.evaluate(values) == formula.evaluate(values)


def test_every_function_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(FUNCTIONS)) == FUNCTIONS  # noqa: S301 - it was pickled on this line
    assert len(FUNCTIONS) == len(FUNCTIONS.names) == len(tuple(FUNCTIONS))
    assert all(str(function.citation) for function in FUNCTIONS)


def test_a_host_may_register_functions() -> None:
    def evaluated(source: str) -> object:
        return Formula.compile(source, SCHEMA, OPTIONS).evaluate({"Name": "Ann"})

    assert evaluated("greet(Name)") == "Hello, Ann!"
    assert evaluated('GREET(Name, "Dr")') == "Hello, Dr Ann!"
    assert evaluated("GREET(NULL)") == "Hello, you!"
    assert evaluated("HALF(4) + 1") == 3
    assert evaluated("HALF(NULL)") is None
    with pytest.raises(FormulaEvaluationError, match="The number is odd"):
        evaluated("HALF(3)")
    with pytest.raises(FormulaTypeError, match="Unknown function GREET"):
        Formula.compile("GREET(Name)", SCHEMA)


def test_a_function_may_be_replaced_or_left_out() -> None:
    louder = attrs.evolve(GREET, implement=str.upper, parameters=(TEXTUAL,), least=None)
    functions = OPTIONS.functions.with_functions(louder)
    formula = Formula.compile("GREET('a')", SCHEMA, Options(functions=functions))
    assert formula.evaluate() == "A"
    assert functions != OPTIONS.functions
    assert functions != "functions"
    fewer = FUNCTIONS.without("NOW", "TODAY")
    assert fewer.get("NOW") is None
    with pytest.raises(FormulaTypeError, match="Unknown function NOW"):
        Formula.compile("NOW()", SCHEMA, Options(functions=fewer))
    with pytest.raises(InvalidValueError, match="HALF: is a second function"):
        Functions((HALF, HALF))


def test_every_fault_of_a_function_is_named() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Function(name="half", parameters=(), least=1, repeats=True, citation=OWN)
    assert [fault.path for fault in caught.value.faults] == [
        "name",
        "implement",
        "least",
        "repeats",
    ]
    for name in ("NOT", "TRUE", "A B", "Ä", ""):
        with pytest.raises(InvalidValueError, match="is no name"):
            attrs.evolve(HALF, name=name)
    with pytest.raises(InvalidValueError, match="not both"):
        attrs.evolve(HALF, build=print)  # type: ignore[arg-type]


def test_a_function_may_take_a_truth_and_repeat_its_last_parameter() -> None:
    count = Function(
        name="COUNT",
        parameters=(BOOLEAN,),
        repeats=True,
        returns=Type.NUMBER,
        implement=lambda *truths: D(sum(truths)),
        citation=OWN,
    )
    options = Options(functions=FUNCTIONS.with_functions(count))
    formula = Formula.compile("COUNT(Flag, TRUE, 1 = 1)", SCHEMA, options)
    assert formula.evaluate({"Flag": False}) == 2
    with pytest.raises(FormulaTypeError, match="Expected Boolean, received Number"):
        Formula.compile("COUNT(1)", SCHEMA, options)


@pytest.mark.parametrize("places", [-1, 33])
def test_a_result_has_at_most_32_places(places: int) -> None:
    with pytest.raises(InvalidValueError, match="Use 0 to 32"):
        Options(places=places)


def test_lengths_are_positive() -> None:
    for name in ("longest", "longest_text"):
        with pytest.raises(InvalidValueError, match=name):
            Options(**{name: 0})  # type: ignore[arg-type]


def test_a_cache_keeps_what_was_used_last() -> None:
    cache = FormulaCache(2)
    first = cache.compile("1")
    assert cache.compile("1") is first
    cache.compile("2")
    assert cache.compile("1") is first
    cache.compile("3")
    assert len(cache) == 2
    assert cache.compile("1") is first
    cache.clear()
    assert len(cache) == 0
    assert cache.compile("1") is not first
    assert cache.compile("1") == first


def test_a_cache_tells_schemas_and_options_apart() -> None:
    cache = FormulaCache()
    one = cache.compile("a", Schema.of({"a": "text"}))
    assert cache.compile("a", Schema.of({"a": "text"})) is one
    assert cache.compile("a", Schema.of({"a": "number"})).returns is Type.NUMBER
    assert cache.compile("a", Schema.of({"a": "text"}), Options(longest_text=1)) is not one
    assert cache.compile("a", Schema.of({"a": "text"}), Options()) is one
    with pytest.raises(FormulaError):
        cache.compile("a +")
    assert len(cache) == 3
    with pytest.raises(InvalidValueError, match="Use 1 or more"):
        FormulaCache(0)


def test_threads_may_share_everything() -> None:
    schema = Schema.of({"n": "number"})
    cache = FormulaCache(4)

    def work(number: int) -> object:
        formula = cache.compile(f"ROUND(n / 3, {number % 7}) + 2 ^ {number % 5}", schema)
        return formula.evaluate({"n": number})

    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(work, range(500)))
    assert together == [work(number) for number in range(500)]


@pytest.mark.parametrize("difference", DIFFERENCES, ids=lambda difference: difference.formula)
def test_every_deliberate_difference_is_explained(difference: Difference) -> None:
    assert difference.reason.endswith(".")
    assert difference.engine != difference.msgcore
    assert codec.from_data(Difference, codec.to_data(difference)) == difference


def test_results_are_plain_values() -> None:
    values = {
        "Amount": 1,
        "Day": date(2026, 3, 2),
        "Moment": datetime(2026, 3, 2, tzinfo=UTC),
        "Hour": time(9),
        "Flag": True,
        "Name": "Ann",
    }
    for name, kind in (
        ("Amount", Decimal),
        ("Day", date),
        ("Moment", datetime),
        ("Hour", time),
        ("Flag", bool),
        ("Name", str),
    ):
        assert type(Formula.compile(name, SCHEMA).evaluate(values)) is kind
