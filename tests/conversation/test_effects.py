"""A message that a host brings to somebody: never a whisper to the customer."""

import pytest
from tests.conversation.world import START

from msgcore.conversation import Deliver, SendAutoResponse
from msgcore.errors import InvalidValueError
from msgcore.vocabulary import Actor, ResponseKind


def test_a_whisper_to_the_customer_cannot_be_made() -> None:
    with pytest.raises(InvalidValueError, match="whisper: is true for a message to the customer"):
        Deliver(id="e1", due=START, text="x", to=Actor.CUSTOMER, by=Actor.AGENT, whisper=True)


@pytest.mark.parametrize("to", [Actor.AGENT, Actor.SUPERVISOR])
def test_one_to_the_others_can(to: Actor) -> None:
    assert Deliver(id="e1", due=START, text="x", to=to, by=Actor.AGENT, whisper=True).whisper


def test_a_response_is_a_text_or_a_component() -> None:
    sent = {"id": "c1:1", "due": START, "kind": ResponseKind.END}
    assert SendAutoResponse(**sent, text="", component="Survey").component == "Survey"
    with pytest.raises(InvalidValueError) as error:
        SendAutoResponse(**sent, text="Goodbye.", component="Survey")
    assert error.value.faults[0].path == "component"
