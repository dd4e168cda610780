"""Logs to traces, held against what plain Python makes of the same events."""

from __future__ import annotations

import gc
from pathlib import Path

import ibis
import pytest
from hypothesis import given, settings

from journeys.errors import EngineError
from journeys.logs import Codes, holding, trace
from journeys.logs.engine import rows_of
from journeys.logs.rows import of_rows
from journeys.logs.smalls import int32, small
from journeys.logs.trace import PERSONAS, POINTS, coded, codes_of, followed
from journeys.model import Touchpoint
from tests.logs.events import Event, events, plain_ways, ways_of

ELSEWHERE = ("trino", "bigquery", "snowflake", "databricks")


@settings(max_examples=25)
@given(rows=events())
def test_a_trace_says_what_stands_before_each_event(rows: list[Event]) -> None:
    """The engine finds the same ways as a loop does, event by event."""
    assert ways_of(trace(of_rows(rows))) == plain_ways(rows)


def test_a_large_trace_stands_in_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not fit in memory is held in a file, which is gone with its connection."""
    monkeypatch.setattr(holding, "FILED", 2)
    rows = [
        {"customer": f"c{at % 3}", "time": at // 2, "moment": "m", "channel": "web"}
        for at in range(9)
    ]
    log = of_rows(rows)
    ((place,),) = (
        log.table.get_backend().raw_sql("SELECT current_setting('temp_directory')").fetchall()
    )
    assert ways_of(trace(log)) == plain_ways(rows)
    assert len(list(Path(place).glob("*/held.parquet"))) == 1
    del log
    gc.collect()
    assert not Path(place).exists()


def test_an_empty_log_has_an_empty_trace() -> None:
    """No event, no code, and no span of time."""
    found = trace(of_rows([]))
    assert found.codes == Codes(points=())
    assert rows_of(found.events) == []


def test_too_many_touchpoints_are_free_text() -> None:
    """A column of texts in the place of moments is refused, with the way out."""
    rows = [
        {"customer": "a", "time": 0, "moment": f"m{at}", "channel": "web"}
        for at in range(POINTS + 1)
    ]
    with pytest.raises(EngineError, match="more than 20000 touchpoints; a tracking plan"):
        trace(of_rows(rows))


def test_too_many_personas_are_customers() -> None:
    """A column of customers in the place of personas is refused, with the way out."""
    rows = [
        {"customer": "a", "time": 0, "moment": "m", "channel": "web", "persona": f"p{at}"}
        for at in range(PERSONAS + 1)
    ]
    with pytest.raises(EngineError, match="more than 1000 personas; leave that column out"):
        codes_of(of_rows(rows))


@pytest.mark.parametrize("engine", ELSEWHERE)
def test_other_engines_take_the_same_expressions(engine: str) -> None:
    """The trace of a table compiles to the SQL of engines that are not here."""
    table = ibis.table(
        {"customer": "string", "time": "int64", "moment": "string", "channel": "string",
         "persona": "string", "goal": "string", "value": "float64"},
        name="log",
    )  # fmt: skip
    codes = Codes(points=(Touchpoint("ask", "web"), Touchpoint("told", "web")), personas=("ana",))
    text = str(ibis.to_sql(followed(coded(table, codes)), dialect=engine))
    assert "LAG(" in text.upper()


def test_a_small_table_is_on_no_engine_before_it_is_asked() -> None:
    """Joined with a table of no engine, codes stand in the expression itself."""
    table = ibis.table({"point": "int32"}, name="log")
    held = small({"point": int32([1, 2])}, table)
    assert rows_of(held.order_by("point")) == [{"point": 1}, {"point": 2}]
