"""A channel made ready, from values and from the data of a channel file."""

import tomllib

import pytest
from tests.conversation.world import alerts, orders, page

from msgcore.consent import KeywordTable, classify
from msgcore.conversation import Setup
from msgcore.errors import CodecError
from msgcore.policy import DOCUMENTED, SUMMER_26
from msgcore.vocabulary import ChannelKind, KeywordKind, SessionStatus

WEB = {"name": "Chat", "kind": "web", "platform": "enhanced"}


def faults(data: object) -> dict[str, str]:
    with pytest.raises(CodecError) as caught:
        Setup.from_data(data)
    return {fault.path: fault.message for fault in caught.value.faults}


def test_a_channel_starts_with_the_documented_policy_and_its_own_keywords() -> None:
    setup = Setup.of(alerts())
    assert setup.policy is DOCUMENTED
    assert classify("INFO", setup.keywords).kind is KeywordKind.CUSTOM
    assert setup.lifecycle.channel is setup.channel
    assert len(setup.checks) == 0


def test_an_sms_is_cut_into_segments_and_everything_else_has_at_most_a_cap() -> None:
    sms = Setup.of(orders())
    assert sms.profile is not None
    assert sms.cap is None
    assert Setup.of(page()).profile is None
    assert Setup.of(page()).cap.characters == 2000


def test_a_host_s_own_keywords() -> None:
    table = KeywordTable.build({"en": {"opt-out": ["NO MORE"]}})
    assert Setup.of(orders(), keywords=table).keywords is table


def test_a_channel_file() -> None:
    text = """
    [channel]
    name = "Alerts"
    kind = "sms"
    platform = "enhanced"
    sender = "long-code"
    responses = [{kind = "help", text = "Call us."}]

    [keywords.en]
    opt-out = ["STOP"]
    help = ["HELP", "AID"]

    [policy]
    preset = "summer-26"
    lifecycle.inactive_ends_after = "12h"
    """
    setup = Setup.from_data(tomllib.loads(text))
    assert setup.channel.kind is ChannelKind.SMS
    assert setup.policy.preset is SUMMER_26.preset
    assert setup.policy.lifecycle.inactive_ends_after.total_seconds() == 12 * 3600
    assert classify("aid", setup.keywords).kind is KeywordKind.HELP
    # Enhanced SMS enforces its words whatever the file says.
    assert classify("REVOKE", setup.keywords).kind is KeywordKind.OPT_OUT
    assert SessionStatus.CONSENT in setup.lifecycle.table.statuses


def test_the_least_that_a_channel_file_holds() -> None:
    setup = Setup.from_data({"channel": WEB})
    assert setup == Setup.of(setup.channel)


def test_a_policy_given_goes_before_that_of_the_file() -> None:
    data = {"channel": WEB, "policy": {"preset": "spring-23"}}
    assert Setup.from_data(data, SUMMER_26).policy is SUMMER_26


# What cannot be read


@pytest.mark.parametrize("data", [[], "channel", None])
def test_what_is_no_object(data: object) -> None:
    assert faults(data) == {"": "is no object"}


def test_a_channel_is_needed() -> None:
    assert faults({}) == {"channel": "is missing"}


def test_every_fault_of_every_part_at_once() -> None:
    found = faults(
        {
            "channel": {"name": "", "kind": "fax", "platform": "enhanced", "colour": "red"},
            "keywords": {"en": {"opt-out": ["?"], "stop": []}},
            "policy": {"preset": "winter-99", "lifecycle": {"inactive_ends_after": 30, "x": 1}},
            "chanel": {},
        }
    )
    assert set(found) == {
        "chanel",
        "channel.name",
        "channel.kind",
        "channel.colour",
        "keywords.en.opt-out[0]",
        "keywords.en.stop",
        "policy.preset",
        "policy.lifecycle.inactive_ends_after",
        "policy.lifecycle.x",
    }


def test_a_misspelt_part_has_a_hint() -> None:
    with pytest.raises(CodecError, match="Did you mean 'channel'"):
        Setup.from_data({"chanel": WEB})


@pytest.mark.parametrize(
    ("policy", "path"),
    [
        ("summer-26", "policy"),
        ({"preset": []}, "policy.preset"),
        ({"preset": 26}, "policy.preset"),
        ({"lifecycle": 5}, "policy.lifecycle"),
        ({"colour": "red"}, "policy.colour"),
    ],
)
def test_a_policy_that_is_none(policy: object, path: str) -> None:
    assert set(faults({"channel": WEB, "policy": policy})) == {path}


def test_mandatory_keywords_of_a_short_code() -> None:
    short_code = {"name": "A", "kind": "sms", "platform": "standard", "sender": "short-code"}
    found = faults({"channel": short_code, "keywords": {"en": {"help": ["HELP"]}}})
    assert "keywords.*.opt-out" in found


def test_a_channel_whose_language_has_no_keywords() -> None:
    assert set(faults({"channel": {**WEB, "language": "*"}})) == {"keywords.language"}
