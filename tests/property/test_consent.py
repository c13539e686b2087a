"""Laws of consent: what holds for every text, every order of arrival, every state."""

from collections.abc import Iterable
from datetime import datetime
from functools import reduce
from random import Random
from typing import get_args

import attrs
from hypothesis import example, given
from hypothesis import strategies as st
from tests.consent.people import LONG_CODE, SHORT_CODE, WHATSAPP, Person, minute

from msgcore import codec
from msgcore.channels import Channel
from msgcore.consent import (
    AUTO_RESPONSES,
    NEWCOMER,
    REMEMBERED_GRANTS,
    REVOKE_KEYWORDS,
    SHORT_CODE_KEYWORDS,
    ConsentEvent,
    ConsentState,
    DeclaredOutside,
    DoublyOptedIn,
    KeywordTable,
    Obstacle,
    OptedIn,
    OptedOut,
    Permission,
    Place,
    RevocationDismissed,
    RevocationSuspected,
    SendKind,
    ThreadBlocked,
    ThreadDeleted,
    ThreadEnd,
    ThreadReport,
    WroteAgain,
    WroteFirst,
    classify,
    effective,
    evolve,
    fold,
    permits,
    report_thread,
)
from msgcore.policy import DOCUMENTED, override
from msgcore.vocabulary import (
    ConsentLevel,
    ConsentRequirement,
    ConsentSource,
    KeywordKind,
    OptOutScope,
    ResponseKind,
)

# Texts

TABLE = KeywordTable.build(
    {
        **SHORT_CODE_KEYWORDS,
        "fr": {"opt-out": ["ARRÊT", "DÉSABONNER"], "opt-in": ["OUI"], "help": ["AIDE"]},
        "ru": {"opt-out": ["СТОП"], "opt-in": ["ДА"]},
        "hi": {"opt-out": ["रोकें"], "opt-in": ["हाँ"]},
        "ja": {"opt-out": ["停止", "ガイ"], "opt-in": ["はい"]},
        "ar": {"opt-out": ["إلغاء"], "opt-in": ["نعم"]},
        "ko": {"opt-out": ["정지"]},
        "de": {"opt-out": ["SCHLUẞ"]},
    },
    enforced=REVOKE_KEYWORDS,
)
GRANT_KINDS = (KeywordKind.OPT_IN, KeywordKind.DOUBLE_OPT_IN)
OPT_OUTS = [word for word in TABLE.keywords if word.kind is KeywordKind.OPT_OUT]
FAMILY, KEYCAP, INFORMATION = "👨\u200d👩\u200d👧", "1\ufe0f\u20e3", "\u2139\ufe0f"
EMOJI = ("😀", "🛑", "👍🏽", "❤\ufe0f", FAMILY, "🇺🇸", KEYCAP, INFORMATION, "🅰", "Ⓜ", "㊙")

words = st.sampled_from([word.word for word in TABLE.keywords])
SYMBOLS = ("Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So")
symbols = st.characters(categories=SYMBOLS)
spaces = st.sampled_from([" ", "\n", "\t", "\u00a0", "\u3000", "\u200b", "\u200f", "\ufeff"])
emoji = st.sampled_from(EMOJI)
decorations = st.lists(st.one_of(symbols, emoji, spaces), max_size=8).map("".join)
pieces = st.one_of(words, symbols, spaces, emoji, st.characters(), st.just("\u0301"))
texts = st.one_of(
    st.text(),
    words,
    st.builds("".join, st.lists(pieces, max_size=6)),
    st.builds(lambda before, word, after: before + word + after, decorations, words, decorations),
)


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts)
@example("1\ufe0f\u20e3 STOP")
@example("ST🅾P ™")
@example(">\u200b STOP")
def test_a_folded_text_says_the_same(text: str) -> None:
    said, folded = classify(text, TABLE), classify(fold(text), TABLE)
    assert (said.kind, said.language) == (folded.kind, folded.language)


@given(st.sampled_from(OPT_OUTS), decorations, decorations)
@example(OPT_OUTS[0], "1\ufe0f\u20e3", "\u2139\ufe0f™🅰")
def test_decoration_never_loses_an_opt_out(word: object, before: str, after: str) -> None:
    quoted = fold(before).startswith(">")
    for spelling in (word.word, word.word.lower(), word.word.title()):
        heard = classify(before + spelling + after, TABLE)
        assert quoted or heard.kind is KeywordKind.OPT_OUT


@given(texts, decorations, decorations)
@example("YE", "", "Ⓢ")
@example("", "", "🅨")
def test_decoration_never_makes_a_grant(text: str, before: str, after: str) -> None:
    if classify(before + text + after, TABLE).kind in GRANT_KINDS:
        assert classify(text, TABLE).kind in GRANT_KINDS


@given(texts, st.sampled_from([None, "en", "fr", "xx", "", "STOP"]))
def test_no_language_takes_a_keyword_away(text: str, language: str | None) -> None:
    assert classify(text, TABLE, language).kind is classify(text, TABLE).kind


@given(texts)
def test_a_grant_is_its_word_and_at_most_one_mark(text: str) -> None:
    heard = classify(text, TABLE)
    if heard.kind in GRANT_KINDS:
        rest = fold(text).removesuffix(".").removesuffix("!").strip()
        assert rest == fold(heard.keyword)


# States

KINDS = get_args(ConsentEvent)
DECLARED = [level for level in ConsentLevel if level is not ConsentLevel.NONE]
LEVELS = list(ConsentLevel)


def an_event(
    number: int, kind: type[ConsentEvent], at: int, level: ConsentLevel, about: int
) -> ConsentEvent:
    """Make an event; of what was drawn, it takes what its kind has."""
    has = {
        "id": f"e{number}",
        "occurred_at": minute(at),
        "received_at": minute(at),
        "policy": "documented",
        "confirms": level is ConsentLevel.DOUBLE,
        "cue": "no more",
        "message": f"e{about}",
        "said_at": minute(about),
        "level": level,
        "source": ConsentSource.FORM,
    }
    names = {field.name for field in attrs.fields(kind)}
    return kind(**{name: value for name, value in has.items() if name in names})


def histories(
    *kinds: type[ConsentEvent], most: int = 10, minutes: int = 6
) -> st.SearchStrategy[list[ConsentEvent]]:
    """Draw what happened, in the order of arrival."""
    drawn = st.tuples(
        st.sampled_from(kinds or KINDS),
        st.integers(0, minutes),
        st.sampled_from(DECLARED),
        st.integers(0, minutes),
    )
    return st.lists(drawn, max_size=most).map(
        lambda many: [an_event(number, *one) for number, one in enumerate(many)]
    )


def state_of(happened: Iterable[ConsentEvent]) -> ConsentState:
    return reduce(evolve, happened, NEWCOMER)


# The same, told from the whole history as one would by hand


def is_declared(event: ConsentEvent, *levels: ConsentLevel) -> bool:
    return isinstance(event, DeclaredOutside) and event.level in levels


def is_out(event: ConsentEvent) -> bool:
    return isinstance(event, OptedOut) or is_declared(event, ConsentLevel.OPTED_OUT)


def opens(event: ConsentEvent) -> bool:
    return isinstance(event, OptedIn) or is_declared(
        event, ConsentLevel.EXPLICIT, ConsentLevel.DOUBLE
    )


def confirms(event: ConsentEvent) -> bool:
    return (
        isinstance(event, DoublyOptedIn)
        or (isinstance(event, OptedIn) and event.confirms)
        or is_declared(event, ConsentLevel.DOUBLE)
    )


def level_of(happened: list[ConsentEvent]) -> ConsentLevel:
    outs = [event.occurred_at for event in happened if is_out(event)]
    live = [e for e in happened if not outs or e.occurred_at > max(outs)]
    opening = [event for event in live if opens(event)]
    confirming = [event for event in live if confirms(event)]
    if any(
        (o is not c or is_declared(o, ConsentLevel.DOUBLE)) and c.occurred_at >= o.occurred_at
        for o in opening
        for c in confirming
    ):
        return ConsentLevel.DOUBLE
    if opening:
        return ConsentLevel.EXPLICIT
    if outs:
        return ConsentLevel.OPTED_OUT
    wrote = any(
        isinstance(e, WroteFirst) or is_declared(e, ConsentLevel.IMPLICIT) for e in happened
    )
    return ConsentLevel.IMPLICIT if wrote else ConsentLevel.NONE


def is_held(happened: list[ConsentEvent]) -> bool:
    suspected = [(e.occurred_at, e.id) for e in happened if isinstance(e, RevocationSuspected)]
    if not suspected or level_of(happened) is ConsentLevel.OPTED_OUT:
        return False
    latest = max(suspected)
    if any(e for e in happened if isinstance(e, RevocationDismissed) and covers(e, latest)):
        return False
    return not any(
        (is_out(e) and e.occurred_at >= latest[0]) or (opens(e) and e.occurred_at > latest[0])
        for e in happened
    )


def covers(dismissal: RevocationDismissed, message: tuple[datetime, str]) -> bool:
    return (dismissal.said_at, dismissal.message) >= message


def is_gone(happened: list[ConsentEvent], kind: type[ConsentEvent]) -> bool:
    left = [event.occurred_at for event in happened if isinstance(event, kind)]
    back = [event.occurred_at for event in happened if isinstance(event, WroteAgain)]
    return bool(left) and not (back and max(back) > max(left))


@given(histories())
def test_the_state_says_what_the_history_says(happened: list[ConsentEvent]) -> None:
    state = state_of(happened)
    assert state.level is level_of(happened)
    assert (Obstacle.HELD in state.obstacles) is is_held(happened)
    assert (Obstacle.DELETED in state.obstacles) is is_gone(happened, ThreadDeleted)
    assert (Obstacle.BLOCKED in state.obstacles) is is_gone(happened, ThreadBlocked)


@given(histories(), st.data())
def test_order_and_repetition_do_not_matter(
    happened: list[ConsentEvent], data: st.DataObject
) -> None:
    repeated = data.draw(st.lists(st.sampled_from(happened), max_size=5)) if happened else []
    arrived = data.draw(st.permutations(happened + repeated))
    assert state_of(arrived) == state_of(happened)


@given(histories(), st.integers(0, 6), st.sampled_from([OptedOut, DeclaredOutside]))
def test_an_opt_out_never_raises_the_level_and_wins_ties(
    happened: list[ConsentEvent], at: int, kind: type[ConsentEvent]
) -> None:
    before = state_of(happened)
    after = evolve(before, an_event(99, kind, at, ConsentLevel.OPTED_OUT, 0))
    assert LEVELS.index(after.level) <= LEVELS.index(before.level)
    if all(event.occurred_at <= minute(at) for event in happened):
        assert after.level is ConsentLevel.OPTED_OUT
    again = evolve(after, an_event(100, kind, at, ConsentLevel.OPTED_OUT, 0))
    assert again.level is after.level


@given(histories(), histories(RevocationSuspected, RevocationDismissed, most=3))
def test_suspicions_and_reviews_change_no_level(
    happened: list[ConsentEvent], about: list[ConsentEvent]
) -> None:
    state = state_of(happened)
    assert reduce(evolve, about, state).level is state.level


@given(histories(), st.integers(0, 6))
def test_a_suspicion_never_enlarges_what_may_be_sent(happened: list[ConsentEvent], at: int) -> None:
    before = state_of(happened)
    after = evolve(before, an_event(99, RevocationSuspected, at, ConsentLevel.IMPLICIT, 0))
    assert sendable(after, LONG_CODE) <= sendable(before, LONG_CODE)


def sendable(state: ConsentState, channel: Channel) -> set[SendKind]:
    verdicts = ((kind, permits(state, channel, kind)) for kind in SendKind)
    return {kind for kind, verdict in verdicts if isinstance(verdict, Permission)}


ANSWERS = {SendKind.OPT_OUT_CONFIRMATION, SendKind.KEYWORD_REPLY}


@given(histories())
def test_nothing_ordinary_is_sent_after_an_opt_out_without_a_later_grant(
    happened: list[ConsentEvent],
) -> None:
    outs = [event.occurred_at for event in happened if is_out(event)]
    granted = any(opens(e) and e.occurred_at > max(outs, default=minute(-1)) for e in happened)
    state = state_of(happened)
    if outs and not granted:
        assert sendable(state, LONG_CODE) <= ANSWERS
    if is_held(happened):
        assert sendable(state, LONG_CODE) <= ANSWERS
    if is_gone(happened, ThreadDeleted) or is_gone(happened, ThreadBlocked):
        assert sendable(state, LONG_CODE) == set()


@given(histories(), st.sampled_from(SendKind))
def test_asking_for_more_never_reaches_more_people(
    happened: list[ConsentEvent], kind: SendKind
) -> None:
    state = state_of(happened)
    allowed = [
        isinstance(permits(state, attrs.evolve(LONG_CODE, requirement=r), kind), Permission)
        for r in ConsentRequirement
    ]
    assert allowed == sorted(allowed, reverse=True)


@given(histories())
def test_every_state_names_its_cause(happened: list[ConsentEvent]) -> None:
    state = state_of(happened)
    named = {event.id: event for event in happened}
    if state.level is ConsentLevel.NONE:
        assert state.cause is None
    else:
        assert state.cause is not None
        assert named[state.cause.id].occurred_at == state.cause.at
    if state.held is not None:
        assert isinstance(named[state.held.id], RevocationSuspected)


@given(histories())
def test_every_state_and_event_goes_to_data_and_back(happened: list[ConsentEvent]) -> None:
    state = state_of(happened)
    assert codec.from_data(ConsentState, codec.to_data(state)) == state
    assert codec.from_data(tuple[ConsentEvent, ...], codec.to_data(tuple(happened))) == tuple(
        happened
    )


# How much is remembered

GRANTS = histories(OptedIn, OptedIn, DoublyOptedIn, DeclaredOutside, most=80, minutes=40)


@given(GRANTS, st.integers(0, 40))
def test_in_the_order_of_saying_a_bounded_memory_misses_nothing(
    happened: list[ConsentEvent], out_at: int
) -> None:
    """Not even where an opt-out arrives late: it may be older than all that is remembered."""
    in_order = sorted(happened, key=lambda event: (event.occurred_at, event.id))
    state = state_of(in_order)
    assert len(state.grants) <= 2 * REMEMBERED_GRANTS + 1
    assert state.level is level_of(in_order)
    late = an_event(999, OptedOut, out_at, ConsentLevel.OPTED_OUT, 0)
    assert evolve(state, late).level is level_of([*in_order, late])


@given(GRANTS, st.randoms(use_true_random=False))
def test_in_any_order_it_never_finds_too_high_a_level(
    happened: list[ConsentEvent], draw: Random
) -> None:
    arrived = draw.sample(happened, len(happened))
    level, true = state_of(arrived).level, level_of(happened)
    assert LEVELS.index(level) <= LEVELS.index(true)
    if sum(map(opens, happened)) <= REMEMBERED_GRANTS:
        assert level is true


# How far an opt-out reaches

PLACES = [
    Place(channel="1", program="a", brand="x"),
    Place(channel="2", program="a", brand="x"),
    Place(channel="3", program="b", brand="x"),
    Place(channel="4", program="a", brand="y"),
]
SCOPES = [override(DOCUMENTED, {"consent.opt_out_scope": scope.value}) for scope in OptOutScope]


@given(
    st.dictionaries(st.sampled_from(PLACES), histories(most=5).map(state_of)),
    st.sampled_from(PLACES),
)
def test_the_farther_an_opt_out_reaches_the_less_is_sent(
    states: dict[Place, ConsentState], place: Place
) -> None:
    own = states.get(place, NEWCOMER)
    channel, program, brand = (effective(states, place, policy) for policy in SCOPES)
    assert channel == own
    assert sendable(brand, LONG_CODE) <= sendable(program, LONG_CODE)
    assert sendable(program, LONG_CODE) <= sendable(own, LONG_CODE)
    outs = [s.opt_out.at for p, s in states.items() if s.opt_out and p.brand == place.brand]
    granted = any(g.opens and g.at > max(outs, default=g.at) for g in own.grants)
    if outs and not granted:
        assert brand.level is ConsentLevel.OPTED_OUT


# Dialogues

SUSPICIOUS = "no more, please"

said = st.lists(
    st.tuples(
        st.sampled_from(
            [
                *["Hi", "START", "YES", "Y!", "STOP", "stop 🛑", "HELP", "INFO", "yes 😀"],
                *[SUSPICIOUS, ThreadEnd.DELETED, ThreadEnd.BLOCKED],
            ]
        ),
        st.none() | st.integers(0, 12),
    ),
    max_size=12,
)
channels = st.sampled_from([LONG_CODE, WHATSAPP, SHORT_CODE])


def does(person: Person, what: str | ThreadEnd, at: int, name: str) -> Person:
    if isinstance(what, ThreadEnd):
        report = ThreadReport(id=name, occurred_at=minute(at), received_at=minute(at), kind=what)
        return person.decided(report_thread(person.state, report, person.policy))
    if what == SUSPICIOUS:
        return person.hints(at=at, message_id=name)
    return person.says(what, at=at, message_id=name)


@given(said, channels, st.randoms(use_true_random=False))
def test_the_level_reached_does_not_depend_on_the_order_of_delivery(
    messages: list[tuple[str | ThreadEnd, int | None]], channel: Channel, draw: Random
) -> None:
    """Whoever hears the same messages in another order ends up at the same level."""
    sent = [(text, place if at is None else at) for place, (text, at) in enumerate(messages)]
    numbered = [(f"m{number}", text, at) for number, (text, at) in enumerate(sent)]
    in_order, shuffled = Person(channel), Person(channel)
    for name, text, at in sorted(numbered, key=lambda one: one[2]):
        does(in_order, text, at, name)
    draw.shuffle(numbered)
    for name, text, at in numbered:
        does(does(shuffled, text, at, name), text, at, name)
    assert shuffled.level == in_order.level
    assert (shuffled.state.held is None) is (in_order.state.held is None)


@given(said, channels)
def test_no_reply_is_due_that_may_not_be_sent(
    messages: list[tuple[str | ThreadEnd, int | None]], channel: Channel
) -> None:
    person = Person(channel)
    for place, (text, at) in enumerate(messages):
        does(person, text, place if at is None else at, f"m{place}")
        for reply in person.last.replies:
            kind = AUTO_RESPONSES[reply.kind].to_consent
            assert isinstance(permits(person.state, person.channel, kind), Permission)


@given(said, channels)
def test_each_opt_out_is_confirmed_at_most_once_and_nothing_else_is(
    messages: list[tuple[str | ThreadEnd, int | None]], channel: Channel
) -> None:
    person = Person(channel)
    for place, (text, at) in enumerate(messages):
        does(person, text, place if at is None else at, f"m{place}")
        confirmations = person.replies.count(ResponseKind.OPT_OUT_CONFIRMATION.value)
        recorded = sum(isinstance(event, OptedOut) for event in person.last.events)
        assert confirmations <= recorded <= 1
        does(person, text, place if at is None else at, f"m{place}")
        assert ResponseKind.OPT_OUT_CONFIRMATION.value not in person.replies
