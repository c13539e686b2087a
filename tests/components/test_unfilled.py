"""What is known of a component before anything is handed in: its least text, and its preview."""

import attrs
import pytest
from tests.components.shop import CASES, PAGE, WEB, cases, channel, link, topics

from msgcore.components import (
    COMPONENT_RULES,
    Component,
    ComponentKind,
    ComponentSetup,
    Display,
    Format,
    FormulaTemplate,
    Layout,
    ListTemplate,
    Literal,
    PageParameter,
    Parameter,
    ParameterKind,
    RecordFormula,
    RecordSource,
    Reference,
    auto_response,
    enhanced_link,
    render,
    time_selector,
)
from msgcore.components.unfilled import measured
from msgcore.vocabulary import ChannelKind

NAME = Parameter(name="Name")
CASE = Parameter(name="MyCase", kind=ParameterKind.RECORDS, object="Case")
LINES = Parameter(name="Lines", is_list=True)


def saying(template: str, *parameters: Parameter) -> Component:
    return auto_response("Bye", "Bye!", template=template, parameters=parameters)


def known(component: Component) -> tuple[str, bool]:
    said = measured(component)
    assert said is not None
    return said.text, said.whole


def too_long(component: Component, *kinds: ChannelKind) -> list[str]:
    setup = ComponentSetup(component=component, channels=tuple(map(channel, kinds)))
    return [f.message for f in COMPONENT_RULES.check(setup) if f.rule == "components.text-too-long"]


class TestLeastText:
    @pytest.mark.parametrize(
        ("template", "text", "whole"),
        [
            ("{!$Constants.Title}{!BR()}{!1 + 1}", "Bye!\n2", True),
            (
                'Hi {!$Parameters.Name}{!IF(ISBLANK($Parameters.Name), "nobody", "")}!',
                "Hi !",
                False,
            ),
            ("{!$parameters.mycase.Subject & $Constants.Title}.", ".", False),
            ("{!NOW()}{!TEXT(TODAY())}{!CURRENCYRATE('EUR')}x", "x", False),
            ("a{!1 / 0}b", "ab", False),
            ("a{!BR()}\n\nb{!br( )}c", "a\n\nb\nc", True),
            ("{!$ListTemplates.Mine}{!$Constants.Title}", "Bye!", False),
        ],
    )
    def test_what_needs_a_value_counts_for_nothing(
        self, template: str, text: str, *, whole: bool
    ) -> None:
        mine = ListTemplate(name="Mine", source="$Parameters.Lines", text="{!$ListItem.Value},")
        component = attrs.evolve(saying(template, NAME, CASE, LINES), list_templates=(mine,))
        assert known(component) == (text, whole)

    def test_options_count_where_they_are_part_of_the_component(self) -> None:
        text, whole = known(topics(count=2))
        assert (text.splitlines()[-1], whole) == ("2. Change my shipping address", True)
        for dynamic in (cases(), time_selector("Visit", "Which case is it?")):
            assert known(dynamic) == ("Which case is it?\nSelect an option:\n", False)

    def test_a_text_that_nobody_wrote_is_the_default_one(self) -> None:
        bare = attrs.evolve(topics(), layouts=(), list_templates=())
        assert known(bare) == known(topics())
        assert known(attrs.evolve(cases(), layouts=())) == known(cases())

    def test_a_list_may_name_what_is_handed_in(self) -> None:
        item = ListTemplate(
            name="List",
            source="$Constants.Options",
            text="{!$ListItem.Index}{!$Parameters.Name};",
        )
        words = Layout(format=Format.TEXT, text="{!$ListTemplates.List}")
        mixed = attrs.evolve(
            topics(count=2), parameters=(NAME,), list_templates=(item,), layouts=(words,)
        )
        assert known(mixed) == ("1;2;", False)

    def test_the_other_formats_say_nothing_here(self) -> None:
        broken = Layout(format=Format.RICH_LINK, title=Reference(path="$Constants.Nothing"))
        assert known(attrs.evolve(link(), layouts=(broken,))) == known(link())

    @pytest.mark.parametrize("template", ["{!1 +}", "{!$Constants.Titel}", "{!", "{ !BR() }"])
    def test_a_broken_text_has_no_length(self, template: str) -> None:
        assert measured(saying(template)) is None
        assert too_long(saying(template + "x" * 5_000), ChannelKind.WEB) == []


class TestTooLong:
    def test_the_text_of_a_component_is_measured_without_any_values(self) -> None:
        long = auto_response("Bye", "x" * 841)
        assert too_long(long, ChannelKind.WEB, ChannelKind.FACEBOOK) == [
            "'web' takes 840 characters, not 841"
        ]
        assert too_long(auto_response("Bye", "x" * 840), ChannelKind.WEB) == []

    def test_of_a_text_with_values_the_rest_is_measured(self) -> None:
        hello = saying("x" * 841 + "{!$Parameters.Name}", NAME)
        assert too_long(hello, ChannelKind.WEB) == ["'web' takes 840 characters, not 841 or more"]

    def test_a_rendered_text_is_what_counts_where_there_is_one(self) -> None:
        setup = ComponentSetup(
            component=auto_response("Bye", "x" * 841), channels=(WEB,), text="short"
        )
        assert COMPONENT_RULES.check(setup).ok


class TestPreview:
    def test_it_is_what_web_chat_shows(self) -> None:
        picture = topics()._repr_html_()
        assert "Topic: buttons on web chat" in picture
        assert picture.count("Cancel my order") == 2
        assert "1. Cancel my order" in picture

    def test_or_facebook_messenger_where_that_alone_shows_the_first_format(self) -> None:
        picture = enhanced_link("S", "Shop", "https://s.example", "s.png", formats=(Format.MEDIA,))
        assert "S: media on Facebook Messenger" in picture._repr_html_()
        assert "shop.png" in link(Format.MEDIA)._repr_html_()

    def test_what_needs_a_value_shows_what_it_is_called(self) -> None:
        rich = Layout(
            format=Format.RICH_LINK,
            title=RecordFormula(parameter="MyCase", source='CaseNumber & " - " & Subject'),
            subtitle=Reference(path="$Parameters.Name"),
            url=FormulaTemplate(source="https://s.example/{!$Parameters.MyCase.Id}"),
            image=Reference(path="$Constants.Image"),
        )
        words = Layout(format=Format.TEXT, text="For {!$Parameters.Name}, {!NOW()}")
        picture = attrs.evolve(link(), parameters=(NAME, CASE), layouts=(rich, words))._repr_html_()
        for shown in (
            "«CaseNumber &amp; &quot; - &quot; &amp; Subject»",
            "«Name»",
            "https://s.example/«MyCase.Id»",
            "shop.png",
            "For «Name», «NOW()»",
        ):
            assert shown in picture

    def test_the_parameters_of_a_page_are_among_it(self) -> None:
        page = auto_response(
            "Bye",
            "Bye!",
            "https://s.example",
            display=Display.POP_UP,
            parameters=(NAME,),
            page_parameters=(PageParameter(name="who", value=Reference(path="$Parameters.Name")),),
        )
        picture = page._repr_html_()
        assert "who=%C2%ABName%C2%BB" in picture
        assert "Bye: web-page on web chat" in picture

    @pytest.mark.parametrize(
        ("component", "title", "times"),
        [
            (cases(), "«Name»", 6),
            (
                cases(source=RecordSource(parameter="Cases", title="Subject", limit=2)),
                "«Subject»",
                4,
            ),
            (
                cases(source=RecordSource(parameter="Cases", formula="UPPER(Subject)")),
                "«UPPER(Su",
                6,
            ),
            (time_selector("Visit", "When?"), "«TimeSlots»", 6),
            (
                attrs.evolve(cases(), parameters=(attrs.evolve(CASES, maximum_items=1),)),
                "«Name»",
                2,
            ),
            (Component(name="Q", kind=ComponentKind.DYNAMIC_QUESTION), "«Options»", 3),
        ],
    )
    def test_options_that_are_known_later_are_stood_in_for(
        self, component: Component, title: str, times: int
    ) -> None:
        whole = component
        if not component.constants:
            titled = Layout(format=Format.TEXT, text="{!$ListTemplates.OptionsList}")
            item = ListTemplate(
                name="OptionsList", source="$Parameters.X", text="{!$ListItem.Value}"
            )
            whole = attrs.evolve(component, layouts=(titled,), list_templates=(item,))
        assert whole._repr_html_().count(title) == times

    def test_second_lines_and_images_of_records_are_among_them(self) -> None:
        source = RecordSource(parameter="Cases", subtitle="Owner.Name", image="Picture__c")
        picture = cases(Format.CAROUSEL, source=source)._repr_html_()
        assert "Which: carousel on Facebook Messenger" in picture
        assert "«Owner.Name»" in picture
        assert "«Picture__c»" in picture

    def test_every_text_is_escaped(self) -> None:
        evil = '<img src="x" onerror="y">'
        layout = Layout(format=Format.RICH_LINK, title=Literal(text=evil), url=Literal(text=evil))
        picture = attrs.evolve(link(), layouts=(layout,))._repr_html_()
        assert "<img" not in picture
        named = enhanced_link("S", evil, evil, evil)._repr_html_()
        assert "<img" not in named
        broken = saying(f"{{!{evil}}}")._repr_html_()
        assert "<img" not in broken

    def test_what_cannot_be_rendered_says_why(self) -> None:
        picture = saying("{!$Parameters.Name}{!$Constants.Titel}", NAME)._repr_html_()
        assert "Bye: cannot be rendered" in picture
        assert "<li>layouts[0].text: Field $Constants.Titel does not exist." in picture

    def test_the_later_kinds_are_shown_as_the_later_product_does(self) -> None:
        words = Layout(format=Format.TEXT, text="Please log in.")
        login = Component(name="Login", kind=ComponentKind.AUTHENTICATION, layouts=(words,))
        picture = login._repr_html_()
        assert "Please log in." in picture
        assert "cannot be sent" not in picture

    def test_nothing_that_is_shown_names_the_channel_of_a_rendering(self) -> None:
        assert "topic: buttons<" in render(topics(), PAGE)._repr_html_().lower()
