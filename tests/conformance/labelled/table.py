# ruff: noqa: RUF001 - look-alikes and other scripts are what these words are about
"""The keywords that the labelled texts are heard with, and the labels.

One table has them all: a text must not become a keyword of another language either.
"""

from msgcore.consent import REVOKE_KEYWORDS, KeywordTable

__all__ = ["CUSTOM", "DOUBLE", "HELP", "IN", "ORDINARY", "OUT", "TABLE", "Labelled"]

Labelled = tuple[str, str | None, str]
"""A text, the kind of keyword it is or `ORDINARY`, and why."""

OUT, IN, DOUBLE, HELP, CUSTOM = "opt-out", "opt-in", "double-opt-in", "help", "custom"
ORDINARY = None

TABLE = KeywordTable.build(
    {
        "en": {
            "opt-out": ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"],
            "opt-in": ["START"],
            "double-opt-in": ["CONFIRM", "YES", "Y"],
            "help": ["HELP"],
        },
        "fr": {
            "opt-out": ["ARRÊT", "DÉSABONNER", "N'ENVOYEZ PLUS"],
            "opt-in": ["OUI"],
            "help": ["AIDE"],
        },
        "es": {"opt-out": ["PARAR", "BAJA", "NO MÁS"], "opt-in": ["SÍ"], "help": ["AYUDA"]},
        "pt": {"opt-out": ["SAIR", "NÃO ENVIAR"], "opt-in": ["ACEITO"], "help": ["AJUDA"]},
        "de": {
            "opt-out": ["ABMELDEN", "STRAẞE", "SCHLUSS"],
            "opt-in": ["JA"],
            "help": ["HILFE"],
        },
        "it": {"opt-out": ["FERMA", "ANNULLA"], "opt-in": ["ACCETTO"], "help": ["AIUTO"]},
        "nl": {"opt-out": ["AFMELDEN"], "opt-in": ["AKKOORD"]},
        "da": {"opt-out": ["SLÅ FRA", "AFBRYD"]},
        "pl": {"opt-out": ["WYŁĄCZ", "REZYGNUJĘ"], "opt-in": ["TAK"], "help": ["POMOC"]},
        "ro": {"opt-out": ["OPREȘTE"], "opt-in": ["DA"]},
        "vi": {
            "opt-out": ["HỦY", "TỪ CHỐI", "DỪNG"],
            "opt-in": ["ĐỒNG Ý"],
            "help": ["TRỢ GIÚP"],
        },
        "tr": {"opt-out": ["İPTAL", "DUR", "ÇIKIŞ"], "opt-in": ["EVET"], "help": ["YARDIM"]},
        "el": {"opt-out": ["ΔΙΑΚΟΠΗ", "ΤΕΛΟΣ"], "opt-in": ["ΝΑΙ"], "help": ["ΒΟΗΘΕΙΑ"]},
        "ru": {
            "opt-out": ["СТОП", "ОТПИСАТЬСЯ"],
            "opt-in": ["ДА"],
            "help": ["ПОМОЩЬ", "СТОЙ"],
        },
        "uk": {"opt-out": ["ВІДПИСАТИСЯ", "ВІД'ЄДНАТИ"], "opt-in": ["ТАК"], "help": ["ДОПОМОГА"]},
        "ka": {"opt-out": ["შეწყვეტა"], "opt-in": ["დიახ"]},
        "ja": {
            "opt-out": ["停止", "配信停止", "ストップ", "ヘルプガイド"],
            "opt-in": ["はい"],
            "help": ["ヘルプ"],
        },
        "zh": {
            "opt-out": ["退订", "退訂", "TD"],
            "opt-in": ["是", "同意"],
            "help": ["帮助"],
        },
        "ko": {"opt-out": ["수신거부", "해지"], "opt-in": ["예", "동의"], "help": ["도움말"]},
        "ar": {
            "opt-out": ["إلغاء", "توقف", "إيقاف"],
            "opt-in": ["نعم"],
            "help": ["مساعدة"],
        },
        "fa": {"opt-out": ["لغو", "نمی\u200cخواهم"], "opt-in": ["بله"], "help": ["راهنما"]},
        "he": {"opt-out": ["הסר", "הפסק"], "opt-in": ["כן"], "help": ["עזרה"]},
        "hi": {
            "opt-out": ["रोकें", "बंद करें", "ख़त्म", "स्टॉप"],
            "opt-in": ["हाँ"],
            "help": ["मदद"],
        },
        "th": {"opt-out": ["หยุด", "ยกเลิก"], "opt-in": ["ใช่"], "help": ["ช่วยเหลือ"]},
        "*": {"custom": ["INFO"]},
    },
    enforced=REVOKE_KEYWORDS,
)
