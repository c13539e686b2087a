"""Which option an answer selects: by its id, its number, or its title.

A button sends back an id. A person writes a number, `2`, `2.`, `#2` or `(2)`, a title, or a whole
line, `2. Change the date`, in any case and with any white space. An answer that fits two options
selects none: nobody guesses for the customer.

Guide: Customizing Messaging Components with Formula Templates, for the numbers of the options.
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import Enum, unique
from typing import ClassVar

import attrs

from msgcore.components.option import Option
from msgcore.components.reasons import AMBIGUOUS_ANSWER, NO_SUCH_OPTION
from msgcore.policy import DOCUMENTED, Policy
from msgcore.rules import Reason

__all__ = ["MatchedBy", "NoMatch", "Selection", "select_option"]


@unique
class MatchedBy(Enum):
    """What an answer named its option by."""

    ID = "id"
    NUMBER = "number"
    TITLE = "title"


@attrs.frozen(kw_only=True)
class Selection:
    """An answer selects an option.

    Args:
        option: The option.
        number: Its number, from 1.
        by: What the answer named it by.
    """

    __tag__: ClassVar = ("answer", "selection")
    option: Option
    number: int
    by: MatchedBy


@attrs.frozen(kw_only=True)
class NoMatch:
    """An answer selects no option.

    Args:
        reason: Why.
        candidates: The ids of the options that it fits; empty where it fits none.
    """

    __tag__: ClassVar = ("answer", "no-match")
    reason: Reason
    candidates: tuple[str, ...] = ()


_NUMBERED = re.compile(
    r"[(\[#]? ?(?P<number>\d{1,6})(?: ?[.)\]:\u3001\u3002])?(?: ?(?P<title>.+))?"
)
"""A number as people write it, `1`, `1.`, `1)`, `(1)`, `[1]`, `#1`, perhaps with its title."""

_UNSEEN = dict.fromkeys(
    (
        *(0x00AD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        *(0xFE0E, 0xFE0F, 0x20E3),
    )
)
"""Marks that keyboards and copying add: of direction, of a possible break, of how an emoji looks.

Joiners and the tags of flags stay: they tell words and flags apart.
"""


_LONGEST_FOLDED = 10_000
"""How many characters of a text are put into a normal form, whose cost grows with their square."""


def fold(text: str) -> str:
    """Return a text as it is compared: without case and unseen marks, with single spaces.

    A text that nobody would type out is compared as it stands.

    >>> fold("  Change  the DATE ")
    'change the date'
    """
    if len(text) > _LONGEST_FOLDED:
        return text
    folded = unicodedata.normalize("NFKC", text.translate(_UNSEEN)).casefold()
    return " ".join(unicodedata.normalize("NFKC", folded).split())


def select_option(
    options: Sequence[Option], answer: str = "", *, option_id: str = "", policy: Policy = DOCUMENTED
) -> Selection | NoMatch:
    """Find the option that an answer selects.

    Args:
        options: What was offered, in the order in which it was shown.
        answer: What the customer wrote.
        option_id: What a button sent back; it is heard before the answer.
        policy: Says whether numbers and titles select, and how long an answer may be.

    Returns:
        The selection, or why there is none.

    >>> offered = (Option(id="a", title="Cancel my order"), Option(id="b", title="Change the date"))
    >>> select_option(offered, "change the DATE").number
    2
    >>> select_option(offered, "1.").option.id, select_option(offered, option_id="b").by.value
    ('a', 'id')
    >>> select_option(offered, "neither").reason.rule
    'components.no-such-option'
    """
    longest = policy.components.answer_characters_max
    if option_id:
        found = {place: MatchedBy.ID for place, o in enumerate(options) if o.id == option_id}
    elif len(answer) > longest:
        detail = f"it has {len(answer)} characters, {longest} at most are read"
        return NoMatch(reason=NO_SUCH_OPTION.with_detail(detail))
    else:
        found = _named(options, fold(answer), policy)
    if len(found) == 1:
        ((place, by),) = found.items()
        return Selection(option=options[place], number=place + 1, by=by)
    if not found:
        return NoMatch(reason=NO_SUCH_OPTION)
    candidates = tuple(options[place].id for place in sorted(found))
    return NoMatch(
        reason=AMBIGUOUS_ANSWER.with_detail(f"it fits {len(found)} options"), candidates=candidates
    )


def _named(options: Sequence[Option], answer: str, policy: Policy) -> dict[int, MatchedBy]:
    """Return the places of the options that an answer names, and by what."""
    found: dict[int, MatchedBy] = {}
    choices, numbered = policy.components, _NUMBERED.fullmatch(answer)
    place = int(numbered["number"]) - 1 if numbered else -1
    if numbered and 0 <= place < len(options):
        title = numbered["title"]
        if title is None and choices.numbers_select:
            found[place] = MatchedBy.NUMBER
        if title and choices.titles_select and title == fold(options[place].title):
            found[place] = MatchedBy.TITLE
    if answer and choices.titles_select:
        for place, option in enumerate(options):
            if answer == fold(option.title):
                found.setdefault(place, MatchedBy.TITLE)
    return found
