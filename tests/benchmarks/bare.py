"""`python -m tests.benchmarks.bare LOG`: what following asks, as plain SQL of DuckDB by hand.

Transitions with their count, median and 95th percentile, which of them are planned, and how many
customers keep to the plan how far: of a raw log of text, or of a prepared file. What few customers
did is not shown, so the customers of each transition are counted, unless `--all` is said. Journeys
end after thirty days without an event, as by default.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow.parquet as pq

from tests.benchmarks.eventlog import twenty

__all__ = ["ask"]

_MONTH: Final = 30 * 86_400_000_000

#: Codes in the place of texts, then one window, then steps: kept once, asked twice.
_RAW: Final = """
CREATE TEMP TABLE steps AS
WITH coded AS (
  SELECT customer, epoch_us(time) AS time, point
  FROM read_parquet($file) JOIN points USING (moment, channel)
), followed AS (
  SELECT customer, point, lag(point) OVER who AS before, time - lag(time) OVER who AS gap
  FROM coded WINDOW who AS (PARTITION BY customer ORDER BY time)
)
SELECT customer, before, point, gap FROM followed WHERE gap <= $month
"""
_PREPARED: Final = """
CREATE TEMP VIEW steps AS
SELECT customer, before, point, gap FROM read_parquet({file}) WHERE before >= 0 AND gap <= {month}
"""
_TRANSITIONS: Final = """
SELECT before, point, count(*), quantile_cont(gap, [0.5, 0.95]) FROM steps GROUP BY ALL
"""
_CUSTOMERS: Final = """
SELECT before, point, count(*) FROM (SELECT DISTINCT before, point, customer FROM steps)
GROUP BY ALL
"""
_FITNESS: Final = """
SELECT share, count(*) FROM (
  SELECT 1000 * count(*) FILTER (before * $points + point IN {planned}) // count(*) AS share
  FROM steps GROUP BY customer
) GROUP BY share
"""


def ask(file: str, *, is_shared: bool = True) -> str:
    """Ask, and tell two figures that show that the same was asked.

    Args:
        file: A raw log, or a prepared one.
        is_shared: Whether it is counted how many customers stand behind each transition.
    """
    with tempfile.TemporaryDirectory() as folder:
        connection = duckdb.connect(config={"temp_directory": folder, "memory_limit": "2GB"})
        connection.execute("SET enable_progress_bar = false; SET TimeZone = 'UTC'")
        names = _prepare(connection, file)
        transitions = connection.execute(_TRANSITIONS).fetchall()
        if is_shared:
            connection.execute(_CUSTOMERS).fetchall()
        number = {name: at for at, name in enumerate(names)}
        planned = {
            (number[str(step.source)], number[str(step.target)])
            for journey in twenty().journeys
            for step in journey.steps
            if str(step.source) in number and str(step.target) in number
        }
        pairs = tuple(before * len(names) + point for before, point in planned)
        query = _FITNESS.format(planned=pairs)
        connection.execute(query, {"points": len(names)}).fetchall()
    steps = sum(row[2] for row in transitions)
    explained = sum(row[2] for row in transitions if (row[0], row[1]) in planned)
    return f"{steps} {explained}"


def _prepare(connection: Any, file: str) -> list[str]:
    """The steps as a table or a view; the names of the points by their codes."""
    head = (pq.read_metadata(Path(file)).metadata or {}).get(b"journeys.prepared")
    if head is not None:
        import json

        path = "'" + file.replace("'", "''") + "'"
        connection.execute(_PREPARED.format(file=path, month=_MONTH))
        return [f"{moment}@{channel}" for moment, channel in json.loads(head)["points"]]
    connection.execute(
        "CREATE TEMP TABLE points AS SELECT moment, channel, row_number() OVER (ORDER BY moment,"
        " channel)::INTEGER - 1 AS point FROM (SELECT DISTINCT moment, channel"
        " FROM read_parquet($file))",
        {"file": file},
    )
    connection.execute(_RAW, {"file": file, "month": _MONTH})
    found = connection.execute("SELECT moment, channel FROM points ORDER BY point").fetchall()
    return [f"{moment}@{channel}" for moment, channel in found]


if __name__ == "__main__":
    sys.stdout.write(ask(sys.argv[1], is_shared="--all" not in sys.argv[2:]) + "\n")
