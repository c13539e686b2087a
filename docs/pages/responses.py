"""The catalogue of automatic responses: when, where, in what form."""

from msgcore.channels import COLUMNS, Channel, Feature, Support, cell, exists
from msgcore.consent import AUTO_RESPONSES, AutoResponse, Clause, Need, need
from msgcore.conversation.responses import ENDINGS
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Confidence, Policy
from msgcore.vocabulary import ChannelKind, ConsentRequirement, Platform, SenderKind
from pages.markdown import HEAD, code, table

__all__ = ["page"]

_INTRODUCTION = """\
# Automatic responses

The catalogue as msgcore holds it. `msgcore.consent.need` answers for one response and one channel,
with its source; [Consent](rooms/consent.md) and [Conversation](rooms/conversation.md) tell how the
responses are chosen.

- **required**: the channel must have it; where there is a default text, that will do.
- **optional**: it is sent where the channel has it.
- **never**: it is not sent there.
"""

_WORDS = {Need.REQUIRED: "required", Need.OPTIONAL: "optional", Need.NEVER: "never"}


def page() -> str:
    """Return the page."""
    parts = (_INTRODUCTION, _responses(), _clauses(), _sheets(), _endings())
    return HEAD + "\n".join(parts)


def _responses() -> str:
    rows = [
        (
            f"{code(entry.kind.value)}<br>{entry.label}",
            entry.sent,
            "no" if entry.is_prompt else "yes",
            code(entry.component_since.value) if entry.component_since else "",
            entry.default,
        )
        for entry in AUTO_RESPONSES.values()
    ]
    headings = ("response", "sent when", "translated", "may be a component from", "default")
    return f"## What is sent when\n\n{table(headings, rows)}"


def _clauses() -> str:
    rows = [_clause(entry, clause) for entry in AUTO_RESPONSES.values() for clause in entry.clauses]
    headings = ("response", "where", "needed", "from", "source")
    return (
        "## Where it is needed\n\n"
        "Of each response, the first line that speaks of a channel is heard.\n\n"
        f"{table(headings, rows)}"
    )


def _clause(entry: AutoResponse, clause: Clause) -> tuple[str, ...]:
    sure = clause.confidence
    sureness = "" if sure is Confidence.STATED else f"*{sure.value.capitalize()}.*"
    return (
        code(entry.kind.value),
        _where(clause) if len(entry.clauses) > 1 else "everywhere",
        _WORDS[clause.need],
        code(clause.since.value),
        "<br>".join(filter(None, (str(clause.citation), clause.note, sureness))),
    )


def _where(clause: Clause) -> str:
    words = (clause.where.__doc__ or "").rstrip(".")
    return words[:1].lower() + words[1:]


# The table by channel

_IMPLICIT, _EXPLICIT, _DOUBLE = ConsentRequirement


def _channels(policy: Policy) -> list[tuple[str, Channel]]:
    """Return a channel of every kind there is: it asks for no more than it must."""
    found = [
        (column.label, _channel(column.kind, column.platform))
        for column in COLUMNS
        if exists(column, policy)
    ]
    short = _channel(ChannelKind.SMS, Platform.STANDARD, SenderKind.SHORT_CODE, _EXPLICIT)
    twice = _channel(ChannelKind.SMS, Platform.STANDARD, SenderKind.SHORT_CODE, _DOUBLE)
    asking = [
        (f"{column.label}, explicit", _channel(column.kind, column.platform, None, _EXPLICIT))
        for column in COLUMNS
        if exists(column, policy)
        and column.kind is not ChannelKind.SMS
        and cell(Feature.EXPLICIT_OPT_IN, column, policy).support is Support.YES
    ]
    return [*found, ("Short code", short), ("Short code, double", twice), *asking]


def _channel(
    kind: ChannelKind,
    platform: Platform,
    sender: SenderKind | None = None,
    requirement: ConsentRequirement = _IMPLICIT,
) -> Channel:
    if kind is ChannelKind.SMS and sender is None:
        sender = SenderKind.LONG_CODE
    return Channel(name="Any", kind=kind, platform=platform, sender=sender, requirement=requirement)


def _sheets() -> str:
    sheets = []
    for policy in (SPRING_23, DOCUMENTED, SUMMER_26):
        rows = [
            (label, *(_WORDS[need(kind, channel, policy).need] for kind in AUTO_RESPONSES))
            for label, channel in _channels(policy)
        ]
        headings = ("channel", *(code(kind.value) for kind in AUTO_RESPONSES))
        sheets.append(f"### {code(policy.id)}\n\n{table(headings, rows)}")
    return "\n".join(
        [
            "## By channel\n",
            "Channels on which no bot answers first; SMS by a long code, but for short codes.\n",
            *sheets,
        ]
    )


def _endings() -> str:
    rows = [
        (code(reason.value), code(kind.value) if kind else "nothing")
        for reason, kind in ENDINGS.items()
    ]
    return f"## What an end is answered with\n\n{table(('the session ended by', 'sent'), rows)}"
