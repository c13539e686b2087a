r"""Sensitive-data rules from plain data, as TOML and JSON files hold them.

    [[sensitive_data]]
    ready = "payment-card"
    enforce_on = ["customer"]

    [[sensitive_data]]
    name = "order"
    pattern = '\bORD-\d{6}\b'
    action = "replace"
    replacement = "[order]"
    enabled = true

A table with `ready` is one of the ready rules; any other one is a rule of its own.
"""

from collections.abc import Mapping

from msgcore import codec
from msgcore.errors import CodecError, Fault
from msgcore.privacy.library.ready import ready_rule
from msgcore.privacy.rule import SensitiveDataRule

__all__ = ["read_rules"]


def read_rules(data: object) -> tuple[SensitiveDataRule, ...]:
    r"""Read rules from plain data.

    Args:
        data: A list; of each rule the fields, or `ready` with what that rule takes.

    Returns:
        The rules, in the same order.

    Raises:
        CodecError: The data describe no rules; every fault of every rule, with its place.

    >>> card, order = read_rules(
    ...     [{"ready": "payment-card"}, {"name": "order", "pattern": r"ORD-\d{6}", "enabled": True}]
    ... )
    >>> card.name, order.action.value
    ('payment-card', 'remove')
    >>> read_rules([{"ready": "emails"}, {"name": "order"}])
    Traceback (most recent call last):
    msgcore.errors.CodecError: [0].ready: 'emails' is no ready rule (Did you mean 'email'?)
    [1].pattern: is missing
    [1].enabled: is missing
    """
    if not isinstance(data, list | tuple):
        raise CodecError(Fault(message="is no list", hint="Write [[sensitive_data]] tables."))
    rules: list[SensitiveDataRule] = []
    faults: list[Fault] = []
    for place, one in enumerate(data):
        try:
            rules.append(_rule(one))
        except CodecError as error:
            faults += [fault.under(f"[{place}]") for fault in error.faults]
    if faults:
        raise CodecError(faults)
    return tuple(rules)


def _rule(data: object) -> SensitiveDataRule:
    if isinstance(data, Mapping) and "ready" in data:
        return ready_rule(data)
    return codec.from_data(SensitiveDataRule, data)
