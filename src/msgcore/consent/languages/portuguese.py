"""Portuguese of both shores: how people ask for messages to stop, and what looks like it."""

from msgcore.consent.languages.language import Language

__all__ = ["PORTUGUESE"]

_WORDS = {
    # Politeness, anger and address: what may stand around a bare "parem"
    "please": (
        "por favor, porfavor, pfv, pfvr, pf, pff, pls, favor, faz favor, se faz favor, faça favor, "
        "sff, por gentileza, gentileza, por obséquio, obrigado, obrigada, obg, muito obrigado, "
        "muito obrigada, brigado, brigada, valeu, vlw, grato, grata, agradeço, desde já agradeço, "
        "agradecido, agradecida, pelo amor de deus, cumprimentos, att, atenciosamente, com os "
        "melhores cumprimentos, obrigado desde já"
    ),
    "soon": (
        "imediata, imediato, já, agora, agora mesmo, imediatamente, de imediato, já agora, de uma "
        "vez, de uma vez por todas, hoje, logo, o quanto antes, quanto antes, urgente, "
        "urgentemente, definitivamente, para sempre, pra sempre, daqui para a frente, a partir de "
        "agora, de hoje em diante, doravante, o mais rápido possível, novamente, de novo, outra "
        "vez, rápido"
    ),
    "when": "<soon>, nunca mais, mais, jamais, nunca",
    "swear": (
        "porra, caralho, merda, droga, poxa, caramba, puta que pariu, pqp, que saco, que chatice, "
        "chega, basta, saco, cacete, inferno, meu deus, deus, é sério, sério, último aviso, já "
        "chega, já basta, que coisa chata, pela última vez, fogo, bolas, estou farto, estou farta, "
        "to de saco cheio, cansei"
    ),
    "people": (
        "senhor, senhora, senhores, moço, moça, amigo, amiga, gente, pessoal, galera, cara, mano, "
        "vocês, vcs, você, vc, meu, minha filha, caros, seus chatos, bando de chatos, meus "
        "senhores"
    ),
    "ask": (
        "quero, queria, queremos, gostaria de, gostaria, gostava de, desejo, preciso, peço que, "
        "peço, pedia que, peço lhe que, peço vos que, peço por favor que, podem, pode, poderiam, "
        "poderia, podes, podiam, podia, dá pra, dá para, dava pra, será que dá pra, solicito que, "
        "solicito, exijo que, exijo, eu disse para, eu disse pra, já disse para, já disse pra, já "
        "disse, eu disse, já pedi para, já pedi pra, já falei pra, já falei para, já falei, quero "
        "que, queria que, gostaria que, é pra, é para, repito, vou pedir que, faz o favor de, "
        "façam o favor de, faça o favor de, faça a gentileza de, tem como, têm que, tem que, "
        "precisam, devem, deve, preciso que, por gentileza, agradeço que, agradecia que, prefiro, "
        "já pedi, pedi para, pedi pra, eu pedi para, eu pedi pra, venho solicitar, estou pedindo "
        "para, estou pedindo pra, to pedindo pra, já vos pedi para, já vos disse para, tratem de, "
        "querem, quer, vê se, vejam se, importa se de, importam se de, a pedir para"
    ),
    "no-interest": (
        "não tenho interesse, não tenho mais interesse, já não tenho interesse, sem interesse, não "
        "me interessa, não me interessa mais, não estou interessado, não estou interessada, não "
        "estou mais interessado, não estou mais interessada, já não estou interessado, já não "
        "estou interessada, nao tenho o menor interesse"
    ),
    "before": (
        "<please>, <soon>, <swear>, <people>, <ask>, <no-interest>, olá, oi, bom dia, boa tarde, "
        "boa noite, boas, alô, ok, okay, tá, tá bom, tá bem, bem, bom, então, e, mas, pois, sim, "
        "ei, eu, só, apenas, para, pra, de, olha, olhem, escuta, número errado, engano, foi "
        "engano, não tenho interesse, não me interessa, não conheço vocês, não sei quem é, spam, "
        "desculpe, desculpa, que, me, é engano, muitas mensagens, não obrigado, não obrigada, "
        "prezados, ó, isso é spam, isto é spam, é spam, isso é assédio, não sou eu, não sou "
        "cliente"
    ),
    "after": (
        "<please>, <when>, <swear>, <people>, isso, isto, tudo, com isso, com isto, com tudo, tudo "
        "isso, tá, ok, okay, entendeu, entenderam, ouviu, tchau, adeus, número errado, neste "
        "número, nesse número, para este número, pra este número, para esse número, pra esse "
        "número, para o meu número, pro meu número, pro meu celular, no meu celular, no meu "
        "número, aqui não, no meu telemóvel, para o meu telemóvel, para mim, pra mim, com essa "
        "palhaçada, por sms, por mensagem, por aqui, da vossa parte, de vocês, de vcs, e, não "
        "tenho interesse, esse número, com esse spam, com este spam, nada, ao meu número, por "
        "whatsapp, comigo, aí, daí, daqui, fora, aqui, né, hein, do sistema, pô"
    ),
    "bare-stop": (
        "stop, parar, pare, parem, parem já, pára, chega, basta, sair, cancelar inscrição, "
        "cancelar a inscrição, cancelar minha inscrição, cancelar a minha inscrição, cancelar "
        "subscrição, cancelar a subscrição, cancelar a minha subscrição, descadastrar, descadastre "
        "me, descadastre, descadastrem, me descadastre, me descadastra, me descadastrem, me "
        "descadastrar, descadastro, desinscrever, desinscrever me, desinscreva me, desinscrevam "
        "me, me desinscreva, me desinscrever, não enviar, não mais, sair da lista, sair desta "
        "lista, sair dessa lista, stop sms, pare com isso, parem com isso, para com isso, parem "
        "com isto, pare com isto, para com isto, chega disso, já deu, descadastramento, remoção, "
        "cessar, cessem, desinscrição, anular subscrição, anular a subscrição, me inscrever não, "
        "parou, retirar meu cadastro, cancelar meu cadastro, cancelem meu cadastro, cancele meu "
        "cadastro, cancela meu cadastro, cancelem a minha subscrição, me desinscrevam"
    ),
    "bare-word": (
        "cancelar, cancele, cancelem, fim, remover, excluir, terminar, desativar, eliminar"
    ),
    "stop": (
        "parem de, pare de, para de, pára de, parar de, pares de, deixem de, deixe de, deixa de, "
        "deixar de, deixes de, cessem de, cesse de, evitem, evite, evitar, chega de, basta de, "
        "parem com, pare com, para com, parar com, acabem com, acabe com, acaba com, parem, não "
        "continuem a, não continue a, parem já de, pare já de, parem imediatamente de, parem agora "
        "de, pararem de, parares de, deixarem de, pararem com, pararem, cessarem de, parassem de, "
        "deixem já de, deixassem de, parasse de, abstenham se de, chega, cessar, parem por favor "
        "de"
    ),
    "end": (
        "parem, pare, parem com, pare com, para com, acabem com, acabe com, cessem, cesse, stop, "
        "suspendam, suspenda, suspender, cancelem, cancele, cancela, cancelar, chega de, chega "
        "com, basta de, interrompam, interromper, desativem, desative, desativar, bloqueiem, "
        "bloquear, parar, parar com, parassem com, parasse com, pararem com, eliminem, tirem, "
        "encerrem, encerrar, interrompa, cancelem já, parem já com, parem lá com, retirem"
    ),
    # What we do to the person
    "me": "me, nos, mim, a me, estar me, ficar me, estar a me, continuar a, ficar",
    "text": (
        "escrever, contatar, contactar, incomodar, perturbar, encher, encher o saco, importunar, "
        "chatear, assediar, ligar, mandar sms, spammar, amolar, infernizar, aborrecer, massacrar, "
        "bombardear, encher a paciência, torrar, torrar a paciência, contactar me, contatar me, "
        "escrever me, incomodar me, importunar me, chatear me, perturbar me, assediar me, "
        "escreverem, contatarem, contactarem, incomodarem, perturbarem, chatearem, aborrecer me, "
        "ligar me, incomodar nos, procurar, escrevendo, perturbando, incomodando, enchendo, "
        "enchendo o saco, perseguir, entrar em contato, entrar em contacto, entrar em contato "
        "comigo, entrar em contacto comigo, atazanar, moer o juízo, floodar, spamar, insistir, "
        "mandar mensagem, mandar msg, falar comigo"
    ),
    "send": (
        "mandar, enviar, mandar me, enviar me, mandarem, enviarem, mandando, enviando, a enviar, a "
        "mandar, enviar nos, encaminhar, remeter, ficar mandando, ficar enviando, disparar, encher "
        "de, encher com, mandarem me, enviarem me, bombardear com, receber, estar mandando, estar "
        "enviando, passar"
    ),
    "write-not": (
        "escrevam, escreva, escrevas, escreve, contatem, contate, contata, contactem, contacte, "
        "contactes, contacta, perturbem, perturbe, perturba, perturbes, incomodem, incomode, "
        "incomoda, incomodes, chateiem, chateie, chateies, chateia, encham, encha, enche, "
        "importunem, importune, aborreçam, voltem a contactar, volte a contactar, voltem a "
        "contatar, volte a contatar, voltem a escrever, volte a escrever, voltes a escrever, "
        "voltem a incomodar, procurem, procure, amolem, contatar, contactar, escrever, incomodar, "
        "perturbar, importunar, entrem em contato, entre em contato, entrem em contacto, entre em "
        "contacto, escrevessem, contactassem, contatassem, incomodassem, escrevesse, contactasse, "
        "contatasse, incomodasse, perturbassem, chateassem, contactarem, contatarem, mandem "
        "mensagem, mande mensagem, assediem, voltes a contactar, chamem, chame, chames, chama, "
        "bombardeiem, persigam, amole, incomodar me"
    ),
    "call-not": "liguem, ligue, ligues, liga, mandem, mande, telefonem",
    "send-not": (
        "mandem, mande, mandes, manda, enviem, envie, envies, envia, voltem a mandar, voltem a "
        "enviar, volte a enviar, volte a mandar, fiquem mandando, fique mandando, continuem a "
        "enviar, encaminhem, continuem a mandar, enviar, mandar, fiquem enviando, enviarem, "
        "mandarem, enviassem, mandassem, enviasse, mandasse, façam chegar, disparem"
    ),
    "messages": (
        "mensagens, mensagem, mensagen, mensajem, mensajens, mensages, msgs, msg, msn, sms, smss, "
        "torpedos, textos, texto, notificações, notificação, avisos, alertas, lembretes, "
        "promoções, promoção, publicidade, publicidades, propaganda, propagandas, ofertas, "
        "anúncios, spam, spams, lixo, merda, porcaria, porcarias, comunicações, comunicação, "
        "comunicados, newsletter, newsletters, campanhas, marketing, cupons, descontos, bobagens, "
        "correspondência, pesquisas, tralha, tretas, besteira, besteiras, sondagens, mms, zap"
    ),
    "kind": (
        "mais, as, os, a, o, suas, seus, sua, seu, tuas, teus, vossas, vossos, vossa, estas, "
        "estes, esta, este, essas, esses, essa, esse, de, das, dos, do, da, dessas, desses, "
        "destas, destes, com, com as, tantas, tantos, tanta, tanto, nenhuma, nenhum, outra, outro, "
        "outras, outros, uma, um, todas, todos, novas, malditas, chatas, irritantes, indesejadas, "
        "indesejados, não solicitadas, publicitárias, promocionais, promocional, comerciais, "
        "comercial, automáticas, diárias, texto, sms, tipo de, esse tipo de, este tipo de, "
        "qualquer, quaisquer, constantes, repetidas, desse tipo, por sms, e, ou, para mim, pra "
        "mim, número, nunca, jamais, mensagens de, para o meu número, pro meu celular, pra este "
        "número, para este número, para esse número, pra esse número, vocês, nem, tipos de, suas "
        "malditas, recebimento de, recebimento, o recebimento de, envio de, o envio de"
    ),
    "stuff": (
        "nada, isso, isto, essas coisas, estas coisas, coisas, mais nada, nada disso, nada disto, "
        "tudo isso, coisa nenhuma, essa merda, essa porra"
    ),
    "these": (
        "as, os, suas, seus, tuas, vossas, estas, essas, estes, esses, esta, essa, este, esse, "
        "essa merda de, todas as, todos os, tantas, tantos, tanta, o, a, com as, com os, com "
        "essas, com estas, com esses, vossos, de"
    ),
    "not-want": (
        "não quero, não desejo, não gostaria de, não gostava de, não pretendo, não preciso, não "
        "preciso de, não tenho interesse em, não tenho mais interesse em, não estou interessado "
        "em, não estou interessada em, não me interessa, não me interessam, não queria, não "
        "queremos, não aceito, não autorizo, não aguento, já não quero, já não aguento, já não "
        "desejo, cansado de, cansada de, farto de, farta de, saco cheio de, saco cheio das, saco "
        "cheio dessas, cheio de, nunca pedi, não pedi, não solicitei, nunca solicitei, nunca "
        "autorizei, não autorizei, me recuso a, recuso me a, prefiro não, n quero, ñ quero, num "
        "quero, nao kero, não pretendemos, cansei de, cansei das, cansei dessas, não suporto, "
        "oponho me a, não dou permissão para, nunca me inscrevi, nunca me cadastrei, não consinto, "
        "não concordo em, não concordo com, peço para não, peço que não, quero deixar, já não "
        "preciso de, já não estou interessado em, já não estou interessada em, quero não, n "
        "desejo, ñ desejo, desejo não, solicito não, não estou mais interessado em, não estou mais "
        "interessada em, não faço questão de, já não tenho interesse em, dispenso, para não, pra "
        "não, gostaria de não, não vou querer, ja n quero"
    ),
    "to-get": (
        "mais, receber, recebendo, continuar, a, o envio, envio, ao envio, o envio de, o "
        "recebimento, que, me, de, em, continuar recebendo, continuar a receber, ver, ter, vcs, "
        "vocês, me mandem, mandem, enviem, me enviem, mande, envie, recebê las, ser, voltar a, "
        "seguir, ler, nunca, jamais, ficar, ficar recebendo, nem, novamente, tanto, tanta, para, "
        "recber, resseber, reseber, fiquem, mandando, enviando, vc, você, o, nenhuma, por"
    ),
    "contacted": (
        "contactado, contactada, contatado, contatada, incomodado, incomodada, perturbado, "
        "perturbada, importunado, importunada, cadastrado, cadastrada, inscrito, inscrita, na sua "
        "lista, nesta lista, nessa lista, nessa lista de vocês, na vossa lista, parte dessa lista, "
        "parte desta lista, chateado, fazer parte desta lista, fazer parte dessa lista"
    ),
    "take": (
        "tira, tire, tirem, tirar, tires, retira, retire, retirem, retirar, remove, remova, "
        "removam, remover, exclui, exclua, excluam, excluir, apaga, apague, apaguem, apagar, "
        "elimina, elimine, eliminem, eliminar, risca, risque, risquem, deleta, delete, deletem, "
        "deletar, descadastre, descadastra, descadastrem, descadastrar, desinscreva, desinscrevam, "
        "desinscrever, saca, saquem, exclue, removem, tirarem, retirarem, removerem, apagarem, "
        "excluírem, eliminarem, descadastrarem, deletarem, tirassem, retirassem, removessem, "
        "apagassem, excluíssem, eliminassem, bloqueia, bloqueie, bloqueiem, esquece, esqueça, "
        "esqueçam, perde, percam"
    ),
    "my-number": (
        "meu número, o meu número, meu numero de telefone, o meu número de telefone, meu número de "
        "celular, este número, esse número, meu celular, meu telefone, o meu telefone, o meu "
        "telemóvel, meu telemóvel, o meu número de telemóvel, meu nome, o meu nome, meu contato, o "
        "meu contacto, meu contacto, meus dados, os meus dados, meu cadastro, o meu contato, meu "
        "num, meu fone, meu zap, nosso número, o nosso número, este contacto, este contato, meu "
        "nome e número, o número, o meu registo"
    ),
    "their": (
        "a, o, as, os, sua, suas, seu, seus, tua, vossa, vossas, vosso, esta, este, essa, esse, "
        "todas, todos, de, da, do, das, dos, transmissão, envio, tudo, quaisquer, toda, todas as, "
        "todos os, maldita"
    ),
    "our-place": (
        "lista, listas, lista de contatos, lista de contactos, lista de transmissão, lista de "
        "envio, lista de distribuição, lista de marketing, lista de mensagens, lista de vocês, "
        "mailing, cadastro, cadastros, base de dados, base, banco de dados, sistema, registos, "
        "registro, registros, contatos, contactos, agenda, <messages>, serviço de mensagens, "
        "serviço de sms, serviço de alertas, grupo, mailing list, tudo, divulgação, aqui"
    ),
    "scope": (
        "<when>, de vocês, de vcs, de clientes, de assinantes, de promoções, de marketing, de "
        "números, para sempre, de mensagens, de telefones, de destinatários, de whatsapp, de sms, "
        "do whatsapp"
    ),
    "leave": (
        "me deixa em paz, me deixe em paz, me deixem em paz, deixa me em paz, deixe me em paz, "
        "deixem me em paz, deixem nos em paz, nos deixem em paz, me deixa quieto, me deixa quieta, "
        "me deixem quieto, me deixem quieta, me larga, me larguem, larga me, larguem me, me "
        "esquece, me esqueçam, me esqueça, esqueçam me, esquece me, vai à merda, vão à merda, vai "
        "se foder, vão se foder, vão se ferrar, vai se ferrar, vai tomar no cu, vão tomar no cu, "
        "vai te catar, vão chatear outro, me erra, me errem, sumam, some daqui, some, desapareçam, "
        "desaparece, vão passear, não me encham, não me enche, não encham o saco, não enche o "
        "saco, não enche, não perturbe, não perturbem, não incomodem, não incomode, não incomodar, "
        "não perturbar, deixem me sossegado, deixem me sossegada, larguem me da mão, me deixar em "
        "paz, deixar me em paz, vai encher outro, não me chateiem, larga do meu pé, larguem do meu "
        "pé, sai do meu pé, saiam do meu pé, larga o meu pé, larguem o meu pé, sai da minha cola, "
        "saiam da minha cola, sai fora, saiam fora, cai fora, vaza, vazem, vai passear, vão pro "
        "inferno, vai pro inferno, não me incomodem, não me perturbem, desinfeta, vai plantar "
        "batata, me poupe, me poupem, poupem me, deixem me, deixe me, me deixem"
    ),
    # What makes it something else
    "subject": (
        "ele, ela, eles, elas, vocês, vcs, você, vc, ninguém, por que, porque, se, quem, quando, "
        "tu, eu, ainda, que, e"
    ),
    "not": (
        "não, nao, n, ñ, num, nunca, jamais, sem, nem, tampouco, em vez de, ao invés de, nada de"
    ),
    "light": (
        "<please>, me, te, lhe, lhes, nos, se, o, quero, quer, querem, queria, desejo, preciso, "
        "precisa, precisam, que, de, a, para, pra, vocês, vcs, você, vc, posso, pode, podem, "
        "podemos, vão, vai, vou, ir, é, necessário, estou, to, tô, pedindo, dizendo, a pedir, a "
        "dizer, peço, pedi, disse, digo, falei, penso, pensem, pense, pensar, em, ideia, sonhem, "
        "pretendo, consigo, há, razão, têm, tem, tens, ainda, já, deve, devem, devia, deveriam, "
        "gostaria, gostava, faz, sentido, era, tentem, tente, sei, como, tentando, eu, quis, "
        "deixe, deixem, mais, mesmo, tenho, intenção, vontade, meu, minha, celular, telefone, "
        "telemóvel, queremos, queríamos, precisamos, pretendemos"
    ),
    "someone": (
        "ele, ela, eles, elas, alguém, ninguém, quem, lhe, a gente, o pessoal, aquele, aquela"
    ),
    "of-someone": (
        "meu, minha, meus, minhas, seu, sua, nosso, nossa, o, a, os, as, um, uma, esse, este, "
        "aquele"
    ),
    "aux": (
        "não, nao, me, se, quer, querem, pode, podem, deve, devem, devia, tem, têm, que, vai, vão, "
        "para, pra, a, nunca, já, consegue, disse, diz, pediu, pede, lhe, faça, fazer, sempre, "
        "ainda, parou, podia, está, de, precisa, precisam, finalmente, acabou, deveria"
    ),
    "complaint": (
        "irritando, enchendo, incomodando, perturbando, chato, chata, chatos, errado, engano, "
        "spam, interesse, saco, insuportável, insuportáveis, abusivo, assédio"
    ),
    "reason": "já não, ja n, não, eu, esse, este, número, isso, isto, mudei, estou, vocês, sou",
    "ours": (
        "<messages>, número, telefone, celular, telemóvel, nome, contato, contacto, cadastro, "
        "nada, lista, favor, isso, isto"
    ),
    "links": "e, mas, que, por, já, pf, pfv, então, não",
    "does": (
        "escreve, contata, contacta, perturba, incomoda, chateia, enche, manda, envia, liga, "
        "chama, procura, telefona, encaminha"
    ),
    "said": (
        "disse, diz, dizem, dizia, disseram, dizendo, gritou, grita, escreveu, pediu, respondeu, "
        "lê se, falou, gritaram, pede"
    ),
    "sent": (
        "mandei, enviei, escrevi, respondi, digitei, já mandei, já enviei, já escrevi, já "
        "respondi, já disse, disse"
    ),
    "times": (
        "duas vezes, três vezes, várias vezes, muitas vezes, mil vezes, ontem, já, cinco vezes, "
        "dez vezes, 2 vezes, 3 vezes"
    ),
    "removed": (
        "removido, removida, retirado, retirada, excluído, excluída, descadastrado, descadastrada, "
        "eliminado, eliminada"
    ),
    "meaning": "placa, significa, traduzir, tradução, música, quer dizer, letra, cartaz",
    "mistake": "por erro, acidente, sem querer",
    "other-post": (
        "e mail, e mails, email, emails, mails, correio, revista, podcast, youtube, netflix"
    ),
}

_CUES = (
    # The word itself
    "^^ <before>*, <bare-stop> <after>*, $$",
    "^ <before>*, <bare-stop> <after>*, $$",
    "^^ <please>*, <bare-word> <please>*, <when>*, <please>*, $$",
    "^^ <please>*, para <please>|já|logo|agora|caralho|porra <please>*, $$",
    "^^ <please>|já|chega <please>*, para $$",
    "^^ para $$",
    (
        "^^ <please>* stop|parem|pare|chega , "
        "eu|não|isso|isto|vocês|quem|número|nunca|me|já|esta|esse|este"
    ),
    "^^ <please>* stop não|já|isto|isso|quem|nunca|eu",
    (
        "^^ <please>* sair|descadastrar|descadastro|remover|stop|parem|pare|chega <please> ,? "
        "<reason>"
    ),
    "^^ <please>* parem|pare|descadastrar|sair , <reason>",
    "^ <before>*, <leave> <after>*, $",
    "^ <before>*, <leave> com|de <kind>* <messages>",
    "^^ <before>*, <no-interest> <after>*, $$",
    "~<subject> ~não ~nunca parem|pare|para|parar com isso|isto|essa|essas <after>*, $",
    "<ask>? deixem|parem|deixar|parar|deixe|pare de ser|me? <contacted>",
    # Parem de me escrever
    "<stop> <please>* <me>? <text> <after>*, $",
    "<stop> <please>* <me> <text>",
    "<stop> <please>* <me>? <send> <kind>* <messages>",
    "<stop> <please>* <me>? <send> <stuff>? <after>*, $",
    "<stop> <please>* receber|recebendo <kind>* <messages>",
    "<stop> <please>* receber|recebê las? <stuff>? <after>*, $",
    "<end> <when>* <these> <kind>* <messages>",
    "<end> <messages> <after>*, $",
    "<end> o|os envio|envios de|das|dos <kind>* <messages>",
    "<end> a? minha|vossa? inscrição|subscrição|assinatura <after>*, $",
    "<end> a|minha|o? minha? inscrição|subscrição|assinatura das|dos|nas|de <kind>* <messages>",
    (
        "essas|estas|suas|as|esses|estes <kind>* <messages> parem|cessem|terminem|têm|precisam "
        "de|que? parar"
    ),
    # Não me escrevam mais
    "~<subject> não|n|ñ me|nos <write-not> <after>*, $",
    "~<subject> não|n|ñ me|nos <write-not> mais|nunca|jamais",
    "~<subject> não|n|ñ <write-not> mais|nunca",
    "~<subject> não|n|ñ <write-not> me|nos <after>*, $",
    "nunca mais me? <write-not>|<call-not>|<send-not>",
    "~<subject> não|n|ñ me|nos <send-not> <kind>* <messages>",
    "~<subject> não|n|ñ <send-not> mais|nenhuma|nenhum <kind>* <messages>",
    "~<subject> não|n|ñ me|nos? <send-not> <stuff> <after>*, $",
    "~<subject> não|n|ñ me|nos? <send-not> <when> <after>*, $",
    "~<subject> não|n|ñ <send-not> me|nos <kind>* <messages>|nada",
    "~<subject> não|n|ñ <send-not> me|nos <when> <after>*, $",
    "~<subject> não|n|ñ me|nos <call-not> <when> <after>*, $",
    "não voltem|volte|voltes a <me>? <text>",
    "não voltem|volte|voltes a <me>? <send> <kind>* <messages>|nada",
    "<ask> não|n|ñ me|nos <write-not>|<call-not>",
    "<ask> não|n|ñ me|nos? <send-not> <kind>* <messages>|nada",
    "<ask> não|n|ñ me|nos? <send-not> <stuff>? <after>*, $",
    "<not-want> que vocês|vcs|você|vc? me|nos <write-not>",
    "<not-want> que vocês|vcs|você|vc? me|nos <send-not> <stuff>? <after>*, $",
    # Não quero mais mensagens
    "<not-want> <to-get>* <kind>* <messages>",
    "<not-want> <to-get>* receber <stuff>? <after>*, $",
    "<not-want> mais? ser|estar|ficar|continuar sendo? <contacted>",
    "<not-want> mais? fazer parte da|desta|dessa|do|deste|desse <our-place>",
    (
        "farto|farta|fartos|cansado|cansada|cansei|cheio|cheia "
        "de|das|dos|dessas|desses|destas|destes|com <kind>* <messages>"
    ),
    "<not-want> mais? saber de|nada vocês|de",
    (
        "<not-want> <to-get>* mais|qualquer|nenhum|o|ter? contato|contacto|contatos|contactos "
        "com|de vocês|vcs|você|vc|vós|essa|esta|empresa|ninguém"
    ),
    "não usem|use|utilizem|utilize|usar mais? <my-number>",
    (
        "oponho|opomos|me|nos me|nos? oponho|opomos|ao|à|a ao|à|a? "
        "uso|utilização|tratamento|envio|recebimento|processamento"
    ),
    "^ <before>*, não mais|nem|nenhuma <kind>* <messages>",
    "^ <before>*, nem mais uma <messages>",
    "^ <before>*, mais nenhuma|nenhum <messages>",
    "^ <before>*, sem mais <messages> <after>*, $",
    (
        "revogo|retiro|revogar|retirar|anulo|cancelo o? meu|minha|a|todo|todos minha? "
        "consentimento|autorização|permissão"
    ),
    "não têm|tem|possuem mais? a|o? minha|meu permissão|consentimento|autorização",
    (
        "não|nunca dei|dou|demos|damos mais? a|o|nenhuma|qualquer? minha|meu? "
        "permissão|consentimento|autorização <after>*, $"
    ),
    (
        "não|nunca dei|dou|demos|damos mais? a|o|nenhuma|qualquer? minha|meu? "
        "permissão|consentimento|autorização para|pra|de|ao? <send>? <kind>* <messages>"
    ),
    "mais uma <messages> e .. bloqueio|bloquear|denuncio|denunciar|processo|processar|polícia",
    (
        "não|nunca autorizei|autorizo|autorizamos|consinto|consenti|permiti|permito o|a|com? "
        "uso|utilização|envio|contacto|contato|tratamento|recebimento de|do|da|dos|das? <their>* "
        "<my-number>|<messages>|<after> <after>*, $"
    ),
    "<not-want> mais saber <after>*, $",
    "<not-want> <to-get>* nada de|vindo vocês|vcs|você|vc|vós",
    "~<subject> não|n|ñ me|nos? <call-not> nem me|nos? <write-not>|<send-not>|<call-not>",
    "^^ <before>*, não|n|ñ quero|queremos mais nada <after>*, $$",
    "^^ <before>*, já não quero|queremos mais? nada? <after>*, $$",
    "quando vão|vai parar de me|nos? <text>|<send>",
    "~<subject> não|n|ñ me|nos <send-not> <kind>* <stuff> <after>*, $",
    "~<subject> não|n|ñ <write-not>|<call-not> mais? para|pra|a? <my-number> <after>*, $",
    (
        "^ <before>*, remover|retirar|tirar|excluir|apagar da|desta|dessa lista|listas <scope>? "
        "<after>*, $"
    ),
    "chega|basta de|das|dos|dessas|desses|destas|destes <kind>* <messages>",
    "vai|vão chatear|incomodar|encher|perturbar outro|outra",
    "não insistam|insista|insistas mais? <after>*, $",
    "~<subject> não|n entrar|entrem|entre|entres mais em contato|contacto",
    "^ <before>*, não|n me|nos? <text> mais",
    "proíbo|proibo|proibimos vocês|vcs|vos|os? de me|nos? <text>|<send>",
    "<complaint> .. para|pare|parem|parar|stop <please>* <when>* $$",
    "quantas vezes tenho|preciso|vou|terei de|que? dizer|pedir|falar|repetir|escrever",
    (
        "cancelamento|suspensão|interrupção|cessação de|do|dos|da|das|deste|destas|dessas envio? "
        "<kind>* <messages>"
    ),
    "vou bloquear vocês|vcs|você|vc|esse|este|vos",
    # Tirem-me da lista
    "me|nos <take> !de|da|do|das|dos|desta|deste|dessa|desse|não",
    "me|nos <take> daqui|disso|disto|dessa|desta|daí|fora <after>*, $",
    (
        "me|nos <take> de|da|do|das|dos|desta|deste|dessa|desse <their>* <our-place> <scope>? "
        "!de|do|da|dos|das|para|pra"
    ),
    "<take> me|nos <after>*, $",
    (
        "<take> me|nos|eu <please>* de|da|do|das|dos|desta|deste|dessa|desse <their>* <our-place> "
        "<scope>? !de|do|da|dos|das|para|pra"
    ),
    "<take> <please>* <my-number> <after>*, $",
    (
        "<take> <please>* <my-number> de|da|do|das|dos|desta|deste|dessa|desse <their>* "
        "<our-place> <scope>? !de|do|da|dos|das|para|pra"
    ),
    (
        "<ask> <when>* sair de|da|do|desta|deste|dessa|desse|das <their>* <our-place> <scope>? "
        "!de|do|da|dos|das|para|pra"
    ),
    "<ask> <when>* me? descadastrar|desinscrever|desinscrever me|descadastrar me <after>*, $",
    "<ask> <when>* ser <removed> <after>*, $",
    "<ask> <when>* ser <removed> de|da|do|das|dos|desta|deste|dessa|desse <their>* <our-place>",
    "<ask> <when>* a|o minha|meu remoção|exclusão|descadastro|descadastramento|retirada|anulação",
    (
        "<ask> <when>* a|o? remoção|exclusão|descadastro|eliminação|cancelamento "
        "do|dos|de|da|deste|desse <their>* <my-number>|<our-place>|meu|número"
    ),
    # It has been said before
    'eu? já? <sent> "stop"|stop|"sair"|"parar"|sair|parar <times>',
    "já me? descadastrei|desinscrevi|cancelei e|mas continuo|continuam|ainda",
    "se não|vocês|vcs não? pararem|parar|param de|com|já",
    "se não|vocês|vcs não? deixarem|deixar|deixam de me? <text>|<send>",
    (
        "por que continuam|continua|ainda me? a? <send>|<text>|mandando|enviando <messages>? "
        "se|depois|apesar"
    ),
    "como .. parar|paro|deixar|deixo|faço de receber <kind>* <messages>",
    "como .. <end>|paro|cancelo|bloqueio <these> <kind>* <messages>",
    "como .. descadastro|descadastrar|sair|saio de|da|dessas|destas <their>* <messages>|lista",
)

_VETOES = (
    # A negation
    "<not> <light>* <kind>* @",
    "@ não <please>* $",
    # Help
    "ajuda|ajudar|ajude|ajudem|ajudam|ajudo|socorro|suporte|ajudas|auxílio|ajudarem",
    "como .. @",
    "como .. _ @",
    "onde|quando|qual .. @",
    "o que .. @",
    "posso|devo|tenho .. @",
    (
        "maneira|forma|jeito|possível|possibilidade|consigo|tento|tentei|conseguir de|para|pra|a? "
        "<light>* @"
    ),
    "o que acontece",
    "se|quando|antes|depois|até|assim que? eu|ele|ela|de|me <light>* @",
    "se|quando @",
    # Somebody else
    "^^ por que .. @",
    "^^ porque|pq .. @",
    "<someone> <aux>* @",
    "<of-someone> !<ours> _ não|n|ñ me|nos? <does>",
    "<of-someone> !<ours> _ !<links> _ não|n|ñ me|nos? <does>",
    "^^ !<before> !<ours> _ não|n|ñ me|nos? <does>",
    "<of-someone> _ <aux> <aux>* @",
    "<of-someone> _ _ <aux> <aux>* @",
    "diz|diga|digam|dizer|fala|fale|pede|peça|peçam|pedir|avisa|manda a|o|pra|para|ao|lhe .. @",
    "diz|diga|digam|dizer lhe|lhes .. @",
    "vou|vamos|devo|tenho|posso|prometo|tento|tentei|eu <light>* não|vou|vamos|devo|posso @",
    "vou|vamos|devo|posso|prometo <light>* @",
    # A report or a quotation
    "~eu ~já <said> <before>*, @",
    "~eu ~já ~não <said> ,? stop|pare|parem|para|parar|chega",
    "<of-someone> _ me|nos|lhe? <said>|mandou|manda",
    "quem te|lhe|vos|foi? que? disse|falou|diz",
    "<meaning>",
    (
        "envie|envia|enviar|responda|responde|mande|manda|escreva|digite|texto "
        "stop|sair|parar|cancelar|pare|fim para|pra|a|ao|e|se"
    ),
    "responda|envie|mande|escreva|digite _ para @",
    "^^ fwd|enc|encaminhada",
    "gostou|curtiu|adorou|amou|reagiu",
    # By mistake
    "por erro|engano .. mandei|enviei|escrevi|respondi|cancelei",
    "mandei|enviei|escrevi|respondi|cancelei .. engano|erro|querer",
    "<mistake>",
    "reativar|recadastrar",
    # Another object
    "<other-post>",
    "mas|e sim para|pra|por",
    "telefone|número fixo",
    (
        "computador|dispositivo|aparelho|impressora|alarme|tv|televisão|tablet|despertador|motor|máquina|site"
    ),
    "ônibus|autocarro|trem|comboio|metrô|metro|parada|paragem|ponto|semáforo|táxi|carro|sinal",
    "@ no|na|nos|nas|em semáforo|esquina|parada|paragem|estação|sinal|farol|próxima|próximo",
    "antigo|velho|novo|outro|anterior número|celular|telefone|telemóvel|contato",
    "número|celular|telefone|telemóvel|contato|contacto antigo|velho|novo|anterior",
)

PORTUGUESE = Language(
    tag="pt",
    words=_WORDS,
    cues=_CUES,
    vetoes=_VETOES,
    joints="ou, mas, porque, pois, senão, e, pq, já que, porquê, que",
    openers="eu, este, esta, isto, isso, por, obrigado, obrigada, vocês, vcs, não, são, sou",
    typos="stop, cancelar, mensagens, descadastrar, descadastre",
    shorthand=(
        ("d", "de"),
        ("q", "que"),
    ),
    known="shop, step, spot, top, stops, mensagem, cancela, cancelas, cancelei, cancelam",
)
