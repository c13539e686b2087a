"""A compiled chart as a picture: nothing that can happen is left out, nothing else is drawn."""

import pytest

from msgcore.channels import PLATFORMS, Channel
from msgcore.diagram import Way, mermaid, ways
from msgcore.lifecycle import compile_lifecycle
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy
from msgcore.vocabulary import ChannelKind, Platform, SenderKind

CHANNELS = [
    Channel(
        name=f"{kind.value} {platform.value}",
        kind=kind,
        platform=platform,
        sender=SenderKind.LONG_CODE if kind is ChannelKind.SMS else None,
    )
    for kind, platforms in PLATFORMS.items()
    for platform in Platform
    if platform in platforms
]
WEB = next(channel for channel in CHANNELS if channel.kind is ChannelKind.WEB)


@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: channel.name)
@pytest.mark.parametrize("policy", [SPRING_23, DOCUMENTED, SUMMER_26], ids=lambda policy: policy.id)
def test_every_arrow_of_the_table_is_on_one_way_and_no_other_is(
    channel: Channel, policy: Policy
) -> None:
    table = compile_lifecycle(channel, policy).table
    drawn = [
        (way.source, arrow.event, way.target, arrow.ruling.rule, len(arrow.conditions))
        for way in ways(table)
        for arrow in way.arrows
    ]
    declared = [
        (
            getattr(source, "value", source),
            event,
            getattr(branch.target, "value", branch.target),
            branch.ruling.rule,
            len(branch.guards),
        )
        for source, event, branch in table.arrows()
    ]
    assert sorted(drawn) == sorted(declared)
    between = [(way.source, way.target) for way in ways(table)]
    assert len(set(between)) == len(between)


def test_ways_stand_in_the_order_of_the_statuses() -> None:
    table = compile_lifecycle(WEB).table
    order = ["unopened", *(status.value for status in table.statuses)]
    places = [(order.index(way.source), order.index(way.target)) for way in ways(table)]
    assert places == sorted(places)


def test_a_condition_may_be_that_something_is_not_so() -> None:
    table = compile_lifecycle(
        Channel(
            name="Orders",
            kind=ChannelKind.SMS,
            platform=Platform.STANDARD,
            sender=SenderKind.LONG_CODE,
        ),
        SUMMER_26,
    ).table
    (lapse,) = (
        arrow for way in ways(table) for arrow in way.arrows if arrow.event == "outbound_lapses"
    )
    assert lapse.conditions == ("is_business_initiated", "not has_inquiry")


def test_a_way_that_stays_is_drawn_in_full_only() -> None:
    table = compile_lifecycle(WEB).table
    stays = [way for way in ways(table) if way.stays]
    assert stays
    assert all(isinstance(way, Way) and way.source == way.target for way in stays)
    short, full = mermaid(table), mermaid(table, full=True)
    for way in stays:
        assert f"{way.source} --> {way.target} :" not in short
        assert f"{way.source} --> {way.target} :" in full


def test_the_statuses_that_nothing_leaves_are_its_ends() -> None:
    text = mermaid(compile_lifecycle(WEB).table)
    assert text.splitlines()[:2] == ["stateDiagram-v2", "    [*] --> unopened"]
    assert text.splitlines()[-2:] == ["    ended --> [*]", "    error --> [*]"]
    assert text.count("[*]") == 3


def test_comments_stand_above_it() -> None:
    text = mermaid(compile_lifecycle(WEB).table, comments=["one", "two"])
    assert text.startswith("%% one\n%% two\nstateDiagram-v2\n")
