"""What is read at once and what is looked for gives the same; so does what is known beforehand."""

from datetime import UTC, date, datetime
from decimal import Decimal
from types import MappingProxyType, SimpleNamespace
from typing import Any

import attrs
import pytest

from msgcore.components.formula import (
    FUNCTIONS,
    TEXTUAL,
    Blank,
    Context,
    Formula,
    FormulaError,
    FormulaEvaluationError,
    Function,
    ListTemplate,
    Options,
    Schema,
    Template,
    Type,
)
from msgcore.rules import HOST

SCHEMA = Schema.of(
    {
        "Name": "text",
        "Count": "number",
        "Paid": "checkbox",
        "Due": "date",
        "Status": "picklist",
        "Case.Number": "text",
        "Case.Owner.Name": "text",
    }
)


def value(source: str, values: Any = None) -> object:
    return Formula.compile(source, SCHEMA).evaluate(values)


@pytest.mark.parametrize(
    "values",
    [
        {"Case": {"Number": "7", "Owner": {"Name": "Ana"}}},
        {"Case.Number": "7", "Case.Owner.Name": "Ana"},
        {"Case": {"Number": "7", "Owner.Name": "Ana"}},
        {"Case": SimpleNamespace(Number="7", Owner=SimpleNamespace(Name="Ana"))},
        SimpleNamespace(Case={"Number": "7", "Owner": {"Name": "Ana"}}),
        Context(values={"Case": {"Number": "7", "Owner": SimpleNamespace(Name="Ana")}}),
    ],
)
def test_a_field_is_found_however_the_records_are_made(values: object) -> None:
    assert value("Case.Number & Case.Owner.Name", values) == "7Ana"


def test_a_whole_name_goes_before_its_parts_even_where_it_is_blank() -> None:
    assert value("Case.Number", {"Case.Number": None, "Case": {"Number": "7"}}) is None


@pytest.mark.parametrize("values", [None, {}, {"Case": {}}, {"Case": None}, SimpleNamespace()])
def test_what_is_missing_is_blank(values: object) -> None:
    assert value("ISBLANK(Case.Number) && ISBLANK(Name) && NOT Paid = TRUE", values) is not None
    assert value("ISBLANK(Case.Number)", values) is True


def test_an_empty_text_is_blank() -> None:
    assert value("Name", {"Name": ""}) is None
    assert value("Case.Number", {"Case": {"Number": ""}}) is None


@pytest.mark.parametrize("number", [Decimal("NaN"), Decimal("Infinity"), float("nan"), "1", True])
def test_a_number_that_is_none_has_no_value(number: object) -> None:
    with pytest.raises(FormulaEvaluationError, match="Field Count holds"):
        value("Count", {"Count": number})


def test_numbers_dates_and_truth_are_read_as_they_are() -> None:
    values = {"Count": Decimal("1.50"), "Due": date(2026, 3, 2), "Paid": True}
    assert value("TEXT(Count) & TEXT(Due)", values) == "1.52026-03-02"
    assert value("Paid", values) is True
    assert value("Count + 1", {"Count": 2}) == 3


def test_a_context_of_values_alone_can_be_evolved_by_a_function_of_the_host() -> None:
    def told(context: Context) -> str:
        return f"{context.locale} {context.now} {attrs.evolve(context, locale='de').locale}"

    function = Function(
        name="TOLD", returns=Type.TEXT, implement=told, takes_context=True, citation=HOST("tests")
    )
    options = Options(functions=FUNCTIONS.with_functions(function))
    assert Formula.compile("TOLD()", SCHEMA, options).evaluate({}) == "en_US None de"


def test_a_date_is_moved_by_days_that_are_known_as_by_those_that_are_not() -> None:
    values = {"Due": date(2026, 3, 2), "Count": Decimal("1.7")}
    assert value("Due + 1.7", values) == value("Due + Count", values) == date(2026, 3, 3)
    assert value("Due - 1.7", values) == value("Due - Count", values) == date(2026, 3, 1)
    assert value("Due + 1", {}) is None
    for far in ("9999999", "99999999999999999999"):
        with pytest.raises(FormulaEvaluationError, match="out of range"):
            value(f"Due + {far}", values)
        with pytest.raises(FormulaEvaluationError, match="out of range"):
            value(f"Due - VALUE(TEXT({far} * IF(Paid, 1, 1)))", values)


@pytest.mark.parametrize("known", [True, False])
def test_a_case_of_known_values_gives_what_one_that_is_computed_gives(known: bool) -> None:  # noqa: FBT001 - a case of a test
    # A result that reads a field cannot be put into a table.
    other = "'?'" if known else "BLANKVALUE(Name, '?')"
    by_text = f"CASE(Status, 'a', '1', 'b', '2', 'a', '3', '', 'blank', {other})"
    assert [value(by_text, {"Status": status}) for status in ("a", "b", "c", None)] == [
        *("1", "2", "?", "blank")
    ]
    by_number = f"CASE(Count, 1.0, 'one', NULL, 'null', 2, 'two', {other})"
    formula = Formula.compile(by_number, SCHEMA, Options(blank=Blank.BLANK))
    assert [formula.evaluate({"Count": count}) for count in (1, 2, 3, None)] == [
        *("one", "two", "?", "?")
    ]


def test_a_case_fails_where_a_branch_that_is_not_chosen_fails() -> None:
    with pytest.raises(FormulaEvaluationError, match="Division by zero"):
        value("CASE(Count, 0, 1, 1 / 0)", {})


@pytest.mark.parametrize(
    ("formula", "answers"),
    [
        ("IF(Paid, 'yes', 'no')", ["yes", "no", "no"]),
        ("IF(NOT Paid, 'yes', 'no')", ["no", "yes", "yes"]),
        ("IF(NOT(NOT(Paid)), 'yes', 'no')", ["yes", "no", "no"]),
        ("IF(NOT Paid, 'yes', BLANKVALUE(Name, 'no'))", ["no", "yes", "yes"]),
    ],
)
def test_a_choice_of_known_values_is_one_of_values_that_are_not(
    formula: str, answers: list[str]
) -> None:
    assert [value(formula, {"Paid": paid}) for paid in (True, False, None)] == answers


def test_a_null_condition_and_its_contrary_both_count_as_false() -> None:
    blank = Options(blank=Blank.BLANK)
    for formula in ("IF(Count < 1, 'yes', 'no')", "IF(NOT(Count < 1), 'yes', 'no')"):
        compiled = Formula.compile(formula, SCHEMA, blank)
        assert compiled.evaluate({}) == "no"


def test_numbers_are_rounded_as_far_as_they_must_and_no_further() -> None:
    options = Options(places=2)
    for given, wanted in (
        ("12", "12"),
        ("12.5", "12.5"),
        ("12.50", "12.50"),
        ("12.500", "12.50"),
        ("12.505", "12.51"),
        ("-12.505", "-12.51"),
        ("1E+3", "1E+3"),
    ):
        result = Formula.compile("Count", SCHEMA, options).evaluate({"Count": Decimal(given)})
        assert str(result) == wanted
    assert value("ROUND(Count, 40)", {"Count": Decimal("0.1")}) == Decimal("0.1")
    assert value("ROUND(Count, 1.9)", {"Count": Decimal("0.15")}) == Decimal("0.2")


def test_a_large_number_is_written_without_an_exponent() -> None:
    large = {"Count": Decimal("1E+3")}
    assert value("TEXT(Count)", large) == "1000"
    assert Template.compile("{!Count} {!1 = 1} {!NULL}", SCHEMA).render(large) == "1000 true "


ITEMS = ListTemplate(
    source="Things",
    text="{!$ListItem.Index}{!$ListItem.Value}{!IF($ListItem.IsFirst, '!', '')}"
    "{!IF(NOT($ListItem.IsLast), ', ', '')}",
)


@pytest.mark.parametrize(
    "things",
    [["a", "b", "c"], ("a", "b", "c"), (thing for thing in "abc")],
    ids=["list", "tuple", "generator"],
)
def test_a_list_may_be_of_any_kind(things: object) -> None:
    template = Template.compile("<{!$ListTemplates.Items}>", SCHEMA, lists={"Items": ITEMS})
    assert template.render({"Things": things}) == "<1a!, 2b, 3c>"


def test_a_list_is_found_in_records_in_the_context_and_else_is_empty() -> None:
    deep = attrs.evolve(ITEMS, source="$Constants.Things")
    template = Template.compile("<{!$ListTemplates.Items}>", SCHEMA, lists={"Items": deep})
    assert template.render({"$Constants": {"Things": ["x"]}}) == "<1x!>"
    assert template.render({"$Constants.Things": ("y",)}) == "<1y!>"
    assert template.render({"$Constants": {}}) == "<>"
    assert template.render(Context(lists={"$Constants.Things": ["z"]})) == "<1z!>"


def test_members_of_items_may_be_attributes_and_may_be_missing() -> None:
    items = ListTemplate(
        source="Things",
        text="{!$ListItem.Value.Name}{!$ListItem.Value.Price + $ListItem.Index};",
        members=(("Name", "text"), ("Price", "number"), ("Unused", "text")),
    )
    template = Template.compile("{!$ListTemplates.Items}", SCHEMA, lists={"Items": items})
    things = [{"Name": "a", "Price": Decimal("1.5")}, SimpleNamespace(Name="", Price=2), {}]
    assert template.render({"Things": things}) == "a2.5;4;3;"


def test_a_long_list_is_numbered_to_its_end() -> None:
    items = ListTemplate(source="Things", text="{!$ListItem.Index} ")
    template = Template.compile("{!$ListTemplates.Items}", SCHEMA, lists={"Items": items})
    numbers = " ".join(map(str, range(1, 31)))
    assert template.render({"Things": range(30)}).strip() == numbers


def test_a_list_in_a_list_keeps_the_item_around_it() -> None:
    inner = ListTemplate(source="Letters", text="{!$ListItem.Value}{!$ListItem.Index}")
    outer = ListTemplate(source="Things", text="{!$ListItem.Index}[{!$ListTemplates.In}]{!Name} ")
    template = Template.compile("{!$ListTemplates.Out}", SCHEMA, lists={"In": inner, "Out": outer})
    values = {"Things": ["a", "b"], "Name": "xy", "Letters": list("xy")}
    assert template.render(values) == "1[x1y2]xy 2[x1y2]xy "
    # A context that the caller keeps is as it was.
    kept = Context(values=values, now=datetime(2026, 3, 2, tzinfo=UTC))
    assert template.render(kept) == template.render(values)
    assert kept == Context(values=values, now=datetime(2026, 3, 2, tzinfo=UTC))


def test_what_fails_in_an_item_is_left_out_and_told() -> None:
    items = ListTemplate(source="Things", text="{!1 / $ListItem.Value};", value="number")
    template = Template.compile("{!$ListTemplates.Items}", SCHEMA, lists={"Items": items})
    whole = template.render_whole({"Things": [1, 0, Decimal("NaN")]})
    assert (whole.text, len(whole.faults)) == ("1;;;", 2)


THING = Schema.of({"Things": "text"})


def test_a_text_between_two_blank_ones_stands_alone() -> None:
    joined = Formula.compile('A & " - " & B', Schema.of({"A": "text", "B": "text"}))
    assert joined.evaluate({}) == " - "
    assert joined.evaluate({"B": "b"}) == " - b"
    assert joined.evaluate({"A": "a"}) == "a - "


def test_a_list_that_becomes_too_long_is_left_early_and_refused() -> None:
    template = Template.compile("{!$ListTemplates.Items}", SCHEMA, lists={"Items": ITEMS})
    with pytest.raises(FormulaError):
        template.render({"Things": ["x" * 1000] * 2000})


def test_a_function_that_runs_out_of_stack_in_a_template_is_an_error_with_its_place() -> None:
    def too_deep(_text: str) -> str:
        raise RecursionError

    deep = Function(
        name="DEEP",
        parameters=(TEXTUAL,),
        returns=Type.TEXT,
        implement=too_deep,
        citation=HOST("A test"),
    )
    options = Options(functions=FUNCTIONS.with_functions(deep), in_template=True)
    template = Template.compile("a {!DEEP(Things)}", THING, options)
    with pytest.raises(FormulaEvaluationError) as caught:
        template.render({"Things": "x"})
    assert caught.value.span[0] >= 4


@pytest.mark.parametrize(
    ("name", "held"),
    [("Due", date(2026, 3, 2)), ("Paid", True), ("Name", "Ann"), ("Count", Decimal(7))],
)
def test_a_field_may_stand_in_any_mapping(name: str, held: object) -> None:
    formula = Formula.compile(name, SCHEMA)
    assert formula.evaluate({name: held}) == held
    assert formula.evaluate(MappingProxyType({name: held})) == held
    assert formula.evaluate(SimpleNamespace(**{name: held})) == held
