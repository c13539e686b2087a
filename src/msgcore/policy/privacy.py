"""The numbers and choices of sensitive-data rules: when they take effect, what they may cost.

Guide: Block Sensitive Data in Messaging Channels; Protect Customer Data and Privacy.
"""

from datetime import timedelta

import attrs

from msgcore.policy.field import choice, inferred, stated
from msgcore.rules.citation import GUIDE, METADATA_API, MSGCORE
from msgcore.values import at_least, not_empty
from msgcore.vocabulary import FailedRedaction

__all__ = ["PrivacyPolicy"]

_RULES = GUIDE("Block Sensitive Data in Messaging Channels")
_SAFETY = MSGCORE(
    "Bounds on patterns",
    note="Patterns come from people who may not know what they cost, or may know it too well.",
)


@attrs.frozen(kw_only=True)
class PrivacyPolicy:
    """What the documents say of sensitive data, and the bounds that msgcore sets."""

    # Rules

    rules_effective_after: timedelta = choice(stated(timedelta(seconds=60), _RULES))
    """How long after a change a sensitive-data rule takes effect."""

    rules_on_enhanced: bool = choice(
        stated(False, _RULES),
        summer_26=inferred(
            True,
            METADATA_API(
                "LiveChatSensitiveDataRule",
                note="Rules have a version, ONE or TWO; the help does not say what the second "
                "is for. The enhanced platform is what came between the two.",
            ),
        ),
    )
    """Whether rules of the second generation are enforced on the enhanced platform; those of
    the first never are."""

    second_generation_on_standard: bool = choice(
        inferred(
            True,
            MSGCORE(
                "Rules of the second generation on the standard platform",
                note="No document says that they left it, and a rule too few shows too much.",
            ),
        )
    )
    """Whether rules of the second generation are enforced on the standard platform, too."""

    stored_rules_at_once: bool = choice(
        inferred(
            True,
            MSGCORE(
                "Rules that are processed when a message is stored",
                note="The documents name the processing type and do not explain it. What is "
                "hidden from the record should not be shown on the way there.",
            ),
        )
    )
    """Whether rules that are processed when a message is stored are enforced while it passes."""

    equal_priorities_by_name: bool = choice(
        inferred(
            False,
            GUIDE(
                "Block Sensitive Data in Messaging Channels",
                note="Lower numbers are executed first; of equal ones it says nothing.",
            ),
        )
    )
    """Whether rules of equal priority go in the order of their names; otherwise as given."""

    rules_chain: bool = choice(
        inferred(
            True,
            GUIDE(
                "Block Sensitive Data in Messaging Channels",
                note="Rules are executed one after the other, so each sees what the ones before "
                "it have left.",
            ),
        )
    )
    """Whether a rule looks through what the rules before it have left; otherwise through the
    original."""

    replacement_expands: bool = choice(
        inferred(
            False,
            MSGCORE(
                "Dollar signs in a replacement",
                note="Where JavaScript replaces, `$&` and `$1` bring back what was found. The "
                "documents do not say whether the product does; a block should not.",
            ),
        )
    )
    """Whether `$&`, `$1` and `$<name>` in a replacement stand for what was found; otherwise
    for themselves."""

    # How long things last

    errors_kept: timedelta = choice(
        stated(timedelta(days=30), GUIDE("Troubleshoot Errors for Automatic Message Notifications"))
    )
    """How long a messaging error stays in the error log."""

    files_offered: timedelta = choice(
        stated(timedelta(days=30), GUIDE("Send Images and Files in Messaging Sessions"))
    )
    """How long the file browser of an enhanced channel offers a file that was sent."""

    cookies_kept: timedelta = choice(
        stated(timedelta(days=365), GUIDE("Messaging for Web Cookies", note="One year."))
    )
    """How long the cookies of Messaging for Web stay in a browser."""

    deployments_effective_within: timedelta = choice(
        stated(
            timedelta(minutes=10),
            GUIDE("Considerations and Limitations for Messaging for In-App and Web"),
        )
    )
    """How long a published change of a web or mobile deployment takes at most."""

    # What a pattern may cost

    pattern_characters_max: int = choice(inferred(10_000, _SAFETY), validator=at_least(1))
    """How many characters a pattern has at most."""

    pattern_depth_max: int = choice(inferred(100, _SAFETY), validator=at_least(1))
    """How deep the groups of a pattern nest at most."""

    pattern_repeats_max: int = choice(inferred(10_000, _SAFETY), validator=at_least(1))
    """How often a part of a pattern is counted at most, by itself and by all around it."""

    pattern_size_max: int = choice(inferred(20_000, _SAFETY), validator=at_least(1))
    """How many parts a pattern has at most when everything that is counted is written out."""

    pattern_timeout: timedelta = choice(inferred(timedelta(milliseconds=50), _SAFETY))
    """How much processor time the search of one text for one pattern may take."""

    redaction_timeout: timedelta = choice(inferred(timedelta(milliseconds=500), _SAFETY))
    """How much processor time all the rules together may take to search one text; they share it
    in equal parts."""

    validations_max: int = choice(inferred(2_000, _SAFETY), validator=at_least(1))
    """How many matches of one rule are validated at most in one text."""

    redaction_characters_max: int = choice(inferred(100_000, _SAFETY), validator=at_least(1))
    """How long a text is redacted at most; a longer one counts as one that failed."""

    replacement_characters_max: int = choice(inferred(1000, _SAFETY), validator=at_least(0))
    """How many characters a rule's replacement has at most."""

    # What happens where it costs too much

    failed_redaction: FailedRedaction = choice(
        inferred(
            FailedRedaction.MASK,
            MSGCORE("Redaction that fails", note="What was not looked through is not shown."),
        )
    )
    """What becomes of a customer's message in which the sensitive data could not all be looked
    for."""

    failed_redaction_outbound: FailedRedaction = choice(
        inferred(
            FailedRedaction.HOLD,
            MSGCORE(
                "Redaction that fails on the way out",
                note="Whoever wrote the message can write another; a mask tells nobody anything.",
            ),
        )
    )
    """What becomes of such a message of an agent, a bot, a supervisor or an automatic process."""

    failed_redaction_mask: str = choice(
        inferred(
            "[message masked]",
            MSGCORE(
                "The mask of a whole message",
                note="Neither Markdown nor a mention, and in the GSM alphabet.",
            ),
        ),
        validator=not_empty,
    )
    """What stands for a whole message where that is masked."""
