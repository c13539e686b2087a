"""The laws of automatic responses."""

from datetime import timedelta

import attrs
from hypothesis import example, given
from hypothesis import strategies as st

from msgcore import codec
from msgcore.channels import Channel, Response
from msgcore.consent import AUTO_RESPONSES, in_order, is_known, is_translatable, may_be_component
from msgcore.conversation import Outcome, SendAutoResponse, TimePasses
from msgcore.conversation.responses import find_response
from msgcore.policy import Policy
from msgcore.testing import Scenario, strategies
from msgcore.vocabulary import ResponseKind

R = ResponseKind

KINDS = st.sampled_from(R)
TAGS = st.sampled_from(["", "en", "en-GB", "fr", "fr-CA", "FR-ca", "de", "pt-BR-x-lvariant"])
TO_A_SESSION = {R.ACKNOWLEDGMENT, R.START, R.END, R.IDLE, R.INACTIVE, R.REROUTED}


@st.composite
def tongues(draw: st.DrawFn) -> tuple[ResponseKind, Channel]:
    """Draw a channel with one response in several languages, as texts and components."""
    kind = draw(KINDS)
    after = {"after": "5m"} if kind is R.IDLE else {}
    chosen = draw(st.lists(st.tuples(TAGS, st.booleans()), unique=True, max_size=6))
    own = draw(TAGS.filter(bool))
    seen: dict[tuple[str, bool], Response] = {}
    for tag, is_component in chosen:
        content = {"component" if is_component else "text": f"in {tag}"}
        response = codec.from_data(
            Response, {"kind": kind.value, "language": tag, **content, **after}
        )
        seen[(tag or own), is_component] = response
    channel = draw(strategies.channels())
    return kind, attrs.evolve(channel, language=own, responses=tuple(seen.values()))


def tag_of(response: Response, channel: Channel) -> str:
    return (response.language or channel.language).casefold()


@given(tongues(), TAGS, TAGS, strategies.policies())
def test_a_response_is_in_a_language_that_was_asked_for_or_ours(
    drawn: tuple[ResponseKind, Channel], language: str, person: str, policy: Policy
) -> None:
    kind, channel = drawn
    found = find_response(channel, kind, language, person=person, policy=policy)
    if found is None or found not in channel.responses:
        assert (found.text if found else "") == AUTO_RESPONSES[kind].default
        return
    wanted = [language, person] if is_translatable(kind, policy) else []
    asked = [tag.casefold() for tag in (*wanted, channel.language) if tag]
    tag = tag_of(found, channel)
    assert any(one == tag or one.startswith(f"{tag}-") for one in asked)


@given(tongues(), TAGS, strategies.policies())
def test_the_language_that_was_asked_for_is_found_where_it_is_there(
    drawn: tuple[ResponseKind, Channel], language: str, policy: Policy
) -> None:
    kind, channel = drawn
    there = {
        tag_of(response, channel)
        for response in channel.responses
        if not response.component or may_be_component(kind, channel, policy)
    }
    found = find_response(channel, kind, language, policy=policy)
    if is_translatable(kind, policy) and language.casefold() in there:
        assert found is not None
        assert tag_of(found, channel) == language.casefold()


@given(tongues(), TAGS, strategies.policies())
def test_a_component_is_never_chosen_where_none_can_be_sent(
    drawn: tuple[ResponseKind, Channel], language: str, policy: Policy
) -> None:
    kind, channel = drawn
    found = find_response(channel, kind, language, policy=policy)
    if found is not None and found.component:
        assert may_be_component(kind, channel, policy)


@given(tongues())
def test_a_channel_s_responses_survive_the_codec(drawn: tuple[ResponseKind, Channel]) -> None:
    _, channel = drawn
    assert codec.from_data(Channel, codec.to_data(channel)) == channel


@given(st.lists(KINDS))
@example([R.OPT_OUT_CONFIRMATION, R.END])
def test_the_order_is_one_order(kinds: list[ResponseKind]) -> None:
    once = in_order(kinds)
    assert in_order(once) == once == in_order(reversed(kinds))
    assert set(once) <= set(kinds)
    assert bool(once) is bool(kinds)
    assert len(set(once)) == len(once)


def sent(outcome: Outcome) -> list[SendAutoResponse]:
    return [effect for effect in outcome.effects if isinstance(effect, SendAutoResponse)]


@given(strategies.scenarios())
def test_one_happening_has_every_response_once_and_in_order(s: Scenario) -> None:
    for outcome in s.outcomes:
        kinds = [effect.kind for effect in sent(outcome)]
        assert tuple(kinds) == in_order(kinds)


@given(strategies.scenarios())
def test_what_a_channel_does_not_know_is_never_said_to_a_session(s: Scenario) -> None:
    for kind in set(s.responses) & TO_A_SESSION:
        assert is_known(kind, s.setup.channel, s.setup.policy)


@given(strategies.scenarios(), st.lists(strategies.delays(), max_size=4))
def test_no_silence_is_answered_twice(s: Scenario, delays: list[timedelta]) -> None:
    s.customer("Hi").accept("ana").agent("Which one?")
    before = len(s.outcomes)
    for number, delay in enumerate(delays):
        s.happens(TimePasses(id=f"tick-{number}", at=s.now + delay))
    kinds = [effect.kind for outcome in s.outcomes[before:] for effect in sent(outcome)]
    assert kinds.count(R.IDLE) <= 1
    assert kinds.count(R.INACTIVE) <= 1


@given(strategies.scenarios(), st.sampled_from(["fr", "fr-CA", "de", ""]))
def test_a_person_s_language_changes_words_and_nothing_else(s: Scenario, tag: str) -> None:
    for step in s.steps:
        before = attrs.evolve(step.before, language=tag)
        again = Scenario(s.setup, step.happening.at, conversation=before)
        again.facts = step.facts
        again.happens(step.happening)
        assert [e.kind for e in sent(again.outcome)] == [e.kind for e in sent(step.outcome)]
        assert again.conversation == attrs.evolve(step.outcome.conversation, language=tag)
