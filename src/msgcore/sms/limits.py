"""What binds a number: rates, caps for the day and the month, the ratio.

Guide: SMS Number Types in Service Cloud; SMS Terminology in Service Cloud.
"""

from datetime import timedelta

import attrs

from msgcore.policy import DOCUMENTED, Policy
from msgcore.sms.sender_lookup import sender_facts
from msgcore.values import at_least
from msgcore.vocabulary import SenderKind

__all__ = ["CTIA_CONSUMER", "Limits", "Rate", "limits_for"]

_SECOND = timedelta(seconds=1)
_optional_count = attrs.validators.optional(at_least(1))


@attrs.frozen(kw_only=True)
class Rate:
    """How many parts go out within a window of time.

    Args:
        parts: The most parts, at least 1.
        per: The window's length, more than nothing. A part in ten seconds is a rate of
            0.1 a second.
    """

    parts: int = attrs.field(validator=at_least(1))
    per: timedelta = attrs.field(default=_SECOND, validator=at_least(timedelta(microseconds=1)))


@attrs.frozen(kw_only=True)
class Limits:
    """What binds a number; `Limits()` binds nothing.

    Args:
        rates: How many parts within which time; all of them hold.
        per_day: How many messages in a calendar day, at least 1; None for any.
        per_month: How many messages in a calendar month, at least 1; None for any.
        ratio_max: How many messages may go out for each that came in, at least 1; None for any.
        ratio_grants_first: Whether the ratio is reckoned as if one message had come in before
            the first went out.
        ratio_by_month: Whether the ratio begins anew with each month.
        counts_parts: Whether a message of several parts counts in the rates as so many.
    """

    rates: tuple[Rate, ...] = ()
    per_day: int | None = attrs.field(default=None, validator=_optional_count)
    per_month: int | None = attrs.field(default=None, validator=_optional_count)
    ratio_max: int | None = attrs.field(default=None, validator=_optional_count)
    ratio_grants_first: bool = True
    ratio_by_month: bool = True
    counts_parts: bool = True

    def stricter(self, other: "Limits") -> "Limits":
        """Return limits under which a number keeps both.

        >>> CTIA_CONSUMER.stricter(Limits(per_day=200)).per_day
        200
        """
        return Limits(
            rates=tuple(dict.fromkeys((*self.rates, *other.rates))),
            per_day=_least(self.per_day, other.per_day),
            per_month=_least(self.per_month, other.per_month),
            ratio_max=_least(self.ratio_max, other.ratio_max),
            ratio_grants_first=self.ratio_grants_first and other.ratio_grants_first,
            ratio_by_month=self.ratio_by_month and other.ratio_by_month,
            counts_parts=self.counts_parts or other.counts_parts,
        )


def _least(a: int | None, b: int | None) -> int | None:
    return min((cap for cap in (a, b) if cap is not None), default=None)


CTIA_CONSUMER = Limits(
    rates=(Rate(parts=15, per=timedelta(minutes=1)),), per_day=1000, counts_parts=False
)
"""What CTIA's principles call typical of a person: 15 to 60 messages a minute, 1,000 a day.

The lower figure is taken. The wording is that of 2017 and 2019, as others quote it.
"""


def limits_for(kind: SenderKind, country: str, policy: Policy = DOCUMENTED) -> Limits:
    """Return what the documents bind a kind of sender by, in a country.

    Where they give no figure, as for A2P long codes, nothing is bound: the caller knows what
    the provider granted.

    Args:
        kind: The kind of sender.
        country: Where it is registered, as two capital letters.
        policy: Which documents and choices count; `upper_throughput` among them.

    Raises:
        InvalidValueError: The country is not two capital letters.

    >>> limits = limits_for(SenderKind.LONG_CODE, "US")
    >>> limits.rates[0].parts, limits.per_month, limits.ratio_max
    (1, 15000, 3)

    Guide: SMS Number Types in Service Cloud.
    """
    facts, sms = sender_facts(kind, country, policy), policy.sms
    rates: tuple[Rate, ...] = ()
    if facts.throughput is not None:
        speed = facts.throughput
        rates = (Rate(parts=speed.highest if sms.upper_throughput else speed.lowest),)
    return Limits(
        rates=rates,
        per_month=facts.monthly_messages,
        ratio_max=facts.ratio_max,
        ratio_grants_first=sms.ratio_grants_first,
        ratio_by_month=sms.ratio_by_month,
        counts_parts=sms.throughput_counts_parts,
    )
