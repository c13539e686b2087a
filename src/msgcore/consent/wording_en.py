"""English wording. The guide's own examples, and what carriers' samples say.

Guide: Considerations for Short Codes; Write Effective Broadcast Messages.
"""

from msgcore.consent.wording import Wording

__all__ = ["ENGLISH"]

_MESSAGES = (
    r"(?:messages?|msgs?|texts?|txts?|texting|alerts?|updates?|notifications?|reminders?"
    r"|subscriptions?|sms|newsletters?|notices?)"
)
_UNIT = r"(?:msgs?|messages?|texts?|alerts?|sms|reminders?|notifications?|updates?)"
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_EACH = (
    r"(?: ?/ ?(?!e-?mail|call|text|sms|data)\w+"
    r"| (?:or (?:less|fewer) |at most )?(?:(?:per|each|every) (?:the )?\w+"
    r"|an? (?:day|week|month|year|hour|mo|wk|yr|visit|order|trip|ride|stay|purchase|delivery)\b))"
)

ENGLISH = Wording(
    language="en",
    verbs=(
        r"(?:reply|respond|answer)(?:ing)?(?: back)?(?: with)?(?: (?:the )?word)?"
        r"|(?:text|txt)(?:ing)?(?: back| us)?(?: (?:the )?word)?"
    ),
    loose_verbs=r"send(?: us)?|type|enter|say|write|message(?: us)?",
    polite=r"please|pls|or|and|then|just|simply|can|may|also|to|must|should",
    negations=r"do not|don't|never|cannot|can't|not",
    articles=r"the|an?|your|our|my|their|his|her|this|that|any|each|every|for|after|of",
    leads=r"to|in order to|for|if|when",
    ways=r"by",
    introducers=r"in order to|to|for|if|when|2|4",
    either=r"or|and",
    objects=_MESSAGES,
    message="messages",
    others=(
        r"(?:appointment|appt|order|booking|reservation|delivery|visit|pick-?up|payment|purchase"
        r"|place|spot|seat|request|ticket|trip|ride|flight|meeting|class|account|plan|service"
        r"|attendance|availability|address|receipt|name|call|chat|parcel|package|waitlist)s?"
    ),
    opt_out=(
        r"\bopt(?:ing|ed)?[ -]?out\b|\bunsub\w*|\bremoval\b|\brevoke\b|\bno more\b"
        r"|\b(?:stop|no longer|not|quit|avoid) (?:receiv|get(?:ting)?\b)"
        r"|\b(?:no longer|not|don't) (?:wish|want|like)(?: to (?:receive|get))?"
        r" (?:(?:these|them|any)\b(?= more| further|$)|OBJECTS)"
        r"|\b(?:stop|end|cancel|quit|leave|discontinue|turn off|block|pause|mute|halt)"
        r"(?:ping|ing|ling)? (?:us\b|OBJECTS)"
        r"|\bremov\w+ (?:yourself|your number|me)\b|\bbe removed(?! from (?:the|our) wait)"
        r"|\bleave (?:this|the|our) (?:list|program|campaign)"
    ),
    opt_out_bare=(
        r"(?:stop|cancel|end|quit|leave)(?: (?:this |the )?service)?"
        r"(?:,? (?:at )?any ?time|,? now|,? these|,? them|,? it)*"
    ),
    opt_in=(
        r"(?<!un)subscri|\bopt(?:ing|ed)?[ -]?(?:back )?in\b"
        r"|\bsign(?:ing|ed)? (?:me |us |back )?up\b|\byou joined\b"
        r"|\benrol|\b(?:get|receive|start|restart|resume|continue|keep|accept|allow|want|have)"
        r"(?:ing|ting)? OBJECTS|\bconfirm (?:that )?OBJECTS"
        r"|\bconfirm (?:that )?you (?:want|agree|would like|wish)\b"
        r"|\bconfirm (?:your |the )?(?:opt-?in|consent|subscription)|\bconsent\b"
        r"|\bagree to (?:get|receive|be)\b|\b(?:come|be) back\b|\b(?:start|begin|join) again\b"
        r"|\brejoin\b|\bjoin (?:us|our|the) (?:list|program|campaign)\b"
    ),
    opt_in_bare=(
        r"(?:confirm|continue|agree|accept|begin|start|join|verify|opt|get started|proceed)"
        r"(?: now)?"
    ),
    helping=(
        r"\b(?:help|info\w*|support|assist\w*|more|questions?|details|terms|contact|problems?"
        r"|issues?|instructions|hlp)\b"
    ),
    everyday=frozenset(
        {"cancel", "end", "quit", "yes", "y", "confirm", "ok", "okay", "sure", "agree", "accept"}
    ),
    rates=(
        r"\b(?:(?:msg|message|messaging|text|txt|sms)s?\.? ?(?:&(?:amp;)?|and|\+|/|n) ?data"
        r"|data ?(?:&(?:amp;)?|and|\+|/|n) ?(?:msg|message|messaging|text|txt|sms)s?\.?)"
        r" (?:rates?|charges?|fees?)(?: (?:may|might|can|could|will))? (?:apply|be charged)\b"
    ),
    frequency=(
        rf"\bfreq(?:uency)?\.?:? ?(?:of {_UNIT} )?(?:varies|(?:may|will|can) vary|depends|is)\b"
        r"|\bfreq(?:uency)?\.?:? (?:up to |approx\.? |max\.? )?\d|\bvar(?:ying|iable) \w* ?freq"
        r"|\bfreq(?:uency)?\.? based on\b"
        rf"|\bnumber of {_UNIT} (?:varies|(?:may|will|can) vary)\b"
        rf"|\b{_UNIT} (?:may )?var(?:y|ies) in frequency\b"
        rf"|\b(?:{_NUMBER}|an?)(?:(?:-| to | or ){_NUMBER})? ?(?:[\w-]+ ){{0,3}}{_UNIT}{_EACH}"
        rf"|\b{_UNIT}\b[^!?]{{0,40}}(?<![\d$.])\b{_NUMBER}(?:(?:-| to | or ){_NUMBER})?{_EACH}"
        rf"|\b(?:daily|weekly|monthly|yearly|hourly) {_UNIT}\b"
        rf"|\b{_NUMBER} {_UNIT} (?:daily|weekly|monthly|yearly|in all|in total)\b"
        rf"|\b(?:only )?one[- ]time {_UNIT}\b"
    ),
    no_more=(
        r"\bno (?:more|further|additional|other|longer) (?:\w+ ){0,3}"
        rf"(?:{_MESSAGES}|get|receiv|be)"
        r"|\b(?:will not|shall not|won't|'ll not|'ll no longer|will no longer|no longer)"
        r" (?:be )?(?:\w+ )?"
        r"(?:send|sent|text|receiv|get|messag|contact|writ|hear)"
        r"|\b(?:get|receive|send|hear) (?:you )?(?:no more|nothing (?:more|else|further))\b"
        r"|\bwill receive no\b"
        rf"|\b(?:will|'ll|have|'ve) stop(?:ped)? (?:text|messag|send|writ|all |receiv|get)"
        rf"|\b{_MESSAGES} (?:(?:have|has|are|will|been) ){{1,2}}(?:stop|ceas|end)"
        rf"|\bno {_MESSAGES} will be sent\b"
    ),
    marketing=(
        r"\b\d+ ?% ?(?:off|discount)|\b\$\d+ off\b|\bcoupon|\bpromo code|\b(?:buy|shop|order) now"
        r"|\bshop (?:our|today|at|online)\b|\bfree (?:gift|shipping|trial|sample)"
        r"|\bspecial (?:price|offer|deal)|\bsave (?:\d|\$|up to|big)|\blimited[- ]time"
        r"|\bnew (?:arrivals|collection)|\bblack friday\b|\bclearance\b|\bvisit our (?:store|shop)"
        r"|\bchanged your mind\b|\bare you sure\b|\breconsider\b|\bmiss you\b|\bdon't go\b"
        r"|\bbefore you go\b|\b(?:check out|discover|try|explore) our\b|\bon sale\b"
        r"|\brefer (?:a|your) friends?\b|\bearn (?:\$|\d|points|cash|miles)|\bupgrade (?:to|now)\b"
        r"|\bdownload our app\b|\bexclusive (?:access|offer|deal|saving)|\buse code\b"
    ),
    soft_marketing=r"\b(?:sales?|deals?|offers?|discounts?|promotions?|promos?|rewards?|bargains?)\b",
    farewell=r"\b(?:no (?:more|further|longer)|unsubscribed|opted out|removed|won't|will not|stop)",
    common=(
        r"the|you|your|to|for|of|and|is|are|will|our|we|us|not|with|from|by|this|have|no"
        r"|more|at|receive|reply|call|any|now|been"
    ),
)
