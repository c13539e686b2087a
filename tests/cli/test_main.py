import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import pytest

Run = Callable[..., Any]


def test_without_arguments_the_commands_are_listed(run: Run) -> None:
    ran = run()
    said = ran.out + ran.err
    assert ran.code in {0, 2}, "older and newer typer disagree whether that is a fault"
    for name in ("replay", "segment", "classify", "rules", "policy"):
        assert f"  {name} " in said


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version") == (0, f"msgcore {version('msgcore')}\n", "")


@pytest.mark.parametrize(
    "command",
    ["replay", "segment", "classify", "rules", "policy diff", "policy show"],
)
def test_every_command_explains_itself(run: Run, command: str) -> None:
    ran = run(*command.split(), "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"Usage: msgcore {command}")


def test_what_is_no_command_is_bad_input(run: Run) -> None:
    ran = run("reply")
    assert (ran.code, ran.out) == (2, "")
    assert "No such command 'reply'" in ran.err


@pytest.mark.parametrize("extra", ["typer", "rich"])
def test_a_missing_extra_is_named_with_its_cure(extra: str) -> None:
    code = f"import sys; sys.modules[{extra!r}] = None; from msgcore.cli import main; main()"
    ran = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1
    assert ran.stderr.splitlines() == [
        f"The msgcore command needs {extra}, which is not installed.",
        "Install it with: pip install 'msgcore[cli]'",
    ]


def test_another_missing_module_is_a_fault_of_ours() -> None:
    code = "import sys; sys.modules['attrs'] = None; from msgcore.cli import main; main()"
    ran = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert "ModuleNotFoundError" in ran.stderr


def test_it_runs_as_a_module_too() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "msgcore.cli", "segment", "Bonjour, ça va ?", "--json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert '"encoding": "ucs-2"' in ran.stdout
