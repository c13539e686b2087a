"""The numbers and choices of the session's life.

Guide: Lifecycle of a Messaging Session; Start a Messaging Session with a Customer; End
or Transfer a Messaging Session.
"""

from datetime import timedelta

import attrs

from msgcore.policy.field import choice, disputed, inferred, stated
from msgcore.rules.citation import GUIDE, HELP, MSGCORE, OBJECT_REFERENCE
from msgcore.values import at_least
from msgcore.vocabulary import CapacityModel

__all__ = ["LifecyclePolicy"]

_LIFECYCLE = GUIDE("Lifecycle of a Messaging Session")
_START = GUIDE("Start a Messaging Session with a Customer")
_MATRIX = GUIDE("Compare Messaging Channel Capabilities")

_POSITIVE = at_least(timedelta(microseconds=1))


@attrs.frozen(kw_only=True)
class LifecyclePolicy:
    """What the documents say of sessions, or leave open."""

    capacity_model: CapacityModel = choice(
        inferred(CapacityModel.TAB, GUIDE("End or Transfer a Messaging Session"))
    )
    """Whether the open tab or the session's status holds the agent's capacity."""

    inactive_ends_after: timedelta = choice(
        stated(timedelta(hours=30), _LIFECYCLE),
        summer_26=disputed(
            timedelta(hours=24),
            HELP("Inactivate a Messaging Session", note="A title elsewhere says 24 to 30 hours."),
        ),
        validator=_POSITIVE,
    )
    """How long a session stays inactive before it ends."""

    outbound_reply_window: timedelta = choice(
        stated(timedelta(hours=24), _START),
        summer_26=stated(timedelta(hours=48), HELP("Considerations for Send a Message")),
        validator=_POSITIVE,
    )
    """How long a business-initiated session waits for the customer's reply."""

    outbound_window_is_timer: bool = choice(
        inferred(
            False,
            GUIDE(
                "Start a Messaging Session with a Customer",
                note="The session ends when the late reply comes, not before.",
            ),
        ),
        summer_26=stated(
            True,
            HELP("Considerations for Send a Message"),
        ),
    )
    """Whether an unanswered business-initiated session ends by itself when the window closes."""

    standard_accepts_from_new: bool = choice(inferred(True, _LIFECYCLE))
    """Whether an agent may accept a standard session before routing began."""

    enhanced_outbound_is_new: bool = choice(
        stated(False, _LIFECYCLE),
        summer_26=disputed(
            True,
            HELP("Considerations for Send a Message", note="An object reference disagrees."),
        ),
    )
    """Whether business-initiated sessions of enhanced channels exist, and start as New."""

    pausing: bool = choice(
        stated(False, _LIFECYCLE),
        summer_26=stated(
            True,
            OBJECT_REFERENCE("MessagingSession", note="Enhanced channels only."),
        ),
    )
    """Whether an agent can pause a session of an enhanced channel."""

    consent_status_on_web: bool = choice(
        disputed(
            True,
            GUIDE(
                "Lifecycle of a Messaging Session",
                note="The capability matrix calls consent not applicable on web and in-app.",
            ),
        )
    )
    """Whether web and in-app sessions can have the status Consent."""

    custom_keywords_mean_consent: bool = choice(inferred(True, _LIFECYCLE))
    """Whether a session that only holds custom keywords takes the status Consent."""

    opt_out_closes_session: bool = choice(
        stated(
            True,
            GUIDE("Track Customer Consent in Messaging Channels"),
        )
    )
    """Whether an opt-out ends the open session."""

    opt_out_closes_messenger: bool = choice(
        disputed(
            False,
            GUIDE(
                "Considerations for Using Facebook Messenger",
                note="A stop keyword does not end the conversation there.",
            ),
        )
    )
    """The same for Facebook Messenger, where the guide says two things."""

    first_opt_out_opens_session: bool = choice(
        inferred(
            False,
            MSGCORE("An opt-out as the first message", note="Recorded and confirmed; no session."),
        ),
        summer_26=inferred(
            True,
            OBJECT_REFERENCE("MessagingSession", note="Origin knows the value OptOut."),
        ),
    )
    """Whether an opt-out out of the blue makes a session, which is ended at once."""
