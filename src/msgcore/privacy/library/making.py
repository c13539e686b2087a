r"""How the ready rules are made: what they have in common, and what a host may set.

A ready rule is an ordinary `SensitiveDataRule`. What every rule has may be given by name:

    payment_card(priority=5, mask=Mask(character="x", keep_last=4))

All patterns are written without flags, so that they work in the product as they are, and every
repeat in them is bounded. `\d` means ASCII digits in JavaScript; a rule that knows others says
so.
"""

from typing import TypedDict

from msgcore.privacy.rule import Action, Mask, SensitiveDataRule, Validation
from msgcore.vocabulary import Role

__all__ = ["AUTHORS", "BETWEEN", "END", "JOINED", "MAY_BE_JOINED", "START", "Settings", "made"]

AUTHORS = frozenset({Role.CUSTOMER, Role.AGENT})
"""Whose messages a ready rule looks at: supervisors only listen, as a rule."""

BETWEEN = r"\s\-_\u00ad\u00b7\u200b-\u2015\u2060\u2212\ufe63\uff0d"
"""Spaces, line breaks, hyphens of every kind, and what is copied along and not seen: soft
hyphens, spaces of no width, marks of direction. It stands within square brackets."""

JOINED = rf"(?:[{BETWEEN}]{{1,3}}|\.)"
"""What may stand between the groups of a number: up to three of these, or one dot."""

MAY_BE_JOINED = rf"(?:[{BETWEEN}]{{0,3}}|\.)"
"""The same, or nothing."""

START = r"(?<!\d)"
"""Before a number of fixed length: no more digits.

A hyphen or a dot before it says nothing: people join a number with one to whatever they like,
and what is joined to a telephone number would show once that is covered.
"""

END = r"(?!\d)"
"""The same, after it."""


class Settings(TypedDict, total=False):
    """What a host may set of any ready rule; what is left out is as the rule has it.

    Args:
        name: What the rule is called, also in events.
        enabled: Whether it is in force; a ready rule is.
        enforce_on: Whose messages it looks at: `AUTHORS`, unless the host says otherwise.
        priority: Rules with lower numbers go first; the table is in `msgcore.privacy.library`.
        action: What becomes of what is found; a ready rule masks it.
        replacement: What stands in its place where it is replaced.
        mask: How it is covered where it is masked.
    """

    name: str
    enabled: bool
    enforce_on: frozenset[Role]
    priority: int
    action: Action
    replacement: str
    mask: Mask


def made(  # noqa: PLR0913 - a rule has that many parts
    settings: Settings,
    *,
    name: str,
    pattern: str,
    priority: int,
    samples: tuple[str, ...],
    validation: Validation | None = None,
    mask: Mask | None = None,
) -> SensitiveDataRule:
    """Make a ready rule.

    Args:
        settings: What the host says.
        name: What the rule is called where the host says nothing.
        pattern: What it looks for.
        priority: Which rule goes first where the host says nothing.
        samples: Made-up texts in which it finds something.
        validation: What of that is genuine.
        mask: How it is covered where the host says nothing; None for all of it.

    Raises:
        InvalidValueError: The settings contradict each other.
    """
    action = settings.get("action", Action.MASK)
    covers = mask or Mask() if action is Action.MASK else None
    return SensitiveDataRule(
        name=settings.get("name", name),
        pattern=pattern,
        action=action,
        replacement=settings.get("replacement", ""),
        mask=settings.get("mask", covers),
        validation=validation,
        priority=settings.get("priority", priority),
        enabled=settings.get("enabled", True),
        enforce_on=settings.get("enforce_on", AUTHORS),
        samples=samples,
    )
