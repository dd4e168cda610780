"""A table to a data frame of the library that the caller works with."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from journeys.errors import MissingExtraError, UnknownNameError
from journeys.table import Kind, Table

__all__ = ["FRAMES", "frame"]

#: The libraries whose frames there are.
FRAMES: Final = ("arrow", "ibis", "pandas", "polars")
_TYPES: Final = {Kind.TEXT: "string", Kind.COUNT: "int64"}


def frame(table: Table, kind: str = "pandas") -> Any:
    """A table as a data frame.

    Args:
        table: The table.
        kind: `arrow`, `ibis`, `pandas` or `polars`.

    Returns:
        A frame with the table's columns: texts, whole numbers and floats; null for what is not
        known or not shown. That of ibis stands on its embedded engine.

    Raises:
        UnknownNameError: There is no such kind of frame.
        MissingExtraError: The library is not installed.

    Example:
        >>> from journeys.table import Column
        >>> visits = Table(name="visits", title="Visits", rows=[("ask@web", 3)],
        ...     columns=[Column("touchpoint"), Column("events", "count")])
        >>> frame(visits, "arrow").to_pylist()
        [{'touchpoint': 'ask@web', 'events': 3}]
    """
    if kind not in FRAMES:
        raise UnknownNameError("kind of data frame", kind, FRAMES)
    found = _arrow(table)
    if kind == "arrow":
        return found
    if kind == "pandas":
        _library("pandas")
        return found.to_pandas()
    if kind == "polars":
        return _library("polars").from_arrow(found)
    return _library("ibis").memtable(found)


def _arrow(table: Table) -> Any:
    pa = _library("pyarrow")
    types = [getattr(pa, _TYPES.get(one.kind, "float64"))() for one in table.columns]
    return pa.table(
        {
            column.name: pa.array([row[at] for row in table.rows], of)
            for at, (column, of) in enumerate(zip(table.columns, types, strict=True))
        }
    )


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise MissingExtraError(f"a data frame of {name}", "evidence") from None
