# ruff: noqa: RUF001 - look-alikes are what people write
import pytest

from msgcore import codec
from msgcore.consent import ANY_LANGUAGE, Keyword, KeywordTable, classify
from msgcore.errors import CodecError, KeywordTableError
from msgcore.vocabulary import KeywordKind

TWO_LANGUAGES = {
    "en": {"opt-out": ["STOP", "OPT OUT"], "opt-in": ["START"], "help": ["HELP"]},
    "fr": {"opt-out": ["ARRÊT"], "help": ["AIDE"]},
    "*": {"custom": ["INFO"]},
}


def faults(data: object, **more: object) -> list[str]:
    with pytest.raises(KeywordTableError) as caught:
        KeywordTable.build(data, **more)
    assert all(fault.message for fault in caught.value.faults)
    return [f"{fault.path}: {fault.message}" for fault in caught.value.faults]


def test_a_table_is_made_from_plain_data() -> None:
    table = KeywordTable.build(TWO_LANGUAGES)
    assert table.languages == ("en", "fr")
    assert table.keywords[0] == Keyword(kind=KeywordKind.OPT_OUT, word="STOP", language="en")
    assert table.keywords[-1].language == ANY_LANGUAGE


def test_every_fault_is_named_at_once() -> None:
    assert faults(
        {
            "en": {
                "opt-out": ["STOP", "", "\u200b", "!?", "END.", " QUIT", 7],
                "opt-in": ["YES", "Stop"],
                "double-opt-in": ["yes"],
                "halp": ["HELP"],
                "help": "HELP",
            },
            "fr": {"opt-out": ["STÔP"]},
            "de": ["STOPP"],
            "": {},
            4: {},
        },
        language="",
        mandatory={"*": {"help": ["HELP"]}, "fr": {"opt-out": ["ARRET"]}},
    ) == [
        "en.opt-out[6]: 7 is no text",
        "en.halp: is no kind of keyword",
        "en.help: is no list",
        "de: is no object",
        ": '' is no name",
        ": 4 is no name",
        "language: '' is no language",
        "en.opt-out[1]: '' holds no letter or digit",
        "en.opt-out[2]: '\\u200b' holds no letter or digit",
        "en.opt-out[3]: '!?' holds no letter or digit",
        "en.opt-out[4]: 'END.' has something around it that is taken off every message",
        "en.opt-out[5]: ' QUIT' has something around it that is taken off every message",
        "en.opt-in[1]: 'Stop' is the same as 'STOP' at en.opt-out[0]",
        "en.double-opt-in[0]: 'yes' is the same as 'YES' at en.opt-in[0]",
        "fr.opt-out[0]: 'STÔP' is the same as 'STOP' at en.opt-out[0]",
        "*.help: the mandatory word 'HELP' is missing",
        "fr.opt-out: the mandatory word 'ARRET' is missing",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("opt-out", "OPT OUT"), ("help", "OPT-OUT")),
        (("opt-out", "OPT OUT"), ("opt-in", "optout")),
        (("opt-in", "UN STOP"), ("opt-out", "UNSTOP")),
        (("double-opt-in", "D'ACCORD"), ("opt-out", "DACCORD")),
        (("custom", "NO-MORE"), ("opt-out", "NO MORE")),
    ],
)
def test_nothing_else_has_the_letters_of_an_opt_out(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert faults({"en": {one[0]: [one[1]], other[0]: [other[1]]}}) == [
        f"en.{other[0]}[0]: {other[1]!r} has the letters of {one[1]!r} at en.{one[0]}[0]"
    ]


def test_the_letters_of_an_opt_out_belong_to_one_language() -> None:
    assert faults({"en": {"opt-out": ["OPT OUT"]}, "nl": {"opt-out": ["OPT-OUT"]}}) == [
        "nl.opt-out[0]: 'OPT-OUT' has the letters of 'OPT OUT' at en.opt-out[0]"
    ]


def test_an_opt_out_may_have_several_spellings() -> None:
    table = KeywordTable.build({"en": {"opt-out": ["OPT OUT", "OPT-OUT", "OPTOUT"]}})
    heard = {text: classify(text, table).keyword for text in ("opt out", "opt-out", "optout")}
    assert heard == {"opt out": "OPT OUT", "opt-out": "OPT-OUT", "optout": "OPTOUT"}
    assert classify("opt_out", table).keyword == "OPT OUT"


def test_other_words_may_share_their_letters() -> None:
    table = KeywordTable.build({"en": {"opt-in": ["SIGN UP"], "help": ["SIGNUP", "SIGN-UP"]}})
    assert classify("sign up", table).kind is KeywordKind.OPT_IN
    assert classify("signup", table).kind is KeywordKind.HELP


@pytest.mark.parametrize(
    "word", ["S̶T̶O̶P̶", "STOP\u20e0", "ⓈTOP", "🛑STOP", "(STOP)", "STOP’", "\u20e0"]
)
def test_a_word_that_never_comes_as_it_is_written_is_refused(word: str) -> None:
    assert len(faults({"en": {"opt-out": [word]}})) == 1


def test_data_that_is_no_object_is_refused() -> None:
    assert faults(["STOP"]) == [": is no object"]
    assert faults({}, mandatory={"en": ["STOP"]}) == ["mandatory.en: is no object"]


def test_the_hint_says_what_to_write() -> None:
    with pytest.raises(KeywordTableError, match="Write 'STOP'") as caught:
        KeywordTable.build({"en": {"opt-out": ["“stop”"], "opt-in": ["Y"], "double-opt-in": "Y"}})
    assert len(caught.value.faults) == 2
    with pytest.raises(KeywordTableError, match="allow one word for both"):
        KeywordTable.build({"en": {"opt-in": ["Y"], "double-opt-in": ["Y"]}})
    with pytest.raises(KeywordTableError, match="Did you mean 'opt-out'"):
        KeywordTable.build({"en": {"opt_out": ["STOP"]}})


def test_a_word_may_be_both_opt_ins_where_that_is_allowed() -> None:
    same = {"en": {"opt-in": ["YES"], "double-opt-in": ["Yes"]}}
    table = KeywordTable.build(same, allow_same_opt_in=True)
    assert table.lookup.folded["yes"].kind is KeywordKind.DOUBLE_OPT_IN
    assert table.lookup.folded["yes"].also_opt_in
    # Two languages, or another kind, are still too many.
    other = {**same, "fr": {"opt-in": ["YES"]}}
    assert len(faults(other, allow_same_opt_in=True)) == 1
    third = {"en": {**same["en"], "help": ["YES"]}}
    assert len(faults(third, allow_same_opt_in=True)) == 1


def test_one_word_in_several_spellings_is_no_fault() -> None:
    table = KeywordTable.build({"en": {"opt-out": ["STOP", "Stop", "stop"]}})
    assert [table.lookup.exact[word].keyword for word in ("Stop", "stop")] == ["Stop", "stop"]
    assert table.lookup.folded["stop"].keyword == "STOP"


def test_mandatory_words_count_in_the_language_that_is_asked_for() -> None:
    mandatory = {"fr": {"opt-out": ["ARRET"]}, "*": {"help": ["HELP"], "custom": ["INFO"]}}
    assert KeywordTable.build(TWO_LANGUAGES, mandatory=mandatory).languages == ("en", "fr")
    assert faults(
        {"en": {"opt-out": ["ARRET"], "help": ["HELP"], "custom": ["INFO"]}}, mandatory=mandatory
    ) == ["fr.opt-out: the mandatory word 'ARRET' is missing"]


def test_a_mandatory_word_may_be_there_in_another_spelling_of_it() -> None:
    needed = {"*": {"opt-out": ["STOPALL", "OPT OUT", "ARRET"]}}
    there = {"en": {"opt-out": ["STOP ALL", "OPT-OUT"]}, "fr": {"opt-out": ["ARRÊT"]}}
    table = KeywordTable.build(there, mandatory=needed)
    assert [classify(text, table).is_keyword for text in ("STOPALL", "OPT OUT", "ARRET")] == [
        True,
        True,
        True,
    ]
    assert faults({"en": {"opt-out": ["STOPALL", "OPTOUT", "ARRET"]}}, mandatory=needed) == [
        "*.opt-out: the mandatory word 'OPT OUT' is missing"
    ]


def test_a_mandatory_word_may_be_there_in_the_language_of_a_region() -> None:
    canadian = {"fr-CA": {"opt-out": ["ARRET"]}}
    table = KeywordTable.build(canadian, mandatory={"fr": {"opt-out": ["ARRET"]}})
    assert table.nearest_language("fr") == "fr-CA"
    assert len(faults({"fr": {"opt-out": ["ARRET"]}}, mandatory=canadian)) == 1


def test_a_help_word_will_do_where_one_of_the_hosts_own_is_mandatory() -> None:
    own = {"*": {"custom": ["INFO"]}}
    assert KeywordTable.build({"en": {"help": ["INFO"]}}, mandatory=own).mandatory
    assert len(faults({"en": {"custom": ["HELP"]}}, mandatory={"en": {"help": ["HELP"]}})) == 1
    assert len(faults({"en": {"opt-out": ["INFO"]}}, mandatory=own)) == 1


@pytest.mark.parametrize(
    ("language", "answered"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("pt-BR", "pt-BR"),
        ("PT-br", "pt-BR"),
        ("pt", "pt-BR"),
        ("pt-PT", "pt-BR"),
        ("ja", "fr"),
        ("", "fr"),
        ("*", "fr"),
    ],
)
def test_somebody_is_answered_in_the_nearest_language(language: str, answered: str) -> None:
    data = {"pt-BR": {"help": ["AJUDA"]}, "en": {"help": ["HELP"]}, "*": {"custom": ["INFO"]}}
    table = KeywordTable.build(data, language="fr")
    assert table.nearest_language(language) == answered
    assert classify("INFO", table, language).language == answered


def test_it_says_whether_it_hears_a_word_in_its_language() -> None:
    table = KeywordTable.build(TWO_LANGUAGES)
    out = KeywordKind.OPT_OUT
    assert table.hears(Keyword(kind=out, word="arret", language="fr"))
    assert table.hears(Keyword(kind=out, word="arret", language="*"))
    assert not table.hears(Keyword(kind=out, word="arret", language="en"))
    assert not table.hears(Keyword(kind=KeywordKind.HELP, word="arret", language="fr"))


def test_several_words_of_the_hosts_own_are_told_apart_in_each_language() -> None:
    table = KeywordTable.build(
        {
            "en": {"custom": ["HOURS", "PRICES"]},
            "fr": {"custom": ["HEURES D’OUVERTURE", "PRIX"]},
            "*": {"custom": ["INFO"]},
        }
    )
    texts = ("hours", "Prices!", "heures d'ouverture", "PRIX?", "info")
    heard = [classify(text, table, "fr") for text in texts]
    assert {word.kind for word in heard} == {KeywordKind.CUSTOM}
    assert [(word.keyword, word.language) for word in heard] == [
        ("HOURS", "en"),
        ("PRICES", "en"),
        ("HEURES D’OUVERTURE", "fr"),
        ("PRIX", "fr"),
        ("INFO", "fr"),
    ]


def test_an_enforced_word_is_answered_in_the_language_that_has_its_letters() -> None:
    enforced = {"en": {"opt-out": ["OPT OUT"]}}
    table = KeywordTable.build({"nl": {"opt-out": ["OPTOUT"]}}, enforced=enforced)
    assert classify("opt out", table).language == "nl"
    hyphen = KeywordTable.build({"nl": {"opt-out": ["OPT-OUT"]}}, enforced=enforced)
    assert len(hyphen.keywords) == 1
    assert classify("opt out", hyphen).language == "nl"
    assert faults({"en": {"help": ["optout"]}}, enforced=enforced) == [
        "enforced.en.opt-out[0]: 'OPT OUT' has the letters of 'optout' at en.help[0]"
    ]


def test_enforced_words_are_added_where_they_are_missing() -> None:
    enforced = {"en": {"opt-out": ["REVOKE", "OPT OUT"]}}
    table = KeywordTable.build(TWO_LANGUAGES, enforced=enforced)
    assert [word.word for word in table.keywords].count("OPT OUT") == 1
    assert table.lookup.folded["revoke"].kind is KeywordKind.OPT_OUT
    assert faults({"fr": {"help": ["Revoke"]}}, enforced=enforced) == [
        "enforced.en.opt-out[0]: 'REVOKE' is the same as 'Revoke' at fr.help[0]"
    ]


def test_the_version_depends_on_the_content_alone() -> None:
    one = KeywordTable.build({"en": {"opt-out": ["STOP", "END"], "help": ["HELP"]}})
    same = KeywordTable.build({"en": {"help": ["HELP"], "opt-out": ["END", "STOP"]}})
    other = KeywordTable.build({"en": {"help": ["HELP"], "opt-out": ["END", "STOP", "QUIT"]}})
    assert one.version == same.version != other.version
    assert one.version == "8f65b5f137fdf0aa"  # stored as evidence, so it must never change


def test_it_goes_to_data_and_back() -> None:
    table = KeywordTable.build(TWO_LANGUAGES, mandatory={"*": {"opt-out": ["STOP"]}})
    data = codec.to_data(table)
    assert codec.from_data(KeywordTable, data) == table
    assert hash(codec.from_data(KeywordTable, data)) == hash(table)
    data["keywords"][2]["word"] = "Stop"
    data["language"] = "*"
    with pytest.raises(CodecError) as caught:
        codec.from_data(KeywordTable, data)
    assert [fault.path for fault in caught.value.faults] == ["language", "keywords[2]"]


def test_a_table_may_be_empty() -> None:
    table = KeywordTable.build({})
    assert (table.lookup.words, table.lookup.longest) == (1, 0)
