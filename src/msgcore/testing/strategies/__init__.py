"""Hypothesis strategies for everything that a conversation is made of.

The small ones draw values without regard to each other: `texts`, `instants`, `channels`,
`policies`, `happenings`. The large ones walk: `scenarios` and `walks` look at where they
have come to and mostly draw what can happen there, as the compiled table says, so that
sequences reach statuses that chance would hardly ever find.

Needs Hypothesis: `pip install 'msgcore[testing]'`.
"""

from msgcore.testing.strategies.commands import commands, walks
from msgcore.testing.strategies.happenings import happenings
from msgcore.testing.strategies.moments import delays, instants
from msgcore.testing.strategies.scenarios import conversations, next_happenings, scenarios
from msgcore.testing.strategies.settings import channels, policies, responses, setups
from msgcore.testing.strategies.texts import keyword_texts, quoted_texts, texts

__all__ = [
    "channels",
    "commands",
    "conversations",
    "delays",
    "happenings",
    "instants",
    "keyword_texts",
    "next_happenings",
    "policies",
    "quoted_texts",
    "responses",
    "scenarios",
    "setups",
    "texts",
    "walks",
]
