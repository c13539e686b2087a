import pytest

from msgcore import consent


def test_the_phrases_load_when_they_are_first_asked_for_and_other_names_do_not_exist() -> None:
    assert consent.probable_revocation("please stop texting me") is not None
    assert "LANGUAGES" in dir(consent)
    with pytest.raises(AttributeError, match="no attribute 'no_such_name'"):
        consent.no_such_name  # type: ignore[attr-defined]  # noqa: B018 - asking is the point
