"""Laws of metadata: nothing is lost on the way, and no bytes do harm."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import attrs
from hypothesis import example, given
from hypothesis import strategies as st
from tests.property.test_components import components

from msgcore.channels import Channel, Idle, Response
from msgcore.codec import from_data, to_data
from msgcore.components import Component
from msgcore.consent import Keyword
from msgcore.errors import CodecError, Fault, MetadataError
from msgcore.metadata import (
    ChannelMetadata,
    ChannelUnsaid,
    ComponentMetadata,
    ComponentUnsaid,
    Deployment,
    Element,
    Extra,
    Usage,
    Why,
    read_channel,
    read_component,
    read_json,
    read_toml,
    read_xml,
    write_channel,
    write_component,
    write_json,
    write_xml,
)
from msgcore.testing import strategies
from msgcore.vocabulary import (
    ChannelKind,
    ConsentRequirement,
    IdleAction,
    KeywordKind,
    Platform,
    ResponseKind,
    SenderKind,
)

PLAIN = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"
    ),
    max_size=12,
).map(lambda text: text.replace("a", "\r").replace("b", "\n<&>\t\"'"))
WORDS = st.text(st.sampled_from("abcÉß1"), min_size=1, max_size=6)
TAGS = st.sampled_from(["de", "fr-CA", "zh-Hant-TW"])
MINUTES = st.integers(1, 60).map(lambda number: timedelta(minutes=number))
XML_PARTS = st.sampled_from(
    [
        b"<a>",
        b"</a>",
        b"<b c='d'/>",
        b"&amp;",
        b"&#0;",
        b"&x;",
        b"<!DOCTYPE a>",
        b"<![CDATA[",
        b"]]>",
        b"<!--",
        b"-->",
        b"<?xml version='1.0'?>",
        b"\xff",
        b"\0",
        b"text",
        b" ",
        b"<MessagingChannel>",
        b"</MessagingChannel>",
        b"<masterLabel>",
        b"</masterLabel>",
        b"xmlns:q='r'",
    ]
)
BYTES = st.binary(max_size=60) | st.lists(XML_PARTS, max_size=12).map(b"".join)


@st.composite
def _elements(draw: st.DrawFn, depth: int = 3) -> Element:
    children = draw(st.lists(_elements(depth - 1), max_size=3)) if depth else []
    names = draw(st.lists(st.sampled_from(["a", "b", "c"]), unique=True, max_size=2))
    return Element(
        tag=draw(st.sampled_from(["d", "e", "weather"])),
        attributes=tuple((name, draw(PLAIN)) for name in names),
        text="" if children else draw(PLAIN),
        children=tuple(children),
    )


@st.composite
def _channels(draw: st.DrawFn) -> ChannelMetadata:
    kind = draw(st.sampled_from(ChannelKind))
    responses = [
        Response(
            kind=what,
            text="" if component else draw(PLAIN.filter(bool)),
            component=component,
            language=draw(st.just("") | TAGS),
            after=draw(MINUTES) if what is ResponseKind.IDLE else None,
        )
        for what in draw(st.lists(st.sampled_from(ResponseKind), unique=True, max_size=4))
        for component in [draw(st.sampled_from(["", "Thanks"]))]
    ]
    action = draw(st.sampled_from(IdleAction))
    ends = draw(MINUTES) if action is IdleAction.INACTIVATE_AND_END else None
    idle = Idle(
        after=draw(MINUTES),
        action=action,
        ends_after=ends,
        restarts_on_agent_message=draw(st.booleans()),
    )
    channel = Channel(
        name=draw(PLAIN.filter(str.strip)),
        kind=kind,
        platform=Platform.ENHANCED,
        sender=SenderKind.LONG_CODE if kind is ChannelKind.SMS else None,
        address=draw(PLAIN),
        country=draw(st.sampled_from(["", "US"])),
        verified=kind is ChannelKind.WEB and draw(st.booleans()),
        idle=draw(st.none() | st.just(idle)),
        responses=tuple(responses),
    )
    others = st.sampled_from([None, ConsentRequirement.EXPLICIT, ConsentRequirement.DOUBLE])
    usage = st.builds(Usage, deployment=st.sampled_from(Deployment), consent=others)
    word = st.builds(Keyword, kind=st.sampled_from(KeywordKind), word=WORDS, language=TAGS)
    unknown = [write_xml(element).decode() for element in draw(st.lists(_elements(), max_size=3))]
    return ChannelMetadata(
        channel=channel,
        usages=tuple(draw(st.lists(usage, max_size=2))),
        keywords=tuple(draw(st.lists(word, max_size=5))),
        extra=tuple(Extra(xml=text) for text in unknown),
    )


@given(_elements())
def test_a_tree_that_is_written_is_read_again(element: Element) -> None:
    assert read_xml(write_xml(element)) == element


@given(_channels())
def test_a_channel_survives_a_file_with_what_is_unknown(metadata: ChannelMetadata) -> None:
    written = write_channel(metadata)
    assert {part.path for part in written.left_out} <= {"channel.sender"}
    read = read_channel(written.data, ChannelUnsaid.of(metadata.channel))
    assert attrs.evolve(read, extra=()) == attrs.evolve(metadata, extra=())
    assert {extra.why for extra in read.extra} <= {Why.UNKNOWN}
    assert [extra.element for extra in read.extra] == [extra.element for extra in metadata.extra]
    assert from_data(ChannelMetadata, to_data(read)) == read
    assert write_channel(read).data == written.data


@given(strategies.channels())
def test_what_is_not_left_out_of_a_channel_survives(channel: Channel) -> None:
    written = write_channel(ChannelMetadata(channel=channel))
    read = read_channel(written.data, ChannelUnsaid.of(channel)).channel
    left = {part.path.partition("[")[0] for part in written.left_out}
    for name in ("name", "kind", "address", "country", "verified", "requirement"):
        assert getattr(read, name) == getattr(channel, name)
    assert read.idle == channel.idle or "channel.idle" in left
    assert read.responses == channel.responses or "channel.responses" in left


def faults_of(read: Callable[[], object]) -> tuple[Fault, ...] | None:
    """The faults with which something is refused; None where it is not."""
    try:
        read()
    except (MetadataError, CodecError) as error:
        return error.faults
    return None


@given(components())
def test_a_component_survives_a_file(component: Component) -> None:
    metadata = ComponentMetadata(component=component)
    faults = faults_of(lambda: write_component(metadata))
    if faults is None:
        written = write_component(metadata)
        read = read_component(written.data, ComponentUnsaid.of(component))
        assert (read.component, read.extra) == (component, ())
    else:
        assert all("XML has no place" in fault.message for fault in faults)
    assert read_json(Component, write_json(component)) == component


SAMPLES = {
    name: read_xml((Path(__file__).parents[1] / "metadata" / "samples" / name).read_bytes())
    for name in ("chat.xml", "Visit.xml", "Farewell.xml")
}
NIL = (("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"), ("xsi:nil", "true"))
STRANGE = st.sampled_from(
    [
        {"text": "", "children": ()},
        {"text": "", "children": (), "attributes": NIL},
        {"attributes": (("a", "b"),)},
        {"tag": "weather"},
        {"tag": "name"},
        {"tag": "type"},
        *({"text": text, "children": ()} for text in ("x", " true ", "5", "None", "Text", "title")),
    ]
)


def places_in(element: Element) -> list[tuple[int, ...]]:
    """Every element below one, each as the way that leads to it."""
    return [
        (number, *rest)
        for number, child in enumerate(element.children)
        for rest in ((), *places_in(child))
    ]


def spoilt(element: Element, way: tuple[int, ...], change: dict[str, Any] | int | None) -> Element:
    """Change, double, move or remove an element."""
    place, children = way[0], list(element.children)
    if way[1:]:
        children[place] = spoilt(children[place], way[1:], change)
    elif change is None:
        del children[place]
    elif isinstance(change, int):
        moved = children[place] if change % 2 else children.pop(place)
        children.insert(change // 2 % (len(children) + 1), moved)
    else:
        children[place] = attrs.evolve(children[place], **change)
    return attrs.evolve(element, children=tuple(children))


@given(st.data(), st.sampled_from(sorted(SAMPLES)))
def test_a_file_of_the_product_that_was_spoilt_loses_nothing_either(
    data: st.DataObject, name: str
) -> None:
    root = SAMPLES[name]
    for _ in range(data.draw(st.integers(1, 4))):
        ways = st.sampled_from(places_in(root))
        root = spoilt(root, data.draw(ways), data.draw(STRANGE | st.integers(0, 20) | st.none()))
    try:
        if name == "chat.xml":
            channel = read_channel(write_xml(root), ChannelUnsaid(kind=ChannelKind.WEB))
            written = write_channel(channel)
            read = read_channel(written.data, ChannelUnsaid.of(channel.channel))
            assert (read, write_channel(read).data) == (channel, written.data)
        else:
            component = read_component(write_xml(root), ComponentUnsaid(name="A"))
            written = write_component(component)
            again = read_component(written.data, ComponentUnsaid.of(component.component))
            assert (again, write_component(again).data) == (component, written.data)
    except MetadataError as error:
        assert error.faults  # noqa: PT017 - a file may be beyond reading, and says why
    else:
        assert not [part for part in written.left_out if part.path[:9] != "component"]


@given(BYTES)
@example(b"<MessagingChannel><masterLabel>a</masterLabel></MessagingChannel>")
def test_no_bytes_raise_anything_but_a_malformed_error(data: bytes) -> None:
    for read in (read_xml, read_channel, read_component):
        assert faults_of(partial(read, data)) != ()
    for plain in (read_json, read_toml):
        assert faults_of(partial(plain, Channel, data)) != ()
