"""Sessions for people: `nox` runs tests, lint, types and docs; `nox -s benchmarks` measures.

The interpreters are those of the classifiers in pyproject.toml; one that is not installed is
skipped. Continuous integration runs `.ci/run` instead.
"""

from pathlib import Path

import nox
from nox.command import CommandFailed

nox.needs_version = ">=2024.4"
nox.options.sessions = ["tests", "lint", "types", "docs"]
nox.options.error_on_missing_interpreters = False
nox.options.reuse_existing_virtualenvs = True

_ROOT = Path(__file__).parent
_PYTHONS = nox.project.python_versions(nox.project.load_toml(_ROOT / "pyproject.toml"))


@nox.session(python=_PYTHONS)
def tests(session: nox.Session) -> None:
    """Run the tests; arguments after `--` go to pytest."""
    session.install("-e", ".[oracle,test]")
    session.run("pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check style and layers."""
    session.install("-e", ".[dev]")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types: everything under mypy, the public API under pyright as well."""
    session.install("-e", ".[dev]")
    session.run("mypy")
    session.run("pyright", "--pythonpath", str(Path(session.bin) / "python"))


@nox.session
def docs(session: nox.Session) -> None:
    """Write the generated pages and build the documentation, warnings as errors."""
    session.install("-e", ".[docs]")
    session.run("python", "docs/generate.py")
    session.run(
        *("python", "-m", "sphinx", "--fail-on-warning", "--keep-going", "--nitpicky"),
        *("-b", "html", "docs", "docs/_build/html"),
    )


@nox.session
def benchmarks(session: nox.Session) -> None:
    """Run every benchmark; each prints its ratios and fails when it misses its budget."""
    session.install("-e", ".[bench]")
    missed = []
    for script in sorted((_ROOT / "benchmarks").glob("[!_]*.py")):
        try:
            session.run("python", str(script))
        except CommandFailed:
            missed.append(script.name)
    if missed:
        session.error(f"missed their budget: {', '.join(missed)}")
