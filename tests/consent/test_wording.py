"""How each element is worded in five languages: what counts, and what does not."""

import re

import pytest

from msgcore.consent.flat import flat
from msgcore.consent.wordings import WORDINGS, primary, wording_of

SAID: dict[str, dict[str, tuple[str, ...]]] = {
    "rates": {
        "en": (
            "Msg&data rates may apply.",
            "Msg & data rates may apply",
            "Message and data rates may apply.",
            "Msg&amp;Data Rates May Apply",
            "Standard message and data rates apply.",
            "Msg+data charges may apply",
            "Text and data fees might apply",
            "Std msg/data rates apply",
            "Data & msg rates may apply",
            "Msg & data rates will apply",
        ),
        "fr": (
            "Des frais de msg/données peuvent s'appliquer.",
            "Frais de message et de données possibles.",
            "Des tarifs pour les messages et les données peuvent s\u2019appliquer",
            "Les frais de messagerie standard s'appliquent",
            "Des frais de messagerie et de données peuvent s'appliquer",
            "Frais standards de messages et données.",
            "Frais messages/données peuvent être facturés",
        ),
        "es": (
            "Pueden aplicarse tarifas de mensajes y datos.",
            "Tarifas de msjs y datos pueden aplicar",
            "Se aplican cargos por mensajes y datos",
        ),
        "pt": (
            "Podem ser aplicadas tarifas de mensagens e dados.",
            "Taxas de msg e dados podem ser aplicadas",
        ),
        "de": (
            "Es können Gebühren für Nachrichten und Daten anfallen.",
            "Kosten für SMS und Daten möglich",
            "Msg- und Datengebühren können anfallen",
            "Standard-SMS-Gebühren können anfallen",
        ),
    },
    "frequency": {
        "en": (
            "1 message per day",
            "2 messages per month",
            "1 message per transaction",
            "Message frequency varies.",
            "Msg freq varies",
            "Up to 5 msgs per visit",
            "4 msgs/month",
            "5 messages a visit",
            "1-3 texts each week",
            "Two alerts every month",
            "Daily alerts",
            "5 msgs monthly",
            "One-time message",
            "Messages about your visit, up to 5 a visit",
            "Messages vary in frequency",
            "Recurring msgs, 4/mo",
            "Recurring messages. 3-5/week.",
            "Msg frequency: up to 8/month",
            "Msg frequency based on account settings",
            "Varying message frequency",
            "Frequency of messages varies",
            "Number of messages may vary",
            "4 recurring automated messages per month",
        ),
        "fr": (
            "Fréquence des messages variable",
            "La fréquence est variable",
            "2 messages par mois",
            "Jusqu'à 4 msgs/mois",
            "Un texto par semaine",
            "Alertes quotidiennes",
            "La fréquence des messages peut varier",
            "La fréquence des envois varie",
            "Le nombre de messages varie",
            "Messages récurrents, 4/mois",
        ),
        "es": (
            "La frecuencia de mensajes varía",
            "4 mensajes al mes",
            "2 msjs/mes",
            "Frec. de msjs varía",
            "La frecuencia de mensajes puede variar",
            "El número de mensajes varía",
            "Mensajes recurrentes, 4/mes",
        ),
        "pt": (
            "A frequência das mensagens varia",
            "4 mensagens por mês",
            "2 msgs/mês",
            "A frequência das mensagens pode variar",
        ),
        "de": (
            "Häufigkeit variiert",
            "2 Nachrichten pro Monat",
            "4 SMS im Monat",
            "Nachrichtenhäufigkeit variiert",
            "eine Nachricht pro Bestellung",
            "monatlich 4 SMS",
        ),
    },
    "no_more": {
        "en": (
            "No more messages will be sent.",
            "You will receive no further texts",
            "You won't receive any more alerts.",
            "You've opted out of receiving messages from us, so we won\u2019t contact you again.",
            "You will no longer receive messages",
            "You get no more messages from us.",
            "No messages will be sent.",
            "You shall not receive further messages",
            "We will stop texting you",
            "You'll stop receiving messages",
            "Texts have been stopped",
        ),
        "fr": (
            "Vous ne recevrez plus de messages.",
            "Aucun autre message ne sera envoyé.",
            "Nous ne vous enverrons plus rien",
            "Nous cesserons de vous écrire",
            "Vous n'allez plus recevoir d'avis",
            "Les messages ont cessé",
        ),
        "es": (
            "No recibirá más mensajes.",
            "Ya no recibirá alertas",
            "No le enviaremos más",
            "Dejará de recibir mensajes",
        ),
        "pt": (
            "Não receberá mais mensagens.",
            "Nenhuma mensagem será enviada",
            "Deixará de receber mensagens",
        ),
        "de": ("Sie erhalten keine weiteren Nachrichten.", "Wir schreiben Ihnen nicht mehr."),
    },
    "marketing": {
        "en": (
            "Get 20% off!",
            "Shop our new arrivals",
            "Changed your mind?",
            "Save up to $10",
            "Refer a friend and earn $5",
            "Upgrade to Plus",
            "Download our app",
            "Use code BYE",
        ),
        "fr": (
            "20 % de rabais",
            "Livraison gratuite",
            "Vous avez changé d'avis?",
            "Profitez de nos prix",
        ),
        "es": ("Aproveche 10% de descuento", "Envío gratis"),
        "pt": ("10% de desconto", "Frete grátis"),
        "de": ("10 % Rabatt", "Jetzt kaufen", "Anders überlegt?"),
    },
}

UNSAID: dict[str, dict[str, tuple[str, ...]]] = {
    "rates": {
        "en": (
            "Our rates may change.",
            "Data is safe with us.",
            "Message us about your data.",
            "Exchange rates may apply to your order",
            "Msg rates may apply",
        ),
        "fr": ("Les frais de livraison s'appliquent.", "Vos données sont en sécurité."),
        "es": ("Sus datos están seguros.", "Se aplican cargos de envío"),
        "pt": ("Seus dados estão seguros.",),
        "de": ("Ihre Daten sind sicher.", "Gebühren fallen nicht an"),
    },
    "frequency": {
        "en": (
            "Messages about your order.",
            "Open 7 days a week",
            "We work Monday to Saturday, 7 to 19.",
            "Recurring messages",
            "Send us a message any time",
            "Reply with a text and wait",
            "A message an agent wrote",
            "Send us a message/email",
            "Messages from Acme. Plus is $5/month",
        ),
        "fr": (
            "Messages sur vos commandes",
            "Ouvert 7 jours par semaine",
            "Envoyez un message par courriel",
        ),
        "es": ("Mensajes de su pedido", "Envíe un mensaje al 12345", "Un mensaje por correo"),
        "pt": ("Mensagens do seu pedido", "Envie uma mensagem ao 12345", "Uma mensagem por e-mail"),
        "de": ("Nachrichten zu Ihrer Bestellung", "Schreiben Sie eine SMS im Notfall"),
    },
    "no_more": {
        "en": (
            "You are unsubscribed.",
            "More messages will be sent.",
            "Goodbye.",
            "To rejoin text START. Text STOP to stop.",
        ),
        "fr": (
            "Vous êtes désabonné.",
            "Vous recevrez des messages.",
            "Vous recevrez plus de détails bientôt.",
        ),
        "es": ("Recibirá mensajes.", "Hasta luego"),
        "pt": ("Receberá mensagens.",),
        "de": ("Sie erhalten Nachrichten.",),
    },
    "marketing": {
        "en": (
            "No more messages will be sent.",
            "Free of charge",
            "Call us any time",
            "Sorry to see you go",
        ),
        "fr": ("Vous ne recevrez plus de messages",),
        "es": ("No recibirá más mensajes",),
        "pt": ("Não receberá mais mensagens",),
        "de": ("Keine weiteren Nachrichten",),
    },
}


def cases(table: dict[str, dict[str, tuple[str, ...]]]) -> list[tuple[str, str, str]]:
    return [
        (element, language, text)
        for element, languages in table.items()
        for language, texts in languages.items()
        for text in texts
    ]


def says(element: str, language: str, text: str) -> bool:
    pattern = getattr(WORDINGS[language], element)
    return re.search(pattern, flat(text).text) is not None


@pytest.mark.parametrize(("element", "language", "text"), cases(SAID))
def test_it_is_said(element: str, language: str, text: str) -> None:
    assert says(element, language, text)


@pytest.mark.parametrize(("element", "language", "text"), cases(UNSAID))
def test_it_is_not_said(element: str, language: str, text: str) -> None:
    assert not says(element, language, text)


def test_a_language_counts_without_its_region() -> None:
    assert primary("fr-CA") == "fr"
    assert wording_of("fr-CA") is WORDINGS["fr"]
    assert wording_of("ja") is None


def test_every_pattern_is_written_for_plain_text() -> None:
    for wording in WORDINGS.values():
        for name in ("verbs", "loose_verbs", "objects", "others", "rates", "frequency", "no_more"):
            pattern = getattr(wording, name)
            assert pattern.isascii(), (wording.language, name)
            bare = re.sub(r"\\[A-Z]", "", pattern)
            assert bare == bare.lower(), (wording.language, name)
