"""Sensitive data in messages: rules that find it, and what becomes of it.

`RedactionRules.compile` makes rules ready; `redact` blocks what they find in a text, and fails
closed. `check` says what is wrong with rules before they meet a message.
"""

from msgcore.privacy.audit import Audit
from msgcore.privacy.checks import PRIVACY_RULES, check
from msgcore.privacy.edits import Edit, applied, original_span
from msgcore.privacy.events import (
    FailureCause,
    PrivacyEvent,
    RedactionFailed,
    SensitiveDataBlocked,
)
from msgcore.privacy.reading import read_rules
from msgcore.privacy.redact import Redaction, preview, redact
from msgcore.privacy.rule import (
    Action,
    Generation,
    Mask,
    Processing,
    SensitiveDataRule,
    Validation,
    enforce_on_number,
    roles_of,
)
from msgcore.privacy.rules import RedactionRules
from msgcore.privacy.scope import TextOrigin, effective_at, is_enforced

__all__ = [
    "PRIVACY_RULES",
    "Action",
    "Audit",
    "Edit",
    "FailureCause",
    "Generation",
    "Mask",
    "PrivacyEvent",
    "Processing",
    "Redaction",
    "RedactionFailed",
    "RedactionRules",
    "SensitiveDataBlocked",
    "SensitiveDataRule",
    "TextOrigin",
    "Validation",
    "applied",
    "check",
    "effective_at",
    "enforce_on_number",
    "is_enforced",
    "original_span",
    "preview",
    "read_rules",
    "redact",
    "roles_of",
]
