"""The guide's capability matrix as data: 56 features, seven columns, its footnotes.

`MATRIX` is the table and nothing but the table; `REMARKS` says where other pages of the
guide contradict a cell or narrow it. The newer sources are in `newer.py`.

Guide: Compare Messaging Channel Capabilities.
"""

from collections.abc import Mapping

import attrs

from msgcore.channels import columns
from msgcore.channels.columns import Column
from msgcore.channels.features import Feature
from msgcore.policy import Confidence
from msgcore.rules import GUIDE

__all__ = [
    "GUIDE_FEATURES",
    "MATRIX",
    "MATRIX_CITATION",
    "NEWER_FEATURES",
    "REMARKS",
    "Remark",
]

MATRIX_CITATION = GUIDE("Compare Messaging Channel Capabilities")

_F = Feature

MATRIX: Mapping[Feature, str] = {
    # Y yes, N no, - not applicable; yes, but: b beta, s short codes only, c Classic only,
    # l Lightning only. From the left: SMS, Facebook, enhanced Facebook, WhatsApp,
    # enhanced WhatsApp, Web, In-App.
    _F.SALES_CLOUD: "llYYYYY",
    # Provisioning
    _F.LONG_CODES: "Y------",
    _F.TOLL_FREE_US: "Y------",
    _F.TOLL_FREE_CANADA: "Y------",
    _F.SHORT_CODES_US: "Y------",
    _F.SHORT_CODES_CANADA: "l------",
    # Set-up and routing
    _F.AUTOMATED_SETUP: "NYYNYYY",
    _F.FLOW_ROUTING: "llYYYYY",
    _F.QUEUE_ROUTING: "YYYYYYY",
    # Start and end of a conversation
    _F.CUSTOMER_INITIATED: "YYYYYYY",
    _F.AGENT_INITIATED: "YYNbNNN",
    _F.TRIGGERED_OUTBOUND: "YYNYNNN",
    _F.BROADCAST: "Y------",
    _F.AGENT_ENDS: "YYYYYYY",
    _F.MARK_INACTIVE: "NNYNYYY",
    _F.CUSTOMER_ENDS: "-----YY",
    # Customer experience
    _F.TYPING_CUSTOMER_SIDE: "-NYNNYY",
    _F.TYPING_AGENT_SIDE: "-NNNNYY",
    _F.READ_CUSTOMER_SIDE: "-NNNNYY",
    _F.READ_AGENT_SIDE: "-NNNNYY",
    _F.DELIVERED_CUSTOMER_SIDE: "-NYNNYY",
    _F.DELIVERED_AGENT_SIDE: "-NYYYYY",
    _F.WAIT_TIME: "-----YY",
    _F.DESKTOP: "-YYYYY-",
    _F.BRANDING: "-----YY",
    # Rich content
    _F.EMOJIS_FROM_CUSTOMER: "ccYYYYY",
    _F.EMOJIS_FROM_AGENT: "ccYYYYY",
    _F.GIFS_FROM_CUSTOMER: "YYYNYYN",
    _F.GIFS_FROM_AGENT: "YYYNNYN",
    _F.FILES_FROM_CUSTOMER: "YYYYYYY",
    _F.FILES_FROM_AGENT: "YYYYYYY",
    _F.VIDEO: "NNYNYNN",
    _F.AUDIO: "NNYNYNN",
    _F.LINK_COMPONENTS: "NNYNNYY",
    _F.QUESTION_COMPONENTS: "NNYNNYY",
    _F.TIME_COMPONENTS: "NNYNNYY",
    _F.RESPONSE_COMPONENTS: "NNNNNYY",
    # Operations and support
    _F.QUICK_TEXT: "YYYYYYY",
    _F.AGENT_TRANSFER: "NNYNYYY",
    _F.FLOW_TRANSFER: "NNYNYYY",
    _F.FLAG_RAISE: "NNYNYYY",
    _F.WHISPER: "NNYNYYY",
    _F.TRANSCRIPTS: "YYYYYYY",
    _F.AFTER_CONVERSATION_WORK: "YYYNYYY",
    _F.BOTS: "llYYYYY",
    _F.SENSITIVE_DATA_RULES: "YYNYNNN",
    _F.ENCRYPTION: "llYYYYY",
    _F.OBJECT_LINKING: "YYYYYYY",
    # Consent
    _F.IMPLICIT_OPT_IN: "YYYYY--",
    _F.EXPLICIT_OPT_IN: "sNYNY--",
    _F.DOUBLE_OPT_IN: "sNNNN--",
    _F.OPT_OUT: "YYYYY--",
    # Automatic responses
    _F.ACKNOWLEDGMENT: "YYYYYYY",
    _F.AGENT_ACCEPT: "YYYYYYY",
    _F.AFTER_HOURS: "ccNNNNN",
    _F.END_SESSION: "YYYYYYY",
}
"""What the table says, a symbol for each of `GUIDE_COLUMNS`."""

GUIDE_FEATURES: tuple[Feature, ...] = tuple(MATRIX)
"""The features that the guide's table has a row for, in its order."""

NEWER_FEATURES: tuple[Feature, ...] = tuple(f for f in Feature if f not in MATRIX)
"""The features that only other pages and newer sources speak of."""


@attrs.frozen(kw_only=True)
class Remark:
    """What another page of the guide says of some cells.

    Args:
        features: The rows.
        columns: The columns.
        note: What it says.
        confidence: `DISPUTED` where it contradicts the cell; the cell still stands.
    """

    features: tuple[Feature, ...]
    columns: tuple[Column, ...]
    note: str
    confidence: Confidence = Confidence.DISPUTED


REMARKS: tuple[Remark, ...] = (
    Remark(
        features=(_F.SALES_CLOUD,),
        columns=(columns.WEB, columns.IN_APP),
        note="The list of editions above the table names Service Cloud only.",
    ),
    Remark(
        features=(_F.AGENT_INITIATED,),
        columns=(columns.FACEBOOK,),
        note="The text calls it a beta feature, the table does not.",
    ),
    Remark(
        features=(_F.TRIGGERED_OUTBOUND,),
        columns=(columns.FACEBOOK_ENHANCED,),
        note="One page counts this channel among those with message templates.",
    ),
    Remark(
        features=(_F.CUSTOMER_ENDS,),
        columns=(columns.IN_APP,),
        note="The page on limitations lets only the agent end an in-app session.",
    ),
    Remark(
        features=(_F.CUSTOMER_ENDS,),
        columns=(columns.WEB,),
        note="A verified customer's session is ended by the agent.",
        confidence=Confidence.STATED,
    ),
    Remark(
        features=(_F.GIFS_FROM_CUSTOMER, _F.GIFS_FROM_AGENT),
        columns=(columns.IN_APP,),
        note="One list of file types for in-app channels has GIF, another has not.",
    ),
    Remark(
        features=(_F.GIFS_FROM_CUSTOMER,),
        columns=(columns.WHATSAPP_ENHANCED,),
        note="Inbound only.",
        confidence=Confidence.STATED,
    ),
    Remark(
        features=(_F.FILES_FROM_CUSTOMER, _F.FILES_FROM_AGENT),
        columns=(columns.SMS,),
        note="US and Canadian numbers on North American instances only.",
        confidence=Confidence.STATED,
    ),
    Remark(
        features=(_F.OBJECT_LINKING,),
        columns=(columns.WEB, columns.IN_APP),
        note="The page on linking says that it is not available for web and in-app channels.",
    ),
    Remark(
        features=(_F.IMPLICIT_OPT_IN, _F.EXPLICIT_OPT_IN, _F.DOUBLE_OPT_IN, _F.OPT_OUT),
        columns=(columns.WEB, columns.IN_APP),
        note="The page on the lifecycle knows sessions of these channels with consent keywords.",
    ),
    Remark(
        features=(_F.OPT_OUT,),
        columns=(columns.FACEBOOK, columns.FACEBOOK_ENHANCED),
        note="The conversation stays open after a stop keyword; the agent ends it.",
        confidence=Confidence.STATED,
    ),
)
"""Where the guide's other pages contradict or narrow a cell of its table."""
