"""The host scans for plug-ins; only those that it allows are imported, and all must be rules."""

from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

from msgcore.errors import PluginError
from msgcore.rules import GUIDE, Draft, RuleSet, load, rule


@attrs.frozen(kw_only=True)
class EntryPoint:
    """A double of `importlib.metadata.EntryPoint`."""

    name: str
    finds: Callable[[], Any]

    def load(self) -> Any:  # noqa: ANN401 - an entry point may name anything
        return self.finds()


def entry(name: str, thing: object) -> EntryPoint:
    return EntryPoint(name=name, finds=lambda: thing)


def failing(name: str, error: BaseException) -> EntryPoint:
    def fail() -> None:
        raise error

    return EntryPoint(name=name, finds=fail)


def make(rule_id: str) -> Any:  # noqa: ANN401 - some of the rules here are none
    @rule(rule_id, cites=GUIDE("Messaging Glossary"))
    def made(_text: str) -> Iterator[Draft]:
        """A rule of a plug-in."""
        yield from ()

    return made


ONE, TWO, THREE = make("acme.one"), make("acme.two"), make("acme.three")


def faults(error: pytest.ExceptionInfo[PluginError]) -> list[tuple[str, str]]:
    return [(fault.path, fault.message) for fault in error.value.faults]


@pytest.mark.parametrize("several", [(TWO, THREE), [TWO, THREE], RuleSet.of(TWO, THREE)])
def test_an_entry_point_names_a_rule_or_several(several: object) -> None:
    points = [entry("one", ONE), entry("more", several)]
    assert {r.id for r in load(points, allow={"one", "more"})} == {
        "acme.one",
        "acme.two",
        "acme.three",
    }


def test_rules_come_in_the_order_of_the_entry_points() -> None:
    points = [entry("b", TWO), entry("a", ONE)]
    assert load(points, allow=("a", "b")) == (TWO, ONE)


def test_what_is_not_allowed_is_not_even_imported() -> None:
    points = [entry("trusted", ONE), failing("stranger", AssertionError("imported"))]
    assert load(points, allow=["trusted"]) == (ONE,)
    assert load(points, allow=()) == ()


def test_every_fault_at_once() -> None:
    points = [
        failing("missing", ModuleNotFoundError("acme")),
        entry("text", [ONE, "rule", 3]),
        entry("same", (TWO, TWO)),
    ]
    with pytest.raises(PluginError) as caught:
        load(points, allow={"missing", "text", "same", "absent"})
    assert faults(caught) == [
        ("missing", "cannot be imported (ModuleNotFoundError)"),
        ("text[1]", "is a str, not a rule"),
        ("text[2]", "is a int, not a rule"),
        ("absent", "is allowed but not there"),
        ("acme.two", "is already in the set"),
    ]


def test_two_plug_ins_do_not_share_an_id() -> None:
    with pytest.raises(PluginError, match=r"acme\.one: is already in the set"):
        load([entry("a", ONE), entry("b", make("acme.one"))], allow={"a", "b"})


def test_a_rule_that_comes_in_pieces_may_fail_on_the_way() -> None:
    def rules() -> Iterator[object]:
        yield ONE
        raise KeyError("two")

    with pytest.raises(PluginError) as caught:
        load([EntryPoint(name="lazy", finds=rules)], allow={"lazy"})
    assert faults(caught) == [("lazy", "cannot be imported (KeyError)")]


def test_a_malformed_rule_is_refused_when_it_is_loaded() -> None:
    class Loud:
        """A rule in shape, but its severity weighs nothing."""

        id = "acme.loud"
        summary = "Be quiet."
        severity = "error"
        citation = GUIDE("Messaging Glossary")
        priority = 1
        parameters = None

        def check(self, subject: str, parameters: None) -> tuple[Draft, ...]:
            raise AssertionError(subject, parameters)

    with pytest.raises(PluginError) as caught:
        load([entry("loud", Loud())], allow={"loud"})
    assert faults(caught) == [("acme.loud.severity", "is of type str, expected Severity")]


def test_the_cause_is_kept_for_the_host_to_see() -> None:
    error = ImportError("no such module")
    with pytest.raises(PluginError) as caught:
        load([failing("broken", error)], allow={"broken"})
    group = caught.value.__cause__
    assert isinstance(group, ExceptionGroup)
    assert [failed.__cause__ for failed in group.exceptions] == [error]


def test_an_interrupt_is_no_fault_of_a_plug_in() -> None:
    with pytest.raises(KeyboardInterrupt):
        load([failing("slow", KeyboardInterrupt())], allow={"slow"})
