"""A function with a docstring becomes a rule; one that cannot be a rule is refused at once."""

from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

from msgcore.errors import InvalidValueError, RuleSetError
from msgcore.rules import GUIDE, Draft, Rule, Severity, rule

PLACE = GUIDE("Write Effective Broadcast Messages")


@attrs.frozen(kw_only=True)
class Limits:
    most: int = 3


@attrs.define
class Changeable:
    word: str = ""


@rule("demo.shouting", cites=PLACE)
def shouting(text: str) -> Iterator[Draft]:
    """A message is not written in capitals.

    Except for abbreviations.
    """
    if text.isupper():
        yield Draft(message="all capitals")


@rule("demo.length", cites=PLACE, severity=Severity.ERROR, priority=5)
def length(text: str, parameters: Limits) -> Iterator[Draft]:
    """A message is short."""
    if len(text) > parameters.most:
        yield Draft(message=f"more than {parameters.most}")


def test_the_declaration_is_the_rule() -> None:
    assert (length.id, length.citation) == ("demo.length", PLACE)
    assert (length.severity, length.priority) == (Severity.ERROR, 5)
    assert length.parameters == Limits()


def test_what_is_left_out() -> None:
    assert (shouting.severity, shouting.priority) == (Severity.WARNING, 100)
    assert shouting.parameters is None


def test_the_summary_is_the_first_line_of_the_docstring() -> None:
    assert shouting.summary == "A message is not written in capitals."


def test_it_fits_the_protocol() -> None:
    one: Rule[str] = length
    assert [d.message for d in one.check("four", Limits(most=2))] == ["more than 2"]
    assert [d.message for d in shouting.check("LOUD", None)] == ["all capitals"]


def silent(_text: str) -> Iterator[Draft]:
    yield from ()


def three(text: str, parameters: Limits, more: str) -> Iterator[Draft]:
    """Take too much."""
    del text, parameters, more
    yield from ()


def other_name(text: str, limits: Limits) -> Iterator[Draft]:
    """Call the parameters something else."""
    del text, limits
    yield from ()


def nothing() -> Iterator[Draft]:
    """Take nothing."""
    yield from ()


def untyped(text: str, parameters) -> Iterator[Draft]:  # type: ignore[no-untyped-def]  # noqa: ANN001 - the missing type is the point
    """Say nothing of its parameters."""
    del text, parameters
    yield from ()


def plainly_typed(text: str, parameters: dict[str, int]) -> Iterator[Draft]:
    """Take a dictionary."""
    del text, parameters
    yield from ()


@attrs.frozen(kw_only=True)
class Needy:
    most: int


def needy(text: str, parameters: Needy) -> Iterator[Draft]:
    """Have no defaults."""
    del text, parameters
    yield from ()


@pytest.mark.parametrize(
    ("function", "fault"),
    [
        (silent, "demo.rule: has no docstring (Say in a line what it asks.)"),
        (nothing, "demo.rule: takes []"),
        (three, "demo.rule: takes ['text', 'parameters', 'more']"),
        (other_name, "demo.rule: takes ['text', 'limits']"),
        (untyped, "demo.rule.parameters: has no attrs class with defaults as its type"),
        (plainly_typed, "demo.rule.parameters: has no attrs class with defaults as its type"),
        (needy, "demo.rule.parameters: has no attrs class with defaults as its type"),
    ],
)
def test_what_cannot_be_a_rule(function: Callable[..., Any], fault: str) -> None:
    with pytest.raises(RuleSetError) as caught:
        rule("demo.rule", cites=PLACE)(function)
    assert str(caught.value).startswith(fault)


def test_an_id_is_a_rule_id() -> None:
    with pytest.raises(InvalidValueError, match="'Demo rule' is not a rule id"):
        rule("Demo rule", cites=PLACE)(shouting.function)


def test_parameters_that_can_be_changed_are_refused() -> None:
    with pytest.raises(RuleSetError, match="can be changed"):

        @rule("demo.shared", cites=GUIDE("Anywhere"))
        def shared(_subject: str, parameters: Changeable) -> Iterator[Draft]:
            """All checks would share them."""
            yield Draft(message=parameters.word)
