"""Sheets and columns to their titles and headings in a language, and back from any of them."""

from __future__ import annotations

from functools import cache

from journeys.model import Language
from journeys.text import fold
from journeys.vocabulary.catalogue import read
from journeys.workbook.sheets import README, SHEETS, Sheet

__all__ = ["headed", "heading", "title", "titled"]

_FILE = "headings"
_TITLE = "*"


def title(language: str, sheet: Sheet) -> str:
    """The title of a sheet.

    Args:
        language: `fr` or `en`.
        sheet: The sheet.

    Example:
        >>> title("fr", SHEETS[0])
        'Carte'
    """
    text: str = read(_FILE)[sheet.key][_TITLE][language]
    return text


def heading(language: str, sheet: Sheet, name: str) -> str:
    """The heading of a column.

    Args:
        language: `fr` or `en`.
        sheet: The sheet.
        name: The name of the column.

    Example:
        >>> heading("fr", SHEETS[0], "edition")
        'Édition'
    """
    text: str = read(_FILE)[sheet.key][name][language]
    return text


@cache
def titled() -> dict[str, Sheet]:
    """Every sheet by its folded titles in all languages, and by its key.

    Example:
        >>> titled()["tableau"].key
        'board'
    """
    sheets = (*SHEETS, README)
    by_title = {fold(title(one, sheet)): sheet for sheet in sheets for one in Language}
    return {**by_title, **{sheet.key: sheet for sheet in sheets}}


@cache
def headed(key: str) -> dict[str, str]:
    """Every column of a sheet by its folded headings in all languages, and by its names.

    Args:
        key: The key of the sheet.

    Returns:
        Folded heading, `board.status` or `status`, to the column's name.

    Example:
        >>> headed("board")["statut"], headed("board")["board.status"]
        ('status', 'status')
    """
    sheet = next(one for one in (*SHEETS, README) if one.key == key)
    names = [column.name for column in sheet.columns]
    found = {fold(heading(one, sheet, name)): name for name in names for one in Language}
    return {
        **found,
        **{fold(name): name for name in names},
        **{fold(f"{key}.{name}"): name for name in names},
    }
