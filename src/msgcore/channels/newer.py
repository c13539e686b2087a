"""What is said of features and kinds of channels outside the guide's table.

`GUIDE_PAGES` are rows from the guide's other pages. `ARTICLES` are the four newer
articles on access, conferencing, messaging users and transfer. `LATER` is what is known
of the later product. A dot is silence: there an older source, or nobody, has the say.

Guide: End or Transfer a Messaging Session; Considerations for Messaging Components.
"""

from collections.abc import Mapping

import attrs

from msgcore.channels.capabilities import GUIDE_COLUMNS
from msgcore.channels.features import Feature
from msgcore.channels.support import COLUMNS, Column, Row
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
from msgcore.vocabulary import ChannelKind, Platform

__all__ = ["ABSENT", "ARTICLES", "GUIDE_PAGES", "LATER", "RETIRED", "UNNAMED", "Retirement"]

_F = Feature

# What the guide does not know

ABSENT = Column(ChannelKind.SMS, Platform.ENHANCED)
"""The kind that the guide names to say that it is not there."""

UNNAMED: tuple[Column, ...] = tuple(
    column for column in COLUMNS if column not in GUIDE_COLUMNS and column != ABSENT
)
"""The kinds that the guide never names."""

# What the guide says on other pages: SMS, Facebook, enhanced Facebook, WhatsApp,
# enhanced WhatsApp, Web, In-App

_GUIDE_TRANSFER = GUIDE("End or Transfer a Messaging Session")

GUIDE_PAGES: tuple[Row, ...] = (
    *(
        Row(feature=feature, cells="N" * len(COLUMNS), citation=citation, note=note)
        for citation, note in [
            (GUIDE("Messaging Glossary"), "The guide says that there is no enhanced SMS.")
        ]
        for feature in ()
    ),
    Row(
        feature=_F.PRE_CHAT,
        columns=GUIDE_COLUMNS,
        cells="NNNNNYY",
        citation=GUIDE("Customize Pre-Chat for Messaging for In-App and Web"),
    ),
)
