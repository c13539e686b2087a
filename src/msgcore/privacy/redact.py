"""Redaction: what is shown of a text once the sensitive data in it is blocked.

Fail closed. A text that is too long, a rule that takes too long, a rule or a validator that
raises an error: then nothing of the text is shown, not even what other rules have left. It is
masked whole or held, as the policy says, and an event tells why. Nothing raises, and no event
or edit holds what stood in the text.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import attrs

from msgcore.channels import Channel
from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import Policy
from msgcore.policy.privacy import PrivacyPolicy
from msgcore.privacy.compiled import TooLongError, TooManyError
from msgcore.privacy.ecmascript.needs import TextFacts
from msgcore.privacy.ecmascript.problems import TimedOutError
from msgcore.privacy.ecmascript.units import Subject
from msgcore.privacy.edits import Edit, Hit, applied, laid_over, united
from msgcore.privacy.events import (
    FailureCause,
    PrivacyEvent,
    RedactionFailed,
    SensitiveDataBlocked,
)
from msgcore.privacy.rules import Plan, RedactionRules, Step
from msgcore.privacy.scope import REDACTED, TextOrigin
from msgcore.values import copier, utc
from msgcore.vocabulary import FailedRedaction, Role

__all__ = ["Redaction", "preview", "redact"]


@attrs.frozen(kw_only=True)
class Redaction:
    """What redaction made of a text.

    Args:
        text: What may be shown; empty where the message is held.
        edits: What was done, in places of the original: the original with them applied is
            the text.
        events: Which rules found something and how often, in their order; or why redaction
            failed.
        complete: Whether everything was looked for. Otherwise nothing of the original is
            shown.
        held: Whether the message reaches nobody, because redaction failed.
    """

    text: str
    edits: tuple[Edit, ...] = ()
    events: tuple[PrivacyEvent, ...] = ()
    complete: bool = True
    held: bool = False


def redact(  # noqa: PLR0913 - what is asked, of whom, where and when
    text: str,
    rules: RedactionRules,
    *,
    author: Role,
    channel: Channel,
    origin: TextOrigin = TextOrigin.MESSAGE,
    at: datetime,
    policy: Policy | None = None,
) -> Redaction:
    r"""Block the sensitive data in a text.

    Args:
        text: The original.
        rules: The rules, compiled.
        author: Who wrote it: rules are enforced on the author.
        channel: Where.
        origin: What it is; an agent's name, for one, is not looked through.
        at: The instant, aware: a change of a rule takes effect a little later.
        policy: The policy under which the rules are compiled, if it is to be made sure.

    Returns:
        What may be shown, what was done and by which rules.

    Raises:
        InvalidValueError: The rules are compiled under another policy, the instant is naive,
            or the author is no role.

    >>> from datetime import UTC
    >>> from msgcore.privacy import Action, SensitiveDataRule
    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.STANDARD)
    >>> rule = SensitiveDataRule(
    ...     name="ssn", pattern=r"\d{3}-\d{2}-\d{4}", action=Action.REPLACE,
    ...     replacement="[SSN]", enabled=True)
    >>> redaction = redact("It is 123-45-6789.", RedactionRules.compile([rule]),
    ...     author=Role.CUSTOMER, channel=page, at=datetime(2026, 3, 2, 9, tzinfo=UTC))
    >>> redaction.text, redaction.events[0].title
    ('It is [SSN].', 'Sensitive data blocked (Visitor)')
    """
    # Equal policies have equal ids; to compare all their fields takes longer than the rest.
    if policy is not None and policy is not rules.policy and policy.id != rules.policy.id:
        raise InvalidValueError(
            Fault(
                path="rules",
                message="are compiled under another policy",
                hint="Compile them under the policy that is in force.",
            )
        )
    if not REDACTED[origin] or not text:
        return Redaction(text=text or "")
    at = utc(at)
    plan = rules.in_force(author, channel.platform, at)
    privacy = rules.policy.privacy
    begun: list[str] = []
    try:
        done = _run(text, plan, privacy, begun)
    except Exception as error:  # noqa: BLE001 - whatever went wrong, nothing may be shown
        cause = _CAUSES.get(type(error), FailureCause.BROKEN)
        rule = begun[-1] if begun else ""
        failure = RedactionFailed(at=at, role=author, cause=cause, rule=rule)
        return _failed(len(text), failure, privacy)
    if done is None:
        return _untouched(_NOTHING, text)
    left, edits, counts = done
    return _redacted(
        _NOTHING, left, edits, tuple([_blocked(_BLOCKED, at, author, *one) for one in counts])
    )


preview = redact
"""The same function: a preview shows exactly what the rules would do."""


_NOTHING = Redaction(text="")
_untouched = copier(Redaction, "text")
_redacted = copier(Redaction, "text", "edits", "events")
_BLOCKED = SensitiveDataBlocked(
    at=datetime.max.replace(tzinfo=UTC), role=Role.CUSTOMER, rule="-", count=1
)
_blocked = copier(SensitiveDataBlocked, "at", "role", "rule", "count")
"""These make in a third of the time what the constructors make. Nothing is left to validate: the
instant is in UTC, a rule has a name, and it found something."""

_Done = tuple[str, tuple[Edit, ...], Sequence[tuple[str, int]]]
"""What is left of a text, what was done, and how often by which rule."""


def _run(text: str, plan: Plan, privacy: PrivacyPolicy, begun: list[str]) -> _Done | None:
    """Carry out the rules; return None where they find nothing.

    Args:
        text: The original.
        plan: The rules in force.
        privacy: The numbers and choices in force.
        begun: Takes the name of each rule before it searches.
    """
    if not plan.steps:
        return None
    if len(text) > privacy.redaction_characters_max:
        raise TooLongError("The text is longer than it may be")
    facts = TextFacts.of(text)
    found = _search(text, plan, -1, facts, begun)
    if found is None:
        return None
    left, chain = text, privacy.rules_chain
    edits: tuple[Edit, ...] = ()
    counts: list[tuple[str, int]] = []
    while found is not None:
        step, hits = found
        counts.append((step.name, len(hits)))
        if chain:
            edits, left = laid_over(left, edits, hits, step.name)
            facts = TextFacts.of(left)
        else:
            edits = united(edits, hits, step.name)
        found = _search(left, plan, step.place, facts, begun)
    if not chain:
        left = applied(text, edits)
        if len(left) > privacy.redaction_characters_max:
            raise TooLongError("Replacements make the text longer than it may be")
    return left, edits, counts


def _search(
    text: str, plan: Plan, after: int, facts: TextFacts, begun: list[str]
) -> tuple[Step, list[Hit]] | None:
    """Return the next rule that finds something, and what it replaces; None where none does.

    Args:
        text: What is looked through.
        plan: The rules in force.
        after: The place of the rule that found something before; -1 to begin.
        facts: What is known of the text.
        begun: Takes the name of each rule before it searches.
    """
    # Characters of two code units are taken apart once, not by each rule.
    subject = None if facts.length == len(text) else Subject(text)
    for step in plan.steps_for(facts.digits):
        # Most rules are ruled out by their one literal: a look costs less than a call.
        if step.place <= after or step.literal not in text or not step.may_match(facts):
            continue
        begun.append(step.name)
        hits = step.hits(text, step.timeout, subject)
        if hits:
            return step, hits
    return None


_CAUSES: Mapping[type[Exception], FailureCause] = {
    TooLongError: FailureCause.TOO_LONG,
    TooManyError: FailureCause.TIMED_OUT,
    TimedOutError: FailureCause.TIMED_OUT,
}


def _failed(length: int, failure: RedactionFailed, privacy: PrivacyPolicy) -> Redaction:
    """Show nothing of a text: hold the message, or mask it whole."""
    by_customer = failure.role is Role.CUSTOMER
    fate = privacy.failed_redaction if by_customer else privacy.failed_redaction_outbound
    held = fate is FailedRedaction.HOLD
    shown = "" if held else privacy.failed_redaction_mask
    return Redaction(
        text=shown,
        edits=(Edit(span=(0, length), replacement=shown),),
        events=(failure,),
        complete=False,
        held=held,
    )
