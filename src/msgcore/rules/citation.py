"""Where a rule is written: the documents, and the places in them.

A `Source` is called with a section to make a `Citation`: `GUIDE("Messaging Glossary")`.
"""

import attrs

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
    "Source",
]


@attrs.frozen(kw_only=True)
class Source:
    """A document that rules are taken from.

    Args:
        key: The short name that stands before the section when it is quoted.
        title: The document's full title.
        edition: The release or date of the text.
    """

    key: str
    title: str
    edition: str = ""

    def __call__(self, section: str, note: str = "") -> "Citation":
        """Cite a section of this document."""
        return Citation(source=self.key, section=section, note=note)


@attrs.frozen(kw_only=True)
class Citation:
    """A place in a document.

    Args:
        source: The key of the document, as in `SOURCES`.
        section: The section, page or clause.
        note: What the place says in our words, where that needs saying.

    >>> str(GUIDE("Lifecycle of a Messaging Session"))
    'Guide: Lifecycle of a Messaging Session'
    """

    source: str
    section: str
    note: str = ""

    def __str__(self) -> str:
        return f"{self.source}: {self.section}"


GUIDE = Source(
    key="Guide", title="Service Cloud Messaging administration guide", edition="Spring '23"
)
ACCESS = Source(
    key="Access", title="Give Service Users Access to Messaging", edition="Salesforce Help"
)
CONFERENCING = Source(
    key="Conferencing", title="Add Conferencing to a Messaging Session", edition="Salesforce Help"
)
USERS = Source(key="Users", title="Track Messaging Users in Salesforce", edition="Salesforce Help")
TRANSFER = Source(key="Transfer", title="Transfer a Messaging Session", edition="Salesforce Help")
HELP = Source(key="Help", title="Salesforce Help, Agentforce Contact Center", edition="Summer '26")
OBJECT_REFERENCE = Source(
    key="Object Reference", title="Object Reference for the Salesforce Platform", edition="v67"
)
METADATA_API = Source(key="Metadata API", title="Metadata API Developer Guide", edition="v67")
GSM_ALPHABETS = Source(key="TS 23.038", title="3GPP TS 23.038, alphabets", edition="Release 18")
GSM_CONCATENATION = Source(
    key="TS 23.040", title="3GPP TS 23.040, technical realization of SMS", edition="Release 18"
)
FCC = Source(key="47 CFR 64.1200", title="Code of Federal Regulations, Title 47", edition="2025")
CTIA = Source(key="CTIA", title="CTIA Short Code Monitoring Handbook and Messaging Principles")
CANADA_SHORT_CODES = Source(key="CWTA", title="Canadian Common Short Code Guidelines")
MSGCORE = Source(
    key="msgcore", title="A choice of msgcore's own, where the documents are silent or disagree"
)
HOST = Source(key="Host", title="Set by the program that uses msgcore")

SOURCES: tuple[Source, ...] = (
    GUIDE,
    ACCESS,
    CONFERENCING,
    USERS,
    TRANSFER,
    HELP,
    OBJECT_REFERENCE,
    METADATA_API,
    GSM_ALPHABETS,
    GSM_CONCATENATION,
    FCC,
    CTIA,
    CANADA_SHORT_CODES,
    MSGCORE,
    HOST,
)
"""Every document that msgcore cites."""
