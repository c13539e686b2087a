"""E-mail addresses, telephone numbers and addresses of the Internet Protocol."""

from collections.abc import Callable

import pytest

from msgcore.privacy import SensitiveDataRule
from msgcore.privacy.library import email, ipv4, ipv6, phone

Found = Callable[[SensitiveDataRule, str], list[str]]

FOUND = [
    (email(), "Write to ana@example.com.", ["ana@example.com"]),
    (email(), "<Ana.O'Neil+x@mail.example.co.uk>", ["Ana.O'Neil+x@mail.example.co.uk"]),
    (email(), "a@b.co,c@d.org;e@f.net", ["a@b.co", "c@d.org", "e@f.net"]),
    (email(), "mailto:ana@example.com?subject=x", ["ana@example.com"]),
    (email(), "'ana@example.com'", ["ana@example.com"]),
    (email(), "*ana@example.com*", ["ana@example.com"]),
    (email(), "j\u00f6rg@m\u00fcller.de", ["j\u00f6rg@m\u00fcller.de"]),
    (
        email(),
        "\u043f\u043e\u0447\u0442\u0430@\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444",
        ["\u043f\u043e\u0447\u0442\u0430@\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444"],
    ),
    (email(), "\u30e1\u30fc\u30eb\u306fana@example.com\u3067\u3059", ["ana@example.com"]),
    (email(), "ana@EXAMPLE.XXX, Bo@A.XXX.", ["ana@EXAMPLE.XXX", "Bo@A.XXX"]),
    (email(), "ana@192.example.xn--p1ai", ["ana@192.example.xn--p1ai"]),
    (ipv4(), "from 192.0.2.1, 10.0.0.255.", ["192.0.2.1", "10.0.0.255"]),
    (ipv4(), "http://192.0.2.1:8080/", ["192.0.2.1"]),
    (ipv4(), "192.168.001.001", ["192.168.001.001"]),
    (ipv4(), "ana@b.co.192.0.2.1.4111", ["192.0.2.1"]),
    (ipv6(), "[2001:db8::8a2e:370:7334]", ["2001:db8::8a2e:370:7334"]),
    (ipv6(), "::1, ::ffff:192.0.2.1 and fe80::", ["::1", "::ffff:192.0.2.1", "fe80::"]),
    (ipv6(), "1:2:3:4:5:6:7:8 is one", ["1:2:3:4:5:6:7:8"]),
    (ipv6(), "1:2:3:4:5:6:7::, ::2:3:4:5:6:7:8", ["1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8"]),
    (ipv6(), "2001:db8:1:2:3:4:5:: 1:2:3:4:5:6:7:8:", ["2001:db8:1:2:3:4:5::", "1:2:3:4:5:6:7:8"]),
    (ipv6(), "::1:2:3:4:5:192.0.2.1", ["::1:2:3:4:5:192.0.2.1"]),
    (ipv6(), "it is 2001:db8::1: mine", ["2001:db8::1"]),
    (phone(), "+44 20 7946 0018 or +1 (202) 555-0143", ["+44 20 7946 0018", "+1 (202) 555-0143"]),
    (phone(region="GB"), "Call:020 7946 0018.", ["020 7946 0018"]),
    (phone(region="GB"), "0161 496 0018/0161 496 0019", ["0161 496 0018", "0161 496 0019"]),
    (phone(region="US"), "(202) 555-0143 x", ["(202) 555-0143"]),
    (phone(region="GB", possible=True), "0125698789", ["0125698789"]),
]


@pytest.mark.parametrize(("rule", "text", "expected"), FOUND)
def test_addresses_are_found_without_what_stands_around_them(
    found: Found, rule: SensitiveDataRule, text: str, expected: list[str]
) -> None:
    assert found(rule, text) == expected


MISSED = [
    (email(), ".XXX.XXXX@example.com"),  # an earlier look covered it
    (email(), "ana@example"),
    (email(), "@example.com"),
    (email(), "'@example.com"),
    (email(), "ana at example.com"),
    (email(), "msgs@150p"),
    (email(), "logo@2x.png icon@3X.JPEG"),
    (email(), "ana@example.1"),
    (email(), f"a@{'b' * 62}.{'c' * 62}.{'d' * 62}.{'e' * 62}.com"),
    (ipv4(), "192.0.2.256"),
    (ipv4(), "1.2.3"),
    (ipv4(), "1234.5.6.7"),
    (ipv6(), "12:30:45"),
    (ipv6(), "std::vector face::bed ::"),
    (ipv6(), "1:2:3:4:5:6:7:8:9"),
    (ipv6(), "::1:2:3:4:5:6:7:8"),
    (phone(), "020 7946 0018"),
    (phone(region="GB"), "0125698789"),
    (phone(region="GB"), "\u00a302079460018"),
    (phone(region="GB"), "order 000000000018"),
]


@pytest.mark.parametrize(("rule", "text"), MISSED)
def test_what_is_no_address_is_left_alone(found: Found, rule: SensitiveDataRule, text: str) -> None:
    assert found(rule, text) == []


def test_a_covered_address_is_no_address(shown: Callable[..., str]) -> None:
    once = shown("I am ana@example.com!", email())
    assert once == "I am XXXXXXXXXXXXXXX!"
    assert shown(once, email()) == once
