"""What a conversation refuses and remarks on because of sensitive data, one test each."""

import pytest
from tests.conversation.test_redaction import CARD, HOLDING, SLOW, talking
from tests.privacy.rules_of_ours import HANGS_ON, rule

from msgcore.rules import Severity


@pytest.mark.rule("conversation.redaction-failed")
def test_redaction_failed() -> None:
    """msgcore, fail closed: what could not all be looked through is not sent."""
    talking(SLOW).agent("aaa!").expect(refused=False)
    talking(SLOW).agent(HANGS_ON).expect(refused="conversation.redaction-failed")


@pytest.mark.rule("conversation.nothing-left")
def test_nothing_left() -> None:
    """Guide, Block Sensitive Data: text may be removed; then there may be nothing to send."""
    card = rule("card", r"(?:\d{4} ?){4}")
    talking(card).agent(f"{CARD}.").expect(refused=False)
    talking(card).agent(f" {CARD} ").expect(refused="conversation.nothing-left")


@pytest.mark.rule("conversation.message-withheld")
def test_message_withheld() -> None:
    """msgcore, redaction that fails: the policy may have nobody see what the customer wrote."""
    s = talking(SLOW, policy=HOLDING).customer(HANGS_ON)
    (finding,) = s.outcome.findings
    assert (finding.rule, finding.severity) == (
        "conversation.message-withheld",
        Severity.WARNING,
    )
    talking(SLOW, policy=HOLDING).customer("aaa").expect(found=False)
    talking(SLOW).customer(HANGS_ON).expect(found=False)
