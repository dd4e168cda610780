"""Report to text for people, with the source lines it speaks of. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from journeys.reporters.lines import Line, plain, report_lines
from journeys.rules import Report
from journeys.rules.rule import Rule

__all__ = ["render"]

_STYLES: Final = {
    "error": "bold red",
    "warning": "yellow",
    "info": "cyan",
    "good": "green",
    "place": "bold",
    "faint": "dim",
}


def render(
    report: Report,
    *,
    colour: bool = False,
    most: int | None = None,
    ran: Iterable[Rule] | None = None,  # noqa: ARG001 - the reporters share one shape
) -> str:
    """The report as people read it in a terminal.

    Args:
        report: The report.
        colour: Whether terminal colours stand in it; without them it is the same text.
        most: How many findings are shown; 100 by default.
        ran: The rules that ran; not shown here.

    Returns:
        Lines with their ends. A finding is `file:line:column: JRN101 message [name]`, then the
        source line beside its severity, then carets; the summary stands last, and alone when
        there are no findings.

    Example:
        >>> print(render(Report(file="bank.journey.yaml")), end="")
        bank.journey.yaml: no findings
    """
    written = _coloured if colour else plain
    return "".join(f"{written(line)}\n" for line in report_lines(report, most))


def _coloured(line: Line) -> str:
    from rich.color import ColorSystem
    from rich.style import Style

    return "".join(
        Style.parse(_STYLES[style]).render(text, color_system=ColorSystem.STANDARD)
        if style
        else text
        for text, style in line
    )
