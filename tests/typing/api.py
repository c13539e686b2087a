"""The public names as a program uses them: never run, checked by mypy and pyright, both strict.

Each `assert_type` says what a reader of the documentation may count on.
"""

from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points
from typing import assert_type

import attrs

import msgcore
from msgcore import codec, policy, rules
from msgcore.channels import Channel, Response
from msgcore.errors import CodecError, Fault, FindingsError, MalformedError, MsgcoreError
from msgcore.policy import DOCUMENTED, Cited, Confidence, Difference, Policy, Preset
from msgcore.rules import (
    GUIDE,
    Citation,
    Draft,
    Finding,
    Reason,
    Refusal,
    Report,
    Rule,
    RuleSet,
    Severity,
    rule,
)
from msgcore.vocabulary import (
    ChannelKind,
    ConsentLevel,
    ConsentRequirement,
    Platform,
    ResponseKind,
    SenderKind,
)

# The package


assert_type(msgcore.__version__, str)
assert_type(msgcore.policy.DOCUMENTED, Policy)


# Errors


def tell(error: MsgcoreError) -> list[str]:
    if isinstance(error, MalformedError):
        assert_type(error.faults, tuple[Fault, ...])
        return [f"{fault.path}: {fault.message} {fault.hint}" for fault in error.faults]
    if isinstance(error, FindingsError):
        assert_type(error.findings, tuple[str, ...])
        return list(error.findings)
    return [str(error)]


# Values and plain data


channel = Channel(
    name="Orders",
    kind=ChannelKind.SMS,
    platform=Platform.ENHANCED,
    sender=SenderKind.LONG_CODE,
    requirement=ConsentRequirement.EXPLICIT,
    responses=(Response(kind=ResponseKind.HELP, text="Call us."),),
)
assert_type(channel.kind, ChannelKind)
assert_type(channel.sender, SenderKind | None)
assert_type(channel.is_short_code, bool)
assert_type(channel.responses, tuple[Response, ...])
assert_type(ConsentLevel.NONE.meets(channel.requirement), bool)


def read(data: object) -> Channel | None:
    try:
        again = codec.from_data(Channel, data)
    except CodecError as error:
        tell(error)
        return None
    assert_type(again, Channel)
    return again


read(codec.to_data(channel))


# Policy


mine = policy.override(policy.preset("summer-26"), {"lifecycle": {"inactive_ends_after": "12h"}})
assert_type(mine, Policy)
assert_type(mine.preset, Preset)
assert_type(mine.lifecycle.inactive_ends_after.total_seconds(), float)
assert_type(mine.sms.max_segments, int)
assert_type(policy.diff(DOCUMENTED, mine), tuple[Difference, ...])

cited = policy.cite(mine, "lifecycle.inactive_ends_after")
assert_type(cited, Cited)
assert_type(cited.citation, Citation)
assert_type(cited.confidence, Confidence)


# Rules


@attrs.frozen(kw_only=True)
class Shorteners:
    domains: tuple[str, ...] = ("bit.ly",)


@rule("demo.shortener", cites=GUIDE("SMS Terminology"), severity=Severity.ERROR)
def shortener(text: str, parameters: Shorteners) -> Iterator[Draft]:
    """A message does without shared shorteners."""
    for domain in parameters.domains:
        if domain in text:
            yield Draft(message="a shared shortener", remedy="Use a domain of your own.")


@attrs.frozen(kw_only=True)
class Own:
    """A frozen class is a rule as well: the protocol asks for nothing that can be set."""

    id: str = "acme.own"
    summary: str = "A rule of the host."
    severity: Severity = Severity.INFO
    citation: Citation = attrs.field(factory=lambda: rules.HOST("House style"))
    priority: int = 1
    parameters: None = None

    def check(self, subject: str, parameters: None) -> Iterable[Draft]:
        del parameters
        return [] if subject else [Draft(message="empty")]


own: Rule[str] = Own()
rule_set: RuleSet[str] = RuleSet.of(shortener, own)
assert_type(rule_set.rules, tuple[Rule[str], ...])
assert_type(
    rule_set.with_settings({"demo.shortener": {"severity": "error"}}).with_rules([]), RuleSet[str]
)

plug_ins = rules.load(entry_points(group="msgcore.rules"), allow={"acme"})
rule_set = rule_set.with_rules(plug_ins)

report = rule_set.check("See bit.ly/1")
assert_type(report, Report)
assert_type(report + report, Report)
assert_type(report.ok, bool)
assert_type(report.complete, bool)
report.raise_for_errors()
for finding in report:
    assert_type(finding, Finding)
    assert_type(finding.span, tuple[int, int] | None)


# Refusals


opted_out = Reason(
    rule="consent.opted-out",
    text="The person opted out of this channel.",
    citation=GUIDE("Track Customer Consent in Messaging Channels"),
)
refusal = Refusal.of(opted_out, opted_out.with_detail("an hour ago"))
assert_type(refusal.reasons, tuple[Reason, ...])
assert_type(refusal.rules, tuple[str, ...])
