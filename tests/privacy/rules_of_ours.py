"""Rules and channels for the tests of redaction."""

from datetime import UTC, datetime
from typing import Any

from msgcore.channels import Channel
from msgcore.policy import DOCUMENTED, Policy
from msgcore.privacy import Action, Redaction, RedactionRules, SensitiveDataRule, redact
from msgcore.vocabulary import ChannelKind, Platform, Role

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)

STANDARD = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.STANDARD)
ENHANCED = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)

HANGS = r"(?:a+)+$|(?:a|aa)+$"
"""A pattern that takes exponentially long."""
HANGS_ON = "a" * 5000 + "!"


def rule(
    name: str,
    pattern: str,
    replacement: str | None = None,
    **fields: Any,  # noqa: ANN401 - whatever a rule has
) -> SensitiveDataRule:
    """An enabled rule that replaces, or removes where nothing is given."""
    if replacement is not None:
        fields = {"action": Action.REPLACE, "replacement": replacement, **fields}
    return SensitiveDataRule(**{"name": name, "pattern": pattern, "enabled": True, **fields})


def redacted(
    text: str,
    *rules: SensitiveDataRule,
    **fields: Any,  # noqa: ANN401 - whatever redact takes
) -> Redaction:
    """What the rules make of a customer's message on a standard channel."""
    policy: Policy = fields.pop("policy", DOCUMENTED)
    compile_with = {name: fields.pop(name) for name in ("validators",) if name in fields}
    return redact(
        text,
        RedactionRules.compile(rules, policy, **compile_with),
        **{"author": Role.CUSTOMER, "channel": STANDARD, "at": NINE, **fields},
    )
