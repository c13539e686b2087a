"""What speaks against sending a text: consent, the channel's limits, the host's own rules.

Every reason is collected, so that whoever writes mends the text once.
"""

from collections.abc import Iterator

import attrs

from msgcore.channels import TextCap
from msgcore.consent import ConsentState, OutboundText, Permission, SendKind, permits
from msgcore.conversation import reasons as r
from msgcore.conversation.setup import Setup
from msgcore.rules import Finding, Reason
from msgcore.sms import segment
from msgcore.vocabulary import ResponseKind

__all__ = ["Examined", "examine"]


@attrs.frozen(kw_only=True)
class Examined:
    """What an examination came to.

    Args:
        segments: How many SMS segments the text takes; 0 where it is no SMS.
        reasons: What speaks against sending it; empty where nothing does.
        findings: What the host's rules found.
    """

    segments: int
    reasons: tuple[Reason, ...]
    findings: tuple[Finding, ...]


def examine(  # noqa: PLR0913, PLR0917 - what is examined, and where
    setup: Setup,
    consent: ConsentState,
    text: str | None,
    kind: SendKind,
    response: ResponseKind | None = None,
    language: str = "",
) -> Examined:
    """Count a text's segments, and collect every reason not to send it.

    Args:
        setup: The channel.
        consent: What the customer agreed to.
        text: What would be sent; None where that may not even be looked at.
        kind: What it is to the consent gate.
        response: Which automatic response it is; None for a message.
        language: The language of the text; empty for the channel's own.
    """
    reasons: list[Reason] = []
    permission = permits(consent, setup.channel, kind)
    if not isinstance(permission, Permission):
        reasons += permission.reasons
    if text is None:
        return Examined(segments=0, reasons=tuple(reasons), findings=())
    segments = 0
    if setup.profile is not None:
        segmentation = segment(text, setup.profile)
        segments = segmentation.segments
        if segmentation.refusal is not None:
            reasons += segmentation.refusal.reasons
    elif setup.cap is not None:
        reasons += _too_long(text, setup.cap)
    findings: tuple[Finding, ...] = ()
    if setup.checks:
        outbound = OutboundText(
            text=text,
            channel=setup.channel,
            policy=setup.policy,
            response=response,
            keywords=setup.keywords,
            language=language,
        )
        report = setup.checks.check(outbound)
        findings = tuple(report.findings)
        if not report.ok:
            reasons.append(r.CHECK_FAILED)
    return Examined(segments=segments, reasons=tuple(reasons), findings=findings)


def _too_long(text: str, cap: TextCap) -> Iterator[Reason]:
    """Yield a reason where a text has more characters than a channel can carry."""
    if cap.characters is not None and len(text) > cap.characters:
        over = len(text) - cap.characters
        detail = f"{len(text)} characters, {over} more than {cap.characters}"
        yield attrs.evolve(r.TEXT_TOO_LONG, detail=detail, citation=cap.citation)
