"""The rule sets of consent as a whole."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import product

import attrs
import pytest
from tests.consent.short_codes import HELP, OUT, findings, long_code, short_code

from msgcore.channels import Channel, Response
from msgcore.consent import (
    CONSENT_RULES,
    OUTBOUND_RULES,
    ConsentSetup,
    KeywordTable,
    Merge,
    OutboundText,
    check,
    keyword_table,
)
from msgcore.consent.check_readiness import required_keywords, required_texts
from msgcore.consent.elements import words_of
from msgcore.consent.response_catalogue import AUTO_RESPONSES
from msgcore.consent.responses import is_known, is_required
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy
from msgcore.rules import MSGCORE, Draft, Severity, rule
from msgcore.vocabulary import (
    ChannelKind,
    ConsentRequirement,
    KeywordKind,
    Platform,
    ResponseKind,
    SenderKind,
)


def test_every_rule_is_of_this_room_and_says_what_it_asks() -> None:
    for held in (*CONSENT_RULES, *OUTBOUND_RULES):
        assert held.id.startswith("consent.")
        assert held.summary.endswith(".")


def test_the_documented_policy_and_no_merge_field_are_the_default() -> None:
    setup = ConsentSetup(channel=long_code(), keywords=keyword_table(long_code(), DOCUMENTED))
    assert (setup.policy, setup.merge) == (DOCUMENTED, Merge())


def test_an_outbound_text_has_the_keywords_that_its_channel_starts_with() -> None:
    subject = OutboundText(text="Hi", channel=short_code(), policy=DOCUMENTED)
    assert subject.table == keyword_table(short_code(), DOCUMENTED)
    own = KeywordTable.build({"en": {"opt-out": ["BYE"]}})
    assert attrs.evolve(subject, keywords=own).table is own
    assert "Hi" not in repr(subject)


def test_findings_on_the_channel_come_before_those_on_its_texts() -> None:
    channel = short_code({ResponseKind.START: "Reply END to end it.", OUT: "Bye."}, campaign=None)
    found = [finding.rule for finding in findings(channel)]
    assert found[0] == "consent.campaign-missing"
    assert found[-1] == "consent.reserved-word"


def test_a_host_may_change_the_rules() -> None:
    channel = short_code(campaign=None)
    setup = ConsentSetup(channel=channel, keywords=keyword_table(channel, DOCUMENTED))
    lenient = CONSENT_RULES.with_settings({"consent.campaign-missing": {"severity": "info"}})
    assert [finding.severity for finding in check(setup, lenient)] == [Severity.INFO]


def test_a_rule_that_cannot_finish_leaves_the_report_incomplete() -> None:
    @rule("demo.broken", cites=MSGCORE("A test"))
    def broken(subject: OutboundText) -> list[Draft]:
        "It breaks."
        raise ValueError(subject.channel.name)

    setup = ConsentSetup(channel=short_code(), keywords=keyword_table(short_code(), DOCUMENTED))
    report = check(setup, outbound=OUTBOUND_RULES.with_rules([broken]))
    assert not report.complete
    assert report.findings[0].path == "responses[0]"


@pytest.mark.parametrize(
    ("requirement", "words", "texts"),
    [
        (ConsentRequirement.IMPLICIT, "opt-out", ""),
        (ConsentRequirement.EXPLICIT, "opt-out opt-in", "opt-in-prompt"),
        (
            ConsentRequirement.DOUBLE,
            "opt-out opt-in double-opt-in",
            "opt-in-prompt double-opt-in-prompt",
        ),
    ],
)
def test_what_each_consent_type_needs(
    requirement: ConsentRequirement, words: str, texts: str
) -> None:
    channel = long_code(requirement=requirement)
    assert [kind.value for kind in required_keywords(channel)] == words.split()
    assert [kind.value for kind in required_texts(channel)] == texts.split()


@pytest.mark.parametrize("policy", [SPRING_23, DOCUMENTED, SUMMER_26], ids=lambda one: one.id)
def test_what_the_catalogue_requires_and_nothing_replaces_is_asked_for(policy: Policy) -> None:
    without_default = {kind for kind, entry in AUTO_RESPONSES.items() if not entry.default}
    asked_for = set()
    for channel in _every_channel():
        asked = set(required_texts(channel))
        needed = {kind for kind in without_default if is_required(kind, channel, policy)}
        # A custom reply is needed for a custom keyword: consent.keyword-without-reply asks for it.
        assert needed - {ResponseKind.CUSTOM} <= asked, channel
        # Asking twice where the policy forbids it is refused by a rule on channels.
        unsent = {kind for kind in asked if not is_known(kind, channel, policy)}
        assert unsent <= {ResponseKind.DOUBLE_OPT_IN_PROMPT}, channel
        asked_for |= needed
    assert HELP in asked_for
    assert ResponseKind.DOUBLE_OPT_IN_PROMPT in asked_for


def _every_channel() -> Iterator[Channel]:
    for kind, platform, sender, requirement in product(
        ChannelKind, Platform, [None, *SenderKind], ConsentRequirement
    ):
        # Not every combination is a channel.
        with suppress(InvalidValueError):
            yield Channel(
                name="Any", kind=kind, platform=platform, sender=sender, requirement=requirement
            )


def test_a_language_without_words_of_its_own_has_everybodys() -> None:
    table = KeywordTable.build(
        {"en": {"opt-out": ["STOP"]}, "fr": {"opt-out": ["ARRET"]}, "*": {"custom": ["INFO"]}}
    )
    assert words_of(table, KeywordKind.OPT_OUT, "fr-CA") == ("ARRET",)
    assert words_of(table, KeywordKind.OPT_OUT, "de") == ("STOP", "ARRET")
    assert words_of(table, KeywordKind.CUSTOM, "de") == ("INFO",)
    assert words_of(table, KeywordKind.HELP, "de") == ()


def test_a_text_in_an_unknown_language_without_any_such_keyword_names_none() -> None:
    bare = KeywordTable.build({"en": {"opt-out": ["STOP"]}})
    dutch = Response(kind=ResponseKind.OPT_IN_PROMPT, language="nl", text="Stuur START")
    found = [finding.rule for finding in findings(long_code(dutch), keywords=bare)]
    assert "consent.prompt-keyword-missing" in found
    helped = Response(kind=HELP, language="nl", text="Stuur STOP")
    assert findings(long_code(helped, campaign=None), keywords=bare) == ()


def test_a_response_that_is_a_component_has_no_text_to_be_read() -> None:
    chat = Channel(
        name="Chat",
        kind=ChannelKind.WEB,
        platform=Platform.ENHANCED,
        responses=(Response(kind=ResponseKind.END, component="Survey"),),
    )
    report = check(ConsentSetup(channel=chat, keywords=keyword_table(chat, SUMMER_26)))
    assert not [finding for finding in report if finding.path.startswith("responses")]
