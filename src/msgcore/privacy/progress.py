"""How far a privacy plan is: what was done in the wrong order, and what is left.

| rule | says |
|---|---|
| `privacy.user-deleted-first` | a user goes after all that belongs to it |
| `privacy.deleted-while-open` | what is open is ended or closed before it is deleted |
| `privacy.step-out-of-order` | what others wait for is done before them |
| `privacy.step-unplanned` | nothing is done that no plan asks for |
| `privacy.request-unfinished` | a request is finished when every step is done |

Guide: Delete Messaging Customer Data; Lifecycle of a Messaging Session.
"""

from collections.abc import Iterator, Mapping

import attrs

from msgcore.privacy.plans import Plan, Step, UserRecord, remaining
from msgcore.privacy.tasks import Task
from msgcore.rules import GUIDE, MSGCORE, Draft, Report, RuleSet, Severity, rule
from msgcore.vocabulary import Platform

__all__ = ["PLAN_RULES", "Progress", "check_progress"]

_DELETE = GUIDE("Delete Messaging Customer Data")


@attrs.frozen(kw_only=True)
class Progress:
    """What was done of a plan.

    Args:
        plan: The plan.
        done: The steps that were done, in the order in which they were.
        finished: Whether the request is said to be finished.
    """

    plan: Plan
    done: tuple[Step, ...] = ()
    finished: bool = False


@rule("privacy.user-deleted-first", cites=_DELETE, severity=Severity.ERROR)
def user_deleted_first(progress: Progress) -> Iterator[Draft]:
    """A user goes after all that belongs to it: what is left behind is found no more.

    On standard channels all that belongs to a user goes with it, so there the order is free.
    """
    for place, step in enumerate(progress.done):
        record = _record(progress, step)
        if step.task is not Task.DELETE_USER or record is None:
            continue
        if record.platform is Platform.STANDARD:
            continue
        before = frozenset(progress.done[:place])
        left = [
            one
            for one in progress.plan.steps
            if one.user == step.user and one != step and one not in before
        ]
        if left:
            yield Draft(
                path=f"done[{place}]",
                message=f"the user was deleted with {len(left)} of its steps undone",
                remedy=f"Begin with this one: {left[0].facts.text}",
            )


def _record(progress: Progress, step: Step) -> UserRecord | None:
    return next((one for one in progress.plan.records if one.id == step.user), None)


_BEFORE: Mapping[Task, Task] = {
    Task.DELETE_SESSION: Task.END_SESSION,
    Task.DELETE_CONVERSATION: Task.CLOSE_CONVERSATION,
}
"""What comes before a record is deleted, where the plan asks for it."""


@rule("privacy.deleted-while-open", cites=_DELETE, severity=Severity.ERROR)
def deleted_while_open(progress: Progress) -> Iterator[Draft]:
    """What is open is ended or closed before it is deleted."""
    for place, step in enumerate(progress.done):
        if step.task not in _BEFORE:
            continue
        first = attrs.evolve(step, task=_BEFORE[step.task])
        if first in progress.plan.steps and first not in progress.done[:place]:
            yield Draft(
                path=f"done[{place}]",
                message=f"{step.record} was deleted while it was open",
                remedy=first.facts.text,
            )


_WAITING: Mapping[Task, frozenset[Task]] = {
    Task.FIND: frozenset(Task) - {Task.FIND},
    Task.RECORD_PREFERENCES: frozenset({Task.SET_CONSENT, Task.OPT_OUT}),
    Task.CLOSE_CONVERSATION: frozenset({Task.LOOK_AGAIN}),
    Task.DELETE_CONVERSATION: frozenset({Task.LOOK_AGAIN}),
}
"""What waits for a task, besides what the rules above say of deletions."""


@rule(
    "privacy.step-out-of-order",
    cites=GUIDE(
        "Delete Messaging Customer Data",
        note="It numbers the steps of a deletion; that others begin with a search is of msgcore.",
    ),
)
def step_out_of_order(progress: Progress) -> Iterator[Draft]:
    """What others wait for is done before them: a search at the end finds what is gone.

    Users, and what belongs to each, may be dealt with in any order. A step that was done too
    early and again later is in order, and one that was not done at all is no matter of order.
    """
    first = {step: place for place, step in reversed([*enumerate(progress.done)])}
    last = {step: place for place, step in enumerate(progress.done)}
    planned = [step for step in progress.plan.steps if step in first]
    for step in sorted(planned, key=first.__getitem__):
        early = [
            one
            for one in planned
            if one.task in _WAITING.get(step.task, ())
            and step.user in {"", one.user}
            and last[one] < first[step]
        ]
        if early:
            yield Draft(
                path=f"done[{first[step]}]",
                message=f"{step.task.value} was done after {len(early)} of the steps that wait"
                f" for it, {early[0].task.value} among them",
                remedy="Look for what may have been missed, and make the plan anew.",
            )


@rule(
    "privacy.step-unplanned",
    cites=MSGCORE(
        "Steps outside a plan",
        note="What nobody asked for may have been done to somebody else's data.",
    ),
)
def step_unplanned(progress: Progress) -> Iterator[Draft]:
    """Nothing is done that the plan does not ask for."""
    for place, step in enumerate(progress.done):
        if step not in progress.plan.steps:
            yield Draft(
                path=f"done[{place}]",
                message=f"the plan does not ask for {step.task.value} of {step.record or 'all'}",
                remedy="See whose record it is, and make the plan anew if it is the customer's.",
            )


@rule(
    "privacy.request-unfinished",
    cites=GUIDE("Protect Customer Data and Privacy in Service Cloud Messaging"),
    severity=Severity.ERROR,
)
def request_unfinished(progress: Progress) -> Iterator[Draft]:
    """A request is finished when every step is done."""
    left = remaining(progress.plan, progress.done) if progress.finished else ()
    if left:
        yield Draft(
            path="finished",
            message=f"{len(left)} of {len(progress.plan.steps)} steps are left",
            remedy=f"Go on with this one: {left[0].facts.text}",
        )


PLAN_RULES: RuleSet[Progress] = RuleSet.of(
    user_deleted_first, deleted_while_open, step_out_of_order, step_unplanned, request_unfinished
)
"""The rules on how a privacy plan is carried out."""


def check_progress(progress: Progress, rules: RuleSet[Progress] = PLAN_RULES) -> Report:
    """Check how a privacy plan is carried out.

    Args:
        progress: The plan, and what was done.
        rules: The rules to check it by.

    >>> from msgcore.privacy.plans import Request, plan
    >>> user = UserRecord(id="0PA1", platform=Platform.ENHANCED)
    >>> made = plan(Request.DELETE, [user])
    >>> [finding.rule for finding in check_progress(Progress(plan=made, done=made.steps[2:]))]
    ['privacy.user-deleted-first']
    """
    return rules.check(progress)
