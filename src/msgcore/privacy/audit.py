"""What the rules about rules look at: sensitive-data rules, with what came of compiling each.

A rule that does not compile is looked at all the same, for all that can be said of it.
"""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from msgcore.channels import Channel
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, Policy
from msgcore.privacy.compiled import CompiledRule, Validator
from msgcore.privacy.edits import Hit, laid_over
from msgcore.privacy.library.validators import VALIDATORS
from msgcore.privacy.rule import SensitiveDataRule

__all__ = ["Audit", "Audited", "Found"]


@attrs.frozen(kw_only=True)
class Found:
    """What a rule does to a sample.

    Args:
        hits: What it replaces, in the order of the places.
        text: What is left.
    """

    hits: tuple[Hit, ...]
    text: str = attrs.field(repr=False)

    def overlaps(self, other: "Found") -> bool:
        """Tell whether both replace some of the same text."""
        return any(
            mine.start < theirs.end and theirs.start < mine.end
            for mine in self.hits
            for theirs in other.hits
        )


@attrs.frozen(kw_only=True, eq=False)
class Audited:
    """A rule that is looked at.

    Args:
        rule: The rule.
        path: Where it stands, such as `rules[2]`.
        compiled: The rule, ready to search; None where it cannot be compiled.
        error: Why it cannot; None where it can.
    """

    rule: SensitiveDataRule
    path: str
    compiled: CompiledRule | None = None
    error: InvalidValueError | None = None

    def find(self, text: str) -> Found | None:
        """Return what the rule does to a text by itself; None where it cannot finish."""
        if self.compiled is None:
            return None
        try:
            hits = self.compiled.hits(text, self.compiled.privacy.pattern_timeout)
        except Exception:  # noqa: BLE001 - a validator may raise anything; it found nothing
            return None
        return Found(hits=tuple(hits), text=laid_over(text, (), hits, self.rule.name)[1])

    def finds(self, text: str) -> bool:
        """Tell whether the rule finds something in a text; not so where it cannot finish."""
        found = self.find(text)
        return found is not None and bool(found.hits)

    def found(self) -> Iterator[tuple[int, Found]]:
        """Yield what the rule does to each of its samples, with the sample's place."""
        for place, sample in enumerate(self.rule.samples):
            found = self.find(sample)
            if found is not None:
                yield place, found


@attrs.frozen(kw_only=True, eq=False)
class Audit:
    """Rules, and where they are meant to be in force. Make it with `Audit.of`.

    Args:
        rules: The rules, in the order in which they were given.
        channel: The channel; None where the rules are for no channel in particular.
        policy: The numbers and choices in force.
    """

    rules: tuple[Audited, ...]
    channel: Channel | None
    policy: Policy

    @classmethod
    def of(
        cls,
        rules: Iterable[SensitiveDataRule],
        *,
        channel: Channel | None = None,
        policy: Policy = DOCUMENTED,
        validators: Mapping[str, Validator] = VALIDATORS,
    ) -> "Audit":
        """Prepare rules to be looked at.

        Args:
            rules: The rules, disabled ones included.
            channel: Where they are meant to be in force.
            policy: The numbers and choices in force.
            validators: The functions that rules name in their validation.

        >>> rule = SensitiveDataRule(name="id", pattern="(", enabled=True)
        >>> Audit.of([rule]).rules[0].compiled is None
        True
        """
        return cls(
            rules=tuple(
                _audited(rule, f"rules[{place}]", policy, validators)
                for place, rule in enumerate(rules)
            ),
            channel=channel,
            policy=policy,
        )

    def in_order(self) -> tuple[Audited, ...]:
        """Return the enabled rules in the order in which they go."""
        by_name = self.policy.privacy.equal_priorities_by_name
        enabled = [audited for audited in self.rules if audited.rule.enabled]
        return tuple(
            sorted(
                enabled,
                key=lambda audited: (audited.rule.priority, audited.rule.name if by_name else ""),
            )
        )


def _audited(
    rule: SensitiveDataRule, path: str, policy: Policy, validators: Mapping[str, Validator]
) -> Audited:
    try:
        compiled = CompiledRule.of(rule, policy, validators)
    except InvalidValueError as error:
        return Audited(rule=rule, path=path, error=error)
    return Audited(rule=rule, path=path, compiled=compiled)
