r"""Words as patterns: letters in either case, nothing special, and where a word ends.

Written without flags, a JavaScript pattern knows no classes such as `\p{L}` and no letters of
either case; so both are spelt out here.
"""

import unicodedata

__all__ = ["AFTER", "BEFORE", "either_case", "runs_on", "spelt"]

_WORD = (
    r"\w"
    r"\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u02c6-\u02d1\u02e0-\u02e4\u02ec"
    r"\u02ee\u0300-\u0374\u0376-\u037d\u037f\u0386\u0388-\u03f5\u03f7-\u0481\u0483-\u0559"
    r"\u0560-\u0588\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7-\u05f2\u0610-\u061a"
    r"\u0620-\u0669\u066e-\u06d3\u06d5-\u06dc\u06df-\u06e8\u06ea-\u06fc\u06ff\u0710-\u07f5"
    r"\u07fa-\u07fd\u0800-\u082d\u0840-\u085b\u0860-\u0887\u0889-\u088e\u0898-\u08e1"
    r"\u08e3-\u0963\u0966-\u096f\u0971-\u09f1\u09fc\u09fe-\u0a75\u0a81-\u0aef\u0af9-\u0b6f\u0b71"
    r"\u0b82-\u0bef\u0c00-\u0c6f\u0c80-\u0c83\u0c85-\u0d4e\u0d54-\u0d57\u0d5f-\u0d6f"
    r"\u0d7a-\u0df3\u10a0-\u10fa\u10fc-\u10ff\u1200-\u135f\u1380-\u138f\u13a0-\u13fd"
    r"\u1401-\u166c\u166f-\u167f\u1681-\u169a\u16a0-\u16ea\u16ee-\u1734\u1740-\u1773"
    r"\u180b-\u180d\u180f-\u193b\u1946-\u194f\u1a00-\u1a1b\u1ab0-\u1ace\u1bc0-\u1bf3"
    r"\u1c00-\u1c37\u1c40-\u1c7d\u1c80-\u1cbf\u1cd0-\u1cd2\u1cd4-\u1fbc\u1fbe\u1fc2-\u1fcc"
    r"\u1fd0-\u1fdb\u1fe0-\u1fec\u1ff2-\u1ffc\u2071\u207f\u2090-\u209c\u20d0-\u20f0\u2102\u2107"
    r"\u210a-\u2113\u2115\u2119-\u211d\u2124\u2126\u2128\u212a-\u212d\u212f-\u2139\u213c-\u213f"
    r"\u2145-\u2149\u214e\u2160-\u2188\u2c00-\u2ce4\u2ceb-\u2cf3\u2d00-\u2d6f\u2d7f-\u2dff\u2e2f"
    r"\u303b\ua4d0-\ua4fd\ua500-\ua60c\ua610-\ua672\ua674-\ua67d\ua67f-\ua6f1\ua717-\ua71f"
    r"\ua722-\ua788\ua78b-\ua827\ua82c\ua840-\ua873\ua880-\ua8c5\ua8d0-\ua8f7\ua8fb\ua8fd-\ua92d"
    r"\ua930-\ua953\uaa00-\uaa59\uaae0-\uaaef\uaaf2-\uab5a\uab5c-\uab69\uab70-\uabea"
    r"\uabec-\uabf9\ufb00-\ufb28\ufb2a-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufdf0-\ufdfb"
    r"\ufe00-\ufe0f\ufe20-\ufe2f\ufe70-\ufefc\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
)
"""Letters, marks and digits of scripts that put spaces between words (Unicode 15.1).

Letters above U+FFFF are left out: without a flag JavaScript sees them as two halves.
"""

BEFORE = f"(?<![{_WORD}])"
"""Before a word: no letter, mark or digit."""

AFTER = f"(?![{_WORD}])"
"""The same, after it."""

_UNSPACED = (
    *("CJK", "BOPOMOFO", "HIRAGANA", "KATAKANA", "HALFWIDTH KATAKANA", "YI "),
    *("HANGUL", "HALFWIDTH HANGUL"),
    *("THAI", "LAO", "KHMER", "MYANMAR", "TAI ", "NEW TAI", "TIBETAN"),
    *("BALINESE", "JAVANESE", "SUNDANESE"),
    *("COMBINING KATAKANA", "HANGZHOU", "IDEOGRAPHIC", "MASU", "VERTICAL KANA"),
)
"""What the names of letters begin with whose words run on, or take endings, without a space."""

_SPECIAL = frozenset("\\^$.*+?()[]{}|/-")


def runs_on(character: str) -> bool:
    """Tell whether words with this letter have neighbours without a space between them.

    >>> runs_on("名"), runs_on("n")
    (True, False)
    """
    return unicodedata.name(character, "").startswith(_UNSPACED)


def spelt(text: str) -> str:
    r"""Return a pattern for a text as it is: nothing in it has a special meaning.

    >>> spelt("a.b")
    'a\\.b'
    """
    return "".join(f"\\{one}" if one in _SPECIAL else one for one in text)


def either_case(text: str) -> str:
    r"""Return a pattern for a text in either case; white space stands for any of it.

    Letters that turn into several, such as ß, are taken as they are.

    >>> either_case("No. 1")
    '[Nn][Oo]\\.\\s{1,3}1'
    """
    parts: list[str] = []
    for word in text.split(" ") if text else ():
        if parts:
            parts.append(r"\s{1,3}")
        parts += [_either(character) for character in word]
    return "".join(parts)


def _either(character: str) -> str:
    forms = sorted(
        form
        for form in {character, character.upper(), character.lower(), character.casefold()}
        if len(form) == 1
    )
    return f"[{''.join(forms)}]" if len(forms) > 1 else spelt(character)
