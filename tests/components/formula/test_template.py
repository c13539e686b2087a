"""Templates: blocks, list templates, what is in scope where, and what is wrong."""

import pickle
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, timezone
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests.components.formula.helper import NOW, SCHEMA, D

from msgcore import codec
from msgcore.components.formula import (
    Blank,
    Context,
    FormulaError,
    FormulaEvaluationError,
    ListTemplate,
    Location,
    Options,
    Rendered,
    Schema,
    Template,
    TemplateError,
)


def render(source: str, values: Mapping[str, Any] | None = None, **context: Any) -> str:
    """Render a template over SCHEMA."""
    return Template.compile(source, SCHEMA).render(Context(values=values or {}, now=NOW, **context))


def wrong(source: str, lists: Mapping[str, ListTemplate] | None = None) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        Template.compile(source, SCHEMA, lists=lists or {})
    return caught.value


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", ""),
        ("plain", "plain"),
        ("{!}", ""),
        ("{! }", ""),
        ("a{!}b", "ab"),
        ("{x} { !x} } {", "{x} { !x} } {"),
        ("{!'a'}{!'b'} c {!'d'}", "ab c d"),
        ("{!'}'}", "}"),
        ('{!"}"}', "}"),
        ('{!"it\'s }"}', "it's }"),
        (r'{!"a\"}"}', 'a"}'),
        ("{!1 /* } */ + 1}", "2"),
        ("{!1 /* ** } */ + 1}", "2"),
        ("{!4 / 2}", "2"),
        ("{!{!1}", None),
        ("{!TRUE}{!FALSE}", "truefalse"),
        ("{!12.50}", "12.50"),
        ("{!1/3}", "0." + "3" * 39),
        ("{!10^20}", "1" + "0" * 20),
        ("{!0 * -1}", "0"),
        ("{!ROUND(-0.4, 1) * 0}", "0.0"),
        ("{!NULL}", ""),
        ("{!Name}", ""),
        ("{!NoDay}", ""),
        ("{!1 = 1 && NoDay = NoDay}", "false"),
        ("{!NOT(NoDay = NoDay)}", ""),
        ("{!BR()}", "\n"),
        ("{!DATE(2024, 2, 9)}", "2/9/2024"),
        ('{!DATETIMEVALUE("2024-02-09 10:20:30")}', "2/9/2024, 10:20 AM"),
        ('{!TIMEVALUE("10:00:00.000")}', "10:00"),
        ('{!TIMEVALUE("10:00:05.000")}', "10:00:05"),
        ('{!TIMEVALUE("10:00:05.070")}', "10:00:05.070"),
        ("{!GEOLOCATION(1.5, -2)}", "1.5, -2"),
    ],
)
def test_what_blocks_give(source: str, expected: str | None) -> None:
    if expected is None:
        assert wrong(source).message == "Syntax error.  Found '{'"
    else:
        assert render(source) == expected


def test_fields_of_every_kind_are_written() -> None:
    values = {"Status": "New", "Tags": ["a", "b"], "Key": "k", "Place": Location(D(1), None)}
    assert (
        render("{!Status}|{!Tags}|{!Key}|{!Place}|{!NoStatus}{!NoTags}", values) == "New|a;b|k|1|"
    )


def test_a_text_is_not_cut_in_a_block_and_blank_text_is_null() -> None:
    assert render("{!Name}", {"Name": "a" * 5000}) == "a" * 5000
    assert render('{!ISNULL("")}{!NULLVALUE(Name, "x")}{!NULLVAL("", "y")}') == "truex"
    assert render('{!ISNULL(Name)}{!BLANKVALUE(Name, "y")}') == "truey"


def test_blank_numbers_follow_the_options() -> None:
    for blank, expected in ((Blank.ZERO, "0"), (Blank.BLANK, "")):
        template = Template.compile("{!Amount}", SCHEMA, Options(blank=blank))
        assert template.render() == expected


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en_US", "2/9/2024, 12:05 AM"),
        ("en-US", "2/9/2024, 12:05 AM"),
        ("en_GB", "09/02/2024, 00:05"),
        ("de_AT", "09.02.2024, 00:05"),
        ("fr_CA", "2024-02-09 00:05"),
        ("es", "9/2/2024, 0:05"),
        ("xx", "2024-02-09 00:05"),
        ("", "2024-02-09 00:05"),
    ],
)
def test_instants_are_written_as_the_locale_writes_them(locale: str, expected: str) -> None:
    moment = datetime(2024, 2, 9, 0, 5, tzinfo=UTC)
    assert render("{!Moment}", {"Moment": moment}, locale=locale) == expected


def test_instants_are_written_on_the_user_s_clock() -> None:
    new_york = ZoneInfo("America/New_York")
    for moment, expected in (
        (datetime(2026, 3, 8, 6, 59, tzinfo=UTC), "3/8/2026, 1:59 AM"),
        (datetime(2026, 3, 8, 7, 0, tzinfo=UTC), "3/8/2026, 3:00 AM"),
        (datetime(2026, 3, 8, 17, 0, tzinfo=UTC), "3/8/2026, 1:00 PM"),
    ):
        assert render("{!Moment}", {"Moment": moment}, zone=new_york) == expected
    assert render("{!Day} {!Hour}", {"Day": date(2026, 3, 8), "Hour": time(7)}, zone=new_york) == (
        "3/8/2026 07:00"
    )


def test_an_instant_that_the_zone_leads_out_of_the_calendar_is_an_error() -> None:
    template = Template.compile("Now: {!Moment}", SCHEMA)
    context = Context(
        values={"Moment": datetime(1, 1, 1, tzinfo=UTC)}, zone=timezone(timedelta(hours=-5))
    )
    with pytest.raises(FormulaEvaluationError, match="out of range") as caught:
        template.render(context)
    assert caught.value.column == 8


# What is wrong


def test_every_bad_block_is_named_with_its_place_in_the_template() -> None:
    error = wrong("Hi {!Nmae},\n{!1 +}{!'a'} {!'a' & 1} {!x")
    assert [(each.line, each.column) for each in error.errors] == [(1, 6), (2, 6), (2, 22), (2, 25)]
    assert error.errors[0].hint == "Did you mean 'Name'?"
    assert error.errors[3].message == "Syntax error.  Missing '}'"
    assert len(error.faults) == 4
    assert str(error).count("^") >= 4
    assert (error.line, error.column, error.source) == (1, 6, error.errors[0].source)
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - it was pickled on this line
    assert str(copy) == str(error)


@pytest.mark.parametrize(
    "source",
    [
        "{ $Parameters.MyCaseParam.CaseNumber}",
        "{$Constants.Title}",
        "{ !$ListItem.Index }",
        "{ !BR() }",
        "{ ! BR()",
    ],
)
def test_what_was_meant_as_a_merge_field_is_an_error(source: str) -> None:
    error = wrong(f"Dear {source}")
    assert error.message == "Syntax error.  Found '{' without '!' after it"
    assert error.span[0] == 5
    assert "{!" in error.hint


def test_a_block_without_an_end_is_found_out_at_once() -> None:
    for body in ("/**/" * 5000, "''" * 5000, '"\\""' * 5000, "/" * 5000, "a" * 5000, "*/" * 5000):
        assert wrong("{!" + body).message == "Syntax error.  Missing '}'"


def test_a_host_chooses_between_refusing_and_leaving_out() -> None:
    template = Template.compile("{!1/Amount}, {!Name}, {!1/Amount}!", SCHEMA)
    with pytest.raises(FormulaEvaluationError) as caught:
        template.render({"Name": "Ann"})
    assert (caught.value.column, caught.value.source) == (3, template.source)
    rendered = template.render_whole({"Name": "Ann"})
    assert rendered.text == ", Ann, !"
    assert [fault.path for fault in rendered.faults] == ["line 1, column 3", "line 1, column 25"]
    assert "Ann" not in repr(rendered)
    assert template.render_whole({"Amount": 1}) == Rendered(text="1, , 1!")
    assert codec.from_data(Rendered, codec.to_data(rendered)) == rendered


# The worked examples of the guide

CASES = Schema.of(
    {"$Parameters.MyCaseParam.CaseNumber": "text", "$Parameters.MyCaseParam.Subject": "text"}
)
AS_PRINTED = (
    "Your reference number for this case is:\n"
    " { $Parameters.MyCaseParam.CaseNumber} { !BR() }.\n"
    'The subject of your case is: "{!$Parameters.MyCaseParam.Subject}"'
)
OPTIONS = ("Cancel my order", "Change my shipping address", "Change the delivery date")
OPTION_LIST = ListTemplate(
    source="$Constants.Options",
    text='{!$ListItem.Index}. {!$ListItem.Value.Name}{!IF(NOT($ListItem.IsLast),BR(),"")}',
    members=(("Name", "text"),),
)


def test_the_case_reference_as_printed_gives_a_helpful_error() -> None:
    with pytest.raises(TemplateError) as caught:
        Template.compile(AS_PRINTED, CASES)
    assert [(each.line, each.column) for each in caught.value.errors] == [(2, 2), (2, 40)]
    assert "without a space" in caught.value.hint


def test_the_case_reference_renders_once_it_is_mended() -> None:
    mended = AS_PRINTED.replace("{ $", "{!$").replace("{ !BR() }", "{!BR()}")
    record = {"CaseNumber": "00001006", "Subject": "Generator assembly instructions unclear"}
    text = Template.compile(mended, CASES).render({"$Parameters": {"MyCaseParam": record}})
    assert text == (
        "Your reference number for this case is:\n 00001006 \n.\n"
        'The subject of your case is: "Generator assembly instructions unclear"'
    )


def test_the_option_list_renders_as_printed() -> None:
    template = Template.compile(
        "{!$Constants.Title}{!BR()}Select an option:{!BR()}{!$ListTemplates.OptionsList}",
        Schema.of({"$Constants.Title": "text"}),
        lists={"OptionsList": OPTION_LIST},
    )
    constants = {
        "Title": "What do you need help with?",
        "Options": [{"Name": name} for name in OPTIONS],
    }
    assert template.render({"$Constants": constants}) == (
        "What do you need help with?\nSelect an option:\n1. Cancel my order\n"
        "2. Change my shipping address\n3. Change the delivery date"
    )
    assert template.references == ("$Constants.Title", "$Constants.Options")


# The object

COLOURS = ListTemplate(source="$Constants.Colours", text='{!Name & ": "}{!$ListItem.Value}')


def test_templates_are_the_same_if_what_they_are_made_from_is() -> None:
    def compiled(source: str) -> Template:
        return Template.compile(source, SCHEMA, lists={"Colours": COLOURS})

    one, other = compiled("{!$ListTemplates.Colours}"), compiled("{!$ListTemplates.Colours}")
    assert one == other
    assert hash(one) == hash(other)
    assert one != compiled("x")
    assert one != "x"
    copy = pickle.loads(pickle.dumps(one))  # noqa: S301 - it was pickled on this line
    assert copy == one
    assert copy.render({"$Constants.Colours": ["red"]}) == ": red"
    assert repr(one) == "<Template of 25 characters>"


def test_a_context_may_be_an_object_whose_values_have_attributes() -> None:
    template = Template.compile("{!$ListTemplates.L}{!Name}", SCHEMA, lists={"L": COLOURS})
    assert template.render(Context(values=SimpleNamespace(Name="Ann"))) == "Ann"


def test_any_source_is_a_template_or_a_template_error() -> None:
    for source in ("{!", "{!}}", "{!'", "{!/*}", "{!{}}", "\ud800{!\ud800}", "{!" * 1000):
        try:
            Template.compile(source, SCHEMA).render()
        except FormulaError as error:
            assert 0 <= error.span[0] <= error.span[1] <= len(error.source)  # noqa: PT017 - either may come
