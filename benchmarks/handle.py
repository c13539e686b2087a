"""Measures `msgcore.conversation.handle`, one message end to end, against one `send`.

    python benchmarks/handle.py

Ours does everything that a message asks for: it hears keywords, folds consent, moves the
session, gates and measures what goes out, and says what the host has to do. The peer is
python-statemachine, which moves the same session on the same chart and does nothing else.
The budget: 40 us where the peer takes 70.
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from _measure import Comparison, Peer, compare, report

from msgcore.channels import Channel
from msgcore.conversation import (
    AgentAccepts,
    AgentSays,
    Conversation,
    CustomerSays,
    Happening,
    RoutingBegins,
    Setup,
    handle,
)
from msgcore.lifecycle import AgentWrites, Command, CustomerWrites, Moment, SessionChart
from msgcore.vocabulary import ChannelKind, Platform, SenderKind

BUDGET = 70 / 40
MESSAGES = 500
START = datetime(2026, 3, 2, 9, tzinfo=UTC)
AGENT = "ana"

SMS = Channel(
    name="SMS",
    kind=ChannelKind.SMS,
    platform=Platform.STANDARD,
    sender=SenderKind.LONG_CODE,
)
WEB = Channel(name="Web", kind=ChannelKind.WEB, platform=Platform.ENHANCED)

TEXTS = (
    "Hi, where is my parcel? It should have come on Monday.",
    "ok",
    "My order number is 4471-22, and the name on the door is Perez.",
    "Thanks!",
    "Could you leave it with the neighbours? I will only be back at seven tonight.",
    "Où est ma commande ? Elle devait arriver hier 😕",
)


def opened(setup: Setup) -> Conversation:
    """Return a conversation whose session an agent has accepted."""
    conversation = Conversation(id="bench")
    opening: tuple[Happening, ...] = (
        CustomerSays(id="m1", at=START, text="Hello?"),
        RoutingBegins(id="m2", at=START),
        AgentAccepts(id="m3", at=START, agent=AGENT),
    )
    for happening in opening:
        conversation = handle(conversation, happening, setup).conversation
    return conversation


def texts() -> Iterator[tuple[str, datetime, str]]:
    """Yield an id, an instant and a text for each message."""
    for number in range(MESSAGES):
        yield f"n{number}", START + timedelta(seconds=number), TEXTS[number % len(TEXTS)]


def of_customer() -> list[Happening]:
    """Return messages of the customer."""
    return [CustomerSays(id=name, at=at, text=text) for name, at, text in texts()]


def of_agent() -> list[Happening]:
    """Return messages of the agent."""
    return [AgentSays(id=name, at=at, text=text, agent=AGENT) for name, at, text in texts()]


def measured(name: str, channel: Channel, corpus: list[Happening], command: Command) -> Comparison:
    """Hand messages to one and the same conversation, and the same event to the machine."""
    setup = Setup.of(channel)
    conversation = opened(setup)
    session = conversation.session
    assert session is not None
    machine = SessionChart(start_value=session.status)
    moment = Moment(setting=setup.lifecycle.setting, session=session, command=command, at=START)
    assert handle(conversation, corpus[0], setup).refusal is None

    def ours(happening: Happening) -> object:
        return handle(conversation, happening, setup)

    def send(_: Happening) -> object:
        return machine.send(command.event, moment)

    peer = Peer("python-statemachine send", send, BUDGET)
    return compare(f"{name} on {channel.name}", ours, [peer], corpus)


def comparisons() -> Iterator[Comparison]:
    """Inbound and outbound, on both channels."""
    heard = CustomerWrites(id="c1", at=START)
    written = AgentWrites(id="c1", at=START, agent=AGENT)
    for channel in (SMS, WEB):
        yield measured("customer says", channel, of_customer(), heard)
        yield measured("agent says", channel, of_agent(), written)


if __name__ == "__main__":
    sys.exit(report(comparisons()))
