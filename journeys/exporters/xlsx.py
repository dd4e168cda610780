"""A map to a workbook that a workshop fills in and that reads back equal."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from journeys.errors import MissingExtraError
from journeys.exporters.sheets.archive import timeless
from journeys.exporters.sheets.page import fill
from journeys.exporters.sheets.readme import advice
from journeys.exporters.sheets.rows import rows
from journeys.exporters.written import written
from journeys.workbook import README, SHEETS
from journeys.workbook.headings import title

if TYPE_CHECKING:
    from journeys.model import JourneyMap

__all__ = ["render"]


def render(map_: JourneyMap) -> bytes:
    """A map as a workbook (XLSX): a sheet a table, a row a part, and a sheet that explains them.

    Titles and headings stand in the map's language; a hidden row above them bears the names by
    which the workbook is read. Cells drop down what may be chosen. No cell is a formula: a text
    stays a text, whatever it begins with. Invisible characters are spelled as escapes.

    Args:
        map_: Any map whose parts each have an id of their own.

    Returns:
        The bytes of the workbook, the same at any time; `journeys.importers` reads them back.

    Raises:
        MissingExtraError: The optional part that writes workbooks is not installed.
        ValueFormError: Two parts have the same place, the end of a step is no touchpoint, or a
            text is longer than a cell can hold.

    Example:
        >>> from journeys.model import JourneyMap
        >>> render(JourneyMap(title="Shop"))[:2]
        b'PK'
    """
    try:
        from openpyxl import Workbook
    except ImportError:
        raise MissingExtraError("a workbook (XLSX)", "xlsx") from None
    data = written(map_)
    book = Workbook()
    book.remove(book.worksheets[0])
    page = book.create_sheet(title(map_.language, README))
    fill(page, README, advice(map_.language), map_)
    for sheet in SHEETS:
        page = book.create_sheet(title(map_.language, sheet))
        fill(page, sheet, rows(sheet, map_, data), map_)
    book.properties.creator = "journeys"
    stream = io.BytesIO()
    book.save(stream)
    return timeless(stream.getvalue())
