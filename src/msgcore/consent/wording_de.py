"""German wording.

Source: carriers' and vendors' samples of opt-in, opt-out and help texts.
"""

from msgcore.consent.wording import Wording

__all__ = ["GERMAN"]

_MESSAGES = (
    r"(?:nachrichten?|sms|mitteilungen|benachrichtigungen|meldungen|erinnerungen|hinweise"
    r"|newsletter|abonnements?|abo|infos)"
)
_UNIT = r"(?:nachricht(?:en)?|sms|mitteilung(?:en)?|erinnerung(?:en)?|meldung(?:en)?)"

GERMAN = Wording(
    language="de",
    verbs=r"antworten? sie(?: uns)?(?: mit)?|antworte(?: uns)?(?: mit)?|simsen sie",
    loose_verbs=(
        r"senden? sie(?: uns)?|sende(?: uns)?|schreiben sie(?: uns)?|schreib(?:e)?(?: uns)?"
        r"|schicken sie(?: uns)?|schicke?(?: uns)?|texten sie|tippen sie|mit"
    ),
    polite=r"bitte|oder|und|dann|einfach|konnen",
    negations=r"nicht|nie",
    articles=r"der|die|das|ihre|unsere|meine|eine|einen|diese",
    leads=r"um|zum|zur|wenn|falls",
    ways=r"per|durch",
    introducers=r"um|zum|zur|fur|wenn|falls|zu",
    either=r"oder|und",
    objects=_MESSAGES,
    message="sms",
    others=(
        r"(?:termin|bestellung|buchung|reservierung|lieferung|besuch|zahlung|kauf|platz|anfrage"
        r"|ticket|reise|flug|besprechung|kurs|konto|tarif|dienst|teilnahme|adresse|paket)(?:en|e|s)?"
    ),
    opt_out=(
        r"\babmeld|\babzumelden|\babbestell|\babzubestellen|\bwiderruf"
        r"|\bkeine (?:weiteren )?OBJECTS|\b(?:kundigen|beenden|stoppen) OBJECTS"
        r"|OBJECTS (?:zu )?(?:kundigen|beenden|stoppen|abzubestellen|mehr)|\bauszutragen"
    ),
    opt_out_bare=(
        r"(?:jederzeit )?(?:stopp(?:en)?|beenden|kundigen|ende|abbrechen|abbruch)"
        r"(?: jederzeit)?"
    ),
    opt_in=(
        r"\banmeld|\banzumelden|\babonnier|\bzustimm|\bzuzustimmen|\beinwillig"
        r"|OBJECTS (?:zu )?(?:erhalten|bekommen|bestatigen|empfangen)|\bbestatigung (?:ihres )?abo"
        r"|\bwieder\b"
    ),
    opt_in_bare=r"(?:zu )?(?:bestatigen|bestatigung|fortfahren|starten|beginnen)",
    helping=r"\b(?:hilfe|info\w*|auskunft|mehr|fragen?|unterstutzung|support)\b",
    everyday=frozenset({"ende", "beenden", "abbrechen", "ja", "j", "bestatigen", "ok"}),
    rates=(
        r"\b(?:gebuhren|kosten|tarife)\b(?=[^.!?]{0,60}(?:nachricht|\bsms|\bdaten))"
        r"[^.!?]{0,60}\b(?:anfallen|entstehen|gelten|moglich)\b"
        r"|\b(?:sms|nachrichten|msg)- (?:und|&) daten(?:gebuhren|tarife)\b"
        r"|\bsms-(?:gebuhren|kosten|tarife)\b"
        r"|\bes (?:gelten|konnen)[^.!?]{0,60}(?:gebuhren|kosten|tarife)[^.!?]{0,60}"
        r"(?:nachricht|\bsms|\bdaten)"
    ),
    frequency=(
        r"\b\w*(?:haufigkeit|anzahl)(?: der \w+)? (?:variiert|schwankt|ist unterschiedlich"
        r"|kann variieren)"
        rf"|\b(?:\d+|eine?|zwei|drei|vier|funf)(?:(?:-| bis )\d+)? ?{_UNIT}"
        r"(?: ?/ ?\w+| (?:\w+ )?(?:(?:pro|je) \w+|(?:im|am|in der) (?:tag|woche|monat|jahr)))"
        rf"|\b(?:taglich|wochentlich|monatlich) (?:\w+ ){{0,2}}\d+ {_UNIT}"
        rf"|\b(?:tagliche|wochentliche|monatliche) {_UNIT}"
    ),
    no_more=(
        rf"\bkeine (?:weiteren? |weitere )?(?:\w+ )?{_MESSAGES}|\bnicht mehr\b|\bnichts mehr\b"
        r"|\bkeine (?:\w+ )?mehr\b"
    ),
    marketing=(
        r"\b\d+ ?% (?:rabatt|nachlass)|\bgutschein|\bjetzt kaufen|\bgratis\b|\bsonderangebot"
        r"|\bsparen sie|\bnur fur kurze zeit|\bneue kollektion|\banders uberlegt"
        r"|\bsind sie sicher|\bbesuchen sie unseren (?:shop|laden)|\bentdecken sie"
    ),
    soft_marketing=r"\b(?:angebote?|rabatte?|aktionen|schnappchen|pramien)\b",
    farewell=r"\b(?:keine?|nicht mehr|abgemeldet|beendet)",
    common=(
        r"der|die|das|sie|ihre|ihr|fur|und|ist|von|mit|nicht|mehr|uns|wir|zu|im|am|ein"
        r"|eine|erhalten|antworten|rufen|sind|keine"
    ),
)
