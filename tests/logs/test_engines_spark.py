"""One log on a real Spark and on the embedded engine: every answer is the same to the digit."""

from __future__ import annotations

import random
import traceback
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from journeys.errors import EngineError
from journeys.logs import Log, bringing, preparing, read_log, trace
from journeys.logs.engine import embedded, rows_of
from journeys.logs.identities import named
from journeys.logs.preparing import prepare
from journeys.logs.rows import of_rows
from journeys.logs.sums import addable
from journeys.simulation import simulate
from tests.evidence.ground import Row
from tests.examples.sources import example
from tests.logs.answers import answers, same
from tests.logs.bundles import MAP, bundles
from tests.logs.events import plain_ways, ways_of
from tests.logs.spark import ON_SPARK, on_spark

pytestmark = ON_SPARK

#: Events of the benchmark log, of which Spark takes a minute for 100,000 when it is alone.
MANY: Final = 100_000 if settings().max_examples >= 1000 else 10_000
#: A bundle has more events than this.
_FEW: Final = 20
ROWS: Final[list[Row]] = [
    {"customer": f"c{at % 40}", "time": at * at % 997, "moment": f"m{at % 7}'",
     "channel": "web", "persona": ["ana", "bob", None][at % 3], "value": at / 4}
    for at in range(400)
]  # fmt: skip


@settings(
    max_examples=max(1, settings().max_examples // 20),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
# Not the smallest log, which is always tried first and says little: each costs Spark half a minute.
@given(rows=bundles().filter(lambda rows: len(rows) > _FEW))
def test_small_logs_give_the_same_answers(spark: Any, rows: list[Row]) -> None:
    """Bundles of small logs: ties, nulls, odd names, several personas, columns or none."""
    log = of_rows(rows, on=embedded(threads=1))
    found = answers(MAP, log, bought="sign", persona="ana")
    same(found, answers(MAP, on_spark(log, spark), bought="sign", persona="ana"))


@pytest.fixture(scope="module")
def bank(spark: Any, tmp_path_factory: pytest.TempPathFactory) -> tuple[Log, Log]:
    """The log of the bank with all its columns, here and there."""
    folder = tmp_path_factory.mktemp("bank")
    simulate(example("bank"), events=MANY, seed=1).write(folder / "raw.parquet")
    read = read_log(folder / "raw.parquet")
    read.table.to_parquet(folder / "log.parquet")
    return read, attrs.evolve(read, table=spark.read_parquet(folder / "log.parquet"))


def test_a_large_log_gives_the_same_answers(bank: tuple[Log, Log]) -> None:
    """Many events of the bank, simulated: all analyses but the ways, which are many."""
    map_ = example("bank")
    one, other = (
        answers(map_, log, bought="contract-signed", persona="julie", ways=0) for log in bank
    )
    same(one, other)
    assert one["following"].events == MANY


def test_a_log_elsewhere_is_prepared(
    bank: tuple[Log, Log], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fetched batch by batch and sorted in parts, it makes the same file to the byte."""
    monkeypatch.setattr(bringing, "BATCH", MANY // 7)
    monkeypatch.setattr(preparing, "BUCKET", MANY // 3)
    files = [tmp_path / "here.parquet", tmp_path / "there.parquet"]
    for log, file in zip(bank, files, strict=True):
        prepare(log, file, key=b"0123456789abcdef")
    assert files[0].read_bytes() == files[1].read_bytes()
    assert sorted(tmp_path.iterdir()) == files


def test_customers_from_elsewhere_are_numbered(spark: Any, tmp_path: Path) -> None:
    """Without a key, what customers do is the same, whatever their numbers are."""
    log = of_rows(ROWS)
    prepared = prepare(on_spark(log, spark), tmp_path / "log.parquet")
    assert ways_of(trace(prepared)) == plain_ways(ROWS)
    assert prepared.codes == trace(log).codes


def test_errors_of_engines_show_no_rows(spark: Any, tmp_path: Path) -> None:
    """What Spark says of a cell that it cannot read stays there."""
    rows = [{"customer": "Zoé Secret", "time": 1, "moment": "ask", "channel": "web"}]
    log = on_spark(of_rows(rows), spark)
    number = log.table.customer.cast("int64")
    for table in (log.table.mutate(time=number), log.table.mutate(customer=number)):
        with pytest.raises(EngineError, match=r"^pyspark: did not answer") as caught:
            prepare(attrs.evolve(log, table=table), tmp_path / "log.parquet")
        assert "Secret" not in "".join(traceback.format_exception(caught.value))
    assert list(tmp_path.iterdir()) == []


def test_a_trace_is_the_same(spark: Any) -> None:
    """Events, codes and what stands before each event are equal, row by row."""
    log = of_rows(ROWS)
    here, there = trace(log), trace(on_spark(log, spark))
    assert here.codes == there.codes
    one, other = (
        rows_of(named(found.events, found.customers).order_by("customer", "time", "row"))
        for found in (here, there)
    )
    assert one == other


def test_values_are_added_to_the_same_millionth(spark: Any) -> None:
    """Also large ones with cents, which engines spell as different decimals."""
    chance = random.Random(5)
    values = [round(chance.uniform(-top, top), 2) for top in (9e9, 1e11, 1e15) for _ in range(99)]
    log = of_rows(
        {"customer": "a", "time": at, "moment": "m", "channel": "web", "value": value}
        for at, value in enumerate(values)
    )
    here, there = (
        rows_of(table.select("time", value=addable(table.value)).order_by("time"))
        for table in (log.table, on_spark(log, spark).table)
    )
    assert here == there
