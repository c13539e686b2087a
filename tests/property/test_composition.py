"""Laws of the checks on texts."""

import re

import attrs
from hypothesis import given
from hypothesis import strategies as st
from tests.consent.short_codes import TEXTS, findings, short_code

from msgcore import codec
from msgcore.channels import Campaign, Channel, Response
from msgcore.consent import ConsentSetup, Merge, check, keyword_table
from msgcore.consent.flat import flat
from msgcore.consent.instructions import instructions
from msgcore.errors import KeywordTableError
from msgcore.policy import DOCUMENTED
from msgcore.testing.strategies import channels
from msgcore.vocabulary import ResponseKind

PIECES = st.sampled_from(
    [
        "Reply ", "Text ", "STOP", "stop", "YES", "HELP", " to ", "cancel", "confirm", " for ",
        "help", ", ", ". ", " or ", "/", '"', "«", "é", "ê", "\u0302", "1-800-555-0199", " 2 msgs",
        " per month", "Msg&data rates may apply", "Acme", "{!Name}", "répondez ", " pour ", "\n",
        "ß", "🛑", "\u200b", "don't ", "20% off", "no more messages ", "antworten Sie mit ",
    ]
)  # fmt: skip
TEXT = st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=40)
TABLE = keyword_table(short_code(), DOCUMENTED)


@given(TEXT)
def test_every_place_lies_within_the_text(text: str) -> None:
    plain = flat(text)
    for match in re.finditer(r"\w+|\W", plain.text):
        start, end = plain.matched(match)
        assert 0 <= start < end <= len(text)


@given(TEXT)
def test_a_plain_text_is_made_plain_once(text: str) -> None:
    plain = flat(text).text
    assert flat(plain).text == plain


@given(TEXT, st.sampled_from(["en", "fr", "es", "pt", "de", "ja"]))
def test_an_instruction_is_a_piece_of_the_text(text: str, language: str) -> None:
    for one in instructions(text, TABLE, language):
        assert flat(text[slice(*one.span)]).capitals == one.word


@given(TEXT, st.sampled_from([kind for kind in ResponseKind if kind in TEXTS]))
def test_a_check_always_finishes_and_points_into_the_channel(text: str, kind: ResponseKind) -> None:
    channel = short_code({kind: text or "x"})
    for finding in findings(channel):
        if finding.span:
            place = int(re.findall(r"\d+", finding.path)[0])
            assert finding.span[1] <= len(channel.responses[place].text)


@given(st.sampled_from(sorted(TEXTS, key=lambda kind: kind.value)), TEXT)
def test_adding_to_a_text_takes_no_instruction_to_stop_out_of_it(
    kind: ResponseKind, text: str
) -> None:
    longer = short_code({kind: f"{TEXTS[kind]} {text}"})
    assert "consent.stop-missing" not in {finding.rule for finding in findings(longer)}


@given(channels())
def test_any_channel_can_be_checked(channel: Channel) -> None:
    try:
        keywords = keyword_table(channel, DOCUMENTED)
    except KeywordTableError:
        return
    assert check(ConsentSetup(channel=channel, keywords=keywords)).complete


@given(st.integers(0, 300), TEXT)
def test_a_longer_value_never_makes_a_text_shorter(most: int, text: str) -> None:
    shorter = Merge(longest=(("Name", most),)).apply(text)
    longer = Merge(longest=(("Name", most + 1),)).apply(text)
    assert len(longer.text) - len(shorter.text) == text.count("{!Name}")


@given(st.text(min_size=1, max_size=9), st.lists(st.text(min_size=1, max_size=9), min_size=1))
def test_a_campaign_goes_to_data_and_back(name: str, words: list[str]) -> None:
    campaign = Campaign(name=f"{name}a", description=tuple(f"{word}a" for word in words))
    channel = attrs.evolve(short_code(), campaign=campaign)
    assert codec.from_data(Channel, codec.to_data(channel)) == channel


@given(st.permutations(list(range(len(TEXTS)))))
def test_the_order_of_the_texts_does_not_matter(order: list[int]) -> None:
    channel = short_code({kind: text[:90] for kind, text in TEXTS.items()})
    other: tuple[Response, ...] = tuple(channel.responses[place] for place in order)
    told = {(finding.rule, finding.message) for finding in findings(channel)}
    again = {
        (finding.rule, finding.message)
        for finding in findings(attrs.evolve(channel, responses=other))
    }
    assert told == again
