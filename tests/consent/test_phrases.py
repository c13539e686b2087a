import pytest

from msgcore.consent.phrases import Phrases, WordSet, read_members, read_phrase
from msgcore.consent.sentences import spoken, words_of

MANY = 40


def split(texts: list[str]) -> list[list[str]]:
    return [words_of(text) for text in texts]


SETS = {"me": WordSet.of([["me"], ["my", "phone"], ["my"]]), "soft": WordSet.of([["please"]])}


def found(written: str, text: str, cue: str = "") -> list[str]:
    """Search for a phrase and return what it covered, as far as it goes."""
    phrase, faults = read_phrase(written, SETS, split)
    assert not faults
    words = words_of(text)
    places = {words.index(cue): {words.index(cue) + 1}} if cue else None
    hits = Phrases([phrase], ["but"], ["you"]).found(words, 0, len(words), places)
    return [" ".join(words[place : max(ends)]) for place, _, ends in hits]


@pytest.mark.parametrize(
    ("written", "text", "covered"),
    [
        ("stop", "do stop it", ["stop"]),
        ("stop|quit it", "quit it or stop it", ["quit it", "stop it"]),
        ("text <me>", "text my phone", ["text my phone"]),
        ("text <me>", "text my", ["text my"]),
        ("text <me>", "text his phone", []),
        ("<soft>? stop", "please stop", ["please stop", "stop"]),
        ("<soft>* stop now?", "please stop", ["please stop", "stop"]),
        ("stop <soft>* now", "stop, please now", []),
        ("stop <soft>*, now", "stop, please, now", ["stop , please , now"]),
        ("stop , now", "stop, now", ["stop , now"]),
        ("stop ,? now", "stop now", ["stop now"]),
        ("stop .. now", "stop it right here now", ["stop it right here now"]),
        ("stop .. now", "stop it all right here now", []),
        ("stop .. now", "stop it, all now", []),
        ("stop _ now", "stop it now", ["stop it now"]),
        ("stop _ now", "stop, now", []),
        ("stop _ now", "stop but now", []),
        ("stop !sign", "stop it and stop sign", ["stop"]),
        ("stop !<me>", "stop my phone", []),
        ("~bus stop", "bus stop or stop", ["stop"]),
        ("^ stop", "stop, stop it stop", ["stop", "stop"]),
        ("^ stop", "oh but stop", ["stop"]),
        ("^ you", "if you", ["you"]),
        ("stop $", "stop it, stop", ["stop"]),
        ("stop $", "stop you", ["stop"]),
        ("^^ stop $$", "stop. now stop. stop it. stop!", ["stop", "stop"]),
        (".. stop", "oh stop", ["oh stop", "stop"]),
        ("stop <me>", "", []),
    ],
)
def test_the_notation(written: str, text: str, covered: list[str]) -> None:
    assert found(written, text) == covered


def test_a_veto_finds_the_cue() -> None:
    assert found("never <soft>* @", "never please stop", "stop") == ["never please stop"]
    assert found("never @", "never please stop", "stop") == []
    assert found("@ sign", "a stop sign", "stop") == ["stop sign"]
    assert found("^^ @", "stop sign", "stop") == ["stop"]


def test_a_star_takes_a_dozen_words() -> None:
    phrase, _ = read_phrase("<any>* end", {"any": WordSet.of([["a"], ["b"]])}, split)
    listed, _ = read_phrase("<any>*, end", {"any": WordSet.of([["a"], ["b"]])}, split)
    for each in (phrase, listed):
        words = [*(["a", "b"] * MANY), "end"]
        places = [place for place, _, _ in Phrases([each]).found(words, 0, len(words))]
        assert places == list(range(len(words) - 13, len(words)))


def test_of_several_phrases_the_first_is_found_first() -> None:
    phrases = [read_phrase(written, SETS, split)[0] for written in ("_ it", "stop it", "stop")]
    hits = Phrases(phrases).found(["stop", "it"], 0, 2)
    assert [phrase.name for _, phrase, _ in hits] == ["it", "stop it", "stop"]


def test_a_phrase_that_asks_for_no_word_is_a_fault_and_found_everywhere() -> None:
    phrase, faults = read_phrase("^ <soft>*", SETS, split)
    assert [str(fault) for fault in faults] == ["'^ <soft>*' asks for no word (Name one.)"]
    assert len(list(Phrases([phrase]).found(["stop"], 0, 1))) == 1


def test_its_name_is_made_of_the_first_members() -> None:
    assert read_phrase("^ <soft>* stop|quit <me> $", SETS, split)[0].name == "stop me"


def test_members_may_name_sets() -> None:
    words, faults = read_members(["us", " <me>"], SETS, split)
    assert set(words) == {("us",), ("me",), ("my", "phone"), ("my",)}
    assert not faults


# How a text is read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Stop, NOW!", "stop , now ."),
        ("don't -- ever - text-me", "dont , ever , text me"),
        ("S.T.O.P. it", "stop it"),
        ("s t o p it", "stop it"),
        ("stoooop it", "stop it"),
        ("stop stop STOP", "stop"),
        ("(stop)!?", "stop ."),
        (", ; stop", "stop"),
        ("stop\nit", "stop . it"),
        ("रोकें stop", "रोकें stop"),
        ("🛑stop🛑", "stop"),
        ('it says "stop"', 'it says "stop"'),
        ("it says 'opt out' here", 'it says "opt out" here'),
        ("it says „bitte nicht mehr“ here", 'it says "" here'),
        ("it says »stop« \u2039stop\u203a «stop", 'it says "stop"'),
        ("it says “please stop this", 'it says ""'),
        ("“please stop this”", "please stop this"),
        ("> stop\n>:( stop", "stop"),
        ("> stop", ""),
    ],
)
def test_how_a_text_is_read(text: str, words: str) -> None:
    assert " ".join(words_of(spoken(text))).lstrip() == words


def test_an_apostrophe_may_part_words() -> None:
    assert words_of("n'écrivez", " ") == ["n", "écrivez"]
