"""Rules from other packages: the host scans, msgcore only loads what it is handed.

>>> from importlib.metadata import entry_points
>>> load(entry_points(group="msgcore.rules"), allow=set())
()

A host that trusts a package adds its name to `allow`; what else registered itself is not
even imported.
"""

from collections.abc import Iterable
from typing import Any, Protocol

from msgcore.errors import Fault, PluginError, RuleSetError
from msgcore.rules.rule import Rule
from msgcore.rules.rule_set import RuleSet

__all__ = ["EntryPoint", "load"]

_RULE_FIELDS = ("id", "summary", "severity", "citation", "priority", "parameters", "check")


class EntryPoint(Protocol):
    """What is needed of an entry point; `importlib.metadata.EntryPoint` has it."""

    @property
    def name(self) -> str:
        """The name under which the package registered it."""
        ...

    def load(self) -> Any:
        """Import what it names."""
        ...


def load(entry_points: Iterable[EntryPoint], *, allow: Iterable[str]) -> tuple[Rule[Any], ...]:
    """Load the allowed plug-ins.

    Args:
        entry_points: What the host found; each names a rule, a rule set or several rules.
        allow: The names that the host trusts. Others are not even imported.

    Returns:
        The rules, in the order of the entry points.

    Raises:
        PluginError: An allowed plug-in is absent, cannot be imported or holds something
            else, a rule is malformed, or two have the same id; every fault at once.
    """
    allowed = frozenset(allow)
    rules: list[Rule[Any]] = []
    faults: list[Fault] = []
    failed: list[PluginError] = []
    found: set[str] = set()
    for entry_point in entry_points:
        if entry_point.name not in allowed:
            continue
        found.add(entry_point.name)
        try:
            rules += _rules_of(entry_point)
        except PluginError as error:
            faults += error.faults
            failed.append(error)
    faults += [
        Fault(path=name, message="is allowed but not there", hint="Install it or drop it.")
        for name in sorted(allowed - found)
    ]
    try:
        RuleSet.of(*rules)
    except RuleSetError as error:
        faults += error.faults
    if faults:
        # The chain keeps what each plug-in itself raised.
        raise PluginError(faults) from (ExceptionGroup("plug-ins", failed) if failed else None)
    return tuple(rules)


def _rules_of(entry_point: EntryPoint) -> list[Rule[Any]]:
    try:
        loaded = entry_point.load()
        items = list(loaded) if isinstance(loaded, Iterable) else [loaded]
    except Exception as error:
        raise PluginError(
            Fault(path=entry_point.name, message=f"cannot be imported ({type(error).__name__})")
        ) from error
    faults = [
        Fault(
            path=f"{entry_point.name}[{place}]",
            message=f"is a {type(item).__name__}, not a rule",
            hint="An entry point names a rule, a rule set or several rules.",
        )
        for place, item in enumerate(items)
        if not all(hasattr(item, name) for name in _RULE_FIELDS)
    ]
    if faults:
        raise PluginError(faults)
    return items
