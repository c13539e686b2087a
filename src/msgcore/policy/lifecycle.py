"""The numbers and choices of the session's life.

Guide: Lifecycle of a Messaging Session; Start a Messaging Session with a Customer; End
or Transfer a Messaging Session.
"""

from datetime import timedelta

import attrs

from msgcore.policy.field import choice, disputed, inferred, stated
from msgcore.rules.citation import CONFERENCING, GUIDE, HELP, MSGCORE, OBJECT_REFERENCE
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
    """How long a business-initiated session of an enhanced channel waits for a reply."""

    standard_reply_window: timedelta = choice(
        stated(timedelta(hours=24), _START), validator=_POSITIVE
    )
    """How long a business-initiated session of a standard channel waits for a reply."""

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

    closed_thread_opens_session: bool = choice(
        inferred(
            False,
            MSGCORE("A thread that closes without a session", note="Nothing is left to end."),
        ),
        summer_26=inferred(
            True,
            OBJECT_REFERENCE(
                "MessagingSession", note="Origin knows ConversationClose and ControlLost."
            ),
        ),
    )
    """Whether a thread that closes out of the blue makes a session, which is ended at once."""

    automation_may_end_at_once: bool = choice(
        stated(False, _LIFECYCLE),
        summer_26=stated(True, OBJECT_REFERENCE("ConvMessageSendRequest")),
    )
    """Whether an automatic message may open a session that ends with it."""

    reply_follows_capacity: bool = choice(
        stated(False, _START),
        summer_26=stated(True, HELP("Considerations for Send a Message")),
    )
    """Whether a reply to an agent's message goes back to the agent by the capacity model.

    If so, status-based capacity keeps the agent, and tab-based capacity opens a new session
    for anyone. If not, the agent gets the reply when online.
    """

    closed_tab_silences_web: bool = choice(
        stated(True, GUIDE("Considerations and Limitations for Messaging for In-App and Web"))
    )
    """Whether a web session whose tab was closed without End Chat receives nothing more."""

    customer_ends_in_app: bool = choice(
        disputed(
            True,
            GUIDE(
                "Compare Messaging Channel Capabilities",
                note="Another section says that an in-app session lasts until the agent ends it.",
            ),
        )
    )
    """Whether customers can end in-app conversations."""

    customer_ends_verified_web: bool = choice(
        disputed(
            False,
            GUIDE(
                "Considerations and Limitations for Messaging for In-App and Web",
                note="The capability matrix says that customers can end web conversations.",
            ),
        ),
        summer_26=stated(True, HELP("Considerations for Enhanced Chat")),
    )
    """Whether customers who proved who they are can end conversations."""

    customer_end_closes_unverified_web: bool = choice(
        inferred(False, GUIDE("Considerations and Limitations for Messaging for In-App and Web")),
        summer_26=stated(True, HELP("Considerations for Enhanced Chat")),
    )
    """Whether the conversation is over, too, when an unverified web customer ends it."""

    unverified_web_history: timedelta = choice(
        stated(
            timedelta(hours=6),
            GUIDE("Considerations and Limitations for Messaging for In-App and Web"),
        ),
        validator=_POSITIVE,
    )
    """How long an unverified web customer sees the history; everybody else always does."""

    idle_shortest: timedelta = choice(
        inferred(timedelta(minutes=5), HELP("End Inactive Sessions Automatically")),
        summer_26=stated(timedelta(minutes=5), HELP("End Inactive Sessions Automatically")),
        validator=_POSITIVE,
    )
    """The shortest silence that a channel's inactivity timer may wait for."""

    idle_longest: timedelta = choice(
        inferred(timedelta(minutes=30), HELP("End Inactive Sessions Automatically")),
        summer_26=stated(timedelta(minutes=30), HELP("End Inactive Sessions Automatically")),
        validator=_POSITIVE,
    )
    """The longest silence that a channel's inactivity timer may wait for."""

    participants_stay_on_transfer: bool = choice(
        inferred(True, MSGCORE("A transfer out of a conference", note="Only the owner changes."))
    )
    """Whether the other agents of a conference stay when its owner hands it over."""

    end_needs_last_agent: bool = choice(
        inferred(
            True,
            CONFERENCING("Conferencing", note="The last one must end; the others leave."),
        )
    )
    """Whether a session cannot be ended while several agents are in it."""

    repeated_error_touches: bool = choice(stated(True, _LIFECYCLE))
    """Whether the same failure again only touches the earlier session in error."""
