# ruff: noqa: E501 - a text stands in one line
"""Texts as companies word them: the compliant ones pass, the others are found out."""

import attrs
import pytest
from tests.consent.short_codes import (
    CUSTOM,
    DOUBLE,
    HELP,
    IN,
    OUT,
    PROMPT,
    canada,
    findings,
    short_code,
)

from msgcore.channels import Campaign
from msgcore.consent import ConsentSetup, keyword_table
from msgcore.policy import DOCUMENTED
from msgcore.rules import Finding
from msgcore.vocabulary import ResponseKind

CAMPAIGN = Campaign(name="Acme", description=("Order Alerts", "Avis de commande"))

Sample = tuple[str, ResponseKind, str, str]
"""Country, kind, language and text."""

COMPLIANT: tuple[Sample, ...] = (
    (
        "US",
        PROMPT,
        "en",
        "Acme Order Alerts: Reply START to subscribe. Up to 3 msgs per week. Reply HELP for help, STOP to cancel. Msg & data rates may apply.",
    ),
    (
        "US",
        PROMPT,
        "en",
        "Welcome to Acme Order Alerts! Txt START to sign up. 4 msgs/mo. Message and data rates may apply. Txt STOP 2 end, HELP 4 help.",
    ),
    (
        "US",
        PROMPT,
        "en",
        "Acme Order Alerts (4 msgs/month). Text START to join. Text HELP for info. Text STOP to opt out. Std msg/data rates apply.",
    ),
    (
        "US",
        PROMPT,
        "en",
        "Get Acme Order Alerts? Reply START to receive msgs. Msg frequency varies. Msg&Data Rates May Apply. HELP for help. STOP to quit.",
    ),
    (
        "US",
        PROMPT,
        "en",
        "Reply START to get Acme order alerts, 1 msg/day. Msg&data rates may apply. Reply HELP 4 help; STOP 2 quit",
    ),
    (
        "US",
        PROMPT,
        "en",
        'ACME ORDER ALERTS: To opt in reply "START". Msg freq varies. Msg & Data Rates May Apply. Reply "HELP" for help & "STOP" to cancel.',
    ),
    (
        "US",
        DOUBLE,
        "en",
        "Acme Order Alerts: Reply YES to confirm. Msg frequency varies. Msg & data rates may apply. Reply HELP for help. Reply STOP to cancel.",
    ),
    (
        "US",
        DOUBLE,
        "en",
        "Reply Y to confirm your subscription to Acme Order Alerts. Recurring msgs, 4/mo. Reply HELP for help, STOP to cancel. Msg&data rates may apply.",
    ),
    (
        "US",
        DOUBLE,
        "en",
        "Please reply CONFIRM to receive recurring Acme Order Alerts. Approx 4 msgs/mo. Msg&data rates may apply. Text HELP for help, text STOP to end.",
    ),
    (
        "US",
        DOUBLE,
        "en",
        "Acme: Reply YES to finish signing up for Order Alerts. Up to 10 msgs/mo. Reply STOP to end, HELP for help. Msg & data rates may apply",
    ),
    (
        "US",
        IN,
        "en",
        "Acme Order Alerts: You are now opted in. For help, reply HELP or call 1-800-555-0199. To opt out, reply STOP. 4 msgs/mo. Msg & data rates may apply.",
    ),
    (
        "US",
        IN,
        "en",
        "Thanks for subscribing to Acme Order Alerts! Reply HELP for help, STOP to opt-out. Call (800) 555-0199. Msg freq varies. Msg&data rates may apply.",
    ),
    (
        "US",
        IN,
        "en",
        "Welcome to Acme Order Alerts. Expect 2 msgs per wk. Message & data rates may apply. HELP=help, STOP=quit. 888-555-0199",
    ),
    (
        "US",
        IN,
        "en",
        "You've joined Acme Order Alerts! 1 message per transaction. Msg&data rates may apply. Text HELP or call 855-555-0123 for help. Text STOP to quit.",
    ),
    (
        "US",
        OUT,
        "en",
        "Acme Order Alerts: You have been unsubscribed and will receive no further messages. For help call 1-800-555-0199.",
    ),
    (
        "US",
        OUT,
        "en",
        "You have opted out of Acme Order Alerts and will not receive any more texts. Reply HELP for help.",
    ),
    (
        "US",
        OUT,
        "en",
        "Acme: you've been removed from Order Alerts. You won't get any more messages from us. Questions? help@acme.example",
    ),
    (
        "US",
        OUT,
        "en",
        "You are unsubscribed from Acme Order Alerts. You will no longer receive messages. Reply START to resubscribe. HELP for help.",
    ),
    (
        "US",
        OUT,
        "en",
        "Acme Order Alerts: You're opted out. No further msgs will be sent. Text HELP for help.",
    ),
    (
        "US",
        OUT,
        "en",
        "You've unsubscribed from Acme Order Alerts & won't hear from us again. Call 1-800-555-0199 for help.",
    ),
    (
        "US",
        HELP,
        "en",
        "Acme Order Alerts: Help at support@acme.example or 800-555-0199. Msg&data rates may apply. Msg freq varies. Text STOP to cancel.",
    ),
    (
        "US",
        HELP,
        "en",
        "Acme Order Alerts: For support call 1-800-555-0199. 1 msg/order. Msg&Data rates may apply. To stop receiving messages, text STOP.",
    ),
    (
        "US",
        HELP,
        "en",
        "Acme Order Alerts. Email care@acme.example for help. 2 messages per month. Message and data rates may apply. Reply STOP to end.",
    ),
    (
        "US",
        HELP,
        "en",
        "Acme Order Alerts help: acme.example/help or 1-888-ACME-123. Up to 30 msgs/month. Msg & Data rates may apply. Txt STOP to quit.",
    ),
    (
        "US",
        HELP,
        "en",
        "Thank you for contacting Acme Order Alerts. Call 833-555-0100. Message frequency may vary. Msg&data rates may apply. Reply STOP to unsubscribe.",
    ),
    (
        "US",
        CUSTOM,
        "en",
        "Acme Order Alerts: see acme.example/info. Msg&data rates may apply. Message frequency varies. Text STOP to cancel.",
    ),
    (
        "US",
        CUSTOM,
        "en",
        "Acme Order Alerts: status texts on your orders, 3 msgs per order. Info at info@acme.example. Msg&data rates may apply. Reply STOP to stop.",
    ),
    (
        "CA",
        PROMPT,
        "en",
        "Acme Order Alerts: text START to subscribe. 4 msgs/mo. Standard message and data rates may apply. HELP for help, STOP to stop.",
    ),
    (
        "CA",
        IN,
        "en",
        "Acme Order Alerts: subscribed! Help? Text HELP or call 1-800-555-0199. Text STOP to cancel. 2 msgs/wk. Msg&data rates may apply.",
    ),
    (
        "CA",
        IN,
        "fr",
        "Acme Avis de commande: vous êtes abonné. 4 msgs/mois. Textez AIDE pour aide ou ARRET pour annuler. 1 800 555-0199. Des frais msg/données peuvent s'appliquer",
    ),
    (
        "CA",
        IN,
        "fr",
        "Acme Avis de commande: abonnement confirme. Max 4 msg/mois. AIDE pour aide, ARRET pour arreter. 1-800-555-0199. Tarifs msg/donnees peuvent s'appliquer.",
    ),
    (
        "CA",
        OUT,
        "fr",
        "Vous êtes désabonné de Acme Avis de commande. Aucun autre message ne sera envoyé. Info: 1-800-555-0199",
    ),
    (
        "CA",
        OUT,
        "fr",
        "Acme Avis de commande: desabonnement confirme. Vous ne recevrez plus aucun message. Envoyez AIDE pour obtenir de l'aide.",
    ),
    (
        "CA",
        OUT,
        "fr",
        "Acme: vous ne recevrez plus nos Avis de commande. Besoin d'aide? Composez le 1 800 555-0199.",
    ),
    (
        "CA",
        OUT,
        "en",
        "Acme Order Alerts: you have been opted out. You will receive no more messages. Call 1-800-555-0199 for help.",
    ),
    (
        "CA",
        HELP,
        "fr",
        "Acme Avis de commande: 1-800-555-0199. 4 msgs/mois. Des frais de messagerie et de données peuvent s'appliquer. Envoyez ARRET pour arrêter.",
    ),
    (
        "CA",
        HELP,
        "fr",
        "Acme Avis de commande: aide au 1 888 555-0199. Fréquence des messages variable. Frais de msg/données applicables. Textez ARRET pour vous désabonner.",
    ),
    (
        "CA",
        HELP,
        "fr",
        "Acme Avis de commande. Appelez 1-800-555-0199. 2 messages par semaine. Frais standards de messages et donnees. Repondez ARRET pour annuler.",
    ),
    (
        "CA",
        HELP,
        "en",
        "Acme Order Alerts: Call 1-866-555-0199. Up to 5 messages/month. Std msg & data rates may apply. Reply STOP to unsubscribe.",
    ),
    (
        "CA",
        CUSTOM,
        "fr",
        "Acme Avis de commande: infos au 1-800-555-0199. La fréquence des messages varie. Frais de messages et de données possibles. Texte ARRET pour annuler.",
    ),
    (
        "CA",
        CUSTOM,
        "en",
        "Acme Order Alerts: order news by SMS. 1-800-555-0199. Msg frequency varies. Msg & data rates may apply. Text STOP to opt out.",
    ),
)

LACKING: tuple[tuple[Sample, str], ...] = (
    (
        (
            "US",
            PROMPT,
            "en",
            "To subscribe to Order Alerts, reply START. HELP for help. STOP to cancel. 4 msgs/mo. Msg&data rates may apply.",
        ),
        "campaign-name-missing",
    ),
    (
        (
            "US",
            PROMPT,
            "en",
            "Acme: reply START to subscribe. 4 msgs/mo. HELP for help. STOP to cancel. Msg&data rates may apply.",
        ),
        "description-missing",
    ),
    (
        (
            "US",
            PROMPT,
            "en",
            "Acme Order Alerts: reply YES to subscribe. 4 msgs/mo. HELP for help. STOP to cancel. Msg&data rates may apply.",
        ),
        "prompt-keyword-missing",
    ),
    (
        (
            "US",
            PROMPT,
            "en",
            "Acme Order Alerts: reply JOIN to subscribe. 4 msgs/mo. HELP for help. STOP to cancel. Msg&data rates may apply.",
        ),
        "prompt-keyword-missing",
    ),
    (
        (
            "US",
            PROMPT,
            "en",
            "Acme Order Alerts: reply START to subscribe. 4 msgs/mo. STOP to cancel. Msg&data rates may apply.",
        ),
        "help-missing",
    ),
    (
        (
            "US",
            PROMPT,
            "en",
            "Acme Order Alerts: reply START to subscribe. 4 msgs/mo. HELP for help. Msg&data rates may apply.",
        ),
        "stop-missing",
    ),
    (
        (
            "US",
            PROMPT,
            "en",
            "Acme Order Alerts: reply START to subscribe. 4 msgs/mo. HELP for help. STOP to cancel.",
        ),
        "rates-missing",
    ),
    (
        (
            "US",
            PROMPT,
            "en",
            "Acme Order Alerts: reply START to subscribe. HELP for help. STOP to cancel. Msg&data rates may apply.",
        ),
        "recommended-missing",
    ),
    (
        (
            "US",
            DOUBLE,
            "en",
            "To confirm Order Alerts reply YES. HELP for help. STOP to cancel. 4 msgs/mo. Msg&data rates may apply.",
        ),
        "campaign-name-missing",
    ),
    (
        (
            "US",
            DOUBLE,
            "en",
            "Acme Order Alerts: to confirm, reply START. HELP for help. STOP to cancel. 4 msgs/mo. Msg&data rates may apply.",
        ),
        "prompt-keyword-missing",
    ),
    (
        (
            "US",
            DOUBLE,
            "en",
            "Acme Order Alerts: to confirm, reply YES. STOP to cancel. 4 msgs/mo. Msg&data rates may apply.",
        ),
        "help-missing",
    ),
    (
        (
            "US",
            DOUBLE,
            "en",
            "Acme Order Alerts: to confirm, reply YES. HELP for help. 4 msgs/mo. Msg&data rates may apply.",
        ),
        "stop-missing",
    ),
    (
        (
            "US",
            DOUBLE,
            "en",
            "Acme Order Alerts: to confirm, reply YES. HELP for help. STOP to cancel. 4 msgs/mo. No charge.",
        ),
        "rates-missing",
    ),
    (
        (
            "US",
            IN,
            "en",
            "You're subscribed! Reply HELP for help, STOP to cancel. Call 1-800-555-0199. Msg&data rates may apply.",
        ),
        "campaign-name-missing",
    ),
    (
        (
            "US",
            IN,
            "en",
            "Acme Order Alerts: subscribed. Call 1-800-555-0199. Reply STOP to cancel. Msg&data rates may apply.",
        ),
        "help-missing",
    ),
    (
        (
            "US",
            IN,
            "en",
            "Acme Order Alerts: subscribed. Call 1-800-555-0199. Reply HELP for help. Msg&data rates may apply.",
        ),
        "stop-missing",
    ),
    (
        (
            "US",
            IN,
            "en",
            "Acme Order Alerts: subscribed. Reply HELP for help, STOP to cancel. Email care@acme.example. Msg&data rates may apply.",
        ),
        "contact-missing",
    ),
    (
        (
            "US",
            IN,
            "en",
            "Acme Order Alerts: subscribed. Reply HELP for help, STOP to cancel. Call 415-555-2671. Msg&data rates may apply.",
        ),
        "contact-missing",
    ),
    (
        ("US", IN, "en", "Thanks for opting in and allowing us to send you messages."),
        "default-text-on-short-code",
    ),
    (
        (
            "US",
            OUT,
            "en",
            "You've opted out of receiving messages from us, so we won't contact you again.",
        ),
        "default-text-on-short-code",
    ),
    (
        ("US", OUT, "en", "You are unsubscribed from Acme Order Alerts. Reply HELP for help."),
        "no-more-missing",
    ),
    (
        (
            "US",
            OUT,
            "en",
            "You are unsubscribed from Acme Order Alerts. No more messages will be sent.",
        ),
        "help-missing",
    ),
    (
        (
            "US",
            OUT,
            "en",
            "You are unsubscribed from Acme Order Alerts. No more messages will be sent. HELP for help. Get 20% off at our store!",
        ),
        "marketing-in-confirmation",
    ),
    (
        (
            "US",
            OUT,
            "en",
            "Acme Order Alerts: no more messages. HELP for help. Sorry to see you go! Use code BYE10 for 10% off.",
        ),
        "marketing-in-confirmation",
    ),
    (
        (
            "US",
            OUT,
            "en",
            "Acme Order Alerts: no more messages. HELP for help. Shop now at acme.example",
        ),
        "marketing-in-confirmation",
    ),
    (
        (
            "US",
            OUT,
            "en",
            "Acme Order Alerts: no more messages. HELP for help. Don't miss our summer sale!",
        ),
        "marketing-in-confirmation",
    ),
    (
        (
            "US",
            OUT,
            "en",
            "Acme Order Alerts: no more messages. HELP for help. Download our app for exclusive deals.",
        ),
        "marketing-in-confirmation",
    ),
    (
        (
            "US",
            OUT,
            "en",
            "Acme Order Alerts: no more messages. HELP for help. Refer a friend and earn $5.",
        ),
        "marketing-in-confirmation",
    ),
    (
        (
            "US",
            OUT,
            "en",
            "Acme Order Alerts: no more messages. HELP for help. Upgrade to Acme Plus today.",
        ),
        "marketing-in-confirmation",
    ),
    (
        (
            "US",
            HELP,
            "en",
            "Acme Order Alerts: visit acme.example/help. Msg&data rates may apply. Msg freq varies. Text STOP to cancel.",
        ),
        "contact-missing",
    ),
    (
        (
            "US",
            HELP,
            "en",
            "Acme Order Alerts: 1-800-555-0199. Msg&data rates may apply. Text STOP to cancel.",
        ),
        "frequency-missing",
    ),
    (
        (
            "US",
            HELP,
            "en",
            "Acme Order Alerts: 1-800-555-0199. Msg freq varies. Text STOP to cancel.",
        ),
        "rates-missing",
    ),
    (
        (
            "US",
            HELP,
            "en",
            "Acme Order Alerts: 1-800-555-0199. Msg&data rates may apply. Msg freq varies.",
        ),
        "stop-missing",
    ),
    (
        (
            "US",
            HELP,
            "en",
            "Acme: 1-800-555-0199. Msg&data rates may apply. Msg freq varies. Text STOP to cancel.",
        ),
        "description-missing",
    ),
    (
        (
            "US",
            HELP,
            "en",
            "Acme Order Alerts: 1-800-555-0199. Msg&data rates may apply. Msg freq varies. Text ENOUGH to unsubscribe.",
        ),
        "instruction-unheard",
    ),
    (
        (
            "US",
            HELP,
            "en",
            "Acme Order Alerts: 1-800-555-0199. Msg&data rates may apply. Msg freq varies. Text ENOUGH to unsubscribe.",
        ),
        "stop-missing",
    ),
    (
        (
            "US",
            CUSTOM,
            "en",
            "Acme Order Alerts: good news. Msg&data rates may apply. Msg freq varies. Text STOP to cancel.",
        ),
        "contact-missing",
    ),
    (
        (
            "US",
            HELP,
            "en",
            "[Campaign Name] Acme Order Alerts: 1-800-555-0199. Msg&data rates may apply. Msg freq varies. Text STOP to cancel.",
        ),
        "placeholder-left",
    ),
    (
        (
            "CA",
            HELP,
            "en",
            "Acme Order Alerts: help@acme.example. Msg&data rates may apply. Msg freq varies. Text STOP to cancel.",
        ),
        "contact-missing",
    ),
    (
        (
            "CA",
            HELP,
            "en",
            "Acme Order Alerts: 514-555-2671. Msg&data rates may apply. Msg freq varies. Text STOP to cancel.",
        ),
        "contact-missing",
    ),
    (
        (
            "CA",
            HELP,
            "fr",
            "Acme Avis de commande: aide@acme.example. Frais msg/données possibles. Fréquence variable. Textez ARRET pour annuler.",
        ),
        "contact-missing",
    ),
    (
        (
            "CA",
            HELP,
            "fr",
            "Acme Avis de commande: 1-800-555-0199. Frais msg/données possibles. Textez ARRET pour annuler.",
        ),
        "frequency-missing",
    ),
    (
        (
            "CA",
            HELP,
            "fr",
            "Acme Avis de commande: 1-800-555-0199. Fréquence variable. Textez ARRET pour annuler.",
        ),
        "rates-missing",
    ),
    (
        (
            "CA",
            HELP,
            "fr",
            "Acme Avis de commande: 1-800-555-0199. Fréquence variable. Frais msg/données possibles.",
        ),
        "stop-missing",
    ),
    (
        (
            "CA",
            HELP,
            "fr",
            "Acme Avis de commande: 1-800-555-0199. Fréquence variable. Frais msg/données possibles. Textez STOP pour annuler.",
        ),
        "instruction-in-other-language",
    ),
    (
        (
            "CA",
            HELP,
            "fr",
            "Acme Order Alerts: call 1-800-555-0199 for help. Msg frequency varies. Msg&data rates may apply. Reply STOP to cancel.",
        ),
        "other-language",
    ),
    (
        (
            "CA",
            OUT,
            "fr",
            "Vous êtes désabonné de Acme Avis de commande. Envoyez AIDE pour de l'aide.",
        ),
        "no-more-missing",
    ),
    (
        (
            "CA",
            OUT,
            "fr",
            "Désabonné de Acme Avis de commande. Plus de messages. AIDE pour aide. Profitez de 10 % de rabais!",
        ),
        "marketing-in-confirmation",
    ),
    (
        (
            "CA",
            OUT,
            "fr",
            "Désabonné de Acme Avis de commande. Plus de messages. AIDE pour aide. Visitez notre boutique.",
        ),
        "marketing-in-confirmation",
    ),
    (
        (
            "CA",
            CUSTOM,
            "en",
            "Acme Order Alerts: info@acme.example. Msg frequency varies. Msg&data rates may apply. Text STOP to opt out.",
        ),
        "contact-missing",
    ),
)


def found(sample: Sample) -> list[Finding]:
    """What is found on one text, in a channel that is sound but for it."""
    country, kind, language, text = sample
    setup = canada() if country == "CA" else None
    channel = attrs.evolve(setup.channel if setup else short_code(), campaign=CAMPAIGN)
    places = [
        place
        for place, response in enumerate(channel.responses)
        if response.kind is kind and (response.language or "en") == language
    ]
    responses = list(channel.responses)
    responses[places[0]] = attrs.evolve(responses[places[0]], text=text)
    channel = attrs.evolve(channel, responses=tuple(responses))
    keywords = setup.keywords if setup else keyword_table(channel, DOCUMENTED)
    path = f"responses[{places[0]}]"
    whole = ConsentSetup(channel=channel, keywords=keywords)
    return [finding for finding in findings(whole) if finding.path.startswith(path)]


@pytest.mark.parametrize("sample", COMPLIANT, ids=lambda sample: sample[3][:40])
def test_a_compliant_text_passes_however_it_is_worded(sample: Sample) -> None:
    told = {finding.rule for finding in found(sample)}
    # An accent costs money, and breaks no rule.
    assert told <= ({"consent.leaves-gsm-7"} if "ê" in sample[3] else set())


@pytest.mark.parametrize(("sample", "rule"), LACKING)
def test_a_text_that_lacks_something_is_found_out(sample: Sample, rule: str) -> None:
    told = found(sample)
    assert f"consent.{rule}" in {finding.rule for finding in told}
    for finding in told:
        assert str(finding.citation)
        assert finding.remedy
        assert sample[3] not in finding.message
