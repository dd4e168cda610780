"""Touches on an engine to different paths, each counted there: few rows leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np

from journeys.attribution.packing import Packing
from journeys.logs.engine import guarded, imported

if TYPE_CHECKING:
    import ibis

__all__ = ["DAYS", "counted_paths"]

#: Microseconds a day, and the most days that ages are told in.
_DAY: Final = 86_400_000_000
DAYS: Final = 3_650


def counted_paths(events: ibis.Table, packings: list[Packing], most: int) -> dict[str, Any] | None:
    """The different paths of all customers.

    Args:
        events: The touches, as `gathered` gives them.
        packings: How touches are packed, and ages where they are wanted.
        most: The most different paths.

    Returns:
        Columns of numbers, the most frequent path first: the packed ones, `conversions`,
        `value`, `paths`, `long` (how many had more touches than are kept) and `customers` who
        converted. None for more paths than there may be.
    """
    ibis = imported()
    length = packings[0].length
    dropped = ibis.greatest(events.touches - length, 0)
    place = ibis.ifelse(events.place == 1, 1, events.place - dropped)
    place = ibis.ifelse((events.place > 1) & (place < 2), 0, place)
    place = ibis.ifelse(events.counts == 1, place, 0)
    age = ibis.least(events.begun // _DAY, packings[-1].symbols - 1)
    codes = [events.touch, age]
    sums: dict[str, Any] = {}
    for packing, code in zip(packings, codes, strict=False):
        sums |= packing.packed(code, place)
    words = list(sums)
    whole = events.group_by("customer", "part").aggregate(
        **sums,
        won=events.won.max(),
        brought=events.brought.sum(where=events.won == 1),
        touches=events.touches.max(),
    )
    whole = whole.filter((whole.touches > 0) | (whole.won == 1))
    table = whole.mutate(
        long=(whole.touches > length).cast("int64"),
    )
    counted = table.group_by(*words).aggregate(
        conversions=table.won.sum().cast("int64"),
        value=table.brought.sum(),
        paths=table.count().cast("int64"),
        long=table.long.sum().cast("int64"),
        customers=table.customer.nunique(where=table.won == 1).cast("int64"),
    )
    rows = _collected(counted.limit(most + 1))
    if rows.num_rows > most:
        return None
    columns = {name: rows[name].to_numpy() for name in rows.column_names}
    order = np.lexsort([columns[word] for word in words[::-1]] + [-columns["conversions"]])
    return {name: column[order] for name, column in columns.items()}


def _collected(table: ibis.Table) -> Any:
    """The rows as an Arrow table."""
    backend: Any = table.get_backend()
    with guarded(backend):
        if backend.name == "pyspark":
            # By way of pandas, as ibis goes, Spark complains of the pandas of today.
            return backend.raw_sql(backend.compile(table)).toArrow()
        return table.to_pyarrow()
