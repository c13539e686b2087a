"""What the rules on sending look at: a message with what is known of it, and a batch.

All of it is data. What a clock, a history or a zone says is worked out beforehand, by `pace`
and `local_times`, and stands in the message; `check` does both for those who have the parts.
"""

from collections.abc import Iterator
from datetime import datetime
from functools import cached_property

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import DOCUMENTED, Policy
from msgcore.sms.hours import LocalTime
from msgcore.sms.links import Link, find_links
from msgcore.sms.numbers import NumberClassification, classify_number
from msgcore.sms.pacing import Pace
from msgcore.sms.sender_lookup import SenderFacts, sender_facts
from msgcore.sms.sender_table import UseCase
from msgcore.values import country_fault, utc
from msgcore.vocabulary import SenderKind

__all__ = ["Batch", "OutboundSms"]


@attrs.frozen(kw_only=True)
class OutboundSms:
    """A text message of a business, with what is known of it.

    What is left out is not checked: a rule that lacks what it asks about finds nothing.

    Args:
        text: What it says.
        sender: What kind of number or name it comes from; None leaves it to the address.
        address: The number or name itself; may be empty.
        country: Where the sender is registered, as two capital letters; may be empty.
        recipient: Whom it goes to, as a number with `+`; may be empty.
        recipient_country: The recipient's country, where the caller knows it.
        state: The recipient's US state as two capital letters, where the caller knows it.
        use_case: What kind of message it is; None where that is unknown.
        language: The language of the text, as a tag such as `en`; may be empty.
        names: The names by which people know the business.
        at: When it is to be sent; None where that is unknown.
        local_times: What the clocks then show wherever the recipient may be; see `local_times`.
            None where that was not worked out.
        pace: What `pace` said of the sender; None where nobody counts.
        policy: The documents and choices that it is held against.

    Raises:
        InvalidValueError: A country or state is not two capital letters; all faults at once.
    """

    text: str
    sender: SenderKind | None = None
    address: str = ""
    country: str = ""
    recipient: str = ""
    recipient_country: str = ""
    state: str = ""
    use_case: UseCase | None = None
    language: str = ""
    names: tuple[str, ...] = ()
    at: datetime | None = attrs.field(default=None, converter=attrs.converters.optional(utc))
    local_times: tuple[LocalTime, ...] | None = None
    pace: Pace | None = None
    policy: Policy = DOCUMENTED

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        for name in ("country", "recipient_country", "state"):
            fault = country_fault(name, getattr(self, name))
            if fault is not None:
                yield fault

    @cached_property
    def from_number(self) -> NumberClassification | None:
        """What the sender's address is; None where there is none, or it is malformed."""
        return _classified(self.address, self.country, self.sender, self.policy)

    @cached_property
    def to_number(self) -> NumberClassification | None:
        """What the recipient's number is; None where there is none, or it is malformed."""
        return _classified(self.recipient, self.recipient_country, None, self.policy)

    @property
    def sender_kind(self) -> SenderKind | None:
        """What kind of sender it is: the caller's word, or what the address tells."""
        if self.sender is not None or self.from_number is None:
            return self.sender
        return self.from_number.kind

    @property
    def sender_kinds(self) -> tuple[SenderKind, ...]:
        """Every kind that the sender may be; empty where nothing is known of it."""
        if self.sender is not None:
            return (self.sender,)
        return () if self.from_number is None else self.from_number.candidates

    @property
    def sender_country(self) -> str:
        """Where the sender is registered: the caller's word, or what the address tells."""
        if self.country or self.from_number is None:
            return self.country
        return self.from_number.country

    @cached_property
    def facts(self) -> SenderFacts | None:
        """What the documents say of the sender; None where its kind or country is unknown."""
        kind, country = self.sender_kind, self.sender_country
        return sender_facts(kind, country, self.policy) if kind and country else None

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links in the text."""
        return find_links(self.text)


def _classified(
    address: str, country: str, kind: SenderKind | None, policy: Policy
) -> NumberClassification | None:
    if not address:
        return None
    try:
        return classify_number(address, country=country, kind=kind, policy=policy)
    except InvalidValueError:
        return None  # the rule on malformed addresses says so


@attrs.frozen(kw_only=True)
class Batch:
    """Messages that go out together.

    Args:
        messages: The messages, in the order in which they go out.
        policy: The documents and choices that the batch is held against.
    """

    messages: tuple[OutboundSms, ...]
    policy: Policy = DOCUMENTED
