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
    SendKind,
    permits,
)
from msgcore.consent import evolve as evolve_consent
from msgcore.conversation import reasons as r
from msgcore.conversation.conversation import REMEMBERED_HAPPENINGS, Conversation
from msgcore.conversation.effects import Deliver, Effect
from msgcore.conversation.events import ConversationClosed, FailedAgain, Said
from msgcore.conversation.examine import examine
from msgcore.conversation.happenings import Happening
from msgcore.conversation.outcome import Event, Outcome
from msgcore.conversation.redacting import (
    noted,
    objections,
    redacted,
    spans_of_original,
)
from msgcore.conversation.reminders import overdue_reminder, reminder_at
from msgcore.conversation.responses import responses_to
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
from msgcore.privacy import Redaction, TextOrigin
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

    def redact(
        self, text: str, by: Actor, origin: TextOrigin = TextOrigin.MESSAGE
    ) -> Redaction | None:
        """Block the sensitive data in a text; None where there are no rules."""
        if self.setup.redaction is None:
            return None
        return redacted(self.setup.redaction, self.setup.channel, text, by, self.at, origin)

    def say(  # noqa: PLR0913 - what is said, and how
        self,
        by: Actor,
        text: str,
        redaction: Redaction | None = None,
        *,
        agent: str = "",
        response: ResponseKind | None = None,
        whisper: bool = False,
    ) -> Said:
        """Write a line of the transcript: what is left of the text, if it was redacted."""
        withheld = False
        if redaction is not None:
            text, withheld = redaction.text, redaction.held
            self.events += noted(redaction, self.session_id, self.happening.id)
        said = Said(
            at=self.at,
            by=by,
            text=text,
            session=self.session_id,
            agent=agent,
            response=response,
            whisper=whisper,
            withheld=withheld,
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
                id=self.effect_id(),
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

    def examine(
        self,
        text: str,
        kind: SendKind,
        response: ResponseKind | None = None,
        language: str = "",
        redaction: Redaction | None = None,
    ) -> tuple[int, list[Reason]]:
        """Count the segments of what is left of a text, and collect reasons not to send it."""
        if redaction is None:
            examined = examine(self.setup, self.consent, text, kind, response, language)
            self.findings += examined.findings
            return examined.segments, list(examined.reasons)
        left = None if redaction.held else redaction.text
        examined = examine(self.setup, self.consent, left, kind, response, language)
        self.findings += spans_of_original(examined.findings, redaction)
        return examined.segments, [*objections(redaction), *examined.reasons]

    def note_failure(self, redaction: Redaction | None) -> None:
        """Note why what is left of a text is not sent. It may be sent again under the same id."""
        if redaction is not None and any(objections(redaction)):
            self.events += noted(redaction, self.session_id, self.happening.id)
            self.overdue += len(redaction.events)

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

    def effect_id(self) -> str:
        """Return the id of the next effect."""
        return f"{self.before.id}:{self.key}:{len(self.effects)}"

    def reminds_at(self, session: Session | None) -> datetime | None:
        """Return when the customer is to be reminded in a session, or None."""
        return reminder_at(self.setup.lifecycle, session, self.before.language)

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

    def _remind_later(self, before: Session | None, after: Session) -> None:
        """Ask to be woken for the reminder, whenever its instant is another one."""
        at = self.reminds_at(after)
        if at is not None and at > self.at and at != self.reminds_at(before):
            self.effects.append(WakeAt(id=self.effect_id(), due=at, session=after.id))
