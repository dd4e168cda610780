"""Score to text in several formats: siblings of one shape, each loaded on first use."""

from __future__ import annotations

from importlib import import_module
from typing import Final, Protocol, cast

from journeys.errors import UnknownNameError
from journeys.mutations.score import Score

__all__ = ["FORMATS", "Render", "report"]

#: Module of each format, by the name that people choose it by.
FORMATS: Final = {
    "json": "journeys.mutations.reports.json",
    "text": "journeys.mutations.reports.text",
}


class Render(Protocol):
    """What each report's `render` takes and gives."""

    def __call__(self, score: Score, *, colour: bool = False, most: int | None = None) -> str:
        """The score in a format.

        Args:
            score: The score.
            colour: Whether terminal colours stand in it, where the format has them.
            most: How many survivors are shown; the format's own measure by default.

        Returns:
            Whole lines with their ends.
        """


def report(name: str) -> Render:
    """The report of a format.

    Args:
        name: One of `FORMATS`.

    Returns:
        Its `render`.

    Raises:
        UnknownNameError: There is no such format; the error names those there are.

    Example:
        >>> score = Score(file="bank.journey.yaml", tried=(), total=0, asked=0)
        >>> print(report("text")(score), end="")
        bank.journey.yaml: there is nothing to change
    """
    if name not in FORMATS:
        raise UnknownNameError("format of scores", name, tuple(FORMATS))
    return cast("Render", import_module(FORMATS[name]).render)
