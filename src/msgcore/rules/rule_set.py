"""The engine: an immutable, ordered set of rules that checks subjects of one kind.

Settings are plain data, so a host keeps them in TOML, JSON or a database:

    {"sms.shared-shortener": {"enabled": True, "severity": "error",
                              "priority": 10, "parameters": {"domains": ["bit.ly"]}}}
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

import attrs

from msgcore import codec
from msgcore.errors import CodecError, Fault, RuleSetError
from msgcore.rules.citation import MSGCORE, Citation
from msgcore.rules.finding import Draft, Finding, Report, Severity
from msgcore.rules.refusal import is_rule_id
from msgcore.rules.rule import Rule

__all__ = ["RuleSet"]

S = TypeVar("S")
R = TypeVar("R")

_BROKEN = MSGCORE("A rule that cannot finish", note="The report is incomplete: fail closed.")


@attrs.frozen(kw_only=True)
class _Setting:
    """What a host may say of one rule; None leaves it as the rule declares it."""

    enabled: bool | None = None
    severity: Severity | None = None
    priority: int | None = None


@attrs.frozen(kw_only=True)
class _Entry(Generic[S]):
    """A rule with the settings that are in force."""

    rule: Rule[S]
    severity: Severity
    priority: int
    parameters: Any
    enabled: bool = True

    @classmethod
    def of(cls, rule: Rule[S]) -> "_Entry[S]":
        return cls(
            rule=rule,
            severity=rule.severity,
            priority=rule.priority,
            parameters=rule.parameters,
        )


@attrs.frozen
class RuleSet(Generic[S]):
    """Rules for one kind of subject, ordered by priority, then id.

    Make one with `RuleSet.of`. A rule set never changes: `with_rules` and
    `with_settings` return another.
    """

    _entries: tuple[_Entry[S], ...] = ()

    @staticmethod
    def of(*rules: Rule[R]) -> "RuleSet[R]":
        """Make a rule set.

        Raises:
            RuleSetError: Two rules have the same id, or one is malformed.
        """
        return RuleSet[R]().with_rules(rules)

    @property
    def rules(self) -> tuple[Rule[S], ...]:
        """The rules, in the order in which they run, disabled ones included."""
        return tuple(entry.rule for entry in self._entries)

    def with_rules(self, rules: Iterable[Rule[S]]) -> "RuleSet[S]":
        """Return this set with more rules.

        Raises:
            RuleSetError: An id is already taken, or a rule is malformed; all at once.
        """
        entries, seen = list(self._entries), {e.rule.id for e in self._entries}
        faults: list[Fault] = []
        for rule in rules:
            faults += _malformed(rule)
            if rule.id in seen:
                faults.append(
                    Fault(
                        path=str(rule.id),
                        message="is already in the set",
                        hint="Give your rule an id of its own, or change settings of the first.",
                    )
                )
            seen.add(rule.id)
            entries.append(_Entry.of(rule))
        if faults:
            raise RuleSetError(faults)
        return RuleSet(_ordered(entries))

    def with_settings(self, settings: Mapping[str, Mapping[str, Any]]) -> "RuleSet[S]":
        """Return this set with settings from plain data laid over it.

        Args:
            settings: Rule id -> any of `enabled`, `severity`, `priority`, `parameters`.

        Raises:
            RuleSetError: An unknown id or field, or a value that does not fit; all at once.
        """
        if not isinstance(settings, Mapping):
            raise RuleSetError(Fault(message="settings are no object of rule ids"))
        faults: list[Fault] = []
        known = {entry.rule.id: entry for entry in self._entries}
        for rule_id, data in settings.items():
            entry = known.get(rule_id)
            if entry is None:
                hint = codec.nearest(rule_id, known)
                faults.append(Fault(path=str(rule_id), message="is no rule of this set", hint=hint))
                continue
            try:
                known[rule_id] = _configure(entry, data)
            except CodecError as error:
                faults += [fault.under(rule_id) for fault in error.faults]
        if faults:
            raise RuleSetError(faults)
        return RuleSet(_ordered(known.values()))

    def check(self, subject: S) -> Report:
        """Run every enabled rule over a subject.

        A rule that raises becomes an error finding that names the rule and the
        exception's type only: its message could hold what must not be shown. The other
        rules still run, and the report is incomplete.

        Args:
            subject: What the rules of this set are for.

        Returns:
            The findings in the order of the rules.
        """
        findings: list[Finding] = []
        complete = True
        for entry in self._entries:
            if not entry.enabled:
                continue
            try:
                drafts = tuple(entry.rule.check(subject, entry.parameters))
                findings += [_stamp(entry, draft) for draft in drafts]
            except Exception as error:  # noqa: BLE001 - one bad rule must not stop the others
                complete = False
                findings.append(_broken(entry.rule.id, type(error).__name__))
        return Report(findings=tuple(findings), complete=complete)

    def __iter__(self) -> Iterator[Rule[S]]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self._entries)


_SHAPE: tuple[tuple[str, type[Any]], ...] = (
    ("severity", Severity),
    ("citation", Citation),
    ("priority", int),
)


def _malformed(rule: Rule[Any]) -> Iterator[Fault]:
    """Find what would break a report, or let an error of unknown weight pass, later on."""
    if not is_rule_id(rule.id):
        yield Fault(
            path=str(rule.id),
            message="is not a rule id",
            hint="Use 'room.kebab-case', such as 'sms.shared-shortener'.",
        )
    for name, kind in _SHAPE:
        value = getattr(rule, name)
        if not isinstance(value, kind):
            yield Fault(
                path=f"{rule.id}.{name}",
                message=f"is of type {type(value).__name__}, expected {kind.__name__}",
            )


def _ordered(entries: Iterable[_Entry[S]]) -> tuple[_Entry[S], ...]:
    return tuple(sorted(entries, key=lambda entry: (entry.priority, entry.rule.id)))


def _configure(entry: _Entry[S], data: Any) -> _Entry[S]:
    faults: list[Fault] = []
    parameters = entry.parameters
    plain, given = data, None
    if isinstance(data, Mapping):
        given = data.get("parameters")
        plain = {name: value for name, value in data.items() if name != "parameters"}
    setting = _Setting()
    try:
        setting = codec.from_data(_Setting, plain)
    except CodecError as error:
        faults += error.faults
    if given is not None:
        try:
            parameters = _parameters(entry.parameters, given)
        except CodecError as error:
            faults += [fault.under("parameters") for fault in error.faults]
    if faults:
        raise CodecError(faults)
    return attrs.evolve(
        entry,
        enabled=entry.enabled if setting.enabled is None else setting.enabled,
        severity=setting.severity or entry.severity,
        priority=entry.priority if setting.priority is None else setting.priority,
        parameters=parameters,
    )


def _parameters(defaults: Any, given: Any) -> Any:
    if defaults is None:
        raise CodecError(Fault(message="are given, but the rule takes none"))
    if not isinstance(given, Mapping):
        return codec.from_data(type(defaults), given)
    return codec.from_data(type(defaults), {**codec.to_data(defaults), **given})


def _stamp(entry: _Entry[S], draft: Draft) -> Finding:
    return Finding(
        rule=entry.rule.id,
        severity=entry.severity,
        message=draft.message,
        citation=entry.rule.citation,
        span=draft.span,
        path=draft.path,
        remedy=draft.remedy,
    )


def _broken(rule_id: str, error: str) -> Finding:
    return Finding(
        rule=rule_id,
        severity=Severity.ERROR,
        message=f"the rule could not finish ({error})",
        citation=_BROKEN,
        remedy="Treat the subject as failed, and mend or disable the rule.",
    )
