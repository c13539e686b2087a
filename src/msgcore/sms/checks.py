"""The rules on sending SMS, and the verb that runs them.

Guide: SMS Carrier Filtering in Service Cloud; SMS Number Types in Service Cloud.
"""

from collections.abc import Iterable

import attrs

from msgcore.rules import Report, RuleSet
from msgcore.sms import check_senders, check_text, check_traffic
from msgcore.sms.hours import ZoneOf, local_times
from msgcore.sms.limits import Limits, limits_for
from msgcore.sms.outbound import Batch, OutboundSms
from msgcore.sms.pacing import Counters, pace
from msgcore.sms.profile import Profile
from msgcore.sms.segment import segment
from msgcore.sms.zones import recipient_zones

__all__ = ["BATCH_RULES", "SENDING_RULES", "SMS_RULES", "TEXT_RULES", "check"]

TEXT_RULES: RuleSet[OutboundSms] = RuleSet.of(
    check_text.shared_shortener,
    check_text.avoided_link,
    check_text.several_domains,
    check_text.opt_out_missing,
    check_text.sender_unidentified,
)
"""The rules on what a message says."""

SENDING_RULES: RuleSet[OutboundSms] = RuleSet.of(
    check_senders.malformed_number,
    check_senders.number_outside_plan,
    check_senders.sender_conflict,
    check_senders.unsupported_number,
    check_senders.sender_unavailable,
    check_senders.use_case_unavailable,
    check_senders.alphanumeric_recipient,
    check_senders.other_country,
    check_senders.notification_abroad,
    check_traffic.outside_hours,
    check_traffic.too_fast,
    check_traffic.monthly_volume,
    check_traffic.ratio,
    check_traffic.ratio_unusual,
)
"""The rules on what a message comes from, whom it goes to and when, whatever it says."""

SMS_RULES: RuleSet[OutboundSms] = TEXT_RULES.with_rules(SENDING_RULES)
"""The rules for one message: both of the above."""

BATCH_RULES: RuleSet[Batch] = RuleSet.of(
    check_traffic.identical_messages, check_traffic.repeated_recipient
)
"""The rules for messages that go out together."""


def check(
    message: OutboundSms,
    rules: RuleSet[OutboundSms] = SMS_RULES,
    *,
    zone_of: ZoneOf | None = None,
    zones: Iterable[str] = (),
    counters: Counters | None = None,
) -> Report:
    """Check a message before it is sent.

    A host with limits, or months, of its own asks `pace` itself, and hands over the message with
    what that said.

    Args:
        message: The message, with what is known of it.
        rules: The rules, perhaps with settings and rules of the host's own.
        zone_of: Turns the name of a time zone into the zone, as `ZoneInfo` does; without it
            the hours at the recipient's are not asked for.
        zones: The recipient's zones, where the caller knows them; otherwise all are taken in
            which the owner of the number may be.
        counters: What the sender sent and received so far, in days and months of UTC; without
            them its pace is not asked for.

    Returns:
        What was found. What the message does not tell is not checked.

    >>> report = check(OutboundSms(text="Track it at bit.ly/x7"))
    >>> for finding in report:
    ...     print(finding.rule, finding.span)
    sms.opt-out-missing None
    sms.sender-unidentified None
    sms.shared-shortener (12, 21)

    Guide: SMS Carrier Filtering in Service Cloud.
    """
    return rules.check(_with_pace(_with_hours(message, zone_of, tuple(zones)), counters))


def _with_hours(
    message: OutboundSms, zone_of: ZoneOf | None, zones: tuple[str, ...]
) -> OutboundSms:
    if message.at is None or zone_of is None or message.local_times is not None:
        return message
    if not zones:
        if not message.recipient:
            return message
        zones = () if message.to_number is None else recipient_zones(message.to_number)
    return attrs.evolve(message, local_times=local_times(message.at, zones, zone_of))


def _with_pace(message: OutboundSms, counters: Counters | None) -> OutboundSms:
    kind, country = message.sender_kind, message.sender_country
    if message.at is None or counters is None or message.pace is not None or kind is None:
        return message
    limits = limits_for(kind, country, message.policy) if country else Limits()
    parts = segment(message.text, Profile.from_policy(message.policy.sms)).segments
    return attrs.evolve(message, pace=pace(counters, limits, message.at, parts=parts))
