"""A few events in Python to a log on the embedded engine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any, Final

from journeys.errors import ValueFormError
from journeys.logs.contract import NEEDED, OPTIONAL, ROW
from journeys.logs.engine import embedded, imported
from journeys.logs.log import Log
from journeys.logs.tally import Tally

__all__ = ["micros", "of_rows"]

_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def micros(time: dt.datetime | int) -> int:
    """A time as whole microseconds since 1970 UTC.

    Args:
        time: A time with its zone, or microseconds, which stay as they are.

    Raises:
        ValueFormError: It is neither.

    Example:
        >>> micros(dt.datetime(1970, 1, 1, 0, 0, 1, tzinfo=dt.UTC))
        1000000
    """
    if isinstance(time, int) and not isinstance(time, bool):
        return time
    if not isinstance(time, dt.datetime) or time.tzinfo is None:
        raise ValueFormError(time, "a time with its zone, or microseconds UTC")
    return (time - _EPOCH) // dt.timedelta(microseconds=1)


def of_rows(rows: Iterable[Mapping[str, Any]], *, name: str = "rows", on: Any = None) -> Log:
    """A log of events that stand in Python, such as those of a test.

    Args:
        rows: Events, a mapping of column to value each; `time` with its zone or in
            microseconds. Columns that a row lacks are null.
        name: What reports call the log.
        on: A connection to the embedded engine; a new one by default.

    Returns:
        The log; its rows are in the order given.

    Example:
        >>> from journeys.logs.engine import rows_of
        >>> log = of_rows([{"customer": "a", "time": 5, "moment": "ask", "channel": "web"}])
        >>> rows_of(log.table)[0]["time"], log.tally.used
        (5, 1)
    """
    imported()
    import pyarrow as pa
    from ibis.util import gen_name

    every = [dict(row) for row in rows]
    for row in every:
        row["time"] = micros(row["time"])
    names = [one for one in (*NEEDED, *OPTIONAL) if one in NEEDED or any(one in r for r in every)]
    types = {"time": pa.int64(), "value": pa.float64()}
    columns = {
        one: pa.array([row.get(one) for row in every], types.get(one, pa.string())) for one in names
    }
    columns[ROW] = pa.array(range(len(every)), pa.int64())
    connection = on or embedded()
    table = gen_name("journeys")
    connection.con.register(table, pa.table(columns))
    tally = Tally(read=len(every), used=len(every), repeated=None)
    return Log(table=connection.table(table), name=name, tally=tally)
