"""The choices of consent: who is asked, what is confirmed, which words count.

Guide: Track Customer Consent in Messaging Channels; Considerations for Short Codes;
Customize Auto-Responses.
"""

import attrs

from msgcore.policy.field import choice, disputed, inferred, stated
from msgcore.rules.citation import (
    CANADA_SHORT_CODES,
    CTIA,
    FCC,
    GUIDE,
    HELP,
    METADATA_API,
    MSGCORE,
)
from msgcore.values import at_least
from msgcore.vocabulary import OptOutScope

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

    hold_probable_revocations: bool = choice(
        inferred(
            False,
            GUIDE(
                "Track Customer Consent in Messaging Channels",
                note="Only a keyword that is the whole message acts by itself; an agent opts "
                "a person out by hand.",
            ),
        ),
        summer_26=inferred(
            True,
            FCC("(a)(10)", note="In force since 11 April 2025: any reasonable words revoke."),
        ),
    )
    """Whether a message that reads like an opt-out holds sends until somebody has looked."""

    deleted_thread_stops_messages: bool = choice(stated(True, _CONSENT))
    """Whether nothing is sent to a person who deleted the thread, until that person writes."""

    writing_ends_block: bool = choice(
        inferred(
            True,
            MSGCORE(
                "A person who blocked the business writes again",
                note="Only who has lifted the block can write. The guide names no end of it.",
            ),
        )
    )
    """Whether a person who blocked the business, and writes again, may be written to again."""

    opt_out_scope: OptOutScope = choice(
        stated(
            OptOutScope.CHANNEL,
            GUIDE(
                "Track Customer Consent in Messaging Channels",
                note=f"One status for each channel. That an opt-out from one program ends all, "
                f"as {FCC.key} (a)(10) says, is waived until 31 January 2027.",
            ),
        )
    )
    """How far an opt-out reaches: its channel, its program, or the whole brand."""

    outside_grants_require_evidence: bool = choice(
        inferred(True, CTIA("Messaging Principles", note="Keep the disclosure and the proof."))
    )
    """Whether consent from outside the channel needs a reference and the words agreed to."""

    answer_outside_consent: bool = choice(
        inferred(
            True,
            CTIA("Short Code Monitoring Handbook", note="A subscription is always confirmed."),
        )
    )
    """Whether consent from outside is answered on the channel; what is imported never is."""

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

    ledger_keeps_text: bool = choice(
        inferred(
            True,
            MSGCORE(
                "What the ledger keeps of a message",
                note="Consent must be shown by whoever relies on it, so the exact text is kept.",
            ),
        )
    )
    """Whether an entry of the ledger keeps the person's words, or only their salted hash."""

    ledger_salt_bytes: int = choice(
        inferred(
            16,
            MSGCORE("The salt of an entry", note="128 bits are more than anybody can try out."),
        ),
        validator=at_least(16),
    )
    """The fewest bytes of a salt: a short one lets erased words be guessed from their hash."""

    ledger_key_bytes: int = choice(
        inferred(
            32,
            MSGCORE(
                "The key of the suppression list",
                note="As long as the hash that it keys: SHA-256.",
            ),
        ),
        validator=at_least(32),
    )
    """The fewest bytes of the key under which erased people are still known to be opted out."""

    honour_within_business_days: int = choice(
        stated(10, FCC("(a)(10)", note="A reasonable time, at most ten business days.")),
        validator=at_least(1),
    )
    """In how many business days after it was received an opt-out must be in force everywhere."""

    honour_counts_first_day: bool = choice(
        inferred(
            False,
            MSGCORE(
                "The first of the business days",
                note="The day on which a thing happens is not counted.",
            ),
        )
    )
    """Whether the day on which an opt-out is received is the first of those days."""

    prompts_are_translated: bool = choice(
        disputed(
            False,
            GUIDE(
                "Customize Auto-Responses",
                note="The page on short codes says that the double opt-in prompt can be.",
            ),
        )
    )
    """Whether the opt-in and double opt-in prompts may have texts in several languages."""

    inactive_response_when_marked: bool = choice(
        inferred(
            False,
            MSGCORE("An agent marks a session inactive", note="No timer ran, so nothing is said."),
        )
    )
    """Whether the inactivity response is sent, too, when an agent marks a session inactive."""

    general_stop_words_in_canada: bool = choice(
        disputed(
            False,
            GUIDE(
                "Considerations for Short Codes",
                note="It names six words for any short code, then five for Canada.",
            ),
        )
    )
    """Whether a Canadian short code must hear STOPALL and the like besides its own five words."""

    toll_free_contact_in_canada: bool = choice(
        disputed(
            True,
            CANADA_SHORT_CODES(
                "3.9", note="The guide takes an e-mail address as well, and names no country."
            ),
        )
    )
    """Whether only a toll-free number counts as a contact in a Canadian short code's texts."""
