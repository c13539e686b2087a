"""The rules of this room, and the verb that runs them over a channel.

`CONSENT_RULES` is for a `ConsentSetup`, `OUTBOUND_RULES` for an `OutboundText`.
"""

import attrs

from msgcore.consent.check_composition import COMPOSITION_CHECKS
from msgcore.consent.check_keywords import KEYWORD_CHECKS
from msgcore.consent.check_length import LENGTH_CHECKS
from msgcore.consent.check_outbound import reserved_word
from msgcore.consent.check_readiness import READINESS_CHECKS
from msgcore.consent.subjects import ConsentSetup, OutboundText
from msgcore.rules import Report, RuleSet

__all__ = ["CONSENT_RULES", "OUTBOUND_RULES", "check"]

CONSENT_RULES: RuleSet[ConsentSetup] = RuleSet.of(
    *READINESS_CHECKS, *KEYWORD_CHECKS, *COMPOSITION_CHECKS, *LENGTH_CHECKS
)
"""The rules on a channel's keywords and texts."""

OUTBOUND_RULES: RuleSet[OutboundText] = RuleSet.of(reserved_word)
"""The rules on single messages: give them to a conversation's set-up to have them held."""


def check(
    setup: ConsentSetup,
    rules: RuleSet[ConsentSetup] = CONSENT_RULES,
    outbound: RuleSet[OutboundText] = OUTBOUND_RULES,
) -> Report:
    """Say what is wrong with a channel's keywords and texts.

    Args:
        setup: The channel with its keywords.
        rules: The rules on the channel, perhaps with a host's own settings.
        outbound: The rules that each of its texts is held against.

    Returns:
        The findings on the channel, then those on its texts in their order. A path is one of
        the channel: `responses[2].text`.

    >>> from msgcore.channels import Channel
    >>> from msgcore.consent import keyword_table
    >>> from msgcore.policy import DOCUMENTED
    >>> from msgcore.vocabulary import ChannelKind, Platform, SenderKind
    >>> bare = Channel(
    ...     name="Alerts", kind=ChannelKind.SMS, platform=Platform.STANDARD,
    ...     sender=SenderKind.SHORT_CODE,
    ... )
    >>> keywords = keyword_table(bare, DOCUMENTED)
    >>> check(ConsentSetup(channel=bare, keywords=keywords)).findings[0].rule
    'consent.campaign-missing'
    """
    report = rules.check(setup)
    for place, response in enumerate(setup.channel.responses):
        if not response.text:
            continue
        found = outbound.check(
            OutboundText(
                text=response.text,
                channel=setup.channel,
                policy=setup.policy,
                response=response.kind,
                keywords=setup.keywords,
                language=response.language,
            )
        )
        moved = (
            attrs.evolve(finding, path=f"responses[{place}].{finding.path}".rstrip("."))
            for finding in found
        )
        report += Report(findings=tuple(moved), complete=found.complete)
    return report
