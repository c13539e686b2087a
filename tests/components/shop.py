"""Channels and components, for the tests of this room."""

from msgcore.channels import Channel
from msgcore.components import (
    Component,
    Format,
    Option,
    Parameter,
    ParameterKind,
    RecordSource,
    RenderContext,
    dynamic_question,
    enhanced_link,
    static_question,
)
from msgcore.vocabulary import ChannelKind, Platform, SenderKind

TOPICS = ("Cancel my order", "Change my shipping address", "Change the delivery date")


def channel(kind: ChannelKind, platform: Platform = Platform.ENHANCED, **more: object) -> Channel:
    sender = SenderKind.LONG_CODE if kind is ChannelKind.SMS else None
    return Channel(name=kind.value, kind=kind, platform=platform, sender=sender, **more)


PAGE = channel(ChannelKind.FACEBOOK)
WEB = channel(ChannelKind.WEB)
WEB_V2 = channel(ChannelKind.WEB_V2)
APP = channel(ChannelKind.IN_APP)
LINE = channel(ChannelKind.LINE)
APPLE = channel(ChannelKind.APPLE)
WHATSAPP = channel(ChannelKind.WHATSAPP)
SMS = channel(ChannelKind.SMS)
STANDARD_SMS = channel(ChannelKind.SMS, Platform.STANDARD)
BYOC = channel(ChannelKind.BYOC)
EVERY = (PAGE, WEB, WEB_V2, APP, LINE, APPLE, WHATSAPP, SMS, STANDARD_SMS, BYOC)

CASES = Parameter(name="Cases", kind=ParameterKind.RECORD_OPTIONS, object="Case")


def options(count: int, *, image: str = "") -> tuple[Option, ...]:
    return tuple(
        Option(id=f"id-{number}", title=f"Option {number}", image=image)
        for number in range(1, count + 1)
    )


def link(*formats: Format, image: str = "shop.png") -> Component:
    return enhanced_link(
        "Shop", "Our shop", "https://shop.example", image, formats=formats or (Format.RICH_LINK,)
    )


def topics(*formats: Format, count: int = 3) -> Component:
    chosen = formats or (Format.BUTTONS, Format.QUICK_REPLIES)
    titles = (*TOPICS, *(f"Other {number}" for number in range(count)))[:count]
    return static_question("Topic", "What do you need help with?", titles, formats=chosen)


def cases(*formats: Format, source: RecordSource | None = None) -> Component:
    chosen = formats or (Format.BUTTONS, Format.QUICK_REPLIES)
    return dynamic_question("Which", "Which case is it?", CASES, source, formats=chosen)


def context(**more: object) -> RenderContext:
    return RenderContext(**more)
