"""A refusal holds every reason, and a reason its rule, its source and its remedy."""

import pytest

from msgcore.codec import from_data, to_data
from msgcore.errors import CodecError, InvalidValueError
from msgcore.rules import GUIDE, Reason, Refusal
from msgcore.rules.refusal import is_rule_id

OPTED_OUT = Reason(
    rule="consent.opted-out",
    text="The person opted out of this channel.",
    citation=GUIDE("Track Customer Consent in Messaging Channels"),
    remedy="The person must opt in again.",
)
TOO_LONG = Reason(
    rule="sms.too-long", text="The text is too long.", citation=GUIDE("SMS Terminology")
)


@pytest.mark.parametrize("text", ["sms.gsm-7", "sms.a", "a2p-10dlc.brand-2-use-case"])
def test_what_is_a_rule_id(text: str) -> None:
    assert is_rule_id(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "sms",
        "sms.",
        ".gsm",
        "sms.gsm.7",
        "Sms.gsm",
        "sms.gsm_7",
        "sms.-gsm",
        "sms.gsm-",
        "sms.gsm--7",
        "sms.7-gsm",
        "sms.gsm\n",
        "sms.größe",
        None,
        3,
    ],
)
def test_what_is_none(text: object) -> None:
    assert not is_rule_id(text)


class TestReason:
    def test_it_reads_as_a_line(self) -> None:
        assert str(OPTED_OUT) == "consent.opted-out: The person opted out of this channel."

    def test_a_detail_says_what_is_particular_to_a_case(self) -> None:
        detailed = TOO_LONG.with_detail("7 of 6 segments")
        assert str(detailed) == "sms.too-long: The text is too long. (7 of 6 segments)"
        assert detailed.with_detail("") == TOO_LONG

    def test_both_faults_of_a_reason_from_data_are_named(self) -> None:
        with pytest.raises(CodecError) as caught:
            from_data(Reason, to_data(OPTED_OUT) | {"rule": "Opted Out", "text": ""})
        assert [(fault.path, fault.message) for fault in caught.value.faults] == [
            ("rule", "'Opted Out' is not a rule id"),
            ("text", "must not be empty"),
        ]
        assert "'sms.shared-shortener'" in caught.value.faults[0].hint


class TestRefusal:
    def test_it_holds_the_reasons_in_order(self) -> None:
        refusal = Refusal.of(TOO_LONG, OPTED_OUT)
        assert refusal == Refusal(reasons=(TOO_LONG, OPTED_OUT))
        assert refusal.rules == ("sms.too-long", "consent.opted-out")
        assert str(refusal) == f"{TOO_LONG}; {OPTED_OUT}"

    def test_nothing_is_refused_without_a_reason(self) -> None:
        with pytest.raises(InvalidValueError, match="reasons: must not be empty"):
            Refusal.of()

    def test_it_goes_to_data_and_back(self) -> None:
        refusal = Refusal.of(TOO_LONG, OPTED_OUT)
        assert from_data(Refusal, to_data(refusal)) == refusal
