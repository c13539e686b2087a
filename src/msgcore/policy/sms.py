"""The numbers of SMS: segments, the numbers that send, how fast, how much and at what hours.

Guide: SMS Terminology; SMS Number Types in Service Cloud; SMS Carrier Filtering in Service
Cloud; Considerations for Long Code Messaging Channels; Considerations for Short Codes.
"""

from collections.abc import Iterator

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.policy.field import choice, disputed, inferred, stated
from msgcore.rules.citation import FCC, GSM_CONCATENATION, GUIDE, HELP, MSGCORE
from msgcore.values import at_least

__all__ = ["SmsPolicy"]

_SEGMENTING = GUIDE("Considerations for Long Code Messaging Channels")
_NUMBER_TYPES = GUIDE("SMS Number Types in Service Cloud")
_BROADCASTS = GUIDE("Set Up Broadcast Messaging in Service Cloud")
_LONG_CODES = GUIDE("Create SMS Long Code Channels in Service Cloud")
_SHORT_CODES = GUIDE("Create SMS Short Code Channels in Service Cloud")
_LATER = HELP("Considerations for SMS channels")

_HOURS_OF_A_DAY = 24


def _header(_instance: object, attribute: "attrs.Attribute[int]", value: int) -> None:
    if value not in (6, 7):
        raise InvalidValueError(
            Fault(
                path=attribute.name,
                message=f"is {value}",
                hint="6 for an 8-bit reference number, 7 for a 16-bit one.",
            )
        )


@attrs.frozen(kw_only=True)
class SmsPolicy:
    """What the documents say of long texts."""

    header_octets: int = choice(
        stated(7, _SEGMENTING),
        summer_26=disputed(
            6,
            GSM_CONCATENATION(
                "9.2.3.24.1",
                note="The usual header; marketing limits of the same vendor are 153 and 67.",
            ),
        ),
        validator=_header,
    )
    """How many octets of each segment of a long message its header takes."""

    max_segments: int = choice(stated(6, _SEGMENTING), validator=at_least(1))
    """How many segments a message may have."""

    max_characters: int = choice(
        disputed(
            840,
            GUIDE(
                "Considerations for Long Code Messaging Channels",
                note="'Approximately'; six segments of 133 octets hold fewer or more.",
            ),
        ),
        validator=at_least(1),
    )
    """How many characters a message may have, apart from its segments."""

    short_code_response_characters: int = choice(
        stated(160, GUIDE("Considerations for Short Codes")), validator=at_least(1)
    )
    """How many characters an automatic response of a short code may have."""

    # The numbers that send

    long_code_digits_min: int = choice(stated(7, _NUMBER_TYPES), validator=at_least(1))
    """How many digits a long code has at least, its calling code included."""

    long_code_digits_max: int = choice(stated(15, _NUMBER_TYPES), validator=at_least(1))
    """How many digits a long code has at most, its calling code included."""

    short_code_digits_min: int = choice(
        disputed(
            4,
            GUIDE(
                "SMS Terminology in Service Cloud",
                note="So does the table of number types; the page on short codes says 5.",
            ),
        ),
        summer_26=stated(5, _LATER),
        validator=at_least(1),
    )
    """How many digits a short code has at least."""

    short_code_digits_max: int = choice(
        disputed(
            8,
            GUIDE(
                "SMS Terminology in Service Cloud",
                note="So does the table of number types; the page on short codes says 6.",
            ),
        ),
        summer_26=stated(6, _LATER),
        validator=at_least(1),
    )
    """How many digits a short code has at most."""

    alphanumeric_max_characters: int = choice(
        stated(11, GSM_CONCATENATION("9.1.2.5", note="An address holds eleven septets.")),
        validator=at_least(1),
    )
    """How many characters an alphanumeric sender has at most."""

    toll_free_broadcasts: bool = choice(
        disputed(
            True,
            GUIDE(
                "Considerations for Broadcast Messaging",
                note="The table of number types has no campaigns for toll-free numbers.",
            ),
        )
    )
    """Whether toll-free numbers of the US and Canada may send to many at once."""

    a2p_broadcasts: bool = choice(
        disputed(
            True,
            GUIDE(
                "SMS Number Types in Service Cloud",
                note="The page on broadcasts wants a short code or a toll-free number.",
            ),
        )
    )
    """Whether A2P long codes may send to many at once, where they are to be had."""

    mobile_senders: bool = choice(
        disputed(
            True,
            GUIDE(
                "SMS Number Types in Service Cloud",
                note="Outside the US and Canada, if the product provides them; the page on long"
                " codes says that mobile numbers are not supported.",
            ),
        )
    )
    """Whether mobile numbers may send, where the table of number types has them."""

    long_codes_elsewhere: bool = choice(
        disputed(
            True,
            GUIDE(
                "Create SMS Long Code Channels in Service Cloud",
                note="The page lists countries; the table of number types has land lines in the"
                " US and Canada alone.",
            ),
        )
    )
    """Whether long codes are to be had outside the US and Canada, in the listed countries."""

    short_codes_elsewhere: bool = choice(
        disputed(
            True,
            GUIDE(
                "SMS Number Types in Service Cloud",
                note="The table has short codes in other countries; the page on short codes has"
                " them for customers in the US and Canada.",
            ),
        ),
        summer_26=stated(False, _LATER),
    )
    """Whether short codes are to be had outside the US and Canada."""

    brazil_has_long_codes: bool = choice(
        disputed(
            True,
            GUIDE(
                "Create SMS Long Code Channels in Service Cloud",
                note="The list has 24 countries; the table of regulations leaves Brazil out.",
            ),
        )
    )
    """Whether Brazil is one of the countries with long codes."""

    in_country_binds_north_america: bool = choice(
        inferred(
            False,
            GUIDE(
                "Considerations for Long Code Messaging Channels",
                note="The rule stands under the heading for other countries.",
            ),
        )
    )
    """Whether a number of the US or Canada, too, reaches only numbers of its own country."""

    notifications_stay_in_country: bool = choice(
        stated(True, GUIDE("Set Up Automatic Message Notifications in Service Cloud"))
    )
    """Whether automatic notifications reach only numbers of the sender's country, from the US
    and Canada as well."""

    # How long it takes to set one up

    letter_toll_free_business_days: int = choice(stated(3, _BROADCASTS), validator=at_least(0))
    """Within how many business days after the signed letter a 1-800 number is enabled."""

    letter_other_business_days: int = choice(stated(1, _BROADCASTS), validator=at_least(0))
    """Within how many business days after the signed letter any other number is enabled."""

    toll_free_weeks_min: int = choice(
        inferred(0, _LONG_CODES),
        summer_26=stated(1, _LATER),
        validator=at_least(0),
    )
    """How many weeks it takes at least to register a toll-free number."""

    toll_free_weeks_max: int = choice(
        disputed(
            8,
            GUIDE(
                "Create SMS Long Code Channels in Service Cloud",
                note="The table of number types says less than three days.",
            ),
        ),
        summer_26=stated(2, _LATER),
        validator=at_least(0),
    )
    """How many weeks it takes at most to register a toll-free number."""

    short_code_weeks_min: int = choice(stated(10, _SHORT_CODES), validator=at_least(0))
    """How many weeks it takes at least to have a short code approved and provisioned."""

    short_code_weeks_max: int = choice(stated(16, _SHORT_CODES), validator=at_least(0))
    """How many weeks it takes at most to have a short code approved and provisioned."""

    # How fast and how much

    upper_throughput: bool = choice(
        inferred(
            False,
            MSGCORE(
                "Throughput",
                note="The guide gives ranges, such as 1-2 messages a second: the lower figure"
                " is safe for every number.",
            ),
        )
    )
    """Whether the pace follows the upper figure of a range of throughput, or the lower."""

    throughput_counts_parts: bool = choice(
        inferred(
            True,
            MSGCORE(
                "Throughput",
                note="The guide says messages; carriers and providers count parts.",
            ),
        )
    )
    """Whether a message of several parts counts as so many in the throughput, or as one."""

    long_code_monthly_messages: int = choice(stated(15_000, _NUMBER_TYPES), validator=at_least(1))
    """How many messages a long code may send in a month."""

    long_code_ratio_max: int = choice(stated(3, _NUMBER_TYPES), validator=at_least(1))
    """How many messages a long code may send at most for each that it receives."""

    ratio_grants_first: bool = choice(
        inferred(
            True,
            MSGCORE(
                "Ratio",
                note="The guide lets long codes begin conversations, so the ratio cannot forbid"
                " the first message.",
            ),
        )
    )
    """Whether the ratio is reckoned as if one message had come in before the first went out."""

    ratio_by_month: bool = choice(
        inferred(
            True,
            MSGCORE(
                "Ratio",
                note="The guide does not say over what time; the volume beside it is monthly.",
            ),
        )
    )
    """Whether the ratio begins anew with each month, as the volume does."""

    # What is in a message, and when it is sent

    public_shorteners: bool = choice(
        disputed(
            False,
            GUIDE(
                "SMS Carrier Filtering in Service Cloud",
                note="The page on broadcasts advises a link shortener, to save characters.",
            ),
        )
    )
    """Whether links may go through public shorteners."""

    long_codes_avoid_links: bool = choice(
        inferred(
            True,
            GUIDE(
                "SMS Carrier Filtering in Service Cloud",
                note="The table of number types says so of toll-free numbers alone.",
            ),
        )
    )
    """Whether links are to be avoided from long codes and mobile numbers, too."""

    identical_messages_max: int = choice(
        inferred(
            10,
            MSGCORE("Identical messages", note="The guide warns of them without a number."),
        ),
        validator=at_least(1),
    )
    """How many messages of a batch from one person-to-person number may read the same."""

    hours_open: int = choice(
        inferred(8, FCC("64.1200(c)(1)", note="The guide leaves the hours to the country.")),
        validator=at_least(0),
    )
    """The hour of the recipient's day, 0 to 23, from which messages may be sent."""

    hours_close: int = choice(
        inferred(21, FCC("64.1200(c)(1)", note="The guide leaves the hours to the country.")),
        validator=at_least(1),
    )
    """The hour of the recipient's day, 1 to 24, from which messages may no longer be sent."""

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        for low, high in (
            ("long_code_digits_min", "long_code_digits_max"),
            ("short_code_digits_min", "short_code_digits_max"),
            ("toll_free_weeks_min", "toll_free_weeks_max"),
            ("short_code_weeks_min", "short_code_weeks_max"),
        ):
            least, most = getattr(self, low), getattr(self, high)
            if least > most:
                yield Fault(path=low, message=f"is {least}, more than {high}, which is {most}")
        if not self.hours_open < self.hours_close <= _HOURS_OF_A_DAY:
            yield Fault(
                path="hours_close",
                message=f"is {self.hours_close}, with hours_open {self.hours_open}",
                hint="Choose hours of one day: hours_open < hours_close <= 24.",
            )
