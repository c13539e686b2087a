"""One step of a scenario: a happening, and what it led to."""

import attrs

from msgcore.conversation import Conversation, Happening, Outcome
from msgcore.lifecycle import Facts

__all__ = ["Step"]


@attrs.frozen(kw_only=True)
class Step:
    """One step of a scenario.

    Args:
        happening: What happened.
        facts: What the host knew of the moment.
        before: The conversation before it.
        outcome: What it led to.
    """

    happening: Happening
    facts: Facts
    before: Conversation
    outcome: Outcome
