"""The form of a map to the sheet that says how the others are filled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from journeys.exporters.sheets.rows import Row
from journeys.model import Language
from journeys.reader.form import Words
from journeys.vocabulary.catalogue import read
from journeys.vocabulary.labels import label
from journeys.workbook import SHEETS, Column, Sheet
from journeys.workbook.headings import heading, title

__all__ = ["advice", "explained"]

_ADVICE: Final = "readme-advice"
#: Marks of the map file, which cells have no need of.
_MARKS: Final = re.compile(r"[\[\]{}`]")


def advice(language: Language) -> Iterator[Row]:
    """The rows of the sheet: how to fill in general, then every sheet and column.

    Args:
        language: The language of the map.

    Returns:
        Rows with a sheet, a column and what stands there.
    """
    for line in read("workbook")[_ADVICE][language].strip().splitlines():
        yield {"meaning": line}
    for sheet in SHEETS:
        name = title(language, sheet)
        about = "map.board" if sheet.key == "board" else f"map.{sheet.field}"
        described = read("descriptions")[about if sheet.field else "map"][language]
        yield {"sheet": name, "meaning": _MARKS.sub("", described)}
        for column in sheet.columns:
            head = heading(language, sheet, column.name)
            yield {"sheet": name, "column": head, "meaning": explained(sheet, column, language)}


def explained(sheet: Sheet, column: Column, language: Language) -> str:
    """What stands in a column, and the words that may.

    Args:
        sheet: The sheet.
        column: A column of it.
        language: The language of the explanation.
    """
    descriptions = read("descriptions")
    if not column.term:
        place = column.name if column.name in sheet.places and column.name != "id" else "id"
        text: str = read("workbook")[f"readme-{place}"][language]
        return text
    lines = [_MARKS.sub("", descriptions[column.term][language])]
    if isinstance(column.shape, Words):
        kind = column.shape.kind
        known = ((word.value, f"{kind.__name__.lower()}.{word.value}") for word in kind)
        lines += [
            label(language, "labelled", label=word, text=descriptions[term][language])
            for word, term in known
        ]
    if column.lines:
        lines.append(
            read("workbook")["readme-aligned" if column.group else "readme-lines"][language]
        )
    return "\n".join(lines)
