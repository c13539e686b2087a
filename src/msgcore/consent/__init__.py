"""Consent: what a message asks for, how far a person agrees, and what may be sent.

`classify` hears a keyword in a message, `decide` says what is to be recorded and answered,
`evolve` folds what was recorded into a `ConsentState`, and `permits` reads from that whether
something may be sent. Opt-outs win against ties, order of arrival and decoration.
"""

from msgcore.consent.classification import Classification, Match
from msgcore.consent.classify import classify
from msgcore.consent.decide import (
    AgentOptOut,
    ConsentDecision,
    InboundConsent,
    Reply,
    decide,
    meaning_on,
    opt_out_by_agent,
)
from msgcore.consent.events import ConsentEvent, DoublyOptedIn, OptedIn, OptedOut, WroteFirst
from msgcore.consent.evolve import evolve
from msgcore.consent.fold import fold
from msgcore.consent.keywords import KeywordTable
from msgcore.consent.permits import Permission, SendKind, permits
from msgcore.consent.reasons import REFUSALS
from msgcore.consent.state import NEWCOMER, ConsentState, Grant, Moment
from msgcore.consent.tables import (
    DEFAULT_KEYWORDS,
    REVOKE_KEYWORDS,
    SHORT_CODE_KEYWORDS,
    SHORT_CODE_MANDATORY,
    SINGLE_SHORT_CODE_KEYWORDS,
    keyword_table,
    missing_words,
)
from msgcore.consent.words import ANY_LANGUAGE, Keyword, KeywordData

__all__ = [
    "ANY_LANGUAGE",
    "DEFAULT_KEYWORDS",
    "NEWCOMER",
    "REFUSALS",
    "REVOKE_KEYWORDS",
    "SHORT_CODE_KEYWORDS",
    "SHORT_CODE_MANDATORY",
    "SINGLE_SHORT_CODE_KEYWORDS",
    "AgentOptOut",
    "Classification",
    "ConsentDecision",
    "ConsentEvent",
    "ConsentState",
    "DoublyOptedIn",
    "Grant",
    "InboundConsent",
    "Keyword",
    "KeywordData",
    "KeywordTable",
    "Match",
    "Moment",
    "OptedIn",
    "OptedOut",
    "Permission",
    "Reply",
    "SendKind",
    "WroteFirst",
    "classify",
    "decide",
    "evolve",
    "fold",
    "keyword_table",
    "meaning_on",
    "missing_words",
    "opt_out_by_agent",
    "permits",
]
