"""One customer, three channels, a clock that counts minutes: what the tests here share."""

from datetime import UTC, datetime, timedelta

from msgcore.channels import Channel
from msgcore.consent import (
    NEWCOMER,
    ConsentDecision,
    ConsentState,
    InboundConsent,
    KeywordTable,
    classify,
    decide,
    evolve,
    keyword_table,
)
from msgcore.policy import DOCUMENTED, Policy
from msgcore.vocabulary import ChannelKind, ConsentRequirement, Platform, SenderKind

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

    def says(self, text: str, at: float | None = None, message_id: str = "") -> "Person":
        self.clock += 1
        message = InboundConsent(
            id=message_id or f"m{self.clock}",
            occurred_at=minute(self.clock if at is None else at),
            received_at=minute(self.clock),
            said=classify(text, self.table),
        )
        self.last = decide(self.state, message, self.channel, self.policy)
        for event in self.last.events:
            self.state = evolve(self.state, event)
        return self

    @property
    def level(self) -> str:
        return self.state.level.value

    @property
    def replies(self) -> list[str]:
        return [reply.kind.value for reply in self.last.replies]

    @property
    def refused(self) -> tuple[str, ...]:
        return self.last.refusal.rules if self.last.refusal else ()
