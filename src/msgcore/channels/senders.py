"""What the sender of an SMS channel adds to the matrix, which has one column for all of SMS.

A short code, a long code and a toll-free number are provisioned, opted into and used for
broadcasts differently. `for_sender` turns the answer for SMS into the one for the channel.

Guide: SMS Number Types; Considerations for Broadcast Messaging; Considerations for Short
Codes.
"""

from collections.abc import Mapping

import attrs

from msgcore.channels.channel import Channel
from msgcore.channels.features import Feature
from msgcore.channels.support import Capability, Qualifier, Support
from msgcore.policy import Confidence
from msgcore.rules import GUIDE
from msgcore.vocabulary import SenderKind

__all__ = ["for_sender"]

_LONG = frozenset(
    {
        SenderKind.LONG_CODE,
        SenderKind.TOLL_FREE,
        SenderKind.A2P_LONG_CODE,
        SenderKind.MOBILE,
    }
)
_TOLL_FREE = frozenset({SenderKind.TOLL_FREE})
_SHORT = frozenset({SenderKind.SHORT_CODE})

_PROVISIONED: Mapping[Feature, tuple[frozenset[SenderKind], str]] = {
    Feature.LONG_CODES: (_LONG, ""),
    Feature.TOLL_FREE_US: (_TOLL_FREE, "US"),
    Feature.TOLL_FREE_CANADA: (_TOLL_FREE, "CA"),
    Feature.SHORT_CODES_US: (_SHORT, "US"),
    Feature.SHORT_CODES_CANADA: (_SHORT, "CA"),
}
"""Which senders a row on provisioning is about, and of which country."""

_BROADCAST = GUIDE("Considerations for Broadcast Messaging")

_BY_SENDER: Mapping[tuple[Feature, SenderKind], Capability] = {
    (Feature.IMPLICIT_OPT_IN, SenderKind.SHORT_CODE): Capability(
        support=Support.NO,
        citation=GUIDE("Track Customer Consent in Messaging Channels"),
        note="On a short code a person must opt in by a keyword.",
    ),
    (Feature.BROADCAST, SenderKind.LONG_CODE): Capability(
        support=Support.NO,
        citation=_BROADCAST,
        note="Broadcasts go out from a short code or a toll-free number.",
    ),
    (Feature.BROADCAST, SenderKind.MOBILE): Capability(
        support=Support.NO,
        citation=_BROADCAST,
        note="Broadcasts go out from a short code or a toll-free number.",
    ),
    (Feature.BROADCAST, SenderKind.TOLL_FREE): Capability(
        support=Support.YES,
        citation=_BROADCAST,
        note="The table of number types has no campaigns for toll-free numbers.",
        confidence=Confidence.DISPUTED,
    ),
    (Feature.BROADCAST, SenderKind.A2P_LONG_CODE): Capability(
        support=Support.YES,
        citation=GUIDE("SMS Number Types in Service Cloud"),
        note="The page on broadcasts wants a short code or a toll-free number.",
        confidence=Confidence.DISPUTED,
    ),
    (Feature.BROADCAST, SenderKind.ALPHANUMERIC): Capability(
        support=Support.UNKNOWN,
        citation=GUIDE("SMS Number Types in Service Cloud"),
        note="The guide knows no alphanumeric senders.",
        confidence=Confidence.INFERRED,
    ),
}
"""Where the answer for SMS as a whole is not that for one kind of sender."""


def for_sender(answer: Capability, feature: Feature, channel: Channel) -> Capability:
    """Narrow what the matrix says of a kind to one channel and its sender.

    Args:
        answer: What the matrix says.
        feature: The feature.
        channel: The channel; where it has no sender the answer stands.

    Returns:
        The answer for this channel. A no or an unknown is never made a yes.
    """
    if channel.sender is None or not answer.supported:
        return answer
    if feature in _PROVISIONED:
        return _provisioned(answer, feature, channel, channel.sender)
    if answer.qualifier is Qualifier.SHORT_CODES_ONLY:
        return _short_codes_only(answer, channel.sender)
    return _BY_SENDER.get((feature, channel.sender), answer)


def _provisioned(
    answer: Capability, feature: Feature, channel: Channel, sender: SenderKind
) -> Capability:
    senders, country = _PROVISIONED[feature]
    if sender not in senders:
        return _not_applicable(answer, f"The channel's sender is of the kind {sender.value}.")
    if country and channel.country not in ("", country):
        return _not_applicable(answer, f"The channel's sender is registered in {channel.country}.")
    return answer


def _not_applicable(answer: Capability, note: str) -> Capability:
    return attrs.evolve(answer, support=Support.NOT_APPLICABLE, qualifier=None, note=note)


def _short_codes_only(answer: Capability, sender: SenderKind) -> Capability:
    if sender is SenderKind.SHORT_CODE:
        return attrs.evolve(answer, qualifier=None)
    return attrs.evolve(
        answer,
        support=Support.NO,
        qualifier=None,
        note=f"Short codes only; the channel's sender is of the kind {sender.value}.",
    )
