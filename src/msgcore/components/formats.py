"""Which formats a kind of component has on a kind of channel, and how many options each holds.

| | Facebook Messenger | Web, In-App |
|---|---|---|
| enhanced link | Media, Text | Rich Link, Text |
| questions | Buttons, Card Carousel, Quick Replies, Text | Buttons, Quick Replies, Text |
| time selector | Buttons, Quick Replies, Text | Buttons, Quick Replies, Text |
| auto-response | | Web Page, Text |

That is the guide's table; `FORMAT_ROWS` holds what the later product adds, too. The newest row
of a policy is read. What no row speaks of is unknown, which is not a no.

Guide: Messaging Component Types and Formats.
"""

from collections.abc import Mapping

import attrs

from msgcore.channels import Channel, Column, columns
from msgcore.components.kinds import ComponentKind, Format
from msgcore.policy import DOCUMENTED, Confidence, Policy, Preset, cite
from msgcore.rules import GUIDE, HELP, Citation
from msgcore.vocabulary import ChannelKind

__all__ = [
    "FORMAT_ROWS",
    "Capacity",
    "FormatRow",
    "capacity",
    "supported_formats",
]

_GUIDE = GUIDE("Messaging Component Types and Formats")
_HELP = HELP("Messaging Component Types and Formats")
_CONSIDERATIONS = HELP("Considerations for Messaging Components")


@attrs.frozen(kw_only=True)
class FormatRow:
    """The formats of some kinds of component on some kinds of channel.

    Args:
        kinds: The kinds of component.
        columns: The kinds of channel.
        formats: The formats, in the document's order.
        citation: Where it is written.
        since: The first preset that has it; a newer row replaces an older one.
        open: Whether there may be more formats than the source is known to list.
        note: What else is to be known; may be empty.
        confidence: How sure it is.
    """

    kinds: tuple[ComponentKind, ...]
    columns: tuple[Column, ...]
    formats: tuple[Format, ...]
    citation: Citation
    since: Preset = Preset.SPRING_23
    open: bool = False
    note: str = ""
    confidence: Confidence = Confidence.STATED


_LINK = (ComponentKind.ENHANCED_LINK,)
_STATIC = (ComponentKind.STATIC_QUESTION,)
_DYNAMIC = (ComponentKind.DYNAMIC_QUESTION,)
_TIMES = (ComponentKind.TIME_SELECTOR,)
_RESPONSE = (ComponentKind.AUTO_RESPONSE,)

_FACEBOOK = (columns.FACEBOOK_ENHANCED,)
_WHATSAPP = (columns.WHATSAPP_ENHANCED,)
_CHAT = (columns.WEB, columns.IN_APP)
_CHAT_V2 = (columns.WEB_V2,)
_LATER_CHAT = (columns.WEB, columns.WEB_V2, columns.IN_APP)
_BYOC = (columns.BYOC, columns.BYOC_CCAAS)

_F = Format
_LATER = Preset.SUMMER_26
_UNREAD = "The later table is known for questions with static options only."

FORMAT_ROWS: tuple[FormatRow, ...] = (
    # The guide
    FormatRow(kinds=_LINK, columns=_FACEBOOK, formats=(_F.MEDIA, _F.TEXT), citation=_GUIDE),
    FormatRow(kinds=_LINK, columns=_CHAT, formats=(_F.RICH_LINK, _F.TEXT), citation=_GUIDE),
    FormatRow(
        kinds=_STATIC + _DYNAMIC,
        columns=_FACEBOOK,
        formats=(_F.BUTTONS, _F.CAROUSEL, _F.QUICK_REPLIES, _F.TEXT),
        citation=_GUIDE,
    ),
    FormatRow(
        kinds=_STATIC + _DYNAMIC,
        columns=_CHAT,
        formats=(_F.BUTTONS, _F.QUICK_REPLIES, _F.TEXT),
        citation=_GUIDE,
    ),
    FormatRow(
        kinds=_TIMES,
        columns=_FACEBOOK + _CHAT,
        formats=(_F.BUTTONS, _F.QUICK_REPLIES, _F.TEXT),
        citation=_GUIDE,
    ),
    FormatRow(kinds=_RESPONSE, columns=_CHAT, formats=(_F.WEB_PAGE, _F.TEXT), citation=_GUIDE),
    # The later product
    FormatRow(
        kinds=_LINK,
        columns=_LATER_CHAT,
        formats=(_F.RICH_LINK, _F.TEXT),
        citation=_HELP,
        since=_LATER,
    ),
    FormatRow(
        kinds=_LINK,
        columns=(columns.APPLE,),
        formats=(_F.RICH_LINK, _F.TEXT),
        citation=_HELP,
        since=_LATER,
    ),
    FormatRow(
        kinds=_LINK,
        columns=(*_WHATSAPP, columns.LINE),
        formats=(_F.TEXT,),
        citation=_HELP,
        since=_LATER,
    ),
    FormatRow(
        kinds=_LINK,
        columns=_BYOC,
        formats=(_F.RICH_LINK, _F.MEDIA, _F.TEXT),
        citation=_HELP,
        since=_LATER,
    ),
    FormatRow(
        kinds=_STATIC,
        columns=_LATER_CHAT,
        formats=(_F.CAROUSEL, _F.BUTTONS, _F.QUICK_REPLIES, _F.TEXT),
        citation=_HELP,
        since=_LATER,
    ),
    FormatRow(
        kinds=_DYNAMIC,
        columns=_LATER_CHAT,
        formats=(_F.CAROUSEL, _F.BUTTONS, _F.QUICK_REPLIES, _F.TEXT),
        citation=_HELP,
        since=_LATER,
        note=_UNREAD,
        confidence=Confidence.INFERRED,
    ),
    FormatRow(
        kinds=_STATIC,
        columns=_WHATSAPP,
        formats=(_F.BUTTONS, _F.LIST_PICKER, _F.TEXT),
        citation=_HELP,
        since=_LATER,
    ),
    FormatRow(
        kinds=_DYNAMIC,
        columns=_WHATSAPP,
        formats=(_F.BUTTONS, _F.LIST_PICKER, _F.TEXT),
        citation=_HELP,
        since=_LATER,
        note=_UNREAD,
        confidence=Confidence.INFERRED,
    ),
    FormatRow(
        kinds=_STATIC + _DYNAMIC,
        columns=(columns.APPLE,),
        formats=(_F.QUICK_REPLIES, _F.TEXT),
        citation=_HELP,
        since=_LATER,
        open=True,
        note="Older devices are said to show no Quick Replies, so newer ones do.",
        confidence=Confidence.INFERRED,
    ),
    FormatRow(
        kinds=_STATIC + _DYNAMIC,
        columns=(columns.LINE,),
        formats=(_F.BUTTONS, _F.CAROUSEL, _F.QUICK_REPLIES, _F.TEXT),
        citation=HELP("Considerations for LINE"),
        since=_LATER,
        note="The page says how many options each holds; more go out as plain text.",
        confidence=Confidence.INFERRED,
    ),
    FormatRow(
        kinds=_TIMES,
        columns=_CHAT_V2,
        formats=(_F.BUTTONS, _F.QUICK_REPLIES, _F.TEXT),
        citation=_HELP,
        since=_LATER,
        open=True,
        note="It stands beside the older chat wherever the later pages name both.",
        confidence=Confidence.INFERRED,
    ),
    FormatRow(
        kinds=_RESPONSE,
        columns=_CHAT_V2,
        formats=(_F.WEB_PAGE, _F.TEXT),
        citation=_HELP,
        since=_LATER,
        note="It stands beside the older chat wherever the later pages name both.",
        confidence=Confidence.INFERRED,
    ),
    FormatRow(
        kinds=tuple(ComponentKind),
        columns=(columns.SMS_ENHANCED,),
        formats=(_F.TEXT,),
        citation=_CONSIDERATIONS,
        since=_LATER,
    ),
)
"""What the documents say, the oldest first."""

_AGE = {preset: age for age, preset in enumerate(Preset)}


def supported_formats(
    kind: ComponentKind, channel: Channel, policy: Policy = DOCUMENTED
) -> FormatRow | None:
    """Tell which formats a kind of component has on a channel.

    Args:
        kind: The kind of component.
        channel: The channel.
        policy: Which state of the documents is asked.

    Returns:
        The newest row that speaks of both; None where no source does.

    Guide: Messaging Component Types and Formats.

    >>> from msgcore.vocabulary import Platform
    >>> page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
    >>> row = supported_formats(ComponentKind.ENHANCED_LINK, page)
    >>> [format.value for format in row.formats], str(row.citation)
    (['media', 'text'], 'Guide: Messaging Component Types and Formats')
    """
    column, now = Column.of(channel), _AGE[policy.channels.capabilities]
    known = [
        row
        for row in FORMAT_ROWS
        if kind in row.kinds and column in row.columns and _AGE[row.since] <= now
    ]
    return max(known, key=lambda row: _AGE[row.since], default=None)


@attrs.frozen(kw_only=True)
class Capacity:
    """How many options a format holds.

    Args:
        least: How many it needs.
        most: How many it holds; None for any number.
        images: Whether each option needs an image.
        citation: Where it is written; None where nothing limits it.
    """

    least: int = 0
    most: int | None = None
    images: bool = False
    citation: Citation | None = None


_LEAST: Mapping[Format, str] = {Format.QUICK_REPLIES: "quick_replies_min"}
_MOST: Mapping[Format, str] = {
    Format.BUTTONS: "buttons_max",
    Format.QUICK_REPLIES: "quick_replies_max",
    Format.CAROUSEL: "carousel_max",
    Format.LIST_PICKER: "list_picker_max",
}
_MOST_ON: Mapping[tuple[ChannelKind, Format], str] = {
    (ChannelKind.LINE, Format.BUTTONS): "line_buttons_max",
    (ChannelKind.LINE, Format.QUICK_REPLIES): "line_quick_replies_max",
    (ChannelKind.LINE, Format.CAROUSEL): "line_carousel_max",
}
"""The policy fields that say how many options a format holds."""

_ANY_OPTION = 1


def capacity(of: Format, channel: Channel, policy: Policy = DOCUMENTED) -> Capacity:
    """Tell how many options a format holds on a channel.

    Args:
        of: The format.
        channel: The channel.
        policy: The numbers.

    Guide: Messaging Component Types and Formats.

    >>> from msgcore.vocabulary import Platform
    >>> line = Channel(name="Shop", kind=ChannelKind.LINE, platform=Platform.ENHANCED)
    >>> capacity(Format.BUTTONS, line).most, capacity(Format.TEXT, line).most
    (4, None)
    """
    most = _MOST_ON.get((channel.kind, of)) or _MOST.get(of)
    if most is None:
        return Capacity()
    least = _LEAST.get(of)
    numbers = policy.components
    return Capacity(
        least=getattr(numbers, least) if least else _ANY_OPTION,
        most=getattr(numbers, most),
        images=of is Format.CAROUSEL and numbers.carousel_needs_images,
        citation=cite(policy, f"components.{most}").citation,
    )
