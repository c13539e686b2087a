from decimal import Decimal

import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.sms import (
    AUTO,
    EXAMPLE_PRICES,
    GUIDE,
    STANDARD,
    TWILIO,
    Encoding,
    Estimate,
    Price,
    PriceTable,
    Profile,
    Step,
    estimate,
    segment,
)
from msgcore.sms.estimate import Lengths
from msgcore.vocabulary import SenderKind

TEMPLATE = "Hi {!name}, " + "your parcel is here. " * 7  # 152 units with an empty name


def brute(template: str, lengths: dict[str, Lengths], profile: Profile) -> tuple[Step, ...]:
    """Lengthen the first field character by character, then the next."""
    sizes = {name: limits[0] for name, limits in lengths.items()}
    order = sorted(sizes, key=lambda name: template.index(f"{{!{name}}}"))
    steps: list[Step] = []
    while True:
        text = template
        for name, size in sizes.items():
            text = text.replace(f"{{!{name}}}", "x" * size)
        segments = segment(text, profile).segments
        if not steps or steps[-1].segments != segments:
            characters = sum(size * template.count(f"{{!{name}}}") for name, size in sizes.items())
            steps.append(Step(characters=characters, segments=segments))
        growing = [name for name in order if sizes[name] < lengths[name][2]]
        if not growing:
            return tuple(steps)
        sizes[growing[0]] += 1


class TestCases:
    def test_the_shortest_the_usual_and_the_longest_values(self) -> None:
        plan = estimate(TEMPLATE, {"name": (3, 8, 20)}, recipients=1000)
        assert [(name, one.characters, one.segments) for name, one in plan.cases] == [
            ("minimum", 3, 1),
            ("expected", 8, 1),
            ("worst", 20, 2),
        ]
        assert plan.minimum.segmentation.text == TEMPLATE.replace("{!name}", "xxx")
        assert plan.steps == (Step(characters=3, segments=1), Step(characters=9, segments=2))
        assert [one.to_next_segment for _, one in plan.cases] == [6, 1, 135]
        assert plan.minimum.cost is None

    def test_the_next_segment_begins_where_no_table_saves_it(self) -> None:
        """The Portuguese table has the euro sign at a code of its own, and 155 units to fill."""
        template = "€" * 10 + "x" * 125
        assert estimate(template, {}).minimum.to_next_segment == 16
        national = estimate(template, {}, profile=Profile(national=AUTO)).minimum
        assert national.to_next_segment == 21
        text, profile = national.segmentation.text, national.segmentation.profile
        assert [segment(text + "x" * more, profile).segments for more in (20, 21)] == [1, 2]

    def test_foreign_characters_are_in_the_worst_case_alone(self) -> None:
        plan = estimate(TEMPLATE, {"name": (3, 8, 20)}, foreign={"name"})
        assert plan.expected.segmentation.encoding is Encoding.GSM_7
        assert plan.worst.segmentation.encoding is Encoding.UCS_2
        assert plan.worst.segmentation.text.count("\u4e00") == 20
        assert plan.worst.segments == 3
        # The steps are those without.
        assert plan.steps == estimate(TEMPLATE, {"name": (3, 8, 20)}).steps

    def test_only_the_fields_that_may_be_foreign_are(self) -> None:
        plan = estimate("{!a}{!b}", {"a": (1, 1, 1), "b": (1, 1, 2)}, foreign=["b"])
        assert plan.worst.segmentation.text == "x\u4e00\u4e00"

    def test_a_template_without_fields_has_one_length(self) -> None:
        plan = estimate("Hello", {})
        assert plan.minimum == plan.expected == plan.worst
        assert plan.steps == (Step(characters=0, segments=1),)

    def test_a_field_may_stand_twice(self) -> None:
        plan = estimate("{!a} {!a}", {"a": (1, 2, 90)})
        assert [one.characters for _, one in plan.cases] == [2, 4, 180]
        assert plan.steps[1] == Step(characters=160, segments=2)

    def test_values_may_be_empty(self) -> None:
        plan = estimate("Hi {!name}", {"name": (0, 0, 0)})
        assert plan.worst.segmentation.text == "Hi "

    def test_what_is_no_field_stays(self) -> None:
        assert estimate("{name} {!} {!x", {}).minimum.segmentation.text == "{name} {!} {!x"


class TestCost:
    def test_every_recipient_costs(self) -> None:
        plan = estimate(
            TEMPLATE,
            {"name": (3, 8, 20)},
            recipients=1000,
            prices=EXAMPLE_PRICES,
            country="IN",
            sender=SenderKind.LONG_CODE,
        )
        costs = [one.cost.total for _, one in plan.cases if one.cost]
        # 0.03 a segment and 0.002 a message.
        assert costs == [Decimal(32), Decimal(32), Decimal(62)]

    def test_nobody_costs_nothing(self) -> None:
        plan = estimate("a", {}, recipients=0, prices=EXAMPLE_PRICES)
        assert plan.worst.cost is not None
        assert plan.worst.cost.total == 0


class TestSteps:
    @pytest.mark.parametrize("profile", [STANDARD, GUIDE, TWILIO, Profile(normalise=True)])
    @pytest.mark.parametrize(
        ("template", "lengths"),
        [
            ("{!a}", {"a": (0, 0, 700)}),
            ("{!a}" + "[" * 150 + "{!b}", {"a": (0, 3, 170), "b": (2, 2, 300)}),
            ("世{!a}" + "👍" * 66 + "{!b}{!a}", {"a": (0, 3, 70), "b": (0, 2, 140)}),
            # The first character parts a family, whose first half then fills a segment.
            ("世" * 64 + "👩\u200d{!a}👧" + "世" * 63, {"a": (0, 1, 70)}),
            ("a" * 150 + "e{!a}\u0301", {"a": (0, 0, 20)}),
            ("🇫{!a}🇷" * 30, {"a": (0, 1, 4)}),
            ("a" * 159, {}),
            ("a" * 159 + "{!a}", {"a": (1, 1, 1)}),
        ],
    )
    def test_they_are_what_trying_every_length_gives(
        self, template: str, lengths: dict[str, Lengths], profile: Profile
    ) -> None:
        assert estimate(template, lengths, profile=profile).steps == brute(
            template, lengths, profile
        )

    def test_a_value_may_save_a_segment_by_parting_a_cluster(self) -> None:
        template = "世" * 64 + "👩\u200d{!a}👧" + "世" * 63
        steps = estimate(template, {"a": (0, 1, 70)}, profile=TWILIO).steps
        assert [(step.characters, step.segments) for step in steps[:3]] == [(0, 3), (1, 2), (3, 3)]

    def test_the_longest_template_and_values(self) -> None:
        plan = estimate("{!a}" + "a" * 9_996, {"a": (0, 5_000, 10_000)}, profile=TWILIO)
        assert plan.steps[0] == Step(characters=0, segments=66)
        assert plan.steps[-1].segments == plan.worst.segments == 131
        assert len(plan.steps) == 66


class TestFaults:
    def faults(self, template: str, lengths: object, **given: object) -> list[str]:
        with pytest.raises(InvalidValueError) as caught:
            estimate(template, lengths, **given)  # type: ignore[arg-type]
        return [str(fault) for fault in caught.value.faults]

    def test_every_fault_is_named_at_once(self) -> None:
        found = self.faults(
            "{!a} {!a} {!b} {!c} {!d}",
            {"b": (3, 2, 4), "c": (-1, 0, 1), "d": (1, 2), "x": (1, 1, 1)},
            recipients=-1,
            foreign=["a", "y"],
            prices=PriceTable(currency="XTS", prices=()),
        )
        assert [fault.partition(": ")[0] for fault in found] == [
            "recipients",
            "lengths.a",
            "lengths.b",
            "lengths.c",
            "lengths.d",
            "lengths.x",
            "foreign",
            "prices",
        ]
        assert found[1].startswith("lengths.a: is missing")
        assert found[2].startswith("lengths.b: are (3, 2, 4)")
        assert found[5] == "lengths.x: is no field of the template"
        assert found[6] == "foreign: 'y' is no field of the template"
        assert found[7].startswith("prices: have no row for any country, any sender")

    def test_no_row_for_the_sender(self) -> None:
        prices = PriceTable(currency="XTS", prices=(Price(country="US", per_segment=Decimal(1)),))
        (fault,) = self.faults("a", {}, prices=prices, country="FR", sender=SenderKind.SHORT_CODE)
        assert fault.startswith("prices: have no row for FR, short-code")

    def test_what_is_too_long_to_be_a_message(self) -> None:
        assert self.faults("a" * 10_001, {})[0].startswith("template: is 10001 characters")
        (fault,) = self.faults("{!a}{!a}", {"a": (0, 0, 5001)})
        assert fault == (
            "lengths: come to more than 10000 characters (No text message is so long.)"
        )


def test_the_message_stays_out_of_logs() -> None:
    plan = estimate("secret {!name}", {"name": (1, 1, 1)})
    assert "secret" not in repr(plan)


def test_it_goes_to_data_and_back() -> None:
    plan = estimate("{!a}", {"a": (1, 2, 200)}, recipients=3, prices=EXAMPLE_PRICES, foreign=["a"])
    assert codec.from_data(Estimate, codec.to_data(plan)) == plan
