"""The rules of automatic responses, one test each."""

import pytest
from tests.conversation.world import page, play

from msgcore.channels import Response
from msgcore.rules import Severity
from msgcore.vocabulary import ChannelKind, ResponseKind


@pytest.mark.rule("conversation.component-unsupported")
def test_component_unsupported() -> None:
    """A response that is a component goes out where such components are: web and in-app
    channels, and later one's own. Elsewhere it is withheld, unless a text stands beside it.

    Guide: Create a Messaging Component: Auto-Response.
    """
    rule = "conversation.component-unsupported"
    component = Response(kind=ResponseKind.START, component="Welcome")
    s = play(page(responses=(component,))).customer("Hi").accept("ana")
    (finding,) = s.outcome.findings
    assert (finding.rule, finding.severity, s.sent) == (rule, Severity.WARNING, ())
    chat = play(page(kind=ChannelKind.WEB, responses=(component,))).customer("Hi").accept("ana")
    assert (chat.found(), chat.sent) == (False, ("Welcome",))
    text = Response(kind=ResponseKind.START, text="Hello.")
    both = play(page(responses=(component, text))).customer("Hi").accept("ana")
    assert (both.found(), both.sent) == (False, ("Hello.",))
