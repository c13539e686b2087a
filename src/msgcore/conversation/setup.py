"""What does not change between two messages: the channel, its keywords, the policy.

`Setup.of` takes a channel, the documented policy and the channel's usual keywords;
`Setup.from_data` takes what `tomllib.loads` makes of a channel file.

>>> chat = {"name": "Chat", "kind": "web", "platform": "enhanced"}
>>> Setup.from_data({"channel": chat}).policy.id
'documented'

A channel file holds `[channel]`, and may hold `[keywords.LANGUAGE]`, `[policy]` and any number
of `[[sensitive_data]]` rules.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

import attrs

from msgcore import codec
from msgcore.channels import Channel, TextCap, text_cap
from msgcore.consent import (
    DEFAULT_KEYWORDS,
    KeywordData,
    KeywordTable,
    OutboundText,
    keyword_table,
    missing_words,
)
from msgcore.errors import CodecError, Fault, InvalidValueError, MalformedError
from msgcore.lifecycle import Lifecycle, compile_lifecycle
from msgcore.policy import DOCUMENTED, Policy, override, preset
from msgcore.privacy import RedactionRules, read_rules
from msgcore.rules import RuleSet
from msgcore.sms import Profile
from msgcore.vocabulary import ChannelKind, KeywordKind

__all__ = ["Setup"]


T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Setup:
    """A channel, ready to handle what happens on it. Make it once, with `Setup.of`.

    Args:
        channel: The channel with its response texts.
        policy: The numbers and choices in force.
        keywords: The consent keywords.
        lifecycle: The session's chart, compiled for the channel.
        profile: How an SMS is cut; None where the channel is no SMS.
        cap: How long a text may be where the channel is no SMS; None where no document says.
        checks: The host's rules for outbound messages.
        redaction: The rules that block sensitive data; None where there are none.
    """

    channel: Channel
    policy: Policy
    keywords: KeywordTable
    lifecycle: Lifecycle
    profile: Profile | None
    cap: TextCap | None
    checks: RuleSet[OutboundText]
    redaction: RedactionRules | None = None

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        setting = self.lifecycle.setting
        if setting.channel != self.channel or setting.policy != self.policy:
            yield Fault(
                path="lifecycle",
                message="is compiled for another channel or policy",
                hint="Make a setup with Setup.of, and another for each change.",
            )
        if self.redaction is not None and self.redaction.policy != self.policy:
            yield Fault(
                path="redaction",
                message="is compiled under another policy",
                hint="Compile the sensitive-data rules under the setup's own.",
            )
        for word in missing_words(self.keywords, self.channel, self.policy):
            yield Fault(
                path="keywords",
                message=f"the {word.kind.value} keyword {word.word!r} is missing",
                hint="It must be heard on such a channel.",
            )
        if not any(word.kind is KeywordKind.OPT_OUT for word in self.keywords.keywords):
            yield Fault(
                path="keywords",
                message="hold no opt-out",
                hint="Everybody must be able to opt out: name a word such as STOP.",
            )

    @classmethod
    def of(
        cls,
        channel: Channel,
        policy: Policy = DOCUMENTED,
        *,
        keywords: KeywordTable | None = None,
        checks: RuleSet[OutboundText] | None = None,
        redaction: RedactionRules | None = None,
    ) -> "Setup":
        """Prepare a channel.

        Args:
            channel: The channel.
            policy: The numbers and choices in force.
            keywords: The consent keywords; the channel's defaults where they are left out.
            checks: Rules for outbound messages; an error that they find stops a message.
            redaction: Rules that block sensitive data, compiled under the same policy.
        """
        is_sms = channel.kind is ChannelKind.SMS
        return cls(
            channel=channel,
            policy=policy,
            keywords=keyword_table(channel, policy) if keywords is None else keywords,
            lifecycle=compile_lifecycle(channel, policy),
            profile=Profile.from_policy(policy.sms) if is_sms else None,
            cap=None if is_sms else text_cap(channel, policy),
            checks=RuleSet() if checks is None else checks,
            redaction=redaction,
        )

    @classmethod
    def from_data(cls, data: Mapping[str, Any], policy: Policy | None = None) -> "Setup":
        """Prepare a channel from plain data, as a channel file holds it.

        Args:
            data: `channel`, and optionally `keywords` (language -> kind -> words), `policy`
                (`preset` and the fields that differ from it) and `sensitive_data` (a list of
                rules).
            policy: Use this policy, whatever the data say.

        Raises:
            CodecError: The data describe no channel; every fault at once.

        >>> Setup.from_data({"channel": {"name": "Chat", "kind": "web", "platform": "enhanced"}}
        ... ).channel.name
        'Chat'
        """
        if not isinstance(data, Mapping):
            raise CodecError(Fault(message="is no object", hint="Start with a [channel] table."))
        faults = [
            Fault(path=str(name), message="is unknown here", hint=codec.nearest(name, _PARTS))
            for name in data
            if name not in _PARTS
        ]
        channel = _read(faults, "channel", lambda: codec.from_data(Channel, _part(data, "channel")))
        chosen = policy or _read(faults, "policy", lambda: _policy(data.get("policy", {})))
        words = data.get("keywords")
        keywords = _read(faults, "keywords", lambda: _keywords(channel, chosen, words))
        rules = data.get("sensitive_data", ())
        redaction = _read(faults, "sensitive_data", lambda: _redaction(rules, chosen))
        if faults or channel is None or chosen is None:
            raise CodecError(faults)
        try:
            return cls.of(channel, chosen, keywords=keywords, redaction=redaction)
        except InvalidValueError as error:
            raise CodecError(error.faults) from None


_PARTS = ("channel", "keywords", "policy", "sensitive_data")


def _part(data: Mapping[str, object], name: str) -> object:
    if name not in data:
        raise CodecError(Fault(message="is missing", hint=f"Add a [{name}] table."))
    return data[name]


def _read(faults: list[Fault], path: str, read: Callable[[], T]) -> T | None:
    """Read one part, or put its faults with the others."""
    try:
        return read()
    except MalformedError as error:
        faults += [fault.under(path) for fault in error.faults]
        return None


def _policy(data: object) -> Policy:
    if not isinstance(data, Mapping):
        raise CodecError(Fault(message="is no object", hint="Start with preset = 'documented'."))
    faults: list[Fault] = []
    name = data.get("preset", DOCUMENTED.id)
    base = _read(faults, "preset", lambda: preset(codec.from_data(str, name))) or DOCUMENTED
    changes = {field: value for field, value in data.items() if field != "preset"}
    policy = _read(faults, "", lambda: override(base, changes))
    if faults or policy is None:
        raise CodecError(faults)
    return policy


def _keywords(
    channel: Channel | None, policy: Policy | None, words: KeywordData | None
) -> KeywordTable:
    """Make the channel's keyword table; where the channel cannot be read, any table will do."""
    if channel is not None and policy is not None:
        return keyword_table(channel, policy, words)
    return KeywordTable.build(DEFAULT_KEYWORDS if words is None else words)


def _redaction(rules: object, policy: Policy | None) -> RedactionRules | None:
    """Compile the rules; where the policy cannot be read, under the documented one."""
    read = read_rules(rules)
    return RedactionRules.compile(read, policy or DOCUMENTED) if read else None
