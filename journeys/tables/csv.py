"""A table to CSV in which no cell can become a formula."""

from __future__ import annotations

from journeys.exporters.commas import csv_text
from journeys.table import Table

__all__ = ["render"]


def render(table: Table) -> str:
    r"""A table as CSV for programs and spreadsheets.

    Args:
        table: The table.

    Returns:
        CSV with a byte order mark; columns bear their names, shares stand as 0..1, times in
        seconds, and what is not known or not shown is empty.

    Example:
        >>> from journeys.table import Column
        >>> render(Table(name="t", title="T", columns=[Column("share", "share")], rows=[(0.5,)]))
        '\ufeffshare\r\n0.5\r\n'
    """
    names = [one.name for one in table.columns]
    return csv_text(names, [dict(zip(names, row, strict=True)) for row in table.rows])
