import pytest

from msgcore import codec
from msgcore.consent import ANY_LANGUAGE, Keyword, KeywordTable
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
    assert (table.lookup.words, table.lookup.longest) == (0, 0)
