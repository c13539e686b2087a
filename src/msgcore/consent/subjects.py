"""What the rules of consent look at: a text that goes out, and a channel's set-up."""

import attrs

from msgcore.channels import Channel
from msgcore.consent.keywords import KeywordTable
from msgcore.consent.merging import NO_MERGE, Merge
from msgcore.consent.tables import keyword_table
from msgcore.policy import DOCUMENTED, Policy
from msgcore.vocabulary import ResponseKind

__all__ = ["ConsentSetup", "OutboundText"]


@attrs.frozen(kw_only=True)
class OutboundText:
    """What rules for outbound messages look at.

    Args:
        text: What is to be sent.
        channel: On which channel.
        policy: Under which policy.
        response: Which automatic response it is; None for a message.
        keywords: The channel's keywords; None for those that such a channel starts with.
        language: The language of the text, as a tag such as `fr`; empty for the channel's own.
    """

    text: str = attrs.field(repr=False)
    channel: Channel
    policy: Policy
    response: ResponseKind | None = None
    keywords: KeywordTable | None = None
    language: str = ""

    @property
    def table(self) -> KeywordTable:
        """The keywords in force."""
        if self.keywords is None:
            return keyword_table(self.channel, self.policy)
        return self.keywords


@attrs.frozen(kw_only=True)
class ConsentSetup:
    """A channel with its keywords, ready to be checked.

    Args:
        channel: The channel with its texts and its campaign.
        keywords: The consent keywords.
        policy: The documents and choices that they are held against.
        merge: What is known of the merge fields in the texts.
    """

    channel: Channel
    keywords: KeywordTable
    policy: Policy = DOCUMENTED
    merge: Merge = NO_MERGE
