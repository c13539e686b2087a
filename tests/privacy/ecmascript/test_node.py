"""The oracle itself: what goes in and out of it unharmed."""

import sys

import pytest
from tests.privacy.ecmascript import node as harness
from tests.privacy.ecmascript.node import Node, NodeError, Question, executables, node


def units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def test_it_knows_es2025() -> None:
    assert node().major >= 24
    assert node().accepts("(?i:a)(?:(?<n>a)|(?<n>b))")


def test_it_says_why_a_pattern_is_none() -> None:
    assert "Unterminated group" in node().answer("(a").error
    assert not node().accepts("(a")


def test_it_finds_every_match_with_its_groups_in_code_units() -> None:
    first, second = node().answer("(?<x>a)|(b)", text="😀ab").found
    assert first.spans == ((2, 3), (2, 3), None)
    assert first.names == {"x": (2, 3)}
    assert second.spans == ((3, 4), None, (3, 4))
    assert second.names == {"x": None}


def test_sticky_patterns_match_one_after_the_other() -> None:
    assert [one.spans for one in node().answer("a", "y", text="aaba").found] == [
        ((0, 1),),
        ((1, 2),),
    ]


@pytest.mark.parametrize("half", ["\ud83d", "a\ud83d", "\ude00\ud83d"])
def test_halves_of_pairs_go_through_unharmed(half: str) -> None:
    answer = node().answer(half, text=f"x{half}x", template=f"[$&{half}]")
    assert [one.spans for one in answer.found] == [((1, 1 + len(half)),)]
    assert units(answer.replaced) == units(f"x[{half}{half}]x")


def test_a_slow_search_ends_in_time() -> None:
    answer = node().answer("(a|aa)+$", text="a" * 60 + "b", milliseconds=50)
    assert answer.slow
    assert answer.found == ()


def test_many_questions_are_asked_at_once() -> None:
    answers = node().ask(Question(pattern) for pattern in ("a", "(", "b"))
    assert [answer.accepted for answer in answers] == [True, False, True]


def test_a_program_that_is_no_node_is_not_taken_for_one(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(NodeError):
        Node(sys.executable)
    assert "SyntaxError" in capfd.readouterr().err


def test_without_a_node_the_test_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(harness, "_started", lambda: None)
    with pytest.raises(pytest.skip.Exception, match=r"msgcore\[oracle\]"):
        node()


def test_the_node_of_the_extra_comes_before_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(harness.shutil, "which", lambda _: "/elsewhere/node")
    assert executables()[-1] == "/elsewhere/node"
