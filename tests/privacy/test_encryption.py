"""Which fields can be encrypted at rest."""

import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.privacy.encryption import (
    ENCRYPTABLE,
    EncryptedField,
    EncryptionSetup,
    Scheme,
    check_encryption,
    encryptable,
)
from msgcore.vocabulary import Platform

KEY = EncryptedField(field="MessagingEndUser.MessagingPlatformKey", scheme=Scheme.DETERMINISTIC)


def test_each_platform_has_its_fields() -> None:
    assert len(encryptable(Platform.STANDARD)) == 7
    assert len(encryptable(Platform.ENHANCED)) == 10
    assert len(set(ENCRYPTABLE[Platform.STANDARD]) & set(ENCRYPTABLE[Platform.ENHANCED])) == 5


def test_classic_matters_on_standard_channels_alone() -> None:
    assert encryptable(Platform.STANDARD, classic=True) == ()
    assert encryptable(Platform.ENHANCED, classic=True) == encryptable(Platform.ENHANCED)


@pytest.mark.parametrize("field", ["Name", "MessagingEndUser.", ".Name", "A.B.C", ""])
def test_a_field_is_one_of_an_object(field: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        EncryptedField(field=field)
    assert caught.value.faults[0].path == "field"


def test_a_complete_set_up_has_no_findings() -> None:
    rest = (EncryptedField(field=one) for one in ENCRYPTABLE[Platform.STANDARD])
    fields = (KEY, *(one for one in rest if one.field != KEY.field))
    setup = EncryptionSetup(platform=Platform.STANDARD, fields=fields)
    assert list(check_encryption(setup)) == []
    assert codec.from_data(EncryptionSetup, codec.to_data(setup)) == setup
