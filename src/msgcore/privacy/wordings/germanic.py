"""How English, German and Dutch say that what is written is kept."""

from msgcore.privacy.wordings.wording import Wording

__all__ = ["DUTCH", "ENGLISH", "GERMAN"]

_AND = r"(?:,|,?\s+(?:and|or|and/or|but(?: also)?))\s+"
_DONE = (
    r"(?:stored|recorded|saved|kept|retained|archived|logged|monitored|tracked|transcribed"
    r"|captured|preserved|on (?:file|record)"
    r"|subject to (?:being )?(?:record|monitor|stor|log|archiv|track)(?:ing|age|ed))"
)
_KEEP = (
    r"(?:stor(?:e|ed|ing)|record(?:ed|ing)?|sav(?:e|ed|ing)|keep(?:ing)?(?: track of)?|kept"
    r"|retain(?:ed|ing)?|archiv(?:e|ed|ing)|log(?:ged|ging)?|monitor(?:ed|ing)?"
    r"|track(?:ed|ing)?|transcrib(?:e|ed|ing)|captur(?:e|ed|ing)|preserv(?:e|ed|ing))"
)
_NAMED = (
    r"(?:(?:chat|conversation|message|session|text|messaging)s?(?: (?:histor(?:y|ies)|logs?"
    r"|transcripts?|contents?|data|records?|sessions?|messages?))?|transcripts?|interactions?"
    r"|communications?|correspondence|dialog(?:ue)?s?"
    r"|(?:what|anything|everything|whatever|all)(?: that)? (?:you|we|customers|is|gets)"
    r"(?: (?:may|might|choose to))? (?:write|type|send|say|tell|share|enter|exchange|written|typed"
    r"|sent|said)(?: us)?)"
)
_THE = (
    r"(?:our|your|the|this|that|these|those|a|an|any|all|each|every|both|some|such|its|their|"
    r"customer|entire|whole|full|complete|online|live|incoming|past|previous)"
)

ENGLISH = Wording(
    words={
        "kept": (
            rf"{_NAMED}(?:,\s+(?:calls?|e-?mails?|files?|photos?|{_NAMED})){{0,3}}"
            r"(?:,\s+(?:for|in|including|like|as)\s+\w+(?:\s+\w+)?,)?"
        ),
        "them": r"(?:them|they)",
        "between": (
            r"(?:(?:that|which)\s+)?(?:you|we|customers)\s+(?:(?:may|might)\s+)?\w+"
            r"|(?:and|or)\s+(?:ours|calls?|e-?mails?|files?|photos?|attachments|data|details)"
            r"|(?:(?:with|to|from|of|in|on|at|by|via|through|between|over|during|for|about)\s+"
            rf"(?:{_THE}\s+)?)?"
            r"(?!(?:and|or|but|if|when|while|once|until|so|because|as|since|before|after|unless"
            r"|how|what|which|who|that|where|whether|is|are|was|were|be|has|have|will|would|may"
            rf"|might|can|could|must|shall|should|do|does|{_THE})\b)\w[\w'-]*"
        ),
        "are": (
            r"(?:(?:will|would|may|might|can|could|shall|should|must|has|have|had|to|do|also|all"
            r"|always|sometimes|both|then|now|only|still|not|never|be|is|are|no longer|\w+ly)"
            r"(?:,\s+(?:for|in)\s+\w+(?:\s+\w+)?,)?\s+){0,6}(?:is|are|was|were|be|been|being|gets?|getting)"
        ),
        "adverb": r"(?:also|all|always|sometimes|both|then|now|only|still|not|never|\w+ly)",
        "done": rf"(?:\w+[dnt]{_AND}){{0,3}}{_DONE}",
        "purpose": r"(?:for|to) (?:quality|training|legal|security|safety|our|improve|help)",
        "we": r"(?:we|we'll|we're|we've|we'd|i|i'll|us|us to|right to|agents|our (?:team|agents))",
        "may": (
            r"(?:may|might|will|can|could|do|must|shall|would|like to|reserve the right to"
            r"|(?:are )?(?:going|required|obliged|allowed|legally required) to|have to|need to"
            r"|also|always|sometimes|then|not|never|no longer|cannot|don't|are|be|have|been"
            r"|\w+ly|(?:don|won|can|aren|haven)'t)"
        ),
        "keep": rf"(?:\w+{_AND}){{0,3}}?{_KEEP}(?:{_AND}\w+){{0,3}}?",
        "who": r"(?!(?:our|the|all|your|my|of|in|from|these|those|any|some|to|at|no)\b)[\w'-]+",
        "keeps": (
            r"(?:stores|records|saves|keeps|retains|archives|logs|monitors|tracks|transcribes"
            r"|captures)"
        ),
        "the": (
            rf"(?:{_THE}|no|none|nothing|(?:cop(?:y|ies)|records?|logs?|transcripts?|recordings?"
            r"|histor(?:y|ies)|contents?|text)\s+of|of"
            rf"|(?:calls?|e-?mails?|data|details|information|files|photos|images|{_NAMED})"
            r"(?:,|,?\s+(?:and|or)))"
        ),
        "keeping": (
            r"(?:recordings?|storage|retention|monitoring|logging|archiving|transcripts?"
            r"|transcription)\s+of"
        ),
        "you": r"(?:you|you're|you'll)",
        "agree": r"(?:may|will|might|are|be|being|(?:agree|consent) to|also)",
        "recorded": r"(?:recorded|monitored)",
    },
    ways=(
        "kept between* are adverb* done",
        "kept done purpose",
        "we may* keep the* kept",
        "who keeps the* kept",
        "keeping the* kept",
        "you agree* recorded",
    ),
    again=("them are adverb* done", "we may* keep them"),
    denied=r"not|never|no|none|nor|neither|nothing|cannot|without|\w+n't",
    denied_after=r"nowhere|by no(?:body|-one| one)?",
    limited=(
        r"(?:longer|more) than|beyond|not (?:only|just)"
        r"|you (?:do not|don't) (?:agree|consent|want|wish)"
    ),
    joints=r"and|but|because|as|since|while|so|though|although|yet|before|when|if",
    otherwise=(
        r"(?:(?:\w+ly|as|very)\s+)?(?:open|short|brief|alive|active|going|simple|free|private|confidential|secret|safe"
        r"|polite|friendly|waiting|to a minimum|up to date|out|off)"
    ),
    orders=(
        r"(?:please\s+|just\s+|to\s+)?(?:send|attach|upload|share|forward|bring|paste|show|include|have|reply|quote|add|give"
        r"|e?-?mail)"
    ),
)

_UND = r"\s+(?:und|oder|und/oder|sowie)\s+"
GERMAN = Wording(
    words={
        "kept": (
            r"(?:\w*gesprach\w*|unterhaltung\w*|\w*chats?|chat\w*|nachricht\w*|mitteilung\w*"
            r"|konversation\w*|\w*verlauf\w*|dialog\w*|sitzung\w*"
            r"|(?:was|alles,? was) sie (?:uns )?(?:hier )?(?:schreiben|senden|mitteilen),?)"
        ),
        "between": (
            r"(?:und|oder)\s+(?:anrufe|telefonate|gesprache|nachrichten|e-?mails|dateien|daten)"
            r"|(?!(?:und|oder|aber|sondern|wenn|weil|denn|bis|sobald|damit|dass|ob|wie|kontakt"
            r"|sie|wird|werden|ist|sind)\b)[\w'-]+"
        ),
        "are": (
            r"(?:wird|werden|wurden?|kann|konnen|konnten|durfen|darf|mogen|(?:ist|sind|bleibt"
            r"|bleiben))"
        ),
        "done": (
            rf"(?:\w+{_UND})?(?:(?:ab|zwischen)?gespeichert|aufgezeichnet|mitgeschnitten"
            r"|(?:auf)?bewahrt|aufbewahrt|protokolliert|archiviert|mitgeschrieben|dokumentiert"
            r"|aufgenommen|uberwacht|gesichert|erfasst)"
        ),
        "be": r"(?:wird|werden|wurden?)",
        "we": r"wir",
        "keep": (
            rf"(?:\w+{_UND})?(?:speichern|archivieren|protokollieren|uberwachen|dokumentieren"
            r"|aufzeichnen|aufbewahren|mitschneiden|sichern|erfassen)"
            rf"(?:{_UND}\w+)?"
        ),
        "split": r"(?:zeichnen|bewahren|schneiden)",
        "off": r"(?:auf|mit)",
        "keeping": (
            r"(?:aufzeichnung(?:en)?|speicherung|aufbewahrung|protokollierung|mitschnitte?"
            r"|protokolle?|transkripte?|abschriften?|transkription(?:en)?|archivierung)"
        ),
        "of": r"(?:dieses|des|der|dieser|ihrer|ihres|unserer|unseres|aller|jedes|jeder|von)",
    },
    ways=(
        "kept between* are between* done",
        "kept between* done be",
        "are between* kept between* done",
        "we between* keep between* kept",
        "keep we between* kept",
        "we between* kept between* keep",
        "we between* split between* kept between* off",
        "split we between* kept between* off",
        "keeping of kept",
    ),
    denied=r"nicht|nie|niemals|nichts|kein\w*|weder|noch|ohne|keinesfalls",
    denied_after=r"nicht|nie|niemals|nirgends",
    limited=r"(?:langer|mehr) als|nicht nur|hinaus",
    joints=r"und|aber|sondern|weil|denn|da|dass|wenn|damit|sowie|doch|jedoch",
    orders=r"(?:senden|schicken|fugen|laden|teilen|geben|halten|nennen|zeigen)\s+sie",
)

_EN = r"\s+(?:en|of|en/of)\s+"
DUTCH = Wording(
    words={
        "kept": (
            r"(?:(?:je|jouw|uw)\s+)?(?:\w*gesprek(?:ken)?|chats?|chat\w+|bericht(?:en)?|conversaties?|sessies?"
            r"|transcript(?:en|ies)?|dialog(?:en)?"
            r"|(?:alles )?wat (?:u|je) (?:ons )?(?:hier )?(?:schrijft|stuurt|typt|zegt))"
        ),
        "between": (
            r"(?!(?:en|of|maar|als|wanneer|omdat|want|dat|zodra|tot|terwijl|hoe|contact|u|je|is"
            r"|zijn|wordt|worden|kan|kunnen)\b)[\w'-]+"
        ),
        "are": (
            r"(?:wordt|worden|werd|werden|kan|kunnen|zal|zullen|mag|mogen|is|zijn|blijft|blijven)"
            r"(?:\s+(?:ook|altijd|automatisch|niet|nooit))?(?:\s+worden)?"
        ),
        "be": r"(?:(?:kan|kunnen|zal|zullen|mogen)\s+)?(?:wordt|worden)",
        "done": (
            rf"(?:\w+{_EN})?(?:opgeslagen|bewaard|opgenomen|vastgelegd|geregistreerd|gearchiveerd"
            r"|gelogd|gemonitord|bijgehouden)"
        ),
        "we": r"(?:wij|we)(?:\s+(?:kunnen|mogen|zullen|willen))?",
        "keep": (
            rf"(?:\w+{_EN})?(?:bewaren|registreren|archiveren|monitoren|loggen|opslaan|opnemen"
            r"|vastleggen|bijhouden)"
        ),
        "split": r"(?:slaan|nemen|leggen|houden)",
        "off": r"(?:op|vast|bij)",
        "keeping": (
            r"(?:opnames?|opname|opslag|registratie|transcript(?:en|ies)?|verslag|bewaring)\s+van"
        ),
        "the": r"(?:dit|deze|uw|je|jouw|ons|onze|alle|elk|elke|ieder|het|de)",
    },
    ways=(
        "kept between* are between* done",
        "kept between* done be",
        "are between* kept between* done",
        "we between* keep between* kept",
        "keep we between* kept",
        "we between* kept between* keep",
        "we between* split between* kept between* off",
        "split we between* kept between* off",
        "keeping the* kept",
    ),
    denied=r"niet|nooit|geen|niets|noch|zonder|nergens",
    denied_after=r"niet|nooit|nergens",
    limited=r"(?:langer|meer) dan|niet alleen",
    joints=r"en|maar|want|omdat|dat|als|dus|zodat",
    orders=r"(?:stuur|deel|voeg|geef|houd|toon)",
)
