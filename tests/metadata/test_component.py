"""`ConversationMessageDefinition` files: what becomes a component, what is kept or left out."""

from datetime import timedelta
from pathlib import Path

import pytest

from msgcore.codec import from_data, to_data
from msgcore.components import (
    Component,
    ComponentKind,
    ComponentStatus,
    Constant,
    ConstantKind,
    ContentCategory,
    Display,
    Format,
    FormulaTemplate,
    Handler,
    HandlerKind,
    Layout,
    ListTemplate,
    Literal,
    Member,
    Option,
    PageParameter,
    Parameter,
    ParameterKind,
    RecordFormula,
    RecordSource,
    Reference,
    ValueType,
    enhanced_link,
    static_question,
    time_selector,
)
from msgcore.errors import MetadataError
from msgcore.metadata import (
    ComponentMetadata,
    ComponentUnsaid,
    Why,
    read_component,
    write_component,
)

SAMPLE = (Path(__file__).parent / "samples" / "Visit.xml").read_bytes()
VISIT = ComponentUnsaid(name="Visit")
HOUR = timedelta(hours=1)


def file(body: str, *, kind: str = "Picklist") -> bytes:
    root = "ConversationMessageDefinition"
    return f"<{root}><type>{kind}</type>{body}</{root}>".encode()


def again(read: ComponentMetadata) -> ComponentMetadata:
    return read_component(write_component(read).data, ComponentUnsaid.of(read.component))


def test_the_sample_becomes_a_question() -> None:
    component = read_component(SAMPLE, VISIT).component
    assert component.kind is ComponentKind.STATIC_QUESTION
    assert component.language == "en-US"
    assert component.options == (Option(id="repair", title="Repair", image="Spanner"),)
    assert component.parameters == (Parameter(name="Visitor"),)
    assert component.layouts[0] == Layout(
        format=Format.BUTTONS, title=Reference(path="$Constants.Title")
    )
    assert component.list_templates == (
        ListTemplate(
            name="Topics",
            source="$Constants.Options",
            text="{!$ListItem.Index}. {!$ListItem.Value.Name} ",
        ),
    )


def test_what_has_no_place_is_kept_and_written_again() -> None:
    read = read_component(SAMPLE, VISIT)
    assert {extra.why for extra in read.extra} == {Why.NO_PLACE}
    assert {finding.rule for finding in read.report} == {"metadata.no-place"}
    written = write_component(read)
    assert written.left_out == ()
    assert again(read) == read
    assert "shopOption" in written.data.decode()
    assert from_data(ComponentMetadata, to_data(read)) == read
    assert from_data(ComponentUnsaid, to_data(VISIT)) == VISIT


WHOLE = Component(
    name="Whole",
    kind=ComponentKind.FORM,
    label="All of it",
    description="Every part once",
    constants=(
        Constant(name="Title", kind=ConstantKind.TITLE, value="Look\r\n here "),
        Constant(name="Other", kind=ConstantKind.SUBTITLE, value="& there"),
        Constant(name="Url", kind=ConstantKind.URL, value="https://a.example?b=1&c=2"),
        Constant(name="Day", type=ValueType.DATE, value="2026-03-02"),
        Constant(name="Empty"),
    ),
    parameters=(
        Parameter(name="MyCase", kind=ParameterKind.RECORDS, object="Case", required=False),
        Parameter(
            name="Person",
            kind=ParameterKind.COMPOSITE,
            is_list=True,
            maximum_items=3,
            members=(Member(name="Name"), Member(name="Age", type=ValueType.INTEGER)),
        ),
        Parameter(name="Orders", kind=ParameterKind.RECORD_OPTIONS, object="Order"),
    ),
    layouts=(
        Layout(
            format=Format.RICH_LINK,
            title=RecordFormula(parameter="MyCase", source='CaseNumber & "!"'),
            subtitle=Reference(path="$Parameters.MyCase.Owner.Name"),
            url=Literal(text=""),
            image=Literal(text="https://a.example/b.png"),
        ),
        Layout(
            format=Format.MEDIA,
            title=FormulaTemplate(source="Hello {!$Parameters.Person.Name}"),
            subtitle=Reference(path="$Parameters.Person.Name"),
            image=Literal(text="Logo"),
        ),
        Layout(format=Format.WEB_PAGE, display=Display.CHAT_MESSAGE, url=Literal(text="a")),
        Layout(format=Format.TEXT),
    ),
    handlers=(
        Handler(name="Fill", kind=HandlerKind.QUICK_ACTION, provider="Fill", active_for=HOUR),
        Handler(name="Ask", kind=HandlerKind.SURVEY, provider="Ask"),
    ),
    category=ContentCategory.FEEDBACK,
    language="de",
)


def test_every_part_of_a_component_survives_a_file() -> None:
    written = write_component(ComponentMetadata(component=WHOLE))
    assert written.left_out == ()
    assert again(ComponentMetadata(component=WHOLE)).component == WHOLE


@pytest.mark.parametrize(
    ("data", "unsaid", "path"),
    [
        (b"<MessagingChannel/>", VISIT, "line 1"),
        (file("", kind="Poem"), VISIT, "type"),
        (file("", kind=""), VISIT, "type"),
        (file(""), None, "name"),
        (file("<fullName>Other</fullName>"), VISIT, "name"),
        (file(""), ComponentUnsaid(name="no name"), "name"),
        (
            file("", kind="Link"),
            ComponentUnsaid(name="A", records=RecordSource(parameter="B")),
            "records",
        ),
    ],
)
def test_what_makes_no_component_is_refused(
    data: bytes, unsaid: ComponentUnsaid | None, path: str
) -> None:
    with pytest.raises(MetadataError) as caught:
        read_component(data, unsaid)
    assert caught.value.faults[0].path == path


def test_a_file_may_hold_its_name() -> None:
    assert read_component(file("<fullName>Visit</fullName>")).component.name == "Visit"
    assert read_component(file("<fullName>Visit</fullName>"), VISIT).component.name == "Visit"


def constant(inner: str, kind: str = "Custom") -> str:
    return f"<constants><constantType>{kind}</constantType>{inner}</constants>"


def option(inner: str) -> str:
    inner = f"<compositeValues><identifier>a</identifier>{inner}</compositeValues>"
    return constant(inner, "Options")


def layout(inner: str, shown: str = "Buttons") -> str:
    return f"<messageLayouts><formatType>{shown}</formatType>{inner}</messageLayouts>"


def item(value: str, name: str = "title", listed: str = "None") -> str:
    return (
        f"<layoutItems><name>{name}</name><collectionType>{listed}</collectionType>"
        f"<primitiveValues>{value}</primitiveValues></layoutItems>"
    )


def parameter(kind: str, details: str) -> str:
    return f"<parameters><parameterType>{kind}</parameterType>{details}</parameters>"


VALUE = "<primitiveValues><type>Text</type><textValue>a</textValue></primitiveValues>"
TITLE = f"<constantItems><constantType>Title</constantType>{VALUE}</constantItems>"
DETAILS = "<primitiveTypeDetails><name>A</name></primitiveTypeDetails>"
LITERAL = "<type>Literal</type><literalValue>a</literalValue>"
UNNAMED = "<handlerType>Survey</handlerType><handlerName>a.b</handlerName>"
FOREIGN = "<type>SourcePrimitiveValue</type><valueSourceReference>Handlers.A</valueSourceReference>"
OF_CONSTANT = (
    "<type>SourceSobjectFormula</type><valueSourceReference>Constants.A</valueSourceReference>"
)
SOURCE = "<valueSourceReference>{}</valueSourceReference>"
WORDS = "<type>FormulaTemplate</type><formulaTemplate>a</formulaTemplate>"


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("<constants/>", ["constants"]),
        (constant(""), ["constants"]),
        (constant(VALUE * 2, "Title"), ["constants"]),
        (
            constant("<primitiveValues><type>Text</type></primitiveValues>", "Title"),
            ["constants[0].primitiveValues"],
        ),
        (constant("<primitiveValues/>", "Title"), ["constants[0].primitiveValues"]),
        (option(""), ["constants[0].compositeValues"]),
        (option(TITLE * 2), ["constants[0].compositeValues"]),
        (
            option(TITLE + TITLE.replace("Title", "Url")),
            ["constants[0].compositeValues[0].constantItems"],
        ),
        ("<parameters/>", ["parameters"]),
        (parameter("CustomPrimitive", ""), ["parameters"]),
        (parameter("RecordIds", DETAILS), ["parameters"]),
        (parameter("TimeSlotOptions", DETAILS), ["parameters"]),
        ("<optionsParameter/>", ["optionsParameter"]),
        ("<messageHandlers/>", ["messageHandlers"]),
        (f"<messageHandlers>{UNNAMED}</messageHandlers>", ["messageHandlers"]),
        ("<contentCategory>Gossip</contentCategory>", ["contentCategory"]),
        (layout("", "Skywriting"), ["messageLayouts"]),
        (layout("<messageType>Form</messageType>"), ["messageLayouts[0].messageType"]),
        (layout(item(LITERAL) * 2), ["messageLayouts[0].layoutItems"]),
        (layout(item("")), ["messageLayouts[0].layoutItems"]),
        (layout(item(LITERAL, "text"), "Text"), ["messageLayouts[0].layoutItems"]),
        (layout(item(FOREIGN)), ["messageLayouts[0].layoutItems"]),
        (layout(item(OF_CONSTANT)), ["messageLayouts[0].layoutItems"]),
        (
            layout(item(WORDS + "<mergeFields/>", "text"), "Text"),
            ["messageLayouts[0].layoutItems[0].primitiveValues[0].mergeFields"],
        ),
    ],
)
def test_what_contradicts_itself_is_kept_and_not_guessed_at(body: str, places: list[str]) -> None:
    read = read_component(file(body), VISIT)
    assert [(extra.place, extra.why) for extra in read.extra] == [
        (place, Why.UNREADABLE) for place in places
    ]
    assert again(read) == read


@pytest.mark.parametrize(
    "inner", [item(LITERAL, "footer"), item(LITERAL, listed="StaticList"), item(LITERAL, "text")]
)
def test_items_without_a_place_are_kept(inner: str) -> None:
    read = read_component(file(layout(inner)), VISIT)
    assert [extra.why for extra in read.extra] == [Why.NO_PLACE]
    assert again(read) == read


def test_an_item_of_the_text_with_another_name_is_kept() -> None:
    read = read_component(file(layout(item(WORDS), "Text")), VISIT)
    assert [extra.place for extra in read.extra] == ["messageLayouts[0].layoutItems"]
    assert again(read) == read


def test_the_names_of_items_and_roots_of_paths_are_read_leniently() -> None:
    value = "<type>SourcePrimitiveValue</type>" + SOURCE.format("$Constants.A")
    read = read_component(file(layout(item(value, "Title"))), VISIT)
    assert read.component.layouts[0].title == Reference(path="$Constants.A")


def left_out(component: Component) -> list[str]:
    return [part.path for part in write_component(ComponentMetadata(component=component)).left_out]


def test_what_a_file_has_no_element_for_is_named() -> None:
    parts = Component(
        name="Parts",
        kind=ComponentKind.DYNAMIC_QUESTION,
        status=ComponentStatus.ACTIVE,
        translations=("fr",),
        records=RecordSource(parameter="MyCase"),
        parameters=(
            Parameter(
                name="MyCase",
                kind=ParameterKind.RECORDS,
                object="Case",
                members=(Member(name="Subject"),),
            ),
            Parameter(name="Mix", kind=ParameterKind.COMPOSITE, type=ValueType.URL),
        ),
        handlers=(
            Handler(
                name="A", kind=HandlerKind.SURVEY, provider="B", active_for=timedelta(seconds=1)
            ),
        ),
        layouts=(
            Layout(format=Format.BUTTONS),
            Layout(
                format=Format.WEB_PAGE,
                display=Display.POP_UP,
                page_parameters=(PageParameter(name="a", value=Literal(text="b")),),
            ),
        ),
        list_templates=(ListTemplate(name="A", source="$Parameters.MyCase", text=""),),
    )
    assert left_out(parts) == [
        "component.parameters[0].members",
        "component.parameters[1].type",
        "component.handlers[0].active_for",
        "component.handlers[0].provider",
        "component.layouts[0].options",
        "component.layouts[1].display",
        "component.layouts[1].page_parameters",
        "component.list_templates",
        "component.status",
        "component.translations",
        "component.records",
    ]


def test_list_templates_need_a_text_with_words() -> None:
    empty = Component(
        name="Empty",
        kind=ComponentKind.NOTIFICATION,
        layouts=(Layout(format=Format.TEXT),),
        list_templates=(ListTemplate(name="A", source="$Parameters.B", text="c"),),
    )
    assert left_out(empty) == ["component.list_templates"]


@pytest.mark.parametrize(
    "component",
    [
        enhanced_link("Shop", "Our shop", "https://shop.example", "shop.png"),
        static_question("Topic", "What?", ("Bill", "Order"), formats=()),
        time_selector("Visit", "When?", formats=()),
    ],
)
def test_what_the_forms_make_survives_a_file(component: Component) -> None:
    assert left_out(component) == []
    assert again(ComponentMetadata(component=component)).component == component
