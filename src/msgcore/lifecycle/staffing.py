"""Who works on a session, who is about to, and who waits to be asked.

Transfer: Transfer a Messaging Session. Conferencing: Add Conferencing to a Messaging
Session.
"""

from collections.abc import Iterator
from datetime import datetime

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.lifecycle.recipient import Recipient, RecipientKind
from msgcore.values import not_empty, utc

__all__ = ["NOBODY", "NOTHING_PENDING", "Invitation", "Pending", "Staffing", "Transfer"]


@attrs.frozen(kw_only=True)
class Staffing:
    """Who works on the session.

    Args:
        owner: The agent or bot in charge; empty where nobody is.
        bot: Whether that is a bot.
        participants: The other agents of a conference, longest-present first.
        preferred: The agent to whom the session should go next: the one who opened it, or
            who had it before it became inactive.
        tab_closed: Whether the owner closed the tab without ending the chat.

    Raises:
        InvalidValueError: The parts contradict each other; every contradiction is named.
    """

    owner: str = ""
    bot: bool = False
    participants: tuple[str, ...] = ()
    preferred: str = ""
    tab_closed: bool = False

    def __attrs_post_init__(self) -> None:
        if self.owner and not self.participants:  # the usual case: nothing can contradict
            return
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    @property
    def present(self) -> tuple[str, ...]:
        """Everybody who is in the session, the owner first."""
        return (self.owner, *self.participants) if self.owner else self.participants

    def _faults(self) -> Iterator[Fault]:
        if self.bot and not self.owner:
            yield Fault(path="bot", message="is true, but nobody owns the session")
        if self.tab_closed and not self.owner:
            yield Fault(path="tab_closed", message="is true, but nobody owns the session")
        present = self.present
        for place, agent in enumerate(self.participants):
            if not agent:
                yield Fault(path=f"participants[{place}]", message="must not be empty")
            elif present.count(agent) > 1:
                yield Fault(
                    path=f"participants[{place}]",
                    message=f"{agent!r} is in the session more than once",
                )


NOBODY = Staffing()
"""Nobody works on the session."""


@attrs.frozen(kw_only=True)
class Transfer:
    """A transfer in flight: asked for, and not accepted yet. It cannot be cancelled.

    Args:
        to: Who is to have the session; None for anyone, when the one who was meant has gone.
        by: The agent who asked.
        at: When.
    """

    to: Recipient | None
    by: str = attrs.field(validator=not_empty)
    at: datetime = attrs.field(converter=utc)


@attrs.frozen(kw_only=True)
class Invitation:
    """An invitation into the session that is not answered yet.

    Args:
        to: An agent, or a queue or a flow of which the first who accepts joins.
        by: The agent who invited.
        at: When.
    """

    to: Recipient
    by: str = attrs.field(validator=not_empty)
    at: datetime = attrs.field(converter=utc)

    def __attrs_post_init__(self) -> None:
        if self.to.kind is RecipientKind.EXTERNAL:
            raise InvalidValueError(
                Fault(path="to", message=f"is {self.to}", hint="Invite an agent, queue or flow.")
            )


@attrs.frozen(kw_only=True)
class Pending:
    """What is in flight.

    Args:
        transfer: The transfer; None where there is none.
        invitations: The invitations, oldest first; one for each recipient.
    """

    transfer: Transfer | None = None
    invitations: tuple[Invitation, ...] = ()

    def __attrs_post_init__(self) -> None:
        invited = [invitation.to for invitation in self.invitations]
        faults = tuple(
            Fault(path=f"invitations[{place}]", message=f"{to} is invited more than once")
            for place, to in enumerate(invited)
            if invited.index(to) != place
        )
        if faults:
            raise InvalidValueError(faults)

    def has_invited(self, to: Recipient) -> bool:
        """Tell whether a recipient's invitation is not answered yet.

        >>> NOTHING_PENDING.has_invited(Recipient.parse("queue:billing"))
        False
        """
        return any(invitation.to == to for invitation in self.invitations)

    def invitation_for(self, agent: str) -> Invitation | None:
        """Return the invitation that an agent would accept: the agent's own, else any open one.

        >>> NOTHING_PENDING.invitation_for("ana") is None
        True
        """
        for invitation in self.invitations:
            if invitation.to.kind is RecipientKind.AGENT and invitation.to.name == agent:
                return invitation
        for invitation in self.invitations:
            if invitation.to.kind is not RecipientKind.AGENT:
                return invitation
        return None


NOTHING_PENDING = Pending()
"""Nothing is in flight."""
