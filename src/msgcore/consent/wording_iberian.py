"""Spanish and Portuguese wording.

Source: carriers' and vendors' samples of opt-in, opt-out and help texts.
"""

from msgcore.consent.wording import Wording

__all__ = ["PORTUGUESE", "SPANISH"]

_ES_MESSAGES = (
    r"(?:mensajes?|msjs?|msgs?|textos?|sms|alertas?|avisos?|notificaciones|recordatorios?"
    r"|suscripcion(?:es)?|boletin(?:es)?)"
)
_ES_UNIT = r"(?:mensajes?|msjs?|msgs?|textos?|sms|alertas?|avisos?|recordatorios?)"

SPANISH = Wording(
    language="es",
    verbs=(
        r"respond(?:a|e|er|iendo)(?: con)?|enviando(?: la palabra)?|conteste?a?(?: con)?"
        r"|envi(?:e|a|ar)(?: la palabra)?|mande?a?(?: la palabra)?|texte(?:e|a)"
    ),
    loose_verbs=r"escrib(?:a|e|ir)|digite?|marque|ponga",
    polite=r"por favor|o|y|luego|simplemente|puede|de",
    negations=r"no|nunca|jamas",
    articles=r"el|la|un|una|su|tu|mi|este|esta",
    leads=r"para|a fin de|si",
    ways=r"por",
    introducers=r"para|si|cuando",
    either=r"o|u|y",
    objects=_ES_MESSAGES,
    message="mensajes",
    others=(
        r"(?:cita|pedido|orden|reserva(?:cion)?|entrega|visita|pago|compra|lugar|puesto|solicitud"
        r"|boleto|viaje|vuelo|reunion|clase|cuenta|plan|servicio|asistencia|direccion|paquete)s?"
    ),
    opt_out=(
        r"\bdar(?:se|te)? de baja|\bdarme de baja|\bbaja\b|\bdesuscri|\bdesinscri"
        r"|\b(?:anular|cancelar|dejar|detener|parar|terminar) (?:de recibir |la |los |las |sus? )*"
        r"OBJECTS|\bdejar de recibir|\bno recibir mas|\bretirar (?:su|tu) consentimiento"
    ),
    opt_out_bare=(
        r"(?:cancelar|parar|detener|terminar|salir|finalizar)"
        r"(?:,? (?:en cualquier momento|cuando quiera|ahora))*"
    ),
    opt_in=(
        r"(?<!de)\bsuscri|\b(?:darse|darte) de alta\b|\binscrib"
        r"|\b(?:recibir|empezar|comenzar|reanudar|continuar|aceptar|confirmar)"
        r"(?: a recibir)? OBJECTS|\bconfirmar (?:que (?:desea|quiere)|su (?:suscripcion|consent))"
        r"|\bconsent|\bvolver\b|\bregresar\b|\bde nuevo\b"
    ),
    opt_in_bare=r"(?:confirmar|continuar|aceptar|empezar|comenzar|iniciar|unirse)(?: ahora)?",
    helping=r"\b(?:ayuda|info\w*|asistencia|soporte|mas|preguntas?|dudas|detalles|apoyo)\b",
    everyday=frozenset({"cancelar", "fin", "terminar", "si", "s", "confirmar", "acepto"}),
    rates=(
        r"\b(?:tarifas?|cargos?|costos?|costes?)\b"
        r"(?=[^.!?]{0,60}(?:\bmsjs?|\bmsgs?|mensaj|\bsms|\bdatos))[^.!?]{0,60}\baplic\w*"
        r"|\baplic\w*[^.!?]{0,20}\b(?:tarifas?|cargos?)\b[^.!?]{0,40}(?:mensaj|\bmsjs?|\bdatos)"
    ),
    frequency=(
        rf"\bfrec(?:uencia)?\.? (?:de (?:los )?{_ES_UNIT} )?(?:es |puede )?(?:varia|variable)"
        rf"|\bnumero de {_ES_UNIT} (?:varia|puede variar)"
        rf"|\b(?:\d+|un|una|dos|tres|cuatro|cinco) ?{_ES_UNIT}(?: ?/ ?\w+"
        r"| (?:\w+ )?(?:(?:por|cada) (?!(?:sms|correo|e-?mail|mail|telefono|whatsapp)\b)\w+"
        r"|(?:al|a la) (?:dia|mes|semana|ano)))"
        rf"|\b{_ES_UNIT}\b[^!?]{{0,20}}(?<![\d$,])\b\d+(?:-\d+)? ?/ ?(?:dia|sem|mes|ano)"
        rf"|\b{_ES_UNIT} (?:diari|semanal|mensual)"
    ),
    no_more=(
        rf"\b(?:no mas|ningun|ninguna|ni un) (?:otr[oa] )?{_ES_MESSAGES}"
        r"|\b(?:no|ya no) (?:\w+ ){1,4}mas\b|\bdejar(?:a|as|emos) de\b"
        r"|\bya no (?:recib|le env|te env|se env)"
        r"|\bno (?:recibira|volver|le enviaremos|te enviaremos|enviaremos)"
    ),
    marketing=(
        r"\b\d+ ?% (?:de )?descuento|\bcupon|\bcompre ahora|\b(?:envio|regalo) gratis"
        r"|\boferta especial|\bahorr[ae] (?:\d|hasta)|\btiempo limitado|\bnueva coleccion"
        r"|\bcambio de opinion|\besta seguro|\bvisite nuestra tienda|\bdescubra nuestr"
    ),
    soft_marketing=r"\b(?:ofertas?|descuentos?|promocion(?:es)?|rebajas?|premios?)\b",
    farewell=r"\b(?:no|ya no|ningun\w*|baja|cancelad\w*)",
    common=(
        r"el|los|las|usted|su|sus|para|y|es|de|del|una|nosotros|con|por|no|mas|en|al|se"
        r"|le|recibira|responda|llame|esta"
    ),
)

_PT_MESSAGES = (
    r"(?:mensagens|mensagem|msgs?|textos?|sms|alertas?|avisos?|notificacoes|lembretes?"
    r"|assinaturas?|inscricao|inscricoes)"
)
_PT_UNIT = r"(?:mensagens|mensagem|msgs?|sms|alertas?|avisos?|lembretes?)"

PORTUGUESE = Wording(
    language="pt",
    verbs=(
        r"respond(?:a|e|er|endo)(?: com| a palavra)?"
        r"|(?:envi(?:e|a|ar|ando)|mande)(?: a palavra)?"
    ),
    loose_verbs=r"digit(?:e|a|ar)|escrev(?:a|e|er)",
    polite=r"por favor|ou|e|depois|simplesmente|pode|de",
    negations=r"nao|nunca",
    articles=r"o|a|um|uma|sua|seu|meu|minha|este|esta",
    leads=r"para|a fim de|se",
    ways=r"por",
    introducers=r"para|se|quando",
    either=r"ou|e",
    objects=_PT_MESSAGES,
    message="mensagens",
    others=(
        r"(?:consulta|pedido|reserva|entrega|visita|pagamento|compra|lugar|vaga|solicitacao"
        r"|bilhete|viagem|voo|reuniao|aula|conta|plano|servico|presenca|endereco|pacote)s?"
    ),
    opt_out=(
        r"\bcancelar (?:a |sua |o )?(?:assinatura|inscricao)|\bdescadastr|\bdesinscrev"
        r"|\b(?:cancelar|parar|deixar|interromper|encerrar) (?:de receber |as |os |suas? )*OBJECTS"
        r"|\b(?:parar|deixar) de receber|\bnao receber mais|\bsair da lista"
    ),
    opt_out_bare=(
        r"(?:cancelar|parar|sair|encerrar|terminar)(?:,? (?:a qualquer (?:momento|hora)|agora))*"
    ),
    opt_in=(
        r"\bassinar\b|\binscrev|\bcadastr"
        r"|\b(?:receber|comecar|retomar|continuar|aceitar|confirmar)(?: a receber)? OBJECTS"
        r"|\bconfirmar (?:que (?:deseja|quer)|sua (?:assinatura|inscricao))"
        r"|\bconsent|\bvoltar\b|\bde novo\b"
    ),
    opt_in_bare=r"(?:confirmar|continuar|aceitar|comecar|iniciar|participar)(?: agora)?",
    helping=r"\b(?:ajuda|info\w*|assistencia|suporte|mais|perguntas?|duvidas|detalhes|apoio)\b",
    everyday=frozenset({"cancelar", "fim", "sim", "s", "confirmar", "aceito"}),
    rates=(
        r"\b(?:tarifas?|taxas?|custos?)\b"
        r"(?=[^.!?]{0,60}(?:\bmsgs?|mensage|\bsms|\bdados))[^.!?]{0,60}\b(?:aplic\w*|cobrad\w*)"
        r"|\baplic\w*[^.!?]{0,20}\b(?:tarifas?|taxas?)\b[^.!?]{0,40}(?:mensage|\bmsgs?|\bdados)"
    ),
    frequency=(
        rf"\bfrequencia (?:d[aeo]s? (?:{_PT_UNIT} )?)?(?:e |pode )?(?:varia|variavel)"
        rf"|\b(?:\d+|um|uma|dois|duas|tres|quatro|cinco) ?{_PT_UNIT}(?: ?/ ?\w+"
        r"| (?:\w+ )?(?:(?:por|a cada|cada) (?!(?:sms|e-?mail|mail|telefone|whatsapp)\b)\w+"
        r"|ao (?:dia|mes|ano)))"
        rf"|\b{_PT_UNIT} (?:diari|semana|mensa)"
    ),
    no_more=(
        rf"\b(?:nenhuma?|sem mais) (?:outra )?{_PT_MESSAGES}"
        r"|\bnao (?:\w+ ){1,4}mais\b|\bdeixar(?:a|emos) de\b|\bnao (?:recebera|enviaremos|sera)"
    ),
    marketing=(
        r"\b\d+ ?% (?:de )?desconto|\bcupom|\bcompre agora|\b(?:frete|brinde) gratis"
        r"|\boferta especial|\beconomize|\btempo limitado|\bnova colecao|\bmudou de ideia"
        r"|\btem certeza|\bvisite nossa loja|\bconheca noss"
    ),
    soft_marketing=r"\b(?:ofertas?|descontos?|promocao|promocoes|premios?)\b",
    farewell=r"\b(?:nao|nenhum\w*|cancelad\w*|sem mais)",
    common=(
        r"o|os|as|voce|seu|sua|para|e|de|do|da|uma|nos|com|por|nao|mais|em|ao|se"
        r"|recebera|responda|ligue|esta|foi"
    ),
)
