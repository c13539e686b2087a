"""Constants, parameters, layouts and components refuse what makes no sense, all at once."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from tests.components.shop import CASES, cases, topics

from msgcore.codec import from_data
from msgcore.components import (
    Component,
    ComponentKind,
    ConsoleList,
    Constant,
    ConstantKind,
    Display,
    Format,
    Layout,
    Literal,
    Member,
    Option,
    PageParameter,
    Parameter,
    ParameterKind,
    RecordSource,
    Reference,
    ValueType,
    console_list,
)
from msgcore.errors import CodecError, InvalidValueError
from msgcore.policy import DOCUMENTED, override
from msgcore.policy.components import ComponentsPolicy


def faults(make: Callable[[], object]) -> list[str]:
    with pytest.raises(InvalidValueError) as caught:
        make()
    return [fault.path for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (ValueType.TEXT, "12", "12"),
        (ValueType.BOOLEAN, "true", True),
        (ValueType.BOOLEAN, "false", False),
        (ValueType.INTEGER, "12", Decimal(12)),
        (ValueType.DOUBLE, "12.50", Decimal("12.50")),
        (ValueType.DOUBLE, "-1.5E3", Decimal(-1500)),
        (ValueType.DATE, "2026-03-02", date(2026, 3, 2)),
        (ValueType.DATETIME, "2026-03-02T10:00+01:00", datetime(2026, 3, 2, 9, tzinfo=UTC)),
        (ValueType.RECORD, "500A", "500A"),
        (ValueType.DATE, "", None),
    ],
)
def test_a_constant_is_text_that_means_a_value(kind: ValueType, text: str, value: object) -> None:
    assert Constant(name="C", type=kind, value=text).content == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (ValueType.BOOLEAN, "yes"),
        (ValueType.INTEGER, "12.5"),
        (ValueType.DOUBLE, "Infinity"),
        (ValueType.DOUBLE, "many"),
        (ValueType.DATE, "2 March"),
        (ValueType.INTEGER, "1_000"),
        (ValueType.INTEGER, "\uff11"),
        (ValueType.INTEGER, " 1"),
        (ValueType.DOUBLE, "1_0.5"),
        (ValueType.DOUBLE, "1e9999"),
        (ValueType.DATE, "2026-W10-1"),
        (ValueType.DATE, "20260302"),
        (ValueType.DATETIME, "2026-03-02T10:00"),
    ],
)
def test_a_constant_is_of_its_type(kind: ValueType, text: str) -> None:
    assert faults(lambda: Constant(name="C", type=kind, value=text)) == ["value"]


@pytest.mark.parametrize("name", ["", "1st", "a b", "a__b", "a_", "größe", "a.b"])
def test_a_name_can_stand_in_a_formula(name: str) -> None:
    assert faults(lambda: Constant(name=name)) == ["name"]


def test_a_constant_is_of_the_type_that_goes_with_its_kind() -> None:
    assert Constant(name="U", kind=ConstantKind.URL).type is ValueType.URL
    assert Constant(name="C", type=ValueType.DATE).type is ValueType.DATE
    wrong = faults(
        lambda: Constant(
            name="Title", kind=ConstantKind.TITLE, type=ValueType.DATE, value="x", options=TWICE
        )
    )
    assert wrong == ["type", "value", "options", "options[1].id"]


TWICE = (Option(id="a", title="One"), Option(id="a", title="Two"))


def test_a_list_of_options_holds_nothing_else() -> None:
    both = faults(lambda: Constant(name="O", kind=ConstantKind.OPTIONS, value="x", options=TWICE))
    assert both == ["value", "options[1].id"]
    assert faults(lambda: Option(id="a", title="")) == ["title"]


def test_a_parameter_of_records_names_their_object() -> None:
    assert CASES.type is ValueType.RECORD
    assert CASES.is_list
    assert faults(lambda: Parameter(name="P", kind=ParameterKind.RECORDS)) == ["object"]
    assert faults(lambda: Parameter(name="P", object="Case", type=ValueType.RECORD)) == [
        "type",
        "object",
    ]


def test_a_parameter_with_options_is_a_list() -> None:
    assert faults(
        lambda: Parameter(name="P", kind=ParameterKind.PRIMITIVE_OPTIONS, is_list=False)
    ) == ["is_list"]
    assert faults(lambda: Parameter(name="P", maximum_items=3)) == ["maximum_items"]
    assert faults(lambda: Parameter(name="P", is_list=True, maximum_items=0)) == ["maximum_items"]


def test_a_member_is_named_once_by_a_path() -> None:
    assert Member(name="Owner.Name").type is ValueType.TEXT
    assert Member(name="Region__r.Manager__c").name == "Region__r.Manager__c"
    for wrong in ("Owner..Name", "a___b", "Region__", "_c", "größe", ""):
        assert faults(lambda: Member(name=wrong)) == ["name"]  # noqa: B023 - called at once
    two = (Member(name="A"), Member(name="a"))
    kind = ParameterKind.COMPOSITE
    assert faults(lambda: Parameter(name="P", kind=kind, members=two)) == ["members"]


def test_a_format_has_places_of_its_own() -> None:
    words = Literal(text="x")
    page = (PageParameter(name="a", value=words), PageParameter(name="a", value=words))
    assert faults(lambda: Layout(format=Format.TEXT, title=words)) == ["title"]
    assert faults(lambda: Layout(format=Format.WEB_PAGE)) == ["display"]
    assert faults(
        lambda: Layout(
            format=Format.BUTTONS, text="x", display=Display.POP_UP, page_parameters=page
        )
    ) == ["text", "display", "page_parameters", "page_parameters"]


@pytest.mark.parametrize("path", ["Title", "$Constants", "$Constants.", "$Other.X", "$Constants.1"])
def test_a_reference_leads_to_a_constant_or_parameter(path: str) -> None:
    assert faults(lambda: Reference(path=path)) == ["path"]


def test_a_component_says_nothing_twice() -> None:
    titles = (Constant(name="Title"), Constant(name="TITLE"))
    lists = tuple(Constant(name=name, kind=ConstantKind.OPTIONS) for name in ("A", "B"))
    wrong = faults(
        lambda: Component(
            name="C",
            kind=ComponentKind.STATIC_QUESTION,
            constants=(*titles, *lists),
            parameters=(CASES, CASES),
            layouts=(Layout(format=Format.TEXT), Layout(format=Format.TEXT)),
            translations=("fr", "FR"),
            records=RecordSource(parameter="Cases"),
        )
    )
    assert wrong == ["constants", "parameters", "layouts", "translations", "constants", "records"]


def test_a_file_with_faults_names_every_one_with_its_place() -> None:
    data = {
        "name": "Topic",
        "kind": "static-question",
        "constants": [{"name": "1st"}, {"name": "Ok", "type": "date", "value": "soon"}],
        "layouts": [{"format": "buttons", "title": {"from": "reference", "path": "Title"}}],
    }
    with pytest.raises(CodecError) as caught:
        from_data(Component, data)
    assert [fault.path for fault in caught.value.faults] == [
        "constants[0].name",
        "constants[1].value",
        "layouts[0].title.path",
    ]


def test_the_text_format_is_always_there() -> None:
    assert topics().formats[-1] is Format.TEXT
    first = Component(
        name="C",
        kind=ComponentKind.ENHANCED_LINK,
        layouts=(Layout(format=Format.TEXT), Layout(format=Format.MEDIA)),
    )
    assert first.formats == (Format.TEXT, Format.MEDIA)
    assert first.layout(Format.MEDIA) is not None
    assert first.layout(Format.BUTTONS) is None


def test_names_are_found_in_any_case() -> None:
    assert topics().constant("OPTIONS") is not None
    assert topics().constant("Price") is None
    assert cases().parameter("cases") == CASES
    assert cases().parameter("orders") is None
    assert cases().source("$PARAMETERS.cases") == CASES
    assert cases().source("$constants.title") == cases().constants[0]
    assert cases().source("$Other.Cases") is None


def test_dynamic_components_are_sent_by_a_flow() -> None:
    """Guide: Send Messaging Components in Enhanced Messaging Sessions."""
    assert [console_list(kind) for kind in list(ComponentKind)[:5]] == [
        ConsoleList.COMPONENTS,
        ConsoleList.COMPONENTS,
        ConsoleList.FLOW,
        ConsoleList.FLOW,
        ConsoleList.NONE,
    ]


def test_a_policy_whose_quick_replies_hold_none_is_refused() -> None:
    with pytest.raises(ValueError, match="quick_replies_max: is below quick_replies_min, 3"):
        override(DOCUMENTED, {"components.quick_replies_max": 2})
    assert isinstance(
        override(DOCUMENTED, {"components.quick_replies_max": 3}).components, ComponentsPolicy
    )
