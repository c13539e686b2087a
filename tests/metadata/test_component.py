"""`ConversationMessageDefinition` files: what becomes a component, what is kept or left out."""

from datetime import timedelta
from pathlib import Path

import attrs
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
    auto_response,
    dynamic_question,
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
            text="{!$ListItem.Index}. {!$ListItem.Value.Title} ",
        ),
    )


def test_what_has_no_place_is_kept_and_written_again() -> None:
    read = read_component(SAMPLE, VISIT)
    assert {extra.why for extra in read.extra} == {Why.NO_PLACE}
    assert {finding.rule for finding in read.report} == {"metadata.no-place"}
    written = write_component(read)
    assert written.left_out == ()
    assert again(read) == read
    assert "shopCard" in written.data.decode()
    assert from_data(ComponentMetadata, to_data(read)) == read
    assert from_data(ComponentUnsaid, to_data(VISIT)) == VISIT


@pytest.mark.parametrize("name", ["Visit", "Farewell"])
def test_a_file_of_the_product_comes_back_byte_for_byte(name: str) -> None:
    data = (Path(__file__).parent / "samples" / f"{name}.xml").read_bytes()
    assert write_component(read_component(data, ComponentUnsaid(name=name))).data == data


def test_a_web_page_has_a_title_and_an_address() -> None:
    data = (Path(__file__).parent / "samples" / "Farewell.xml").read_bytes()
    read = read_component(data, ComponentUnsaid(name="Farewell", display=Display.POP_UP))
    assert read.component.layouts[0] == Layout(
        format=Format.WEB_PAGE,
        title=Reference(path="$Constants.Title"),
        url=Literal(text="https://workshop.example/rate?from=chat&lang=de"),
        display=Display.POP_UP,
    )


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


def item(value: str, name: str = "text", listed: str = "None") -> str:
    return (
        f"<layoutItems><name>{name}</name><collectionType>{listed}</collectionType>"
        f"<primitiveValues>{value}</primitiveValues></layoutItems>"
    )


def parameter(kind: str, details: str) -> str:
    return f"<parameters><parameterType>{kind}</parameterType>{details}</parameters>"


VALUE = "<primitiveValues><type>Text</type><textValue>a</textValue></primitiveValues>"
TITLE = f"<constantItems><constantType>Title</constantType>{VALUE}</constantItems>"
DETAILS = "<primitiveTypeDetails><name>A</name></primitiveTypeDetails>"
PERHAPS = ("</name>", "</name><isRequired>perhaps</isRequired>")
MESSAGE = "<messageType>Choices</messageType>"
OPTION = ["constants[0].compositeValues"]
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
        (layout(item("<type>FormulaTemplate</type>"), "Text"), ["messageLayouts[0].layoutItems"]),
        (layout(MESSAGE * 2), ["messageLayouts[0].messageType"] * 2),
        (option(TITLE.replace("<textValue>a</textValue>", "<textValue/>")), OPTION),
        (
            parameter("CustomPrimitive", DETAILS.replace(*PERHAPS)),
            ["parameters[0].primitiveTypeDetails[0].isRequired"],
        ),
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
    "inner",
    [
        item(LITERAL, "footer"),
        item(LITERAL, "Text"),
        item(LITERAL, listed="StaticList"),
        item(LITERAL + "<mood>glad</mood>"),
    ],
)
def test_items_without_a_place_are_kept(inner: str) -> None:
    read = read_component(file(layout(inner)), VISIT)
    assert [extra.why for extra in read.extra] == [Why.NO_PLACE]
    assert again(read) == read


def test_an_item_of_the_text_with_another_name_is_kept() -> None:
    read = read_component(file(layout(item(WORDS, "words"), "Text")), VISIT)
    assert [extra.place for extra in read.extra] == ["messageLayouts[0].layoutItems"]
    assert again(read) == read


def test_the_roots_of_paths_are_read_leniently() -> None:
    value = "<type>SourcePrimitiveValue</type>" + SOURCE.format("$Constants.A")
    read = read_component(file(layout(item(value))), VISIT)
    assert read.component.layouts[0].title == Reference(path="$Constants.A")


def composite(inner: str, name: str = "title", kind: str = "TitleItem") -> str:
    return (
        f"<layoutItems><collectionType>None</collectionType><compositeValues>"
        f"<compositeTypeName>{kind}</compositeTypeName>{inner}</compositeValues>"
        f"<name>{name}</name></layoutItems>"
    )


@pytest.mark.parametrize(
    "inner",
    [
        composite(""),
        composite(item(LITERAL, "title"), kind="PoemItem"),
        composite(item(LITERAL, "title") + item(LITERAL, "verse")),
        composite(item(LITERAL, "title"), name="poem"),
        item(LITERAL, "title"),
    ],
)
def test_an_item_that_nests_otherwise_is_kept_whole(inner: str) -> None:
    read = read_component(file(layout(inner, "WebView"), kind="AutoResponse"), VISIT)
    assert read.component.layouts[0].title is None
    assert [extra.place for extra in read.extra] == ["messageLayouts[0].layoutItems"]
    assert again(read) == read


def test_a_second_item_of_a_name_is_kept() -> None:
    title = composite(item(LITERAL, "title"))
    read = read_component(file(layout(title * 2, "WebView"), kind="AutoResponse"), VISIT)
    assert read.component.layouts[0].title == Literal(text="a")
    assert [extra.index for extra in read.extra] == [1]
    assert again(read) == read


def test_options_that_say_more_than_the_component_are_kept_and_not_offered_twice() -> None:
    items = item(LITERAL, "optionItems", "DynamicList")
    read = read_component(file(option("") + layout(items)), VISIT)
    assert "messageLayouts[0].layoutItems" in {extra.place for extra in read.extra}
    assert write_component(read).data.count(b"optionItems") == 1
    assert again(read) == read


def test_what_is_kept_stands_where_it_stood() -> None:
    custom = constant("<name>A</name>", "Custom")
    poem = "<constants><constantType>Poem</constantType></constants>"
    body = custom + poem + custom.replace("A", "B") + poem
    read = read_component(file(body), VISIT)
    assert [extra.index for extra in read.extra] == [1, 3]
    written = write_component(read)
    places = [written.data.index(part) for part in (b">A<", b">Poem<", b">B<")]
    assert places == sorted(places)
    assert again(read) == read


def test_a_parameter_that_is_required_now_says_so() -> None:
    read = read_component(file(parameter("CustomPrimitive", DETAILS.replace(*PERHAPS))), VISIT)
    (told,) = read.component.parameters
    assert not told.required
    needed = attrs.evolve(read.component, parameters=(attrs.evolve(told, required=True),))
    written = write_component(attrs.evolve(read, component=needed))
    assert b"perhaps" not in written.data
    places = [part.path for part in written.left_out]
    assert places == ["parameters[0].primitiveTypeDetails[0].isRequired"]


def test_an_element_that_says_nothing_gives_way_to_one_that_does() -> None:
    nil = '<description xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="true"/>'
    read = read_component(file(nil), VISIT)
    assert read.component.description == ""
    assert [(extra.place, extra.why) for extra in read.extra] == [("description", Why.NO_PLACE)]
    assert b"nil" in write_component(read).data
    told = attrs.evolve(read, component=attrs.evolve(read.component, description="Now told"))
    assert write_component(told).data.count(b"description") == len(("open", "close"))


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


ORDERS = Parameter(name="Orders", kind=ParameterKind.RECORD_OPTIONS, object="Order")
BY_FORMULA = RecordSource(parameter="Orders", formula='Number & "!"', subtitle="Owner.Name")
PICTURED = (Option(id="1", title="Red", subtitle="as wine", image="Red"), Option(id="2", title="B"))


@pytest.mark.parametrize(
    ("component", "lost", "inferred"),
    [
        (static_question("Topic", "What?", ("Bill",), formats=[Format.BUTTONS]), [], []),
        (
            static_question("Topic", "What?", PICTURED),
            [],
            ["layouts[1].title", "layouts[1].options"],
        ),
        (
            static_question("Topic", "What?", ("Bill",), formats=[Format.CAROUSEL]),
            ["layouts[0].options"],
            ["layouts[0].title"],
        ),
        (
            dynamic_question("Which", "Which?", ORDERS, formats=[Format.BUTTONS]),
            ["records"],
            ["layouts[0].options"],
        ),
        (
            dynamic_question("Which", "Which?", ORDERS, BY_FORMULA, formats=[Format.BUTTONS]),
            ["records"],
            ["layouts[0].options"],
        ),
        (
            time_selector("Visit", "When?", formats=[Format.BUTTONS]),
            ["layouts[0].options"],
            [],
        ),
        (
            enhanced_link("Shop", "Our shop", "https://shop.example", "shop.png"),
            [],
            [
                *(f"layouts[0].{place}" for place in ("image", "title", "url")),
                *(f"layouts[1].{place}" for place in ("image", "title", "url")),
            ],
        ),
        (auto_response("Bye", "Bye!", "https://a.example"), [], []),
    ],
)
def test_what_the_forms_make_survives_a_file_and_what_is_unsure_is_told(
    component: Component, lost: list[str], inferred: list[str]
) -> None:
    written = write_component(ComponentMetadata(component=component))
    assert [part.path.removeprefix("component.") for part in written.left_out] == lost
    assert [part.path.removeprefix("component.") for part in written.inferred] == inferred
    read = again(ComponentMetadata(component=component))
    assert read == ComponentMetadata(component=component)
    assert write_component(read).data == written.data
