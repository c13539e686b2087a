"""How long a text may be, as data; and the look-ups of text and content caps.

The rows are what the documents state, with their contradictions in notes. The cap on SMS
is not among them: it is a policy field, and `text_cap` reads it there.

Guide: Accept a Message and Chat with a Customer; Considerations for Using WhatsApp;
Considerations for Using Facebook Messenger; Considerations for Long Code Messaging
Channels.
"""

from collections.abc import Sequence
from typing import TypeVar

from msgcore.channels import columns
from msgcore.channels.channel import Channel
from msgcore.channels.columns import Column
from msgcore.channels.files import CONTENT_CAPS
from msgcore.channels.limits import (
    BOTH_WAYS,
    INBOUND,
    OUTBOUND,
    ContentCap,
    Direction,
    Excess,
    Size,
    TextCap,
)
from msgcore.channels.matrix import exists
from msgcore.policy import DOCUMENTED, Confidence, Policy, Preset, cite
from msgcore.rules import GUIDE, HELP
from msgcore.vocabulary import ChannelKind

__all__ = ["TEXT_CAPS", "content_caps", "text_cap"]

Cap = TypeVar("Cap", TextCap, ContentCap)


_ON_FACEBOOK = GUIDE("Considerations for Using Facebook Messenger in Service Cloud")
_ON_WHATSAPP = GUIDE("Considerations for Using WhatsApp in Service Cloud")
_ON_LINE = HELP("Considerations for LINE")

_CONSOLE = "An agent's console is said to send no more than 840 characters."


TEXT_CAPS: tuple[TextCap, ...] = (
    TextCap(
        columns=(columns.FACEBOOK, columns.WEB, columns.IN_APP),
        directions=OUTBOUND,
        characters=840,
        excess=Excess.NOT_SENT,
        citation=GUIDE("Accept a Message and Chat with a Customer"),
        note="It is stated for messages that an agent types, on every channel.",
    ),
    TextCap(
        columns=(columns.FACEBOOK_ENHANCED,),
        directions=OUTBOUND,
        characters=2000,
        citation=_ON_FACEBOOK,
        note=_CONSOLE,
        confidence=Confidence.DISPUTED,
    ),
    TextCap(
        columns=(columns.FACEBOOK_ENHANCED,),
        directions=INBOUND,
        size=Size.kb("9"),
        excess=Excess.ATTACHED,
        citation=_ON_FACEBOOK,
    ),
    TextCap(
        columns=(columns.WHATSAPP,),
        directions=BOTH_WAYS,
        characters=1600,
        citation=_ON_WHATSAPP,
        note=_CONSOLE,
        confidence=Confidence.DISPUTED,
    ),
    TextCap(
        columns=(columns.WHATSAPP_ENHANCED,),
        directions=OUTBOUND,
        characters=4096,
        citation=_ON_WHATSAPP,
        note=_CONSOLE,
        confidence=Confidence.DISPUTED,
    ),
    TextCap(
        columns=(columns.WHATSAPP_ENHANCED,),
        directions=INBOUND,
        characters=4096,
        size=Size.mb("9"),
        excess=Excess.ATTACHED,
        citation=_ON_WHATSAPP,
        note="Kilobytes are likely meant: for Facebook the figure is 9 KB.",
        confidence=Confidence.DISPUTED,
    ),
    TextCap(
        columns=(columns.LINE,),
        directions=OUTBOUND,
        characters=5000,
        citation=_ON_LINE,
        since=Preset.SUMMER_26,
        note="Kanji and emojis count as more than one character.",
    ),
)
"""The caps on texts, but for SMS."""


def text_cap(
    channel: Channel,
    policy: Policy = DOCUMENTED,
    direction: Direction = Direction.OUTBOUND,
) -> TextCap | None:
    """Return the cap on a text in a channel.

    Args:
        channel: The channel.
        policy: Which state of the documents is asked, and the choices laid over it.
        direction: Which way the text goes.

    Returns:
        The cap; None where no source gives one.

    >>> from msgcore.vocabulary import Platform
    >>> page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
    >>> text_cap(page).characters
    2000
    """
    column = Column.of(channel)
    if not exists(column, policy):
        return None
    if channel.kind is ChannelKind.SMS:
        return _sms_cap(column, policy) if direction is Direction.OUTBOUND else None
    caps = _newest(TEXT_CAPS, column, policy, direction)
    return caps[0] if caps else None


def content_caps(
    channel: Channel,
    policy: Policy = DOCUMENTED,
    direction: Direction = Direction.OUTBOUND,
) -> tuple[ContentCap, ...]:
    """Return the caps on files in a channel.

    Args:
        channel: The channel; for SMS its sender counts.
        policy: Which state of the documents is asked.
        direction: Which way the file goes.

    Returns:
        One cap for each kind of content, on SMS one for each carrier; none where no
        source names a file that the channel takes.

    >>> from msgcore.vocabulary import Platform
    >>> page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
    >>> [str(cap.largest) for cap in content_caps(page)]
    ['10 MB']
    """
    caps = _newest(CONTENT_CAPS, Column.of(channel), policy, direction)
    return tuple(cap for cap in caps if not cap.senders or channel.sender in cap.senders)


def _sms_cap(column: Column, policy: Policy) -> TextCap:
    cited = cite(policy, "sms.max_characters")
    return TextCap(
        columns=(column,),
        directions=OUTBOUND,
        characters=policy.sms.max_characters,
        excess=Excess.NOT_SENT,
        citation=cited.citation,
        note=cited.citation.note,
        confidence=cited.confidence,
    )


_AGE = {preset: age for age, preset in enumerate(Preset)}


def _newest(
    caps: Sequence[Cap], column: Column, policy: Policy, direction: Direction
) -> tuple[Cap, ...]:
    """Choose the rows of a column that the newest source knows, of those in the policy."""
    now = _AGE[policy.channels.capabilities]
    known = [cap for cap in caps if column in cap.columns and _AGE[cap.since] <= now]
    newest = max((_AGE[cap.since] for cap in known), default=0)
    return tuple(cap for cap in known if _AGE[cap.since] == newest and direction in cap.directions)
