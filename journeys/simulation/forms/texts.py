"""Tables of a log to tables of texts: times as people write them, spoiled rows spoiled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from journeys.simulation.rows import SPOILED

if TYPE_CHECKING:
    from journeys.simulation.arrays import Ints

__all__ = ["texts_of"]

_DAY: Final = 86_400
_MICRO: Final = 1_000_000
#: What stands in the place of a time or a value that is spoiled; none is of the right form.
_NO_TIMES: Final = ("yesterday", "31/12/2025", "1e99")
_IMPOSSIBLE: Final = ("2026-02-31T08:00:00Z", "2026-01-05T25:00:00Z")
_NO_VALUES: Final = ("12.5 €", "n/a")
#: The times of the day, as they are written.
_CLOCK: Final = [f"T{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}.000000Z" for at in range(_DAY)]


def texts_of(table: Any, spoilt: Ints) -> Any:
    """The table with texts for times and values.

    Args:
        table: A table under the log contract.
        spoilt: How each row is spoiled, 0 for a clean one.

    Returns:
        A table of texts, of which those that repeat are coded; null where nothing is known.
    """
    found = {}
    for name, column in zip(table.column_names, table.columns, strict=True):
        if name == "time":
            times = _spoilt(_times(column), spoilt, "malformed-time", _NO_TIMES)
            found[name] = _spoilt(times, spoilt, "impossible-time", _IMPOSSIBLE)
        elif name == "value":
            found[name] = _spoilt(_values(column), spoilt, "malformed-value", _NO_VALUES)
        else:
            found[name] = column
    return pa.table(found)


def _times(column: Any) -> Any:
    """Times as `2026-01-05T08:00:00.000000Z`, put together from days and times of the day."""
    array = column.combine_chunks()
    seconds = pc.fill_null(array.cast(pa.int64()), 0).to_numpy(zero_copy_only=False) // _MICRO
    days, at = np.unique(seconds // _DAY, return_inverse=True)
    dates = pa.array(np.datetime_as_string(days.astype("datetime64[D]")).tolist(), pa.string())
    clock = pa.array(_CLOCK, pa.string()).take(pa.array(seconds % _DAY))
    texts = pc.binary_join_element_wise(dates.take(pa.array(at)), clock, "")
    return pc.if_else(array.is_valid(), texts, pa.scalar(None, pa.string()))


def _values(column: Any) -> Any:
    """Numbers with two decimals, or fewer."""
    return column.combine_chunks().cast(pa.string())


def _spoilt(texts: Any, spoilt: Ints, way: str, bad: tuple[str, ...]) -> Any:
    gone = np.flatnonzero(spoilt == 1 + SPOILED.index(way))
    if not len(gone):
        return texts
    mask = np.zeros(len(spoilt), np.bool_)
    mask[gone] = True
    return pc.replace_with_mask(
        texts, pa.array(mask), pa.array([bad[at % len(bad)] for at in range(len(gone))])
    )
