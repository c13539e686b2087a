"""Privacy as a program uses it: never run, checked by mypy and pyright, both strict."""

from datetime import UTC, datetime, timedelta
from typing import assert_type

from msgcore.channels import Channel
from msgcore.conversation import Setup, kept_text
from msgcore.errors import SourceError
from msgcore.metadata import (
    SensitiveDataRuleMetadata,
    Written,
    read_sensitive_data_rule,
    write_sensitive_data_rule,
)
from msgcore.privacy import (
    Action,
    Audit,
    Edit,
    Mask,
    PrivacyEvent,
    Redaction,
    RedactionFailed,
    RedactionRules,
    SensitiveDataBlocked,
    SensitiveDataRule,
    TextOrigin,
    check,
    preview,
    read_rules,
    redact,
)
from msgcore.privacy.ecmascript import JavaScriptPattern, Match
from msgcore.privacy.library import READY, email, payment_card, ready_rule
from msgcore.rules import Report
from msgcore.testing import Scenario
from msgcore.vocabulary import ChannelKind, Platform, Role

NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)

channel = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.STANDARD)

# Rules

rule = SensitiveDataRule(
    name="card",
    pattern=r"\d{16}",
    action=Action.MASK,
    mask=Mask(keep_last=4),
    enforce_on=frozenset({Role.CUSTOMER}),
    enabled=True,
    updated_at=NINE,
)
assert_type(rule.enforce_on, frozenset[Role])
assert_type(payment_card(priority=5), SensitiveDataRule)
assert_type(email(), SensitiveDataRule)
assert_type(ready_rule({"ready": "iban"}), SensitiveDataRule)
assert_type(sorted(READY), list[str])
assert_type(read_rules([{"ready": "iban"}]), tuple[SensitiveDataRule, ...])
assert_type(check(Audit.of([rule], channel=channel)), Report)

# Redaction

rules = RedactionRules.compile([rule, payment_card()])
redaction = redact("…", rules, author=Role.AGENT, channel=channel, at=NINE)
assert_type(redaction, Redaction)
assert_type(redaction.text, str)
assert_type(redaction.complete, bool)
assert_type(redaction.edits, tuple[Edit, ...])
assert_type(redaction.edits[0].span, tuple[int, int])
assert_type(redaction.events, tuple[PrivacyEvent, ...])
quick = TextOrigin.QUICK_TEXT
preview("…", rules, author=Role.AGENT, channel=channel, origin=quick, at=NINE)


def told(event: PrivacyEvent) -> str:
    """Tell the two kinds of event apart."""
    if isinstance(event, SensitiveDataBlocked):
        return f"{event.rule} {event.count}"
    assert_type(event, RedactionFailed)
    return event.cause.value


# In a conversation

s = Scenario(Setup.of(channel, redaction=rules), at="2026-03-02T09:00Z")
assert_type(kept_text(s.outcome), str)

# JavaScript patterns

pattern = JavaScriptPattern.compile(r"(?<year>\d{4})", "u")
assert_type(pattern.find_all("2026", timedelta(milliseconds=50)), tuple[Match, ...])
assert_type(pattern.find("2026"), Match | None)
assert_type(pattern.replace("2026", "$<year>"), str)
assert_type(pattern.groups, tuple[str, ...])
try:
    JavaScriptPattern.compile("(")
except SourceError as error:
    assert_type(error.span, tuple[int, int])

# Metadata

read = read_sensitive_data_rule(b"<LiveChatSensitiveDataRule/>")
assert_type(read, SensitiveDataRuleMetadata)
assert_type(read.rule, SensitiveDataRule)
assert_type(write_sensitive_data_rule(read), Written)
