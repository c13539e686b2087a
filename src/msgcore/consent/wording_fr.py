"""French wording, of Canada and of France.

Source: CWTA, Canadian Common Short Code Guidelines; carriers' Canadian samples.
"""

from msgcore.consent.wording import Wording

__all__ = ["FRENCH"]

_MESSAGES = (
    r"(?:messages?|msgs?|textos?|sms|alertes?|avis|notifications?|rappels?|abonnements?"
    r"|infolettres?|envois|inscription)"
)
_UNIT = r"(?:msgs?|messages?|textos?|sms|alertes?|rappels?|avis|notifications?|envois?)"
_NUMBER = r"(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)"

FRENCH = Wording(
    language="fr",
    verbs=(
        r"repond(?:ez|s|re)(?: par| avec| a ce (?:message|texto) par)?|text(?:ez|e|er|o)"
        r"|envoye[zr](?:-nous)?(?: le mot)?|envoie(?: le mot)?|(?:envoy|repond|text)ant(?: par)?"
    ),
    loose_verbs=r"tape[zr]?|ecri(?:vez|s|re)|saisi(?:ssez|s)|inscrivez|dites",
    polite=r"veuillez|svp|s'il vous plait|ou|et|puis|simplement|merci de|de|pouvez",
    negations=r"ne|n'|jamais|ne pas",
    articles=r"le|un|votre|notre|mon|son|ce|du|au|chaque",
    leads=r"pour|afin de|afin d'|si",
    ways=r"en",
    introducers=r"pour|afin|si|quand|lorsque",
    either=r"ou|et",
    objects=_MESSAGES,
    message="messages",
    others=(
        r"(?:rendez-vous|rdv|commande|reservation|livraison|visite|paiement|achat|place|demande"
        r"|billet|voyage|vol|reunion|cours|compte|forfait|service|presence|adresse|colis|appel)s?"
    ),
    opt_out=(
        r"\bdesabonn|\bdesinscri|\bdesinscription|\bretir\w+ (?:votre|mon) consentement"
        r"|\bne plus (?:rien )?(?:recevoir|en recevoir)|\bse retirer\b|\bvous retirer\b"
        r"|\b(?:arreter|cesser|annuler|stopper|mettre fin a|interrompre|resilier)"
        r"(?: de recevoir)? (?:[ld]')?OBJECTS|\b(?:arreter|cesser) de recevoir"
    ),
    opt_out_bare=(
        r"(?:tout )?(?:arreter|annuler|cesser|stopper|terminer|quitter|finir|arret|annulation"
        r"|resilier|mettre fin|annulez|arretez|cessez|quittez)"
        r"(?:,? (?:en tout temps|a tout moment|maintenant|tout))*"
    ),
    opt_in=(
        r"(?<!des)(?<!de )\b(?:vous |s'|m'|t'|re)?abonn|\b(?:vous )?(?:re)?inscri"
        r"|\b(?:recevoir|commencer|reprendre|continuer|accepter|obtenir|confirmer)"
        r"(?: a recevoir| de recevoir)? (?:[ld]')?OBJECTS"
        r"|\bconfirmer (?:que vous (?:voulez|acceptez|desirez)|votre (?:abonnement|consentement))"
        r"|\bconsent|\brevenir\b|\brecommencer\b|\breprendre\b|\badher|\bde nouveau\b"
    ),
    opt_in_bare=r"(?:confirmer|continuer|accepter|commencer|oui|valider)(?: maintenant)?",
    helping=(
        r"\b(?:aide|de l'aide|info\w*|renseignements?|soutien|assistance|plus|questions?|details"
        r"|probleme)\b"
    ),
    everyday=frozenset({"fin", "annuler", "quitter", "oui", "o", "confirmer", "ok", "accepter"}),
    rates=(
        r"\b(?:frais|tarifs?|couts?)\b(?=[^.!?]{0,60}(?:\bmsgs?|messag|\bsms|texto|donnees|\bdata))"
        r"[^.!?]{0,60}\b(?:appl|possible|en vigueur|en sus|s'ajout|factur)\w*"
        r"|\b(?:frais|tarifs?) (?:std|standards?|habituels|usuels|eventuels|reguliers)"
        r" (?:de |d'|pour )*(?:les )?(?:msgs?|messag|sms|texto)"
    ),
    frequency=(
        rf"\bfreq(?:uence)?\.? (?:(?:des? |d')?(?:l?es )?{_UNIT} )?(?:est |peut )?(?:variable|var)"
        rf"|\bnombre (?:de |d'|des ){_UNIT} (?:varie|variable|peut varier)"
        rf"|\bfreq(?:uence)?\.?:? (?:des? )?(?:{_UNIT} )?:? ?\d"
        rf"|\b(?:\b{_UNIT} )(?:a )?frequence variable"
        rf"|\b{_NUMBER}(?:(?:-| a | ou ){_NUMBER})? ?{_UNIT}(?: ?/ ?\w+"
        r"| (?:\w+ )?(?:maximum |au plus )?(?:par|chaque|tous les|toutes les|a chaque|a la)"
        r" (?!(?:sms|textos?|courriel|e-?mail|mail|telephone|la poste|messenger|ligne)\b)\w+)"
        rf"|\b{_UNIT}\b[^!?]{{0,20}}(?<![\d$,])\b\d+(?:-\d+)? ?/ ?(?:jour|sem|mois|an)"
        rf"|\b{_UNIT} (?:quotidien|hebdomadaire|mensuel)"
        rf"|\b{_UNIT} unique\b"
    ),
    no_more=(
        rf"\b(?:plus|aucun|aucune) (?:aucun |aucune |de |d'|autres? )*{_MESSAGES}"
        r"|\bne (?:vous |te )?\w+ plus\b|\bn'(?:en \w+|allez) plus\b"
        rf"|\bcesser(?:ons|ez) de\b|\b{_MESSAGES} (?:ont cesse|cesse)|\bfin des {_MESSAGES}"
    ),
    marketing=(
        r"\b\d+ ?% (?:de )?(?:rabais|reduction|remise)|\bcode promo|\bachete[zr] maintenant"
        r"|\bmagasine[zr]|\b(?:livraison|cadeau|essai|echantillon) gratuit|\boffre speciale"
        r"|\beconomise[zr]|\bduree limitee|\bnouvelle collection|\bvendredi fou\b|\ben solde"
        r"|\bchange d'(?:avis|idee)|\betes-vous (?:sur|certain)|\bdecouvrez nos|\bvisitez notre"
        r"|\bprofitez\b|\btelechargez notre|\bparrainez\b"
    ),
    soft_marketing=r"\b(?:soldes?|offres?|rabais|promotions?|promos?|aubaines?|recompenses?)\b",
    farewell=r"\b(?:plus|aucun\w*|desabonn\w*|desinscrit\w*|retire\w*|cesse\w*)",
    common=(
        r"le|les|des|vous|votre|vos|pour|et|est|de|du|une|nous|sur|avec|par|ne|pas|plus"
        r"|en|au|aux|recevrez|repondez|appelez|etes|sera"
    ),
)
