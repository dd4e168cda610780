"""The report for people: findings in their form, carets under their place, a summary."""

from __future__ import annotations

import re
import unicodedata

import attrs
from hypothesis import given
from hypothesis import strategies as st

from journeys.cells import padded, width
from journeys.diagnostic import Diagnostic, Severity
from journeys.reporters.layout import underlined
from journeys.reporters.text import render
from journeys.rules import Coverage, Report
from journeys.source import Span
from tests.reporters.strategies import DIAGNOSTICS, REPORTS, TEXTS

#: Letters, wide letters, marks that combine, tabs and a control, but not the marker's letter.
LINES = st.text(st.sampled_from("ab é店漢カ가\u0301\u0308\t\x1b\u202e\"'{"), max_size=150)
ERROR = Diagnostic("JRN101", "some-fault", Severity.ERROR, "x is wrong", ("x",), Span("a.yaml"))


def cells(text: str) -> int:
    """The cells of a text of the letters above."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) == "W" else 1
        for char in text
    )


@given(before=LINES, marker=st.integers(1, 9), after=LINES)
def test_the_caret_stands_under_the_span(before: str, marker: int, after: str) -> None:
    """Carets begin and end under the marked text, whatever stands before and after it."""
    line = f"{before}{'M' * marker}{after}"
    start = len(before) + 1
    shown, carets = underlined(line, Span("a.yaml", 1, start, 1, start + marker))
    assert carets == " " * cells(shown.split("M")[0]) + "^" * marker


@given(line=TEXTS | LINES, column=st.integers(1, 400), end=st.integers(1, 400), below=st.booleans())
def test_a_shown_line_is_bounded(line: str, column: int, end: int, *, below: bool) -> None:
    """A span may lie anywhere: at least one caret stands, and the line stays short."""
    shown, carets = underlined(line, Span("a.yaml", 1, column, 2 if below else 1, end))
    assert carets.strip(" ") == "^" * carets.count("^") != ""
    assert "\t" not in shown
    assert len(shown) <= 1100
    assert width(carets) <= 1100


def test_a_long_line_is_cut_around_the_span_in_no_time() -> None:
    """A map on one line of a megabyte shows the part that is meant."""
    line = "x" * 500_000 + "HERE" + "y" * 500_000
    shown, carets = underlined(line, Span("a.yaml", 1, 500_001, 1, 500_005))
    assert shown.startswith("…x")
    assert shown.endswith("y…")
    assert len(shown) == 102
    assert carets == " " * 31 + "^^^^"


def test_a_mark_that_combines_is_marked_with_its_letter() -> None:
    """A span on an accent alone stands under the letter that bears it."""
    assert underlined("xe\u0301y", Span("a.yaml", 1, 3, 1, 4))[1] == " ^"


@given(text=LINES.filter(str.isprintable), more=st.integers(0, 9))
def test_padding_fills_cells(text: str, more: int) -> None:
    """A padded text takes the cells asked for."""
    assert width(padded(text, width(text) + more)) == width(text) + more


@given(report=REPORTS)
def test_every_finding_stands_on_a_line_in_the_house_form(report: Report) -> None:
    """A finding begins with its place and code and ends with its name; its severity follows."""
    lines = render(report).splitlines()
    heads = [at for at, line in enumerate(lines) if re.search(r": (JRN\d{3}|XYZ1) .*\]$", line)]
    assert len(heads) >= len(report.diagnostics)
    for diagnostic in report.diagnostics:
        word = f"  {diagnostic.severity}"
        assert any(lines[at + 1].startswith(word) for at in heads)


@given(report=REPORTS)
def test_colours_change_no_text(report: Report) -> None:
    """Without its colours the coloured text is the plain one."""
    coloured = render(report, colour=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render(report)


@given(found=st.lists(DIAGNOSTICS, min_size=1, max_size=5), most=st.integers(0, 6))
def test_no_more_than_asked_for_are_shown(found: list[Diagnostic], most: int) -> None:
    """What is not shown is counted."""
    lines = render(Report(file="x", diagnostics=tuple(found)), most=most).splitlines()
    more = [line for line in lines if re.fullmatch(r"and \d+ more", line)]
    assert more == ([f"and {len(found) - most} more"] if most < len(found) else [])


def test_a_hundred_findings_are_shown() -> None:
    """People are shown a hundred findings and the number of the others."""
    text = render(Report(file="x", diagnostics=(ERROR,) * 150))
    assert text.count("JRN101") == 100
    assert "and 50 more\n" in text
    assert "150 errors" in text


def test_a_board_with_an_open_cell_is_not_complete() -> None:
    """Shares are rounded down."""
    report = Report(file="x", coverage=(Coverage("a", "A", 999, 1000),))
    assert re.search(r"A +999/1000 +99 %", render(report))


def test_what_kept_silent_is_told() -> None:
    """Allowed, known and dropped findings are counted in the summary."""
    report = Report(file="x", diagnostics=(ERROR,), allowed=2, known=3, dropped=1)
    told = "; 2 allowed by comments; 3 known to the baseline; 1 problem of reading not kept\n"
    assert told in render(report)
    assert "no findings; 2 allowed" in render(attrs.evolve(report, diagnostics=()))
