"""The chart, specialised for one channel under one policy: compile it once and keep it."""

import attrs

from msgcore.channels import Channel
from msgcore.chart import Table, compile_chart
from msgcore.lifecycle.chart import CHART_REFUSALS, CHART_RULINGS, TIMED, SessionChart
from msgcore.lifecycle.setting import Moment, Setting
from msgcore.policy import DOCUMENTED, Policy
from msgcore.vocabulary import SessionStatus

__all__ = ["Lifecycle", "compile_lifecycle"]


@attrs.frozen(kw_only=True)
class Lifecycle:
    """What `decide` needs to know of a channel: its setting and its compiled table."""

    setting: Setting
    table: Table[Moment] = attrs.field(eq=False, repr=False)
    timed: frozenset[SessionStatus] = attrs.field(init=False, eq=False, repr=False)
    """The statuses in which something can fall due."""

    @timed.default
    def _timed_statuses(self) -> frozenset[SessionStatus]:
        return frozenset(status for status, event in self.table.branches if event in TIMED)

    @property
    def policy(self) -> Policy:
        """The policy in force."""
        return self.setting.policy

    @property
    def channel(self) -> Channel:
        """The channel."""
        return self.setting.channel


def compile_lifecycle(channel: Channel, policy: Policy = DOCUMENTED) -> Lifecycle:
    """Specialise the session's chart for a channel under a policy.

    Args:
        channel: The channel.
        policy: The numbers and choices in force.

    Returns:
        The compiled lifecycle. It takes about a millisecond to make: keep it.

    >>> from msgcore.vocabulary import ChannelKind, Platform, SenderKind
    >>> channel = Channel(
    ...     name="Orders", kind=ChannelKind.SMS, platform=Platform.STANDARD,
    ...     sender=SenderKind.LONG_CODE,
    ... )
    >>> [status.value for status in compile_lifecycle(channel).table.statuses]
    ['new', 'waiting', 'active', 'ended']
    """
    setting = Setting(policy=policy, channel=channel)
    table = compile_chart(
        SessionChart,
        Moment(setting=setting),
        rulings=CHART_RULINGS,
        refusals=CHART_REFUSALS,
    )
    return Lifecycle(setting=setting, table=table)
