"""The rules on what a message says: links, opting out, who sends it.

The guide contradicts itself on shorteners: the page on broadcasts advises one, the page on
filtering warns of public ones. `sms.public_shorteners` of the policy decides.

Guide: SMS Carrier Filtering in Service Cloud.
"""

from collections.abc import Iterator

import attrs

from msgcore.rules import GUIDE, Draft, rule
from msgcore.sms.links import Link
from msgcore.sms.outbound import OutboundSms
from msgcore.sms.phrases import instructs_opt_out, introduces
from msgcore.sms.sender_lookup import avoids_links
from msgcore.sms.sender_table import UseCase
from msgcore.sms.shorteners import PUBLIC_SHORTENERS
from msgcore.vocabulary import SenderKind

__all__ = [
    "Domains",
    "Identification",
    "OptOut",
    "Shorteners",
    "avoided_link",
    "opt_out_missing",
    "sender_unidentified",
    "several_domains",
    "shared_shortener",
]

_FILTERING = GUIDE("SMS Carrier Filtering in Service Cloud")


@attrs.frozen(kw_only=True)
class Domains:
    """What a host may set of the rules on links.

    Args:
        own: The domains of the business, in small letters: links to them are fine.
    """

    own: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Shorteners:
    """What a host may set of the rule on shorteners.

    Args:
        more: Further hosts that are public shorteners, in small letters.
        allowed: Hosts that are not.
    """

    more: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()


@rule("sms.shared-shortener", cites=_FILTERING)
def shared_shortener(message: OutboundSms, parameters: Shorteners) -> Iterator[Draft]:
    """A link goes through no public shortener."""
    if message.policy.sms.public_shorteners:
        return
    for link in message.links:
        host = _shortener(link.host, parameters)
        if host:
            yield Draft(
                span=link.span,
                message=f"the link goes through {host}, which everybody may use",
                remedy="Link to a domain of your own, or to a shortener on one.",
            )


def _shortener(host: str, parameters: Shorteners) -> str:
    """Return the shortener that a host is or stands below; empty where there is none."""
    rest = host
    while rest:
        if rest in parameters.allowed:
            return ""
        if rest in PUBLIC_SHORTENERS or rest in parameters.more:
            return rest
        rest = rest.partition(".")[2]
    return ""


@rule("sms.avoided-link", cites=GUIDE("SMS Number Types in Service Cloud"))
def avoided_link(message: OutboundSms, parameters: Domains) -> Iterator[Draft]:
    """A message from a number of low trust has no link but to the business's own domain."""
    links = [link for link in message.links if not _is_own(link, parameters.own)]
    if not links:  # most messages have none: their sender is not looked up
        return
    kinds = message.sender_kinds
    if kinds and all(avoids_links(kind, message.policy) for kind in kinds):
        for link in links:
            yield Draft(
                span=link.span,
                message="carriers hold a link against a message from such a number",
                remedy="Leave it out, or name the domain as your own in the parameters.",
            )


@rule("sms.several-domains", cites=_FILTERING)
def several_domains(message: OutboundSms, parameters: Domains) -> Iterator[Draft]:
    """The links of a message lead to a single domain."""
    first: Link | None = None
    for link in message.links:
        if _is_own(link, parameters.own):
            continue
        if first is None and not parameters.own:
            first = link
        elif first is None or not _related(link, first):
            yield Draft(
                span=link.span,
                message="the link leads to another domain",
                remedy="Keep to one domain, your own; several hosts of it can be named in the"
                " parameters.",
            )


def _is_own(link: Link, own: tuple[str, ...]) -> bool:
    return any(link.is_of(domain) for domain in own)


def _related(link: Link, first: Link) -> bool:
    a, b = link.host.removeprefix("www."), first.host.removeprefix("www.")
    return link.is_of(b) or first.is_of(a)


@attrs.frozen(kw_only=True)
class OptOut:
    """What a host may set of the rule on opt-out instructions.

    Args:
        phrases: What tells people how to opt out as well, in any case.
        keywords: Further words that opt out, such as a channel's own. Like those of the
            languages they count in capitals, or after a verb as in "text stop".
        spared: The kinds of message that need no instruction.
    """

    phrases: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    spared: tuple[UseCase, ...] = (UseCase.INBOUND_INITIATED,)


@rule("sms.opt-out-missing", cites=_FILTERING)
def opt_out_missing(message: OutboundSms, parameters: OptOut) -> Iterator[Draft]:
    """A message that the customer did not begin says how to opt out."""
    if message.use_case in parameters.spared:
        return
    if not instructs_opt_out(
        message.text, message.language, parameters.phrases, parameters.keywords
    ):
        yield Draft(
            message="does not say how to opt out",
            remedy="Add an instruction such as 'Reply STOP to end'.",
        )


@attrs.frozen(kw_only=True)
class Identification:
    """What a host may set of the rule on naming the sender.

    Args:
        names: The names by which people know the business, beside those of the message.
        phrases: What may stand before a name, where no names are given.
        spared: The kinds of message that need no name.
    """

    names: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    spared: tuple[UseCase, ...] = (UseCase.INBOUND_INITIATED,)


@rule("sms.sender-unidentified", cites=_FILTERING)
def sender_unidentified(message: OutboundSms, parameters: Identification) -> Iterator[Draft]:
    """A message that the customer did not begin says who sends it."""
    if message.use_case in parameters.spared:
        return
    names = (*message.names, *parameters.names)
    if names:
        text = _folded(message.text)
        found = any(_folded(name) in text for name in names)
    else:
        found = introduces(message.text, message.language, parameters.phrases)
    if not found and message.sender_kind is not SenderKind.ALPHANUMERIC:
        yield Draft(
            message="does not say who sends it",
            remedy="Name the business, as in 'Acme: your parcel is here'.",
        )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
