"""Channels that pass every check, for tests that take something away."""

import tomllib
from pathlib import Path

import attrs

from msgcore.channels import Campaign, Channel, Response
from msgcore.consent import ConsentSetup, KeywordTable, Merge, check, keyword_table
from msgcore.conversation import Setup
from msgcore.policy import DOCUMENTED, Policy
from msgcore.rules import Finding
from msgcore.vocabulary import ChannelKind, ConsentRequirement, Platform, ResponseKind, SenderKind

EXAMPLES = Path(__file__).parents[2] / "examples"

PROMPT, DOUBLE = ResponseKind.OPT_IN_PROMPT, ResponseKind.DOUBLE_OPT_IN_PROMPT
IN, OUT = ResponseKind.OPT_IN_CONFIRMATION, ResponseKind.OPT_OUT_CONFIRMATION
HELP, CUSTOM = ResponseKind.HELP, ResponseKind.CUSTOM

TEXTS: dict[ResponseKind, str] = {
    PROMPT: "To subscribe to Acme Order Alerts, reply START. Reply HELP for help. "
    "Reply STOP to cancel at any time. 2 msgs per order. Msg&data rates may apply.",
    DOUBLE: "To confirm your subscription to Acme Order Alerts, reply YES. Reply HELP for help, "
    "STOP to cancel. 2 msgs per order. Msg&data rates may apply.",
    IN: "You're subscribed to Acme Order Alerts. Reply HELP for help, STOP to cancel. "
    "Call 1-800-555-0199. 2 msgs per order. Msg&data rates may apply.",
    OUT: "You are unsubscribed from Acme Order Alerts. No more messages will be sent. "
    "Reply HELP for help.",
    HELP: "Acme Order Alerts: help at 1-800-555-0199. Msg&data rates may apply. "
    "2 messages per order. Text STOP to cancel.",
    CUSTOM: "Acme Order Alerts: contact us at care@acme.example. Msg&data rates may apply. "
    "Message frequency varies. Text STOP to cancel.",
}
"""A text of each kind that holds all that the matrix asks for."""

CAMPAIGN = Campaign(name="Acme", description=("Order Alerts",))


def short_code(texts: dict[ResponseKind, str] | None = None, **changes: object) -> Channel:
    """A short code of the United States with double opt-in; `texts` replace its own."""
    held = TEXTS | (texts or {})
    channel = Channel(
        name="Orders",
        kind=ChannelKind.SMS,
        platform=Platform.STANDARD,
        sender=SenderKind.SHORT_CODE,
        country="US",
        requirement=ConsentRequirement.DOUBLE,
        responses=tuple(
            Response(kind=kind, text=text, keyword="INFO" if kind is CUSTOM else "")
            for kind, text in held.items()
            if text
        ),
        campaign=CAMPAIGN,
    )
    return attrs.evolve(channel, **changes)


def long_code(*responses: Response, **changes: object) -> Channel:
    channel = Channel(
        name="Orders",
        kind=ChannelKind.SMS,
        platform=Platform.STANDARD,
        sender=SenderKind.LONG_CODE,
        responses=responses,
        campaign=CAMPAIGN,
    )
    return attrs.evolve(channel, **changes)


def canada(**changes: object) -> ConsentSetup:
    """The bilingual short code of the examples."""
    setup = Setup.from_data(tomllib.loads((EXAMPLES / "canada.toml").read_text("utf-8")))
    channel = attrs.evolve(setup.channel, **changes)
    return ConsentSetup(channel=channel, keywords=setup.keywords, policy=setup.policy)


def with_text(channel: Channel, kind: ResponseKind, text: str, language: str = "") -> Channel:
    """The channel with another text of a kind and language, or without one where it is empty."""
    responses = []
    for response in channel.responses:
        if response.kind is not kind or response.language != language:
            responses.append(response)
        elif text:
            responses.append(attrs.evolve(response, text=text))
    return attrs.evolve(channel, responses=tuple(responses))


def findings(
    channel: Channel | ConsentSetup,
    *,
    keywords: KeywordTable | None = None,
    policy: Policy = DOCUMENTED,
    merge: Merge | None = None,
) -> tuple[Finding, ...]:
    """What the check finds; every rule must have finished."""
    if isinstance(channel, Channel):
        channel = ConsentSetup(
            channel=channel,
            keywords=keywords or keyword_table(channel, policy),
            policy=policy,
            merge=merge or Merge(),
        )
    report = check(channel)
    assert report.complete
    return report.findings


def rules(channel: Channel | ConsentSetup, **options: object) -> list[str]:
    return [finding.rule for finding in findings(channel, **options)]
