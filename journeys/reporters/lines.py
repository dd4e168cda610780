"""Report to lines for people, each a row of pieces of text with the style they bear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, TypeAlias

from journeys.cells import padded, width
from journeys.diagnostic import Diagnostic, Severity
from journeys.reporters.findings import counted, headline, shown
from journeys.reporters.layout import underlined
from journeys.rules import Coverage, Report
from journeys.text import printable

__all__ = ["MOST", "Line", "finding_lines", "plain", "report_lines", "summary_lines"]

Line: TypeAlias = tuple[tuple[str, str], ...]
"""Pieces of a line: text, and the name of its style or the empty text."""

#: How many findings people are shown.
MOST: Final = 100

_GUTTER: Final = max(len(severity) for severity in Severity)
_NAME: Final = 40


def plain(line: Line) -> str:
    """The text of a line without its styles.

    Args:
        line: The pieces.

    Example:
        >>> plain((("bank", "place"), (": no findings", "")))
        'bank: no findings'
    """
    return "".join(text for text, _ in line)


def report_lines(report: Report, most: int | None) -> Iterator[Line]:
    """The report as people read it: findings, how many more there are, the summary.

    Args:
        report: The report.
        most: How many findings are shown; None for 100.

    Yields:
        The lines without their ends.
    """
    first, more = shown(report, MOST if most is None else most)
    for diagnostic in first:
        yield from finding_lines(diagnostic)
    if more:
        yield ((f"and {more} more", "faint"),)
    if first or more:
        yield ()
    yield from summary_lines(report)


def finding_lines(diagnostic: Diagnostic) -> Iterator[Line]:
    """A finding: its line, then its severity beside the source, with carets under the place.

    Args:
        diagnostic: The finding.

    Yields:
        Three lines, or two where there is no source line to show.
    """
    place = printable(diagnostic.place)
    style = diagnostic.severity.value
    yield ((place, "place"), (headline(diagnostic)[len(place) :], ""))
    if diagnostic.span is None or not diagnostic.excerpt.strip():
        yield (("  ", ""), (style, style))
        return
    source, carets = underlined(diagnostic.excerpt, diagnostic.span)
    yield (
        ("  ", ""),
        (style, style),
        (" " * (_GUTTER - len(style)) + " | ", "faint"),
        (source, ""),
    )
    yield (("  " + " " * _GUTTER + " | ", "faint"), (carets, style))


def summary_lines(report: Report) -> Iterator[Line]:
    """The counts, the coverage of each persona's board, and the gas works index.

    Args:
        report: The report.

    Yields:
        One line, and a table where the map has personas.

    Source: [Simple], few situations stay usable.
    """
    yield ((printable(report.file), "place"), (": ", ""), *_counts(report), *_silent(report))
    if not report.coverage:
        return
    yield ()
    yield from _table(report)
    yield ()
    index = f"{report.situations} situations"
    yield (("gas works index: ", ""), (index, "place"), (" really opened", ""))
    yield (("  (personas × goals × channels × moments; few stay usable)", "faint"),)


def _counts(report: Report) -> Iterator[tuple[str, str]]:
    total = len(report.diagnostics)
    if not total:
        yield ("no findings", "good")
        return
    yield (counted(total, "finding"), "place")
    mark = ": "
    for severity, count in report.counts.items():
        if count:
            yield (mark, "")
            yield (counted(count, severity), severity.value)
            mark = ", "


def _silent(report: Report) -> Iterator[tuple[str, str]]:
    if report.allowed:
        yield (f"; {report.allowed} allowed by comments", "")
    if report.known:
        yield (f"; {report.known} known to the baseline", "")
    if report.dropped:
        yield (f"; {counted(report.dropped, 'problem')} of reading not kept", "")


def _table(report: Report) -> Iterator[Line]:
    rows = [("board of", "decided", "share"), *(_row(row) for row in report.coverage)]
    if len(report.coverage) > 1:
        decided = sum(row.decided for row in report.coverage)
        cells = sum(row.cells for row in report.coverage)
        rows.append(_row(Coverage("", "all", decided, cells)))
    wide = [max(width(row[at]) for row in rows) for at in range(3)]
    for at, (name, decided_of, share) in enumerate(rows):
        text = f"{padded(name, wide[0])}  {decided_of:>{wide[1]}}  {share:>{wide[2]}}"
        yield ((text, "" if at else "faint"),)


def _row(coverage: Coverage) -> tuple[str, str, str]:
    name = printable(coverage.name or coverage.persona)
    short = name if len(name) <= _NAME else f"{name[: _NAME - 1]}…"
    # Rounded down: a board with one open cell is not "100 %".
    share = f"{int(coverage.share * 100)} %"
    return short, f"{coverage.decided}/{coverage.cells}", share
