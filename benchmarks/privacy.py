r"""Measures redaction against what a Python program would use for it.

    pip install presidio-analyzer presidio-anonymizer scrubadub    # without them, rows are left out
    python benchmarks/privacy.py

| peer | what it is |
|---|---|
| regex, timed | the same ten patterns, written for `regex`, each `sub` with a timeout |
| regex, untimed | the same without one: what a hostile pattern can hang; no budget |
| Presidio, our patterns | a `PatternRecognizer` for each of the ten; no language model |
| Presidio, its own | ten of its own recognizers, with check digits; against ready rules |
| scrubadub | its own detectors, so another task; no budget |

The messages have 125 characters on average; two in five hold a digit, and one in eight holds
what a rule looks for. Before the clock runs, every text that ours gives is held against that
of the `regex` loop. Presidio replaces what it finds by its anonymizer.

The ready rules check digits and numbering plans besides; their figures have no budget.
"""

import random
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import regex
from _measure import Comparison, Peer, compare, report

from msgcore.channels import Channel
from msgcore.policy import DOCUMENTED
from msgcore.privacy import Action, RedactionRules, SensitiveDataRule, redact
from msgcore.privacy.library import READY, ready_rule
from msgcore.vocabulary import ChannelKind, Platform, Role

SEED = 20_261_120
MESSAGES = 2_000
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
CHANNEL = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.STANDARD)
MASK = "[removed]"

PATTERNS = {
    "card": r"(?<!\d)\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,7}(?!\d)",
    "ssn": r"(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)",
    "iban": r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b",
    "sin": r"(?<!\d)\d{3} \d{3} \d{3}(?!\d)",
    "nino": r"\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b",
    "email": r"[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}",
    "ipv4": r"(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.])",
    "phone": r"(?<!\d)\+\d{1,3}[ -]?\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)",
    "account": r"\bACC-\d{8}\b",
    "case": r"\bpassword: ?\S{1,64}",
}
"""Ten patterns that mean the same to JavaScript and to `regex` with ASCII classes."""

SAMPLES = (
    "4111 1111 1111 1111",
    "5500-0000-0000-0004",
    "123-45-6789",
    "GB82 WEST 1234 5698 7654 32",
    "046 454 286",
    "QQ 12 34 56 C",
    "ann.lee+orders@example.com",
    "192.168.10.254",
    "+44 20 7946 0958",
    "ACC-20260302",
    "password: hunter2",
)
PROSE = (
    "hello thanks could you please look at my order it has not come yet and the tracking page "
    "says nothing I was told that somebody would call me back but nobody did what should we do "
    "about the parcel the return or the refund your colleague said it would take until Friday"
)
HARMLESS = ("order 48213", "2 days", "at 17:30", "EUR 24.90", "size 42", "12/03/2026")


def messages() -> tuple[str, ...]:
    """Make the corpus, the same at each run."""
    draw = random.Random(SEED)  # noqa: S311 - a corpus, no secret
    return tuple(_message(draw) for _ in range(MESSAGES))


def _message(draw: random.Random) -> str:
    length = draw.randint(75, 175)
    prose, words = PROSE.split(), list[str]()
    while len(" ".join(words)) < length:
        words.append(draw.choice(prose))
    chance = draw.random()
    if chance < 0.13:
        words.insert(draw.randrange(len(words)), draw.choice(SAMPLES))
    elif chance < 0.40:
        words.insert(draw.randrange(len(words)), draw.choice(HARMLESS))
    return " ".join(words)


# The engines


def by_ours(rules: RedactionRules) -> Callable[[str], str]:
    """Redact with compiled rules."""
    return lambda text: (
        redact(text, rules, author=Role.CUSTOMER, channel=CHANNEL, at=NOW, policy=DOCUMENTED).text
    )


def plain_rules() -> RedactionRules:
    """Compile the ten patterns."""
    return RedactionRules.compile(
        SensitiveDataRule(
            name=name, pattern=pattern, action=Action.REPLACE, replacement=MASK, enabled=True
        )
        for name, pattern in PATTERNS.items()
    )


def ready_rules() -> RedactionRules:
    """Compile ten of the ready rules, with their validators."""
    wanted = [name for name in READY if name not in {"account-number", "profanity", "us-aba"}]
    return RedactionRules.compile(ready_rule({"ready": name}) for name in wanted[:10])


def by_regex(timeout: float | None) -> Callable[[str], str]:
    """Replace with one pattern after the other."""
    compiled = [regex.compile(pattern, regex.ASCII) for pattern in PATTERNS.values()]

    def replaced(text: str) -> str:
        for pattern in compiled:
            text = pattern.sub(MASK, text, timeout=timeout)
        return text

    return replaced


OWN = (
    "AbaRoutingRecognizer",
    "CreditCardRecognizer",
    "IbanRecognizer",
    "InAadhaarRecognizer",
    "IpRecognizer",
    "NhsRecognizer",
    "UkNinoRecognizer",
    "UsBankRecognizer",
    "UsItinRecognizer",
    "UsSsnRecognizer",
)
"""Ten of Presidio's own recognizers: as many and of the same kind as the ready rules."""


def by_presidio(*, own: bool) -> Callable[[str], object] | None:
    """Ask each recognizer, then the anonymizer; None where Presidio is not installed."""
    try:
        import presidio_analyzer.predefined_recognizers as ready  # noqa: PLC0415 - optional
        from presidio_analyzer import Pattern, PatternRecognizer  # noqa: PLC0415 - optional
        from presidio_anonymizer import AnonymizerEngine  # noqa: PLC0415 - optional
        from presidio_anonymizer.entities import OperatorConfig  # noqa: PLC0415 - optional
    except ImportError:
        return None
    recognizers = [
        PatternRecognizer(supported_entity=name, patterns=[Pattern(name, pattern, 0.5)])
        for name, pattern in PATTERNS.items()
    ]
    if own:
        recognizers = [getattr(ready, name)() for name in OWN]
    engine = AnonymizerEngine()
    operators = {"DEFAULT": OperatorConfig("replace", {"new_value": MASK})}

    def anonymized(text: str) -> object:
        found = [hit for one in recognizers for hit in one.analyze(text, one.supported_entities)]
        return engine.anonymize(text, found, operators).text

    return anonymized


def present(*peers: tuple[str, Callable[[str], object] | None, float | None]) -> list[Peer]:
    """Return the peers that are installed."""
    return [Peer(name, call, at_least) for name, call, at_least in peers if call is not None]


def by_scrubadub() -> Callable[[str], object] | None:
    """Clean with its own detectors; None where it is not installed."""
    try:
        import scrubadub  # noqa: PLC0415 - optional
    except ImportError:
        return None
    return scrubadub.Scrubber().clean


def agree(ours: Callable[[str], str], other: Callable[[str], str], corpus: tuple[str, ...]) -> None:
    """Stop where the loop gives another text: it would be measured at another task."""
    for text in corpus:
        if ours(text) != other(text):
            sys.exit(f"Ours and the regex loop differ on {text!r}.")


def comparisons() -> Iterator[Comparison]:
    """Ten patterns against the loops; fewer messages against the slow ones; the ready rules."""
    corpus = messages()
    ours, timed = by_ours(plain_rules()), by_regex(0.05)
    agree(ours, timed, corpus)
    loops = [Peer("regex, timed", timed, 3), Peer("regex, untimed", by_regex(None))]
    yield compare("ten patterns", ours, loops, corpus, rounds=15)
    scrubber = by_scrubadub()
    slow = present(
        ("Presidio, our patterns", by_presidio(own=False), 15), ("scrubadub", scrubber, None)
    )
    if slow:
        yield compare("  fewer messages", ours, slow, corpus[:500])
    ready = by_ours(ready_rules())
    yield compare("ten ready rules", ready, [Peer("regex, no checks", timed)], corpus, rounds=15)
    checked = present(("Presidio, its own", by_presidio(own=True), None))
    if checked:
        yield compare("  fewer messages", ready, checked, corpus[:500])
    empty = tuple(text for text in corpus if not any(map(str.isdigit, text)) and "@" not in text)
    yield compare("  nothing to find", ours, loops, empty, rounds=15)


if __name__ == "__main__":
    sys.exit(report(comparisons()))
