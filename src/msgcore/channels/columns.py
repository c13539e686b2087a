"""The columns of the matrix: the kinds of channel, each on the platform that runs it.

Guide: Compare Messaging Channel Capabilities.
"""

from collections.abc import Mapping
from typing import Self

import attrs

from msgcore.channels.channel import PLATFORMS, Channel
from msgcore.errors import Fault, InvalidValueError
from msgcore.vocabulary import ChannelKind, Platform

__all__ = ["COLUMNS", "GUIDE_COLUMNS", "Column"]

_KINDS: Mapping[ChannelKind, str] = {
    ChannelKind.SMS: "SMS",
    ChannelKind.FACEBOOK: "Facebook Messenger",
    ChannelKind.WHATSAPP: "WhatsApp",
    ChannelKind.WEB: "Web",
    ChannelKind.WEB_V2: "Web v2",
    ChannelKind.IN_APP: "In-App",
    ChannelKind.APPLE: "Apple Messages for Business",
    ChannelKind.LINE: "LINE",
    ChannelKind.BYOC: "Bring Your Own Channel",
    ChannelKind.BYOC_CCAAS: "Bring Your Own Channel for CCaaS",
}


@attrs.frozen
class Column:
    """A column of the matrix: a kind of channel on a platform.

    Args:
        kind: The kind.
        platform: The platform.

    Raises:
        InvalidValueError: No such channel ever ran on that platform.

    >>> Column(ChannelKind.SMS, Platform.STANDARD).label
    'SMS (standard)'
    >>> Column(ChannelKind.LINE, Platform.ENHANCED).label
    'LINE'
    """

    kind: ChannelKind
    platform: Platform

    def __attrs_post_init__(self) -> None:
        if self.platform not in PLATFORMS[self.kind]:
            raise InvalidValueError(
                Fault(
                    path="platform",
                    message=f"no {self.kind.value} channel runs on {self.platform.value}",
                )
            )

    @classmethod
    def of(cls, channel: Channel) -> Self:
        """Return the column of a channel."""
        return cls(channel.kind, channel.platform)

    @property
    def label(self) -> str:
        """The heading, for people."""
        name = _KINDS[self.kind]
        return f"{name} ({self.platform.value})" if len(PLATFORMS[self.kind]) > 1 else name


SMS = Column(ChannelKind.SMS, Platform.STANDARD)
FACEBOOK = Column(ChannelKind.FACEBOOK, Platform.STANDARD)
WHATSAPP = Column(ChannelKind.WHATSAPP, Platform.STANDARD)
SMS_ENHANCED = Column(ChannelKind.SMS, Platform.ENHANCED)
FACEBOOK_ENHANCED = Column(ChannelKind.FACEBOOK, Platform.ENHANCED)
WHATSAPP_ENHANCED = Column(ChannelKind.WHATSAPP, Platform.ENHANCED)
WEB = Column(ChannelKind.WEB, Platform.ENHANCED)
WEB_V2 = Column(ChannelKind.WEB_V2, Platform.ENHANCED)
IN_APP = Column(ChannelKind.IN_APP, Platform.ENHANCED)
APPLE = Column(ChannelKind.APPLE, Platform.ENHANCED)
LINE = Column(ChannelKind.LINE, Platform.ENHANCED)
BYOC = Column(ChannelKind.BYOC, Platform.ENHANCED)
BYOC_CCAAS = Column(ChannelKind.BYOC_CCAAS, Platform.ENHANCED)

COLUMNS: tuple[Column, ...] = (
    SMS,
    FACEBOOK,
    WHATSAPP,
    SMS_ENHANCED,
    FACEBOOK_ENHANCED,
    WHATSAPP_ENHANCED,
    WEB,
    WEB_V2,
    IN_APP,
    APPLE,
    LINE,
    BYOC,
    BYOC_CCAAS,
)
"""Every column: what there ever was, in the order of the newer tables."""

GUIDE_COLUMNS: tuple[Column, ...] = (
    SMS,
    FACEBOOK,
    FACEBOOK_ENHANCED,
    WHATSAPP,
    WHATSAPP_ENHANCED,
    WEB,
    IN_APP,
)
"""The columns of the guide's table, in its order."""
