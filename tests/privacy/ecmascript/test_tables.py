"""Some hundreds of patterns that are none, with what is said of them, and some that are one."""

import pytest
from tests.privacy.ecmascript.invalid import INVALID
from tests.privacy.ecmascript.reading import pattern, refused
from tests.privacy.ecmascript.valid import VALID

MESSAGES = list(dict.fromkeys(one.message for one in INVALID))


@pytest.mark.parametrize("message", MESSAGES, ids=ascii)
def test_a_pattern_that_is_none_is_refused_with_the_fault_and_its_place(message: str) -> None:
    for one in INVALID:
        if one.message == message:
            error = refused(one.pattern, one.flags)
            assert error.message.startswith(message), one
            assert error.span == one.span, one


def test_what_is_refused_comes_with_a_hint_or_names_a_foreign_construct() -> None:
    silent = {one.message for one in INVALID if not refused(one.pattern, one.flags).hint}
    assert silent <= {"JavaScript knows no such group"}


def test_every_pattern_that_is_one_is_read_and_keeps_its_source() -> None:
    for source, flags in VALID:
        read = pattern(source, flags)
        assert (read.source, str(read.flags)) == (source, flags)
