"""Values are added exactly, whatever the order, and what is no amount is refused."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.evidence.crossing import crossing
from journeys.logs import read_log, trace
from journeys.logs.engine import rows_of
from journeys.logs.rows import of_rows
from journeys.logs.sums import addable, settled
from tests.evidence.small import SHOP
from tests.logs.files import HEADER, TIME, engine, written

CENTS = st.integers(-(10**15), 10**15).map(lambda cents: cents / 100)


@settings(max_examples=25)
@given(st.lists(CENTS | st.sampled_from([0.1, 7e9, 333_333.33]), min_size=1, max_size=9))
def test_a_sum_is_that_of_the_cents(values: list[float]) -> None:
    """Also where floating point would tell another last digit for another order."""
    rows = [
        {"customer": "a", "time": at, "moment": "m", "channel": "c", "value": value}
        for at, value in enumerate(values)
    ]
    table = of_rows(rows, on=engine()).table
    ((total,),) = (row.values() for row in rows_of(table.aggregate(x=addable(table.value).sum())))
    cents = sum(round(Decimal(value) * 100) for value in values)
    assert settled(total) == pytest.approx(cents / 100, rel=1e-12, abs=1e-5)
    backwards = of_rows(rows[::-1], on=engine()).table
    ((again,),) = (
        row.values() for row in rows_of(backwards.aggregate(x=addable(backwards.value).sum()))
    )
    assert total == again


def test_what_lies_between_two_numbers_is_told_the_same_way() -> None:
    """Sums that end in the middle between two numbers of twelve digits (seen to differ)."""
    values = [7e9] * 10 + [1e6, 1e6, 3e6, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.05]
    found = set()
    for some in (values, values[::-1]):
        rows = [
            {"customer": f"c{at % 3}", "time": at, "moment": "asks", "channel": "web", "value": one}
            for at, one in enumerate(some)
        ]
        found.add(sum(group.value or 0 for group in crossing(SHOP, trace(of_rows(rows))).groups))
    assert found == {70_005_000_000.95}


def test_no_amount_is_beyond_ten_to_the_15th(tmp_path: Path) -> None:
    """As a text and as a number; such a row is rejected like one without a number."""
    cells = ["1e15", "-1e15", "1.1e15", "1e16", "-9e99"]
    rows = [("a", TIME, "web", "ask", cell) for cell in cells]
    texts = written(tmp_path / "log.csv", [(*HEADER, "value"), *rows])
    log = read_log(texts, on=engine())
    assert (log.tally.used, log.tally.rejected) == (2, (("malformed-value", 3),))
    typed = engine().read_csv(texts, types={"value": "DOUBLE"})
    again = read_log(typed)
    assert again.tally == log.tally
