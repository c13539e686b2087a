"""How Sphinx builds these pages; `nox -s docs` runs it."""

import re
from collections.abc import Iterable, Iterator
from importlib.metadata import version as version_of

from sphinx.application import Sphinx

project = "msgcore"
author = "The msgcore maintainers"
copyright = author  # noqa: A001 - the name that Sphinx asks for
version = release = version_of("msgcore")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "_generated"]
html_theme = "furo"
html_title = "msgcore"
html_copy_source = False
pygments_style = "friendly"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

default_role = "code"  # docstrings put names between single backticks
nitpick_ignore_regex = [
    (r"py:.*", r"(?!msgcore\.).*"),  # other people's names: building needs no network
    (r"py:.*", r"msgcore\..*\._?[A-Z](_contra)?"),  # type variables have no page
    (r"py:class", r"msgcore\.consent\.pages\.Pages"),  # how a ledger keeps its entries to itself
    (r"py:class", r"msgcore\.privacy\.audit\.Audited"),  # what an audit makes of each rule
    (r"py:class", r"msgcore\.privacy\.ecmascript\.substitution\._Around"),  # a part of a template
]

add_module_names = False
autodoc_class_signature = "mixed"
autodoc_default_options = {"members": True, "imported-members": True}
autodoc_member_order = "groupwise"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
maximum_signature_line_length = 88
napoleon_google_docstring = True
napoleon_numpy_docstring = False


_TABLE_ROW = re.compile(r"^\s*\|(?P<cells>.*)\|\s*$")
_RULER = re.compile(r"^\s*\|[\s:|-]+\|\s*$")


def _to_rest(
    _app: Sphinx, _what: str, _name: str, _obj: object, _options: object, lines: list[str]
) -> None:
    """Turn what our docstrings have of Markdown into reStructuredText, in place."""
    lines[:] = list(_literal_blocks(list(_tables(lines))))


def _tables(lines: Iterable[str]) -> Iterator[str]:
    inside = False
    for line in lines:
        row = _TABLE_ROW.match(line)
        if row is None:
            if inside:
                yield ""
            inside = False
            yield line
        elif not _RULER.match(line):
            if not inside:
                yield from ("", ".. list-table::", "   :header-rows: 1", "")
            inside = True
            cells = [cell.strip() for cell in row["cells"].split("|")]
            yield f"   * - {cells[0]}"
            yield from (f"     - {cell}" for cell in cells[1:])


def _literal_blocks(lines: list[str]) -> Iterator[str]:
    """Mark what stands indented after an empty line as code."""
    for line, empty, below in zip(lines, [*lines[1:], ""], [*lines[2:], "", ""], strict=False):
        yield line
        if line and not empty and _indent(below) >= _indent(line) + _CODE_INDENT:
            yield from ("", " " * _indent(line) + "::")


_CODE_INDENT = 4


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def setup(app: Sphinx) -> None:
    """Hook into autodoc, before napoleon reads the docstring."""
    app.connect("autodoc-process-docstring", _to_rest, priority=400)
