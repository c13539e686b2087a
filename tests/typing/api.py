"""The public names as a program uses them: never run, checked by mypy and pyright, both strict.

Each `assert_type` says what a reader of the documentation may count on.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import entry_points
from typing import assert_type

import attrs

import msgcore
from msgcore import codec, policy, rules
from msgcore.channels import Channel, Response
from msgcore.conversation import (
    AgentInvites,
    AgentRaisesFlag,
    AgentTransfers,
    AutomationSays,
    Conversation,
    ConversationClosed,
    Deliver,
    Effect,
    Event,
    FailedAgain,
    Outcome,
    Said,
    SendAutoResponse,
    Setup,
    SupervisorWhispers,
    ThreadCloses,
    entries,
    handle,
)
from msgcore.diagram import Arrow, Way, mermaid, ways
from msgcore.errors import CodecError, Fault, FindingsError, MalformedError, MsgcoreError
from msgcore.lifecycle import (
    Entry,
    EntryKind,
    Facts,
    Notice,
    Notify,
    OfferInvitation,
    Recipient,
    RecipientKind,
    ReleaseCapacity,
    Route,
    Session,
    Transcript,
    may_delete,
    may_start,
)
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
from msgcore.testing import AGENT, SUPERVISOR, Scenario, Step
from msgcore.vocabulary import (
    Actor,
    ChannelKind,
    ConsentLevel,
    ConsentRequirement,
    ConsentSource,
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


# Conversations


setup = Setup.of(channel)
nine = datetime(2026, 3, 2, 9, tzinfo=UTC)
bo = Recipient.parse("agent:bo")
assert_type(bo.kind, RecipientKind)

outcome = handle(
    Conversation(id="c1"),
    AgentTransfers(id="t1", at=nine, agent="ana", to=bo),
    setup,
    Facts(online=frozenset({"ana"}), load=(("bo", 100),)),
)
assert_type(outcome, Outcome)
assert_type(outcome.conversation.closed, bool)
assert_type(outcome.conversation.session, Session | None)
assert_type(outcome.refusal, Refusal | None)

happenings = (
    AgentInvites(id="i1", at=nine, agent="ana", to=bo),
    AgentRaisesFlag(id="f1", at=nine, agent="ana", text="Help!"),
    SupervisorWhispers(id="w1", at=nine, supervisor="sue", text="Yes."),
    ThreadCloses(id="c1", at=nine, control_lost=True),
    AutomationSays(id="a1", at=nine, text="Hello", keep_open=False),
)
for happening in happenings:
    outcome = handle(outcome.conversation, happening, setup)


def tell_event(event: Event) -> str:
    if isinstance(event, Said):
        return f"{event.by.value}: {event.text}" if not event.whisper else "(internal)"
    if isinstance(event, FailedAgain):
        return event.cause
    return event.happening if isinstance(event, ConversationClosed) else event.__tag__[1]


def carry_out(effect: Effect) -> str:
    if isinstance(effect, Deliver):
        assert_type(effect.to, Actor)
        assert_type(effect.whisper, bool)
        return effect.agent or effect.sender
    if isinstance(effect, SendAutoResponse):
        return effect.kind.value
    if isinstance(effect, Notify):
        assert_type(effect.notice, Notice)
        return effect.agent
    if isinstance(effect, Route):
        return str(effect.to or effect.agent)
    if isinstance(effect, OfferInvitation):
        return str(effect.to)
    return effect.agent if isinstance(effect, ReleaseCapacity) else effect.id


transcript = Transcript().with_entries(entries(outcome))
assert_type(transcript.seen_by(Actor.CUSTOMER), tuple[Entry, ...])
for entry in transcript.entries:
    assert_type(entry.kind, EntryKind)
    assert_type(entry.is_for_customer, bool)

if outcome.conversation.session is not None:
    assert_type(may_start(outcome.conversation.session), Refusal | None)
    assert_type(may_delete([outcome.conversation.session]), Refusal | None)


# Diagrams


table = setup.lifecycle.table
assert_type(ways(table), tuple[Way, ...])
assert_type(ways(table)[0].arrows, tuple[Arrow, ...])
assert_type(mermaid(table, full=True, comments=["mine"]), str)


# Scenarios


s = Scenario(setup, at="2026-03-02T09:00Z", online=[AGENT], load={"bo": 100})
assert_type(s.customer("Hi").accept().online("ana", bo=100), Scenario)
assert_type(s.transfers(to="agent:bo").invites(to=bo).joins("bo").declines("dot"), Scenario)
assert_type(s.leaves().flags("Help!").lowers_flag(SUPERVISOR).whispers("x"), Scenario)
assert_type(s.supervisor("y").closes_tab().thread_closes(control_lost=True), Scenario)
assert_type(s.declares("explicit", ConsentSource.FORM, reference="x", given_at="-1m"), Scenario)
assert_type(s.thread_closes(blocked=True).confirms_revocation().dismisses_revocation(), Scenario)
assert_type(s.steps, tuple[Step, ...])
assert_type(s.participants, tuple[str, ...])
assert_type(s.whispered, tuple[str, ...])
assert_type(s.notices, tuple[Notice, ...])
assert_type(s.transcript, Transcript)
