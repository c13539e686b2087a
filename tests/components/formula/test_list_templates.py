"""List templates: what an item knows, nesting, and what is wrong with a list."""

from collections.abc import Mapping
from typing import Any

import attrs
import pytest
from tests.components.formula.helper import SCHEMA

from msgcore import codec
from msgcore.components.formula import (
    Context,
    FormulaEvaluationError,
    ListTemplate,
    Schema,
    Template,
    TemplateError,
)
from msgcore.errors import InvalidValueError


def wrong(source: str, lists: Mapping[str, ListTemplate] | None = None) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        Template.compile(source, SCHEMA, lists=lists or {})
    return caught.value


OPTION_LIST = ListTemplate(
    source="$Constants.Options",
    text='{!$ListItem.Index}. {!$ListItem.Value.Name}{!IF(NOT($ListItem.IsLast),BR(),"")}',
    members=(("Name", "text"),),
)


COLOURS = ListTemplate(
    source="$Constants.Colours",
    text='{!IF($ListItem.IsFirst, Name & ": ", ", ")}{!$ListItem.Value}',
)


@attrs.frozen
class Option:
    Name: str


@pytest.mark.parametrize(
    "items", [["red", "blue"], ("red", "blue"), iter(["red", "blue"]), {"red": 1, "blue": 2}.keys()]
)
def test_an_item_may_be_a_single_value(items: Any) -> None:
    template = Template.compile("{!$ListTemplates.Colours}", SCHEMA, lists={"Colours": COLOURS})
    context = {"$Constants": {"Colours": items}, "Name": "Ann"}
    assert template.render(context) == "Ann: red, blue"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{!IF($ListItem.IsLast, 'z', 'a')}", "aaz"),
        ("{!IF(NOT($ListItem.IsLast), BR(), '')}", "\n\n"),
        ("{!IF(! $ListItem.IsFirst, ', ', NULL)}", ", , "),
        ("{!IF($ListItem.IsFirst, 1.50, 2)}", "1.5022"),
        ("{!IF($LISTITEM.ISLAST, TRUE, FALSE)}", "falsefalsetrue"),
        (
            "{!IF($ListItem.IsLast, DATE(2026, 3, 2), DATE(2026, 3, 1))} ",
            "01.03.2026 01.03.2026 02.03.2026 ",
        ),
        ("{!IF($ListItem.IsLast, Name, '-')}", "--Ann"),
        ("{!IF($ListItem.IsFirst, Name, '-')}", "Ann--"),
        ("{!IF(Flag, 'yes', 'no')}", "yesyesyes"),
        ("{!$listitem.index}{!$ListItem.Index} ", "11 22 33 "),
        ("[{!$ListItem.Value}]", "[red][][blue]"),
    ],
)
def test_an_item_knows_whether_it_is_the_first_or_the_last(text: str, expected: str) -> None:
    colours = ListTemplate(source="$Constants.Colours", text=text)
    template = Template.compile("{!$ListTemplates.Colours}", SCHEMA, lists={"Colours": colours})
    values = {"$Constants": {"Colours": ["red", None, "blue"]}, "Name": "Ann", "Flag": True}
    context = Context(values=values, locale="de")
    assert template.render(context) == expected


def test_outside_of_a_list_template_a_field_of_that_name_is_a_field() -> None:
    schema = Schema.of({"$ListItem.IsLast": "checkbox", "$ListItem.Index": "number"})
    template = Template.compile("{!IF($ListItem.IsLast, 'z', 'a')}{!$ListItem.Index}", schema)
    assert template.render({"$ListItem.IsLast": False, "$ListItem.Index": 7}) == "a7"
    assert template.render({"$ListItem.IsLast": True}) == "z0"


def test_a_list_may_come_apart_from_the_values_and_be_empty_or_missing() -> None:
    template = Template.compile("[{!$ListTemplates.Colours}]", SCHEMA, lists={"Colours": COLOURS})
    context = Context(values={"Name": "Ann"}, lists={"$Constants.Colours": ["red"]})
    assert template.render(context) == "[Ann: red]"
    for values in ({}, {"$Constants": {"Colours": []}}, {"$Constants": {"Colours": None}}):
        assert template.render(values) == "[]"


def test_an_item_may_be_an_object() -> None:
    template = Template.compile("{!$ListTemplates.L}", lists={"L": OPTION_LIST})
    assert template.render({"$Constants.Options": [Option("a"), Option("b")]}) == "1. a\n2. b"


@pytest.mark.parametrize("given", ["red", b"red", {"a": 1}, 5, object()])
def test_what_is_no_list_is_an_error_of_the_list_template(given: Any) -> None:
    template = Template.compile("a{!$ListTemplates.Colours}b", SCHEMA, lists={"Colours": COLOURS})
    with pytest.raises(FormulaEvaluationError, match=r"Constants\.Colours is no list") as caught:
        template.render({"$Constants.Colours": given})
    assert caught.value.where == "$ListTemplates.Colours"
    rendered = template.render_whole({"$Constants.Colours": given})
    assert (rendered.text, len(rendered.faults)) == ("ab", 1)


def test_an_item_is_known_in_its_list_template_alone() -> None:
    error = wrong("{!$ListItem.Index}")
    assert error.message == "Field $ListItem.Index does not exist. Check spelling."
    assert "only in the text of a list template" in error.hint
    Template.compile("{!$ListTemplates.L}", lists={"L": OPTION_LIST})


def test_a_list_template_knows_its_members_alone() -> None:
    for text in ("{!$ListItem.Value}", "{!$ListItem.Value.Other}"):
        listed = attrs.evolve(OPTION_LIST, text=text)
        error = wrong("{!$ListTemplates.L}", {"L": listed})
        assert error.where == "$ListTemplates.L"
        assert error.faults[0].path == "$ListTemplates.L, line 1, column 3"


def test_members_are_checked_when_they_are_declared() -> None:
    with pytest.raises(InvalidValueError, match="no kind"):
        ListTemplate(source="a", text="", members=(("Name", "txt"),))
    with pytest.raises(InvalidValueError, match="source"):
        ListTemplate(source="", text="")
    assert codec.from_data(ListTemplate, codec.to_data(OPTION_LIST)) == OPTION_LIST


INNER = ListTemplate(source="Inner", text="<{!$ListItem.Index}{!$ListItem.Value}>")
OUTER = ListTemplate(
    source="Outer", text="{!$ListItem.Index}{!$ListTemplates.Inner}{!$ListItem.Value} "
)


def test_a_list_template_within_another_knows_its_own_items() -> None:
    template = Template.compile("{!$ListTemplates.Outer}", lists={"Inner": INNER, "Outer": OUTER})
    values = {"Outer": ["x", "y"], "Inner": ["a", "b"]}
    assert template.render(values) == "1<1a><2b>x 2<1a><2b>y "
    assert template.references == ("Outer", "Inner")


def test_list_templates_name_each_other_in_no_circle() -> None:
    circle = {
        "A": ListTemplate(source="a", text="{!$ListTemplates.B}"),
        "B": ListTemplate(source="b", text="{!$ListTemplates.A} {!Nmae}"),
    }
    error = wrong("{!$ListTemplates.A}", circle)
    assert [each.message for each in error.errors] == [
        "Field Nmae does not exist. Check spelling.",
        "List template $ListTemplates.A names itself.",
    ]
    assert {each.where for each in error.errors} == {"$ListTemplates.B"}


def test_many_list_templates_are_compiled_and_rendered_once_each() -> None:
    chain = {
        f"L{place}": ListTemplate(
            source="items", text=f"{{!$ListTemplates.L{place + 1}}}{{!$ListTemplates.L{place + 1}}}"
        )
        for place in range(12)
    }
    chain["L12"] = ListTemplate(source="items", text="x")
    template = Template.compile("{!LEN($ListTemplates.L0)}", lists=chain)
    assert template.render({"items": [1]}) == str(2**12)
    assert template.references == ("items",)


def test_list_templates_that_name_each_other_twice_do_not_explode() -> None:
    lists = {
        f"{letter}{place}": ListTemplate(
            source="items",
            text=f"{{!$ListTemplates.a{place + 1}}}{{!$ListTemplates.b{place + 1}}}",
        )
        for place in range(19)
        for letter in "ab"
    }
    lists |= {f"{letter}19": ListTemplate(source="items", text="x") for letter in "ab"}
    template = Template.compile("{!$ListTemplates.a0}", lists=lists)
    assert template.references == ("items",)
    assert template.render() == ""
    with pytest.raises(FormulaEvaluationError, match="#Too Big!"):
        template.render({"items": [1]})
    whole = template.render_whole({"items": [1]})
    assert len(whole.text) < 2**18
    assert whole.faults[0].message == "#Too Big!"


def test_list_templates_are_nested_20_deep_and_no_deeper() -> None:
    lists = {
        f"L{place}": ListTemplate(source="items", text=f"{{!$ListTemplates.L{place + 1}}}")
        for place in range(2000)
    }
    lists["L2000"] = ListTemplate(source="items", text="x")
    assert Template.compile("{!$ListTemplates.L1981}", lists=lists).render({"items": [1]}) == "x"
    error = wrong("{!$ListTemplates.L0}", lists)
    assert error.message == "List templates are nested more than 20 deep."
    assert error.where == "$ListTemplates.L19"


def test_a_list_template_that_is_not_asked_for_is_not_rendered() -> None:
    failing = ListTemplate(source="items", text="{!1/0}")
    template = Template.compile(
        '{!IF(Flag, $ListTemplates.F, "none")}', SCHEMA, lists={"F": failing}
    )
    assert template.render({"items": [1]}) == "none"
    with pytest.raises(FormulaEvaluationError, match="Division by zero") as caught:
        template.render({"items": [1], "Flag": True})
    assert caught.value.source == failing.text
    assert caught.value.faults[0].path == "$ListTemplates.F, line 1, column 3"


def test_a_bad_block_of_a_list_template_is_left_out_for_each_item() -> None:
    listed = ListTemplate(source="items", text="[{!1/$ListItem.Value}]", value="number")
    template = Template.compile("{!$ListTemplates.F} {!$ListTemplates.F}", lists={"F": listed})
    rendered = template.render_whole({"items": [1, 0, 2]})
    assert rendered.text == "[1][][0.5] [1][][0.5]"
    assert len(rendered.faults) == 1


def test_the_name_of_a_list_template_is_found_whatever_its_case() -> None:
    template = Template.compile("{!$listtemplates.l}", lists={"L": INNER})
    assert template.render({"Inner": ["a"]}) == "<1a>"
    with pytest.raises(InvalidValueError, match="second field"):
        Template.compile("x", lists={"L": INNER, "l": INNER})
    assert wrong("{!$ListTemplates.Nothing}").message.startswith("Field $ListTemplates.Nothing")
