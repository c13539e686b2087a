import pytest

from msgcore import codec
from msgcore.consent import NO_MERGE, Merge
from msgcore.errors import InvalidValueError


def test_a_text_without_fields_is_sent_as_it_is() -> None:
    merged = Merge(values=(("Name", "Ana"),)).apply("Hello")
    assert (merged.text, merged.unknown, merged.fields) == ("Hello", (), False)


@pytest.mark.parametrize("text", ["Hi {!Name}!", "Hi {{name}}!", "Hi {! NAME }!", "Hi {{ Name }}!"])
def test_both_ways_of_writing_a_field_are_filled(text: str) -> None:
    merged = Merge(values=(("Name", "Ana"),)).apply(text)
    assert (merged.text, merged.fields) == ("Hi Ana!", True)


def test_a_field_is_as_long_as_it_can_become() -> None:
    assert Merge(longest=(("Name", 5),)).apply("{!Name}").text == "xxxxx"
    both = Merge(values=(("Name", "Ana"),), longest=(("name", 5),))
    assert both.apply("{!Name}").text == "Anaxx"
    shorter = Merge(values=(("Name", "Ana"),), longest=(("name", 2),))
    assert shorter.apply("{!Name}").text == "Ana"
    assert Merge(longest=(("Name", 0),)).apply("{!Name}").unknown == ()


def test_what_is_not_known_is_named_and_left_out() -> None:
    merged = NO_MERGE.apply("Hi {!$User.Name}, {{code}}")
    assert (merged.text, merged.unknown) == ("Hi , ", ("$User.Name", "code"))


def test_every_fault_is_named() -> None:
    with pytest.raises(InvalidValueError) as raised:
        Merge(values=(("", "x"), ("a", "1"), ("A", "2")), longest=((" ", 1), ("b", -1)))
    assert [fault.path for fault in raised.value.faults] == [
        "values[0]",
        "values[2]",
        "longest[0]",
        "longest[1]",
    ]


def test_it_is_kept_as_plain_data() -> None:
    merge = Merge(values=(("a", "1"),), longest=(("b", 2),))
    assert codec.from_data(Merge, codec.to_data(merge)) == merge
