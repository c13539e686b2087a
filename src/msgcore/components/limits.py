"""What is to be said of options that were made: too many of them, or some that read alike.

Metadata API: ConversationMessageDefinition, the most items of a list.
"""

from collections import Counter
from collections.abc import Sequence

from msgcore.components.option import Option
from msgcore.components.reasons import RECORDS_LEFT_OUT, TITLES_ALIKE, TOO_MANY_RECORDS
from msgcore.components.selection import fold
from msgcore.errors import Fault, InvalidValueError
from msgcore.policy import DOCUMENTED, Policy
from msgcore.rules import Reason

__all__ = ["alike", "excess"]


def excess(
    count: int, maximum_items: int | None, what: str, policy: Policy = DOCUMENTED
) -> Reason | None:
    """Say what follows where there are more items than a parameter takes.

    Args:
        count: How many there are.
        maximum_items: How many the parameter takes; None where nothing is said.
        what: What they are, for the reason: `records`.
        policy: Says whether those beyond the most are left out.

    Returns:
        A remark where those beyond are left out, a refusal's reason where none is offered;
        None where all fit.

    Raises:
        InvalidValueError: A parameter that takes less than one.

    >>> excess(4, 3, "records").detail
    '4 records, 3 at most'
    """
    if maximum_items is None:
        return None
    if maximum_items < 1:
        raise InvalidValueError(
            Fault(path="maximum_items", message=f"is {maximum_items}, must be at least 1")
        )
    if count <= maximum_items:
        return None
    reason = RECORDS_LEFT_OUT if policy.components.excess_options_cut else TOO_MANY_RECORDS
    return reason.with_detail(f"{count} {what}, {maximum_items} at most")


def alike(options: Sequence[Option]) -> tuple[Reason, ...]:
    """Remark on options whose titles read alike, as an answer is compared.

    Args:
        options: The options.

    Returns:
        One remark that counts them, or none.

    >>> [remark.detail for remark in alike([Option(id=one, title="Bill") for one in "ab"])]
    ['2 of 2 options']
    """
    times = Counter(fold(option.title) for option in options)
    count = sum(number for number in times.values() if number > 1)
    if not count:
        return ()
    return (TITLES_ALIKE.with_detail(f"{count} of {len(options)} options"),)
