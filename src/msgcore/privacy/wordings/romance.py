"""How French, Italian, Portuguese and Spanish say that what is written is kept."""

from msgcore.privacy.wordings.wording import Wording

__all__ = ["FRENCH", "ITALIAN", "PORTUGUESE", "SPANISH"]

_FRENCH_DONE = r"(?:enregistre|stocke|conserve|sauvegarde|archive|garde|surveille|consigne)e?s?"
FRENCH = Wording(
    words={
        "kept": (
            r"(?:conversations?|chats?|messages?|echanges?|discussions?|sessions?|transcriptions?"
            r"|dialogues?|tchats?|messagerie|(?:tout )?ce que vous (?:nous )?(?:ecrivez|envoyez"
            r"|dites))"
        ),
        "between": (
            r"(?!(?:et|ou|mais|si|quand|lorsque|car|que|qui|pour|afin|est|sont|votre)\b)[\w'-]+"
        ),
        "are": (
            r"(?:(?:n'|ne\s+)?(?:(?:est|sont|sera|seront|etaient|soit|soient|ete)|(?:peut|peuvent"
            r"|pourra|pourront|pourrait|pourraient|va|vont|doit|doivent)(?:\s+\w+){0,2}\s+etre)"
            r"|(?:susceptibles?\s+d')?etre)"
        ),
        "adverb": r"(?:aussi|egalement|tous|toutes|pas|jamais|plus|\w+ment)",
        "done": rf"(?:\w+e?s?\s+(?:et|ou|et/ou)\s+)?{_FRENCH_DONE}",
        "we": r"nous",
        "may": (
            r"(?:(?:ne|n'|nous|pouvons|pourrons|pourrions|sommes|avons|allons|reservons|le|droit|de"
            r"|d'|susceptibles|devons|pas|jamais|egalement|aussi|\w+ment)\s*)"
        ),
        "keep": (
            r"(?:\w+\s+(?:et|ou)\s+)?(?:[dn]')?(?:enregistr|stock|conserv|sauvegard|archiv|gard"
            r"|surveill|consign)(?:ons|erons|er)(?:\s+(?:et|ou)\s+\w+)?"
        ),
        "the": (
            r"(?:l'|d'|les|le|la|vos|votre|nos|cette|ce|ces|toutes|tous|une?|des|de|du|chaque"
            r"|integralite|ensemble|transcription|transcriptions|copie|copies|trace|historique"
            r"|contenu|l'historique|l'ensemble|l'integralite|aucune?|d'aucune?)"
        ),
        "keeping": (
            r"(?:l'enregistrement|enregistrements?|conservation|stockage|sauvegarde|archivage"
            r"|transcriptions?)\s+(?:de|des|du)"
        ),
    },
    ways=(
        "kept between* are adverb* done",
        "are adverb* done the* kept",
        "we may* keep the* kept",
        "keeping the* kept",
    ),
    denied=r"ne|n'\w*|pas|jamais|aucune?|sans|ni",
    limited=r"plus (?:de|d'\w+)|au-dela|(?:pas )?(?:seulement|uniquement)",
    joints=r"et|mais|car|que|parce|puisque|donc",
    otherwise=r"(?:ouverte?s?|courte?s?|breves?|brefs?|actives?|confidentiel\w*|privee?s?)",
    orders=r"(?:envoyez|joignez|ajoutez|partagez|gardez|transmettez)(?:-\w+)?",
)

_SPANISH_STEMS = r"(?:almacen|grab|guard|registr|conserv|archiv|monitoriz|monitore|supervis)"
SPANISH = Wording(
    words={
        "kept": (
            r"(?:conversacion(?:es)?|chats?|mensajes?|charlas?|sesion(?:es)?|transcripcion(?:es)?"
            r"|dialogos?|(?:todo )?lo que (?:nos )?(?:escriba|escribas|escribe|escribes|envie"
            r"|envies|envia|diga|digas))"
        ),
        "between": (
            r"(?!(?:y|e|o|pero|si|cuando|porque|que|para|mientras|su|tu|se|es|son|no)\b)[\w'-]+"
        ),
        "are": (
            r"(?:(?:puede|pueden|podra|podran|podria|podrian|va a|van a|debe|deben|han?)\s+)?"
            r"(?:es|son|sera|seran|esta|estan|queda|quedan|quedara|quedaran|ser|estar|quedar|sido"
            r"|siendo|esta siendo|estan siendo)"
        ),
        "adverb": r"(?:tambien|todos|todas|siempre|\w+mente)",
        "done": rf"(?:\w+[ao]s?\s+(?:y|o|e|u|y/o)\s+)?{_SPANISH_STEMS}(?:ad[ao]s?)",
        "self": (
            r"(?:no\s+)?se\s+(?:(?:puede|pueden|podra|podran|podria|podrian|va a|van a)\s+)?"
            r"(?:\w+\s+[yo]\s+)?"
            rf"{_SPANISH_STEMS}(?:a|an|ara|aran|ar)"
        ),
        "keep": (
            rf"(?:\w+\s+[yo]\s+)?(?:(?:que\s+)?{_SPANISH_STEMS}(?:amos|aremos)"
            rf"|que\s+{_SPANISH_STEMS}emos"
            r"|(?:podemos|podremos|podriamos|vamos a|derecho a|derecho de|estamos|debemos)\s+"
            rf"(?:\w+\s+[yo]\s+)?{_SPANISH_STEMS}(?:ar|ando))(?:\s+[yo]\s+\w+)?"
        ),
        "the": (
            r"(?:el|la|los|las|sus?|tus?|nuestr[ao]s|estas?|este|estos|cada|todos|todas|una?"
            r"|de|del|transcripcion|transcripciones|copias?|registros?|historial|contenido"
            r"|automaticamente|tambien|ningun|ninguna)"
        ),
        "keeping": (
            r"(?:grabacion(?:es)?|almacenamiento|conservacion|registro|transcripcion(?:es)?)"
            r"\s+(?:del?)"
        ),
    },
    ways=(
        "kept between* are adverb* done",
        "are adverb* done the* kept",
        "kept between* self",
        "self the* kept",
        "keep the* kept",
        "keeping the* kept",
    ),
    denied=r"no|nunca|jamas|ningun\w*|tampoco|ni|sin|nada",
    limited=r"mas (?:de|alla)|no (?:solo|solamente)",
    joints=r"y|e|pero|porque|pues|ya|sino|que|aunque",
    orders=r"(?:envi[ea](?:nos)?|adjunt[ea]|compart[ae]|reenvi[ea]|anad[ae]|tenga)",
)

_ITALIAN_STEMS = r"(?:registr|conserv|memorizz|salv|archivi|monitor|trascr)"
ITALIAN = Wording(
    words={
        "kept": (
            r"(?:conversazion[ei]|chat|messagg[io]|session[ei]|trascrizion[ei]|dialogh?[io]"
            r"|(?:tutto )?(?:cio|quello) che (?:ci )?(?:scrivi|invii|scrive|invia|dici))"
        ),
        "between": (
            r"con\s+(?:il|lo|la|i|gli|le|un|una)\s+\w+"
            r"|(?!(?:e|o|ma|se|quando|perche|che|per|mentre|sono|viene|vengono|il|la)\b)[\w'-]+"
        ),
        "are": (
            r"(?:(?:puo|possono|potra|potranno|potrebbe|potrebbero|deve|devono)\s+)?"
            r"(?:e|sono|sara|saranno|viene|vengono|verra|verranno|essere|venire|resta|restano"
            r"|rimane|rimangono|(?:e|sono) stat[aeio])"
        ),
        "adverb": r"(?:anche|tutti|tutte|sempre|\w+mente)",
        "done": (
            r"(?:\w+[aeio]\s+(?:ed?|od?|e/o)\s+)?"
            rf"(?:{_ITALIAN_STEMS}at[aeio]|trascritt[aeio]|mantenut[aeio])"
        ),
        "keep": (
            rf"(?:\w+\s+[eo]\s+)?(?:{_ITALIAN_STEMS}(?:i?amo|eremo)|teniamo traccia"
            r"|(?:possiamo|potremo|potremmo|stiamo|diritto di|dobbiamo)\s+(?:\w+\s+[eo]\s+)?"
            rf"{_ITALIAN_STEMS}(?:are|ando|ivere))(?:\s+[eo]\s+\w+)?"
        ),
        "self": rf"si\s+{_ITALIAN_STEMS}(?:a|ano)",
        "the": (
            r"(?:l[aeo]|il|i|gli|tu[oaei]|tuoi|su[oaei]|suoi|quest[aeio]|ogni|tutt[aeio]|una?|di"
            r"|del|dell[aeo]|dei|degli|nostr[aeio]|vostr[aeio]|trascrizion[ei]|copi[ae]|cronologia"
            r"|contenuto|automaticamente|anche|alcun\w*|nessun\w*)"
        ),
        "keeping": (
            r"(?:registrazion[ei]|conservazione|memorizzazione|archiviazione|trascrizion[ei])"
            r"\s+(?:di|del|dell[aeo]|dei|degli)"
        ),
    },
    ways=(
        "kept between* are adverb* done",
        "are adverb* done the* kept",
        "keep the* kept",
        "self the* kept",
        "keeping the* kept",
    ),
    denied=r"non|mai|nessun\w*|alcun\w*|senza|ne",
    limited=r"(?:piu di|oltre)|non (?:solo|soltanto)",
    joints=r"e|ed|ma|perche|poiche|quindi|che|anche",
    orders=r"(?:invia|inviaci|allega|condividi|manda|mandaci|inoltra|invii|alleghi)",
)

_PORTUGUESE_STEMS = r"(?:armazen|grav|guard|registr|regist|salv|conserv|arquiv|monitor|monitoriz)"
PORTUGUESE = Wording(
    words={
        "kept": (
            r"(?:conversas?|chats?|mensage(?:m|ns)|sess(?:ao|oes)|transcric(?:ao|oes)|dialogos?"
            r"|(?:tudo )?o que (?:nos )?(?:escreve|escrever|envia|enviar|disser))"
        ),
        "between": (
            r"com\s+(?:os?|as?|um|uma)\s+\w+"
            r"|(?!(?:e|ou|mas|se|quando|porque|que|para|enquanto|sao|sera|serao|o|a|seu|sua)\b)"
            r"[\w'-]+"
        ),
        "are": (
            r"(?:(?:pode|podem|podera|poderao|poderia|poderiam|vai|vao|deve|devem)\s+)?"
            r"(?:e|sao|sera|serao|esta|estao|fica|ficam|ficara|ficarao|ser|ficar|estar|foi|foram"
            r"|sendo|esta a ser|estao a ser|esta sendo|estao sendo)"
        ),
        "adverb": r"(?:tambem|todos|todas|sempre|\w+mente)",
        "done": (
            r"(?:\w+[ao]s?\s+(?:e|ou|e/ou)\s+)?"
            rf"(?:{_PORTUGUESE_STEMS}ad[ao]s?|salv[ao]s?|mantid[ao]s?|transcrit[ao]s?)"
        ),
        "keep": (
            rf"(?:\w+\s+(?:e|ou)\s+)?(?:{_PORTUGUESE_STEMS}(?:amos|aremos)|mantemos"
            r"|(?:podemos|poderemos|vamos|estamos(?: a)?|direito de|devemos)\s+"
            rf"(?:\w+\s+(?:e|ou)\s+)?{_PORTUGUESE_STEMS}(?:ar|ando))(?:\s+(?:e|ou)\s+\w+)?"
        ),
        "the": (
            r"(?:[oa]s?|suas?|seus?|tuas?|teus?|noss[ao]s?|est[ae]s?|cada|tod[ao]s?|uma?|de|d[ao]s?"
            r"|dest[ae]s?|transcric(?:ao|oes)|copias?|registr?os?|historico|conteudo"
            r"|automaticamente|tambem|nenhuma?)"
        ),
        "keeping": (
            r"(?:gravac(?:ao|oes)|armazenamento|conservacao|registr?o|transcric(?:ao|oes))"
            r"\s+(?:de|d[ao]s?|dest[ae]s?)"
        ),
    },
    ways=(
        "kept between* are adverb* done",
        "are adverb* done the* kept",
        "keep the* kept",
        "keeping the* kept",
    ),
    denied=r"nao|nunca|jamais|nenhuma?|nem|sem|nada",
    limited=r"mais (?:de|do)|alem|nao (?:so|apenas)",
    joints=r"e|mas|porque|pois|que|embora",
    otherwise=r"(?:abert[ao]s?|curt[ao]s?|ativ[ao]s?|privad[ao]s?|confidencia\w+)",
    orders=r"(?:envie|envie-nos|anexe|partilhe|compartilhe|mande|encaminhe|tenha)",
)
