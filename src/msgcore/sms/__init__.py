"""SMS: encodings and segments.

`segment` tells how many segments a text costs under a `Profile`, where it is cut, which
characters made it UCS-2, and whether it is too long to be sent.
"""

from msgcore.sms.encoding import Encoding
from msgcore.sms.profile import GUIDE, STANDARD, Profile
from msgcore.sms.segment import segment
from msgcore.sms.segmentation import Offender, Part, Segmentation

__all__ = [
    "GUIDE",
    "STANDARD",
    "Encoding",
    "Offender",
    "Part",
    "Profile",
    "Segmentation",
    "segment",
]
