"""The notebook of the examples: every cell runs, on the sample and on the real messages."""

import runpy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from msgcore.sms import segment_many

pytest.importorskip("marimo", reason="the extra 'notebook' is not installed")


def ran(examples: Path) -> tuple[list[Any], Mapping[str, Any]]:
    """Run the notebook; answers with what its cells show and what they define."""
    notebook = runpy.run_path(str(examples / "campaign.py"))
    return notebook["app"].run()


def test_the_notebook_tells_where_a_second_segment_begins(
    examples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MSGCORE_TEST_DATA", raising=False)
    shown, defined = ran(examples)
    plan = defined["plan"]
    assert [(name, case.segments) for name, case in plan.cases] == [
        ("minimum", 1),
        ("expected", 1),
        ("worst", 2),
    ]
    assert [(step.characters, step.segments) for step in plan.steps] == [(6, 1), (25, 2)]
    assert plan in shown


def test_the_notebook_explores_the_sample(examples: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MSGCORE_TEST_DATA", raising=False)
    _, defined = ran(examples)
    sample = (examples / "campaign.txt").read_text(encoding="utf-8").splitlines()
    assert len(sample) == 200
    assert defined["counts"] == segment_many(sample)
    assert set(defined["counts"].segments) == {1, 2, 3}


def test_the_notebook_explores_the_real_messages(examples: Path, test_data: Path) -> None:
    assert (test_data / "sms_spam_collection.tsv").is_file()
    _, defined = ran(examples)
    assert (len(defined["messages"]), sum(defined["counts"].segments)) == (5574, 5995)
