"""Who said and did what, and who may see it."""

from typing import Any

import pytest
from tests.lifecycle.test_events import ALL, event
from tests.lifecycle.world import ANA, BO, CY, MINUTE, T0, TO_BO

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.lifecycle import (
    Accepted,
    Declined,
    Ended,
    Entry,
    EntryKind,
    Failed,
    FlagLowered,
    FlagRaised,
    Invited,
    Joined,
    Left,
    MarkedInactive,
    Paused,
    RecipientGone,
    Requeued,
    SessionEvent,
    Transcript,
    TransferRequested,
    Unpaused,
    entries_of,
)
from msgcore.vocabulary import Actor, EndReason, SessionStatus

S = SessionStatus
K = EntryKind


def entry(kind: EntryKind, by: Actor, text: str, **more: Any) -> Entry:  # noqa: ANN401 - fields
    return Entry(**{"at": T0, "kind": kind, "by": by, "text": text, **more})


TALK = Transcript(
    entries=(
        entry(K.MESSAGE, Actor.CUSTOMER, "Where is it?", session="c:1"),
        entry(K.RESPONSE, Actor.SYSTEM, "We are on it.", session="c:1"),
        entry(K.NOTICE, Actor.AGENT, "joined", name=CY, session="c:1"),
        entry(K.WHISPER, Actor.AGENT, "He is angry.", name=ANA, session="c:1"),
        entry(K.WHISPER, Actor.SUPERVISOR, "Give him a voucher.", name="sue", session="c:1"),
        entry(K.REMARK, Actor.AGENT, "transferred the session", name=ANA, session="c:1"),
        entry(K.MESSAGE, Actor.BOT, "Anything else?", name="helper", session="c:2"),
        entry(K.MESSAGE, Actor.CUSTOMER, "No.", session="c:2", at=T0 + MINUTE),
    )
)


class TestSight:
    @pytest.mark.parametrize("party", [Actor.AGENT, Actor.SUPERVISOR, Actor.SYSTEM])
    def test_the_house_sees_everything(self, party: Actor) -> None:
        assert TALK.seen_by(party) == TALK.entries

    @pytest.mark.parametrize("party", [Actor.CUSTOMER, Actor.BOT])
    def test_whispers_and_remarks_are_nobody_elses(self, party: Actor) -> None:
        assert [line.text for line in TALK.seen_by(party)] == [
            "Where is it?",
            "We are on it.",
            "joined",
            "Anything else?",
            "No.",
        ]

    @pytest.mark.parametrize("kind", EntryKind)
    def test_what_a_line_is_decides_who_sees_it(self, kind: EntryKind) -> None:
        line = entry(kind, Actor.AGENT, "Hm.")
        assert line.is_for_customer is (kind not in (K.WHISPER, K.REMARK))


class TestTranscript:
    def test_lines_are_added_at_the_end(self) -> None:
        first, *rest = TALK.entries
        assert Transcript().with_entries([first]).with_entries(rest) == TALK

    def test_a_session_has_its_own_lines(self) -> None:
        assert [line.text for line in TALK.of_session("c:2").entries] == ["Anything else?", "No."]
        assert TALK.of_session("c:3") == Transcript()

    def test_messages_are_counted_by_party(self) -> None:
        assert TALK.messages_by() == {Actor.CUSTOMER: 2, Actor.BOT: 1}
        assert TALK.messages_by()[Actor.AGENT] == 0
        assert TALK.of_session("c:1").messages_by() == {Actor.CUSTOMER: 1}

    def test_it_is_plain_data(self) -> None:
        assert codec.from_data(Transcript, codec.to_data(TALK)) == TALK

    def test_a_line_has_an_instant(self) -> None:
        with pytest.raises(InvalidValueError, match="has no time zone"):
            entry(K.MESSAGE, Actor.CUSTOMER, "Hi", at=T0.replace(tzinfo=None))


class TestEntriesOfEvents:
    @pytest.mark.parametrize(
        ("made", "kind", "by", "name", "text"),
        [
            (event(Accepted, S.ACTIVE), K.NOTICE, Actor.AGENT, ANA, "accepted the session"),
            (
                event(Accepted, S.ACTIVE, agent="helper", bot=True),
                K.NOTICE,
                Actor.BOT,
                "helper",
                "accepted the session",
            ),
            (event(Joined, S.ACTIVE), K.NOTICE, Actor.AGENT, CY, "joined"),
            (event(Left, S.ACTIVE), K.NOTICE, Actor.AGENT, CY, "left"),
            (event(Ended, S.ENDED), K.NOTICE, Actor.AGENT, "", "ended the session"),
            (
                event(Ended, S.ENDED, by=Actor.CUSTOMER, reason=EndReason.CUSTOMER_ENDED),
                K.NOTICE,
                Actor.CUSTOMER,
                "",
                "ended the session",
            ),
            (
                event(TransferRequested, S.WAITING, to=TO_BO),
                K.REMARK,
                Actor.AGENT,
                ANA,
                "transferred the session",
            ),
            (
                event(RecipientGone, S.WAITING),
                K.REMARK,
                Actor.AGENT,
                BO,
                "went offline before accepting the transfer",
            ),
            (event(Invited, S.ACTIVE), K.REMARK, Actor.AGENT, ANA, "invited somebody"),
            (event(Declined, S.ACTIVE), K.REMARK, Actor.AGENT, CY, "declined an invitation"),
            (
                event(MarkedInactive, S.INACTIVE),
                K.REMARK,
                Actor.AGENT,
                ANA,
                "marked the session inactive",
            ),
            (
                event(MarkedInactive, S.INACTIVE, by=Actor.SYSTEM),
                K.REMARK,
                Actor.SYSTEM,
                "",
                "marked the session inactive",
            ),
            (event(Requeued, S.WAITING), K.REMARK, Actor.AGENT, ANA, "went offline"),
            (event(Paused, S.PAUSED), K.REMARK, Actor.AGENT, ANA, "paused the session"),
            (event(Unpaused, S.ACTIVE), K.REMARK, Actor.AGENT, ANA, "went on"),
            (event(FlagRaised, S.ACTIVE), K.REMARK, Actor.AGENT, ANA, "raised a flag"),
            (
                event(FlagLowered, S.ACTIVE),
                K.REMARK,
                Actor.SUPERVISOR,
                "sue",
                "took the flag down",
            ),
            (
                event(FlagLowered, S.ACTIVE, by=Actor.AGENT, agent=ANA),
                K.REMARK,
                Actor.AGENT,
                ANA,
                "took the flag down",
            ),
            (event(Failed, S.ERROR), K.REMARK, Actor.SYSTEM, "", "failed"),
        ],
        ids=lambda value: type(value).__name__ if isinstance(value, SessionEvent) else "",
    )
    def test_what_stands_in_it(
        self, made: SessionEvent, kind: EntryKind, by: Actor, name: str, text: str
    ) -> None:
        (line,) = entries_of(made)
        assert line == entry(kind, by, text, name=name, session="c:1")

    def test_what_was_said_stands_there_by_itself(self) -> None:
        silent = {type(made).__name__ for made in ALL if not list(entries_of(made))}
        assert silent == {"Opened", "Wrote", "Routed", "Resumed", "TabClosed", "Whispered"}

    def test_the_customer_is_told_of_people_and_of_the_end(self) -> None:
        told = {
            type(made).__name__ for made in ALL for line in entries_of(made) if line.is_for_customer
        }
        assert told == {"Accepted", "Joined", "Left", "Ended"}
