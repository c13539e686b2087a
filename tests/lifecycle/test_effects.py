"""What a host has to do because of an event."""

from functools import reduce
from typing import Any

import pytest
from tests.lifecycle.world import (
    ANA,
    FACEBOOK,
    HOUR,
    SMS,
    SMS_ENHANCED,
    STATUS_BASED,
    WEB,
    Chat,
    Details,
    changed,
)

from msgcore import codec
from msgcore.lifecycle import (
    Accept,
    AgentWrites,
    AutomationWrites,
    BeginRouting,
    CustomerWrites,
    End,
    Fail,
    GoOffline,
    Heard,
    MarkInactive,
    Pause,
    ReleaseCapacity,
    Route,
    SessionEffect,
    WakeAt,
    effects,
    evolve,
)
from msgcore.policy import DOCUMENTED, SUMMER_26, Policy

STATUS_CAPACITY = changed(DOCUMENTED, capacity_model="status")


def asked(chat: Chat, kind: type[Any], **details: Details) -> tuple[SessionEffect, ...]:
    """Hand a command over and return what its events ask for."""
    before = chat.session
    chat.then(kind, **details)
    assert chat.decision.refusal is None
    made: list[SessionEffect] = []
    for event in chat.decision.steps:
        after = reduce(evolve, [event], before)
        assert after is not None
        made += effects(chat.lifecycle, before, event, after)
        before = after
    for effect in made:
        assert codec.from_data(SessionEffect, codec.to_data(effect)) == effect
    return tuple(made)


class TestRoute:
    def test_a_waiting_session_needs_an_agent(self) -> None:
        chat = Chat(WEB)
        assert asked(chat, CustomerWrites) == (
            Route(id="c:1:1:route", due=chat.now, session="c:1"),
        )

    def test_it_is_asked_for_once(self) -> None:
        chat = Chat(WEB).then(CustomerWrites)
        assert asked(chat, CustomerWrites) == ()
        standard = Chat(SMS).then(CustomerWrites)
        assert asked(standard, BeginRouting) == ()

    def test_a_new_session_needs_one_too(self) -> None:
        assert [type(effect) for effect in asked(Chat(SMS), CustomerWrites)] == [Route]

    @pytest.mark.parametrize("heard", [Heard.KEYWORD, Heard.GRANT, Heard.HELD])
    def test_consent_alone_needs_nobody(self, heard: Heard) -> None:
        for channel in (SMS, FACEBOOK, WEB):
            assert asked(Chat(channel), CustomerWrites, heard=heard) == ()

    def test_what_was_held_is_routed_with_the_grant(self) -> None:
        for channel in (SMS, WEB):
            chat = Chat(channel).then(CustomerWrites, heard=Heard.HELD)
            (route,) = asked(chat, CustomerWrites, heard=Heard.GRANT)
            assert isinstance(route, Route)

    def test_so_is_a_held_reply_to_the_business(self) -> None:
        chat = Chat(FACEBOOK).then(AgentWrites, agent=ANA).then(CustomerWrites, heard=Heard.HELD)
        (route,) = asked(chat, CustomerWrites, heard=Heard.GRANT)
        assert isinstance(route, Route)
        assert route.agent == ANA

    def test_a_reply_goes_to_who_began(self) -> None:
        chat = Chat(SMS)
        assert asked(chat, AgentWrites, agent=ANA) == ()
        assert asked(chat, CustomerWrites) == (
            Route(id="c:1:2:route", due=chat.now, session="c:1", agent=ANA),
        )

    def test_a_resumed_session_goes_to_anyone(self) -> None:
        chat = Chat(WEB).then(CustomerWrites).then(Accept, agent=ANA).then(MarkInactive, agent=ANA)
        assert asked(chat, CustomerWrites) == (
            Route(id="c:1:4:route", due=chat.now, session="c:1"),
        )

    def test_with_status_based_capacity_it_needs_nobody(self) -> None:
        chat = Chat(WEB, STATUS_CAPACITY).then(CustomerWrites).then(Accept, agent=ANA)
        chat.then(MarkInactive, agent=ANA)
        assert asked(chat, CustomerWrites) == ()


class TestReleaseCapacity:
    def accepted(self, policy: Policy = DOCUMENTED) -> Chat:
        return Chat(WEB, policy).then(CustomerWrites).then(Accept, agent=ANA)

    def test_marking_inactive_frees_the_agent(self) -> None:
        chat = self.accepted()
        release, wake = asked(chat, MarkInactive, agent=ANA)
        assert release == ReleaseCapacity(
            id="c:1:3:release", due=chat.now, session="c:1", agent=ANA
        )
        assert isinstance(wake, WakeAt)

    def test_going_offline_frees_the_agent_and_routes(self) -> None:
        route, release = asked(self.accepted(), GoOffline, agent=ANA)
        assert isinstance(route, Route)
        assert isinstance(release, ReleaseCapacity)

    def test_the_end_leaves_the_tab_open(self) -> None:
        assert asked(self.accepted(), End) == ()
        assert asked(self.accepted(), Fail, cause="a field is missing") == ()

    @pytest.mark.parametrize(("kind", "details"), [(End, {}), (Fail, {"cause": "a trigger"})])
    def test_with_status_based_capacity_it_frees_the_agent(
        self, kind: type[Any], details: dict[str, Any]
    ) -> None:
        (release,) = asked(self.accepted(STATUS_CAPACITY), kind, **details)
        assert isinstance(release, ReleaseCapacity)

    def test_a_pause_does_not(self) -> None:
        chat = Chat(SMS_ENHANCED, STATUS_BASED).then(CustomerWrites).then(Accept, agent=ANA)
        assert asked(chat, Pause, agent=ANA) == ()

    def test_who_has_no_session_has_nothing_to_be_freed_of(self) -> None:
        assert asked(Chat(WEB, STATUS_CAPACITY).then(CustomerWrites), End) == ()


class TestWakeAt:
    def test_when_something_will_fall_due(self) -> None:
        chat = Chat(SMS, SUMMER_26)
        assert asked(chat, AutomationWrites) == (
            WakeAt(id="c:1:1:wake", due=chat.now + 48 * HOUR, session="c:1"),
        )

    def test_again_only_when_that_changes(self) -> None:
        chat = Chat(SMS, SUMMER_26).then(AutomationWrites)
        assert asked(chat, CustomerWrites, heard=Heard.KEYWORD) == ()
        assert asked(chat, AutomationWrites) == (
            WakeAt(id="c:1:3:wake", due=chat.now + 48 * HOUR, session="c:1"),
        )


def test_a_retry_asks_for_the_same() -> None:
    chat = Chat(WEB).then(CustomerWrites)
    session, (event,) = chat.open_session, chat.decision.steps
    once = effects(chat.lifecycle, None, event, session)
    assert once == effects(chat.lifecycle, None, event, session)
    assert [effect.id for effect in once] == ["c:1:1:route"]
