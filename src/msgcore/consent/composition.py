"""What each text of a consent dialogue must hold: the composition matrix.

| element | opt-in prompt | double prompt | opt-in conf. | opt-out conf. | help | custom |
|---|---|---|---|---|---|---|
| campaign name, description | R | R | R | R | R | R |
| keyword to answer with | R | R | | | | |
| how to get help | R | R | R | R, or a contact | | |
| how to stop | R | R | R | | R | R |
| message and data rates | R | R | R | | R | R |
| message frequency | p | p | p | | R | R |
| contact | | | R, a phone | R, or help | R | R |
| says that no more is sent | | | | R | | |
| no marketing | | | | R | | |
| at most 160 characters | R | R | R | R | R | R |
| language of the keyword | | | Canada | Canada | Canada | Canada |

R: the guide (or a regulator) requires it of short codes. p: it is good practice only.
Other SMS senders are free of most of it: see `OTHER_SENDERS`.

Guide: Considerations for Short Codes; Customize Auto-Responses.
"""

from collections.abc import Mapping
from enum import Enum, unique

import attrs

from msgcore.channels import Channel
from msgcore.rules import CTIA, FCC, GUIDE, Citation
from msgcore.vocabulary import ChannelKind, ResponseKind

__all__ = ["COMPOSITION", "OTHER_SENDERS", "Cell", "Demand", "Element", "demanded", "is_canadian"]

CANADA = "CA"
"""The country code of the country with two languages and rules of its own."""


@unique
class Element(Enum):
    """Something that a text may have to hold, or must not."""

    CAMPAIGN_NAME = "campaign-name"
    DESCRIPTION = "description"
    KEYWORD = "keyword"
    HELP = "help"
    STOP = "stop"
    RATES = "rates"
    FREQUENCY = "frequency"
    CONTACT = "contact"
    NO_MORE = "no-more"
    NO_MARKETING = "no-marketing"
    LENGTH = "length"
    LANGUAGE = "language"


@unique
class Demand(Enum):
    """How much a text needs an element."""

    REQUIRED = "required"
    """A document that binds the sender asks for it."""
    PRACTICE = "practice"
    """Carriers and their handbooks expect it."""
    NONE = "none"


@attrs.frozen(kw_only=True)
class Cell:
    """One cell of the matrix.

    Args:
        demand: How much the text needs the element.
        citation: Where it is written; None where nothing is demanded.
        instead: An element that does as well; None for none.
        canada: Whether the cell speaks of Canada alone.
        phone: Whether only a telephone number counts as a contact.
        web: Whether a web address counts as a contact, too.
    """

    demand: Demand
    citation: Citation | None = None
    instead: Element | None = None
    canada: bool = False
    phone: bool = False
    web: bool = False


NOTHING = Cell(demand=Demand.NONE)
"""The cell of what is not demanded."""

_GUIDE = GUIDE("Considerations for Short Codes")
_RESPONSES = GUIDE("Customize Auto-Responses")
_CANADA = GUIDE("Considerations for Short Codes", note="Using Short Codes in Canada.")
_FREQUENCY = CTIA("Short Code Monitoring Handbook", note="Frequency in calls to action.")
_ONE_TEXT = FCC("(a)(12)", note="One text that confirms the opt-out, and markets nothing.")

_REQUIRED = Cell(demand=Demand.REQUIRED, citation=_GUIDE)
_PRACTICE = Cell(demand=Demand.PRACTICE, citation=_FREQUENCY)
_BILINGUAL = Cell(demand=Demand.REQUIRED, citation=_CANADA, canada=True)

_PROMPT, _DOUBLE = ResponseKind.OPT_IN_PROMPT, ResponseKind.DOUBLE_OPT_IN_PROMPT
_IN, _OUT = ResponseKind.OPT_IN_CONFIRMATION, ResponseKind.OPT_OUT_CONFIRMATION
_HELP, _CUSTOM = ResponseKind.HELP, ResponseKind.CUSTOM

_COLUMNS = (_PROMPT, _DOUBLE, _IN, _OUT, _HELP, _CUSTOM)


def _row(element: Element, *cells: Cell | None) -> dict[tuple[Element, ResponseKind], Cell]:
    return {(element, kind): cell or NOTHING for kind, cell in zip(_COLUMNS, cells, strict=True)}


_N: Cell | None = None
_R, _P = _REQUIRED, _PRACTICE

COMPOSITION: Mapping[tuple[Element, ResponseKind], Cell] = {
    **_row(Element.CAMPAIGN_NAME, _R, _R, _R, _R, _R, _R),
    **_row(Element.DESCRIPTION, _R, _R, _R, _R, _R, _R),
    **_row(Element.KEYWORD, _R, _R, _N, _N, _N, _N),
    **_row(Element.HELP, _R, _R, _R, attrs.evolve(_R, instead=Element.CONTACT), _N, _N),
    **_row(Element.STOP, _R, _R, _R, _N, _R, _R),
    **_row(Element.RATES, _R, _R, _R, _N, _R, _R),
    **_row(Element.FREQUENCY, _P, _P, _P, _N, _R, _R),
    **_row(
        Element.CONTACT,
        _N,
        _N,
        attrs.evolve(_R, phone=True),
        attrs.evolve(_R, instead=Element.HELP),
        _R,
        Cell(demand=Demand.REQUIRED, citation=_RESPONSES, web=True),
    ),
    **_row(Element.NO_MORE, _N, _N, _N, _R, _N, _N),
    **_row(
        Element.NO_MARKETING, _N, _N, _N, Cell(demand=Demand.REQUIRED, citation=_ONE_TEXT), _N, _N
    ),
    **_row(Element.LENGTH, _R, _R, _R, _R, _R, _R),
    **_row(Element.LANGUAGE, _N, _N, _BILINGUAL, _BILINGUAL, _BILINGUAL, _BILINGUAL),
}
"""What a short code's texts need: a cell for each element and each kind of response.

Kinds that are not here (acknowledgment, start, end) need nothing but their length.
"""

_PRINCIPLES = CTIA("Messaging Principles", note="Opt-out instructions and the sender's name.")

OTHER_SENDERS: Mapping[tuple[Element, ResponseKind], Cell] = {
    (Element.CAMPAIGN_NAME, _IN): Cell(demand=Demand.PRACTICE, citation=_PRINCIPLES),
    (Element.CAMPAIGN_NAME, _OUT): Cell(demand=Demand.PRACTICE, citation=_PRINCIPLES),
    (Element.CAMPAIGN_NAME, _HELP): Cell(demand=Demand.PRACTICE, citation=_PRINCIPLES),
    (Element.STOP, _IN): Cell(demand=Demand.PRACTICE, citation=_PRINCIPLES),
    (Element.NO_MARKETING, _OUT): Cell(demand=Demand.REQUIRED, citation=_ONE_TEXT),
}
"""What texts need on every other SMS sender: toll-free numbers and long codes.

The guide asks nothing of their wording. Carriers want to see who writes and how to stop, and
the rule on the one confirmation holds whatever a text is sent from.
"""


def is_canadian(channel: Channel) -> bool:
    """Tell whether a channel is a Canadian short code."""
    return channel.is_short_code and channel.country == CANADA


def demanded(element: Element, kind: ResponseKind, channel: Channel) -> Cell:
    """Say how much a text needs an element.

    Args:
        element: The element.
        kind: Which automatic response the text is.
        channel: The channel; the matrix speaks of short codes, and of SMS at all.

    Returns:
        The cell of the matrix; one that needs nothing where the matrix is silent.

    >>> from msgcore.vocabulary import Platform, SenderKind
    >>> alerts = Channel(
    ...     name="Alerts", kind=ChannelKind.SMS, platform=Platform.STANDARD,
    ...     sender=SenderKind.SHORT_CODE, country="US",
    ... )
    >>> demanded(Element.RATES, ResponseKind.HELP, alerts).demand.value
    'required'
    """
    if channel.kind is not ChannelKind.SMS:
        return NOTHING
    if not channel.is_short_code:
        return OTHER_SENDERS.get((element, kind), NOTHING)
    if element is Element.LENGTH:
        return _REQUIRED
    cell = COMPOSITION.get((element, kind), NOTHING)
    return NOTHING if cell.canada and not is_canadian(channel) else cell
