"""Tables to files of the format that their name says."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from journeys.board.account import Account
from journeys.errors import FileError, UnknownNameError, ValueFormError
from journeys.output import make_folder, write
from journeys.table import Table
from journeys.tables import csv, json, parquet, text, xlsx

__all__ = ["FORMATS", "form_of", "save_tables"]

#: Formats that hold one table a file, and those that hold any number.
_SINGLE: Final = ("csv", "parquet")
FORMATS: Final = ("csv", "json", "parquet", "txt", "xlsx")


def save_tables(
    tables: Iterable[Table],
    path: str | os.PathLike[str],
    *,
    form: str = "",
    language: str = "en",
    account: Account | None = None,
) -> tuple[Path, ...]:
    """Files that hold the tables; each is whole or not there.

    Args:
        tables: The tables.
        path: A file whose ending says the format, or a folder (a path that ends with a slash,
            or a folder that there is) for a file a table.
        form: `csv`, `json`, `parquet`, `txt` or `xlsx`; the ending by default, `csv` in a folder.
        language: Of headings that people read.
        account: What a workbook tells on a first sheet; None for nothing.

    Returns:
        The files that were written, in the order of the tables.

    Raises:
        UnknownNameError: There is no such format.
        ValueFormError: Several tables are to stand in a file of a format that holds one.
        FileError: A file cannot be written.
        MissingExtraError: The format needs an optional part.
    """
    every = tuple(tables)
    target = Path(path)
    form = form_of(path, form=form)
    into_folder = _is_folder(path)
    if not into_folder and form in _SINGLE and len(every) != 1:
        names = ", ".join(one.name for one in every)
        raise ValueFormError(names, f"one table for a file of {form}, or a folder such as out/")
    if not into_folder:
        write(target, _data(every, form, language, account))
        return (target,)
    make_folder(target)
    files = []
    for one in every:
        files.append(target / f"{one.name}.{form}")
        write(files[-1], _data((one,), form, language))
    return tuple(files)


def form_of(path: str | os.PathLike[str], *, form: str = "") -> str:
    """The format in which tables will be saved; it can be asked before long work.

    Args:
        path: As for `save_tables`.
        form: Likewise.

    Raises:
        UnknownNameError: There is no such format.
        FileError: The path is empty.

    Example:
        >>> form_of("credit.xlsx"), form_of("out/")
        ('xlsx', 'csv')
    """
    if not os.fspath(path):
        raise FileError("", "is no file name; name a file, or a folder such as out/")
    usual = "csv" if _is_folder(path) else Path(path).suffix.lower().removeprefix(".")
    found = form or usual
    if found not in FORMATS:
        raise UnknownNameError("format of tables", found, FORMATS)
    return found


def _is_folder(path: str | os.PathLike[str]) -> bool:
    if os.fspath(path).endswith(os.sep):
        return True
    with contextlib.suppress(OSError, ValueError):
        return Path(path).is_dir()
    return False


def _data(
    tables: tuple[Table, ...], form: str, language: str, account: Account | None = None
) -> str | bytes:
    if form == "csv":
        return csv.render(tables[0])
    if form == "parquet":
        return parquet.render(tables[0])
    if form == "json":
        return json.render(tables)
    if form == "xlsx":
        return xlsx.render(tables, language=language, account=account)
    return text.render(tables, language=language)
