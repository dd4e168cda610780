"""The tools whose forms are known, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from journeys.errors import UnknownNameError

if TYPE_CHECKING:
    from journeys.model import JourneyMap

__all__ = ["FORMATS", "Export", "exporter"]

Export: TypeAlias = "Callable[..., Mapping[str, str]]"

#: The tools, each with a module of its name.
FORMATS: Final = ("snowplow", "segment", "rudderstack")


def exporter(name: str) -> Export:
    """The function that writes the events of a map in the form of a tool.

    Args:
        name: One of `FORMATS`.

    Returns:
        A function of a map, with the option `vendor`, to files: path and text.

    Raises:
        UnknownNameError: There is no such form.

    Example:
        >>> from journeys.model import JourneyMap, Moment
        >>> list(exporter("segment")(JourneyMap(title="Shop", moments=[Moment(id="ask")])))
        ['tracking-plan.json']
    """
    if name not in FORMATS:
        raise UnknownNameError("tracking-plan form", name, FORMATS)
    module: Any = import_module(f"journeys.tracking.exports.{name}")
    return cast("Callable[[JourneyMap], Mapping[str, str]]", module.export)
