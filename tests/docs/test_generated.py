"""The pages that are made from the code are up to date, and every rule is proven."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from msgcore.catalogue import catalogue

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def generate() -> Iterator[ModuleType]:
    """The script docs/generate.py as a module."""
    before = list(sys.path)
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    sys.path[:] = before


def test_every_generated_page_is_what_the_code_says(generate: ModuleType) -> None:
    assert generate.stale() == [], "run 'python docs/generate.py'"


def test_every_rule_has_a_conformance_test(generate: ModuleType) -> None:
    proven = generate.conformance.proofs()
    assert [entry.id for entry in catalogue() if entry.id not in proven] == []


def test_every_conformance_test_proves_a_rule_that_exists(generate: ModuleType) -> None:
    known = {entry.id for entry in catalogue()}
    assert sorted(generate.conformance.proofs().keys() - known) == []


def test_every_conformance_test_says_its_rule(generate: ModuleType) -> None:
    assert list(generate.conformance.silent()) == []
