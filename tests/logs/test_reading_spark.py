"""A table on Spark is read as the same table on the embedded engine."""

from __future__ import annotations

from typing import Any, Final

from journeys.logs import Log, read_log
from journeys.logs.engine import rows_of
from journeys.tracking import EventRule, LogForm, TimeForm, TrackingPlan
from tests.logs.files import engine
from tests.logs.spark import ON_SPARK

pytestmark = ON_SPARK

#: Raw cells: customer, time, page, value.
ROWS: Final = [
    ("a", "2026-01-05T08:00:00Z", "/a", "1 234,5"),
    (" b ", "2026-03-29 02:30:00", "/a", ""),
    ("b", "2026-10-25 02:30:00.250", "/b", "-1,25"),
    ("c", "2026-01-05T08:00:00,5+02:00", "/a/é", "x"),
    ("d", "2026-01-05", "/a", "1.5"),
    ("e\u200e", "2026-01-05 08:00", "/a", "1"),
    ("", "2026-01-05 08:00", "/a", "1"),
    ("f", "2026-02-30 08:00", "/a", "1"),
    ("f", "soon", "/a", "1"),
    ("f", "2026-01-05 08:00 -0330", "/b", "1e3"),
    ("f", "2026-01-05 08:00", "/c", "1"),
    ("f", "soon", "/ping", "1"),
    ("f", "2026-01-05 08:00", "/b", "1"),
    ("f", "2026-01-05 08:00", "/b", "2"),
]
PLAN: Final = TrackingPlan(
    log=LogForm(
        columns={"moment": "page"},
        decimal=",",
        time=TimeForm(zone="Europe/Paris"),
        repeats="drop",
        constants={"persona": "lea"},
    ),
    events=[
        EventRule(when={"page": "/a*"}, moment="asked", channel="web"),
        EventRule(when={"page": "/b"}, moment="told", channel="app"),
        EventRule(when={"page": "/ping"}),
    ],
)


def _cells() -> list[dict[str, Any]]:
    names = ("customer", "time", "page", "value")
    return [dict(zip(names, row, strict=True)) | {"row": at} for at, row in enumerate(ROWS)]


def _events(log: Log) -> list[dict[str, Any]]:
    return sorted(rows_of(log.table), key=lambda row: row["row"])


def _rejects(log: Log) -> list[str]:
    assert log.rejects is not None
    return sorted(map(repr, rows_of(log.rejects)))


def _read_alike(spark: Any, rows: list[dict[str, Any]], plan: TrackingPlan) -> Log:
    """The log of a table on Spark, once it is that of the same table here."""
    import pyarrow as pa

    engine().con.register("raw_of_both", pa.Table.from_pylist(rows))
    kinds = ", ".join(f"{name} {'bigint' if name == 'row' else 'string'}" for name in rows[0])
    tuples = [tuple(row.values()) for row in rows]
    spark._session.createDataFrame(tuples, kinds).createOrReplaceTempView("raw_of_both")
    here, there = (
        read_log(one.table("raw_of_both"), plan=plan, rejects=True, audit=True)
        for one in (engine(), spark)
    )
    assert here.tally == there.tally
    assert here.tally.closes
    assert _events(here) == _events(there)
    assert _rejects(here) == _rejects(there) != []
    return there


def test_both_engines_read_alike(spark: Any) -> None:
    """Fates, times, numbers and rejected rows are equal."""
    _read_alike(spark, _cells(), PLAN)


def test_both_engines_read_several_times_alike(spark: Any) -> None:
    """A row stands once for each of its times, in the order of rows and columns."""
    day = "2026-01-05T08:00:00Z"
    cells = [(day, day), (day, None), (" ", "2026-01-06"), ("soon", " "), ("2026-01-07", "late")]
    rows = [
        {"customer": "a", "page": f"/{at}", "filed": filed, "sent": sent, "row": at}
        for at, (filed, sent) in enumerate(cells)
    ]
    plan = TrackingPlan(
        log=LogForm(columns={"time": ["filed", "sent"]}, constants={"channel": "web"}),
        events=[
            EventRule(at="filed", moment="asked"),
            EventRule(when={"page": "/*"}, moment="told"),
        ],
    )
    log = _read_alike(spark, rows, plan)
    found = [(row["row"], row["moment"]) for row in _events(log)]
    assert found == [(0, "asked"), (1, "told"), (2, "asked"), (5, "told"), (8, "asked")]
    assert log.tally.rejected == (("malformed-time", 2), ("no-time", 1))
