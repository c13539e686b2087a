"""What has happened in a scenario so far, and the questions that a test asks of it."""

from datetime import datetime

from msgcore.conversation import (
    Conversation,
    Deliver,
    Effect,
    Event,
    Outcome,
    Said,
    SendAutoResponse,
    Setup,
    entries,
)
from msgcore.lifecycle import Notice, Notify, Session, Transcript
from msgcore.rules import Finding
from msgcore.testing.narration import tell_all
from msgcore.testing.step import Step
from msgcore.vocabulary import Actor, ConsentLevel, ResponseKind, SessionStatus

__all__ = ["Record", "findings_in", "refusals_in", "responses_in"]


class Record:
    """What has happened so far; `Scenario` adds to it.

    Args:
        setup: The channel.
        conversation: The conversation as it stands.
        now: The present instant: that of the last happening, or to which the test went.
    """

    def __init__(self, setup: Setup, conversation: Conversation, now: datetime) -> None:
        self.setup = setup
        self.conversation = conversation
        self.now = now
        self.steps: tuple[Step, ...] = ()

    def __str__(self) -> str:
        """Tell everything that happened, with the rules behind it."""
        return tell_all(self.steps) or "nothing has happened"

    __repr__ = __str__

    # How things stand

    @property
    def session(self) -> Session | None:
        """The open session, or the last one; None before the first."""
        return self.conversation.session

    @property
    def status(self) -> SessionStatus | None:
        """The status of that session."""
        return None if self.session is None else self.session.status

    @property
    def owner(self) -> str:
        """The agent or bot in charge of that session; empty where nobody is."""
        return "" if self.session is None else self.session.staffing.owner

    @property
    def participants(self) -> tuple[str, ...]:
        """The other agents in that session, longest-present first."""
        return () if self.session is None else self.session.staffing.participants

    @property
    def level(self) -> ConsentLevel:
        """How far the customer agrees to be messaged."""
        return self.conversation.consent.level

    # Everything so far

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """What each happening led to."""
        return tuple(step.outcome for step in self.steps)

    @property
    def events(self) -> tuple[Event, ...]:
        """Every event."""
        return tuple(event for outcome in self.outcomes for event in outcome.events)

    @property
    def effects(self) -> tuple[Effect, ...]:
        """Every effect."""
        return tuple(effect for outcome in self.outcomes for effect in outcome.effects)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding."""
        return tuple(finding for outcome in self.outcomes for finding in outcome.findings)

    @property
    def sent(self) -> tuple[str, ...]:
        """Every text that went to the customer: messages and automatic responses.

        An automatic response that is a component stands there by its name.
        """
        return tuple(
            effect.text or effect.component if isinstance(effect, SendAutoResponse) else effect.text
            for effect in self.effects
            if isinstance(effect, SendAutoResponse)
            or (isinstance(effect, Deliver) and effect.to is Actor.CUSTOMER)
        )

    @property
    def responses(self) -> tuple[ResponseKind, ...]:
        """The kind of every automatic response that went to the customer."""
        return tuple(kind for outcome in self.outcomes for kind in responses_in(outcome))

    @property
    def delivered(self) -> tuple[str, ...]:
        """Every text that was brought to an agent, once for each agent; no whispers."""
        return tuple(
            effect.text
            for effect in self.effects
            if isinstance(effect, Deliver) and effect.to is Actor.AGENT and not effect.whisper
        )

    @property
    def whispered(self) -> tuple[str, ...]:
        """Every text between agents and supervisors."""
        return tuple(e.text for e in self.events if isinstance(e, Said) and e.whisper)

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What the customer was told besides messages: who joined, who left."""
        return tuple(
            effect.notice
            for effect in self.effects
            if isinstance(effect, Notify) and effect.to is Actor.CUSTOMER
        )

    @property
    def transcript(self) -> Transcript:
        """Every line that was written."""
        return Transcript(entries=tuple(e for outcome in self.outcomes for e in entries(outcome)))

    # The last happening

    @property
    def outcome(self) -> Outcome:
        """What the last happening led to; nothing where nothing has happened."""
        return self.steps[-1].outcome if self.steps else Outcome(conversation=self.conversation)

    @property
    def duplicate(self) -> bool:
        """Whether the last happening had been handled before, and so changed nothing."""
        return self.outcome.duplicate

    def refused(self, rule: str | None = None) -> bool:
        """Tell whether the last happening was refused.

        Args:
            rule: By this rule, among others; None for any.
        """
        rules = refusals_in(self.outcome)
        return bool(rules) if rule is None else rule in rules

    def found(self, rule: str | None = None) -> bool:
        """Tell whether the last happening led to a finding.

        Args:
            rule: Of this rule, among others; None for any.
        """
        rules = findings_in(self.outcome)
        return bool(rules) if rule is None else rule in rules

    def responded(self, kind: ResponseKind | None = None) -> bool:
        """Tell whether the last happening led to an automatic response.

        Args:
            kind: Of this kind, among others; None for any.
        """
        kinds = responses_in(self.outcome)
        return bool(kinds) if kind is None else kind in kinds


def refusals_in(outcome: Outcome) -> tuple[str, ...]:
    """Return the ids of the rules that refused."""
    return outcome.refusal.rules if outcome.refusal else ()


def findings_in(outcome: Outcome) -> tuple[str, ...]:
    """Return the ids of the rules with findings."""
    return tuple(finding.rule for finding in outcome.findings)


def responses_in(outcome: Outcome) -> tuple[ResponseKind, ...]:
    """Return the kinds of the automatic responses that are sent."""
    return tuple(e.kind for e in outcome.effects if isinstance(e, SendAutoResponse))
