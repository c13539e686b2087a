"""Nothing that is public is left undocumented, and no link leads nowhere."""

import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import pytest

import msgcore

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
PUBLIC = sorted(
    module.name
    for module in pkgutil.iter_modules(msgcore.__path__)
    if module.name != "cli" and not module.name.startswith("_")
)
LINK = re.compile(r"\]\((?P<target>[^)#:]+)(?:#[^)]*)?\)")


def names() -> list[tuple[str, str]]:
    return [
        (room, name)
        for room in PUBLIC
        for name in importlib.import_module(f"msgcore.{room}").__all__
    ]


@pytest.mark.parametrize(("room", "name"), names())
def test_every_public_name_says_what_it_is(room: str, name: str) -> None:
    value = getattr(importlib.import_module(f"msgcore.{room}"), name)
    if inspect.isclass(value) or inspect.isroutine(value):
        assert inspect.getdoc(value)


@pytest.mark.parametrize("room", PUBLIC)
def test_every_public_module_has_a_page_of_reference(room: str) -> None:
    text = (DOCS / "reference" / f"{room}.md").read_text(encoding="utf-8")
    assert f".. automodule:: msgcore.{room}\n" in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    targets = [match["target"] for match in LINK.finditer(page.read_text(encoding="utf-8"))]
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_readme_has_the_two_commands_that_do_all_the_set_up() -> None:
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert "    pip install '.[cli]' && msgcore replay examples/order-help.jsonl" in lines
    assert "    pip install -e '.[test]' && pytest" in lines
