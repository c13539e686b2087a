"""Links, shorteners and the phrases that a message is searched for."""

import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.sms import GUIDE_SHORTENERS, PUBLIC_SHORTENERS, Link, find_links
from msgcore.sms.phrases import PHRASES, instructs_opt_out, introduces
from msgcore.sms.shorteners import SINGLE_SITE_SHORTENERS

WIDE = "\uff42\uff49\uff54\u3002\uff4c\uff59"
"""`bit.ly` in letters as wide as Chinese signs: browsers go to the same host."""


def found(text: str) -> list[str]:
    return [text[link.start : link.end] for link in find_links(text)]


def hosts(text: str) -> list[str]:
    return [link.host for link in find_links(text)]


class TestShorteners:
    def test_the_guide_names_eleven(self) -> None:
        assert len(GUIDE_SHORTENERS) == 11
        assert set(GUIDE_SHORTENERS) <= PUBLIC_SHORTENERS
        assert len(PUBLIC_SHORTENERS) > 200

    def test_hosts_of_one_site_are_no_public_shorteners(self) -> None:
        assert {"youtu.be", "wp.me", "amzn.to", "t.co"} <= set(SINGLE_SITE_SHORTENERS)
        assert not PUBLIC_SHORTENERS & set(SINGLE_SITE_SHORTENERS)

    @pytest.mark.parametrize("host", sorted(PUBLIC_SHORTENERS))
    def test_each_is_found_in_a_text(self, host: str) -> None:
        assert hosts(f"See {host}/x7.") == [host]
        assert host == host.lower()


class TestWhatIsALink:
    @pytest.mark.parametrize(
        ("text", "link", "host"),
        [
            ("at https://example.com/a?b=c#d now", "https://example.com/a?b=c#d", "example.com"),
            ("HTTP://EXAMPLE.COM!", "HTTP://EXAMPLE.COM", "example.com"),
            ("https://user:pw@bit.ly:80/x", "https://user:pw@bit.ly:80/x", "bit.ly"),
            ("http://[2001:db8::1]/x", "http://[2001:db8::1]/x", "[2001:db8::1]"),
            ("https://пример.рф/x", "https://пример.рф/x", "пример.рф"),
            ("see example.com.", "example.com", "example.com"),
            ("see Bit.ly/abc, then", "Bit.ly/abc", "bit.ly"),
            ("see example.com:8080/x", "example.com:8080/x", "example.com"),
            ("see example.co.uk?a=b", "example.co.uk?a=b", "example.co.uk"),
            ("www.example.Is", "www.example.Is", "www.example.is"),
            ("shop.example.it", "shop.example.it", "shop.example.it"),
            ("example.it/x", "example.it/x", "example.it"),
            ("Müller.de", "Müller.de", "müller.de"),
            ("example.xn--p1ai", "example.xn--p1ai", "example.xn--p1ai"),
            ("EXAMPLE.COM", "EXAMPLE.COM", "example.com"),
            ("访问bit.ly/abc", "bit.ly/abc", "bit.ly"),
            ("访问https://bit.ly查看", "https://bit.ly", "bit.ly"),
            ("на пример.рф/x", "пример.рф/x", "пример.рф"),
            ("acme.icu/q", "acme.icu/q", "acme.icu"),
            ("acme.loan/q", "acme.loan/q", "acme.loan"),
            ("www.acme.deals", "www.acme.deals", "www.acme.deals"),
            ("visit 80488.biz", "80488.biz", "80488.biz"),
            ("b\u0456t.ly/x", "b\u0456t.ly/x", "b\u0456t.ly"),
            ("https://bit.ly./x", "https://bit.ly./x", "bit.ly"),
            ("https://bit\u200b.ly/x", "https://bit\u200b.ly/x", "bit.ly"),
            (f"https://{WIDE}/x", f"https://{WIDE}/x", "bit.ly"),
        ],
    )
    def test_yes(self, text: str, link: str, host: str) -> None:
        assert found(text) == [link]
        assert hosts(text) == [host]

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "no dot at all",
            "e.g. i.e. etc. U.S.A. a.m. 3.5 10.30 1.2.3.4 v2.0",
            "tomorrow.It is",
            "Tomorrow.De",
            "ok.so come, see you at 7.pm",
            "mail help@example.com or john.doe@example.org",
            "bit.ly@example",
            "x.co-op",
            "http:// and https://.",
            "a.b.c.d.e.f.g.h.i.j.k.l.m",
            "example.notatopleveldomain",
            "Wait...what",
            "miss.you.baby",
            "ok.best wishes",
            "10.in the morning",
        ],
    )
    def test_no(self, text: str) -> None:
        assert found(text) == []

    @pytest.mark.parametrize(
        ("text", "link"),
        [
            ("(see https://example.com/a)", "https://example.com/a"),
            ("https://example.com/A_(b)", "https://example.com/A_(b)"),
            ("(https://example.com/A_(b)).", "https://example.com/A_(b)"),
            ("«example.com/x»!", "example.com/x"),
            ("<https://example.com>", "https://example.com"),
            ("'example.com/x/'...", "example.com/x/"),
        ],
    )
    def test_punctuation_around_it_is_no_part_of_it(self, text: str, link: str) -> None:
        assert found(text) == [link]

    def test_places_are_code_points(self) -> None:
        (link,) = find_links("👍 example.com")
        assert link.span == (2, 13)
        assert codec.from_data(Link, codec.to_data(link)) == link

    def test_a_link_has_a_range(self) -> None:
        with pytest.raises(InvalidValueError, match="no range"):
            Link(start=3, end=3, host="example.com")

    def test_a_host_stands_below_a_domain(self) -> None:
        link = Link(start=0, end=1, host="www.example.com")
        assert link.is_of("www.example.com")
        assert link.is_of("example.com")
        assert not link.is_of("ample.com")

    @pytest.mark.parametrize(
        "part",
        ["a.", "a", ")", "(", "http://", "a.b", "-", "a.com@", "https://a.b<", "example.com "],
    )
    def test_a_long_text_takes_no_more_than_its_length(self, part: str) -> None:
        text = "http://a" + part * (200_000 // len(part))
        assert len(find_links(text)) <= len(text)


class TestOptOutInstructions:
    @pytest.mark.parametrize(
        ("text", "language"),
        [
            ("Reply STOP to end.", "en"),
            ("Txt 'stop' to leave.", "en-GB"),
            ("To unsubscribe, call us.", "en"),
            ("STOP au 36179", "fr"),
            ("Répondez arrêt pour finir", "fr-CA"),
            ("Responda BAJA", "es"),
            ("Antworten Sie stopp", "de"),
            ("Rispondi BASTA", "it"),
            ("Responda sair", "pt"),
            ("Stuur STOP", "nl"),
            ("Svara STOPP", "sv"),
            ("Svar stop", "da"),
            ("Svar STOPP", "no"),
            ("Vastaa STOP", "fi"),
            ("Küldje: STOP", "hu"),
            ("Odpisz stop", "pl"),
            ("REPLY STOP TO END", "en"),
            ("Enough? OPT OUT to 88088", "en"),
            ("To stop texts call 0871 2460324", "en"),
            ("Balas BATAL", "ms"),
            ("如需退订请回复", "zh"),
            ("回复TD结束", "zh-TW"),
        ],
    )
    def test_yes(self, text: str, language: str) -> None:
        assert instructs_opt_out(text, language)
        assert instructs_opt_out(text)
        assert instructs_opt_out(text, "tlh")

    @pytest.mark.parametrize(
        "text",
        [
            "Don't stop now!",
            "The bus stop is closed.",
            "THE BUS STOP IS CLOSED",
            "END OF SEASON SALE xx",
            "NonSTOP fun, context stop",
            "Stopover",
            "",
        ],
    )
    def test_no(self, text: str) -> None:
        assert not instructs_opt_out(text, "en")

    def test_a_language_hears_its_own_words_alone(self) -> None:
        assert not instructs_opt_out("Responda BAJA", "de")

    def test_more_words_may_be_given(self) -> None:
        assert not instructs_opt_out("ADIOS ends it, Ana. Text adios", "en")
        assert instructs_opt_out("ADIOS ends it, Ana.", "en", words=("adios",))
        assert instructs_opt_out("It ends: text adios", "en", words=("ADIOS",))
        assert not instructs_opt_out("Adios, Ana.", "en", words=("ADIOS",))

    def test_more_phrases_may_be_given(self) -> None:
        assert not instructs_opt_out("Manage your alerts in the app.", "en")
        assert instructs_opt_out("Manage your alerts in the app.", "en", ("manage your alerts",))


class TestIntroductions:
    @pytest.mark.parametrize(
        "text",
        [
            "Acme: your parcel is here.",
            "[Acme] Your parcel is here.",
            "  A & B Co.: hi",
            "Hi! This is Acme.",
            "Hier ist Acme.",
            "Acme:your parcel is here.",
            "DHL : your parcel is here.",
            "Birch & Bell: your order is ready.",
            "Bank of the West: your card is here.",
            "7-Eleven: two for one",
            "【Acme】您的包裹",
        ],
    )
    def test_yes(self, text: str) -> None:
        assert introduces(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Your parcel is here.",
            "https://x",
            "this is it",
            "",
            "Reminder: you have an appointment.",
            "Your code is: 1234",
            "I got it:) see you",
            "Lol :D",
            "Call me at 10:10",
            "12: not a name",
        ],
    )
    def test_no(self, text: str) -> None:
        assert not introduces(text)

    def test_more_phrases_may_be_given(self) -> None:
        assert not introduces("Yours truly, Acme", "en")
        assert introduces("Yours truly, Acme", "en", ("yours truly,",))


def test_every_language_has_words_that_are_as_declared() -> None:
    for phrases in PHRASES.values():
        assert "STOP" in phrases.keywords
        assert all(word.isupper() for word in phrases.keywords)
        assert phrases.verbs
        assert phrases.introductions
        for word in (*phrases.verbs, *phrases.phrases, *phrases.introductions):
            assert word == word.lower()
