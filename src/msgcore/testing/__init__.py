"""For the tests of programs that use msgcore: scenarios, and Hypothesis strategies.

A `Scenario` plays a conversation step by step and says what came of it. Nothing else is
needed for that; `msgcore.testing.strategies` draws conversations, and so needs Hypothesis,
which `pip install 'msgcore[testing]'` brings.

>>> from msgcore.conversation import Setup
>>> channel = {"name": "Shop", "kind": "whatsapp", "platform": "enhanced"}
>>> s = Scenario(Setup.from_data({"channel": channel}), at="2026-03-08T09:00Z")
>>> s.customer("YES").customer("STOP!").agent("Sale!").refused("consent.opted-out")
True
>>> s.after(hours=30).status
<SessionStatus.ENDED: 'ended'>
"""

from msgcore.testing.expectations import Expected
from msgcore.testing.scenario import AGENT, SUPERVISOR, Scenario
from msgcore.testing.step import Step

__all__ = ["AGENT", "SUPERVISOR", "Expected", "Scenario", "Step"]
