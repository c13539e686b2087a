"""Which format a component takes on a channel, and why the others were passed over.

The formats are tried in the component's own order. The first is taken that the channel shows,
that the device shows, and that holds the options; where none does, Text.

Guide: Messaging Component Types and Formats.
"""

from collections.abc import Iterator, Sequence

import attrs

from msgcore.channels import Channel
from msgcore.components.component import Component
from msgcore.components.formats import FormatRow, capacity, supported_formats
from msgcore.components.kinds import ComponentKind, Format
from msgcore.components.option import Option
from msgcore.components.reasons import (
    DEVICE_LACKS_FORMAT,
    FORMAT_UNKNOWN,
    FORMAT_UNSUPPORTED,
    OPTION_LACKS_IMAGE,
    TOO_FEW_OPTIONS,
    TOO_MANY_OPTIONS,
)
from msgcore.components.support import unsupported
from msgcore.policy import DOCUMENTED, Policy
from msgcore.rules import Reason, Refusal

__all__ = ["FormatChoice", "PassedOver", "choose_format"]


@attrs.frozen(kw_only=True)
class PassedOver:
    """A format that was not taken.

    Args:
        format: The format.
        reason: Why; for options, by how many they miss.
    """

    format: Format
    reason: Reason


@attrs.frozen(kw_only=True)
class FormatChoice:
    """The format that a component takes.

    Args:
        format: The format.
        passed_over: The formats of higher priority, in their order.
        refusal: Why the channel sends no such component at all; Text is then what a host may
            send as a message of its own. None where the component can go out.
    """

    format: Format
    passed_over: tuple[PassedOver, ...] = ()
    refusal: Refusal | None = None


def choose_format(
    component: Component | ComponentKind,
    channel: Channel,
    options: Sequence[Option] | None = None,
    policy: Policy = DOCUMENTED,
    *,
    device_lacks: frozenset[Format] = frozenset(),
) -> FormatChoice:
    """Choose the format that a component takes on a channel.

    Args:
        component: The component, whose own formats are tried in its order; or a kind, for
            which those of the channel are tried in the document's order.
        channel: The channel.
        options: What the customer chooses from; None for the component's own.
        policy: Which state of the documents is asked, and the numbers.
        device_lacks: The formats that the customer's device does not show.

    Returns:
        The format, and why each of higher priority was passed over.

    Guide: Messaging Component Types and Formats.

    >>> from msgcore.components.create import static_question
    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> page = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
    >>> question = static_question(
    ...     "Topic", "What is it about?", ("Order", "Address", "Date", "Bill", "Other"),
    ...     formats=(Format.BUTTONS, Format.QUICK_REPLIES),
    ... )
    >>> choice = choose_format(question, page)
    >>> choice.format.value, [passed.reason.rule for passed in choice.passed_over]
    ('quick-replies', ['components.too-many-options'])
    """
    kind = component if isinstance(component, ComponentKind) else component.kind
    row = supported_formats(kind, channel, policy)
    if isinstance(component, Component):
        tried, given = component.formats, component.options if options is None else options
    else:
        tried, given = row.formats if row else (), options or ()
    passed: list[PassedOver] = []
    chosen = Format.TEXT
    for of in tried:
        reason = next(_obstacles(of, channel, row, given, policy, device_lacks), None)
        if reason is None:
            chosen = of
            break
        passed.append(PassedOver(format=of, reason=reason))
    return FormatChoice(
        format=chosen, passed_over=tuple(passed), refusal=unsupported(kind, channel, policy)
    )


def _obstacles(  # noqa: PLR0913, PLR0917 - each is a part of one question
    of: Format,
    channel: Channel,
    row: FormatRow | None,
    options: Sequence[Option],
    policy: Policy,
    device_lacks: frozenset[Format],
) -> Iterator[Reason]:
    """Yield what stands in the way of a format; nothing ever stands in the way of Text."""
    if of is Format.TEXT:
        return
    if row is None or (row.open and of not in row.formats):
        yield FORMAT_UNKNOWN
    elif of not in row.formats:
        yield FORMAT_UNSUPPORTED
    if of in device_lacks:
        yield DEVICE_LACKS_FORMAT
    holds, count = capacity(of, channel, policy), len(options)
    if holds.most is not None and count > holds.most:
        yield TOO_MANY_OPTIONS.with_detail(f"{count} options, {holds.most} at most")
    if count < holds.least:
        yield TOO_FEW_OPTIONS.with_detail(f"{count} options, {holds.least} at least")
    without = sum(not option.image for option in options)
    if holds.images and without:
        yield OPTION_LACKS_IMAGE.with_detail(f"{without} of {count} options have none")
