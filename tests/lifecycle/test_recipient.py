"""To whom a session is handed, or who is invited into it."""

import pytest
from tests.lifecycle.world import TO_BO, TO_FLOW, TO_LAB, TO_QUEUE

from msgcore import codec
from msgcore.errors import CodecError, InvalidValueError
from msgcore.lifecycle import Recipient, RecipientKind
from msgcore.lifecycle.recipient import agent_named


@pytest.mark.parametrize(
    ("recipient", "kind", "text"),
    [
        (TO_BO, RecipientKind.AGENT, "agent:bo"),
        (TO_QUEUE, RecipientKind.QUEUE, "queue:billing"),
        (TO_FLOW, RecipientKind.FLOW, "flow:refunds"),
        (TO_LAB, RecipientKind.EXTERNAL, "external:lab"),
    ],
)
def test_it_is_written_as_text(recipient: Recipient, kind: RecipientKind, text: str) -> None:
    assert recipient.kind is kind
    assert str(recipient) == codec.to_data(recipient) == text
    assert Recipient.parse(text) == codec.from_data(Recipient, text) == recipient


def test_a_name_may_hold_anything() -> None:
    assert Recipient.parse("queue:a:b c").name == "a:b c"


@pytest.mark.parametrize("text", ["", "bo", "agent:", ":bo", "agnet:bo", "Agent:bo", "agent"])
def test_text_that_names_nobody(text: str) -> None:
    with pytest.raises(InvalidValueError, match="is no recipient") as error:
        Recipient.parse(text)
    assert error.value.faults[0].hint == (
        "Write one of agent:NAME, queue:NAME, flow:NAME, external:NAME."
    )
    with pytest.raises(CodecError, match="is no recipient"):
        codec.from_data(Recipient, text)


@pytest.mark.parametrize("data", [None, 3, ["agent", "bo"], {"kind": "agent", "name": "bo"}])
def test_it_is_nothing_but_text(data: object) -> None:
    with pytest.raises(CodecError, match="expected text"):
        codec.from_data(Recipient, data)


def test_it_has_a_name() -> None:
    with pytest.raises(InvalidValueError, match="name: must not be empty"):
        Recipient(kind=RecipientKind.AGENT, name="")


def test_an_agent_is_one() -> None:
    assert agent_named("bo") == TO_BO
