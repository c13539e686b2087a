"""One customer, three channels, a clock that counts minutes: what the tests here share."""

import copy
from datetime import UTC, datetime, timedelta

from msgcore.channels import Channel
from msgcore.consent import (
    NEWCOMER,
    Classification,
    ConsentDecision,
    ConsentState,
    InboundConsent,
    KeywordTable,
    Revocation,
    classify,
    decide,
    evolve,
    keyword_table,
)
from msgcore.policy import DOCUMENTED, Policy
from msgcore.vocabulary import ChannelKind, ConsentRequirement, KeywordKind, Platform, SenderKind

START = datetime(2026, 3, 2, 9, tzinfo=UTC)

LONG_CODE = Channel(
    name="Orders",
    kind=ChannelKind.SMS,
    platform=Platform.STANDARD,
    sender=SenderKind.LONG_CODE,
)
WHATSAPP = Channel(
    name="Service",
    kind=ChannelKind.WHATSAPP,
    platform=Platform.ENHANCED,
    requirement=ConsentRequirement.EXPLICIT,
)
SHORT_CODE = Channel(
    name="Alerts",
    kind=ChannelKind.SMS,
    platform=Platform.STANDARD,
    sender=SenderKind.SHORT_CODE,
    requirement=ConsentRequirement.DOUBLE,
)


CUE = Revocation(cue="stop texting", language="en")


def minute(count: float) -> datetime:
    return START + timedelta(minutes=count)


class Person:
    """Says things and remembers what followed: `Person(LONG_CODE).says("STOP").replies`."""

    def __init__(
        self, channel: Channel, policy: Policy = DOCUMENTED, table: KeywordTable | None = None
    ) -> None:
        self.channel, self.policy = channel, policy
        self.table = table or keyword_table(channel, policy)
        self.state: ConsentState = NEWCOMER
        self.last = ConsentDecision()
        self.clock = 0
        confirming = (word.kind is KeywordKind.DOUBLE_OPT_IN for word in self.table.keywords)
        self.confirmable = any(confirming)

    def says(self, text: str, at: float | None = None, message_id: str = "") -> "Person":
        self.clock += 1
        message = InboundConsent(
            id=message_id or f"m{self.clock}",
            occurred_at=minute(self.clock if at is None else at),
            received_at=minute(self.clock),
            said=classify(text, self.table),
            confirmable=self.confirmable,
        )
        return self.hears(message)

    def hints(
        self, cue: Revocation = CUE, at: float | None = None, message_id: str = ""
    ) -> "Person":
        """Say something that reads like an opt-out."""
        self.clock += 1
        message = InboundConsent(
            id=message_id or f"m{self.clock}",
            occurred_at=minute(self.clock if at is None else at),
            received_at=minute(self.clock),
            said=Classification(probable_revocation=cue, table=self.table.version),
        )
        return self.hears(message)

    def hears(self, message: InboundConsent) -> "Person":
        return self.decided(decide(self.state, message, self.channel, self.policy))

    def decided(self, decision: ConsentDecision) -> "Person":
        self.last = decision
        for event in decision.events:
            self.state = evolve(self.state, event)
        return self

    def fork(self) -> "Person":
        return copy.copy(self)

    @property
    def level(self) -> str:
        return self.state.level.value

    @property
    def replies(self) -> list[str]:
        return [reply.kind.value for reply in self.last.replies]

    @property
    def refused(self) -> tuple[str, ...]:
        return self.last.refusal.rules if self.last.refusal else ()
