"""The verbs of the rooms as a program uses them: never run, only checked, as `api.py` is."""

from datetime import UTC, datetime
from typing import assert_type

from msgcore.channels import Capability, Channel, Feature, TextCap, capability, text_cap
from msgcore.consent import (
    NEWCOMER,
    Classification,
    ConsentDecision,
    ConsentState,
    HoldReview,
    InboundConsent,
    KeywordTable,
    Moment,
    Obstacle,
    OutsideConsent,
    Permission,
    Place,
    SendKind,
    ThreadEnd,
    ThreadReport,
    classify,
    confirm,
    declare,
    dismiss,
    effective,
    fold,
    imported_level,
    keyword_table,
    permits,
    report_thread,
)
from msgcore.consent import decide as decide_consent
from msgcore.consent import evolve as evolve_consent
from msgcore.lifecycle import (
    Advance,
    CustomerWrites,
    Decision,
    Facts,
    Lifecycle,
    Session,
    SessionEffect,
    advance,
    compile_lifecycle,
    decide,
    effects,
    evolve,
    may_delete,
    may_start,
    next_deadline,
)
from msgcore.policy import DOCUMENTED
from msgcore.rules import Refusal
from msgcore.sms import GUIDE, Encoding, Offender, Part, Profile, Segmentation, segment
from msgcore.vocabulary import ChannelKind, ConsentLevel, ConsentSource, Platform

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
channel = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)

# Channels

assert_type(capability(Feature.BROADCAST, channel, DOCUMENTED), Capability)
assert_type(text_cap(channel), TextCap | None)

# SMS

assert_type(GUIDE, Profile)
message = segment("Where is my parcel?", GUIDE)
assert_type(message, Segmentation)
assert_type(message.encoding, Encoding)
assert_type(message.segments, int)
assert_type(message.parts, tuple[Part, ...])
assert_type(message.offenders, tuple[Offender, ...])
assert_type(message.refusal, Refusal | None)

# Consent

words = keyword_table(channel, DOCUMENTED)
assert_type(words, KeywordTable)
assert_type(fold("STOP"), str)
said = classify("STOP", words)
assert_type(said, Classification)
heard = InboundConsent(id="m1", occurred_at=NOW, received_at=NOW, said=said)
consent = decide_consent(NEWCOMER, heard, channel, DOCUMENTED)
assert_type(consent, ConsentDecision)
assert_type(evolve_consent(NEWCOMER, consent.events[0]), ConsentState)
assert_type(NEWCOMER.level, ConsentLevel)
assert_type(permits(NEWCOMER, channel, SendKind.MESSAGE), Permission | Refusal)
assert_type(consent.events[0].rule, str)
assert_type(NEWCOMER.obstacles, frozenset[Obstacle])
assert_type(NEWCOMER.held, Moment | None)
review = HoldReview(id="r1", occurred_at=NOW, agent="ana")
assert_type(confirm(NEWCOMER, review, DOCUMENTED), ConsentDecision)
assert_type(dismiss(NEWCOMER, review, DOCUMENTED), ConsentDecision)
report = ThreadReport(id="t1", occurred_at=NOW, received_at=NOW, kind=ThreadEnd.BLOCKED)
assert_type(report_thread(NEWCOMER, report, DOCUMENTED), ConsentDecision)
outside = OutsideConsent(
    id="o1",
    occurred_at=NOW,
    received_at=NOW,
    level=imported_level("OptedOut"),
    source=ConsentSource.IMPORT,
)
assert_type(declare(NEWCOMER, outside, channel, DOCUMENTED), ConsentDecision)
place = Place(channel="+15550100")
assert_type(effective({place: NEWCOMER}, place, DOCUMENTED), ConsentState)

# Sessions

lifecycle = compile_lifecycle(channel)
assert_type(lifecycle, Lifecycle)
decision = decide(lifecycle, None, CustomerWrites(id="m1", at=NOW), Facts(session_id="c:1"))
assert_type(decision, Decision)
session = evolve(None, decision.steps[0])
assert_type(session, Session | None)
if session is not None:
    assert_type(advance(lifecycle, session, NOW), Advance)
    assert_type(next_deadline(lifecycle, session), datetime | None)
    assert_type(effects(lifecycle, None, decision.steps[0], session), tuple[SessionEffect, ...])
    assert_type(may_delete([session]), Refusal | None)
assert_type(may_start(session), Refusal | None)
