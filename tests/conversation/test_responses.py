"""Which response, and in which words."""

import pytest
from tests.conversation.world import TEXTS, orders, page, play, prepared, service

from msgcore.channels import Channel, Response
from msgcore.consent import KeywordTable
from msgcore.conversation import Conversation, SendAutoResponse, Setup
from msgcore.conversation.responses import (
    DEFAULT_RESPONSES,
    ENDINGS,
    SEND_KINDS,
    TRIGGERS,
    find_response,
    person_language,
    still_due,
)
from msgcore.policy import DOCUMENTED, SPRING_23, override
from msgcore.rules import Severity
from msgcore.testing import Scenario
from msgcore.vocabulary import ChannelKind, EndReason, ResponseKind

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


def speaking(language: str, setup: Setup) -> Scenario:
    """A scenario with a customer whose language is known."""
    customer = Conversation(id="scenario", language=language)
    return Scenario(setup, at="2026-03-02T09:00Z", conversation=customer)


CANADA = KeywordTable.build(
    {
        "en": {"opt-out": ["STOP"], "help": ["HELP"]},
        "fr": {"opt-out": ["ARRET"], "help": ["AIDE"]},
        "*": {"custom": ["INFO"]},
    }
)


@pytest.mark.parametrize(
    ("person", "text", "language"),
    [
        ("fr-CA", "HELP", "en"),
        ("en-CA", "AIDE", "fr"),
        ("", "AIDE", "fr"),
        ("fr-CA", "INFO", "fr"),
        ("en-CA", "INFO", "en"),
        ("de", "INFO", "en"),
        ("", "INFO", "en"),
    ],
)
def test_canada_answers_in_the_keyword_s_language_and_info_in_the_person_s(
    person: str, text: str, language: str
) -> None:
    texts = tuple(
        Response(kind=kind, language=tongue, text=f"{kind.value} in {tongue}")
        for kind in (R.HELP, R.CUSTOM)
        for tongue in ("en", "fr")
    )
    s = speaking(person, Setup.of(page(responses=texts), keywords=CANADA)).customer(text)
    assert s.effects[-1].language == language


def test_what_no_keyword_asked_for_is_said_in_the_person_s_language() -> None:
    channel = in_languages("", "fr", kind=R.ACKNOWLEDGMENT)
    assert speaking("fr-CA", prepared(channel)).customer("Bonjour").sent == ("text in fr",)
    assert speaking("de", prepared(channel)).customer("Hallo").sent == ("text in en",)
    assert find_response(in_languages("", "fr", "es"), R.HELP, "de", person="fr").text == (
        "text in fr"
    )


def test_a_prompt_has_the_channel_s_language_alone() -> None:
    channel = in_languages("", "fr", kind=R.OPT_IN_PROMPT)
    assert find_response(channel, R.OPT_IN_PROMPT, "fr", person="fr").text == "text in en"
    assert find_response(in_languages("fr", kind=R.OPT_IN_PROMPT), R.OPT_IN_PROMPT, "fr") is None
    translated = override(DOCUMENTED, {"consent.prompts_are_translated": True})
    assert find_response(channel, R.OPT_IN_PROMPT, "fr", policy=translated).text == "text in fr"


def test_a_person_s_language_is_one_that_there_is() -> None:
    assert person_language("FR-ca", ("en", "Fr")) == "Fr"
    assert person_language("fr", ("en", "fr-CA")) == ""
    assert person_language("", ("en",)) == ""


# Components


def with_component(*others: Response, kind: ResponseKind = R.END, **changes: object) -> Channel:
    """A web chat with a component for a response."""
    component = Response(kind=kind, component="Survey")
    return page(kind=ChannelKind.WEB, responses=(*others, component), **changes)


GOODBYE = Response(kind=R.END, text="Goodbye.")


def test_a_component_is_sent_by_its_name() -> None:
    s = play(with_component()).customer("Hi").accept().ends()
    effect = next(e for e in s.effects if isinstance(e, SendAutoResponse))
    assert (effect.kind, effect.component, effect.text) == (R.END, "Survey", "")
    assert s.sent == ("Survey",)
    assert "component 'Survey'" in str(s)
    assert s.transcript.entries[-1].text == "Survey"


def test_it_comes_before_a_text_in_the_same_language() -> None:
    french = Response(kind=R.END, language="fr", text="Au revoir.")
    channel = with_component(GOODBYE, french)
    assert find_response(channel, R.END).component == "Survey"
    assert find_response(channel, R.END, person="fr").text == "Au revoir."


def test_a_channel_that_cannot_send_it_sends_the_text_beside_it() -> None:
    mine = with_component(GOODBYE).responses
    s = play(page(responses=mine)).customer("Hi").accept().ends()
    assert s.sent == ("Goodbye.",)
    assert s.findings == ()


def test_without_a_text_it_is_withheld_and_that_is_said() -> None:
    s = play(page(responses=with_component().responses)).customer("Hi").accept().ends()
    assert s.sent == ()
    (finding,) = s.outcome.findings
    assert finding.rule == "conversation.component-unsupported"
    assert finding.message.endswith("(end)")


def test_a_confirmation_goes_out_in_our_words_where_its_component_cannot() -> None:
    channel = with_component(kind=R.OPT_OUT_CONFIRMATION)
    assert find_response(channel, R.OPT_OUT_CONFIRMATION, policy=SPRING_23).text


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
    by_events = {R.ACKNOWLEDGMENT, R.START, R.END, R.INACTIVE, R.REROUTED}
    assert {trigger.kind for trigger in TRIGGERS} == by_events
    assert set(ENDINGS) == set(EndReason)


def test_a_response_that_is_too_long_is_withheld() -> None:
    channel = orders(responses=(Response(kind=R.HELP, text="x" * 841),))
    s = Scenario(prepared(channel), at="2026-03-02T09:00Z").customer("HELP")
    assert not s.responded()
    assert s.outcome.findings[0].message.endswith("(help: sms.too-many-characters)")


def test_nothing_is_due_where_there_is_no_session() -> None:
    assert still_due((R.INACTIVE,), (), None) == ()
    assert still_due((R.END,), (R.END,), None) == ()


@pytest.mark.parametrize(
    ("there", "asked", "found"),
    [
        (("zh", "zh-Hant"), "zh-Hant-TW", "zh-Hant"),
        (("zh",), "zh-Hant-TW", "zh"),
        (("zh-TW",), "zh-Hant-TW", ""),
        (("zh-Hant-TW",), "zh", ""),
        (("fr_CA", "fr"), "fr-CA", "fr_CA"),
        (("fr-CA", "fr"), "fr_ca", "fr-CA"),
        (("fr",), "fr_CA", "fr"),
    ],
)
def test_a_tag_widens_part_by_part_however_its_parts_are_joined(
    there: tuple[str, ...], asked: str, found: str
) -> None:
    texts = (Response(kind=R.HELP, language=tag, text=tag) for tag in there)
    response = find_response(orders(responses=tuple(texts)), R.HELP, asked)
    assert (response.text if response else "") == found
    assert person_language(asked, there) == found
