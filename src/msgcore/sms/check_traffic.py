"""The rules on when and how much is sent, and on what goes out together.

Guide: SMS Number Types in Service Cloud; SMS Carrier Filtering in Service Cloud; Considerations
for Broadcast Messaging.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

import attrs

from msgcore.rules import GUIDE, Draft, Severity, rule
from msgcore.sms.hours import Hours, LocalTime, hours_for
from msgcore.sms.outbound import Batch, OutboundSms
from msgcore.sms.pacing import Cause, Hold
from msgcore.values import instant_text
from msgcore.vocabulary import SenderKind

__all__ = [
    "Bulk",
    "MessagingHours",
    "Ratio",
    "identical_messages",
    "monthly_volume",
    "outside_hours",
    "ratio",
    "ratio_unusual",
    "repeated_recipient",
    "too_fast",
]

_FILTERING = GUIDE("SMS Carrier Filtering in Service Cloud")
_NUMBER_TYPES = GUIDE("SMS Number Types in Service Cloud")


@attrs.frozen(kw_only=True)
class MessagingHours:
    """What a host may set of the rule on hours.

    Args:
        hours: The hours that count for every recipient; None for those of the policy and the
            state.
    """

    hours: Hours | None = None


@rule("sms.outside-hours", cites=_FILTERING)
def outside_hours(message: OutboundSms, parameters: MessagingHours) -> Iterator[Draft]:
    """A message arrives within the hours, wherever its recipient may be."""
    times = message.local_times
    if times is None:
        return
    if not times:
        yield Draft(
            path="recipient",
            message="nothing is known of the recipient's time zone",
            remedy="Hand in the zone.",
        )
    hours = parameters.hours or hours_for(message.policy, state=message.state)
    closed = [time for time in times if not hours.open_at(time)]
    if closed:
        shown = ", ".join(f"{_shown(time)} in {time.zone}" for time in closed[:_SHOWN])
        more = f" and {len(closed) - _SHOWN} more zones" if len(closed) > _SHOWN else ""
        yield Draft(
            path="at",
            message=f"by the recipient's clock it may be {shown}{more}",
            remedy="Send it later, or hand in the recipient's own zone.",
        )


_SHOWN = 3
"""How many zones a finding names: a number may stand for dozens."""


def _shown(time: LocalTime) -> str:
    hours, rest = divmod(time.clock, timedelta(hours=1))
    return f"{hours:02}:{rest // timedelta(minutes=1):02}"


def _holds(message: OutboundSms, *causes: Cause) -> tuple[Hold, ...]:
    if message.pace is None:
        return ()
    return tuple(hold for hold in message.pace.holds if hold.cause in causes)


def _until(hold: Hold) -> str:
    if hold.until is None:
        return "Wait for a message from a customer."
    return f"Send it at {instant_text(hold.until)} or later."


@rule("sms.too-fast", cites=_NUMBER_TYPES)
def too_fast(message: OutboundSms) -> Iterator[Draft]:
    """A sender keeps to its rate and to its cap for the day."""
    for hold in _holds(message, Cause.RATE, Cause.DAY):
        what = "parts of the rate" if hold.cause is Cause.RATE else "messages of the day"
        yield Draft(
            path="at", message=f"the {hold.limit} {what} have gone out", remedy=_until(hold)
        )


@rule("sms.monthly-volume", cites=_NUMBER_TYPES)
def monthly_volume(message: OutboundSms) -> Iterator[Draft]:
    """A number for conversations sends no more in a month than such a number may."""
    for hold in _holds(message, Cause.MONTH):
        yield Draft(
            path="at",
            message=f"the {hold.limit} messages of the month have gone out",
            remedy=f"{_until(hold)} Several numbers, or a short code, carry more.",
        )


@rule("sms.ratio", cites=_NUMBER_TYPES)
def ratio(message: OutboundSms) -> Iterator[Draft]:
    """A number for conversations sends no more than a few messages for each that it receives."""
    for hold in _holds(message, Cause.RATIO):
        yield Draft(
            path="at",
            message=f"{hold.limit} messages for each that came in have gone out",
            remedy="Wait for a message from a customer, or use a short code.",
        )


@attrs.frozen(kw_only=True)
class Ratio:
    """What a host may set of the rule on an unusual ratio.

    Args:
        expected: How many messages out for each that came in are nothing unusual.
        kinds: The senders that are for conversations.
    """

    expected: int = 1
    kinds: tuple[SenderKind, ...] = (SenderKind.LONG_CODE, SenderKind.MOBILE)


@rule("sms.ratio-unusual", cites=_NUMBER_TYPES, severity=Severity.INFO)
def ratio_unusual(message: OutboundSms, parameters: Ratio) -> Iterator[Draft]:
    """A number for conversations sends about as many messages as it receives."""
    pace = message.pace
    if pace is None or not _counts(message, parameters.kinds):
        return
    if pace.sent >= parameters.expected * max(pace.received, 1):
        yield Draft(
            path="at",
            message=f"{pace.sent + 1} messages out for {pace.received} that came in",
            remedy="People write about as much as they are written to.",
        )


@attrs.frozen(kw_only=True)
class Bulk:
    """What a host may set of the rule on identical messages.

    Args:
        kinds: The senders for which identical messages are unusual.
        most: How many may read the same; None for the policy's number.
    """

    kinds: tuple[SenderKind, ...] = (
        SenderKind.LONG_CODE,
        SenderKind.TOLL_FREE,
        SenderKind.MOBILE,
    )
    most: int | None = None


@rule("sms.identical-messages", cites=_FILTERING)
def identical_messages(batch: Batch, parameters: Bulk) -> Iterator[Draft]:
    """Messages from one number for conversations do not all read the same."""
    most = parameters.most
    if most is None:
        most = batch.policy.sms.identical_messages_max
    alike: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, message in enumerate(batch.messages):
        alike[message.address, " ".join(message.text.casefold().split())].append(place)
    for group in alike.values():
        if len(group) <= most:  # before the senders are looked up: that is dearer
            continue
        places = [place for place in group if _counts(batch.messages[place], parameters.kinds)]
        if len(places) > most:
            yield Draft(
                path=f"messages[{places[most]}].text",
                message=f"{len(places)} messages read the same, {most} are the most",
                remedy="Personalise them, or send them from a short code.",
            )


def _counts(message: OutboundSms, among: tuple[SenderKind, ...]) -> bool:
    kinds = message.sender_kinds
    return bool(kinds) and set(kinds) <= set(among)


@rule("sms.repeated-recipient", cites=GUIDE("Considerations for Broadcast Messaging"))
def repeated_recipient(batch: Batch) -> Iterator[Draft]:
    """Nobody gets two messages of one batch: the product looks for no duplicates."""
    first: dict[str, int] = {}
    for place, message in enumerate(batch.messages):
        number = message.to_number
        recipient = message.recipient if number is None else number.address
        if recipient and first.setdefault(recipient, place) != place:
            yield Draft(
                path=f"messages[{place}].recipient",
                message=f"gets message {first[recipient]} of the batch as well",
                remedy="Take one of the two out.",
            )
