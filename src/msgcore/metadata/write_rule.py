"""A sensitive-data rule, written as `LiveChatSensitiveDataRule` metadata.

What a file has no element for is left out, and said so, with what the product makes of the rest:

| part | in the product |
|---|---|
| a mask | is written as Replace by a fixed text: nothing of what is found stays |
| `validation` | all of what is found is blocked, genuine or not |
| `flags` | the pattern is read without them, and may find other data |
| `updated_at` | the rule counts as changed when it is saved |
| `samples` | are for checks here alone |

Metadata API: LiveChatSensitiveDataRule.
"""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from msgcore.metadata.builder import Builder, File
from msgcore.metadata.extra import Written
from msgcore.metadata.rule import PRIORITIES, SensitiveDataRuleMetadata
from msgcore.metadata.rule_words import (
    ACTIONS,
    FILE_NAME,
    FLAGS,
    GENERATIONS,
    PROCESSINGS,
    ROOT,
)
from msgcore.privacy import (
    Action,
    Generation,
    Mask,
    Processing,
    SensitiveDataRule,
    enforce_on_number,
)

__all__ = ["write_sensitive_data_rule"]

T = TypeVar("T")

_COVER = 4
"""How many characters of a mask stand for all that it would cover: its length tells nothing."""


def _turned(words: Mapping[str, T]) -> dict[T, str]:
    return {value: word for word, value in words.items()}


_ACTIONS = _turned(ACTIONS) | {Action.MASK: "Replace"}
_GENERATIONS = _turned(GENERATIONS)
_PROCESSINGS = _turned(PROCESSINGS)


def write_sensitive_data_rule(metadata: SensitiveDataRuleMetadata) -> Written:
    r"""Write a `LiveChatSensitiveDataRule` file.

    Reading it again with `SensitiveDataRuleUnsaid.of` the rule gives the same, but for what the
    report names. The name of the rule is that of the file.

    Args:
        metadata: The rule, and what was kept when it was read.

    Returns:
        The file's content, and what it does not say.

    Raises:
        MetadataError: A text holds characters that XML has no place for.

    Metadata API: LiveChatSensitiveDataRule.

    >>> rule = SensitiveDataRule(
    ...     name="Pin", pattern=r"\d{6}", action=Action.MASK, mask=Mask(keep_last=2), enabled=True
    ... )
    >>> written = write_sensitive_data_rule(SensitiveDataRuleMetadata(rule=rule))
    >>> print(written.data.decode())
    <?xml version="1.0" encoding="UTF-8"?>
    <LiveChatSensitiveDataRule xmlns="http://soap.sforce.com/2006/04/metadata">
        <actionType>Replace</actionType>
        <enforceOn>7</enforceOn>
        <isEnabled>true</isEnabled>
        <pattern>\d{6}</pattern>
        <priority>0</priority>
        <replacement>XXXX</replacement>
    </LiveChatSensitiveDataRule>
    <BLANKLINE>
    >>> [part.path for part in written.left_out]
    ['rule.action', 'rule.mask']
    """
    rule, file = metadata.rule, File(metadata.extra)
    root = Builder(file, ROOT)
    root.leaf("actionType", _ACTIONS[rule.action])
    root.leaf("enforceOn", enforce_on_number(rule.enforce_on))
    root.leaf("isEnabled", rule.enabled, usual=not rule.enabled)
    root.leaf("pattern", rule.pattern)
    root.leaf("replacement", _cover(rule) if rule.action is Action.MASK else rule.replacement)
    for tag, word, usual in (
        ("priority", rule.priority if rule.priority in PRIORITIES else None, rule.priority == 0),
        (
            "processingType",
            _PROCESSINGS[rule.processing],
            rule.processing is Processing.REAL_TIME,
        ),
        ("version", _GENERATIONS[rule.generation], rule.generation is Generation.ONE),
    ):
        if not (usual and tag in metadata.unstated):
            root.leaf(tag, word, usual=usual)
    for field, detail in _left_out(rule):
        file.leave_out(f"rule.{field}", detail)
    return file.written(root)


def _cover(rule: SensitiveDataRule) -> str:
    return (rule.mask or Mask()).character * _COVER


def _left_out(rule: SensitiveDataRule) -> Iterator[tuple[str, str]]:
    """Yield what has no element, with what that means."""
    if not FILE_NAME.fullmatch(rule.name):
        yield "name", "it is the file's, and the product takes letters, digits and single _"
    if rule.flags:
        yield "flags", "; ".join(FLAGS.get(one, f"{one!r} is no flag") for one in rule.flags)
    if rule.action is Action.MASK:
        yield "action", f"the product has no masks; all is replaced by {_cover(rule)!r}"
        if rule.mask is not None:
            yield "mask", "metadata has no element for it"
        if rule.replacement:
            yield "replacement", "the place is taken by what stands for the mask"
    if rule.validation is not None:
        yield "validation", "the product blocks all that is found, genuine or not"
    if rule.priority not in PRIORITIES:
        yield "priority", "it has more than 32 bits"
    if rule.updated_at is not None:
        yield "updated_at", "for the product it is the instant at which the rule is saved"
    if rule.samples:
        yield "samples", "they are for checks here alone"
