"""A text as words and boundaries: what a search for phrases reads.

| in the text | what is read |
|---|---|
| case, accents, width, invisible characters | nothing: the text is folded |
| a line that begins with `>`; words between quotation marks, beside others | nothing of theirs |
| one or two words in quotation marks, beside others | one word that keeps the marks: `"stop"` |
| `.` `!` `?` `;` and line ends | the end of a sentence |
| `,` `:` brackets, dashes | the end of a clause |
| hyphens, emoji and other symbols | white space |
| `S.T.O.P`, `s t o p`, `stoooop`, `stop stop stop` | `stop` |

Whatever stands behind the first `LONGEST_READ` characters is not read.
"""

import regex

from msgcore.consent.fold import fold

__all__ = ["CLAUSE", "LONGEST_READ", "SENTENCE", "spoken", "words_of"]

LONGEST_READ = 4096
"""How many characters of a text are read: as many as a message may hold on any channel."""

CLAUSE = ","
"""The end of a clause, among words."""

SENTENCE = "."
"""The end of a sentence, among words."""


def spoken(text: str) -> str:
    r"""Return what the writer of a text says, folded, without what is only quoted.

    >>> spoken("Liked “Please stop texting me”"), spoken("> stop\nThanks")
    ('liked  "" ', 'thanks')
    """
    if len(text) > LONGEST_READ:
        text = text[:LONGEST_READ].rpartition(" ")[0] or text[:LONGEST_READ]
    lines = map(fold, text.splitlines())
    folded = "\n".join(line for line in lines if not _QUOTED_LINE.match(line))
    if not _QUOTE.search(folded):
        return folded
    rest = _QUOTE.sub(_shortened, folded)
    if _WORD.search(_QUOTE.sub(" ", folded)):
        return rest
    return _MARKS.sub(" ", folded)


_QUOTED_LINE = regex.compile(r">(?![:;=_.^'-])")
_QUOTE = regex.compile(
    r'"[^"\n]*"'
    r'|[\u201c\u201e][^\u201c-\u201e"\n]*(?:[\u201c\u201d"]|$)'
    r"|\u00ab[^\u00bb\n]*(?:\u00bb|$)|\u00bb[^\u00ab\n]*\u00ab|\u2039[^\u203a\n]*\u203a"
    r"|(?<![\w'])['\u2018\u201a][^'\u2018\u2019\n]{1,200}['\u2018\u2019](?!\w)",
    regex.MULTILINE,
)
"""Words in quotation marks: straight, curly, low and angled ones, double and single."""

_MARKS = regex.compile("[\"'\u00ab\u00bb\u2018-\u201a\u201c-\u201e\u2039\u203a]")
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{M}\p{N}]*")
_SHORT = 2


def _shortened(quote: regex.Match[str]) -> str:
    words = _WORD.findall(quote[0])
    return f' "{" ".join(words)}" ' if len(words) <= _SHORT else ' "" '


def words_of(spoken: str, apostrophe: str = "") -> list[str]:
    """Split what was said into words and boundaries.

    Args:
        spoken: A folded text.
        apostrophe: What an apostrophe inside a word becomes: nothing, or a space.

    >>> words_of("please don't, stop! s.t.o.p")
    ['please', 'dont', ',', 'stop', '.', 'stop']
    """
    text = _APOSTROPHE.sub(apostrophe, spoken)
    text = _INITIALS.sub(lambda match: match[0].replace(".", ""), text)
    text = _SPACED.sub(lambda match: match[0].replace(" ", ""), text)
    text = _STRETCHED.sub(r"\1", text)
    found: list[str] = []
    for match in _TOKEN.finditer(text):
        token = _named(match)
        last = found[-1] if found else SENTENCE
        if token == last or (token == CLAUSE and last == SENTENCE):
            continue
        if token == SENTENCE and last == CLAUSE:
            found[-1] = SENTENCE
        else:
            found.append(token)
    return found


def _named(match: regex.Match[str]) -> str:
    if match.lastgroup == "sentence":
        return SENTENCE
    return CLAUSE if match.lastgroup == "clause" else str(match[0])


_APOSTROPHE = regex.compile(r"(?<=\p{L})['`\u00b4\u02bc\u2018\u2019](?=\p{L})")
_INITIALS = regex.compile(r"(?<![\p{L}\p{N}.])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?")
_SPACED = regex.compile(r"(?<!\S)\p{L}(?: \p{L}){2,}(?!\S)")
_STRETCHED = regex.compile(r"(\p{L})\1{2,}")
_TOKEN = regex.compile(
    r'"[^"\n]*"'
    r"|(?P<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)"
    r"|(?P<sentence>[.!?;\n\u061f\u0964\u2026\u3002])"
    r"|(?P<clause>[,:()\[\]{}/|\u00a1\u00bf\u060c\u2013\u2014\u3001]|(?<=\s)-+(?=\s)|--+)"
)
