"""Which state of the capability tables is read.

Guide: Compare Messaging Channel Capabilities.
"""

import attrs

from msgcore.policy.field import Preset, choice, stated
from msgcore.rules.citation import GUIDE, HELP, TRANSFER

__all__ = ["ChannelsPolicy"]


@attrs.frozen(kw_only=True)
class ChannelsPolicy:
    """What the documents say of channels."""

    capabilities: Preset = choice(
        stated(Preset.SPRING_23, GUIDE("Compare Messaging Channel Capabilities")),
        documented=stated(
            Preset.DOCUMENTED,
            TRANSFER("This article applies to", note="With the other three newer articles."),
        ),
        summer_26=stated(Preset.SUMMER_26, HELP("Several pages of the later product")),
    )
    """The state of the capability and content tables."""
