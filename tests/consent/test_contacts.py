import pytest

from msgcore.consent.contacts import Contact, contacts

TOLL_FREE, PHONE, EMAIL, WEB = Contact


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Call 1-800-555-0199 for help", {TOLL_FREE}),
        ("Call (888) 555-0134.", {TOLL_FREE}),
        ("+1 833 555 0142", {TOLL_FREE}),
        ("Call 1-800-FLOWERS", {TOLL_FREE}),
        ("Call 877-HELP-NOW today", {TOLL_FREE}),
        ("Call 212-555-0123", {PHONE}),
        ("Call 1-500-555-0177", {PHONE}),
        ("Write to care@acme.example", {EMAIL}),
        ("See acme.example/help", {WEB}),
        ("See https://acme.example", {WEB}),
        ("care@acme.example or acme.example", {EMAIL, WEB}),
        ("Call 800-555-0199 or care@acme.example", {TOLL_FREE, EMAIL}),
        ("2 msgs per order, 7 to 19", set()),
        ("Order 1234567890123", set()),
        ("Nothing. Here", set()),
        ("", set()),
    ],
)
def test_what_a_text_names(text: str, found: set[Contact]) -> None:
    assert contacts(text) == found


def test_a_number_is_read_as_it_is_dialled_in_its_country() -> None:
    assert contacts("Call 0800 123 4567", "GB") == {TOLL_FREE}
    assert contacts("Call 0800 123 4567", "US") != {TOLL_FREE}
