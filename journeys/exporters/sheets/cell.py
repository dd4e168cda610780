"""A value to a cell that shows it and never computes it."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from journeys.errors import ValueFormError

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell

    from journeys.exporters.sheets.rows import Value

__all__ = ["TEXT_FORMAT", "put"]

TEXT_FORMAT: Final = "@"
_DAY_FORMAT: Final = "yyyy-mm-dd"

#: The most characters that spreadsheets hold in a cell.
_MOST: Final = 32_767
_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
#: What makes a spreadsheet compute as soon as somebody edits the cell.
_FORMULA: Final = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")


def put(cell: Cell | MergedCell, value: Value) -> None:
    """Put a value into a cell.

    A text is stored as text, whatever it begins with; what looks like a formula is marked, as
    the apostrophe in front does when people type it.

    Args:
        cell: An empty cell.
        value: The text, number or day.

    Raises:
        ValueFormError: The text is longer than cells can hold.
    """
    assert not hasattr(cell, "merged_cells"), "no cell is merged"
    if isinstance(value, str):
        text = _ESCAPE.sub("_x005F_", value)
        if len(text) > _MOST:
            raise ValueFormError(value, f"{_MOST} characters at most, as a cell can hold")
        cell.value = text
        cell.data_type = "s"
        cell.number_format = TEXT_FORMAT
        if _FORMULA.match(text):
            cell.quotePrefix = True
        return
    cell.value = value
    if isinstance(value, dt.date):
        cell.number_format = _DAY_FORMAT
    elif isinstance(value, float):
        cell.number_format = _percent_format(value)


def _percent_format(share: float) -> str:
    """A format that shows a share with all its decimals, as far as ten."""
    exponent = (Decimal(repr(share)) * 100).normalize().as_tuple().exponent
    decimals = min(10, max(0, -int(exponent)))
    return f"0.{'0' * decimals}%" if decimals else "0%"
