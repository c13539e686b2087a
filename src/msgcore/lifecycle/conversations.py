"""What an end means beyond the session: the conversation, its window, its history.

| channel | customer proved who they are | who ends it | ends |
|---|---|---|---|
| web | no | customer | the session; by policy the conversation, too |
| web | no | agent | the session |
| web | yes | anyone who may | the session |
| in-app | either | anyone who may | the session |
| others | | anyone who may | the session |

Guide: Considerations and Limitations for Messaging for In-App and Web.
"""

from datetime import timedelta

from msgcore.channels import WEB_AND_APP, Channel
from msgcore.policy import Policy
from msgcore.vocabulary import Actor, ChannelKind

__all__ = ["closed_tab_is_silent", "closes_conversation", "history_window"]


def closes_conversation(channel: Channel, by: Actor, policy: Policy) -> bool:
    """Tell whether the conversation is over with the session, so that nothing can be typed.

    Args:
        channel: The channel.
        by: Who ends the session.
        policy: The choices in force.
    """
    return (
        _is_unverified_web(channel)
        and by is Actor.CUSTOMER
        and policy.lifecycle.customer_end_closes_unverified_web
    )


def history_window(channel: Channel, policy: Policy) -> timedelta | None:
    """Return how long a customer sees the history of a conversation that nobody ended.

    Args:
        channel: The channel.
        policy: The numbers in force.

    Returns:
        The length of the window, from the last message; None where it never closes.

    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.vocabulary import Platform
    >>> web = Channel(name="Chat", kind=ChannelKind.WEB, platform=Platform.ENHANCED)
    >>> history_window(web, DOCUMENTED).total_seconds() / 3600
    6.0
    """
    return policy.lifecycle.unverified_web_history if _is_unverified_web(channel) else None


def closed_tab_is_silent(channel: Channel, policy: Policy) -> bool:
    """Tell whether a session whose tab was closed without ending it receives nothing more.

    Args:
        channel: The channel.
        policy: The choices in force.
    """
    return channel.kind in WEB_AND_APP and policy.lifecycle.closed_tab_silences_web


def _is_unverified_web(channel: Channel) -> bool:
    is_web = channel.kind in WEB_AND_APP and channel.kind is not ChannelKind.IN_APP
    return is_web and not channel.verified
