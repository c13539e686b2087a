"""`import msgcore` costs next to nothing; what is asked for later loads then."""

import importlib
import importlib.metadata
import json
import subprocess
import sys

import pytest

import msgcore

# `testing` needs an extra, and has tests of its own.
CORE = [name for name in msgcore.__all__ if name not in {"__version__", "testing"}]


def loaded_after(code: str) -> set[str]:
    """Run code in a fresh interpreter and return the modules that it loaded beyond the usual."""
    program = (
        "import json, sys, typing, importlib.metadata; before = set(sys.modules)\n"
        f"{code}\n"
        "print(json.dumps(sorted(set(sys.modules) - before)))"
    )
    run = subprocess.run(  # noqa: S603 - our own interpreter, on the program above
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    return set(json.loads(run.stdout))


def test_the_import_loads_nothing_else() -> None:
    assert loaded_after("import msgcore") == {"msgcore"}


def test_a_sub_package_loads_when_it_is_used() -> None:
    loaded = loaded_after("import msgcore; msgcore.policy.DOCUMENTED")
    assert {"attrs", "cattrs", "msgcore.policy"} <= loaded
    assert not {"statemachine", "msgcore.lifecycle", "msgcore.consent", "msgcore.sms"} & loaded


@pytest.mark.parametrize("name", CORE)
def test_every_listed_sub_package_is_there(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(msgcore, name, raising=False)  # an earlier import may have set it
    assert getattr(msgcore, name) is importlib.import_module(f"msgcore.{name}")


def test_dir_lists_the_face() -> None:
    assert dir(msgcore) == sorted(msgcore.__all__)


def test_what_is_not_there() -> None:
    with pytest.raises(AttributeError, match="module 'msgcore' has no attribute 'polcy'"):
        _ = msgcore.polcy  # type: ignore[attr-defined]  # the mistake is the point
    assert not hasattr(msgcore, "__path_to_nowhere__")


def test_the_version_is_that_of_the_distribution() -> None:
    assert msgcore.__version__ == importlib.metadata.version("msgcore")
