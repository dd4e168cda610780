"""The forms of logs: from files, or a table, to raw rows; one form a module, all of one shape."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from journeys.errors import FileError, UnknownNameError
from journeys.logs.raw import Asked, Raw

__all__ = ["ENDINGS", "FORMS", "form_of", "reader"]

#: The module of each form.
FORMS: Final = {
    "csv": "csv",
    "tsv": "csv",
    "jsonl": "jsonl",
    "parquet": "parquet",
    "xes": "xes",
    "ocel-json": "ocel_json",
    "ocel-xml": "ocel_xml",
    "ocel-sqlite": "ocel_sqlite",
    "table": "table",
}
#: The form that the ending of a file's name means, `.gz` left out.
ENDINGS: Final = {
    ".csv": "csv",
    ".txt": "csv",
    ".tsv": "tsv",
    ".tab": "tsv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".pq": "parquet",
    ".xes": "xes",
    ".json": "ocel-json",
    ".jsonocel": "ocel-json",
    ".xml": "ocel-xml",
    ".xmlocel": "ocel-xml",
    ".sqlite": "ocel-sqlite",
    ".sqlite3": "ocel-sqlite",
    ".db": "ocel-sqlite",
}


def form_of(path: Path) -> str:
    """The form of a file, by the ending of its name.

    Args:
        path: The file.

    Returns:
        A key of `FORMS`.

    Raises:
        FileError: The ending means none.

    Example:
        >>> form_of(Path("may.csv.gz"))
        'csv'
    """
    name = path.name.lower().removesuffix(".gz")
    form = ENDINGS.get(Path(name).suffix)
    if form is None:
        known = " ".join(sorted(ENDINGS))
        raise FileError(path, f"has no ending of a log ({known}); rename it as what it is")
    return form


def reader(form: str) -> Callable[[Any, Asked], Raw]:
    """The function that reads files of a form.

    Args:
        form: A key of `FORMS`.

    Returns:
        A function from files, or a table, and what is asked of them to raw rows.

    Raises:
        UnknownNameError: There is no such form.
    """
    if form not in FORMS:
        raise UnknownNameError("form of logs", form, tuple(FORMS))
    found: Any = import_module(f"journeys.logs.formats.{FORMS[form]}").raw
    return found  # type: ignore[no-any-return]
