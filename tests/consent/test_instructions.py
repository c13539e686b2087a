"""What texts ask their readers to reply, and whether that is what the word means."""

import pytest
from tests.consent.short_codes import long_code

from msgcore.consent import KeywordTable, OutboundText
from msgcore.consent.checks import OUTBOUND_RULES
from msgcore.consent.instructions import instructions
from msgcore.consent.purposes import asks_for
from msgcore.policy import DOCUMENTED
from msgcore.vocabulary import KeywordKind, ResponseKind

TABLE = KeywordTable.build(
    {
        "en": {
            "opt-out": ["STOP", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "OPT OUT"],
            "opt-in": ["START"],
            "double-opt-in": ["CONFIRM", "YES", "Y"],
            "help": ["HELP"],
            "custom": ["INFO"],
        },
        "fr": {"opt-out": ["ARRET", "FIN"], "opt-in": ["OUI"], "help": ["AIDE"]},
        "es": {"opt-out": ["PARAR", "CANCELAR", "BAJA"], "opt-in": ["SI"], "help": ["AYUDA"]},
        "pt": {"opt-out": ["SAIR", "ENCERRAR"], "opt-in": ["SIM"], "help": ["AJUDA"]},
        "de": {"opt-out": ["STOPP", "ABMELDEN"], "opt-in": ["JA"], "help": ["HILFE"]},
    }
)


def asked(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    return [(one.word, one.purpose) for one in instructions(text, TABLE, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reply STOP to cancel at any time.", [("STOP", "cancel at any time")]),
        ("To confirm your visit, please reply YES.", [("YES", "confirm your visit")]),
        ("Acme: to confirm, reply YES", [("YES", "confirm")]),
        ("Reply HELP for help, STOP to stop.", [("HELP", "help"), ("STOP", "stop")]),
        ("HELP=help, STOP=end", [("HELP", "help"), ("STOP", "end")]),
        ("Reply OPT OUT to leave.", [("OPT OUT", "leave")]),
        ("Reply YES or NO.", [("YES", None), ("NO", None)]),
        ("Reply Y/N", [("Y", None), ("N", None)]),
        ("Reply 1 or YES to agree", [("YES", "agree")]),
        ('Text "stop" to 70701 to unsubscribe.', [("stop", "unsubscribe")]),
        ("reply stop to end", [("stop", "end")]),
        ("please reply stop", [("stop", None)]),
        ("REPLY YES TO CONFIRM", [("YES", "confirm")]),
        (
            "Reply YES to confirm or call 1-800-555-0100",
            [("YES", "confirm or call 1-800-555-0100")],
        ),
        ("Reply YES to confirm or QUIT to stop", [("YES", "confirm"), ("QUIT", "stop")]),
        ("Reply YES if you come; reply QUIT otherwise", [("YES", "you come"), ("QUIT", None)]),
        ("Reply BYE to stop", [("BYE", "stop")]),
        ("Reply with the word STOP to cancel", [("STOP", "cancel")]),
        ("Txt word: START to subscribe", [("START", "subscribe")]),
        ('"HELP" for help & "STOP" to cancel', [("HELP", "help"), ("STOP", "cancel")]),
        ("Reply HELP 4 help & STOP 2 cancel", [("HELP", "help"), ("STOP", "cancel")]),
        ("Welcome! STOP to cancel", [("STOP", "cancel")]),
        ("You can cancel anytime by texting STOP.", [("STOP", "cancel anytime")]),
        ("Acme, opt out by replying STOP", [("STOP", "opt out")]),
        ("By replying YES", [("YES", None)]),
        ("Opt-out: STOP, help: HELP", [("STOP", "opt-out"), ("HELP", "help")]),
        ("Cancel: STOP", [("STOP", "cancel")]),
        ("Next stop: END. Status: YES. Bus: LATE", []),
        ("The help line: HELP", []),
        ("Your answer YES was heard. Thanks for replying YES.", []),
        ("Reply", []),
        ("Reply to us.", []),
        ("Text CANCEL 1234 to cancel.", []),
        ("Text CANCEL {id} to cancel.", []),
        ("Send END OF DAY reports.", []),
        ("Do not reply STOP.", []),
        ("We never text STOP to anybody.", []),
        ("Our team will reply yes to all.", []),
        ("They reply stop signs for fun.", []),
        ("Stop by our store. Help is here. End of story.", []),
        ("We send end of month statements", []),
    ],
)
def test_what_is_asked_for(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert asked(text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Répondez ARRÊT pour vous désabonner", [("ARRET", "vous desabonner")]),
        (
            "fr",
            "Texto AIDE pour aide ou ARRET pour annuler",
            [("AIDE", "aide"), ("ARRET", "annuler")],
        ),
        ("fr", "Pour annuler, répondez FIN.", [("FIN", "annuler")]),
        ("fr", "Annulez en textant ARRET", [("ARRET", "annulez")]),
        ("fr", "Pour arrêter : ARRET", [("ARRET", "arreter")]),
        ("fr", "Votre texto OUI est reçu", []),
        ("fr", "Ne répondez pas ARRET.", []),
        ("fr", "N'envoyez pas ARRET.", []),
        ("es", "Responda SI para confirmar", [("SI", "confirmar")]),
        ("es", "Envíe AYUDA para ayuda", [("AYUDA", "ayuda")]),
        ("pt", "Responda SAIR para cancelar", [("SAIR", "cancelar")]),
        ("de", "Antworten Sie mit JA, um zu bestätigen.", [("JA", "zu bestatigen")]),
        ("ja", "Reply STOP to stop", [("STOP", "stop")]),
    ],
)
def test_what_is_asked_for_in_other_languages(
    language: str, text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert asked(text, language) == expected


def test_a_place_is_one_of_the_text_as_it_was_written() -> None:
    text = "Répondez « ARRÊT » pour vous désabonner"
    (one,) = instructions(text, TABLE, "fr")
    assert text[slice(*one.span)] == "ARRÊT"


def misused(text: str, language: str = "en", response: ResponseKind | None = None) -> list[str]:
    subject = OutboundText(
        text=text,
        channel=long_code(),
        policy=DOCUMENTED,
        keywords=TABLE,
        language=language,
        response=response,
    )
    report = OUTBOUND_RULES.check(subject)
    assert report.complete
    return [text[slice(*finding.span)] for finding in report if finding.span]


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        # The guide's own examples of broadcasts
        ("en", "You're in line for Acme. Text CANCEL to cancel.", "CANCEL"),
        ("en", "Your appointment is on WED 7/1. Text YES to confirm. Call us.", "YES"),
        # Another thing, whatever the word
        ("en", "Reply STOP to stop your service", "STOP"),
        ("en", "Reply QUIT to leave the waitlist", "QUIT"),
        ("en", "Reply END to end the chat", "END"),
        ("en", "Reply HELP to book a table", "HELP"),
        ("en", "Reply START to start your order", "START"),
        ("en", "Can you make it? Reply YES.", "YES"),
        ("en", "Reply CONFIRM to confirm your visit and get reminders", "CONFIRM"),
        ("en", "reply yes to confirm your booking", "yes"),
        ("en", "Confirm your visit by replying YES", "YES"),
        ("en", "Cancel your order by texting STOP", "STOP"),
        ("en", "Reply STOP if you don't want your order", "STOP"),
        ("fr", "Répondez OUI pour confirmer votre rendez-vous", "OUI"),
        ("fr", "Pour annuler votre commande, répondez FIN.", "FIN"),
        ("es", "Responda CANCELAR para cancelar su cita", "CANCELAR"),
        ("es", "Para confirmar su cita, responda SI", "SI"),
        ("pt", "Responda SIM para confirmar a consulta", "SIM"),
        ("pt", "Responda ENCERRAR para encerrar a conta", "ENCERRAR"),
        ("de", "Antworten Sie mit JA, um Ihren Termin zu bestätigen", "JA"),
        ("de", "Antworten Sie mit HILFE für einen Termin", "HILFE"),
        # A text in another language than it is said to be in
        ("en", "Répondez OUI pour confirmer votre visite", "OUI"),
    ],
)
def test_a_reserved_word_for_another_purpose(language: str, text: str, word: str) -> None:
    assert misused(text, language) == [word]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Your parcel is here. Reply STOP to opt out."),
        ("en", "Reply STOP to unsubscribe"),
        ("en", "Reply STOP to end"),
        ("en", "Text STOP to cancel at any time."),
        ("en", "Reply STOP"),
        ("en", "Reply CANCEL to stop receiving order alerts"),
        ("en", "Reply QUIT to stop messages about your order"),
        ("en", "Reply CANCEL to cancel your subscription"),
        ("en", "Reply STOP to stop Order Alerts"),
        ("en", "If you no longer wish to receive these, reply STOP"),
        ("en", "Don't want any more? Reply STOP if you do not want these."),
        ("en", "Opt out at any time by texting STOP"),
        ("en", "You get this because you signed up by texting START"),
        ("en", "Reply YES to get alerts about your order"),
        ("en", "Reply YES to confirm that you want messages about your visit."),
        ("en", "Reply START to begin again."),
        ("en", "Reply HELP for help"),
        ("en", "HELP for more info"),
        ("en", "Reply INFO to book a table"),
        ("en", "Reply OK to confirm your visit"),
        ("en", "Reply 1 to confirm your visit"),
        ("en", "Do not reply STOP to cancel your order"),
        ("fr", "Répondez ARRET pour ne plus recevoir de messages"),
        ("fr", "Répondez AIDE pour de l'aide"),
        ("fr", "ARRET pour mettre fin"),
        ("fr", "Envoyez ARRET pour résilier"),
        ("fr", "Répondez OUI pour recevoir des alertes"),
        ("es", "Responde BAJA para darte de baja"),
        ("es", "Responda PARAR para dejar de recibir mensajes"),
        ("pt", "Responda SAIR para cancelar a assinatura"),
        ("pt", "Responda SIM para receber alertas"),
        ("de", "Antworten Sie mit ABMELDEN, um keine weiteren Nachrichten zu erhalten"),
        ("de", "Antworten Sie mit JA, um Nachrichten zu erhalten"),
    ],
)
def test_a_reserved_word_for_its_own_purpose(language: str, text: str) -> None:
    assert misused(text, language) == []


@pytest.mark.parametrize("text", ["Reply CANCEL to cancel", "Reply YES to confirm", "Reply YES"])
def test_in_the_consent_dialogue_itself_a_bare_purpose_can_only_mean_the_messages(
    text: str,
) -> None:
    assert misused(text, response=ResponseKind.DOUBLE_OPT_IN_PROMPT) == []
    assert misused(text, response=ResponseKind.START) != []


def test_a_channel_without_a_campaign_is_checked_as_well() -> None:
    subject = OutboundText(
        text="Text CANCEL to cancel.", channel=long_code(campaign=None), policy=DOCUMENTED
    )
    (finding,) = OUTBOUND_RULES.check(subject)
    assert finding.message == "asks for CANCEL to another end, and CANCEL opts its sender out"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Reply BYE to opt out", KeywordKind.OPT_OUT),
        ("Reply BYE to cancel", KeywordKind.OPT_OUT),
        ("Reply BYE to stop messages", KeywordKind.OPT_OUT),
        ("Reply BYE to cancel your order", None),
        ("Reply SOS for help", KeywordKind.HELP),
        ("Reply NEWS for more", KeywordKind.HELP),
        ("Reply MENU to see it", None),
        ("Reply MENU", None),
    ],
)
def test_which_keyword_a_purpose_calls_for(text: str, kind: KeywordKind | None) -> None:
    (one,) = instructions(text, TABLE, "en")
    assert asks_for(one) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Where will the cup be held? Send STOP to 87239 to end service",
        "Reply STOP to end txts",
        "For removal send STOP to 87239",
        "2 unsubscribe txt STOP 2 84128",
        "First time u reply so fast... Y so lucky",
        "Y so late but i need to go",
    ],
)
def test_what_real_messages_say_of_opting_out_is_no_misuse(text: str) -> None:
    assert misused(text) == []


def test_a_very_long_text_is_read_as_well() -> None:
    assert misused("please " * 5000 + "text YES to confirm your visit") == ["YES"]
