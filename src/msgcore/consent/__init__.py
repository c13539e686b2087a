"""Consent: what a message asks for, how far a person agrees, and what may be sent.

`classify` hears a keyword in a message, `decide` says what is to be recorded and answered,
`evolve` folds what was recorded into a `ConsentState`, and `permits` reads from that whether
something may be sent. Opt-outs win against ties, order of arrival and decoration.
"""

import typing

from msgcore._lazily import lazily
from msgcore.consent.by_hand import AgentOptOut, HoldReview, confirm, dismiss, opt_out_by_agent
from msgcore.consent.checks import CONSENT_RULES, OUTBOUND_RULES, check
from msgcore.consent.classification import Classification, Match, Revocation
from msgcore.consent.classify import classify
from msgcore.consent.composition import COMPOSITION, OTHER_SENDERS, Cell, Demand, Element, demanded
from msgcore.consent.deadline import BusinessDays, Weekday, honour_by, is_overdue
from msgcore.consent.decide import InboundConsent, decide, meaning_on
from msgcore.consent.decision import ConsentDecision, Reply
from msgcore.consent.entry import GENESIS, Entry, Head, Seal, attests, hash_of, seal_entry
from msgcore.consent.erasure import erase, is_suppressed
from msgcore.consent.events import (
    ConsentEvent,
    DeclaredOutside,
    DoublyOptedIn,
    OptedIn,
    OptedOut,
    RevocationDismissed,
    RevocationSuspected,
    ThreadBlocked,
    ThreadDeleted,
    WroteAgain,
    WroteFirst,
)
from msgcore.consent.evidence import Evidence, Means, Outside, Shown
from msgcore.consent.evolve import evolve
from msgcore.consent.fold import fold
from msgcore.consent.keywords import KeywordTable
from msgcore.consent.ledger import Ledger, append
from msgcore.consent.merging import NO_MERGE, Merge
from msgcore.consent.outside import IMPORTED_LEVELS, OutsideConsent, declare, imported_level
from msgcore.consent.permits import Permission, SendKind, permits
from msgcore.consent.reasons import REFUSALS, RULINGS
from msgcore.consent.records import Erased, Kept, Record, SendDecision, decide_send, state_digest
from msgcore.consent.remembered import REMEMBERED_GRANTS, remembered
from msgcore.consent.response_catalogue import AUTO_RESPONSES, AutoResponse, Clause, Need
from msgcore.consent.responses import (
    in_order,
    is_known,
    is_required,
    is_translatable,
    may_be_component,
    need,
)
from msgcore.consent.scope import Place, effective
from msgcore.consent.sends import Explanation, explain
from msgcore.consent.standing import state_of
from msgcore.consent.state import NEWCOMER, ConsentState, Grant, Moment, Obstacle
from msgcore.consent.subjects import ConsentSetup, OutboundText
from msgcore.consent.tables import (
    CANADIAN_MANDATORY,
    CANADIAN_SHORT_CODE_KEYWORDS,
    DEFAULT_KEYWORDS,
    DOUBLE_KEYWORDS,
    REVOKE_KEYWORDS,
    SHORT_CODE_KEYWORDS,
    SHORT_CODE_MANDATORY,
    SINGLE_CANADIAN_SHORT_CODE_KEYWORDS,
    SINGLE_SHORT_CODE_KEYWORDS,
    keyword_table,
    missing_words,
)
from msgcore.consent.thread import ThreadEnd, ThreadReport, report_thread
from msgcore.consent.verify import LEDGER_RULES, LedgerAudit, verify
from msgcore.consent.words import ANY_LANGUAGE, Keyword, KeywordData

if typing.TYPE_CHECKING:
    from msgcore.consent.languages import LANGUAGES, Language
    from msgcore.consent.revocation import probable_revocation

__all__ = [
    "ANY_LANGUAGE",
    "AUTO_RESPONSES",
    "CANADIAN_MANDATORY",
    "CANADIAN_SHORT_CODE_KEYWORDS",
    "COMPOSITION",
    "CONSENT_RULES",
    "DEFAULT_KEYWORDS",
    "DOUBLE_KEYWORDS",
    "GENESIS",
    "IMPORTED_LEVELS",
    "LANGUAGES",
    "LEDGER_RULES",
    "NEWCOMER",
    "NO_MERGE",
    "OTHER_SENDERS",
    "OUTBOUND_RULES",
    "REFUSALS",
    "REMEMBERED_GRANTS",
    "REVOKE_KEYWORDS",
    "RULINGS",
    "SHORT_CODE_KEYWORDS",
    "SHORT_CODE_MANDATORY",
    "SINGLE_CANADIAN_SHORT_CODE_KEYWORDS",
    "SINGLE_SHORT_CODE_KEYWORDS",
    "AgentOptOut",
    "AutoResponse",
    "BusinessDays",
    "Cell",
    "Classification",
    "Clause",
    "ConsentDecision",
    "ConsentEvent",
    "ConsentSetup",
    "ConsentState",
    "DeclaredOutside",
    "Demand",
    "DoublyOptedIn",
    "Element",
    "Entry",
    "Erased",
    "Evidence",
    "Explanation",
    "Grant",
    "Head",
    "HoldReview",
    "InboundConsent",
    "Kept",
    "Keyword",
    "KeywordData",
    "KeywordTable",
    "Language",
    "Ledger",
    "LedgerAudit",
    "Match",
    "Means",
    "Merge",
    "Moment",
    "Need",
    "Obstacle",
    "OptedIn",
    "OptedOut",
    "OutboundText",
    "Outside",
    "OutsideConsent",
    "Permission",
    "Place",
    "Record",
    "Reply",
    "Revocation",
    "RevocationDismissed",
    "RevocationSuspected",
    "Seal",
    "SendDecision",
    "SendKind",
    "Shown",
    "ThreadBlocked",
    "ThreadDeleted",
    "ThreadEnd",
    "ThreadReport",
    "Weekday",
    "WroteAgain",
    "WroteFirst",
    "append",
    "attests",
    "check",
    "classify",
    "confirm",
    "decide",
    "decide_send",
    "declare",
    "demanded",
    "dismiss",
    "effective",
    "erase",
    "evolve",
    "explain",
    "fold",
    "hash_of",
    "honour_by",
    "imported_level",
    "in_order",
    "is_known",
    "is_overdue",
    "is_required",
    "is_suppressed",
    "is_translatable",
    "keyword_table",
    "may_be_component",
    "meaning_on",
    "missing_words",
    "need",
    "opt_out_by_agent",
    "permits",
    "probable_revocation",
    "remembered",
    "report_thread",
    "seal_entry",
    "state_digest",
    "state_of",
    "verify",
]

_LATER = {
    "LANGUAGES": "languages",
    "Language": "languages",
    "probable_revocation": "revocation",
}
"""Names that load when they are first used: the phrases of five languages take their time."""

__getattr__, __dir__ = lazily(__name__, _LATER, __all__)
