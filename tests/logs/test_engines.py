"""One log on several engines, and prepared: every answer is the same, to the last digit."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import Any, Final

import attrs
import ibis
import pytest
from hypothesis import given, settings
from ibis.expr.operations import Hash

from journeys.logs import trace
from journeys.logs.engine import rows_of
from journeys.logs.preparing import prepare
from journeys.logs.rows import of_rows
from journeys.model import Commitment, offered
from tests.evidence.ground import DAY, HOUR, TRIP, Row, logs
from tests.logs.answers import answers
from tests.logs.spark import ON_SPARK, on_spark

#: The trip with a commitment.
SOON: Final = Commitment(text="Soon", within="3 h", until="quote")
MAP: Final = attrs.evolve(
    TRIP, board={"everyone": {"inform": {"web": offered("Yes", commitments=[SOON])}}}
)
#: Engines that are not here.
ELSEWHERE: Final = ("trino", "bigquery", "snowflake", "databricks")
POINTS: Final = (
    "ask@web", "quote@web", "sign@web", "help@phone", "ask@phone", "quote@phone", "odd@web",
)  # fmt: skip


def asked(seed: int, *, customers: int = 60) -> list[Row]:
    """Events of many customers with all columns, many of them at one time."""
    chance = random.Random(seed)
    rows: list[Row] = []
    for number in range(customers):
        time = chance.randrange(-DAY, 400 * DAY)
        persona = chance.choice(["ana", "bob", "cat", "eve", None])
        for _ in range(chance.randrange(1, 16)):
            time += chance.choice([0, 0, 1, HOUR, 3 * HOUR, 2 * DAY, 9 * DAY, 40 * DAY])
            moment, channel = chance.choice(POINTS).split("@")
            rows.append(
                {
                    "customer": f"c{number}",
                    "time": time + chance.choice([0, chance.randrange(HOUR)]),
                    "moment": moment,
                    "channel": channel,
                    "persona": persona,
                    "goal": chance.choice(["buy", "service", None]),
                    "location": chance.choice(["Lyon", "Nîmes", None]),
                    "value": chance.choice([None, 0.1, 333_333.33]),
                    "outcome": chance.choice(["yes", None]),
                    "campaign": chance.choice(["spring", None]),
                }
            )
    chance.shuffle(rows)
    return rows


def same(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Each answer alone, so that a difference says its name."""
    for name, answer in one.items():
        assert other[name] == answer, name


@settings(max_examples=4)
@given(rows=logs(customers=8))
def test_a_prepared_log_gives_the_same_answers(rows: list[Row]) -> None:
    """Small logs say the same, prepared or not, with numbers or pseudonyms for customers."""
    with tempfile.TemporaryDirectory() as folder:
        log = of_rows(rows)
        found = answers(MAP, log, bought="sign")
        prepared = prepare(log, Path(folder, "log.parquet"))
        same(found, answers(MAP, prepared, bought="sign"))


def test_pseudonyms_give_the_same_answers(tmp_path: Path) -> None:
    """A log that is handed on says what it said before."""
    log = of_rows(asked(1))
    prepared = prepare(log, tmp_path / "log.parquet", key=b"0123456789abcdef")
    same(answers(MAP, log, bought="sign"), answers(MAP, prepared, bought="sign"))


class TestSpark:
    """A real Spark."""

    pytestmark = ON_SPARK

    def test_a_trace_is_the_same(self, spark: Any) -> None:
        """Events, codes and what stands before each event are equal, row by row."""
        log = of_rows(asked(2))
        here, there = trace(log), trace(on_spark(log, spark))
        assert here.codes == there.codes
        one, other = (
            rows_of(found.events.order_by("customer", "time", "row")) for found in (here, there)
        )
        assert one == other

    def test_every_answer_is_the_same(self, spark: Any) -> None:
        """All analyses of a log with all columns."""
        log = of_rows(asked(3))
        zone = "Europe/Paris"
        found = answers(MAP, log, bought="sign", zone=zone)
        same(found, answers(MAP, on_spark(log, spark), bought="sign", zone=zone))


def test_other_engines_take_the_same_expressions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the analyses ask compiles to the SQL of engines that are not here."""
    log = of_rows(asked(4, customers=10))
    found = answers(MAP, log, bought="sign")
    expressions: list[Any] = []
    backend = type(log.table.get_backend())
    for name in ("compile", "create_table"):
        original = getattr(backend, name)

        def noted(self: Any, *words: Any, original: Any = original, **more: Any) -> Any:
            expressions.extend(word for word in words if isinstance(word, ibis.Expr))
            return original(self, *words, **more)

        monkeypatch.setattr(backend, name, noted)
    # Trino has no hash of any value.
    monkeypatch.setattr(backend, "has_operation", lambda _self, operation: operation is not Hash)
    same(found, answers(MAP, log, bought="sign"))
    assert len(expressions) > 30
    for expression in expressions:
        for engine in ELSEWHERE:
            assert ibis.to_sql(expression.unbind(), dialect=engine)
