"""Sends and deliveries interleaved: late, early, repeated, and nobody is written to who said no.

The model is told nothing but what was handed over. It keeps what the customer did, with the
instant of each, and says from that alone whether a message may leave.
"""

from datetime import datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    rule,
)
from tests.conversation.world import EXPLICIT, START, alerts, orders, page, prepared, service

from msgcore.channels import Channel
from msgcore.conversation import (
    AgentConfirmsRevocation,
    AgentDismissesRevocation,
    AgentOptsOut,
    AgentSays,
    AutomationSays,
    ConsentDeclared,
    Conversation,
    CustomerSays,
    Deliver,
    Happening,
    Outcome,
    SendAutoResponse,
    ThreadCloses,
    TimePasses,
    handle,
)
from msgcore.lifecycle import Notify
from msgcore.policy import DOCUMENTED, override
from msgcore.vocabulary import Actor, ConsentLevel, ConsentRequirement, ConsentSource, ResponseKind

HOLDS = override(DOCUMENTED, {"consent.hold_probable_revocations": True})
NO_MORE = "Please stop texting me"
TEXTS = st.sampled_from(["Hi", "Hi", "HELP", "START", "START", "YES", "STOP", "STOP!", NO_MORE])
DELAYS = st.sampled_from([0, 0, 1, 1, 2, 5, 30]).map(lambda minutes: timedelta(minutes=minutes))
LEVELS = st.sampled_from([level for level in ConsentLevel if level is not ConsentLevel.NONE])
ANSWERS = {ResponseKind.OPT_OUT_CONFIRMATION, ResponseKind.HELP}


class Model:
    """What the customer did so far, and what follows from it."""

    def __init__(self, requirement: ConsentRequirement) -> None:
        self.requirement = requirement
        self.outs: list[datetime] = []
        self.opened: list[datetime] = []
        self.confirmed: list[datetime] = []
        self.suspected: list[tuple[datetime, str]] = []
        self.dismissed: list[tuple[datetime, str]] = []
        self.has_written = False
        self.twice = False
        self.left: dict[bool, datetime] = {}
        self.known: set[str] = set()

    def hears(self, name: str, text: str, said: datetime) -> None:
        """Take in a message, once."""
        if name in self.known:
            return
        self.known.add(name)
        self.left = {how: at for how, at in self.left.items() if said <= at}
        double = self.requirement is ConsentRequirement.DOUBLE
        if text in ("STOP", "STOP!"):
            self.outs.append(said)
        elif text == "START" or (text == "YES" and not double):
            self.opened.append(said)
        elif text == "YES":
            self.confirmed.append(said)
        elif text == NO_MORE:
            self.suspected.append((said, name))
            self.has_written = True
        elif text != "HELP":
            self.has_written = True

    def declares(self, level: ConsentLevel, given: datetime) -> None:
        """Take in consent from outside."""
        if level is ConsentLevel.OPTED_OUT:
            self.outs.append(given)
        elif level is ConsentLevel.IMPLICIT:
            self.has_written = True
        else:
            self.opened.append(given)
            if level is ConsentLevel.DOUBLE:
                self.confirmed.append(given)

    @property
    def live(self) -> list[datetime]:
        """The opt-ins after the last opt-out."""
        return [at for at in self.opened if not self.outs or at > max(self.outs)]

    @property
    def is_out(self) -> bool:
        return bool(self.outs) and not self.live

    @property
    def held(self) -> tuple[datetime, str] | None:
        """The message for which sends are held."""
        if not self.suspected or self.is_out:
            return None
        latest = max(self.suspected)
        settled = (
            any(dismissed >= latest for dismissed in self.dismissed)
            or any(at >= latest[0] for at in self.outs)
            or any(at > latest[0] for at in self.opened)
        )
        return None if settled else latest

    @property
    def reaches(self) -> bool:
        """Whether the customer agreed as far as the channel asks."""
        if self.requirement is ConsentRequirement.IMPLICIT:
            return bool(self.live) or (self.has_written and not self.outs)
        if self.requirement is ConsentRequirement.EXPLICIT:
            return bool(self.live)
        return any(at >= min(self.live) for at in self.confirmed) if self.live else False

    @property
    def may_be_written_to(self) -> bool:
        return self.reaches and self.held is None and not self.left


class Interleaved(RuleBasedStateMachine):
    """A customer, a provider that delivers as it likes, and a business that goes on writing."""

    channel: Channel = orders()
    flying = Bundle("flying")
    arrived = Bundle("arrived")

    @initialize()
    def begin(self) -> None:
        self.now = START
        self.setup = prepared(self.channel, HOLDS)
        self.model = Model(self.channel.requirement)
        self.conversation = Conversation(id="c1")
        self.outcome = Outcome(conversation=self.conversation)
        self.count = 0

    def happens(self, happening: Happening) -> Outcome:
        self.outcome = handle(self.conversation, happening, self.setup)
        self.conversation = self.outcome.conversation
        return self.outcome

    def name(self) -> str:
        self.count += 1
        return f"h{self.count:03}"

    @rule(delay=DELAYS)
    def time_passes(self, delay: timedelta) -> None:
        self.now += delay
        self.happens(TimePasses(id=self.name(), at=self.now))

    # The customer, and the provider between

    @rule(target=flying, text=TEXTS)
    def writes(self, text: str) -> tuple[str, str, datetime]:
        self.now += timedelta(seconds=1)
        return self.name(), text, self.now

    def arrives(self, name: str, text: str, sent: datetime) -> None:
        self.model.hears(name, text, min(sent, self.now))
        self.happens(CustomerSays(id=name, at=self.now, text=text, sent_at=sent))

    @rule(target=arrived, message=consumes(flying))
    def is_delivered(self, message: tuple[str, str, datetime]) -> tuple[str, str, datetime]:
        """Deliver it some time: those written earlier may come later."""
        self.arrives(*message)
        return message

    @rule(target=arrived, text=TEXTS, fast=DELAYS)
    def is_delivered_early(self, text: str, fast: timedelta) -> tuple[str, str, datetime]:
        """Deliver at once what was sent by a clock that is fast."""
        name = self.name()
        self.arrives(name, text, self.now + fast)
        return name, text, self.now

    @rule(message=arrived)
    def is_delivered_again(self, message: tuple[str, str, datetime]) -> None:
        before = self.conversation
        self.arrives(*message)
        assert self.conversation.consent.level is before.consent.level

    @rule(blocked=st.booleans())
    def leaves(self, *, blocked: bool) -> None:
        self.model.left[blocked] = self.now
        self.happens(ThreadCloses(id=self.name(), at=self.now, blocked=blocked))

    # The business

    @rule(automatic=st.booleans())
    def sends(self, *, automatic: bool) -> None:
        allowed = self.model.may_be_written_to
        common = {"id": self.name(), "at": self.now, "text": "Sale!"}
        happening = AutomationSays(**common) if automatic else AgentSays(**common, agent="ana")
        outcome = self.happens(happening)
        rules = outcome.refusal.rules if outcome.refusal else ()
        assert any(name.startswith("consent.") for name in rules) is not allowed

    @rule()
    def opts_out_by_hand(self) -> None:
        self.model.outs.append(self.now)
        self.happens(AgentOptsOut(id=self.name(), at=self.now, agent="ana"))

    @rule(confirms=st.booleans())
    def reviews(self, *, confirms: bool) -> None:
        held = self.model.held
        kind = AgentConfirmsRevocation if confirms else AgentDismissesRevocation
        outcome = self.happens(kind(id=self.name(), at=self.now, agent="ana"))
        assert (outcome.refusal is None) is (held is not None)
        if held is not None and confirms:
            self.model.outs.append(held[0])
        elif held is not None:
            self.model.dismissed.append(held)

    @rule(level=LEVELS, ago=DELAYS)
    def declares(self, level: ConsentLevel, ago: timedelta) -> None:
        if level is ConsentLevel.IMPLICIT and self.model.is_out:
            return
        self.model.declares(level, self.now - ago)
        what = ConsentDeclared(
            id=self.name(),
            at=self.now,
            level=level,
            source=ConsentSource.FORM,
            reference="https://example.com/join",
            disclosure="Text me about my orders.",
            given_at=self.now - ago,
        )
        self.happens(what)

    # The laws

    @invariant()
    def nothing_leaves_that_may_not(self) -> None:
        if not hasattr(self, "model") or self.model.may_be_written_to:
            return
        silent = self.model.is_out or self.model.held is not None
        for effect in self.outcome.effects:
            if isinstance(effect, Deliver | Notify):
                assert effect.to is not Actor.CUSTOMER
            if isinstance(effect, SendAutoResponse):
                assert not silent or effect.kind in ANSWERS
                assert not self.model.left

    @invariant()
    def the_state_says_what_the_model_says(self) -> None:
        if not hasattr(self, "model"):
            return
        consent = self.conversation.consent
        assert (consent.level is ConsentLevel.OPTED_OUT) is self.model.is_out
        assert (consent.held is not None) is (self.model.held is not None)
        assert consent.level.meets(self.channel.requirement) is self.model.reaches


CHANNELS = {
    "implicit": orders(),
    "explicit": service(**EXPLICIT),
    "double": alerts(),
    "messenger": page(),
}


@pytest.mark.parametrize("name", CHANNELS)
def test_no_message_leaves_for_somebody_who_said_no(name: str) -> None:
    machine = type(f"Interleaved_{name}", (Interleaved,), {"channel": CHANNELS[name]})
    case = machine.TestCase
    case.settings = settings(stateful_step_count=30)
    case().runTest()
