"""The reference itself, on cases that are counted by hand."""

from tests.sms.reference import GSM_7_DEFAULT, GSM_7_EXTENSION, reference


def test_the_tables_are_whole() -> None:
    # 128 codes, of which one is the escape.
    assert len(GSM_7_DEFAULT) == 127
    assert len(GSM_7_EXTENSION) == 10
    assert not GSM_7_DEFAULT & GSM_7_EXTENSION


def test_a_pair_moves_whole_to_the_next_segment() -> None:
    result = reference("a" * 152 + "[" + "a" * 10, 6)
    assert result.parts == ("a" * 152, "[" + "a" * 10)
    assert result.part_units == (152, 12)


def test_pairs_alone_leave_a_unit_of_each_segment_empty() -> None:
    assert reference("]" * 153, 6).part_units == (152, 152, 2)


def test_one_character_outside_makes_all_of_it_ucs_2() -> None:
    result = reference("[ê]", 6)
    assert (result.encoding, result.units, result.offenders) == ("ucs-2", 3, (("ê", 1),))
