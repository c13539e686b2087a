"""Channels, policies, sessions and chats that the tests of the lifecycle share."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import Any

import attrs

from msgcore.channels import PLATFORMS, Channel, Idle
from msgcore.lifecycle import (
    OVER,
    Accept,
    Command,
    CustomerWrites,
    Decision,
    Ending,
    Facts,
    Inquiry,
    Invitation,
    Invite,
    Join,
    Lifecycle,
    MarkInactive,
    Pending,
    Recipient,
    Session,
    SessionEffect,
    Staffing,
    Times,
    Transfer,
    TransferTo,
    WaitReason,
    advance,
    compile_lifecycle,
    decide,
    effects,
    evolve,
)
from msgcore.lifecycle.session import OWNED
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy, override
from msgcore.vocabulary import (
    Actor,
    ChannelKind,
    EndReason,
    IdleAction,
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

ANA, BO, CY = "ana", "bo", "cy"
HELPER = "helper"
"""A bot."""
LAB = "lab"
"""Somebody outside the organisation."""

TO_ANA, TO_BO, TO_CY = (Recipient.parse(f"agent:{name}") for name in (ANA, BO, CY))
TO_QUEUE = Recipient.parse("queue:billing")
TO_FLOW = Recipient.parse("flow:refunds")
TO_LAB = Recipient.parse(f"external:{LAB}")


# Channels


def channel(
    kind: ChannelKind,
    platform: Platform = Platform.ENHANCED,
    sender: SenderKind | None = None,
    **more: Details,
) -> Channel:
    if kind is ChannelKind.SMS:
        sender = sender or SenderKind.LONG_CODE
    words = [part.value for part in (platform, kind, sender) if part is not None]
    words += [word for word in ("verified", "idle") if more.get(word)]
    if "idle" in more:
        words.append(more["idle"].action.value)
    return Channel(name=" ".join(words), kind=kind, platform=platform, sender=sender, **more)


IDLE = Idle(after=10 * MINUTE)
IDLE_RESTARTS = Idle(after=10 * MINUTE, restarts_on_agent_message=True)
IDLE_ENDS = Idle(after=10 * MINUTE, action=IdleAction.END)
IDLE_INACTIVATES_AND_ENDS = Idle(
    after=10 * MINUTE, action=IdleAction.INACTIVATE_AND_END, ends_after=20 * MINUTE
)

SMS = channel(ChannelKind.SMS, Platform.STANDARD)
SHORT_CODE = channel(ChannelKind.SMS, Platform.STANDARD, SenderKind.SHORT_CODE)
FACEBOOK = channel(ChannelKind.FACEBOOK, Platform.STANDARD)
SMS_ENHANCED = channel(ChannelKind.SMS)
FACEBOOK_ENHANCED = channel(ChannelKind.FACEBOOK)
WHATSAPP_ENHANCED = channel(ChannelKind.WHATSAPP)
WEB = channel(ChannelKind.WEB)
WEB_VERIFIED = channel(ChannelKind.WEB, verified=True)
WEB_IDLE = channel(ChannelKind.WEB, idle=IDLE)
WEB_IDLE_RESTARTS = channel(ChannelKind.WEB, idle=IDLE_RESTARTS)
WEB_IDLE_ENDS = channel(ChannelKind.WEB, idle=IDLE_ENDS)
WEB_IDLE_BOTH = channel(ChannelKind.WEB, idle=IDLE_INACTIVATES_AND_ENDS)
WEB_V2 = channel(ChannelKind.WEB_V2)
IN_APP = channel(ChannelKind.IN_APP)
IN_APP_VERIFIED = channel(ChannelKind.IN_APP, verified=True)
APPLE = channel(ChannelKind.APPLE)
BYOC = channel(ChannelKind.BYOC, idle=IDLE)
CCAAS = channel(ChannelKind.BYOC_CCAAS)

CHANNELS: tuple[Channel, ...] = (
    *(
        channel(kind, platform)
        for kind, platforms in PLATFORMS.items()
        for platform in Platform
        if platform in platforms
    ),
    SHORT_CODE,
    WEB_VERIFIED,
    IN_APP_VERIFIED,
    WEB_IDLE,
    WEB_IDLE_ENDS,
    WEB_IDLE_BOTH,
)
"""One channel of every kind, on every platform that it runs on, and what sets some apart."""


# Policies


def changed(policy: Policy, **choices: Details) -> Policy:
    """Lay choices of the lifecycle over a policy."""
    return override(policy, {"lifecycle": choices})


STATUS_BASED = changed(SUMMER_26, capacity_model="status")
"""The later product with status-based capacity: the only policy of these with Paused."""

PRESETS = (SPRING_23, DOCUMENTED, SUMMER_26)

POLICIES: tuple[Policy, ...] = (
    *PRESETS,
    STATUS_BASED,
    changed(DOCUMENTED, capacity_model="status"),
    changed(DOCUMENTED, pausing=True),
    changed(DOCUMENTED, capacity_model="status", pausing=True),
    changed(DOCUMENTED, consent_status_on_web=False),
    changed(DOCUMENTED, opt_out_closes_session=False),
    changed(DOCUMENTED, opt_out_closes_messenger=True),
    changed(DOCUMENTED, first_opt_out_opens_session=True),
    changed(DOCUMENTED, closed_thread_opens_session=True),
    changed(DOCUMENTED, automation_may_end_at_once=True),
    changed(DOCUMENTED, standard_accepts_from_new=False),
    changed(DOCUMENTED, enhanced_outbound_is_new=True),
    changed(DOCUMENTED, outbound_window_is_timer=True),
    changed(DOCUMENTED, reply_follows_capacity=True),
    changed(DOCUMENTED, customer_ends_in_app=False),
    changed(DOCUMENTED, customer_ends_verified_web=True),
    changed(DOCUMENTED, end_needs_last_agent=False),
    changed(SUMMER_26, outbound_window_is_timer=False),
    changed(SUMMER_26, reply_follows_capacity=False),
)
"""The presets, and policies that turn each choice of the chart around."""


# Sessions


def facts(
    session_id: str = "c:1",
    *,
    online: frozenset[str] | None = None,
    load: tuple[tuple[str, int], ...] = (),
) -> Facts:
    return Facts(session_id=session_id, online=online, load=load)


def transfer(to: Recipient | None, *, invited: tuple[Recipient, ...] = ()) -> Pending:
    """What is in flight once Ana has handed a session over."""
    return Pending(
        transfer=Transfer(to=to, by=ANA, at=T0), invitations=invitations(*invited).invitations
    )


def invitations(*to: Recipient) -> Pending:
    """What is in flight once Ana has invited some others."""
    return Pending(invitations=tuple(Invitation(to=one, by=ANA, at=T0) for one in to))


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
    plain = {
        "id": "c:1",
        "status": status,
        "revision": 3,
        "initiator": Initiator.CUSTOMER,
        "origin": Origin.INBOUND_INITIATED,
        "inquiry": Inquiry.READY,
        "times": Times(opened_at=T0, changed_at=T0, touched_at=T0, customer_at=T0),
        "staffing": staffing,
        "wait": WaitReason.ROUTED if status is SessionStatus.WAITING else None,
        "ending": over.get(status),
    }
    return Session(**{**plain, **changes})


def in_transfer(to: Recipient | None = TO_BO, **changes: Details) -> Session:
    """A session that Ana has handed over, and that nobody has accepted yet."""
    plain = {
        "wait": WaitReason.TRANSFERRED,
        "staffing": Staffing(owner=ANA),
        "pending": transfer(to),
    }
    return session_in(SessionStatus.WAITING, **{**plain, **changes})


def _new() -> Iterator[Session]:
    for initiator, inquiry, preferred in product(Initiator, Inquiry, ("", ANA)):
        yield session_in(
            SessionStatus.NEW,
            initiator=initiator,
            inquiry=inquiry,
            staffing=Staffing(preferred=preferred),
        )


def _waiting() -> Iterator[Session]:
    yield session_in(SessionStatus.WAITING)
    yield session_in(SessionStatus.WAITING, flagged_by=ANA)
    staffings = (
        Staffing(),
        Staffing(owner=ANA),
        Staffing(owner=ANA, participants=(CY,)),
        Staffing(participants=(CY,)),
        Staffing(participants=(CY, HELPER)),
    )
    for staffing, to in product(staffings, (TO_BO, TO_QUEUE, TO_LAB, None)):
        yield in_transfer(to, staffing=staffing)
    for to, invited in product((TO_BO, TO_QUEUE), ((TO_QUEUE,), (TO_CY,), (TO_CY, TO_FLOW))):
        yield in_transfer(to, pending=transfer(to, invited=invited))
    yield in_transfer(flagged_by=ANA)


def _active() -> Iterator[Session]:
    staffings = (
        Staffing(owner=ANA),
        Staffing(owner=ANA, tab_closed=True),
        Staffing(owner=ANA, participants=(CY,)),
        Staffing(owner=HELPER, bot=True),
        Staffing(owner=HELPER, bot=True, participants=(CY,)),
    )
    invited = ((), (TO_BO,), (TO_QUEUE,), (TO_BO, TO_QUEUE))
    for staffing, others, flag in product(staffings, invited, ("", ANA)):
        yield session_in(
            SessionStatus.ACTIVE, staffing=staffing, pending=invitations(*others), flagged_by=flag
        )


def _inactive() -> Iterator[Session]:
    for flag in ("", ANA):
        yield session_in(SessionStatus.INACTIVE, flagged_by=flag)


def _paused() -> Iterator[Session]:
    for flag, closed in product(("", ANA), (False, True)):
        staffing = Staffing(owner=ANA, tab_closed=closed)
        yield session_in(SessionStatus.PAUSED, flagged_by=flag, staffing=staffing)


def _consent() -> Iterator[Session]:
    for inquiry in Inquiry:
        yield session_in(SessionStatus.CONSENT, inquiry=inquiry)


SESSIONS: dict[SessionStatus, tuple[Session, ...]] = {
    SessionStatus.NEW: tuple(_new()),
    SessionStatus.WAITING: tuple(_waiting()),
    SessionStatus.ACTIVE: tuple(_active()),
    SessionStatus.CONSENT: tuple(_consent()),
    SessionStatus.INACTIVE: tuple(_inactive()),
    SessionStatus.PAUSED: tuple(_paused()),
    SessionStatus.ENDED: (session_in(SessionStatus.ENDED),),
    SessionStatus.ERROR: (session_in(SessionStatus.ERROR),),
}
"""Sessions of every status, which differ in all that the chart's guards can see."""


# Chats


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
        self.effects: tuple[SessionEffect, ...] = ()
        self.now = T0
        self.online: frozenset[str] | None = None
        self.load: tuple[tuple[str, int], ...] = ()
        self.commands = 0

    def then(self, kind: type[Any], after: timedelta = MINUTE, **details: Details) -> "Chat":
        """Hand a command over, some time after the last one."""
        self.now += after
        self.commands += 1
        return self.give(kind(id=f"{self.id}/{self.commands}", at=self.now, **details))

    def give(self, command: Command) -> "Chat":
        """Hand a command over as it is."""
        known = facts(self.id, online=self.online, load=self.load)
        self.decision = decide(self.lifecycle, self.session, command, known)
        self._take()
        assert self.session == self.decision.session
        return self

    def wait(self, time: timedelta) -> "Chat":
        """Let time pass, and everything happen that falls due in it."""
        self.now += time
        advanced = advance(self.lifecycle, self.open_session, self.now)
        self.decision = Decision(steps=advanced.steps, session=advanced.session)
        self._take()
        return self

    def _take(self) -> None:
        made: list[SessionEffect] = []
        for event in self.decision.steps:
            after = evolve(self.session, event)
            assert after is not None
            made += effects(self.lifecycle, self.session, event, after)
            self.session = after
        self.effects = tuple(made)

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
    def staffing(self) -> Staffing:
        """Who works on the session."""
        return self.open_session.staffing

    @property
    def pending(self) -> Pending:
        """What is in flight."""
        return self.open_session.pending

    @property
    def rule(self) -> str:
        """The rule behind the last event."""
        assert self.decision.refusal is None, self.decision.refusal
        return self.decision.steps[-1].rule

    @property
    def refused_by(self) -> tuple[str, ...]:
        """The rules that refused the last command."""
        return () if self.decision.refusal is None else self.decision.refusal.rules

    def done(self, kind: type[Any]) -> tuple[Details, ...]:
        """What the last step asks the host to do, of one kind: all but id, due time, session."""
        return tuple(
            tuple(
                getattr(effect, field.name)
                for field in attrs.fields(kind)
                if field.name not in {"id", "due", "session"}
            )
            for effect in self.effects
            if isinstance(effect, kind)
        )


def accepted(
    channel: Channel = WEB, policy: Policy = DOCUMENTED, *, agent: str = ANA, bot: bool = False
) -> Chat:
    """A chat that Ana has accepted."""
    return Chat(channel, policy).then(CustomerWrites).then(Accept, agent=agent, bot=bot)


def inactive(channel: Channel = WEB, policy: Policy = DOCUMENTED) -> Chat:
    """A chat that Ana has marked inactive."""
    return accepted(channel, policy).then(MarkInactive, agent=ANA)


def conference(
    channel: Channel = WEB, policy: Policy = DOCUMENTED, others: tuple[str, ...] = (CY,)
) -> Chat:
    """A chat of Ana's that others have joined, by default Cy."""
    chat = accepted(channel, policy)
    for agent in others:
        to = Recipient.parse(f"agent:{agent}")
        chat.then(Invite, agent=ANA, to=to).then(Join, agent=agent)
    return chat


def handed_over(
    to: Recipient = TO_BO,
    channel: Channel = WEB,
    policy: Policy = DOCUMENTED,
    *,
    full: bool = False,
) -> Chat:
    """A chat that Ana has handed over, by default to Bo."""
    chat = accepted(channel, policy)
    chat.load = ((to.name, 100 if full else 50),)
    return chat.then(TransferTo, agent=ANA, to=to)
