"""The rule on words that mean something to the channel and are asked for to another end.

Guide: Write Effective Broadcast Messages; Track Customer Consent in Messaging Channels.
"""

from collections.abc import Iterator

from msgcore.consent.fold import fold
from msgcore.consent.instructions import instructions
from msgcore.consent.purposes import fits
from msgcore.consent.subjects import OutboundText
from msgcore.rules import GUIDE, Draft, Severity, rule
from msgcore.vocabulary import KeywordKind, ResponseKind

__all__ = ["DIALOGUE", "reserved_word"]

DIALOGUE = frozenset(
    {
        ResponseKind.OPT_IN_PROMPT,
        ResponseKind.DOUBLE_OPT_IN_PROMPT,
        ResponseKind.OPT_IN_CONFIRMATION,
        ResponseKind.OPT_OUT_CONFIRMATION,
        ResponseKind.HELP,
        ResponseKind.CUSTOM,
    }
)
"""The texts of the consent dialogue: in them, 'to cancel' can only mean the messages."""

_MEANS = {
    KeywordKind.OPT_OUT: "opts its sender out",
    KeywordKind.OPT_IN: "opts its sender in",
    KeywordKind.DOUBLE_OPT_IN: "confirms an opt-in",
    KeywordKind.HELP: "brings the help reply",
}


@rule(
    "consent.reserved-word",
    cites=GUIDE(
        "Write Effective Broadcast Messages",
        note="Its examples ask for CANCEL and YES, which other sections reserve.",
    ),
    severity=Severity.ERROR,
)
def reserved_word(subject: OutboundText) -> Iterator[Draft]:
    """A message asks for no consent keyword to another end than the keyword's own."""
    table, channel = subject.table, subject.channel
    campaign = channel.campaign
    topics = (campaign.name, *campaign.description) if campaign else ()
    for instruction in instructions(subject.text, table, subject.language or channel.language):
        heard = table.lookup.folded.get(fold(instruction.word))
        if heard is None or heard.kind is None:
            continue
        dialogue = subject.response in DIALOGUE
        if not fits(instruction, heard.kind, dialogue=dialogue, topics=topics):
            yield Draft(
                path="text",
                span=instruction.span,
                message=f"asks for {heard.keyword} to another end, and {heard.keyword}"
                f" {_MEANS[heard.kind]}",
                remedy="Ask for a word that is no keyword, or for a call.",
            )
