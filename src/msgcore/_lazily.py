"""Names of a package that load when they are first used.

A package's face names everything that people import from it; what takes long to load, and is
not always needed, is named here and loaded by the first who asks for it.
"""

import importlib
from collections.abc import Callable, Mapping, Sequence

__all__ = ["lazily"]


def lazily(
    package: str, homes: Mapping[str, str], names: Sequence[str]
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Make the `__getattr__` and the `__dir__` of a package.

    Args:
        package: The package's name.
        homes: Name -> the module of the package that defines it.
        names: All public names of the package.

    Returns:
        The two functions. The first remembers what it found, so it is asked once for a name.

    >>> get, _ = lazily("msgcore.consent", {"Language": "languages"}, ["Language"])
    >>> get("Language").__name__
    'Language'
    """

    def get(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(importlib.import_module(f"{package}.{homes[name]}"), name)
        setattr(importlib.import_module(package), name, value)
        return value

    return get, lambda: list(names)
