"""Measures the SMS room against its peers in Python.

    python benchmarks/sms.py

| peer | what it is |
|---|---|
| smsutil | the fastest that counts right: the budgets are against it |
| sms-toolkit | counts right, in time that grows with the square of the length |
| smpplib, aiosmpplib | count wrong where pairs stand at a boundary, or are many |
| `len(text.encode())` | no segmenter: what any code costs that looks at a text at all |
| python-gsmmodem-new | packs septets |

The budgets of `segment` and of `segment_many` are for what every caller needs: encoding, units
and number of segments. The peers always cut the text as well, so each corpus is measured once
more with our parts included, without a budget. Packing 153 septets has to take less than 3 us:
the budget is what that is against the peer, on the machine where it was set.
"""

import os
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import smsutil
from _measure import Comparison, Peer, compare, report
from aiosmpplib.utils import split_sms_udh
from gsmmodem.pdu import packSeptets
from smpplib.gsm import make_parts
from sms_toolkit import profile_message

from msgcore.sms import segment, segment_many
from msgcore.sms.septets import pack

SEED = 20_260_302
COMMON_WORDS = (
    "the of and to in is you that it he was for on are as with his they at be this have from "
    "or one had by but not what all were we when your can said there use an each which she do "
    "how their if will up other about out many then them these so some her would make like him "
    "into time has look two more write go see number no way could people my than first water "
    "been call who now find long down day did get come made may part order parcel code reply"
)
ACCENTED = "éèùìòÇØøÅåÆæßÉÄÖÑÜäöñüà£¥§¿¡ΔΦΩ€{}[]~|^\\"
NOT_GSM_7 = "\u2018\u2019\u201c\u201d…\u2013âêîôûçõ"
EMOJI = "😀😂🎉👍❤🙏🔥✨"


def ascii_text(draw: random.Random, length: int) -> str:
    """Common words, cut off at a length."""
    words = COMMON_WORDS.split()
    return " ".join(draw.choices(words, k=length // 2 + 1))[:length]


def sprinkled(draw: random.Random, length: int, characters: str, every: int) -> str:
    """Common words with one character in so many replaced."""
    text = list(ascii_text(draw, length))
    for _ in range(max(1, length // every)):
        text[draw.randrange(length)] = draw.choice(characters)
    return "".join(text)


def accented_text(draw: random.Random, length: int) -> str:
    """GSM-7 with accents and extension characters; a quarter with one character outside."""
    text = sprinkled(draw, length, ACCENTED, every=15)
    if draw.random() < 0.25:
        place = draw.randrange(length)
        text = text[:place] + draw.choice(NOT_GSM_7) + text[place + 1 :]
    return text


def foreign_text(draw: random.Random, length: int) -> str:
    """Half of them Chinese throughout, half common words with emoji."""
    if draw.random() < 0.5:
        return "".join(chr(draw.randint(0x4E00, 0x9FFF)) for _ in range(length))
    return sprinkled(draw, length, EMOJI, every=12)


def long_text(draw: random.Random, length: int) -> str:
    """Any of the three."""
    return draw.choice((ascii_text, accented_text, foreign_text))(draw, length)


def corpus(
    make: Callable[[random.Random, int], str], size: int, shortest: int, longest: int
) -> list[str]:
    """Texts of one make, the same in every run."""
    draw = random.Random(SEED)  # noqa: S311 - a corpus is no secret
    return [make(draw, draw.randint(shortest, longest)) for _ in range(size)]


def real_messages() -> list[str]:
    """The SMS Spam Collection where it is given."""
    folder = os.environ.get("MSGCORE_TEST_DATA")
    if not folder:
        return []
    lines = (Path(folder) / "sms_spam_collection.tsv").read_text("utf-8").split("\n")
    return [line.partition("\t")[2] for line in lines[1:] if line]


def count(text: str) -> int:
    """Read what is computed at once; encoding and units are there as well."""
    return segment(text).segments


def cut(text: str) -> int:
    """Ask for the parts as well."""
    return len(segment(text).parts)


def split_by_aiosmpplib(text: str) -> object:
    """Give it the reference that it would otherwise draw at random."""
    return split_sms_udh(text, csms_ref=1)


def each(call: Callable[[str], object]) -> Callable[[list[str]], object]:
    """Call for every text of a batch."""
    return lambda texts: [call(text) for text in texts]


def pack_behind_a_header(codes: bytes) -> bytes:
    """Pack behind one of six octets, which leaves a bit to fill."""
    return pack(codes, 1)


SEPTETS = bytes(place % 128 for place in range(153))


def comparisons() -> Iterator[Comparison]:
    """Every corpus against the peers, one by one and in batches; and packing."""
    corpora = (
        ("ASCII, 20-160 characters", corpus(ascii_text, 4000, 20, 160), 25, 50),
        ("GSM-accented, 25% UCS-2", corpus(accented_text, 4000, 20, 160), 10, 12),
        ("emoji and CJK", corpus(foreign_text, 4000, 20, 160), 8, 12),
        ("10,000 characters", corpus(long_text, 60, 10_000, 10_000), 15, 15),
        ("real messages", real_messages(), None, None),
    )
    for name, texts, budget, many_budget in corpora:
        if not texts:
            continue
        peers = [
            Peer("smsutil.split", smsutil.split, budget),
            Peer("sms_toolkit", profile_message),
            Peer("smpplib (wrong)", make_parts),
            Peer("aiosmpplib (wrong)", split_by_aiosmpplib),
            Peer("len(text.encode())", lambda text: len(text.encode())),
        ]
        yield compare(name, count, peers, texts, rounds=5)
        without_budget = [Peer("smsutil.split", smsutil.split)]
        yield compare("  with the parts", cut, without_budget, texts, rounds=5)
        batch = [Peer("smsutil.split", each(smsutil.split), many_budget)]
        yield compare("  segment_many, the whole", segment_many, batch, [texts])
    packing = [Peer("gsmmodem", lambda codes: packSeptets(bytearray(codes)), 4)]
    yield compare("packing 153 septets", pack, packing, [SEPTETS] * 2000)
    yield compare("  behind a header", pack_behind_a_header, packing, [SEPTETS] * 2000)


if __name__ == "__main__":
    sys.exit(report(comparisons()))
