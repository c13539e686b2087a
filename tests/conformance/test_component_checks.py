"""The rules that check a component before it is sent, one test each."""

from datetime import UTC, datetime, timedelta

import attrs
import pytest
from tests.components.shop import (
    APP,
    APPLE,
    CASES,
    LINE,
    PAGE,
    SMS,
    STANDARD_SMS,
    WEB,
    WHATSAPP,
    cases,
    channel,
    link,
    options,
    topics,
)

from msgcore.channels import Channel, Response
from msgcore.components import (
    CHANNEL_COMPONENT_RULES,
    COMPONENT_RULES,
    SLOT_RULES,
    ChannelComponents,
    Component,
    ComponentKind,
    ComponentSetup,
    ComponentStatus,
    Constant,
    ConstantKind,
    Display,
    Format,
    FormulaTemplate,
    Handler,
    HandlerKind,
    Layout,
    ListTemplate,
    Literal,
    Member,
    Parameter,
    ParameterKind,
    RecordFormula,
    RecordSource,
    Reference,
    SlotSetup,
    TimeSlot,
    auto_response,
    enhanced_link,
    static_question,
    time_selector,
)
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy, override
from msgcore.rules import Finding, Severity
from msgcore.vocabulary import ChannelKind, ResponseKind

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


def of_kind(kind: ComponentKind, **more: object) -> Component:
    return Component(name="Any", kind=kind, status=ComponentStatus.ACTIVE, **more)


def found(component: Component, *channels: Channel, **more: object) -> dict[str, Finding]:
    report = COMPONENT_RULES.check(ComponentSetup(component=component, channels=channels, **more))
    assert report.complete
    return {finding.rule: finding for finding in report}


def places(rule: str, component: Component, *channels: Channel, **more: object) -> list[str]:
    setup = ComponentSetup(component=component, channels=channels, **more)
    return [finding.path for finding in COMPONENT_RULES.check(setup) if finding.rule == rule]


@pytest.mark.rule("components.unsupported-target")
def test_unsupported_target() -> None:
    """A component is meant for channels that have its kind. Guide: Considerations."""
    rule = "components.unsupported-target"
    assert places(rule, link(), PAGE, STANDARD_SMS, WEB, WHATSAPP) == ["channels[1]", "channels[3]"]
    assert places(rule, link(), WHATSAPP, policy=SUMMER_26) == []
    assert found(link(), SMS, policy=SPRING_23)[rule].severity is Severity.ERROR
    assert places(rule, of_kind(ComponentKind.FORM), WEB) == ["channels[0]"]


@pytest.mark.rule("components.format-unreachable")
def test_format_unreachable() -> None:
    """Each format of a component is used somewhere, given its options and channels."""
    rule = "components.format-unreachable"
    assert places(rule, topics(Format.BUTTONS, Format.QUICK_REPLIES), PAGE) == ["layouts[1]"]
    assert places(rule, topics(Format.QUICK_REPLIES, Format.BUTTONS), PAGE) == ["layouts[1]"]
    assert places(rule, topics(Format.BUTTONS), PAGE) == []
    assert places(rule, link(Format.RICH_LINK, Format.MEDIA), PAGE) == ["layouts[0]"]
    assert places(rule, link(Format.RICH_LINK, Format.MEDIA), PAGE, WEB) == []
    assert places(rule, link(Format.MEDIA)) == []
    assert places(rule, link(Format.MEDIA), STANDARD_SMS) == []
    both = cases(Format.BUTTONS, Format.QUICK_REPLIES)
    assert places(rule, both, PAGE) == []
    limited = cases(source=RecordSource(parameter="Cases", limit=3))
    assert places(rule, limited, PAGE) == ["layouts[1]"]
    few = attrs.evolve(both, parameters=(attrs.evolve(CASES, maximum_items=2),))
    assert places(rule, few, PAGE) == ["layouts[1]"]
    plain = cases(Format.CAROUSEL, Format.BUTTONS)
    assert places(rule, plain, PAGE) == ["layouts[0]"]
    pictured = RecordSource(parameter="Cases", image="Picture__c")
    assert places(rule, attrs.evolve(plain, records=pictured), PAGE) == []
    assert places(rule, attrs.evolve(plain, records=None), PAGE) == []
    between = cases(Format.BUTTONS, Format.QUICK_REPLIES, Format.CAROUSEL, source=pictured)
    gap = override(SUMMER_26, {"components.quick_replies_min": 7})
    assert places(rule, between, LINE, policy=gap) == []
    assert places(rule, between, LINE, policy=SUMMER_26) == ["layouts[2]"]


@pytest.mark.rule("components.text-too-long")
def test_text_too_long() -> None:
    """A plain text is no longer than the cap of any target channel.

    Guide: Considerations for Using Facebook Messenger: 2,000 characters.
    """
    rule = "components.text-too-long"
    assert places(rule, auto_response("Bye", "x" * 840), WEB) == []
    assert places(rule, auto_response("Bye", "x" * 841), WEB, PAGE) == ["channels[0]"]
    greeting = "x" * 2000 + "{!$Parameters.Name}"
    named = auto_response("Bye", "B", template=greeting, parameters=(Parameter(name="Name"),))
    assert places(rule, named, PAGE) == []
    assert found(named, WEB)[rule].span is None
    assert places(rule, link(), PAGE, text="x" * 2000) == []
    assert places(rule, link(), WEB, PAGE, text="x" * 841) == ["channels[0]"]
    finding = found(link(), PAGE, text="x" * 2001)[rule]
    assert finding.span == (2000, 2001)
    assert places(rule, link(), APPLE, text="x" * 9999, policy=SUMMER_26) == []


@pytest.mark.rule("components.image-missing")
def test_image_missing() -> None:
    """A component has the images that its formats show. Guide: Types and Formats."""
    rule = "components.image-missing"
    assert places(rule, link(Format.MEDIA)) == []
    assert places(rule, link(Format.MEDIA, image="")) == ["layouts[0].image"]
    assert places(rule, link(Format.RICH_LINK, image="")) == []
    bare = attrs.evolve(link(), layouts=(Layout(format=Format.MEDIA, url=Literal(text="x")),))
    assert places(rule, bare) == ["layouts[0].image"]
    template = FormulaTemplate(source="{!$Parameters.Image}")
    handed_in = Layout(format=Format.MEDIA, url=Literal(text="x"), image=template)
    assert places(rule, attrs.evolve(link(), layouts=(handed_in,))) == []
    empty = attrs.evolve(handed_in, image=FormulaTemplate(source=""))
    assert places(rule, attrs.evolve(link(), layouts=(empty,))) == ["layouts[0].image"]
    assert places(rule, topics(Format.CAROUSEL)) == ["layouts[0]"]
    pictured = static_question("Topic", "Which?", options(3, image="a"), formats=(Format.CAROUSEL,))
    assert places(rule, pictured) == []


@pytest.mark.rule("components.url-missing")
def test_url_missing() -> None:
    """A component has an address wherever a format leads to one. Guide: Types and Formats."""
    rule = "components.url-missing"
    assert places(rule, link()) == []
    handed_in = Reference(path="$Parameters.Url")
    for url, paths in ((Literal(text=""), ["layouts[0].url"]), (None, ["layouts[0].url"])):
        layout = Layout(format=Format.RICH_LINK, url=url)
        assert places(rule, attrs.evolve(link(), layouts=(layout,))) == paths
    layout = Layout(format=Format.RICH_LINK, url=handed_in)
    assert places(rule, attrs.evolve(link(), layouts=(layout,))) == []
    assert places(rule, enhanced_link("Shop", "Our shop", " ", formats=())) == [
        "constants[1].value"
    ]
    assert places(rule, enhanced_link("Shop", "Our shop", "https://a.example", formats=())) == []
    assert places(rule, enhanced_link("Shop", "Our shop", " ")) == [
        "layouts[0].url",
        "layouts[1].url",
    ]


@pytest.mark.rule("components.options-missing")
def test_options_missing() -> None:
    """A question has options, or a parameter that brings them. Guide: Static Options."""
    rule = "components.options-missing"
    assert places(rule, static_question("Topic", "Which?", ())) == ["constants"]
    assert places(rule, of_kind(ComponentKind.TIME_SELECTOR)) == ["parameters"]
    slots = Parameter(name="Slots", kind=ParameterKind.TIME_SLOT_OPTIONS)
    for kind, brings, place in (
        (ComponentKind.STATIC_QUESTION, CASES, "constants"),
        (ComponentKind.DYNAMIC_QUESTION, slots, "parameters"),
        (ComponentKind.TIME_SELECTOR, CASES, "parameters"),
    ):
        assert places(rule, of_kind(kind, parameters=(brings,))) == [place]
    regions = Parameter(name="Regions", kind=ParameterKind.PRIMITIVE_OPTIONS)
    assert places(rule, of_kind(ComponentKind.DYNAMIC_QUESTION, parameters=(regions,))) == []
    for component in (topics(), cases(), link(), time_selector("Visit", "When?")):
        assert places(rule, component) == []


@pytest.mark.rule("components.duplicate-titles")
def test_duplicate_titles() -> None:
    """Options can be told apart by their titles, as an answer is compared."""
    rule = "components.duplicate-titles"
    same = static_question("Topic", "Which?", ("Bill", "Order", " bill "))
    assert places(rule, same) == ["options[2].title"]
    assert places(rule, topics()) == []


@pytest.mark.rule("components.reference-unknown")
def test_reference_unknown() -> None:
    """A component refers only to constants, parameters and lists that it has.

    Guide: Use Formulas to Add Dynamic Content to Messaging Components.
    """
    rule = "components.reference-unknown"
    for component in (topics(), cases(), link(), auto_response("Bye", "Bye!", "https://x.example")):
        assert places(rule, component) == []
    text = Layout(format=Format.TEXT, text="{!$Constants.Titel} {!$Parameters.Case.Subject}")
    broken = attrs.evolve(topics(), layouts=(text,))
    assert places(rule, broken) == ["layouts[0].text"] * 2
    record = Parameter(name="Case", kind=ParameterKind.RECORDS, object="Case")
    mended = attrs.evolve(broken, parameters=(record,))
    assert places(rule, mended) == ["layouts[0].text"]
    layout = Layout(
        format=Format.RICH_LINK,
        title=FormulaTemplate(source="{!$Constants.Nothing}"),
        subtitle=RecordFormula(parameter="Nobody", source="Name"),
        url=Reference(path="$Constants.Nowhere"),
    )
    assert places(rule, attrs.evolve(link(), layouts=(layout,))) == [
        "layouts[0].title.source",
        "layouts[0].subtitle.parameter",
        "layouts[0].url.path",
    ]
    item = ListTemplate(name="List", source="$Constants.Title", text="{!$ListItem.Value.Price}")
    listed = attrs.evolve(topics(), list_templates=(item,), layouts=())
    assert places(rule, listed) == [
        "list_templates[0].text",
        "list_templates[0].source",
    ]
    outside = Layout(format=Format.TEXT, text="{!$ListItem.Index}")
    assert places(rule, attrs.evolve(topics(), layouts=(outside,))) == ["layouts[0].text"]
    named = Layout(
        format=Format.RICH_LINK,
        title=RecordFormula(parameter="case", source="Subject"),
        subtitle=RecordFormula(parameter="Name", source="Subject"),
        url=Literal(text="x"),
    )
    single = attrs.evolve(link(), layouts=(named,), parameters=(record, Parameter(name="Name")))
    assert places(rule, single) == ["layouts[0].subtitle.parameter"]
    assert found(single)[rule].message == "$Parameters.Name is no record"
    lost = attrs.evolve(cases(source=RecordSource(parameter="Orders")))
    assert places(rule, lost) == ["records.parameter"]


@pytest.mark.rule("components.broken-merge-field")
def test_broken_merge_field() -> None:
    """Each formula compiles, and each merge field begins with `{!`.

    Guide: Customizing Messaging Components with Formula Templates, whose first example has two
    merge fields with a space after the brace.
    """
    rule = "components.broken-merge-field"
    for component in (topics(), cases(), link(), auto_response("Bye", "Bye!", "https://x.example")):
        assert places(rule, component) == []
    case = Parameter(name="MyCaseParam", kind=ParameterKind.RECORDS, object="Case")
    printed = (
        "Your reference number for this case is:\n"
        " { $Parameters.MyCaseParam.CaseNumber} { !BR() }.\n"
        'The subject of your case is: "{!$Parameters.MyCaseParam.Subject}"'
    )

    def wrong(text: str, **more: object) -> list[Finding]:
        text_layout = Layout(format=Format.TEXT, text=text)
        component = attrs.evolve(link(), parameters=(case,), layouts=(text_layout,), **more)
        report = COMPONENT_RULES.check(ComponentSetup(component=component))
        return [finding for finding in report if finding.rule == rule]

    first, second = wrong(printed)
    assert (first.path, first.span, second.span) == ("layouts[0].text", (41, 78), (79, 88))
    assert first.message.startswith("line 2, column 2: ")
    assert "{!" in first.remedy
    # What is not there is another rule's; what a field holds that nobody declared is not known.
    assert wrong("{!$Constants.Titel}{!$Parameters.MyCaseParam.Amount * 2}") == []
    (unknown,) = wrong("{!UPER($Parameters.MyCaseParam.Subject)}")
    assert "UPER" in unknown.message
    # A fault of a list template is told at its own place, once.
    item = ListTemplate(name="L", source="$Constants.Title", text="{!1 +}")
    listed = wrong("{!$ListTemplates.L}{!$ListTemplates.L}", list_templates=(item,))
    assert [finding.path for finding in listed] == ["list_templates[0].text"]
    circle = attrs.evolve(item, text="{!$ListTemplates.L}")
    assert len(wrong("{!$ListTemplates.L}", list_templates=(circle,))) == 1


def test_broken_formulas_on_records_and_in_lists_of_records() -> None:
    """Guide: Customizing Messaging Components with sObject Formulas."""
    rule = "components.broken-merge-field"
    case = Parameter(name="Case", kind=ParameterKind.RECORDS, object="Case")
    layout = Layout(
        format=Format.RICH_LINK,
        title=RecordFormula(parameter="Case", source="Subject &"),
        subtitle=RecordFormula(parameter="Nobody", source="Subject &"),
        url=FormulaTemplate(source="{!1 +}"),
    )
    broken = attrs.evolve(link(), parameters=(case,), layouts=(layout,))
    assert places(rule, broken) == ["layouts[0].url.source", "layouts[0].title.source"]
    for source, expected in (
        ("Amount * 2", []),
        ("UPPER(Subject)", []),
        ("Amount & UPER(Name)", ["records.formula"]),
        ("$Constants.Title & Name", []),
    ):
        records = RecordSource(parameter="Cases", formula=source)
        assert places(rule, cases(source=records)) == expected
    declared = attrs.evolve(CASES, members=(Member(name="Name"),))
    strict = attrs.evolve(
        cases(source=RecordSource(parameter="Cases", formula="Subject")), parameters=(declared,)
    )
    assert places(rule, strict) == ["records.formula"]
    nowhere = cases(source=RecordSource(parameter="Nobody", formula="Subject &"))
    assert places(rule, nowhere) == []
    orders = Parameter(name="Orders", kind=ParameterKind.RECORDS, object="Order", is_list=True)
    item = ListTemplate(name="L", source="$Parameters.Orders", text="{!$ListItem.Value.Total + 1}")
    text = Layout(format=Format.TEXT, text="{!$ListTemplates.L}")
    listed = attrs.evolve(link(), parameters=(orders,), list_templates=(item,), layouts=(text,))
    assert found(listed) == {}


@pytest.mark.rule("components.native-survey")
def test_native_survey() -> None:
    """An auto-response leads to no survey of Feedback Management. Guide: Considerations."""
    rule = "components.native-survey"
    native = "https://acme.my.site.com/survey/runtimeApp.app?invitationId=0Ki"
    assert places(rule, auto_response("Bye", "Survey?", native)) == [
        "layouts[0].url.text",
        "layouts[1].text",
    ]
    assert places(rule, auto_response("Bye", native)) == ["constants[0].value"]
    assert places(rule, auto_response("Bye", "Survey?", "https://ask.example")) == []
    page = Layout(
        format=Format.WEB_PAGE,
        title=Reference(path="$Constants.Title"),
        subtitle=RecordFormula(parameter="Case", source=f'"{native}" & Id'),
        url=FormulaTemplate(source=f"{native}{{!$Parameters.Id}}"),
        display=Display.CHAT_MESSAGE,
    )
    listed = ListTemplate(name="List", source="$Parameters.Surveys", text=native)
    hidden = of_kind(ComponentKind.AUTO_RESPONSE, layouts=(page,), list_templates=(listed,))
    assert places(rule, hidden) == [
        "layouts[0].subtitle.source",
        "layouts[0].url.source",
        "list_templates[0].text",
    ]
    handled = of_kind(
        ComponentKind.AUTO_RESPONSE,
        handlers=(
            Handler(name="Ask", kind=HandlerKind.SURVEY, provider="Ask"),
            Handler(name="Pay", kind=HandlerKind.PAYMENT_PROVIDER, provider="Pay"),
        ),
    )
    assert places(rule, handled) == ["handlers[0]"]
    allowed = override(DOCUMENTED, {"components.native_surveys": True})
    assert places(rule, handled, policy=allowed) == []
    assert places(rule, link()) == []
    mine = COMPONENT_RULES.with_settings({rule: {"parameters": {"markers": ["ask.example"]}}})
    ours = auto_response("Bye", "Survey?", "https://ask.example")
    assert rule in {f.rule for f in mine.check(ComponentSetup(component=ours))}


@pytest.mark.rule("components.link-not-in-text")
def test_link_not_in_text() -> None:
    """The plain text of an auto-response names the address of its page. Guide: Auto-Response."""
    rule = "components.link-not-in-text"
    url = "https://ask.example"
    assert places(rule, auto_response("Bye", "Survey?", url)) == []
    silent = auto_response("Bye", "Survey?", url, template="{!$Constants.Title}")
    assert places(rule, silent) == ["layouts"]
    assert places(rule, auto_response("Bye", "Bye!")) == []
    assert places(rule, link()) == []
    constant = Constant(name="Url", kind=ConstantKind.URL, value=url)

    def response(text: str, *constants: Constant, by: object) -> Component:
        page = Layout(format=Format.WEB_PAGE, url=by, display=Display.CHAT_MESSAGE)
        words = Layout(format=Format.TEXT, text=text)
        return of_kind(ComponentKind.AUTO_RESPONSE, constants=constants, layouts=(page, words))

    by = Reference(path="$Constants.Url")
    for text in ("See {!$Constants.url}", f"See {url}"):
        assert places(rule, response(text, constant, by=by)) == []
    assert places(rule, response("See our page.", constant, by=by)) == ["layouts"]
    handed_in = Reference(path="$Parameters.Url")
    assert places(rule, response("See our page.", by=handed_in)) == ["layouts"]
    template = FormulaTemplate(source="https://ask.example/{!$Parameters.Id}")
    assert places(rule, response(f"See {template.source}", by=template)) == []
    assert places(rule, response("See our page.", by=Literal(text=""))) == []
    record = RecordFormula(parameter="Case", source="Page__c")
    assert places(rule, response("See our page.", by=record)) == []
    only_page = Layout(format=Format.WEB_PAGE, url=by, display=Display.CHAT_MESSAGE)
    untold = of_kind(ComponentKind.AUTO_RESPONSE, constants=(constant,), layouts=(only_page,))
    assert places(rule, untold) == ["layouts"]


@pytest.mark.rule("components.handler-missing")
def test_handler_missing() -> None:
    """A form, a login and a payment have a handler. Metadata API: message handlers."""
    rule = "components.handler-missing"
    wrong = Handler(name="Pay", kind=HandlerKind.PAYMENT_PROVIDER, provider="Pay")
    right = Handler(name="Ask", kind=HandlerKind.QUICK_ACTION, provider="Ask")
    assert places(rule, of_kind(ComponentKind.FORM)) == ["handlers"]
    assert places(rule, of_kind(ComponentKind.FORM, handlers=(wrong,))) == ["handlers"]
    assert places(rule, of_kind(ComponentKind.FORM, handlers=(wrong, right))) == []
    assert places(rule, link()) == []


@pytest.mark.rule("components.translation-unsupported")
def test_translation_unsupported() -> None:
    """A component is not translated; later it can be. Guide: Considerations."""
    rule = "components.translation-unsupported"
    translated = attrs.evolve(link(), translations=("fr", "de"))
    assert places(rule, translated) == ["translations"]
    assert places(rule, translated, policy=SUMMER_26) == []
    assert places(rule, link()) == []


@pytest.mark.rule("components.pop-up-in-app")
def test_pop_up_in_app() -> None:
    """In an app a web page is always a chat message. Guide: Auto-Response."""
    rule = "components.pop-up-in-app"
    page = auto_response("Bye", "Survey?", "https://ask.example", display=Display.POP_UP)
    assert places(rule, page, WEB, APP) == ["channels[1]"]
    assert found(page, APP)[rule].severity is Severity.INFO
    calm = auto_response("Bye", "Survey?", "https://ask.example")
    assert places(rule, calm, APP) == []
    assert places(rule, link(), APP) == []
    free = override(DOCUMENTED, {"components.in_app_pop_ups": True})
    assert places(rule, page, APP, policy=free) == []


@pytest.mark.rule("components.response-component-unknown")
def test_response_component_unknown() -> None:
    """An automatic response of a channel names an auto-response that there is.

    Guide: Create a Messaging Component: Auto-Response.
    """
    chat = channel(
        ChannelKind.WEB,
        responses=(
            Response(kind=ResponseKind.ACKNOWLEDGMENT, text="Hello!"),
            Response(kind=ResponseKind.START, component="Thanks"),
            Response(kind=ResponseKind.END, component="Topic"),
            Response(kind=ResponseKind.HELP, component="Nothing"),
        ),
    )
    known = (auto_response("Thanks", "Thank you!"), topics())
    report = CHANNEL_COMPONENT_RULES.check(ChannelComponents(channel=chat, components=known))
    assert [(finding.path, finding.message) for finding in report] == [
        ("responses[2].component", "'Topic' is of the kind static-question"),
        ("responses[3].component", "'Nothing' is no component"),
    ]


@pytest.mark.rule("components.response-component-unsent")
def test_response_component_unsent() -> None:
    """A channel names only auto-responses that it sends. Guide: Considerations.

    Only web and in-app channels send them, and later only active ones are sent.
    """
    thanks = auto_response("Thanks", "Thank you!")
    named = (
        Response(kind=ResponseKind.END, component="Thanks"),
        Response(kind=ResponseKind.START, component="Topic"),
        Response(kind=ResponseKind.ACKNOWLEDGMENT, component="Nothing"),
    )

    def unsent(kind: ChannelKind, component: Component, policy: Policy) -> list[str]:
        setup = ChannelComponents(
            channel=channel(kind, responses=named), components=(component, topics()), policy=policy
        )
        found = CHANNEL_COMPONENT_RULES.check(setup)
        rule = "components.response-component-unsent"
        return [f"{f.path} {f.message}" for f in found if f.rule == rule]

    assert unsent(ChannelKind.WEB, thanks, DOCUMENTED) == []
    (on_page,) = unsent(ChannelKind.FACEBOOK, thanks, DOCUMENTED)
    only = "auto-response: only web and in-app channels have them"
    assert on_page == f"responses[0].component 'Thanks' is not sent: {only}"
    for kind in (ChannelKind.APPLE, ChannelKind.LINE, ChannelKind.BYOC):
        assert unsent(kind, thanks, DOCUMENTED) == [on_page]
    assert unsent(ChannelKind.WEB, thanks, SUMMER_26) == [
        "responses[0].component 'Thanks' is not sent: it is draft"
    ]
    ready = attrs.evolve(thanks, status=ComponentStatus.ACTIVE)
    assert unsent(ChannelKind.WEB, ready, SUMMER_26) == []


def slot(start: int, hours: int = 1) -> TimeSlot:
    return TimeSlot(start=NOW + start * HOUR, end=NOW + (start + hours) * HOUR)


def slot_places(rule: str, *slots: TimeSlot) -> list[str]:
    report = SLOT_RULES.check(SlotSetup(slots=slots, now=NOW))
    return [finding.path for finding in report if finding.rule == rule]


@pytest.mark.rule("components.slot-past")
def test_slot_past() -> None:
    """A time slot that begins now has begun, and nobody can keep it."""
    assert slot_places("components.slot-past", slot(-1), slot(0), slot(1)) == [
        "slots[0]",
        "slots[1]",
    ]


@pytest.mark.rule("components.slots-overlap")
def test_slots_overlap() -> None:
    """Time slots may touch, but do not overlap, in whatever order they are handed in."""
    rule = "components.slots-overlap"
    assert slot_places(rule, slot(2), slot(1)) == []
    overlapping = slot_places(rule, slot(1, 3), slot(2), slot(4), slot(3, 2))
    assert overlapping == ["slots[1]", "slots[3]", "slots[2]"]
    report = SLOT_RULES.check(SlotSetup(slots=(slot(2), slot(1, 2)), now=NOW))
    assert [finding.message for finding in report] == ["overlaps slots[1]"]
