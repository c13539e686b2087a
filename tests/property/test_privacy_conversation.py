"""Laws of sensitive data in whole conversations: consent is heard first, and nothing leaks."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conversation.world import START, orders, service
from tests.privacy.rules_of_ours import rule

from msgcore import codec
from msgcore.conversation import Conversation, CustomerSays, Setup, entries, handle
from msgcore.policy import DOCUMENTED, SUMMER_26, Policy, override
from msgcore.privacy import Generation, RedactionRules, SensitiveDataRule, Validation
from msgcore.testing import Scenario
from msgcore.vocabulary import ConsentLevel, FailedRedaction

WORDS = st.sampled_from(
    ["STOP", "stop!", "Stop", "START", "YES", "HELP", "Hi there", "Please stop texting me", "4111"]
)
PATTERNS = st.sampled_from(
    ["[A-Z]{4}", "[A-Za-z]+", "(?i:stop)", ".", "[^]+", r"\d", "x", "STOP", "(?:t|o|p)+"]
)
ACTIONS = st.sampled_from(["", "STOP", "START", "YES", "#"])


def broken(candidate: str, _region: str) -> tuple[tuple[int, int], ...]:
    raise ValueError(candidate)


def policy_of(fate: FailedRedaction) -> Policy:
    fates = ("failed_redaction", "failed_redaction_outbound")
    return override(DOCUMENTED, {f"privacy.{name}": fate.value for name in fates})


POLICIES = {fate: policy_of(fate) for fate in FailedRedaction}
BARE = {fate: Setup.of(orders(), policy) for fate, policy in POLICIES.items()}


@given(
    words=st.lists(WORDS, min_size=1, max_size=4),
    pattern=PATTERNS,
    put=ACTIONS,
    breaks=st.booleans(),
    fate=st.sampled_from(FailedRedaction),
)
def test_rules_change_nothing_about_consent_and_session(
    *, words: list[str], pattern: str, put: str, breaks: bool, fate: FailedRedaction
) -> None:
    validation = Validation(by="broken") if breaks else None
    redaction = RedactionRules.compile(
        [rule("one", pattern, put, validation=validation)], POLICIES[fate], {"broken": broken}
    )
    bare = BARE[fate]
    guarded = Setup.of(orders(), POLICIES[fate], redaction=redaction)
    plain = kept = Conversation(id="c1")
    for number, text in enumerate(words):
        said = CustomerSays(id=f"m{number}", at=START, text=text)
        plain = handle(plain, said, bare).conversation
        kept = handle(kept, said, guarded).conversation
        assert (kept.consent, kept.session) == (plain.consent, plain.session)


NUMBER = "zq7-4111111111111111-qz7"
TOKEN = st.sampled_from(["{}", "a {} b", "STOP {}", "{}!", "\U0001f600{}", "{0} {0}"])
NEWER = {"generation": Generation.TWO}
FINDS = rule("finds", "zq7-[0-9]+-qz7", "#", **NEWER)
HALF = rule("half", "4{0,1}1{4,}", "#", **NEWER)
FAILS = rule("fails", "zq7", validation=Validation(by="broken"), **NEWER)
DOES = st.sampled_from(
    ["customer", "agent", "automation", "whispers", "supervisor", "flags", "customer", "agent"]
)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(DOES, TOKEN), min_size=1, max_size=5),
    st.sampled_from([FINDS, HALF, FAILS]),
    st.sampled_from(FailedRedaction),
)
def test_no_outcome_and_no_transcript_holds_what_was_blocked(
    done: list[tuple[str, str]], one: SensitiveDataRule, fate: FailedRedaction
) -> None:
    policy = override(
        SUMMER_26,
        {
            "privacy.failed_redaction": fate.value,
            "privacy.failed_redaction_outbound": fate.value,
        },
    )
    redaction = RedactionRules.compile([one], policy, {"broken": broken})
    s = Scenario(Setup.of(service(), policy, redaction=redaction), START)
    s.customer("Hello").accept("ana").flags()
    for verb, text in done:
        getattr(s, verb)(text.format(NUMBER))
        lines = [codec.to_data(line) for line in entries(s.outcome)]
        kept = json.dumps([codec.to_data(s.outcome), lines]) + repr(s.outcome) + str(s.outcome)
        assert "4111" not in kept


@given(WORDS, PATTERNS)
def test_no_rule_makes_an_opted_out_person_reachable(word: str, pattern: str) -> None:
    redaction = RedactionRules.compile([rule("turns", pattern, "START")])
    s = Scenario(Setup.of(orders(), redaction=redaction), START).customer("STOP")
    s.agent(word)
    assert s.conversation.consent.level is ConsentLevel.OPTED_OUT
    assert s.outcome.refusal is not None
