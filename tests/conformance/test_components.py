"""The rules of messaging components, one test each."""

from datetime import UTC, datetime, timedelta

import attrs
import pytest
from tests.components.shop import (
    APP,
    APPLE,
    BYOC,
    CASES,
    LINE,
    PAGE,
    STANDARD_SMS,
    WEB,
    WHATSAPP,
    cases,
    link,
    options,
    topics,
)

from msgcore.channels import Channel
from msgcore.components import (
    Activate,
    Component,
    ComponentKind,
    ComponentStatus,
    ContentCategory,
    Deactivate,
    Edit,
    Edited,
    Format,
    Layout,
    NoMatch,
    Option,
    Parameter,
    ParameterKind,
    RecordSource,
    RenderContext,
    Selection,
    StatusChanged,
    TimeSlot,
    auto_response,
    choose_format,
    decide,
    evolve,
    may_send,
    record_options,
    render,
    select_option,
    time_options,
    time_selector,
)
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy, override
from msgcore.vocabulary import Actor

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)

COMPONENT = Component(name="Any", kind=ComponentKind.ENHANCED_LINK)


def active(component: Component) -> Component:
    return attrs.evolve(component, status=ComponentStatus.ACTIVE)


def of_kind(kind: ComponentKind, **more: object) -> Component:
    return Component(name="Any", kind=kind, status=ComponentStatus.ACTIVE, **more)


def refused(
    component: Component, channel: Channel, sender: Actor, policy: Policy = DOCUMENTED
) -> tuple[str, ...]:
    refusal = may_send(component, channel, sender, policy)
    return () if refusal is None else refusal.rules


def passed_over(
    component: Component, channel: Channel, policy: Policy = DOCUMENTED, **more: object
) -> dict[Format, str]:
    choice = choose_format(component, channel, policy=policy, **more)
    return {passed.format: passed.reason.rule for passed in choice.passed_over}


# What moves a component's status


@pytest.mark.rule("components.activated")
def test_activated() -> None:
    """A draft or inactive component becomes active. Help: Considerations for Components."""
    for status in (ComponentStatus.DRAFT, ComponentStatus.INACTIVE):
        before = attrs.evolve(COMPONENT, status=status)
        (event,) = decide(before, Activate(at=NOW), SUMMER_26).events
        assert event == StatusChanged(
            at=NOW,
            status=ComponentStatus.ACTIVE,
            rule="components.activated",
            policy="summer-26",
        )
        assert evolve(before, event) == active(COMPONENT)


@pytest.mark.rule("components.deactivated")
def test_deactivated() -> None:
    """An active component becomes inactive. Help: Considerations for Components."""
    (event,) = decide(active(COMPONENT), Deactivate(at=NOW), SUMMER_26).events
    assert isinstance(event, StatusChanged)
    assert event.rule == "components.deactivated"
    assert evolve(active(COMPONENT), event).status is ComponentStatus.INACTIVE


@pytest.mark.rule("components.edited")
def test_edited() -> None:
    """A component that is edited is a draft, whatever it was before. Help: the same page."""
    new = attrs.evolve(COMPONENT, label="Our shop", status=ComponentStatus.ACTIVE)
    for status in ComponentStatus:
        before = attrs.evolve(COMPONENT, status=status)
        (event,) = decide(before, Edit(at=NOW, definition=new), SUMMER_26).events
        assert isinstance(event, Edited)
        assert event.rule == "components.edited"
        assert evolve(before, event) == attrs.evolve(new, status=ComponentStatus.DRAFT)


@pytest.mark.rule("components.already-active")
def test_already_active() -> None:
    """An active component is not activated again. Help: Considerations for Components."""
    decision = decide(active(COMPONENT), Activate(at=NOW), SUMMER_26)
    assert decision.events == ()
    assert decision.refusal is not None
    assert decision.refusal.rules == ("components.already-active",)


@pytest.mark.rule("components.not-active")
def test_not_active() -> None:
    """Only an active component is sent or deactivated; the guide knows no statuses."""
    for status in (ComponentStatus.DRAFT, ComponentStatus.INACTIVE):
        idle = attrs.evolve(link(), status=status)
        decision = decide(idle, Deactivate(at=NOW), SUMMER_26)
        assert decision.refusal is not None
        assert decision.refusal.rules == ("components.not-active",)
        assert refused(idle, PAGE, Actor.AGENT, SUMMER_26) == ("components.not-active",)
        assert refused(idle, PAGE, Actor.AGENT) == ()
    assert refused(active(link()), PAGE, Actor.AGENT, SUMMER_26) == ()


@pytest.mark.rule("components.no-statuses")
def test_no_statuses() -> None:
    """Where the documents know no statuses, nothing is activated. Guide: Interactive Components."""
    for command in (Activate(at=NOW), Deactivate(at=NOW)):
        decision = decide(COMPONENT, command, SPRING_23)
        assert decision.refusal is not None
        assert decision.refusal.rules == ("components.no-statuses",)


@pytest.mark.rule("components.other-component")
def test_other_component() -> None:
    """An edited component keeps its name and kind. Metadata API: ConversationMessageDefinition."""
    for other in (
        attrs.evolve(COMPONENT, name="Other"),
        attrs.evolve(COMPONENT, kind=ComponentKind.AUTO_RESPONSE),
    ):
        decision = decide(COMPONENT, Edit(at=NOW, definition=other))
        assert decision.refusal is not None
        assert decision.refusal.rules == ("components.other-component",)
        stray = Edited(at=NOW, definition=other, rule="components.edited", policy="documented")
        assert evolve(COMPONENT, stray) == COMPONENT


# What says no


@pytest.mark.rule("components.channel-unsupported")
def test_channel_unsupported() -> None:
    """A component goes only to channels that have its kind; auto-responses to web and app alone.

    Guide: Considerations for Messaging Components. The later product has components on every
    enhanced channel, and auto-responses on Bring Your Own Channel too. Unknown is not no.
    """
    no = ("components.channel-unsupported",)
    for on in (STANDARD_SMS, WHATSAPP):
        assert refused(link(), on, Actor.AGENT) == no
    for on in (PAGE, WEB, APP, APPLE):
        assert refused(link(), on, Actor.AGENT) == ()
    assert refused(active(link()), WHATSAPP, Actor.AGENT, SUMMER_26) == ()
    assert refused(active(link()), STANDARD_SMS, Actor.AGENT, SUMMER_26) == no
    thanks = auto_response("Thanks", "Thank you!")
    assert refused(thanks, PAGE, Actor.SYSTEM) == no
    for on in (WEB, APP):
        assert refused(thanks, on, Actor.SYSTEM) == ()
    assert refused(active(thanks), BYOC, Actor.SYSTEM, SUMMER_26) == ()
    assert refused(active(thanks), PAGE, Actor.SYSTEM, SUMMER_26) == no


@pytest.mark.rule("components.kind-unavailable")
def test_kind_unavailable() -> None:
    """A component is of a kind that the chosen documents know: the guide has five."""
    notice = of_kind(ComponentKind.NOTIFICATION)
    assert refused(notice, PAGE, Actor.SYSTEM) == ("components.kind-unavailable",)
    assert refused(notice, PAGE, Actor.SYSTEM, SUMMER_26) == ()
    assert refused(link(), PAGE, Actor.AGENT) == ()


@pytest.mark.rule("components.bot-sends-links")
def test_bot_sends_links() -> None:
    """A bot sends enhanced links alone; later, all but auto-responses.

    Guide: Considerations for Using Enhanced Bots in Messaging Channels.
    """
    for component in (topics(), cases(), time_selector("Visit", "When?")):
        assert refused(component, PAGE, Actor.BOT) == ("components.bot-sends-links",)
        assert refused(component, PAGE, Actor.AGENT) == ()
        assert refused(active(component), PAGE, Actor.BOT, SUMMER_26) == ()
    assert refused(link(), PAGE, Actor.BOT) == ()


@pytest.mark.rule("components.response-not-by-hand")
def test_response_not_by_hand() -> None:
    """The channel sends an auto-response, no agent and no bot does. Guide: Send Components."""
    thanks = auto_response("Thanks", "Thank you!")
    for sender in (Actor.AGENT, Actor.BOT, Actor.SUPERVISOR):
        assert refused(thanks, WEB, sender) == ("components.response-not-by-hand",)
    assert refused(active(thanks), WEB, Actor.BOT, SUMMER_26) == (
        "components.response-not-by-hand",
    )
    assert refused(thanks, WEB, Actor.SYSTEM) == ()


@pytest.mark.rule("components.customer-sends-none")
def test_customer_sends_none() -> None:
    """The business sends components; the customer answers. Guide: Interactive Components."""
    for component in (link(), topics(), auto_response("Thanks", "Thank you!")):
        assert refused(component, WEB, Actor.CUSTOMER) == ("components.customer-sends-none",)
    assert refused(link(), WEB, Actor.SUPERVISOR) == ()


@pytest.mark.rule("components.not-automatic")
def test_not_automatic() -> None:
    """What is sent automatically is an auto-response or a notification.

    Help: Send Conversation Messages.
    """
    assert refused(topics(), WEB, Actor.SYSTEM) == ("components.not-automatic",)
    assert refused(topics(), WEB, Actor.AGENT) == ()
    assert refused(of_kind(ComponentKind.NOTIFICATION), WEB, Actor.SYSTEM, SUMMER_26) == ()


@pytest.mark.rule("components.too-many-parameters")
def test_too_many_parameters() -> None:
    """A notification has at most five custom parameters. Help: Send Conversation Messages."""

    def notice(count: int) -> Component:
        own = tuple(Parameter(name=f"P{number}") for number in range(count))
        record = Parameter(name="Case", kind=ParameterKind.RECORDS, object="Case")
        return of_kind(ComponentKind.NOTIFICATION, parameters=(*own, record))

    assert refused(notice(5), PAGE, Actor.SYSTEM, SUMMER_26) == ()
    assert refused(notice(6), PAGE, Actor.SYSTEM, SUMMER_26) == ("components.too-many-parameters",)
    assert refused(notice(6), PAGE, Actor.AGENT, SUMMER_26) == ()


@pytest.mark.rule("components.response-on-facebook")
def test_response_on_facebook() -> None:
    """A notification of the category Response does not go to Facebook. Help: Facebook."""
    answer = of_kind(ComponentKind.NOTIFICATION, category=ContentCategory.RESPONSE)
    order = attrs.evolve(answer, category=ContentCategory.ORDER_UPDATE)
    assert refused(answer, PAGE, Actor.SYSTEM, SUMMER_26) == ("components.response-on-facebook",)
    assert refused(answer, WHATSAPP, Actor.SYSTEM, SUMMER_26) == ()
    assert refused(order, PAGE, Actor.SYSTEM, SUMMER_26) == ()


SLOTS = tuple(TimeSlot(start=NOW + hours * HOUR, end=NOW + (hours + 1) * HOUR) for hours in (1, 2))
RECORDS = tuple({"Id": str(number), "Name": f"Case {number}"} for number in range(4))


@pytest.mark.rule("components.too-many-records")
def test_too_many_records() -> None:
    """Where a host does not want a cut, more records than the parameter takes are refused.

    Metadata API: ConversationMessageDefinition, the most items of a list.
    """
    strict = override(DOCUMENTED, {"components.excess_options_cut": False})
    source = RecordSource(parameter="Cases")
    fitting = record_options(source, RECORDS, maximum_items=4, policy=strict)
    assert (len(fitting.options), fitting.refusal) == (4, None)
    excess = record_options(source, RECORDS, maximum_items=3, policy=strict)
    assert excess.refusal is not None
    assert excess.refusal.rules == ("components.too-many-records",)
    assert (excess.options, excess.left_out) == ((), 4)
    few = attrs.evolve(cases(), parameters=(attrs.evolve(CASES, maximum_items=2),))
    refusal = render(few, PAGE, RenderContext(options=options(3)), strict).refusal
    assert refusal is not None
    assert refusal.rules == ("components.too-many-records",)
    offered = time_options(SLOTS, NOW, UTC, maximum_items=1, policy=strict)
    assert offered.refusal is not None
    assert offered.refusal.rules == ("components.too-many-records",)
    assert (offered.options, offered.left_out, offered.remarks) == ((), 2, ())
    assert time_options(SLOTS, NOW, UTC, maximum_items=2, policy=strict).refusal is None


DIVIDED = attrs.evolve(link(), layouts=(Layout(format=Format.TEXT, text="A{!1 / 0}B"),))


@pytest.mark.rule("components.bad-merge-field")
def test_bad_merge_field() -> None:
    """A message with a merge field that has no value is refused, and told where. No source."""
    refusal = render(DIVIDED, WEB).refusal
    assert refusal is not None
    (reason,) = refusal.reasons
    assert reason.rule == "components.bad-merge-field"
    assert reason.detail.startswith("layouts[0].text, line 1, column 4: Division by zero")
    blank = attrs.evolve(link(), layouts=(Layout(format=Format.TEXT, text="A{!NULL}B"),))
    assert (render(blank, WEB).text, render(blank, WEB).refusal) == ("AB", None)


@pytest.mark.rule("components.merge-field-blanked")
def test_merge_field_blanked() -> None:
    """If the policy says so, nothing stands where a merge field has no value. No source."""
    blanking = override(DOCUMENTED, {"components.bad_merge_field": "blank"})
    shown = render(DIVIDED, WEB, policy=blanking)
    assert (shown.text, shown.refusal) == ("AB", None)
    (remark,) = shown.remarks
    assert remark.rule == "components.merge-field-blanked"
    assert remark.detail.startswith("layouts[0].text, line 1, column 4: ")


@pytest.mark.rule("components.records-left-out")
def test_records_left_out() -> None:
    """Records beyond the most that the parameter takes are left out, which is remarked on."""
    source = RecordSource(parameter="Cases")
    cut = record_options(source, RECORDS, maximum_items=3)
    assert [option.id for option in cut.options] == ["0", "1", "2"]
    (remark,) = cut.remarks
    assert (remark.rule, remark.detail) == (
        "components.records-left-out",
        "4 records, 3 at most",
    )
    limited = attrs.evolve(source, limit=3)
    assert record_options(limited, RECORDS, maximum_items=3).remarks == ()
    few = attrs.evolve(cases(), parameters=(attrs.evolve(CASES, maximum_items=2),))
    shown = render(few, PAGE, RenderContext(options=options(3)))
    assert (shown.options, shown.refusal) == (options(2), None)
    assert [remark.detail for remark in shown.remarks] == ["3 options, 2 at most"]
    first = time_options(SLOTS, NOW, UTC, maximum_items=1)
    assert [option.id for option in first.options] == [SLOTS[0].id]
    assert (first.left_out, first.refusal) == (1, None)
    assert [remark.detail for remark in first.remarks] == ["2 time slots, 1 at most"]
    assert time_options(SLOTS, NOW, UTC, maximum_items=2).remarks == ()


@pytest.mark.rule("components.no-options")
def test_no_options() -> None:
    """A question goes out only with something to choose from. Guide: Types and Formats."""
    for question in (cases(), time_selector("Visit", "When?"), topics(count=0)):
        refusal = render(question, PAGE).refusal
        assert refusal is not None
        assert refusal.rules == ("components.no-options",)
    one = RenderContext(options=options(1))
    for fine in (render(cases(), PAGE, one), render(topics(count=1), PAGE), render(link(), PAGE)):
        assert fine.refusal is None


@pytest.mark.rule("components.no-such-option")
def test_no_such_option() -> None:
    """An answer that is no id, number or title of an option selects nothing."""
    offered = options(3)
    for answer in ("", " ", "0", "4", "Option", "Option 1!", "id-1", "١٢"):
        outcome = select_option(offered, answer)
        assert isinstance(outcome, NoMatch)
        assert outcome.reason.rule == "components.no-such-option"
        assert outcome.candidates == ()
    assert isinstance(select_option(offered, option_id="id-4"), NoMatch)
    long = select_option(offered, " " * 3_999 + "11")
    assert isinstance(long, NoMatch)
    assert long.reason.detail == "it has 4001 characters, 4000 at most are read"
    assert isinstance(select_option(offered, " " * 3_999 + "1"), Selection)


@pytest.mark.rule("components.ambiguous-answer")
def test_ambiguous_answer() -> None:
    """An answer that fits two options selects neither: nobody guesses for the customer."""
    offered = (Option(id="a", title="2"), Option(id="b", title="Two"), Option(id="c", title="two"))
    for answer, ids in (("2", ("a", "b")), ("TWO", ("b", "c"))):
        outcome = select_option(offered, answer)
        assert isinstance(outcome, NoMatch)
        assert outcome.reason.rule == "components.ambiguous-answer"
        assert outcome.candidates == ids
    assert isinstance(select_option(offered, "3"), Selection)


# Why a format was passed over


@pytest.mark.rule("components.format-unsupported")
def test_format_unsupported() -> None:
    """A format is used only where the channel shows it. Guide: Types and Formats."""
    both = link(Format.RICH_LINK, Format.MEDIA)
    unsupported = "components.format-unsupported"
    assert choose_format(both, WEB).format is Format.RICH_LINK
    assert choose_format(both, PAGE).format is Format.MEDIA
    assert passed_over(both, PAGE) == {Format.RICH_LINK: unsupported}
    assert passed_over(topics(Format.CAROUSEL), WEB) == {Format.CAROUSEL: unsupported}


@pytest.mark.rule("components.format-unknown")
def test_format_unknown() -> None:
    """A format of which no source speaks is not used, and is not called unsupported either."""
    unknown = "components.format-unknown"
    assert passed_over(link(), APPLE) == {Format.RICH_LINK: unknown}
    assert passed_over(link(), APPLE, SUMMER_26) == {}
    picker = topics(Format.LIST_PICKER)
    assert passed_over(picker, APPLE, SUMMER_26) == {Format.LIST_PICKER: unknown}


@pytest.mark.rule("components.device-lacks-format")
def test_device_lacks_format() -> None:
    """A format is used only where the device shows it: older telephones have no Quick Replies."""
    quick = topics(Format.QUICK_REPLIES)
    lacks = frozenset({Format.QUICK_REPLIES, Format.TEXT})
    assert choose_format(quick, APPLE, policy=SUMMER_26).format is Format.QUICK_REPLIES
    assert passed_over(quick, APPLE, SUMMER_26, device_lacks=lacks) == {
        Format.QUICK_REPLIES: "components.device-lacks-format"
    }


@pytest.mark.rule("components.too-many-options")
def test_too_many_options() -> None:
    """A format is used only where it holds all options.

    The guide's example: five options are too many for Buttons, and go out as Quick Replies.
    """
    assert choose_format(topics(count=5), PAGE).format is Format.QUICK_REPLIES
    assert passed_over(topics(count=5), PAGE) == {Format.BUTTONS: "components.too-many-options"}
    assert choose_format(topics(count=3), PAGE).format is Format.BUTTONS
    assert choose_format(topics(count=13), PAGE).format is Format.QUICK_REPLIES
    assert choose_format(topics(count=14), PAGE).format is Format.TEXT
    for count, on in ((4, Format.BUTTONS), (5, Format.QUICK_REPLIES), (14, Format.TEXT)):
        assert choose_format(topics(count=count), LINE, policy=SUMMER_26).format is on


@pytest.mark.rule("components.too-few-options")
def test_too_few_options() -> None:
    """Quick Replies need three options at least. Guide: Types and Formats."""
    quick = topics(Format.QUICK_REPLIES)
    assert choose_format(quick, PAGE, options(3)).format is Format.QUICK_REPLIES
    assert choose_format(quick, PAGE, options(2)).format is Format.TEXT
    assert passed_over(quick, PAGE, options=options(2)) == {
        Format.QUICK_REPLIES: "components.too-few-options"
    }
    assert choose_format(topics(), PAGE, ()).format is Format.TEXT


@pytest.mark.rule("components.option-lacks-image")
def test_option_lacks_image() -> None:
    """A carousel is used only where each option has an image. Guide: Types and Formats."""
    carousel = topics(Format.CAROUSEL)
    with_images, without = options(3, image="one.png"), (*options(2, image="a"), *options(1))
    assert choose_format(carousel, PAGE, with_images).format is Format.CAROUSEL
    assert passed_over(carousel, PAGE, options=without) == {
        Format.CAROUSEL: "components.option-lacks-image"
    }
    relaxed = override(DOCUMENTED, {"components.carousel_needs_images": False})
    assert choose_format(carousel, PAGE, without, relaxed).format is Format.CAROUSEL


@pytest.mark.rule("components.titles-alike")
def test_titles_alike() -> None:
    """Options that read alike are remarked on: an answer in words selects none of them."""
    rule = "components.titles-alike"
    source = RecordSource(parameter="Cases")
    twins = ({"Id": "1", "Name": "Lost"}, {"Id": "2", "Name": " LOST"}, {"Id": "3", "Name": "Late"})
    offered = record_options(source, twins)
    assert [(remark.rule, remark.detail) for remark in offered.remarks] == [
        (rule, "2 of 3 options")
    ]
    assert isinstance(select_option(offered.options, "lost"), NoMatch)
    assert record_options(source, RECORDS).remarks == ()
    by_day = time_options(SLOTS, NOW, UTC, write=lambda start, _end: f"{start:%d.%m.}")
    assert [remark.rule for remark in by_day.remarks] == [rule]
    assert time_options(SLOTS, NOW, UTC).remarks == ()
