"""One rule, ready to search: its pattern, its validator, and what stands in place of a match.

| a match | becomes |
|---|---|
| without a validator | one hit, the whole of it |
| that the validator finds genuine, or in part | a hit for each genuine part |
| that it does not | none; the search goes on one character after its beginning |
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta

import attrs

from msgcore import codec
from msgcore.errors import Fault, InvalidValueError, MalformedError, MsgcoreError
from msgcore.policy import Policy
from msgcore.policy.privacy import PrivacyPolicy
from msgcore.privacy.ecmascript.needs import Needs
from msgcore.privacy.ecmascript.pattern import JavaScriptPattern, Match
from msgcore.privacy.ecmascript.substitution import Template
from msgcore.privacy.ecmascript.units import Subject
from msgcore.privacy.ecmascript.verdict import Verdict
from msgcore.privacy.edits import Hit
from msgcore.privacy.masking import masked
from msgcore.privacy.rule import Action, Mask, SensitiveDataRule

__all__ = ["CompiledRule", "TooLongError", "TooManyError", "Validator"]

Span = tuple[int, int]
Validator = Callable[[str, str], Sequence[Span]]
"""Takes a match and a region, and returns where in the match genuine data stands: in order,
none within another."""


class TooLongError(MsgcoreError):
    """Replacements make a text longer than it may be. It tells nothing of the text."""


class TooManyError(MsgcoreError):
    """More matches would have to be validated than may be. It tells nothing of the text."""


class InvalidSpanError(MsgcoreError):
    """A validator returned what is no part of its match. It tells nothing of the text."""


@attrs.frozen(kw_only=True, eq=False)
class CompiledRule:
    """A rule, ready to search. Make it with `CompiledRule.of`.

    Args:
        rule: The rule.
        pattern: Its pattern.
        verdict: What the search for it may cost.
        needs: What a text must have for it to match.
        validator: What says which matches are genuine; None where all are.
        privacy: The numbers and choices in force.
        untimed: How long a text may be, in code points, that is searched without a limit of
            time; -1 where the pattern is not proven safe.
        searches: How many searches of one text may have one.
        constant: What stands in place of every match; None where it depends on the match.
        template: What is filled in for each match; None where nothing is.
    """

    rule: SensitiveDataRule
    pattern: JavaScriptPattern
    verdict: Verdict
    needs: Needs
    validator: Validator | None
    privacy: PrivacyPolicy
    untimed: int
    searches: int
    constant: str | None
    template: Template | None

    @classmethod
    def of(
        cls, rule: SensitiveDataRule, policy: Policy, validators: Mapping[str, Validator]
    ) -> "CompiledRule":
        """Compile a rule.

        Args:
            rule: The rule.
            policy: The numbers and choices in force.
            validators: The functions that rules name in their validation.

        Raises:
            InvalidValueError: The pattern means nothing or goes beyond the bounds, the
                replacement is too long, or the validator is unknown; every fault at once.
        """
        privacy = policy.privacy
        faults = list(_faults(rule, privacy, validators))
        try:
            pattern = JavaScriptPattern.compile(rule.pattern, rule.flags, privacy)
        except MalformedError as error:
            faults += [_in_pattern(fault) for fault in error.faults]
        if faults:
            raise InvalidValueError(faults)
        verdict = pattern.verdict
        untimed = _untimed(verdict, privacy.redaction_characters_max)
        timed = untimed < privacy.redaction_characters_max
        validator = None if rule.validation is None else validators[rule.validation.by]
        return cls(
            rule=rule,
            pattern=pattern,
            verdict=verdict,
            needs=pattern.needs,
            validator=validator,
            privacy=privacy,
            untimed=untimed,
            searches=int(timed) + int(validator is not None),
            constant=_constant(rule, privacy),
            template=_template(rule, pattern, privacy),
        )

    def hits(self, text: str, timeout: timedelta, subject: Subject | None = None) -> list[Hit]:
        """Find what is to be replaced in a text.

        Args:
            text: What is looked through.
            timeout: How much processor time each search of it may take.
            subject: The same text, where several rules look through it.

        Raises:
            TimedOutError: A search took longer.
            TooLongError: The text with the replacements would be longer than it may be.
            TooManyError: More matches would have to be validated than may be.
            InvalidSpanError: The validator returned what is no part of its match.
        """
        searched = subject or text
        limit = timeout if len(text) > self.untimed else None
        if self.validator is None and self.template is None:
            found = [(span, None) for span in self.pattern.find_spans(searched, limit)]
            return self._replaced(text, found) if found else []
        matches = self.pattern.find_all(searched, limit)
        if not matches:
            return []
        if self.validator is None:
            return self._replaced(text, [(match.span, match) for match in matches])
        genuine, settled = self._genuine(text, matches, self.validator)
        if not settled:
            matches = self.pattern.find_all(searched, timeout, overlapped=True)
            genuine, _ = self._genuine(text, matches, self.validator)
        return self._replaced(text, genuine)

    def _genuine(
        self, text: str, matches: Sequence[Match], validator: Validator
    ) -> tuple[list[tuple[Span, Match | None]], bool]:
        """Return what is genuine, and whether there is nothing else to search between."""
        if len(matches) > self.privacy.validations_max:
            raise TooManyError(f"{len(matches)} matches are more than may be validated")
        region = self.rule.validation.region if self.rule.validation is not None else ""
        found: list[tuple[Span, Match | None]] = []
        done, settled = 0, True
        for match in matches:
            start, end = match.span
            if start < done:
                continue
            within = 0
            for first, last in validator(text[start:end], region):
                if not within <= first < last <= end - start:
                    raise InvalidSpanError("A validator returned what is no part of its match")
                found.append(((start + first, start + last), match))
                within = last
            done = max(done, start + within)
            settled = settled and done == end
        return found, settled

    def _replaced(self, text: str, found: Sequence[tuple[Span, Match | None]]) -> list[Hit]:
        """Say what stands in place of each; what two of them share belongs to the first.

        Args:
            text: What is looked through.
            found: The spans to replace, each with its match if a template is filled in.
        """
        hits: list[Hit] = []
        length, done = len(text), 0
        for (start, end), match in found:
            if start < done:
                if end <= done:
                    continue
                start = done  # noqa: PLW2901 - half of a character belongs to the match before
            replacement = self._replacement(text, start, end, match)
            if start == end and not replacement:
                continue
            length += len(replacement) - (end - start)
            if length > self.privacy.redaction_characters_max:
                raise TooLongError("Replacements make the text longer than it may be")
            hits.append(Hit(start, end, replacement))
            done = end
        return hits

    def _replacement(self, text: str, start: int, end: int, match: Match | None) -> str:
        if self.constant is not None:
            return self.constant
        if self.template is not None and match is not None:
            return self.template.fill(text, match.span, match.groups)
        return masked(text[start:end], self.rule.mask or _MASK)


_MASK = Mask()


def _untimed(verdict: Verdict, longest: int) -> int:
    """Return how long a text may be that needs no limit of time; -1 where even none may be."""
    # A character is two UTF-16 code units at most.
    return bisect_left(range(longest + 1), x=True, key=lambda n: verdict.needs_timeout(2 * n)) - 1


def _constant(rule: SensitiveDataRule, privacy: PrivacyPolicy) -> str | None:
    """Return what stands in place of every match; None where it depends on the match."""
    if rule.action is Action.REMOVE:
        return ""
    if rule.action is Action.MASK or privacy.replacement_expands:
        return None
    return rule.replacement


def _template(
    rule: SensitiveDataRule, pattern: JavaScriptPattern, privacy: PrivacyPolicy
) -> Template | None:
    """Return what is filled in for each match; None where nothing is."""
    if rule.action is Action.REPLACE and privacy.replacement_expands:
        return Template.of(rule.replacement, pattern.groups)
    return None


def _faults(
    rule: SensitiveDataRule, privacy: PrivacyPolicy, validators: Mapping[str, Validator]
) -> Iterator[Fault]:
    """Find what is wrong with a rule besides its pattern."""
    by = rule.validation.by if rule.validation is not None else None
    if by is not None and by not in validators:
        yield Fault(
            path="validation.by",
            message=f"{by!r} is unknown",
            hint=codec.nearest(by, validators),
        )
    longest = privacy.replacement_characters_max
    if len(rule.replacement) > longest:
        yield Fault(
            path="replacement",
            message=f"has {len(rule.replacement)} characters, at most {longest} are allowed",
        )


def _in_pattern(fault: Fault) -> Fault:
    """Say of a fault that it stands in the pattern, or in the flags, which say so themselves."""
    if fault.path.startswith("flags"):
        return fault
    return attrs.evolve(fault, path=f"pattern, {fault.path}")
