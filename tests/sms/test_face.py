"""The names of the room: some load with it, the others when they are first used."""

import importlib
import pkgutil
import subprocess
import sys

import pytest

from msgcore import sms


@pytest.mark.parametrize("name", sms.__all__)
def test_every_listed_name_is_there(name: str) -> None:
    module = sms._HOMES.get(name)
    if module is not None:
        value = sms.__getattr__(name)
        assert value is getattr(importlib.import_module(f"msgcore.sms.{module}"), name)
    assert getattr(sms, name) is not None


def test_dir_lists_the_face() -> None:
    assert dir(sms) == sorted(sms.__all__)


def test_what_is_not_there() -> None:
    with pytest.raises(AttributeError, match=r"module 'msgcore.sms' has no attribute 'segmnt'"):
        _ = sms.segmnt


def test_no_module_takes_the_place_of_a_name() -> None:
    modules = {module.name for module in pkgutil.iter_modules(sms.__path__)}
    assert not modules & set(sms._HOMES)
    assert set(sms._LATER) <= modules


PROGRAM = """
import sys
from msgcore import sms

sms.segment("a")
assert not {"phonenumbers", "msgcore.sms.numbers", "msgcore.sms.checks"} & set(sys.modules)
sms.classify_number("Acme")
assert "msgcore.sms.numbers" in sys.modules
assert not {"phonenumbers", "msgcore.sms.checks"} & set(sys.modules)
"""


def test_whoever_segments_loads_nothing_about_senders() -> None:
    subprocess.run([sys.executable, "-c", PROGRAM], check=True)  # noqa: S603 - our own interpreter
