"""A classifier that is slow, obvious, and shares nothing with ours but Unicode.

It tries every keyword on every text, one character at a time. It knows Latin, Greek,
Cyrillic, Arabic, Hebrew, and scripts whose marks are part of the letter.
"""

from collections.abc import Iterable, Iterator
from unicodedata import category, combining, name, normalize

Word = tuple[str, str]
"""The kind and the keyword."""

ENCLOSED = (0x24B6, 0x24D0, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6, 0x249C)
CYRILLIC_LETTERS = set("йѓќӣӯӑӗӂўїӓӝӟӥӧӱӵӹӭӛӫӳ")
PLAIN = {**dict(zip("ıłøđħŧ", "ilodht", strict=True))}
PLAIN |= dict.fromkeys("‘’‛′ʻʼ´", "'") | dict.fromkeys("‐‑‒–—―−", "-")  # noqa: RUF001 - look-alikes


def hear(text: str, words: Iterable[Word]) -> str | None:
    """Return the kind of keyword that a text is."""
    known = [(kind, canonical(word)) for kind, word in words]
    form = canonical(text)
    before, word, after = around(form)
    for kind, keyword in known:
        if word == keyword and (not before + after or heard_through(kind, before, after)):
            return kind
    if any(word == keyword for _, keyword in known):
        return None
    outs = [keyword for kind, keyword in known if kind == "opt-out"]
    for reading in (bared(form), canonical(lettered(bared(form)))):
        before, word, after = around(reading)
        if not heard_through("opt-out", before, after):
            return None
        if any(respells(word, keyword, outs) for keyword in outs):
            return "opt-out"
    return None


def canonical(text: str) -> str:
    previous = None
    while text != previous:
        previous, text = text, once(text)
    return text


def once(text: str) -> str:
    spread = "".join(normalize("NFD", spelled_out(char)) for char in text if not hidden(char))
    kept, base = "", ""
    for char in normalize("NFD", spread):
        if not combining(char) and category(char) != "Me":
            base = char
        if category(char) == "Me" or combining(char) == 1 or not is_accent(char, base):
            kept += char
    kept = "".join(PLAIN.get(char, char) for char in kept.casefold())
    return " ".join(normalize("NFC", kept).split())


def hidden(char: str) -> bool:
    if category(char) == "Cc":
        return not char.isspace()
    named = name(char, "")
    parts = ("VARIATION SELECTOR", "TATWEEL", "HANGUL FILLER", "GRAPHEME JOINER")
    return category(char) == "Cf" or any(part in named for part in parts) or char == "\ufffc"


def spelled_out(char: str) -> str:
    """Decompose a character, unless it is a symbol that would become letters."""
    parts = normalize("NFKD", char)
    lettered = any(part.isalnum() or part.isspace() for part in parts)
    return char if lettered and (category(char)[0] in "PS" or char == "ℹ") else parts  # noqa: RUF001


def is_accent(char: str, base: str) -> bool:
    if not combining(char):
        return False
    script = name(base, "").split(" ")[0]
    if script == "CYRILLIC":
        return normalize("NFC", base + char).casefold() not in CYRILLIC_LETTERS
    if script == "ARABIC":
        return char not in "\u0653\u0654\u0655" or base == "\u0627"
    if name(char).startswith("COMBINING"):
        return "SOUND MARK" not in name(char)
    return script == "HEBREW"


def is_letter(char: str) -> bool:
    return char.isalnum() and char != "ℹ"  # noqa: RUF001 - an emoji


def around(form: str) -> tuple[str, str, str]:
    for key in "0123456789#*":
        form = form.replace(f"{key}\u20e3", "\ufffd")
    places = [place for place, char in enumerate(form) if is_letter(char)]
    if not places:
        return form, "", ""
    first, end = places[0], places[-1] + 1
    while end < len(form) and category(form[end]).startswith("M"):
        end += 1
    return form[:first], form[first:end], form[end:]


def heard_through(kind: str, before: str, after: str) -> bool:
    if kind == "opt-out":
        quoted = before.startswith(">") and (len(before) == 1 or before[1] not in ":;=_.^'-")
        return not quoted or "<" in after
    if kind in {"help", "custom"}:
        return all(category(char)[0] in "PZ" for char in before + after)
    return before == "" and after.strip() in {".", "!"}


def bared(form: str) -> str:
    kept = ""
    for place, char in enumerate(form):
        keycap = char == "\u20e3" and form[place - 1 : place] in tuple("0123456789#*")
        if keycap or not (category(char) == "Me" or combining(char) == 1):
            kept += char
    return kept


def lettered(form: str) -> str:
    return "".join(map(letter_of, form))


def letter_of(char: str) -> str:
    for first in ENCLOSED:
        if first <= ord(char) < first + 26:
            return "abcdefghijklmnopqrstuvwxyz"[ord(char) - first]
    return char


def parts_of(word: str) -> Iterator[tuple[str, str]]:
    """Yield each run of letters with what stands before it."""
    joint, run = "", ""
    for char in word:
        if is_letter(char) or category(char).startswith("M"):
            run += char
        elif run:
            yield joint, run
            joint, run = char, ""
        else:
            joint += char
    yield joint, run


def needs_no_space(char: str) -> bool:
    """Whether its script sets no space between words, or sets it as it pleases."""
    scripts = ("THAI", "LAO", "MYANMAR", "KHMER", "HANGUL", "HIRAGANA", "KATAKANA", "CJK")
    return name(char, "").startswith(scripts) or char in "ー々〆〇"


def respells(word: str, keyword: str, outs: list[str]) -> bool:
    if word == keyword:
        return True
    parts, own = list(parts_of(word)), list(parts_of(keyword))
    runs, joints = [run for _, run in parts], [joint for joint, _ in parts[1:]]
    if "".join(runs) != "".join(run for _, run in own) or not any(map(str.isalpha, keyword)):
        return False
    sizes = [sum(map(is_letter, run)) for run in runs]
    if all(size == 1 for size in sizes):
        return len(runs) >= 3
    meets = {sum(len(run) for _, run in own[:count]) for count in range(1, len(own))}
    where = [sum(map(len, runs[:count])) for count in range(1, len(runs))]
    joined = all(joint == " " or not joint.strip("-_'") for joint in joints)
    unspaced = all(map(needs_no_space, "".join(runs)))
    if joined and (unspaced or all(place in meets for place in where)):
        return True
    if all(not joint.strip("-_") for joint in joints):
        return min(sizes) > 1
    return len(runs) == 2 and joints == [" "] and runs[0] in outs
