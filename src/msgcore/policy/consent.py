"""The choices of consent: who is asked, what is confirmed, which words count.

Guide: Track Customer Consent in Messaging Channels; Considerations for Short Codes;
Customize Auto-Responses.
"""

import attrs

from msgcore.policy.field import choice, disputed, inferred, stated
from msgcore.rules.citation import FCC, GUIDE, HELP, METADATA_API, MSGCORE

__all__ = ["ConsentPolicy"]

_CONSENT = GUIDE("Track Customer Consent in Messaging Channels")
_RESPONSES = GUIDE("Customize Auto-Responses")


@attrs.frozen(kw_only=True)
class ConsentPolicy:
    """What the documents say of consent, or leave open."""

    confirm_every_opt_out: bool = choice(
        disputed(
            True,
            GUIDE(
                "Considerations for Short Codes",
                note=f"Anyone who texts the keyword gets the reply; {FCC.key} speaks of one.",
            ),
        )
    )
    """Whether each opt-out is confirmed, or only the first."""

    start_after_stop_is_explicit: bool = choice(
        inferred(True, MSGCORE("An opt-in keyword after an opt-out, on an implicit channel"))
    )
    """Whether an opt-in keyword gives an explicit grant on a channel that asks for none."""

    confirm_implicit_on_standard: bool = choice(inferred(True, _CONSENT))
    """Whether a standard channel confirms an implicit opt-in."""

    confirm_implicit_on_enhanced: bool = choice(stated(False, _CONSENT))
    """Whether an enhanced channel confirms an implicit opt-in."""

    allow_same_opt_in_words: bool = choice(stated(False, _RESPONSES))
    """Whether a word may be an opt-in and a double opt-in keyword at once."""

    enforce_revoke_words: bool = choice(
        stated(False, _RESPONSES),
        summer_26=stated(True, HELP("Opt-out keywords of enhanced SMS")),
    )
    """Whether REVOKE and OPT OUT are opt-out keywords of every enhanced SMS channel."""

    double_opt_in_on_enhanced: bool = choice(
        stated(False, _CONSENT),
        summer_26=disputed(
            True,
            METADATA_API("MessagingChannel", note="Accepted there; the older guide excludes it."),
        ),
    )
    """Whether enhanced channels may ask for a double opt-in."""

    prompt_on_mismatch: bool = choice(
        inferred(True, _CONSENT),
        summer_26=stated(True, METADATA_API("MessagingChannel")),
    )
    """Whether the prompt is sent again when a reply is not the keyword that it asked for."""
