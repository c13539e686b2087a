"""What the tests of the ready rules share: what a rule finds in a text, and what it shows."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

import pytest

from msgcore.channels import Channel
from msgcore.privacy import RedactionRules, SensitiveDataRule, redact
from msgcore.vocabulary import ChannelKind, Platform, Role

PAGE = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.STANDARD)
NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)

Shown = Callable[..., str]
Found = Callable[[SensitiveDataRule, str], list[str]]


def _redact(rules: Iterable[SensitiveDataRule], text: str) -> object:
    compiled = RedactionRules.compile(tuple(rules))
    redaction = redact(text, compiled, author=Role.CUSTOMER, channel=PAGE, at=NINE)
    assert redaction.complete
    return redaction


@pytest.fixture(scope="session")
def shown() -> Shown:
    """Return what rules leave of a text."""
    return lambda text, *rules: _redact(rules, text).text


@pytest.fixture(scope="session")
def found() -> Found:
    """Return the parts of a text that a rule finds."""

    def find(rule: SensitiveDataRule, text: str) -> list[str]:
        return [text[slice(*edit.span)] for edit in _redact((rule,), text).edits]

    return find
