"""Paths of a log on Spark: the same as on the embedded engine."""

from __future__ import annotations

from typing import Any

import numpy as np

from journeys.attribution import paths_of
from journeys.logs.rows import of_rows
from tests.logs.spark import ON_SPARK, on_spark, spark

__all__ = ["spark"]

pytestmark = ON_SPARK

_HOUR = 3_600_000_000


def test_paths_are_the_same_on_spark(spark: Any) -> None:
    """Touches, conversions, value, ages and what is put together are equal on both engines."""
    chance = np.random.default_rng(5)
    count = 1000
    rows = [
        {
            "customer": f"c{chance.integers(0, 60)}",
            "time": int(chance.integers(0, 60 * 24)) * _HOUR,
            "channel": str(
                chance.choice(["web", "store", "phone", "fax"], p=[0.5, 0.3, 0.197, 0.003])
            ),
            "moment": str(chance.choice(["ask", "bought"], p=[0.8, 0.2])),
            "campaign": [None, "spring", "fall"][chance.integers(0, 3)],
            "value": float(chance.integers(0, 100)),
        }
        for _ in range(count)
    ]
    log = of_rows(rows)
    other = on_spark(log, spark)
    one, two = (
        paths_of(each, moments=["bought"], with_ages=True, max_length=3, lookback="4 days")
        for each in (log, other)
    )
    assert one.rows() == two.rows()
    assert (one.channels, one.notes) == (two.channels, two.notes)
    assert len(one.notes) == 2
