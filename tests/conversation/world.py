"""The channels of the tests here, ready to handle, and scenarios on them."""

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from msgcore.channels import Channel, Response
from msgcore.conversation import Setup
from msgcore.policy import DOCUMENTED, SUMMER_26, Policy, override
from msgcore.testing import Scenario
from msgcore.vocabulary import (
    ChannelKind,
    ConsentRequirement,
    Platform,
    ResponseKind,
    SenderKind,
    SessionStatus,
)

R = ResponseKind

START = datetime(2026, 3, 2, 9, tzinfo=UTC)

NEW, WAITING, ACTIVE, CONSENT, INACTIVE, PAUSED, ENDED, ERROR = SessionStatus

TEXTS = {
    R.ACKNOWLEDGMENT: "Thank you, somebody will be with you soon.",
    R.START: "Hello, how can I help?",
    R.END: "Goodbye.",
    R.OPT_IN_PROMPT: "Reply START to get our messages.",
    R.OPT_IN_CONFIRMATION: "Welcome.",
    R.DOUBLE_OPT_IN_PROMPT: "Reply YES to confirm.",
    R.OPT_OUT_CONFIRMATION: "You are off our list.",
    R.HELP: "Call 1-800-555-0100.",
    R.CUSTOM: "Open from nine to five.",
    R.IDLE: "Are you still there?",
    R.INACTIVE: "We have not heard from you, so we turn to others for now.",
    R.REROUTED: "Somebody else will be with you soon.",
}

RESPONSES = tuple(
    Response(kind=kind, text=text, after=timedelta(minutes=5) if kind is R.IDLE else None)
    for kind, text in TEXTS.items()
)


def orders(**changes: object) -> Channel:
    """A long code on the standard platform, with every response."""
    fields: dict[str, Any] = {
        "name": "Orders",
        "kind": ChannelKind.SMS,
        "platform": Platform.STANDARD,
        "sender": SenderKind.LONG_CODE,
        "responses": RESPONSES,
    }
    return Channel(**{**fields, **changes})


def alerts(**changes: object) -> Channel:
    """A short code that asks for a double opt-in."""
    double = {"sender": SenderKind.SHORT_CODE, "requirement": ConsentRequirement.DOUBLE}
    return orders(**{"name": "Alerts", **double, **changes})


def service(**changes: object) -> Channel:
    """WhatsApp on the enhanced platform, with every response."""
    fields: dict[str, Any] = {
        "name": "Service",
        "kind": ChannelKind.WHATSAPP,
        "platform": Platform.ENHANCED,
        "responses": RESPONSES,
    }
    return Channel(**{**fields, **changes})


def page(**changes: object) -> Channel:
    """Messenger on the enhanced platform, where a stop keyword keeps the session open."""
    return service(**{"name": "Page", "kind": ChannelKind.FACEBOOK, **changes})


EXPLICIT = {"requirement": ConsentRequirement.EXPLICIT}

STATUS_CAPACITY = override(SUMMER_26, {"lifecycle.capacity_model": "status"})
"""The later product with status-based capacity, in which agents can pause."""


@cache
def prepared(channel: Channel, policy: Policy = DOCUMENTED) -> Setup:
    return Setup.of(channel, policy)


def play(channel: Channel | None = None, policy: Policy = DOCUMENTED, **start: object) -> Scenario:
    """Begin a scenario, on the long code where no channel is named."""
    return Scenario(prepared(channel or orders(), policy), START, **start)


def minutes(count: float) -> datetime:
    return START + timedelta(minutes=count)
