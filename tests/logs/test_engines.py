"""The same log on two engines: every answer is the same."""

from __future__ import annotations

from typing import Any

import pytest

from journeys.logs import Log, trace
from journeys.logs.engine import rows_of
from journeys.logs.rows import of_rows
from tests.logs.spark import ON_SPARK, on_spark

pytestmark = ON_SPARK


def test_trace(spark: Any) -> None:
    """x."""
    log = of_rows([{"customer":"a","time":0,"moment":"ask","channel":"web","persona":"p"},{"customer":"a","time":60_000_000,"moment":"told","channel":"phone"}])
    other = on_spark(log, spark)
    assert rows_of(trace(log).events.order_by("time")) == rows_of(trace(other).events.order_by("time"))
