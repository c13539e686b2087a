"""Every part of the package has its place in the contracts on who may import whom."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PARTS = {
    path.stem
    for path in (ROOT / "src" / "msgcore").iterdir()
    if (path.suffix == ".py" and path.stem != "__init__") or (path / "__init__.py").exists()
}


def contract(name: str) -> dict[str, Any]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    (found,) = (contract for contract in contracts if contract["name"] == name)
    return dict(found)


def test_every_part_stands_on_a_layer() -> None:
    layers = contract("Imports run downwards only")["layers"]
    named = [part.strip() for layer in layers for part in layer.split("|")]
    assert sorted(named) == sorted(PARTS)


@pytest.mark.parametrize(
    ("name", "free"),
    [
        (
            "Below the command and the test kit nothing reaches the outside world",
            {"cli", "testing"},
        ),
        ("Only the chart module knows python-statemachine", {"chart"}),
    ],
)
def test_what_is_forbidden_is_forbidden_to_all_but_the_named(name: str, free: set[str]) -> None:
    bound = {module.removeprefix("msgcore.") for module in contract(name)["source_modules"]}
    assert bound == PARTS - free
