"""Which files the channels take, and how large they may be, as data.

A kind of file that no row of a channel names is not supported there, or no source speaks
of it. The rows are what the documents state, with their contradictions in notes.

Guide: Send Images and Files in Messaging Sessions; Considerations for Using WhatsApp;
Considerations for Using Facebook Messenger.
"""

from functools import partial

from msgcore.channels import columns
from msgcore.channels.limits import (
    BOTH_WAYS,
    INBOUND,
    OUTBOUND,
    AttachmentRule,
    Content,
    ContentCap,
    Size,
)
from msgcore.policy import Confidence, Preset
from msgcore.rules import GUIDE, HELP, METADATA_API
from msgcore.vocabulary import Platform, SenderKind

__all__ = ["ATTACHMENT_RULES", "CONTENT_CAPS"]


_FILES = GUIDE("Send Images and Files in Messaging Sessions")
_ON_FACEBOOK = GUIDE("Considerations for Using Facebook Messenger in Service Cloud")
_ON_WHATSAPP = GUIDE("Considerations for Using WhatsApp in Service Cloud")

_NORTH_AMERICA = "US and Canadian numbers on North American instances only."


_PICTURES = ("jpg", "jpeg", "png", "gif")
_FACEBOOK_FILES = ("pdf", "png", "bmp", "tiff", "gif", "jpeg", "jpg", "xbm", "xpm", "mp3", "mp4")
_DOCUMENTS = ("txt", "ppt", "pptx", "pps", "ppsx", "doc", "docx", "xls", "xlsx", "csv")
_COLOURS = "8-bit RGB or RGBA."
_AUDIO = "Opus codecs only; plain audio/ogg is not supported."
_VIDEO = "H.264 with AAC only, and at most one audio stream."


_whatsapp = partial(ContentCap, columns=(columns.WHATSAPP_ENHANCED,), citation=_ON_WHATSAPP)
_line = partial(
    ContentCap,
    columns=(columns.LINE,),
    citation=HELP("Considerations for LINE"),
    since=Preset.SUMMER_26,
)

CONTENT_CAPS: tuple[ContentCap, ...] = (
    # SMS
    *(
        ContentCap(
            columns=(columns.SMS,),
            directions=BOTH_WAYS,
            content=Content.IMAGE,
            types=_PICTURES,
            largest=largest,
            senders=(SenderKind.LONG_CODE,),
            carrier=carrier,
            citation=_FILES,
            note=_NORTH_AMERICA,
        )
        for carrier, largest in (
            ("AT&T", Size.mb("1")),
            ("T-Mobile", Size.mb("1")),
            ("Verizon", Size.mb("1.2")),
            ("Sprint", Size.mb("2")),
            ("US Cellular", Size.kb("500")),
        )
    ),
    ContentCap(
        columns=(columns.SMS,),
        directions=BOTH_WAYS,
        content=Content.IMAGE,
        types=_PICTURES,
        largest=Size.kb("525"),
        senders=(SenderKind.TOLL_FREE,),
        citation=_FILES,
        note=_NORTH_AMERICA,
    ),
    # Facebook Messenger
    ContentCap(
        columns=(columns.FACEBOOK,),
        directions=BOTH_WAYS,
        content=Content.IMAGE,
        types=_PICTURES,
        largest=Size.mb("25"),
        citation=_ON_FACEBOOK,
    ),
    *(
        ContentCap(
            columns=(columns.FACEBOOK_ENHANCED,),
            directions=directions,
            content=Content.ANY,
            types=_FACEBOOK_FILES,
            largest=largest,
            citation=_ON_FACEBOOK,
        )
        for directions, largest in ((INBOUND, Size.mb("25")), (OUTBOUND, Size.mb("10")))
    ),
    # WhatsApp, standard
    ContentCap(
        columns=(columns.WHATSAPP,),
        directions=BOTH_WAYS,
        content=Content.IMAGE,
        types=("jpg", "jpeg", "png"),
        largest=Size.mb("5"),
        citation=_ON_WHATSAPP,
    ),
    ContentCap(
        columns=(columns.WHATSAPP,),
        directions=BOTH_WAYS,
        content=Content.PDF,
        types=("pdf",),
        largest=Size.mb("5"),
        citation=_ON_WHATSAPP,
    ),
    # WhatsApp, enhanced
    _whatsapp(
        directions=INBOUND,
        content=Content.IMAGE,
        types=("jpeg", "png"),
        largest=Size.mb("5"),
        note=_COLOURS,
    ),
    _whatsapp(
        directions=OUTBOUND,
        content=Content.IMAGE,
        types=("jpeg", "png"),
        largest=Size.mb("25"),
        linked_from=Size.mb("5"),
        note=_COLOURS,
    ),
    _whatsapp(directions=INBOUND, content=Content.PDF, types=("pdf",), largest=Size.mb("30")),
    _whatsapp(
        directions=OUTBOUND,
        content=Content.PDF,
        types=("pdf",),
        largest=Size.mb("25"),
        linked_from=Size.mb("16"),
    ),
    _whatsapp(
        directions=INBOUND,
        content=Content.DOCUMENT,
        types=(*_DOCUMENTS, "zip", "tiff"),
        largest=Size.mb("30"),
    ),
    _whatsapp(
        directions=OUTBOUND,
        content=Content.DOCUMENT,
        types=_DOCUMENTS,
        largest=Size.mb("25"),
        linked_from=Size.mb("16"),
        linked_types=("txt", "json", "xml", "csv", "ppsx", "rtf"),
        note="Of the types sent as links, json, xml and rtf are not in the list of types.",
        confidence=Confidence.DISPUTED,
    ),
    _whatsapp(
        directions=INBOUND,
        content=Content.AUDIO,
        types=("aac", "amr", "mp3", "ogg"),
        largest=Size.mb("16"),
        note=_AUDIO,
    ),
    _whatsapp(
        directions=OUTBOUND,
        content=Content.AUDIO,
        types=("aac", "amr"),
        largest=Size.mb("25"),
        linked_from=Size.mb("16"),
        note=_AUDIO,
    ),
    _whatsapp(
        directions=INBOUND,
        content=Content.VIDEO,
        types=("mp4", "3gp"),
        largest=Size.mb("16"),
        note=_VIDEO,
    ),
    _whatsapp(
        directions=OUTBOUND,
        content=Content.VIDEO,
        types=("mp4", "3gp"),
        largest=Size.mb("25"),
        linked_from=Size.mb("16"),
        linked_types=("3gp",),
        note=_VIDEO,
    ),
    _whatsapp(directions=INBOUND, content=Content.GIF, types=("gif",)),
    # Web and In-App
    ContentCap(
        columns=(columns.WEB,),
        directions=BOTH_WAYS,
        content=Content.ANY,
        types=("pdf", "png", "jpeg", "jpg", "bmp", "tiff", "gif"),
        largest=Size.mb("5"),
        citation=_FILES,
    ),
    ContentCap(
        columns=(columns.IN_APP,),
        directions=BOTH_WAYS,
        content=Content.ANY,
        types=("pdf", "png", "jpeg", "jpg", "bmp", "tiff"),
        largest=Size.mb("5"),
        citation=_FILES,
        note="The page on limitations has gif as well.",
        confidence=Confidence.DISPUTED,
    ),
    # The later product
    ContentCap(
        columns=(columns.WEB, columns.WEB_V2, columns.IN_APP),
        directions=BOTH_WAYS,
        content=Content.ANY,
        citation=METADATA_API("MessagingChannel"),
        since=Preset.SUMMER_26,
        note="Each channel sets its own types and size; attachments are off at first.",
    ),
    _line(
        directions=BOTH_WAYS, content=Content.IMAGE, types=("jpeg", "png"), largest=Size.mb("10")
    ),
    _line(directions=INBOUND, content=Content.AUDIO, types=("mp4", "m4a"), largest=Size.mb("25")),
    _line(directions=BOTH_WAYS, content=Content.VIDEO, types=("mp4",), largest=Size.mb("25")),
    ContentCap(
        columns=(columns.BYOC, columns.BYOC_CCAAS),
        directions=INBOUND,
        content=Content.ANY,
        largest=Size.mb("25"),
        citation=HELP("Bring Your Own Channel: file attachments"),
        since=Preset.SUMMER_26,
        note="Any common type, one file at a time.",
    ),
)
"""Which files the channels take. SMS limits are those of the carriers."""

ATTACHMENT_RULES: tuple[AttachmentRule, ...] = (
    AttachmentRule(
        platform=Platform.STANDARD,
        files=1,
        text_beside_file=False,
        citation=_FILES,
    ),
    AttachmentRule(
        platform=Platform.ENHANCED,
        files=1,
        text_beside_file=True,
        citation=_FILES,
        note="An agent chooses among files with a public link that has not expired.",
        confidence=Confidence.INFERRED,
    ),
)
"""How files travel on each platform."""
