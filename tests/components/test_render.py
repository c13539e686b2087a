"""A component, a channel and values become a structure and a plain text."""

import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from types import SimpleNamespace

import attrs
import pytest
from tests.components.shop import (
    APP,
    CASES,
    PAGE,
    STANDARD_SMS,
    WEB,
    cases,
    context,
    link,
    options,
    topics,
)

from msgcore.codec import from_data, to_data
from msgcore.components import (
    AGENT_PLACEHOLDER,
    Component,
    ComponentKind,
    Display,
    Format,
    FormulaTemplate,
    Layout,
    ListTemplate,
    Literal,
    Member,
    Order,
    PageParameter,
    Parameter,
    ParameterKind,
    RecordFormula,
    RecordSource,
    Reference,
    Renderer,
    Rendering,
    TimeSlot,
    ValueType,
    agent_view,
    auto_response,
    choose_format,
    is_known,
    item_types,
    reference_types,
    render,
    time_selector,
)
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, override

CASE = Parameter(name="MyCase", kind=ParameterKind.RECORDS, object="Case")
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LINES = Parameter(
    name="Lines",
    kind=ParameterKind.COMPOSITE,
    is_list=True,
    members=(Member(name="Price", type=ValueType.DOUBLE),),
)


def test_the_default_text_of_a_question_reads_as_the_guide_prints_it() -> None:
    """Guide: Customizing Messaging Components with Formula Templates, the example."""
    shown = render(topics(), PAGE, context())
    assert shown.text == (
        "What do you need help with?\n"
        "Select an option:\n"
        "1. Cancel my order\n"
        "2. Change my shipping address\n"
        "3. Change the delivery date"
    )
    assert (shown.format, shown.title) == (Format.BUTTONS, "What do you need help with?")
    assert [option.id for option in shown.options] == ["option-1", "option-2", "option-3"]


def test_a_link_has_its_image_and_address() -> None:
    shown = render(link(Format.MEDIA), PAGE, context())
    assert (shown.format, shown.image, shown.url) == (
        Format.MEDIA,
        "shop.png",
        "https://shop.example",
    )
    assert shown.text == "Our shop\nhttps://shop.example"
    assert shown.options == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_the_template_of_the_guide_line_by_line_reads_as_it_is_printed(end: str) -> None:
    """Guide: Customizing Messaging Components with Formula Templates, the example.

    Each line of the template ends with `{!BR()}`; what it gives has one line break for each.
    """
    printed = end.join(
        (
            "{!$Constants.Title}{!BR()}",
            "Select an option:{!BR()}",
            "{!$ListTemplates.OptionsList}",
        )
    )
    written = attrs.evolve(topics(), layouts=(Layout(format=Format.TEXT, text=printed),))
    assert render(written, PAGE).text == (
        "What do you need help with?\n"
        "Select an option:\n"
        "1. Cancel my order\n"
        "2. Change my shipping address\n"
        "3. Change the delivery date"
    )


def test_a_line_break_of_its_own_stands_and_places_are_counted_with_it() -> None:
    def said(text: str) -> str:
        layout = Layout(format=Format.TEXT, text=text)
        return render(attrs.evolve(link(), layouts=(layout,)), WEB).text

    assert said("a{!br( )}\nb") == said("a{!BR()}b") == said("a\nb") == "a\nb"
    assert said("a{!BR()}\n\nb") == said("a\n{!BR()}\nb") == "a\n\nb"
    assert said("a{!BR()} \nb") == "a\n \nb"
    assert said("a{!BR() & BR()}\nb") == "a\n\n\nb"
    with pytest.raises(InvalidValueError) as caught:
        said("a{!BR()}\nb {!1 +}")
    assert caught.value.faults[0].path == "layouts[0].text, line 2, column 8"


def test_the_format_and_what_was_passed_over_are_those_of_the_choice() -> None:
    question = topics(count=5)
    shown, choice = render(question, PAGE, context()), choose_format(question, PAGE)
    assert (shown.format, shown.passed_over) == (choice.format, choice.passed_over)


def test_what_cannot_go_out_is_rendered_as_text_beside_its_refusal() -> None:
    shown = render(link(), STANDARD_SMS, context())
    assert shown.format is Format.TEXT
    assert shown.text == "Our shop\nhttps://shop.example"
    assert (shown.title, shown.url) == ("", "")
    assert shown.refusal is not None
    assert shown.refusal.rules == ("components.channel-unsupported",)


@pytest.mark.parametrize("component", [cases(), time_selector("Visit", "When shall we come?")])
def test_dynamic_options_are_handed_in(component: Component) -> None:
    shown = render(component, PAGE, context(options=options(2)))
    assert shown.options == options(2)
    assert shown.text.endswith("1. Option 1\n2. Option 2")


ORDERS = (
    {"Id": "1", "Subject": "Late", "Rank": 2},
    {"Id": "2", "Subject": "Lost", "Rank": 1},
    {"Id": "3", "Subject": "Broken", "Rank": 3},
)
BY_RANK = RecordSource(
    parameter="cases", order=(Order(field="Rank"),), limit=2, formula='Id & "-" & Subject'
)


@pytest.mark.parametrize("where", ["values", "lists"])
def test_records_that_are_handed_in_become_options(where: str) -> None:
    told = context(**{where: {"$parameters.Cases": ORDERS}})
    shown = render(cases(source=BY_RANK), PAGE, told)
    assert [(option.id, option.title) for option in shown.options] == [
        ("2", "2-Lost"),
        ("1", "1-Late"),
    ]
    assert shown.text.endswith("1. 2-Lost\n2. 1-Late")
    assert (shown.format, shown.refusal, shown.remarks) == (Format.BUTTONS, None, ())
    chosen = attrs.evolve(told, options=options(3))
    assert render(cases(source=BY_RANK), PAGE, chosen).options == options(3)


def test_records_beyond_what_the_parameter_takes_are_left_out_or_refused() -> None:
    few = attrs.evolve(
        cases(source=RecordSource(parameter="Cases", title="Subject")),
        parameters=(attrs.evolve(CASES, maximum_items=2),),
    )
    told = context(values={"$Parameters.Cases": ORDERS})
    shown = render(few, PAGE, told)
    assert [option.id for option in shown.options] == ["1", "2"]
    assert [remark.detail for remark in shown.remarks] == ["3 records, 2 at most"]
    strict = override(DOCUMENTED, {"components.excess_options_cut": False})
    refusal = render(few, PAGE, told, strict).refusal
    assert refusal is not None
    assert refusal.rules == ("components.no-options", "components.too-many-records")


def test_time_slots_that_are_handed_in_become_options_in_the_customer_s_zone() -> None:
    now = datetime(2026, 3, 2, 9, tzinfo=UTC)
    slots = [
        TimeSlot(start=now + timedelta(hours=hours), end=now + timedelta(hours=hours + 1))
        for hours in (3, 1, -1)
    ]
    told = context(values={"$Parameters.TimeSlots": slots}, now=now)
    ask = time_selector("Visit", "When?")
    titles = [option.title for option in render(ask, WEB, told).options]
    assert titles == ["2026-03-02 10:00-11:00 UTC", "2026-03-02 12:00-13:00 UTC"]
    east = attrs.evolve(told, zone=timezone(timedelta(hours=2), "EET"))
    assert render(ask, WEB, east).options[0].title == "2026-03-02 12:00-13:00 EET"


def test_what_is_found_of_time_slots_that_are_handed_in_is_said() -> None:
    begin = (9, 7, 9)
    slots = [
        TimeSlot(
            start=NOON.replace(hour=hour, minute=place), end=NOON.replace(hour=hour, minute=30)
        )
        for place, hour in enumerate(begin)
    ]
    told = context(values={"$Parameters.TimeSlots": slots}, now=NOON.replace(hour=8))
    shown = render(time_selector("Visit", "When?"), WEB, told)
    assert [(remark.rule, remark.detail) for remark in shown.remarks] == [
        ("components.slot-past", "slots[1] begins at 2026-03-02T07:01:00Z, which is past"),
        ("components.slots-overlap", "slots[2] overlaps slots[0]"),
    ]
    assert (shown.refusal, len(shown.options)) == (None, 2)
    assert from_data(Rendering, to_data(shown)) == shown


@pytest.mark.parametrize(
    ("component", "value"),
    [
        (cases(), "500A"),
        (cases(), ["500A", "500B"]),
        (attrs.evolve(cases(), records=None), ORDERS),
        (time_selector("Visit", "When?"), [TimeSlot(start=NOON, end=NOON + timedelta(hours=1))]),
        (time_selector("Visit", "When?"), [{"start": "noon"}]),
    ],
)
def test_what_no_options_can_be_made_of_is_a_fault(component: Component, value: object) -> None:
    (parameter,) = component.parameters
    with pytest.raises(InvalidValueError, match="no options can be made of it") as caught:
        render(component, PAGE, context(values={parameter.reference: value}))
    assert caught.value.faults[0].path == parameter.reference


def test_records_that_become_options_may_be_objects() -> None:
    first, second = SimpleNamespace(Id="1", Name="A"), {"Id": "2", "Name": "B"}
    shown = render(cases(), PAGE, context(values={"$Parameters.Cases": [first, second]}))
    assert [option.title for option in shown.options] == ["A", "B"]
    with pytest.raises(InvalidValueError, match="no options can be made of it"):
        render(cases(), PAGE, context(values={"$Parameters.Cases": [first, None]}))
    owned = SimpleNamespace(Id="3", Name=SimpleNamespace(First="Ana"))
    with pytest.raises(InvalidValueError, match="holds a record or a list, not a text"):
        render(cases(), PAGE, context(values={"$Parameters.Cases": [owned]}))


def test_records_without_titles_are_named_by_their_places() -> None:
    with pytest.raises(InvalidValueError) as caught:
        render(cases(), PAGE, context(values={"$Parameters.Cases": [{"Id": "1"}, {"Name": "x"}]}))
    assert [fault.path for fault in caught.value.faults] == [
        "$Parameters.Cases.records[0]",
        "$Parameters.Cases.records[1].Id",
    ]


def test_two_options_that_are_handed_in_have_two_ids() -> None:
    twins = (*options(2), *options(1), *options(2))
    with pytest.raises(InvalidValueError) as caught:
        context(options=twins)
    assert [fault.path for fault in caught.value.faults] == [
        "options[2].id",
        "options[3].id",
        "options[4].id",
    ]


def test_a_list_is_no_longer_than_its_parameter_takes() -> None:
    short = attrs.evolve(LINES, maximum_items=2)
    listed = attrs.evolve(
        link(),
        parameters=(short, attrs.evolve(LINES, name="More", required=False)),
        list_templates=(
            ListTemplate(name="L", source="$Parameters.Lines", text="{!$ListItem.Value};"),
        ),
        layouts=(Layout(format=Format.TEXT, text="{!$ListTemplates.L}"),),
    )
    told = context(lists={"$parameters.lines": ("a", "b", "c"), "$Parameters.More": ("d",)})
    shown = render(listed, WEB, told)
    assert (shown.text, shown.refusal) == ("a;b;", None)
    (remark,) = shown.remarks
    assert (remark.rule, remark.detail) == (
        "components.records-left-out",
        "3 entries of $Parameters.Lines, 2 at most",
    )
    strict = override(DOCUMENTED, {"components.excess_options_cut": False})
    refused = render(listed, WEB, told, strict)
    assert refused.text == "a;b;c;"
    assert refused.refusal is not None
    assert refused.refusal.rules == ("components.too-many-records",)


def test_options_that_are_handed_in_do_not_replace_a_component_s_own() -> None:
    assert render(topics(), PAGE, context(options=options(2))).options == topics().options


def test_a_device_may_lack_the_format() -> None:
    lacking = context(device_lacks=frozenset({Format.BUTTONS}))
    assert render(topics(), PAGE, lacking).format is Format.QUICK_REPLIES


def test_a_component_of_which_nobody_wrote_a_text_has_the_default_one() -> None:
    bare = attrs.evolve(topics(), layouts=(), list_templates=())
    assert render(bare, PAGE, context()).text == render(topics(), PAGE, context()).text
    listed = attrs.evolve(topics(), layouts=())
    assert render(listed, PAGE, context()).text == render(topics(), PAGE, context()).text


def fill(binding: object, value: object, kind: ValueType = ValueType.TEXT) -> str:
    layout = Layout(format=Format.RICH_LINK, title=binding)
    parameter = Parameter(name="X", type=kind)
    component = attrs.evolve(link(), layouts=(layout,), parameters=(parameter,))
    return render(component, WEB, context(values={"$Parameters.X": value})).title


@pytest.mark.parametrize(
    ("value", "kind", "words"),
    [
        ("Ana", ValueType.TEXT, "Ana"),
        (None, ValueType.TEXT, ""),
        (True, ValueType.BOOLEAN, "true"),
        (Decimal("12.50"), ValueType.DOUBLE, "12.50"),
        (date(2026, 3, 2), ValueType.DATE, "3/2/2026"),
        (datetime(2026, 3, 2, 9, tzinfo=UTC), ValueType.DATETIME, "3/2/2026, 9:00 AM"),
    ],
)
def test_a_reference_reads_as_a_merge_field_does(
    value: object, kind: ValueType, words: str
) -> None:
    assert fill(Reference(path="$parameters.x"), value, kind) == words
    assert fill(FormulaTemplate(source="{!$PARAMETERS.x}"), value, kind) == words


def test_what_is_named_must_be_there_and_every_fault_has_its_place() -> None:
    rich = Layout(
        format=Format.RICH_LINK,
        title=Reference(path="$Parameters.Nobody"),
        subtitle=RecordFormula(parameter="Nobody", source="Name"),
        url=FormulaTemplate(source="{!$Constants.Url}/{!1 +}"),
    )
    text = Layout(format=Format.TEXT, text="{!$Constants.Title}\n{!$Constants.Titel}")
    with pytest.raises(InvalidValueError) as caught:
        render(attrs.evolve(link(), layouts=(rich, text)), WEB)
    assert [fault.path for fault in caught.value.faults] == [
        "layouts[1].text, line 2, column 3",
        "layouts[0].title.path, line 1, column 3",
        "layouts[0].subtitle.parameter",
        "layouts[0].url.source, line 1, column 24",
    ]
    assert "$Constants.Title" in caught.value.faults[0].hint


def titled(formula: str, case: object, parameter: Parameter = CASE) -> Rendering:
    layout = Layout(
        format=Format.RICH_LINK, title=RecordFormula(parameter="mycase", source=formula)
    )
    component = attrs.evolve(link(), layouts=(layout,), parameters=(parameter,))
    return render(component, WEB, context(values={"$Parameters.MyCase": case}))


def test_a_place_may_hold_words_or_a_template() -> None:
    assert fill(Literal(text="Shop"), "Ana") == "Shop"
    assert fill(FormulaTemplate(source="Hi {!$Parameters.X}"), "Ana") == "Hi Ana"


class Case:
    """A record as an object."""

    CaseNumber = "00001006"
    Subject = "Generator assembly instructions unclear"


CASE_FIELDS = {"CaseNumber": Case.CaseNumber, "subject": Case.Subject}


@pytest.mark.parametrize("case", [Case(), CASE_FIELDS])
def test_a_formula_on_a_record_reads_as_the_guide_prints_it(case: object) -> None:
    """Guide: Customizing Messaging Components with sObject Formulas, the example."""
    shown = titled('CaseNumber & " - " & Subject', case)
    assert shown.title == "00001006 - Generator assembly instructions unclear"


def test_a_formula_on_a_record_knows_what_its_fields_hold() -> None:
    case = {"Amount": Decimal("12.5"), "On": date(2026, 3, 2), "VIP": True, "Owner": {"Name": "A"}}
    assert titled("Amount * 2", case).title == "25.0"
    assert titled("On + 1", case).title == "3/3/2026"
    assert titled("IF(VIP, Owner.Name, $Constants.Title)", case).title == "A"
    assert titled("Owner.Name", {"Owner.Name": "B"}).title == "B"
    assert titled("NULL", case).title == ""
    assert titled("Nothing", case).title == ""
    declared = attrs.evolve(CASE, members=(Member(name="Amount", type=ValueType.INTEGER),))
    assert titled("amount * 2", case, declared).title == "25.0"
    with pytest.raises(InvalidValueError, match=r"Field Owner\.Name does not exist"):
        titled("Owner.Name", case, declared)


CASE_REFERENCE = (
    "Your reference number for this case is:\n"
    " {!$Parameters.MyCaseParam.CaseNumber}{!BR()}.\n"
    'The subject of your case is: "{!$Parameters.MyCaseParam.Subject}"'
)


def referring(text: str) -> Component:
    return attrs.evolve(
        link(),
        parameters=(attrs.evolve(CASE, name="MyCaseParam"),),
        layouts=(Layout(format=Format.TEXT, text=text),),
    )


def test_the_case_reference_of_the_guide_renders_once_its_braces_are_mended() -> None:
    """Guide: Customizing Messaging Components with Formula Templates, the first example."""
    values = {
        "$Parameters.MyCaseParam": {"Id": "500A", "CaseNumber": "00001006", "Subject": "Unclear"}
    }
    assert render(referring(CASE_REFERENCE), WEB, context(values=values)).text == (
        "Your reference number for this case is:\n"
        " 00001006\n.\n"
        'The subject of your case is: "Unclear"'
    )


def test_as_the_guide_prints_it_each_broken_brace_is_pointed_at() -> None:
    printed = CASE_REFERENCE.replace("{!$Parameters.MyCaseParam.C", "{ $Parameters.MyCaseParam.C")
    printed = printed.replace("{!BR()}", " { !BR() }")
    with pytest.raises(InvalidValueError) as caught:
        render(referring(printed), WEB, context(values={"$Parameters.MyCaseParam": "500A"}))
    assert [fault.path for fault in caught.value.faults] == [
        "layouts[0].text, line 2, column 2",
        "layouts[0].text, line 2, column 40",
    ]
    assert all("{!" in fault.hint for fault in caught.value.faults)


def test_a_record_that_is_handed_in_whole_is_named_by_its_id() -> None:
    named = referring("{!$Parameters.MyCaseParam}/{!$Parameters.MyCaseParam.Name.Length}")
    for case in ({"Id": "500A", "Name": "x"}, "500A"):
        values = {"$Parameters.MyCaseParam": case}
        assert render(named, WEB, context(values=values)).text == "500A/"


@pytest.mark.parametrize("case", ["500A", 7, [{"Subject": "Late"}]])
def test_fields_of_what_is_no_record_have_no_value(case: object) -> None:
    named = attrs.evolve(
        link(),
        parameters=(CASE, attrs.evolve(CASE, name="Other", required=False)),
        layouts=(
            Layout(
                format=Format.RICH_LINK,
                title=RecordFormula(parameter="mycase", source="CaseNumber & $Constants.Title"),
                subtitle=RecordFormula(parameter="Other", source="Origin"),
            ),
            Layout(format=Format.TEXT, text="{!$parameters.mycase.Subject}{!$Constants.Url}"),
        ),
    )
    told = {"$Parameters.MyCase": case}
    refusal = render(named, WEB, context(values=told)).refusal
    assert refusal is not None
    (detail,) = (r.detail for r in refusal.reasons if "is no record" in r.detail)
    assert detail == (
        "$Parameters.MyCase: is no record, and has no $parameters.mycase.Subject, "
        "$Parameters.MyCase.CaseNumber (Hand in the record, or these fields beside it.)"
    )
    fields = {"$Parameters.MyCase.Subject": "Late", "$Parameters.MyCase.CaseNumber": "7"}
    whole = render(named, WEB, context(values={"$Parameters.MyCase": "500A", **fields}))
    assert (whole.refusal, whole.title) == (None, "7Our shop")


def test_no_formula_on_a_record_reaches_the_code_of_the_host() -> None:
    class Saved(Case):
        def save(self) -> None:
            """Stand for what the records of a host can do."""

    assert not titled("save.__globals__.NOON", Saved()).title
    assert not titled("save.__func__.__name__", Saved()).title


DIVIDED = attrs.evolve(
    link(),
    parameters=(CASE,),
    layouts=(
        Layout(
            format=Format.RICH_LINK,
            title=RecordFormula(parameter="MyCase", source="TEXT(1 / Open)"),
        ),
        Layout(format=Format.TEXT, text="All {!1 / $Parameters.MyCase.Open} of us"),
    ),
)
NONE_OPEN = {"$Parameters.MyCase": {"Open": 0}}


def test_a_merge_field_without_a_value_refuses_the_message_and_says_where() -> None:
    shown = render(DIVIDED, WEB, context(values=NONE_OPEN))
    assert shown.refusal is not None
    assert shown.refusal.rules == ("components.bad-merge-field",) * 2
    assert [reason.detail.partition(":")[0] for reason in shown.refusal.reasons] == [
        "layouts[1].text, line 1, column 7",
        "layouts[0].title.source, line 1, column 6",
    ]
    assert shown.remarks == ()
    closed = render(DIVIDED, STANDARD_SMS, context(values=NONE_OPEN)).refusal
    assert closed is not None
    assert closed.rules == ("components.channel-unsupported", "components.bad-merge-field")


def test_or_leaves_nothing_in_its_place_where_the_policy_says_so() -> None:
    blanking = override(DOCUMENTED, {"components.bad_merge_field": "blank"})
    shown = render(DIVIDED, WEB, context(values=NONE_OPEN), blanking)
    assert (shown.refusal, shown.text, shown.title) == (None, "All  of us", "")
    assert [reason.rule for reason in shown.remarks] == ["components.merge-field-blanked"] * 2
    assert from_data(Rendering, to_data(shown)) == shown


def test_a_renderer_compiles_once_and_can_be_handed_on() -> None:
    renderer = Renderer(component=topics())
    first = renderer.render(PAGE)
    assert renderer.render(PAGE) == first == render(topics(), PAGE)
    assert renderer == Renderer(component=topics())
    assert pickle.loads(pickle.dumps(renderer)) == renderer  # noqa: S301 - our own bytes


def test_the_context_carries_clock_zone_locale_and_rates() -> None:
    clock = attrs.evolve(
        link(), layouts=(Layout(format=Format.TEXT, text='{!NOW()} {!CURRENCYRATE("EUR")}'),)
    )
    told = context(
        now=datetime(2026, 3, 2, 9, tzinfo=UTC),
        zone=timezone(timedelta(hours=2)),
        rates={"EUR": Decimal("0.9")},
    )
    assert render(clock, WEB, told).text == "3/2/2026, 11:00 AM 0.9"


def test_a_required_parameter_has_a_value_and_an_optional_one_need_not() -> None:
    named = attrs.evolve(link(), parameters=(Parameter(name="X"), Parameter(name="Y")))
    with pytest.raises(InvalidValueError) as caught:
        render(named, WEB, context(values={"$Parameters.XY": 1}))
    assert [fault.path for fault in caught.value.faults] == ["$Parameters.X", "$Parameters.Y"]
    assert render(named, WEB, context(values={"$parameters.x": 1, "$Parameters.Y": 2})).text
    optional = attrs.evolve(link(), parameters=(Parameter(name="X", required=False),))
    assert render(optional, WEB, context()).text


def test_a_list_of_the_host_s_own_is_put_into_words_entry_by_entry() -> None:
    def rendered(text: str, entries: object) -> str:
        listed = attrs.evolve(
            link(),
            parameters=(LINES,),
            list_templates=(ListTemplate(name="L", source="$parameters.lines", text=text),),
            layouts=(Layout(format=Format.TEXT, text="{!$ListTemplates.L}!"),),
        )
        return render(listed, WEB, context(lists={"$parameters.lines": entries})).text

    entry = "{!$ListItem.Index}={!$ListItem.Value.Price};"
    assert rendered(entry, ({"Price": 3}, {"Price": 5})) == "1=3;2=5;!"
    assert rendered("{!$ListItem.Value},", ("a", "b")) == "a,b,!"
    assert rendered("{!$ListItem.IsFirst}{!$Constants.Title} ", ("a",)) == "trueOur shop !"


def listed(text: str, entries: object, parameter: Parameter = LINES) -> str:
    component = attrs.evolve(
        link(),
        parameters=(parameter,),
        list_templates=(ListTemplate(name="L", source=parameter.reference, text=text),),
        layouts=(Layout(format=Format.TEXT, text="{!$ListTemplates.L}"),),
    )
    return render(component, WEB, context(lists={parameter.reference: entries})).text


def test_records_in_a_list_tell_of_their_fields_even_if_nobody_declared_them() -> None:
    orders = Parameter(name="Orders", kind=ParameterKind.RECORDS, object="Order", is_list=True)
    records = ({"Id": "1", "Due": None}, {"Id": "2", "Due": date(2026, 3, 2)})
    assert listed("{!$ListItem.Value.Due + 1};", records, orders) == ";3/3/2026;"
    assert listed("{!$ListItem.Value};", records, orders) == "1;2;"
    assert listed("{!$ListItem.Index};", ("1", "2"), orders) == "1;2;"


def test_an_option_in_words_is_its_title() -> None:
    item = ListTemplate(name="List", source="$Constants.Options", text="<{!$ListItem.Value}>")
    words = attrs.evolve(
        topics(count=2),
        list_templates=(item,),
        layouts=(Layout(format=Format.TEXT, text="{!$ListTemplates.List}"),),
    )
    assert render(words, PAGE).text == "<Cancel my order><Change my shipping address>"


LISTS = "a list of options, or a parameter that is a list"


@pytest.mark.parametrize("source", ["$Constants.Nope", "$Constants.Title", "$Parameters.MyCase"])
def test_a_list_template_goes_through_a_list(source: str) -> None:
    words = attrs.evolve(
        topics(count=2),
        parameters=(CASE,),
        list_templates=(ListTemplate(name="List", source=source, text="x"),),
        layouts=(Layout(format=Format.TEXT, text="{!$ListTemplates.List}"),),
    )
    with pytest.raises(InvalidValueError) as caught:
        render(words, PAGE, context(values={"$Parameters.MyCase": {"Id": "500A"}}))
    assert [str(fault) for fault in caught.value.faults] == [
        f"list_templates[0].source: {source} is no list of the component (Name {LISTS}.)"
    ]


def test_a_list_that_is_not_handed_in_is_empty() -> None:
    optional = attrs.evolve(
        link(),
        parameters=(attrs.evolve(LINES, required=False),),
        list_templates=(ListTemplate(name="L", source="$Parameters.Lines", text="x"),),
        layouts=(Layout(format=Format.TEXT, text="[{!$ListTemplates.L}]"),),
    )
    assert render(optional, WEB, context()).text == "[]"


def survey(display: Display = Display.CHAT_MESSAGE) -> Component:
    return auto_response(
        "Bye",
        "Will you take our survey?",
        "https://ask.example/s?lang=en#top",
        display=display,
        parameters=(CASE,),
        page_parameters=(
            PageParameter(name="case", value=Reference(path="$Parameters.MyCase")),
            PageParameter(name="näme", value=Literal(text="A & B")),
        ),
    )


VALUES = {"$Parameters.MyCase": "500A"}


def test_a_web_page_gets_its_parameters() -> None:
    shown = render(survey(), WEB, context(values=VALUES))
    assert (shown.format, shown.display) == (Format.WEB_PAGE, Display.CHAT_MESSAGE)
    assert shown.title == "Will you take our survey?"
    assert [(v.name, v.value) for v in shown.page_values] == [("case", "500A"), ("näme", "A & B")]
    assert shown.address == "https://ask.example/s?lang=en&case=500A&n%C3%A4me=A%20%26%20B#top"
    assert shown.text == "Will you take our survey?\nhttps://ask.example/s?lang=en#top"


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.example", "https://a.example?case=500A"),
        ("https://a.example?", "https://a.example?case=500A"),
        ("https://a.example?b=1&", "https://a.example?b=1&case=500A"),
    ],
)
def test_an_address_keeps_its_own_query(url: str, address: str) -> None:
    page = auto_response(
        "Bye",
        "Bye!",
        url,
        page_parameters=(PageParameter(name="case", value=Literal(text="500A")),),
    )
    assert render(page, WEB, context()).address == address


def test_an_address_without_parameters_stands_as_it_is() -> None:
    assert render(link(), WEB, context()).address == "https://shop.example"


def test_in_an_app_a_page_is_always_a_chat_message() -> None:
    """Guide: Create a Messaging Component: Auto-Response."""
    page = survey(Display.POP_UP)
    assert render(page, WEB, context(values=VALUES)).display is Display.POP_UP
    assert render(page, APP, context(values=VALUES)).display is Display.CHAT_MESSAGE
    free = override(DOCUMENTED, {"components.in_app_pop_ups": True})
    assert render(page, APP, context(values=VALUES), free).display is Display.POP_UP


def test_agents_see_a_placeholder_of_an_auto_response_and_all_else_in_words() -> None:
    """Guide: Considerations for Messaging Components."""
    shown = render(survey(), WEB, context(values=VALUES))
    assert agent_view(shown) == AGENT_PLACEHOLDER
    open_policy = override(DOCUMENTED, {"components.agents_see_responses": True})
    assert agent_view(shown, open_policy) == shown.text
    assert agent_view(render(link(), WEB, context())) == "Our shop\nhttps://shop.example"


def test_a_rendering_goes_to_data_and_back() -> None:
    for shown in (
        render(topics(count=5), PAGE, context()),
        render(survey(), WEB, context(values=VALUES)),
        render(link(), STANDARD_SMS, context()),
    ):
        assert from_data(Rendering, to_data(shown)) == shown


class TestPicture:
    def test_it_shows_what_the_customer_sees_and_the_plain_text(self) -> None:
        picture = render(topics(count=5), PAGE, context())._repr_html_()
        assert "inline-block" in picture
        assert picture.count("Cancel my order") == 2
        assert "<details" in picture
        assert "not buttons: A format is used only where it holds all options." in picture

    def test_words_alone_stand_once(self) -> None:
        picture = render(link(), STANDARD_SMS, context())._repr_html_()
        assert "<details" not in picture
        assert picture.count("Our shop") == 1
        assert "cannot be sent: " in picture

    def test_every_text_is_escaped_and_no_image_is_loaded(self) -> None:
        evil = '<img src="x" onerror="y">\ud800'
        shown = Rendering(
            component="C",
            kind=ComponentKind.STATIC_QUESTION,
            format=Format.CAROUSEL,
            text=evil,
            title=evil,
            subtitle=evil,
            url=evil,
            image=evil,
            options=tuple(
                attrs.evolve(o, subtitle=evil, image=evil, title=evil) for o in options(2)
            ),
            display=Display.POP_UP,
        )
        picture = shown._repr_html_()
        assert "<img" not in picture
        assert "\ud800" not in picture
        assert "pop-up" in picture
        assert picture.count("&lt;img") == 5 + 3 * 2

    def test_a_long_list_is_cut(self) -> None:
        shown = Rendering(
            component="C",
            kind=ComponentKind.STATIC_QUESTION,
            format=Format.LIST_PICKER,
            text="x" * 5_000,
            options=options(105),
        )
        picture = shown._repr_html_()
        assert "… 5 more" in picture
        assert "x" * 4_001 not in picture


def test_names_and_types_for_the_language_of_formulas() -> None:
    component = attrs.evolve(
        cases(),
        parameters=(CASES, CASE, LINES, Parameter(name="On", type=ValueType.DATE)),
        list_templates=(
            *cases().list_templates,
            ListTemplate(name="L", source="$Parameters.Lines", text=""),
        ),
    )
    assert reference_types(component) == {
        "$Constants.Title": ValueType.TEXT,
        "$Parameters.MyCase": ValueType.RECORD,
        "$Parameters.On": ValueType.DATE,
        "$ListTemplates.OptionsList": ValueType.TEXT,
        "$ListTemplates.L": ValueType.TEXT,
    }
    default, lines = component.list_templates
    assert item_types(component, default)["$ListItem.Value.Name"] is ValueType.TEXT
    assert item_types(component, lines)["$ListItem.Value.Price"] is ValueType.DOUBLE
    assert "$ListItem.Value.Name" not in item_types(component, lines)


def test_the_fields_of_a_record_are_known_only_where_they_are_declared() -> None:
    loose = attrs.evolve(link(), parameters=(CASE, LINES, Parameter(name="X")))
    assert is_known(loose, "$Parameters.MyCase.Owner.Name")
    assert not is_known(loose, "$Parameters.X.Name")
    assert not is_known(loose, "$Parameters.Lines.Price")
    declared = attrs.evolve(CASE, members=(Member(name="Subject"),))
    strict = attrs.evolve(link(), parameters=(declared,))
    assert is_known(strict, "$parameters.mycase.subject")
    assert not is_known(strict, "$Parameters.MyCase.Owner.Name")
