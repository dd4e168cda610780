"""Report to workflow commands of GitHub Actions, and the text for people. Writes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from journeys.diagnostic import Diagnostic, Severity
from journeys.reporters.findings import shown
from journeys.reporters.lines import MOST, plain, report_lines
from journeys.rules import Report
from journeys.rules.rule import Rule
from journeys.text import printable

__all__ = ["render"]

_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}


def render(
    report: Report,
    *,
    colour: bool = False,  # noqa: ARG001 - the reporters share one shape
    most: int | None = None,
    ran: Iterable[Rule] | None = None,  # noqa: ARG001 - likewise
) -> str:
    """The report as a job's log takes it: one command a finding, then the text for people.

    GitHub itself shows ten errors and ten warnings a step; the text below holds the others.

    Args:
        report: The report.
        colour: Not used here: commands bear no colours.
        most: How many findings are shown; 100 by default.
        ran: The rules that ran; not shown here.

    Returns:
        Lines with their ends. Each begins with `::` or `|`, none with anything a user wrote.

    Example:
        >>> print(render(Report(file="bank.journey.yaml")), end="")
        | bank.journey.yaml: no findings

    Source: GitHub Docs, "Workflow commands for GitHub Actions".
    """
    first, _ = shown(report, MOST if most is None else most)
    commands = [_command(diagnostic) for diagnostic in first]
    people = [f"| {plain(line)}".rstrip(" ") for line in report_lines(report, most)]
    return "".join(f"{_calm(line)}\n" for line in [*commands, *people])


def _command(diagnostic: Diagnostic) -> str:
    span = diagnostic.span
    properties: dict[str, object] = {}
    if span:
        properties = {"file": span.file, "line": span.line, "col": span.column}
    properties["title"] = f"{diagnostic.code} {diagnostic.name}"
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[diagnostic.severity]} {listed}::{_data(diagnostic.message)}"


def _data(text: str) -> str:
    return printable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _calm(line: str) -> str:
    """The line without the older form of commands, which counts anywhere in a line."""
    return line.replace("##[", "##\\x5b")
