import attrs
import pytest
from tests.consent.people import LONG_CODE, SHORT_CODE, WHATSAPP, Person, minute

from msgcore import codec
from msgcore.channels import Channel
from msgcore.consent import (
    NEWCOMER,
    ConsentDecision,
    KeywordTable,
)
from msgcore.policy import DOCUMENTED, SUMMER_26, override
from msgcore.vocabulary import ChannelKind, ConsentRequirement, Platform

ENHANCED = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.ENHANCED)
ENHANCED_TWICE = attrs.evolve(WHATSAPP, requirement=ConsentRequirement.DOUBLE)


def policy(**choices: bool) -> object:
    return override(DOCUMENTED, {f"consent.{name}": value for name, value in choices.items()})


# Implicit consent


def test_writing_first_is_implicit_consent_and_a_standard_channel_confirms_it() -> None:
    person = Person(LONG_CODE).says("Hi, where is my parcel?")
    assert (person.level, person.replies) == ("implicit", ["opt-in-confirmation"])
    person.says("Hello?")
    assert person.last == ConsentDecision()


def test_an_enhanced_channel_does_not_confirm_implicit_consent() -> None:
    person = Person(ENHANCED).says("Hi")
    assert (person.level, person.replies) == ("implicit", [])


def test_the_policy_says_who_confirms_implicit_consent() -> None:
    assert Person(LONG_CODE, policy(confirm_implicit_on_standard=False)).says("Hi").replies == []
    enhanced = Person(ENHANCED, policy(confirm_implicit_on_enhanced=True)).says("Hi")
    assert enhanced.replies == ["opt-in-confirmation"]


# The explicit dialogue


def test_the_explicit_dialogue() -> None:
    person = Person(WHATSAPP).says("Hi, I need help with an order.")
    assert (person.level, person.replies) == ("implicit", ["opt-in-prompt"])
    person.says("Yes.")
    assert (person.level, person.replies) == ("explicit", ["opt-in-confirmation"])
    (event,) = person.last.events
    assert (event.keyword, event.language, event.match.value) == ("YES", "en", "decorated")
    assert (event.table, event.policy) == (person.table.version, "documented")
    assert person.says("It has not come.").last == ConsentDecision()


def test_a_reply_that_is_not_the_keyword_is_prompted_again() -> None:
    person = Person(WHATSAPP).says("Hi").says("yes 😀")
    assert (person.level, person.replies) == ("implicit", ["opt-in-prompt"])
    assert person.last.events == ()
    quiet = Person(WHATSAPP, policy(prompt_on_mismatch=False)).says("Hi")
    assert quiet.replies == ["opt-in-prompt"]
    assert quiet.says("yes 😀").last == ConsentDecision()


def test_an_opt_in_needs_no_prompt_and_is_confirmed_once() -> None:
    person = Person(WHATSAPP).says("START")
    assert (person.level, person.replies) == ("explicit", ["opt-in-confirmation"])
    person.says("START")
    assert (len(person.last.events), person.replies) == (1, [])


# The double dialogue


def test_the_double_dialogue() -> None:
    person = Person(SHORT_CODE).says("Hi")
    assert (person.level, person.replies) == ("implicit", ["opt-in-prompt"])
    person.says("Start")
    assert (person.level, person.replies) == ("explicit", ["double-opt-in-prompt"])
    person.says("what?")
    assert (person.level, person.replies) == ("explicit", ["double-opt-in-prompt"])
    person.says("START")
    assert (person.level, person.replies) == ("explicit", ["double-opt-in-prompt"])
    person.says("Y")
    assert (person.level, person.replies) == ("double", ["opt-in-confirmation"])
    person.says("Y")
    assert (person.level, person.replies) == ("double", [])


def test_a_double_keyword_alone_grants_nothing() -> None:
    person = Person(SHORT_CODE).says("YES")
    assert (person.level, person.replies) == ("none", ["opt-in-prompt"])
    # Nor does an opt-in after it make a double one.
    person.says("START")
    assert (person.level, person.replies) == ("explicit", ["double-opt-in-prompt"])


def test_a_confirmation_that_arrives_before_its_opt_in_counts() -> None:
    person = Person(SHORT_CODE).says("YES", at=2).says("START", at=1)
    assert (person.level, person.replies) == ("double", ["opt-in-confirmation"])


def test_mismatches_are_not_prompted_again_where_the_policy_says_so() -> None:
    person = Person(SHORT_CODE, policy(prompt_on_mismatch=False)).says("Hi").says("START")
    assert person.replies == ["double-opt-in-prompt"]
    assert person.says("what?").last == ConsentDecision()
    person.says("START")
    assert (len(person.last.events), person.replies) == (1, [])
    alone = Person(SHORT_CODE, policy(prompt_on_mismatch=False)).says("Hi").says("YES")
    assert (len(alone.last.events), alone.replies) == (1, [])


def test_a_double_keyword_means_nothing_where_nobody_asks_twice() -> None:
    words = {"en": {"opt-in": ["START"], "double-opt-in": ["YES"]}}
    person = Person(WHATSAPP, table=KeywordTable.build(words)).says("YES")
    assert (person.level, person.replies) == ("implicit", ["opt-in-prompt"])


def test_one_word_may_open_and_confirm() -> None:
    words = {"en": {"opt-in": ["YES"], "double-opt-in": ["YES"]}}
    table = KeywordTable.build(words, allow_same_opt_in=True)
    person = Person(SHORT_CODE, table=table).says("yes")
    assert (person.level, person.replies) == ("explicit", ["double-opt-in-prompt"])
    person.says("yes")
    assert (person.level, person.replies) == ("double", ["opt-in-confirmation"])


def test_the_later_product_asks_twice_on_enhanced_channels_too() -> None:
    words = {"en": {"opt-in": ["START"], "double-opt-in": ["YES"]}}
    table = KeywordTable.build(words)
    later = Person(ENHANCED_TWICE, SUMMER_26, table).says("START").says("YES")
    assert (later.level, later.replies) == ("double", ["opt-in-confirmation"])
    older = Person(ENHANCED_TWICE, table=table).says("YES")
    assert (older.level, older.replies) == ("implicit", ["opt-in-prompt"])


def test_where_no_keyword_confirms_an_opt_in_that_is_sent_twice_does() -> None:
    table = KeywordTable.build({"en": {"opt-in": ["START", "YES"], "opt-out": ["STOP"]}})
    person = Person(SHORT_CODE, table=table).says("START")
    assert (person.level, person.replies) == ("explicit", ["double-opt-in-prompt"])
    assert person.refused == ("consent.no-confirming-keyword",)
    person.says("what?")
    assert (person.replies, person.refused) == (
        ["double-opt-in-prompt"],
        ("consent.no-confirming-keyword",),
    )
    person.says("Yes")
    assert (person.level, person.replies) == ("double", ["opt-in-confirmation"])
    assert person.refused == ()
    person.says("STOP").says("YES")
    assert (person.level, person.replies) == ("explicit", ["double-opt-in-prompt"])


def test_nor_is_anybody_stuck_on_an_enhanced_channel_of_the_later_product() -> None:
    table = KeywordTable.build({"en": {"opt-in": ["START"], "opt-out": ["STOP"]}})
    later = Person(ENHANCED_TWICE, SUMMER_26, table).says("START").says("START")
    assert (later.level, later.replies) == ("double", ["opt-in-confirmation"])
    older = Person(ENHANCED_TWICE, DOCUMENTED, table).says("START").says("START")
    assert (older.level, older.refused) == ("explicit", ("consent.double-opt-in-unavailable",))


def test_where_nobody_asks_twice_nothing_confirms() -> None:
    person = Person(WHATSAPP).says("START").says("START")
    assert person.level == "explicit"


# Opting out


@pytest.mark.parametrize("channel", [LONG_CODE, WHATSAPP, SHORT_CODE])
def test_an_opt_out_is_recorded_and_confirmed_for_anyone(channel: Channel) -> None:
    person = Person(channel).says("Stop!!")
    assert (person.level, person.replies) == ("opted-out", ["opt-out-confirmation"])
    assert person.says("please?").replies == []
    assert person.level == "opted-out"
    assert person.says("HELP").replies == ["help"]
    assert person.says("STOP").replies == ["opt-out-confirmation"]


def test_the_policy_may_confirm_only_the_first_opt_out() -> None:
    person = Person(LONG_CODE, policy(confirm_every_opt_out=False)).says("STOP")
    assert person.replies == ["opt-out-confirmation"]
    person.says("STOP")
    assert (len(person.last.events), person.replies) == (1, [])
    # An opt-in between them makes the next one a first one again.
    assert person.says("START").says("STOP").replies == ["opt-out-confirmation"]


def test_an_opt_in_after_an_opt_out_is_a_grant_and_is_confirmed() -> None:
    person = Person(LONG_CODE).says("STOP").says("START")
    assert (person.level, person.replies) == ("explicit", ["opt-in-confirmation"])


def test_an_implicit_channel_may_take_no_opt_ins() -> None:
    person = Person(LONG_CODE, policy(start_after_stop_is_explicit=False)).says("START")
    assert person.level == "implicit"
    assert person.says("STOP").says("START").level == "opted-out"


# Help and custom keywords


def test_help_and_custom_keywords_are_answered_for_anyone() -> None:
    person = Person(SHORT_CODE).says("help?")
    assert (person.level, person.replies) == ("none", ["help"])
    (reply,) = person.says("INFO").last.replies
    assert (reply.kind.value, reply.language, reply.keyword) == ("custom", "en", "INFO")
    assert person.last.events == ()
    assert person.says("STOP").says("HELP").replies == ["help"]


# Late and repeated deliveries


def test_a_repeated_delivery_changes_nothing() -> None:
    person = Person(SHORT_CODE)
    for text in ("Hi", "START", "YES", "STOP"):
        person.says(text, message_id=text)
        state = person.state
        person.says(text, message_id=text)
        assert person.state == state
        assert person.replies == []


def test_a_late_opt_out_is_recorded_and_not_confirmed() -> None:
    person = Person(LONG_CODE).says("START", at=5).says("STOP", at=3)
    assert (person.level, person.replies) == ("explicit", [])
    assert person.state.opt_out.at == minute(3)


def test_an_opt_out_that_is_older_than_another_is_not_confirmed_again() -> None:
    person = Person(LONG_CODE).says("STOP", at=5).says("STOP", at=3)
    assert (person.level, len(person.last.events), person.replies) == ("opted-out", 1, [])


def test_a_late_opt_in_does_not_undo_an_opt_out() -> None:
    person = Person(LONG_CODE).says("STOP", at=5).says("START", at=3)
    assert (person.level, person.replies) == ("opted-out", [])
    person.says("START", at=5)
    assert (person.level, person.replies) == ("opted-out", [])


def test_values_go_to_data_and_back() -> None:
    decision = Person(WHATSAPP).says("STOP").says("hi").last
    assert codec.from_data(ConsentDecision, codec.to_data(decision)) == decision
    person = Person(WHATSAPP).says("START")
    assert codec.from_data(ConsentDecision, codec.to_data(person.last)) == person.last


def test_nobody_starts_with_consent() -> None:
    assert NEWCOMER.level.value == "none"


def test_an_id_that_is_used_twice_loses_no_opt_out_said_after_a_grant() -> None:
    person = Person(SHORT_CODE).says("STOP", message_id="m1").says("START").says("STOP")
    again = Person(SHORT_CODE).says("STOP", message_id="m1").says("START")
    assert again.says("STOP", message_id="m1").level == person.level == "opted-out"
    assert again.replies[-1] == "opt-out-confirmation"


def test_an_opt_out_that_is_delivered_again_is_confirmed_once() -> None:
    person = Person(SHORT_CODE).says("STOP", message_id="m1").says("STOP", message_id="m1")
    assert (person.level, person.last) == ("opted-out", ConsentDecision())
