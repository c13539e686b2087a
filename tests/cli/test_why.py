# ruff: noqa: RUF001 - other scripts and odd marks are what these texts are about
"""Every way to be a keyword, or none, has its sentence."""

import pytest

from msgcore.cli.why import MATCHES, why
from msgcore.consent import KeywordTable, Match, classify

TABLE = KeywordTable.build(
    {
        "en": {
            "opt-out": ["STOP", "STOP NOW"],
            "opt-in": ["START"],
            "double-opt-in": ["YES"],
            "help": ["HELP"],
        },
        "ja": {"opt-out": ["停止"]},
        "*": {"custom": ["INFO"]},
    }
)
PLAIN = ": a grant counts only when it is plain"


def test_every_match_has_a_sentence() -> None:
    assert set(MATCHES) == set(Match)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("STOP", MATCHES[Match.EXACT]),
        ("stop", MATCHES[Match.FOLDED]),
        ("stop!!", MATCHES[Match.DECORATED]),
        ("", "it is empty"),
        (" \u200b\n", "it is empty"),
        ("🛑 !", "it holds no letter or digit"),
        ("ⓨⓔⓢ", "it holds no letter or digit"),
        ("Where is my parcel?", "it holds no keyword"),
        ("nonstop", "it holds no keyword"),
        ("Stop it", "it holds more than the opt-out keyword STOP"),
        ("do it: stop now, please", "it holds more than the opt-out keyword STOP NOW"),
        ("help me stop", "it holds more than the opt-out keyword STOP"),
        ("more info", "it holds more than the custom keyword INFO"),
        ("停止してください", "it holds more than the opt-out keyword 停止"),
        ("Liked “STOP”", "it quotes the opt-out keyword STOP, and says more"),
        ("A aimé « STOP »", "it quotes the opt-out keyword STOP, and says more"),
        ("> STOP", "it begins with >, so the opt-out keyword STOP is quoted"),
        ("＞ help", "it begins with >, so the help keyword HELP is quoted"),
        ("yes!!", f"the double-opt-in keyword YES has more than one final mark{PLAIN}"),
        ("yes?", f"the double-opt-in keyword YES is a question here{PLAIN}"),
        ("“yes”", f"the double-opt-in keyword YES is in quotes{PLAIN}"),
        ("Y̶E̶S̶", "the double-opt-in keyword YES is crossed out or ringed"),
        ("start 👍", f"the opt-in keyword START has a symbol beside it{PLAIN}"),
        ("start,", f"the opt-in keyword START has punctuation beside it{PLAIN}"),
        (". start", f"the opt-in keyword START has punctuation beside it{PLAIN}"),
        (
            "help 😭",
            "the help keyword HELP has a symbol beside it, and is heard through punctuation only",
        ),
    ],
)
def test_the_sentence(text: str, sentence: str) -> None:
    assert why(text, classify(text, TABLE), TABLE) == sentence
