"""Tables of a following: whole, and silent about few."""

from __future__ import annotations

from pathlib import Path

import pyarrow.csv
import pyarrow.parquet
import pytest
from hypothesis import given, settings

from journeys.errors import FileError, UnknownNameError, ValueFormError
from journeys.evidence import Cutting, follow
from journeys.evidence.customers import save_customers
from journeys.evidence.cutting import cutting_of
from journeys.evidence.telling import NAMES
from journeys.table import Kind
from tests.evidence.ground import TRIP, Row, logs
from tests.evidence.small import traced

_LEAST = 3


@settings(max_examples=4)
@given(logs())
def test_no_table_tells_of_few(rows: list[Row]) -> None:
    """No count of 1 or 2 stands in any table, and no customer."""
    found = follow(TRIP, traced(rows), min_customers=_LEAST)
    customers = {row["customer"] for row in rows}
    for name in NAMES:
        table = found.table(name)
        for row in table.rows:
            assert len(row) == len(table.columns)
            for column, cell in zip(table.columns, row, strict=True):
                is_few = column.kind is Kind.COUNT and cell in {1, 2}
                assert not is_few, (name, column, row)
                assert cell not in customers


def test_a_table_that_is_none() -> None:
    """An unknown table is refused with the names there are."""
    found = follow(TRIP, traced([{"customer": "a", "time": 0, "moment": "ask", "channel": "web"}]))
    with pytest.raises(UnknownNameError, match="did you mean 'jumps'"):
        found.table("jump")


@pytest.mark.parametrize(
    ("words", "cutting"),
    [
        ([], Cutting()),
        (["none"], Cutting(inactivity=None)),
        (["14 jours", "moments"], Cutting(inactivity="14 days", by_moments=True)),
        (["goal"], Cutting(by_goal=True)),
        (["moments"], Cutting(by_moments=True)),
        (
            ["goal", "moments", "30 days"],
            Cutting(by_goal=True, by_moments=True, inactivity="30 days"),
        ),
    ],
)
def test_words_declare_a_cutting(words: list[str], cutting: Cutting) -> None:
    """Without words the default holds; what is named takes its place, in Python too."""
    found = cutting_of(words)
    assert (found.by_goal, found.by_moments) == (cutting.by_goal, cutting.by_moments)
    seconds = [one.inactivity and one.inactivity.seconds for one in (found, cutting)]
    assert seconds[0] == seconds[1]


def test_a_named_cut_takes_the_place_of_the_default() -> None:
    """What is declared stands alone; a time is in force where nothing is, or where it is said."""
    assert str(Cutting()) == "after 30 days without an event"
    assert str(Cutting(by_moments=True)) == "at starts and after ends, but for planned steps"
    assert Cutting(by_goal=True).inactivity is None
    assert str(Cutting(inactivity="2 days", by_goal=True)).startswith("after 2 days without")


@pytest.mark.parametrize("words", [["soon"], ["none", "goal"], ["0 days"], ["2 days", "3 days"]])
def test_other_words_are_refused(words: list[str]) -> None:
    """A word that declares nothing, or contradicts another, is an error."""
    with pytest.raises(ValueFormError, match="30 days"):
        cutting_of(words)


def test_a_row_a_customer(tmp_path: Path) -> None:
    """The file on request holds each customer's steps; formulas are defused in CSV alone."""
    rows = [
        {"customer": customer, "time": time, "moment": moment, "channel": "web"}
        for customer in ("=1+1", " @b", "plain")
        for time, moment in enumerate(["ask", "quote", "help"])
    ]
    for ending in ("csv", "parquet"):
        save_customers(TRIP, traced(rows), tmp_path / f"each.{ending}")
    written = pyarrow.csv.read_csv(tmp_path / "each.csv").to_pylist()
    assert {row["customer"] for row in written} == {"'=1+1", "' @b", "plain"}
    kept = pyarrow.parquet.read_table(tmp_path / "each.parquet").to_pylist()
    assert {row["customer"] for row in kept} == {"=1+1", " @b", "plain"}
    assert {(row["steps"], row["explained"], row["fitness"]) for row in kept} == {(2, 1, 0.5)}
    with pytest.raises(FileError, match=r"as \.csv or \.parquet"):
        save_customers(TRIP, traced(rows), tmp_path / "each.xlsx")
