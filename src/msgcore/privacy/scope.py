"""Where, when and on which texts a rule is enforced.

| asked of | answered by |
|---|---|
| the text | `REDACTED`: messages, automatic responses and quick text are looked through |
| the author | the rule's `enforce_on` |
| the platform | the rule's generation and the policy |
| the processing type | the policy |
| the instant | `effective_at`: before it, a change is not in force |

Guide: Block Sensitive Data in Messaging Channels.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import unique

from msgcore.policy import DOCUMENTED, Policy
from msgcore.privacy.rule import Generation, Processing, SensitiveDataRule
from msgcore.vocabulary import Platform, Word

__all__ = ["REDACTED", "TextOrigin", "effective_at", "is_enforced"]


@unique
class TextOrigin(Word):
    """What a text is."""

    MESSAGE = "message"
    """What a customer, an agent, a bot or a supervisor writes."""
    AUTO_GREETING = "auto-greeting"
    """What is sent by itself, such as an automatic response."""
    QUICK_TEXT = "quick-text"
    """What an agent sends ready-made."""
    AGENT_NAME = "agent-name"
    """The name that stands beside an agent's messages."""
    STANDARD_TEXT = "standard-text"
    """What the chat window itself says."""


REDACTED: Mapping[TextOrigin, bool] = {
    TextOrigin.MESSAGE: True,
    TextOrigin.AUTO_GREETING: True,
    TextOrigin.QUICK_TEXT: True,
    TextOrigin.AGENT_NAME: False,
    TextOrigin.STANDARD_TEXT: False,
}
"""Whether sensitive data is looked for in a text of each origin."""


def effective_at(rule: SensitiveDataRule, policy: Policy = DOCUMENTED) -> datetime | None:
    """Return from when on a rule is in force as it stands.

    Before that instant an earlier version of it counts. Where none is known, the rule is not
    in force yet: nobody can say what it was.

    Args:
        rule: The rule.
        policy: Says how long a change takes.

    Returns:
        The first instant at which it counts; None where it always has.

    >>> changed = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> rule = SensitiveDataRule(name="id", pattern="[0-9]+", enabled=True, updated_at=changed)
    >>> effective_at(rule).isoformat()
    '2026-03-02T09:01:00+00:00'
    """
    if rule.updated_at is None:
        return None
    try:
        return rule.updated_at + policy.privacy.rules_effective_after
    except OverflowError:
        return _LAST


_LAST = datetime.max.replace(tzinfo=UTC)


def is_enforced(rule: SensitiveDataRule, platform: Platform, policy: Policy = DOCUMENTED) -> bool:
    """Tell whether a rule, if it is enabled, is enforced on the channels of a platform.

    Args:
        rule: The rule.
        platform: The channel's platform.
        policy: Says which generations are enforced where.

    >>> rule = SensitiveDataRule(name="id", pattern="[0-9]+", enabled=True)
    >>> is_enforced(rule, Platform.STANDARD), is_enforced(rule, Platform.ENHANCED)
    (True, False)
    """
    privacy = policy.privacy
    if rule.processing is Processing.PERSIST and not privacy.stored_rules_at_once:
        return False
    second = rule.generation is Generation.TWO
    if platform is Platform.ENHANCED:
        return second and privacy.rules_on_enhanced
    return not second or privacy.second_generation_on_standard
