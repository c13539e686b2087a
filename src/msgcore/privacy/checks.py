r"""Rules about rules: what is wrong with sensitive-data rules before they meet a message.

| asks | of |
|---|---|
| does it mean anything? | the pattern: syntax, bounds, left-overs of another language |
| what does it cost? | the pattern: exponential or polynomial time |
| does it find what it should? | anchors, samples, the rules that go before it, the platform |
| does it hide what it finds? | empty matches, `$&`, a mask that matches again |
| what becomes of the text? | Markdown, mentions, the channel's cap |

Guide: Block Sensitive Data in Messaging Channels.
"""

import re
from collections.abc import Iterator
from itertools import combinations

from msgcore.channels import text_cap
from msgcore.privacy.audit import Audit, Audited
from msgcore.privacy.ecmascript.overlap import examples, overlaps
from msgcore.privacy.ecmascript.shape import is_whole
from msgcore.privacy.ecmascript.verdict import Danger
from msgcore.privacy.markup import becomes_markup
from msgcore.privacy.rule import Action, Mask
from msgcore.privacy.scope import is_enforced
from msgcore.rules import (
    GUIDE,
    MSGCORE,
    OBJECT_REFERENCE,
    Draft,
    Report,
    RuleSet,
    Severity,
    rule,
)

__all__ = ["PRIVACY_RULES", "check"]

_RULES = GUIDE("Block Sensitive Data in Messaging Channels")
_STORED = OBJECT_REFERENCE("LiveChatSensitiveDataRule")
_WRITING = MSGCORE(
    "Writing sensitive-data rules", note="What went wrong with such rules elsewhere, in public."
)
_COST = MSGCORE("What a pattern costs", note="A rule that takes too long hides whole messages.")


def _draft(audited: Audited, field: str, message: str, remedy: str = "") -> Draft:
    """Say something of a rule; no sample and no text stands in it."""
    path = f"{audited.path}.{field}" if field else audited.path
    return Draft(path=path, message=f"{audited.rule.name!r} {message}", remedy=remedy)


# Does it mean anything?


@rule("privacy.rule-malformed", severity=Severity.ERROR, cites=_RULES)
def malformed(audit: Audit) -> Iterator[Draft]:
    """A rule's pattern is a JavaScript regular expression, and its validator is known."""
    for audited in audit.rules:
        for fault in () if audited.error is None else audited.error.faults:
            message = f"cannot be compiled: {fault.message}"
            yield _draft(audited, fault.path, message, fault.hint)


_LEFTOVERS = re.compile(r"[\r\n]|@\"|\(\w+, *\"|\bnew Regex\(|\br\"|^/.*/[dgimsuvy]*$")

_FOREIGN = re.compile(
    r"(?<!\\)(?:\\\\)*(?:\\[AEGHKQRXZaehz]|\\[pP]\{|\\x\{|\[\[:[a-z]+:\])"
    r"|\\\\[dDsSwW](?:[+*{?]|$)"
)
"""What other languages write for the ends of a text, for kinds of characters and for quotes, and
a backslash that is escaped once too often. JavaScript takes it as it stands, letter for letter."""


@rule("privacy.foreign-leftover", severity=Severity.ERROR, cites=_STORED)
def foreign_leftover(audit: Audit) -> Iterator[Draft]:
    """A pattern holds one expression and nothing of the program that it comes from."""
    for audited in audit.rules:
        found = _LEFTOVERS.search(audited.rule.pattern)
        if found is not None:
            yield _draft(
                audited,
                "pattern",
                "has a line break, or quotes and brackets of a program, in its pattern: they "
                "must stand in a message, too, for it to find anything",
                "Make a rule of each line, and leave out what is not the expression itself.",
            )
        elif "u" not in audited.rule.flags and _FOREIGN.search(audited.rule.pattern):
            yield _draft(
                audited,
                "pattern",
                "has an escape or a class of another language in its pattern: JavaScript looks for "
                "these very letters",
                r"Write ^ and $ for \A and \z, \d for \\d and [[:digit:]]; \p needs the flag u.",
            )


# What does it cost?


@rule("privacy.exponential-pattern", severity=Severity.ERROR, cites=_COST)
def exponential(audit: Audit) -> Iterator[Draft]:
    """No pattern takes twice as long for each character that a message is longer."""
    yield from _dangerous(audit, Danger.EXPONENTIAL, "may take exponentially long")


@rule("privacy.polynomial-pattern", severity=Severity.INFO, cites=_COST)
def polynomial(audit: Audit) -> Iterator[Draft]:
    """A pattern should take no longer than a message is long."""
    yield from _dangerous(audit, Danger.POLYNOMIAL, "may take much longer in a long message")


def _dangerous(audit: Audit, danger: Danger, message: str) -> Iterator[Draft]:
    for audited in audit.rules:
        if audited.compiled is not None and audited.compiled.verdict.danger is danger:
            yield _draft(
                audited,
                "pattern",
                f"{message}: {audited.compiled.verdict.reason}",
                "A message in which it takes too long is masked or held whole. Let no two "
                "repeats beside or within each other match the same text, or bound them.",
            )


# Does it find what it should?


@rule("privacy.whole-message-only", severity=Severity.WARNING, cites=_WRITING)
def whole_message_only(audit: Audit) -> Iterator[Draft]:
    """A rule finds sensitive data within a message, not only where it is all of it."""
    for audited in audit.rules:
        pattern = None if audited.compiled is None else audited.compiled.pattern.tree
        if pattern is not None and is_whole(pattern):
            yield _draft(
                audited,
                "pattern",
                "begins with '^' and ends with '$': it finds nothing in the middle of a message",
                r"Write \b, or (?<!\d) and (?!\d) around a number, in their place.",
            )


@rule("privacy.misses-sample", severity=Severity.ERROR, cites=_WRITING)
def misses_sample(audit: Audit) -> Iterator[Draft]:
    """A rule finds something in each of its own samples."""
    for audited in audit.rules:
        for place, sample in enumerate(audited.rule.samples if audited.compiled else ()):
            found = audited.find(sample)
            if found is None:
                yield _draft(
                    audited,
                    f"samples[{place}]",
                    "fails in its own sample: such a message is masked or held whole",
                    "Mend the pattern, if it takes too long, or the function that validates.",
                )
            elif not found.hits:
                yield _draft(
                    audited,
                    f"samples[{place}]",
                    "finds nothing in its own sample",
                    "Mend the pattern, or the sample.",
                )


@rule("privacy.hidden-by-earlier", severity=Severity.WARNING, cites=_RULES)
def hidden_by_earlier(audit: Audit) -> Iterator[Draft]:
    """A rule that goes first leaves to the later ones what they look for."""
    for first, later in combinations(audit.in_order(), 2):
        versions = first.rule.name == later.rule.name  # never in force at the same time
        together = first.rule.enforce_on & later.rule.enforce_on and not versions
        if together and _takes(first, later):
            yield _draft(
                later,
                "priority",
                f"looks for what {first.rule.name!r}, which goes first, takes part of",
                "Let the more particular rule go first, or tell their patterns apart.",
            )


def _takes(first: Audited, later: Audited) -> bool:
    """Tell whether a rule takes what a later one looks for.

    The later one's samples decide. Where it has none, it is whether the patterns can overlap at
    all, unless the later one finds all samples of the first: a particular rule that goes before a
    general one is as it should be.
    """
    if first.compiled is None or later.compiled is None:
        return False
    if not later.rule.samples:
        samples = first.rule.samples
        if samples and all(map(later.finds, samples)):
            return False
        return overlaps(first.compiled.pattern, later.compiled.pattern) is True
    return any(
        taken.overlaps(found)
        for place, found in later.found()
        if (taken := first.find(later.rule.samples[place])) is not None
    )


@rule("privacy.rule-disabled", severity=Severity.INFO, cites=_STORED)
def disabled(audit: Audit) -> Iterator[Draft]:
    """A rule is enabled; the product keeps an imported one disabled unless it says otherwise."""
    for audited in audit.rules:
        if not audited.rule.enabled:
            yield _draft(audited, "enabled", "is disabled", "Enable it, or leave it out.")


@rule("privacy.not-enforced-here", severity=Severity.WARNING, cites=_RULES)
def not_enforced_here(audit: Audit) -> Iterator[Draft]:
    """An enabled rule is enforced on the channel that it is given to."""
    if audit.channel is None:
        return
    for audited in audit.rules:
        here = is_enforced(audited.rule, audit.channel.platform, audit.policy)
        if audited.rule.enabled and not here:
            yield _draft(
                audited,
                "generation",
                f"is not enforced on the {audit.channel.platform.value} platform",
                "Lay privacy.rules_on_enhanced over the policy, with a rule of the second "
                "generation, or block the data elsewhere.",
            )


# Does it hide what it finds?


@rule("privacy.matches-empty", severity=Severity.ERROR, cites=_WRITING)
def matches_empty(audit: Audit) -> Iterator[Draft]:
    """A pattern matches some text, never nothing at all."""
    for audited in audit.rules:
        if audited.compiled is not None and audited.compiled.needs.least == 0:
            yield _draft(
                audited,
                "pattern",
                "can match where there is nothing: it changes every message and hides none",
                "Write '+' or '{1,}' for '*', and leave out alternatives that are empty.",
            )


@rule("privacy.reveals-match", severity=Severity.ERROR, cites=_WRITING)
def reveals_match(audit: Audit) -> Iterator[Draft]:
    """A replacement does not bring back what was found."""
    expands = audit.policy.privacy.replacement_expands
    for audited in audit.rules:
        replaces = audited.rule.action is Action.REPLACE
        if replaces and _REFERENCE.search(audited.rule.replacement):
            yield _draft(
                audited,
                "replacement",
                "brings back what was found by a dollar sign"
                if expands
                else "has a dollar sign that stands for itself here, and elsewhere brings back "
                "what was found",
                "Write words or a mask in its place.",
            )


_REFERENCE = re.compile(r"(?<!\$)(?:\$\$)*+\$(?:[&`'1-9]|0[1-9]|<[^>]*>)")
"""Two dollar signs are one that stands for itself."""


@rule("privacy.not-idempotent", severity=Severity.WARNING, cites=_WRITING)
def not_idempotent(audit: Audit) -> Iterator[Draft]:
    """A rule finds nothing in what it has left."""
    for audited in audit.rules:
        if not any(map(audited.finds, _left_by(audited))):
            continue
        if _puts_nothing(audited):
            yield _draft(
                audited,
                "action",
                "may find something in what is left: what stood around it comes together",
                r"Replace or mask it, or write \b, or (?<!\d) and (?!\d) around a number.",
            )
        else:
            yield _draft(
                audited,
                "mask" if audited.rule.action is Action.MASK else "replacement",
                "finds what it put there itself: a text that is redacted twice changes again",
                "Choose a mask or a replacement that the pattern does not match.",
            )


def _left_by(audited: Audited) -> Iterator[str]:
    """Yield what the rule makes of its samples, and of the shortest texts that it matches."""
    if audited.rule.action is Action.REPLACE:
        yield audited.rule.replacement
    texts = [*audited.rule.samples]
    if audited.compiled is not None:
        texts += examples(audited.compiled.pattern)
    if _puts_nothing(audited):
        # Where it stands in the middle of another, the two ends of that come together.
        texts += [f"{t[:cut]}{t}{t[cut:]}" for t in texts for cut in range(1, min(len(t), _CUTS))]
    for text in texts:
        found = audited.find(text)
        if found is not None and found.hits:
            yield found.text


def _puts_nothing(audited: Audited) -> bool:
    replaces = audited.rule.action is Action.REPLACE
    return audited.rule.action is Action.REMOVE or (replaces and not audited.rule.replacement)


_CUTS = 32
"""At how many places at most a text is cut in two."""


# What becomes of the text?


@rule("privacy.becomes-markup", severity=Severity.WARNING, cites=_WRITING)
def replacement_becomes_markup(audit: Audit) -> Iterator[Draft]:
    """What stands in place of sensitive data is neither Markdown nor a mention."""
    for audited in audit.rules:
        kinds = {kind for text in _put(audited) for kind in becomes_markup(text)}
        if kinds:
            yield _draft(
                audited,
                "mask.character" if audited.rule.action is Action.MASK else "replacement",
                f"puts something there that becomes {', '.join(sorted(kinds))}",
                "Use letters and brackets, such as 'XXXX' or '[card]'.",
            )


def _put(audited: Audited) -> Iterator[str]:
    """Yield what a rule puts in place of matches, as far as can be told."""
    if audited.rule.action is Action.REPLACE:
        yield audited.rule.replacement
    if audited.rule.action is Action.MASK:
        four = (audited.rule.mask or Mask()).character * 4
        yield from (four, f"{four}-{four}")
        for _, found in audited.found():
            yield from (hit.replacement for hit in found.hits)


@rule("privacy.replacement-too-long", severity=Severity.WARNING, cites=_WRITING)
def replacement_too_long(audit: Audit) -> Iterator[Draft]:
    """A replacement is no longer than the channel can carry."""
    cap = None if audit.channel is None else text_cap(audit.channel, audit.policy)
    if cap is None or cap.characters is None:
        return
    for audited in audit.rules:
        length = len(audited.rule.replacement)
        if audited.rule.action is Action.REPLACE and length > cap.characters:
            yield _draft(
                audited,
                "replacement",
                f"has {length} characters in its replacement, {length - cap.characters} more "
                "than the channel carries",
                "Shorten it.",
            )


PRIVACY_RULES: RuleSet[Audit] = RuleSet.of(
    malformed,
    foreign_leftover,
    exponential,
    polynomial,
    whole_message_only,
    misses_sample,
    hidden_by_earlier,
    disabled,
    not_enforced_here,
    matches_empty,
    reveals_match,
    not_idempotent,
    replacement_becomes_markup,
    replacement_too_long,
)
"""The rules on sensitive-data rules."""


def check(audit: Audit, rules: RuleSet[Audit] = PRIVACY_RULES) -> Report:
    """Say what is wrong with sensitive-data rules.

    Args:
        audit: The rules, perhaps with the channel on which they are to be enforced.
        rules: The rules on them, perhaps with a host's own settings.

    Returns:
        The findings; a path is one of the rules as they were given: `rules[2].pattern`.

    >>> from msgcore.privacy.rule import SensitiveDataRule
    >>> card = SensitiveDataRule(name="card", pattern=r"^[0-9]{16}$", enabled=True)
    >>> [finding.rule for finding in check(Audit.of([card]))]
    ['privacy.whole-message-only']
    """
    return rules.check(audit)
