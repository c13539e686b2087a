"""What a channel asks of people before they are written to, and what it confirms.

| question | answer |
|---|---|
| does it ask for a keyword | it asks for explicit or double consent |
| can it ask twice | on the standard platform; elsewhere if the policy says so |
| does it confirm an implicit opt-in | the policy says so for each platform |

Guide: Track Customer Consent in Messaging Channels.
"""

from msgcore.channels.channel import Channel
from msgcore.policy import Policy
from msgcore.vocabulary import ConsentRequirement

__all__ = ["asks", "asks_twice", "can_ask_twice", "confirms_implicit"]


def asks(channel: Channel) -> bool:
    """Tell whether a channel asks for a keyword: for explicit or double consent."""
    return channel.requirement is not ConsentRequirement.IMPLICIT


def asks_twice(channel: Channel, policy: Policy) -> bool:
    """Tell whether a channel asks for a double opt-in, and can."""
    return channel.requirement is ConsentRequirement.DOUBLE and can_ask_twice(channel, policy)


def can_ask_twice(channel: Channel, policy: Policy) -> bool:
    """Tell whether a channel's platform has the double opt-in."""
    return not channel.is_enhanced or policy.consent.double_opt_in_on_enhanced


def confirms_implicit(channel: Channel, policy: Policy) -> bool:
    """Tell whether a channel confirms an implicit opt-in."""
    if channel.is_enhanced:
        return policy.consent.confirm_implicit_on_enhanced
    return policy.consent.confirm_implicit_on_standard
