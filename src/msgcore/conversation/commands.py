"""What is handed to the session as it is: a happening whose fields are those of a command.

The session says yes or no; there is nothing else to do.
"""

from collections.abc import Callable
from typing import Any

import attrs

from msgcore.conversation.turn import Turn
from msgcore.lifecycle import Command

__all__ = ["Handler", "hands_over"]

Handler = Callable[[Turn, Any], None]
"""What handles happenings of one class."""


def hands_over(kind: type[Command]) -> Handler:
    """Make the handler of happenings that become one command.

    Args:
        kind: The class of the command; the happening has all its fields. The command
            happens now, so that time does not run backwards.
    """
    names = tuple(field.name for field in attrs.fields(kind) if field.name not in ("id", "at"))

    def hand_over(turn: Turn, happening: Any) -> None:  # noqa: ANN401 - one of many classes
        fields = {name: getattr(happening, name) for name in names}
        turn.command(kind(id=turn.key, at=turn.at, **fields))

    return hand_over
