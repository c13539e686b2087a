"""The table of formats and the choice among them, read as the documents have it."""

import pytest
from tests.components.shop import (
    APPLE,
    EVERY,
    LINE,
    PAGE,
    SMS,
    WEB,
    WEB_V2,
    WHATSAPP,
    options,
    topics,
)

from msgcore.channels import Channel
from msgcore.components import (
    FORMAT_ROWS,
    ComponentKind,
    Format,
    capacity,
    choose_format,
    component_capability,
    is_available,
    supported_formats,
)
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy, override

LINK, STATIC, DYNAMIC, TIMES, RESPONSE = list(ComponentKind)[:5]


def formats(kind: ComponentKind, channel: Channel, policy: Policy) -> str | None:
    row = supported_formats(kind, channel, policy)
    return None if row is None else " ".join(of.value for of in row.formats)


@pytest.mark.parametrize(
    ("kind", "channel", "spring", "summer"),
    [
        (LINK, PAGE, "media text", "media text"),
        (LINK, WEB, "rich-link text", "rich-link text"),
        (LINK, WEB_V2, None, "rich-link text"),
        (LINK, WHATSAPP, None, "text"),
        (LINK, APPLE, None, "rich-link text"),
        (
            STATIC,
            PAGE,
            "buttons carousel quick-replies text",
            "buttons carousel quick-replies text",
        ),
        (STATIC, WEB, "buttons quick-replies text", "carousel buttons quick-replies text"),
        (DYNAMIC, WEB, "buttons quick-replies text", "carousel buttons quick-replies text"),
        (STATIC, WHATSAPP, None, "buttons list-picker text"),
        (STATIC, LINE, None, "buttons carousel quick-replies text"),
        (TIMES, PAGE, "buttons quick-replies text", "buttons quick-replies text"),
        (TIMES, WHATSAPP, None, None),
        (RESPONSE, WEB, "web-page text", "web-page text"),
        (RESPONSE, PAGE, None, None),
        (ComponentKind.FORM, SMS, None, "text"),
    ],
)
def test_the_table_reads_as_the_documents_have_it(
    kind: ComponentKind, channel: Channel, spring: str | None, summer: str | None
) -> None:
    assert formats(kind, channel, SPRING_23) == formats(kind, channel, DOCUMENTED) == spring
    assert formats(kind, channel, SUMMER_26) == summer


def test_every_row_ends_with_words_alone() -> None:
    assert {row.formats[-1] for row in FORMAT_ROWS} == {Format.TEXT}


def test_no_two_rows_of_one_preset_speak_of_the_same_cell() -> None:
    cells = [
        (row.since, kind, column)
        for row in FORMAT_ROWS
        for kind in row.kinds
        for column in row.columns
    ]
    assert len(set(cells)) == len(cells)


def test_a_capacity_is_a_policy_value_with_its_source() -> None:
    held = capacity(Format.QUICK_REPLIES, PAGE)
    assert (held.least, held.most, held.images) == (3, 13, False)
    assert str(held.citation) == "Guide: Messaging Component Types and Formats"
    mine = override(DOCUMENTED, {"components.buttons_max": 5})
    assert capacity(Format.BUTTONS, PAGE, mine).most == 5
    assert str(capacity(Format.BUTTONS, PAGE, mine).citation) == "Host: override of documented"
    assert (capacity(Format.CAROUSEL, LINE).most, capacity(Format.CAROUSEL, PAGE).most) == (10, 3)
    assert capacity(Format.MEDIA, PAGE).citation is None


def test_of_a_kind_alone_the_formats_of_the_channel_are_tried() -> None:
    assert choose_format(STATIC, PAGE, options(5)).format is Format.QUICK_REPLIES
    assert choose_format(STATIC, WEB, options(3, image="a"), SUMMER_26).format is Format.CAROUSEL
    assert choose_format(LINK, PAGE).format is Format.MEDIA
    assert choose_format(RESPONSE, PAGE).format is Format.TEXT


def test_every_reason_is_in_the_order_of_the_formats() -> None:
    question = topics(Format.LIST_PICKER, Format.CAROUSEL, Format.BUTTONS, count=14)
    passed = choose_format(question, PAGE).passed_over
    assert [p.format for p in passed] == [Format.LIST_PICKER, Format.CAROUSEL, Format.BUTTONS]
    assert passed[1].reason.detail == "14 options, 3 at most"


@pytest.mark.parametrize("channel", EVERY, ids=lambda c: f"{c.kind.value}-{c.platform.value}")
@pytest.mark.parametrize("kind", ComponentKind)
def test_every_answer_has_a_source(kind: ComponentKind, channel: Channel) -> None:
    assert component_capability(kind, channel, SUMMER_26).citation.section


def test_the_later_kinds_come_with_the_later_product() -> None:
    assert [kind for kind in ComponentKind if is_available(kind)] == list(ComponentKind)[:5]
    assert all(is_available(kind, SUMMER_26) for kind in ComponentKind)
