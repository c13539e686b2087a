"""Whether a word is asked for what it means.

A keyword means what its kind means, whatever a text says that it does: who replies CANCEL to
cancel an appointment has opted out. A purpose that names another thing is another purpose; one
that names nothing ("to cancel", "to confirm") is left to the word and to the text around it:
STOP is taken for an opt-out, CANCEL and YES are not, unless the text is one of the consent
dialogue.

Guide: Write Effective Broadcast Messages (its examples ask for CANCEL and YES).
"""

import re

from msgcore.consent.flat import flat
from msgcore.consent.fold import fold
from msgcore.consent.instructions import Instruction
from msgcore.consent.wording import Wording
from msgcore.vocabulary import KeywordKind

__all__ = ["asks_for", "fits"]

_OPT_INS = (KeywordKind.OPT_IN, KeywordKind.DOUBLE_OPT_IN)


def fits(
    instruction: Instruction, kind: KeywordKind, *, dialogue: bool, topics: tuple[str, ...] = ()
) -> bool:
    """Tell whether a keyword is asked for what it means.

    Args:
        instruction: What a text asks for.
        kind: What the word means on the channel.
        dialogue: Whether the text is one of the consent dialogue.
        topics: What the messages are about: the name and description of the campaign.
    """
    if kind is KeywordKind.CUSTOM:
        return True
    wording, purpose = instruction.wording, instruction.purpose
    vague = dialogue or fold(instruction.word) not in wording.everyday
    if purpose is None:
        return vague
    if kind is KeywordKind.HELP:
        return bool(re.search(wording.helping, purpose))
    topical = _topical(purpose, topics, wording)
    clear, bare = (
        (wording.opt_in, wording.opt_in_bare)
        if kind in _OPT_INS
        else (wording.opt_out, wording.opt_out_bare)
    )
    if re.fullmatch(bare, purpose.strip(" ,-")):
        return vague
    return not _about_others(topical, wording) and bool(re.search(wording.pattern(clear), topical))


def asks_for(instruction: Instruction) -> KeywordKind | None:
    """Say which kind of keyword a purpose calls for; None where it says nothing of the kind.

    Args:
        instruction: What a text asks for.
    """
    wording, purpose = instruction.wording, instruction.purpose
    if purpose is None:
        return None
    if not _about_others(purpose, wording) and (
        re.search(wording.pattern(wording.opt_out), purpose)
        or re.fullmatch(wording.opt_out_bare, purpose)
    ):
        return KeywordKind.OPT_OUT
    if re.match(rf"(?:{wording.helping})(?:$|[ ,])", purpose):
        return KeywordKind.HELP
    return None


def _topical(purpose: str, topics: tuple[str, ...], wording: Wording) -> str:
    """Put a plain word for messages where the campaign's own words stand."""
    for topic in sorted(topics, key=len, reverse=True):
        purpose = re.sub(
            rf"\b{re.escape(flat(topic).text.strip())}(?!\w)", wording.message, purpose
        )
    return purpose


def _about_others(purpose: str, wording: Wording) -> bool:
    """Whether the purpose names another thing, and not messages about it: your order."""
    about = rf"^\w+ (?:{_DETERMINERS})*(?:{wording.others})\b(?! (?:{wording.objects})\b)"
    return bool(re.search(about, purpose))


_DETERMINERS = (
    r"(?:the|your|my|this|an?|next|upcoming|l[ea]s?|votre|mon|su|tu|mi|el|sua|seu|o"
    r"|[ei]hren?|den|die|das) |[ld]'"
)
