"""How long things last that tell of a customer, and how long a change takes to be in force.

The documents name no time after which the product deletes transcripts: they stay until somebody
deletes them (see `msgcore.privacy.plans`). What they do name:

| kept | for | then |
|---|---|---|
| messaging errors | 30 days | deleted from the log |
| files in the file browser | 30 days | no longer offered to agents of enhanced channels |
| the cookies of Messaging for Web | 1 year | gone from the browser |
| the history that an unverified web customer sees | 6 hours | gone from the window |

| change | in force |
|---|---|
| of a sensitive-data rule | after 60 seconds |
| of a web or mobile deployment | within 10 minutes of being published |

All numbers are those of the policy.
"""

from datetime import datetime, timedelta
from enum import unique

import attrs

from msgcore.policy import DOCUMENTED, Policy, cite
from msgcore.policy.field import Cited
from msgcore.values import utc
from msgcore.vocabulary import Word

__all__ = ["COOKIES", "Lasting", "Term", "term", "terms"]

COOKIES: tuple[str, ...] = (
    "BrowserId",
    "BrowserId_sec",
    "CookieConsentPolicy",
    "LSKey-c$CookieConsentPolicy",
)
"""The cookies that Messaging for Web sets: two for security, two for cookie preferences.

Guide: Considerations and Limitations for Messaging for In-App and Web.
"""


@unique
class Lasting(Word):
    """What lasts for some time."""

    ERRORS = "errors"
    """An entry of the error log."""
    OFFERED_FILES = "offered-files"
    """A file that was sent, in the file browser of agents."""
    COOKIES = "cookies"
    """The cookies of Messaging for Web, in the customer's browser."""
    WEB_HISTORY = "web-history"
    """The messages that an unverified web customer sees."""
    RULE_CHANGE = "rule-change"
    """The time until a changed sensitive-data rule is in force."""
    DEPLOYMENT_CHANGE = "deployment-change"
    """The time until a published change of a deployment is in force, at most."""


_FIELDS: dict[Lasting, str] = {
    Lasting.ERRORS: "privacy.errors_kept",
    Lasting.OFFERED_FILES: "privacy.files_offered",
    Lasting.COOKIES: "privacy.cookies_kept",
    Lasting.WEB_HISTORY: "lifecycle.unverified_web_history",
    Lasting.RULE_CHANGE: "privacy.rules_effective_after",
    Lasting.DEPLOYMENT_CHANGE: "privacy.deployments_effective_within",
}


@attrs.frozen(kw_only=True)
class Term:
    """How long something lasts.

    Args:
        of: What lasts.
        duration: How long.
        field: The field of the policy that says so.
    """

    of: Lasting
    duration: timedelta
    field: str

    def ends_at(self, since: datetime) -> datetime:
        """Return when it is over.

        Args:
            since: When it began: an error arose, a cookie was set, a change was published.

        >>> from datetime import UTC
        >>> term(Lasting.ERRORS).ends_at(datetime(2026, 3, 2, tzinfo=UTC)).date().isoformat()
        '2026-04-01'
        """
        return utc(since) + self.duration

    def source(self, policy: Policy = DOCUMENTED) -> Cited:
        """Return the duration with its source.

        >>> str(term(Lasting.COOKIES).source().citation)
        'Guide: Messaging for Web Cookies'
        """
        return cite(policy, self.field)


def term(of: Lasting, policy: Policy = DOCUMENTED) -> Term:
    """Look up how long something lasts.

    Args:
        of: What.
        policy: The numbers in force.

    >>> term(Lasting.RULE_CHANGE).duration.total_seconds()
    60.0
    """
    room, _, name = _FIELDS[of].partition(".")
    return Term(of=of, duration=getattr(getattr(policy, room), name), field=_FIELDS[of])


def terms(policy: Policy = DOCUMENTED) -> tuple[Term, ...]:
    """Return how long everything lasts, in the order of the tables above.

    >>> len(terms())
    6
    """
    return tuple(term(of, policy) for of in Lasting)
