"""Picklists, places and currencies, and how a field finds its value in a record."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import attrs
import pytest
from tests.components.formula.helper import BLANK, D, failure, said, value

from msgcore import codec
from msgcore.components.formula import (
    Context,
    Field,
    FieldKind,
    Formula,
    Location,
    Schema,
)
from msgcore.errors import InvalidValueError


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('ISPICKVAL(Status, "New")', True),
        ('ISPICKVAL(Status, "new")', False),
        ('ISPICKVAL(NoStatus, "")', True),
        ('ISPICKVAL(Status, "")', False),
        ('CASE(Status, "Done", 1, "New", 2, 3)', 2),
        ('CASE(NoStatus, "New", 1, "", 2, 3)', 2),
        ("TEXT(Status)", "New"),
        ("TEXT(NoStatus)", None),
        ("ISBLANK(Status)", False),
        ('INCLUDES(Tags, "a")', True),
        ('INCLUDES(Tags, "b c")', True),
        ('INCLUDES(Tags, "b")', False),
        ('INCLUDES(NoTags, "a")', False),
    ],
)
def test_picklists(source: str, expected: object) -> None:
    assert value(source, {"Status": "New", "Tags": "a;b c"}) == expected


def test_the_values_of_a_multipicklist_may_be_a_list() -> None:
    for given in (["a", "b"], ("a", "b"), {"a", "b"}, frozenset({"a"}), "a", "x;a;"):
        assert value('INCLUDES(Tags, "a")', {"Tags": given}) is True


def test_a_picklist_stands_nowhere_else() -> None:
    error = failure("LEN(Status)")
    assert error.message == (
        "Field Status is a picklist field. Picklist fields are only supported in certain functions."
    )
    assert error.hint == "Use ISPICKVAL, CASE, INCLUDES or TEXT."
    assert (error.line, error.column) == (1, 5)


def test_includes_asks_for_a_value_of_the_field() -> None:
    field = Field(name="Tags", kind=FieldKind.MULTIPICKLIST, values=("Red", "Green"))
    schema = Schema.of({"Tags": field})
    assert Formula.compile('INCLUDES(Tags, "Red")', schema).evaluate({"Tags": "Red"}) is True
    with pytest.raises(ValueError, match="valid value") as caught:
        Formula.compile('INCLUDES(Tags, "Gren")', schema)
    assert "Did you mean 'Green'?" in str(caught.value)


def test_distances() -> None:
    francisco, york = "GEOLOCATION(37.775, -122.418)", "GEOLOCATION(40.713, -74.006)"
    assert value(f'DISTANCE({francisco}, {york}, "mi")') == D("2565.6215469709105")
    assert value(f'DISTANCE({francisco}, {york}, "km")') == D("4128.96812066846")
    assert value(f'DISTANCE({york}, {york}, "km")') == 0
    assert value('DISTANCE(GEOLOCATION(0, 0), GEOLOCATION(0, 180), "km") > 20015') is True
    place = Location(D("37.775"), D("-122.418"))
    assert value(f'DISTANCE(Place, {york}, "mi")', {"Place": place}) == D("2565.6215469709105")
    assert value("Place", {"Place": place}) == place


def test_a_place_may_lack_both_parts_but_not_one() -> None:
    near = "GEOLOCATION(1, 1)"
    assert value(f'DISTANCE(Place, {near}, "km")') is None
    assert value(f'DISTANCE({near}, GEOLOCATION(Nothing, Nothing), "km")', options=BLANK) is None
    error = failure("IF(Nothing = 1, Place, GEOLOCATION(Nothing, 1))", options=BLANK)
    assert "lacks" in error.message
    assert "received Null" in said("GEOLOCATION(NULL, NULL)")
    assert "lacks" in said(f'DISTANCE(Place, {near}, "km")', {"Place": Location(D(1), None)})


def test_a_unit_is_miles_or_kilometres() -> None:
    for unit, received in (('"m"', '"m"'), ('""', '""')):
        error = failure(f"DISTANCE(Place, Place, {unit})")
        assert type(error).__name__ == "FormulaTypeError"
        assert error.message == (
            "Incorrect parameter value for function 'DISTANCE()'. "
            f"Expected 'mi'/'km', received {received}"
        )
    for unit in ("NULL", "1"):
        assert "Incorrect parameter type" in said(f"DISTANCE(Place, Place, {unit})")


def test_a_unit_in_capitals_fails_when_it_is_used_and_a_unit_may_be_computed() -> None:
    york = "GEOLOCATION(40.713, -74.006)"
    assert value(f'IF(FALSE, DISTANCE({york}, {york}, "KM"), 1)') == 1
    assert value(f"DISTANCE({york}, {york}, LOWER(Name))", {"Name": "MI"}) == 0
    for unit in ('"KM"', "Name", "Empty"):
        error = failure(f"DISTANCE(Place, Place, {unit})", {"Name": "m"})
        assert type(error).__name__ == "FormulaEvaluationError"
        assert error.message == "Invalid unit for the distance() function."
        assert error.column == 24


def test_a_place_is_on_earth() -> None:
    error = failure("IF(FALSE, GEOLOCATION(91, 181), Place)")
    assert type(error).__name__ == "FormulaTypeError"
    assert error.message == (
        "The latitude is out of range (Use -90 to 90.) and the longitude is out of range "
        "(Use -180 to 180.)"
    )
    assert "latitude" in said("IF(FALSE, GEOLOCATION(91, Amount), Place)")
    assert value("IF(FALSE, GEOLOCATION(-91, 0), Place)", {"Place": None}) is None
    error = failure("GEOLOCATION(Amount, 0)", {"Amount": 91})
    assert type(error).__name__ == "FormulaEvaluationError"
    assert "91" not in error.message
    assert value("GEOLOCATION(Amount, 0)", {"Amount": -90}) == Location(D(-90), D(0))
    for wrong in (D("NaN"), D(91), float("inf")):
        with pytest.raises(InvalidValueError, match="latitude"):
            Location(wrong, D(0))  # type: ignore[arg-type]


def test_rates_come_with_the_context() -> None:
    rates: Mapping[str, Any] = {
        "EUR": D("0.92"),
        "JPY": 150,
        "GBP": 0.5,
        "bad": "1",
        "nan": D("NaN"),
    }
    assert value('CURRENCYRATE("EUR")', rates=rates) == D("0.92")
    assert value('100 * CURRENCYRATE("JPY")', rates=rates) == 15000
    assert value('CURRENCYRATE("GBP")', rates=rates) == D("0.5")
    assert value('CURRENCYRATE("XXX")', rates=rates) == 1
    assert value("CURRENCYRATE(Empty)") == 1
    for code in ("bad", "nan"):
        with pytest.raises(ValueError, match=f"rate of {code} is no number"):
            value(f'CURRENCYRATE("{code}")', rates=rates)


# Records

PATHS = Schema.of({"Case.Owner.Name": "text", "Case.Number": "number", "Case.Open": "checkbox"})


@attrs.frozen
class Owner:
    Name: str


class Case:
    Number = 7
    Open = True
    Owner = Owner("Ann")


@pytest.mark.parametrize(
    "values",
    [
        {"Case.Owner.Name": "Ann", "Case.Number": 7, "Case.Open": True},
        {"Case": {"Owner": {"Name": "Ann"}, "Number": 7, "Open": True}},
        {"Case": {"Owner.Name": "Ann", "Number": 7, "Open": True}},
        {"Case": Case()},
        SimpleNamespace(Case=Case()),
        SimpleNamespace(Case={"Owner": Owner("Ann"), "Number": 7, "Open": True}),
    ],
)
def test_a_path_goes_through_mappings_and_attributes(values: Any) -> None:
    formula = Formula.compile('Case.Owner.Name & IF(Case.Open, TEXT(Case.Number), "")', PATHS)
    assert formula.evaluate(Context(values=values)) == "Ann7"
    assert formula.references == ("Case.Owner.Name", "Case.Open", "Case.Number")


def test_no_path_leads_from_an_object_to_its_code() -> None:
    code = "Case.save.__globals__.PATHS"
    schema = Schema.of({code: "text", "Case.__class__.__name__": "text"})

    class Saved(Case):
        def save(self) -> None:
            """Stand for what the records of a host can do."""

    for name in (code, "Case.__class__.__name__"):
        assert Formula.compile(name, schema).evaluate({"Case": Saved()}) is None
    kept = {"Case": {"__class__": {"__name__": "a field"}}}
    assert Formula.compile("Case.__class__.__name__", schema).evaluate(kept) == "a field"


@pytest.mark.parametrize(
    "values",
    [{}, {"Case": None}, {"Case": {}}, {"Case": {"Owner": None}}, {"Case": object()}, object()],
)
def test_what_is_missing_on_the_way_is_blank(values: Any) -> None:
    formula = Formula.compile("ISBLANK(Case.Owner.Name)", PATHS)
    assert formula.evaluate(Context(values=values)) is True


def test_names_are_found_whatever_their_case_and_looked_up_as_the_schema_writes_them() -> None:
    formula = Formula.compile("case.OWNER.name & case.owner.NAME", PATHS)
    assert formula.references == ("Case.Owner.Name",)
    assert formula.evaluate({"Case": {"Owner": {"Name": "Ann"}}}) == "AnnAnn"
    assert formula.evaluate({"case": {"owner": {"name": "Ann"}}}) is None


def test_a_false_or_empty_value_of_a_whole_name_goes_before_its_parts() -> None:
    values = {"Case.Number": 0, "Case": {"Number": 7}}
    assert Formula.compile("Case.Number", PATHS).evaluate(values) == 0


# Schemas


def test_a_schema_is_made_of_kinds_and_fields() -> None:
    field = Field(name="Status", kind=FieldKind.PICKLIST, values=("New",))
    schema = Schema.of({"Amount": "currency", "Rate": FieldKind.PERCENT, "Status": field})
    assert schema.names == ("Amount", "Rate", "Status")
    assert schema.get("STATUS") is field
    assert schema.get("Nothing") is None
    assert repr(schema) == "<Schema of 3 fields>"


def test_schemas_are_the_same_if_their_fields_are() -> None:
    one, other = Schema.of({"a": "text", "b": "date"}), Schema.of({"b": "date", "a": "text"})
    assert one == other
    assert hash(one) == hash(other) == hash(one)
    assert one != Schema.of({"a": "text"})
    assert one != "a schema"


def test_every_fault_of_a_schema_is_named() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Schema.of(
            {
                "a": "txt",
                "A": "text",
                "c": Field(name="d", kind=FieldKind.TEXT),
            }
        )
    assert [str(fault) for fault in caught.value.faults] == [
        "a: 'txt' is no kind (Did you mean 'text'?)",
        "A: is a second field of that name",
        "c: is the field 'd'",
    ]
    with pytest.raises(InvalidValueError, match="name"):
        Field(name="", kind=FieldKind.TEXT)


@pytest.mark.parametrize(
    "given",
    [
        Field(name="Status", kind=FieldKind.PICKLIST, values=("New",)),
        Location(D("1.5"), None),
    ],
)
def test_values_survive_plain_data(given: Any) -> None:
    assert codec.from_data(type(given), codec.to_data(given)) == given


def test_nothing_of_a_customer_is_shown() -> None:
    context = Context(values={"Name": "Ann"}, lists={"Names": ["Ann"]})
    assert "Ann" not in repr(context)
    assert "Ann" not in repr(Formula.compile("'Ann'"))
    assert "secret" not in str(failure("Amount + 1", {"Amount": "secret"}))
