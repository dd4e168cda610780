"""The rejected rows of a log to a file of the user's."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from journeys.errors import FileError
from journeys.logs.engine import embedded, imported
from journeys.logs.log import Log
from journeys.output import writing

if TYPE_CHECKING:
    import ibis

__all__ = ["save_rejects"]

_COLUMNS: Final = ("file", "line", "reason", "text")
#: How a cell begins that a spreadsheet would take for a formula.
_FORMULAS: Final = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
_BLANKS: Final = ["\t", "\r", "\n"]


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
    ending = Path(path).suffix.lower()
    if ending not in {".csv", ".parquet"}:
        raise FileError(Path(path), "rejected rows are written as .csv or .parquet")
    rejects = _none() if log.rejects is None else log.rejects.select(*_COLUMNS)
    if ending == ".csv":
        rejects = rejects.mutate(file=_defused(rejects.file), text=_defused(rejects.text))
    with writing(path) as beside:
        _write(rejects.order_by(["file", "line"]), beside, is_csv=ending == ".csv")
    return log.tally.refused


def _none() -> ibis.Table:
    schema = dict(zip(_COLUMNS, ("string", "int64", "string", "string"), strict=True))
    connection = embedded()
    return connection.create_table("rejects", schema=imported().schema(schema), temp=True)


def _write(rejects: ibis.Table, path: Path, *, is_csv: bool) -> None:
    """The engine writes what grows with the log; others than the embedded one hand it over."""
    if rejects.get_backend().name == "duckdb":
        save = rejects.to_csv if is_csv else rejects.to_parquet
        save(path)
        return
    from pyarrow import csv, parquet

    whole: Any = rejects.to_pyarrow()
    (csv.write_csv if is_csv else parquet.write_table)(whole, path)


def _defused(text: Any) -> Any:
    """Texts with an apostrophe before what a spreadsheet would take for a formula."""
    ibis = imported()
    begins = text.lstrip().substr(0, 1).isin(_FORMULAS) | text.substr(0, 1).isin(_BLANKS)
    return ibis.ifelse(begins, ibis.literal("'") + text, text)
