"""The rows of a sheet to a page of a workbook: headings, colours, lists, and how it prints."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from journeys.cells import width
from journeys.drawing.palette import INK, STRIP, THEMES, goal_colours
from journeys.exporters.sheets.cell import TEXT_FORMAT, put
from journeys.exporters.sheets.choices import FIRST_ROW, SPARE, choice
from journeys.exporters.sheets.readme import explained
from journeys.model import Language, Status
from journeys.reader.form import Words
from journeys.reader.scalars import DAY, SHARE, TEXT
from journeys.text import ID
from journeys.vocabulary import complete
from journeys.workbook import README, Column, Sheet
from journeys.workbook.headings import heading

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from journeys.exporters.sheets.rows import Row
    from journeys.model import JourneyMap

__all__ = ["fill"]

_NARROWEST, _WIDEST = 9, 46
_README_WIDTH: Final = 90
_PLACE: Final = "#5B5145"
_PROMPT: Final = 250
_FONT: Final = "Calibri"
#: Points that a line takes, and the most that a row may.
_LINE, _HIGHEST = 15, 405
_FORMATS: Final = {DAY.name: "yyyy-mm-dd", SHARE.name: "0%"}


def fill(page: Worksheet, sheet: Sheet, rows: Iterable[Row], map_: JourneyMap) -> None:
    """Fill a page with the rows of a sheet, and make it pleasant to work with.

    Args:
        page: An empty page.
        sheet: What it holds.
        rows: The rows, in order.
        map_: The map, for its language and for the parts that lists offer.

    Raises:
        ValueFormError: A text is longer than a cell can hold.
    """
    from openpyxl.styles import Alignment, Font

    names = [column.name for column in sheet.columns]
    top, bold = Alignment(vertical="top", wrap_text=True), Font(name=_FONT, bold=True)
    middle = Alignment(vertical="top", horizontal="center")
    widths = _head(page, sheet, map_.language)
    last = FIRST_ROW - 1
    for last, row in enumerate(rows, start=FIRST_ROW):
        for at, name in enumerate(names, start=1):
            if name in row:
                cell = page.cell(last, at)
                put(cell, row[name])
                cell.alignment = top if cell.data_type == "s" else middle
                if name in sheet.places:
                    cell.font = bold
                widest = max(width(line) for line in str(row[name]).split("\n"))
                widths[at - 1] = max(widths[at - 1], widest)
    _columns(page, sheet, widths)
    _heights(page, last)
    _print(page, sheet, last)
    if sheet is not README:
        _choices(page, sheet, map_, last + SPARE)
        _colour(page, sheet, map_, last + SPARE)


def _head(page: Worksheet, sheet: Sheet, language: Language) -> list[int]:
    """The hidden row of names and the row of headings; gives the widths that they need."""
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.worksheet.datavalidation import DataValidation

    widths = []
    for at, column in enumerate(sheet.columns, start=1):
        put(page.cell(FIRST_ROW - 2, at), f"{sheet.key}.{column.name}")
        cell = page.cell(FIRST_ROW - 1, at)
        text = heading(language, sheet, column.name)
        put(cell, text)
        colour = _PLACE if column.name in sheet.places else INK
        cell.fill = PatternFill("solid", fgColor=_rgb(colour))
        cell.font = Font(name=_FONT, bold=True, color=_rgb(STRIP))
        cell.alignment = Alignment(vertical="center", wrap_text=True)
        widths.append(max(width(word) for word in text.split()) + 3)
        if sheet is not README:
            prompt = DataValidation(showInputMessage=True, promptTitle=text[:32])
            prompt.prompt = explained(sheet, column, language)[:_PROMPT]
            prompt.add(cell.coordinate)
            page.add_data_validation(prompt)
    page.row_dimensions[FIRST_ROW - 2].hidden = True
    page.row_dimensions[FIRST_ROW - 1].height = 2 * _LINE + 4
    return widths


def _columns(page: Worksheet, sheet: Sheet, widths: list[int]) -> None:
    """Widths, and the look of cells that are still empty: what is typed there stays text."""
    from openpyxl.styles import Alignment
    from openpyxl.utils import get_column_letter

    for at, column in enumerate(sheet.columns, start=1):
        dimension = page.column_dimensions[get_column_letter(at)]
        widest = _README_WIDTH if sheet is README else _WIDEST
        dimension.width = min(widest, max(_NARROWEST, widths[at - 1] + 2))
        dimension.alignment = Alignment(vertical="top", wrap_text=True)
        dimension.number_format = _format(column)


def _heights(page: Worksheet, last: int) -> None:
    """Heights that show every line; some programs do not find them out by themselves."""
    from openpyxl.utils import get_column_letter

    for number in range(FIRST_ROW, last + 1):
        lines = 1
        for cell in page[number]:
            if isinstance(cell.value, str):
                room = int(page.column_dimensions[get_column_letter(cell.column)].width) - 1
                parts = cell.value.split("\n")
                lines = max(lines, sum(max(1, -(-width(part) // room)) for part in parts))
        page.row_dimensions[number].height = min(_HIGHEST, lines * _LINE)


def _format(column: Column) -> str:
    if column.shape is TEXT or isinstance(column.shape, Words) or column.lines:
        return TEXT_FORMAT
    return _FORMATS.get(column.shape.name, "General")


def _print(page: Worksheet, sheet: Sheet, last: int) -> None:
    """Frozen headings, filters, and a page in landscape that is as wide as the table."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    right = get_column_letter(len(sheet.columns))
    page.freeze_panes = page.cell(FIRST_ROW, len(sheet.places) + 1).coordinate
    page.auto_filter.ref = f"A{FIRST_ROW - 1}:{right}{max(last, FIRST_ROW)}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = 9  # A4
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = f"{FIRST_ROW - 1}:{FIRST_ROW - 1}"


def _choices(page: Worksheet, sheet: Sheet, map_: JourneyMap, last: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for at, column in enumerate(sheet.columns, start=1):
        found = choice(sheet, column, map_)
        if found is not None:
            listed = DataValidation(type="list", formula1=found.formula, allow_blank=True)
            listed.showErrorMessage = found.strict
            letter = get_column_letter(at)
            listed.add(f"{letter}{FIRST_ROW}:{letter}{last}")
            page.add_data_validation(listed)


def _colour(page: Worksheet, sheet: Sheet, map_: JourneyMap, last: int) -> None:
    """The colours of the boards: goals have their own, what is closed is dimmed."""
    from openpyxl.utils import get_column_letter

    names = [column.name for column in sheet.columns]
    right = get_column_letter(len(names))
    if "goal" in names:
        letter = get_column_letter(names.index("goal") + 1)
        ids = tuple(goal.id for goal in complete(map_).goals)
        for goal, colours in goal_colours(ids).items():
            if ID.fullmatch(goal):
                area = f"{letter}{FIRST_ROW}:{letter}{last}"
                _when(page, area, f'${letter}{FIRST_ROW}="{goal}"', colours.fill)
    if "status" in names:
        letter = get_column_letter(names.index("status") + 1)
        for status, fill_colour in _STATUS.items():
            area = f"{letter}{FIRST_ROW}:{right}{last}"
            _when(page, area, f'${letter}{FIRST_ROW}="{status.value}"', fill_colour)


_STATUS: Final = {Status.ELSEWHERE: THEMES["kraft"].closed, Status.PARTIAL: "#F6EFDD"}


def _when(page: Worksheet, area: str, formula: str, colour: str) -> None:
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles import PatternFill
    from openpyxl.styles.differential import DifferentialStyle

    look = DifferentialStyle(fill=PatternFill(bgColor=_rgb(colour)))
    rule = Rule(type="expression", formula=[formula], dxf=look)
    page.conditional_formatting.add(area, rule)


def _rgb(colour: str) -> str:
    return f"FF{colour.removeprefix('#')}"
