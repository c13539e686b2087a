"""The room's first verb: how a text becomes segments.

Source: TS 23.038; TS 23.040, 9.2.3.24.
Guide: SMS Terminology; Considerations for Long Code Messaging Channels.
"""

from msgcore.sms.profile import STANDARD, Profile
from msgcore.sms.segmentation import Segmentation

__all__ = ["segment"]


def segment(text: str, profile: Profile = STANDARD) -> Segmentation:
    """Say how many segments a text costs, where it is cut and what made it long.

    The text is taken as it is: nothing is normalised, replaced or trimmed. An empty text
    is one GSM-7 segment of no units. U+001B is no character of GSM-7, so it makes the
    message UCS-2. A lone surrogate is a character of one UCS-2 unit.

    Args:
        text: Any text.
        profile: The header's size and the sender's caps.

    Returns:
        The segmentation. A text that is too long is still segmented; its `refusal` says
        by how much it is over.

    >>> segment("Your parcel is here.").segments
    1
    >>> foreign = segment("Votre colis est prêt.")
    >>> foreign.encoding.value, foreign.offenders[0].position
    ('ucs-2', 18)
    >>> from msgcore.sms import GUIDE
    >>> print(segment("x" * 850, GUIDE).refusal)
    ... # doctest: +ELLIPSIS
    sms.too-many-characters: ... (850 characters, 10 more than 840)
    """
    return Segmentation(text, profile)
