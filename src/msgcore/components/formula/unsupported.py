"""The functions of the product's formulas that messaging components lack, and what to do instead.

Guide: Supported Functions in Messaging Component Formulas, Unsupported Functions.
Salesforce Help: Formula Operators and Functions, for the wider language.
"""

from collections.abc import Mapping

__all__ = ["UNSUPPORTED"]

_AS_PARAMETER = "Hand it in as a parameter."
_IN_A_RECORD = "Nothing is saved when a message is sent."
_BY_ROUND = "Use ROUND, FLOOR or CEILING."
_BY_DATES = "Use YEAR, MONTH, DAY, WEEKDAY and sums of dates."
_PLAIN = "A message is plain text: it needs none."

UNSUPPORTED: Mapping[str, str] = {
    "IMAGE": "Use an image constant or parameter.",
    "HYPERLINK": "Write the address itself.",
    "GETSESSIONID": "No message may hold a session's id.",
    "PREDICT": _AS_PARAMETER,
    # Of the wider language
    "ACOS": "",
    "ASCII": "",
    "ASIN": "",
    "ATAN": "",
    "ATAN2": "",
    "CHR": "",
    "COS": "",
    "CURRENCYCODE": _AS_PARAMETER,
    "DAYOFYEAR": _BY_DATES,
    "ENDS": "Use RIGHT.",
    "FORMATCURRENCY": "Use TEXT.",
    "FORMATDURATION": "Use TEXT.",
    "FROMUNIXTIME": "Add days to a DateTime.",
    "GETRECORDIDS": "",
    "HTMLENCODE": _PLAIN,
    "IFERROR": "",
    "IFS": "Use IF or CASE.",
    "IMAGEPROXYURL": "Use an image constant or parameter.",
    "INCLUDE": "",
    "INITCAP": "Use UPPER, LOWER, LEFT and MID.",
    "ISCHANGED": _IN_A_RECORD,
    "ISCLONE": _IN_A_RECORD,
    "ISNEW": _IN_A_RECORD,
    "ISOWEEK": _BY_DATES,
    "ISOYEAR": _BY_DATES,
    "JSENCODE": _PLAIN,
    "JSINHTMLENCODE": _PLAIN,
    "JUNCTIONIDLIST": "",
    "LINKTO": "Write the address itself.",
    "PARENTGROUPVAL": "",
    "PI": "Write 3.14159265358979.",
    "PICKLISTCOUNT": "Use INCLUDES.",
    "PREVGROUPVAL": "",
    "PRIORVALUE": _IN_A_RECORD,
    "REGEX": "Use BEGINS, CONTAINS, LEN and MID.",
    "REQUIRESCRIPT": _PLAIN,
    "REVERSE": "",
    "SIN": "",
    "TAN": "",
    "TRUNC": _BY_ROUND,
    "UNIXTIMESTAMP": "Subtract one DateTime from another.",
    "URLENCODE": "",
    "URLFOR": "Write the address itself.",
    "VLOOKUP": _AS_PARAMETER,
}
"""What to do instead of each function, by its name; empty where nothing does the same."""
