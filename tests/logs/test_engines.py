"""One log as it is and prepared: every answer is the same, to the last digit; and other engines."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import Any, Final

import ibis
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from ibis.expr.operations import Hash

from journeys.logs.engine import embedded
from journeys.logs.preparing import prepare
from journeys.logs.rows import of_rows
from tests.evidence.ground import DAY, HOUR, Row
from tests.logs.answers import answers, same
from tests.logs.bundles import MAP, POINTS, Bundle, bundles

#: Engines that are not here.
ELSEWHERE: Final = ("trino", "bigquery", "snowflake", "databricks")
KEY: Final = b"0123456789abcdef"


def asked(seed: int, *, customers: int = 60) -> Bundle:
    """Events of many customers with all columns, many of them at one time."""
    chance = random.Random(seed)
    rows = Bundle()
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


@settings(max_examples=max(3, settings().max_examples // 20))
@given(rows=bundles(), key=st.none() | st.just(KEY))
@example(rows=asked(1), key=KEY)
def test_a_prepared_log_gives_the_same_answers(rows: list[Row], key: bytes | None) -> None:
    """Small logs say the same, prepared or not, with numbers or pseudonyms for customers."""
    with tempfile.TemporaryDirectory() as folder:
        log = of_rows(rows, on=embedded(threads=1))
        found = answers(MAP, log, bought="sign", persona="ana")
        prepared = prepare(log, Path(folder, "log.parquet"), key=key)
        same(found, answers(MAP, prepared, bought="sign", persona="ana"))


def test_other_engines_take_the_same_expressions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the analyses ask compiles to the SQL of engines that are not here."""
    log = of_rows(asked(4, customers=10))
    found = answers(MAP, log, bought="sign", persona="ana")
    expressions: list[Any] = []
    backend = type(log.table.get_backend())
    for name in ("compile", "create_table"):
        original = getattr(backend, name)

        def noted(self: Any, *words: Any, original: Any = original, **more: Any) -> Any:
            expressions.extend(word for word in words if isinstance(word, ibis.Expr))
            return original(self, *words, **more)

        monkeypatch.setattr(backend, name, noted)
    monkeypatch.setattr("journeys.evidence.times._FEW", -1)  # the embedded engine's own way
    # Trino has no hash of any value.
    monkeypatch.setattr(backend, "has_operation", lambda _self, operation: operation is not Hash)
    same(found, answers(MAP, log, bought="sign", persona="ana"))
    assert len(expressions) > 30
    for expression in expressions:
        for engine in ELSEWHERE:
            assert ibis.to_sql(expression.unbind(), dialect=engine)
