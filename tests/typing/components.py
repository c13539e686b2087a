"""The verbs of components as a program uses them: never run, only checked, as `api.py` is."""

from datetime import UTC, datetime
from typing import assert_type
from zoneinfo import ZoneInfo

from msgcore.channels import Channel
from msgcore.components import (
    Activate,
    Component,
    ComponentDecision,
    Format,
    FormatChoice,
    NoMatch,
    OptionList,
    RecordSource,
    RenderContext,
    Renderer,
    Rendering,
    Selection,
    TimeSlot,
    agent_view,
    choose_format,
    decide,
    evolve,
    may_send,
    record_options,
    render,
    select_option,
    static_question,
    time_options,
)
from msgcore.policy import SUMMER_26
from msgcore.rules import Refusal
from msgcore.vocabulary import Actor, ChannelKind, Platform

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
question = static_question("Topic", "What is it about?", ("Bill", "Order"))

assert_type(question, Component)
choice = choose_format(question, page, policy=SUMMER_26)
assert_type(choice, FormatChoice)
assert_type(choice.format, Format)

shown = render(question, page, RenderContext(now=NOW))
assert_type(Renderer(component=question).render(page), Rendering)
assert_type(shown, Rendering)
assert_type(agent_view(shown), str)

assert_type(select_option(shown.options, "1"), Selection | NoMatch)
assert_type(record_options(RecordSource(parameter="Cases"), [{"Id": "1"}]), OptionList)
slot = TimeSlot(start=NOW, end=datetime(2026, 3, 2, 10, tzinfo=UTC))
assert_type(time_options([slot], NOW, ZoneInfo("Europe/Berlin")), OptionList)

assert_type(may_send(question, page, Actor.BOT), Refusal | None)
decision = decide(question, Activate(at=NOW), SUMMER_26)
assert_type(decision, ComponentDecision)
for event in decision.events:
    assert_type(evolve(question, event), Component)
