"""Files with sensitive-data rules: TOML and JSON with many, the product's metadata with one."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import attrs

from msgcore.cli.sources import Faults, read_bytes, read_data
from msgcore.errors import CodecError, Fault, InvalidValueError, MalformedError
from msgcore.metadata import SensitiveDataRuleUnsaid, read_sensitive_data_rule
from msgcore.policy import Policy
from msgcore.privacy import RedactionRules, SensitiveDataRule, read_rules
from msgcore.rules import Severity

__all__ = ["RuleFiles", "read_rule_files"]

_METADATA = (".xml", ".livechatsensitivedatarule")
"""How the names of the product's files end, in small letters."""

_TABLES = "sensitive_data"
_PLACE = re.compile(r"\[(\d+)\]\.?")


@attrs.frozen
class _Given:
    """One rule, and where it stands.

    Args:
        rule: The rule.
        file: Its file.
        place: Where in the file; empty where it is the whole of it.
        remarks: What of the file is not understood.
    """

    rule: SensitiveDataRule
    file: str
    place: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def all_remarks(self) -> Iterator[str]:
        """The remarks, and whether the rule is in force at all."""
        yield from self.remarks
        if not self.rule.enabled:
            where = f"{self.file}: {self.place}" if self.place else self.file
            yield f"{where}: is disabled, and blocks nothing"


@attrs.frozen
class RuleFiles:
    """What the files hold.

    Args:
        rules: The rules of all of them, ready to redact with.
        remarks: What of them is not understood or not in force, a line each.
    """

    rules: RedactionRules
    remarks: tuple[str, ...]


def read_rule_files(files: Iterable[str], policy: Policy, faults: Faults) -> RuleFiles | None:
    """Read and compile the rules of files; None where some are faulty.

    Args:
        files: Their names. One that ends in `.xml` or `.liveChatSensitiveDataRule` is the
            product's metadata; its rule has the file's name, up to the first dot.
        policy: The numbers and choices in force.
        faults: Takes every fault of every file.
    """
    given: list[_Given] = []
    complete = True
    for file in files:
        read = faults.gather(file, partial(_read, file)).or_none
        complete = complete and read is not None
        given += read or ()
    try:
        rules = RedactionRules.compile([one.rule for one in given], policy)
    except InvalidValueError as error:
        for fault in error.faults:
            _note(fault, given, faults)
        return None
    remarks = tuple(remark for one in given for remark in one.all_remarks)
    return RuleFiles(rules, remarks) if complete else None


def _read(file: str) -> tuple[_Given, ...]:
    if file.lower().endswith(_METADATA):
        unsaid = SensitiveDataRuleUnsaid(name=Path(file).name.partition(".")[0])
        read = read_sensitive_data_rule(read_bytes(file), unsaid)
        remarks = (f"{file}: {one}" for one in read.report if one.severity is not Severity.INFO)
        return (_Given(read.rule, file, remarks=tuple(remarks)),)
    return tuple(_tables(file))


def _tables(file: str) -> Iterator[_Given]:
    data = read_data(file)
    if _TABLES not in data:
        raise CodecError(Fault(path=_TABLES, message="is missing", hint=f"Add [[{_TABLES}]]."))
    try:
        rules = read_rules(data[_TABLES])
    except MalformedError as error:
        raise CodecError(fault.under(_TABLES) for fault in error.faults) from None
    for number, rule in enumerate(rules):
        yield _Given(rule, file, f"{_TABLES}[{number}]")


def _note(fault: Fault, given: list[_Given], faults: Faults) -> None:
    """Say in which file a fault is, and where there: the rules were numbered over all files."""
    match = _PLACE.match(fault.path)
    if match is None:
        raise LookupError("every fault names its rule")
    one = given[int(match[1])]
    rest = attrs.evolve(fault, path=fault.path[match.end() :])
    faults.note(one.file, rest.under(one.place) if one.place else rest)
