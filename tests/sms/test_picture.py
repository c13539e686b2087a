# ruff: noqa: RUF001 - look-alikes are what it is about
"""What a notebook shows."""

from decimal import Decimal
from html.parser import HTMLParser

from msgcore.sms import (
    AUTO,
    EXAMPLE_PRICES,
    GUIDE,
    Case,
    Price,
    PriceTable,
    Profile,
    Volume,
    Whole,
    cost,
    estimate,
    rewrite,
    segment,
)
from msgcore.vocabulary import SenderKind


class Page(HTMLParser):
    """Reads a fragment: its text, and whether every element is closed."""

    def __init__(self, fragment: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.said: list[str] = []
        self.marked: list[str] = []
        self.segments: list[str] = []
        self._styles: list[str] = []
        self.feed(fragment)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self._styles.append(dict(attrs).get("style") or "")
        if "background" in self._styles[-1]:
            self.segments.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self._styles.pop()

    def handle_data(self, data: str) -> None:
        self.said.append(data)
        if self._styles and "underline" in self._styles[-1]:
            self.marked.append(data)
        if any("background" in style for style in self._styles):
            self.segments[-1] += data

    @property
    def text(self) -> str:
        return " ".join(self.said)


class TestSegmentations:
    def test_segments_stand_side_by_side_and_offenders_are_marked(self) -> None:
        text = "a" * 66 + "ê" + "<b>" + "世" * 10
        page = Page(segment(text)._repr_html_())
        assert page.segments == ["a" * 66 + "ê", "<b>" + "世" * 10]
        assert page.marked == ["ê", "世" * 10]
        assert "units 80 (54 left of 67)" in page.text
        assert "outside GSM-7 11" in page.text

    def test_what_cannot_be_sent_says_why(self) -> None:
        page = Page(segment("a" * 850, GUIDE)._repr_html_())
        assert "cannot be sent sms.too-many-characters" in page.text
        assert "10 more than 840" in page.text
        assert "cannot be sent" not in Page(segment("a")._repr_html_()).text

    def test_halves_are_shown_as_replacement_characters(self) -> None:
        fragment = segment("a\ud83d" * 40)._repr_html_()
        fragment.encode()
        assert Page(fragment).segments[0].startswith("a\ufffda")
        cut = Page(segment("世" * 66 + "👍" + "a" * 9, Profile(whole=Whole.UNIT))._repr_html_())
        assert cut.segments == ["世" * 66 + "\ufffd", "\ufffd" + "a" * 9]
        assert cut.marked == ["世" * 66 + "\ufffd", "\ufffd"]

    def test_of_a_long_text_the_beginning_is_shown(self) -> None:
        fragment = segment("<" * 100_000)._repr_html_()
        assert len(fragment) < 60_000
        page = Page(fragment)
        assert len(page.segments) == -(-4000 // 153)
        assert "…" in page.said
        assert "units 100000" in page.text

    def test_an_empty_text_is_an_empty_segment(self) -> None:
        assert Page(segment("")._repr_html_()).segments == [""]

    def test_a_composed_text_is_marked_where_it_is_sent(self) -> None:
        page = Page(segment("e\u0301ê", Profile(normalise=True))._repr_html_())
        assert (page.segments, page.marked) == (["éê"], ["ê"])

    def test_national_tables_leave_nothing_to_mark(self) -> None:
        page = Page(segment("ş" * 80, Profile(national=AUTO))._repr_html_())
        assert page.marked == []


class TestRewritings:
    def test_each_change_stands_in_a_row(self) -> None:
        page = Page(rewrite("’<" + "a" * 100 + "\u200b" + "e\u0301" * 5)._repr_html_())
        assert "1 of 2 segments saved" in page.text
        assert page.said.index("before") < page.said.index("102")
        assert "’ " in page.said
        assert "U+2019" in page.said
        assert "nothing" in page.said
        assert "U+0065 U+0301" in page.said

    def test_without_changes_there_is_no_table_of_them(self) -> None:
        page = Page(rewrite("a")._repr_html_())
        assert "0 of 1 segments saved" in page.text
        assert "before" not in page.said

    def test_only_so_many_changes_and_so_much_of_each_are_shown(self) -> None:
        fragment = rewrite("’" * 5000)._repr_html_()
        page = Page(fragment)
        assert page.said.count("U+2019") == 200
        assert "4800 more" in page.said
        heap = rewrite("e" + "\u0301\u0323" * 3000 + "’" * 60 + "\u200b" * 60)
        assert heap.changes
        assert len(heap._repr_html_()) < 100_000
        Page(heap._repr_html_())


class TestCosts:
    def test_each_volume_stands_in_a_row(self) -> None:
        volumes = [
            Volume(segments=1_234_567, messages=1000, country="US", sender=SenderKind.SHORT_CODE),
            Volume(segments=1),
        ]
        page = Page(cost(volumes, EXAMPLE_PRICES)._repr_html_())
        for cell in ("US", "short-code", "1,234,567", "1,000", "0.0110", "13,580.2370", "any"):
            assert cell in page.said
        assert "13,580.2870 XTS" in page.said

    def test_the_name_of_a_currency_is_escaped(self) -> None:
        prices = PriceTable(currency="<i>", prices=(Price(per_segment=Decimal(1)),))
        page = Page(cost([Volume(segments=1)], prices)._repr_html_())
        assert "1 <i>" in page.text
        plan = estimate("a", {}, prices=prices)
        assert "0 <i>" not in Page(plan._repr_html_()).text
        assert "1 <i>" in Page(plan._repr_html_()).text


class TestEstimates:
    def test_each_case_stands_in_a_row(self) -> None:
        plan = estimate(
            "<b> {!name}",
            {"name": (3, 8, 160)},
            recipients=2000,
            prices=EXAMPLE_PRICES,
            foreign=["name"],
        )
        page = Page(plan._repr_html_())
        for cell in ("minimum", "expected", "worst", "ucs-2", "100.0000 XTS", "300.0000 XTS"):
            assert cell in page.said
        note = "2,000 recipients; segments by characters of values: 1 from 3, 2 from 157"
        assert note in page.text
        assert "<b>" not in page.text

    def test_without_prices_there_is_no_total(self) -> None:
        assert "XTS" not in Page(estimate("a", {})._repr_html_()).text

    def test_a_case_shows_its_message_and_what_it_costs(self) -> None:
        plan = estimate(
            "Hi {!name}, " + "x" * 155,
            {"name": (1, 2, 3)},
            recipients=2000,
            prices=EXAMPLE_PRICES,
            foreign=["name"],
        )
        page = Page(plan.worst._repr_html_())
        assert "".join(page.segments).startswith("Hi 一一一, xx")
        assert page.marked == ["一一一"]
        for cell in ("ucs-2", "3", "units to the next", "39", "300.0000 XTS"):
            assert cell in page.said
        assert "1 <i>" in Page(self.priced_in("<i>")._repr_html_()).text
        assert "total" not in Page(estimate("a", {}).minimum._repr_html_()).said

    def priced_in(self, currency: str) -> Case:
        prices = PriceTable(currency=currency, prices=(Price(per_segment=Decimal(1)),))
        return estimate("a", {}, prices=prices).minimum
