"""The form of a map to its sheets: one for each table, one for the board, one row a part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from journeys.reader.form import Board, Record, Scalar, Table, Words
from journeys.reader.mapfile import MAP
from journeys.reader.scalars import TEXT
from journeys.workbook.columns import Column, columns

__all__ = ["README", "SHEETS", "Sheet"]


@attrs.frozen
class Sheet:
    """A sheet with a table.

    Attributes:
        key: Its name in the layout; its title is a label in the map's language.
        field: The key of the map that it holds; empty for the keys of the map itself.
        record: The shape of what a row says.
        places: The names of the columns that place a row: ids, outermost first.
        columns: All columns, those of the places first.
    """

    key: str
    field: str
    record: Record
    places: tuple[str, ...]
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """A column by its name.

        Args:
            name: The name of a column of this sheet.
        """
        return next(column for column in self.columns if column.name == name)


def _sheet(key: str, field: str, record: Record, *places: str) -> Sheet:
    placing = (Column((place,), TEXT) for place in places)
    return Sheet(key, field, record, places, (*placing, *columns(record)))


def _sheets() -> Iterator[Sheet]:
    own = tuple(key for key in MAP.keys if isinstance(key.shape, (Scalar, Words)))
    whole = _sheet("map", "", attrs.evolve(MAP, keys=own))
    yield attrs.evolve(
        whole, columns=(Column(("format",), TEXT, term="map.format"), *whole.columns)
    )
    for key in MAP.keys:
        if isinstance(key.shape, Table):
            yield _sheet(key.name, key.name, key.shape.item, "id")
        elif isinstance(key.shape, Board):
            card = key.shape.card
            by_status = sorted(card.keys, key=lambda one: one.name != "status")
            status_first = attrs.evolve(card, keys=tuple(by_status))
            yield _sheet(key.name, key.name, status_first, "persona", "goal", "channel")
        elif isinstance(key.shape, Record):
            yield _sheet("settings", key.name, key.shape)


#: The sheets that are read, in the order of the workbook.
SHEETS: Final = tuple(_sheets())

_SAID: Final = ("sheet", "column", "meaning")

#: The sheet that tells how to fill the others; nothing is read from it.
README: Final = Sheet(
    "readme", "", Record("readme", dict, ()), (), tuple(Column((name,), TEXT) for name in _SAID)
)
