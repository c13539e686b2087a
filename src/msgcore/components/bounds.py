"""What was handed in, made ready for rendering: options of records and slots, lists within limits.

| handed in | becomes |
|---|---|
| options | themselves, no more of them than their parameter takes |
| records, as the value of the question's parameter | options, as the component's `records` say |
| time slots, as the value of the selector's parameter | options in the customer's zone |
| another list | its entries, no more of them than its parameter takes |

Guide: Create a Flow to Send Question Messaging Components; Create a Flow to Send Time Selector
Messaging Components. Metadata API: ConversationMessageDefinition, the most items of a list.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC
from functools import partial
from typing import Any

import attrs

from msgcore.components.component import Component
from msgcore.components.constants import Parameter
from msgcore.components.limits import excess
from msgcore.components.option import Option, OptionList
from msgcore.components.records import record_options
from msgcore.components.render_context import RenderContext, Values, is_record
from msgcore.components.slots import SLOT_RULES, TimeSlot, time_options
from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import Policy
from msgcore.rules import Reason, Refusal, Report

__all__ = ["Bounded", "bounded"]


@attrs.frozen(kw_only=True)
class Bounded:
    """A context whose options are made and whose lists are as long as the policy lets them be.

    Args:
        context: The context.
        said: What was left out of it, or speaks against it.
    """

    context: RenderContext
    said: tuple[Reason, ...] = ()


def bounded(component: Component, context: RenderContext, policy: Policy) -> Bounded:
    """Make the options of a component, and hold its lists against what its parameters take.

    Args:
        component: The component.
        context: What was handed in.
        policy: Says whether entries beyond the most are left out.

    Raises:
        InvalidValueError: No options can be made of what was handed in for them; all faults.
    """
    given = Values({**context.values, **context.lists})
    lists: dict[str, Sequence[Any]] = {}
    said: list[Reason] = []
    for parameter in component.parameters:
        entries = given[parameter.reference]
        if parameter.is_options or not parameter.is_list or not isinstance(entries, Sequence):
            continue
        what = f"entries of {parameter.reference}"
        beyond = excess(len(entries), parameter.maximum_items, what, policy)
        if beyond is not None:
            said.append(beyond)
        if policy.components.excess_options_cut:
            lists[parameter.reference] = entries[: parameter.maximum_items]
    if lists:
        context = attrs.evolve(context, lists={**context.lists, **lists})
    if component.has_static_options:
        return Bounded(context=context, said=tuple(said))
    for parameter in component.parameters:
        if parameter.is_options:
            offered = _offered(component, parameter, context, given[parameter.reference], policy)
            said += (*offered.remarks, *_found(offered.report))
            said += offered.refusal.reasons if offered.refusal else ()
            context = attrs.evolve(context, options=offered.options)
    return Bounded(context=context, said=tuple(said))


def _offered(
    component: Component,
    parameter: Parameter,
    context: RenderContext,
    entries: Any,  # noqa: ANN401 - whatever was handed in
    policy: Policy,
) -> OptionList:
    """Return the options that were handed in, or those made of a parameter's value."""
    if context.options or not entries:
        return _within(context.options, parameter.maximum_items, policy)
    make: Callable[..., OptionList] | None = None
    source = component.records
    if source is not None and component.parameter(source.parameter) is parameter:
        if isinstance(entries, Sequence) and all(map(is_record, entries)):
            make = partial(record_options, source, entries, context=context)
    elif _slots(entries) and context.now is not None:
        make = partial(time_options, entries, context.now, context.zone or UTC)
    if make is None:
        raise InvalidValueError(
            Fault(
                path=parameter.reference,
                message="is handed in, but no options can be made of it",
                hint="Hand in `options`; or a list of records, or of time slots and `now`.",
            )
        )
    try:
        return make(maximum_items=parameter.maximum_items, policy=policy)
    except InvalidValueError as error:
        faults = tuple(fault.under(parameter.reference) for fault in error.faults)
        raise InvalidValueError(faults) from error


def _found(report: Report) -> Iterator[Reason]:
    """Yield what was found of time slots, so that none is left out unsaid."""
    rules = {rule.id: rule for rule in SLOT_RULES.rules}
    for finding in report:
        yield Reason(
            rule=finding.rule,
            text=rules[finding.rule].summary,
            citation=finding.citation,
            remedy=finding.remedy,
            detail=f"{finding.path} {finding.message}",
        )


def _within(options: tuple[Option, ...], most: int | None, policy: Policy) -> OptionList:
    beyond = excess(len(options), most, "options", policy)
    if beyond is None:
        return OptionList(options=options)
    if policy.components.excess_options_cut:
        return OptionList(options=options[:most], remarks=(beyond,))
    return OptionList(options=options, refusal=Refusal.of(beyond))


def _slots(entries: Any) -> bool:  # noqa: ANN401 - whatever was handed in
    return isinstance(entries, Sequence) and all(isinstance(entry, TimeSlot) for entry in entries)
