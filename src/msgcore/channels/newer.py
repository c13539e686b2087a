"""What is said of features and kinds of channels outside the guide's table.

`GUIDE_PAGES` are rows from the guide's other pages. `ARTICLES` are the four newer
articles: access, conferencing, messaging users, transfer. `LATER` is what is known of
the later product. A dot is silence: there an older source, or nobody, has the say.

Guide: End or Transfer a Messaging Session; Considerations for Messaging Components.
"""

from collections.abc import Mapping

import attrs

from msgcore.channels import columns
from msgcore.channels.columns import GUIDE_COLUMNS, Column
from msgcore.channels.features import Feature
from msgcore.channels.support import Row
from msgcore.policy import Confidence
from msgcore.rules import (
    ACCESS,
    CONFERENCING,
    GUIDE,
    HELP,
    METADATA_API,
    TRANSFER,
    USERS,
    Citation,
)

__all__ = ["ABSENT", "ARTICLES", "GUIDE_PAGES", "LATER", "RETIRED", "Retirement"]

_F = Feature

ABSENT = columns.SMS_ENHANCED
"""The kind that the guide names only to say that it is not available."""


# The guide's other pages, in the columns of its table: SMS, Facebook, enhanced Facebook,
# WhatsApp, enhanced WhatsApp, Web, In-App.

_GUIDE_TRANSFER = GUIDE("End or Transfer a Messaging Session")


def _page(
    feature: Feature,
    cells: str,
    citation: Citation,
    note: str = "",
    confidence: Confidence = Confidence.STATED,
) -> Row:
    return Row(
        feature=feature,
        cells=cells,
        columns=GUIDE_COLUMNS,
        citation=citation,
        note=note,
        confidence=confidence,
    )


GUIDE_PAGES: tuple[Row, ...] = (
    _page(_F.PRE_CHAT, "NNNNNYY", GUIDE("Customize Pre-Chat for Messaging for In-App and Web")),
    _page(
        _F.MESSAGING_LICENCE,
        "YYYYYNN",
        GUIDE("Give Users Access to Messaging in Service Cloud"),
        note="Web and in-app channels have a licence of their own.",
    ),
    _page(
        _F.USER_VERIFICATION,
        "NNNNNYY",
        GUIDE("Persist Secure Messaging History Across Multiple Devices with User Verification"),
    ),
    _page(_F.COMPONENTS, "NNYNNYY", GUIDE("Considerations for Messaging Components")),
    _page(_F.QUEUE_TRANSFER, "NN.N...", _GUIDE_TRANSFER),
    _page(
        _F.QUEUE_TRANSFER,
        "..N.NNN",
        _GUIDE_TRANSFER,
        note="Its recipients are agents, flows and enhanced bots.",
        confidence=Confidence.INFERRED,
    ),
    _page(_F.EXTERNAL_TRANSFER, "NN.N...", _GUIDE_TRANSFER),
    _page(
        _F.EXTERNAL_TRANSFER,
        "..N.NNN",
        _GUIDE_TRANSFER,
        note="Its recipients are agents, flows and enhanced bots.",
        confidence=Confidence.INFERRED,
    ),
    _page(_F.MESSAGING_USERS, "YYYYYYY", GUIDE("Track Messaging Users in Salesforce")),
    _page(_F.USER_IMPORT, "YYYYYNN", GUIDE("Create Messaging Users")),
    _page(_F.ERROR_CODES, "YYYYYNN", GUIDE("Messaging Error Codes in Service Cloud")),
    _page(
        _F.KEYWORDS_AND_RESPONSES,
        "YYYYYYY",
        GUIDE("Customize Auto-Responses in Service Cloud Messaging Channels"),
        note="On web and in-app channels most responses are messaging components.",
    ),
)


# The newer sources, in all columns: SMS, Facebook, WhatsApp, standard; the same, enhanced;
# Web, Web v2, In-App; Apple, LINE, BYOC, BYOC for CCaaS.

_TRANSFER = TRANSFER("Transfer a Messaging Session")
_CONFERENCE = CONFERENCING("Add Conferencing to a Messaging Session")
_USERS = USERS("Track Messaging Users in Salesforce")

ARTICLES: tuple[Row, ...] = (
    Row(feature=_F.AGENT_TRANSFER, cells="NN. YYY YYY YYYY", citation=_TRANSFER),
    Row(feature=_F.FLOW_TRANSFER, cells="NN. YYY YYY YYYY", citation=_TRANSFER),
    Row(feature=_F.QUEUE_TRANSFER, cells="NN. YYY YYY YYYY", citation=_TRANSFER),
    Row(feature=_F.EXTERNAL_TRANSFER, cells="NN. NNN NNN NNN.", citation=_TRANSFER),
    Row(
        feature=_F.EXTERNAL_TRANSFER,
        cells="... ... ... ...Y",
        citation=_TRANSFER,
        note="Where a partner controls the routing, and not out of a conference.",
    ),
    Row(
        feature=_F.CONFERENCING,
        cells="NN. YYY YYY YYYY",
        citation=_CONFERENCE,
        note="Better without bots, which cannot tell the people apart.",
    ),
    Row(feature=_F.FLAG_RAISE, cells="... YYY YYY YYYY", citation=_TRANSFER),
    Row(feature=_F.WHISPER, cells="... YYY YYY YYYY", citation=_TRANSFER),
    Row(
        feature=_F.TRANSCRIPTS,
        cells="... Y.. .Y. YYYY",
        citation=_TRANSFER,
        note="It mentions the transcript, in passing.",
        confidence=Confidence.INFERRED,
    ),
    Row(feature=_F.AGENT_ENDS, cells="... YYY YYY YYYY", citation=_TRANSFER),
    Row(
        feature=_F.CUSTOMER_INITIATED,
        cells="... Y.. .Y. YYYY",
        citation=_USERS,
        note="A messaging user is made when a customer writes.",
        confidence=Confidence.INFERRED,
    ),
    Row(feature=_F.MESSAGING_USERS, cells="YY. YYY YYY YYYY", citation=_USERS),
    Row(feature=_F.USER_IMPORT, cells="Y.. Y.Y ... ....", citation=_USERS),
    Row(
        feature=_F.USER_IMPORT,
        cells=".Y. .Y. ... ....",
        citation=GUIDE("Create Messaging Users"),
        note="The newer article names WhatsApp and SMS only.",
        confidence=Confidence.DISPUTED,
    ),
    Row(
        feature=_F.MESSAGING_LICENCE,
        cells="YY. YYY NNN YYYY",
        citation=ACCESS("Step 1: Assign the Messaging Permission Set License"),
        note="Web and in-app channels have a licence of their own.",
    ),
    Row(
        feature=_F.AGENT_INITIATED,
        cells="... ?.. ... ....",
        citation=ACCESS("Step 2: Assign Messaging Permission Sets"),
        note="There is a permission for an opening SMS; on which platform is not said.",
        confidence=Confidence.INFERRED,
    ),
)

_COMPONENTS = HELP("Messaging Component Types and Formats")
_RESPONSE_COMPONENTS = HELP("Create and Send Auto-Response Components in Messaging Sessions")
_CHANNEL = METADATA_API("MessagingChannel")
_DEFINITION = METADATA_API("ConversationChannelDefinition")
_SEND = HELP("Considerations for Send a Message")
_AUTOMATED = HELP("Send Conversation Messages")
_LINE = HELP("Considerations for LINE")

LATER: tuple[Row, ...] = (
    Row(
        feature=_F.MARK_INACTIVE,
        cells="NN. YYY YYY YYYY",
        citation=HELP("Inactivate a Messaging Session"),
    ),
    Row(
        feature=_F.INACTIVITY_TIMER,
        cells="NN. NNN YYY NNYY",
        citation=HELP("End messaging sessions automatically"),
        note="Not together with status-based capacity.",
    ),
    Row(
        feature=_F.AGENT_INITIATED,
        cells="... YYY NNY YYYY",
        citation=_SEND,
        note="Only an SMS may go to somebody who is not yet a messaging user.",
    ),
    Row(
        feature=_F.AGENT_INITIATED,
        cells="NN. ... ... ....",
        citation=_SEND,
        note="The later page leaves out standard channels; the guide had it there.",
        confidence=Confidence.DISPUTED,
    ),
    Row(feature=_F.AUTOMATED_MESSAGES, cells="... Y.Y ..Y Y...", citation=_AUTOMATED),
    Row(
        feature=_F.AUTOMATED_MESSAGES,
        cells="NNN ... ... ....",
        citation=_AUTOMATED,
        note="Standard channels keep the older action for notifications.",
    ),
    Row(
        feature=_F.AUTOMATED_MESSAGES,
        cells="... .Y. ... ....",
        citation=HELP("Considerations for Facebook Messenger"),
        note="Notifications only; one of the category Response is not sent.",
    ),
    Row(
        feature=_F.TRIGGERED_OUTBOUND,
        cells="... YYY ..Y Y...",
        citation=_AUTOMATED,
        note="By a flow that runs Send Conversation Messages.",
        confidence=Confidence.INFERRED,
    ),
    Row(
        feature=_F.CUSTOMER_ENDS,
        cells="... ... Y.Y ....",
        citation=HELP("Considerations and Limitations for Enhanced Chat"),
        note="What ends with the session depends on whether the customer is verified.",
    ),
    # Content
    Row(
        feature=_F.COMPONENTS,
        cells="NN. tYY YYY YYYY",
        citation=HELP("Considerations for Messaging Components"),
    ),
    Row(feature=_F.LINK_COMPONENTS, cells="... tYt YYY YtYY", citation=_COMPONENTS),
    Row(feature=_F.QUESTION_COMPONENTS, cells="... tYY YYY ....", citation=_COMPONENTS),
    Row(feature=_F.QUESTION_COMPONENTS, cells="... ... ... .Y..", citation=_LINE),
    Row(
        feature=_F.TIME_COMPONENTS,
        cells="... ..? ... ....",
        citation=_COMPONENTS,
        note="Enhanced WhatsApp has components by now; whether this one is not known.",
        confidence=Confidence.INFERRED,
    ),
    Row(feature=_F.RESPONSE_COMPONENTS, cells="... ... YYY ..YY", citation=_RESPONSE_COMPONENTS),
    Row(
        feature=_F.RESPONSE_COMPONENTS,
        cells="... NNN ... NN..",
        citation=_RESPONSE_COMPONENTS,
        note="The metadata of channels take a component wherever they take a text.",
        confidence=Confidence.DISPUTED,
    ),
    Row(
        feature=_F.EMOJIS_FROM_CUSTOMER,
        cells="... ... ... .Y..",
        citation=_LINE,
        note="An emoji counts as more than one character.",
        confidence=Confidence.INFERRED,
    ),
    Row(
        feature=_F.EMOJIS_FROM_AGENT,
        cells="... ... ... .Y..",
        citation=_LINE,
        note="An emoji counts as more than one character.",
        confidence=Confidence.INFERRED,
    ),
    Row(feature=_F.GIFS_FROM_CUSTOMER, cells="... ... ... .N..", citation=_LINE),
    Row(feature=_F.GIFS_FROM_AGENT, cells="... ... ... .N..", citation=_LINE),
    Row(feature=_F.FILES_FROM_CUSTOMER, cells="... ... ... .Y..", citation=_LINE),
    Row(feature=_F.FILES_FROM_AGENT, cells="... ... ... .Y..", citation=_LINE),
    Row(
        feature=_F.FILES_FROM_CUSTOMER,
        cells="... ... ... ..YY",
        citation=HELP("Bring Your Own Channel: file attachments"),
    ),
    Row(feature=_F.VIDEO, cells="... ... ... .Y..", citation=_LINE),
    Row(feature=_F.AUDIO, cells="... ... ... .Y..", citation=_LINE, note="Inbound only."),
    # Operations and set-up
    Row(
        feature=_F.USER_VERIFICATION,
        cells="... ... Y.Y ....",
        citation=HELP("User Verification Terms"),
    ),
    Row(
        feature=_F.USER_VERIFICATION,
        cells="... ... .?. ....",
        citation=HELP("User Verification Terms"),
        note="Said to be missing, but not by the product's own pages.",
        confidence=Confidence.INFERRED,
    ),
    Row(feature=_F.PRE_CHAT, cells="... NNN YYY NN..", citation=_CHANNEL),
    Row(
        feature=_F.PRE_CHAT,
        cells="... ... ... ..YY",
        citation=_DEFINITION,
        note="If the definition of the channel allows custom parameters.",
    ),
    Row(
        feature=_F.SENSITIVE_DATA_RULES,
        cells="... ??? ??? ????",
        citation=METADATA_API("LiveChatSensitiveDataRule"),
        note="There is a second generation of rules; on which channels it acts is not known.",
        confidence=Confidence.INFERRED,
    ),
    Row(
        feature=_F.ERROR_CODES,
        cells="YY. YYY NNN YYYY",
        citation=HELP("Messaging Error Codes"),
    ),
    # Consent and automatic responses
    Row(
        feature=_F.IMPLICIT_OPT_IN,
        cells="... Y.. ... YY..",
        citation=_CHANNEL,
        confidence=Confidence.INFERRED,
    ),
    Row(feature=_F.IMPLICIT_OPT_IN, cells="... ... ... ..YY", citation=_DEFINITION),
    Row(
        feature=_F.EXPLICIT_OPT_IN,
        cells="... Y.. ... YY..",
        citation=_CHANNEL,
        confidence=Confidence.INFERRED,
    ),
    Row(
        feature=_F.EXPLICIT_OPT_IN,
        cells="... ..Y ... ....",
        citation=_CHANNEL,
        note="Not where the channel sends rich content.",
    ),
    Row(
        feature=_F.EXPLICIT_OPT_IN,
        cells="... ... ... ..YY",
        citation=_DEFINITION,
        note="If the definition of the channel supports it.",
    ),
    Row(feature=_F.DOUBLE_OPT_IN, cells="... ... ... ..N.", citation=_DEFINITION),
    Row(
        feature=_F.DOUBLE_OPT_IN,
        cells="... ... ... ...Y",
        citation=_DEFINITION,
        note="If the definition of the channel supports it and explicit opt-in.",
    ),
    Row(
        feature=_F.OPT_OUT,
        cells="... Y.. ... ....",
        citation=HELP("Opt-out keywords of enhanced SMS"),
    ),
    Row(
        feature=_F.OPT_OUT,
        cells="... ... ... YY..",
        citation=_CHANNEL,
        confidence=Confidence.INFERRED,
    ),
    *(
        Row(feature=feature, cells="... Y.. .Y. YYYY", citation=_CHANNEL)
        for feature in (_F.ACKNOWLEDGMENT, _F.AGENT_ACCEPT, _F.END_SESSION)
    ),
    Row(feature=_F.KEYWORDS_AND_RESPONSES, cells="YY. YYY YYY YY..", citation=_CHANNEL),
    Row(
        feature=_F.KEYWORDS_AND_RESPONSES,
        cells="... ... ... ..YY",
        citation=_DEFINITION,
        note="If the definition of the channel supports keywords.",
    ),
)


@attrs.frozen(kw_only=True)
class Retirement:
    """That a kind of channel has left the product.

    Args:
        note: What happened.
        citation: Where it is written, or what it follows from.
        confidence: How sure it is.
    """

    note: str
    citation: Citation
    confidence: Confidence


RETIRED: Mapping[Column, Retirement] = {
    columns.SMS: Retirement(
        note="Standard SMS was retired on 14 February 2026.",
        citation=HELP("Considerations for SMS channels"),
        confidence=Confidence.STATED,
    ),
    columns.WHATSAPP: Retirement(
        note="Standard WhatsApp is no longer among the channels that the pages name.",
        citation=ACCESS("This article applies to"),
        confidence=Confidence.INFERRED,
    ),
}
"""The kinds that the later product no longer has."""
