"""Whether customers are told that what they write is kept.

Every messaging session is stored as a transcript, what a bot was told included. The guide
suggests saying so in the acknowledgment that a customer gets for a first message. A text says so
when it states of what is written that it is kept, recorded or watched, or may be: 'chats may be
recorded', 'we store your messages'. What it asks of the customer ('keep this chat open'), a
question and a denial are none. The grammar is that of seven languages, see
`msgcore.privacy.wordings`; a text in another one is not judged, and a finding says so.

None of this is legal advice. Whether a notice is due, and what it must say, is for counsel to
say.

Guide: Protect Customer Data and Privacy in Service Cloud Messaging.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import attrs

from msgcore.channels import Channel, Response
from msgcore.privacy.wordings import NOTICES, Wording
from msgcore.rules import GUIDE, MSGCORE, Draft, Report, RuleSet, Severity, rule
from msgcore.vocabulary import ResponseKind

__all__ = ["NOTICES", "NOTICE_RULES", "Wording", "check_notices", "says_so"]


def _plain(text: str) -> str:
    """Return a text in small letters without accents, with a plain apostrophe."""
    apart = unicodedata.normalize("NFKD", text.replace("\u2019", "'").casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


_SENTENCE = re.compile(r"(?:[!?\n\u3002]|\.(?=\s|$))+")
_SIGN = r"[,;:()\u2013\u2014\u00a1\u00bf\"]|\s-\s"


def says_so(text: str, language: str = "en") -> bool | None:
    """Tell whether a text says that what a customer writes is kept.

    A request to the customer does not say so, nor does a question. A 'not' counts for its own
    clause alone.

    Args:
        text: The text.
        language: Its language, as a tag such as `fr` or `pt-BR`.

    Returns:
        None where the words of that language are not known.

    >>> says_so("Chats may be recorded for training.")
    True
    >>> says_so("Please keep this chat open while we find an agent.")
    False
    >>> says_so("Do not send card numbers; chats are recorded.")
    True
    >>> says_so("Kiitos!", "fi") is None
    True
    """
    known = re.split("[-_]", language)[0].casefold()
    return _reader(known).says_so(_plain(text)) if known in NOTICES else None


@attrs.frozen
class _Reader:
    """The patterns of a language, compiled."""

    ways: tuple[re.Pattern[str], ...]
    again: tuple[re.Pattern[str], ...]
    named: re.Pattern[str]
    denied: re.Pattern[str]
    denied_after: re.Pattern[str]
    limited: re.Pattern[str]
    joint: re.Pattern[str]
    otherwise: re.Pattern[str]
    order: re.Pattern[str]

    def says_so(self, text: str) -> bool:
        start = 0
        for end in (*_SENTENCE.finditer(text), None):
            sentence = text[start : end.start()] if end else text[start:]
            if not (end and "?" in end[0]) and self._states(sentence):
                return True
            start = end.end() if end else start
        return False

    def _states(self, sentence: str) -> bool:
        found = [one.span() for way in self.ways for one in way.finditer(sentence)]
        named = self.named.search(sentence)
        if named:
            found += (
                one.span() for way in self.again for one in way.finditer(sentence, named.end())
            )
        if not found:
            return False
        marks = _Marks.of(self, sentence)
        return any(self._holds(sentence, start, end, marks) for start, end in found)

    def _holds(self, sentence: str, start: int, end: int, marks: "_Marks") -> bool:
        """Tell whether what was found is stated, as its clause denies it not."""
        begin, close = marks.clause(start, end, len(sentence))
        denied = _within(marks.denied, begin, end) or _within(marks.denied_after, end, close)
        return not (
            (denied and not _within(marks.limited, begin, close))
            or self.otherwise.match(sentence, end, close)
            or self.order.match(sentence, begin, close)
        )


@attrs.frozen
class _Marks:
    """Where in a sentence there is what changes its meaning, each in order."""

    begins: list[int]
    closes: list[int]
    denied: list[int]
    denied_after: list[int]
    limited: list[int]

    @classmethod
    def of(cls, reader: _Reader, sentence: str) -> "_Marks":
        def starts(pattern: re.Pattern[str]) -> list[int]:
            return [one.start() for one in pattern.finditer(sentence)]

        return cls(
            begins=[one.end() for one in reader.joint.finditer(sentence)],
            closes=starts(reader.joint),
            denied=starts(reader.denied),
            denied_after=starts(reader.denied_after),
            limited=starts(reader.limited),
        )

    def clause(self, start: int, end: int, length: int) -> tuple[int, int]:
        """Return where the clause begins that a place is in, and where it closes."""
        before, after = bisect_right(self.begins, start), bisect_left(self.closes, end)
        return (
            self.begins[before - 1] if before else 0,
            self.closes[after] if after < len(self.closes) else length,
        )


def _within(places: Sequence[int], start: int, end: int) -> bool:
    first = bisect_left(places, start)
    return first < len(places) and places[first] < end


def _word(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


def _way(kinds: str, words: Mapping[str, str]) -> re.Pattern[str]:
    parts = [
        rf"(?:(?:{words[kind[:-1]]})\s+){{0,6}}?"
        if kind.endswith("*")
        else rf"(?:{words[kind]})\s+"
        for kind in kinds.split()
    ]
    return _word("".join(parts).removesuffix(r"\s+"))


@cache
def _reader(language: str) -> _Reader:
    wording = NOTICES[language]
    return _Reader(
        ways=tuple(_way(one, wording.words) for one in wording.ways),
        again=tuple(_way(one, wording.words) for one in wording.again),
        named=_word(wording.words["kept"]),
        denied=_word(wording.denied),
        denied_after=_word(wording.denied_after),
        limited=_word(wording.limited),
        joint=re.compile(rf"{_SIGN}|{_word(wording.joints).pattern}"),
        otherwise=re.compile(rf"\s+{_word(wording.otherwise).pattern}"),
        order=re.compile(rf"\s*{_word(wording.orders).pattern}"),
    )


def _acknowledgments(channel: Channel) -> Iterator[tuple[int, Response]]:
    for place, response in enumerate(channel.responses):
        if response.kind is ResponseKind.ACKNOWLEDGMENT:
            yield place, response


_SECTION = GUIDE(
    "Protect Customer Data and Privacy in Service Cloud Messaging",
    note="It suggests a notice; it demands none.",
)
_REMEDY = "Say that conversations may be stored, if counsel thinks it due."


@rule("privacy.no-transcript-notice", cites=_SECTION, severity=Severity.INFO)
def no_transcript_notice(channel: Channel) -> Iterator[Draft]:
    """The acknowledgment of a first message says that conversations are stored."""
    given = tuple(_acknowledgments(channel))
    if not given:
        yield Draft(
            path="responses",
            message="no acknowledgment tells customers that conversations are stored",
            remedy=_REMEDY,
        )
    for place, response in given:
        if response.text and says_so(response.text, response.language or channel.language) is False:
            yield Draft(
                path=f"responses[{place}].text",
                message="the acknowledgment does not say that conversations are stored",
                remedy=_REMEDY,
            )


@rule(
    "privacy.transcript-notice-unread",
    cites=MSGCORE("Notices in other languages", note="What is not understood is not judged."),
    severity=Severity.INFO,
)
def transcript_notice_unread(channel: Channel) -> Iterator[Draft]:
    """Whether an acknowledgment tells of transcripts is looked up where it can be read."""
    for place, response in _acknowledgments(channel):
        language = response.language or channel.language
        if response.component:
            yield Draft(
                path=f"responses[{place}].component",
                message="the acknowledgment is a component, whose text is not looked at",
                remedy="See for yourself that it says that conversations are stored.",
            )
        elif says_so(response.text, language) is None:
            yield Draft(
                path=f"responses[{place}].language",
                message=f"there are no words for {language!r} to look for",
                remedy="See for yourself that it says that conversations are stored.",
            )


NOTICE_RULES: RuleSet[Channel] = RuleSet.of(no_transcript_notice, transcript_notice_unread)
"""The rules on telling customers that transcripts are stored."""


def check_notices(channel: Channel, rules: RuleSet[Channel] = NOTICE_RULES) -> Report:
    """Check whether a channel tells its customers that conversations are stored.

    Args:
        channel: The channel with its texts.
        rules: The rules to check it by.

    >>> from msgcore.vocabulary import ChannelKind, Platform
    >>> channel = Channel(name="Web", kind=ChannelKind.WEB, platform=Platform.ENHANCED)
    >>> [finding.rule for finding in check_notices(channel)]
    ['privacy.no-transcript-notice']
    """
    return rules.check(channel)
