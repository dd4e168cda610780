"""A table of any engine to raw rows; on most engines it stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeys.logs.bringing import READ, brought
from journeys.logs.contract import ROW
from journeys.logs.engine import rows_of
from journeys.logs.headers import require
from journeys.logs.raw import NUMBER, Asked, Raw

if TYPE_CHECKING:
    import ibis

__all__ = ["raw"]

_ROWS = 200


def raw(table: ibis.Table, asked: Asked) -> Raw:
    """The rows of a table.

    Args:
        table: A table whose columns are typed or texts. A column `row` of whole numbers is the
            order of its rows; without it they have none.
        asked: What is asked for.

    Returns:
        The wanted columns, numbered where the table tells an order; of an engine that is not
        one of `READ`, brought to the embedded one.

    Raises:
        LogError: The table lacks columns.
        EngineError: The engine does not answer.
    """
    header = tuple(table.columns)
    name = table.get_name() if hasattr(table.op(), "name") else "table"

    def samples() -> list[list[str]]:
        rows = rows_of(table.limit(_ROWS))
        return [["" if cell is None else str(cell) for cell in row.values()] for row in rows]

    require(asked, header, name, samples)
    kept = asked.kept(header)
    numbers = {}
    if ROW in header and table[ROW].type().is_integer():
        numbers[NUMBER] = table[ROW].cast("int64")
    wanted = table.select(*kept, **numbers)
    if table.get_backend().name not in READ:
        wanted = brought(wanted)
    return Raw(table=wanted, header=header, files=(name,))
