"""Laws of components: the choice of a format, the way back from an answer, no loss in data."""

from datetime import UTC, datetime, timedelta

import attrs
from hypothesis import given
from hypothesis import strategies as st
from tests.components.shop import EVERY, WEB, context

from msgcore.channels import Channel
from msgcore.codec import from_data, to_data
from msgcore.components import (
    COMPONENT_RULES,
    Activate,
    Component,
    ComponentCommand,
    ComponentDecision,
    ComponentSetup,
    ComponentStatus,
    Deactivate,
    Display,
    Edit,
    Format,
    FormatChoice,
    Layout,
    MatchedBy,
    Option,
    Order,
    Parameter,
    ParameterKind,
    QuickText,
    RecordSource,
    Renderer,
    Rendering,
    Selection,
    TimeSlot,
    auto_response,
    capacity,
    choose_format,
    decide,
    dynamic_question,
    enhanced_link,
    evolve,
    fill_quick_text,
    record_options,
    render,
    select_option,
    static_question,
    supported_formats,
    time_options,
    time_selector,
)
from msgcore.components.unfilled import measured
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy, override

POLICIES = st.sampled_from([SPRING_23, DOCUMENTED, SUMMER_26])
CHANNELS = st.sampled_from(EVERY)
TITLES = st.text(min_size=1, max_size=12)
QUESTION_FORMATS = st.lists(
    st.sampled_from(
        [Format.BUTTONS, Format.QUICK_REPLIES, Format.CAROUSEL, Format.LIST_PICKER, Format.MEDIA]
    ),
    unique=True,
    max_size=5,
)
DEVICES = st.frozensets(st.sampled_from(Format), max_size=3)
OPTIONS = st.lists(
    st.tuples(TITLES, TITLES, st.sampled_from(["", "a.png"])),
    unique_by=lambda parts: parts[0],
    max_size=16,
).map(lambda rows: tuple(Option(id=a, title=b, image=c) for a, b, c in rows))
NAMES = st.sampled_from(["Shop", "Topic", "Bye"])


@st.composite
def components(draw: st.DrawFn) -> Component:
    """Draw a component of one of the guide's kinds, in any status."""
    name, words = draw(NAMES), draw(TITLES)
    formats = tuple(draw(QUESTION_FORMATS))
    component = draw(
        st.sampled_from(
            [
                enhanced_link(name, words, "https://a.example", draw(TITLES)),
                static_question(name, words, draw(OPTIONS), formats=formats),
                dynamic_question(
                    name,
                    words,
                    Parameter(name="Cases", kind=ParameterKind.RECORD_OPTIONS, object="Case"),
                    RecordSource(
                        parameter="Cases", order=(Order(field="Name", descending=True),), limit=3
                    ),
                    formats=formats,
                ),
                time_selector(name, words, formats=formats),
                auto_response(
                    name, words, "https://b.example", display=draw(st.sampled_from(Display))
                ),
            ]
        )
    )
    status = draw(st.sampled_from(ComponentStatus))
    return attrs.evolve(component, status=status, translations=("fr",))


def fits(  # noqa: PLR0913, PLR0917 - each is a part of one question
    of: Format,
    component: Component,
    channel: Channel,
    options: tuple[Option, ...],
    policy: Policy,
    device_lacks: frozenset[Format],
) -> bool:
    """Say again, in another way, whether a format can be used."""
    if of is Format.TEXT:
        return True
    row = supported_formats(component.kind, channel, policy)
    holds = capacity(of, channel, policy)
    return (
        row is not None
        and of in row.formats
        and of not in device_lacks
        and holds.least <= len(options) <= (len(options) if holds.most is None else holds.most)
        and (not holds.images or all(option.image for option in options))
    )


@given(components(), CHANNELS, OPTIONS, POLICIES, DEVICES)
def test_the_chosen_format_fits_and_none_of_higher_priority_does(
    component: Component,
    channel: Channel,
    options: tuple[Option, ...],
    policy: Policy,
    device_lacks: frozenset[Format],
) -> None:
    choice = choose_format(component, channel, options, policy, device_lacks=device_lacks)
    place = component.formats.index(choice.format)
    assert fits(choice.format, component, channel, options, policy, device_lacks)
    before = component.formats[:place]
    assert tuple(passed.format for passed in choice.passed_over) == before
    assert not any(fits(of, component, channel, options, policy, device_lacks) for of in before)
    assert from_data(FormatChoice, to_data(choice)) == choice


@given(OPTIONS.filter(bool), st.data())
def test_what_was_shown_is_found_again(options: tuple[Option, ...], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(options) - 1))
    option = options[place]
    by_id = select_option(options, option_id=option.id)
    assert by_id == Selection(option=option, number=place + 1, by=MatchedBy.ID)
    number = f"{data.draw(st.sampled_from(['', ' ', '(']))}{place + 1}"
    for answer in (number, option.title, f"  {option.title.swapcase()} "):
        outcome = select_option(options, answer)
        if isinstance(outcome, Selection):
            continue
        assert not outcome.candidates or len(set(outcome.candidates)) > 1


@given(st.lists(st.sampled_from("abcdefgh"), min_size=1, unique=True), st.data())
def test_plain_titles_and_numbers_select_just_their_option(
    letters: list[str], data: st.DataObject
) -> None:
    options = tuple(Option(id=f"id-{one}", title=f"Title  {one}") for one in letters)
    place = data.draw(st.integers(0, len(options) - 1))
    for answer in (str(place + 1), f"{place + 1}.", f"TITLE {letters[place]}"):
        outcome = select_option(options, answer)
        assert isinstance(outcome, Selection)
        assert outcome.option == options[place]


@given(
    st.integers(1, 5),
    st.sampled_from(["{}", "({})", "title {}", "{0}. TITLE {0}"]),
    st.lists(
        st.tuples(st.integers(0, 20), st.sampled_from("\u200b\u200e\u200f\u2069\ufe0f\ufeff"))
    ),
)
def test_marks_that_nobody_sees_change_no_answer(
    number: int, written: str, marks: list[tuple[int, str]]
) -> None:
    options = tuple(Option(id=f"id-{n}", title=f"Title {n}") for n in range(1, 6))
    answer = written.format(number)
    plain = select_option(options, answer)
    for place, mark in marks:
        answer = answer[:place] + mark + answer[place:]
    assert isinstance(plain, Selection)
    assert plain.number == number
    assert select_option(options, answer) == plain


@given(components(), CHANNELS, OPTIONS, POLICIES)
def test_whatever_is_rendered_goes_to_data_and_back_and_can_be_looked_at(
    component: Component, channel: Channel, options: tuple[Option, ...], policy: Policy
) -> None:
    assert from_data(Component, to_data(component)) == component
    shown = render(component, channel, context(options=options), policy)
    assert from_data(Rendering, to_data(shown)) == shown
    assert shown._repr_html_().startswith("<div>")
    assert (shown.options == ()) or component.asks


CASE = Parameter(name="Case", kind=ParameterKind.RECORDS, object="Case", required=False)
BLANKING = override(DOCUMENTED, {"components.bad_merge_field": "blank"})
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=4),
    st.dates(),
    st.datetimes(),
    st.decimals(),
    st.lists(st.text(max_size=2), max_size=2),
)
VALUES = st.dictionaries(
    st.sampled_from(["A", "b", "Id", "Owner.Name"]),
    st.one_of(SCALARS, st.dictionaries(st.sampled_from(["a", "Name"]), SCALARS)),
)
SOURCES = st.lists(
    st.sampled_from(
        [
            "{!$Parameters.Case}",
            "{!$Parameters.Case.A}",
            "{!$Parameters.case.B + 1}",
            "{!TEXT($Parameters.Case.A)}",
            "{!$Parameters.Case.Owner.Name & $Constants.Title}",
            "{!$Constants.Nothing}",
            "{ $Constants.Title}",
            "{!1 / $Parameters.Case.A}",
            "{!BR()}",
            "\n",
            "x",
        ]
    ),
    max_size=3,
).map("".join)


@given(SOURCES, VALUES, CHANNELS, POLICIES)
def test_any_text_with_any_values_gives_a_rendering_or_faults_with_places(
    source: str, values: dict[str, object], channel: Channel, policy: Policy
) -> None:
    component = auto_response("Bye", "Bye!", template=source or "x", parameters=(CASE,))
    renderer = Renderer(component=component, policy=policy)
    told = context(values={"$Parameters.Case": values})
    try:
        shown = renderer.render(channel, told)
    except InvalidValueError as error:
        places = [fault.path for fault in error.faults]
    else:
        places = []
        assert renderer.render(channel, told) == shown == render(component, channel, told, policy)
        assert from_data(Rendering, to_data(shown)) == shown
    assert all(place.startswith("layouts[0].text, line ") for place in places)


@given(SOURCES, VALUES)
def test_no_text_is_shorter_than_what_is_known_of_it(
    source: str, values: dict[str, object]
) -> None:
    component = auto_response("Bye", "Bye!", template=source or "x", parameters=(CASE,))
    known = measured(component)
    try:
        shown = render(component, WEB, context(values={"$Parameters.Case": values}), BLANKING)
    except InvalidValueError:
        return
    assert known is not None
    assert len(known.text) <= len(shown.text)
    assert not known.whole or known.text == shown.text


@given(components(), SOURCES)
def test_every_component_can_be_looked_at_before_anything_is_handed_in(
    component: Component, source: str
) -> None:
    assert component._repr_html_().startswith("<div>")
    worded = attrs.evolve(
        component, layouts=(Layout(format=Format.TEXT, text=source),), parameters=(CASE,)
    )
    assert worded._repr_html_().startswith("<div>")


@given(st.text(max_size=30), st.text(max_size=8))
def test_a_quick_text_without_merge_fields_stands_as_it_is(text: str, name: str) -> None:
    quick = QuickText(name="Q", text="x" + text.replace("{", "") + "{!Contact.Name}")
    filled = fill_quick_text(quick, {"Contact": {"Name": name}})
    assert filled.text == quick.text.replace("{!Contact.Name}", name)
    assert filled.empty == (() if name.strip() else ("{!Contact.Name}",))


@given(components(), st.lists(CHANNELS, max_size=3).map(tuple), POLICIES)
def test_every_check_of_every_component_is_complete(
    component: Component, channels: tuple[Channel, ...], policy: Policy
) -> None:
    setup = ComponentSetup(
        component=component,
        channels=channels,
        policy=policy,
    )
    assert COMPONENT_RULES.check(setup).complete


NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@given(components(), st.data(), POLICIES)
def test_every_command_gives_an_event_or_a_refusal(
    component: Component, data: st.DataObject, policy: Policy
) -> None:
    edited = attrs.evolve(component, label="New")
    commands: list[ComponentCommand] = [
        Activate(at=NOW),
        Deactivate(at=NOW),
        Edit(at=NOW, definition=edited),
    ]
    command = data.draw(st.sampled_from(commands))
    decision = decide(component, command, policy)
    assert bool(decision.events) is not bool(decision.refusal)
    assert from_data(ComponentDecision, to_data(decision)) == decision
    after = component
    for event in decision.events:
        after = evolve(after, event)
    assert (after != component) or decision.refusal is not None or edited == component


SLOTS = st.lists(
    st.tuples(st.integers(-5, 20), st.integers(1, 5)).map(
        lambda hours: TimeSlot(
            start=NOW + timedelta(hours=hours[0]), end=NOW + timedelta(hours=sum(hours))
        )
    ),
    max_size=8,
)


@given(SLOTS)
def test_slots_are_offered_in_order_and_only_those_to_come(slots: list[TimeSlot]) -> None:
    offered = time_options(slots, NOW, UTC)
    ids = [option.id for option in offered.options]
    due = sorted({slot for slot in slots if slot.start > NOW}, key=lambda s: (s.start, s.end))
    assert ids == [slot.id for slot in due]
    assert offered.left_out == len(slots) - len(ids)
    found = {finding.rule for finding in offered.report}
    assert ("components.slot-past" in found) is any(slot.start <= NOW for slot in slots)
    pairs = [(a, b) for n, a in enumerate(slots) for b in slots[n + 1 :]]
    overlap = any(a.start < b.end and b.start < a.end for a, b in pairs)
    assert ("components.slots-overlap" in found) is overlap


@given(
    st.lists(st.tuples(st.integers(0, 99), st.none() | st.integers(0, 3)), max_size=8),
    st.none() | st.integers(1, 8),
    st.booleans(),
)
def test_a_limit_keeps_the_first_of_those_in_order(
    rows: list[tuple[int, int | None]],
    limit: int | None,
    descending: bool,  # noqa: FBT001 - drawn
) -> None:
    records = [
        {"Id": f"{place}", "Name": f"N{name}", "Rank": rank}
        for place, (name, rank) in enumerate(rows)
    ]
    by = (Order(field="Rank", descending=descending),)
    everyone = RecordSource(parameter="P", order=by)
    first = record_options(attrs.evolve(everyone, limit=limit), records).options
    assert first == record_options(everyone, records).options[:limit]
