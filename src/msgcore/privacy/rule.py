"""A sensitive-data rule, as the product stores it: what to look for, and what becomes of it.

| part | says |
|---|---|
| pattern, flags | what is looked for: a JavaScript regular expression |
| validation | which of what was found is genuine, such as a card number with its check digit |
| action, replacement, mask | what stands in its place |
| enforce on | whose messages: a rule is enforced on the author |
| priority | which rule goes first: the lower number |
| enabled, updated at | whether it is in force, and from when on |
| generation, processing | where it is enforced |

Guide: Block Sensitive Data in Messaging Channels. Object Reference: LiveChatSensitiveDataRule.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from enum import unique

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.values import at_least, not_empty, utc
from msgcore.vocabulary import Role, Word

__all__ = [
    "ENFORCE_ON",
    "Action",
    "Generation",
    "Mask",
    "Processing",
    "SensitiveDataRule",
    "Validation",
    "enforce_on_number",
    "roles_of",
]


@unique
class Action(Word):
    """What becomes of sensitive data. The product removes or replaces; it has no masks."""

    REMOVE = "remove"
    """Nothing stands in its place."""
    REPLACE = "replace"
    """The rule's replacement stands in its place."""
    MASK = "mask"
    """Its characters are covered, but for those that the mask keeps."""


@unique
class Generation(Word):
    """Which generation of the product a rule was written for: `version` in its metadata."""

    ONE = "one"
    TWO = "two"


@unique
class Processing(Word):
    """When the product enforces a rule: `processingType` in its metadata."""

    REAL_TIME = "real-time"
    """While a message passes."""
    PERSIST = "persist"
    """When it is stored."""


ENFORCE_ON: tuple[tuple[Role, int], ...] = (
    (Role.AGENT, 1),
    (Role.CUSTOMER, 2),
    (Role.SUPERVISOR, 4),
)
"""The bit that stands for each role in the product's `enforceOn`."""


def roles_of(enforce_on: int) -> frozenset[Role]:
    """Return the roles that the product's number stands for.

    Args:
        enforce_on: From 1 to 7: 1 for agents, 2 for customers, 4 for supervisors, added up.

    Raises:
        InvalidValueError: The number stands for no role, or for others.

    >>> sorted(role.value for role in roles_of(3))
    ['agent', 'customer']
    """
    if enforce_on not in range(1, 1 << len(ENFORCE_ON)):
        raise InvalidValueError(
            Fault(
                path="enforce_on",
                message=f"is {enforce_on!r}, expected 1 to 7",
                hint="Add up 1 for agents, 2 for customers and 4 for supervisors.",
            )
        )
    return frozenset(role for role, bit in ENFORCE_ON if enforce_on & bit)


def enforce_on_number(roles: Iterable[Role]) -> int:
    """Return the product's number for some roles.

    >>> enforce_on_number([Role.CUSTOMER, Role.SUPERVISOR])
    6
    """
    wanted = frozenset(roles)
    return sum(bit for role, bit in ENFORCE_ON if role in wanted)


def _one_character(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    is_mark = len(value) == 1 and unicodedata.category(value).startswith("M")
    if len(value) != 1 or not value.isprintable() or value.isspace() or is_mark:
        raise InvalidValueError(
            Fault(
                path=attribute.name,
                message="must be one visible character",
                hint="Use one such as 'X' or '*'.",
            )
        )


@attrs.frozen(kw_only=True)
class Mask:
    """How sensitive data is covered.

    A mask that would keep all of it keeps nothing.

    Args:
        character: What covers: one for each character that is covered. The usual one is no
            Markdown and stands in the GSM alphabet.
        keep_first: How many characters at the beginning stay.
        keep_last: How many characters at the end stay.
        keep_format: Whether separators, such as spaces and hyphens, stay; they are not counted
            then. Otherwise they are characters like others.

    >>> Mask(keep_last=4)
    Mask(character='X', keep_first=0, keep_last=4, keep_format=True)
    """

    character: str = attrs.field(default="X", validator=_one_character)
    keep_first: int = attrs.field(default=0, validator=at_least(0))
    keep_last: int = attrs.field(default=0, validator=at_least(0))
    keep_format: bool = True


@attrs.frozen(kw_only=True)
class Validation:
    """Which function says what of a match is genuine.

    Args:
        by: Its name in the table of validators, such as `payment-card`.
        region: What it is told, such as the country of a telephone number; may be empty.
    """

    by: str = attrs.field(validator=not_empty)
    region: str = ""


_ANYONE = frozenset(Role)

_KINDS: Mapping[str, type] = {
    "name": str,
    "pattern": str,
    "flags": str,
    "action": Action,
    "replacement": str,
    "priority": int,
    "enabled": bool,
    "enforce_on": frozenset,
    "generation": Generation,
    "processing": Processing,
    "samples": tuple,
}
_NOT_EMPTY = frozenset({"name", "pattern", "enforce_on"})


@attrs.frozen(kw_only=True)
class SensitiveDataRule:
    r"""A rule that blocks sensitive data.

    Rules of one name are versions of one rule: the latest that has taken effect counts. That
    is how a change is told: keep the earlier version until the later one is in effect.

    Args:
        name: What it is called, also in the events that tell of it.
        pattern: A JavaScript regular expression, without the slashes around it.
        flags: Its flags, of `dgimsuy`; the product knows none.
        action: What becomes of what is found.
        replacement: What stands in its place where it is replaced; may be empty.
        mask: How it is covered where it is masked; None for `Mask()`.
        validation: Says what of a match is genuine; None where all of it is.
        priority: Rules with lower numbers go first.
        enabled: Whether it is in force. It must be said: the product's own default, which is
            not, applies to what is imported.
        enforce_on: Whose messages it is enforced on.
        updated_at: When it was last changed: it takes effect a little later. None where it
            has been in effect for as long as anybody remembers.
        generation: Which generation of the product it was written for.
        processing: When the product enforces it.
        samples: Texts in which it should find something. They are for its checks; let them
            be made up.

    Raises:
        InvalidValueError: The rule says something impossible; every fault at once. Whether
            the pattern means anything is told when the rules are compiled.

    >>> rule = SensitiveDataRule(name="ssn", pattern=r"\d{3}-\d{2}-\d{4}", enabled=True)
    >>> rule.action.value, len(rule.enforce_on)
    ('remove', 3)
    """

    name: str
    pattern: str
    flags: str = ""
    action: Action = Action.REMOVE
    replacement: str = ""
    mask: Mask | None = None
    validation: Validation | None = None
    priority: int = 0
    enabled: bool
    enforce_on: frozenset[Role] = _ANYONE
    updated_at: datetime | None = attrs.field(
        default=None, converter=attrs.converters.optional(utc)
    )
    generation: Generation = Generation.ONE
    processing: Processing = Processing.REAL_TIME
    samples: tuple[str, ...] = attrs.field(default=(), repr=False)

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        # Of another type, a rule could be compiled all the same, and block nothing.
        for field, kind in _KINDS.items():
            value = getattr(self, field)
            if not isinstance(value, kind):
                message = f"is of the type {type(value).__name__}, expected {kind.__name__}"
                yield Fault(path=field, message=message)
            elif not value and field in _NOT_EMPTY:
                yield Fault(path=field, message="must not be empty")
        roles: object = self.enforce_on
        if isinstance(roles, frozenset) and set(map(type, roles)) - {Role}:
            hint = "Use members of Role, such as Role.CUSTOMER."
            yield Fault(path="enforce_on", message="holds what is no role", hint=hint)
        if self.mask is not None and self.action is not Action.MASK:
            yield Fault(
                path="mask",
                message=f"is given, but the action is {self.action.value!r}",
                hint="Use the action 'mask', or leave the mask out.",
            )
