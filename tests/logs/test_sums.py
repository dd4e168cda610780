"""Values are added exactly, whatever the order, and what is no amount is refused."""

from __future__ import annotations

import math
from decimal import Decimal
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.evidence.crossing import crossing
from journeys.logs import read_log, trace
from journeys.logs.engine import rows_of
from journeys.logs.rows import of_rows
from journeys.logs.sums import addable
from tests.evidence.small import SHOP
from tests.logs.files import HEADER, TIME, engine, written

CENTS = st.integers(-(10**15), 10**15).map(lambda cents: cents / 100)


def added(values: list[float]) -> Decimal:
    """The sum of values as an engine adds them."""
    rows = [
        {"customer": "a", "time": at, "moment": "m", "channel": "c", "value": value}
        for at, value in enumerate(values)
    ]
    table = of_rows(rows, on=engine()).table
    ((total,),) = (row.values() for row in rows_of(table.aggregate(x=addable(table.value).sum())))
    assert isinstance(total, Decimal)
    return total


def millionths(value: float) -> int:
    """A value in whole millionths, by fractions; the part below one as floating point has it."""
    whole = math.floor(value)
    return whole * 10**6 + math.floor((value - whole) * 1e6 + 0.5)


@settings(max_examples=40)
@given(st.lists(CENTS | st.floats(-1e15, 1e15), min_size=1, max_size=9))
def test_values_are_added_as_whole_millionths(values: list[float]) -> None:
    """To the last digit and in any order, also where floating point would tell another one."""
    total = added(values)
    assert total * 10**6 == sum(map(millionths, values))
    assert added(values[::-1]) == total


@given(st.integers(-(10**12), 10**12))
def test_cents_are_cents(cents: int) -> None:
    """What people write with two decimals is added as they wrote it."""
    assert millionths(cents / 100) == cents * 10**4


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
