"""The pluggable engine: rules, rule sets, findings and reports; reasons and refusals.

A rule has an id, a severity and a citation, and yields drafts. A `RuleSet` runs its
rules over a subject and returns a `Report`. A `Refusal` is how every room says no.
"""

from msgcore.rules.citation import (
    ACCESS,
    CANADA_SHORT_CODES,
    CONFERENCING,
    CTIA,
    FCC,
    GSM_ALPHABETS,
    GSM_CONCATENATION,
    GUIDE,
    HELP,
    HOST,
    METADATA_API,
    MSGCORE,
    OBJECT_REFERENCE,
    SOURCES,
    TRANSFER,
    USERS,
    Citation,
    Source,
)
from msgcore.rules.finding import Draft, Finding, Report, Severity
from msgcore.rules.plugins import load
from msgcore.rules.refusal import Reason, Refusal
from msgcore.rules.rule import Rule, rule
from msgcore.rules.rule_set import RuleSet

__all__ = [
    "ACCESS",
    "CANADA_SHORT_CODES",
    "CONFERENCING",
    "CTIA",
    "FCC",
    "GSM_ALPHABETS",
    "GSM_CONCATENATION",
    "GUIDE",
    "HELP",
    "HOST",
    "METADATA_API",
    "MSGCORE",
    "OBJECT_REFERENCE",
    "SOURCES",
    "TRANSFER",
    "USERS",
    "Citation",
    "Draft",
    "Finding",
    "Reason",
    "Refusal",
    "Report",
    "Rule",
    "RuleSet",
    "Severity",
    "Source",
    "load",
    "rule",
]
