"""The rules on a channel's keywords and texts, one test each."""

import attrs
import pytest
from tests.consent.short_codes import (
    CUSTOM,
    DOUBLE,
    HELP,
    IN,
    OUT,
    PROMPT,
    TEXTS,
    canada,
    findings,
    long_code,
    rules,
    short_code,
    with_text,
)

from msgcore.channels import Campaign, Response
from msgcore.consent import KeywordTable, Merge, OutboundText
from msgcore.consent.checks import OUTBOUND_RULES
from msgcore.policy import DOCUMENTED, SUMMER_26, override
from msgcore.rules import Severity
from msgcore.vocabulary import ChannelKind, ConsentRequirement, Platform, ResponseKind

BILINGUAL = KeywordTable.build(
    {
        "en": {
            "opt-out": ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"],
            "opt-in": ["START"],
            "double-opt-in": ["YES"],
            "help": ["HELP"],
        },
        "fr": {"opt-out": ["ARRET"], "help": ["AIDE"]},
        "*": {"custom": ["INFO"]},
    }
)


def changed(kind: ResponseKind, old: str, new: str = "") -> list[str]:
    """The rules that speak once a piece of a sound text is replaced."""
    assert old in TEXTS[kind]
    return rules(short_code({kind: TEXTS[kind].replace(old, new)}))


def test_a_sound_short_code_passes() -> None:
    assert rules(short_code()) == []
    assert rules(canada()) == []


@pytest.mark.rule("consent.campaign-name-missing")
def test_campaign_name_missing() -> None:
    """Guide, Considerations for Short Codes: every text names the company or organisation."""
    for kind in TEXTS:
        assert changed(kind, "Acme", "Our")[:1] == ["consent.campaign-name-missing"]
    assert changed(HELP, "Acme", "ACME") == []
    assert "consent.campaign-name-missing" in changed(HELP, "Acme", "Acmeville")


@pytest.mark.rule("consent.description-missing")
def test_description_missing() -> None:
    """Guide, Considerations for Short Codes: a word or phrase says what the messages are."""
    for kind in TEXTS:
        assert "consent.description-missing" in changed(kind, "Order Alerts", "messages")
    either = Campaign(name="Acme", description=("Nothing", "order  alerts"))
    assert rules(short_code(campaign=either)) == []


@pytest.mark.rule("consent.prompt-keyword-missing")
def test_prompt_keyword_missing() -> None:
    """A prompt asks for a word of its own set.

    The guide's examples have YES and START in either prompt, so the channel's words decide.
    """
    rule = "consent.prompt-keyword-missing"
    assert changed(PROMPT, "START", "YES") == [rule]
    assert changed(DOUBLE, "YES", "START") == [rule]
    assert changed(PROMPT, "reply START", "join us") == [rule]
    (finding,) = findings(short_code({PROMPT: TEXTS[PROMPT].replace("START", "YES")}))
    assert (finding.path, finding.remedy) == ("responses[0].text", "Ask for START.")
    long = long_code(Response(kind=PROMPT, text="Write to us."))
    none = KeywordTable.build({"en": {"opt-out": ["STOP"]}})
    (finding,) = (one for one in findings(long, keywords=none) if one.rule == rule)
    assert finding.remedy == "Add such a keyword, and ask for it."


@pytest.mark.rule("consent.help-missing")
def test_help_missing() -> None:
    """Prompts and confirmations say how to get help; after an opt-out a contact does as well."""
    rule = "consent.help-missing"
    for kind in (PROMPT, DOUBLE, IN):
        assert changed(kind, "HELP for help", "at will") == [rule]
    assert changed(OUT, "Reply HELP for help", "Goodbye") == [rule]
    assert changed(OUT, "Reply HELP for help", "Call 1-800-555-0199") == []


@pytest.mark.rule("consent.stop-missing")
def test_stop_missing() -> None:
    """Prompts, the opt-in confirmation and keyword replies say how to stop."""
    rule = "consent.stop-missing"
    for kind, old in {
        PROMPT: "Reply STOP to cancel at any time. ",
        DOUBLE: ", STOP to cancel",
        IN: ", STOP to cancel",
        HELP: " Text STOP to cancel.",
        CUSTOM: " Text STOP to cancel.",
    }.items():
        assert changed(kind, old) == [rule]


@pytest.mark.rule("consent.rates-missing")
def test_rates_missing() -> None:
    """Guide: a text says that message and data rates may apply."""
    for kind in (PROMPT, DOUBLE, IN, HELP, CUSTOM):
        assert changed(kind, "Msg&data rates may apply.") == ["consent.rates-missing"]
    assert changed(HELP, "Msg&data", "Message and data") == []


@pytest.mark.rule("consent.frequency-missing")
def test_frequency_missing() -> None:
    """Guide: help and custom replies say how often messages come; 'varies' will do."""
    rule = "consent.frequency-missing"
    assert changed(HELP, "2 messages per order. ") == [rule]
    assert changed(CUSTOM, "Message frequency varies. ") == [rule]
    assert changed(HELP, "2 messages per order", "Message frequency varies") == []


@pytest.mark.rule("consent.contact-missing")
def test_contact_missing() -> None:
    """Replies name a toll-free number or, outside Canada, an e-mail address.

    A custom reply may name a web address instead; the opt-in confirmation names a number. In
    Canada (CWTA 3.9) only a toll-free number will do.
    """
    rule, number, mail = "consent.contact-missing", "1-800-555-0199", "care@acme.example"
    assert changed(HELP, number, mail) == []
    assert changed(HELP, number, "212-555-0123") == [rule]
    assert changed(HELP, number, "acme.example") == [rule]
    assert changed(CUSTOM, mail, "acme.example") == []
    assert changed(CUSTOM, mail, "the desk") == [rule]
    assert changed(IN, number, mail) == [rule]
    french = canada()
    text = next(r.text for r in french.channel.responses if r.kind is HELP and r.language == "fr")
    mailed = with_text(french.channel, HELP, text.replace("le 1-800-555-0142", mail), "fr")
    (finding,) = findings(attrs.evolve(french, channel=mailed))
    assert (finding.rule, finding.remedy) == (rule, "Add a toll-free telephone number.")
    lenient = override(DOCUMENTED, {"consent.toll_free_contact_in_canada": False})
    assert rules(attrs.evolve(french, channel=mailed, policy=lenient)) == []


@pytest.mark.rule("consent.no-more-missing")
def test_no_more_missing() -> None:
    """Guide: the opt-out confirmation says that no more messages are sent."""
    assert changed(OUT, "No more messages will be sent. ") == ["consent.no-more-missing"]


@pytest.mark.rule("consent.marketing-in-confirmation")
def test_marketing_in_confirmation() -> None:
    """47 CFR 64.1200(a)(12): the text that confirms an opt-out markets nothing, on any number."""
    rule = "consent.marketing-in-confirmation"
    assert changed(OUT, "Reply", "Get 20% off! Reply") == [rule]
    assert changed(OUT, "No more messages", "No more offers or messages") == []
    assert changed(OUT, "Reply", "New deals today. Reply") == [rule]
    assert changed(HELP, "Text", "Get 20% off! Text") == []
    named = Campaign(name="Acme", description=("Order Alerts", "Deals"))
    sold = TEXTS[OUT].replace("No more", "Acme Deals. No more")
    assert rules(short_code({OUT: sold}, campaign=named)) == []
    long = long_code(
        Response(kind=OUT, text="Acme: done. Are you sure?"),
        Response(kind=HELP, text="Acme: call 1-800-555-0199."),
    )
    (finding,) = findings(long)
    assert (finding.rule, finding.span) == (rule, (12, 24))
    assert rules(attrs.evolve(long, campaign=None)) == [rule]
    japanese = Response(kind=OUT, text="Acme 20% off", language="ja")
    assert rule not in rules(long_code(japanese))


@pytest.mark.rule("consent.recommended-missing")
def test_recommended_missing() -> None:
    """CTIA: prompts and the opt-in confirmation say how often messages come, too.

    Other senders name themselves, and say how to stop once somebody has opted in.
    """
    rule = "consent.recommended-missing"
    assert changed(PROMPT, "2 msgs per order. ") == [rule]
    assert changed(IN, "2 msgs per order. ") == [rule]
    long = long_code(Response(kind=IN, text="You are in."), Response(kind=HELP, text="Acme: call."))
    reported = [finding for finding in findings(long) if finding.rule == rule]
    assert [finding.message for finding in reported] == [
        "the opt-in confirmation does not name the campaign",
        "the opt-in confirmation does not say how to stop",
    ]
    assert {finding.severity for finding in reported} == {Severity.WARNING}


@pytest.mark.rule("consent.other-language")
def test_other_language() -> None:
    """Guide: in Canada a reply is written in the language of its keyword."""
    rule, french = "consent.other-language", canada()
    english = next(r.text for r in french.channel.responses if r.kind is OUT and not r.language)
    mixed = attrs.evolve(french, channel=with_text(french.channel, OUT, english, "fr"))
    assert rule in rules(mixed)
    (finding,) = (one for one in findings(mixed) if one.rule == rule)
    assert finding.message == "the opt-out confirmation is given as 'fr', and reads as 'en'"
    american = with_text(french.channel, OUT, english, "fr")
    assert rule not in rules(attrs.evolve(mixed, channel=attrs.evolve(american, country="US")))
    unknown = Response(kind=HELP, text=english, language="ja")
    more = attrs.evolve(french.channel, responses=(*french.channel.responses, unknown))
    assert rule not in rules(attrs.evolve(french, channel=more))


@pytest.mark.rule("consent.language-unread")
def test_language_unread() -> None:
    """Where a language's wording is not known, the check says that it did not look."""
    table = KeywordTable.build(
        {
            "en": {
                "opt-out": ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"],
                "opt-in": ["START"],
                "double-opt-in": ["YES"],
                "help": ["HELP"],
            },
            "nl": {"help": ["HULP"]},
        }
    )
    dutch = Response(
        kind=HELP, language="nl", text="Acme Order Alerts: HULP op 1-800-555-0199, of STOP."
    )
    channel = short_code()
    channel = attrs.evolve(channel, responses=(*channel.responses, dutch))
    (finding,) = findings(channel, keywords=table)
    assert (finding.rule, finding.severity) == ("consent.language-unread", Severity.INFO)
    silent = attrs.evolve(dutch, text="Acme Order Alerts: 1-800-555-0199, stop.")
    channel = attrs.evolve(channel, responses=(*channel.responses[:-1], silent))
    assert "consent.stop-missing" in rules(channel, keywords=table)


@pytest.mark.rule("consent.placeholder-left")
def test_placeholder_left() -> None:
    """Nobody sends the brackets of the guide's examples."""
    rule = "consent.placeholder-left"
    assert rule in changed(HELP, "1-800-555-0199", "[toll-free number]")
    assert rule in changed(HELP, "Acme", "[Campaign Name]")
    assert changed(HELP, "Text", "[24 h] Text") == []


@pytest.mark.rule("consent.too-long-when-sent")
def test_too_long_when_sent() -> None:
    """Guide: at most 160 characters, and what counts is what is sent.

    The guide's own confirmation, filled with a name and a number, is two too long.
    """
    rule = "consent.too-long-when-sent"
    hello = ResponseKind.START
    exact = "x" * 160
    assert rules(short_code({hello: exact})) == []
    (finding,) = findings(short_code({hello: exact + "yy"}))
    assert (finding.rule, finding.span, finding.remedy) == (rule, (160, 162), "Shorten it by 2.")
    merged = short_code({hello: "Hello {!Name}, " + "x" * 140})
    assert rules(merged, merge=Merge(longest=(("Name", 12),))) == []
    (finding,) = findings(merged, merge=Merge(longest=(("name", 13),)))
    assert (finding.rule, finding.span) == (rule, None)
    assert "161 characters once its merge fields are filled" in finding.message
    shorter = override(DOCUMENTED, {"sms.short_code_response_characters": 100})
    assert rule in rules(short_code({hello: exact}), policy=shorter)
    assert rule not in rules(long_code(Response(kind=hello, text=exact * 2)))


@pytest.mark.rule("consent.merge-length-unknown")
def test_merge_length_unknown() -> None:
    """Whether a text with a merge field fits is known only with the field's length."""
    greeting = short_code({ResponseKind.START: "Hello {!Name} {{Name}}!"})
    (finding,) = findings(greeting)
    assert (finding.rule, finding.severity) == ("consent.merge-length-unknown", Severity.WARNING)
    assert finding.message.startswith("the start text leaves 152 characters to 2 merge field(s)")
    assert rules(greeting, merge=Merge(values=(("Name", "Ana"),))) == []


@pytest.mark.rule("consent.leaves-gsm-7")
def test_leaves_gsm_7() -> None:
    """TS 23.038: one letter outside GSM-7, such as the French ê, leaves 70 characters an SMS."""
    rule = "consent.leaves-gsm-7"
    accented = "Vous êtes " + "a" * 61
    (finding,) = findings(short_code({ResponseKind.START: accented}))
    assert (finding.rule, finding.span) == (rule, (5, 6))
    assert "takes 2 SMS" in finding.message
    assert "LATIN SMALL LETTER E WITH CIRCUMFLEX is outside" in finding.message
    assert rules(short_code({ResponseKind.START: accented[:-1]})) == []
    assert rules(short_code({ResponseKind.START: accented.replace("ê", "é")})) == []
    two = findings(short_code({ResponseKind.START: accented + "ç"}))[0]
    assert "CIRCUMFLEX and 1 more is outside" in two.message
    filled = short_code({ResponseKind.START: "Bonjour {!Name} " + "a" * 61})
    (finding,) = findings(filled, merge=Merge(values=(("Name", "Zoë ê"),)))
    assert (finding.rule, finding.span) == (rule, None)
    assert rule in rules(long_code(Response(kind=ResponseKind.START, text=accented)))
    script = Response(kind=ResponseKind.START, language="zh", text="您" * 71)
    assert rule not in rules(long_code(script)), "it has no other letters to be written in"
    emoji = Response(kind=ResponseKind.START, text="a" * 70 + "🙂")
    assert rule in rules(long_code(emoji))
    page = attrs.evolve(
        long_code(Response(kind=ResponseKind.START, text=accented)),
        kind=ChannelKind.FACEBOOK,
        platform=Platform.STANDARD,
        sender=None,
    )
    assert rule not in rules(page)


@pytest.mark.rule("consent.mandatory-word-missing")
def test_mandatory_word_missing() -> None:
    """Guide: a short code hears STOP and its like, and HELP."""
    few = KeywordTable.build(
        {"en": {"opt-out": ["STOP"], "opt-in": ["START"], "double-opt-in": ["YES"]}}
    )
    missing = [f.message for f in findings(short_code(), keywords=few) if "mandatory" in f.rule]
    assert "the help keyword HELP is missing" in missing
    assert "the opt-out keyword QUIT is missing" in missing


@pytest.mark.rule("consent.instruction-unheard")
def test_instruction_unheard() -> None:
    """A word that a text gives for opting out, or for help, is one that the channel hears."""
    rule = "consent.instruction-unheard"
    bye = long_code(
        Response(kind=IN, text="Acme: reply BYE to opt out, STOP to stop, INFO for more."),
        Response(kind=HELP, text="Acme: SOS for help. Reply GO to see it."),
    )
    (finding,) = (one for one in findings(bye) if one.rule == rule)
    assert (finding.path, finding.span) == ("responses[0].text", (12, 15))
    assert finding.remedy == "Write STOP, or add the word to the keywords."
    sos = long_code(Response(kind=HELP, text="Acme: reply SOS for help."))
    none = KeywordTable.build({"en": {"opt-out": ["STOP"]}})
    (finding,) = (one for one in findings(sos, keywords=none) if one.rule == rule)
    assert finding.remedy == "Add the word to the keywords."
    info = KeywordTable.build({"en": {"opt-out": ["STOP"], "custom": ["INFO"]}})
    helped = long_code(Response(kind=IN, text="Acme: reply INFO for help, STOP to stop."))
    assert rule not in rules(helped, keywords=info)


@pytest.mark.rule("consent.instruction-in-other-language")
def test_instruction_in_other_language() -> None:
    """Guide, Canada: STOP is answered in English, so a French text gives ARRET."""
    rule, french = "consent.instruction-in-other-language", canada()
    text = "Lac Gris Power Avis de panne: appelez le 1-800-555-0142. Fréquence variable. Frais"
    text += " msg&données possibles. Répondez STOP pour annuler, INFO pour info."
    mixed = attrs.evolve(french, channel=with_text(french.channel, HELP, text, "fr"))
    (finding,) = (one for one in findings(mixed) if one.rule == rule)
    assert (finding.severity, finding.remedy) == (Severity.WARNING, "Write ARRET.")
    english = KeywordTable.build({"en": {"opt-out": ["STOP"]}})
    alone = long_code(Response(kind=HELP, language="fr", text="Répondez STOP pour annuler."))
    assert rule not in rules(alone, keywords=english)


@pytest.mark.rule("consent.keyword-without-reply")
def test_keyword_without_reply() -> None:
    """Guide: a help or custom keyword brings a reply, so there is one to send."""
    rule = "consent.keyword-without-reply"
    assert changed(CUSTOM, TEXTS[CUSTOM]) == [rule]
    (finding,) = findings(long_code())
    assert (finding.rule, finding.severity) == (rule, Severity.WARNING)
    assert finding.message == "the help keyword HELP has no reply"
    other = attrs.evolve(short_code().responses[-1], keyword="HOURS")
    hours = attrs.evolve(short_code(), responses=(*short_code().responses[:-1], other))
    assert rules(hours) == [rule]
    chat = attrs.evolve(long_code(), kind=ChannelKind.WEB, platform=Platform.ENHANCED, sender=None)
    assert rules(chat) == []


@pytest.mark.rule("consent.reply-in-keyword-language")
def test_reply_in_keyword_language() -> None:
    """Guide, Canada: HELP INFO AIDE STOP ARRET bring a reply in the language of the word."""
    rule, french = "consent.reply-in-keyword-language", canada()
    for kind, word in {HELP: "AIDE", OUT: "ARRET", CUSTOM: "INFO"}.items():
        less = attrs.evolve(french, channel=with_text(french.channel, kind, "", "fr"))
        (finding,) = (one for one in findings(less) if one.rule == rule)
        assert f"{word} has no reply in 'fr'" in finding.message
    american = attrs.evolve(with_text(french.channel, HELP, "", "fr"), country="US")
    assert rule not in rules(attrs.evolve(french, channel=american))


@pytest.mark.rule("consent.opt-out-confirmation-language")
def test_opt_out_confirmation_language() -> None:
    """Guide: the opt-out confirmation may be given in every language that has its own words."""
    rule = "consent.opt-out-confirmation-language"
    (finding,) = (one for one in findings(short_code(), keywords=BILINGUAL) if one.rule == rule)
    assert (finding.severity, "ARRET" in finding.message) == (Severity.WARNING, True)
    assert rule not in rules(canada())
    german = KeywordTable.build({"en": {"opt-out": ["STOP"]}, "de": {"help": ["HILFE"]}})
    assert rule not in rules(long_code(), keywords=german)
    both = long_code(Response(kind=OUT, language="fr", text="Acme: vous ne recevrez plus rien."))
    assert rule not in rules(both, keywords=BILINGUAL)


@pytest.mark.rule("consent.prompt-translated")
def test_prompt_translated() -> None:
    """Guide: prompts cannot be customised for other languages."""
    rule, channel = "consent.prompt-translated", short_code()
    french = Response(kind=PROMPT, language="fr", text=TEXTS[PROMPT])
    more = attrs.evolve(channel, responses=(*channel.responses, french))
    (finding,) = (one for one in findings(more) if one.rule == rule)
    assert (finding.path, finding.severity) == ("responses[6]", Severity.WARNING)
    british = attrs.evolve(french, language="en-GB")
    assert rules(attrs.evolve(channel, responses=(*channel.responses, british))) == []


@pytest.mark.rule("consent.keywords-missing")
def test_keywords_missing() -> None:
    """Each consent type needs its keywords before the channel is switched on.

    Implicit: opt-out. Explicit and short codes: opt-in as well. Double: double opt-in.
    """
    none = KeywordTable()
    page = attrs.evolve(
        long_code(Response(kind=OUT, text="Acme: no more messages.")),
        kind=ChannelKind.FACEBOOK,
        platform=Platform.ENHANCED,
        sender=None,
    )
    needs = {
        ConsentRequirement.IMPLICIT: ["opt-out"],
        ConsentRequirement.EXPLICIT: ["opt-out", "opt-in"],
        ConsentRequirement.DOUBLE: ["opt-out", "opt-in", "double-opt-in"],
    }
    for requirement, kinds in needs.items():
        channel = attrs.evolve(page, requirement=requirement)
        missing = [
            finding.message
            for finding in findings(channel, keywords=none)
            if finding.rule == "consent.keywords-missing"
        ]
        assert missing == [f"there is no {kind} keyword" for kind in kinds]
    short = short_code(requirement=ConsentRequirement.IMPLICIT)
    reported = [f.message for f in findings(short, keywords=none) if "keywords-missing" in f.rule]
    assert reported == [f"there is no {kind} keyword" for kind in ("opt-out", "opt-in", "help")]
    chat = attrs.evolve(page, kind=ChannelKind.WEB)
    assert "consent.keywords-missing" not in rules(chat, keywords=none)


@pytest.mark.rule("consent.text-missing")
def test_text_missing() -> None:
    """Each consent type needs its texts before the channel is switched on.

    Enhanced channels need an opt-out confirmation, and a prompt for explicit consent, which
    SMS and WhatsApp may do without. Short codes need prompts and a help reply.
    """
    rule = "consent.text-missing"
    for kind in (PROMPT, DOUBLE, HELP):
        assert rule in changed(kind, TEXTS[kind])
    page = attrs.evolve(
        long_code(), kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED, sender=None
    )
    missing = [f.message for f in findings(page) if f.rule == rule]
    assert missing == ["the opt-out confirmation is missing"]
    explicit = attrs.evolve(page, requirement=ConsentRequirement.EXPLICIT)
    missing = [f.message for f in findings(explicit, policy=SUMMER_26) if f.rule == rule]
    assert missing == ["the opt-in prompt is missing", "the opt-out confirmation is missing"]
    whatsapp = attrs.evolve(explicit, kind=ChannelKind.WHATSAPP)
    missing = [f.message for f in findings(whatsapp) if f.rule == rule]
    assert missing == ["the opt-out confirmation is missing"]
    assert rule not in rules(long_code())
    assert rule not in rules(attrs.evolve(page, kind=ChannelKind.WEB))


@pytest.mark.rule("consent.default-text-on-short-code")
def test_default_text_on_short_code() -> None:
    """The shipped confirmations name no campaign, so on a short code they fail its rules."""
    rule = "consent.default-text-on-short-code"
    shipped = "You've opted out of receiving messages from us, so we won't contact you again."
    found = rules(short_code({OUT: shipped}))
    assert {rule, "consent.campaign-name-missing", "consent.description-missing"} <= set(found)
    assert rules(short_code({OUT: ""})) == [rule]
    assert rules(short_code({IN: ""})) == [rule]
    assert rule not in rules(long_code(Response(kind=OUT, text=shipped)))


@pytest.mark.rule("consent.campaign-missing")
def test_campaign_missing() -> None:
    """A short code's texts can be held against its campaign only where there is one."""
    assert rules(short_code(campaign=None)) == ["consent.campaign-missing"]
    assert rules(long_code(Response(kind=HELP, text="Call."), campaign=None)) == []


@pytest.mark.rule("consent.reserved-word")
def test_reserved_word() -> None:
    """A message asks for no keyword to another end: who replies CANCEL has opted out.

    The guide's examples of broadcasts do: 'Text CANCEL to cancel', 'Text YES to confirm'.
    """

    def spans(text: str) -> list[tuple[int, int] | None]:
        subject = OutboundText(text=text, channel=short_code(), policy=DOCUMENTED)
        return [finding.span for finding in OUTBOUND_RULES.check(subject)]

    assert spans("You're next in line. Text CANCEL to cancel.") == [(26, 32)]
    assert spans("Your visit is on WED. Text YES to confirm.") == [(27, 30)]
    assert spans("Your parcel is here. Reply STOP to cancel.") == []
    assert spans("Reply CANCEL to stop Order Alerts.") == []
    greeting = short_code({ResponseKind.START: "Hello. Reply END to end the chat."})
    (finding,) = findings(greeting)
    assert (finding.rule, finding.path) == ("consent.reserved-word", "responses[6].text")


def test_no_finding_repeats_a_text() -> None:
    hidden = "Zanzibar 4711"
    texts = dict.fromkeys(TEXTS, f"{hidden}. Reply BYE to cancel. 20% off. ê" * 5)
    for finding in findings(short_code(texts, campaign=None)):
        assert hidden not in finding.message + finding.remedy
