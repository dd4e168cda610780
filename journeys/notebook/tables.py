"""Reports and comparisons to tables of HTML and to plain text."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING, Final

from journeys.changelogs import changelog
from journeys.comparison.wording import headline, message
from journeys.diagnostic import Severity
from journeys.reporters import reporter
from journeys.source import dotted
from journeys.text import printable

if TYPE_CHECKING:
    from journeys.comparison import Comparison
    from journeys.display import Forms
    from journeys.rules import Report

__all__ = ["comparison_forms", "report_forms", "table"]

#: How many rows a table has; the value itself has them all.
MOST: Final = 100

_SIGNS: Final = {Severity.ERROR: "✖", Severity.WARNING: "▲", Severity.INFO: "●"}
_CHANGES: Final = {"added": "+", "removed": "−"}
_MEANINGS: Final = {"weakened": "▼\u00a0weakened", "tightened": "▲\u00a0tightened", "neutral": ""}


def report_forms(report: Report) -> Forms:
    """What a notebook shows of a report: its findings, a row each, and how much is decided.

    Args:
        report: The report.
    """
    return {
        "text/html": lambda: _report(report),
        "text/plain": lambda: reporter("text")(report).rstrip("\n"),
    }


def comparison_forms(comparison: Comparison) -> Forms:
    """What a notebook shows of a comparison: its changes, a row each.

    Args:
        comparison: The comparison.
    """
    return {
        "text/html": lambda: _comparison(comparison),
        "text/plain": lambda: changelog("text")(comparison).rstrip("\n"),
    }


def table(
    heads: Iterable[str], rows: Iterable[Iterable[str]], *, caption: str, more: int = 0
) -> str:
    """A table of texts.

    Args:
        heads: The heads of the columns.
        rows: The texts of the rows; none of them is markup.
        caption: What stands above.
        more: How many rows are left out.

    Returns:
        An element of HTML, which takes its look from the notebook; the caption alone, as a
        paragraph, where there are no rows.

    Example:
        >>> table(["code"], [], caption="No findings")
        '<p>No findings</p>'
    """
    lines = ["".join(f'<td style="{_LEFT}">{_written(text)}</td>' for text in row) for row in rows]
    if not lines:
        return f"<p>{_written(caption)}</p>"
    head = "".join(f'<th scope="col" style="{_LEFT}">{_written(text)}</th>' for text in heads)
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    rest = f"<p>and {more} more</p>" if more > 0 else ""
    caption = f'<caption style="{_LEFT}">{_written(caption)}</caption>'
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"


_LEFT: Final = "text-align: left; vertical-align: top"


def _written(text: str) -> str:
    return escape(printable(text))


def _report(report: Report) -> str:
    found = report.diagnostics
    counts = ", ".join(f"{count} {severity}" for severity, count in report.counts.items() if count)
    caption = f"{report.file}: {counts or 'no findings'}"
    if report.coverage:
        caption = f"{caption}; {report.share:.0%} of the cells decided"
    rows = (
        (
            f"{_SIGNS[one.severity]}\u00a0{one.severity}",
            f"{one.code} {one.name}",
            one.place,
            one.message,
        )
        for one in found[:MOST]
    )
    heads = ("severity", "rule", "place", "message")
    return table(heads, rows, caption=caption, more=len(found) - MOST)


def _comparison(comparison: Comparison) -> str:
    rows = (
        (
            _CHANGES.get(one.kind.value, "~"),
            dotted(one.path),
            message(one),
            _MEANINGS[one.meaning.value],
        )
        for one in comparison.changes[:MOST]
    )
    heads = ("", "place", "change", "for the customer")
    return table(heads, rows, caption=headline(comparison), more=len(comparison) - MOST)
