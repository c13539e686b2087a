"""What was said: who can whisper, and who does nothing else."""

import attrs
import pytest
from tests.conversation.world import START

from msgcore.conversation import Said
from msgcore.errors import InvalidValueError
from msgcore.vocabulary import Actor, ResponseKind

MESSAGE = Said(at=START, by=Actor.AGENT, text="x", happening="m1")


@pytest.mark.parametrize("by", [Actor.AGENT, Actor.BOT, Actor.SUPERVISOR])
def test_agents_bots_and_supervisors_whisper(by: Actor) -> None:
    assert attrs.evolve(MESSAGE, by=by, whisper=True).whisper


@pytest.mark.parametrize("by", [Actor.CUSTOMER, Actor.SYSTEM])
def test_customers_and_processes_do_not(by: Actor) -> None:
    with pytest.raises(InvalidValueError, match="whisper: is true for a message of"):
        attrs.evolve(MESSAGE, by=by, whisper=True)


def test_an_automatic_response_is_no_whisper() -> None:
    with pytest.raises(InvalidValueError, match="whisper"):
        attrs.evolve(MESSAGE, whisper=True, response=ResponseKind.HELP)


def test_a_supervisor_does_nothing_else() -> None:
    with pytest.raises(InvalidValueError, match="a supervisor only whispers"):
        attrs.evolve(MESSAGE, by=Actor.SUPERVISOR)
