"""The rejected rows of a log to a file of the user's."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from journeys.logs.engine import embedded, imported
from journeys.logs.log import Log
from journeys.logs.saving import check_ending, save_rows

if TYPE_CHECKING:
    import ibis

__all__ = ["save_rejects"]

_COLUMNS: Final = ("file", "line", "reason", "text")


def save_rejects(log: Log, path: str | os.PathLike[str]) -> int:
    """The file of a log's rejected rows.

    Args:
        log: A log that was read with its rejects.
        path: The file, `.csv` or `.parquet`. It holds the rows as they are, customers too; in
            CSV a cell that a spreadsheet would take for a formula begins with an apostrophe.

    Returns:
        How many rows were written; for 0 the file has its first row alone.

    Raises:
        FileError: It cannot be written, or its ending is another.
    """
    what = "rejected rows"
    check_ending(path, what)
    rejects = _none() if log.rejects is None else log.rejects.select(*_COLUMNS)
    save_rows(rejects.order_by(["file", "line"]), path, what, texts=("file", "text"))
    return log.tally.refused


def _none() -> ibis.Table:
    schema = dict(zip(_COLUMNS, ("string", "int64", "string", "string"), strict=True))
    connection = embedded()
    return connection.create_table("rejects", schema=imported().schema(schema), temp=True)
