# ruff: noqa: RUF001 - other scripts are part of the traffic
"""Measures `msgcore.consent.classify` against the least that a keyword check can do.

    python benchmarks/classify.py

The peer, `text.strip().upper() in words`, hears no STOP with a full stop, no accents and no
invisible characters; it is what the machine can do at best. The budget is a ratio to it:
500,000 messages a second where it does 13,600,000.
"""

import os
import random
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from _measure import Comparison, Peer, compare, report

from msgcore.consent import KeywordTable, classify

SEED = 20_260_302
BUDGET = 0.037
"""500,000 through 13,600,000, rounded up."""
MESSAGES = 20_000

WORDS = {
    "en": ("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPT OUT"),
    "fr": ("ARRET", "DESABONNER", "DÉSINSCRIRE"),
    "es": ("PARAR", "DETENER", "BAJA", "SALIR"),
    "pt": ("PARE", "REMOVER", "CANCELAR"),
    "de": ("STOPP", "ABMELDEN", "ABBESTELLEN"),
    "it": ("FERMA", "ANNULLA"),
    "ru": ("СТОП", "ОТПИСАТЬСЯ", "ОТМЕНА"),
    "pl": ("ZATRZYMAJ", "WYPISZ"),
    "ja": ("停止", "解除"),
    "hi": ("रोकें", "बंद"),
}
TABLE = KeywordTable.build(
    {
        **{language: {"opt-out": words} for language, words in WORDS.items() if language != "en"},
        "en": {"opt-out": WORDS["en"], "opt-in": ["START", "YES"], "help": ["HELP", "INFO"]},
    }
)
PLAIN = frozenset(word.word for word in TABLE.keywords)

SENTENCES = (
    "Hi, where is my parcel? It should have come on Monday.",
    "Thanks!",
    "ok",
    "Yes please, that would be great",
    "Can you tell me when the shop opens tomorrow and whether I can return two of the shirts?",
    "My order number is 4471-22",
    "no",
    "I want to cancel my order",
    "Please call me back after 5, I cannot talk at work.",
    "great, thank you so much",
)
ELSEWHERE = (
    "Où est ma commande ? Elle devait arriver hier.",
    "Merci, très gentil",
    "¿Dónde está mi pedido?",
    "Não recebi o código ainda",
    "Ich möchte die Größe ändern, geht das?",
    "Danke schön",
    "Где мой заказ?",
    "Спасибо",
    "你好，我的订单在哪里",
    "ありがとうございます",
    "मेरा ऑर्डर कहाँ है",
    "Thanks 😀",
    "👍",
    "It\u2019s still not here\u2026",
)
KEYWORDS = (
    "STOP",
    "stop",
    "Stop",
    "STOP ",
    "Stop.",
    "Start",
    "yes",
    "HELP",
    "ARRÊT",
    "Stop 🛑",
    "停止",
)


SPELLED = ("S T O P", "s.t.o.p.", "opt-out", "Opt–Out!", "un-subscribe", "ⓢⓣⓞⓟ", "S̶T̶O̶P̶")

LONG = {
    "100,000 letters": "a" * 100_000,
    "100,000 accented letters": "é" * 100_000,
    "100,000 words": "word " * 20_000,
    "100,000 letters apart": "a " * 50_000,
    "100,000 spaces after STOP": "STOP" + " " * 100_000,
    "100,000 marks of punctuation": "STOP" + "!" * 100_000,
    "100,000 emoji": "STOP" + "\U0001f6d1" * 100_000,
    "100,000 zero-width characters": "STOP" + "\u200b" * 100_000,
    "100,000 combining marks": "STOP" + "\u0301\u0323" * 50_000,
    "100,000 strokes": "STOP" + "\u0336" * 100_000,
    "4,000 combining marks within": "ST" + "\u0301\u0323" * 2000 + "OP",
    "4,000 strokes within": "ST" + "\u0336" * 4000 + "OP",
}
"""What somebody may send to keep us busy: none may cost more than its length."""


def mixed(draw: random.Random) -> str:
    """Draw as real traffic comes: mostly sentences in ASCII, one in twelve a keyword."""
    kinds = (SENTENCES, ELSEWHERE, KEYWORDS)
    return draw.choice(draw.choices(kinds, weights=(76, 16, 8))[0])


def real_messages() -> list[str]:
    """Read the SMS Spam Collection where it is given."""
    folder = os.environ.get("MSGCORE_TEST_DATA")
    if not folder:
        return []
    lines = (Path(folder) / "sms_spam_collection.tsv").read_text("utf-8").split("\n")
    return [line.partition("\t")[2] for line in lines[1:] if line]


def plain(text: str) -> bool:
    """Do the least that a keyword check can do."""
    return text.strip().upper() in PLAIN


def ours(text: str) -> object:
    """Classify with the table of ten languages."""
    return classify(text, TABLE)


def comparisons() -> Iterator[Comparison]:
    """Every corpus against the peer."""
    draw = random.Random(SEED)  # noqa: S311 - a corpus is no secret
    corpora = (
        ("mixed traffic", [mixed(draw) for _ in range(MESSAGES)], BUDGET),
        ("real messages", real_messages(), BUDGET),
        ("sentences in ASCII", draw.choices(SENTENCES, k=MESSAGES), None),
        ("sentences elsewhere", draw.choices(ELSEWHERE, k=MESSAGES), None),
        ("keywords", draw.choices(KEYWORDS, k=MESSAGES), None),
        ("spelled opt-outs", draw.choices(SPELLED, k=MESSAGES), None),
        *((name, [text] * 100, None) for name, text in LONG.items()),
    )
    for name, texts, budget in corpora:
        if texts:
            measured = partial(compare, corpus=texts)
            yield measured(name, ours, [Peer("strip().upper() in set", plain, budget)])


def _kept(items: Iterator[Comparison], done: list[Comparison]) -> Iterator[Comparison]:
    for item in items:
        done.append(item)
        yield item


def main() -> int:
    """Print the table, then what the budget speaks of: messages a second."""
    done: list[Comparison] = []
    code = report(_kept(comparisons(), done))
    print()
    for comparison in done[:2]:
        ((_, theirs, _),) = comparison.peers
        print(
            f"{comparison.name}: {1e9 / comparison.ours:,.0f} messages/s;"
            f" the peer {1e9 / theirs:,.0f}"
        )
    return code


if __name__ == "__main__":
    sys.exit(main())
