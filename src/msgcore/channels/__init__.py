"""Channels: what carries the messages, and what each kind can do.

`capability` answers for one feature and one channel, with the place that says so;
`matrix` gives the whole table. What no source speaks of is UNKNOWN, which is not a no.
`text_cap` and `content_caps` say how long and how large; `CHANNEL_RULES` checks a set-up.

Guide: Compare Messaging Channel Capabilities.
"""

from msgcore.channels.campaign import Campaign
from msgcore.channels.capabilities import GUIDE_FEATURES, NEWER_FEATURES
from msgcore.channels.caps import TEXT_CAPS, content_caps, text_cap
from msgcore.channels.channel import PLATFORMS, WEB_AND_APP, Channel, Idle, Response
from msgcore.channels.checks import CHANNEL_RULES, ChannelSetup
from msgcore.channels.columns import COLUMNS, GUIDE_COLUMNS, Column
from msgcore.channels.features import Feature, FeatureGroup
from msgcore.channels.files import ATTACHMENT_RULES, CONTENT_CAPS
from msgcore.channels.limits import (
    AttachmentRule,
    Content,
    ContentCap,
    Direction,
    Excess,
    Size,
    SizeUnit,
    TextCap,
)
from msgcore.channels.matrix import MatrixRow, capability, cell, exists, matrix, retired
from msgcore.channels.support import Capability, Qualifier, Support

__all__ = [
    "ATTACHMENT_RULES",
    "CHANNEL_RULES",
    "COLUMNS",
    "CONTENT_CAPS",
    "GUIDE_COLUMNS",
    "GUIDE_FEATURES",
    "NEWER_FEATURES",
    "PLATFORMS",
    "TEXT_CAPS",
    "WEB_AND_APP",
    "AttachmentRule",
    "Campaign",
    "Capability",
    "Channel",
    "ChannelSetup",
    "Column",
    "Content",
    "ContentCap",
    "Direction",
    "Excess",
    "Feature",
    "FeatureGroup",
    "Idle",
    "MatrixRow",
    "Qualifier",
    "Response",
    "Size",
    "SizeUnit",
    "Support",
    "TextCap",
    "capability",
    "cell",
    "content_caps",
    "exists",
    "matrix",
    "retired",
    "text_cap",
]
