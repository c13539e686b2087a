"""Shared by the tests of the parser: patterns read with the policy of the documents."""

import pytest

from msgcore.policy import DOCUMENTED
from msgcore.privacy.ecmascript.flags import Flags
from msgcore.privacy.ecmascript.parser import parse
from msgcore.privacy.ecmascript.problems import PatternError
from msgcore.privacy.ecmascript.tree import Character, Class, Item, Node, Pattern, Range, Sequence

__all__ = ["body", "char", "items", "pattern", "refused", "said", "seq", "single"]


def pattern(source: str, flags: str = "") -> Pattern:
    return parse(source, Flags.of(flags), DOCUMENTED.privacy)


def body(source: str, flags: str = "") -> Node:
    return pattern(source, flags).body


def items(source: str, flags: str = "") -> tuple[Item, ...]:
    """What stands in a pattern that is one class."""
    node = body(source, flags)
    assert isinstance(node, Class)
    return node.items


def refused(source: str, flags: str = "") -> PatternError:
    with pytest.raises(PatternError) as caught:
        pattern(source, flags)
    return caught.value


def said(source: str, flags: str = "") -> tuple[str, str]:
    """What is said of a pattern that is none, and the part of the source that it is about."""
    error = refused(source, flags)
    return error.message, source[slice(*error.span)]


def char(letter: str) -> Character:
    return Character(ord(letter))


def single(letter: str) -> Range:
    return Range(ord(letter), ord(letter))


def seq(letters: str) -> Sequence:
    return Sequence(tuple(map(char, letters)))
