"""Laws of consent: what holds for every text, every order of arrival, every state."""

from functools import reduce

import attrs
from hypothesis import example, given
from hypothesis import strategies as st
from tests.consent.people import LONG_CODE, SHORT_CODE, WHATSAPP, Person, minute

from msgcore import codec
from msgcore.consent import (
    NEWCOMER,
    REVOKE_KEYWORDS,
    SHORT_CODE_KEYWORDS,
    ConsentEvent,
    ConsentState,
    DoublyOptedIn,
    KeywordTable,
    OptedIn,
    OptedOut,
    Permission,
    SendKind,
    WroteFirst,
    classify,
    evolve,
    fold,
    permits,
)
from msgcore.vocabulary import ConsentLevel, ConsentRequirement, KeywordKind

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
GRANTS = (KeywordKind.OPT_IN, KeywordKind.DOUBLE_OPT_IN)
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
    if classify(before + text + after, TABLE).kind in GRANTS:
        assert classify(text, TABLE).kind in GRANTS


@given(texts, st.sampled_from([None, "en", "fr", "xx", "", "STOP"]))
def test_no_language_takes_a_keyword_away(text: str, language: str | None) -> None:
    assert classify(text, TABLE, language).kind is classify(text, TABLE).kind


@given(texts)
def test_a_grant_is_its_word_and_at_most_one_mark(text: str) -> None:
    heard = classify(text, TABLE)
    if heard.kind in GRANTS:
        rest = fold(text).removesuffix(".").removesuffix("!").strip()
        assert rest == fold(heard.keyword)


# States

KINDS = (WroteFirst, OptedIn, DoublyOptedIn, OptedOut)
events = st.lists(
    st.builds(
        lambda kind, at, confirms: (kind, at, confirms),
        st.sampled_from(KINDS),
        st.integers(0, 6),
        st.booleans(),
    ),
    max_size=10,
).map(lambda drawn: [make(number, *one) for number, one in enumerate(drawn)])


def make(number: int, kind: type[ConsentEvent], at: int, confirms: bool) -> ConsentEvent:  # noqa: FBT001 - drawn
    instant = minute(at)
    event = kind(id=f"e{number}", occurred_at=instant, received_at=instant, policy="documented")
    return attrs.evolve(event, confirms=confirms) if isinstance(event, OptedIn) else event


def state_of(happened: list[ConsentEvent]) -> ConsentState:
    return reduce(evolve, happened, NEWCOMER)


@given(events, st.data())
def test_order_and_repetition_do_not_matter(
    happened: list[ConsentEvent], data: st.DataObject
) -> None:
    repeated = data.draw(st.lists(st.sampled_from(happened), max_size=5)) if happened else []
    arrived = data.draw(st.permutations(happened + repeated))
    assert state_of(arrived) == state_of(happened)


@given(events)
def test_the_state_says_what_the_history_says(happened: list[ConsentEvent]) -> None:
    """The level as one would work it out by hand from the whole history."""
    outs = [event.occurred_at for event in happened if isinstance(event, OptedOut)]
    since = max(outs, default=None)
    live = [e for e in happened if since is None or e.occurred_at > since]
    opening = [e for e in live if isinstance(e, OptedIn)]
    confirming = [e for e in live if isinstance(e, DoublyOptedIn) or getattr(e, "confirms", False)]
    if any(o is not c and c.occurred_at >= o.occurred_at for o in opening for c in confirming):
        expected = ConsentLevel.DOUBLE
    elif opening:
        expected = ConsentLevel.EXPLICIT
    elif outs:
        expected = ConsentLevel.OPTED_OUT
    else:
        wrote = any(isinstance(event, WroteFirst) for event in happened)
        expected = ConsentLevel.IMPLICIT if wrote else ConsentLevel.NONE
    assert state_of(happened).level is expected


@given(events, st.integers(0, 6))
def test_an_opt_out_never_raises_the_level_and_wins_ties(
    happened: list[ConsentEvent], at: int
) -> None:
    before = state_of(happened)
    after = evolve(before, make(99, OptedOut, at, confirms=False))
    levels = list(ConsentLevel)
    assert levels.index(after.level) <= levels.index(before.level)
    if all(event.occurred_at <= minute(at) for event in happened):
        assert after.level is ConsentLevel.OPTED_OUT
    again = evolve(after, make(100, OptedOut, at, confirms=False))
    assert again.level is after.level


@given(events)
def test_nothing_ordinary_is_sent_after_an_opt_out_without_a_later_grant(
    happened: list[ConsentEvent],
) -> None:
    outs = [event.occurred_at for event in happened if isinstance(event, OptedOut)]
    granted = any(
        isinstance(e, OptedIn) and e.occurred_at > max(outs, default=minute(-1)) for e in happened
    )
    if outs and not granted:
        state = state_of(happened)
        for kind in (SendKind.MESSAGE, SendKind.AUTO_RESPONSE, SendKind.PROMPT, SendKind.BROADCAST):
            assert not isinstance(permits(state, LONG_CODE, kind), Permission)


@given(events, st.sampled_from(SendKind))
def test_asking_for_more_never_reaches_more_people(
    happened: list[ConsentEvent], kind: SendKind
) -> None:
    state = state_of(happened)
    allowed = [
        isinstance(permits(state, attrs.evolve(LONG_CODE, requirement=r), kind), Permission)
        for r in ConsentRequirement
    ]
    assert allowed == sorted(allowed, reverse=True)


@given(events)
def test_every_state_names_its_cause(happened: list[ConsentEvent]) -> None:
    state = state_of(happened)
    named = {event.id: event for event in happened}
    if state.level is ConsentLevel.NONE:
        assert state.cause is None
    else:
        assert state.cause is not None
        assert named[state.cause.id].occurred_at == state.cause.at


@given(events)
def test_every_state_and_event_goes_to_data_and_back(happened: list[ConsentEvent]) -> None:
    state = state_of(happened)
    assert codec.from_data(ConsentState, codec.to_data(state)) == state
    assert codec.from_data(tuple[ConsentEvent, ...], codec.to_data(tuple(happened))) == tuple(
        happened
    )


# Dialogues

said = st.lists(
    st.tuples(
        st.sampled_from(["Hi", "START", "YES", "Y!", "STOP", "stop 🛑", "HELP", "INFO", "yes 😀"]),
        st.none() | st.integers(0, 12),
    ),
    max_size=12,
)


@given(said, st.sampled_from([LONG_CODE, WHATSAPP, SHORT_CODE]), st.randoms(use_true_random=False))
def test_the_level_reached_does_not_depend_on_the_order_of_delivery(
    messages: list[tuple[str, int | None]], channel: object, draw: object
) -> None:
    """Whoever hears the same messages in another order ends up at the same level."""
    sent = [(text, place if at is None else at) for place, (text, at) in enumerate(messages)]
    numbered = [(f"m{number}", text, at) for number, (text, at) in enumerate(sent)]
    in_order, shuffled = Person(channel), Person(channel)
    for name, text, at in sorted(numbered, key=lambda one: one[2]):
        in_order.says(text, at=at, message_id=name)
    draw.shuffle(numbered)
    for name, text, at in numbered:
        shuffled.says(text, at=at, message_id=name).says(text, at=at, message_id=name)
    assert shuffled.level == in_order.level


@given(said, st.sampled_from([LONG_CODE, WHATSAPP, SHORT_CODE]))
def test_no_reply_is_due_that_may_not_be_sent(
    messages: list[tuple[str, int | None]], channel: object
) -> None:
    kinds = {
        "opt-in-prompt": SendKind.PROMPT,
        "double-opt-in-prompt": SendKind.PROMPT,
        "opt-in-confirmation": SendKind.OPT_IN_CONFIRMATION,
        "opt-out-confirmation": SendKind.OPT_OUT_CONFIRMATION,
        "help": SendKind.KEYWORD_REPLY,
        "custom": SendKind.KEYWORD_REPLY,
    }
    person = Person(channel)
    for text, at in messages:
        for reply in person.says(text, at=at).replies:
            assert isinstance(permits(person.state, person.channel, kinds[reply]), Permission)
