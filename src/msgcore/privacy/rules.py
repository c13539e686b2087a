"""Sensitive-data rules, compiled: which are in force for an author at an instant, in order.

A rule whose pattern is proven safe searches without a limit of time: a text has at most so
many characters. The others share the time that one text may take, so that all of them
together keep to it without a look at the clock: the engine itself stops a search at the
processor time that it was given.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

import attrs

from msgcore.errors import Fault, InvalidValueError, MalformedError
from msgcore.policy import DOCUMENTED, Policy
from msgcore.privacy.compiled import CompiledRule, Validator
from msgcore.privacy.ecmascript.needs import TextFacts
from msgcore.privacy.ecmascript.units import Subject
from msgcore.privacy.edits import Hit
from msgcore.privacy.library.validators import VALIDATORS
from msgcore.privacy.rule import SensitiveDataRule
from msgcore.privacy.scope import effective_at, is_enforced
from msgcore.vocabulary import Platform, Role

__all__ = ["Plan", "RedactionRules", "Step"]


@attrs.frozen(kw_only=True, eq=False)
class Step:
    """A rule in its place among those that are in force.

    Args:
        name: The rule's name.
        place: Which of them it is, from 0.
        rule: The rule, ready to search.
        timeout: How much processor time each of its searches may take.
        literal: What stands in every text in which it finds something; empty where nothing
            does, or one of several.
        may_match: Whether it can find anything in a text, told from the text's facts alone.
        hits: Finds what it replaces in a text.
    """

    name: str
    place: int
    rule: CompiledRule
    timeout: timedelta
    literal: str
    may_match: Callable[[TextFacts], bool]
    hits: Callable[[str, timedelta, Subject | None], list[Hit]]


@attrs.frozen(kw_only=True, eq=False)
class Plan:
    """The rules in force for one role on one platform, in the order in which they go.

    Args:
        steps: All of them.
        by_digits: Those that can find something in a text with no digit, with one, and so on;
            the last, in a text with as many or more.
    """

    steps: tuple[Step, ...]
    by_digits: tuple[tuple[Step, ...], ...]

    def steps_for(self, digits: int) -> tuple[Step, ...]:
        """Return the steps that can find something in a text with so many digits."""
        return self.by_digits[digits if digits < len(self.by_digits) else -1]


@attrs.frozen(kw_only=True, eq=False)
class _Schedule:
    """What is in force for one role on one platform, from instant to instant.

    Args:
        changes: When something changes, in order.
        plans: What is in force before the first of them, and from each of them on.
    """

    changes: tuple[datetime, ...]
    plans: tuple[Plan, ...]


@attrs.frozen(kw_only=True)
class RedactionRules:
    r"""Rules, ready to redact with. Make them once, with `RedactionRules.compile`.

    Args:
        rules: The rules as they were given, disabled ones included.
        policy: The numbers and choices in force.

    >>> ssn = SensitiveDataRule(name="ssn", pattern=r"\d{3}-\d{2}-\d{4}", enabled=True)
    >>> nine = datetime(2026, 3, 2, 9, tzinfo=UTC)
    >>> rules = RedactionRules.compile([ssn])
    >>> [step.name for step in rules.in_force(Role.CUSTOMER, Platform.STANDARD, nine).steps]
    ['ssn']
    >>> rules.in_force(Role.CUSTOMER, Platform.ENHANCED, nine).steps
    ()
    """

    rules: tuple[SensitiveDataRule, ...]
    policy: Policy
    _schedules: Mapping[tuple[Role, Platform], _Schedule] = attrs.field(eq=False, repr=False)

    @classmethod
    def compile(
        cls,
        rules: Iterable[SensitiveDataRule],
        policy: Policy = DOCUMENTED,
        validators: Mapping[str, Validator] = VALIDATORS,
    ) -> "RedactionRules":
        """Compile rules.

        Args:
            rules: The rules. Those of one name are versions of one rule.
            policy: The numbers and choices in force.
            validators: The functions that rules name in their validation.

        Raises:
            InvalidValueError: An enabled rule has a pattern that means nothing or that goes
                beyond the bounds, a replacement that is too long, or a validator that is not
                known; or two versions of a rule take effect at once. Every fault of every
                rule, with its place.

        >>> RedactionRules.compile([SensitiveDataRule(name="id", pattern="(", enabled=True)])
        ... # doctest: +ELLIPSIS
        Traceback (most recent call last):
        msgcore.errors.InvalidValueError: [0].pattern, ...
        """
        given = tuple(rules)
        faults = list(_clashes(given, policy))
        compiled: dict[int, CompiledRule] = {}
        for place, rule in enumerate(given):
            if not rule.enabled:
                continue
            try:
                compiled[place] = CompiledRule.of(rule, policy, validators)
            except MalformedError as error:
                faults += [fault.under(f"[{place}]") for fault in error.faults]
        if faults:
            raise InvalidValueError(faults)
        versions = _Versions(given, compiled, policy)
        return cls(rules=given, policy=policy, schedules=versions.schedules())

    def in_force(self, author: Role, platform: Platform, at: datetime) -> Plan:
        """Return the rules that are in force, in the order in which they go.

        Args:
            author: Who writes.
            platform: The channel's platform.
            at: The instant, aware.

        Raises:
            InvalidValueError: The author is no role, or the platform is none.
        """
        try:
            schedule = self._schedules[author, platform]
        except KeyError:
            message = f"{author!r} on {platform!r} is no role on a platform"
            raise InvalidValueError(Fault(path="author", message=message)) from None
        if not schedule.changes:
            return schedule.plans[0]
        return schedule.plans[bisect_right(schedule.changes, at)]


def _clashes(rules: Sequence[SensitiveDataRule], policy: Policy) -> Iterator[Fault]:
    """Find versions of which nobody can say which one counts."""
    seen: set[tuple[str, datetime | None]] = set()
    for place, rule in enumerate(rules):
        key = rule.name, effective_at(rule, policy)
        if key in seen:
            yield Fault(
                path=f"[{place}].name",
                message=f"{rule.name!r} is taken by a rule that takes effect at the same time",
                hint="Name it otherwise, or say when each version was last changed.",
            )
        seen.add(key)


class _Versions:
    """The versions of each rule, and which of them count when."""

    def __init__(
        self,
        rules: Sequence[SensitiveDataRule],
        compiled: Mapping[int, CompiledRule],
        policy: Policy,
    ) -> None:
        self.rules, self.compiled, self.policy = rules, compiled, policy
        self.starts = [effective_at(rule, policy) for rule in rules]
        self.by_name: dict[str, list[int]] = defaultdict(list)
        for place, rule in enumerate(rules):
            self.by_name[rule.name].append(place)

    def schedules(self) -> dict[tuple[Role, Platform], _Schedule]:
        """Say what is in force for each role on each platform."""
        changes = tuple(sorted({start for start in self.starts if start is not None}))
        instants = (None, *changes)
        in_force = [self._at(instant) for instant in instants]
        return {
            (role, platform): _Schedule(
                changes=changes,
                plans=tuple(self._plan(places, role, platform) for places in in_force),
            )
            for role in Role
            for platform in Platform
        }

    def _at(self, instant: datetime | None) -> list[int]:
        """Return which rules count at an instant, in order; None is before any change."""
        places = [
            place
            for versions in self.by_name.values()
            if (place := self._latest(versions, instant)) is not None
        ]
        return sorted(places, key=self._rank)

    def _latest(self, versions: Iterable[int], instant: datetime | None) -> int | None:
        """Return which version of a rule counts at an instant; None where none does yet."""
        begun = [
            (start or _EVER, place)
            for place in versions
            if (start := self.starts[place]) is None or (instant is not None and start <= instant)
        ]
        return max(begun)[1] if begun else None

    def _rank(self, place: int) -> tuple[int, str, int]:
        rule = self.rules[place]
        by_name = self.policy.privacy.equal_priorities_by_name
        return rule.priority, rule.name if by_name else "", place

    def _plan(self, places: Iterable[int], role: Role, platform: Platform) -> Plan:
        compiled = [
            self.compiled[place]
            for place in places
            if place in self.compiled
            and role in self.rules[place].enforce_on
            and is_enforced(self.rules[place], platform, self.policy)
        ]
        privacy = self.policy.privacy
        searches = sum(rule.searches for rule in compiled) or 1
        timeout = min(privacy.pattern_timeout, privacy.redaction_timeout // searches)
        steps = tuple(
            Step(
                name=rule.rule.name,
                place=place,
                rule=rule,
                timeout=timeout,
                literal=rule.needs.literals[0] if len(rule.needs.literals) == 1 else "",
                may_match=rule.needs.may_match,
                hits=rule.hits,
            )
            for place, rule in enumerate(compiled)
        )
        return Plan(steps=steps, by_digits=tuple(_by_digits(steps)))


def _by_digits(steps: tuple[Step, ...]) -> Iterator[tuple[Step, ...]]:
    """Yield the steps that can find something in a text with no digit, with one, and so on."""
    needed = [step.rule.needs.digits for step in steps]
    for digits in range(min(max(needed, default=0), _DIGITS_MAX)):
        yield tuple(step for step, need in zip(steps, needed, strict=True) if need <= digits)
    yield steps


_DIGITS_MAX = 32
"""Up to how many digits the steps are sorted out beforehand."""

_EVER = datetime.min.replace(tzinfo=UTC)
