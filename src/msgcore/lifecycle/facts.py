"""What the host knows of the moment and msgcore cannot: who is online, and how loaded."""

import attrs

from msgcore.errors import Fault, InvalidValueError

__all__ = ["FULL", "NO_FACTS", "Facts", "valid_load"]

FULL = 100
"""The load, in percent, at which an agent takes nothing more."""


def valid_load(
    _instance: object,
    attribute: "attrs.Attribute[tuple[tuple[str, int], ...]]",
    load: tuple[tuple[str, int], ...],
) -> None:
    """Refuse negative loads, and two for one agent; an attrs validator."""
    agents = [agent for agent, _ in load]
    faults = [
        Fault(path=f"{attribute.name}[{place}]", message=message)
        for place, (agent, percent) in enumerate(load)
        for message, is_wrong in (
            (f"is {percent}, must be at least 0", percent < 0),
            (f"is a second load of {agent!r}", agent in agents[:place]),
        )
        if is_wrong
    ]
    if faults:
        raise InvalidValueError(faults)


@attrs.frozen(kw_only=True)
class Facts:
    """What the host knows of the moment and msgcore cannot.

    Args:
        session_id: The id that a session opened now gets; it must be new.
        online: The agents who are online; None where the host does not track presence,
            in which case everyone counts as online.
        load: (agent, percent of capacity in use), for those the host knows of.
    """

    session_id: str = ""
    online: frozenset[str] | None = None
    load: tuple[tuple[str, int], ...] = attrs.field(default=(), validator=valid_load)

    def is_online(self, agent: str) -> bool:
        """Tell whether an agent can be reached.

        >>> Facts(online=frozenset({"ana"})).is_online("bo")
        False
        """
        return self.online is None or agent in self.online

    def is_full(self, agent: str) -> bool:
        """Tell whether an agent's capacity is used up.

        >>> Facts(load=(("bo", 100),)).is_full("bo")
        True
        """
        return dict(self.load).get(agent, 0) >= FULL


NO_FACTS = Facts()
"""The host knows nothing of the moment."""
