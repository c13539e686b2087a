"""How languages say that what is written is kept, as words and the orders they come in.

A way is an order of kinds of words: 'kept between* are done' is what is kept, whatever may stand
between, a form of 'to be', and what is done. A star says that there may be up to six of a kind, or
none. The grammar is what tells 'messages are stored' from 'our store answers messages', and 'we
keep this chat' from 'keep this chat open'.

All patterns are of small letters without accents.
"""

from collections.abc import Mapping

import attrs

__all__ = ["Wording"]


@attrs.frozen(kw_only=True)
class Wording:
    """How a language says that what is written is kept.

    Args:
        words: Each kind of word, and the pattern of it.
        ways: The orders of kinds that say so.
        again: Those that say so once what is kept was named: 'we store them'.
        denied: What turns it round, from the start of its clause on.
        denied_after: What turns it round from behind.
        limited: What a denial only limits: 'not for longer than a year', 'not only'.
        joints: Where another clause begins, besides at a sign.
        otherwise: What follows where something else is meant: 'kept open'.
        orders: How a clause begins that asks the customer for something.
    """

    words: Mapping[str, str]
    ways: tuple[str, ...]
    again: tuple[str, ...] = ()
    denied: str
    limited: str
    joints: str
    denied_after: str = r"(?!)"
    otherwise: str = r"(?!)"
    orders: str = r"(?!)"
