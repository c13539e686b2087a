"""The list of all rules."""

import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator

import msgcore
from msgcore.catalogue import Entry, Kind, catalogue
from msgcore.rules import Reason, Severity
from msgcore.rules.rule import FunctionRule


def entry(rule_id: str) -> Entry:
    (found,) = (entry for entry in catalogue() if entry.id == rule_id)
    return found


def declared() -> Iterator[str]:
    """Yield the id of every rule that stands as a constant anywhere in the package."""
    found = pkgutil.walk_packages(msgcore.__path__, "msgcore.")
    modules = [module.name for module in found if not module.name.endswith("__main__")]
    for module in modules:
        for value in vars(importlib.import_module(module)).values():
            if isinstance(value, Reason):
                yield value.rule
            elif isinstance(value, FunctionRule):
                yield value.id


def test_no_rule_is_left_out_and_none_is_listed_twice() -> None:
    listed = Counter(entry.id for entry in catalogue())
    assert set(listed) == set(declared())
    assert set(listed.values()) == {1}


def test_rules_stand_in_the_order_of_their_rooms_and_ids() -> None:
    ids = [(entry.room, entry.id) for entry in catalogue()]
    assert ids == sorted(ids)


def test_every_kind_of_rule_is_told_apart() -> None:
    assert entry("lifecycle.accept").kind is Kind.MOVES
    assert entry("lifecycle.not-the-owner").kind is Kind.REFUSES
    assert entry("conversation.clock-went-back").kind is Kind.REMARKS
    assert entry("channels.retired").kind is Kind.CHECKS


def test_only_checks_have_a_severity() -> None:
    assert entry("channels.retired").severity is Severity.WARNING
    for listed in catalogue():
        assert (listed.severity is not None) is (listed.kind is Kind.CHECKS)


def test_every_rule_is_a_sentence_with_a_source() -> None:
    for listed in catalogue():
        assert listed.room == listed.id.partition(".")[0]
        assert listed.text[0].isupper(), listed.id
        assert listed.text.endswith("."), listed.id
        assert str(listed.citation).strip(": "), listed.id
