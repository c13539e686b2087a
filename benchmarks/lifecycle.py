"""Measures the compiled session chart against python-statemachine and transitions.

    python benchmarks/lifecycle.py

All three run the same arrows: python-statemachine the chart as it is declared, transitions a
machine built from the compiled table, msgcore the table. The corpus is one web chat after
another, so that opening, talking, silence and ending have their usual shares. The peers get
their context ready-made and only move a status; `decide` also says why, writes the event and
evolves the session.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import reduce
from typing import Any, NamedTuple

import transitions
from _measure import Peer, compare, report

from msgcore.channels import Channel
from msgcore.lifecycle import (
    UNOPENED,
    Accept,
    AgentWrites,
    Command,
    CustomerWrites,
    End,
    Facts,
    Lifecycle,
    MarkInactive,
    Moment,
    Session,
    SessionChart,
    compile_lifecycle,
    decide,
    evolve,
)
from msgcore.vocabulary import ChannelKind, Platform, SessionStatus

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
CHATS = 20
EXCHANGES = 8
WEB = Channel(name="Chat", kind=ChannelKind.WEB, platform=Platform.ENHANCED)


Status = Any


class Item(NamedTuple):
    """One command in its situation."""

    status: Status
    event: str
    moment: Moment
    arguments: tuple[Lifecycle, Session | None, Command, Facts]


def chat(lifecycle: Lifecycle, number: int) -> list[Item]:
    """A chat: the customer opens it, talks, falls silent, comes back; the agent ends it."""
    ana, id_ = "ana", f"c{number}"
    talk: list[tuple[type[Any], dict[str, Any]]] = [
        (CustomerWrites, {}),
        (AgentWrites, {"agent": ana}),
    ]
    script = [
        (CustomerWrites, {}),
        (Accept, {"agent": ana}),
        *talk * EXCHANGES,
        (MarkInactive, {"agent": ana}),
        (CustomerWrites, {}),
        (Accept, {"agent": ana}),
        *talk,
        (End, {}),
    ]
    facts = Facts(session_id=f"{id_}:1", online=frozenset({"ana", "bo"}))
    items, session = [], None
    for minute, (kind, details) in enumerate(script):
        command = kind(id=f"{id_}-{minute}", at=START + timedelta(minutes=minute), **details)
        moment = Moment(
            setting=lifecycle.setting,
            session=session,
            command=command,
            facts=facts,
            at=command.at,
        )
        status = UNOPENED if session is None else session.status
        items.append(Item(status, command.event, moment, (lifecycle, session, command, facts)))
        decision = decide(lifecycle, session, command, facts)
        assert decision.refusal is None, decision.refusal
        assert reduce(evolve, decision.steps, session) == decision.session
        session = decision.session
    return items


def statemachine_send() -> Callable[[Item], object]:
    """The chart in the engine that it is declared with."""
    machine: Any = SessionChart()

    def send(item: Item) -> object:
        machine.model.state = item.status
        machine._engine.running = True  # noqa: SLF001 - or the next chat would need a new machine
        machine.send(item.event, moment=item.moment)
        return machine.model.state

    return send


def transitions_trigger(lifecycle: Lifecycle) -> Callable[[Item], object]:
    """The table in a shared `transitions.Machine`."""

    class Model:
        state: str
        trigger: Callable[..., bool]

    def name(status: Status) -> str:
        return str(status.value) if isinstance(status, SessionStatus) else str(status)

    model = Model()
    machine = transitions.Machine(
        model,
        states=[name(status) for status in (lifecycle.table.start, *lifecycle.table.statuses)],
        initial=name(lifecycle.table.start),
        auto_transitions=False,
    )
    for status, event, branch in lifecycle.table.arrows():
        machine.add_transition(
            event,
            name(status),
            name(branch.target),
            conditions=[guard for guard, expected in branch.guards if expected],
            unless=[guard for guard, expected in branch.guards if not expected],
        )
    names = {status: name(status) for status in (UNOPENED, *SessionStatus)}
    statuses = {written: status for status, written in names.items()}

    def trigger(item: Item) -> object:
        model.state = names[item.status]
        model.trigger(item.event, item.moment)
        return statuses[model.state]

    return trigger


def main() -> int:
    """Measure and print; the exit code says whether the budgets are kept."""
    lifecycle = compile_lifecycle(WEB)
    corpus = [item for number in range(CHATS) for item in chat(lifecycle, number)]
    table, send, trigger = lifecycle.table, statemachine_send(), transitions_trigger(lifecycle)
    for item in corpus[: len(corpus) // CHATS]:  # all three go the same way
        branch = table.lookup(item.status, item.event, item.moment)
        assert branch is not None
        assert branch.target == send(item) == trigger(item)

    def lookup(item: Item) -> object:
        return table.lookup(item.status, item.event, item.moment)

    return report(
        compare(
            name,
            ours,
            [
                Peer("python-statemachine send", send, at_least=at_least),
                Peer("transitions trigger", trigger),
            ],
            corpus,
        )
        for name, ours, at_least in (
            ("lookup", lookup, 100),
            ("decide, evolve included", lambda item: decide(*item.arguments), 15),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
