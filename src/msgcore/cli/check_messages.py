"""Messages, one a line, held against the rules on sending by `msgcore check`."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Self

import attrs

from msgcore import codec
from msgcore.cli.progress import in_steps
from msgcore.consent import OUTBOUND_RULES, OutboundText
from msgcore.errors import Fault, MalformedError, RuleSetError
from msgcore.rules import Finding, RuleSet, Severity
from msgcore.sms import BATCH_RULES, SENDING_RULES, TEXT_RULES, Batch, OutboundSms

__all__ = ["Checked", "Rules", "json_lines"]

Settings = Mapping[str, Mapping[str, Any]]

_PLACE = re.compile(r"messages\[(?P<place>\d+)\]\.(?P<field>\w+)")
"""Where a finding on a batch is."""


@attrs.frozen(kw_only=True)
class Rules:
    """What messages are held against.

    Args:
        texts: The rules on what each says.
        sending: The rules on what all have in common: sender, country, hours.
        batch: The rules on what goes out together.
        consent: The rules on words that mean something to a channel.
        message: A message without its text; it says what is known of all.
        outbound: The same for the rules on words; None where no channel is known.
    """

    texts: RuleSet[OutboundSms] = TEXT_RULES
    sending: RuleSet[OutboundSms] = SENDING_RULES
    batch: RuleSet[Batch] = BATCH_RULES
    consent: RuleSet[OutboundText] = OUTBOUND_RULES
    message: OutboundSms = attrs.Factory(lambda: OutboundSms(text=""))
    outbound: OutboundText | None = None

    @classmethod
    def of(cls, settings: Settings, own: tuple[str, ...], opt_out: tuple[str, ...]) -> Self:
        """Lay settings over the rules.

        Args:
            settings: The settings by rule.
            own: The domains of the business.
            opt_out: Words that opt out.

        Raises:
            RuleSetError: Settings that fit no rule; all at once.
        """
        options: dict[str, Mapping[str, Any]] = {}
        if own:
            domains = {"parameters": {"own": own}}
            options |= {"sms.avoided-link": domains, "sms.several-domains": domains}
        if opt_out:
            options["sms.opt-out-missing"] = {"parameters": {"keywords": opt_out}}
        sets = _settled(_settled(_SETS, settings), options)
        return cls(
            texts=sets["texts"],
            sending=sets["sending"],
            batch=sets["batch"],
            consent=sets["consent"],
        )

    def of_text(self, message: OutboundSms) -> tuple[Finding, ...]:
        """Return what is wrong with a message by itself."""
        found = self.texts.check(message).findings
        if self.outbound is None:
            return found
        return found + self.consent.check(attrs.evolve(self.outbound, text=message.text)).findings


_SETS: Mapping[str, RuleSet[Any]] = {
    "texts": TEXT_RULES,
    "sending": SENDING_RULES,
    "batch": BATCH_RULES,
    "consent": OUTBOUND_RULES,
}


def _settled(sets: Mapping[str, RuleSet[Any]], settings: Settings) -> dict[str, RuleSet[Any]]:
    """Lay settings over several sets, each rule's over the set that holds it."""
    homes = {rule.id: name for name, rules in sets.items() for rule in rules}
    faults = [
        Fault(path=rule, message="is no rule on messages", hint=codec.nearest(rule, homes))
        for rule in settings
        if rule not in homes
    ]
    settled = {}
    for name, rules in sets.items():
        of_set = {rule: setting for rule, setting in settings.items() if homes.get(rule) == name}
        try:
            settled[name] = rules.with_settings(of_set)
        except MalformedError as error:
            faults += error.faults
    if faults:
        raise RuleSetError(faults)
    return settled


@attrs.define
class Checked:
    """What was found in a file of messages.

    Args:
        rules: What they were held against.
        common: What is wrong with all of them: with the sender, the country, the hour.
        texts: The messages.
        found: The findings of those that have some, by line.
    """

    rules: Rules
    common: tuple[Finding, ...]
    texts: Sequence[str]
    found: dict[int, tuple[Finding, ...]] = attrs.Factory(dict)

    @classmethod
    def of(cls, texts: Sequence[str], rules: Rules) -> Self:
        """Check messages; on a terminal, a bar shows how far that is.

        Args:
            texts: The messages.
            rules: What they are held against.
        """
        checked = cls(rules, rules.sending.check(rules.message).findings, texts)
        # Where the address tells the kind, it is not to be read again for each message.
        any_message = attrs.evolve(rules.message, sender=rules.message.sender_kind)
        messages: dict[str, OutboundSms] = {}
        findings: dict[str, tuple[Finding, ...]] = {}
        done = 0
        for some in in_steps(texts, "Checking"):
            for line, text in enumerate(some, start=done + 1):
                if text not in findings:  # what is sent to many is checked once
                    messages[text] = attrs.evolve(any_message, text=text)
                    findings[text] = rules.of_text(messages[text])
                if findings[text]:
                    checked.found[line] = findings[text]
            done += len(some)
        checked._add_batch([messages[text] for text in texts])
        return checked

    def _add_batch(self, messages: Sequence[OutboundSms]) -> None:
        batch = Batch(messages=tuple(messages), policy=self.rules.message.policy)
        for finding in self.rules.batch.check(batch):
            place = _PLACE.fullmatch(finding.path)
            if place is None:
                self.common += (finding,)
                continue
            line = int(place["place"]) + 1
            moved = attrs.evolve(finding, path=place["field"])
            self.found[line] = (*self.found.get(line, ()), moved)
        self.found = dict(sorted(self.found.items()))

    @property
    def severities(self) -> Counter[Severity]:
        """How many findings there are of each severity."""
        return Counter(finding.severity for finding in self._all())

    @property
    def ok(self) -> bool:
        """Whether there are no errors."""
        return not self.severities[Severity.ERROR]

    @property
    def messages_by_rule(self) -> Counter[str]:
        """In how many messages each rule found something, those on all messages apart."""
        return Counter(
            rule
            for findings in self.found.values()
            for rule in dict.fromkeys(finding.rule for finding in findings)
        )

    def _all(self) -> Iterator[Finding]:
        yield from self.common
        for findings in self.found.values():
            yield from findings


def json_lines(checked: Checked) -> Iterator[str]:
    """Yield one JSON object for each message, without its text, and one for all of them.

    Args:
        checked: What was found.
    """
    for line in range(1, len(checked.texts) + 1):
        findings = checked.found.get(line, ())
        ok = not any(finding.severity is Severity.ERROR for finding in findings)
        told = ", ".join(map(_json, findings))
        yield f'{{"line": {line}, "ok": {json.dumps(ok)}, "findings": [{told}]}}\n'
    yield f"{json.dumps({'summary': _data(checked)})}\n"


@lru_cache(maxsize=1_000)
def _json(finding: Finding) -> str:
    """Write a finding; most messages have the same ones."""
    return json.dumps(codec.to_data(finding))


def _data(checked: Checked) -> dict[str, Any]:
    return {
        "messages": len(checked.texts),
        "policy": checked.rules.message.policy.id,
        "ok": checked.ok,
        "findings": codec.to_data(checked.common),
        "messages_with_findings": len(checked.found),
        "messages_by_rule": dict(checked.messages_by_rule.most_common()),
        "severities": {severity.value: checked.severities[severity] for severity in Severity},
    }
