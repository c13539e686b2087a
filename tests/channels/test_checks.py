"""The rule set of channels as a whole."""

from msgcore.channels import CHANNEL_RULES, Channel, ChannelSetup
from msgcore.policy import DOCUMENTED
from msgcore.vocabulary import ChannelKind, ConsentRequirement, Platform, SenderKind


def test_the_documented_policy_is_the_default() -> None:
    shop = Channel(name="Shop", kind=ChannelKind.WEB, platform=Platform.ENHANCED)
    assert ChannelSetup(channel=shop).policy is DOCUMENTED


def test_a_sound_channel_passes() -> None:
    shop = Channel(name="Shop", kind=ChannelKind.WEB, platform=Platform.ENHANCED)
    assert CHANNEL_RULES.check(ChannelSetup(channel=shop)).ok


def test_every_fault_is_found_at_once() -> None:
    bare = Channel(
        name="Alerts",
        kind=ChannelKind.SMS,
        platform=Platform.STANDARD,
        sender=SenderKind.SHORT_CODE,
        requirement=ConsentRequirement.IMPLICIT,
    )
    report = CHANNEL_RULES.check(ChannelSetup(channel=bare))
    assert [finding.rule for finding in report] == [
        "channels.consent-type-unsupported",
        "channels.response-missing",
        "channels.response-missing",
    ]
    assert not report.ok


def test_every_rule_is_of_this_room_and_says_what_it_asks() -> None:
    assert all(rule.id.startswith("channels.") for rule in CHANNEL_RULES)
    assert all(rule.summary.endswith(".") for rule in CHANNEL_RULES)
