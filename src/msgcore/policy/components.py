"""The numbers and choices of messaging components: what a format holds, who may send what.

Guide: Messaging Component Types and Formats; Considerations for Messaging Components; Create a
Messaging Component: Auto-Response.
"""

from collections.abc import Iterator

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.policy.field import choice, disputed, inferred, stated
from msgcore.rules.citation import GUIDE, HELP, METADATA_API, MSGCORE
from msgcore.values import at_least
from msgcore.vocabulary import BadMergeField

__all__ = ["ComponentsPolicy"]

_FORMATS = GUIDE("Messaging Component Types and Formats")
_CONSIDERATIONS = GUIDE("Considerations for Messaging Components")
_RESPONSES = GUIDE("Create a Messaging Component: Auto-Response")
_LATER = HELP("Considerations for Messaging Components")
_LINE = HELP("Considerations for LINE")


@attrs.frozen(kw_only=True)
class ComponentsPolicy:
    """What the documents say of messaging components."""

    # What a format holds

    buttons_max: int = choice(stated(3, _FORMATS), validator=at_least(1))
    """How many options the format Buttons holds at most."""

    quick_replies_min: int = choice(stated(3, _FORMATS), validator=at_least(1))
    """How many options the format Quick Replies needs at least."""

    quick_replies_max: int = choice(stated(13, _FORMATS), validator=at_least(1))
    """How many options the format Quick Replies holds at most."""

    carousel_max: int = choice(
        disputed(
            3,
            GUIDE(
                "Messaging Component Types and Formats",
                note="'Screens of up to 3 options'; how many screens there may be is not said.",
            ),
        ),
        validator=at_least(1),
    )
    """How many options the format Card Carousel holds at most."""

    carousel_needs_images: bool = choice(stated(True, _FORMATS))
    """Whether each option of a Card Carousel needs an image."""

    list_picker_max: int = choice(
        inferred(
            10,
            MSGCORE(
                "List Picker",
                note="A list message of WhatsApp has ten rows; no page of the product says more.",
            ),
        ),
        validator=at_least(1),
    )
    """How many options the format List Picker holds at most."""

    line_buttons_max: int = choice(stated(4, _LINE), validator=at_least(1))
    """How many options the format Buttons holds at most on LINE."""

    line_quick_replies_max: int = choice(stated(13, _LINE), validator=at_least(1))
    """How many options the format Quick Replies holds at most on LINE."""

    line_carousel_max: int = choice(stated(10, _LINE), validator=at_least(1))
    """How many options the format Card Carousel holds at most on LINE."""

    # Who may send what

    bots_send_links_only: bool = choice(
        stated(True, _CONSIDERATIONS), summer_26=stated(False, _LATER)
    )
    """Whether bots send enhanced links alone; otherwise they send all but auto-responses."""

    statuses: bool = choice(
        inferred(
            False, GUIDE("Interactive Messaging Components", note="It knows no status of them.")
        ),
        summer_26=stated(True, _LATER),
    )
    """Whether a component is a draft, active or inactive, and only an active one is sent."""

    later_kinds: bool = choice(
        stated(False, _FORMATS),
        summer_26=stated(True, METADATA_API("ConversationMessageDefinition")),
    )
    """Whether there are notifications, forms, requests to log in and to pay, and record views."""

    auto_responses_beyond_web: bool = choice(
        stated(False, _CONSIDERATIONS),
        summer_26=stated(True, METADATA_API("MessagingChannel")),
    )
    """Whether other channels than web and in-app may have auto-responses that are components."""

    custom_parameters_max: int = choice(
        stated(5, HELP("Send Conversation Messages")), validator=at_least(0)
    )
    """How many custom parameters a component has at most that is sent automatically."""

    translations: bool = choice(
        stated(False, _CONSIDERATIONS),
        summer_26=stated(True, METADATA_API("ConversationMessageDefinitionTranslation")),
    )
    """Whether a component can be translated."""

    native_surveys: bool = choice(stated(False, _CONSIDERATIONS))
    """Whether an auto-response may lead to a survey made in Salesforce Feedback Management."""

    agents_see_responses: bool = choice(stated(False, _CONSIDERATIONS))
    """Whether agents see what an auto-response says; otherwise they see a placeholder."""

    in_app_pop_ups: bool = choice(stated(False, _RESPONSES))
    """Whether a web page may open as a pop-up in an app; otherwise it is a chat message."""

    # What formulas fill in

    bad_merge_field: BadMergeField = choice(
        inferred(
            BadMergeField.REFUSE,
            MSGCORE(
                "Merge fields without a value",
                note="A sentence with a hole in it may say what nobody meant.",
            ),
        )
    )
    """What becomes of a message with a merge field that cannot be evaluated, as by a division by
    zero; a field that is blank is not one of these."""

    # What a customer chooses from

    past_slots_offered: bool = choice(
        inferred(False, MSGCORE("Past time slots", note="Nobody can keep such an appointment."))
    )
    """Whether a time slot that has begun is offered all the same."""

    excess_options_cut: bool = choice(
        inferred(
            True,
            MSGCORE(
                "More records than a parameter takes",
                note="The first ones are offered; otherwise none is.",
            ),
        )
    )
    """Whether records beyond the most that a parameter takes are left out."""

    numbers_select: bool = choice(
        inferred(
            True,
            MSGCORE("Answers in words", note="The text format numbers the options."),
        )
    )
    """Whether a customer selects an option by its number."""

    titles_select: bool = choice(
        inferred(True, MSGCORE("Answers in words", note="People type what they read."))
    )
    """Whether a customer selects an option by its title, in any case and spacing."""

    answer_characters_max: int = choice(
        inferred(
            4_000,
            MSGCORE(
                "Answers in words",
                note="No title is as long, and comparing hostile texts without a bound takes long.",
            ),
        ),
        validator=at_least(1),
    )
    """How many characters an answer in words has at most; a longer one selects nothing."""

    def __attrs_post_init__(self) -> None:
        faults = tuple(self._faults())
        if faults:
            raise InvalidValueError(faults)

    def _faults(self) -> Iterator[Fault]:
        for name in ("quick_replies_max", "line_quick_replies_max"):
            if getattr(self, name) < self.quick_replies_min:
                yield Fault(
                    path=name,
                    message=f"is below quick_replies_min, {self.quick_replies_min}",
                    hint="Lower quick_replies_min too.",
                )
