"""German: how people ask for messages to stop, and what only looks like it."""

from msgcore.consent.languages.language import Language

__all__ = ["GERMAN"]

_WORDS = {
    # Politeness, anger and address: what may stand around a bare "aufhören"
    "please": (
        "bitte, biite, bittee, bite, danke, dankeschön, vielen dank, danke schön, besten dank, "
        "herzlichen dank, danke im voraus, danke sehr, mit freundlichen grüßen, mfg, lg, "
        "freundliche grüße, gruß, grüße, bitte schön, bitteschön, thx, vielen dank im voraus, ich "
        "bitte darum, ich danke ihnen, beste grüße"
    ),
    "soon": (
        "sofortige, jetzt, sofort, endlich, umgehend, unverzüglich, auf der stelle, ab sofort, ab "
        "jetzt, heute, nun, gleich, ein für alle mal, für immer, in zukunft, zukünftig, künftig, "
        "dauerhaft, schnellstmöglich, so schnell wie möglich, noch heute, augenblicklich, "
        "weiterhin, weiter, bald, ab heute, schon, überhaupt, unwiderruflich, endgültig"
    ),
    "when": "<soon>, nie wieder, niemals, nie, mehr, nicht mehr, nie mehr, nimmer",
    "swear": (
        "verdammt, verdammt nochmal, verdammt noch mal, scheiße, scheiss, mann, mensch, herrgott, "
        "himmel, zum teufel, zum letzten mal, letzte warnung, es reicht, mir reicht es, mir "
        "reichts, das reicht, genug, im ernst, ernsthaft, echt, echt jetzt, wirklich, ehrlich, oh "
        "mann, ey, alter, leute, unverschämt, frechheit, das nervt, ihr nervt, sie nerven, du "
        "nervst, es nervt, nervt, schluss"
    ),
    "people": (
        "herr, frau, damen und herren, sehr geehrte damen und herren, liebe leute, ihr, sie, du, "
        "ihr idioten, idioten, liebes team, team, sie idiot, zusammen, spammer"
    ),
    "ask": (
        "ich will, ich möchte, will, möchte, wollte, ich wollte, würde gern, würde gerne, ich "
        "würde gerne, ich würde gern, ich wünsche, ich bitte sie, ich bitte dich, ich bitte euch, "
        "ich bitte um, können sie, könnten sie, kannst du, könntest du, könnt ihr, könntet ihr, "
        "würden sie, würdest du, würdet ihr, wollen sie, ich sagte, ich habe gesagt, ich sage, ich "
        "hab gesagt, ich habe doch gesagt, ich sagte doch, ich fordere sie auf, ich verlange, "
        "hiermit, ich, wir möchten, wir wollen, sie sollen, ihr sollt, du sollst, sie müssen, ihr "
        "müsst, ich habe ihnen gesagt, ich habe schon gesagt, ich hatte gesagt, ich habe bereits "
        "gesagt, wiederhole, ich wiederhole, seien sie so gut und, seien sie so freundlich und, "
        "würden sie mich, ich habe sie gebeten, ich hatte sie gebeten, bitten wir, wären sie so "
        "nett und, tun sie mir den gefallen und, ich will dass ihr, ich will dass sie, ich möchte "
        "dass sie, ich möchte dass ihr, ich erwarte, bitte sie, ich ersuche sie"
    ),
    "no-interest": (
        "kein interesse, kein interesse mehr, keinerlei interesse, kein bedarf, kein bedarf mehr, "
        "keinen bedarf, nicht interessiert, nicht mehr interessiert, ich bin nicht interessiert, "
        "bin nicht interessiert, ich bin nicht mehr interessiert, bin nicht mehr interessiert, ich "
        "habe kein interesse, habe kein interesse, hab kein interesse, ich hab kein interesse, ich "
        "habe kein interesse mehr, habe kein interesse mehr, hab kein interesse mehr, ich hab kein "
        "interesse mehr, wir haben kein interesse, ich habe keinen bedarf, interessiert mich "
        "nicht, interessiert mich nicht mehr"
    ),
    "before": (
        "<please>, <soon>, <swear>, <people>, <ask>, <no-interest>, hallo, hallo zusammen, guten "
        "tag, guten morgen, guten abend, hi, hey, moin, servus, grüß gott, ok, okay, ja, nein, nö, "
        "doch, einfach, mal, also, so, und, aber, dann, sorry, entschuldigung, falsche nummer, "
        "kein interesse, nein danke, ich kenne sie nicht, wer sind sie, spam, zu viele "
        "nachrichten, sie haben die falsche nummer, gern, gerne, noch, einmal, noch einmal, "
        "nochmal, damit, tag, ach, na, das ist belästigung, belästigung, das ist spam, kenne sie "
        "nicht, ich kenne euch nicht, kenne euch nicht, wer seid ihr, wer bist du, wer ist da, das "
        "ist die falsche nummer, ihr habt die falsche nummer, verwählt, sie haben sich verwählt, "
        "ich bin umgezogen"
    ),
    "after": (
        "<please>, <when>, <swear>, <people>, damit, mit dem mist, mit dem scheiß, mit dem "
        "quatsch, mit dem unsinn, mit dem spam, mit diesem spam, alles, das, mal, verstanden, "
        "klar, kapiert, ok, okay, tschüss, auf wiedersehen, ciao, falsche nummer, an diese nummer, "
        "auf diese nummer, unter dieser nummer, auf meinem handy, auf mein handy, an meine nummer, "
        "hier, von ihnen, von euch, von dir, per sms, und, kein interesse, ja, habe ich gesagt, "
        "hab ich gesagt, doch, wieder, dankend, an mich, an mein handy, auf meine nummer, werden, "
        "zu, dieser art, oder"
    ),
    "bare-stop": (
        "stop, stopp, stoppen, stoppt, stoppen sie, stoppt das, stoppen sie das, stop it, "
        "aufhören, aufhörn, hören sie auf, hör auf, höre auf, hört auf, hörn sie auf, hören sie "
        "damit auf, hör damit auf, hört damit auf, hör endlich auf, hört endlich auf, hören sie "
        "endlich auf, hören sie bitte auf, hör bitte auf, hört bitte auf, hören sie sofort auf, "
        "hört sofort auf, hör sofort auf, schluss, schluss damit, schluss jetzt, abmelden, "
        "abmeldung, mich abmelden, austragen, mich austragen, abbestellen, abbestellung, "
        "unterlassen sie das, unterlasst das, lassen sie das, lasst das, lass das, lass es, lasst "
        "es, lassen sie es, mit dem mist auf, stop sms, hören sie bitte damit auf, abo beenden, "
        "hört bitte damit auf, hör bitte damit auf, hören sie bitte endlich auf, hört bitte "
        "endlich auf, hören sie doch auf, hört doch auf, damit aufhören, damit aufzuhören, "
        "aufzuhören, keine mehr, keine weiteren, aufhöre, aufhört, mich abzumelden, hört mal auf, "
        "um abmeldung, meine abmeldung"
    ),
    "bare-word": "ende, kündigen, beenden, löschen, abbrechen, widerruf, raus, einstellen",
    "stop": "hören, hör, höre, hört, hörn, hörts",
    "end": (
        "stoppen, stoppt, stopp, stop, stoppe, unterlassen, unterlasst, unterlass, unterlasse, "
        "beenden, beendet, beende, einstellen, abstellen, abbestellen, deaktivieren, blockieren, "
        "abschalten, unterbinden"
    ),
    # What we do to the person
    "me": "mir, mich, uns",
    "soft": (
        "<please>, <when>, <swear>, doch, einfach, mal, sie, du, ihr, mich, mir, uns, damit, noch, "
        "ständig, dauernd, immer, andauernd, so, viele, viel, und, diese, dieser, auf, an, meine, "
        "nummer, laufend, permanent, gefälligst, ich, wir, hiermit, dringend, höflich, nochmals, "
        "von, euch, ihnen, dir, mein, handy"
    ),
    "text": (
        "schreiben, texten, kontaktieren, anschreiben, belästigen, nerven, stören, zuspammen, "
        "spammen, bombardieren, zutexten, simsen, anzuschreiben, zuzuspammen, zuzutexten, "
        "volltexten, behelligen, terrorisieren, stalken, zumüllen, zuzumüllen, anrufen, anzurufen, "
        "kontaktiren, bedrängen, ärgern, zu belästigen, vollzuspammen, vollspammen, zu "
        "kontaktieren, melden, anzusprechen"
    ),
    "send": (
        "schicken, senden, zusenden, zuzusenden, zuschicken, zuzuschicken, verschicken, schreiben, "
        "versenden, zukommen lassen, zukommen zu lassen, übermitteln, weiterschicken, zustellen, "
        "zuzustellen, bombardieren"
    ),
    "write-imp": (
        "schreiben, schreib, schreibe, schreibt, kontaktieren, kontaktier, kontaktiere, "
        "kontaktiert, belästigen, belästige, belästigt, nerven, nerv, nerve, nervt, stören, stör, "
        "störe, stört, texten, texte, textet, spammen, spam, spamme, spammt, behelligen, "
        "behelligt, simst, simse, simsen"
    ),
    "send-imp": (
        "schicken, schick, schicke, schickt, senden, sende, sendet, send, schreiben, schreib, "
        "schreibe, schreibt, verschicken, verschickt, übersenden, sendn, schickn"
    ),
    "messages": (
        "nachrichten, nachricht, angeboten, anschreiben, werbungen, newslettern, nachrichen, "
        "nachichten, nachrichtn, narichten, nahrichten, sms, smsen, sms nachrichten, "
        "textnachrichten, textnachricht, mitteilungen, mitteilung, benachrichtigungen, "
        "benachrichtigung, werbung, werbenachrichten, werbesms, werbe sms, angebote, erinnerungen, "
        "newsletter, spam, müll, scheiß, mist, meldungen, rundschreiben, kontakt, kontaktaufnahme, "
        "kontaktversuche, kontaktaufnahmen, zusendungen, mms, belästigung, belästigungen, msgs, "
        "massennachrichten, spamnachrichten, spam sms, whatsapps, whatsapp, updates, "
        "werbebotschaften, promos, quatsch, reklame, kurznachrichten"
    ),
    "kind": (
        "die, diese, dieser, diesen, dieses, der, das, den, dem, ihre, ihren, ihr, eure, euren, "
        "eurer, deine, alle, allen, keine, kein, keinen, keinerlei, weitere, weiteren, weiterer, "
        "solche, solchen, mehr, von, ständigen, dauernden, nervigen, blöden, dummen, lästigen, "
        "doofen, scheiß, verdammten, unerwünschten, unerwünschte, unaufgeforderten, automatischen, "
        "täglichen, werbe, sms, spam, so viele, viele, mit, einzige, einzigen, irgendwelche, "
        "jegliche, werbliche, neuen, neue, an mich, bitte, eine, einen, noch, und, oder, andere, "
        "derartige, derartigen, eurem, ihrem, deinem, deinen, deiner, diesem, versand, zusendung, "
        "zustellung, versenden, permanenten, ewigen, vielen, jeden, jede, whatsapp, promo, "
        "marketing, per, text, kommerziellen, zu, art, weder, noch mehr, sinnlosen, beschissenen, "
        "unnötigen, dämlichen, push, so, sofort, ihrer, sämtliche, sonstige"
    ),
    "none": "keine, kein, keinen, keinerlei, nichts, nie, niemals, nicht",
    "want": (
        "will, möchte, mag, wünsche, brauche, wollen, möchten, wünschen, benötige, will von ihnen, "
        "mocht, will von euch, möchte von ihnen, möchte von euch, akzeptiere, erlaube, dulde, "
        "verbitte, würde gerne, würde gern, wil, brauch, möcht, verlange, wünsch"
    ),
    "get": (
        "bekommen, erhalten, kriegen, empfangen, haben, lesen, sehen, geschickt bekommen, "
        "zugeschickt bekommen, zugesendet bekommen, zugesandt bekommen"
    ),
    "contacted": (
        "kontaktiert, angeschrieben, belästigt, gestört, genervt, zugespammt, behelligt, "
        "angemailt, angerufen, benachrichtigt, informiert, angesimst, bombardiert, vollgespammt"
    ),
    "remove": (
        "löschen, lösche, löscht, lösch, streichen, streiche, streicht, streich, entfernen, "
        "entferne, entfernt, entfern, nehmen, nimm, nehmt, tragen, trag, trage, tragt, holen, hol, "
        "werfen, werft, schmeißen, schmeißt, vergessen, vergesst, vergiss, sperren, sperrt, "
        "blockieren, kicken, bitte löschen"
    ),
    "sign-off": "melden, melde, meldet, meld",
    "from": (
        "von, vom, aus, aus dem, aus der, von der, von dem, von den, aus den, von diesem, von "
        "dieser, aus diesem, aus dieser, von diesen, von ihrer, aus ihrer, aus ihrem, von ihrem, "
        "von eurer, aus eurer, aus eurem, von eurem, von deiner, von allen, aus allen, von ihren, "
        "für"
    ),
    "our-place": (
        "liste, listen, verteiler, verteilern, verteilerliste, datenbank, kontakten, kontaktliste, "
        "kontakte, kartei, kundenkartei, system, adressliste, mailingliste, empfängerliste, "
        "adressbuch, telefonbuch, verzeichnis, newsletter, sms verteiler, sms liste, "
        "nachrichtenliste, sms dienst, <messages>, nachrichtendienst, sms service, sms newsletter, "
        "unterlagen, daten, marketingliste, telefonliste, nummernliste, abo, werbeliste, gruppe, "
        "chat, kanal, kundenliste, kundendatei, empfängerkreis"
    ),
    "my-number": (
        "meine nummer, diese nummer, meine telefonnummer, meine handynummer, meine mobilnummer, "
        "meinen namen, meinen kontakt, meine daten, meine kontaktdaten, mein handy, unsere nummer, "
        "meinen eintrag, meine rufnummer, die nummer, meine nr, diese handynummer, diese "
        "telefonnummer, meine ganzen daten, meine personenbezogenen daten, meine persönlichen "
        "daten, alle meine daten, all meine daten, sämtliche daten von mir, alle daten von mir, "
        "meine handynr, meine telefonnr, alle meine kontaktdaten"
    ),
    "leave": "in ruh, in ruhe, in frieden, in ruhe bitte, zufrieden",
    "go-away": (
        "verpiss dich, verpisst euch, hau ab, haut ab, verschwinde, verschwindet, zieh leine, geht "
        "weg, geh weg, leck mich, leckt mich, fick dich, fickt euch, verzieh dich, verzieht euch, "
        "ruhe, ruhe jetzt, ruhe bitte, halt die klappe, haltet die klappe, schnauze, gib ruhe, "
        "gebt ruhe, geben sie ruhe, gib endlich ruhe, gebt endlich ruhe, halt die fresse, haltet "
        "die fresse, halts maul, halt dein maul, halt den mund, haltet den mund, fahrt zur hölle, "
        "fahr zur hölle, bleib mir weg, bleibt mir weg, nerv nicht, nerv mich nicht, nervt nicht, "
        "nervt mich nicht, nicht nerven, nerven sie nicht, geh sterben, geht sterben, vergiss "
        "meine nummer, vergessen sie meine nummer, vergesst meine nummer"
    ),
    # What makes it something else
    "having": (
        "bekomme, bekommen, erhalte, erhalten, kriege, kommen, habe, gibt, sehe, gab, hatte, "
        "empfange, sind, kamen, warum, wieso, weshalb, empfängt, kriegen, bekam, erhielt, er, sie, "
        "es, funktioniert, da"
    ),
    "not": (
        "nicht, nie, niemals, kein, keine, keinen, ohne, statt, anstatt, keinesfalls, auf keinen "
        "fall, nee"
    ),
    "light": (
        "<please>, sie, du, ihr, ich, wir, mich, mir, uns, dass, zu, wollen, will, möchte, "
        "möchten, müssen, muss, sollen, soll, sollte, sollten, kann, können, dürfen, darf, "
        "brauchen, brauche, gesagt, sagen, grund, nötig, notwendig, einfach, mehr, um, bitten, "
        "gebeten, meine, meinen, daran, vor, habe, hab, wollte, hatte, damit, gleich, wirklich, "
        "so, von, hier, wünsche, dich, euch, jetzt, auch, es, ist"
    ),
    "someone": "er, es, man, jemand, niemand, keiner, ihm, ihn, wer, der, die leute, leute",
    "of-someone": (
        "mein, meine, meiner, meinem, meinen, sein, seine, ihr, ihre, unser, unsere, der, die, "
        "das, ein, eine, dieser, diese, dieses"
    ),
    "aux": (
        "soll, sollen, sollte, will, kann, muss, müssen, hat, haben, nicht, mir, mich, uns, zu, "
        "dass, endlich, einfach, möchte, wird, würde, darf, sagen, sagte, bitten, nie, konnte, "
        "wollte, ständig, dauernd, immer"
    ),
    "complaint": (
        "nervt, nerven, nervst, nervig, reicht, reichts, satt, spam, belästigung, unverschämt, "
        "interesse, interessiert"
    ),
    "his": (
        "mein, meine, meiner, meinem, meinen, sein, seine, unser, unsere, der, die, ein, eine, "
        "kein, keine, dieser, diese, jeder, deren, dessen, ihre"
    ),
    "ours": (
        "<messages>, nummer, handynummer, telefonnummer, daten, namen, kontakt, handy, liste, "
        "verteiler, ruhe, fresse, klappe"
    ),
    "links": "und, bitte, jetzt, dann, also, aber, endlich, sofort",
    "does": (
        "schreibt, schickt, sendet, kontaktiert, belästigt, nervt, stört, textet, spammt, "
        "behelligt, verschickt, meldet, schreiben, schicken, senden, melden, kontaktieren"
    ),
    "said": (
        "sagte, sagt, sagten, steht, stand, schrie, schreit, rief, ruft, schrieb, meinte, heißt, "
        "antwortete, fragte, bat, lautet, stehen"
    ),
    "sent": "geschickt, geschrieben, gesendet, geantwortet, gesagt, getippt, gesimst",
    "strike": (
        "löschen, lösche, löscht, streichen, streiche, streicht, entfernen, entferne, entfernt, "
        "vergessen, vergiss, vergesst"
    ),
    "return": "wieder anmelden, reaktivieren",
    "other-post": (
        "e mail, e mails, email, emails, mails, mail, zeitung, zeitschrift, podcast, youtube, "
        "netflix, magazin"
    ),
    "end-with": (
        "stellen, stellt, stell, bestellen, bestellt, schalten, schaltet, schalte, lassen, lasst, "
        "lass"
    ),
    "device": (
        "computer, laptop, gerät, drucker, fernseher, alarm, tablet, app, rechner, handy, wecker, "
        "maschine, motor, webseite, heizung"
    ),
}

_CUES = (
    # The word itself
    "^^ <before>*, <bare-stop> <after>*, $$",
    "^ <before>*, <bare-stop> <after>*, $$",
    "^^ <please>*, <bare-word> <please>*, <when>*, <please>*, $$",
    "^^ <please>* stop|stopp , ich|das|sie|ihr|du|wer|falsche|diese|kein|keine|mir|es|hier|nie",
    "^^ <please>* stop|stopp will|möchte|mag nix|nichts|keine|nicht mehr",
    "^^ <please>* stop|stopp ich|das|wer|falsche|kein|keine|nie",
    "^^ <please>*, abmelden|abmeldung|austragen|aufhören|stop|stopp <please>*, ich|wir|das|falsche",
    "^ <before>*, <go-away> <after>*, $",
    "^ <before>*, <go-away> <soft>* mit|von <kind>* <messages>",
    "^^ <before>*, <no-interest> <after>*, $$",
    "^^ <before>*, alles stoppen|beenden|abmelden|löschen|abbestellen <after>*, $$",
    (
        "nicht|nie|niemals angemeldet|bestellt|abonniert|registriert , <before>*, "
        "löschen|streichen|entfernen <after>*, $"
    ),
    "^^ <before>*, <no-interest> , <before>*, streichen|löschen|entfernen|austragen <after>*, $$",
    "^^ <before>*, <ask> <soft>* raus <after>*, $$",
    "^ <before>*, ich? bin raus <after>*, $$",
    "^^ <before>*, <end-with> <soft>* das|dies <soft>* ein <after>*, $$",
    (
        "^ <before>*, <write-imp>|<send-imp> <soft>* jemand|jemandem|jemanden|wem|wen "
        "anderem|anderen|anders"
    ),
    "^ <before>*, das|es|dies|sowas <soft>* lassen|unterlassen|bleiben <after>*, $",
    # Hören Sie auf, mir zu schreiben
    "<stop> <soft>* auf , <soft>* <messages>? zu? <text>",
    "<stop> <soft>* auf <soft>* <me> <soft>* zu? <text>",
    "<stop> <soft>* auf ,? <soft>* <me>? <soft>* <kind>* <messages> <soft>* zu? <send>|<text>",
    "<stop> <soft>* auf <soft>* zu <text>",
    "<stop> <soft>* <kind>* <messages> <soft>* auf",
    "<stop> <soft>* auf <soft>* mit <kind>* <messages>",
    "<stop> <soft>* auf ,? mich|mir|uns <kind>* <messages>? .. zu <send>|<text>",
    "aufhören|aufhört|aufzuhören ,? <soft>* <me> <kind>* <messages>? zu? <text>|<send>",
    "aufhören|aufhört|aufzuhören mit <kind>* <messages>",
    "aufhören|aufhört|aufzuhören ,? <soft>* <kind>* <messages> zu? <send>",
    "<end-with> <soft>* <kind>* <messages> <soft>* ein|ab|sein|aus",
    "spar|spart|sparen|spare <soft>* sich|dir|euch|mir? <soft>* <kind>* <messages>",
    "verschon|verschone|verschont|verschonen <soft>* mit|von <kind>* <messages>",
    "sie|ihr|du nervt|nerven|nervst|belästigt|belästigen <soft>* mit <kind>* <messages>",
    "^ <before>*, nerv|nervt|nerven sie? <me>? nicht <soft>* mit|wegen <kind>* <messages>",
    "schickt|schick|schicken|sendet <soft>* <kind>* <messages> jemand|wem anderem|anderen|anders",
    "<kind>* <messages> <soft>* einzustellen|abzustellen|abzubestellen",
    "<kind>* <messages> <soft>* zu unterlassen|stoppen|beenden",
    "behaltet|behalten <soft>* ihre|eure <kind>* <messages>",
    (
        "<end> <soft>* "
        "diese|ihre|eure|alle|weitere|jegliche|deine|den|die|jede|solche|sämtliche|das <kind>* "
        "<messages>"
    ),
    "<end> <soft>* <kind> <kind>* <messages>",
    "<end> <soft>* es ,? <me> <soft>* zu? <text>|<send>",
    "<end> <messages> <after>*, $",
    (
        "<kind>* <messages> <please>* <when>* <please>* "
        "abbestellen|stoppen|einstellen|beenden|abstellen|unterlassen|deaktivieren|kündigen"
    ),
    "schluss|genug|ende|stopp|stop|basta|reicht|reichts <soft>* mit|von <kind>* <messages>",
    "diese|die|ihre|eure <kind>* <messages> müssen|sollen aufhören|enden",
    # Schreiben Sie mir nicht mehr
    "~<someone> <write-imp> <soft>* <me> <soft>* nicht|nie|niemals mehr|wieder|weiter|nochmal|noch",
    "~<someone> <write-imp> <soft>* <me> <soft>* nicht|nie|niemals <after>*, $",
    "<write-imp> <soft>* nicht|nie mehr|wieder",
    (
        "^ <before>*, <write-imp>|<send-imp> <soft>* <me> <soft>* "
        "nicht|nie|niemals|nichts|nix|keine|kein mehr|wieder|weiter|<messages>"
    ),
    "melden|melde|meldet sie? sich|dich|euch <soft>* nicht|nie mehr|wieder",
    (
        "dass sie|ihr|du <soft>* <messages>? aufhören|aufhört|aufhörst|stoppen|damit <after>*, "
        "sollen|sollt|sollst|aufhören"
    ),
    "^ <before>*, <me>? nicht|nie|niemals mehr|wieder|weiter|noch <soft>* <text>",
    "~<someone> <send-imp> <soft>* <me>? <soft>* keine|kein|keinen|nichts|nie <kind>* <messages>",
    "~<someone> <send-imp> <soft>* <me> <soft>* nichts|nix|nie|nicht mehr|wieder|weiter|nochmal",
    "^ <before>*, <me> <soft>* keine|kein|keinen <kind>* <messages> <soft>* zu? <send>",
    "^ <before>*, keine|kein|keinen <kind>* <messages> mehr|bitte|von|an|auf <soft>* <send>?",
    "^ <before>*, keine|kein|keinen weiteren|weitere|einzige|einzigen <kind>* <messages>",
    "^ <before>*, keine|kein|keinen <kind>* <messages> <please>* <send>",
    (
        "^ <before>*, keine|kein "
        "werbung|reklame|spam|sms|nachrichten|werbenachrichten|newsletter|werbesms <after>*, $"
    ),
    "^ <before>*, nie wieder|mehr <kind>* <messages> <after>*, $",
    "^ <before>*, keine infos|informationen mehr <after>*, $",
    "~<having> keine|kein|keinen <kind>* <messages> mehr <please>|<send> ",
    "<want> <soft>* keine|kein|keinen <kind>* <messages> !im|am|in|auf|als",
    "<want> <soft>* keine|kein|keinen <kind>* <messages> auf mein|meinem|meine|dieser|diese",
    (
        "<want> <soft>* ihre|eure|diese|die|deine <kind>* <messages> <soft>* nicht mehr? <get>? "
        "<after>*, $"
    ),
    "<want> <soft>* das|es|die|sowas nicht mehr? bekommen|erhalten|kriegen|empfangen <after>*, $",
    "<want> <soft>* nichts|nix mehr von ihnen|euch|dir",
    "^^ <before>*, will|möchte|mag nichts|nix|keine mehr <after>*, $$",
    "^ <before>*, nichts|nix mehr|weiter <soft>* <send>",
    (
        "löschung|entfernung|streichung|austragung <soft>* meiner|dieser|der "
        "nummer|daten|telefonnummer|handynummer|kontaktdaten|mobilnummer|rufnummer"
    ),
    "abmeldung|austragung|streichung <from> <kind>* <our-place>",
    "<want> <soft>* nichts|nix mehr <get>|hören",
    "<want> <soft>* nichts|nix bekommen|erhalten|kriegen|empfangen <after>*, $",
    "<want> <soft>* nicht|nie|niemals <soft>* <contacted>",
    (
        "<want> <soft>* nicht ,? dass sie|ihr|du <soft>* <kind>* <messages>? "
        "<text>|<contacted>|schreibt|schickt|schickst|schreibst|kontaktierst|nervt|<send>"
    ),
    "<want> <soft>* nicht mehr <kind>* <messages>",
    "brauche|brauchen <soft>* keine|kein <kind>* <messages>",
    "kein|keinerlei interesse <soft>* an|mehr <soft>* an? <kind>* <messages>",
    "kein|keine|keinen|null bock|lust mehr? auf <kind>* <messages>",
    "verzichte <soft>* auf <kind>* <messages>",
    "verbitte mir <kind>* <messages>",
    "<kind>* <messages> interessieren mich nicht",
    "satt|leid|müde <soft>* <kind>* <messages>",
    "genug|voll von|mit <kind>* <messages>",
    (
        "<kind>* <messages> nie|nicht|niemals <soft>* "
        "bestellt|abonniert|angefordert|gewollt|gewünscht|zugestimmt|erlaubt|angemeldet"
    ),
    (
        "nie|nicht|niemals <kind>* <messages> <soft>* "
        "bestellt|abonniert|angefordert|gewollt|gewünscht|zugestimmt|erlaubt"
    ),
    (
        "nie|nicht|niemals <soft>* für|zu <kind>* <messages> <soft>* "
        "angemeldet|zugestimmt|eingewilligt|eingetragen"
    ),
    "davon absehen|abzusehen ,? <soft>* <kind>* <messages>? zu? <text>|<send>",
    "sehen|sieh|seht <soft>* davon|von <soft>* ab|<messages>",
    "<kind>* <messages> satt|leid|unerwünscht",
    "ihre|eure|diese|deine <kind>* <messages> sind|ist|nerven <soft>* unerwünscht|lästig|nervig",
    "ihre|eure|diese|deine <kind>* <messages> sind|ist <soft>* nicht erwünscht|gewünscht|gewollt",
    "ihre|eure|diese|deine <kind>* <messages> nerven|stören|belästigen <after>*, $",
    "von <kind>* <messages> <soft>* absehen|abzusehen",
    "benutzt|benutzen|nutzen|nutzt|verwenden|verwendet <soft>* <my-number> nicht mehr|weiter",
    (
        "nie|nicht|niemals|keine|kein <soft>* einwilligung|zustimmung|erlaubnis|einverständnis "
        "gegeben|erteilt"
    ),
    # Nehmen Sie mich von der Liste
    "<remove> <soft>* mich|uns <soft>* <from> <kind>* <our-place>",
    "<remove> <soft>* mich|uns <soft>* aus|raus|heraus|runter <after>*, $",
    "<strike> <soft>* mich|uns <after>*, $",
    "<remove> <soft>* <my-number> <after>*, $",
    "<remove> <soft>* <my-number> <soft>* <from> <kind>* <our-place>",
    "<remove> <soft>* <my-number> <soft>* aus|raus|heraus <after>*, $",
    (
        "^ <before>*, mich|uns <soft>* "
        "austragen|löschen|streichen|entfernen|rausnehmen|herausnehmen|abmelden|rauslöschen "
        "<after>*, $"
    ),
    (
        "^ <before>*, nummer|handynummer|telefonnummer|rufnummer|daten|kontaktdaten <please>* "
        "<soon>* löschen|streichen|entfernen|sperren|austragen|rausnehmen <after>*, $"
    ),
    "<my-number> <please>* <when>* <please>* löschen|streichen|entfernen|austragen|sperren",
    (
        "<my-number> <soft>* <from> <kind>* <our-place> <please>* "
        "löschen|streichen|entfernen|austragen|nehmen|sperren"
    ),
    (
        "mich|uns <soft>* <from> <kind>* <our-place> <please>* "
        "löschen|streichen|entfernen|austragen|nehmen|abmelden|abzumelden|auszutragen|entfernt|gestrichen|gelöscht|genommen|abgemeldet"
    ),
    "<ask> mich|uns <soft>* abmelden|austragen|abzumelden",
    (
        "<ask> <soft>* <from> <kind>* <our-place> <soft>* "
        "gestrichen|gelöscht|entfernt|abgemeldet|genommen|ausgetragen|runter"
    ),
    "<want> <soft>* gestrichen|gelöscht|entfernt|abgemeldet|ausgetragen werden",
    (
        "<want> <soft>* aus|von|raus ihrer|ihrem|eurem|eurer|der|dem|diesem|dieser <kind>* "
        "<our-place> raus|gelöscht|gestrichen|entfernt|heraus|austreten|runter|genommen"
    ),
    "<sign-off> sie? <soft>* mich|uns <soft>* ab <after>*, $",
    "<sign-off> sie? <soft>* mich|uns <soft>* <from> <kind>* <our-place> <soft>* ab",
    "<sign-off> sie? <soft>* mich|uns|diese|meine <soft>* nummer <soft>* ab",
    "ich melde mich ab|hiermit <soft>* ab? <after>*, $",
    "ich melde mich <soft>* <from> <kind>* <our-place> <soft>* ab",
    "ich bestelle <soft>* <kind>* <messages> <soft>* ab",
    "bestellen sie <soft>* <kind>* <messages> <soft>* ab",
    "ich kündige <kind>* <messages>",
    "kündige ich <soft>* <kind>* <messages>",
    "mich|uns|<my-number> <soft>* zu löschen|streichen|entfernen|sperren|blockieren",
    "erlaube|gestatte|genehmige <soft>* ihnen|euch|dir? nicht ,? <me>",
    "<want> <soft>* nicht länger|mehr|weiter auf|in|teil <kind>* <our-place>",
    (
        "diese|ihre|eure|deine|die <kind>* <messages> nerven|stören|belästigen|reichen|gehen "
        "mir|mich|mir?"
    ),
    (
        "widerrufe|widerrufen|widerruf|ziehe|entziehe <soft>* meine|meiner|ihnen|die|der <kind>* "
        "meine? einwilligung|zustimmung|einverständnis|erlaubnis|genehmigung"
    ),
    "widerrufe|ziehe|entziehe <soft>* mein einverständnis",
    (
        "mein|meine einverständnis|einwilligung|zustimmung|erlaubnis <soft>* "
        "widerrufen|zurückziehen|zurücknehmen|entziehen|zurückzuziehen"
    ),
    (
        "widerspreche <soft>* der|dem|jeder|weiteren|diesen <kind>* "
        "<messages>|nutzung|verwendung|verarbeitung|zusendung|erhalt"
    ),
    "lass|lasst|lassen sie? <soft>* mich|uns <soft>* <leave>",
    "mich|uns <soft>* <leave> <soft>* lassen|zu",
    # It has been said before
    (
        "habe? hab? ich? <soft>* schon|bereits|zweimal|mehrfach|dreimal|mehrmals <soft>* "
        '"stop"|"stopp"|stop|stopp <sent>'
    ),
    "wenn|falls sie|ihr|du <soft>* nicht <soft>* aufhören|aufhört|aufhörst",
    "trotz abmeldung",
    "<remove> <soft>* mich|uns|<my-number> <soft>* raus|heraus|runter <from> <kind>* <our-place>",
    "unterlassen|unterlasst <soft>* weitere|jegliche|solche|diese anfragen|anrufe|sachen|dinge",
    "<write-imp> <soft>* nicht|nie mehr? an|auf <my-number>",
    "wann hört|hören <soft>* auf ,? <soft>* <kind>* <messages>? <soft>* zu? <text>|<send>",
    "lass|lasst|lassen <soft>* das|es <soft>* sein|bleiben mit <kind>* <messages>",
    "haben|habt|hast <soft>* keine|kein|keinerlei erlaubnis|einwilligung|zustimmung|recht ,? <me>",
    "genervt|müde|angenervt von <kind>* <messages>",
    "^^ <before>*, lasst|lass|lassen sie? mich|uns <after>*, $$",
    "wie oft muss|soll ich <soft>* sagen|schreiben|bitten|abmelden",
    "<complaint> .. stop|stopp|aufhören|aufhörn|abmelden <please>* <when>* $$",
    (
        "meine einwilligung|zustimmung|erlaubnis|genehmigung ist|wird|sei <soft>* "
        "widerrufen|zurückgezogen|erloschen"
    ),
    (
        "mein|meine name|nummer|kontakt|daten soll|muss|sollen|müssen <soft>* <from> <kind>* "
        "<our-place>"
    ),
    (
        "<messages> service|dienst|abo|abonnement <soft>* "
        "kündigen|beenden|abbestellen|stoppen|abmelden"
    ),
    (
        "kündigung|abbestellung|beendigung|einstellung des|der|dieser|ihrer|eurer|von|aller "
        "<kind>* <messages>"
    ),
    (
        "untersage|verbiete|verbieten|untersagen <soft>* ,? <kind>* <messages>? <soft>* zu? "
        "<text>|<send>"
    ),
    "untersage|verbiete|verbieten|untersagen <soft>* <kind>* <messages>",
    (
        "unterlassen|unterlasst|unterlass|lasst|lass <soft>* das|dieses ständige? <text>|<send> "
        "<after>*, $"
    ),
    "abgemeldet ,? und|aber|trotzdem .. immer|noch|weiterhin|weiter|trotzdem|dennoch .. <messages>",
    "blockiere|blockier|sperre ich? euch|sie|dich <after>*, $",
    (
        "noch eine|ne|einmal|so einzige? eine|ne? <messages> ,? und|dann ,? ich .. "
        "an|anwalt|polizei|anzeige|sie|euch|dich"
    ),
    "wie .. <kind>* <messages> abbestellen|stoppen|abstellen|loswerden|abmelden",
    "wie .. von|aus <kind>* <our-place> abmelden|austragen",
)

_VETOES = (
    # A negation
    "<not> <light>* <kind>* @",
    "<not> <light>* , dass|das|damit <light>* @",
    (
        "<not> <light>* gebeten|verlangt|aufgefordert|darum|beantragt|vor|gesagt|behauptet|gemeint "
        ",? .. @"
    ),
    "^^ <before>*, warum|wieso|weshalb .. @",
    "^^ <before>*, warum|wieso|weshalb @",
    "@ <please>* nicht !mehr|nur|wieder|nochmal|weiter",
    # Help
    "hilfe|helfen|hilf|helft|hilft|geholfen|unterstützung|unterstützen|behilflich|weiterhelfen",
    "wie .. @",
    "wie .. _ @",
    "wo|wann|welche|was .. @",
    "kann|muss|soll|darf|sollte ich|man|wir .. @",
    "was passiert",
    "möglich|möglichkeit|versuche|schaffe|gelingt ,? <light>* @",
    "wenn|falls|sobald|bevor|nachdem|ob|bis ich|er|es|wir|man|mein|meine|der|die <light>* @",
    # Somebody else
    "<someone> <aux> <aux>* @",
    "<his> !<ours> _ <does> !sie",
    "<his> !<ours> _ möchte|will|mag|wünscht|braucht",
    "<his> !<ours> _ !<links> _ <does> !sie",
    "^^ !<before> _ <does> <me>",
    "<of-someone> _ <aux> <aux>* @",
    "<of-someone> _ <aux> ,? <aux>* @",
    "sag|sagen|sagt|bitte|frag|fragen ihm|ihr|ihnen|meinem|meiner|deinem|deiner|ihrem .. @",
    "sag|sagen|sagt ihm|ihr , .. @",
    "sag|sagen|sagt meinem|meiner|deinem|deiner _ , .. @",
    "ich werde|muss|kann|sollte|soll|verspreche .. @",
    # A report or a quotation
    "~ich ~habe ~hab <said> .. ,? <before>*, @",
    "<of-someone> _ <said>",
    "<of-someone> _ hat|haben .. gesagt|geschrieben|gebeten|gemeint",
    "sie hat|hatte .. gesagt|geschrieben|gebeten|gemeint",
    "<someone> hat .. gesagt|geschrieben|gebeten|gemeint",
    "wer <said>",
    "wer hat .. gesagt|behauptet",
    "idee|gedanken|traum|versuchung ,? <light>* @",
    "idee|gedanken , .. @",
    "schild|bedeutet|übersetzen|übersetzung|lied|liedtext|songtext|aufschrift",
    (
        "antworten|antworte|antwortet|senden|sende|schicken|schreiben|tippen|sms sie? mit? "
        "stop|stopp|abmelden|ende an|um|zum|und|wenn"
    ),
    "antworten|sende|schicken|schreiben _ ,? um .. @",
    "^^ fwd|wg|weitergeleitet",
    "gefällt|geliked|reagiert|gelikt",
    # By mistake
    "~mich ~mir ~uns versehentlich|irrtümlich|irrtümlicherweise",
    "~mich ~mir ~uns aus versehen",
    "war ein? irrtum|versehen|fehler",
    "<return>",
    # Another object
    "<other-post>",
    "sondern|stattdessen",
    "festnetz|festnetznummer|fernsehen|briefkasten|radio|kino",
    "auf meinem|dem|am im? <device>",
    "alarm|wecker|gerät|drucker|computer|laptop|rechner|motor|maschine|waschmaschine",
    "bus|bahn|zug|haltestelle|ampel|taxi|auto|schule|kurs|verein|kita|strom|gez|fahrzeug|tacho",
    "@ an|auf|bei der|dem ampel|ecke|haltestelle|kreuzung|arzt|kollegen",
    "alte|neue|andere|alten|neuen nummer|handynummer|telefonnummer|karte|adresse",
)

GERMAN = Language(
    tag="de",
    words=_WORDS,
    cues=_CUES,
    vetoes=_VETOES,
    joints="oder, weil, aber, sonst, denn, und, da",
    openers="ich, wir, wer",
    typos=(
        "stop, stopp, schreiben, kontaktieren, newsletter, aufhören, abmelden, abmeldung, "
        "nachrichten, belästigen"
    ),
    known=(
        "shop, step, spot, top, stops, stoppe, stoppt, nachricht, anmelden, anmeldung, abmelde, "
        "aufhörte, schrieben, schreibend, schreibens, kontaktierten, stoff, steppt, topp, melden, "
        "zuhören, abmeldet, belästigt, gehören"
    ),
    spellings=(
        ("ae", "a"),
        ("oe", "o"),
        ("ue", "u"),
    ),
    shorthand=(
        ("mer", "mehr"),
        ("meer", "mehr"),
        ("nich", "nicht"),
        ("net", "nicht"),
        ("ned", "nicht"),
        ("langer", "mehr"),
        ("nimmer", "nicht mehr"),
        ("bidde", "bitte"),
    ),
)
