"""`LiveChatSensitiveDataRule`: a rule that blocks sensitive data, read from metadata.

| element | value | where it is missing |
|---|---|---|
| `actionType` `replacement` | `action` `replacement` | a fault; the empty text |
| `enforceOn` | `enforce_on`: 1 agent, 2 customer, 4 supervisor, added up | a fault |
| `isEnabled` | `enabled` | disabled |
| `pattern` | `pattern`, with all its white space | a fault |
| `priority` | `priority` | 0 |
| `processingType` `version` | `processing` `generation` | in real time; the first |

The rest, such as `description`, is kept as it stands. What decides on which data is blocked, and
whose, is never kept instead: where it is unclear, the file is refused. Whether a pattern means
anything is told by the rules about rules.

Metadata API: LiveChatSensitiveDataRule.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

import attrs

from msgcore.errors import Fault, InvalidValueError, MetadataError
from msgcore.metadata.cursor import Cursor, open_file
from msgcore.metadata.extra import READING_RULES, Extra, Reading, in_order
from msgcore.metadata.rule_words import (
    ACTIONS,
    AUTHORS,
    GENERATIONS,
    IN_RULE,
    MAY_BE_UNSTATED,
    PROCESSINGS,
    ROOT,
    SWITCH,
)
from msgcore.privacy import Generation, Processing, SensitiveDataRule, Validation
from msgcore.rules import Report
from msgcore.values import utc

__all__ = [
    "PRIORITIES",
    "SensitiveDataRuleMetadata",
    "SensitiveDataRuleUnsaid",
    "read_sensitive_data_rule",
]

T = TypeVar("T")

PRIORITIES = range(-(1 << 31), 1 << 31)
"""The numbers that the type of `priority`, `int`, takes."""

_PRIORITY = re.compile(r"[+-]?[0-9]{1,10}")


def _known_elements(
    _instance: object, attribute: "attrs.Attribute[frozenset[str]]", value: frozenset[str]
) -> None:
    unknown = sorted(value - MAY_BE_UNSTATED)
    if unknown:
        raise InvalidValueError(
            Fault(
                path=attribute.name,
                message=f"names {', '.join(map(repr, unknown))}",
                hint=f"Name some of {', '.join(sorted(MAY_BE_UNSTATED))}.",
            )
        )


@attrs.frozen(kw_only=True)
class SensitiveDataRuleMetadata:
    """A sensitive-data rule with all that its metadata says.

    Args:
        rule: The rule.
        extra: What is kept as it stands.
        unstated: Which of `priority`, `processingType` and `version` the file need not have,
            where the rule says what is usual. The last two are not in the documents' table of
            fields, so a file has them where they are needed. Not compared.

    Raises:
        InvalidValueError: Another element is named as unstated.
    """

    rule: SensitiveDataRule
    extra: tuple[Extra, ...] = attrs.field(default=(), converter=in_order)
    unstated: frozenset[str] = attrs.field(
        default=MAY_BE_UNSTATED - {"priority"}, validator=_known_elements, eq=False
    )

    @property
    def report(self) -> Report:
        """What was kept as it stands, as findings."""
        return READING_RULES.check(Reading(extra=self.extra))


@attrs.frozen(kw_only=True)
class SensitiveDataRuleUnsaid:
    """What a sensitive-data rule's metadata does not say.

    Args:
        name: Its name: that of the file, up to the first dot. A file may hold it.
        flags: The flags of its pattern; the product knows none.
        validation: Says what of a match is genuine; the product takes all of it.
        updated_at: When it was last changed: its record says so, as `LastModifiedDate`.
        samples: Texts in which it should find something.
    """

    name: str = ""
    flags: str = ""
    validation: Validation | None = None
    updated_at: datetime | None = attrs.field(
        default=None, converter=attrs.converters.optional(utc)
    )
    samples: tuple[str, ...] = attrs.field(default=(), repr=False)

    @classmethod
    def of(cls, rule: SensitiveDataRule) -> "SensitiveDataRuleUnsaid":
        """Return what the metadata of a rule would not say."""
        return cls(
            name=rule.name,
            flags=rule.flags,
            validation=rule.validation,
            updated_at=rule.updated_at,
            samples=rule.samples,
        )


def read_sensitive_data_rule(
    data: bytes, unsaid: SensitiveDataRuleUnsaid | None = None
) -> SensitiveDataRuleMetadata:
    r"""Read a `LiveChatSensitiveDataRule` file.

    Args:
        data: Its content.
        unsaid: What the file does not say: at least the name, unless the file holds it.

    Returns:
        The rule, and what is kept as it stands. A rule of which the file does not say that it
        is enabled is not.

    Raises:
        MetadataError: The file is no harmless XML, is of another type, or lacks what makes a
            rule; every fault is named.

    Metadata API: LiveChatSensitiveDataRule.

    >>> file = rb'''<LiveChatSensitiveDataRule>
    ...     <actionType>Replace</actionType>
    ...     <enforceOn>3</enforceOn>
    ...     <isEnabled>true</isEnabled>
    ...     <pattern>\bORD-\d{6}\b</pattern>
    ...     <replacement>[order]</replacement>
    ... </LiveChatSensitiveDataRule>'''
    >>> rule = read_sensitive_data_rule(file, SensitiveDataRuleUnsaid(name="Order")).rule
    >>> rule.pattern, rule.action.value, sorted(role.value for role in rule.enforce_on)
    ('\\bORD-\\d{6}\\b', 'replace', ['agent', 'customer'])
    """
    unsaid = unsaid or SensitiveDataRuleUnsaid()
    cursor, extra = open_file(data, ROOT, IN_RULE)
    needed = _Needed(cursor)
    name = needed.name(unsaid.name)
    action = needed.value("actionType", ACTIONS, f"Use {' or '.join(ACTIONS)}.")
    authors = needed.value(
        "enforceOn", AUTHORS, "Add up 1 for agents, 2 for customers and 4 for supervisors."
    )
    enabled = needed.value("isEnabled", SWITCH, "Use true or false.", missing=False)
    pattern = needed.text("pattern")
    priority = needed.priority()
    processing = needed.word("processingType", PROCESSINGS, f"Use {' or '.join(PROCESSINGS)}.")
    generation = needed.word("version", GENERATIONS, f"Use {' or '.join(GENERATIONS)}.")
    if action is None or authors is None or enabled is None or needed.faults:
        raise MetadataError(needed.faults)
    replacement = cursor.text("replacement") or ""
    cursor.close()
    found = {"priority": priority, "processingType": processing, "version": generation}
    return SensitiveDataRuleMetadata(
        rule=SensitiveDataRule(
            name=name,
            pattern=pattern,
            flags=unsaid.flags,
            action=action,
            replacement=replacement,
            validation=unsaid.validation,
            priority=priority or 0,
            enabled=enabled,
            enforce_on=authors,
            updated_at=unsaid.updated_at,
            generation=generation or Generation.ONE,
            processing=processing or Processing.REAL_TIME,
            samples=unsaid.samples,
        ),
        extra=tuple(extra),
        unstated=frozenset(tag for tag, value in found.items() if value is None),
    )


class _Needed:
    """Takes what a rule cannot be without; gathers what is wrong with it.

    Args:
        cursor: The file's root.
    """

    def __init__(self, cursor: Cursor) -> None:
        self.faults: list[Fault] = []
        self._cursor = cursor

    def name(self, handed_in: str) -> str:
        """Return the name, which the file may hold."""
        name = self._clear("fullName").strip()
        if not (name or handed_in):
            self._fault("name", "is missing", "Hand in the file's name.")
        if name and handed_in not in {"", name}:
            message = f"is {name!r} in the file, and {handed_in!r} was handed in"
            self._fault("name", message, "Hand in one or none.")
        return name or handed_in

    def text(self, tag: str) -> str:
        """Return a text as it stands."""
        before = len(self.faults)
        text = self._clear(tag)
        if not text and len(self.faults) == before:
            self._fault(tag, "is missing", "")
        return text

    def value(
        self, tag: str, values: Mapping[str, T], hint: str, *, missing: T | None = None
    ) -> T | None:
        """Return what a word stands for; None where that is a fault."""
        before = len(self.faults)
        value = self.word(tag, values, hint)
        if value is None and len(self.faults) == before:
            value = missing
            if value is None:
                self._fault(tag, "is missing", hint)
        return value

    def word(self, tag: str, values: Mapping[str, T], hint: str) -> T | None:
        """Return what a word stands for, whatever its case; None where there is none."""
        word = self._clear(tag).strip()
        known = {name.lower(): value for name, value in values.items()}
        if word and word.lower() not in known:
            self._fault(tag, f"is {word!r}", hint)
        return known.get(word.lower())

    def priority(self) -> int | None:
        """Return the priority; None where there is none."""
        word = self._clear("priority").strip()
        if not word:
            return None
        if _PRIORITY.fullmatch(word) and int(word) in PRIORITIES:
            return int(word)
        self._fault("priority", f"is {word!r}", "Use a whole number of 32 bits.")
        return None

    def _clear(self, tag: str) -> str:
        if self._cursor.is_unclear(tag):
            self._fault(tag, "is there twice, or is no plain text", "Keep one plain text.")
            return ""
        return self._cursor.text(tag) or ""

    def _fault(self, tag: str, message: str, hint: str) -> None:
        self.faults.append(Fault(path=tag, message=message, hint=hint))
