"""Where a text holds links, with or without `https://`.

What has a scheme is a link. Without one it takes a name that ends in a top-level domain, and
not every dot between letters makes one: "e.g.", "3.5" and "tomorrow.It is" are no links. Top-
level domains that are words as well, such as `.it` and `.so`, count only where something else
speaks for a link: a path, `www.` or a second dot. An address of mail is no link.

The time is linear in the length of the text.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

import attrs

from msgcore.errors import Fault, InvalidValueError

__all__ = ["Link", "find_links"]


@attrs.frozen(kw_only=True)
class Link:
    """A link in a text.

    Args:
        start: Where it begins, in code points.
        end: Where it ends, half-open; punctuation that follows it is not in it.
        host: Its host in small letters, without a port.

    Raises:
        InvalidValueError: The range is none.
    """

    start: int
    end: int
    host: str

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise InvalidValueError(
                Fault(path="end", message=f"({self.start}, {self.end}) is no range of a text")
            )

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands, as findings have it."""
        return self.start, self.end

    def is_of(self, domain: str) -> bool:
        """Tell whether its host is a domain or stands below it.

        >>> Link(start=0, end=1, host="www.example.com").is_of("example.com")
        True
        """
        return self.host == domain or self.host.endswith(f".{domain}")


_COUNTRIES = """
ac ad ae af ag ai al ao aq ar au aw ax az ba bb bd bf bg bh bi bj bm bn bo bq br bs bt bv bw bz
ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm dz ec ee eg er es et eu fi
fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie
il im io iq ir je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma
mc md mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx mz na nc ne nf ng ni nl np nr nu nz om pe
pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn
sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn tr tt tv tw tz ua ug uk uy uz va vc ve vg
vi vn vu wf ws ye yt za zm zw
"""
_OTHERS = """
agency app asia biz blog bzh cat cfd chat click cloud club com coop cyou dev edu email eus gmbh gov
icu info ink int jobs lol llc ltd mil mobi museum name net nyc online ooo org page pics pro sbs shop
site social store tech tel top vip wang website wiki xin xyz \u0440\u0444
"""
_WORDS = """
am as at be by do in is it me my no pa so to us
art bank bio call care cash direct fit fun fyi health help life link live love media news post
run sale space support team today tours travel win work world zone
"""
"""Top-level domains that are words as well, above all where the space after a full stop is
missing."""
_MORE_WORDS = """
academy africa amsterdam audio auto baby band bar beauty beer berlin best bet bid bike bingo black
blue boston boutique build builders business buzz cab cafe cam camera camp capital car cars casa
casino center charity cheap church city claims cleaning clinic clothing coach codes coffee college
community company computer consulting contact cool country coupons courses credit cruises dance
date dating day deal deals delivery dental dentist design diet digital directory discount doctor
dog domains download dubai earth eat education energy engineer estate events exchange expert
express fail faith family fan fans farm fashion feedback film finance financial fish fitness
flights flowers football forex fund furniture gallery game games garden gift gifts glass global
gold golf gratis green group guide guru hair hamburg haus healthcare holdings holiday homes host
hosting hot house how immo inc institute insurance insure international investments jewelry kim
kitchen kiwi land lat law lawyer lease legal lighting limited limo loan loans london lotto ltda
luxury management market marketing markets miami moda moe mom money monster mortgage movie music
network ninja now one paris party pet phone photo photography photos pictures pink pizza place plus
poker porn press promo properties property protection pub quest racing recipes red rent rentals
repair report rest restaurant review reviews rich rip rocks salon school science security services
sexy shoes shopping show singles ski skin soccer software solar solutions storage stream studio
study style supply surf surgery sydney systems tattoo tax taxi technology tennis tickets tips tires
tokyo toys trade trading training tube university vacations vegas ventures vet video villas vin
vision vote watch webcam wedding wien wine works wtf yoga
"""
"""Further ones. People write "miss.you.baby", so these count only with a path, a port or `www.`.

IANA: Root Zone Database.
"""

_SURE = frozenset((*_COUNTRIES.split(), *_OTHERS.split()))
_UNSURE = frozenset(_WORDS.split())
_KNOWN = _SURE | _UNSURE | frozenset(_MORE_WORDS.split())
_NUMBERED = frozenset(("biz", "com", "info", "net", "org"))
"""Where a name of digits alone is one, too."""

_LATIN = "A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
# Greek and Cyrillic, too: among Latin letters, theirs make a look-alike of another host. Other
# scripts write a link and the words around it without spaces.
_LETTERS = f"{_LATIN}\u0370-\u052f"
_CANDIDATE = re.compile(
    rf"""
    (?<![{_LETTERS}@._%+-])              # not within a word or an address of mail
    (?:
        https?://(?P<authority>[^\s/?\#]+)
      | (?P<host>
            (?:[{_LETTERS}-]{{1,63}}\.){{1,10}}
            (?:xn--[a-z0-9-]{{2,59}}|[a-z]{{2,24}}+|\u0440\u0444)
        )
        (?![{_LATIN}@_]|-[{_LATIN}])
        (?::\d{{1,5}}(?!\d))?
    )
    (?P<path>[/?\#]\S*)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LATIN_NAME = re.compile(rf"[{_LATIN}.-]+\.[a-z]{{2,24}}(?=[^\x00-\u024f])", re.IGNORECASE)
_AFTER = ".,;:!?'\"*_~`\u2026\u2018\u2019\u201c\u201d\u00ab\u00bb\u3002\uff0c"
_CLOSES = {")": "(", "]": "[", "}": "{", ">": "<"}
_FEWEST_DOTS = 2


def find_links(text: str) -> tuple[Link, ...]:
    """Find the links of a text.

    Args:
        text: Any text.

    Returns:
        The links in their order; none overlap.

    >>> text = "Track it (https://example.com/t?id=7) or at bit.ly/x7. It costs 3.5, e.g. today."
    >>> [(text[link.start : link.end], link.host) for link in find_links(text)]
    [('https://example.com/t?id=7', 'example.com'), ('bit.ly/x7', 'bit.ly')]
    """
    if "." not in text and "://" not in text:
        return ()
    return tuple(_links(text))


def _links(text: str) -> Iterator[Link]:
    for match in _CANDIDATE.finditer(text):
        start = match.start()
        if match["authority"] is not None:
            end, host = _with_scheme(text, match)
        else:
            end, host = _trimmed(text, start, match.end()), match["host"]
            if not _is_name(host, end > match.end("host")):
                continue
        host = _plain(host)
        if host:
            yield Link(start=start, end=end, host=host)


_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")


def _plain(host: str) -> str:
    """Return a host as browsers read it: dots and letters of other widths are what they show."""
    if not host.isascii():
        host = normalize("NFKC", _INVISIBLE.sub("", host)).replace("\u3002", ".")
    return host.lower().rstrip(".")


def _with_scheme(text: str, match: re.Match[str]) -> tuple[int, str]:
    start, end = match.start("authority"), match.end()
    name = _LATIN_NAME.match(text, start, match.end("authority"))
    if name is not None:
        end = name.end()
    end = _trimmed(text, start, end)
    authority = text[start : min(end, match.end("authority"))].rpartition("@")[2]
    if authority.startswith("["):
        return end, authority.partition("]")[0] + "]"
    return end, authority.partition(":")[0]


def _trimmed(text: str, start: int, end: int) -> int:
    """Return where a link ends without the punctuation of the sentence around it."""
    unopened = {
        closing: text.count(closing, start, end) - text.count(opening, start, end)
        for closing, opening in _CLOSES.items()
    }
    while end > start:
        last = text[end - 1]
        if unopened.get(last, 0) > 0:
            unopened[last] -= 1
        elif last not in _AFTER:
            break
        end -= 1
    return end


def _is_name(host: str, more: bool) -> bool:  # noqa: FBT001 - said once, next to its meaning
    """Tell whether what looks like a host is one; `more` where a port or a path follows."""
    front, _, top = host.rpartition(".")
    domain = top.lower()
    sure = domain in _SURE or domain.startswith("xn--")
    if not sure and domain not in _KNOWN:
        return False
    if more or host[:4].lower() == "www.":
        return True
    sentences = top.istitle() and not host.isupper()
    name = front.rpartition(".")[2]
    if sentences or not (domain in _NUMBERED or any(map(str.isalpha, name))):
        return False
    return sure or (domain in _UNSURE and host.count(".") >= _FEWEST_DOTS)
