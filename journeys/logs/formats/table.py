"""A table of any engine to raw rows: it stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeys.logs.contract import ROW
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
        The wanted columns, numbered where the table tells an order.

    Raises:
        LogError: The table lacks columns.
    """
    header = tuple(table.columns)
    name = table.get_name() if hasattr(table.op(), "name") else "table"

    def samples() -> list[list[str]]:
        rows = table.limit(_ROWS).to_pyarrow().to_pylist()
        return [["" if cell is None else str(cell) for cell in row.values()] for row in rows]

    require(asked, header, name, samples)
    kept = asked.kept(header)
    numbers = {}
    if ROW in header and table[ROW].type().is_integer():
        numbers[NUMBER] = table[ROW].cast("int64")
    return Raw(table=table.select(*kept, **numbers), header=header, files=(name,))
