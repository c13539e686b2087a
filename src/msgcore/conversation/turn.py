"""One happening in the making: what it has led to so far.

A `Turn` lives as long as one call of `handle`. The functions that handle happenings add
to it; `outcome` makes the frozen result. It is not frozen itself, because a conversation
that is copied for each of half a dozen steps costs more than all the rules together.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

import attrs

from msgcore.consent import (
    ConsentEvent,
    ConsentState,
    Permission,
    Reply,
    SendKind,
    permits,
)
from msgcore.consent import evolve as evolve_consent
from msgcore.conversation import reasons as r
from msgcore.conversation.conversation import REMEMBERED_HAPPENINGS, Conversation
from msgcore.conversation.effects import Deliver, Effect, SendAutoResponse
from msgcore.conversation.events import ConversationClosed, FailedAgain, Said
from msgcore.conversation.examine import examine
from msgcore.conversation.happenings import Happening
from msgcore.conversation.outcome import Event, Outcome
from msgcore.conversation.reminders import overdue_reminder, reminder_at
from msgcore.conversation.responses import (
    AWAITED,
    SEND_KINDS,
    find_response,
    has_component,
    responses_to,
    still_due,
)
from msgcore.conversation.setup import Setup
from msgcore.lifecycle import (
    OVER,
    Command,
    Decision,
    Facts,
    Notify,
    Session,
    SessionEffect,
    SessionEvent,
    WakeAt,
    advance,
    closed_tab_is_silent,
    decide,
    effects,
    evolve,
)
from msgcore.rules import Finding, Reason, Refusal, Severity
from msgcore.vocabulary import Actor, ResponseKind

__all__ = ["Turn", "key_of"]


def key_of(happening: Happening) -> str:
    """Return what a happening is known by: its kind and its id.

    A provider's message ids and a host's own ids are counted apart, so they may be alike.
    """
    return f"{happening.__tag__[1]}:{happening.id}"


@attrs.define(kw_only=True)
class Turn:
    """What a happening has led to so far."""

    before: Conversation
    setup: Setup
    facts: Facts
    happening: Happening
    at: datetime
    consent: ConsentState
    session: Session | None
    sessions: int
    closed: bool
    events: list[Event] = attrs.Factory(list)
    effects: list[Effect] = attrs.Factory(list)
    findings: list[Finding] = attrs.Factory(list)
    reasons: list[Reason] = attrs.Factory(list)
    due: list[ResponseKind] = attrs.Factory(list)
    reminder: datetime | None = None
    session_id: str = ""
    overdue: int = 0

    @classmethod
    def of(
        cls, conversation: Conversation, happening: Happening, setup: Setup, facts: Facts
    ) -> "Turn":
        """Begin: time never runs backwards, and what is overdue happens first."""
        at = max(happening.at, conversation.at or happening.at)
        turn = cls(
            before=conversation,
            setup=setup,
            facts=facts,
            happening=happening,
            at=at,
            consent=conversation.consent,
            session=conversation.session,
            sessions=conversation.sessions,
            closed=conversation.closed,
        )
        if at > happening.at:
            turn.remark(r.CLOCK_WENT_BACK, f"by {at - happening.at}", Severity.WARNING)
        turn.catch_up()
        return turn

    @property
    def open_session(self) -> Session | None:
        """The session that is not over, if there is one."""
        return None if self.session is None or self.session.status in OVER else self.session

    def agent_or_bot(self, agent: str) -> Actor:
        """Tell whether the session's owner, if it is this one, is a bot."""
        session = self.open_session
        if session is not None and session.staffing.bot and session.staffing.owner == agent:
            return Actor.BOT
        return Actor.AGENT

    @property
    def key(self) -> str:
        """What the happening is known by: ids of different kinds may be alike."""
        return key_of(self.happening)

    def catch_up(self) -> None:
        """Let everything happen that is overdue."""
        if self.session is not None:
            self.reminder = overdue_reminder(self.setup.lifecycle, self.before, self.at)
            self.apply(advance(self.setup.lifecycle, self.session, self.at).steps)
        self.overdue = len(self.events)
        session = self.open_session
        self.session_id = "" if session is None else session.id

    def decide(self, command: Command) -> Decision:
        """Say what the session makes of a command, opening one where it needs to."""
        return decide(self.setup.lifecycle, self.open_session, command, self._facts())

    def command(self, command: Command) -> None:
        """Hand a command to the session; in a closed conversation there is none."""
        if self.closed:
            self.refuse((r.CONVERSATION_CLOSED,), None)
            return
        decision = self.decide(command)
        self.refuse((), decision.refusal)
        self.apply(decision.steps)

    def refuse(self, reasons: Iterable[Reason], refusal: Refusal | None) -> None:
        """Note why the happening does nothing."""
        self.reasons += reasons
        if refusal is not None:
            self.reasons += refusal.reasons

    def apply(self, steps: Iterable[SessionEvent]) -> None:
        """Evolve the session by its events, with what they ask for."""
        for event in steps:
            session = self.session
            before = None if session is None or event.session != session.id else session
            after = evolve(before, event)
            if after is None:
                continue
            if before is None:
                self.sessions += 1
            self.session = after
            self.session_id = after.id
            self.events.append(event)
            self.effects += self._permitted(effects(self.setup.lifecycle, before, event, after))
            self.due += responses_to(self.setup.channel, before, event, after, self.setup.policy)
            self._remind_later(before, after)

    def learn(self, events: tuple[ConsentEvent, ...]) -> None:
        """Take in what happened to consent."""
        for event in events:
            self.consent = evolve_consent(self.consent, event)
        self.events += events

    def say(
        self,
        by: Actor,
        text: str,
        *,
        agent: str = "",
        response: ResponseKind | None = None,
        whisper: bool = False,
    ) -> Said:
        """Write a line of the transcript."""
        said = Said(
            at=self.at,
            by=by,
            text=text,
            session=self.session_id,
            agent=agent,
            response=response,
            whisper=whisper,
            happening=self.happening.id,
        )
        self.events.append(said)
        return said

    def close(self) -> None:
        """Close the conversation itself."""
        self.closed = True
        self.events.append(ConversationClosed(at=self.at, happening=self.happening.id))

    def fail_again(self, session: Session, cause: str) -> None:
        """Touch the session that ended in error from the same cause."""
        self.session_id = session.id
        self.events.append(
            FailedAgain(at=self.at, session=session.id, cause=cause, happening=self.happening.id)
        )
        self.remark(r.FAILED_AGAIN)

    def deliver(self, said: Said, to: Actor, *, agent: str = "", segments: int = 0) -> None:
        """Have what was said brought to somebody."""
        self.effects.append(
            Deliver(
                id=self._effect_id(),
                due=self.happening.at,
                text=said.text,
                session=said.session,
                segments=segments,
                to=to,
                agent=agent,
                by=said.by,
                sender=said.agent,
                whisper=said.whisper,
            )
        )

    def bring_to_agents(self, said: Said) -> None:
        """Have what was said brought to everybody who is in the session, the owner first.

        Not to who said it. An owner who closed the tab without ending the chat receives
        nothing more where the channel is silent then, and a bot is told no whispers: it
        would answer the customer.
        """
        session = self.open_session
        if session is None:
            return
        staffing, setup = session.staffing, self.setup
        silent = staffing.tab_closed and closed_tab_is_silent(setup.channel, setup.policy)
        for agent in staffing.present:
            if agent == said.agent:
                continue
            if agent == staffing.owner and said.whisper and staffing.bot:
                continue
            if agent == staffing.owner and silent:
                self.remark(r.TAB_CLOSED, severity=Severity.WARNING)
                continue
            self.deliver(said, Actor.AGENT, agent=agent)

    def respond_to_session(self) -> None:
        """Send the responses that the session's events called for, in their order."""
        due, self.due = self.due, []
        if self.reminder is not None and self.reminder == self._reminder(self.session):
            due.append(ResponseKind.IDLE)
        if due:
            sent = [effect.kind for effect in self.effects if isinstance(effect, SendAutoResponse)]
            for kind in still_due(due, sent, self.session):
                self.respond(Reply(kind=kind))

    def respond(self, reply: Reply) -> None:
        """Send an automatic response, if there is one and nothing forbids it."""
        channel, kind, person = self.setup.channel, reply.kind, self.before.language
        response = find_response(
            channel, kind, reply.language, reply.keyword, person=person, policy=self.setup.policy
        )
        if response is None:
            if has_component(channel, kind):
                self.remark(r.COMPONENT_UNSUPPORTED, kind.value, Severity.WARNING)
            elif kind in AWAITED:
                self.remark(r.RESPONSE_MISSING, kind.value, Severity.WARNING)
            return
        segments, reasons = self.examine(response.text, SEND_KINDS[kind], kind, response.language)
        if self.closed and kind is not ResponseKind.OPT_OUT_CONFIRMATION:
            reasons.append(r.CONVERSATION_CLOSED)
        if reasons:
            why = f"{kind.value}: {', '.join(reason.rule for reason in reasons)}"
            self.remark(r.RESPONSE_WITHHELD, why, Severity.WARNING)
            return
        self.say(Actor.SYSTEM, response.text or response.component, response=kind)
        self.effects.append(
            SendAutoResponse(
                id=self._effect_id(),
                due=self.happening.at,
                text=response.text,
                component=response.component,
                session=self.session_id,
                segments=segments,
                kind=kind,
                language=response.language or channel.language,
            )
        )

    def examine(
        self, text: str, kind: SendKind, response: ResponseKind | None = None, language: str = ""
    ) -> tuple[int, list[Reason]]:
        """Count a text's segments, and collect every reason not to send it."""
        examined = examine(self.setup, self.consent, text, kind, response, language)
        self.findings += examined.findings
        return examined.segments, list(examined.reasons)

    def remark(self, reason: Reason, detail: str = "", severity: Severity = Severity.INFO) -> None:
        """Note something that is worth knowing."""
        self.findings.append(
            Finding(
                rule=reason.rule,
                severity=severity,
                message=f"{reason.text} ({detail})" if detail else reason.text,
                citation=reason.citation,
                remedy=reason.remedy,
            )
        )

    def warn(self, refusal: Refusal | None) -> None:
        """Note why something was not done that might have been expected."""
        for reason in refusal.reasons if refusal is not None else ():
            self.remark(reason, reason.detail, Severity.WARNING)

    def outcome(self) -> Outcome:
        """Make the result.

        Where nothing happened, as at most ticks of the clock, the conversation stays the
        same value: there is nothing to store.
        """
        refusal = Refusal(reasons=tuple(dict.fromkeys(self.reasons))) if self.reasons else None
        return Outcome(
            conversation=self._conversation() if self.events else self.before,
            events=tuple(self.events),
            effects=tuple(self.effects),
            findings=tuple(self.findings),
            refusal=refusal,
        )

    def _conversation(self) -> Conversation:
        """Make the next conversation.

        A happening that led to nothing of its own may come again, as when an agent tries
        once more, so its id is not remembered.
        """
        before = self.before
        remember = len(self.events) > self.overdue
        seen = (*before.seen, self.key) if remember else before.seen
        return attrs.evolve(
            before,
            consent=self.consent,
            session=self.session,
            sessions=self.sessions,
            closed=self.closed,
            revision=before.revision + 1,
            at=self.at,
            seen=seen[-REMEMBERED_HAPPENINGS:],
        )

    def _facts(self) -> Facts:
        """Return the host's facts, with the id of the session that may open."""
        if self.open_session is not None:
            return self.facts
        return attrs.evolve(self.facts, session_id=f"{self.before.id}:{self.sessions + 1}")

    def _permitted(self, wanted: tuple[SessionEffect, ...]) -> Iterator[SessionEffect]:
        """Yield what may be done: nobody who may not be messaged is told who comes and goes."""
        for effect in wanted:
            if isinstance(effect, Notify) and effect.to is Actor.CUSTOMER:
                permission = permits(self.consent, self.setup.channel, SendKind.AUTO_RESPONSE)
                if not isinstance(permission, Permission):
                    why = f"{effect.notice.value}: {', '.join(permission.rules)}"
                    self.remark(r.NOTICE_WITHHELD, why, Severity.WARNING)
                    continue
            yield effect

    def _reminder(self, session: Session | None) -> datetime | None:
        return reminder_at(self.setup.lifecycle, session, self.before.language)

    def _remind_later(self, before: Session | None, after: Session) -> None:
        """Ask to be woken for the reminder, whenever its instant is another one."""
        at = self._reminder(after)
        if at is not None and at > self.at and at != self._reminder(before):
            self.effects.append(WakeAt(id=self._effect_id(), due=at, session=after.id))

    def _effect_id(self) -> str:
        return f"{self.before.id}:{self.key}:{len(self.effects)}"
