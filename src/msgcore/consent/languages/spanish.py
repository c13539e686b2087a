"""Spanish: how people ask for messages to stop, and what only looks like it."""

from msgcore.consent.languages.language import Language

__all__ = ["SPANISH"]

_WORDS = {
    # Politeness, anger and address: what may stand around a bare "paren"
    "please": (
        "por favor, porfa, porfavor, por fa, xfa, xfavor, x favor, porfis, pf, plis, please, "
        "gracias, muchas gracias, mil gracias, de antemano gracias, gracias de antemano, se lo "
        "agradezco, te lo pido, se lo pido, se los pido, se los agradezco, un saludo, saludos, "
        "favor, ruego, le agradezco, les agradezco, agradezco, por piedad, cordialmente"
    ),
    "when": (
        "ya, ahora, ahora mismo, inmediatamente, de inmediato, de una vez, de una vez por todas, "
        "de una buena vez, cuanto antes, lo antes posible, ya mismo, hoy, hoy mismo, "
        "definitivamente, para siempre, en lo sucesivo, desde ahora, a partir de ahora, en "
        "adelante, enseguida, urgente, de ahora en adelante, nunca, jamás, más, mas, nunca más, "
        "jamás en la vida, en serio, nunca mas"
    ),
    "swear": (
        "carajo, joder, coño, hostia, maldita sea, por dios, por el amor de dios, dios, mierda, "
        "caramba, chingado, hijos de puta, cabrones, pesados, pesado, plastas, basta, basta ya, "
        "ya basta, último aviso, qué pesados, en serio, es la última vez, puta madre, qué "
        "fastidio, estoy harto, estoy harta, ya estuvo, suficiente, qué molestos"
    ),
    "people": (
        "señor, señora, señorita, señores, amigo, amigos, oiga, oigan, oye, oíd, gente, tío, wey, "
        "güey, che, hombre, todos, ustedes, usted, vosotros"
    ),
    "ask": (
        "quiero, quisiera, querría, deseo, necesito, les pido que, le pido que, te pido que, os "
        "pido que, les pido, le pido, te pido, pido, pido que, pueden, puede, puedes, podrían, "
        "podría, podrías, podéis, podríais, solicito, solicito que, exijo, exijo que, les ruego "
        "que, le ruego que, les ruego, he dicho que, he dicho, dije, dije que, ya dije, ya dije "
        "que, ya les dije que, les dije que, le dije que, te dije que, ya les pedí que, les he "
        "dicho que, les pedí que, quiero que, quisiera que, necesito que, me gustaría, me "
        "gustaría que, favor de, hagan el favor de, haga el favor de, haz el favor de, haced el "
        "favor de, me pueden, me puede, me podrían, me podría, le solicito, les solicito, les "
        "solicito que, repito, os he dicho que, me puedes, sírvanse, debe, deben, tienen que, "
        "tiene que, tienes que, ya te dije que, agradecería que, le agradecería que, les "
        "agradecería que, agradeceré, prefiero, quieren, quiere, quieres, me hacen el favor de, "
        "desearía, agradecería, preferiría, sería posible, es posible, ya he pedido que, he "
        "pedido que, mejor"
    ),
    "before": (
        "<please>, <when>, <swear>, <people>, <ask>, hola, buenos días, buen día, buenas tardes, "
        "buenas noches, buenas, bueno, ok, vale, sí, pues, y, pero, entonces, oh, ay, que, solo, "
        "simplemente, número equivocado, número incorrecto, no me interesa, no gracias, "
        "estimados, disculpe, disculpen, perdón, perdone, demasiados mensajes, spam, los, yo, eh, "
        "hey, a ver, no soy yo, se equivocaron de número, se equivocan de número, no los conozco, "
        "no sé quién es"
    ),
    "after": (
        "<please>, <when>, <swear>, <people>, esto, eso, todo, todo esto, todo eso, aquí no, con "
        "esto, con eso, ok, vale, me oyen, entendido, entienden, entendieron, adiós, chao, número "
        "equivocado, a este número, a mi número, en este número, en mi celular, a mi celular, a "
        "mi móvil, al celular, al móvil, a mi teléfono, este acoso, tanto spam, de ustedes, y, "
        "por sms, por whatsapp, por mensaje, por este medio, por aquí, no me interesa, sí, tanto, "
        "así, por mensajes"
    ),
    "bare-stop": (
        "stop, pare, paren, parad, parar, párenle, párale, pará, detener, detengan, deténganse, "
        "deténgase, detente, detenlo, alto, basta, basta ya, ya basta, baja, dar de baja, darme "
        "de baja, denme de baja, deme de baja, dame de baja, dadme de baja, la baja, mi baja, "
        "cancelar suscripción, desuscribir, desuscribirme, desuscríbanme, desuscríbeme, "
        "desuscríbame, desuscripción, no más, no mas, stop sms, cancelar la suscripción, cancelar "
        "mi suscripción, cancelen mi suscripción, cancele mi suscripción, anular suscripción, "
        "anular la suscripción, ya no más, ya no mas, cesen, cese, dejen de joder, darse de baja, "
        "me doy de baja, de baja, me den de baja, me dé de baja, me des de baja, párenla, me deis "
        "de baja, dejadlo ya, déjenlo ya, déjalo ya, cancela mi suscripción, dejen ya, ya "
        "párenle, párele, ya párele, páreme"
    ),
    "bare-word": "cancelar, cancelen, cancele, fin, salir, eliminar, borrar, terminar",
    "stop": (
        "dejen de, deje de, deja de, dejad de, dejar de, dejes de, dejéis de, dejá de, paren de, "
        "pare de, para de, parad de, parar de, pares de, paréis de, cesen de, cese de, cesar de, "
        "terminen de, termine de, basta de, ya no, no sigan, no siga, no sigas, no sigáis, "
        "eviten, evite, evita, evitar, dejarían de, dejaran de, dejen ya de, deje ya de, deja ya "
        "de, dejad ya de, paren ya de, deja ya, dejara de, dejaras de, dejasen de, dejase de, "
        "pararan de, parasen de, parara de, abstenerse de, absténganse de, absténgase de, "
        "detengan, cesen, no continúen, no continúe, dejan de, dejas de, dejan ya de, déjenme de, "
        "déjame de, déjeme de, dejadme de, déjennos de, déjense de, déjate de, déjese de, dejaos "
        "de, déjenos de"
    ),
    "end": (
        "paren, pare, parad, parar, detengan, detenga, deten, detener, cesen, cese, cesar, stop, "
        "suspendan, suspenda, suspender, cancelen, cancele, cancela, cancelar, eliminen, elimine, "
        "quiten, quite, basta, terminen, anulen, anular, desactiven, desactivar, desactive, "
        "bloqueen, bloquear, alto a, basta con, paren con, pare con, para con, parad con, corten, "
        "ya basta con, paren ya, paren ya con, terminen con, déjense de, déjate de, déjese de, "
        "párenle a, bájenle a, párale a, párele a, cese inmediato de, cese inmediato del envío "
        "de, suspensión de, déjenle a, déjenle ya a, déjense ya de"
    ),
    # What we do to the person
    "text-me": (
        "escribirme, contactarme, molestarme, textearme, mensajearme, acosarme, hostigarme, "
        "fastidiarme, spamearme, joderme, chingarme, chingar, joder, llamarme, escribirnos, "
        "contactarnos, molestarnos, incordiarme, bombardearme, saturarme, estarme molestando, "
        "estar molestando, estar jodiendo, estarme escribiendo, estarme jodiendo, acosarnos, me "
        "escribir, molestar, insistirme, marcarme, fregar, fregarme, hinchar, romper las bolas, "
        "dar la lata, darme la lata, importunarme, hablarme, escribiéndome, contactándome, "
        "molestándome, molestando, texteándome, jodiendo, acosándome, mensajeándome, insistiendo, "
        "escribirle a este número, escribir a este número, spamear, acosar, comunicarse conmigo, "
        "ponerse en contacto conmigo, buscarme, spameándome, llamándome, escribir, estar "
        "fregando, estar fastidiando, fregando, chingando, fastidiando, hostigando, escribiendo, "
        "contactando, texteando, mensajeando, spameando, incordiando, bombardeando, marcando"
    ),
    "send-me": (
        "mandarme, enviarme, mandarnos, enviarnos, mandar, enviar, estarme mandando, estar  "
        "mandando, estar enviando, estarme enviando, mandándome, enviándome, mandando, enviando, "
        "remitirme, llenarme de, bombardearme con, hacerme llegar, pasarme, notificarme, "
        "saturarme con, mandarles, mandarle, enviarle, escribirme con, molestarme con, acosarme  "
        "con, fastidiarme con, dirigirme, enviarlos, mandarlos, enviármelos, mandármelos, "
        "reenviarme, enviarlas, mandarlas, enviarnos más, andar mandando, andarme mandando, estar "
        " mandándome, estar enviándome, enviarme más"
    ),
    "write-not": (
        "escriban, escriba, escribas, escribáis, contacten, contacte, contactes, contactéis, "
        "molesten, moleste, molestes, molestéis, texteen, textee, textees, mensajeen, mensajees, "
        "acosen, acose, fastidien, fastidies, hostiguen, jodan, jodas, chinguen, hablen, hables, "
        "spameen, busquen, vuelvan a escribir, vuelva a escribir, vuelvas a escribir, vuelvan a "
        "contactar, notifiquen, vuelva a contactar, vuelvas a contactar, vuelvan a molestar, "
        "vuelva a molestar, importunen, vuelvas a molestar, estén molestando, esté molestando, "
        "estén escribiendo, estés molestando, vuelvan a escribirme, vuelva a escribirme, vuelvas "
        "a escribirme, vuelvan a contactarme, sigan escribiendo, siga escribiendo, sigas "
        "escribiendo, sigan molestando, siga molestando, vuelva a contactarme, vuelvas a "
        "contactarme, vuelvan a molestarme, escribas mas, insistan, vuelvan a textear, volváis a "
        "escribir, volváis a contactar, incordien, incordiéis, escribir, contactar, molestar, "
        "contactarme, molestarme, escribirme, fastidiéis, escribieran, escribiera, contactaran, "
        "contactara, molestaran, molestara, escribiesen, contactasen, molestasen"
    ),
    "call-not": "llamen, llame, llames, llaméis, marquen, marques, hablen, manden, envíen",
    "send-not": (
        "manden, mande, mandes, mandéis, envíen, envíe, envíes, enviéis, remitan, remita, pasen, "
        "vuelvan a mandar, vuelva a mandar, vuelvas a mandar, vuelvan a enviar, vuelva a enviar, "
        "vuelvas a enviar, sigan mandando, siga mandando, sigas mandando, sigan enviando, siga "
        "enviando, sigas enviando, estén mandando, estén enviando, mandés, volváis a mandar, "
        "volváis a enviar, vuelvan a mandarme, vuelvan a enviarme, escriban, lleguen, dirijan, "
        "enviar, mandar, enviarme, mandarme, mandaran, enviaran, mandara, enviara, mandasen, "
        "enviasen, vuelva a enviarme, vuelva a mandarme, vuelvas a mandarme"
    ),
    "messages": (
        "mensajes, mensaje, mensajitos, mensages, menssajes, msj, msjs, msjes, mnsjs, sms, "
        "textos, texto, notificaciones, notificación, avisos, alertas, recordatorios, "
        "promociones, promos, publicidad, propaganda, ofertas, anuncios, spam, basura, mierda, "
        "mierdas, comunicaciones, comunicación, comunicados, correspondencia, tonterías, "
        "pendejadas, chorradas, boletines, boletín, newsletter, encuestas, cupones, descuentos, "
        "invitaciones, porquerías, campañas, publicidades, actualizaciones"
    ),
    "kind": (
        "más, mas, ya, tantos, tantas, tanto, tanta, los, las, el, la, sus, su, tus, tu, "
        "vuestros, vuestras, estos, estas, este, esta, esos, esas, ese, esa, de, del, de los, de "
        "las, de este, ningún, ninguna, ningun, otro, otra, otros, otras, un, una, todos, todas, "
        "todo, toda, nuevos, malditos, malditas, estúpidos, pinches, putos, jodidos, molestos, "
        "molestosos, no deseados, no solicitados, publicitarios, promocionales, promocional, "
        "comerciales, comercial, automáticos, diarios, marketing, texto, sms, tipo, clase, tipo "
        "de, esta clase de, este tipo de, por sms, con, a, por, nunca, jamás, nada de, cualquier, "
        "constantes, repetidos, al celular, a mi, celular, y, o, ni, mensajes, spam, en, número, "
        "a este número, envío de, envíos de, el envío de, los envíos de, ningún tipo de, tantas "
        "cosas, recepción de, la recepción de"
    ),
    "stuff": (
        "nada, esto, eso, estas cosas, esas cosas, cosas, más cosas, nada más, más nada, todo "
        "eso, todo esto, más, nada de esto, nada de eso"
    ),
    "these": (
        "los, las, sus, tus, estos, estas, esos, esas, vuestros, vuestras, todos los, todos sus, "
        "todos estos, todas las, tantos, todos esos, el, la, este, esta, su, con los, con sus, "
        "con estos, con esos, más, de, mis, tanto, tanta"
    ),
    "not-want": (
        "no quiero, no deseo, no quisiera, no necesito, no me interesa, no me interesan, no estoy "
        "interesado en, no estoy interesada en, no me gustaría, no queremos, no deseamos, no "
        "autorizo, no acepto, ya no quiero, ya no deseo, ya no me interesa, ya no me interesan, "
        "no tengo interés en, ya no necesito, nunca quise, nunca pedí, no pedí, no solicité, "
        "nunca solicité, no he pedido, no he solicitado, nunca autoricé, no autoricé, no soporto, "
        "odio, harto de, harta de, hartos de, cansado de, cansada de, estoy harto de, aburrido "
        "de, aburrida de, hasta las narices de, no kiero, hasta la madre de, hasta los huevos de, "
        "ya no kiero, nunca acepté, nunca me suscribí a, no me suscribí a, me niego a, renuncio "
        "a, no estoy de acuerdo en, no estoy de acuerdo con, no aguanto, prefiero no, preferiría "
        "no, no doy permiso para, me opongo a, no consiento, ya no aguanto, no tengo ningún "
        "interés en, no sigo queriendo, ya no estoy interesado en, ya no estoy interesada en, ya "
        "me cansé de, no m interesa, no requiero, ya no requiero, pido no, solicito no, deseo no, "
        "quiero no, quisiera no, me harté de, me cansé de, me aburrí de, ya me harté de, hasta el "
        "gorro de, hasta las pelotas de, hasta la coronilla de"
    ),
    "to-get": (
        "seguir, recibir, recibiendo, más, mas, que, me, ya, de, tener, ver, nunca, a, volver a, "
        "continuar, seguir recibiendo, que me sigan, manden, mande, mandes, mandéis, envíen, "
        "envíe, envíes, enviéis, mandando, enviando, sigan, lleguen, llegando, en, llegar, leer, "
        "lleguen a mi celular, ningún, nos, vuelvan a mandar, vuelvan a enviar, vuelvan, para, "
        "que me lleguen, resivir, resibir, recivir, llegue, reciba, recibirlos, seguir viendo, "
        "sigan llegando, siga recibiendo, pertenecer, continuar con, continuar recibiendo"
    ),
    "contacted": (
        "contactado, contactada, molestado, molestada, contactados, suscrito, suscrita, inscrito, "
        "acosado, acosada, en su lista, en esta lista, en la lista, en su base de datos, parte de "
        "esta lista"
    ),
    "take-me": (
        "quítenme, quíteme, quítame, quitarme, quitadme, sáquenme, sáqueme, sácame, sacarme, "
        "sacadme, bórrenme, bórreme, bórrame, borrarme, borradme, elimínenme, elimíneme, "
        "elimíname, eliminarme, eliminadme, remuévanme, remuévame, remuéveme, removerme, "
        "retírenme, retíreme, retírame, retirarme, desuscríbanme, desuscríbame, desuscríbeme, "
        "desuscribirme, desapúntenme, desapúntame, desapuntarme, denme de baja, deme de baja, "
        "dame de baja, dadme de baja, darme de baja, dennos de baja, me den de baja, me saquen, "
        "me dé de baja, me des de baja, me deis de baja, me quiten, me quite, me quites, me  "
        "borren, me borre, me saque, me saques, me eliminen, me elimine, me retiren, me retire, "
        "tachenme, táchenme, sáquennos, quítennos, bórrennos, excluyanme, exclúyanme, "
        "desvincúlenme, dar me de baja, denmen de baja, exclúyame, me dar de baja, me elimines, "
        "me borres, me desuscriban, me desuscriba, me remuevan, salirme, me borraran, me  "
        "borrara, me quitaran, me quitara, me sacaran, me sacara, me eliminaran, me eliminara, me "
        " dieran de baja, me diera de baja, me borrasen, me quitasen, me eliminasen, bájenme, "
        "bájeme, bájame, bajarme, me bajen, me baje, desafílienme, desafíliame, desafiliarme, "
        "desinscríbanme, desinscríbeme, desinscribirme, desvincúlame, descártenme, sáquenos, me  "
        "desafilien, me desvinculen, bájennos"
    ),
    "can": (
        "pueden, puede, puedes, podrían, podría, podrías, podéis, podríais, quieren, hacen el "
        "favor de, hace el favor de, van a"
    ),
    "take": (
        "quiten, quite, quita, quitar, quitad, quites, saquen, saque, saca, sacar, sacad, borren, "
        "borre, borra, borrar, borrad, borres, eliminen, elimine, elimina, eliminar, eliminad, "
        "elimines, remuevan, remueva, remover, retiren, retire, retira, retirar, den de baja, da "
        "de baja, dar de baja, dad de baja, olviden, olvide, olvida, pierdan, olvidad, tachen, "
        "desuscriban, excluyan, desvinculen, depuren, desháganse de, deshágase de, suelten, "
        "olvídense de, olvídate de, olvídese de"
    ),
    "my-number": (
        "mi número, este número, mi número de teléfono, mi número telefónico, mi numero de "
        "celular, mi número de móvil, mi celular, mi teléfono, mi móvil, mi nombre, mi contacto, "
        "mis datos, mi información, nuestro número, el número, mi nro, mi cel, este teléfono, "
        "este celular, mis datos personales, mi nombre y número, mi num, este móvil, este "
        "contacto, nuestro contacto, mi registro, este número de aquí"
    ),
    "their": (
        "su, sus, tu, tus, la, las, el, los, esta, este, estas, estos, esa, ese, vuestra, "
        "vuestro, vuestras, toda, todas, todos, sus listas y, cualquier, de, mensajería, "
        "distribución, envío"
    ),
    "our-place": (
        "lista, listas, lista de contactos, lista de distribución, lista de envío, lista de "
        "difusión, lista de correo, base de datos, base, sistema, registro, registros, "
        "directorio, agenda, contactos, suscripción, <messages>, servicio de mensajes, servicio "
        "de sms, servicio de alertas, bd, servicio de mensajería, listado, grupo, programa de "
        "mensajes, todo, todas partes, aquí, envíos, lista de envíos"
    ),
    "scope": (
        "<when>, de ustedes, de usted, de clientes, de suscriptores, de promociones, de "
        "marketing, de números, para siempre, de mensajes, de teléfonos, de destinatarios, de "
        "mensajería, de whatsapp, de sms, de envíos, de publicidad, de ventas, de spam, de "
        "mierda, de porquería, de avisos, de notificaciones, de alertas, de contacto, de "
        "suscripción, de una vez, de anuncios"
    ),
    "leave": (
        "déjenme en paz, déjeme en paz, déjame en paz, dejadme en paz, dejarme en paz, déjennos "
        "en paz, me dejen en paz, me deje en paz, me dejes en paz, déjenme tranquilo, déjenme "
        "tranquila, déjame tranquilo, déjame tranquila, déjeme tranquilo, déjeme tranquila, "
        "dejadme tranquilo, dejadme tranquila, me dejen tranquilo, me dejen tranquila, no "
        "molesten, no moleste, no molestes, no molestar, no molestéis, no jodan, no jodas, no "
        "jodáis, no chinguen, no fastidien, lárguense, lárgate, largo, váyanse a la mierda, vete "
        "a la mierda, iros a la mierda, váyanse al diablo, váyanse al carajo, vete al carajo, que "
        "les den, a la mierda, vayan a joder a otro, ya déjenme, no estén molestando, no estén "
        "jodiendo, ya no molesten, ya no molestes, ya no jodan, ya no moleste, olvídense de mí, "
        "olvídate de mí, olvídese de mí, dejen el acoso, paren el acoso, basta de acoso, dejen de "
        "acosar, olvídenme, olvídame, olvídeme, no sigan, ya no sigan, no sigan más, no sigan con "
        "esto, dejen en paz a mi familia"
    ),
    "bother": (
        "escribir, molestar, fastidiar, contactar, acosar, incordiar, bombardear, spamear, "
        "textear, mensajear, hostigar, insistir, importunar, atosigar, agobiar, chingar, joder, "
        "fregar, jorobar, saturar"
    ),
    "to-him": (
        "escribirle, mandarle, enviarle, molestarlo, molestarla, contactarlo, contactarla, "
        "escribirles, mandarles, enviarles, molestar, contactar, textear, escribir, textearle"
    ),
    "family": (
        "esposa, esposo, marido, mujer, mamá, madre, papá, padre, hijo, hija, hijos, hijas, "
        "abuela, abuelo, hermano, hermana, familia, padres, suegra, suegro, novia, novio, pareja, "
        "empleados, clientes, abuelita, abuelito, tía, tío"
    ),
    "take-him": (
        "quítenlo, quítenla, quítelo, quítela, sáquenlo, sáquenla, bórrenlo, bórrenla, "
        "elimínenlo, elimínenla, bórrelo, bórrela, sáquelo, sáquela, denlo de baja, denla de "
        "baja, quítalo, quítala, sácalo, sácala"
    ),
    "they-take": (
        "quitan, sacan, borran, eliminan, quitas, sacas, borras, eliminas, quita, saca, borra, "
        "elimina, dan de baja, das de baja, da de baja, quitáis, sacáis, borráis"
    ),
    "ours": "estos, estas, esos, esas, esta, este, esa, ese, sus, su, tus, tu, vuestros, vuestra",
    "some-time": (
        "de noche, por la noche, en la noche, por las noches, los domingos, los fines de semana, "
        "el fin de semana, por la mañana, en la mañana, de madrugada, en la madrugada, durante, "
        "después, antes, tan temprano, tan tarde, en el trabajo, cuando, mientras"
    ),
    "sent-things": (
        "links, enlaces, fotos, videos, imágenes, memes, cotizaciones, noticias, información, "
        "cadenas, novedades, cosas"
    ),
    "apply": "quiero, deseo, solicito, pido, exijo, quisiera, necesito",
    "gone": (
        "dado de baja, dada de baja, eliminado, eliminada, borrado, borrada, retirado, retirada, "
        "removido, removida, excluido, excluida"
    ),
    "dejar": "dejar de, parar de, cesar de, ya no, evitar, dejar ya de, no seguir, no volver a",
    "consent": (
        "permiso, consentimiento, autorización, mi permiso, mi consentimiento, mi autorización"
    ),
    "give": "di, doy, dado, dimos, damos, otorgo, otorgué, concedo, presté, he dado",
    "device": (
        "ordenador, computadora, computador, dispositivo, aparato, impresora, alarma, tele, "
        "televisor, tableta, despertador, motor, lavadora, página, carro, coche, navegador, "
        "lavavajillas, nevera, reloj"
    ),
    # What makes it something else
    "subject": (
        "él, ella, ellos, ellas, ustedes, usted, por qué, porque, si, quien, nadie, cuando, para "
        "que, que"
    ),
    "not": (
        "no, nunca, jamás, tampoco, sin, ni, en vez de, en lugar de, nada de, nadie, por nada del "
        "mundo, por nada, de ninguna manera, de ningún modo, bajo ningún concepto, bajo ninguna "
        "circunstancia"
    ),
    "light": (
        "<please>, me, te, le, les, nos, os, se, lo, quiero, quiere, quieren, quisiera, deseo, "
        "necesito, que, de, a, por, favor, ustedes, usted, puedo, puede, pueden, podemos, puedes, "
        "vayan, vaya, vayas, ir, voy, es, necesario, hace, falta, estoy, pidiendo, diciendo, "
        "pido, digo, dije, he, pedido, dicho, pensado, pienso, pretendo, logro, consigo, hay, "
        "razón, tienen, tiene, tienes, ya, aún, todavía, debo, debe, deben, debería, deberían, "
        "va, van, quería, pedí, sé, cómo, gustaría, haga, intento, intentando, piensen, piense, "
        "pienses, pensar, en, solicité, ocurrencia, idea, para, se te ocurra, ocurra, estaba, "
        "tengo, ganas, intención, quise, decir, querido, pretendía, quiera, quieran, querer, "
        "digan, diga, querían, pretenda, era, fue, sea, significa, mi, nuestra, necesidad, "
        "motivo, motivos"
    ),
    "someone": "él, ella, ellos, ellas, alguien, quien, le, les, mi ex, la gente, ese, ella le",
    "of-someone": "mi, mis, su, sus, tu, nuestro, nuestra, el, la, los, las, un, una, este, ese",
    "aux": (
        "no, me, se, quiere, quieren, puede, pueden, debe, deben, debería, tiene, tienen, que, "
        "va, van, a, ha, han, ya, nunca, para, logra, dijo, dice, pide, pidió, le, les, lo, "
        "hacer, haga, consigue, siempre, podría, está, están, por fin, acaba, de"
    ),
    "said": (
        "dijo, dice, dicen, decía, dijeron, diciendo, gritó, grita, escribió, pone, ponía, pidió, "
        "pide, respondió, contestó, lee, gritaron, gritando, pidieron, rogó, rogaron, exigió, "
        "exigieron, ordenó, ordenaron, preguntó, repite, repetía, repitiendo, cantaba, contesta, "
        "contestaron, responden, cantando, escribieron"
    ),
    "sent": (
        "mandé, envié, escribí, puse, respondí, contesté, dije, he mandado, he enviado, he "
        "escrito, he respondido, he dicho, les dije, les mandé, les envié, pedí, he pedido, "
        "ordené, les pedí, les he pedido"
    ),
    "times": (
        "dos veces, tres veces, varias veces, muchas veces, mil veces, ayer, ya, cinco veces, "
        "diez veces"
    ),
    "meaning": (
        "letrero, cartel, señal, significa, traducir, traducción, canción, quiere decir, letra"
    ),
    "mistake": "error, accidente, equivocación, sin querer",
    "return": "reactivar, resuscribirme, volver a suscribirme",
    "other-post": "revista, podcast, youtube, netflix",
}

_CUES = (
    # The word itself
    "^^ !nunca|jamás|nadie <before>*, <bare-stop> <after>*, $$",
    "^ !nunca|jamás|nadie <before>*, <bare-stop> <after>*, $$",
    "^^ <please>*, <bare-word> <please>*, <when>*, <please>*, $$",
    "^^ <please>*, para <please>|ya|basta <please>*, $$",
    "^^ <please>|ya|basta <please>*, para $$",
    "^^ para $$",
    (
        "^^ <please>* stop|paren|basta , "
        "yo|no|ya|esto|este|estos|esta|son|ustedes|quién|número|nunca|me"
    ),
    "^^ <please>* stop no|ya|esto|estos|quién|nunca",
    "^ !nunca|jamás|nadie <before>*, <leave> <after>*, $",
    # Dejen de escribirme
    "<stop> <please>* <text-me> <after>*, $",
    "<stop> <please>* <text-me> !en|cuando|mientras|y",
    "<stop> <please>* <send-me> <kind>* <messages>",
    "<stop> <please>* <send-me> <stuff>? <after>*, $",
    "<stop> <please>* estar|estarme? <bother> <after>*, $",
    "<stop> <please>* estar|estarme? <bother>|<text-me> con <kind>* <messages>",
    "<stop> <please>* <to-him> a mi|mis|nuestra|nuestro <family>",
    "<dejar> <please>* recibir|recibiendo <kind>* <messages>",
    "<dejar> <please>* recibir|recibirlos|recibiendo <stuff>? <after>*, $",
    "<end> <when>* <these> <kind>* <messages>",
    "<end> <messages> <after>*, $",
    "<end> de <kind>* <messages>",
    "<end> mi|la|esta? suscripción a|de <kind>* <messages>",
    "ya? estuvo bueno? de|con <kind>* <messages>",
    "<end>|párenle|párale|bájenle|bájale|suficiente|ya ya? de|con <kind>* <messages>",
    "basta|paren|suficiente|ya de|con tanto|tantos|tanta <kind>* <messages>",
    "estos|esos|sus|los <kind>* <messages> paren|cesen|terminen|deben|tienen parar|que|cesar",
    # No me escriban más
    "~<subject> no me|nos <write-not> <after>*, $",
    "~<subject> no me|nos <write-not> más|mas|nunca|jamás",
    "~<subject> no <write-not> más|mas|nunca|jamás",
    "^ !nunca|jamás|nadie <before>*, no <write-not> a este número|teléfono|celular",
    "nunca|jamás más? mas? me <write-not>|<call-not>|<send-not>",
    "^ !nunca|jamás|nadie <before>*, ya no me|nos <send-not>|<write-not>|<call-not> <after>*, $",
    "^ !nunca|jamás|nadie <before>*, ya no me|nos <send-not> <kind>* <messages>",
    "^ !nunca|jamás|nadie <before>*, ya no <send-not> <kind>* <messages> <after>*, $",
    "^ !nunca|jamás|nadie <before>*, no <send-not> <kind>* <messages> <after>*, $",
    (
        "no me|nos <call-not>|<write-not> ni me? <call-not>|<write-not>|<send-not>|<text-me> "
        "<after>*, $"
    ),
    "el? favor de|por? no <text-me>|<bother> <after>*, $",
    "dejen|deje|deja|dejad ya? en paz <my-number>",
    "dejen|deje|deja|dejad ya? en paz a mi|mis <family>",
    "no|nunca me|nos anden|ande|andes|estén|esté|estés <text-me>|<send-me>",
    "<not-want> que me|nos <when>* anden|ande|estén|esté <text-me>|<send-me>",
    "^^ !nunca|jamás|nadie <before>*, no me|nos <write-not> <after>*, $",
    "^^ !nunca|jamás|nadie <before>*, no me|nos <send-not> <kind>* <messages>|nada",
    "no sigan|siga|sigas con <kind>* <messages>",
    "^^ !nunca|jamás|nadie <before>*, ya <bare-stop> ,? no|ok|eh|sí|va $$",
    (
        "<not-want> <to-get>* recibiendo|recibir <kind>* información|noticias|novedades|info "
        "<after>*, $"
    ),
    "<ask> <take> su número|teléfono|celular <after>*, $",
    "cese|suspensión|cancelación inmediato|inmediata|total? de|del envío? de? <kind>* <messages>",
    "<my-number> sea|esté|quede|fuera eliminado|borrado|retirado|removido|quitado <after>*, $",
    (
        "<my-number> sea|esté|quede|fuera eliminado|borrado|retirado|removido|quitado de|del "
        "<their>* <our-place> <scope>? !de|del|para"
    ),
    (
        "<stop> llenarme|saturarme|bombardearme|llenarnos el|mi|la? "
        "teléfono|celular|móvil|bandeja|buzón? de|con <kind>* <messages>"
    ),
    "<stop> hacer|hacerme|hacernos spam|publicidad|propaganda",
    "<end> a|con los|las|sus|estos|esos <kind>* <messages>",
    (
        "^ <before>*, no <send-not> <kind>* <messages> a este|mi|esta "
        "número|celular|teléfono|móvil|línea"
    ),
    (
        "^^ <before>*, no escriban|escribas|escriba|contactar|contactarme|contacten|contactéis "
        "<after>*, $$"
    ),
    "<not-want> saber de ustedes|usted|vosotros|ti",
    "<not-want> <to-get>* de estos|esto|esos|eso <after>*, $ !de",
    "<not-want> <to-get>* en esta|este|el|la|su|tu lista|listado|grupo de? <messages>? <after>*, $",
    (
        "<not-want> pertenecer|continuar|figurar|aparecer a|en su|sus|esta|la|tu "
        "lista|listas|base|registros"
    ),
    "nunca|jamás|no autoricé|solicité|pedí|acepté|autorizo <ours> <kind>* <messages>",
    "sin mi permiso|consentimiento|autorización no? pueden|puede|me .. <text-me>|<send-me>",
    "los|las|les|lo|te bloquearé <after>*, $",
    "los|las|les|lo|te denunciaré|reportaré|bloquearé|demandaré si siguen|vuelven|no|me|mandan",
    (
        "voy|vamos a denunciarlos|reportarlos|bloquearlos|demandarlos|denunciarte|bloquearte si "
        "siguen|vuelven|no|me|mandan"
    ),
    "^^ <before>*, reportado|reportados|bloqueado|bloqueados|denunciados <after>*, $$",
    "^^ <before>*, reportado|reportados|bloqueado|bloqueados|denunciados por|como spam|acoso",
    "dejen|deje|deja|dejad <my-number> en paz",
    (
        "dejen|deje|deja|dejad de mandar|enviar|mandarme|enviarme tantas|esas|estas|sus|más? "
        "cosas|tonterías|porquerías <after>*, $"
    ),
    "dejen|deje|deja|dejad de pedir|pedirme dinero|donaciones|donativos|plata",
    "dejen|deje|deja|dejad|paren|pare de llamar|llamarme <after>*, $",
    "dejen|deje|deja|dejad|paren|pare de llamar|llamarme y|ni|o escribir|escribirme|mandar",
    "dejen|deje|deja|dejad de usar|utilizar <my-number>",
    "dejen|deje|deja|dejad ya los|sus|esos|estos <kind>* <messages> <after>*, $",
    "dejen|deje|deja|dejad los|sus|esos|estos <kind>* mensajes|mensajitos|sms|msjs <after>*, $",
    "^ paren|parad|pare <please> , estoy|ya|no|son|es|tengo|me",
    "<end> el servicio de <kind>* <messages>",
    (
        "^^ <before>*, me quiero|quisiera|gustaría|deseo|necesito "
        "dar|desuscribir|salir|borrar|quitar|retirar de? baja? <after>*, $$"
    ),
    (
        "me quiero|quisiera|gustaría|deseo|necesito dar|desuscribir|salir|borrar|quitar|retirar "
        "de? baja? de|del <their>* <our-place> <scope>? !de|del|para"
    ),
    "<apply> ser|estar <gone> <after>*, $",
    "<apply> ser|estar <gone> de|del <their>* <our-place> <scope>? !de|del|para",
    (
        "^^ <before>*, denme|deme|dame|dadme|tramiten|procesen|hagan|gestionen|realicen efectiva? "
        "la|mi baja <after>*, $$"
    ),
    "<stop> <please>* <send-me> <kind>* <sent-things> <after>*, $",
    "salir de|del <their>* <our-place> <scope>? !de|del|para",
    "<take-me> de esta|esa cosa|vaina|tontería|porquería|mierda",
    "^ <before>*, no lo|la|le|les <write-not> más|mas|nunca|jamás <after>*, $",
    "lista de no contactar|llamar|molestar|contactarme|molestarme",
    "^^ <before>*, no recibir <kind>* <messages>|nada",
    "no vuelvan|vuelva|vuelvas|sigan a? usar|usando|utilizar|utilizando <my-number>",
    "dejen|deje|deja|dejad tranquilo|tranquila <my-number>",
    "dejen|deje|deja|dejad tranquilo|tranquila|tranquilos a mi|mis <family>",
    "^ <please>* de baja <my-number> <after>*, $",
    "baja inmediata|definitiva|total de|del <their>* <our-place> <scope>? !de|del|para",
    "^^ !nunca|jamás|nadie <before>*, baja inmediata|definitiva|total <after>*, $$",
    "el? favor de|por? no <send-me> <kind>* <messages>",
    "ya les|os|le|te <sent> que pararan|parasen|pararas|parara|cesaran|dejaran|dejaras|dejara",
    "les|os|le|te? <sent> que pararan|parasen|cesaran|dejaran y|pero siguen|continúan|sigue",
    (
        "cuántas veces .. decir|decirles|pedir|pedirles|repetir|decirte|decirle que? "
        "no|paren|dejen|me|ya"
    ),
    (
        "por qué|porque me|nos siguen|sigue|sigues <text-me>|<send-me> <kind>* <messages>? "
        "<after>*, $$"
    ),
    "los|las|les|te|lo voy|vamos a bloquear <after>*, $",
    (
        "los|las|les|te|lo voy|vamos a denunciar|bloquear|reportar|demandar si "
        "siguen|vuelven|no|me|mandan"
    ),
    "los|las|les|te|lo voy|vamos a denunciar|bloquear|reportar|demandar por|como spam|acoso",
    "los|las|les|te|lo bloqueo <after>*, $",
    "^^ !nunca|jamás|nadie <before>*, cero|no spam|mensajes|publicidad <after>*, $$",
    "no me|nos <send-not> <kind>* <messages>|nada",
    "no me|nos? <send-not> <stuff> <after>*, $",
    "no me|nos? <send-not> <when> <after>*, $",
    "~<subject> no <send-not> más|mas|ningún|tantos <kind>* <messages>",
    "no me|nos <call-not> <when> <after>*, $",
    "no volver a <text-me>|<send-me>",
    "a ver si|cuándo dejan|dejas|dejáis|paran ya? de <send-me>|<text-me>",
    "no vuelvan|vuelva|vuelvas|volváis a <text-me>",
    "no vuelvan|vuelva|vuelvas|volváis a <send-me> <kind>* <messages>|nada",
    "no vuelvan|vuelva|vuelvas|volváis a <send-me> <after>*, $",
    "<ask> <please>* que? no|nunca me|nos <write-not>|<call-not>",
    "<ask> <please>* que? no|nunca me|nos? <send-not> <kind>* <messages>|nada",
    "<ask> <please>* que? no|nunca me|nos? <send-not> <stuff>? <after>*, $",
    "<not-want> que me|nos? <when>* <write-not>",
    "<not-want> que me|nos? <when>* <send-not> <stuff>? <after>*, $",
    # No quiero más mensajes
    "<not-want> <to-get>* <kind>* <messages> !<some-time>",
    "<not-want> <to-get>* recibir|recibirlos <stuff>? <after>*, $",
    "<not-want> ser|estar|seguir siendo? <contacted>",
    "<not-want> nada de ustedes|usted|ti|vosotros|su",
    "<not-want> <to-get>* recibiendo <stuff>? <after>*, $",
    (
        "no|nunca les|le|te|os|he|hemos? <give> ningún? <consent> de|para "
        "<text-me>|<send-me>|recibir|contactarme"
    ),
    (
        "no|nunca les|le|te|os|he|hemos? <give> ningún? <consent> para|de? que me "
        "<send-not>|<write-not>"
    ),
    "no autorizo|autoricé|he el|autorizado uso|el de|uso de? <my-number>",
    (
        "<not-want> ser|seguir|formar|estar|figurar siendo? parte? de|en|del <their>* <our-place> "
        "<scope>? !de|del|para"
    ),
    "harto|harta|hartos|cansado|cansada|aburrido|fastidiado con|de <kind>* <messages>",
    "<not-want> saber nada de ustedes|usted|ti|vosotros|su",
    "^ !nunca|jamás|nadie <before>*, no más|mas <kind>* <messages>",
    "^ !nunca|jamás|nadie <before>*, ni un <messages> más|mas",
    "^ !nunca|jamás|nadie <before>*, nada de <kind>* <messages>",
    "^ !nunca|jamás|nadie <before>*, ya no|basta <kind>* <messages>",
    "revoco|retiro|revocar|retirar|anulo|cancelo mi|todo|el consentimiento|autorización|permiso",
    "no tienen|tiene mi permiso|consentimiento|autorización",
    # Quítenme de la lista
    "me|nos <can> <take> <after>*, $",
    (
        "^^ !nunca|jamás|nadie <before>*, me|nos <they-take> de|del <ours>|la|el <our-place> "
        "<scope>? !de|del|para"
    ),
    "<take-him> de|del <ours>|la|el <our-place> <scope>? !de|del|para",
    "<take-me> de esto|eso|acá|ahí <after>*, $",
    "me|nos <can> <take> de|del <their>* <our-place> <scope>? !de|del|para",
    "me|nos <can> dejar|parar de? <text-me>|molestar",
    "<take-me> <after>*, $",
    "<take-me> de|del <their>* <our-place> <scope>? !de|del|para",
    "<take> <please>* <my-number> <after>*, $",
    "<take> <please>* <my-number> de|del <their>* <our-place> <scope>? !de|del|para",
    "quiero|solicito|pido|exijo|deseo|necesito la|mi baja !médica|de|del|por|laboral",
    (
        "quiero|solicito|pido|exijo|deseo|necesito la|mi baja de|del <their>* <our-place> "
        "<scope>? !de|del|para"
    ),
    # It has been said before
    'ya? les|le|os|te? <sent> "stop"|stop|"baja"|"alto"|baja <times> ',
    "me he dado de baja <when>* y|pero siguen|sigo|sigue|seguís|continúan|me",
    "me di de baja <when>* y|pero siguen|sigo|sigue|seguís|continúan|me",
    "^^ !nunca|jamás|nadie <before>*, ya me di de baja <after>*, $$",
    "^^ !nunca|jamás|nadie <before>*, ya me he dado de baja <after>*, $$",
    "^^ !nunca|jamás|nadie <before>*, ya pedí|solicité la|mi baja <after>*, $$",
    "si no paran|para|paráis|cesan de|con|ya",
    "si no dejan|deja|dejas|dejáis de <text-me>|<send-me>",
    (
        "por qué|porque me siguen|sigue|sigues mandando|enviando|escribiendo|molestando "
        "<messages>? si|aunque|después"
    ),
    "cómo .. dejar|dejo de recibir <kind>* <messages>",
    "cómo .. para ya? no|dejar de? recibir <kind>* <messages>",
    "cómo .. que ya? dejen|paren|dejéis de <send-me> <kind>* <messages>",
    "cómo .. que ya? dejen|paren|dejéis de <text-me>",
    (
        "cómo .. salgo|salir|salirme|sacarme|quitarme|bajarme de <ours> <our-place> <scope>? "
        "!de|del|para"
    ),
    "forma|manera|modo de no|dejar de? recibir <ours> <kind>* <messages>",
    "cómo .. <end>|paro|detengo|cancelo <these> <kind>* <messages>",
    "cómo .. doy|dar|darme|salgo de? baja? de <these> <kind>* <messages>",
)

_VETOES = (
    # A negation
    "<not> <light>* @",
    "<not> _ que @",
    "<not> entiendo|sé|comprendo .. .. @",
    "pena|lástima|triste|tristeza que @",
    "que <of-someone> _ @",
    "menos|salvo|excepto|mientras que @",
    "<not> _ _ que @",
    "<not> _ _ _ que @",
    "@ paren|dejen de llegar",
    # Help
    (
        "ayuda|ayudar|ayudarme|ayúdame|ayúdenme|ayúdeme|ayudan|ayuden|auxilio|socorro|soporte|ayudas|ayudes"
    ),
    "cómo .. @",
    "dónde|cuándo|cuál .. @",
    "^^ qué !dejen|deje|paren|me|no _ .. @",
    "cómo .. _ @",
    "puedo|debo|tengo .. @",
    "manera|forma|posible|logro|consigo|posibilidad|intento de? <light>* @",
    "qué pasa|sucede|ocurre",
    "si|cuando|antes|después|hasta|vez de|que|yo|él|ella|me <light>* @",
    "si|cuando @",
    # Somebody else
    "^^ por qué .. @",
    "<someone> <aux>* @",
    "<of-someone> !favor _ <aux> <aux>* @",
    "<of-someone> _ _ <aux> <aux>* @",
    "dile|díganle|dígale|decirle|dime|pídele|pedirle|dígales|diles a|al|que .. que|de? @",
    "dile|díganle|dígale|decirle|pídele|pedirle que @",
    "voy|vamos|debo|tengo|puedo|prometo|intento|he a|que|de? <light>* @",
    # A report or a quotation
    "~les ~os ~ya <said> <before>*, @",
    "<said> ,? stop|alto|paren|pare|para|basta",
    "<of-someone> _ me|nos|le|les? <said>",
    "quién|quien te|les|le|os|ha? dijo|dice|dicho",
    "<meaning>",
    (
        "envíe|envía|enviar|responda|responde|responder|mande|manda|escriba|escribe|conteste|texto "
        "stop|baja|alto|cancelar|salir|fin al|a|para|y|si"
    ),
    "responda|responde|envíe|envía|escriba|mande|manda _ para @",
    "^^ fwd|rv|reenviado",
    "gustó|encantó|reaccionó",
    # By mistake
    "<mistake>",
    "<return>",
    # Another object
    "<other-post>",
    "<device> <aux>|no",
    "de|en|del|con|al|por la|el|mi|su|tu|un|una|este|esta? <device>",
    "^ <before>*, mi|la|el|un|una|este|esta <device>",
    "@ de|del|a|al? el|la|mi|un|una|este|esta? <device>",
    "@ por? correo|correos|email|emails|mails",
    "bus|autobús|tren|parada|camión|semáforo|metro|taxi|médica|laboral|tensión|presión|temporada",
    "@ en|al semáforo|esquina|parada|estación|lado|rojo",
    "viejo|antiguo|anterior|otro número|celular|teléfono|móvil",
    "número|celular|teléfono|móvil viejo|antiguo|anterior",
    "@ .. número|celular|teléfono|móvil nuevo",
)

SPANISH = Language(
    tag="es",
    words=_WORDS,
    cues=_CUES,
    vetoes=_VETOES,
    joints="o, pero, porque, pues, si no, sino, y, ya que",
    openers="yo, este, esta, esto, por, gracias, ustedes, me, no, les, son, soy",
    typos="stop, cancelar, mensajes, quítenme, bórrenme, desuscribirme",
    known=(
        "shop, step, spot, top, stops, mensaje, cancelas, cancelan, cancela, cancelará, "
        "mensajea, escape"
    ),
    shorthand=(
        ("q", "que"),
        ("k", "que"),
        ("ke", "que"),
        ("qe", "que"),
        ("x", "por"),
        ("xq", "porque"),
        ("pq", "porque"),
        ("d", "de"),
        ("m", "me"),
        ("qiero", "quiero"),
        ("kiero", "quiero"),
        ("tmb", "también"),
    ),
)
