"""Tables that grow with a log to files of the user's: CSV and Parquet."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from journeys.errors import FileError
from journeys.logs.engine import guarded, imported
from journeys.output import writing

if TYPE_CHECKING:
    import os

    import ibis

__all__ = ["check_ending", "save_rows"]

#: How a cell begins that a spreadsheet would take for a formula, also in full width.
_FORMULAS: Final = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
_BLANKS: Final = ["\t", "\r", "\n"]


def check_ending(path: str | os.PathLike[str], what: str) -> bool:
    """Whether a file is CSV; Parquet otherwise.

    Args:
        path: The file.
        what: What is to be written, in the plural: `rejected rows`.

    Raises:
        FileError: Its ending is another.
    """
    ending = Path(path).suffix.lower()
    if ending not in {".csv", ".parquet"}:
        raise FileError(Path(path), f"{what} are written as .csv or .parquet")
    return ending == ".csv"


def save_rows(
    table: ibis.Table, path: str | os.PathLike[str], what: str, *, texts: Iterable[str]
) -> None:
    """Write a table whole, or nothing.

    Args:
        table: Any table.
        path: The file, `.csv` or `.parquet`. In CSV a cell that a spreadsheet would take for a
            formula begins with an apostrophe.
        what: What it holds, in the plural: `rejected rows`.
        texts: The columns in which such cells may stand.

    Raises:
        FileError: It cannot be written, or its ending is another.
    """
    is_csv = check_ending(path, what)
    if is_csv:
        table = table.mutate(**{name: _defused(table[name]) for name in texts})
    with writing(path) as beside:
        _write(table, beside, is_csv=is_csv)


def _defused(text: Any) -> Any:
    """Texts with an apostrophe before what a spreadsheet would take for a formula."""
    if not text.type().is_string():
        return text
    ibis = imported()
    begins = text.lstrip().substr(0, 1).isin(_FORMULAS) | text.substr(0, 1).isin(_BLANKS)
    return ibis.ifelse(begins, ibis.literal("'") + text, text)


def _write(table: ibis.Table, path: Path, *, is_csv: bool) -> None:
    """The engine writes what grows with the log; others than the embedded one hand it over."""
    backend = table.get_backend()
    with guarded(backend):
        if backend.name == "duckdb":
            save = table.to_csv if is_csv else table.to_parquet
            save(path)
            return
        # Batches of ibis come through pandas on Spark, and change types on their way.
        whole: Any = table.to_pyarrow()
    from pyarrow import csv, parquet

    (csv.write_csv if is_csv else parquet.write_table)(whole, path)
