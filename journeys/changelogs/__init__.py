"""Comparison to text in several formats: siblings of one shape, each loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import Final, Protocol, cast

from journeys.comparison import Comparison
from journeys.errors import UnknownNameError

__all__ = ["FORMATS", "Render", "changelog"]

#: Module of each format, by the name that people choose it by.
FORMATS: Final = {
    "json": "journeys.changelogs.json",
    "markdown": "journeys.changelogs.markdown",
    "text": "journeys.changelogs.text",
}


class Render(Protocol):
    """What each changelog's `render` takes and gives."""

    def __call__(
        self, comparison: Comparison, *, colour: bool = False, most: int | None = None
    ) -> str:
        """The comparison in a format.

        Args:
            comparison: The comparison.
            colour: Whether terminal colours stand in it, where the format has them.
            most: How many changes are shown; the format's own measure by default.

        Returns:
            Whole lines with their ends.
        """


def changelog(name: str) -> Render:
    """The changelog of a format.

    Args:
        name: One of `FORMATS`.

    Returns:
        Its `render`.

    Raises:
        UnknownNameError: There is no such format; the error names those there are.

    Example:
        >>> print(changelog("text")(Comparison(old="old.yaml", new="new.yaml")), end="")
        old.yaml → new.yaml: no changes
    """
    if name not in FORMATS:
        raise UnknownNameError("format of changes", name, tuple(FORMATS))
    return cast("Render", import_module(FORMATS[name]).render)
