"""French: how people ask for messages to stop, and what only looks like it."""

from msgcore.consent.languages.language import Language

__all__ = ["FRENCH"]

_WORDS = {
    # Politeness, anger and address: what may stand around a bare "arrêtez"
    "please": (
        "s'il vous plaît, s'il vous plait, s'il te plaît, sil vous plait, sil te plait, svp, stp, "
        "merci, merci d'avance, merci beaucoup, merci bien, je vous prie, je te prie, de grâce, "
        "cordialement, bonne journée, bonne soirée, par pitié, je vous en prie, je vous remercie"
    ),
    "when": (
        "immédiate, définitive, totale, complète, maintenant, immédiatement, tout de suite, de "
        "suite, dès maintenant, aujourd'hui, enfin, définitivement, une fois pour toutes, une "
        "bonne fois pour toutes, à l'avenir, désormais, sur le champ, au plus vite, dès "
        "aujourd'hui, rapidement, pour toujours, à partir de maintenant, dorénavant, sans délai, "
        "le plus vite possible, dès que possible, vite, déjà, encore"
    ),
    "swear": (
        "putain, bordel, merde, purée, punaise, sérieux, sérieusement, bon sang, nom de dieu, ça "
        "suffit, assez, y en a marre, j'en ai marre, j'en ai assez, ras le bol, c'est bon, oh, "
        "stop, pitié, dernier avertissement, pour la dernière fois"
    ),
    "people": (
        "monsieur, madame, messieurs, mesdames, madame monsieur, messieurs dames, les gars, tout "
        "le monde"
    ),
    "ask": (
        "vous pouvez, tu peux, vous pourriez, on vous a dit de, on vous a dit d, on vous a déjà "
        "dit de, on vous a déjà dit d, on vous a demandé de, on vous a demandé d, on vous a déjà "
        "demandé de, on vous a déjà demandé d, nous vous avons dit de, nous vous avons demandé de, "
        "nous vous avons demandé d, on t a dit de, on t a dit d, merci de, merci de bien vouloir, "
        "prière de, veuillez, veuillez bien, vous prie de, vous prie, vous demande de, te demande "
        "de, vous demande, pouvez vous, pourriez vous, peux tu, pourrais tu, pourrait on, voulez "
        "vous, voulez vous bien, il faut, il faudrait, vous devez, vous devriez, tu dois, je "
        "demande à, je demande, demande à, demande de, j'exige, exige, je veux, je voudrais, "
        "j'aimerais, je souhaite, je souhaiterais, je désire, je préfère, je tiens à, veux, "
        "voudrais, aimerais, souhaite, souhaiterais, désire, bien vouloir, j'ai dit, je vous ai "
        "dit, je t'ai dit, je vous ai demandé d, je vous ai demandé de, je vous ai déjà dit, j'ai "
        "déjà dit, je répète, je vous ai déjà dit d, je vous ai déjà demandé d, je dis, vais vous "
        "demander de, j'ai besoin de, je vous ai dit d, je vous ai dit de, je t'ai dit d, dites, "
        "dis, faut, que vous, d, de, vouloir, souhaitons, voulons, merci d, prière d, vous demande "
        "d, te demande d, exige que vous, demande que vous"
    ),
    "no-interest": (
        "pas intéressé, pas intéressée, plus intéressé, plus intéressée, je ne suis pas intéressé, "
        "je ne suis pas intéressée, je suis pas intéressé, je suis pas intéressée, je ne suis plus "
        "intéressé, je ne suis plus intéressée, je suis plus intéressé, je suis plus intéressée, "
        "ça ne m'intéresse pas, ça ne m'intéresse plus, ça m'intéresse pas, ça m'intéresse plus, "
        "cela ne m'intéresse pas, cela ne m'intéresse plus, aucun intérêt"
    ),
    "before": (
        "<please>, <when>, <swear>, <people>, <ask>, <no-interest>, bonjour, bonsoir, salut, "
        "coucou, allo, allez, ok, d'accord, oui, non, bon, ben, mais, et, donc, alors, encore, eh, "
        "hé, hey, je, nous, simplement, juste, vraiment, mauvais numéro, faux numéro, ce n'est pas "
        "moi, pas intéressé, pas intéressée, je ne vous connais pas, trop de messages, vous, re "
        "bonjour, hello, désolé, désolée, pardon, vous vous trompez, vous vous trompez de numéro, "
        "vous vous trompez de personne, erreur de numéro, vous avez le mauvais numéro, ce n'est "
        "pas mon numéro, je n'ai rien demandé, j'ai rien demandé, jamais demandé ça, vous me "
        "saoulez, vous me fatiguez, vous me dérangez, c'est du harcèlement, c'est du spam, on se "
        "connaît pas, on ne se connaît pas, je ne suis plus client"
    ),
    "after": (
        "<please>, <when>, <swear>, <people>, ça, cela, tout, tout ça, tout cela, tous, ce cirque, "
        "ce harcèlement, ce spam, cette comédie, avec ça, ok, d'accord, compris, salut, au revoir, "
        "non, à tous, de votre part, sur ce numéro, à ce numéro, sur mon numéro, sur mon portable, "
        "de vous, sur mon téléphone, et, mauvais numéro, faux numéro, bien à vous, ici, par sms"
    ),
    "bare-stop": (
        "stop, stopp, stopper, stoppez, stoppe, arrêt, arrêtez, arrête, arrêter, arrêtez ça, "
        "cessez, cesse, cesser, désabonner, désabonnez moi, désabonne moi, désabonnement, "
        "désinscrire, désinscription, désinscrivez moi, désinscris moi, me désabonner, me "
        "désinscrire, stop sms, stop pub, stop spam, arrêtons là, on arrête là, désabonnez nous, "
        "désinscrivez nous, me désinscrire de tout, mon désabonnement, ma désinscription, arrêtez "
        "tout, arrêtez vous, se désabonner, se désinscrire"
    ),
    "bare-word": "annuler, résilier, fin, supprimer, annulez, résiliez",
    "stop": (
        "arrêtez, arrête, arrêter, arrêtiez, arrêtes, cessez, cesse, cesser, cessiez, stop, "
        "stoppez, stoppe, stopper, arette, arettez, aretez, arettes, areter, aretter, mettez fin "
        "à, mettre fin à, finissez, suspendez, suspendre, interrompre, interrompez, éviter, "
        "évitez, abstenez vous, halte"
    ),
    "soft": (
        "<please>, <when>, <swear>, donc, juste, vraiment, un peu, tout, sans arrêt, constamment, "
        "toujours, tous"
    ),
    # What we do to the person
    "me": "me, m, nous, moi",
    "text": (
        "écrire, texter, contacter, déranger, embêter, harceler, spammer, importuner, solliciter, "
        "relancer, emmerder, saouler, soûler, gonfler, ennuyer, joindre, démarcher, polluer, "
        "inonder, bombarder, casser les pieds, prendre la tête, envoyer des sms, envoyer des "
        "textos, sms, recontacter, réécrire, adresser des messages, notifier, parler, agacer, "
        "persécuter, faire chier, contacté, contactez, dérangé, dérangez, harcelé, harcelez, "
        "embêté, embêtez, importuné, importunez, sollicité, sollicitez, spammé, spammez, relancé, "
        "écrivez, emmerdé, saoulé"
    ),
    "write": (
        "écrivez, écris, écrive, écriviez, écrivent, contactez, contacte, contactes, contactiez, "
        "textez, texte, dérangez, dérange, embêtez, embête, harcelez, harcèle, spammez, "
        "importunez, importune, sollicitez, relancez, relance, emmerdez, recontactez, recontacte, "
        "joignez, démarchez, saoulez, soûlez, ennuyez, parlez, sollicite, notifiez, <text>"
    ),
    "glued": (
        "mecrivez, mecris, mécrivé, menvoyez, menvoie, menvoyé, mappelez, mappelle, nécrivez, "
        "nenvoyez, membêtez, mimportunez"
    ),
    "send": (
        "envoyez, envoie, envoies, envoyiez, envoyer, envoi, adressez, adresser, adressiez, "
        "transmettez, expédiez, expédier, faites parvenir, balancez, envoyes, faire parvenir, "
        "transmettre"
    ),
    "messages": (
        "messages, message, msg, msgs, mesages, sms, texto, textos, textes, mms, notifications, "
        "notification, alertes, alerte, rappels, pub, pubs, publicités, publicité, promos, promo, "
        "promotions, offres, spam, spams, newsletter, newsletters, infolettre, infolettres, "
        "communications, communication, sollicitations, relances, mesage, courrier publicitaire, "
        "harcèlement, merdes, conneries, saletés, mailing, démarchage, bêtises"
    ),
    "kind": (
        "de, d, des, du, les, la, le, l, vos, votre, tes, ton, ces, ce, cette, cet, tous, toutes, "
        "tout, toute, tous ces, tous vos, autant de, tant de, trop de, autres, autre, nouveaux, "
        "nouveau, aucun, aucune, un seul, une seule, quelconque, moindre, stupides, stupide, "
        "maudits, foutus, foutu, putains, indésirables, indésirable, non désirés, non sollicités, "
        "publicitaires, publicitaire, promotionnels, promotionnel, promotionnelles, commerciaux, "
        "commercial, commerciales, marketing, à, aux, au, un, une, plein de, ce genre de, ce type "
        "de, sms, textos, par, quotidiens, automatiques, en, supplémentaires, pub, part, et, ou, "
        "envoi, envois, l envoi"
    ),
    "stuff": (
        "ça, cela, ceci, rien, quoi que ce soit, tout ça, des choses, des trucs, ce genre de choses"
    ),
    "their": (
        "la, le, les, l, votre, vos, ta, tes, ton, cette, ce, ces, toutes, tous, toute, tout, de, "
        "d, des, du, sms, envoi, marketing, promo, téléphone, numéros, votre propre, contacts, "
        "diffusion, service, mes"
    ),
    "our-place": (
        "liste, listes, liste de diffusion, liste d'envoi, liste de contacts, fichier, fichiers, "
        "base, base de données, bdd, système, répertoire, mailing list, carnet, abonnés, "
        "<messages>, service sms, mailing, contacts, listing, listings, fichier client, fichiers "
        "clients, bases de données, groupe"
    ),
    "scope": (
        "<when>, de clients, d abonnés, de contacts, de diffusion, de numéros, d envoi, de "
        "promotions, de marketing, pour toujours, pour de bon, de destinataires, des "
        "destinataires, de sms, s il vous plaît"
    ),
    "getting": "recevoir, avoir, voir, lire, être dérangé par, être dérangée par",
    "remove": (
        "retirez, retire, retirer, retiriez, enlevez, enlève, enlever, enleviez, ôtez, ôter, "
        "supprimez, supprime, supprimer, supprimiez, effacez, efface, effacer, rayez, raye, rayer, "
        "radiez, radier, sortez, sors, sortir, virez, vire, virer, oubliez, oublie, perdez, "
        "exclure, excluez, bloquez"
    ),
    "unsubscribe": (
        "désinscrivez, désinscris, désinscrire, désinscriviez, désabonnez, désabonne, désabonner, "
        "désabonniez, désabonnes, désinscrit, désinscrite, désabonné, désabonnée, desinscrivé, "
        "désincrire, désincrivez"
    ),
    "removed": (
        "désinscrit, désinscrite, désabonné, désabonnée, retiré, retirée, enlevé, enlevée, "
        "supprimé, supprimée, rayé, rayée, radié, radiée, effacé, effacée"
    ),
    "my-number": (
        "mon numéro, mon numéro de téléphone, ce numéro, ce numéro de téléphone, notre numéro, mon "
        "num, mon nom, mon contact, mes coordonnées, mes données, mon téléphone, mon portable, mon "
        "tel, mon mobile, toutes mes données, mes données personnelles, mes infos, mon numéro de "
        "portable, mon numero de mobile, le numéro"
    ),
    "want": (
        "veux, souhaite, désire, voudrais, souhaiterais, aimerais, veut, souhaitons, voulons, "
        "tiens, accepte, supporte, demande, ai besoin, ai plus besoin, désirons, veu, cherche, "
        "jveu"
    ),
    "no-more": (
        "plus, pas, jamais, plus jamais, aucunement, vraiment plus, vraiment pas, absolument pas, "
        "absolument plus, plus du tout, pas du tout"
    ),
    "to-get": (
        "recevoir, à recevoir, avoir, voir, lire, continuer à, à, que, vous, tu, m, me, envoyiez, "
        "envoies, envoyez, jamais, plus, de recevoir, aucun, aucune, du tout, on, envoie"
    ),
    "contacted": (
        "contacté, contactée, dérangé, dérangée, sollicité, sollicitée, importuné, importunée, "
        "harcelé, harcelée, spammé, spammée, démarché, démarchée, relancé, relancée, embêté, "
        "embêtée, inscrit, inscrite, abonné, abonnée, sur votre liste, dans votre fichier, sur "
        "cette liste"
    ),
    "tired": (
        "fatigué de, fatiguée de, lassé de, lassée de, excédé par, excédée par, saoulé par, "
        "saoulée par, marre de, marre, ras le bol de, ras le bol, assez de, assez, fini, finis, "
        "terminé, halte à, halte aux, stop à, stop aux, stop, non aux, non à, trop, plein le dos "
        "de, c'est fini, ça suffit, ça suffit avec, suffit, suffit avec, stop avec, en voilà assez "
        "de, y en a marre de, plein le cul de, fin des, fin de, fin aux"
    ),
    "these": (
        "vos, ces, tes, les, tout, toute, tous ces, tous vos, toutes ces, toutes vos, aux, à vos, "
        "à ces, de vos, de ces, cette, votre, tous les, l, le, la, au"
    ),
    "leave": (
        "laissez moi tranquille, laisse moi tranquille, laissez nous tranquilles, laissez nous "
        "tranquille, laissez moi en paix, laisse moi en paix, foutez moi la paix, fous moi la "
        "paix, fichez moi la paix, fiche moi la paix, lâchez moi, lâche moi, lâchez moi les "
        "baskets, lâchez moi la grappe, dégagez, dégage, cassez vous, casse toi, allez vous faire "
        "foutre, allez vous faire voir, va te faire foutre, va te faire voir, oubliez moi, oublie "
        "moi, oubliez mon numéro, perdez mon numéro, foutez le camp, allez au diable, me laisser "
        "tranquille, me foutre la paix, me laisser en paix, barrez vous, lâchez l'affaire, lâche "
        "l'affaire, fichez le camp, fous le camp, laissez nous en paix"
    ),
    # What makes it something else
    "subject": (
        "vous, tu, il, elle, on, ils, elles, je, qui, pourquoi, si, que, personne, quand, nous, y"
    ),
    "light": (
        "<please>, me, m, te, vous, tu, je, il, faut, veux, veut, souhaite, désire, voulais, "
        "voudrais, pas, plus, jamais, surtout, que, qu, de, d, du, tout, avez, ai, as, besoin, "
        "demande, demandé, dis, dit, pense, à, va, vais, peux, peut, pouvez, peuvent, dois, doit, "
        "devez, aimerais, arrive, parvient, parviens, arrivent, pourquoi, cherche, compte, "
        "prévois, envie, pensez, penser, songez, idée, l, le, la, vas, on, lui, est, pourrait, "
        "devrait, voulons, souhaitons, voudrions, désirons, souhaiterais, nullement, aucune, "
        "intention, question, raison, sais"
    ),
    "not": "ne, n, sans, nul, aucune, pas, jamais, surtout pas, au lieu, plutôt que",
    "someone": (
        "il, elle, on, ils, elles, lui, leur, eux, quelqu'un, personne, qui, ça, cela, les gens"
    ),
    "of-someone": (
        "mon, ma, mes, son, sa, ses, leur, leurs, notre, nos, le, la, les, l, un, une, cet, cette, "
        "ce"
    ),
    "aux": (
        "ne, n, a, ont, va, vont, doit, doivent, devrait, peut, peuvent, pourrait, veut, veulent, "
        "à, de, d, pas, plus, arrive, refuse, m, me, est, se, s, continue, jamais, fini, qui, que, "
        "vient, réussi"
    ),
    "ours": (
        "<messages>, numéro, num, nom, contact, portable, téléphone, tel, mobile, liste, fichier, "
        "temps, paix"
    ),
    "does": (
        "contacte, texte, dérange, embête, harcèle, importune, relance, recontacte, envoie, écrit, "
        "écrivent, envoient, appelle, appellent, contactent, sollicite, adresse, spamme, ennuie"
    ),
    "complaint": (
        "saoules, saoulez, soûlez, marre, harcèlement, harcelez, dérangez, déranges, fatigues, "
        "fatiguez, énervez, numéro, intéressé, intéressée, compris, chiant, chiants, relou, spam, "
        "lourd, pénible, suffit"
    ),
    "links": "et, svp, stp, merci, mais, donc, alors, puis, ne, n",
    "of-number": "de numéro, de personne, de destinataire",
    "bothers": (
        "dérangent, dérange, énervent, énerve, saoulent, saoule, soûlent, soûle, fatiguent, "
        "gonflent, emmerdent, importunent, agacent, embêtent, polluent, harcèlent, gavent, gênent, "
        "insupportent"
    ),
    "said": (
        "dit, disait, dis, disent, dire, écrit, répond, répondu, crié, crie, demandé, demande, "
        "indique, marqué, affiche, texté, lit"
    ),
    "times": "deux fois, trois fois, plusieurs fois, hier, déjà, mille fois, quatre fois, dix fois",
    "sent": "envoyé, répondu, écrit, tapé, dit, texté, demandé",
    "meaning": "panneau, signifie, veut dire, vouloir dire, traduire, traduction, chanson, paroles",
    "other-post": (
        "e mail, e mails, mail, mails, email, emails, courriel, courriels, gazette, magazine, "
        "podcast, youtube, netflix"
    ),
}

_CUES = (
    # The word itself
    "^^ <before>*, <bare-stop> <after>*, $$",
    "^ <before>*, <bare-stop> <after>*, $$",
    "^^ <please>*, <bare-word> <please>*, <when>*, <please>*, $$",
    "^^ <please>* stop|arrêtez , je|j|c|vous|ce|ça|cela|ces|vos|qui|pas|mauvais|faux|assez|n|il",
    "^^ <please>* stop je|j|c|vous|ce|ça|cela|ces|qui|mauvais|faux|y",
    (
        "^^ <please>* désabonnement|désinscription|désinscrire|désabonner|stop|arrêtez|arrêt "
        "<please>*, j|je|c|ce|mauvais|faux|pas"
    ),
    "^ <before>*, <leave>",
    "^^ <before>*, <no-interest> <after>*, $$",
    # Arrêtez de m'écrire
    "<stop> <soft>* de|d <soft>* <me> <text>",
    "<stop> <soft>* de|d <soft>* <me> <send> <kind>* <messages>",
    "<stop> <soft>* de|d <soft>* <me> <send> <stuff>? <after>*, $",
    "<stop> <soft>* de|d <soft>* <send> <kind>* <messages>",
    "<stop> <soft>* de|d <soft>* <send> <stuff>? <after>*, $",
    "<stop> <soft>* de|d <getting> <kind>* <messages>",
    "<stop> <soft>* de|d <getting> <stuff>? <after>*, $",
    "<stop> <soft>* de|d? menvoyer|mecrire|membeter|mharceler|mimportuner|mappeler",
    "<stop> <soft>* avec? <these> <kind>* <messages>",
    "<stop> <soft>* vos|ces|tes|tout|tous vos|ces|les? envoi|envois <after>*, $",
    "<stop> <soft>* de|d <me> appeler|téléphoner et|ou|ni de|d? <me>? <send>|<text>",
    "<stop> <soft>* de|d <me> appeler|téléphoner <after>*, $",
    "~<subject> ne|n? utilisez|utilise|utilisiez plus|pas|jamais <my-number>",
    "<stop> <messages> <after>*, $",
    "<stop> <soft>* avec <kind>* <messages>",
    "<stop> <soft>* de spammer|déranger|harceler|démarcher",
    (
        "<stop> <soft>* le|ce|vos|tout|toute "
        "spam|harcèlement|démarchage|spams|communication|contact|sollicitation"
    ),
    "résilier|annuler|résiliez|annulez mon|cet|l abonnement aux|à <these>? <kind>* <messages>",
    "annulez|annuler|désactivez|désactiver|bloquez|bloquer <these> <kind>* <messages>",
    # Ne m'écrivez plus
    "~<subject> ne|n? <me> <write> plus|jamais",
    "~<subject> ne|n? <me> <write> pas <after>*, $",
    "~<subject> ne|n? m|nous appelez|appelle plus|jamais <after>*, $",
    "~<subject> ne|n? <glued> plus|jamais",
    "~<subject> ne|n? <me> <send> plus|jamais <after>*, $",
    "~<subject> ne|n? <me> <send> plus|pas|jamais <when>* <kind>* <messages>|rien",
    "~<subject> ne|n? <me> <send> plus|jamais <stuff> <after>*, $",
    "~<subject> ne|n <write> plus|jamais",
    "~<subject> ne|n <send> plus|jamais <kind>* <messages>",
    "~<subject> ne|n <send> plus|jamais rien? <after>*, $",
    "ne? plus|pas|jamais <me> <text>",
    "ne? plus|pas|jamais <me> <send> <kind>* <messages>|rien",
    "ne? plus|pas|jamais <me> <send> <after>*, $",
    "ne? plus|pas|jamais <send> <kind>* <messages>",
    "ne? plus|jamais <when>* <getting> <kind>* <messages>",
    "ne? plus|jamais <getting> <after>*, $",
    "ne? plus|pas|jamais être <contacted>",
    "plus besoin de m|me <send>|<text>",
    # Je ne veux plus de messages
    "ne|n <want> <no-more> <when>* <to-get>* <kind>* <messages>",
    "<want> pas|jamais <when>* <to-get>* <kind>* <messages>",
    "<want> plus <when>* <to-get>* <these>|recevoir|rien <kind>* <messages>",
    "<want> plus <when>* de vos|ces|tes|votre|cette <kind>* <messages>",
    "ne|n? <want> <no-more> <when>* rien? recevoir <stuff>? <after>*, $",
    "ne|n? <want> <no-more> rien recevoir",
    "ne|n? <want> <no-more> être <contacted>",
    "ne|n? <want> <no-more> que|qu vous|tu|on|l? on? <me> <write>|<send>|contactiez|contacte",
    "ne|n? suis <no-more> intéressé|intéressée par <kind>* <messages>",
    "ne|n? m|me intéresse|intéressent <no-more> <kind>* <messages>",
    "<kind>* <messages> ne|n? m|me intéressent|intéresse <no-more>",
    "pas|plus intéressé|intéressée par <kind>* <messages>",
    "^ <before>*, plus|pus de|d|aucun|aucune|un|une <kind>* <messages> <after>*, $",
    "^ <before>*, plus jamais <kind>* <messages>",
    "^^ <please> pas de <kind>* <messages> $$",
    "^ <before>*, fin|stop des|aux <kind>* <messages>",
    "^ <before>*, pas de <kind>* <messages> <please>|<when> <after>*, $",
    "^ <before>*, <tired> de|d? <these>|ce|cette|d|de|avec <kind>* <messages>",
    "<tired> <these> <kind>* <messages>",
    "marre|assez|ras de|d|le recevoir|bol <kind>* <messages>",
    "ne|n? autorise plus|pas",
    "<these> <kind>* <messages> me|m|nous <bothers>",
    (
        "<these> <kind>* <messages> sont|est <soft>* "
        "indésirables|indésirable|pénibles|lourds|insupportables"
    ),
    (
        "saoulez|saoules|soûlez|gonflez|emmerdez|fatiguez|énervez|dérangez|harcelez|gavez|embêtez "
        "<soft>* avec <kind>* <messages>"
    ),
    (
        "vous|tu|ils|on ne|n? avez|as|ont|a pas|aucune|aucun|jamais <soft>* l|mon|ma|le|d? "
        "autorisation|accord|consentement|permission|droit de|d|pour <soft>* <me>? <send>|<text>"
    ),
    "suppression|effacement|retrait|radiation de|d <my-number> <after>*, $",
    "~<subject> ne|n? <me>? <send> <when>* aucun|aucune <kind>* <messages>",
    "^ <before>*, stop|halte|fini|marre|assez à|de|avec? tout? ça|cela <after>*, $$",
    "^^ <before>*, laissez|laisse moi|nous <after>*, $$",
    "quand <stop>|allez|vas vous|tu <stop>? <soft>* de|d <me> <text>|<send>",
    "pas|plus|aucune|aucun envie|besoin|intérêt de|d|pour recevoir? <these> <kind>* <messages>",
    "écrivez|écris|textez|contactez|harcelez|dérangez|embêtez à? quelqu un d autre",
    "~<subject> ne|n? <write>|appelez|appelle pas|plus|jamais à|sur? <my-number> <after>*, $",
    "ne? plus|pas|jamais utiliser|garder|conserver|employer <my-number>",
    "interdis|interdisons|interdit <soft>* de|d <me>? <text>|<send>",
    "combien de fois dois|faut|devrais|vais je|il <soft>* le|vous|te? dire|répéter|demander|écrire",
    (
        "<want> qu|que on|vous|tu <me> "
        "laisse|laissiez|laisses|lâche|lâchiez|foute|foutiez|fiche|fichiez "
        "tranquille|tranquilles|en|la|paix <after>*, $"
    ),
    "<want> qu|que on|vous|tu <me> lâche|lâchiez|oublie|oubliiez <after>*, $",
    (
        "résiliation|annulation|désactivation|arrêt|suspension de|d|des|du <their>* abonnement? "
        "aux|à? <kind>* <messages> <after>*, $"
    ),
    "<complaint> .. stop|arrêtez|arrête <please>* <when>* $$",
    "refuse|refusons d|de <getting> <kind>* <messages>",
    "refuse|refusons d|de être <contacted>",
    "refuse|refusons <these> <kind>* <messages>",
    (
        "ne|n? donne|donnons plus|pas <soft>* mon|notre|l|d|aucun|aucune "
        "accord|consentement|autorisation|permission <after>*, $"
    ),
    (
        "ne|n? donne|donnons plus|pas <soft>* mon|notre|l|d|aucun|aucune "
        "accord|consentement|autorisation|permission pour|à <kind>* <messages>"
    ),
    (
        "ai|avons jamais|pas|plus <soft>* donné mon|notre|l|d|de|aucun|aucune "
        "accord|consentement|autorisation|permission <after>*, $"
    ),
    "^ <before>*, plus rien <please> <after>*, $$",
    "<want> plus rien recevoir|avoir",
    "<want> plus <when>* rien de vous|toi|votre",
    "bloque|bloquer|signale vos|votre|ce numéro <after>*, $",
    (
        "encore un|une seul|seule? <messages> et je .. "
        "bloque|porte|plainte|signale|police|avocat|cnil"
    ),
    (
        "n|ne? ai|avons jamais|pas <soft>* demandé|souhaité|accepté|autorisé|voulu à|de? recevoir? "
        "<kind>* <messages>"
    ),
    "^ <before>*, je|nous me|nous désabonne|désinscris|désabonnons !de|d|des|du|pas",
    (
        "^ <before>*, je|nous me|nous désabonne|désinscris|désabonnons de|d|des|du <their>* "
        "<our-place> <scope>? !de|d|des|du|pour"
    ),
    "jamais|pas <soft>* demandé|souhaité|accepté|autorisé à? recevoir? <kind>* <messages>",
    (
        "retire|révoque|annule|retirer|révoquer mon|ma|mes "
        "consentement|accord|autorisation|permission|consentements"
    ),
    "m|nous oppose|opposons à recevoir? <kind>* <messages>|réception|utilisation|envoi|prospection",
    # Retirez-moi de la liste
    "<remove> moi|nous <after>*, $",
    "<remove> moi|nous <soft>* de|d|des|du <their>* <our-place> <scope>? !de|d|des|du|pour",
    "<me> <remove> de|d|des|du <their>* <our-place> <scope>? !de|d|des|du|pour",
    "me|m <remove> <after>*, $",
    "<remove> <soft>* <my-number> <after>*, $",
    (
        "<remove> <soft>* <my-number> <soft>* de|d|des|du <their>* <our-place> <scope>? "
        "!de|d|des|du|pour"
    ),
    "<unsubscribe> <soft>* moi|nous|me !de|d|des|du|à|aux|pas",
    (
        "<unsubscribe> <soft>* moi|nous|me? <soft>* de|d|des|du|à|aux <their>* <our-place> "
        "<scope>? !de|d|des|du|pour"
    ),
    "<unsubscribe> <soft>* moi|nous|me de|à tout|ça|cela|tous|ici <after>*, $",
    "<unsubscribe> <soft>* <my-number> !de|d|des|du",
    "<unsubscribe> <soft>* <my-number> de|d|des|du <their>* <our-place> <scope>? !de|d|des|du|pour",
    "<ask> me|nous <unsubscribe> !de|d|des|du|à|aux|pas",
    "<ask> me|nous <unsubscribe> de|d|des|du|à|aux <their>* <our-place> <scope>? !de|d|des|du|pour",
    "<ask> être <removed> !de|d|des|du",
    "<ask> être <removed> de|d|des|du <their>* <our-place> <scope>? !de|d|des|du|pour",
    "<ask> sortir|partir de|d <their> <our-place> <scope>? !de|d|des|du|pour",
    "<ask> <when>* ma|mon désinscription|désabonnement|radiation !de|d|du|des|à",
    (
        "<ask> <when>* ma|mon désinscription|désabonnement|radiation de|d|du|des|à <their>* "
        "<our-place> <scope>? !de|d|des|du|pour"
    ),
    # It has been said before
    'ai <when>* <soft>* <sent> "stop"|stop|arrêt|"arret" <times>? !pour|par|mais',
    "<removed> .. et|mais <soft>* je|vous continue|continuez|reçois",
    "si vous|tu n|ne? <stop> pas",
    "vous n|ne? arrêtez pas de m|me <text>|<send>",
    "pourquoi continuez|continues vous|tu à|de m|me <text>|<send>",
    "continuez|continuer|continue|continuent à|de m|me <text>|<send> alors|malgré|bien",
    "comment .. <stop> de recevoir <kind>* <messages>",
    "comment .. ne plus recevoir <kind>* <messages>",
    "comment .. <stop> <these> <kind>* <messages>",
    "comment .. me? <unsubscribe> de|d|des|du|à <these> <kind>* <messages>",
)

_VETOES = (
    # A negation
    "<not> <light>* <kind>* @",
    "ai|as|avons|avez|ont|avait|avaient|aviez|été pas|déjà|bien? !marre|assez|plein|ras @",
    "@ pas|surtout",
    # Help
    "aide|aider|aidez|aidé|assistance|dépannage|secours",
    "comment .. @",
    "^^ pourquoi .. @",
    "^^ pourquoi .. _ @",
    "comment .. _ @",
    "où|quand|quel|quelle|quoi|combien .. @",
    "que|qu dois|faut|puis|faire|se .. @",
    "est ce que je|si|vous|les .. @",
    "puis|dois|peut je|on .. @",
    "possible|moyen|façon|arrive|arrivé|parviens|réussis|essaie de|d|à <light>* @",
    "que se passe|passera",
    "si|quand|lorsque|avant|après @",
    "si|quand|lorsque|dès|avant|après|quand j|je|il|elle|on|nous|que <light>* @",
    # Somebody else
    "<someone> <aux>* @",
    "<of-someone> !<ours> _ ne|n <me>? <does>",
    "<of-someone> !<ours> _ <me> <does>",
    "<of-someone> !<ours> _ !<links> _ ne|n <me>? <does>",
    "^^ !<before> _ ne|n <me>? <does>",
    "^^ !<before> !ne|n _ <me> <does> plus|pas|jamais",
    "<of-someone> !amabilité|gentillesse|obligeance|bonté _ <aux> <aux>* @",
    "<of-someone> _ _ <aux> <aux>* @",
    "dites|dis|dire|demande|demander|demandez|demandé à|au|aux .. d|de @",
    "je|j|nous vais|dois|peux|puis|allons|devons|pouvons|essaie|compte|promets .. @",
    # A report or a quotation
    "~ai ~avons ~je ~vous ~le ~rien ~jamais ~déjà <said> <before>*, @",
    "~ai ~je ~j ~vous ~le ~déjà ~rien ~jamais <said> ,? stop|arrêtez|arrête|arrêt",
    "<of-someone>|<someone> _ a <said>|<sent>",
    "<of-someone>|<someone> _ disait|dit|indique|affiche|écrit <said>?",
    "qui a|vous|t dit|parle|a",
    "<meaning>",
    (
        "envoyez|envoyer|répondez|répondre|tapez|taper|écrivez|textez|composez|cliquez|appuyez "
        "stop|arrêt|ici|sur au|à|pour|afin|par"
    ),
    "envoyez|répondez|tapez|textez _ pour @",
    "^^ tr|fwd|transféré",
    "aimé|adoré|réagi",
    # By mistake
    "par erreur|accident|mégarde|inadvertance",
    "était une? erreur|accident|faute",
    "faute de frappe",
    "accidentellement",
    "réinscrire|réinscrivez|réabonner|réabonnez",
    # Another object
    (
        "e mail|e "
        "mails|mail|mails|email|emails|courriel|courriels|gazette|magazine|podcast|youtube|netflix"
    ),
    "ordinateur|appareil|imprimante|télé|tablette|alarme|réveil|minuteur|moteur|machine|site",
    "@ par|au téléphone",
    "bus|tram|métro|train|maladie|travail|cardiaque|image|feu|panneau",
    "@ au|aux|sur|à feu|feux|carrefour|gare|arrêt|station|coin|magasin|prochain",
    "ancien|vieux|nouveau|autre|deuxième numéro|portable|téléphone|contact",
    "ancien|nouvel",
    "mais|plutôt plutôt|par|sur",
    "téléphone|numéro|ligne fixe",
)
FRENCH = Language(
    tag="fr",
    words=_WORDS,
    cues=_CUES,
    vetoes=_VETOES,
    joints="ou, car, mais, parce que, sinon, et, donc, puisque",
    openers="je, j, vous, c, ce, s, svp, merci",
    typos=(
        "stop, arrêtez, arrêt, désabonner, désinscription, désabonnement, désinscrivez, messages"
    ),
    known=(
        "shop, step, spot, top, stops, arrêté, arrêtée, arrêter, arrêtes, arrêtent, prêt, aret, "
        "massages, message, apres, arrière, stock, adet, carrot, carret, barret, regret"
    ),
    apostrophe=" ",
    shorthand=(
        ("jen", "j en"),
        ("jai", "j ai"),
        ("cest", "c est"),
        ("jsuis", "je suis"),
        ("jveux", "je veux"),
        ("jvoudrais", "je voudrais"),
        ("jaimerais", "j aimerais"),
        ("jsouhaite", "je souhaite"),
        ("ya", "y a"),
        ("darreter", "d arreter"),
        ("plu", "plus"),
    ),
)
