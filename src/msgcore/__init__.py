"""msgcore: the rulebook of customer messaging.

Hand it what happened, and it answers what that means and why: which status the
session takes, whether this person may be messaged, how many SMS segments a text
costs. It sends nothing, stores nothing and reads no clock.

Sub-packages load when they are first used, so `import msgcore` costs next to nothing.
"""

import importlib
import typing

if typing.TYPE_CHECKING:
    from msgcore import (
        catalogue,
        channels,
        codec,
        components,
        consent,
        conversation,
        diagram,
        errors,
        lifecycle,
        metadata,
        policy,
        rules,
        sms,
        testing,
        vocabulary,
    )

__all__ = [
    "__version__",
    "catalogue",
    "channels",
    "codec",
    "components",
    "consent",
    "conversation",
    "diagram",
    "errors",
    "lifecycle",
    "metadata",
    "policy",
    "rules",
    "sms",
    "testing",
    "vocabulary",
]

__version__: str


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version  # noqa: PLC0415 - costs more than attrs to import

        return version("msgcore")
    if name in __all__:
        return importlib.import_module(f"msgcore.{name}")
    raise AttributeError(f"module 'msgcore' has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
