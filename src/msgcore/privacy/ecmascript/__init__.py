"""JavaScript regular expressions, exactly, on the `regex` package."""

from msgcore.privacy.ecmascript.flags import Flags
from msgcore.privacy.ecmascript.pattern import JavaScriptPattern, Match
from msgcore.privacy.ecmascript.problems import (
    PatternError,
    TimedOutError,
    UnsupportedPatternError,
)
from msgcore.privacy.ecmascript.substitution import Template
from msgcore.privacy.ecmascript.units import Subject

__all__ = [
    "Flags",
    "JavaScriptPattern",
    "Match",
    "PatternError",
    "Subject",
    "Template",
    "TimedOutError",
    "UnsupportedPatternError",
]
