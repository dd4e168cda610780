"""A table to a Parquet file."""

from __future__ import annotations

import io

from journeys.table import Table
from journeys.tables.frames import frame

__all__ = ["render"]


def render(table: Table) -> bytes:
    """A table as Parquet.

    Args:
        table: The table.

    Returns:
        The bytes of the file; the same table gives the same bytes.

    Raises:
        MissingExtraError: The optional part that writes it is not installed.

    Example:
        >>> from journeys.table import Column
        >>> render(Table(name="t", title="T", columns=[Column("a")], rows=[("x",)]))[:4]
        b'PAR1'
    """
    data = frame(table, "arrow")
    import pyarrow.parquet as pq

    stream = io.BytesIO()
    pq.write_table(data, stream, compression="zstd")
    return stream.getvalue()
