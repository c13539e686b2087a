"""The words of a `LiveChatSensitiveDataRule` file, and what they stand for here.

`priority` is in the schema; `processingType` and `version` are in files of real organisations.
None of the three is in the table of fields.

Metadata API: LiveChatSensitiveDataRule.
"""

import re
from collections.abc import Mapping

from msgcore.privacy import Action, Generation, Processing, roles_of
from msgcore.vocabulary import Role

__all__ = [
    "ACTIONS",
    "AUTHORS",
    "FILE_NAME",
    "FLAGS",
    "GENERATIONS",
    "IN_RULE",
    "MAY_BE_UNSTATED",
    "PROCESSINGS",
    "ROOT",
    "SWITCH",
]

ROOT = "LiveChatSensitiveDataRule"

ACTIONS: Mapping[str, Action] = {"Remove": Action.REMOVE, "Replace": Action.REPLACE}
"""Words are read in any case: the documents' own example has capitals throughout."""

AUTHORS: Mapping[str, frozenset[Role]] = {
    str(number): roles_of(number) for number in range(1, 1 << len(Role))
}

SWITCH: Mapping[str, bool] = {"true": True, "1": True, "false": False, "0": False}

PROCESSINGS: Mapping[str, Processing] = {
    "Persist": Processing.PERSIST,
    "RealTime": Processing.REAL_TIME,
}

GENERATIONS: Mapping[str, Generation] = {"ONE": Generation.ONE, "TWO": Generation.TWO}

FLAGS: Mapping[str, str] = {
    "d": "without 'd' it finds the same",
    "g": "without 'g' it finds the same",
    "i": "without 'i' it tells small letters from capitals, and finds less",
    "m": "without 'm' its ^ and $ are the ends of the text alone",
    "s": "without 's' its dot is no line break",
    "u": "without 'u' it goes by halves of characters, and \\u{…} and \\p{…} mean other things",
    "v": "without 'v' its classes do not nest, and \\u{…} and \\p{…} mean other things",
    "y": "without 'y' it is looked for everywhere, and finds more",
}
"""What the product, which knows no flags, makes of a pattern that has one here."""

FILE_NAME = re.compile(r"[A-Za-z](?:_?[A-Za-z0-9])*")
"""What the product takes as a rule's name. Object Reference: LiveChatSensitiveDataRule."""

MAY_BE_UNSTATED = frozenset({"priority", "processingType", "version"})
"""The elements that files leave out, or not, where the rule says what is usual."""

IN_RULE = (
    "actionType",
    "description",
    "enforceOn",
    "fullName",
    "isEnabled",
    "pattern",
    "priority",
    "processingType",
    "replacement",
    "version",
)
