"""Workflow commands: one a finding, and no line that a user's text could begin."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from journeys.diagnostic import Diagnostic, Severity
from journeys.reporters.github import render
from journeys.rules import Report
from journeys.source import Span
from journeys.text import printable
from tests.reporters.strategies import DIAGNOSTICS, REPORTS

COMMAND = re.compile(r"::(?P<kind>error|warning|notice) (?P<properties>[^:]*)::(?P<data>.*)")
KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def unescaped(text: str) -> str:
    """A value as GitHub reads it."""
    for mark, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(mark, char)
    return text


@given(report=REPORTS)
def test_no_line_begins_with_what_a_user_wrote(report: Report) -> None:
    """A line is a command of ours, or stands behind a bar; the old form of commands is broken."""
    for line in render(report).split("\n")[:-1]:
        assert line.startswith("|") or COMMAND.fullmatch(line)
        assert "##[" not in line


@given(found=st.lists(DIAGNOSTICS, max_size=6), most=st.none() | st.integers(0, 6))
def test_there_is_one_command_a_finding_shown(found: list[Diagnostic], most: int | None) -> None:
    """Commands are as many as findings shown, and say the same."""
    report = Report(file="x", diagnostics=tuple(found))
    commands = [line for line in render(report, most=most).split("\n") if line.startswith("::")]
    shown = found if most is None else found[:most]
    assert len(commands) == len(shown)
    for line, diagnostic in zip(commands, shown, strict=True):
        read = COMMAND.fullmatch(line)
        assert read is not None
        assert read["kind"] == KINDS[diagnostic.severity]
        message = printable(diagnostic.message).replace("##[", "##\\x5b")
        assert unescaped(read["data"]) == message


def test_properties_are_escaped() -> None:
    """Commas, colons and percent signs in a file's name end no property."""
    span = Span("a,b:c%2C.yaml", 3, 5, 3, 6)
    found = Diagnostic("JRN101", "some-fault", Severity.ERROR, "50 %: a, b", (), span)
    assert render(Report(file="x", diagnostics=(found,))).splitlines()[0] == (
        "::error file=a%2Cb%3Ac%252C.yaml,line=3,col=5,title=JRN101 some-fault::50 %25: a, b"
    )
