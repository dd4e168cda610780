"""The name of a format to the function that writes it; its module is loaded on first use."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Final, Literal, cast, overload

from journeys.errors import UnknownNameError

__all__ = ["FORMATS", "exporter"]

#: The name of each format, which is also its module.
FORMATS: Final = ("csv", "deadlines", "gexf", "graphml", "json", "nodelink", "xlsx", "yaml")


@overload
def exporter(name: Literal["xlsx"]) -> Callable[..., bytes]: ...
@overload
def exporter(
    name: Literal["csv", "deadlines", "gexf", "graphml", "json", "nodelink", "yaml"],
) -> Callable[..., str]: ...
@overload
def exporter(name: str) -> Callable[..., str | bytes]: ...
def exporter(name: str) -> Callable[..., str | bytes]:
    """The function that writes a map in a format.

    Args:
        name: One of `FORMATS`.

    Returns:
        `render` of the format's module: a map in, a text out, or the bytes of a workbook; those of
        graphs also take `view` and `persona`.

    Raises:
        UnknownNameError: There is no such format.

    Example:
        >>> from journeys.model import JourneyMap
        >>> print(exporter("yaml")(JourneyMap(title="Shop")), end="")
        format: journeys/1
        title: Shop
    """
    if name not in FORMATS:
        raise UnknownNameError("format", name, FORMATS)
    module = import_module(f"journeys.exporters.{name}")
    return cast("Callable[..., str | bytes]", module.render)
