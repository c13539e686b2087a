"""Why the domain says no, as a value.

A `Reason` is declared once, as a constant of the room that gives it, so that its id
can be listed, documented and tested. A `Refusal` holds all the reasons that apply.
"""

import re

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.rules.citation import Citation
from msgcore.values import not_empty

__all__ = ["Reason", "Refusal", "is_rule_id", "valid_rule_id"]

_RULE_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def is_rule_id(value: object) -> bool:
    """Tell whether something is a rule id: `room.kebab-case`."""
    return isinstance(value, str) and _RULE_ID.fullmatch(value) is not None


def valid_rule_id(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    """Refuse what is no rule id; an attrs validator."""
    if not is_rule_id(value):
        raise InvalidValueError(
            Fault(
                path=attribute.name,
                message=f"{value!r} is not a rule id",
                hint="Use 'room.kebab-case', such as 'sms.shared-shortener'.",
            )
        )


@attrs.frozen(kw_only=True)
class Reason:
    """A rule that gave a verdict.

    Args:
        rule: The rule's id, `room.kebab-case`, stable for ever.
        text: What the rule says, as a sentence.
        citation: Where it is written.
        remedy: What would make the refused thing possible; empty where nothing would.
        detail: What is particular to this case, such as by how much a limit is passed.

    >>> from msgcore.rules import GUIDE
    >>> opted_out = Reason(
    ...     rule="consent.opted-out",
    ...     text="The person opted out of this channel.",
    ...     citation=GUIDE("Track Customer Consent in Messaging Channels"),
    ...     remedy="The person must opt in again.",
    ... )
    >>> print(opted_out)
    consent.opted-out: The person opted out of this channel.
    """

    rule: str = attrs.field(validator=valid_rule_id)
    text: str = attrs.field(validator=not_empty)
    citation: Citation
    remedy: str = ""
    detail: str = ""

    def __str__(self) -> str:
        detail = f" ({self.detail})" if self.detail else ""
        return f"{self.rule}: {self.text}{detail}"

    def with_detail(self, detail: str) -> "Reason":
        """Return the same reason with what is particular to a case."""
        return attrs.evolve(self, detail=detail)


@attrs.frozen(kw_only=True)
class Refusal:
    """The domain says no, and says why.

    Args:
        reasons: Every reason that applies; at least one.
    """

    reasons: tuple[Reason, ...] = attrs.field(validator=not_empty)

    @classmethod
    def of(cls, *reasons: Reason) -> "Refusal":
        """Make a refusal from its reasons."""
        return cls(reasons=reasons)

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the rules that refused, in order."""
        return tuple(reason.rule for reason in self.reasons)

    def __str__(self) -> str:
        return "; ".join(map(str, self.reasons))
