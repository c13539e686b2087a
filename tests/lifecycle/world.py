"""Channels, policies and sessions that the tests of the lifecycle share."""

from datetime import UTC, datetime, timedelta
from typing import Any

import attrs

from msgcore.channels import PLATFORMS, Channel
from msgcore.lifecycle import (
    OVER,
    Command,
    Decision,
    Ending,
    Facts,
    Inquiry,
    Lifecycle,
    Session,
    Staffing,
    Times,
    compile_lifecycle,
    decide,
)
from msgcore.lifecycle.session import OWNED
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy, override
from msgcore.vocabulary import (
    Actor,
    ChannelKind,
    EndReason,
    Initiator,
    Origin,
    Platform,
    SenderKind,
    SessionStatus,
)

Details = Any

T0 = datetime(2026, 3, 2, 9, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)

ANA, BO = "ana", "bo"


def channel(
    kind: ChannelKind, platform: Platform = Platform.ENHANCED, sender: SenderKind | None = None
) -> Channel:
    if kind is ChannelKind.SMS:
        sender = sender or SenderKind.LONG_CODE
    name = " ".join(part.value for part in (platform, kind, sender) if part is not None)
    return Channel(name=name, kind=kind, platform=platform, sender=sender)


SMS = channel(ChannelKind.SMS, Platform.STANDARD)
SHORT_CODE = channel(ChannelKind.SMS, Platform.STANDARD, SenderKind.SHORT_CODE)
FACEBOOK = channel(ChannelKind.FACEBOOK, Platform.STANDARD)
SMS_ENHANCED = channel(ChannelKind.SMS)
FACEBOOK_ENHANCED = channel(ChannelKind.FACEBOOK)
WHATSAPP_ENHANCED = channel(ChannelKind.WHATSAPP)
WEB = channel(ChannelKind.WEB)
IN_APP = channel(ChannelKind.IN_APP)

CHANNELS: tuple[Channel, ...] = (
    *(
        channel(kind, platform)
        for kind, platforms in PLATFORMS.items()
        for platform in Platform
        if platform in platforms
    ),
    SHORT_CODE,
)
"""One channel of every kind, on every platform that it runs on."""


def changed(policy: Policy, **choices: Details) -> Policy:
    """Lay choices of the lifecycle over a policy."""
    return override(policy, {"lifecycle": choices})


STATUS_BASED = changed(SUMMER_26, capacity_model="status")
"""The later product with status-based capacity: the only policy of these with Paused."""

POLICIES: tuple[Policy, ...] = (
    SPRING_23,
    DOCUMENTED,
    SUMMER_26,
    STATUS_BASED,
    changed(DOCUMENTED, capacity_model="status"),
    changed(DOCUMENTED, pausing=True),
    changed(DOCUMENTED, capacity_model="status", pausing=True),
    changed(DOCUMENTED, consent_status_on_web=False),
    changed(DOCUMENTED, opt_out_closes_session=False),
    changed(DOCUMENTED, opt_out_closes_messenger=True),
    changed(DOCUMENTED, first_opt_out_opens_session=True),
    changed(DOCUMENTED, standard_accepts_from_new=False),
    changed(DOCUMENTED, enhanced_outbound_is_new=True),
    changed(DOCUMENTED, outbound_window_is_timer=True),
    changed(SUMMER_26, outbound_window_is_timer=False),
)
"""The presets, and policies that turn each choice of the lifecycle around."""


def facts(session_id: str = "c:1", *, online: frozenset[str] | None = None) -> Facts:
    return Facts(session_id=session_id, online=online)


def session_in(status: SessionStatus, **changes: Details) -> Session:
    """A session in a status, as plain as it can be."""
    over = {
        SessionStatus.ENDED: Ending(by=Actor.AGENT, reason=EndReason.AGENT_ENDED),
        SessionStatus.ERROR: Ending(by=Actor.SYSTEM, cause="a field is missing"),
    }
    staffing = Staffing(
        owner=ANA if status in OWNED else "",
        preferred=ANA if status is SessionStatus.INACTIVE else "",
    )
    plain = Session(
        id="c:1",
        status=status,
        revision=3,
        initiator=Initiator.CUSTOMER,
        origin=Origin.INBOUND_INITIATED,
        inquiry=Inquiry.READY,
        times=Times(opened_at=T0, changed_at=T0, touched_at=T0, customer_at=T0),
        staffing=staffing,
        ending=over.get(status),
    )
    return attrs.evolve(plain, **changes)


class Chat:
    """A session in the making, for tests that read as a story.

    Each step is a command's class, the time since the last one, and what else it says.
    """

    def __init__(
        self, channel: Channel = WEB, policy: Policy = DOCUMENTED, *, id_: str = "c:1"
    ) -> None:
        self.lifecycle: Lifecycle = compile_lifecycle(channel, policy)
        self.id = id_
        self.session: Session | None = None
        self.decision = Decision()
        self.now = T0
        self.online: frozenset[str] | None = None
        self._commands = 0

    def then(self, kind: type[Any], after: timedelta = MINUTE, **details: Details) -> "Chat":
        """Hand a command over, some time after the last one."""
        self.now += after
        self._commands += 1
        return self.give(kind(id=f"{self.id}/{self._commands}", at=self.now, **details))

    def give(self, command: Command) -> "Chat":
        """Hand a command over as it is."""
        self.decision = decide(
            self.lifecycle, self.session, command, facts(self.id, online=self.online)
        )
        self.session = self.decision.session
        return self

    @property
    def status(self) -> SessionStatus | None:
        return None if self.session is None else self.session.status

    @property
    def open_session(self) -> Session:
        """The session, which must be there and not be over."""
        assert self.session is not None
        assert self.session.status not in OVER
        return self.session

    @property
    def rule(self) -> str:
        """The rule behind the last event."""
        assert self.decision.refusal is None, self.decision.refusal
        return self.decision.steps[-1].rule

    @property
    def refused_by(self) -> tuple[str, ...]:
        """The rules that refused the last command."""
        return () if self.decision.refusal is None else self.decision.refusal.rules
