"""The name of a format to the function that reads it; its module is loaded on first use."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from journeys.errors import UnknownNameError

if TYPE_CHECKING:
    from journeys.reader import Reading

__all__ = ["FORMATS", "importer"]

#: The name of each format, which is also its module.
FORMATS: Final = ("xlsx",)


def importer(name: str) -> Callable[..., Reading]:
    """The function that reads a file of a format.

    Args:
        name: One of `FORMATS`.

    Returns:
        `read` of the format's module: a path in, a reading out; it takes `limits` too.

    Raises:
        UnknownNameError: There is no such format.

    Example:
        >>> importer("xlsx").__module__
        'journeys.importers.xlsx'
    """
    if name not in FORMATS:
        raise UnknownNameError("format", name, FORMATS)
    module = import_module(f"journeys.importers.{name}")
    return cast("Callable[..., Reading]", module.read)
