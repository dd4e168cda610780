"""Tables to a workbook: a sheet a table, and a first one that tells what they are of."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from journeys.archives import timeless
from journeys.board.account import Account
from journeys.board.tabular import heading, several
from journeys.cells import width
from journeys.errors import MissingExtraError
from journeys.exporters.sheets.cell import put
from journeys.table import Kind, Table
from journeys.text import printable
from journeys.vocabulary import label

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["render"]

_NARROWEST, _WIDEST = 10, 60
#: How numbers look; their values stay whole.
_LOOKS: Final = {
    Kind.COUNT: "#,##0",
    Kind.SHARE: "0.0%",
    Kind.SECONDS: "[h]:mm:ss",
    Kind.NUMBER: "0.000",
}
_DAY: Final = 86_400
#: The most characters that the name of a sheet has, and those that it must not have.
_NAME: Final = 31


def render(
    tables: Iterable[Table], *, language: str = "en", account: Account | None = None
) -> bytes:
    """Tables as a workbook (XLSX).

    Times are times of the spreadsheet, shares percentages; no cell is a formula.

    Args:
        tables: The tables; their names are those of the sheets.
        language: Of the headings, `fr` or `en`.
        account: What the first sheet tells, *Read me*, with a list of the others; None for none.

    Returns:
        The bytes of the workbook, the same at any time.

    Raises:
        MissingExtraError: The optional part that writes workbooks is not installed.

    Example:
        >>> from journeys.table import Column
        >>> render([Table(name="t", title="T", columns=[Column("a")], rows=[("x",)])])[:2]
        b'PK'
    """
    try:
        from openpyxl import Workbook
    except ImportError:
        raise MissingExtraError("a workbook (XLSX)", "xlsx") from None
    book = Workbook()
    book.remove(book.worksheets[0])
    first = None if account is None else book.create_sheet(label(language, "sheets-read-me"))
    sheets = [(book.create_sheet(table.name[:_NAME]), table) for table in tables]
    for page, table in sheets:
        _fill(page, table, language)
    if account is not None and first is not None:
        _tell(first, account, [(page.title, table.title) for page, table in sheets])
    book.properties.creator = "journeys"
    stream = io.BytesIO()
    book.save(stream)
    return timeless(stream.getvalue())


def _tell(page: Worksheet, account: Account, sheets: Sequence[tuple[str, str]]) -> None:
    """What the log is, what of it is most important, and which sheets there are."""
    from openpyxl.styles import Alignment, Font

    language = account.language
    facts = [(label(language, "sheets-map"), account.subtitle), *account.facts]
    heads = [(label(language, "sheets-sheet"), label(language, "sheets-shows"))]
    said = [("", text) for text in account.headlines]
    rows = [(account.title, ""), *facts, ("", ""), *said, ("", ""), *heads, *sheets]
    bold = {1, len(rows) - len(sheets)}
    for number, cells in enumerate(rows, start=1):
        for at, text in enumerate(cells, start=1):
            place = page.cell(number, at)
            put(place, printable(text))
            place.alignment = Alignment(vertical="top", wrap_text=at == 2)
            place.font = Font(bold=number in bold, size=13 if number == 1 else 11)
    page.column_dimensions["A"].width = min(_WIDEST, max(width(one) for one, _ in rows[1:]) + 2)
    page.column_dimensions["B"].width = 1.5 * _WIDEST


def _fill(page: Worksheet, table: Table, language: str) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    put(page.cell(1, 1), printable(table.title))
    page.cell(1, 1).font = Font(bold=True, size=13)
    for at, column in enumerate(table.columns, start=1):
        put(page.cell(2, at), heading(language, column))
        page.cell(2, at).font = Font(bold=True)
        shown = [heading(language, column)]
        for number, cell in enumerate((row[at - 1] for row in table.rows), start=3):
            place = page.cell(number, at)
            if isinstance(cell, str):
                put(place, printable(cell))
                shown.append(cell)
            elif cell is not None:
                place.value = cell / _DAY if column.kind is Kind.SECONDS else cell
                place.number_format = _LOOKS.get(column.kind, "General")
        widest = max(map(width, shown)) + 2
        letter = get_column_letter(at)
        page.column_dimensions[letter].width = min(_WIDEST, max(_NARROWEST, widest))
    if table.suppressed:
        last = len(table.rows) + 4
        put(page.cell(last, 1), several(language, "table-suppressed", table.suppressed))
    page.freeze_panes = "A3"
    if table.rows:
        page.auto_filter.ref = f"A2:{get_column_letter(len(table.columns))}{len(table.rows) + 2}"
