"""Laws of everything in the SMS room that is built on segmentation."""

import random
import unicodedata
from html.parser import HTMLParser
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.property.test_sms import LENGTHS, TEXTS, runs
from tests.sms.reference import GSM_7

from msgcore import codec
from msgcore.sms import (
    AUTO,
    PLAIN,
    Change,
    Encoding,
    Price,
    PriceTable,
    Profile,
    Rewriting,
    Segmentation,
    Shift,
    Volume,
    Whole,
    cost,
    decode,
    encode,
    estimate,
    rewrite,
    segment,
    segment_many,
)
from msgcore.sms.cluster import clusters, composed
from msgcore.sms.septets import pack, unpack
from msgcore.sms.shift import alphabet_of
from msgcore.sms.spelling import TYPOGRAPHY

SHIFTS = st.sampled_from(AUTO)
ANY_PROFILE = st.builds(
    Profile,
    reference_bits=st.sampled_from((8, 16)),
    encoding=st.none() | st.sampled_from(Encoding),
    national=st.just(()) | st.lists(SHIFTS, max_size=3).map(tuple),
    whole=st.sampled_from(Whole),
    normalise=st.booleans(),
    max_characters=st.none() | st.integers(1, 500),
    max_ucs_2_characters=st.none() | st.integers(1, 500),
)
MARKED = runs(
    st.sampled_from(
        "ae\u0301\u0323\u0344\u093c\u0915\u1100\u1161\u11a8🇫\u200d👩\ufe0f"
        "\r\n\u0600\u0f71\u0f73\u09be"
    )
)
PRINT = runs(st.sampled_from("".join(TYPOGRAPHY) + "abé[€世👍ş\u0301"))
MARKUP = st.lists(
    st.sampled_from(("<b>", "&lt;", "'\"", "<script>", "</div>", "\u2019", "🇫", "a" * 60))
).map("".join)
MESSAGES = st.one_of(TEXTS, MARKED, PRINT)


def utf_16(text: str) -> bytes:
    return text.encode("utf-16-be", "surrogatepass")


class TestSegmentation:
    @given(MESSAGES, ANY_PROFILE)
    def test_the_parts_make_up_the_message(self, text: str, profile: Profile) -> None:
        result = segment(text, profile)
        parts = result.parts
        said = "".join(part.text for part in parts)
        if profile.whole is Whole.UNIT:
            assert utf_16(said) == utf_16(result.sent)
            assert all(one.end - two.start in {0, 1} for one, two in pairwise(parts))
        else:
            assert said == result.sent
            assert all(one.end == two.start for one, two in pairwise(parts))
            assert all(part.text == result.sent[part.start : part.end] for part in parts)
        assert (parts[0].start, parts[-1].end) == (0, len(result.sent))
        assert len(parts) == result.segments
        assert sum(part.units for part in parts) == result.units
        assert result.units_left == result.capacity - parts[-1].units >= 0
        assert all(part.units <= result.capacity for part in parts)

    @given(MESSAGES, ANY_PROFILE)
    def test_no_unit_is_wasted(self, text: str, profile: Profile) -> None:
        """What begins a part would not have fitted whole into the part before."""
        result = segment(text, profile)
        ends = {last for _, last in clusters(result.sent)}
        one = alphabet_of(result.shift).one
        for before, after in pairwise(result.parts):
            free = result.capacity - before.units
            if result.encoding is Encoding.UCS_2 and profile.whole is Whole.UNIT:
                assert free == 0
                continue
            start, end = after.start, after.start + 1
            if profile.whole is Whole.CLUSTER and start in ends:
                end = min(last for last in ends if last > start)
            if result.encoding is Encoding.UCS_2:
                needed = len(result.sent[start:end].encode("utf-16-be", "replace")) // 2
            else:
                needed = sum(1 if char in one else 2 for char in result.sent[start:end])
            assert needed > free

    @given(st.lists(MESSAGES, max_size=5), ANY_PROFILE)
    def test_many_texts_say_what_each_of_them_says(
        self, texts: list[str], profile: Profile
    ) -> None:
        counts = segment_many(texts, profile)
        each = [segment(text, profile) for text in texts]
        assert counts.columns == {
            "encoding": tuple(one.encoding.value for one in each),
            "units": tuple(one.units for one in each),
            "segments": tuple(one.segments for one in each),
            "units_left": tuple(one.units_left for one in each),
        }

    @given(MESSAGES, ANY_PROFILE)
    def test_more_ways_never_need_more_segments(self, text: str, profile: Profile) -> None:
        plain = Profile(
            reference_bits=profile.reference_bits, whole=profile.whole, normalise=profile.normalise
        )
        free = Profile(
            reference_bits=profile.reference_bits,
            whole=profile.whole,
            normalise=profile.normalise,
            national=profile.national,
        )
        fewer, usual = segment(text, free), segment(text, plain)
        assert fewer.segments <= usual.segments
        if fewer.shift != PLAIN:
            assert fewer.segments < usual.segments

    @given(MESSAGES, ANY_PROFILE)
    def test_data_brings_it_back_and_no_text_is_in_its_repr(
        self, text: str, profile: Profile
    ) -> None:
        result = segment(text, profile)
        assert codec.from_data(Segmentation, codec.to_data(result)) == result
        again = segment("", profile)
        assert repr(result).count("<") == repr(again).count("<") == 1


class TestUserData:
    @given(MESSAGES, ANY_PROFILE, st.integers(0, 255), st.randoms(use_true_random=False))
    def test_what_is_written_is_read(
        self, text: str, profile: Profile, reference: int, draw: random.Random
    ) -> None:
        result = segment(text, profile)
        if result.refusal is not None and "sms.not-gsm-7" in result.refusal.rules:
            return
        parts = list(encode(text, profile, reference))
        assert len(parts) == result.segments
        assert [part.shift for part in parts] == [result.shift] * len(parts) or (
            result.shift.telugu_euro
        )
        draw.shuffle(parts)
        decoded = decode(parts + parts[:1])
        assert utf_16(decoded.text) == utf_16(result.sent)
        assert decoded.reference == (reference if len(parts) > 1 else None)
        assert decoded.complete
        assert decoded.elements == ()

    @given(SHIFTS, st.data(), st.sampled_from((8, 16)))
    def test_every_pair_of_tables_there_and_back(
        self, shift: Shift, data: st.DataObject, bits: int
    ) -> None:
        letters = st.sampled_from(sorted(map(chr, alphabet_of(shift).codes)))
        text = data.draw(runs(letters))
        profile = Profile(reference_bits=bits, national=(shift,), encoding=Encoding.GSM_7)
        assert decode(encode(text, profile, 77)).text == text

    @given(st.binary(max_size=300).map(lambda octets: bytes(o & 127 for o in octets)), st.data())
    def test_septets_there_and_back(self, codes: bytes, data: st.DataObject) -> None:
        fill = data.draw(st.integers(0, 6))
        octets = pack(codes, fill)
        assert len(octets) == -(-(7 * len(codes) + fill) // 8)
        assert unpack(octets, len(codes), fill) == codes


def spelt(character: str) -> str:
    return unicodedata.normalize("NFKD", character)[0]


class TestRewriting:
    @given(MESSAGES, ANY_PROFILE, st.sampled_from((None, spelt)))
    def test_it_saves_segments_or_changes_nothing(
        self, text: str, profile: Profile, spell: object
    ) -> None:
        result = rewrite(text, profile, spell=spell)  # type: ignore[arg-type]
        assert result.before == segment(text, profile)
        assert result.after == segment(result.text, profile)
        assert (result.saved > 0) == bool(result.changes)
        assert result.saved >= 0
        assert (result.text == text) == (not result.changes)

    @given(MESSAGES, ANY_PROFILE)
    def test_changes_rebuild_the_text_and_leave_gsm_7_alone(
        self, text: str, profile: Profile
    ) -> None:
        result = rewrite(text, profile)
        rebuilt = list(text)
        for change in reversed(result.changes):
            assert text[change.start : change.end] == change.before != change.after
            assert any(ord(character) not in GSM_7 for character in change.before)
            rebuilt[change.start : change.end] = change.after
        assert "".join(rebuilt) == result.text
        assert all(one.end <= two.start for one, two in pairwise(result.changes))
        # Nothing but print and accents is ever touched: no symbol, no other letter.
        for change in result.changes:
            kept = set(unicodedata.normalize("NFC", change.before)) - TYPOGRAPHY.keys()
            assert kept <= set(change.after)

    @given(PRINT)
    def test_a_second_time_finds_nothing_more(self, text: str) -> None:
        once = rewrite(text)
        again = rewrite(once.text)
        assert again.saved == 0

    @given(MESSAGES)
    def test_changes_that_lengthen_are_made_only_for_gsm_7(self, text: str) -> None:
        result = rewrite(text)
        if result.changes and result.after.encoding is Encoding.UCS_2:
            for change in result.changes:
                assert len(utf_16(change.after)) < len(utf_16(change.before))

    @given(PRINT)
    def test_data_bring_it_back(self, text: str) -> None:
        result = rewrite(text)
        assert codec.from_data(Rewriting, codec.to_data(result)) == result
        for change in result.changes[:1]:
            assert codec.from_data(Change, codec.to_data(change)) == change


class TestComposition:
    @given(MARKED)
    def test_it_is_nfc_and_clusters_compose_alone(self, text: str) -> None:
        assert composed(text) == unicodedata.normalize("NFC", text)
        assert composed(text) == "".join(composed(text[a:b]) for a, b in clusters(text))

    @given(MESSAGES)
    def test_clusters_cover_a_text(self, text: str) -> None:
        ranges = list(clusters(text))
        assert "".join(text[a:b] for a, b in ranges) == text
        assert all(a < b for a, b in ranges)


class TestCost:
    @given(
        st.lists(
            st.builds(Volume, segments=st.integers(0, 10**12), messages=st.integers(0, 10**12)),
            max_size=5,
        ),
        st.decimals(0, 1000, places=12),
        st.decimals(0, 1000, places=4),
    )
    def test_sums_are_exact(self, volumes: list[Volume], each: object, besides: object) -> None:
        prices = PriceTable(
            currency="XTS",
            prices=(Price(per_segment=each, per_message=besides),),  # type: ignore[arg-type]
        )
        total = cost(volumes, prices).total
        ratio = total.as_integer_ratio()
        a, b = each.as_integer_ratio(), besides.as_integer_ratio()  # type: ignore[attr-defined]
        segments = sum(one.segments for one in volumes)
        messages = sum(one.messages for one in volumes)
        assert ratio[0] * a[1] * b[1] == ratio[1] * (
            segments * a[0] * b[1] + messages * b[0] * a[1]
        )


class TestEstimate:
    @given(
        st.lists(runs(st.sampled_from("ab[€世👍e\u0301\u200d🇫")), max_size=3),
        st.integers(0, 3),
        LENGTHS,
        ANY_PROFILE,
        st.sampled_from((0, 1)),
    )
    def test_steps_are_what_trying_every_length_gives(
        self, pieces: list[str], least: int, more: int, profile: Profile, foreign: int
    ) -> None:
        template = "{!a}".join(["", *pieces])
        lengths = {"a": (least, least, least + more)} if pieces else {}
        plan = estimate(template, lengths, profile=profile, foreign=list(lengths) * foreign)
        found = {}
        for size in range(least, least + more + 1 if pieces else least + 1):
            text = template.replace("{!a}", "x" * size)
            found[size * len(pieces)] = segment(text, profile).segments
        steps = [(0 if not pieces else least * len(pieces), None), *found.items()]
        expected = [now for before, now in pairwise(steps) if now[1] != before[1]]
        assert [(step.characters, step.segments) for step in plan.steps] == expected
        if profile.encoding is None:
            assert plan.worst.segments >= found[max(found)]
        for _, case in plan.cases:
            text = case.segmentation.text
            full, over = (
                segment(text + "x" * more, profile).segments
                for more in (case.to_next_segment - 1, case.to_next_segment)
            )
            assert full == case.segments < over


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.tags.add(tag)


class TestPictures:
    @given(
        st.one_of(MESSAGES, MARKUP),
        ANY_PROFILE,
    )
    def test_nothing_of_a_message_becomes_an_element(self, text: str, profile: Profile) -> None:
        for shown in (segment(text, profile), rewrite(text, profile)):
            fragment = shown._repr_html_()
            fragment.encode()  # halves of pairs would not go
            reader = Reader()
            reader.feed(fragment)
            known = {"div", "span", "table", "tr", "td", "th", "p", "small"}
            assert reader.tags <= known
