"""Every value of every preset is cited, presets differ where they should, ids tell all apart."""

from collections.abc import Iterator
from datetime import timedelta
from enum import Enum

import attrs
import pytest

from msgcore.codec import from_data, to_data
from msgcore.errors import CodecError, InvalidValueError, PolicyError
from msgcore.policy import (
    DOCUMENTED,
    SPRING_23,
    SUMMER_26,
    Confidence,
    Policy,
    Preset,
    cite,
    diff,
    fields,
    override,
    preset,
)
from msgcore.rules import SOURCES
from msgcore.vocabulary import CapacityModel

PRESETS = (SPRING_23, DOCUMENTED, SUMMER_26)
FIELDS = [name for name, _ in fields()]
EVERY_ROOM = [field.name for field in attrs.fields(Policy) if field.name not in {"id", "preset"}]

# What a reader of the documents expects: field, then the value in each preset, oldest first.
DIFFERENCES = {
    "lifecycle.inactive_ends_after": (
        timedelta(hours=30),
        timedelta(hours=30),
        timedelta(hours=24),
    ),
    "lifecycle.outbound_reply_window": (
        timedelta(hours=24),
        timedelta(hours=24),
        timedelta(hours=48),
    ),
    "lifecycle.outbound_window_is_timer": (False, False, True),
    "lifecycle.enhanced_outbound_is_new": (False, False, True),
    "lifecycle.pausing": (False, False, True),
    "lifecycle.first_opt_out_opens_session": (False, False, True),
    "lifecycle.closed_thread_opens_session": (False, False, True),
    "lifecycle.automation_may_end_at_once": (False, False, True),
    "lifecycle.reply_follows_capacity": (False, False, True),
    "lifecycle.customer_ends_verified_web": (False, False, True),
    "lifecycle.customer_end_closes_unverified_web": (False, False, True),
    "consent.hold_probable_revocations": (False, False, True),
    "consent.enforce_revoke_words": (False, False, True),
    "consent.double_opt_in_on_enhanced": (False, False, True),
    "channels.capabilities": tuple(Preset),
    "sms.header_octets": (7, 7, 6),
    "sms.short_code_digits_min": (4, 4, 5),
    "sms.short_code_digits_max": (8, 8, 6),
    "sms.short_codes_elsewhere": (True, True, False),
    "sms.toll_free_weeks_min": (0, 0, 1),
    "sms.toll_free_weeks_max": (8, 8, 2),
    "components.bots_send_links_only": (True, True, False),
    "components.statuses": (False, False, True),
    "components.later_kinds": (False, False, True),
    "components.auto_responses_beyond_web": (False, False, True),
    "components.translations": (False, False, True),
    "privacy.rules_on_enhanced": (False, False, True),
}
SAME_IN_ALL = {
    "lifecycle.standard_reply_window": timedelta(hours=24),
    "lifecycle.unverified_web_history": timedelta(hours=6),
    "lifecycle.idle_shortest": timedelta(minutes=5),
    "lifecycle.idle_longest": timedelta(minutes=30),
    "sms.max_segments": 6,
    "sms.max_characters": 840,
    "sms.short_code_response_characters": 160,
    "sms.short_code_weeks_min": 10,
    "sms.short_code_weeks_max": 16,
    "sms.long_code_monthly_messages": 15_000,
    "sms.long_code_ratio_max": 3,
    "sms.hours_open": 8,
    "sms.hours_close": 21,
    "components.buttons_max": 3,
    "components.quick_replies_min": 3,
    "components.quick_replies_max": 13,
    "components.carousel_max": 3,
    "components.line_buttons_max": 4,
    "components.line_quick_replies_max": 13,
    "components.line_carousel_max": 10,
    "components.custom_parameters_max": 5,
}


def faults(changes: object) -> dict[str, str]:
    """Lay over what cannot be laid over, and return message by path."""
    with pytest.raises(PolicyError) as caught:
        override(DOCUMENTED, changes)
    return {fault.path: fault.message for fault in caught.value.faults}


def hint(changes: object) -> str:
    with pytest.raises(PolicyError) as caught:
        override(DOCUMENTED, changes)
    return caught.value.faults[0].hint


class TestFields:
    def test_every_room_of_a_policy_has_fields(self) -> None:
        assert {name.partition(".")[0] for name in FIELDS} == set(EVERY_ROOM)

    def test_every_field_is_listed_once(self) -> None:
        declared = [
            f"{room}.{field.name}"
            for room in EVERY_ROOM
            for field in attrs.fields(type(getattr(DOCUMENTED, room)))
        ]
        assert declared == FIELDS
        assert len(set(FIELDS)) == len(FIELDS)

    @pytest.mark.parametrize("of", PRESETS, ids=lambda p: p.id)
    @pytest.mark.parametrize("name", FIELDS)
    def test_every_value_has_a_source_and_a_confidence(self, name: str, of: Policy) -> None:
        cited = cite(of, name)
        assert cited.citation.source in {source.key for source in SOURCES}
        assert cited.citation.section.strip()
        assert cited.confidence in set(Confidence) - {Confidence.HOST}

    @pytest.mark.parametrize("of", PRESETS, ids=lambda p: p.id)
    @pytest.mark.parametrize("name", FIELDS)
    def test_every_value_is_a_scalar_or_a_word(self, name: str, of: Policy) -> None:
        assert isinstance(cite(of, name).value, bool | int | str | timedelta | Enum)


class TestPresets:
    @pytest.mark.parametrize("of", PRESETS, ids=lambda p: p.id)
    def test_a_preset_goes_by_its_name(self, of: Policy) -> None:
        assert preset(of.id) is of
        assert of.id == of.preset.value

    def test_a_name_that_is_none(self) -> None:
        with pytest.raises(PolicyError, match="'sumer-26' is no preset") as caught:
            preset("sumer-26")
        assert caught.value.faults[0].hint == "Did you mean 'summer-26'?"

    @pytest.mark.parametrize("name", FIELDS)
    def test_presets_differ_in_the_table_and_nowhere_else(self, name: str) -> None:
        values = tuple(cite(of, name).value for of in PRESETS)
        if name in DIFFERENCES:
            assert values == DIFFERENCES[name]
        else:
            assert set(values) == {SAME_IN_ALL.get(name, values[0])}

    def test_a_later_preset_cites_the_later_document(self) -> None:
        cited = cite(SUMMER_26, "lifecycle.inactive_ends_after")
        assert str(cited.citation) == "Help: Inactivate a Messaging Session"
        assert cited.confidence is Confidence.DISPUTED

    def test_the_same_value_may_become_surer(self) -> None:
        name = "consent.prompt_on_mismatch"
        assert cite(DOCUMENTED, name).confidence is Confidence.INFERRED
        assert cite(SUMMER_26, name).confidence is Confidence.STATED


class TestDiff:
    def test_a_policy_does_not_differ_from_itself(self) -> None:
        assert diff(SUMMER_26, SUMMER_26) == ()

    def test_it_holds_both_values_with_their_sources(self) -> None:
        (change,) = diff(SPRING_23, DOCUMENTED)
        assert change.field == "channels.capabilities"
        assert change.before == cite(SPRING_23, change.field)
        assert change.after == cite(DOCUMENTED, change.field)

    def test_it_goes_in_the_order_of_declaration(self) -> None:
        changed = [change.field for change in diff(SPRING_23, SUMMER_26)]
        assert changed == [name for name in FIELDS if name in DIFFERENCES]

    def test_it_shows_what_a_host_changed(self) -> None:
        (change,) = diff(DOCUMENTED, override(DOCUMENTED, {"sms.max_segments": 3}))
        assert (change.before.value, change.after.value) == (6, 3)
        assert change.after.confidence is Confidence.HOST


class TestCite:
    @pytest.mark.parametrize("name", ["", "lifecycle", "pausing", "sms.max_segment", "id"])
    def test_a_field_that_is_not_there(self, name: str) -> None:
        with pytest.raises(PolicyError) as caught:
            cite(DOCUMENTED, name)
        assert caught.value.faults[0].path == name

    def test_what_a_host_set_is_the_host_s_own(self) -> None:
        mine = override(SUMMER_26, {"sms.max_segments": 3})
        cited = cite(mine, "sms.max_segments")
        assert (cited.value, cited.confidence) == (3, Confidence.HOST)
        assert str(cited.citation) == "Host: override of summer-26"
        assert cite(mine, "sms.header_octets") == cite(SUMMER_26, "sms.header_octets")


class TestOverride:
    @pytest.mark.parametrize(
        "changes",
        [
            {"lifecycle.inactive_ends_after": "12h", "lifecycle.capacity_model": "status"},
            {"lifecycle": {"inactive_ends_after": "12h", "capacity_model": "status"}},
            {"lifecycle": {"inactive_ends_after": "12h"}, "lifecycle.capacity_model": "status"},
        ],
    )
    def test_plain_data_may_be_nested_or_dotted(self, changes: dict[str, object]) -> None:
        mine = override(DOCUMENTED, changes)
        assert mine.lifecycle == attrs.evolve(
            DOCUMENTED.lifecycle,
            inactive_ends_after=timedelta(hours=12),
            capacity_model=CapacityModel.STATUS,
        )
        assert (mine.preset, mine.sms) == (DOCUMENTED.preset, DOCUMENTED.sms)

    def test_overrides_lie_over_each_other(self) -> None:
        mine = override(override(DOCUMENTED, {"sms.max_segments": 3}), {"sms.header_octets": 6})
        assert (mine.sms.max_segments, mine.sms.header_octets) == (3, 6)

    @pytest.mark.parametrize("of", PRESETS, ids=lambda p: p.id)
    def test_nothing_changed_is_the_same_policy(self, of: Policy) -> None:
        for changes in ({}, {"sms": {}}, to_own_values(of)):
            assert override(of, changes) == of

    def test_every_fault_at_once(self) -> None:
        assert faults(
            {
                "lifecycle": {"inactive_ends_after": 30, "pausng": True, "pausing": "yes"},
                "lifecycle.outbound_reply_window": "0s",
                "sms": {"header_octets": 5, "max_segments": 0, "max_characters": True},
                "channels.capabilities": "spring",
                "consent": False,
                "consnet": {"prompt_on_mismatch": True},
                "routing": {},
                "id": "mine",
                7: 8,
            }
        ) == {
            "lifecycle.pausng": "is no policy field",
            "consent": "is a room",
            "consnet": "is no policy field",
            "routing": "is no policy field",
            "id": "is no policy field",
            "7": "is no policy field",
            "lifecycle.inactive_ends_after": "is a number, expected a duration such as '30h'",
            "lifecycle.outbound_reply_window": "is 0:00:00, must be at least 0:00:00.000001",
            "lifecycle.pausing": "is text, expected true or false",
            "channels.capabilities": "'spring' is no Preset",
            "sms.header_octets": "is 5",
            "sms.max_segments": "is 0, must be at least 1",
            "sms.max_characters": "is true or false, expected an integer",
        }

    @pytest.mark.parametrize(
        ("changes", "text"),
        [
            ({"lifecycle.pausng": True}, "Did you mean 'lifecycle.pausing'?"),
            ({"lifecycel": {}}, "Did you mean 'lifecycle'?"),
            ({"lifecycle": True}, "Give an object of its fields."),
            ({"sms.header_octets": 8}, "6 for an 8-bit reference number, 7 for a 16-bit one."),
        ],
    )
    def test_hints_say_what_was_meant(self, changes: dict[str, object], text: str) -> None:
        assert hint(changes) == text

    def test_a_field_is_given_once(self) -> None:
        changes = {"sms": {"max_segments": 3}, "sms.max_segments": 4}
        assert faults(changes) == {"sms.max_segments": "is given twice"}

    @pytest.mark.parametrize("changes", [None, [], "sms.max_segments", [("sms.max_segments", 3)]])
    def test_changes_that_are_no_object(self, changes: object) -> None:
        assert faults(changes) == {"": "changes are no object of policy fields"}

    @pytest.mark.parametrize("value", [None, {}, [], {"max_segments": 3}])
    def test_a_field_takes_a_scalar(self, value: object) -> None:
        assert list(faults({"sms.max_segments": value})) == ["sms.max_segments"]


def to_own_values(of: Policy) -> dict[str, object]:
    return {name: to_data(cite(of, name).value) for name in FIELDS}


class TestId:
    @staticmethod
    def ids(*changes: dict[str, object]) -> Iterator[str]:
        return (override(DOCUMENTED, change).id for change in changes)

    def test_the_same_choices_have_the_same_id(self) -> None:
        first, second, third = self.ids(
            {"sms.max_segments": 3, "lifecycle.inactive_ends_after": "60m"},
            {"lifecycle": {"inactive_ends_after": "1h"}, "sms": {"max_segments": 3}},
            {"sms.max_segments": 3, "lifecycle.inactive_ends_after": "1h", "sms.header_octets": 7},
        )
        assert first == second == third

    def test_it_says_which_preset_it_is_made_from(self) -> None:
        (mine,) = self.ids({"sms.max_segments": 3})
        assert mine == "documented+8726f599f4e0"  # stands in stored events: it never changes

    def test_different_choices_have_different_ids(self) -> None:
        choices = ({}, {"sms.max_segments": 3}, {"sms.max_segments": 4}, {"sms.max_characters": 3})
        assert len(set(self.ids(*choices))) == len(choices)
        assert override(SPRING_23, choices[1]).id != override(DOCUMENTED, choices[1]).id

    def test_going_back_to_the_preset_goes_back_to_its_id(self) -> None:
        mine = override(DOCUMENTED, {"sms.max_segments": 3})
        assert override(mine, {"sms.max_segments": 6}) == DOCUMENTED

    def test_a_policy_does_not_go_by_the_id_of_another(self) -> None:
        with pytest.raises(InvalidValueError, match="id: is 'documented', but these values are"):
            attrs.evolve(DOCUMENTED, sms=SUMMER_26.sms)


class TestData:
    @pytest.mark.parametrize(
        "of", [*PRESETS, override(SUMMER_26, {"sms.max_segments": 3})], ids=lambda p: p.id
    )
    def test_a_policy_goes_to_data_and_back(self, of: Policy) -> None:
        assert from_data(Policy, to_data(of)) == of

    def test_data_with_another_policy_s_id_is_refused(self) -> None:
        with pytest.raises(CodecError) as caught:
            from_data(Policy, to_data(DOCUMENTED) | {"id": "summer-26"})
        (fault,) = caught.value.faults
        assert fault.path == "id"
        assert "override" in fault.hint
