"""Laws of the ready rules: a second look finds nothing, and what is genuine is covered."""

from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from msgcore.channels import Channel
from msgcore.privacy import Mask, Redaction, RedactionRules, SensitiveDataRule, redact
from msgcore.privacy.library import (
    READY,
    VALIDATORS,
    account_number,
    ca_sin,
    in_aadhaar,
    payment_card,
    phone,
    profanity,
    uk_nhs,
    us_ssn,
)
from msgcore.privacy.library.digits import luhn
from msgcore.vocabulary import ChannelKind, Platform, Role

PAGE = Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=Platform.STANDARD)
NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)

PLAIN = [
    make() for name, make in READY.items() if name not in {"account-number", "phone", "profanity"}
]
OWN = [
    account_number(prefix="ACC-", digits=(6, 9)),
    phone(region="GB"),
    profanity(["darn", "dash it"]),
]
BARE = [ca_sin(bare=True), in_aadhaar(bare=True), uk_nhs(bare=True), us_ssn(bare=True)]

ALL = RedactionRules.compile([*PLAIN, *OWN])
EAGER = RedactionRules.compile(
    [
        *(rule for rule in PLAIN if rule.name not in {one.name for one in BARE}),
        *OWN,
        *BARE,
    ]
)


def look(text: str, rules: RedactionRules) -> Redaction:
    redaction = redact(text, rules, author=Role.CUSTOMER, channel=PAGE, at=NINE)
    assert redaction.complete
    return redaction


SAMPLES = [sample for rule in [*PLAIN, *OWN] for sample in rule.samples]
GROUPS = st.text("0123456789", min_size=1, max_size=8)
WORDS = st.sampled_from(
    ["AB", "C", "DE89", "GB82 WEST", "a@b.co", "@", "darn", "X", "XXXX", "::", "+44", "ACC-", "(0)"]
)
JOINTS = st.sampled_from(["", " ", "-", ".", " - ", "\n", "/", ":", "*", ", ", "  ", "(", ")"])
PIECES = st.one_of(st.sampled_from(SAMPLES), GROUPS, WORDS)


@st.composite
def messages(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.tuples(PIECES, JOINTS), max_size=8))
    return "".join(piece + joint for piece, joint in parts)


@pytest.mark.parametrize("which", ["all", "eager"])
@given(text=messages())
@example("4000000000004111 1111 1111 1111")
@example("911 123456-123-45-6789")
@example("5555555555554444-123-45-6789")
@example("123-45-6789.07911 123456")
@example("a@1.2.3.4AB")
@example("a@b.co*a@b.coa@b.co")
@example(".ana@example.comana@example.com")
@example("130 692 544:::0")
@example("a@b.020 7946 0018")
@example("a@b.12.3.4.5")
@example("Visa+4111 1111 1111 1111")
@example("12 020 7946 0018 020 7946 0019")
@example("07911 123456 07911 123456 07911 123456 07911 123456")
def test_a_second_look_finds_nothing(which: str, text: str) -> None:
    rules = {"all": ALL, "eager": EAGER}[which]
    once = look(text, rules)
    again = look(once.text, rules)
    assert again.text == once.text
    assert again.edits == ()


SINGLE = [(rule.name, RedactionRules.compile([rule])) for rule in [*PLAIN, *OWN]]


@given(text=messages())
@example("a@b.co.130 692 544")
@example("2001:db8::1:john@example.com")
def test_what_one_rule_finds_alone_does_not_survive_among_the_others(text: str) -> None:
    together = look(text, ALL).edits
    for name, rules in SINGLE:
        for edit in look(text, rules).edits:
            start, end = edit.span
            touched = [other for other in together if other.span[0] < end and start < other.span[1]]
            assert touched, name


@pytest.mark.parametrize("by", VALIDATORS)
@given(text=st.one_of(messages(), st.text(max_size=40)), region=st.sampled_from(["", "GB", "zz"]))
def test_a_validator_names_places_in_order_within_the_candidate(
    by: str, text: str, region: str
) -> None:
    spans = VALIDATORS[by](text, region)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(start < end for start, end in spans)
    assert all(0 <= edge <= len(text) for edge in edges)


def checked(digits: str) -> str:
    """Add Luhn's check digit."""
    return digits + next(last for last in "0123456789" if luhn(digits + last))


@st.composite
def cards(draw: st.DrawFn) -> str:
    prefix = draw(st.sampled_from(["4", "51", "2221", "6011", "3528"]))
    more = draw(st.text("0123456789", min_size=15 - len(prefix), max_size=15 - len(prefix)))
    return checked(prefix + more)


@given(
    number=cards(),
    joints=st.lists(st.sampled_from(["", " ", "-", "\n", "\u2013"]), min_size=15, max_size=15),
    before=st.sampled_from(["", "card ", "12 ", "ref 20260302 ", "*", "1,"]),
    after=st.sampled_from(["", ".", " 12/26", " 123", "*", " 999 999 999"]),
)
def test_no_grouping_hides_a_card(number: str, joints: list[str], before: str, after: str) -> None:
    text = number[0] + "".join(
        joint + digit for joint, digit in zip(joints, number[1:], strict=True)
    )
    rules = RedactionRules.compile([payment_card(mask=Mask())])
    shown = look(before + text + after, rules).text
    assert text not in shown
    assert shown.count("X") >= len(number)


FIXED: list[tuple[SensitiveDataRule, tuple[int, ...], str]] = [
    (us_ssn(), (3, 2, 4), "123456789"),
    (ca_sin(), (3, 3, 3), "130692544"),
    (uk_nhs(), (3, 3, 4), "9434765919"),
    (in_aadhaar(), (4, 4, 4), "234123412346"),
]


@pytest.mark.parametrize(("rule", "sizes", "number"), FIXED)
@given(
    joint=st.sampled_from([" ", "-", ".", " - ", "\n", "\u2011", "\u00a0"]),
    before=st.text("ab ,;:(*'\n", max_size=3),
    after=st.text("ab ,;:)*'\n!?", max_size=3),
)
def test_a_number_is_covered_whatever_joins_its_groups(  # noqa: PLR0913, PLR0917 - a number in its place
    rule: SensitiveDataRule,
    sizes: tuple[int, ...],
    number: str,
    joint: str,
    before: str,
    after: str,
) -> None:
    groups, rest = [], number
    for size in sizes:
        groups.append(rest[:size])
        rest = rest[size:]
    text = joint.join(groups)
    shown = look(before + text + after, RedactionRules.compile([rule])).text
    assert not any(character.isdigit() for character in shown)
    assert len(shown) == len(before + text + after)
