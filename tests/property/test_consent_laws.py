"""The laws of consent that one random history in a hundred tries: each is steered at here.

| law | holds for |
|---|---|
| after an opt-out only an opt-in opens anything | whatever else follows it, in any order |
| both steps of a double opt-in come after the last opt-out | every arrangement of the three |
| another opt-out changes nothing | what may be sent, and what is confirmed |
| every state names its cause | the cause alone gives the level |
| a grant is heard through one final mark | every grant keyword, whatever stands around it |
"""

import attrs
from hypothesis import given
from hypothesis import strategies as st
from tests.consent.people import LONG_CODE, SHORT_CODE, WHATSAPP, Person, minute
from tests.property.test_consent import (
    ANSWERS,
    GRANT_KINDS,
    KINDS,
    TABLE,
    an_event,
    confirms,
    histories,
    is_declared,
    is_out,
    opens,
    sendable,
    state_of,
)

from msgcore.channels import Channel
from msgcore.consent import (
    ConsentEvent,
    DoublyOptedIn,
    OptedIn,
    OptedOut,
    WroteFirst,
    classify,
    evolve,
    fold,
)
from msgcore.policy import DOCUMENTED, override
from msgcore.vocabulary import ConsentLevel, ConsentRequirement

LEVELS = list(ConsentLevel)
CHANNELS = [
    attrs.evolve(channel, requirement=requirement)
    for channel in (LONG_CODE, SHORT_CODE, WHATSAPP)
    for requirement in ConsentRequirement
]
NO_GRANTS = [level for level in LEVELS if level in {ConsentLevel.IMPLICIT, ConsentLevel.OPTED_OUT}]
LAST = 6

channels = st.sampled_from(CHANNELS)
outs = st.builds(
    lambda kind, at: an_event(50, kind, at, ConsentLevel.OPTED_OUT, 0),
    st.just(OptedOut),
    st.just(LAST),
)
afterwards = st.lists(
    st.tuples(
        st.sampled_from([kind for kind in KINDS if kind is not OptedIn]),
        st.integers(LAST, LAST + 5),
        st.sampled_from(NO_GRANTS),
        st.integers(0, LAST + 5),
    ),
    max_size=6,
).map(lambda many: [an_event(60 + number, *one) for number, one in enumerate(many)])


@given(histories(), outs, afterwards, channels, st.data())
def test_after_an_opt_out_only_an_opt_in_opens_anything(
    before: list[ConsentEvent],
    out: ConsentEvent,
    after: list[ConsentEvent],
    channel: Channel,
    data: st.DataObject,
) -> None:
    arrived = data.draw(st.permutations([*before, out, *after]))
    state = state_of(arrived)
    assert state.level is ConsentLevel.OPTED_OUT
    assert sendable(state, channel) <= ANSWERS


@given(
    st.tuples(*[st.integers(0, 3)] * 3),
    st.permutations([OptedOut, OptedIn, DoublyOptedIn]),
    st.booleans(),
)
def test_both_steps_of_a_double_opt_in_come_after_the_last_opt_out(
    at: tuple[int, int, int],
    kinds: list[type[ConsentEvent]],
    wrote: bool,  # noqa: FBT001 - drawn
) -> None:
    said = dict(zip(kinds, at, strict=True))
    events = [
        an_event(number, kind, when, ConsentLevel.EXPLICIT, 0)
        for number, (kind, when) in enumerate(said.items())
    ]
    if wrote:
        events.append(an_event(9, WroteFirst, 3, ConsentLevel.IMPLICIT, 0))
    is_double = said[OptedOut] < said[OptedIn] <= said[DoublyOptedIn]
    assert (state_of(events).level is ConsentLevel.DOUBLE) is is_double


@given(histories(), outs, st.integers(0, LAST), channels)
def test_another_opt_out_changes_nothing_that_may_be_sent(
    before: list[ConsentEvent], out: ConsentEvent, at: int, channel: Channel
) -> None:
    state = state_of([*before, out])
    again = evolve(state, an_event(99, OptedOut, at, ConsentLevel.OPTED_OUT, 0))
    assert (again.level, again.held) == (state.level, state.held)
    assert sendable(again, channel) == sendable(state, channel)


FIRST_ONLY = override(DOCUMENTED, {"consent.confirm_every_opt_out": False})


@given(
    st.lists(st.sampled_from(["Hi", "START", "YES", "HELP", "STOP", "stop!!"]), max_size=12),
    st.sampled_from([LONG_CODE, SHORT_CODE, WHATSAPP]),
    st.sampled_from([DOCUMENTED, FIRST_ONLY]),
)
def test_a_second_opt_out_is_confirmed_only_where_the_policy_says_so(
    texts: list[str], channel: Channel, policy: object
) -> None:
    person = Person(channel, policy)
    for text in texts:
        was_out = person.state.level is ConsentLevel.OPTED_OUT
        person.says(text)
        is_confirmed = person.replies == ["opt-out-confirmation"]
        if text in {"STOP", "stop!!"}:
            assert person.state.level is ConsentLevel.OPTED_OUT
            assert is_confirmed is (policy is DOCUMENTED or not was_out)
        else:
            assert not is_confirmed


@given(histories())
def test_the_cause_that_a_state_names_is_of_the_kind_that_gives_its_level(
    happened: list[ConsentEvent],
) -> None:
    state = state_of(happened)
    named = {event.id: event for event in happened}
    if state.level is ConsentLevel.NONE:
        assert state.cause is None
        return
    assert state.cause is not None
    cause = named[state.cause.id]
    gives = {
        ConsentLevel.OPTED_OUT: is_out,
        ConsentLevel.IMPLICIT: lambda event: (
            isinstance(event, WroteFirst) or is_declared(event, ConsentLevel.IMPLICIT)
        ),
        ConsentLevel.EXPLICIT: opens,
        ConsentLevel.DOUBLE: confirms,
    }
    assert gives[state.level](cause)
    assert state.cause.at == cause.occurred_at
    # Of the opt-outs it is the last one that counts.
    if state.level is ConsentLevel.OPTED_OUT:
        assert cause.occurred_at == max(e.occurred_at for e in happened if is_out(e))
    assert minute(0) <= state.cause.at <= minute(LAST)


GRANTS = [word.word for word in TABLE.keywords if word.kind in GRANT_KINDS]
marks = st.lists(st.sampled_from([*".!?,:)\"'“”>*", " ", "😀", "™", "\u200b"]), max_size=3)
around = marks.map("".join)
ends = around | st.text(alphabet=".! ", max_size=3)


@given(st.sampled_from(GRANTS), st.just("") | around, ends)
def test_a_grant_is_heard_through_one_final_mark_and_nothing_else(
    word: str, before: str, after: str
) -> None:
    text, bare = fold(before + word + after), fold(word)
    is_plain = text == bare or (text[-1] in ".!" and text[:-1].strip() == bare)
    assert (classify(before + word + after, TABLE).kind in GRANT_KINDS) is is_plain
