"""Report to text in several formats: siblings of one shape, each loaded on first use."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import Final, Protocol, cast

from journeys.errors import UnknownNameError
from journeys.rules.report import Report
from journeys.rules.rule import Rule

__all__ = ["FORMATS", "Render", "reporter"]

#: Module of each format, by the name that people choose it by.
FORMATS: Final = {
    "github": "journeys.reporters.github",
    "json": "journeys.reporters.json",
    "junit": "journeys.reporters.junit",
    "sarif": "journeys.reporters.sarif",
    "text": "journeys.reporters.text",
}


class Render(Protocol):
    """What each reporter's `render` takes and gives."""

    def __call__(
        self,
        report: Report,
        *,
        colour: bool = False,
        most: int | None = None,
        ran: Iterable[Rule] | None = None,
    ) -> str:
        """The report in a format.

        Args:
            report: The report.
            colour: Whether terminal colours stand in it, where the format has them.
            most: How many findings are shown; the format's own measure by default.
            ran: The rules that ran, as `journeys.rules.run.selected` gives them; the core by
                default.

        Returns:
            Whole lines with their ends.
        """


def reporter(name: str) -> Render:
    """The reporter of a format.

    Args:
        name: One of `FORMATS`.

    Returns:
        Its `render`.

    Raises:
        UnknownNameError: There is no such format; the error names those there are.

    Example:
        >>> from journeys.rules import Report
        >>> print(reporter("text")(Report(file="bank.journey.yaml")), end="")
        bank.journey.yaml: no findings
    """
    if name not in FORMATS:
        raise UnknownNameError("report format", name, tuple(FORMATS))
    return cast("Render", import_module(FORMATS[name]).render)
