"""An option: what a customer chooses from, whatever it was made of.

Guide: Create a Messaging Component: Questions with Static Options.
"""

import attrs

from msgcore.rules import Reason, Refusal, Report
from msgcore.values import not_empty

__all__ = ["Option", "OptionList"]


@attrs.frozen(kw_only=True)
class Option:
    """One thing to choose.

    Args:
        id: Names it among its siblings: what a button sends back. For a record its id.
        title: What the customer reads.
        subtitle: A second line; may be empty.
        image: The image's name or address; empty for none.

    >>> Option(id="cancel", title="Cancel my order").title
    'Cancel my order'
    """

    id: str = attrs.field(validator=not_empty)
    title: str = attrs.field(validator=not_empty)
    subtitle: str = ""
    image: str = ""


@attrs.frozen(kw_only=True)
class OptionList:
    """Options that were made of records or time slots.

    Args:
        options: What is offered, in order.
        left_out: How many records or slots are not offered.
        remarks: What else is to be said of the records.
        report: What was found of the time slots.
        refusal: Why nothing is offered; None where something may be.
    """

    options: tuple[Option, ...]
    left_out: int = 0
    remarks: tuple[Reason, ...] = ()
    report: Report = attrs.field(factory=Report)
    refusal: Refusal | None = None
