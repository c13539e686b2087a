"""Shared by all tests: the profiles of Hypothesis, the marker of conformance tests, the data."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("ci", deadline=None, print_blob=True, derandomize=True)
settings.register_profile("nightly", deadline=None, print_blob=True, max_examples=3000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "rule(id): the conformance test of the rule with this id")


@pytest.fixture(scope="session")
def test_data() -> Path:
    """The folder with real messages and chats; tests that need it skip without it."""
    folder = os.environ.get("MSGCORE_TEST_DATA")
    if not folder:
        pytest.skip("MSGCORE_TEST_DATA is not set: the folder with the real messages is needed")
    return Path(folder)
