"""Which response, and in which words."""

import pytest
from tests.conversation.world import TEXTS, orders, page, play, prepared, service

from msgcore.channels import Channel, Response
from msgcore.consent import KeywordTable
from msgcore.conversation import SendAutoResponse, Setup
from msgcore.conversation.responses import DEFAULT_RESPONSES, SEND_KINDS, TRIGGERS, find_response
from msgcore.rules import Severity
from msgcore.testing import Scenario
from msgcore.vocabulary import ResponseKind

R = ResponseKind


def in_languages(*languages: str, own: str = "en", kind: ResponseKind = R.HELP) -> Channel:
    """A channel with a response in several languages; `""` is its own."""
    return page(
        language=own,
        responses=tuple(
            Response(kind=kind, language=language, text=f"text in {language or own}")
            for language in languages
        ),
    )


# Words


@pytest.mark.parametrize(
    ("wanted", "text"),
    [
        ("fr", "text in fr"),
        ("fr-CA", "text in fr"),
        ("FR-ca", "text in fr"),
        ("pt-BR", "text in pt-BR"),
        ("pt-br-x-lvariant", "text in pt-BR"),
        ("pt", "text in en"),
        ("de", "text in en"),
        ("", "text in en"),
        ("en", "text in en"),
    ],
)
def test_the_language_wanted_else_without_its_region_else_the_channel_s(
    wanted: str, text: str
) -> None:
    channel = in_languages("", "fr", "pt-BR")
    assert find_response(channel, R.HELP, wanted).text == text


def test_a_channel_s_own_language_widens_too() -> None:
    channel = in_languages("en", "fr", own="en-GB")
    assert find_response(channel, R.HELP, "de").text == "text in en"


def test_no_other_language_is_guessed() -> None:
    assert find_response(in_languages("fr"), R.HELP, "de") is None


def test_a_keyword_s_own_text_comes_first_within_a_language() -> None:
    channel = page(
        responses=(
            Response(kind=R.CUSTOM, text="anything"),
            Response(kind=R.CUSTOM, text="the hours", keyword="Hours"),
            Response(kind=R.CUSTOM, language="fr", text="n'importe quoi"),
        )
    )
    assert find_response(channel, R.CUSTOM, keyword="HOURS").text == "the hours"
    assert find_response(channel, R.CUSTOM, keyword="INFO").text == "anything"
    assert find_response(channel, R.CUSTOM, "fr", "HOURS").text == "n'importe quoi"
    only = page(responses=(Response(kind=R.CUSTOM, text="the hours", keyword="HOURS"),))
    assert find_response(only, R.CUSTOM, keyword="INFO") is None


def test_confirmations_go_out_in_english_where_nobody_wrote_one() -> None:
    s = play(service(language="de", responses=())).customer("STOP")
    (effect,) = (e for e in s.effects if isinstance(e, SendAutoResponse))
    assert (effect.kind, effect.language) == (R.OPT_OUT_CONFIRMATION, "en")
    assert {response.kind for response in DEFAULT_RESPONSES} == {
        R.OPT_IN_CONFIRMATION,
        R.OPT_OUT_CONFIRMATION,
    }


def test_a_keyword_is_answered_in_its_language() -> None:
    table = KeywordTable.build(
        {"en": {"opt-out": ["STOP"], "help": ["HELP"]}, "fr-CA": {"help": ["AIDE"]}}
    )
    s = Scenario(Setup.of(in_languages("", "fr"), keywords=table), at="2026-03-02T09:00Z")
    assert s.customer("aide").sent == ("text in fr",)
    assert s.effects[-1].language == "fr"
    assert s.customer("help").sent == ("text in fr", "text in en")
    assert s.effects[-1].language == "en"


# When


def test_the_acknowledgment_answers_the_first_message_of_a_session() -> None:
    s = play(page()).customer("HELP").customer("Hi").customer("Hello?")
    assert s.responses == (R.HELP, R.ACKNOWLEDGMENT)
    s.accept().inactive().customer("Still there?")
    assert s.responses.count(R.ACKNOWLEDGMENT) == 1
    s.ends().customer("Hi")
    assert s.responses.count(R.ACKNOWLEDGMENT) == 2


def test_there_is_none_where_a_bot_answers_first() -> None:
    assert not play(page(bot=True)).customer("Hi").responded()


def test_a_response_that_somebody_waits_for_is_missed_where_it_is_not_there() -> None:
    s = play(page(responses=())).customer("HELP")
    (finding,) = s.outcome.findings
    assert (finding.rule, finding.severity) == ("conversation.response-missing", Severity.WARNING)
    assert finding.message.endswith("(help)")
    assert finding.remedy
    assert play(page(responses=())).customer("Hi").accept().ends().findings == ()


def test_every_kind_of_response_has_its_place_at_the_consent_gate() -> None:
    assert set(SEND_KINDS) == set(R) == set(TEXTS)
    assert {trigger.kind for trigger in TRIGGERS} == {R.ACKNOWLEDGMENT, R.START, R.END}


def test_a_response_that_is_too_long_is_withheld() -> None:
    channel = orders(responses=(Response(kind=R.HELP, text="x" * 841),))
    s = Scenario(prepared(channel), at="2026-03-02T09:00Z").customer("HELP")
    assert not s.responded()
    assert s.outcome.findings[0].message.endswith("(help: sms.too-many-characters)")
